// SPDX-License-Identifier: Apache-2.0

#pragma once

/// A small SQLite VFS: the database begins 65,536 bytes into its file, behind the clear header. All reads and
/// writes of the header go through the same file handle: closing any other descriptor of the file would drop
/// every POSIX lock of this process (fcntl(2)) and with them SQLite's.

#include "base/result.h"

#include <cstdint>
#include <string>
#include <string_view>

struct sqlite3;

namespace winnow {

/// The name to open databases with. Registers the VFS on first use. Thread: any.
[[nodiscard]] const char* offsetVfsName();

/// Bytes of the file as they are on disk, header included. Errors: DatabaseFailed.
[[nodiscard]] Result<std::string> readRaw(sqlite3* database, std::uint64_t offset, std::size_t size);
[[nodiscard]] Result<void> writeRaw(sqlite3* database, std::uint64_t offset, std::string_view bytes);
[[nodiscard]] Result<void> syncRaw(sqlite3* database);
/// The size of the file, header included.
[[nodiscard]] Result<std::uint64_t> rawSize(sqlite3* database);

} // namespace winnow

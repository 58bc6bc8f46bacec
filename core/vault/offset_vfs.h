// SPDX-License-Identifier: Apache-2.0

#pragma once

/// A small SQLite VFS: the database begins 65,536 bytes into its file, behind the clear header. All reads and
/// writes of the header go through the same file handle: closing any other descriptor of the file would drop
/// every POSIX lock of this process (fcntl(2)) and with them SQLite's.
///
/// What lies beside a project may have been put there by anybody, so the VFS knows two names: the database and its own
/// NAME-journal. A journal that names a super-journal (SQLite would delete the file of that name), one that is a link,
/// a pipe or a folder, and every other name are refused with kForeignNameCode before anything is read back or deleted.
/// A write-ahead log is taken for not there. Files without a name, which SQLite removes by itself, are opened as ever.

#include "base/result.h"

#include <cstdint>
#include <string>
#include <string_view>

struct sqlite3;

namespace winnow {

/// The extended result code of SQLite (an input or output error of our own) for a refused name; Database turns it into
/// ProjectTampered.
inline constexpr int kForeignNameCode = 10 | (0x57 << 8);

/// The name to open databases with. Registers the VFS on first use. Thread: any.
[[nodiscard]] const char* offsetVfsName();

/// Bytes of the file as they are on disk, header included. Errors: DatabaseFailed.
[[nodiscard]] Result<std::string> readRaw(sqlite3* database, std::uint64_t offset, std::size_t size);
[[nodiscard]] Result<void> writeRaw(sqlite3* database, std::uint64_t offset, std::string_view bytes);
[[nodiscard]] Result<void> syncRaw(sqlite3* database);
/// The size of the file, header included.
[[nodiscard]] Result<std::uint64_t> rawSize(sqlite3* database);

} // namespace winnow

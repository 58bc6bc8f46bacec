// SPDX-License-Identifier: Apache-2.0

#pragma once

/// What is done to whole files around a vault: making, syncing, destroying.

#include "base/result.h"

#include <filesystem>

namespace winnow {

/// An empty new file of our own that nobody else can read (0600), closed again. Errors: TargetExists, ReadOnly,
/// DiskFull, FileNotFound (the folder), FileUnwritable.
[[nodiscard]] Result<void> makePrivateFile(const std::filesystem::path& path);

/// Makes a rename in the folder of this file last through a loss of power. Errors: ReadOnly.
[[nodiscard]] Result<void> syncFolderOf(const std::filesystem::path& path);

/// Puts the contents of a file that was just written on the disk. Errors: FileUnwritable.
[[nodiscard]] Result<void> syncFile(const std::filesystem::path& path);

/// Overwrites a file, syncs it and removes it. On flash disks and in snapshots older blocks may stay: what makes a
/// project unreadable is the end of its key slots. Errors: FileNotFound, ReadOnly, FileUnwritable.
[[nodiscard]] Result<void> shredFile(const std::filesystem::path& path);

} // namespace winnow

// SPDX-License-Identifier: Apache-2.0

#pragma once

/// What is done to whole files around a vault: making, syncing, destroying.

#include "base/result.h"

#include <cstdint>
#include <filesystem>
#include <span>

namespace winnow {

/// An empty new file of our own that nobody else can read (0600), closed again. Errors: TargetExists, ReadOnly,
/// DiskFull, FileNotFound (the folder), FileUnwritable.
[[nodiscard]] Result<void> makePrivateFile(const std::filesystem::path& path);

/// A folder of our own that nobody else can look into (0700). One that is there already stays as it is. Errors:
/// FileUnwritable (its parent is not there; a link or a file bears the name), ReadOnly, DiskFull.
[[nodiscard]] Result<void> makePrivateFolder(const std::filesystem::path& path);

/// Gives a finished file its name, in the same folder and in one step; never in the place of another file. Errors:
/// TargetExists, ReadOnly, DiskFull, FileUnwritable.
[[nodiscard]] Result<void> publishFile(const std::filesystem::path& from, const std::filesystem::path& to);

/// Whether the clear header of a file names this project, in one of its copies. That is a claim: what a file holds is
/// proved when it is opened. False for what is no regular file; never waits. Not for a project that is open in this
/// process: its locks would go.
[[nodiscard]] bool namesProject(const std::filesystem::path& path, std::span<const std::uint8_t, 16> projectId);

/// Makes a rename in the folder of this file last through a loss of power. Errors: ReadOnly.
[[nodiscard]] Result<void> syncFolderOf(const std::filesystem::path& path);

/// Puts the contents of a file that was just written on the disk. Errors: FileUnwritable.
[[nodiscard]] Result<void> syncFile(const std::filesystem::path& path);

/// Overwrites a file, syncs it and removes it. On flash disks and in snapshots older blocks may stay: what makes a
/// project unreadable is the end of its key slots. Errors: FileNotFound, ReadOnly, FileUnwritable.
[[nodiscard]] Result<void> shredFile(const std::filesystem::path& path);

} // namespace winnow

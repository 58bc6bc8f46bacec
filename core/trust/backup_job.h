// SPDX-License-Identifier: Apache-2.0

#pragma once

/// Backups of a project: copies of the encrypted file that were opened and verified before they count. Thread: the
/// writer's.
///
/// A backup opens with the passwords that the project had at that time. Generations: the newest five, then one a day
/// for a week, one a week for a month, one a month for half a year; what is older goes.

#include "project/project.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace winnow {

struct Backup {
    std::filesystem::path path;
    UtcMillis time = 0;
    std::uint64_t bytes = 0;
};

/// Where backups go: the folder that was set, else NAME.backups beside the project.
[[nodiscard]] Result<std::filesystem::path> backupFolder(Project& project);
/// Another disk is the better place. Empty: beside the project again. Errors: ReadOnly (it cannot be made or written
/// to).
[[nodiscard]] Result<void> setBackupFolder(Project& project, const std::filesystem::path& folder);

/// Those that are there, newest first.
[[nodiscard]] Result<std::vector<Backup>> backups(Project& project);

/// Copies, opens and proves the copy, names it, removes surplus generations, writes it down. On failure nothing is left
/// and an incident is opened. A 40 MB project takes about 0.3 s. Errors: DiskFull, ReadOnly, ProjectDamaged, BadOption
/// (scratch).
[[nodiscard]] Result<Backup> makeBackup(Project& project);

enum class BackupMoment : std::uint8_t {
    Now,   ///< something was done since the last backup
    Daily, ///< the same, and the last one is a day old
};
/// True when a backup was due and made. Errors: those of makeBackup().
[[nodiscard]] Result<bool> backupWhenDue(Project& project, BackupMoment moment);

/// What a restore proved.
struct RestoreProof {
    std::filesystem::path backup;
    std::uint64_t lists = 0;
    std::uint64_t records = 0;
    std::uint64_t auditEntries = 0;
};

/// A restore for practice: copies the newest backup into `folder`, opens it, proves pages, row groups, audit log and
/// ledger, removes the copy and writes the date down. Errors: NoBackup, ProjectDamaged, ProjectTampered, DiskFull.
[[nodiscard]] Result<RestoreProof> drillRestore(Project& project, const std::filesystem::path& folder);

/// Puts a backup where a project shall be: opened with `secret`, proved, copied, proved again there; `target` must not
/// exist. Errors: those of Project::openUnasked(), TargetExists, DiskFull, ProjectDamaged.
[[nodiscard]] Result<RestoreProof> restoreBackup(const std::filesystem::path& backup,
    const std::filesystem::path& target, std::string_view secret, const VaultOptions& options);

} // namespace winnow

// SPDX-License-Identifier: Apache-2.0

#pragma once

/// Which files are backups of a project, by their names and by the project id in their clear headers; which of them are
/// surplus; and what a backup that was cut off left behind. Files of anybody else are never touched. Thread: the
/// writer's.
///
/// A backup is named "NAME 1a2b3c4d 20261123T024500Z.winnow": the project's name, the first eight digits of its id, and
/// when; with -2 and so on behind it, a further one of that second. Earlier versions left the id out: such backups are
/// listed, and stay for ever. While it is made, its name ends in " <eight digits>.part".

#include "trust/backup_folder.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace winnow {

struct Backup {
    std::filesystem::path path;
    UtcMillis time = 0;
    std::uint64_t bytes = 0;
};

/// Those that carry this project's id in their headers, newest first. Reads 64 bytes of each candidate; what their
/// pages are worth, a drill tells. Errors: those of the database.
[[nodiscard]] Result<std::vector<Backup>> backups(Project& project);

/// The name of a backup of this time, without its ending; a long name of the project is cut.
[[nodiscard]] std::string backupName(Project& project, UtcMillis time);

/// Removes surplus generations of what this version named, in Winnow's own folder: the newest five stay, then one a day
/// for a week, one a week for a month, one a month for half a year. Inside a transaction: it is written down.
[[nodiscard]] Result<void> pruneBackups(Project& project);

/// What cut-off backups of this project left in Winnow's own folder. Errors: those of the database.
[[nodiscard]] Result<std::vector<std::filesystem::path>> unfinishedBackups(Project& project);

/// Removes what is left of those that began over an hour ago: a younger one may be in the making, by another copy of
/// the project that has the same folder. Errors: those of the database.
[[nodiscard]] Result<void> sweepUnfinishedBackups(Project& project);

} // namespace winnow

// SPDX-License-Identifier: Apache-2.0

#pragma once

/// Where the backups of a project go: NAME.backups beside it, or "Winnow backups" below a folder that the user chose.
///
/// The choice is kept in the project, but counts only on a computer where it was made: a project that somebody sends
/// chooses no folder here. Each computer remembers its own choices in the state folder, by the project's id and the
/// SHA-256 of the folder's path. What was there before Winnow came stays as it is. Thread: the writer's.

#include "project/project.h"

#include <filesystem>
#include <string>

namespace winnow {

struct BackupPlace {
    std::filesystem::path folder; ///< Winnow's own: backups are made here, and surplus ones removed
    std::filesystem::path chosen; ///< the user's, where earlier versions put backups; "" beside the project
    bool chosenElsewhere = false; ///< the project names a folder, but it was not chosen on this computer: not used
};

/// Never touches the disk but for what this computer remembers. Errors: those of the database.
[[nodiscard]] Result<BackupPlace> backupPlace(Project& project);

/// Makes Winnow's own folder where it is missing, for this user alone. Errors: FileUnwritable (the chosen folder is not
/// there, such as on a disk that is not connected; or a link or a file bears the name), ReadOnly, DiskFull.
[[nodiscard]] Result<void> makeBackupFolder(const BackupPlace& place);

/// From now on backups go below `folder`, which is made if need be; another disk is the better place. "": beside the
/// project again. Errors: BadOption (there is no state folder to remember it in), those of makeBackupFolder().
[[nodiscard]] Result<void> setBackupFolder(Project& project, const std::filesystem::path& folder);

/// The project is gone: so is what was remembered of it.
void forgetBackupFolders(const std::filesystem::path& stateFolder, const std::string& projectId);

} // namespace winnow

// SPDX-License-Identifier: Apache-2.0

#include "trust/backup_folder.h"

#include "project/stores/file_log.h"

#include <fstream>

namespace winnow {
namespace {

constexpr const char* kOwnFolder = "Winnow backups";

/// One line a folder that was chosen for this project on this computer.
std::filesystem::path choicesFile(const std::filesystem::path& stateFolder, const std::string& projectId)
{
    return stateFolder / "backup-folders" / projectId;
}

std::string lineOf(const std::filesystem::path& folder) { return toHex(sha256(folder.string())); }

bool wasChosenHere(Project& project, const std::filesystem::path& folder)
{
    const std::filesystem::path& state = project.options().stateFolder;
    if (state.empty()) return false;
    std::ifstream in(choicesFile(state, project.projectId()));
    const std::string wanted = lineOf(folder);
    for (std::string line; std::getline(in, line);)
        if (line == wanted) return true;
    return false;
}

Result<void> rememberChoice(Project& project, const std::filesystem::path& folder)
{
    if (wasChosenHere(project, folder)) return {};
    const std::filesystem::path file = choicesFile(project.options().stateFolder, project.projectId());
    std::error_code ignored;
    std::filesystem::create_directories(file.parent_path(), ignored);
    std::ofstream out(file, std::ios::app);
    out << lineOf(folder) << '\n' << std::flush;
    if (!out) return fail(ErrorKind::FileUnwritable, "the state folder");
    return {};
}

} // namespace

Result<BackupPlace> backupPlace(Project& project)
{
    Result<std::string> named = project.settings().text(Setting::BackupFolder);
    if (!named) return pass(named);
    if (!named->empty() && wasChosenHere(project, *named))
        return BackupPlace{.folder = std::filesystem::path(*named) / kOwnFolder, .chosen = *named};
    const std::filesystem::path own = std::filesystem::absolute(project.vault().path()).lexically_normal();
    return BackupPlace{.folder = own.string() + ".backups", .chosen = {}, .chosenElsewhere = !named->empty()};
}

Result<void> makeBackupFolder(const BackupPlace& place)
{
    std::error_code ignored;
    if (!place.chosen.empty() && !std::filesystem::is_directory(place.chosen, ignored))
        return fail(ErrorKind::FileUnwritable, "the folder for backups is not there");
    return makePrivateFolder(place.folder);
}

Result<void> setBackupFolder(Project& project, const std::filesystem::path& folder)
{
    if (!folder.empty() && project.options().stateFolder.empty())
        return fail(ErrorKind::BadOption, "this computer remembers no folder");
    std::error_code failed;
    std::filesystem::path chosen;
    if (!folder.empty()) {
        chosen = std::filesystem::absolute(folder, failed).lexically_normal();
        std::filesystem::create_directories(chosen, failed); // what stands in its way shows in the next step
        Result<void> made = makeBackupFolder({.folder = chosen / kOwnFolder, .chosen = chosen});
        if (made) made = rememberChoice(project, chosen);
        if (!made) return made;
    }
    Result<void> done = commitChange(project, [&] {
        Result<void> set = project.settings().setText(Setting::BackupFolder, chosen.string());
        return set ? project.audit("backup_folder_set", chosen.empty() ? "{\"own\":\"no\"}" : "{\"own\":\"yes\"}")
                   : set;
    });
    if (done && chosen.empty()) forgetBackupFolders(project.options().stateFolder, project.projectId());
    return done;
}

void forgetBackupFolders(const std::filesystem::path& stateFolder, const std::string& projectId)
{
    std::error_code ignored;
    if (!stateFolder.empty()) std::filesystem::remove(choicesFile(stateFolder, projectId), ignored);
}

} // namespace winnow

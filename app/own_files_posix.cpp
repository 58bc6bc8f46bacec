// SPDX-License-Identifier: Apache-2.0

#include "own_files.h"

#include "lists/list_file.h"
#include "vault/session_lock.h"

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <iterator>
#include <map>
#include <sys/stat.h>
#include <unistd.h>

namespace winnow {

Result<std::filesystem::path> stateFolder()
{
    std::filesystem::path base;
    if (const char* state = std::getenv("XDG_STATE_HOME"); state != nullptr && *state == '/')
        base = state;
    else if (const char* home = std::getenv("HOME"); home != nullptr && *home == '/')
        base = std::filesystem::path(home) / ".local/state";
    else
        base = std::filesystem::temp_directory_path() / ("winnow-" + std::to_string(::getuid()));
    const std::filesystem::path folder = base / "winnow";
    std::error_code error;
    std::filesystem::create_directories(base, error);
    if (::mkdir(folder.c_str(), 0700) != 0 && errno != EEXIST)
        return fail(errno == ENOSPC ? ErrorKind::DiskFull : ErrorKind::ReadOnly, std::strerror(errno));
    return folder;
}

void sweepScratch(const std::filesystem::path& folder)
{
    std::error_code error;
    for (const auto& item : std::filesystem::directory_iterator(folder, error)) {
        const std::string file = item.path().filename().string();
        if (!file.starts_with("scratch-") || !file.ends_with(".winnow")) continue;
        const Result<SessionLock> lock = SessionLock::acquire(item.path(), "sweep");
        if (!lock) continue; // somebody works on it
        std::filesystem::remove(item.path(), error);
        std::filesystem::remove(item.path().string() + "-journal", error);
    }
}

Result<std::unique_ptr<ReferenceLists>> loadLists()
{
    std::map<std::string, std::string> replacements;
    if (const Result<std::filesystem::path> folder = stateFolder()) {
        for (const std::string_view name : embeddedListNames()) {
            std::ifstream file(*folder / "lists" / (std::string(name) + ".wlist"), std::ios::binary);
            if (!file) continue;
            std::string text((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
            const Result<ListFile> newer = parseListFile(text);
            const Result<ListFile> own = parseListFile(embeddedList(name));
            // A program that was updated since may carry newer lists than the folder.
            if (newer && own && newer->provenance.date > own->provenance.date)
                replacements.emplace(name, std::move(text));
        }
    }
    return ReferenceLists::load(std::move(replacements));
}

} // namespace winnow

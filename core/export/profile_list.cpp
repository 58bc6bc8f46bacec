// SPDX-License-Identifier: Apache-2.0

#include "export/profile_list.h"

#include "base/byte_source.h"

#include <algorithm>

namespace winnow {
namespace {

constexpr std::size_t kMostBytes = 1U << 20;

Result<Profile> readProfile(const std::filesystem::path& path)
{
    Result<std::unique_ptr<ByteSource>> file = openFile(path);
    if (!file) return pass(file);
    std::string text(kMostBytes, '\0');
    Result<std::size_t> count = readFully(**file, text);
    if (!count) return pass(count);
    text.resize(*count);
    Result<Profile> profile = parseProfile(text);
    if (profile) profile->own = true;
    return profile;
}

} // namespace

std::vector<Profile> availableProfiles(const std::filesystem::path& folder, std::vector<std::string>* problems)
{
    std::vector<Profile> out = builtInProfiles();
    std::error_code ignored;
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(folder, ignored))
        if (entry.path().extension() == ".json") files.push_back(entry.path());
    std::ranges::sort(files);
    for (const std::filesystem::path& path : files) {
        Result<Profile> own = readProfile(path);
        if (!own) {
            if (problems != nullptr) problems->push_back(path.filename().string() + ": " + own.error().detail);
            continue;
        }
        const auto same = std::ranges::find(out, own->id, &Profile::id);
        if (same != out.end())
            *same = std::move(*own);
        else
            out.push_back(std::move(*own));
    }
    return out;
}

Result<Profile> findProfile(const std::vector<Profile>& profiles, const std::string& wanted)
{
    const auto found = std::ranges::find(profiles, wanted, &Profile::id);
    if (found != profiles.end()) return *found;
    if (wanted.ends_with(".json")) return readProfile(wanted);
    std::string ids;
    for (const Profile& p : profiles) ids += (ids.empty() ? "" : ", ") + p.id;
    return fail(ErrorKind::BadOption, "the profiles are " + ids);
}

} // namespace winnow

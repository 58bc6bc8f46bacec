// SPDX-License-Identifier: Apache-2.0

#pragma once

/// Writing in the form of a profile: the options of the commands that do, the work, and what to do with the files.

#include "cli/context.h"
#include "cli/session.h"
#include "export/profile_export.h"

#include <optional>
#include <string>
#include <vector>

namespace winnow::cli {

struct ProfileChoice {
    std::optional<std::string> profile; ///< id, or a file
    bool onlyKeep = false;
    bool eachList = false;
    bool zip = false;
    std::optional<std::string> zipPasswordFile; ///< where the password of the archive comes from; else one is made
};
void addProfileOptions(CLI::App& command, ProfileChoice& choice);

/// Where a user's own profiles lie.
[[nodiscard]] std::filesystem::path profileFolder();

/// What was written.
struct ProfileReport {
    Profile profile;
    ProfileExportResult result;
};

/// Says the password of an archive on stderr, before the archive is written: a run that is killed after that leaves no
/// archive whose password nobody saw, and where the output goes to a file it does not go there.
void sayZipPassword(const std::string& password, const std::string& target);
/// The password for --zip: of the file, or one that is made and said. Nothing without --zip. Errors: those of reading
/// the file.
[[nodiscard]] Result<std::optional<std::string>> zipPasswordOf(const ProfileChoice& choice, const std::string& target);

/// The profile of the choice; without one that of the ending of the target (.xlsx: excel, else csv).
[[nodiscard]] Result<Profile> profileFor(const ProfileChoice& choice, const std::string& target);
/// Fills in profile and separator and exports; the password of an archive is the caller's.
[[nodiscard]] Result<ProfileReport> exportByChoice(Project& project, const ProfileChoice& choice,
    ProfileExportOptions options, RunCounters& counters, const std::stop_token& stop);
/// Files, counts of changed cells, and the steps in the tool.
void tellProfile(const ProfileReport& report);

void addProfilesCommand(Context& context);

} // namespace winnow::cli

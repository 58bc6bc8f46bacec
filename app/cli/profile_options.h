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

/// What was written, and with which password.
struct ProfileReport {
    Profile profile;
    ProfileExportResult result;
    std::string madePassword; ///< to be shown once; empty when none was made
};

/// The profile of the choice; without one that of the ending of the target (.xlsx: excel, else csv).
[[nodiscard]] Result<Profile> profileFor(const ProfileChoice& choice, const std::string& target);
/// Fills in profile, separator and password and exports.
[[nodiscard]] Result<ProfileReport> exportByChoice(Project& project, const ProfileChoice& choice,
    ProfileExportOptions options, RunCounters& counters, const std::stop_token& stop);
/// Files, counts of changed cells, and the steps in the tool.
void tellProfile(const ProfileReport& report);

void addProfilesCommand(Context& context);

} // namespace winnow::cli

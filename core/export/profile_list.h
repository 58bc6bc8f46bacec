// SPDX-License-Identifier: Apache-2.0

#pragma once

/// The profiles that can be chosen: those that come with the program, and copies that a user has edited.

#include "output/profile.h"

#include <filesystem>
#include <string>
#include <vector>

namespace winnow {

/// Built-in profiles, then those of the folder (*.json); one with the id of a built-in stands in its place. A file that
/// is no profile is left out and named in `problems`.
[[nodiscard]] std::vector<Profile> availableProfiles(
    const std::filesystem::path& folder, std::vector<std::string>* problems = nullptr);

/// By id, or by the path of a JSON file. Errors: BadOption (detail names the ids), FileNotFound.
[[nodiscard]] Result<Profile> findProfile(const std::vector<Profile>& profiles, const std::string& wanted);

} // namespace winnow

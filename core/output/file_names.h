// SPDX-License-Identifier: Apache-2.0

#pragma once

/// Names of the files of one export.

#include <filesystem>
#include <string>
#include <vector>

namespace winnow {

/// The name of another file of the same export: "clean.csv" and "remove" are "clean-remove.csv". `extension` with its
/// dot.
[[nodiscard]] std::filesystem::path beside(
    const std::filesystem::path& target, const std::string& what, const std::string& extension);

/// The name of a list as part of a file's name on any system: without its ending, short, and unlike those in `taken`,
/// to which it is added in small letters: some file systems know no case.
[[nodiscard]] std::string fileNameOf(const std::string& list, std::vector<std::string>& taken);

} // namespace winnow

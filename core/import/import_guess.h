// SPDX-License-Identifier: Apache-2.0

#pragma once

/// What a file that comes to a project with lists probably is: a new version, another list, or one never to mail.

#include "import/import_job.h"

#include <filesystem>
#include <string>
#include <vector>

namespace winnow {

enum class ImportAs : std::uint8_t { List, Version, Never };

/// How much of the beginning of the file a list of the project knows.
struct ListOverlap {
    SourceId list;
    std::string name;
    std::uint32_t addresses = 0; ///< of the sample, in this list
    std::uint64_t entries = 0;   ///< that the list has
    double columns = 0;          ///< share of column names that both have
};

struct ImportGuess {
    ImportAs as = ImportAs::List;
    std::uint32_t sample = 0;          ///< addresses that were looked at
    std::vector<ListOverlap> overlaps; ///< one a live list, the likeliest version first
};

/// Looks at the first rows of the file (up to 4096). A new version is likely where half of the column names and three
/// in ten of the addresses are known, and where a file that was seen to its end knows three in ten of the list's; of a
/// file that says "do not mail" by itself, "never" is. Reads the facts of every live list: about 0.1 s a million.
/// Errors: those of opening the file, ProjectDamaged.
[[nodiscard]] Result<ImportGuess> guessImport(
    Project& project, const ReferenceLists& lists, const std::filesystem::path& path, const ImportOptions& options);

} // namespace winnow

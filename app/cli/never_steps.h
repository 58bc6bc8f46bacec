// SPDX-License-Identifier: Apache-2.0

#pragma once

/// Do-not-mail files on the command line: read, stored, and told.

#include "engine/suppress_job.h"

#include <nlohmann/json_fwd.hpp>

#include <string>
#include <vector>

namespace winnow::cli {

/// What a file or a folder said.
struct NeverTold {
    std::string path;
    SuppressionCounts counts;
    std::vector<UnreadLine> unread;
    std::vector<UnreadLine> titles;
    std::uint64_t otherFiles = 0; ///< of a folder: neither a list nor a message
};

/// Why it did not work, and with which file; `firstLine` of one in which nothing was understood.
struct NeverFailure {
    Error error;
    std::string path;
    std::string firstLine;
};

/// A file, or the files of a folder of messages (Maildir too), into the project. What was stored before a failure stays
/// in the project.
[[nodiscard]] std::expected<NeverTold, NeverFailure> addNever(
    Project& project, const ReferenceLists& lists, const std::string& path, const OpenOptions& open, unsigned threads);

/// Prints the failure as every command does, and the first line of what was not understood; gives the exit code.
int report(const NeverFailure& failure);

/// What was read, how much of it is in the project, and every line without an effect.
[[nodiscard]] std::string textOf(const NeverTold& told);
/// The same in numbers.
[[nodiscard]] nlohmann::ordered_json jsonOf(const NeverTold& told);

} // namespace winnow::cli

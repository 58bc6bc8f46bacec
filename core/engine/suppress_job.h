#pragma once

/// Do-not-mail files: plain addresses, domains, or SHA-256 of normalised addresses, in any list, workbook or archive.

#include "book/open_list.h"
#include "project/project.h"

#include <cstdint>
#include <memory>

namespace winnow {

struct SuppressionCounts {
    std::uint64_t addresses = 0;
    std::uint64_t domains = 0;
    std::uint64_t hashes = 0;
    std::uint64_t ignored = 0; ///< lines in which nothing was found
};

/// Reads a do-not-mail file into the project, every visible table of it unless the options name one; only keyed hashes of it are kept. Effective at the next settle.
/// Errors: those of openTables.
[[nodiscard]] Result<SuppressionCounts> addDoNotMailFile(Project& project, std::unique_ptr<ByteSource> source, const OpenOptions& options);

} // namespace winnow

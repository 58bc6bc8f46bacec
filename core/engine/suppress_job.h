#pragma once

/// Do-not-mail files: plain addresses, domains, or SHA-256 of normalised addresses, in any delimited list.

#include "project/project.h"
#include "sheet/sheet_reader.h"

#include <cstdint>
#include <memory>

namespace winnow {

struct SuppressionCounts {
    std::uint64_t addresses = 0;
    std::uint64_t domains = 0;
    std::uint64_t hashes = 0;
    std::uint64_t ignored = 0; ///< lines in which nothing was found
};

/// Reads a do-not-mail file into the project; only keyed hashes of it are kept. Effective at the next settle.
/// Errors: those of openSheet.
[[nodiscard]] Result<SuppressionCounts> addDoNotMailFile(Project& project, std::unique_ptr<ByteSource> source,
                                                         const ReadOptions& options);

} // namespace winnow

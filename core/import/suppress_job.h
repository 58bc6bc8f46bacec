// SPDX-License-Identifier: Apache-2.0

#pragma once

/// Do-not-mail files: plain addresses, domains, or SHA-256 of normalised addresses, in any list, workbook or archive;
/// bounces and complaints, as a newsletter tool lists them or as the messages that came back.

#include "formats/open_list.h"
#include "project/project.h"

#include <cstdint>
#include <map>
#include <memory>
#include <string>

namespace winnow {

struct SuppressionCounts {
    std::uint64_t addresses = 0;
    std::uint64_t domains = 0;
    std::uint64_t hashes = 0;
    std::uint64_t passing =
        0; ///< bounces that say nothing about their address: full, slow, greylisted, or we were refused
    std::uint64_t ignored = 0;                    ///< lines in which nothing was found
    std::map<std::string, std::uint64_t> reasons; ///< of bounces and complaints that count, by reason

    SuppressionCounts& operator+=(const SuppressionCounts& o)
    {
        addresses += o.addresses;
        domains += o.domains;
        hashes += o.hashes;
        passing += o.passing;
        ignored += o.ignored;
        for (const auto& [reason, count] : o.reasons) reasons[reason] += count;
        return *this;
    }
};

/// Reads a do-not-mail file into the project, every visible table of it unless the options name one; only keyed hashes
/// of it are kept. Effective at the next settle. Errors: those of openTables.
[[nodiscard]] Result<SuppressionCounts> addDoNotMailFile(
    Project& project, std::unique_ptr<ByteSource> source, const OpenOptions& options);

} // namespace winnow

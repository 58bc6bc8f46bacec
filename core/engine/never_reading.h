// SPDX-License-Identifier: Apache-2.0

#pragma once

/// Reading do-not-mail files: whom they name, and what of them was understood.

#include "book/open_list.h"
#include "bounce/bounce.h"
#include "engine/never_counts.h"
#include "intake/never_entry.h"
#include "lists/reference_lists.h"

#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace winnow {

/// Whom do-not-mail files name. Each with a reason: "file", "complaint", "mailbox_not_found", ...
struct NeverNames {
    std::vector<std::pair<std::string, std::string>> mailboxes; ///< canonical key, reason
    std::vector<NamedDomain> domains;
    std::vector<std::pair<NamedHash, std::string>> hashes;
};

struct NeverReading {
    NeverNames names;
    SuppressionCounts counts;
    std::vector<UnreadLine> unread; ///< the first lines that were not understood
    std::vector<UnreadLine> titles; ///< the first lines with an address that were taken for titles
    std::string firstLine;          ///< of the file, cut off

    NeverReading& operator+=(NeverReading&& other);
};

/// Reads every visible table of a file unless the options name one. Nothing is stored. Errors: those of openTables; an
/// export without a row is none. Cost: about that of reading the file; memory grows with whom it names.
[[nodiscard]] Result<NeverReading> readDoNotMailFile(
    const ReferenceLists& lists, const BounceJudge& judge, std::unique_ptr<ByteSource> source, OpenOptions options);

} // namespace winnow

// SPDX-License-Identifier: Apache-2.0

#pragma once

/// What a few words beside an address are: a name, a label, a remark, a word about mailing.

#include "intake/cells/cell_scanner.h"

#include <string>
#include <string_view>
#include <vector>

namespace winnow {

/// Words that stand together, and where.
struct Phrase {
    std::string_view text;
    std::vector<std::string_view> words;
    std::string_view address;   ///< the nearest one: names resemble it; may be empty
    bool afterColon = false;    ///< the value of a label
    bool colonBehind = false;   ///< "Work:"
    bool nameOfAddress = false; ///< it stands where mail programs write the name: before <..>, or before (..)
    bool ownPiece = false;      ///< between separators, or alone
    bool inBrackets = false;
    bool joins = false; ///< between two addresses
};

struct PhraseMeaning {
    PartClass part = PartClass::Unknown;
    WordSense sense = WordSense::Nothing;
};

/// About 5 us.
[[nodiscard]] PhraseMeaning meaningOf(const Phrase& phrase, const CellOptions& options);

} // namespace winnow

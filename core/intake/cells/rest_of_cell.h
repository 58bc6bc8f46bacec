// SPDX-License-Identifier: Apache-2.0

#pragma once

/// What the text beside the addresses of a cell is, part by part, and which of the addresses it is about.

#include "intake/cells/cell_items.h"

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

namespace winnow {

struct RestPart {
    std::size_t begin = 0; ///< in the text
    std::size_t end = 0;
    PartClass part = PartClass::Unknown;
    WordSense sense = WordSense::Nothing;
    std::size_t firstAddress = 0; ///< it is about these, counted from 0
    std::size_t lastAddress = 0;  ///< the first one it is not about
    bool inBrackets = false;

    /// False for what makes a person look at the cell.
    [[nodiscard]] bool isHarmless() const noexcept
    {
        return part != PartClass::Unknown && part != PartClass::OtherColumn && sense != WordSense::SaysNo;
    }
};

/// `taken`: what is spoken for, in order; the addresses among it are counted. Words in brackets or in the same piece
/// between separators are about that piece's addresses, a label with a colon about those that follow it, all else about
/// all. Linear.
[[nodiscard]] std::vector<RestPart> readRest(
    std::string_view text, std::span<const TakenSpan> taken, const CellOptions& options);

} // namespace winnow

// SPDX-License-Identifier: Apache-2.0

#pragma once

/// The text of a cell as a row of items: addresses that were found, words, and the marks between them.

#include "intake/cells/cell_scanner.h"

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

namespace winnow {

/// A stretch of the text that is spoken for; in order, without overlap.
struct TakenSpan {
    std::size_t begin = 0;
    std::size_t end = 0;
    bool isAddress = true;              ///< else an internal name, or an address that repeats another
    PartClass part = PartClass::Repeat; ///< of what is no address
};

enum class ItemKind : std::uint8_t {
    Address,
    Taken, ///< spoken for, no address
    Word,
    Phone,
    Date,
    Web,
    Query, ///< ?subject=.. behind an address, EMAIL;TYPE=HOME: before one
    Comma,
    Separator, ///< ; | newline tab
    Colon,
    Open,
    Close,
    Quote,
    Joint, ///< & + /
    Dash,
    Arrow,
    Tick,
    Mark,    ///< dots, bullets, stars: says nothing
    Strange, ///< an @ by itself, a currency sign: may have meant something
};

struct CellItem {
    std::size_t begin = 0;
    std::size_t end = 0;
    ItemKind kind = ItemKind::Mark;
    char sign = 0;       ///< of Open, Close, Separator and Mark the character where it is ASCII
    bool spaced = false; ///< a blank stands before it
};

/// Linear.
[[nodiscard]] std::vector<CellItem> cellItems(
    std::string_view text, std::span<const TakenSpan> taken, const CellOptions& options);

} // namespace winnow

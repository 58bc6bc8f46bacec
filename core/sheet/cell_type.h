// SPDX-License-Identifier: Apache-2.0

#pragma once

/// What a cell looks like, for finding dialects, headers and columns. A look, not a judgement: whether an
/// address is good is address/address_parser.h's question.

#include <cstdint>
#include <string_view>

namespace winnow {

enum class CellType : std::uint8_t {
    Empty,
    Address, ///< one thing with one @ and a dotted domain, or several of them in a list
    Number,  ///< also money and percentages
    Date,    ///< also with a time
    Time,
    Url,
    Phone,
    Text,       ///< words
    Structured, ///< balanced JSON or markup
    Other,      ///< with the marks of a wrong cut: stray quotes, delimiters at the ends
};

/// Classifies trimmed UTF-8 text. About 30 ns a cell.
[[nodiscard]] CellType cellType(std::string_view text) noexcept;

/// True for text that is one address by its shape: no spaces or delimiters, one @, a dotted domain.
[[nodiscard]] bool looksLikeAddress(std::string_view text) noexcept;

/// True for text that holds something with the shape of an address somewhere inside ("Jane <jane@x.nl>").
[[nodiscard]] bool holdsAddress(std::string_view text) noexcept;

} // namespace winnow

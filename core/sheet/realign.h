// SPDX-License-Identifier: Apache-2.0

#pragma once

/// A record with more cells than the list has columns, because an unquoted cell held a delimiter
/// ("Acme, Inc."): where its surplus cells belong, if exactly one answer puts an address in the address column.

#include <cstdint>
#include <functional>
#include <optional>
#include <string_view>

namespace winnow {

/// `count` cells behind `column` belong to it; every later column is found `count` cells further on.
struct Realignment {
    std::uint32_t column = 0;
    std::uint32_t count = 0;

    /// The cell index of a column.
    [[nodiscard]] std::uint32_t cellOf(std::uint32_t c) const noexcept { return c > column ? c + count : c; }
};

/// `cellAt(i)` gives the text of cell i. nullopt: the record is read as it stands.
[[nodiscard]] std::optional<Realignment> realign(std::uint32_t cells, std::uint32_t width, std::uint32_t addressColumn,
    const std::function<std::string_view(std::uint32_t)>& cellAt);

} // namespace winnow

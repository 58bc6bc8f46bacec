// SPDX-License-Identifier: Apache-2.0

#pragma once

/// What a profile's rules make of a cell, and how often they did.

#include "intake/activity_date.h"

#include "output/profile.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace winnow {

/// Cells that were changed, by what was done to them.
struct FieldChanges {
    std::uint64_t clipped = 0;
    std::uint64_t lineBreaks = 0;
    std::uint64_t emoji = 0;
    std::uint64_t dates = 0;
    std::uint64_t phones = 0;
    std::uint64_t formulas = 0;

    [[nodiscard]] std::uint64_t total() const noexcept
    {
        return clipped + lineBreaks + emoji + dates + phones + formulas;
    }
};

enum class FieldKind : std::uint8_t { Text, Date, Phone };

/// Applies the rules to a cell that is no address. Pure.
void applyRules(const FieldRules& rules, FieldKind kind, std::string& cell, FieldChanges& changes,
    DateOrder order = DateOrder::Either);

/// The longest beginning of at most `bytes` that ends at a character.
[[nodiscard]] std::string_view clippedAt(std::string_view utf8, std::size_t bytes) noexcept;

} // namespace winnow

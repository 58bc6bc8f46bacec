// SPDX-License-Identifier: Apache-2.0

#pragma once

/// What became of a row, compared with an earlier time or another list.

#include "project/stores/moments.h"
#include "view/filter.h"

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

namespace winnow {

enum class Change : std::uint8_t {
    None,       ///< a row without an address, or of a list that the comparison is not about
    New,        ///< was not there
    Same,       ///< as before
    Better,     ///< kept now and not before, or a better result
    Worse,      ///< kept before and not now, or a worse result
    Gone,       ///< was there and is no more; rows behind ViewColumns::liveRows only
    OnlyFirst,  ///< in the first list, not in the second
    Both,       ///< in both
    OnlySecond, ///< in the second, not in the first
};
inline constexpr std::size_t kChangeCount = static_cast<std::size_t>(Change::OnlySecond) + 1;

/// What changed between a state of a moment and now. The decision counts first, then the result.
[[nodiscard]] Change changeSince(std::uint8_t before, std::uint8_t now) noexcept;
/// Stable words: "new", "same", "better", "worse", "gone", ...
[[nodiscard]] std::string_view name(Change change) noexcept;

/// One Change a row of a table, the gone ones too.
struct Overlay {
    std::vector<std::uint8_t> change;
    std::array<std::uint32_t, kChangeCount> counts{};

    void count();
    [[nodiscard]] std::uint32_t of(Change c) const noexcept { return counts[static_cast<std::size_t>(c)]; }
};

} // namespace winnow

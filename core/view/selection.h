#pragma once

/// Selecting rows: a filter over the columns gives the rows that pass and the counts of every facet in one pass.

#include "view/columns.h"
#include "view/comparison.h"
#include "view/filter.h"

#include <array>
#include <functional>
#include <optional>
#include <stop_token>
#include <vector>

namespace winnow {

struct FacetCounts {
    /// Per facet and value; those of Domain by domain id.
    std::array<std::vector<std::uint32_t>, kFacetCount> of;
};

struct Selection {
    bool all = true;            ///< every row, in the order of the files: `rows` stays empty
    std::vector<RowIndex> rows; ///< in the order shown
    std::uint32_t total = 0;    ///< rows of the table
    FacetCounts counts;

    [[nodiscard]] std::uint32_t size() const noexcept { return all && rows.empty() ? total : static_cast<std::uint32_t>(rows.size()); }
    [[nodiscard]] RowIndex at(std::uint32_t position) const noexcept { return all && rows.empty() ? position : rows[position]; }
};

/// Where a row is shown; nothing where it is not. Cost: up to some milliseconds for ten million rows.
[[nodiscard]] std::optional<std::uint32_t> positionOf(const Selection& selection, RowIndex row) noexcept;

/// About 10 ns a row and thread. Cancelled: what was found so far is returned and is of no use. `overlay`: the filter's comparison;
/// without it Facet::Change counts nothing and chooses nothing. Rows that are gone pass only where that change is wanted.
[[nodiscard]] Selection select(const ViewColumns& columns, const Filter& filter, unsigned threads, std::stop_token stop, const Overlay* overlay = nullptr);

} // namespace winnow

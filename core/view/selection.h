// SPDX-License-Identifier: Apache-2.0

#pragma once

/// Selecting rows: a filter over the columns gives the rows that pass and the counts of every facet in one pass.

#include "view/columns.h"
#include "view/comparison.h"
#include "view/filter.h"
#include "view/row_set.h"

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

/// Four bytes a row only where the rows are sorted.
struct Selection {
    bool all = true;            ///< every row: `some` stays empty
    RowSet some;                ///< the rows that pass; empty once they are sorted
    std::vector<RowIndex> rows; ///< in the order shown, where that is not the order of the files
    std::uint32_t total = 0;    ///< rows of the table
    FacetCounts counts;

    [[nodiscard]] std::uint32_t size() const noexcept
    {
        return !rows.empty() ? static_cast<std::uint32_t>(rows.size()) : all ? total : some.size();
    }
    [[nodiscard]] RowIndex at(std::uint32_t position) const noexcept
    {
        return !rows.empty() ? rows[position] : all ? position : some.at(position);
    }
    /// All of them, in the order shown.
    [[nodiscard]] std::vector<RowIndex> list() const;
    /// The same rows in the same order.
    [[nodiscard]] bool showsTheSame(const Selection& other) const
    {
        return total == other.total && all == other.all && some == other.some && rows == other.rows;
    }
};

/// Where a row is shown; nothing where it is not. Cost: some milliseconds for ten million sorted rows, else none to
/// speak of.
[[nodiscard]] std::optional<std::uint32_t> positionOf(const Selection& selection, RowIndex row) noexcept;

/// About 10 ns a row and thread. Cancelled: what was found so far is returned and is of no use. `overlay`: the filter's
/// comparison; without it Facet::Change counts nothing and chooses nothing. Rows that are gone pass only where that
/// change is wanted.
[[nodiscard]] Selection select(const ViewColumns& columns, const Filter& filter, unsigned threads, std::stop_token stop,
    const Overlay* overlay = nullptr);

} // namespace winnow

// SPDX-License-Identifier: Apache-2.0

#pragma once

/// CellRow: one row of a workbook, an address book or another table whose cells are told apart by its format. Value
/// header.

#include "sheet/record_batch.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace winnow {

struct CellRow {
    std::string text;                ///< the cells as UTF-8, one behind the other
    std::vector<std::uint32_t> ends; ///< where each ends in `text`; cells beyond the last one with text are left out
    std::uint64_t number = 0;        ///< 1-based, as the program that made the file counts it
    std::uint32_t repeat = 1;        ///< the row stands here so many times in succession
    std::optional<RejectReason> fault;

    void clear()
    {
        text.clear();
        ends.clear();
        number = 0;
        repeat = 1;
        fault.reset();
    }
    /// A row without any text.
    [[nodiscard]] bool isBlank() const noexcept { return ends.empty() && !fault; }
    [[nodiscard]] std::string_view cell(std::size_t i) const noexcept
    {
        const std::uint32_t begin = i == 0 ? 0 : ends[i - 1];
        return std::string_view(text).substr(begin, ends[i] - begin);
    }
};

} // namespace winnow

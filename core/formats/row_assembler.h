// SPDX-License-Identifier: Apache-2.0

#pragma once

/// RowAssembler: cells in any order to a row.

#include "formats/cell_row.h"
#include "sheet/sheet_reader.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace winnow {

/// Thread: one.
class RowAssembler {
public:
    explicit RowAssembler(const SheetLimits& limits) : m_limits(limits) {}

    void begin()
    {
        m_row.clear();
        m_late.clear();
    }
    /// Adds a cell; empty ones take no room. Of two cells in one column the later one counts.
    void add(std::uint32_t column, std::string_view text);
    /// The row cannot become a record.
    void fail(RejectReason reason)
    {
        if (!m_row.fault) m_row.fault = reason;
    }
    [[nodiscard]] bool isFaulty() const noexcept { return m_row.fault.has_value(); }
    /// The row; valid until begin().
    [[nodiscard]] CellRow& finish();

private:
    void append(std::uint32_t column, std::string_view text);

    const SheetLimits m_limits;
    CellRow m_row;
    std::vector<std::pair<std::uint32_t, std::string>> m_late; ///< cells that came behind one further right
};

} // namespace winnow

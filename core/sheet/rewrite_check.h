// SPDX-License-Identifier: Apache-2.0

#pragma once

/// RewriteCheck: whether a record with an open quote reads the same once its cells are written anew.

#include "sheet/cell_text.h"
#include "sheet/record_scanner.h"
#include "sheet/sheet_reader.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace winnow {

/// Other records need no such check: an export copies their bytes, which say by themselves where they end. Quotes that
/// are doubled can make a cell longer than the reader takes. Thread: one. Cost: about 1 us for a short record.
class RewriteCheck {
public:
    RewriteCheck(const Dialect& dialect, CellText cells, const SheetLimits& limits);

    /// `raw` is a record without its newline; `cellEnds` count from its first byte.
    [[nodiscard]] bool survives(std::string_view raw, std::span<const std::uint32_t> cellEnds);

private:
    RecordScanner m_scanner;
    CellText m_cells;
    SheetLimits m_limits;
    std::string m_delimiter;
    std::string m_newline;
    std::string m_scratch;
    std::string m_written;
    std::vector<std::string> m_texts;
    std::vector<std::uint32_t> m_ends;
};

} // namespace winnow

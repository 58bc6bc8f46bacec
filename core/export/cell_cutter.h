// SPDX-License-Identifier: Apache-2.0

#pragma once

/// CellCutter: built rows, which are text in their list's own dialect, as cells.

#include "export/row_builder.h"
#include "sheet/cell_text.h"
#include "sheet/record_scanner.h"

#include <string>
#include <string_view>
#include <vector>

namespace winnow {

/// Thread: one. Cost: that of reading the text once more.
class CellCutter {
public:
    /// Errors: UnknownEncoding.
    [[nodiscard]] static Result<CellCutter> forPlan(const ExportPlan& plan)
    {
        const Dialect dialect = plan.cellDialect();
        Result<CellText> cells = CellText::forDialect(dialect);
        if (!cells) return pass(cells);
        return CellCutter(dialect, std::move(*cells));
    }
    /// Calls take(cells) for each row, until that fails. `text` is padded. Errors: those of `take`.
    template <class Take> [[nodiscard]] Result<void> each(std::string& text, const Take& take)
    {
        const auto size = static_cast<std::uint32_t>(text.size());
        text.append(RecordScanner::kPadding, '\0');
        for (std::uint32_t at = 0; at < size;) {
            m_ends.clear();
            RecordScanner::Found found;
            m_scanner.scan(text.data(), at, size, true, m_ends, found);
            m_cells.resize(m_ends.size());
            std::uint32_t begin = at;
            for (std::size_t c = 0; c < m_ends.size(); ++c) {
                m_cells[c] = m_text.text(std::string_view(text).substr(begin, m_ends[c] - begin), m_scratch);
                begin = m_ends[c] + static_cast<std::uint32_t>(m_delimiter);
            }
            if (Result<void> taken = take(m_cells); !taken) return taken;
            at = found.next;
        }
        return {};
    }

private:
    CellCutter(const Dialect& dialect, CellText text)
        : m_scanner(dialect, RecordScanner::kNoLimit), m_text(std::move(text)), m_delimiter(dialect.delimiter.size())
    {
    }
    RecordScanner m_scanner;
    CellText m_text;
    std::size_t m_delimiter;
    std::vector<std::uint32_t> m_ends;
    std::vector<std::string> m_cells;
    std::string m_scratch;
};

} // namespace winnow

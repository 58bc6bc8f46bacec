// SPDX-License-Identifier: Apache-2.0

#include "sheet/rewrite_check.h"

namespace winnow {

RewriteCheck::RewriteCheck(const Dialect& dialect, CellText cells, const SheetLimits& limits)
    : m_scanner(dialect, limits.cellBytes),
      m_cells(std::move(cells)),
      m_limits(limits),
      m_delimiter(dialect.delimiter),
      m_newline(bytesOf(dialect.newline))
{
}

bool RewriteCheck::survives(std::string_view raw, std::span<const std::uint32_t> cellEnds)
{
    const auto delimiterLength = static_cast<std::uint32_t>(m_delimiter.size());
    m_texts.clear();
    m_written.clear();
    std::uint32_t begin = 0;
    bool lossy = false;
    for (const std::uint32_t end : cellEnds) {
        m_texts.emplace_back(m_cells.text(raw.substr(begin, end - begin), m_scratch));
        if (begin > 0) m_written += m_delimiter;
        m_written += m_cells.write(m_texts.back(), lossy);
        begin = end + delimiterLength;
    }
    if (m_texts.size() == 1) m_cells.quoteWhereBlank(m_written);
    const auto length = static_cast<std::uint32_t>(m_written.size());
    if (lossy || length > m_limits.recordBytes) return false;
    // A neighbour without quotes follows.
    m_written += m_newline + "x" + m_newline;
    const auto size = static_cast<std::uint32_t>(m_written.size());
    m_written.append(RecordScanner::kPadding, '\0');
    m_ends.clear();
    RecordScanner::Found found;
    m_scanner.scan(m_written.data(), 0, size, true, m_ends, found);
    if (found.end != length || found.flags != 0 || m_ends.size() != m_texts.size()) return false;
    begin = 0;
    for (std::size_t c = 0; c < m_ends.size(); ++c) {
        const std::string_view cell = std::string_view(m_written).substr(begin, m_ends[c] - begin);
        if (cell.size() > m_limits.cellBytes || m_cells.text(cell, m_scratch) != m_texts[c]) return false;
        begin = m_ends[c] + delimiterLength;
    }
    return true;
}

} // namespace winnow

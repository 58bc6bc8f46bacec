// SPDX-License-Identifier: Apache-2.0

#include "formats/row_assembler.h"

#include <map>

namespace winnow {

void RowAssembler::append(std::uint32_t column, std::string_view text)
{
    m_row.ends.resize(column, static_cast<std::uint32_t>(m_row.text.size()));
    m_row.text += text;
    m_row.ends.push_back(static_cast<std::uint32_t>(m_row.text.size()));
}

void RowAssembler::add(std::uint32_t column, std::string_view text)
{
    if (text.empty() || m_row.fault) return;
    if (column >= m_limits.columns) return fail(RejectReason::TooManyColumns);
    if (text.size() > m_limits.cellBytes) return fail(RejectReason::CellTooLong);
    if (m_row.text.size() + text.size() > m_limits.recordBytes) return fail(RejectReason::RecordTooLong);
    if (column < m_row.ends.size())
        m_late.emplace_back(column, text);
    else
        append(column, text);
}

CellRow& RowAssembler::finish()
{
    if (m_late.empty()) return m_row;
    std::map<std::uint32_t, std::string> cells;
    for (std::size_t c = 0; c < m_row.ends.size(); ++c)
        if (const std::string_view text = m_row.cell(c); !text.empty()) cells[static_cast<std::uint32_t>(c)] = text;
    for (auto& [column, text] : m_late) cells[column] = std::move(text);
    m_late.clear();
    m_row.text.clear();
    m_row.ends.clear();
    for (const auto& [column, text] : cells) append(column, text);
    return m_row;
}

} // namespace winnow

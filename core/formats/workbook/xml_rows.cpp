// SPDX-License-Identifier: Apache-2.0

#include "formats/workbook/xml_rows.h"

#include <algorithm>

namespace winnow {
namespace {

constexpr std::size_t kMostWaiting = 1U << 20;

} // namespace

Result<bool> XmlRows::next(CellRow& row)
{
    while (m_done.empty()) {
        if (m_failure) return std::unexpected(*m_failure);
        if (m_ended) return false;
        Result<bool> more = m_xml.step();
        if (!more) return pass(more);
        m_ended = !*more;
    }
    row = std::move(m_done.front());
    m_done.pop_front();
    m_waiting -= std::min(m_waiting, row.text.size());
    return true;
}

void XmlRows::emitRow(std::uint64_t number, std::uint32_t repeat)
{
    CellRow& row = m_row.finish();
    row.number = number;
    row.repeat = repeat;
    m_waiting += row.text.size();
    m_done.push_back(std::move(row));
    m_row.begin();
    if (m_waiting > kMostWaiting) m_xml.pause();
}

void XmlRows::fail(Error error)
{
    if (!m_failure) m_failure = std::move(error);
    m_xml.finish();
}

void XmlRows::addText(std::string_view piece)
{
    if (m_tooLong) return;
    if (m_text.size() + piece.size() > m_limits.cellBytes) {
        m_tooLong = true;
        m_text.clear();
        return;
    }
    m_text += piece;
}

} // namespace winnow

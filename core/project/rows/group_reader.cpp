// SPDX-License-Identifier: Apache-2.0

#include "project/rows/group_reader.h"

namespace winnow {

RecordCells::RecordCells(const SourceInfo& source, CellText cells)
    : m_scanner(source.dialect, RecordScanner::kNoLimit),
      m_cellText(std::move(cells)),
      m_delimiterLength(static_cast<std::uint32_t>(source.dialect.delimiter.size())),
      m_width(source.dialect.width),
      m_primary(source.addressColumns.empty() ? 0 : source.addressColumns.front())
{
}

Result<RecordCells> RecordCells::forSource(const SourceInfo& source)
{
    Dialect dialect = source.dialect;
    if (source.transcoded) dialect.encoding = "UTF-8";
    Result<CellText> cells = CellText::forDialect(dialect);
    if (!cells) return pass(cells);
    return RecordCells(source, std::move(*cells));
}

void RecordCells::cut(const GroupText& text, std::size_t record, std::uint8_t flags)
{
    m_ends.clear();
    m_shift.reset();
    m_arena = text.arena;
    m_begin = text.begin[record];
    const std::uint32_t length = text.shape[record] >> 2;
    RecordScanner::Found found;
    // The record is scanned as if it were the whole file: its end closes what is open.
    m_scanner.scan(text.arena.data(), m_begin, m_begin + length, true, m_ends, found);
    if ((flags & kRealigned) != 0)
        m_shift = realign(static_cast<std::uint32_t>(m_ends.size()), m_width, m_primary,
            [&](std::uint32_t i) { return this->text(i); });
}

std::size_t RecordCells::offset(std::size_t index) const noexcept
{
    return index == 0 ? 0 : m_ends[index - 1] + m_delimiterLength - m_begin;
}

std::string_view RecordCells::raw(std::size_t index) const noexcept
{
    if (index >= m_ends.size()) return {};
    const std::size_t begin = m_begin + offset(index);
    return m_arena.substr(begin, m_ends[index] - begin);
}

std::string_view RecordCells::text(std::size_t index) { return m_cellText.text(raw(index), m_scratch); }

std::vector<std::uint32_t> storedTextNumbers(const GroupFacts& facts)
{
    std::vector<std::uint32_t> numbers;
    if (facts.textEnds.empty()) return numbers;
    numbers.resize(facts.entries());
    std::uint32_t next = 0;
    for (std::size_t i = 0; i < facts.entries(); ++i) numbers[i] = (facts.bits[i] & kEntryStored) != 0 ? next++ : 0;
    return numbers;
}

std::string_view entryText(const GroupFacts& facts, std::size_t entry, const std::vector<std::uint32_t>& stored,
    const GroupText& text, RecordCells& cells)
{
    if ((facts.bits[entry] & kEntryStored) != 0) {
        const std::uint32_t n = stored[entry];
        const std::uint32_t begin = n == 0 ? 0 : facts.textEnds[n - 1];
        return std::string_view(facts.texts).substr(begin, facts.textEnds[n] - begin);
    }
    const std::uint16_t record = facts.record[entry];
    cells.cut(text, record, facts.recordFlags[record]);
    return cells.text(cells.indexOf(facts.column[entry]));
}

} // namespace winnow

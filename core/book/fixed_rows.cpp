// SPDX-License-Identifier: Apache-2.0

#include "book/fixed_rows.h"

#include "base/text.h"
#include "book/whole_text.h"
#include "sheet/file_kind.h"
#include "sheet/fixed_columns.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace winnow {
namespace {

std::vector<std::string_view> linesOf(std::string_view text)
{
    std::vector<std::string_view> out;
    while (!text.empty()) {
        std::size_t end = std::min(text.find('\n'), text.size());
        const std::size_t next = std::min(end + 1, text.size());
        if (end > 0 && text[end - 1] == '\r') --end;
        // A printer's form feed begins a page.
        std::string_view line = text.substr(0, end);
        if (line.starts_with('\f')) line.remove_prefix(1);
        out.push_back(line);
        text.remove_prefix(next);
    }
    return out;
}

class FixedRows final : public RowSource {
public:
    FixedRows(std::string text, FixedTable table)
        : m_text(std::move(text)), m_lines(linesOf(m_text)), m_table(std::move(table))
    {
    }
    Result<bool> next(CellRow& row) override
    {
        row.clear();
        while (m_next < m_lines.size() && (trimmed(m_lines[m_next]).empty() || isRuler(m_lines[m_next]))) ++m_next;
        if (m_next == m_lines.size()) return false;
        const std::string_view line = m_lines[m_next];
        row.number = m_next + 1;
        std::vector<std::string> cells;
        if (m_next >= m_table.firstLine) cells = cutFixed(line, m_table.columns);
        if (cells.empty() || lettersOf(line) != lettersOf(cells)) cells = {std::string(trimmed(line))};
        while (!cells.empty() && cells.back().empty()) cells.pop_back();
        for (const std::string& cell : cells) {
            row.text += cell;
            row.ends.push_back(static_cast<std::uint32_t>(row.text.size()));
        }
        ++m_next;
        return true;
    }
    std::uint64_t bytesRead() const noexcept override { return m_text.size(); }

private:
    static std::size_t lettersOf(std::string_view text)
    {
        return static_cast<std::size_t>(std::ranges::count_if(text, [](char c) { return !isAsciiSpace(c); }));
    }
    static std::size_t lettersOf(const std::vector<std::string>& cells)
    {
        std::size_t sum = 0;
        for (const std::string& cell : cells) sum += lettersOf(cell);
        return sum;
    }

    std::string m_text;
    std::vector<std::string_view> m_lines;
    FixedTable m_table;
    std::size_t m_next = 0;
};

} // namespace

Result<std::unique_ptr<RowSource>> openFixedRows(std::string bytes)
{
    Result<std::string> text = wholeTextAsUtf8(std::move(bytes));
    if (!text) return pass(text);
    std::optional<FixedTable> table = fixedTable(linesOf(*text));
    if (!table)
        return fail(ErrorKind::NotAList,
            std::string(describe(FileKind::PrintTable)) + ". " + std::string(advice(FileKind::PrintTable)));
    return std::make_unique<FixedRows>(std::move(*text), std::move(*table));
}

} // namespace winnow

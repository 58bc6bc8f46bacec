// SPDX-License-Identifier: Apache-2.0

#pragma once

/// Reading entries back from a row group: cells again from raw bytes, addresses again from facts.

#include "project/rows/row_group.h"
#include "project/source_info.h"
#include "sheet/cell_text.h"
#include "sheet/realign.h"
#include "sheet/record_scanner.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace winnow {

/// Cuts stored records into cells with the dialect they came with. Thread: one.
class RecordCells {
public:
    /// Errors: UnknownEncoding.
    [[nodiscard]] static Result<RecordCells> forSource(const SourceInfo& source);

    /// Cuts a record; the cells stay valid until the next call.
    void cut(const GroupText& text, std::size_t record, std::uint8_t flags);

    [[nodiscard]] std::size_t cells() const noexcept { return m_ends.size(); }
    /// Raw bytes of the cell with this index.
    [[nodiscard]] std::string_view raw(std::size_t index) const noexcept;
    /// The index at which a column's cell is found (realigned records are shifted).
    [[nodiscard]] std::uint32_t indexOf(std::uint32_t column) const noexcept
    {
        return m_shift ? m_shift->cellOf(column) : column;
    }
    /// The cell's text; valid until the next call.
    [[nodiscard]] std::string_view text(std::size_t index);
    /// Offset of the cell's raw bytes in the record.
    [[nodiscard]] std::size_t offset(std::size_t index) const noexcept;
    [[nodiscard]] const CellText& cellText() const noexcept { return m_cellText; }

private:
    RecordCells(const SourceInfo& source, CellText cells);
    std::string_view m_arena;
    std::uint32_t m_begin = 0;
    std::vector<std::uint32_t> m_ends;
    RecordScanner m_scanner;
    CellText m_cellText;
    std::uint32_t m_delimiterLength;
    std::uint32_t m_width;
    std::uint32_t m_primary;
    std::optional<Realignment> m_shift;
    std::string m_scratch;
};

/// Where each stored text of a group begins; by entry.
[[nodiscard]] std::vector<std::uint32_t> storedTextNumbers(const GroupFacts& facts);

/// The text of an entry as intake saw it. `stored`: from storedTextNumbers().
[[nodiscard]] std::string_view entryText(const GroupFacts& facts, std::size_t entry,
    const std::vector<std::uint32_t>& stored, const GroupText& text, RecordCells& cells);

} // namespace winnow

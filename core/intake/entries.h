// SPDX-License-Identifier: Apache-2.0

#pragma once

/// From records to entries: which addresses stand in the address cells of a batch. Pure.

#include "intake/activity_date.h"
#include "intake/cells/cell_scanner.h"
#include "intake/column_guess.h"
#include "sheet/cell_text.h"
#include "sheet/realign.h"
#include "sheet/record_batch.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace winnow {

/// One address found in a record: its text as far as it needs no judgement.
struct EntrySpan {
    std::uint16_t record = 0;
    std::uint16_t column = 0;   ///< of the list
    std::uint16_t position = 0; ///< in its cell, from 0
    std::uint16_t steps = 0;    ///< NormaliseStep bits
    std::uint32_t begin = 0;    ///< in the batch's arena, or in `texts` when stored
    std::uint32_t length = 0;
    bool stored = false; ///< the text differs from the cell's bytes and lies in `texts`
    bool exchange = false;
    bool unclear = false;  ///< Standing::Unclear: a person looks at it
    bool repaired = false; ///< Standing::Repaired: a proposal
    bool saysNo = false;   ///< the words beside it say not to mail
};

/// The entries of one batch.
struct EntryBatch {
    std::vector<EntrySpan> entries;      ///< ordered by record, column in plan order, position
    std::string texts;                   ///< candidates that differ from their cells
    std::vector<std::uint8_t> doNotMail; ///< per record: 1 when the list itself says so
    std::vector<std::uint8_t> filled;    ///< per record: cells with text, up to 255
    std::vector<DayNumber>
        activity; ///< per record: the latest date of its activity columns; empty without such columns

    void clear()
    {
        entries.clear();
        texts.clear();
        doNotMail.clear();
        filled.clear();
        activity.clear();
    }
    [[nodiscard]] std::string_view text(const EntrySpan& e, const RecordBatch& batch) const noexcept
    {
        return std::string_view(e.stored ? texts : batch.arena).substr(e.begin, e.length);
    }
};

/// Finds the entries of batches. Thread: one (it keeps scratch space and the consent values seen).
class EntryFinder {
public:
    EntryFinder(const Dialect& dialect, CellText cells, ColumnPlan plan, CellOptions options = {});

    /// Also marks records that were realigned. A record with more than kMaxGroupEntries addresses becomes a reject of
    /// the batch: those after it move up.
    void find(RecordBatch& batch, EntryBatch& out);

private:
    std::string_view cell(const RecordBatch& batch, const RecordSpan& record, std::uint32_t index);
    void findInCell(const RecordBatch& batch, const RecordSpan& record, std::uint16_t number, std::uint32_t column,
        std::uint32_t index, EntryBatch& out);
    Realignment placeOf(const RecordBatch& batch, RecordSpan& record);
    [[nodiscard]] std::uint8_t filledCells(const RecordBatch& batch, const RecordSpan& record) const;
    static void setAside(RecordBatch& batch, std::size_t record);
    static void addFound(std::string_view text, const CellFinding& finding, EntrySpan entry, EntryBatch& out);
    bool saysNo(std::string_view value, const ConsentColumn& column, std::size_t which);

    std::size_t m_delimiterLength;
    std::uint32_t m_width;
    CellText m_cells;
    ColumnPlan m_plan;
    std::string m_scratch;
    CellOptions m_options;
    std::vector<std::unordered_map<std::string, bool>> m_consentSeen; ///< per consent column
};

} // namespace winnow

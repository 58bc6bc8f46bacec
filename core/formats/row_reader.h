// SPDX-License-Identifier: Apache-2.0

#pragma once

/// RowReader: the rows of a table as the record batches that everything after it works with.
///
/// A record's bytes are its cells written in one fixed form: UTF-8, a comma between cells, quotes doubled (RFC 4180).
/// So a workbook is stored, cut and exported by what already does it for delimited lists.

#include "formats/row_source.h"
#include "sheet/sheet_reader.h"

#include <deque>
#include <memory>
#include <optional>

namespace winnow {

/// The dialect of every record that a RowReader makes.
[[nodiscard]] Dialect rowDialect();

class RowReader final : public SheetReader {
public:
    /// Reads the first rows and finds the list in them. `facts`: what the format knows (fileBytes, table, format).
    /// Errors: ListEmpty and those of the rows.
    [[nodiscard]] static Result<std::unique_ptr<RowReader>> open(
        std::unique_ptr<RowSource> rows, SheetFacts facts, const ReadOptions& options);

    [[nodiscard]] const SheetFacts& facts() const noexcept override { return m_facts; }
    [[nodiscard]] Result<bool> next(RecordBatch& batch) override;

private:
    RowReader(std::unique_ptr<RowSource> rows, SheetFacts facts, const ReadOptions& options)
        : m_rows(std::move(rows)), m_facts(std::move(facts)), m_options(options)
    {
    }
    Result<void> look();
    Result<bool> nextRow();
    void take(RecordBatch& batch);
    [[nodiscard]] std::optional<RejectReason> addRecord(RecordBatch& batch);
    void reject(RecordBatch& batch, RejectReason reason);

    std::unique_ptr<RowSource> m_rows;
    SheetFacts m_facts;
    ReadOptions m_options;
    std::deque<CellRow> m_ahead; ///< read while looking for the list
    bool m_ended = false;        ///< nothing comes after what is ahead
    CellRow m_row;
    std::uint32_t m_left = 0;  ///< how often m_row is still to be taken
    std::uint64_t m_blank = 0; ///< blank rows since the last row with text: counted once another one follows
    std::uint32_t m_leadIn = 0;
    std::uint32_t m_headers = 0;
    std::uint64_t m_records = 0;
    std::size_t m_rejectedBytes = 0; ///< kept of the rejects of the batch in hand
};

} // namespace winnow

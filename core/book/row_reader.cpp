// SPDX-License-Identifier: Apache-2.0

#include "book/row_reader.h"

#include "base/text.h"
#include "sheet/column_names.h"
#include "sheet/csv_cell.h"
#include "sheet/table_finder.h"

#include <algorithm>
#include <map>

namespace winnow {
namespace {

constexpr std::size_t kSampleRows = 1000;
constexpr std::size_t kSampleBytes = 8U << 20;
constexpr std::size_t kPadding = 64; // as delimited batches have it
constexpr std::size_t kRejectRaw = 64 * 1024;

void appendRow(std::string& out, const CellRow& row)
{
    for (std::size_t c = 0; c < row.ends.size(); ++c) {
        if (c > 0) out += ',';
        appendCell(out, row.cell(c));
    }
}

/// The usual number of cells: that of the widest row that is not alone with its width.
std::uint32_t usualWidth(const std::deque<CellRow>& rows)
{
    std::map<std::size_t, std::size_t> counts;
    std::size_t all = 0;
    for (const CellRow& row : rows)
        if (!row.isBlank() && !row.fault) {
            ++counts[row.ends.size()];
            ++all;
        }
    std::size_t wider = 0;
    for (auto it = counts.rbegin(); it != counts.rend(); ++it) {
        wider += it->second;
        if (wider * 20 >= all) return static_cast<std::uint32_t>(it->first);
    }
    return 1;
}

} // namespace

Dialect rowDialect()
{
    Dialect dialect;
    dialect.newline = Newline::CrLf;
    dialect.fixedCells = true;
    return dialect;
}

Result<std::unique_ptr<RowReader>> RowReader::open(
    std::unique_ptr<RowSource> rows, SheetFacts facts, const ReadOptions& options)
{
    std::unique_ptr<RowReader> reader(new RowReader(std::move(rows), std::move(facts), options));
    if (Result<void> looked = reader->look(); !looked) return pass(looked);
    return reader;
}

Result<void> RowReader::look()
{
    std::size_t bytes = 0;
    std::size_t full = 0;
    while (full < kSampleRows && bytes < kSampleBytes) {
        CellRow row;
        Result<bool> more = m_rows->next(row);
        if (!more) return pass(more);
        if (!*more) {
            m_ended = true;
            break;
        }
        bytes += row.text.size() + row.ends.size() * sizeof(std::uint32_t) + sizeof row;
        full += row.isBlank() || row.fault ? 0 : 1;
        m_ahead.push_back(std::move(row));
    }
    if (full == 0 && m_ended) return fail(ErrorKind::ListEmpty, "the table has no cells with text");

    std::vector<std::vector<std::string>> rows;
    std::vector<const CellRow*> origin;
    for (const CellRow& row : m_ahead) {
        if (row.isBlank() || row.fault) continue;
        std::vector<std::string> cells;
        for (std::size_t c = 0; c < row.ends.size(); ++c) cells.emplace_back(row.cell(c));
        rows.push_back(std::move(cells));
        origin.push_back(&row);
    }
    m_facts.dialect = rowDialect();
    const std::uint32_t usual = usualWidth(m_ahead);
    TableShape shape = findTable(rows, usual);
    if (m_options.header == false) shape.preamble = shape.headerRows = shape.nameRow = 0;
    if (m_options.header == true && shape.headerRows == 0) shape.headerRows = 1;
    if (m_rows->isTitled()) {
        shape.preamble = shape.nameRow = 0;
        shape.headerRows = 1;
    }
    m_facts.dialect.preamble = m_leadIn = shape.preamble;
    m_facts.dialect.headerRows = m_headers = shape.headerRows;
    m_facts.dialect.nameRow = shape.nameRow;
    m_facts.addressColumn = shape.addressColumn;
    m_facts.dialect.width = usual;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (i < shape.preamble) continue;
        m_facts.dialect.width = std::max(m_facts.dialect.width, static_cast<std::uint32_t>(rows[i].size()));
        if (i >= shape.preamble + shape.headerRows) continue;
        appendRow(m_facts.headText, *origin[i]);
        m_facts.headText += bytesOf(m_facts.dialect.newline);
    }
    if (shape.headerRows > 0 && shape.preamble + shape.nameRow < rows.size())
        m_facts.columns = distinctColumnNames(rows[shape.preamble + shape.nameRow]);
    rows.erase(rows.begin(),
        rows.begin() +
            static_cast<std::ptrdiff_t>(std::min<std::size_t>(shape.preamble + shape.headerRows, rows.size())));
    m_facts.sample = std::move(rows);
    return {};
}

/// The next row that is still to be taken, in m_row.
Result<bool> RowReader::nextRow()
{
    if (m_left > 0) return true;
    if (!m_ahead.empty()) {
        m_row = std::move(m_ahead.front());
        m_ahead.pop_front();
    } else {
        if (m_ended) return false;
        Result<bool> more = m_rows->next(m_row);
        if (!more) return pass(more);
        if (!*more) {
            m_ended = true;
            return false;
        }
    }
    m_left = m_row.repeat;
    return true;
}

void RowReader::reject(RecordBatch& batch, RejectReason reason)
{
    Reject r;
    r.line = m_row.number + (m_row.repeat - m_left);
    r.length = m_row.text.size();
    r.reason = reason;
    appendRow(r.raw, m_row);
    if (r.raw.size() > kRejectRaw) r.raw.resize(kRejectRaw);
    batch.rejects.push_back(std::move(r));
}

void RowReader::addRecord(RecordBatch& batch)
{
    RecordSpan span;
    span.begin = static_cast<std::uint32_t>(batch.arena.size());
    span.firstCell = static_cast<std::uint32_t>(batch.cellEnds.size());
    const std::size_t cells = std::max<std::size_t>(m_row.ends.size(), m_facts.dialect.width);
    for (std::size_t c = 0; c < cells; ++c) {
        if (c > 0) batch.arena += ',';
        if (c < m_row.ends.size()) appendCell(batch.arena, m_row.cell(c));
        batch.cellEnds.push_back(static_cast<std::uint32_t>(batch.arena.size()));
    }
    // One cell of white space would be taken for a blank line.
    if (cells == 1 && trimmed(std::string_view(batch.arena).substr(span.begin)).empty()) {
        batch.arena.insert(span.begin, 1, '"');
        batch.arena += '"';
        batch.cellEnds.back() += 2;
    }
    span.length = static_cast<std::uint32_t>(batch.arena.size()) - span.begin;
    span.cells = static_cast<std::uint16_t>(cells);
    span.newline = 2;
    batch.arena += "\r\n";
    batch.records.push_back(span);
}

void RowReader::take(RecordBatch& batch)
{
    if (m_row.isBlank()) {
        m_blank += m_left;
        m_left = 0;
        return;
    }
    batch.skipped.blank += m_blank;
    m_blank = 0;
    if (m_row.fault)
        reject(batch, *m_row.fault);
    else if (m_leadIn > 0) {
        --m_leadIn;
        ++batch.skipped.preamble;
    } else if (m_headers > 0) {
        --m_headers;
        ++batch.skipped.header;
    } else if (m_row.ends.size() > m_options.limits.columns)
        reject(batch, RejectReason::TooManyColumns);
    else if (m_row.text.size() > m_options.limits.recordBytes)
        reject(batch, RejectReason::RecordTooLong);
    else
        addRecord(batch);
    --m_left;
}

Result<bool> RowReader::next(RecordBatch& batch)
{
    batch.clear();
    while (batch.records.size() < m_options.batchRecords && batch.arena.size() < m_options.batchBytes) {
        Result<bool> more = nextRow();
        if (!more) return pass(more);
        if (!*more) break;
        take(batch);
    }
    m_records += batch.records.size();
    if (m_records > m_options.limits.records)
        return fail(ErrorKind::TooManyRecords, std::to_string(m_options.limits.records));
    batch.bytesConsumed = m_rows->bytesRead();
    batch.arena.append(kPadding, '\0');
    return !batch.records.empty();
}

} // namespace winnow

// SPDX-License-Identifier: Apache-2.0

#include "export/row_builder.h"

#include <algorithm>

namespace winnow {
namespace {

/// Names for a list that had none: added columns need them.
std::string madeUpHeader(const ExportPlan& plan, const CellText& written)
{
    const SourceInfo& source = *plan.source;
    std::string head;
    bool lossy = false;
    for (std::uint32_t c = 0; c < source.dialect.width; ++c) {
        const bool address = std::ranges::find(source.addressColumns, c) != source.addressColumns.end();
        if (c > 0) head += plan.outDialect.delimiter;
        head += written.write(address ? "address" : "column_" + std::to_string(c + 1), lossy);
    }
    return head;
}

/// One header record: as it came, or its cells written anew.
std::string headerRecord(
    const ExportPlan& plan, std::string_view raw, std::uint8_t flags, const CellText& read, const CellText& written)
{
    if ((flags & kQuoteUnclosed) == 0 && !plan.writesAnew()) return std::string(raw);
    std::string out;
    bool lossy = false;
    const std::vector<std::string> cells = cellsOf(raw, plan.source->dialect, read);
    for (std::size_t c = 0; c < cells.size(); ++c) {
        if (c > 0) out += plan.outDialect.delimiter;
        out += written.write(cells[c], lossy);
    }
    if (cells.size() == 1) written.quoteWhereBlank(out);
    return out;
}

} // namespace

const std::vector<std::string>& resultColumns()
{
    static const std::vector<std::string> names = {"winnow_decision", "winnow_cause", "winnow_status", "winnow_reason",
        "winnow_score", "winnow_suggestion", "winnow_checked_at"};
    return names;
}

Dialect ExportPlan::cellDialect() const
{
    Dialect dialect = outDialect;
    if (source->transcoded) dialect.encoding = "UTF-8";
    return dialect;
}

bool ExportPlan::writesAnew() const noexcept
{
    // Behind a last cell that ends in a part of a long delimiter, an added one would begin too early.
    return outDialect.delimiter != source->dialect.delimiter || outDialect.quote != source->dialect.quote ||
        (options->all && outDialect.delimiter.size() > 1);
}

Result<HeadRows> headRows(const ExportPlan& plan)
{
    const SourceInfo& source = *plan.source;
    Dialect readDialect = source.dialect;
    readDialect.encoding = plan.cellDialect().encoding;
    Result<CellText> read = CellText::forDialect(readDialect);
    if (!read) return pass(read);
    Result<CellText> written = CellText::forDialect(plan.cellDialect());
    if (!written) return pass(written);
    const std::string newline = bytesOf(source.dialect.newline);
    std::string names;
    std::string blanks;
    for (const std::string& n : resultColumns()) {
        names += plan.outDialect.delimiter + n;
        blanks += plan.outDialect.delimiter;
    }
    HeadRows out{.text = {}, .rows = source.dialect.headerRows};
    if (source.dialect.headerRows == 0) {
        if (source.dialect.sepLine || !plan.options->all) out.text = source.head;
        if (!plan.options->all) return out;
        out.text += madeUpHeader(plan, *written) + names + newline;
        out.rows = 1;
        return out;
    }
    std::string padded = source.head;
    const auto size = static_cast<std::uint32_t>(padded.size());
    padded.append(RecordScanner::kPadding, '\0');
    const RecordScanner scanner(source.dialect);
    std::vector<std::uint32_t> ends;
    std::uint32_t row = 0;
    bool sepPending = source.dialect.sepLine;
    for (std::uint32_t at = 0; at < size;) {
        ends.clear();
        RecordScanner::Found found;
        scanner.scan(padded.data(), at, size, true, ends, found);
        const std::string_view raw = std::string_view(padded).substr(at, found.end - at);
        if (sepPending) {
            sepPending = false;
            out.text += raw;
        } else {
            out.text += headerRecord(plan, raw, found.flags, *read, *written);
            if (plan.options->all) {
                // A short header row is filled up, so that the added names stand above their columns.
                for (std::uint32_t c = found.cells; c < source.dialect.width; ++c)
                    out.text += plan.outDialect.delimiter;
                out.text += row == source.dialect.nameRow ? names : blanks;
            }
            ++row;
        }
        out.text += found.next > found.end ? padded.substr(found.end, found.next - found.end) : newline;
        at = found.next;
    }
    return out;
}

} // namespace winnow

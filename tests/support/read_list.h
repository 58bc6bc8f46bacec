// SPDX-License-Identifier: Apache-2.0

#pragma once

/// Reads a whole list into memory, for tests.

#include "formats/open_list.h"
#include "sheet/cell_text.h"

#include <string>
#include <vector>

namespace winnow::test {

struct ReadList {
    SheetFacts facts;
    std::vector<std::vector<std::string>> rows; ///< trailing empty cells left out
    std::vector<Reject> rejects;
    SkippedCounts skipped;
};

inline Result<ReadList> readList(std::string bytes, const OpenOptions& options = {})
{
    Result<std::unique_ptr<SheetReader>> reader = openList(memorySource(std::move(bytes)), options);
    if (!reader) return pass(reader);
    ReadList out;
    out.facts = (*reader)->facts();
    Dialect dialect = out.facts.dialect;
    if (out.facts.encodingClass == EncodingClass::Transcoded) dialect.encoding = "UTF-8";
    const auto cells = CellText::forDialect(dialect);
    RecordBatch batch;
    std::string scratch;
    for (;;) {
        Result<bool> more = (*reader)->next(batch);
        if (!more) return pass(more);
        for (const RecordSpan& r : batch.records) {
            std::vector<std::string> row;
            for (std::uint32_t c = 0; c < r.cells; ++c)
                row.emplace_back(cells->text(batch.rawCell(r, c, dialect.delimiter.size()), scratch));
            while (!row.empty() && row.back().empty()) row.pop_back();
            out.rows.push_back(std::move(row));
        }
        out.skipped += batch.skipped;
        for (Reject& reject : batch.rejects) out.rejects.push_back(std::move(reject));
        if (!*more) return out;
    }
}

} // namespace winnow::test

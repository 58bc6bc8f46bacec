// SPDX-License-Identifier: Apache-2.0

#include "import/list_preview.h"

#include "base/byte_source.h"
#include "intake/do_not_mail.h"
#include "intake/entries.h"

#include <algorithm>

namespace winnow {

void previewList(const std::filesystem::path& path, const OpenOptions& options, const std::optional<ColumnPlan>& chosen,
    const std::stop_token& stop, const std::function<void(Result<ListPreview>)>& answer)
{
    Result<std::unique_ptr<ByteSource>> source = openFile(path);
    if (!source) return answer(pass(source));
    Result<std::unique_ptr<TableFile>> file = openTables(std::move(*source), options);
    if (!file) return answer(pass(file));
    ListPreview preview;
    preview.tables = (*file)->tables();
    Result<std::unique_ptr<SheetReader>> reader = openChosen(**file, options, preview.table);
    if (!reader) return answer(pass(reader));
    preview.facts = (*reader)->facts();
    Result<ColumnPlan> plan = chosen ? *chosen : planColumns(preview.facts, std::nullopt);
    // A list without a column of addresses is shown all the same: the person may see one.
    if (!plan && plan.error().kind != ErrorKind::NoAddressColumn) return answer(pass(plan));
    preview.hasPlan = plan.has_value() && !plan->addresses.empty();
    if (plan) preview.plan = std::move(*plan);
    if (!chosen) preview.plan.allDoNotMail = tableSaysDoNotMail(path.filename().string(), preview.facts.table);
    answer(preview);

    Dialect dialect = preview.facts.dialect;
    if (preview.facts.encodingClass == EncodingClass::Transcoded) dialect.encoding = "UTF-8";
    Result<CellText> cells = CellText::forDialect(dialect);
    if (!cells) return answer(pass(cells));
    EntryFinder finder(dialect, std::move(*cells), preview.plan);
    RecordBatch batch;
    EntryBatch entries;
    for (;;) {
        if (stop.stop_requested()) return;
        Result<bool> more = (*reader)->next(batch);
        if (!more) return answer(pass(more));
        if (preview.hasPlan) finder.find(batch, entries); // may make rejects of records
        preview.rows += batch.records.size();
        preview.rejected += batch.rejects.size();
        preview.skipped += batch.skipped.total();
        if (preview.hasPlan) {
            for (const EntrySpan& e : entries.entries)
                if (e.saysNo) entries.doNotMail[e.record] = 1;
            preview.doNotMail += static_cast<std::uint64_t>(std::ranges::count(entries.doNotMail, 1));
            std::uint32_t last = ~0U;
            for (const EntrySpan& e : entries.entries)
                if (e.record != last) {
                    last = e.record;
                    ++preview.withAddress;
                }
        }
        if (!*more) break;
    }
    preview.complete = true;
    answer(std::move(preview));
}

} // namespace winnow

// SPDX-License-Identifier: Apache-2.0

#include "intake/group_split.h"

#include "base/ids.h"

#include <utility>

namespace winnow {
namespace {

template <class T> void copyPart(const std::vector<T>& from, std::size_t begin, std::size_t end, std::vector<T>& to)
{
    to.assign(from.begin() + static_cast<std::ptrdiff_t>(begin), from.begin() + static_cast<std::ptrdiff_t>(end));
}

} // namespace

void eachGroup(
    RecordBatch& batch, EntryBatch& entries, const std::function<void(const RecordBatch&, const EntryBatch&)>& each)
{
    const std::vector<EntrySpan>& all = entries.entries;
    if (all.size() <= kMaxGroupEntries) return each(batch, entries);

    RecordBatch records; // spans are offsets in the whole arena, which goes from part to part
    EntryBatch found;
    records.arena = std::move(batch.arena);
    found.texts = std::move(entries.texts);
    std::size_t entry = 0;
    for (std::size_t record = 0; record < batch.records.size();) {
        const std::size_t firstRecord = record;
        const std::size_t firstEntry = entry;
        for (; record < batch.records.size(); ++record) {
            std::size_t end = entry;
            while (end < all.size() && all[end].record == record) ++end;
            if (end - firstEntry > kMaxGroupEntries && record > firstRecord) break;
            entry = end;
        }
        copyPart(batch.records, firstRecord, record, records.records);
        copyPart(all, firstEntry, entry, found.entries);
        for (EntrySpan& e : found.entries) e.record = static_cast<std::uint16_t>(e.record - firstRecord);
        copyPart(entries.doNotMail, firstRecord, record, found.doNotMail);
        copyPart(entries.filled, firstRecord, record, found.filled);
        if (!entries.activity.empty()) copyPart(entries.activity, firstRecord, record, found.activity);
        each(records, found);
    }
}

} // namespace winnow

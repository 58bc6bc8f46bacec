#include "engine/merge_cells.h"

#include "base/text.h"
#include "engine/group_reader.h"

#include <algorithm>
#include <map>

namespace winnow {
namespace {

/// A row that has duplicates, as read.
struct Row {
    std::size_t record = 0;
    std::vector<std::string> cells;
};

std::uint64_t keyOf(EntryNo entry) { return std::uint64_t{entry.group.value} << 16 | entry.index; }

} // namespace

Result<std::unique_ptr<const MergedCells>> collectMergedCells(Project& project, const SourceInfo& source, const std::vector<std::vector<EntryNo>>& duplicates)
{
    auto out = std::make_unique<MergedCells>();
    const std::uint32_t end = source.firstGroup + source.groups;
    const auto inList = [&](EntryNo e) { return e.group.value >= source.firstGroup && e.group.value < end; };
    std::map<std::uint32_t, std::vector<std::uint16_t>> wanted; // group -> entries
    for (const auto& group : duplicates)
        if (inList(group.front()))
            for (const EntryNo e : group)
                if (inList(e)) wanted[e.group.value].push_back(e.index);
    if (wanted.empty()) return out;

    Result<RecordCells> cells = RecordCells::forSource(source);
    if (!cells) return pass(cells);
    GroupCodec codec;
    GroupStore store = project.groups();
    Result<std::uint32_t> domains = store.domainCount();
    if (!domains) return pass(domains);
    std::unordered_map<std::uint64_t, Row> rows;
    GroupFacts facts;
    GroupText text;
    for (const auto& [number, entries] : wanted) {
        bool good = false;
        Result<void> read = store.forEach(number, 1, kPartFacts | kPartText, [&](GroupBlobs& g) -> Result<bool> {
            good = decodeGroupFacts(g, *domains, codec, facts).has_value() && codec.decodeText(g.text, text).has_value() &&
                   text.records() == facts.records();
            return true;
        });
        if (!read) return pass(read);
        if (!good) return fail(ErrorKind::ProjectDamaged, "a row group");
        for (const std::uint16_t entry : entries) {
            if (entry >= facts.entries()) return fail(ErrorKind::ProjectDamaged, "an entry beyond its group");
            Row& row = rows[keyOf({GroupNo(number), entry})];
            row.record = facts.record[entry];
            cells->cut(text, row.record, facts.recordFlags[row.record]);
            for (std::uint32_t c = 0; c < std::min<std::uint32_t>(source.dialect.width, static_cast<std::uint32_t>(cells->cells())); ++c)
                row.cells.emplace_back(cells->text(cells->indexOf(c)));
        }
    }
    for (const auto& group : duplicates) {
        if (!inList(group.front())) continue;
        const Row& stays = rows[keyOf(group.front())];
        for (std::uint32_t c = 0; c < stays.cells.size(); ++c) {
            if (!trimmed(stays.cells[c]).empty()) continue;
            if (std::ranges::find(source.addressColumns, c) != source.addressColumns.end()) continue;
            for (std::size_t i = 1; i < group.size(); ++i) {
                if (!inList(group[i])) continue;
                const Row& leaves = rows[keyOf(group[i])];
                if (c >= leaves.cells.size() || trimmed(leaves.cells[c]).empty()) continue;
                out->add(group.front().group.value, stays.record, c, leaves.cells[c]);
                break;
            }
        }
    }
    return out;
}

} // namespace winnow

// SPDX-License-Identifier: Apache-2.0

#include "import/import_guess.h"

#include "base/text.h"
#include "import/fact_builder.h"
#include "intake/cells/cell_knowledge.h"
#include "intake/do_not_mail.h"
#include "intake/entries.h"
#include "intake/group_split.h"
#include "settle/local_facts.h"

#include <algorithm>
#include <set>
#include <unordered_set>

namespace winnow {
namespace {

constexpr std::size_t kSampleRows = 4096;
constexpr double kColumnsOfAVersion = 0.5;
constexpr double kAddressesOfAVersion = 0.3;

/// The hashes of the addresses in the first rows.
struct Sample {
    std::unordered_set<std::uint64_t> hashes;
    bool whole = false; ///< the file has no more rows
};
Result<Sample> sampleOf(SheetReader& reader, const ColumnPlan& plan, const ReferenceLists& lists, const HashKey& key)
{
    Sample out;
    const SheetFacts& facts = reader.facts();
    Dialect dialect = facts.dialect;
    if (facts.encodingClass == EncodingClass::Transcoded) dialect.encoding = "UTF-8";
    Result<CellText> cells = CellText::forDialect(dialect);
    if (!cells) return pass(cells);
    EntryFinder finder(facts.dialect, *cells, plan, cellOptions(lists));
    FactBuilder builder(lists, key, plan.addresses.front());
    EntryBatch entries;
    GroupFacts group;
    std::vector<GroupDomain> domains;
    RecordBatch batch;
    for (std::size_t rows = 0; rows < kSampleRows;) {
        Result<bool> more = reader.next(batch);
        if (!more) return pass(more);
        finder.find(batch, entries);
        rows += batch.records.size();
        eachGroup(batch, entries, [&](const RecordBatch& records, const EntryBatch& found) {
            builder.build(records, found, group, domains);
            for (std::size_t i = 0; i < group.entries(); ++i)
                if (group.domain[i] != kNoDomain) out.hashes.insert(entryHash(group, i));
        });
        out.whole = !*more;
        if (out.whole) break;
    }
    return out;
}

/// Names that both have, of all that either has.
double alike(const std::vector<std::string>& a, const std::vector<std::string>& b)
{
    const auto namesOf = [](const std::vector<std::string>& columns) {
        std::set<std::string> out;
        for (const std::string& c : columns)
            if (const std::string name = asciiLower(trimmed(c)); !name.empty()) out.insert(name);
        return out;
    };
    const std::set<std::string> x = namesOf(a), y = namesOf(b);
    if (x.empty() && y.empty()) return 1; // neither has a header
    std::size_t both = 0;
    for (const std::string& name : x) both += y.count(name);
    return static_cast<double>(both) / static_cast<double>(x.size() + y.size() - both);
}

} // namespace

Result<ImportGuess> guessImport(
    Project& project, const ReferenceLists& lists, const std::filesystem::path& path, const ImportOptions& options)
{
    ImportGuess out;
    Result<std::unique_ptr<ByteSource>> file = openFile(path);
    if (!file) return pass(file);
    Result<std::unique_ptr<SheetReader>> reader = openList(std::move(*file), options.open);
    if (!reader) return pass(reader);
    const SheetFacts& facts = (*reader)->facts();
    Result<ColumnPlan> plan = options.plan ? *options.plan : planColumns(facts, options.column);
    if (!plan) return pass(plan);
    const bool never = options.plan ? plan->allDoNotMail : tableSaysDoNotMail(path.filename().string(), facts.table);
    Result<Sample> sample = sampleOf(**reader, *plan, lists, project.duplicateKey());
    if (!sample) return pass(sample);
    const std::unordered_set<std::uint64_t>& hashes = sample->hashes;
    out.sample = static_cast<std::uint32_t>(hashes.size());

    Result<std::vector<SourceInfo>> sources = project.sources().all();
    if (!sources) return pass(sources);
    GroupCodec codec;
    GroupFacts group;
    for (const SourceInfo& s : *sources) {
        if (!s.isLive()) continue;
        std::unordered_set<std::uint64_t> found;
        Result<void> read =
            project.groups().forEach(s.firstGroup, s.groups, kPartFacts, [&](GroupBlobs& g) -> Result<bool> {
                if (Result<void> decoded = codec.decodeFacts(g.facts, group); !decoded) return pass(decoded);
                for (std::size_t i = 0; i < group.entries(); ++i)
                    if (group.domain[i] != kNoDomain)
                        if (const std::uint64_t hash = entryHash(group, i); hashes.contains(hash)) found.insert(hash);
                return found.size() < hashes.size();
            });
        if (!read) return pass(read);
        out.overlaps.push_back(
            {s.id, s.name, static_cast<std::uint32_t>(found.size()), s.entries, alike(s.columns, facts.columns)});
    }
    std::ranges::stable_sort(out.overlaps, std::greater{},
        [](const ListOverlap& o) { return std::pair(o.columns >= kColumnsOfAVersion, o.addresses); });
    if (never)
        out.as = ImportAs::Never;
    else if (!out.overlaps.empty() && out.sample > 0) {
        const ListOverlap& best = out.overlaps.front();
        // A few rows of a long list are no version of it.
        const bool covers =
            !sample->whole || best.addresses >= kAddressesOfAVersion * static_cast<double>(best.entries);
        if (best.columns >= kColumnsOfAVersion && best.addresses >= kAddressesOfAVersion * out.sample && covers)
            out.as = ImportAs::Version;
    }
    return out;
}

} // namespace winnow

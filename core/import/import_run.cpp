// SPDX-License-Identifier: Apache-2.0

#include "import/import_run.h"

#include "base/text.h"
#include "import/fact_builder.h"
#include "intake/cells/cell_knowledge.h"
#include "intake/entries.h"
#include "intake/group_split.h"
#include "project/rows/quick_groups.h"
#include "project/stores/file_log.h"
#include "project/stores/layouts.h"

#include <algorithm>
#include <map>
#include <thread>

namespace winnow {
namespace {

constexpr const char* kOtherFile = "the file is not the one whose import was cut off";

/// A text of so many bytes stays in the page cache of a scratch project: its groups never meet a disk.
constexpr std::uint64_t kHeldInCache = 80U << 20;

/// What a person sees while a list comes in.
FoundSoFar foundIn(const GroupFacts& facts)
{
    FoundSoFar found;
    found.wellFormed =
        static_cast<std::uint64_t>(std::ranges::count_if(facts.domain, [](std::uint16_t d) { return d != kNoDomain; }));
    found.broken = facts.entries() - found.wellFormed;
    std::vector<bool> noes(facts.records());
    for (std::size_t r = 0; r < facts.records(); ++r) noes[r] = (facts.recordFlags[r] & kRecordDoNotMail) != 0;
    for (std::size_t e = 0; e < facts.entries(); ++e)
        if ((facts.bits[e] & kEntryDoNotMail) != 0) noes[facts.record[e]] = true;
    found.doNotMail = static_cast<std::uint64_t>(std::ranges::count(noes, true));
    std::uint64_t with = 0;
    for (std::size_t e = 0; e < facts.entries(); ++e)
        with += e == 0 || facts.record[e] != facts.record[e - 1] ? 1U : 0U;
    found.withoutAddress = facts.records() - with;
    return found;
}

} // namespace

ImportRun::ImportRun(ImportContext context)
    : m_in(std::move(context)),
      m_work(m_in.options.threads * 2 + 2),
      m_built(m_in.options.groupsPerCommit + m_in.options.threads * 2)
{
}

Result<void> ImportRun::run(
    SheetReader& reader, const ColumnPlan& plan, SourceInfo& source, const std::optional<SourceInfo>& earlier)
{
    if (earlier) {
        m_stored = earlier->groups;
        m_storedPhysical = earlier->records + earlier->rejects;
    }
    if (Result<void> chosen = choosePacking(source); !chosen) return chosen;
    m_dialect = reader.facts().dialect;
    Dialect cellDialect = m_dialect;
    if (source.transcoded) cellDialect.encoding = "UTF-8";
    Result<CellText> cells = CellText::forDialect(cellDialect);
    if (!cells) return pass(cells);
    if (Result<void> loaded = loadDomains(); !loaded) return loaded;

    std::vector<std::jthread> threads;
    threads.emplace_back([&] { readBatches(reader); });
    m_running.store(m_in.options.threads);
    for (unsigned i = 0; i < m_in.options.threads; ++i)
        threads.emplace_back([&, worker = *cells] { buildGroups(worker, plan); });
    Result<void> done = commitGroups(source);
    if (!done) {
        m_work.abandon();
        m_built.abandon();
    }
    threads.clear();
    if (!done) return done;
    if (m_readFailure) return std::unexpected(*m_readFailure);
    if (m_in.stop.stop_requested()) return fail(ErrorKind::Cancelled);
    return finish(source);
}

Result<void> ImportRun::choosePacking(const SourceInfo& source)
{
    const bool held = source.format.empty() && source.bytes <= kHeldInCache;
    if (!held && m_in.project.vault().isNeverKept()) m_packing = GroupCodec::Packing::Light;
    if (!held || !m_in.project.vault().isScratch()) return {};
    m_packing = GroupCodec::Packing::Quick;
    return m_in.project.settings().setText(Setting::QuickGroups, "1");
}

Result<void> ImportRun::loadDomains()
{
    GroupCodec codec;
    Result<std::vector<std::string>> names = m_in.project.groups().domains(codec);
    if (!names) return pass(names);
    for (const std::string& n : *names) (void)m_domains.intern(n, nameHash(n));
    m_storedDomains = m_domains.count();
    return {};
}

// Thread: reader.
void ImportRun::readBatches(SheetReader& reader)
{
    std::uint64_t sequence = 0;
    std::uint64_t physical = 0;
    while (!m_in.stop.stop_requested()) {
        Work work;
        work.batch = m_pool.take();
        Result<bool> more = reader.next(*work.batch);
        if (!more) {
            const std::scoped_lock lock(m_failureMutex);
            m_readFailure = more.error();
            break;
        }
        work.sequence = sequence++;
        // Batches are committed whole, with their rejects; which records are rejects too, only finding entries tells.
        physical += work.batch->records.size() + work.batch->rejects.size();
        work.verifyOnly = physical <= m_storedPhysical;
        const bool last = !*more;
        if (!m_work.push(std::move(work)) || last) break;
    }
    m_work.close();
}

/// What one worker works with.
struct ImportRun::Builder {
    GroupCodec codec;
    FactBuilder facts;
    GroupFacts group;
    std::vector<GroupDomain> domains;
};

ImportRun::BuiltGroup ImportRun::buildGroup(Builder& builder, const RecordBatch& batch, const EntryBatch& entries) const
{
    BuiltGroup built;
    builder.facts.build(batch, entries, builder.group, builder.domains);
    built.found = foundIn(builder.group);
    built.group.entries = static_cast<std::uint32_t>(builder.group.entries());
    built.group.text = builder.codec.encodeText(batch);
    built.group.facts = builder.codec.encodeFacts(builder.group);
    if (!m_in.project.vault().isNeverKept()) built.group.sha256 = blobDigest(built.group.text, built.group.facts);
    built.domainEnds.reserve(builder.domains.size());
    for (const GroupDomain& d : builder.domains) {
        built.domains += d.name;
        built.domainEnds.emplace_back(static_cast<std::uint32_t>(built.domains.size()), d.hash);
    }
    return built;
}

// Thread: worker.
void ImportRun::buildGroups(const CellText& cells, const ColumnPlan& plan)
{
    EntryFinder finder(m_dialect, cells, plan, cellOptions(m_in.lists));
    Builder builder{
        GroupCodec(m_packing), FactBuilder(m_in.lists, m_in.project.duplicateKey(), plan.addresses.front()), {}, {}};
    EntryBatch entries;
    while (auto work = m_work.pop()) {
        RecordBatch& batch = *work->batch;
        Built built;
        built.sequence = work->sequence;
        built.verifyOnly = work->verifyOnly;
        built.skipped = batch.skipped;
        built.bytes = batch.bytesConsumed;
        if (!batch.records.empty()) finder.find(batch, entries);
        if (!batch.records.empty())
            eachGroup(batch, entries, [&](const RecordBatch& records, const EntryBatch& found) {
                BuiltGroup group = work->verifyOnly ? BuiltGroup{} : buildGroup(builder, records, found);
                for (const RecordSpan& r : records.records)
                    group.group.digest.add(m_in.project.digestKey(), records.raw(r));
                group.group.records = static_cast<std::uint32_t>(records.records.size());
                built.groups.push_back(std::move(group));
            });
        built.rejects = std::move(batch.rejects);
        m_pool.give(std::move(work->batch));
        if (!m_built.push(std::move(built))) break;
    }
    if (m_running.fetch_sub(1) == 1) m_built.close();
}

// Thread: the caller's. Groups are committed in the order of the file.
Result<void> ImportRun::commitGroups(SourceInfo& source)
{
    std::map<std::uint64_t, Built> waiting;
    std::uint64_t next = 0;
    std::vector<Built> burst;
    std::uint64_t lastBytes = 0;
    while (auto built = m_built.pop()) {
        waiting.emplace(built->sequence, std::move(*built));
        for (auto it = waiting.find(next); it != waiting.end(); it = waiting.find(++next)) {
            std::uint64_t records = 0;
            for (const BuiltGroup& group : it->second.groups) {
                records += group.group.records;
                m_in.counters.add(group.found);
            }
            m_in.counters.add(records, it->second.bytes - std::min(it->second.bytes, lastBytes));
            lastBytes = std::max(lastBytes, it->second.bytes);
            burst.push_back(std::move(it->second));
            waiting.erase(it);
            if (burst.size() < m_in.options.groupsPerCommit) continue;
            if (Result<void> done = commitBurst(source, burst); !done) return done;
            burst.clear();
        }
    }
    return commitBurst(source, burst);
}

Result<void> ImportRun::commitBurst(SourceInfo& source, std::vector<Built>& burst)
{
    if (burst.empty()) return {};
    Result<Transaction> transaction = Transaction::begin(m_in.project.database());
    if (!transaction) return pass(transaction);
    GroupStore store = m_in.project.groups();
    for (Built& built : burst) {
        for (BuiltGroup& group : built.groups) {
            Result<void> done =
                built.verifyOnly ? compareStored(store, source, group) : storeGroup(store, source, group);
            if (!done) return done;
            source.records += group.group.records;
            source.digest += group.group.digest;
        }
        source.skipped += built.skipped;
        source.rejects += built.rejects.size();
        if (!built.verifyOnly)
            for (const Reject& r : built.rejects)
                if (Result<void> done = store.insertReject(source.id, r); !done) return done;
    }
    std::vector<std::string_view> names;
    for (std::uint32_t id = m_storedDomains; id < m_domains.count(); ++id)
        names.push_back(m_domains.name(DomainId(id)));
    if (Result<void> done = store.appendDomains(m_storedDomains, names, m_codec); !done) return done;
    m_storedDomains = m_domains.count();
    // While stored groups are only compared, the source's counters still lag behind what is stored.
    if (!burst.back().verifyOnly)
        if (Result<void> done = m_in.project.sources().update(source); !done) return done;
    return transaction->commit();
}

Result<void> ImportRun::storeGroup(GroupStore& store, SourceInfo& source, BuiltGroup& built)
{
    if (source.groups < m_stored) return fail(ErrorKind::FileChanged, kOtherFile);
    built.group.number = source.firstGroup + source.groups;
    built.group.source = source.id.value;
    std::vector<std::uint32_t> ids;
    ids.reserve(built.domainEnds.size());
    std::uint32_t begin = 0;
    for (const auto& [end, hash] : built.domainEnds) {
        ids.push_back(m_domains.intern(std::string_view(built.domains).substr(begin, end - begin), hash).value);
        begin = end;
    }
    built.group.domains.assign(reinterpret_cast<const char*>(ids.data()), ids.size() * sizeof(std::uint32_t));
    if (Result<void> done = store.insert(built.group); !done) return done;
    source.entries += built.group.entries;
    ++source.groups;
    return {};
}

/// A group that an earlier attempt stored: the file must still be the same.
Result<void> ImportRun::compareStored(GroupStore& store, SourceInfo& source, const BuiltGroup& built)
{
    if (source.groups >= m_stored) return fail(ErrorKind::FileChanged, kOtherFile);
    bool differs = false;
    Result<void> read =
        store.forEach(source.firstGroup + source.groups, 1, kPartFacts, [&](GroupBlobs& g) -> Result<bool> {
            if (Result<void> decoded = decodeGroupFacts(g, m_domains.count(), m_codec, m_storedFacts); !decoded)
                return pass(decoded);
            m_in.counters.add(foundIn(m_storedFacts));
            differs = g.digest != built.group.digest || g.records != built.group.records;
            source.entries += g.entries;
            return true;
        });
    if (!read) return read;
    if (differs) return fail(ErrorKind::FileChanged, kOtherFile);
    ++source.groups;
    return {};
}

Result<void> ImportRun::finish(SourceInfo& source)
{
    if (source.records == 0) return fail(ErrorKind::ListEmpty, "the file has no records below its header");
    source.sha256 = m_in.fileHash.finish();
    source.state = SourceState::Live;
    Result<Transaction> transaction = Transaction::begin(m_in.project.database());
    if (!transaction) return pass(transaction);
    if (Result<void> done = m_in.project.sources().update(source); !done) return done;
    const std::string counts = "{\"source\":" + std::to_string(source.id.value) +
        ",\"physical\":" + std::to_string(source.physicalRecords()) + ",\"records\":" + std::to_string(source.records) +
        ",\"rejects\":" + std::to_string(source.rejects) + ",\"skipped\":" + std::to_string(source.skipped.total()) +
        ",\"entries\":" + std::to_string(source.entries) + ",\"digest\":\"" + source.digest.hex() + "\",\"sha256\":\"" +
        toHex(*source.sha256) + "\"}";
    if (Result<void> done = m_in.project.ledger().add("import", counts); !done) return done;
    if (Result<void> done = m_in.project.ledger().addRun("import", m_in.lists.identity(), counts); !done) return done;
    if (Result<void> done = m_in.project.audit("import", counts); !done) return done;
    if (!m_in.options.origin.empty())
        if (Result<void> done = rememberFiles(
                m_in.project, {{KnownFileKind::Source, m_in.options.origin, toHex(*source.sha256), source.bytes}});
            !done)
            return done;
    if (m_in.options.plan)
        if (Result<void> done = rememberLayout(source); !done) return done;
    if (m_in.options.replaces)
        if (Result<void> done = replaceVersion(source); !done) return done;
    if (Result<void> done = transaction->commit(); !done) return done;
    return m_in.project.commitMirror();
}

/// What a person confirmed is not asked again.
Result<void> ImportRun::rememberLayout(const SourceInfo& source)
{
    Result<Layouts> known = layouts(m_in.project);
    if (!known) return pass(known);
    known->remember(source.columns, *m_in.options.plan);
    if (!m_in.options.sheets.empty()) known->rememberSheets(m_in.options.tables, m_in.options.sheets);
    return keepLayouts(m_in.project, *known);
}

/// In the transaction that finishes the import: there is never a time with both versions, or none.
Result<void> ImportRun::replaceVersion(SourceInfo& source)
{
    Result<std::vector<SourceInfo>> sources = m_in.project.sources().all();
    if (!sources) return pass(sources);
    const auto older = std::ranges::find(*sources, *m_in.options.replaces, &SourceInfo::id);
    if (older == sources->end())
        return fail(ErrorKind::BadOption, "the list that is to be replaced is not in the project");
    m_in.counters.begin(RunPhase::Settling, 0);
    Result<VersionCarry> carried =
        carryOver(m_in.project, m_in.lists, source, *older, {m_in.options.threads, m_in.options.evidenceDays});
    if (!carried) return pass(carried);
    m_carried = *carried;
    return {};
}

} // namespace winnow

#include "engine/import_job.h"

#include "base/channel.h"
#include "base/text.h"
#include "engine/domain_table.h"
#include "engine/fact_builder.h"
#include "engine/hashing_source.h"
#include "engine/layouts.h"
#include "engine/written_files.h"
#include "intake/entries.h"
#include "project/quick_groups.h"
#include "sheet/batch_pool.h"
#include "sheet/file_kind.h"

#include <algorithm>
#include <atomic>
#include <map>
#include <mutex>
#include <thread>

namespace winnow {
namespace {

/// A batch on its way to a worker.
struct Work {
    std::uint64_t sequence = 0;
    std::unique_ptr<RecordBatch> batch;
    bool verifyOnly = false; ///< already stored by the import that was cut off
};

/// A text of so many bytes stays in the page cache of a scratch project: its groups never meet a disk.
constexpr std::uint64_t kHeldInCache = 80U << 20;

/// A batch on its way to the project.
struct Built {
    std::uint64_t sequence = 0;
    StoredGroup group;
    std::string domains; ///< names one behind the other
    std::vector<std::pair<std::uint32_t, std::uint64_t>> domainEnds; ///< where each ends, and its hash
    std::vector<Reject> rejects;
    SkippedCounts skipped;
    std::uint64_t bytes = 0;
    FoundSoFar found;
    bool verifyOnly = false;
};

/// What a person sees while a list comes in.
FoundSoFar foundIn(const GroupFacts& facts)
{
    FoundSoFar found;
    found.wellFormed = static_cast<std::uint64_t>(std::ranges::count_if(facts.domain, [](std::uint16_t d) { return d != kNoDomain; }));
    found.broken = facts.entries() - found.wellFormed;
    found.doNotMail = static_cast<std::uint64_t>(std::ranges::count_if(facts.recordFlags, [](std::uint8_t f) { return (f & kRecordDoNotMail) != 0; }));
    std::uint64_t with = 0;
    for (std::size_t e = 0; e < facts.entries(); ++e) with += e == 0 || facts.record[e] != facts.record[e - 1] ? 1U : 0U;
    found.withoutAddress = facts.records() - with;
    return found;
}

/// One import with its threads.
class Import {
public:
    Import(Project& project, const ReferenceLists& lists, const ImportOptions& options, RunCounters& counters,
           std::stop_token stop, Sha256& fileHash)
        : m_project(project), m_lists(lists), m_options(options), m_counters(counters), m_stop(std::move(stop)),
          m_fileHash(fileHash), m_work(options.threads * 2 + 2), m_built(options.groupsPerCommit + options.threads * 2)
    {
    }

    Result<void> run(SheetReader& reader, const ColumnPlan& plan, SourceInfo& source, std::uint32_t stored)
    {
        m_stored = stored;
        if (m_project.vault().isScratch() && source.format.empty() && source.bytes <= kHeldInCache) {
            m_packing = GroupCodec::Packing::Quick;
            if (Result<void> noted = m_project.setMeta(kQuickGroups, "1"); !noted) return noted;
        }
        m_dialect = reader.facts().dialect;
        Dialect cellDialect = m_dialect;
        if (source.transcoded) cellDialect.encoding = "UTF-8";
        Result<CellText> cells = CellText::forDialect(cellDialect);
        if (!cells) return pass(cells);
        if (Result<void> loaded = loadDomains(); !loaded) return loaded;

        std::vector<std::jthread> threads;
        threads.emplace_back([&] { readBatches(reader); });
        m_running.store(m_options.threads);
        for (unsigned i = 0; i < m_options.threads; ++i)
            threads.emplace_back([&, worker = *cells] { buildGroups(worker, plan); });
        Result<void> done = commitGroups(source);
        if (!done) abandon();
        threads.clear();
        if (!done) return done;
        if (m_readFailure) return std::unexpected(*m_readFailure);
        if (m_stop.stop_requested()) return fail(ErrorKind::Cancelled);
        return finish(source);
    }

    [[nodiscard]] bool differs() const noexcept { return m_differs; }
    [[nodiscard]] const std::optional<VersionCarry>& carried() const noexcept { return m_carried; }

private:
    void abandon()
    {
        m_work.abandon();
        m_built.abandon();
    }

    Result<void> loadDomains()
    {
        GroupCodec codec;
        Result<std::vector<std::string>> names = m_project.groups().domains(codec);
        if (!names) return pass(names);
        for (const std::string& n : *names) (void)m_domains.intern(n, nameHash(n));
        m_storedDomains = m_domains.count();
        return {};
    }

    // Thread: reader.
    void readBatches(SheetReader& reader)
    {
        std::uint64_t sequence = 0;
        while (!m_stop.stop_requested()) {
            Work work;
            work.batch = m_pool.take();
            Result<bool> more = reader.next(*work.batch);
            if (!more) {
                const std::scoped_lock lock(m_failureMutex);
                m_readFailure = more.error();
                break;
            }
            work.sequence = sequence++;
            work.verifyOnly = *more && work.sequence < m_stored;
            const bool last = !*more;
            if (!m_work.push(std::move(work)) || last) break;
        }
        m_work.close();
    }

    // Thread: worker.
    void buildGroups(const CellText& cells, const ColumnPlan& plan)
    {
        GroupCodec codec(m_packing);
        EntryFinder finder(m_dialect, cells, plan);
        FactBuilder builder(m_lists, m_project.duplicateKey(), plan.addresses.front());
        EntryBatch entries;
        GroupFacts facts;
        std::vector<GroupDomain> domains;
        while (auto work = m_work.pop()) {
            RecordBatch& batch = *work->batch;
            Built built;
            built.sequence = work->sequence;
            built.verifyOnly = work->verifyOnly;
            built.rejects = std::move(batch.rejects);
            built.skipped = batch.skipped;
            built.bytes = batch.bytesConsumed;
            for (const RecordSpan& r : batch.records) built.group.digest.add(m_project.digestKey(), batch.raw(r));
            built.group.records = static_cast<std::uint32_t>(batch.records.size());
            if (!work->verifyOnly && !batch.records.empty()) {
                finder.find(batch, entries);
                builder.build(batch, entries, facts, domains);
                built.found = foundIn(facts);
                built.group.entries = static_cast<std::uint32_t>(facts.entries());
                built.group.text = codec.encodeText(batch);
                built.group.facts = codec.encodeFacts(facts);
                if (!m_project.vault().isNeverKept()) {
                    Sha256 hash;
                    hash.update(built.group.text);
                    hash.update(built.group.facts);
                    built.group.sha256 = hash.finish();
                }
                built.domainEnds.reserve(domains.size());
                for (const GroupDomain& d : domains) {
                    built.domains += d.name;
                    built.domainEnds.emplace_back(static_cast<std::uint32_t>(built.domains.size()), d.hash);
                }
            }
            m_pool.give(std::move(work->batch));
            if (!m_built.push(std::move(built))) break;
        }
        if (m_running.fetch_sub(1) == 1) m_built.close();
    }

    // Thread: the caller's. Groups are committed in the order of the file.
    Result<void> commitGroups(SourceInfo& source)
    {
        std::map<std::uint64_t, Built> waiting;
        std::uint64_t next = 0;
        std::vector<Built> burst;
        std::uint64_t lastBytes = 0;
        while (auto built = m_built.pop()) {
            waiting.emplace(built->sequence, std::move(*built));
            for (auto it = waiting.find(next); it != waiting.end(); it = waiting.find(++next)) {
                m_counters.add(it->second.group.records, it->second.bytes - std::min(it->second.bytes, lastBytes));
                m_counters.add(it->second.found);
                lastBytes = std::max(lastBytes, it->second.bytes);
                burst.push_back(std::move(it->second));
                waiting.erase(it);
                if (burst.size() < m_options.groupsPerCommit) continue;
                if (Result<void> done = commitBurst(source, burst); !done) return done;
                burst.clear();
            }
        }
        return commitBurst(source, burst);
    }

    Result<void> commitBurst(SourceInfo& source, std::vector<Built>& burst)
    {
        if (burst.empty()) return {};
        Result<Transaction> transaction = Transaction::begin(m_project.database());
        if (!transaction) return pass(transaction);
        GroupStore store = m_project.groups();
        for (Built& built : burst) {
            if (built.verifyOnly) {
                if (Result<void> same = compareStored(store, source, built); !same) return same;
            } else if (built.group.records > 0) {
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
            }
            source.records += built.group.records;
            source.digest += built.group.digest;
            source.skipped += built.skipped;
            source.rejects += built.rejects.size();
            // Rejects of the tail belong to no stored group: they were never written by an import that was cut off.
            if (!built.verifyOnly)
                for (const Reject& r : built.rejects)
                    if (Result<void> done = store.insertReject(source.id, r); !done) return done;
        }
        std::vector<std::string_view> names;
        for (std::uint32_t id = m_storedDomains; id < m_domains.count(); ++id) names.push_back(m_domains.name(DomainId(id)));
        if (Result<void> done = store.appendDomains(m_storedDomains, names, m_codec); !done) return done;
        m_storedDomains = m_domains.count();
        // While stored groups are only compared, the source's counters still lag behind what is stored.
        if (!burst.back().verifyOnly)
            if (Result<void> done = m_project.updateSource(source); !done) return done;
        return transaction->commit();
    }

    /// A group that an earlier attempt stored: the file must still be the same.
    Result<void> compareStored(GroupStore& store, SourceInfo& source, const Built& built)
    {
        Result<void> read = store.forEach(source.firstGroup + source.groups, 1, kPartFacts, [&](GroupBlobs& g) -> Result<bool> {
            if (Result<void> decoded = decodeGroupFacts(g, m_domains.count(), m_codec, m_storedFacts); !decoded) return pass(decoded);
            m_counters.add(foundIn(m_storedFacts));
            m_differs = g.digest != built.group.digest || g.records != built.group.records;
            source.entries += g.entries;
            return true;
        });
        if (!read) return read;
        if (m_differs) return fail(ErrorKind::FileChanged, "the file is not the one whose import was cut off");
        ++source.groups;
        return {};
    }

    Result<void> finish(SourceInfo& source)
    {
        if (source.records == 0) return fail(ErrorKind::ListEmpty, "the file has no records below its header");
        source.sha256 = m_fileHash.finish();
        source.state = SourceState::Live;
        Result<Transaction> transaction = Transaction::begin(m_project.database());
        if (!transaction) return pass(transaction);
        if (Result<void> done = m_project.updateSource(source); !done) return done;
        const std::string counts = "{\"source\":" + std::to_string(source.id.value) + ",\"physical\":" +
                                   std::to_string(source.physicalRecords()) + ",\"records\":" + std::to_string(source.records) +
                                   ",\"rejects\":" + std::to_string(source.rejects) + ",\"skipped\":" +
                                   std::to_string(source.skipped.total()) + ",\"entries\":" + std::to_string(source.entries) +
                                   ",\"digest\":\"" + source.digest.hex() + "\",\"sha256\":\"" + toHex(*source.sha256) + "\"}";
        if (Result<void> done = m_project.addLedger("import", counts); !done) return done;
        if (Result<void> done = m_project.addRun("import", m_lists.identity(), counts); !done) return done;
        if (Result<void> done = m_project.audit("import", counts); !done) return done;
        if (!m_options.origin.empty())
            if (Result<void> done = rememberFiles(m_project, {{KnownFileKind::Source, m_options.origin, toHex(*source.sha256), source.bytes}}); !done) return done;
        if (m_options.plan)
            if (Result<void> done = rememberLayout(source); !done) return done;
        if (m_options.replaces)
            if (Result<void> done = replaceVersion(source); !done) return done;
        if (Result<void> done = transaction->commit(); !done) return done;
        return m_project.commitMirror();
    }

    /// What a person confirmed is not asked again.
    Result<void> rememberLayout(const SourceInfo& source)
    {
        Result<Layouts> known = layouts(m_project);
        if (!known) return pass(known);
        known->remember(source.columns, *m_options.plan);
        if (!m_options.sheets.empty()) known->rememberSheets(m_options.tables, m_options.sheets);
        return keepLayouts(m_project, *known);
    }

    /// In the transaction that finishes the import: there is never a time with both versions, or none.
    Result<void> replaceVersion(SourceInfo& source)
    {
        Result<std::vector<SourceInfo>> sources = m_project.sources();
        if (!sources) return pass(sources);
        const auto older = std::ranges::find(*sources, *m_options.replaces, &SourceInfo::id);
        if (older == sources->end()) return fail(ErrorKind::BadOption, "the list that is to be replaced is not in the project");
        m_counters.begin(RunPhase::Settling, 0);
        Result<VersionCarry> carried = carryOver(m_project, m_lists, source, *older, {m_options.threads, m_options.evidenceDays});
        if (!carried) return pass(carried);
        m_carried = *carried;
        return {};
    }

    Project& m_project;
    const ReferenceLists& m_lists;
    const ImportOptions& m_options;
    RunCounters& m_counters;
    std::stop_token m_stop;
    Sha256& m_fileHash;
    Channel<Work> m_work;
    Channel<Built> m_built;
    BatchPool m_pool;
    Dialect m_dialect;
    GroupCodec m_codec;
    GroupFacts m_storedFacts;
    DomainTable m_domains;
    GroupCodec::Packing m_packing = GroupCodec::Packing::Small;
    std::uint32_t m_storedDomains = 0;
    std::uint32_t m_stored = 0;
    std::atomic<unsigned> m_running{0};
    std::mutex m_failureMutex;
    std::optional<Error> m_readFailure;
    bool m_differs = false;
    std::optional<VersionCarry> m_carried;
};

/// A staging source with this name is an import that was cut off.
Result<std::optional<SourceInfo>> unfinished(Project& project, const std::string& name)
{
    Result<std::vector<SourceInfo>> sources = project.sources();
    if (!sources) return pass(sources);
    for (SourceInfo& s : *sources)
        if (s.state == SourceState::Staging && s.name == name) return std::optional<SourceInfo>(std::move(s));
    return std::optional<SourceInfo>();
}

Result<void> discard(Project& project, const SourceInfo& source)
{
    Result<Transaction> transaction = Transaction::begin(project.database());
    if (!transaction) return pass(transaction);
    if (Result<void> done = project.removeSource(source); !done) return done;
    if (Result<void> done = transaction->commit(); !done) return done;
    return project.commitMirror();
}

/// Staging groups that were removed leave numbers free at the end only; others would leave a hole.
Result<void> discardOtherStaging(Project& project, const std::string& keep)
{
    Result<std::vector<SourceInfo>> sources = project.sources();
    if (!sources) return pass(sources);
    for (const SourceInfo& s : *sources)
        if (s.state == SourceState::Staging && s.name != keep)
            if (Result<void> done = discard(project, s); !done) return done;
    return {};
}

/// The stored groups of an import that was cut off hold what the rest of it would be read and found as.
bool readsAlike(const SourceInfo& earlier, const Dialect& dialect, const ColumnPlan& plan, const ReferenceLists& lists)
{
    return earlier.dialect == dialect && earlier.addressColumns == plan.addresses && earlier.activityColumns == plan.activity && earlier.dateOrder == plan.dateOrder &&
           std::ranges::equal(earlier.consentColumns, plan.consent, {}, {}, &ConsentColumn::column) && earlier.lists == lists.identity();
}

/// A reader, and the stream below it where its bytes are hashed as they pass: from start() on.
struct HashedReader {
    std::unique_ptr<SheetReader> reader;
    HashingSource* stream = nullptr;
};

/// A text is hashed while it is read; the parts of a workbook are read here and there, so it is hashed before.
Result<HashedReader> openHashed(std::unique_ptr<ByteSource> source, const OpenOptions& options, Sha256& hash)
{
    std::string room(256 * 1024, '\0');
    Result<std::size_t> count = readFully(*source, room);
    if (!count) return pass(count);
    const FileKind kind = fileKind(std::string_view(room).substr(0, *count));
    if (Result<void> back = source->seek(0); !back) return pass(back);
    if (mayHoldTables(kind)) {
        if (Result<void> hashed = hashRest(*source, hash); !hashed) return pass(hashed);
        if (Result<void> back = source->seek(0); !back) return pass(back);
    }
    HashedReader out;
    if (kind == FileKind::Text) {
        auto hashing = std::make_unique<HashingSource>(std::move(source), hash);
        out.stream = hashing.get();
        source = std::move(hashing);
    }
    Result<std::unique_ptr<SheetReader>> reader = openList(std::move(source), options);
    if (!reader) return pass(reader);
    out.reader = std::move(*reader);
    return out;
}

} // namespace

Result<ImportResult> importList(Project& project, const ReferenceLists& lists, std::unique_ptr<ByteSource> source,
                                const std::string& fileName, const ImportOptions& options, RunCounters& counters,
                                std::stop_token stop)
{
    Sha256 fileHash;
    const std::uint64_t bytes = source->size();
    Result<HashedReader> opened = openHashed(std::move(source), options.open, fileHash);
    if (!opened) return pass(opened);
    SheetReader& reader = *opened->reader;
    const SheetFacts& facts = reader.facts();
    Result<Layouts> known = layouts(project);
    if (!known) return pass(known);
    Result<ColumnPlan> plan = options.plan ? *options.plan : planColumns(facts, options.column);
    if (const auto confirmed = known->planFor(facts); confirmed && !options.plan && !options.column) plan = *confirmed;
    if (!plan) return pass(plan);
    if (!options.plan) plan->allDoNotMail = tableSaysDoNotMail(fileName, facts.table);
    const std::string name = facts.oneOfSeveral ? fileName + " / " + facts.table : fileName;

    ImportResult result;
    result.plan = *plan;
    result.encodingWhy = facts.encodingWhy;
    result.doubled = facts.doubled;
    if (Result<void> cleaned = discardOtherStaging(project, name); !cleaned) return pass(cleaned);
    Result<std::optional<SourceInfo>> earlier = unfinished(project, name);
    if (!earlier) return pass(earlier);
    if (*earlier && !readsAlike(**earlier, facts.dialect, *plan, lists)) {
        if (Result<void> gone = discard(project, **earlier); !gone) return pass(gone);
        earlier->reset();
        result.startedOver = true;
    }

    SourceInfo& info = result.source;
    std::uint32_t stored = 0;
    if (*earlier) {
        stored = (*earlier)->groups;
        info.id = (*earlier)->id;
        info.firstGroup = (*earlier)->firstGroup;
        result.resumed = true;
    }
    info.name = name;
    info.dialect = facts.dialect;
    info.format = facts.format;
    info.table = facts.table;
    info.transcoded = facts.encodingClass == EncodingClass::Transcoded;
    info.columns = facts.columns;
    info.addressColumns = plan->addresses;
    for (const ConsentColumn& c : plan->consent) info.consentColumns.push_back(c.column);
    info.activityColumns = plan->activity;
    info.dateOrder = plan->dateOrder;
    info.lists = lists.identity();
    info.head = facts.headText;
    info.bytes = bytes;
    if (!*earlier) {
        Result<std::uint32_t> first = project.groups().nextNumber();
        if (!first) return pass(first);
        info.firstGroup = *first;
        Result<Transaction> transaction = Transaction::begin(project.database());
        if (!transaction) return pass(transaction);
        Result<SourceId> id = project.addSource(info);
        if (!id) return pass(id);
        info.id = *id;
        if (Result<void> done = transaction->commit(); !done) return pass(done);
    }

    counters.forgetFound();
    counters.begin(RunPhase::Reading, bytes);
    Import import(project, lists, options, counters, stop, fileHash);
    Result<void> done = opened->stream != nullptr ? opened->stream->start() : Result<void>();
    if (done) done = import.run(reader, *plan, info, stored);
    result.carried = import.carried();
    if (done) return result;
    // A list that cannot be imported leaves nothing behind; one that was stopped stays to go on.
    if (done.error().kind != ErrorKind::Cancelled)
        if (Result<void> gone = discard(project, info); !gone && gone.error().kind != ErrorKind::DiskFull) return pass(gone);
    return pass(done);
}

} // namespace winnow

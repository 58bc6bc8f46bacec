// SPDX-License-Identifier: Apache-2.0

#include "import/import_job.h"

#include "base/text.h"
#include "crypto/hashing_source.h"
#include "import/import_run.h"
#include "project/stores/layouts.h"
#include "sheet/file_kind.h"

#include <algorithm>

namespace winnow {
namespace {

/// A staging source with this name is an import that was cut off.
Result<std::optional<SourceInfo>> unfinished(Project& project, const std::string& name)
{
    Result<std::vector<SourceInfo>> sources = project.sources().all();
    if (!sources) return pass(sources);
    for (SourceInfo& s : *sources)
        if (s.state == SourceState::Staging && s.name == name) return std::optional<SourceInfo>(std::move(s));
    return std::optional<SourceInfo>();
}

Result<void> discard(Project& project, const SourceInfo& source)
{
    Result<Transaction> transaction = Transaction::begin(project.database());
    if (!transaction) return pass(transaction);
    if (Result<void> done = project.sources().remove(source); !done) return done;
    if (Result<void> done = transaction->commit(); !done) return done;
    return project.commitMirror();
}

/// Staging groups that were removed leave numbers free at the end only; others would leave a hole.
Result<void> discardOtherStaging(Project& project, const std::string& keep)
{
    Result<std::vector<SourceInfo>> sources = project.sources().all();
    if (!sources) return pass(sources);
    for (const SourceInfo& s : *sources)
        if (s.state == SourceState::Staging && s.name != keep)
            if (Result<void> done = discard(project, s); !done) return done;
    return {};
}

/// The stored groups of an import that was cut off hold what the rest of it would be read and found as.
bool readsAlike(const SourceInfo& earlier, const Dialect& dialect, const ColumnPlan& plan, const ReferenceLists& lists)
{
    return earlier.dialect == dialect && earlier.addressColumns == plan.addresses &&
        earlier.activityColumns == plan.activity && earlier.dateOrder == plan.dateOrder &&
        std::ranges::equal(earlier.consentColumns, plan.consent, {}, {}, &ConsentColumn::column) &&
        earlier.lists == lists.identity();
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

/// The columns that were confirmed now, or for columns like these before; else the best guess.
Result<ColumnPlan> choosePlan(
    Project& project, const SheetFacts& facts, const std::string& fileName, const ImportOptions& options)
{
    if (options.plan) return *options.plan;
    Result<Layouts> known = layouts(project);
    if (!known) return pass(known);
    Result<ColumnPlan> plan = planColumns(facts, options.column);
    if (const auto confirmed = known->planFor(facts); confirmed && !options.column) plan = *confirmed;
    if (plan) plan->allDoNotMail = tableSaysDoNotMail(fileName, facts.table);
    return plan;
}

SourceInfo sourceOf(
    const std::string& name, const SheetFacts& facts, const ColumnPlan& plan, const ReferenceLists& lists)
{
    SourceInfo info;
    info.name = name;
    info.dialect = facts.dialect;
    info.format = facts.format;
    info.table = facts.table;
    info.transcoded = facts.encodingClass == EncodingClass::Transcoded;
    info.columns = facts.columns;
    info.addressColumns = plan.addresses;
    for (const ConsentColumn& c : plan.consent) info.consentColumns.push_back(c.column);
    info.activityColumns = plan.activity;
    info.dateOrder = plan.dateOrder;
    info.lists = lists.identity();
    info.head = facts.headText;
    return info;
}

/// Gives the source its place in the project: that of the import that goes on, or a new one.
Result<void> stage(Project& project, const std::optional<SourceInfo>& earlier, SourceInfo& info)
{
    if (earlier) {
        info.id = earlier->id;
        info.firstGroup = earlier->firstGroup;
        return {};
    }
    Result<std::uint32_t> first = project.groups().nextNumber();
    if (!first) return pass(first);
    info.firstGroup = *first;
    Result<Transaction> transaction = Transaction::begin(project.database());
    if (!transaction) return pass(transaction);
    Result<SourceId> id = project.sources().add(info);
    if (!id) return pass(id);
    info.id = *id;
    return transaction->commit();
}

} // namespace

Result<ImportResult> importList(Project& project, const ReferenceLists& lists, std::unique_ptr<ByteSource> source,
    const std::string& fileName, const ImportOptions& options, RunCounters& counters, std::stop_token stop)
{
    Sha256 fileHash;
    const std::uint64_t bytes = source->size();
    Result<HashedReader> opened = openHashed(std::move(source), options.open, fileHash);
    if (!opened) return pass(opened);
    const SheetFacts& facts = opened->reader->facts();
    Result<ColumnPlan> plan = choosePlan(project, facts, fileName, options);
    if (!plan) return pass(plan);
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
    result.resumed = earlier->has_value();
    result.source = sourceOf(name, facts, *plan, lists);
    result.source.bytes = bytes;
    if (Result<void> staged = stage(project, *earlier, result.source); !staged) return pass(staged);

    counters.forgetFound();
    counters.begin(RunPhase::Reading, bytes);
    ImportRun import({project, lists, options, counters, stop, fileHash});
    Result<void> done = opened->stream != nullptr ? opened->stream->start() : Result<void>();
    if (done) done = import.run(*opened->reader, *plan, result.source, *earlier);
    result.carried = import.carried();
    if (done) return result;
    // A list that cannot be imported leaves nothing behind; one that was stopped stays to go on.
    if (done.error().kind != ErrorKind::Cancelled)
        if (Result<void> gone = discard(project, result.source); !gone && gone.error().kind != ErrorKind::DiskFull)
            return pass(gone);
    return pass(done);
}

} // namespace winnow

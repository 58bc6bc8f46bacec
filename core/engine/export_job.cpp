#include "engine/export_job.h"

#include "base/channel.h"
#include "base/text.h"
#include "engine/parallel.h"
#include "engine/read_back.h"
#include "engine/row_builder.h"
#include "export/private_file.h"

#include <algorithm>
#include <thread>

namespace winnow {
namespace {

constexpr std::size_t kBurst = 16;

/// A burst of groups on its way through an export.
struct Burst {
    std::vector<GroupBlobs> blobs;
    std::vector<BuiltRows> rows;
};

/// Builds rows on workers while the caller reads the next burst and writes the last one.
class Exporter {
public:
    Exporter(Project& project, const ExportPlan& plan, RunCounters& counters) : m_project(project), m_plan(plan), m_counters(counters)
    {
    }

    Result<void> prepare()
    {
        const std::size_t workers = std::max(1U, m_plan.options->threads);
        for (std::size_t i = 0; i < workers; ++i) {
            Result<RowBuilder> builder = RowBuilder::forPlan(m_plan);
            if (!builder) return pass(builder);
            m_builders.push_back(std::move(*builder));
        }
        m_codecs.resize(workers);
        m_facts.resize(workers);
        m_texts.resize(workers);
        m_verdicts.resize(workers);
        return {};
    }

    /// Tells `progress` how many bytes the file has so far.
    Result<void> writeAll(PrivateFile& file, BuiltRows& sums, Sha256& hash, Channel<std::uint64_t>& progress, const std::stop_token& stop)
    {
        const SourceInfo& source = *m_plan.source;
        Burst current;
        if (Result<void> read = readBurst(source.firstGroup, current); !read) return read;
        std::uint32_t next = source.firstGroup + static_cast<std::uint32_t>(current.blobs.size());
        Burst written;
        while (!current.blobs.empty()) {
            if (stop.stop_requested()) return fail(ErrorKind::Cancelled);
            Burst ahead;
            Result<void> read;
            Result<void> wrote;
            {
                const std::jthread compute([&] { buildBurst(current); });
                read = readBurst(next, ahead);
                wrote = writeBurst(written, file, sums, hash, progress);
            }
            if (!read) return read;
            if (!wrote) return wrote;
            next += static_cast<std::uint32_t>(ahead.blobs.size());
            written = std::move(current);
            current = std::move(ahead);
        }
        return writeBurst(written, file, sums, hash, progress);
    }

private:
    Result<void> readBurst(std::uint32_t first, Burst& burst)
    {
        const std::uint32_t end = m_plan.source->firstGroup + m_plan.source->groups;
        const auto count = std::min<std::uint32_t>(kBurst, end - std::min(first, end));
        if (count == 0) return {};
        burst.blobs.reserve(count);
        return m_project.groups().forEach(first, count, kPartFacts | kPartText | kPartVerdicts, [&](GroupBlobs& g) -> Result<bool> {
            burst.blobs.push_back(std::move(g));
            return true;
        });
    }

    void buildBurst(Burst& burst)
    {
        burst.rows.resize(burst.blobs.size());
        parallelFor(m_plan.options->threads, burst.blobs.size(), [&](std::size_t i, unsigned w) {
            const GroupBlobs& blob = burst.blobs[i];
            GroupFacts& facts = m_facts[w];
            const bool good = decodeGroupFacts(blob, m_plan.domainNames->size(), m_codecs[w], facts).has_value() &&
                              m_codecs[w].decodeText(blob.text, m_texts[w]).has_value() &&
                              m_codecs[w].decodeVerdicts(blob.verdicts, m_verdicts[w]).has_value() &&
                              facts.records() == m_texts[w].records() && m_verdicts[w].status.size() == facts.entries() &&
                              m_verdicts[w].recordDecision.size() == facts.records();
            if (good) m_builders[w].build(blob.number, facts, m_texts[w], m_verdicts[w], burst.rows[i]);
            else burst.rows[i].damaged = true;
        });
        burst.blobs.clear();
    }

    Result<void> writeBurst(Burst& burst, PrivateFile& file, BuiltRows& sums, Sha256& hash, Channel<std::uint64_t>& progress)
    {
        for (BuiltRows& rows : burst.rows) {
            if (rows.damaged) return fail(ErrorKind::ProjectDamaged, "a row group, or its verdicts");
            std::string encoded;
            std::string_view bytes = rows.text;
            if (m_plan.source->transcoded) {
                bool lossy = false;
                Result<std::string> text = encodeText(rows.text, m_plan.source->dialect.encoding, lossy);
                if (!text) return pass(text);
                encoded = std::move(*text);
                bytes = encoded;
            }
            hash.update(bytes);
            if (Result<void> wrote = file.write(bytes); !wrote) return wrote;
            sums.written += rows.written;
            sums.exported += rows.exported;
            sums.notExported += rows.notExported;
            sums.counts.records += rows.counts.records;
            sums.counts.untouched += rows.counts.untouched;
            sums.counts.cutAddresses += rows.counts.cutAddresses;
            sums.counts.corrected += rows.counts.corrected;
            sums.counts.filledCells += rows.counts.filledCells;
            sums.counts.formulaCells += rows.counts.formulaCells;
            sums.counts.heldBack += rows.counts.heldBack;
            sums.counts.bytes += bytes.size();
            m_counters.add(rows.counts.records, bytes.size());
            progress.push(file.size());
        }
        burst.rows.clear();
        return {};
    }

    Project& m_project;
    const ExportPlan& m_plan;
    RunCounters& m_counters;
    std::vector<RowBuilder> m_builders;
    std::vector<GroupCodec> m_codecs;
    std::vector<GroupFacts> m_facts;
    std::vector<GroupText> m_texts;
    std::vector<GroupVerdicts> m_verdicts;
};

Result<ExportPlan> planExport(Project& project, const SourceInfo& source, const ExportOptions& options,
                              std::vector<std::string>& domainNames)
{
    ExportPlan plan;
    GroupCodec codec;
    Result<std::vector<std::string>> names = project.groups().domains(codec);
    if (!names) return pass(names);
    domainNames = std::move(*names);
    Result<std::vector<std::pair<std::uint32_t, std::string>>> typos = project.groups().typos();
    if (!typos) return pass(typos);
    plan.typos.insert(typos->begin(), typos->end());
    plan.source = &source;
    plan.options = &options;
    Result<Corrections> corrections = Corrections::load(project, domainNames);
    if (!corrections) return pass(corrections);
    plan.corrections = std::move(*corrections);
    plan.domainNames = &domainNames;
    if (!options.merge.empty()) {
        Result<std::unique_ptr<const MergedCells>> merged = collectMergedCells(project, source, options.merge);
        if (!merged) return pass(merged);
        plan.merged = std::move(*merged);
    }
    plan.rowKey = project.rowKey();
    plan.checkedAt = toIso8601(project.clock().utcNow());
    plan.outDialect = source.dialect;
    if (options.all && plan.outDialect.delimiter.empty()) plan.outDialect.delimiter = ",";
    if (plan.outDialect.quote == '\0' && options.all) plan.outDialect.quote = '"';
    return plan;
}

} // namespace

Result<ExportResult> exportSource(Project& project, const ReferenceLists&, const SourceInfo& source, const ExportOptions& options,
                                  RunCounters& counters, std::stop_token stop)
{
    counters.begin(RunPhase::Exporting, source.bytes);
    Result<PrivateFile> file = PrivateFile::create(options.target, options.sources, options.replace);
    if (!file) return pass(file);
    std::vector<std::string> domainNames;
    Result<ExportPlan> plan = planExport(project, source, options, domainNames);
    if (!plan) return pass(plan);

    Dialect cellDialect = plan->outDialect;
    if (source.transcoded) cellDialect.encoding = "UTF-8";
    Result<CellText> cells = CellText::forDialect(cellDialect);
    if (!cells) return pass(cells);
    std::uint32_t headerRows = 0;
    std::string head = headRows(*plan, *cells, headerRows);
    if (source.transcoded) {
        bool lossy = false;
        Result<std::string> encoded = encodeText(head, source.dialect.encoding, lossy);
        if (!encoded) return pass(encoded);
        head = std::move(*encoded);
    }
    if (source.dialect.bom) head.insert(0, byteOrderMark(source.dialect.encoding));
    Sha256 hash;
    hash.update(head);
    if (Result<void> wrote = file->write(head); !wrote) return pass(wrote);
    Exporter exporter(project, *plan, counters);
    BuiltRows sums;
    Result<void> done = exporter.prepare();
    if (!done) return pass(done);
    Channel<std::uint64_t> progress(1024);
    Result<ReadBack> back;
    {
        // What is written is read back by the program's own reader while the rest is still being made.
        const std::jthread reading([&] { back = readBack(*file, *plan, headerRows, progress); });
        progress.push(file->size());
        done = exporter.writeAll(*file, sums, hash, progress, stop);
        counters.begin(RunPhase::ReadingBack, sums.counts.bytes);
        progress.close();
        if (done) done = file->sync();
    }
    if (!done) return pass(done);
    // The equation of the ledger: nothing that came in is unaccounted for.
    if (sums.exported + sums.notExported != source.digest)
        return fail(ErrorKind::ProjectDamaged, "the digest of what was exported and what was not is not that of the list");
    if (!back) return pass(back);
    if (back->records != sums.counts.records || back->digest != sums.written)
        return fail(ErrorKind::ReadBackDiffers,
                    std::to_string(back->records) + " rows instead of " + std::to_string(sums.counts.records));
    if (done = file->publish(); !done) return pass(done);

    ExportResult result = sums.counts;
    result.bytes += head.size();
    result.sha256 = toHex(hash.finish());
    result.digest = sums.written.hex();
    const std::string body = "{\"source\":" + std::to_string(source.id.value) + ",\"rows\":" + std::to_string(result.records) +
                             ",\"untouched\":" + std::to_string(result.untouched) + ",\"cut\":" + std::to_string(result.cutAddresses) +
                             ",\"sha256\":\"" + result.sha256 + "\",\"digest_source\":\"" + source.digest.hex() +
                             "\",\"digest_exported\":\"" + sums.exported.hex() + "\",\"digest_not_exported\":\"" +
                             sums.notExported.hex() + "\",\"digest_written\":\"" + result.digest + "\"}";
    Result<Transaction> transaction = Transaction::begin(project.database());
    if (!transaction) return pass(transaction);
    done = project.addLedger("export", body);
    if (done) done = project.audit("export", body);
    if (done) done = transaction->commit();
    if (done) done = project.commitMirror();
    if (!done) return pass(done);
    return result;
}

namespace {

void appendCell(std::string& out, std::string_view cell)
{
    out += '"';
    for (const char c : cell) {
        if (c == '"') out += '"';
        out += c;
    }
    out += '"';
}

} // namespace

Result<std::uint64_t> exportRejects(Project& project, const SourceInfo& source, const ExportOptions& options)
{
    Result<std::vector<Reject>> rejects = project.groups().rejects(source.id);
    if (!rejects) return pass(rejects);
    Result<PrivateFile> file = PrivateFile::create(options.target, options.sources, options.replace);
    if (!file) return pass(file);
    std::string text = "line,byte_offset,length,reason,raw\r\n";
    static constexpr std::array<std::string_view, 3> kReasons = {"record_too_long", "cell_too_long", "too_many_columns"};
    for (const Reject& r : *rejects) {
        text += std::to_string(r.line) + ',' + std::to_string(r.offset) + ',' + std::to_string(r.length) + ',';
        text += kReasons[std::min<std::size_t>(static_cast<std::size_t>(r.reason), kReasons.size() - 1)];
        text += ',';
        appendCell(text, r.raw);
        text += "\r\n";
    }
    Result<void> done = file->write(text);
    if (done) done = file->sync();
    if (done) done = file->publish();
    if (!done) return pass(done);
    return rejects->size();
}

Result<std::uint64_t> exportDoNotMail(Project& project, const ExportOptions& options, bool hashed)
{
    Result<PrivateFile> file = PrivateFile::create(options.target, options.sources, options.replace);
    if (!file) return pass(file);
    Result<std::vector<SourceInfo>> sources = project.sources();
    if (!sources) return pass(sources);
    GroupCodec codec;
    Result<std::vector<std::string>> names = project.groups().domains(codec);
    if (!names) return pass(names);
    std::vector<std::string> lines;
    for (const SourceInfo& source : *sources) {
        if (source.state != SourceState::Live) continue;
        Result<RecordCells> cells = RecordCells::forSource(source);
        if (!cells) return pass(cells);
        Result<void> read = project.groups().forEach(
            source.firstGroup, source.groups, kPartFacts | kPartText | kPartVerdicts, [&](GroupBlobs& g) -> Result<bool> {
                GroupFacts facts;
                GroupText text;
                GroupVerdicts verdicts;
                if (Result<void> d = decodeGroupFacts(g, names->size(), codec, facts); !d) return pass(d);
                if (Result<void> d = codec.decodeText(g.text, text); !d) return pass(d);
                if (Result<void> d = codec.decodeVerdicts(g.verdicts, verdicts); !d) return pass(d);
                const auto stored = storedTextNumbers(facts);
                for (std::size_t i = 0; i < facts.entries(); ++i) {
                    if (facts.domain[i] == kNoDomain || (verdicts.flags[i] & (kFlagDoNotMail | kFlagSuppressed)) == 0) continue;
                    const std::string_view typed = entryText(facts, i, stored, text, *cells);
                    const std::size_t at = typed.rfind('@');
                    std::string address = asciiLower(typed.substr(0, at)) + '@' + (*names)[facts.domains[facts.domain[i]]];
                    lines.push_back(hashed ? toHex(exchangeHash(address)) : std::move(address));
                }
                return true;
            });
        if (!read) return pass(read);
    }
    std::ranges::sort(lines);
    lines.erase(std::ranges::unique(lines).begin(), lines.end());
    std::string text;
    for (const std::string& line : lines) text += line + '\n';
    Result<void> done = file->write(text);
    if (done) done = file->sync();
    if (done) done = file->publish();
    if (!done) return pass(done);
    return lines.size();
}

} // namespace winnow

// SPDX-License-Identifier: Apache-2.0

#include "export/export_job.h"

#include "base/channel.h"
#include "base/text.h"
#include "export/read_back.h"
#include "export/row_stream.h"
#include "output/private_file.h"
#include "project/stores/file_log.h"
#include "settle/moment_job.h"
#include "sheet/csv_cell.h"
#include "sheet/reject_words.h"

#include <algorithm>
#include <thread>

namespace winnow {
namespace {

/// Writes the rows as they come; tells `progress` how many bytes the file has so far.
class FileFiller {
public:
    FileFiller(const SourceInfo& source, PrivateFile& file, RunCounters& counters, Channel<std::uint64_t>& progress)
        : m_source(source), m_file(file), m_counters(counters), m_progress(progress)
    {
    }
    Result<void> take(const BuiltRows& rows)
    {
        std::string encoded;
        std::string_view bytes = rows.text;
        if (m_source.transcoded) {
            bool lossy = false;
            Result<std::string> text = encodeText(rows.text, m_source.dialect.encoding, lossy);
            if (!text) return pass(text);
            encoded = std::move(*text);
            bytes = encoded;
        }
        if (Result<void> wrote = m_file.write(bytes); !wrote) return wrote;
        sums.written += rows.written;
        sums.exported += rows.exported;
        sums.notExported += rows.notExported;
        sums.counts += rows.counts;
        sums.counts.bytes += bytes.size();
        m_counters.add(rows.counts.records, bytes.size());
        m_progress.push(m_file.size());
        return {};
    }
    BuiltRows sums;

private:
    const SourceInfo& m_source;
    PrivateFile& m_file;
    RunCounters& m_counters;
    Channel<std::uint64_t>& m_progress;
};

Result<PrivateFile> createOutput(Project& project, const ExportOptions& options)
{
    Result<std::vector<std::filesystem::path>> spared = sparedFiles(project, options.sources);
    if (!spared) return pass(spared);
    return PrivateFile::create(options.target, *spared, options.replace);
}

/// A small file beside the lists: written, read back, and written down.
Result<void> publishSideFile(Project& project, PrivateFile& file, const std::string& text,
    const std::filesystem::path& target, const char* kind, std::uint64_t rows)
{
    if (Result<void> written = file.write(text); !written) return written;
    Result<FileContent> content = file.verify();
    if (!content) return pass(content);
    if (Result<void> published = file.publish(); !published) return published;
    const std::string body = std::string("{\"kind\":\"") + kind + "\",\"rows\":" + std::to_string(rows) +
        ",\"sha256\":\"" + content->sha256 + "\"}";
    return logFiles(
        project, "side_file", body, {{KnownFileKind::ClearExport, target, content->sha256, content->bytes}});
}

} // namespace

Result<ExportResult> exportSource(Project& project, const ReferenceLists&, const SourceInfo& source,
    const ExportOptions& options, RunCounters& counters, std::stop_token stop)
{
    counters.begin(RunPhase::Exporting, source.bytes);
    Result<PrivateFile> file = createOutput(project, options);
    if (!file) return pass(file);
    std::vector<std::string> domainNames;
    Result<ExportPlan> plan = planExport(project, source, options, domainNames);
    if (!plan) return pass(plan);

    Result<HeadRows> made = headRows(*plan);
    if (!made) return pass(made);
    const std::uint32_t headerRows = made->rows;
    std::string head = std::move(made->text);
    if (source.transcoded) {
        bool lossy = false;
        Result<std::string> encoded = encodeText(head, source.dialect.encoding, lossy);
        if (!encoded) return pass(encoded);
        head = std::move(*encoded);
    }
    if (source.dialect.bom) head.insert(0, byteOrderMark(source.dialect.encoding));
    if (Result<void> wrote = file->write(head); !wrote) return pass(wrote);
    Channel<std::uint64_t> progress(1024);
    FileFiller filler(source, *file, counters, progress);
    const BuiltRows& sums = filler.sums;
    Result<void> done;
    Result<ReadBack> back;
    {
        // What is written is read back by the program's own reader while the rest is still being made.
        const std::jthread reading([&] { back = readBack(*file, *plan, headerRows, progress); });
        progress.push(file->size());
        done = RowStream(project, *plan).run([&](BuiltRows& rows) { return filler.take(rows); }, stop);
        counters.begin(RunPhase::ReadingBack, sums.counts.bytes);
        progress.close();
        if (done) done = file->sync();
    }
    if (!done) return pass(done);
    // The equation of the ledger: nothing that came in is unaccounted for.
    if (sums.exported + sums.notExported != source.digest)
        return fail(
            ErrorKind::ProjectDamaged, "the digest of what was exported and what was not is not that of the list");
    if (!back) return pass(back);
    if (back->records != sums.counts.records || back->digest != sums.written)
        return fail(ErrorKind::ReadBackDiffers,
            std::to_string(back->records) + " rows instead of " + std::to_string(sums.counts.records));
    if (done = file->verifyAgainst(back->bytes); !done) return pass(done);
    if (done = file->publish(); !done) return pass(done);

    ExportResult result = sums.counts;
    result.bytes += head.size();
    result.sha256 = toHex(back->sha256);
    result.digest = sums.written.hex();
    const std::string body = "{\"source\":" + std::to_string(source.id.value) +
        ",\"rows\":" + std::to_string(result.records) + ",\"untouched\":" + std::to_string(result.untouched) +
        ",\"cut\":" + std::to_string(result.cutAddresses) + ",\"sha256\":\"" + result.sha256 +
        "\",\"digest_source\":\"" + source.digest.hex() + "\",\"digest_exported\":\"" + sums.exported.hex() +
        "\",\"digest_not_exported\":\"" + sums.notExported.hex() + "\",\"digest_written\":\"" + result.digest + "\"}";
    done = logFiles(project, "export", body,
        {{KnownFileKind::ClearExport, options.target, result.sha256, result.bytes}}, [&]() -> Result<void> {
            if (!options.remember || !source.isLive() || project.vault().isNeverKept()) return {};
            Result<std::int64_t> moment = takeMoment(project, MomentKind::Export, {source.id});
            if (!moment) return pass(moment);
            return {};
        });
    if (!done) return pass(done);
    return result;
}

Result<std::uint64_t> exportRejects(
    Project& project, const std::vector<SourceInfo>& sources, const ExportOptions& options)
{
    Result<PrivateFile> file = createOutput(project, options);
    if (!file) return pass(file);
    const bool several = sources.size() > 1;
    std::string text = std::string(several ? "list," : "") + "line,byte_offset,length,reason,raw\r\n";
    std::uint64_t count = 0;
    for (const SourceInfo& source : sources) {
        Result<std::vector<Reject>> rejects = project.groups().rejects(source.id);
        if (!rejects) return pass(rejects);
        for (const Reject& r : *rejects) {
            if (several) {
                appendQuotedCell(text, source.name);
                text += ',';
            }
            text += std::to_string(r.line) + ',' + std::to_string(r.offset) + ',' + std::to_string(r.length) + ',';
            text += name(r.reason);
            text += ',';
            appendQuotedCell(text, r.raw);
            text += "\r\n";
        }
        count += rejects->size();
    }
    if (Result<void> done = publishSideFile(project, *file, text, options.target, "rejects", count); !done)
        return pass(done);
    return count;
}

Result<std::uint64_t> exportDoNotMail(Project& project, const ExportOptions& options, bool hashed)
{
    Result<PrivateFile> file = createOutput(project, options);
    if (!file) return pass(file);
    Result<std::vector<SourceInfo>> sources = project.sources().all();
    if (!sources) return pass(sources);
    GroupCodec codec;
    Result<std::vector<std::string>> names = project.groups().domains(codec);
    if (!names) return pass(names);
    std::vector<std::string> lines;
    for (const SourceInfo& source : *sources) {
        if (source.state != SourceState::Live) continue;
        Result<RecordCells> cells = RecordCells::forSource(source);
        if (!cells) return pass(cells);
        Result<void> read = project.groups().forEach(source.firstGroup, source.groups,
            kPartFacts | kPartText | kPartVerdicts, [&](GroupBlobs& g) -> Result<bool> {
                GroupFacts facts;
                GroupText text;
                GroupVerdicts verdicts;
                if (Result<void> d = decodeGroupFacts(g, names->size(), codec, facts); !d) return pass(d);
                if (Result<void> d = codec.decodeText(g.text, text); !d) return pass(d);
                if (Result<void> d = codec.decodeVerdicts(g.verdicts, verdicts); !d) return pass(d);
                const auto stored = storedTextNumbers(facts);
                for (std::size_t i = 0; i < facts.entries(); ++i) {
                    if (facts.domain[i] == kNoDomain || (verdicts.flags[i] & (kFlagDoNotMail | kFlagSuppressed)) == 0)
                        continue;
                    const std::string_view typed = entryText(facts, i, stored, text, *cells);
                    const std::size_t at = typed.rfind('@');
                    std::string address =
                        asciiLower(typed.substr(0, at)) + '@' + (*names)[facts.domains[facts.domain[i]]];
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
    if (Result<void> done = publishSideFile(
            project, *file, text, options.target, hashed ? "do_not_mail_hashes" : "do_not_mail", lines.size());
        !done)
        return pass(done);
    return lines.size();
}

} // namespace winnow

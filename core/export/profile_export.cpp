// SPDX-License-Identifier: Apache-2.0

#include "export/profile_export.h"

#include "export/cell_cutter.h"
#include "export/row_stream.h"
#include "export/table_files.h"
#include "output/column_map.h"
#include "output/file_names.h"
#include "output/sealed_zip.h"
#include "project/stores/file_log.h"
#include "settle/local_facts.h"
#include "settle/moment_job.h"
#include "versions/version_job.h"

#include <algorithm>
#include <functional>

namespace winnow {
namespace {

class ProfileExport {
public:
    ProfileExport(Project& project, const ProfileExportOptions& options, RunCounters& counters, std::stop_token stop)
        : m_project(project),
          m_options(options),
          m_counters(counters),
          m_stop(std::move(stop)),
          m_key(project.digestKey())
    {
        m_form.format = options.profile->format;
        m_form.delimiter = options.profile->delimiter == "locale" ? options.listSeparator : options.profile->delimiter;
        m_form.bom = options.profile->bom;
        m_form.rows = options.profile->rows;
        m_form.bytes = options.profile->bytes;
        m_departures = !options.profile->keepMenu.empty() && !options.onlyKeep && !options.all;
    }

    Result<ProfilePreview> preview(std::size_t most)
    {
        if (Result<void> found = findLists(); !found) return pass(found);
        ProfilePreview out;
        out.header = header();
        m_departures = false;
        const std::size_t lists = m_options.eachList ? 1 : m_sources.size();
        for (std::size_t l = 0; l < lists && out.rows.size() < most; ++l) {
            const auto keep = [&](const std::vector<std::string>& row) -> Result<void> {
                out.rows.push_back(row);
                if (out.rows.size() < most) return {};
                return fail(ErrorKind::Cancelled); // enough
            };
            Result<void> read = eachRow(l, keep);
            if (!read && read.error().kind != ErrorKind::Cancelled) return pass(read);
        }
        return out;
    }

    Result<ProfileExportResult> run()
    {
        if (Result<void> found = findLists(); !found) return pass(found);
        Result<std::vector<std::filesystem::path>> spared = sparedFiles(m_project, m_options.sources);
        if (!spared) return pass(spared);
        m_spared = std::move(*spared);
        std::vector<std::pair<WrittenKind, PendingFile>> pending;
        if (Result<void> kept = writeKeep(pending); !kept) return pass(kept);
        if (m_departures) {
            if (Result<void> gone = writeRemovals(pending); !gone) return pass(gone);
            if (Result<void> right = writeCorrections(pending); !right) return pass(right);
        }
        if (m_stop.stop_requested()) return fail(ErrorKind::Cancelled);
        Result<void> published = m_options.zipPassword ? publishZip(pending) : publish(pending);
        if (!published) return pass(published);
        if (Result<void> logged = log(); !logged) return pass(logged);
        return std::move(m_result);
    }

private:
    TablePlace placeOf(std::filesystem::path target) const
    {
        return {std::move(target), m_spared, m_options.replace, m_options.zipPassword.has_value()};
    }

    Result<void> findLists()
    {
        Result<std::vector<SourceInfo>> sources = m_project.sources().all();
        if (!sources) return pass(sources);
        for (SourceInfo& s : *sources) {
            const bool wanted =
                m_options.lists.empty() || std::ranges::find(m_options.lists, s.id) != m_options.lists.end();
            if (s.state == SourceState::Live && wanted) m_sources.push_back(std::move(s));
        }
        if (m_sources.empty()) return fail(ErrorKind::BadOption, "no such list");
        std::uint64_t bytes = 0;
        for (const SourceInfo& s : m_sources) {
            ListColumns list;
            list.names = s.columns;
            list.width = std::max(s.dialect.width, static_cast<std::uint32_t>(s.columns.size()));
            list.address = s.addressColumns.empty() ? 0 : s.addressColumns.front();
            list.dates = s.activityColumns;
            list.dateOrder = s.dateOrder;
            list.list = s.name;
            m_lists.push_back(std::move(list));
            bytes += s.bytes;
        }
        m_columns = columnsOf(m_options.eachList ? std::vector{m_lists.front()} : m_lists);
        m_counters.begin(RunPhase::Exporting, bytes);
        return {};
    }

    std::vector<OutColumn> columnsOf(const std::vector<ListColumns>& lists) const
    {
        return mapColumns(*m_options.profile, lists, m_options.all ? resultColumns() : std::vector<std::string>());
    }

    std::vector<std::string> header() const
    {
        std::vector<std::string> out;
        for (const OutColumn& c : m_columns) out.push_back(c.header);
        return out;
    }

    Result<void> writeKeep(std::vector<std::pair<WrittenKind, PendingFile>>& pending)
    {
        const char* ending = m_form.format == ProfileFormat::Xlsx ? ".xlsx" : ".csv";
        std::filesystem::path target = m_options.target;
        if (m_options.zipPassword) target.replace_extension(ending);
        if (m_options.eachList) return writeEach(target, pending);
        TableFiles files(m_form, placeOf(target), header(), m_key);
        for (std::size_t l = 0; l < m_sources.size(); ++l)
            if (Result<void> wrote = writeList(l, files); !wrote) return wrote;
        m_counters.begin(RunPhase::ReadingBack, 0);
        return collect(files, WrittenKind::Keep, pending);
    }

    Result<void> writeEach(
        const std::filesystem::path& target, std::vector<std::pair<WrittenKind, PendingFile>>& pending)
    {
        std::vector<std::string> taken;
        for (std::size_t l = 0; l < m_sources.size(); ++l) {
            m_columns = columnsOf({m_lists[l]});
            TableFiles files(m_form,
                placeOf(beside(target, fileNameOf(m_lists[l].list, taken).c_str(), target.extension().c_str())),
                header(), m_key);
            if (Result<void> wrote = writeList(l, files); !wrote) return wrote;
            if (Result<void> done = collect(files, WrittenKind::Keep, pending); !done) return done;
        }
        return {};
    }

    Result<void> writeList(std::size_t l, TableFiles& files)
    {
        m_exported = m_notExported = {};
        if (Result<void> done = eachRow(l, [&](const std::vector<std::string>& row) { return files.row(row); }); !done)
            return done;
        if (m_exported + m_notExported != m_sources[l].digest)
            return fail(
                ErrorKind::ProjectDamaged, "the digest of what was exported and what was not is not that of the list");
        m_balances.push_back({m_sources[l].id, m_exported, m_notExported});
        return {};
    }

    /// The rows of a list in the form of the profile.
    Result<void> eachRow(std::size_t l, const std::function<Result<void>(const std::vector<std::string>&)>& give)
    {
        ExportOptions options;
        options.shape = m_options.shape;
        options.all = m_options.all;
        options.holdFormulas = m_options.profile->rules.holdFormulas;
        options.merge = m_options.merge;
        options.mergeRules = m_options.mergeRules;
        options.only = m_options.only;
        options.threads = m_options.threads;
        std::vector<std::string> domainNames;
        Result<ExportPlan> plan = planExport(m_project, m_sources[l], options, domainNames);
        if (!plan) return pass(plan);
        plan->listDepartures = m_departures;
        Result<CellCutter> cutter = CellCutter::forPlan(*plan);
        if (!cutter) return pass(cutter);
        const auto take = [&](BuiltRows& rows) -> Result<void> {
            m_exported += rows.exported;
            m_notExported += rows.notExported;
            m_result.counts += rows.counts;
            std::ranges::move(rows.removed, std::back_inserter(m_removed));
            m_staying.insert(m_staying.end(), rows.staying.begin(), rows.staying.end());
            std::ranges::move(rows.corrections, std::back_inserter(m_corrections));
            m_counters.add(rows.counts.records, rows.text.size());
            return cutter->each(rows.text, [&](std::vector<std::string>& cells) -> Result<void> {
                if (m_options.all) alignResults(cells, m_lists[l].width);
                mapRow(m_columns, m_options.profile->rules, m_options.eachList ? 0 : l, m_lists[l], cells, m_row,
                    m_result.changes);
                if (m_form.format == ProfileFormat::Xlsx) clipForXlsx();
                return give(m_row);
            });
        };
        return RowStream(m_project, *plan).run(take, m_stop);
    }

    /// Results stand behind the last cell of their row; a row with surplus cells must not shift them.
    static void alignResults(std::vector<std::string>& cells, std::uint32_t width)
    {
        const std::size_t results = resultColumns().size();
        if (cells.size() <= width + results) return;
        cells.erase(cells.begin() + width, cells.end() - static_cast<std::ptrdiff_t>(results));
    }

    void clipForXlsx()
    {
        for (std::string& cell : m_row) {
            if (cell.size() <= kXlsxCell) continue;
            cell = std::string(clippedAt(cell, kXlsxCell));
            ++m_result.changes.clipped;
        }
    }

    Result<void> writeRemovals(std::vector<std::pair<WrittenKind, PendingFile>>& pending)
    {
        if (m_options.only)
            if (Result<void> gone = noteGone(); !gone) return gone;
        std::ranges::sort(m_staying);
        std::ranges::stable_sort(m_removed, {}, &Departure::key);
        const RemovalForm& form = m_options.profile->removal;
        std::vector<std::string> header{form.header};
        if (!form.statusHeader.empty()) header.push_back(form.statusHeader);
        TableFiles files(sideForm(), placeOf(beside(m_options.target, "remove", ".csv")), header, m_key);
        for (std::size_t i = 0; i < m_removed.size(); ++i) {
            if (i > 0 && m_removed[i].key == m_removed[i - 1].key) continue;
            if (std::ranges::binary_search(m_staying, m_removed[i].key)) continue;
            std::vector<std::string> row{m_removed[i].address};
            if (!form.statusHeader.empty()) row.push_back(form.status);
            if (Result<void> wrote = files.row(row); !wrote) return wrote;
        }
        return files.rows() == 0 ? Result<void>() : collect(files, WrittenKind::Remove, pending);
    }

    /// Chosen entries that left with a newer version of their list.
    Result<void> noteGone()
    {
        Result<std::vector<SourceInfo>> all = m_project.sources().all();
        if (!all) return pass(all);
        GroupCodec codec;
        Result<std::uint32_t> domains = m_project.groups().domainCount();
        if (!domains) return pass(domains);
        GroupFacts facts;
        GroupText text;
        for (const SourceInfo& s : shownVersions(*all)) {
            Result<RecordCells> cells = RecordCells::forSource(s);
            if (!cells) return pass(cells);
            Result<void> read = m_project.groups().forEach(
                s.firstGroup, s.groups, kPartFacts | kPartText, [&](GroupBlobs& g) -> Result<bool> {
                    if (Result<void> d = decodeGroupFacts(g, *domains, codec, facts); !d) return pass(d);
                    if (Result<void> d = codec.decodeText(g.text, text); !d) return pass(d);
                    const std::vector<std::uint32_t> stored = storedTextNumbers(facts);
                    for (std::size_t i = 0; i < facts.entries(); ++i)
                        if (facts.domain[i] != kNoDomain && m_options.only->contains(g.number, i))
                            m_removed.push_back(
                                {entryHash(facts, i), std::string(entryText(facts, i, stored, text, *cells))});
                    return true;
                });
            if (!read) return read;
        }
        return {};
    }

    Result<void> writeCorrections(std::vector<std::pair<WrittenKind, PendingFile>>& pending)
    {
        if (m_corrections.empty()) return {};
        std::ranges::sort(m_corrections);
        m_corrections.erase(std::ranges::unique(m_corrections).begin(), m_corrections.end());
        TableFiles files(sideForm(), placeOf(beside(m_options.target, "corrections", ".csv")),
            {"old_address", "new_address"}, m_key);
        for (const auto& [before, after] : m_corrections)
            if (Result<void> wrote = files.row({before, after}); !wrote) return wrote;
        return collect(files, WrittenKind::Corrections, pending);
    }

    TableForm sideForm() const
    {
        TableForm form = m_form;
        form.format = ProfileFormat::Csv;
        return form;
    }

    Result<void> collect(TableFiles& files, WrittenKind kind, std::vector<std::pair<WrittenKind, PendingFile>>& pending)
    {
        Result<std::vector<PendingFile>> done = files.finish();
        if (!done) return pass(done);
        for (PendingFile& p : *done) {
            Result<FileContent> content = p.file.verify();
            if (!content) return pass(content);
            m_result.files.push_back({kind, p.path, p.rows - 1, content->bytes, std::move(content->sha256)});
            pending.emplace_back(kind, std::move(p));
        }
        return {};
    }

    static Result<void> publish(std::vector<std::pair<WrittenKind, PendingFile>>& pending)
    {
        // The cleaned list last: whoever waits for it finds the others beside it.
        for (auto it = pending.rbegin(); it != pending.rend(); ++it)
            if (Result<void> done = it->second.file.publish(); !done) return done;
        return {};
    }

    Result<void> publishZip(std::vector<std::pair<WrittenKind, PendingFile>>& pending)
    {
        std::vector<ZipMember> members;
        for (auto& [kind, p] : pending) members.push_back({p.path.filename().string(), &p.file});
        Result<PrivateFile> zip =
            sealedZip(std::move(members), *m_options.zipPassword, m_options.target, m_spared, m_options.replace);
        if (!zip) return pass(zip);
        Result<FileContent> content = zip->verify();
        if (!content) return pass(content);
        m_result.files.push_back({WrittenKind::Zip, m_options.target, 0, content->bytes, std::move(content->sha256)});
        return zip->publish();
    }

    Result<void> log()
    {
        std::string files;
        for (const WrittenFile& f : m_result.files) {
            static constexpr const char* kKinds[] = {"keep", "remove", "corrections", "zip"};
            files += std::string(files.empty() ? "" : ",") + "{\"kind\":\"" + kKinds[static_cast<std::size_t>(f.kind)] +
                "\",\"rows\":" + std::to_string(f.rows) + ",\"bytes\":" + std::to_string(f.bytes) + ",\"sha256\":\"" +
                f.sha256 + "\"}";
        }
        std::string lists;
        for (const auto& [source, exported, notExported] : m_balances)
            lists += std::string(lists.empty() ? "" : ",") + "{\"source\":" + std::to_string(source.value) +
                ",\"exported\":\"" + exported.hex() + "\",\"not_exported\":\"" + notExported.hex() + "\"}";
        const std::string body = "{\"profile\":\"" + m_options.profile->id +
            "\",\"rows\":" + std::to_string(m_result.counts.records) +
            ",\"changed_cells\":" + std::to_string(m_result.changes.total()) +
            ",\"sealed\":" + (m_options.zipPassword ? "true" : "false") + ",\"lists\":[" + lists + "],\"files\":[" +
            files + "]}";
        // Members of a zip are no files of their own.
        std::vector<FileFact> facts;
        for (const WrittenFile& f : m_result.files)
            if (!m_options.zipPassword || f.kind == WrittenKind::Zip)
                facts.push_back({m_options.zipPassword ? KnownFileKind::SealedExport : KnownFileKind::ClearExport,
                    f.path, f.sha256, f.bytes});
        return logFiles(m_project, "export", body, facts, [&]() -> Result<void> {
            if (!m_options.remember || m_project.vault().isNeverKept()) return {};
            std::vector<SourceId> written;
            for (const SourceInfo& s : m_sources) written.push_back(s.id);
            Result<std::int64_t> moment = takeMoment(m_project, MomentKind::Export, written);
            if (!moment) return pass(moment);
            return {};
        });
    }

    /// The account of one list: its records that went out, and those that did not.
    struct Balance {
        SourceId source;
        RowDigest exported, notExported;
    };

    Project& m_project;
    const ProfileExportOptions& m_options;
    RunCounters& m_counters;
    std::stop_token m_stop;
    RowDigest::Key m_key;
    TableForm m_form;
    std::vector<std::filesystem::path> m_spared; ///< never written over
    bool m_departures = false;
    std::vector<SourceInfo> m_sources;
    std::vector<ListColumns> m_lists;
    std::vector<OutColumn> m_columns;
    std::vector<std::string> m_row;
    RowDigest m_exported; ///< of the list in hand
    RowDigest m_notExported;
    std::vector<Balance> m_balances;
    std::vector<Departure> m_removed;
    std::vector<std::uint64_t> m_staying;
    std::vector<std::pair<std::string, std::string>> m_corrections;
    ProfileExportResult m_result;
};

} // namespace

Result<ProfileExportResult> exportWithProfile(
    Project& project, const ProfileExportOptions& options, RunCounters& counters, std::stop_token stop)
{
    return ProfileExport(project, options, counters, std::move(stop)).run();
}

Result<ProfilePreview> previewProfile(Project& project, const ProfileExportOptions& options, std::size_t rows)
{
    RunCounters unseen;
    return ProfileExport(project, options, unseen, {}).preview(rows);
}

} // namespace winnow

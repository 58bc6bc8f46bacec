// SPDX-License-Identifier: Apache-2.0

#include "trust/copies_job.h"

#include "output/sealed_zip.h"
#include "project/rows/entry_walk.h"
#include "project/stores/file_log.h"
#include "sheet/csv_cell.h"

#include <array>
#include <nlohmann/json.hpp>

namespace winnow {
namespace {

std::string formOf(Project& project, AddressForm form, const std::string& address)
{
    switch (form) {
    case AddressForm::Masked: return maskedAddress(address);
    case AddressForm::Hashed: return toHex(project.suppressionKey(exchangeHash(address)));
    case AddressForm::None: return {};
    }
    return {};
}

constexpr const char* kTables = R"sql(
CREATE TABLE list (id INTEGER PRIMARY KEY, name TEXT NOT NULL, sha256 TEXT NOT NULL, records INTEGER NOT NULL);
CREATE TABLE list_column (list INTEGER NOT NULL, position INTEGER NOT NULL, name TEXT NOT NULL, PRIMARY KEY (list, position)) WITHOUT ROWID;
CREATE TABLE record (list INTEGER NOT NULL, number INTEGER NOT NULL, cells TEXT NOT NULL, PRIMARY KEY (list, number)) WITHOUT ROWID;
CREATE TABLE entry (
    id INTEGER PRIMARY KEY, list INTEGER NOT NULL, record INTEGER NOT NULL, position INTEGER NOT NULL, address TEXT NOT NULL, domain TEXT NOT NULL);
CREATE TABLE result (
    entry INTEGER PRIMARY KEY, status TEXT NOT NULL, reason TEXT NOT NULL, score INTEGER NOT NULL, decision TEXT NOT NULL, cause TEXT NOT NULL);
)sql";

/// Fills the tables; one transaction.
class StandardWriter {
public:
    StandardWriter(Project& project, Database& out) : m_project(project), m_out(out) {}

    Result<std::uint64_t> run(RunCounters& counters, const std::stop_token& stop)
    {
        Result<Transaction> t = Transaction::begin(m_out);
        if (!t) return pass(t);
        if (Result<void> made = m_out.execute(kTables); !made) return pass(made);
        if (Result<void> listed = lists(); !listed) return pass(listed);
        Result<Statement> record = m_out.prepare("INSERT INTO record VALUES(?,?,?)");
        Result<Statement> entry = m_out.prepare("INSERT INTO entry VALUES(?,?,?,?,?,?)");
        Result<Statement> result = m_out.prepare("INSERT INTO result VALUES(?,?,?,?,?,?)");
        if (!record) return pass(record);
        if (!entry) return pass(entry);
        if (!result) return pass(result);
        Result<void> done =
            walkGroups(m_project, counters, stop, [&](const WalkedGroup& g, RecordCells& cells) -> Result<void> {
                if (Result<void> wrote = records(g, cells, *record); !wrote) return wrote;
                return entries(g, cells, *entry, *result);
            });
        if (done) done = t->commit();
        if (!done) return pass(done);
        return m_records;
    }

private:
    Result<void> lists()
    {
        Result<std::vector<SourceInfo>> sources = m_project.sources();
        if (!sources) return pass(sources);
        Result<Statement> list = m_out.prepare("INSERT INTO list VALUES(?,?,?,?)");
        Result<Statement> column = m_out.prepare("INSERT INTO list_column VALUES(?,?,?)");
        if (!list) return pass(list);
        if (!column) return pass(column);
        for (const SourceInfo& s : *sources) {
            if (s.state != SourceState::Live) continue;
            const std::string hash = s.sha256 ? toHex(*s.sha256) : "";
            list->bind(1, std::int64_t{s.id.value})
                .bind(2, std::string_view(s.name))
                .bind(3, std::string_view(hash))
                .bind(4, static_cast<std::int64_t>(s.records));
            if (Result<void> done = list->run(); !done) return done;
            for (std::size_t c = 0; c < s.columns.size(); ++c) {
                column->bind(1, std::int64_t{s.id.value})
                    .bind(2, static_cast<std::int64_t>(c))
                    .bind(3, std::string_view(s.columns[c]));
                if (Result<void> done = column->run(); !done) return done;
            }
        }
        return {};
    }

    Result<void> records(const WalkedGroup& g, RecordCells& cells, Statement& insert)
    {
        for (std::size_t r = 0; r < g.facts.records(); ++r) {
            cells.cut(g.text, r, g.facts.recordFlags[r]);
            nlohmann::json texts = nlohmann::json::array();
            for (std::size_t c = 0; c < cells.cells(); ++c) texts.push_back(std::string(cells.text(c)));
            const std::string json = texts.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
            insert.bind(1, std::int64_t{g.source->id.value})
                .bind(2, static_cast<std::int64_t>(g.firstRecord + r + 1))
                .bind(3, std::string_view(json));
            if (Result<void> done = insert.run(); !done) return done;
        }
        m_records += g.facts.records();
        return {};
    }

    Result<void> entries(const WalkedGroup& g, RecordCells& cells, Statement& entry, Statement& result)
    {
        for (std::size_t i = 0; i < g.facts.entries(); ++i) {
            const std::string address = g.address(i, cells);
            const std::int64_t id = ++m_entries;
            entry.bind(1, id)
                .bind(2, std::int64_t{g.source->id.value})
                .bind(3, static_cast<std::int64_t>(g.firstRecord + g.facts.record[i] + 1));
            entry.bind(4, std::int64_t{g.facts.column[i]}).bind(5, std::string_view(address)).bind(6, g.domain(i));
            if (Result<void> done = entry.run(); !done) return done;
            const GroupVerdicts& v = g.verdicts;
            result.bind(1, id)
                .bind(2, name(static_cast<Status>(v.status[i])))
                .bind(3, name(static_cast<Reason>(v.reason[i])))
                .bind(4, std::int64_t{v.score[i]});
            result.bind(5, name(static_cast<Decision>(v.decision[i]))).bind(6, name(static_cast<Cause>(v.cause[i])));
            if (Result<void> done = result.run(); !done) return done;
        }
        return {};
    }

    Project& m_project;
    Database& m_out;
    std::uint64_t m_records = 0;
    std::int64_t m_entries = 0;
};

/// The lines of a results copy.
Result<std::uint64_t> fillResults(
    Project& project, AddressForm form, PrivateFile& csv, RunCounters& counters, const std::stop_token& stop)
{
    std::string text = "list,row,address,domain,status,reason,score,decision,cause\r\n";
    std::uint64_t lines = 0;
    Result<void> done =
        walkGroups(project, counters, stop, [&](const WalkedGroup& g, RecordCells& cells) -> Result<void> {
            const GroupVerdicts& v = g.verdicts;
            for (std::size_t i = 0; i < g.facts.entries(); ++i) {
                appendCell(text, g.source->name);
                text += ',' + std::to_string(g.firstRecord + g.facts.record[i] + 1) + ',';
                appendCell(text, formOf(project, form, g.address(i, cells)));
                const std::array<std::string_view, 3> found = {
                    g.domain(i), name(static_cast<Status>(v.status[i])), name(static_cast<Reason>(v.reason[i]))};
                for (const std::string_view word : found) text += ',' + std::string(word);
                text += ',' + std::to_string(v.score[i]);
                const std::array<std::string_view, 2> decided = {
                    name(static_cast<Decision>(v.decision[i])), name(static_cast<Cause>(v.cause[i]))};
                for (const std::string_view word : decided) text += ',' + std::string(word);
                text += "\r\n";
                ++lines;
            }
            Result<void> wrote = csv.write(text);
            text.clear();
            return wrote;
        });
    if (done && !text.empty()) done = csv.write(text);
    if (!done) return pass(done);
    return lines;
}

/// Synced, named and written down.
Result<void> publishResults(Project& project, const ResultsCopyOptions& options, PrivateFile& file, std::uint64_t lines)
{
    Result<void> done = file.sync();
    if (!done) return done;
    Result<std::string> hash = hashFile(file);
    if (!hash) return pass(hash);
    if (done = file.publish(); !done) return done;
    const char* form = options.form == AddressForm::Masked ? "masked"
        : options.form == AddressForm::Hashed              ? "hashed"
                                                           : "none";
    const std::string body = "{\"addresses\":\"" + std::string(form) + "\",\"rows\":" + std::to_string(lines) +
        ",\"sealed\":" + (options.zipPassword ? "true" : "false") + ",\"sha256\":\"" + *hash + "\"}";
    return logFiles(project, "results_copy", body, {{KnownFileKind::ResultsCopy, options.target, *hash, file.size()}});
}

} // namespace

// The first letter, and the domain: enough to be recognised by whoever knows the address.
std::string maskedAddress(std::string_view address)
{
    const std::size_t at = address.rfind('@');
    if (at == std::string_view::npos || at == 0) return "***";
    std::size_t first = 1;
    while (first < at && (static_cast<unsigned char>(address[first]) & 0xC0U) == 0x80) ++first;
    return std::string(address.substr(0, first)) + "***" + std::string(address.substr(at));
}

Result<std::uint64_t> writeResultsCopy(
    Project& project, const ResultsCopyOptions& options, RunCounters& counters, const std::stop_token& stop)
{
    const std::vector<std::filesystem::path> untouchable{project.vault().path()};
    // What goes into a zip never lies on the disk in clear.
    Result<PrivateFile> csv = options.zipPassword ? PrivateFile::inMemory()
                                                  : PrivateFile::create(options.target, untouchable, options.replace);
    if (!csv) return pass(csv);
    Result<std::uint64_t> lines = fillResults(project, options.form, *csv, counters, stop);
    if (!lines) return lines;
    Result<void> done;
    if (options.zipPassword) {
        std::filesystem::path inside = options.target.filename();
        inside.replace_extension(".csv");
        Result<PrivateFile> zip =
            sealedZip({{inside.string(), &*csv}}, *options.zipPassword, options.target, untouchable, options.replace);
        if (!zip) return pass(zip);
        done = publishResults(project, options, *zip, *lines);
    } else {
        done = publishResults(project, options, *csv, *lines);
    }
    if (!done) return pass(done);
    return lines;
}

Result<std::uint64_t> writeStandardCopy(Project& project, const std::filesystem::path& target,
    std::string_view password, RunCounters& counters, const std::stop_token& stop)
{
    if (Result<void> may = project.require(Role::Operator); !may) return pass(may);
    Result<std::uint64_t> records = std::unexpected(Error{});
    {
        Result<Database> out = Database::createStandard(target, password);
        if (!out) return pass(out);
        records = StandardWriter(project, *out).run(counters, stop);
    }
    std::error_code ignored;
    if (!records) {
        std::filesystem::remove(target, ignored);
        return records;
    }
    Result<void> done = syncFile(target);
    Result<std::string> hash = hashFile(target);
    if (done && !hash) done = pass(hash);
    if (done)
        done = logFiles(project, "standard_copy",
            "{\"records\":" + std::to_string(*records) + ",\"sha256\":\"" + *hash + "\"}",
            {{KnownFileKind::StandardCopy, target, *hash, std::filesystem::file_size(target, ignored)}});
    if (!done) return pass(done);
    return records;
}

} // namespace winnow

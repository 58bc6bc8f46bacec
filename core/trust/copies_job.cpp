// SPDX-License-Identifier: Apache-2.0

#include "trust/copies_job.h"

#include "output/private_folder.h"
#include "output/sealed_zip.h"
#include "project/rows/entry_walk.h"
#include "project/stores/file_log.h"
#include "sheet/csv_cell.h"

#include <array>
#include <initializer_list>
#include <nlohmann/json.hpp>
#include <utility>
#include <variant>

namespace winnow {
namespace {

std::string formOf(Project& project, AddressForm form, const std::string& address)
{
    switch (form) {
    case AddressForm::Masked: return maskedAddress(address);
    case AddressForm::Hashed: return toHex(project.suppressions().keyOf(exchangeHash(address)));
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

/// The tables with a letter each, under which their rows are summed up.
constexpr std::array<std::pair<char, const char*>, 5> kTableNames{
    {{'l', "list"}, {'c', "list_column"}, {'r', "record"}, {'e', "entry"}, {'v', "result"}}};

/// Every row of a copy, in no order.
struct CopySum {
    RowDigest::Key key{HashKey{}, RowHash::Xxh3};
    RowDigest digest;
    std::uint64_t rows = 0;
    std::string line;

    void begin(char table) { line.assign(1, table); }
    void field(std::string_view text)
    {
        line += std::to_string(text.size());
        line += ':';
        line += text;
    }
    void end()
    {
        digest.add(key, line);
        ++rows;
    }
};

/// Opens the copy as its receiver will, and reads every row of it.
Result<void> verifyCopy(
    const std::filesystem::path& path, std::string_view password, const CopySum& written, const std::stop_token& stop)
{
    Result<Database> copy = Database::openStandard(path, password);
    if (!copy) return fail(ErrorKind::ReadBackDiffers, "the copy does not open");
    CopySum found;
    for (const auto& [letter, table] : kTableNames) {
        Result<Statement> rows = copy->prepare(std::string("SELECT * FROM ") + table);
        if (!rows) return fail(ErrorKind::ReadBackDiffers, "a table is missing");
        for (;;) {
            if (stop.stop_requested()) return fail(ErrorKind::Cancelled);
            Result<bool> more = rows->step();
            if (!more) return fail(ErrorKind::ReadBackDiffers, "a table cannot be read");
            if (!*more) break;
            found.begin(letter);
            for (int column = 0; column < rows->columns(); ++column) found.field(rows->text(column));
            found.end();
        }
    }
    if (found.rows != written.rows || found.digest != written.digest)
        return fail(ErrorKind::ReadBackDiffers,
            std::to_string(found.rows) + " rows instead of " + std::to_string(written.rows));
    return {};
}

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
    [[nodiscard]] const CopySum& sum() const { return m_sum; }

private:
    using Value = std::variant<std::int64_t, std::string_view>;

    Result<void> insert(char table, Statement& into, std::initializer_list<Value> values)
    {
        m_sum.begin(table);
        int at = 0;
        for (const Value& value : values) {
            ++at;
            if (const auto* number = std::get_if<std::int64_t>(&value)) {
                into.bind(at, *number);
                m_sum.field(std::to_string(*number));
            } else {
                into.bind(at, std::get<std::string_view>(value));
                m_sum.field(std::get<std::string_view>(value));
            }
        }
        m_sum.end();
        return into.run();
    }

    Result<void> lists()
    {
        Result<std::vector<SourceInfo>> sources = m_project.sources().all();
        if (!sources) return pass(sources);
        Result<Statement> list = m_out.prepare("INSERT INTO list VALUES(?,?,?,?)");
        Result<Statement> column = m_out.prepare("INSERT INTO list_column VALUES(?,?,?)");
        if (!list) return pass(list);
        if (!column) return pass(column);
        for (const SourceInfo& s : *sources) {
            if (s.state != SourceState::Live) continue;
            const std::string hash = s.sha256 ? toHex(*s.sha256) : "";
            const std::int64_t id{s.id.value};
            if (Result<void> done = insert('l', *list, {id, s.name, hash, static_cast<std::int64_t>(s.records)}); !done)
                return done;
            for (std::size_t c = 0; c < s.columns.size(); ++c)
                if (Result<void> done = insert('c', *column, {id, static_cast<std::int64_t>(c), s.columns[c]}); !done)
                    return done;
        }
        return {};
    }

    Result<void> records(const WalkedGroup& g, RecordCells& cells, Statement& into)
    {
        const std::int64_t list{g.source->id.value};
        for (std::size_t r = 0; r < g.facts.records(); ++r) {
            cells.cut(g.text, r, g.facts.recordFlags[r]);
            nlohmann::json texts = nlohmann::json::array();
            for (std::size_t c = 0; c < cells.cells(); ++c) texts.push_back(std::string(cells.text(c)));
            const std::string json = texts.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
            const auto number = static_cast<std::int64_t>(g.firstRecord + r + 1);
            if (Result<void> done = insert('r', into, {list, number, json}); !done) return done;
        }
        m_records += g.facts.records();
        return {};
    }

    Result<void> entries(const WalkedGroup& g, RecordCells& cells, Statement& entry, Statement& result)
    {
        const std::int64_t list{g.source->id.value};
        const GroupVerdicts& v = g.verdicts;
        for (std::size_t i = 0; i < g.facts.entries(); ++i) {
            const std::string address = g.address(i, cells);
            const std::int64_t id = ++m_entries;
            const auto record = static_cast<std::int64_t>(g.firstRecord + g.facts.record[i] + 1);
            const std::int64_t position{g.facts.column[i]};
            if (Result<void> done = insert('e', entry, {id, list, record, position, address, g.domain(i)}); !done)
                return done;
            const std::initializer_list<Value> found = {id, name(static_cast<Status>(v.status[i])),
                name(static_cast<Reason>(v.reason[i])), std::int64_t{v.score[i]},
                name(static_cast<Decision>(v.decision[i])), name(static_cast<Cause>(v.cause[i]))};
            if (Result<void> done = insert('v', result, found); !done) return done;
        }
        return {};
    }

    Project& m_project;
    Database& m_out;
    CopySum m_sum;
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

/// Read back, named and written down.
Result<void> publishResults(Project& project, const ResultsCopyOptions& options, PrivateFile& file, std::uint64_t lines)
{
    Result<FileContent> content = file.verify();
    if (!content) return pass(content);
    if (Result<void> published = file.publish(); !published) return published;
    const char* form = options.form == AddressForm::Masked ? "masked"
        : options.form == AddressForm::Hashed              ? "hashed"
                                                           : "none";
    const std::string body = "{\"addresses\":\"" + std::string(form) + "\",\"rows\":" + std::to_string(lines) +
        ",\"sealed\":" + (options.zipPassword ? "true" : "false") + ",\"sha256\":\"" + content->sha256 + "\"}";
    return logFiles(
        project, "results_copy", body, {{KnownFileKind::ResultsCopy, options.target, content->sha256, content->bytes}});
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
    const Result<std::vector<std::filesystem::path>> spared = sparedFiles(project);
    if (!spared) return std::unexpected(spared.error());
    // What goes into a zip never lies on the disk in clear.
    Result<PrivateFile> csv =
        options.zipPassword ? PrivateFile::inMemory() : PrivateFile::create(options.target, *spared, options.replace);
    if (!csv) return pass(csv);
    Result<std::uint64_t> lines = fillResults(project, options.form, *csv, counters, stop);
    if (!lines) return lines;
    Result<void> done;
    if (options.zipPassword) {
        std::filesystem::path inside = options.target.filename();
        inside.replace_extension(".csv");
        Result<PrivateFile> zip =
            sealedZip({{inside.string(), &*csv}}, *options.zipPassword, options.target, *spared, options.replace);
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
    std::error_code ignored;
    if (std::filesystem::exists(target, ignored)) return fail(ErrorKind::TargetExists, "a file of this name exists");
    Result<PrivateFolder> folder = PrivateFolder::under(target.parent_path());
    if (!folder) return pass(folder);
    const std::filesystem::path made = folder->path() / "copy.db";
    Result<std::uint64_t> records = std::uint64_t{0};
    CopySum sum;
    {
        Result<Database> out = Database::createStandard(made, password);
        if (!out) return pass(out);
        StandardWriter writer(project, *out);
        records = writer.run(counters, stop);
        sum = writer.sum();
    }
    if (!records) return records;
    counters.begin(RunPhase::ReadingBack, 0);
    Result<void> done = syncFile(made);
    if (done) done = verifyCopy(made, password, sum, stop);
    Result<std::string> hash = hashFile(made);
    if (done && !hash) done = pass(hash);
    const std::uint64_t bytes = std::filesystem::file_size(made, ignored);
    if (done) done = nameFile(made, target);
    if (done)
        done = logFiles(project, "standard_copy",
            "{\"records\":" + std::to_string(*records) + ",\"sha256\":\"" + *hash + "\"}",
            {{KnownFileKind::StandardCopy, target, *hash, bytes}});
    if (!done) return pass(done);
    return records;
}

} // namespace winnow

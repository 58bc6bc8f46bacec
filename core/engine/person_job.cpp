#include "engine/person_job.h"

#include "address/address_parser.h"
#include "engine/backup_job.h"
#include "engine/group_reader.h"
#include "engine/written_files.h"
#include "export/private_file.h"
#include "project/group_cut.h"
#include "project/selection_bitmap.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>
#include <set>

namespace winnow {
namespace {

std::string dump(const nlohmann::ordered_json& j) { return j.dump(2, ' ', false, nlohmann::json::error_handler_t::replace); }

/// The address in ASCII lower case, in a text, and not inside of a longer one.
bool names(std::string_view text, std::string_view address)
{
    const auto alike = [](char a, char b) { return toAsciiLower(a) == toAsciiLower(b); };
    const auto isInside = [](char c) { return isAsciiLetter(c) || isAsciiDigit(c) || static_cast<unsigned char>(c) >= 0x80 || std::string_view("!#$%&'*+-/=?^_`{|}~.").find(c) != std::string_view::npos; };
    auto at = text.begin();
    while ((at = std::search(at, text.end(), address.begin(), address.end(), alike)) != text.end()) {
        const auto end = at + static_cast<std::ptrdiff_t>(address.size());
        const bool begins = at == text.begin() || !isInside(*(at - 1)) || *(at - 1) == '\'';
        // A full stop may end a sentence; a letter goes on with the domain.
        const bool ends = end == text.end() || !(isAsciiLetter(*end) || isAsciiDigit(*end) || *end == '-' || (*end == '.' && end + 1 != text.end() && (isAsciiLetter(end[1]) || isAsciiDigit(end[1]))));
        if (begins && ends) return true;
        ++at;
    }
    return false;
}

/// One row group, decoded.
struct Decoded {
    GroupBlobs blobs;
    GroupFacts facts;
    GroupText text;
    GroupVerdicts verdicts;
};

/// Looks for a person in every group.
class Search {
public:
    static Result<Search> begin(Project& project, std::string_view address)
    {
        auto parsed = parseAddress(trimmed(address));
        if (!parsed) return fail(ErrorKind::BadOption, "this is no address");
        Search s(project);
        s.m_address = asciiLower(parsed->text());
        Result<std::vector<std::string>> names = project.groups().domains(s.m_codec);
        if (!names) return pass(names);
        s.m_domains = std::move(*names);
        return s;
    }

    [[nodiscard]] const std::string& address() const noexcept { return m_address; }
    [[nodiscard]] const std::vector<std::string>& domains() const noexcept { return m_domains; }
    [[nodiscard]] GroupCodec& codec() noexcept { return m_codec; }

    /// `take` gets every group of the source that names the person, and which records do.
    template <class Take>
    Result<void> groupsOf(const SourceInfo& source, const Take& take)
    {
        Result<RecordCells> cells = RecordCells::forSource(source);
        if (!cells) return pass(cells);
        std::uint64_t before = 0;
        Decoded d;
        return m_project.groups().forEach(source.firstGroup, source.groups, kPartFacts | kPartText | kPartVerdicts, [&](GroupBlobs& g) -> Result<bool> {
            if (Result<void> done = decodeGroupFacts(g, m_domains.size(), m_codec, d.facts); !done) return pass(done);
            if (Result<void> done = m_codec.decodeText(g.text, d.text); !done) return pass(done);
            const std::uint64_t first = before;
            before += g.records;
            std::vector<bool> hit = recordsOf(d, *cells);
            if (std::ranges::find(hit, true) == hit.end()) return true;
            d.verdicts = {};
            if (!g.verdicts.empty())
                if (Result<void> done = m_codec.decodeVerdicts(g.verdicts, d.verdicts); !done) return pass(done);
            d.blobs = std::move(g);
            if (Result<void> taken = take(d, *cells, first, hit); !taken) return pass(taken);
            return true;
        });
    }

    [[nodiscard]] bool isOfPerson(const Decoded& d, std::size_t entry, const std::vector<std::uint32_t>& stored, RecordCells& cells) const
    {
        if (d.facts.domain[entry] == kNoDomain) return false;
        const std::string_view text = entryText(d.facts, entry, stored, d.text, cells);
        const std::size_t at = text.rfind('@');
        if (at == std::string_view::npos) return false;
        return asciiLower(text.substr(0, at)) + '@' + m_domains[d.facts.domains[d.facts.domain[entry]]] == m_address;
    }

private:
    explicit Search(Project& project) : m_project(project) {}

    std::vector<bool> recordsOf(const Decoded& d, RecordCells& cells) const
    {
        std::vector<bool> hit(d.facts.records(), false);
        const std::vector<std::uint32_t> stored = storedTextNumbers(d.facts);
        for (std::size_t r = 0; r < hit.size(); ++r) hit[r] = names(d.text.raw(r), m_address);
        for (std::size_t i = 0; i < d.facts.entries(); ++i)
            if (!hit[d.facts.record[i]] && isOfPerson(d, i, stored, cells)) hit[d.facts.record[i]] = true;
        return hit;
    }

    Project& m_project;
    GroupCodec m_codec;
    std::string m_address;
    std::vector<std::string> m_domains;
};

PersonRow rowOf(const SourceInfo& source, const Search& search, const Decoded& d, RecordCells& cells, std::uint64_t first, std::size_t record)
{
    PersonRow row;
    row.source = source.id;
    row.list = source.name;
    row.record = first + record + 1;
    const std::vector<std::uint32_t> stored = storedTextNumbers(d.facts);
    for (std::size_t i = 0; i < d.facts.entries(); ++i) {
        if (d.facts.record[i] != record || d.verdicts.status.empty() || !search.isOfPerson(d, i, stored, cells)) continue;
        row.status = name(static_cast<Status>(d.verdicts.status[i]));
        row.reason = name(static_cast<Reason>(d.verdicts.reason[i]));
        row.decision = name(static_cast<Decision>(d.verdicts.decision[i]));
        row.cause = name(static_cast<Cause>(d.verdicts.cause[i]));
        break;
    }
    cells.cut(d.text, record, d.facts.recordFlags[record]);
    for (std::size_t c = 0; c < cells.cells(); ++c)
        row.cells.emplace_back(c < source.columns.size() ? source.columns[c] : "column " + std::to_string(c + 1), std::string(cells.text(c)));
    return row;
}

/// Replaced versions name people too.
Result<std::vector<SourceInfo>> sourcesWithRows(Project& project)
{
    Result<std::vector<SourceInfo>> sources = project.sources();
    if (sources) std::erase_if(*sources, [](const SourceInfo& s) { return !s.holdsRows(); });
    return sources;
}

/// The rewriting; inside a transaction.
class Erasure {
public:
    Erasure(Project& project, Search& search) : m_project(project), m_search(search) {}

    Result<void> run(const std::vector<SourceInfo>& sources)
    {
        m_lists = nlohmann::json::array();
        for (const SourceInfo& s : sources)
            if (Result<void> done = fromSource(s); !done) return done;
        if (Result<void> done = fromEdits(); !done) return done;
        if (Result<void> done = fromProbes(); !done) return done;
        if (Result<void> done = fromMoments(); !done) return done;
        if (Result<void> done = unusedDomains(); !done) return done;
        return fromFilters();
    }

    [[nodiscard]] nlohmann::json body() const { return {{"lists", m_lists}}; }

private:
    Result<void> fromSource(const SourceInfo& original)
    {
        SourceInfo source = original;
        RowDigest left;
        RowDigest erased;
        std::uint64_t records = 0;
        std::uint64_t entries = 0;
        std::vector<StoredGroup> rewritten;
        std::vector<std::pair<std::uint32_t, std::string>> verdicts;
        Result<void> read = m_search.groupsOf(original, [&](Decoded& d, RecordCells&, std::uint64_t, const std::vector<bool>& hit) -> Result<void> {
            const CutGroup cut = cutRecords(d.facts, d.text, d.verdicts, hit);
            for (std::size_t r = 0; r < hit.size(); ++r)
                if (hit[r]) erased += RowDigest::of(m_project.digestKey(), d.text.raw(r));
            records += d.facts.records() - cut.facts.records();
            entries += d.facts.entries() - cut.facts.entries();
            for (const std::uint32_t domain : d.facts.domains) m_touchedDomains.insert(domain);
            m_moved[d.blobs.number] = cut.entryNow;
            rewritten.push_back(encode(d.blobs, cut));
            if (!cut.verdicts.recordDecision.empty() || !d.blobs.verdicts.empty())
                verdicts.emplace_back(d.blobs.number, m_search.codec().encodeVerdicts(cut.verdicts));
            return {};
        });
        if (!read) return read;
        for (const StoredGroup& g : rewritten)
            if (Result<void> put = m_project.groups().replace(g); !put) return put;
        for (const auto& [number, blob] : verdicts)
            if (Result<void> put = m_project.groups().putVerdicts(number, blob); !put) return put;
        Result<std::uint64_t> rejects = fromRejects(source);
        if (!rejects) return pass(rejects);
        if (records == 0 && *rejects == 0) return {};
        Result<void> summed = m_project.groups().forEach(source.firstGroup, source.groups, 0, [&](GroupBlobs& g) -> Result<bool> {
            left += g.digest;
            return true;
        });
        if (!summed) return summed;
        source.digest = left;
        source.records -= records;
        source.entries -= entries;
        source.rejects -= *rejects;
        m_lists.push_back({{"source", source.id.value}, {"records", records}, {"entries", entries}, {"rejects", *rejects}, {"digest", erased.hex()}});
        return m_project.updateSource(source);
    }

    StoredGroup encode(const GroupBlobs& old, const CutGroup& cut)
    {
        StoredGroup g;
        g.number = old.number;
        g.source = old.source;
        g.records = static_cast<std::uint32_t>(cut.facts.records());
        g.entries = static_cast<std::uint32_t>(cut.facts.entries());
        g.text = m_search.codec().encodeText(cut.text);
        g.facts = m_search.codec().encodeFacts(cut.facts);
        for (const RecordSpan& r : cut.text.records) g.digest.add(m_project.digestKey(), cut.text.raw(r));
        g.domains.assign(reinterpret_cast<const char*>(cut.facts.domains.data()), cut.facts.domains.size() * sizeof(std::uint32_t));
        Sha256 hash;
        hash.update(g.text);
        hash.update(g.facts);
        g.sha256 = hash.finish();
        return g;
    }

    Result<std::uint64_t> fromRejects(const SourceInfo& source)
    {
        Result<Statement> s = m_project.database().prepare("SELECT id, raw FROM reject WHERE source = ?");
        if (!s) return pass(s);
        s->bind(1, std::int64_t{source.id.value});
        std::vector<std::int64_t> ids;
        for (;;) {
            Result<bool> row = s->step();
            if (!row) return pass(row);
            if (!*row) break;
            if (names(s->blob(1), m_search.address())) ids.push_back(s->integer(0));
        }
        for (const std::int64_t id : ids)
            if (Result<void> done = m_project.database().execute(("DELETE FROM reject WHERE id = " + std::to_string(id)).c_str()); !done) return pass(done);
        return ids.size();
    }

    /// Selections name entries by their place in a group: those behind moved up.
    Result<void> fromEdits()
    {
        Result<std::vector<Edit>> edits = m_project.edits();
        if (!edits) return pass(edits);
        for (const Edit& e : *edits) {
            if (e.kind != EditKind::Decide) continue;
            Result<SelectionBitmap> old = SelectionBitmap::decode(e.selection, m_search.codec());
            if (!old) return pass(old);
            SelectionBitmap moved;
            bool changed = false;
            old->forEach([&](std::uint32_t group, std::uint16_t index) {
                const auto at = m_moved.find(group);
                if (at == m_moved.end() || index >= at->second.size()) return moved.add({GroupNo(group), index});
                changed = true;
                if (at->second[index]) moved.add({GroupNo(group), *at->second[index]});
            });
            if (!changed) continue;
            Result<Statement> s = m_project.database().prepare("UPDATE edit SET selection = ?, entries = ? WHERE id = ?");
            if (!s) return pass(s);
            const std::string blob = moved.encode(m_search.codec());
            s->bindBlob(1, blob).bind(2, static_cast<std::int64_t>(moved.count())).bind(3, static_cast<std::int64_t>(e.id.value));
            if (Result<void> done = s->run(); !done) return done;
        }
        return {};
    }

    Result<void> fromProbes()
    {
        Database& db = m_project.database();
        for (const auto& [group, now] : m_moved)
            for (std::size_t i = 0; i < now.size(); ++i) {
                const std::int64_t old = static_cast<std::int64_t>(group) << 16 | static_cast<std::int64_t>(i);
                if (now[i] && *now[i] == i) continue;
                const std::string where = " WHERE entry = " + std::to_string(old);
                const std::string sql = now[i] ? "UPDATE probe SET entry = " + std::to_string((static_cast<std::int64_t>(group) << 16) | *now[i]) + where : "DELETE FROM probe" + where;
                if (Result<void> done = db.execute(sql.c_str()); !done) return done;
            }
        return {};
    }

    Result<void> fromMoments()
    {
        Result<std::vector<Moment>> known = m_project.moments().all();
        if (!known) return pass(known);
        for (const Moment& m : *known) {
            Result<MomentStates> states = m_project.moments().states(m.id, m_search.codec());
            if (!states) return pass(states);
            bool changed = false;
            for (auto& [group, bytes] : *states) {
                const auto at = m_moved.find(group);
                if (at == m_moved.end() || at->second.size() != bytes.size()) continue;
                std::string left;
                for (std::size_t i = 0; i < bytes.size(); ++i)
                    if (at->second[i]) left += bytes[i];
                bytes = std::move(left);
                changed = true;
            }
            if (!changed) continue;
            if (Result<void> put = m_project.moments().replace(m.id, *states, m_search.codec()); !put) return put;
        }
        return {};
    }

    /// A domain may be a person's name too: one that nobody else has is forgotten.
    Result<void> unusedDomains()
    {
        Result<void> read = m_project.groups().forEachDomain({}, [&](std::uint32_t id) { m_touchedDomains.erase(id); });
        if (!read) return read;
        for (const std::uint32_t id : m_touchedDomains) {
            if (Result<void> done = m_project.groups().forgetDomain(id, m_search.codec()); !done) return done;
            const std::string wrong = m_search.domains()[id] + "=";
            Result<Statement> edits = m_project.database().prepare("DELETE FROM edit WHERE kind = 'correct' AND substr(rule, 1, length(?1)) = ?1");
            if (!edits) return pass(edits);
            edits->bind(1, std::string_view(wrong));
            if (Result<void> done = edits->run(); !done) return done;
        }
        return {};
    }

    Result<void> fromFilters()
    {
        Result<std::string> filters = m_project.meta("filters");
        if (!filters) return pass(filters);
        if (asciiLower(*filters).find(m_search.address()) == std::string::npos) return {};
        return m_project.setMeta("filters", "");
    }

    Project& m_project;
    Search& m_search;
    std::map<std::uint32_t, std::vector<std::optional<std::uint16_t>>> m_moved;
    std::set<std::uint32_t> m_touchedDomains;
    nlohmann::json m_lists;
};

Result<PersonFindings> findWith(Project& project, Search& search)
{
    PersonFindings out;
    out.address = search.address();
    Result<std::vector<SourceInfo>> sources = sourcesWithRows(project);
    if (!sources) return pass(sources);
    for (const SourceInfo& source : *sources) {
        Result<void> read = search.groupsOf(source, [&](const Decoded& d, RecordCells& cells, std::uint64_t first, const std::vector<bool>& hit) -> Result<void> {
            for (std::size_t r = 0; r < hit.size(); ++r)
                if (hit[r]) out.rows.push_back(rowOf(source, search, d, cells, first, r));
            return {};
        });
        if (!read) return pass(read);
        Result<std::vector<Reject>> rejects = project.groups().rejects(source.id);
        if (!rejects) return pass(rejects);
        out.rejects += static_cast<std::uint64_t>(std::ranges::count_if(*rejects, [&](const Reject& r) { return names(r.raw, search.address()); }));
    }
    Result<std::vector<Sha256Digest>> keys = project.suppressions(SuppressionKind::Address);
    if (!keys) return pass(keys);
    out.suppressed = std::ranges::find(*keys, project.suppressionKey(exchangeHash(search.address()))) != keys->end();
    Result<std::vector<Backup>> there = backups(project);
    if (!there) return pass(there);
    if (!out.rows.empty() || out.rejects > 0)
        for (const Backup& b : *there) out.backups.push_back(b.path);
    return out;
}

} // namespace

Result<PersonFindings> findPerson(Project& project, std::string_view address)
{
    Result<Search> search = Search::begin(project, address);
    if (!search) return pass(search);
    return findWith(project, *search);
}

Result<PersonFindings> exportPerson(Project& project, std::string_view address, const std::filesystem::path& target)
{
    Result<PersonFindings> found = findPerson(project, address);
    if (!found) return found;
    nlohmann::ordered_json j;
    j["address"] = found->address;
    j["on_do_not_mail_list"] = found->suppressed;
    j["unreadable_records"] = found->rejects;
    j["rows"] = nlohmann::ordered_json::array();
    for (const PersonRow& row : found->rows) {
        nlohmann::ordered_json one{{"list", row.list}, {"row", row.record}, {"status", row.status}, {"reason", row.reason}, {"decision", row.decision}, {"cause", row.cause}};
        one["cells"] = nlohmann::ordered_json::array();
        for (const auto& [column, text] : row.cells) one["cells"].push_back({{"column", column}, {"text", text}});
        j["rows"].push_back(std::move(one));
    }
    const std::string text = dump(j) + "\n";
    Result<PrivateFile> file = PrivateFile::create(target, {project.vault().path()}, true);
    if (!file) return pass(file);
    Result<void> done = file->write(text);
    if (done) done = file->sync();
    if (done) done = file->publish();
    const std::string hash = toHex(sha256(text));
    if (done)
        done = logFiles(project, "person_exported", "{\"rows\":" + std::to_string(found->rows.size()) + ",\"sha256\":\"" + hash + "\"}",
                        {{KnownFileKind::ClearExport, target, hash, text.size()}});
    if (!done) return pass(done);
    return found;
}

Result<PersonFindings> erasePerson(Project& project, const ReferenceLists& lists, std::string_view address, const SettleOptions& settleOptions, RunCounters& counters)
{
    if (Result<void> may = project.require(Role::Operator); !may) return pass(may);
    Result<Search> search = Search::begin(project, address);
    if (!search) return pass(search);
    Result<PersonFindings> found = findWith(project, *search);
    if (!found) return found;
    if (found->rows.empty() && found->rejects == 0) return fail(ErrorKind::BadOption, "nothing here names this address");
    Result<std::vector<SourceInfo>> sources = sourcesWithRows(project);
    if (!sources) return pass(sources);
    {
        Result<Transaction> t = Transaction::begin(project.database());
        if (!t) return pass(t);
        Erasure erasure(project, *search);
        Result<void> done = erasure.run(*sources);
        const std::string body = erasure.body().dump();
        if (done) done = project.addLedger("erase", body);
        if (done) done = project.audit("person_erased", body);
        if (done)
            if (Result<std::uint64_t> stone = project.addSuppressions(SuppressionKind::Address, {exchangeHash(search->address())}, "erased"); !stone) done = pass(stone);
        if (done) done = t->commit();
        if (done) done = project.commitMirror();
        if (!done) return pass(done);
    }
    if (Result<SettleResult> settled = settle(project, lists, settleOptions, counters); !settled) return pass(settled);
    return found;
}

} // namespace winnow

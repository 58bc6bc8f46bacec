// SPDX-License-Identifier: Apache-2.0

#include "trust/ledger.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace winnow {
namespace {

using Json = nlohmann::json;

RowDigest digestOf(const Json& j, const char* key)
{
    const std::string bytes = fromHex(j.at(key).get<std::string>()).value_or("");
    return RowDigest::fromBytes({reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()});
}

/// A list while the ledger is read from its first entry on.
struct Open {
    ListBalance balance;
    RowDigest digest; ///< of the file
    RowDigest erased;
};

class Reader {
public:
    explicit Reader(Project& project) : m_project(project) {}

    Result<Ledger> run()
    {
        Result<Statement> s = m_project.database().prepare("SELECT kind, time, body FROM ledger ORDER BY id");
        if (!s) return pass(s);
        for (;;) {
            Result<bool> row = s->step();
            if (!row) return pass(row);
            if (!*row) break;
            const Json body = Json::parse(s->text(2), nullptr, false);
            if (!body.is_object()) return fail(ErrorKind::ProjectDamaged, "an entry of the ledger cannot be read");
            try {
                take(s->text(0), s->text(1), body);
            } catch (const Json::exception&) {
                return fail(ErrorKind::ProjectDamaged, "an entry of the ledger lacks a number");
            }
        }
        if (Result<void> done = compareWithNow(); !done) return pass(done);
        for (Open& o : m_lists) {
            note(o.balance.balances, "list " + std::to_string(o.balance.source) + " does not add up");
            m_ledger.lists.push_back(std::move(o.balance));
        }
        m_ledger.balances = m_ledger.trouble.empty();
        return std::move(m_ledger);
    }

private:
    void note(bool balances, const std::string& trouble)
    {
        if (!balances && m_ledger.trouble.empty()) m_ledger.trouble = trouble;
    }

    Open* list(std::uint64_t source)
    {
        // A number may come again after its list was removed: the last one counts.
        for (auto it = m_lists.rbegin(); it != m_lists.rend(); ++it)
            if (it->balance.source == source) return &*it;
        return nullptr;
    }

    void take(const std::string& kind, const std::string& time, const Json& j)
    {
        if (kind == "import")
            takeImport(time, j);
        else if (kind == "export")
            takeExport(time, j);
        else if (kind == "erase")
            takeErasure(j);
        else if (kind == "network")
            ++m_ledger.networkRuns;
        else if (kind == "source_removed")
            if (Open* o = list(j.at("source").get<std::uint64_t>())) o->balance.removed = true;
    }

    void takeImport(const std::string& time, const Json& j)
    {
        Open o;
        ListBalance& b = o.balance;
        b.source = j.at("source").get<std::uint32_t>();
        b.time = time;
        b.sha256 = j.value("sha256", "");
        b.lines = j.at("physical").get<std::uint64_t>();
        b.records = j.at("records").get<std::uint64_t>();
        b.unreadable = j.at("rejects").get<std::uint64_t>();
        b.skipped = j.at("skipped").get<std::uint64_t>();
        b.addresses = j.at("entries").get<std::uint64_t>();
        b.balances = b.lines == b.records + b.unreadable + b.skipped;
        o.digest = digestOf(j, "digest");
        // A number that comes again: the earlier list of that number is gone.
        if (Open* earlier = list(b.source)) earlier->balance.removed = true;
        m_lists.push_back(std::move(o));
    }

    void takeErasure(const Json& j)
    {
        for (const Json& one : j.at("lists")) {
            Open* o = list(one.at("source").get<std::uint64_t>());
            if (o == nullptr) continue;
            o->erased += digestOf(one, "digest");
            o->balance.erased += one.at("records").get<std::uint64_t>();
        }
    }

    void takeExport(const std::string& time, const Json& j)
    {
        ExportBalance e;
        e.time = time;
        e.profile = j.value("profile", "");
        e.rows = j.at("rows").get<std::uint64_t>();
        e.sealed = j.value("sealed", false);
        if (j.contains("files"))
            for (const Json& file : j.at("files")) e.sha256.push_back(file.at("sha256").get<std::string>());
        else
            e.sha256.push_back(j.at("sha256").get<std::string>());
        const auto account = [&](const Json& one, const char* exported, const char* rest) {
            const Open* o = list(one.at("source").get<std::uint64_t>());
            ExportedList l;
            l.source = one.at("source").get<std::uint32_t>();
            l.balances = o != nullptr && digestOf(one, exported) + digestOf(one, rest) + o->erased == o->digest;
            e.lists.push_back(l);
        };
        if (j.contains("lists"))
            for (const Json& one : j.at("lists")) account(one, "exported", "not_exported");
        else if (j.contains("digest_exported"))
            account(j, "digest_exported", "digest_not_exported");
        e.balances = std::ranges::all_of(e.lists, &ExportedList::balances);
        note(e.balances, "an export does not account for every record");
        m_ledger.exports.push_back(std::move(e));
    }

    /// What is there now, against what came in and was erased.
    Result<void> compareWithNow()
    {
        Result<std::vector<SourceInfo>> sources = m_project.sources();
        if (!sources) return pass(sources);
        for (Open& o : m_lists) {
            const auto s = std::ranges::find_if(
                *sources, [&](const SourceInfo& x) { return x.id.value == o.balance.source && x.holdsRows(); });
            if (o.balance.removed) continue;
            if (s == sources->end()) { // removed by a version that wrote no entry about it
                o.balance.removed = true;
                continue;
            }
            o.balance.name = s->name;
            if (Result<void> counted = countDecisions(*s, o.balance); !counted) return counted;
            const std::uint64_t decided = o.balance.kept + o.balance.leftOut + o.balance.toReview;
            o.balance.balances = o.balance.balances && s->records + o.balance.erased == o.balance.records &&
                s->digest + o.erased == o.digest && (decided == 0 || decided == s->records);
        }
        return {};
    }

    Result<void> countDecisions(const SourceInfo& source, ListBalance& balance)
    {
        GroupCodec codec;
        GroupVerdicts verdicts;
        RowDigest digest;
        Result<void> read = m_project.groups().forEach(
            source.firstGroup, source.groups, kPartVerdicts, [&](GroupBlobs& g) -> Result<bool> {
                digest += g.digest;
                if (g.verdicts.empty()) return true; // imported and not decided yet
                if (Result<void> d = codec.decodeVerdicts(g.verdicts, verdicts); !d) return pass(d);
                for (const std::uint8_t d : verdicts.recordDecision) {
                    if (d == static_cast<std::uint8_t>(Decision::Keep))
                        ++balance.kept;
                    else if (d == static_cast<std::uint8_t>(Decision::Review))
                        ++balance.toReview;
                    else
                        ++balance.leftOut;
                }
                return true;
            });
        if (read && digest != source.digest) balance.balances = false;
        return read;
    }

    Project& m_project;
    std::vector<Open> m_lists;
    Ledger m_ledger;
};

} // namespace

Result<Ledger> readLedger(Project& project) { return Reader(project).run(); }

} // namespace winnow

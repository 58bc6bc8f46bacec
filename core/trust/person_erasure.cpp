// SPDX-License-Identifier: Apache-2.0

#include "trust/person_erasure.h"

#include "base/text.h"
#include "project/rows/group_cut.h"
#include "project/rows/selection_bitmap.h"

#include <nlohmann/json.hpp>

#include <map>
#include <optional>
#include <set>

namespace winnow {
namespace {

class ErasureRun {
public:
    ErasureRun(Project& project, PersonSearch& search) : m_project(project), m_search(search) {}

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
        Result<void> read = m_search.groupsOf(
            original, [&](PersonGroup& d, RecordCells&, std::uint64_t, const std::vector<bool>& hit) -> Result<void> {
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
        Result<void> summed =
            m_project.groups().forEach(source.firstGroup, source.groups, 0, [&](GroupBlobs& g) -> Result<bool> {
                left += g.digest;
                return true;
            });
        if (!summed) return summed;
        source.digest = left;
        source.records -= records;
        source.entries -= entries;
        source.rejects -= *rejects;
        m_lists.push_back({{"source", source.id.value}, {"records", records}, {"entries", entries},
            {"rejects", *rejects}, {"digest", erased.hex()}});
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
        g.domains.assign(
            reinterpret_cast<const char*>(cut.facts.domains.data()), cut.facts.domains.size() * sizeof(std::uint32_t));
        g.sha256 = blobDigest(g.text, g.facts);
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
            if (namesAddress(s->blob(1), m_search.address())) ids.push_back(s->integer(0));
        }
        for (const std::int64_t id : ids)
            if (Result<void> done =
                    m_project.database().execute(("DELETE FROM reject WHERE id = " + std::to_string(id)).c_str());
                !done)
                return pass(done);
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
            Result<Statement> s =
                m_project.database().prepare("UPDATE edit SET selection = ?, entries = ? WHERE id = ?");
            if (!s) return pass(s);
            const std::string blob = moved.encode(m_search.codec());
            s->bindBlob(1, blob)
                .bind(2, static_cast<std::int64_t>(moved.count()))
                .bind(3, static_cast<std::int64_t>(e.id.value));
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
                const std::string sql = now[i]
                    ? "UPDATE probe SET entry = " + std::to_string((static_cast<std::int64_t>(group) << 16) | *now[i]) +
                        where
                    : "DELETE FROM probe" + where;
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
            Result<Statement> edits = m_project.database().prepare(
                "DELETE FROM edit WHERE kind = 'correct' AND substr(rule, 1, length(?1)) = ?1");
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
    PersonSearch& m_search;
    std::map<std::uint32_t, std::vector<std::optional<std::uint16_t>>> m_moved;
    std::set<std::uint32_t> m_touchedDomains;
    nlohmann::json m_lists;
};

} // namespace

Result<std::string> erasePersonFrom(Project& project, PersonSearch& search, const std::vector<SourceInfo>& sources)
{
    ErasureRun erasure(project, search);
    if (Result<void> done = erasure.run(sources); !done) return pass(done);
    return erasure.body().dump();
}

} // namespace winnow

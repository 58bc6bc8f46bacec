// SPDX-License-Identifier: Apache-2.0
// What a new version of a list takes over from the one before.

#include "versions/version_job.h"

#include "base/parallel.h"
#include "project/probe_key.h"
#include "settle/local_facts.h"
#include "versions/entry_texts.h"
#include "versions/version_join.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>
#include <set>

namespace winnow {
namespace {

class Carry {
public:
    Carry(Project& project, const ReferenceLists& lists, const VersionOptions& options)
        : m_project(project), m_lists(lists), m_options(options)
    {
    }

    Result<VersionCarry> run(SourceInfo& newer, SourceInfo older)
    {
        m_out.older = older.id;
        if (Result<void> loaded = m_join.load(m_project, m_lists, {newer.id, older.id}, m_options.threads); !loaded)
            return pass(loaded);
        m_out.fresh = m_join.fresh;
        m_out.known = m_join.known;
        m_out.gone = m_join.gone;
        if (Result<void> done = readStates(); !done) return pass(done);
        if (Result<void> done = carryMoments(newer); !done) return pass(done);
        if (Result<void> done = planTexts(); !done) return pass(done);
        if (Result<void> done = m_texts.read(m_project, m_join.state, m_lists, m_options.threads); !done)
            return pass(done);
        if (Result<void> done = carryEdits(); !done) return pass(done);
        if (Result<void> done = closeMailboxes(newer.id); !done) return pass(done);
        if (Result<void> done = carryProbes(); !done) return pass(done);
        if (Result<void> done = forgetOldRoutes(); !done) return pass(done);
        older.state = SourceState::Replaced;
        newer.replaces = older.id;
        Result<void> done = m_project.sources().update(older);
        if (done) done = m_project.sources().update(newer);
        const std::string body = nlohmann::json{{"source", newer.id.value}, {"replaces", older.id.value},
            {"fresh", m_out.fresh}, {"known", m_out.known}, {"gone", m_out.gone}, {"decisions", m_out.decisions},
            {"closed", m_out.closed}, {"answers", m_out.answers},
            {"expired",
                m_out.expired}}.dump();
        if (done) done = m_project.ledger().add("version", body);
        if (done) done = m_project.audit("version_imported", body);
        if (!done) return pass(done);
        return m_out;
    }

private:
    /// What was decided of the older versions.
    Result<void> readStates()
    {
        m_states.assign(m_join.state.entries, 0);
        m_flags.assign(m_join.state.entries, 0);
        GroupCodec codec;
        GroupVerdicts v;
        for (std::size_t side = 1; side < m_join.sides.size(); ++side) {
            const SourceInfo& source = m_join.state.sources[m_join.sides[side].source];
            auto group = m_join.sides[side].groups.begin();
            Result<void> read = m_project.groups().forEach(
                source.firstGroup, source.groups, kPartVerdicts, [&](GroupBlobs& g) -> Result<bool> {
                    const SettleGroup& of = *group++;
                    if (g.verdicts.empty()) return true; // imported and never decided
                    if (Result<void> decoded = codec.decodeVerdicts(g.verdicts, v); !decoded) return pass(decoded);
                    if (v.status.size() != of.facts.entries())
                        return fail(ErrorKind::ProjectDamaged, "the verdicts of a row group");
                    for (std::uint32_t i = 0; i < v.status.size(); ++i) {
                        m_states[of.firstEntry + i] = stateOf(v.status[i], v.decision[i]);
                        m_flags[of.firstEntry + i] = v.flags[i];
                    }
                    return true;
                });
            if (!read) return read;
        }
        return {};
    }

    /// One byte an entry for the groups of a list. `state` is asked by several threads.
    template <class State> void addStates(MomentStates& out, const VersionSide& side, const State& state) const
    {
        std::vector<std::string> bytes(side.groups.size());
        parallelFor(m_options.threads, bytes.size(), [&](std::size_t group, unsigned) {
            const SettleGroup& g = side.groups[group];
            bytes[group].resize(g.facts.entries());
            for (std::uint32_t i = 0; i < bytes[group].size(); ++i)
                bytes[group][i] = static_cast<char>(state(g.firstEntry + i));
        });
        for (std::size_t group = 0; group < bytes.size(); ++group)
            out.emplace(side.groups[group].number, std::move(bytes[group]));
    }

    Result<void> carryMoments(const SourceInfo& newer)
    {
        GroupCodec codec;
        Moments moments = m_project.moments();
        Result<std::vector<Moment>> known = moments.all();
        if (!known) return pass(known);
        for (const Moment& m : *known) {
            if (m.kind == MomentKind::Version) continue;
            Result<MomentStates> states = moments.states(m.id, codec);
            if (!states) return pass(states);
            const auto stateThen = [&](std::uint32_t entry) -> std::uint8_t {
                const SettleGroup& g = m_join.state.groupOf(entry);
                const auto bytes = states->find(g.number);
                if (bytes == states->end() || entry - g.firstEntry >= bytes->second.size()) return 0;
                return static_cast<std::uint8_t>(bytes->second[entry - g.firstEntry]);
            };
            MomentStates handed = *states;
            addStates(handed, m_join.sides[0], [&](std::uint32_t entry) {
                const auto before = m_join.counterpart(entry);
                return before ? stateThen(*before) : std::uint8_t{0};
            });
            if (Result<void> put = moments.replace(m.id, handed, codec); !put) return put;
        }
        Moment moment{
            .kind = MomentKind::Version, .time = m_project.now(), .source = newer.id.value, .name = newer.name};
        MomentStates states;
        addStates(states, m_join.sides[0], [&](std::uint32_t entry) {
            const auto before = m_join.counterpart(entry);
            // What was never decided was there all the same.
            return before ? static_cast<std::uint8_t>(m_states[*before] | kStatePresent) : std::uint8_t{0};
        });
        for (std::size_t v = 1; v < m_join.sides.size(); ++v)
            addStates(states, m_join.sides[v], [&](std::uint32_t entry) {
                return static_cast<std::uint8_t>(
                    m_states[entry] | kStatePresent | (m_join.isGone(v, entry) ? kStateGone : 0));
            });
        for (const auto& [group, bytes] : states) moment.entries += bytes.size();
        Result<std::int64_t> id = moments.add(moment, states, codec);
        if (!id) return pass(id);
        return {};
    }

    struct CarriedEdit {
        const Edit* edit = nullptr;
        std::vector<std::uint32_t> entries; ///< of the versions before, with a counterpart now
    };

    /// 64 equal bits of a keyed hash are the same address; 40 have to be confirmed by the texts. Those of its rows also
    /// tell which of several rows of an address was meant.
    [[nodiscard]] bool needsTexts(std::uint32_t key) const noexcept
    {
        return m_join.width == KeyJoin::Width::Narrow || m_join.rows[0].of(key).size() > 1 ||
            m_join.rows[m_join.sideWith(key)].of(key).size() > 1;
    }

    /// Whose texts are needed: to confirm what a decision or an answer is carried to, and for the keys of those that
    /// said no.
    Result<void> planTexts()
    {
        Result<std::vector<Edit>> edits = m_project.edits().all();
        if (!edits) return pass(edits);
        m_edits = std::move(*edits);
        std::map<std::uint32_t, const SettleGroup*> groups;
        for (std::size_t v = 1; v < m_join.sides.size(); ++v)
            for (const SettleGroup& g : m_join.sides[v].groups) groups.emplace(g.number, &g);
        const auto want = [&](std::uint32_t entry, std::uint32_t key) {
            if (!needsTexts(key)) return;
            m_texts.want(entry);
            for (const std::uint32_t now : m_join.rows[0].of(key)) m_texts.want(now);
        };
        GroupCodec codec;
        for (const Edit& e : m_edits) {
            if (e.undoneBy || e.kind != EditKind::Decide) continue;
            Result<SelectionBitmap> selection = SelectionBitmap::decode(e.selection, codec);
            if (!selection) return pass(selection);
            CarriedEdit carried{.edit = &e, .entries = {}};
            selection->forEach([&](std::uint32_t number, std::uint16_t index) {
                const auto g = groups.find(number);
                if (g == groups.end() || index >= g->second->facts.entries()) return;
                const std::uint32_t entry = g->second->firstEntry + index;
                const std::uint32_t key = m_join.keyOf(entry);
                // An older version speaks only where none after it has the address.
                if (key >= m_join.newKeys || !m_join.sides[m_join.sideWith(key)].has(entry)) return;
                want(entry, key);
                carried.entries.push_back(entry);
            });
            if (!carried.entries.empty()) m_carried.push_back(std::move(carried));
        }
        for (const SettleGroup& g : m_join.sides[1].groups)
            for (std::uint32_t i = 0; i < g.facts.entries(); ++i) {
                const std::uint32_t entry = g.firstEntry + i;
                const bool said = (g.facts.recordFlags[g.facts.record[i]] & kRecordDoNotMail) != 0 ||
                    (m_flags[entry] & (kFlagDoNotMail | kFlagSuppressed)) != 0;
                if (!said || !g.isValid(i)) continue;
                m_closing.push_back(entry);
                m_texts.want(entry);
            }
        Result<std::vector<ProbeFact>> probes = m_project.evidence().probeFacts();
        if (!probes) return pass(probes);
        for (const ProbeFact& probe : *probes) {
            const auto g = groups.find(probe.entry.group.value);
            if (g == groups.end() || probe.entry.index >= g->second->facts.entries()) continue;
            const std::uint32_t entry = g->second->firstEntry + probe.entry.index;
            const std::uint32_t key = m_join.keyOf(entry);
            if (key >= m_join.newKeys) continue;
            if (m_project.clock().utcNow() - probe.asked > m_options.evidenceDays * kDayMillis) {
                ++m_out.expired;
                continue;
            }
            want(entry, key);
            m_texts.want(entry);
            m_probes.emplace_back(probe, entry);
        }
        return {};
    }

    [[nodiscard]] const EntryText& text(std::uint32_t entry) const { return m_texts.of(entry); }

    /// The rows of the new list whose address is the same for sure.
    [[nodiscard]] std::vector<std::uint32_t> confirmed(std::uint32_t before) const
    {
        const std::uint32_t key = m_join.keyOf(before);
        const auto rows = m_join.rows[0].of(key);
        if (m_join.width == KeyJoin::Width::Wide) return {rows.begin(), rows.end()};
        std::vector<std::uint32_t> out;
        for (const std::uint32_t now : rows)
            if (text(now).key == text(before).key) out.push_back(now);
        return out;
    }

    Result<void> carryEdits()
    {
        std::set<std::uint32_t> decided;
        GroupCodec codec;
        for (const CarriedEdit& carried : m_carried) {
            SelectionBitmap selection;
            // By key: the entries of one address are decided together.
            std::map<std::uint32_t, std::vector<std::uint32_t>> byKey;
            for (const std::uint32_t entry : carried.entries) byKey[m_join.keyOf(entry)].push_back(entry);
            for (const auto& [key, chosen] : byKey)
                for (const std::uint32_t now : placesOf(carried.edit->decision, key, chosen)) {
                    selection.add(m_join.state.groupOf(now).entryNo(now));
                    decided.insert(now);
                }
            if (selection.empty()) continue;
            Edit edit = *carried.edit;
            edit.rule = ruleToCarry(edit);
            edit.entries = selection.count();
            edit.selection = selection.encode(codec);
            edit.user = m_project.user().name;
            if (Result<EditId> id = m_project.edits().add(edit); !id) return pass(id);
        }
        m_out.decisions = decided.size();
        return {};
    }

    /// Where a decision about some rows of an address holds now.
    [[nodiscard]] std::vector<std::uint32_t> placesOf(
        Decision decision, std::uint32_t key, const std::vector<std::uint32_t>& chosen) const
    {
        std::vector<std::uint32_t> now = confirmed(chosen.front());
        const auto before = m_join.rows[m_join.sideWith(key)].of(key);
        const bool whole = chosen.size() == before.size();
        if (now.empty() || (whole && decision != Decision::Keep) || (before.size() == 1 && now.size() == 1)) return now;
        std::vector<std::uint32_t> out;
        const auto take = [&](std::size_t place) {
            out.push_back(now[place]);
            now.erase(now.begin() + static_cast<std::ptrdiff_t>(place));
        };
        const std::size_t rows = now.size();
        for (const std::uint32_t entry : chosen) {
            if (now.empty()) break;
            const auto same =
                std::ranges::find_if(now, [&](std::uint32_t n) { return text(n).row == text(entry).row; });
            if (same != now.end()) {
                take(static_cast<std::size_t>(same - now.begin()));
                continue;
            }
            const auto place = static_cast<std::size_t>(std::ranges::find(before, entry) - before.begin());
            if (place < now.size() || decision == Decision::Keep) take(std::min(place, now.size() - 1));
        }
        // Some rows of the address were left alone then: one must be left alone now.
        if (!whole && decision != Decision::Keep && out.size() == rows) out.clear();
        return out;
    }

    Result<void> closeMailboxes(SourceId newer)
    {
        std::vector<MailboxKey> keys;
        std::set<std::string_view> persons;
        keys.reserve(m_closing.size());
        for (const std::uint32_t entry : m_closing) {
            keys.push_back(mailboxKeyOf(m_project.duplicateKey(), text(entry).key));
            persons.insert(text(entry).key);
            // A correction may be undone: who said no under the wrong domain said no all the same.
            if (!text(entry).asTyped.empty())
                keys.push_back(mailboxKeyOf(m_project.duplicateKey(), text(entry).asTyped));
        }
        Result<std::uint64_t> added = m_project.suppressions().addMailboxes(keys, closedBecauseOf(newer));
        if (!added) return pass(added);
        m_out.closed = persons.size();
        return {};
    }

    /// Of several answers about one mailbox the newest; the deciding one is found among duplicates anyway.
    Result<void> carryProbes()
    {
        std::map<std::uint32_t, UtcMillis> askedAt;
        std::map<std::uint32_t, EntryNo> from;
        for (const auto& [probe, entry] : m_probes) {
            const SettleGroup& group = m_join.state.groupOf(entry);
            const ProbeKey key = probeKeyOf(m_project.duplicateKey(), text(entry).address);
            if (!isAnswerFor(probe, key, m_join.state.sources[group.source])) continue;
            const std::vector<std::uint32_t> now = confirmed(entry);
            if (now.empty()) continue;
            UtcMillis& asked = askedAt[now.front()];
            if (from.contains(now.front()) && asked >= probe.asked) continue;
            asked = probe.asked;
            from[now.front()] = probe.entry;
        }
        std::vector<std::pair<EntryNo, EntryNo>> copies;
        for (const auto& [entry, probe] : from) copies.emplace_back(probe, m_join.state.groupOf(entry).entryNo(entry));
        if (Result<void> copied = m_project.evidence().copyProbes(copies); !copied) return copied;
        m_out.answers = from.size();
        if (from.empty()) return {};
        return m_project.evidence().advance();
    }

    /// A domain's answer of long ago goes where only these lists have the domain.
    Result<void> forgetOldRoutes()
    {
        Result<std::vector<RouteFact>> routes = m_project.evidence().routeFacts();
        if (!routes) return pass(routes);
        const UtcMillis oldest = m_project.clock().utcNow() - m_options.evidenceDays * kDayMillis;
        std::set<std::uint32_t> old;
        for (const RouteFact& r : *routes)
            if (r.asked < oldest) old.insert(r.domain.value);
        if (old.empty()) return {};
        Result<std::vector<SourceInfo>> all = m_project.sources().all();
        if (!all) return pass(all);
        for (const SourceInfo& s : *all) {
            if (!s.isLive() ||
                std::ranges::find(m_join.state.sources, s.id, &SourceInfo::id) != m_join.state.sources.end())
                continue;
            Result<void> read = m_project.groups().forEachDomain(s.id, [&](std::uint32_t id) { old.erase(id); });
            if (!read) return read;
        }
        for (const std::uint32_t id : old)
            if (Result<void> gone = m_project.evidence().forgetRoute(DomainId(id)); !gone) return gone;
        m_out.expired += old.size();
        return old.empty() ? Result<void>() : m_project.evidence().advance();
    }

    Project& m_project;
    const ReferenceLists& m_lists;
    const VersionOptions& m_options;
    VersionCarry m_out;
    VersionJoin m_join;
    std::vector<std::uint8_t> m_states; ///< per entry
    std::vector<std::uint16_t> m_flags;
    std::vector<Edit> m_edits;
    std::vector<CarriedEdit> m_carried;
    std::vector<std::uint32_t> m_closing;
    std::vector<std::pair<ProbeFact, std::uint32_t>> m_probes;
    EntryTexts m_texts;
};

} // namespace

Result<VersionCarry> carryOver(
    Project& project, const ReferenceLists& lists, SourceInfo& newer, SourceInfo older, const VersionOptions& options)
{
    if (!older.isLive() || older.id == newer.id)
        return fail(ErrorKind::BadOption, "the list that is to be replaced is not in the project");
    return Carry(project, lists, options).run(newer, std::move(older));
}

} // namespace winnow

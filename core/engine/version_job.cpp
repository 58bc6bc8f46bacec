#include "engine/version_job.h"

#include "address/address_parser.h"
#include "engine/group_reader.h"
#include "engine/key_join.h"
#include "engine/local_facts.h"
#include "engine/parallel.h"
#include "engine/written_files.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <atomic>
#include <map>
#include <set>
#include <span>
#include <thread>

namespace winnow {
namespace {

constexpr std::string_view kCarried = "carried:";
constexpr UtcMillis kDay = 86'400'000;

std::string reasonOf(SourceId newer) { return "version:" + std::to_string(newer.value); }

/// What is wanted of an entry's text.
struct EntryText {
    std::string key;     ///< canonical; of a broken one its text
    std::uint64_t row = 0; ///< keyed hash of its record's bytes
};

/// One list in the join.
struct Side {
    std::size_t source = 0;     ///< index in SettleState::sources
    std::uint32_t first = 0;    ///< dense number of its first entry
    std::vector<std::uint32_t> keys;
    std::span<const SettleGroup> groups;

    [[nodiscard]] std::uint32_t entries() const noexcept { return static_cast<std::uint32_t>(keys.size()); }
    [[nodiscard]] bool has(std::uint32_t entry) const noexcept { return entry >= first && entry - first < entries(); }
};

class Carry {
public:
    Carry(Project& project, const ReferenceLists& lists, const VersionOptions& options) : m_project(project), m_lists(lists), m_options(options) {}

    Result<VersionCarry> run(SourceInfo& newer, SourceInfo older)
    {
        m_out.older = older.id;
        if (Result<void> loaded = load(newer, older); !loaded) return pass(loaded);
        join();
        if (Result<void> done = readStates(); !done) return pass(done);
        if (Result<void> done = carryMoments(newer); !done) return pass(done);
        if (Result<void> done = planTexts(); !done) return pass(done);
        if (Result<void> done = readTexts(); !done) return pass(done);
        if (Result<void> done = carryEdits(); !done) return pass(done);
        if (Result<void> done = closeMailboxes(newer.id); !done) return pass(done);
        if (Result<void> done = carryProbes(); !done) return pass(done);
        if (Result<void> done = forgetOldRoutes(); !done) return pass(done);
        older.state = SourceState::Replaced;
        newer.replaces = older.id;
        Result<void> done = m_project.updateSource(older);
        if (done) done = m_project.updateSource(newer);
        const std::string body = nlohmann::json{{"source", newer.id.value}, {"replaces", older.id.value}, {"fresh", m_out.fresh}, {"known", m_out.known},
                                                {"gone", m_out.gone}, {"decisions", m_out.decisions}, {"closed", m_out.closed},
                                                {"answers", m_out.answers}, {"expired", m_out.expired}}.dump();
        if (done) done = m_project.addLedger("version", body);
        if (done) done = m_project.audit("version_imported", body);
        if (!done) return pass(done);
        return m_out;
    }

private:
    /// The new list, the one it replaces, and those before that, with their rows; the newest version first.
    Result<void> load(const SourceInfo& newer, const SourceInfo& older)
    {
        Result<std::vector<SourceInfo>> all = m_project.sources();
        if (!all) return pass(all);
        std::vector<SourceId> wanted{newer.id, older.id};
        for (const SourceInfo& s : versionsBefore(*all, older))
            if (s.holdsRows()) wanted.push_back(s.id);
        if (Result<void> loaded = loadState(m_project, m_state, m_options.threads, [&](const SourceInfo& s) { return std::ranges::find(wanted, s.id) != wanted.end(); }); !loaded)
            return loaded;
        if (Result<void> learnt = relearnLocalFacts(m_project, m_state, m_lists); !learnt) return learnt;
        for (const SourceId id : wanted) {
            Side side;
            side.source = static_cast<std::size_t>(std::ranges::find(m_state.sources, id, &SourceInfo::id) - m_state.sources.begin());
            const auto begin = std::ranges::find(m_state.groups, side.source, &SettleGroup::source);
            auto end = begin;
            while (end != m_state.groups.end() && end->source == side.source) ++end;
            side.groups = std::span(begin, end);
            side.first = side.groups.empty() ? 0 : side.groups.front().firstEntry;
            m_sides.push_back(std::move(side));
        }
        return {};
    }

    void join()
    {
        KeyJoin keys(m_state.entries, canonicalDomainsOf(m_state.domainNames, m_lists));
        std::vector<std::uint32_t> known; // keys after each side
        for (Side& side : m_sides) {
            // The oldest only has to be found; in between, what is gone must be known to those before.
            side.keys = &side == &m_sides.back() ? keys.find(side.groups, m_options.threads) : keys.add(side.groups);
            known.push_back(keys.count());
        }
        m_newKeys = known.front();
        for (const Side& side : m_sides) m_rows.emplace_back(side.keys, side.first, m_newKeys);
        // Gone from a version: no later one has it.
        m_gone.resize(m_sides.size());
        for (std::size_t v = 1; v < m_sides.size(); ++v) {
            m_gone[v].resize(m_sides[v].entries());
            for (std::uint32_t i = 0; i < m_sides[v].entries(); ++i) {
                const std::uint32_t key = m_sides[v].keys[i];
                m_gone[v][i] = key == KeyJoin::kNone || key >= known[v - 1];
            }
        }
        for (std::uint32_t key = 0; key < m_newKeys; ++key) (m_rows[1].of(key).empty() ? m_out.fresh : m_out.known) += m_rows[0].of(key).size();
        m_out.gone = static_cast<std::uint64_t>(std::ranges::count(m_gone[1], true));
    }

    /// The entries of the newest version before that has the key; its side, or 0 for none.
    [[nodiscard]] std::size_t sideWith(std::uint32_t key) const noexcept
    {
        for (std::size_t v = 1; v < m_sides.size(); ++v)
            if (!m_rows[v].of(key).empty()) return v;
        return 0;
    }

    /// What was decided of the older versions.
    Result<void> readStates()
    {
        m_states.assign(m_state.entries, 0);
        m_flags.assign(m_state.entries, 0);
        GroupCodec codec;
        GroupVerdicts v;
        for (std::size_t side = 1; side < m_sides.size(); ++side) {
            const SourceInfo& source = m_state.sources[m_sides[side].source];
            auto group = m_sides[side].groups.begin();
            Result<void> read = m_project.groups().forEach(source.firstGroup, source.groups, kPartVerdicts, [&](GroupBlobs& g) -> Result<bool> {
                const SettleGroup& of = *group++;
                if (g.verdicts.empty()) return true; // imported and never decided
                if (Result<void> decoded = codec.decodeVerdicts(g.verdicts, v); !decoded) return pass(decoded);
                if (v.status.size() != of.facts.entries()) return fail(ErrorKind::ProjectDamaged, "the verdicts of a row group");
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

    /// One byte an entry for the groups of a list.
    template <class State>
    void addStates(MomentStates& out, const Side& side, const State& state) const
    {
        for (const SettleGroup& g : side.groups) {
            std::string bytes(g.facts.entries(), '\0');
            for (std::uint32_t i = 0; i < bytes.size(); ++i) bytes[i] = static_cast<char>(state(g.firstEntry + i));
            out.emplace(g.number, std::move(bytes));
        }
    }

    /// The entry of the version before that stands for one of the new list: the one in the same place among its equals.
    [[nodiscard]] std::optional<std::uint32_t> counterpart(std::uint32_t entry) const noexcept
    {
        const std::uint32_t key = m_sides[0].keys[entry - m_sides[0].first];
        if (key == KeyJoin::kNone) return std::nullopt;
        const auto before = m_rows[1].of(key);
        if (before.empty()) return std::nullopt;
        const auto now = m_rows[0].of(key);
        const auto place = static_cast<std::size_t>(std::ranges::lower_bound(now, entry) - now.begin());
        return before[std::min(place, before.size() - 1)];
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
                const SettleGroup& g = m_state.groupOf(entry);
                const auto bytes = states->find(g.number);
                if (bytes == states->end() || entry - g.firstEntry >= bytes->second.size()) return 0;
                return static_cast<std::uint8_t>(bytes->second[entry - g.firstEntry]);
            };
            MomentStates handed = *states;
            addStates(handed, m_sides[0], [&](std::uint32_t entry) {
                const auto before = counterpart(entry);
                return before ? stateThen(*before) : std::uint8_t{0};
            });
            if (Result<void> put = moments.replace(m.id, handed, codec); !put) return put;
        }
        Moment moment{.kind = MomentKind::Version, .time = m_project.now(), .source = newer.id.value, .name = newer.name};
        MomentStates states;
        addStates(states, m_sides[0], [&](std::uint32_t entry) {
            const auto before = counterpart(entry);
            // What was never decided was there all the same.
            return before ? static_cast<std::uint8_t>(m_states[*before] | kStatePresent) : std::uint8_t{0};
        });
        for (std::size_t v = 1; v < m_sides.size(); ++v)
            addStates(states, m_sides[v], [&](std::uint32_t entry) {
                const bool gone = m_gone[v][entry - m_sides[v].first];
                return static_cast<std::uint8_t>(m_states[entry] | kStatePresent | (gone ? kStateGone : 0));
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

    /// Whose texts are needed: to confirm what a decision or an answer is carried to, and for the keys of those that said no.
    Result<void> planTexts()
    {
        Result<std::vector<Edit>> edits = m_project.edits();
        if (!edits) return pass(edits);
        m_edits = std::move(*edits);
        std::map<std::uint32_t, const SettleGroup*> groups;
        for (std::size_t v = 1; v < m_sides.size(); ++v)
            for (const SettleGroup& g : m_sides[v].groups) groups.emplace(g.number, &g);
        const auto want = [&](std::uint32_t entry) {
            const std::uint32_t key = keyOf(entry);
            if (key >= m_newKeys) return false;
            m_wanted.push_back(entry);
            const auto now = m_rows[0].of(key);
            m_wanted.insert(m_wanted.end(), now.begin(), now.end());
            return true;
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
                const std::uint32_t key = keyOf(entry);
                // An older version speaks only where none after it has the address.
                if (key >= m_newKeys || !m_sides[sideWith(key)].has(entry)) return;
                if (want(entry)) carried.entries.push_back(entry);
            });
            if (!carried.entries.empty()) m_carried.push_back(std::move(carried));
        }
        for (const SettleGroup& g : m_sides[1].groups)
            for (std::uint32_t i = 0; i < g.facts.entries(); ++i) {
                const std::uint32_t entry = g.firstEntry + i;
                const bool said = (g.facts.recordFlags[g.facts.record[i]] & kRecordDoNotMail) != 0 || (m_flags[entry] & (kFlagDoNotMail | kFlagSuppressed)) != 0;
                if (!said || !g.isValid(i)) continue;
                m_closing.push_back(entry);
                m_wanted.push_back(entry);
            }
        Result<std::vector<ProbeFact>> probes = m_project.evidence().probeFacts();
        if (!probes) return pass(probes);
        for (const ProbeFact& probe : *probes) {
            const auto g = groups.find(probe.entry.group.value);
            if (g == groups.end() || probe.entry.index >= g->second->facts.entries()) continue;
            const std::uint32_t entry = g->second->firstEntry + probe.entry.index;
            const std::uint32_t key = keyOf(entry);
            if (key >= m_newKeys) continue;
            if (m_project.clock().utcNow() - probe.asked > m_options.evidenceDays * kDay) {
                ++m_out.expired;
                continue;
            }
            if (want(entry)) m_probes.emplace_back(probe, entry);
        }
        std::ranges::sort(m_wanted);
        m_wanted.erase(std::ranges::unique(m_wanted).begin(), m_wanted.end());
        return {};
    }

    [[nodiscard]] std::uint32_t keyOf(std::uint32_t entry) const noexcept
    {
        for (const Side& side : m_sides)
            if (side.has(entry)) return side.keys[entry - side.first];
        return KeyJoin::kNone;
    }

    /// The share of the wanted entries that lies in one group.
    struct TextTask {
        const SettleGroup* group = nullptr;
        std::size_t begin = 0, end = 0; ///< in m_wanted
        std::string blob;
    };

    /// Groups with wanted entries, in bursts: workers decode one while the next is read.
    Result<void> readTexts()
    {
        m_texts.resize(m_wanted.size());
        std::vector<TextTask> tasks;
        std::size_t next = 0;
        for (const SettleGroup& g : m_state.groups) {
            TextTask task{.group = &g, .begin = next, .end = next, .blob = {}};
            while (next < m_wanted.size() && m_wanted[next] < g.firstEntry + g.facts.entries()) task.end = ++next;
            if (task.end > task.begin) tasks.push_back(std::move(task));
        }
        const std::size_t workers = std::max(1U, m_options.threads);
        std::vector<GroupCodec> codecs(workers);
        std::vector<GroupText> texts(workers);
        std::vector<std::vector<RecordCells>> cells(workers);
        for (auto& perWorker : cells)
            for (const SourceInfo& source : m_state.sources) {
                Result<RecordCells> one = RecordCells::forSource(source);
                if (!one) return pass(one);
                perWorker.push_back(std::move(*one));
            }
        std::atomic<bool> damaged{false};
        const auto decode = [&](TextTask& task, unsigned w) {
            const SettleGroup& g = *task.group;
            if (!codecs[w].decodeText(task.blob, texts[w]) || texts[w].records() != g.facts.records()) {
                damaged = true;
                return;
            }
            task.blob = {};
            const std::vector<std::uint32_t> stored = storedTextNumbers(g.facts);
            for (std::size_t i = task.begin; i < task.end; ++i) m_texts[i] = textOf(g, m_wanted[i] - g.firstEntry, stored, texts[w], cells[w][g.source]);
        };
        constexpr std::size_t kBurst = 32;
        std::span<TextTask> left(tasks);
        std::span<TextTask> ready;
        while (!left.empty() || !ready.empty()) {
            const std::span<TextTask> ahead = left.first(std::min(kBurst, left.size()));
            left = left.subspan(ahead.size());
            Result<void> read;
            {
                const std::jthread compute([&] { parallelFor(m_options.threads, ready.size(), [&](std::size_t i, unsigned w) { decode(ready[i], w); }); });
                read = fetch(ahead);
            }
            if (!read) return read;
            if (damaged) return fail(ErrorKind::ProjectDamaged, "the text of a row group");
            ready = ahead;
        }
        return {};
    }

    /// Neighbours in the project are read as one run.
    Result<void> fetch(std::span<TextTask> tasks)
    {
        for (std::size_t i = 0; i < tasks.size();) {
            std::size_t run = i + 1;
            while (run < tasks.size() && tasks[run].group->number == tasks[run - 1].group->number + 1) ++run;
            Result<void> read = m_project.groups().forEach(tasks[i].group->number, static_cast<std::uint32_t>(run - i), kPartText, [&](GroupBlobs& g) -> Result<bool> {
                tasks[i++].blob = std::move(g.text);
                return true;
            });
            if (!read) return read;
        }
        return {};
    }

    EntryText textOf(const SettleGroup& g, std::uint32_t index, const std::vector<std::uint32_t>& stored, const GroupText& text, RecordCells& cells) const
    {
        EntryText out;
        const std::string_view typed = entryText(g.facts, index, stored, text, cells);
        const auto at = splitAt(typed);
        out.key = g.isValid(index) && at ? canonicalKeyOf(typed.substr(0, *at), m_state.domainNames[g.domainOf(index)], m_lists) : std::string(typed);
        out.row = keyedHash(m_project.rowKey(), text.raw(g.facts.record[index]));
        return out;
    }

    [[nodiscard]] const EntryText& text(std::uint32_t entry) const
    {
        return m_texts[static_cast<std::size_t>(std::ranges::lower_bound(m_wanted, entry) - m_wanted.begin())];
    }

    /// The rows of the new list whose address is the same in text too.
    [[nodiscard]] std::vector<std::uint32_t> confirmed(std::uint32_t before) const
    {
        std::vector<std::uint32_t> out;
        for (const std::uint32_t now : m_rows[0].of(keyOf(before)))
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
            for (const std::uint32_t entry : carried.entries) byKey[keyOf(entry)].push_back(entry);
            for (const auto& [key, chosen] : byKey)
                for (const std::uint32_t now : placesOf(carried.edit->decision, key, chosen)) {
                    const SettleGroup& g = m_state.groupOf(now);
                    selection.add({GroupNo(g.number), static_cast<std::uint16_t>(now - g.firstEntry)});
                    decided.insert(now);
                }
            if (selection.empty()) continue;
            Edit edit = *carried.edit;
            edit.rule = ruleToCarry(edit);
            edit.entries = selection.count();
            edit.selection = selection.encode(codec);
            edit.user = m_project.user().name;
            if (Result<EditId> id = m_project.addEdit(edit); !id) return pass(id);
        }
        m_out.decisions = decided.size();
        return {};
    }

    /// "carried:7 by hand": of edit 7, the first one.
    static std::string ruleToCarry(const Edit& edit)
    {
        return isCarried(edit) ? edit.rule : std::string(kCarried) + std::to_string(edit.id.value) + ' ' + edit.rule;
    }

    /// Where a decision about some rows of an address holds now.
    [[nodiscard]] std::vector<std::uint32_t> placesOf(Decision decision, std::uint32_t key, const std::vector<std::uint32_t>& chosen) const
    {
        std::vector<std::uint32_t> now = confirmed(chosen.front());
        const auto before = m_rows[sideWith(key)].of(key);
        const bool whole = chosen.size() == before.size();
        if (now.empty() || (whole && decision != Decision::Keep)) return now;
        std::vector<std::uint32_t> out;
        const auto take = [&](std::size_t place) {
            out.push_back(now[place]);
            now.erase(now.begin() + static_cast<std::ptrdiff_t>(place));
        };
        const std::size_t rows = now.size();
        for (const std::uint32_t entry : chosen) {
            if (now.empty()) break;
            const auto same = std::ranges::find_if(now, [&](std::uint32_t n) { return text(n).row == text(entry).row; });
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
        keys.reserve(m_closing.size());
        for (const std::uint32_t entry : m_closing) keys.push_back(mailboxKeyOf(m_project.duplicateKey(), text(entry).key));
        Result<std::uint64_t> added = m_project.addMailboxes(keys, reasonOf(newer));
        if (!added) return pass(added);
        std::ranges::sort(keys);
        keys.erase(std::ranges::unique(keys).begin(), keys.end());
        m_out.closed = keys.size();
        return {};
    }

    /// Of several answers about one mailbox the newest; the deciding one is found among duplicates anyway.
    Result<void> carryProbes()
    {
        std::map<std::uint32_t, UtcMillis> askedAt;
        std::map<std::uint32_t, EntryNo> from;
        for (const auto& [probe, entry] : m_probes) {
            const std::vector<std::uint32_t> now = confirmed(entry);
            if (now.empty()) continue;
            UtcMillis& asked = askedAt[now.front()];
            if (from.contains(now.front()) && asked >= probe.asked) continue;
            asked = probe.asked;
            from[now.front()] = probe.entry;
        }
        std::vector<std::pair<EntryNo, EntryNo>> copies;
        for (const auto& [entry, probe] : from) {
            const SettleGroup& g = m_state.groupOf(entry);
            copies.push_back({probe, {GroupNo(g.number), static_cast<std::uint16_t>(entry - g.firstEntry)}});
        }
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
        const UtcMillis oldest = m_project.clock().utcNow() - m_options.evidenceDays * kDay;
        std::set<std::uint32_t> old;
        for (const RouteFact& r : *routes)
            if (r.asked < oldest) old.insert(r.domain.value);
        if (old.empty()) return {};
        Result<std::vector<SourceInfo>> all = m_project.sources();
        if (!all) return pass(all);
        for (const SourceInfo& s : *all) {
            if (!s.isLive() || std::ranges::find(m_state.sources, s.id, &SourceInfo::id) != m_state.sources.end()) continue;
            Result<void> read = m_project.groups().forEach(s.firstGroup, s.groups, kPartFacts, [&](GroupBlobs& g) -> Result<bool> {
                for (std::size_t at = 0; at + 4 <= g.domains.size(); at += 4) {
                    std::uint32_t id = 0;
                    std::copy_n(g.domains.data() + at, 4, reinterpret_cast<char*>(&id));
                    old.erase(id);
                }
                return !old.empty();
            });
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
    SettleState m_state;
    std::vector<Side> m_sides;      ///< the new list, the one before it, and so on
    std::vector<KeyRows> m_rows;    ///< of each side, for the keys of the new list
    std::uint32_t m_newKeys = 0;    ///< keys of the new list are below
    std::vector<std::vector<bool>> m_gone;
    std::vector<std::uint8_t> m_states; ///< per entry
    std::vector<std::uint16_t> m_flags;
    std::vector<Edit> m_edits;
    std::vector<CarriedEdit> m_carried;
    std::vector<std::uint32_t> m_closing;
    std::vector<std::pair<ProbeFact, std::uint32_t>> m_probes;
    std::vector<std::uint32_t> m_wanted; ///< sorted
    std::vector<EntryText> m_texts;      ///< of the wanted ones
};

} // namespace

Result<VersionCarry> carryOver(Project& project, const ReferenceLists& lists, SourceInfo& newer, SourceInfo older, const VersionOptions& options)
{
    if (!older.isLive() || older.id == newer.id) return fail(ErrorKind::BadOption, "the list that is to be replaced is not in the project");
    return Carry(project, lists, options).run(newer, std::move(older));
}

bool isCarried(const Edit& edit) noexcept { return edit.rule.starts_with(kCarried); }

std::string_view carriedRule(std::string_view rule) noexcept
{
    const std::size_t blank = rule.find(' ');
    return rule.starts_with(kCarried) && blank != std::string_view::npos ? rule.substr(blank + 1) : rule;
}

Result<void> undoDecision(Project& project, EditId edit)
{
    Result<std::vector<Edit>> edits = project.edits();
    if (!edits) return pass(edits);
    const std::string taken = std::string(kCarried) + std::to_string(edit.value) + ' ';
    return commitChange(project, [&]() -> Result<void> {
        for (const Edit& e : *edits)
            if (!e.undoneBy && e.rule.starts_with(taken))
                if (Result<void> undone = project.undoEdit(e.id, project.user().name); !undone) return undone;
        return project.undoEdit(edit, project.user().name);
    });
}

std::vector<SourceInfo> versionsBefore(const std::vector<SourceInfo>& sources, const SourceInfo& list)
{
    std::vector<SourceInfo> out;
    std::optional<SourceId> wanted = list.replaces;
    while (wanted && out.size() < sources.size()) {
        const auto found = std::ranges::find(sources, *wanted, &SourceInfo::id);
        if (found == sources.end()) break;
        out.push_back(*found);
        wanted = found->replaces;
    }
    return out;
}

std::vector<SourceInfo> shownVersions(const std::vector<SourceInfo>& sources)
{
    std::vector<SourceInfo> out;
    for (const SourceInfo& s : sources) {
        if (!s.isLive()) continue;
        for (SourceInfo& before : versionsBefore(sources, s))
            if (before.holdsRows()) out.push_back(std::move(before));
    }
    return out;
}

Result<void> removeList(Project& project, SourceId list)
{
    if (Result<void> may = project.require(Role::Operator); !may) return may;
    Result<std::vector<SourceInfo>> sources = project.sources();
    if (!sources) return pass(sources);
    const auto found = std::ranges::find(*sources, list, &SourceInfo::id);
    if (found == sources->end() || !found->isLive()) return fail(ErrorKind::BadOption, "no such list");
    return commitChange(project, [&]() -> Result<void> {
        if (found->replaces) {
            if (Result<std::uint64_t> lifted = project.liftSuppressions(reasonOf(list)); !lifted) return pass(lifted);
            const auto before = std::ranges::find(*sources, *found->replaces, &SourceInfo::id);
            if (before != sources->end() && before->holdsRows()) {
                before->state = SourceState::Live;
                if (Result<void> back = project.updateSource(*before); !back) return back;
            }
        }
        if (Result<void> gone = project.removeSource(*found); !gone) return gone;
        const std::string body = "{\"source\":" + std::to_string(list.value) + "}";
        if (Result<void> noted = project.addLedger("source_removed", body); !noted) return noted;
        return project.audit("source_removed", body);
    });
}

namespace {

/// Domains that only the rows that go have.
Result<std::set<std::uint32_t>> domainsOf(Project& project, const SourceInfo& source)
{
    std::set<std::uint32_t> own;
    const auto each = [](const GroupBlobs& g, const auto& take) {
        for (std::size_t at = 0; at + 4 <= g.domains.size(); at += 4) {
            std::uint32_t id = 0;
            std::copy_n(g.domains.data() + at, 4, reinterpret_cast<char*>(&id));
            take(id);
        }
    };
    Result<void> read = project.groups().forEach(source.firstGroup, source.groups, kPartFacts, [&](GroupBlobs& g) -> Result<bool> {
        each(g, [&](std::uint32_t id) { own.insert(id); });
        return true;
    });
    if (!read) return pass(read);
    Result<std::vector<SourceInfo>> all = project.sources();
    if (!all) return pass(all);
    for (const SourceInfo& s : *all) {
        if (s.id == source.id || !s.rowsErased.empty()) continue;
        read = project.groups().forEach(s.firstGroup, s.groups, kPartFacts, [&](GroupBlobs& g) -> Result<bool> {
            each(g, [&](std::uint32_t id) { own.erase(id); });
            return !own.empty();
        });
        if (!read) return pass(read);
    }
    return own;
}

} // namespace

Result<void> eraseVersion(Project& project, SourceId list)
{
    if (Result<void> may = project.require(Role::Operator); !may) return may;
    Result<std::vector<SourceInfo>> sources = project.sources();
    if (!sources) return pass(sources);
    const auto found = std::ranges::find(*sources, list, &SourceInfo::id);
    if (found == sources->end() || found->state != SourceState::Replaced || !found->holdsRows()) return fail(ErrorKind::BadOption, "no earlier version with rows");
    Result<std::set<std::uint32_t>> domains = domainsOf(project, *found);
    if (!domains) return pass(domains);
    GroupCodec codec;
    return commitChange(project, [&]() -> Result<void> {
        if (Result<void> gone = project.removeRows(*found); !gone) return gone;
        found->rowsErased = project.now();
        if (Result<void> kept = project.updateSource(*found); !kept) return kept;
        for (const std::uint32_t id : *domains)
            if (Result<void> forgotten = project.groups().forgetDomain(id, codec); !forgotten) return forgotten;
        const std::string body = "{\"source\":" + std::to_string(list.value) + ",\"records\":" + std::to_string(found->records) + "}";
        if (Result<void> noted = project.addLedger("version_erased", body); !noted) return noted;
        return project.audit("version_erased", body);
    });
}

Result<MomentStates> statesNow(Project& project, const std::vector<SourceId>& only)
{
    Result<std::vector<SourceInfo>> sources = project.sources();
    if (!sources) return pass(sources);
    GroupCodec codec;
    GroupVerdicts v;
    MomentStates states;
    for (const SourceInfo& s : *sources) {
        if (!s.isLive() || (!only.empty() && std::ranges::find(only, s.id) == only.end())) continue;
        Result<void> read = project.groups().forEach(s.firstGroup, s.groups, kPartVerdicts, [&](GroupBlobs& g) -> Result<bool> {
            if (g.verdicts.empty()) return true;
            if (Result<void> decoded = codec.decodeVerdicts(g.verdicts, v); !decoded) return pass(decoded);
            std::string bytes(v.status.size(), '\0');
            for (std::size_t i = 0; i < bytes.size(); ++i) bytes[i] = static_cast<char>(stateOf(v.status[i], v.decision[i]));
            states.emplace(g.number, std::move(bytes));
            return true;
        });
        if (!read) return pass(read);
    }
    return states;
}

Result<std::int64_t> keepMoment(Project& project, MomentKind kind, const MomentStates& states)
{
    GroupCodec codec;
    Moment moment{.kind = kind, .time = project.now(), .name = {}};
    for (const auto& [group, bytes] : states) moment.entries += bytes.size();
    return project.moments().add(moment, states, codec);
}

Result<std::int64_t> takeMoment(Project& project, MomentKind kind, const std::vector<SourceId>& only)
{
    Result<MomentStates> states = statesNow(project, only);
    if (!states) return pass(states);
    // What was exported before of other lists is still their last export.
    if (kind == MomentKind::Export && !only.empty()) {
        Result<std::vector<Moment>> known = project.moments().all();
        if (!known) return pass(known);
        const auto last = std::ranges::find(known->rbegin(), known->rend(), MomentKind::Export, &Moment::kind);
        if (last != known->rend()) {
            GroupCodec codec;
            Result<MomentStates> before = project.moments().states(last->id, codec);
            if (!before) return pass(before);
            Result<std::vector<SourceInfo>> sources = project.sources();
            if (!sources) return pass(sources);
            for (const SourceInfo& s : *sources) {
                if (!s.isLive() || std::ranges::find(only, s.id) != only.end()) continue;
                std::vector<SourceInfo> ofList = versionsBefore(*sources, s);
                ofList.push_back(s);
                for (const SourceInfo& v : ofList)
                    for (std::uint32_t g = v.firstGroup; g < v.firstGroup + v.groups; ++g)
                        if (auto state = before->extract(g)) states->insert(std::move(state));
            }
        }
    }
    return keepMoment(project, kind, *states);
}

} // namespace winnow

// SPDX-License-Identifier: Apache-2.0

#include "versions/compare_job.h"

#include "settle/local_facts.h"
#include "settle/moment_job.h"
#include "versions/key_join.h"
#include "versions/version_job.h"

#include <algorithm>
#include <limits>
#include <set>

namespace winnow {
namespace {

/// Calls `each(row, group number, entry)` for the rows with an address.
template <class Each> void forEachEntry(const ViewColumns& view, RowIndex begin, RowIndex end, const Each& each)
{
    for (auto g = view.groups.begin(); g != view.groups.end(); ++g) {
        const RowIndex last = std::min(std::next(g) == view.groups.end() ? view.rows() : std::next(g)->firstRow, end);
        for (RowIndex row = std::max(g->firstRow, begin); row < last; ++row)
            if (view.entry[row] != kNoEntry) each(row, *g, view.entry[row]);
    }
}

std::uint8_t stateNow(const ViewColumns& view, RowIndex row) noexcept
{
    return stateOf(view.status[row], static_cast<std::uint8_t>(view.decisionOf(row)));
}

/// `then`: the states of an earlier time; `wantedSource`: the lists it is about, by index; `goneGroups`: where what is
/// gone is told.
Overlay compareWithStates(const ViewColumns& view, const MomentStates& then, const std::vector<bool>& wantedSource,
    const std::set<std::uint32_t>& goneGroups)
{
    Overlay out;
    out.change.assign(view.rows(), 0);
    const ViewGroup* group = nullptr; // rows come group by group: their states are looked up once
    std::string_view states;
    const auto stateThen = [&](const ViewGroup& g, std::uint16_t entry) {
        if (group != &g) {
            group = &g;
            const auto found = then.find(g.number);
            states = found == then.end() ? std::string_view() : std::string_view(found->second);
        }
        return entry < states.size() ? static_cast<std::uint8_t>(states[entry]) : std::uint8_t{0};
    };
    const auto put = [&](RowIndex row, Change change) { out.change[row] = static_cast<std::uint8_t>(change); };
    forEachEntry(view, 0, view.liveRows, [&](RowIndex row, const ViewGroup& g, std::uint16_t entry) {
        if (wantedSource[g.source]) put(row, changeSince(stateThen(g, entry), stateNow(view, row)));
    });
    forEachEntry(view, view.liveRows, view.rows(), [&](RowIndex row, const ViewGroup& g, std::uint16_t entry) {
        if (goneGroups.contains(g.number) && stateThen(g, entry) != 0) put(row, Change::Gone);
    });
    out.count();
    return out;
}

/// A live list that replaced another, with what was kept of that.
struct Replacement {
    SourceInfo list;
    std::size_t index = 0; ///< among the live lists
    SourceInfo before;
    MomentStates then;
};

Result<std::vector<Replacement>> replacements(Project& project)
{
    std::vector<Replacement> out;
    Result<std::vector<SourceInfo>> sources = project.sources();
    if (!sources) return pass(sources);
    Result<std::vector<Moment>> moments = project.moments().all();
    if (!moments) return pass(moments);
    GroupCodec codec;
    std::size_t index = 0;
    for (const SourceInfo& s : *sources) {
        if (!s.isLive()) continue;
        const std::size_t at = index++;
        const std::vector<SourceInfo> before = versionsBefore(*sources, s);
        const auto moment = std::ranges::find_if(
            *moments, [&](const Moment& m) { return m.kind == MomentKind::Version && m.source == s.id.value; });
        if (before.empty() || moment == moments->end()) continue;
        Result<MomentStates> then = project.moments().states(moment->id, codec);
        if (!then) return pass(then);
        out.push_back({s, at, before.front(), std::move(*then)});
    }
    return out;
}

Result<Overlay> compareWithVersions(Project& project, const ViewColumns& view)
{
    Result<std::vector<Replacement>> all = replacements(project);
    if (!all) return pass(all);
    MomentStates then;
    std::vector<bool> wanted(view.sourceNames.size(), false);
    std::set<std::uint32_t> gone;
    for (Replacement& r : *all) {
        if (r.index >= wanted.size()) continue;
        wanted[r.index] = true;
        then.merge(r.then);
        // Of the version right before; what left earlier is not told again.
        for (std::uint32_t g = 0; r.before.holdsRows() && g < r.before.groups; ++g)
            gone.insert(r.before.firstGroup + g);
    }
    return compareWithStates(view, then, wanted, gone);
}

Result<Overlay> compareWithMoment(Project& project, const ViewColumns& view, std::int64_t id)
{
    GroupCodec codec;
    Result<MomentStates> states = project.moments().states(id, codec);
    if (!states) return pass(states);
    std::set<std::uint32_t> gone;
    for (const auto& [group, bytes] : *states) gone.insert(group);
    return compareWithStates(view, *states, std::vector<bool>(view.sourceNames.size(), true), gone);
}

/// Two lists, or one and all others.
class ListComparison {
public:
    ListComparison(const ReferenceLists& lists, const ViewColumns& view) : m_lists(lists), m_view(view) {}

    Result<Overlay> run(Project& project, const Comparison& comparison, unsigned threads)
    {
        const auto isFirst = [&](const SourceInfo& s) {
            return comparison.first == 0 ? s.id.value != comparison.second : s.id.value == comparison.first;
        };
        const auto isSecond = [&](const SourceInfo& s) {
            return comparison.second == 0 ? s.id.value != comparison.first : s.id.value == comparison.second;
        };
        SettleState state;
        if (Result<void> loaded = loadState(project, state, threads,
                {.wanted = [&](const SourceInfo& s) { return s.isLive() && (isFirst(s) || isSecond(s)); },
                    .wideHashes = true});
            !loaded)
            return pass(loaded);
        const bool both = std::ranges::any_of(state.sources, isFirst) && std::ranges::any_of(state.sources, isSecond);
        if (!both || comparison.first == comparison.second)
            return fail(ErrorKind::BadOption, "two different lists of the project are compared");
        if (Result<void> learnt = relearnLocalFacts(project, state, m_lists); !learnt) return pass(learnt);
        KeyJoin join(state.entries, KeyJoin::widthOf(state.groups),
            canonicalDomainsOf(state.domainNames, m_lists, threads), threads);
        const std::vector<std::uint32_t> keys = join.add(state.groups);
        fillRows(state);
        // The first row of each side for every key: what matches is compared as text.
        std::vector<std::vector<RowIndex>> firstOf(2, std::vector<RowIndex>(join.count(), kNoRow));
        Overlay out;
        out.change.assign(m_view.rows(), 0);
        std::vector<std::uint8_t> side(state.sources.size());
        for (std::size_t s = 0; s < side.size(); ++s) side[s] = isFirst(state.sources[s]) ? 0 : 1;
        forEach(state, [&](const SettleGroup& g, std::uint32_t entry, RowIndex row) {
            if (keys[entry] == KeyJoin::kNone) return;
            RowIndex& first = firstOf[side[g.source]][keys[entry]];
            if (first == kNoRow) first = row;
        });
        forEach(state, [&](const SettleGroup& g, std::uint32_t entry, RowIndex row) {
            const std::uint8_t own = side[g.source];
            const RowIndex other = keys[entry] == KeyJoin::kNone ? kNoRow : firstOf[1 - own][keys[entry]];
            const bool inBoth = other != kNoRow && isSamePerson(row, other);
            out.change[row] = static_cast<std::uint8_t>(inBoth ? Change::Both
                    : own == 0                                 ? Change::OnlyFirst
                                                               : Change::OnlySecond);
        });
        out.count();
        return out;
    }

private:
    static constexpr RowIndex kNoRow = std::numeric_limits<RowIndex>::max();

    void fillRows(const SettleState& state)
    {
        m_rows.assign(state.entries, kNoRow);
        std::vector<const SettleGroup*> byNumber;
        for (const SettleGroup& g : state.groups) {
            if (g.number >= byNumber.size()) byNumber.resize(g.number + 1);
            byNumber[g.number] = &g;
        }
        forEachEntry(m_view, 0, m_view.liveRows, [&](RowIndex row, const ViewGroup& g, std::uint16_t entry) {
            if (g.number < byNumber.size() && byNumber[g.number] != nullptr &&
                entry < byNumber[g.number]->facts.entries())
                m_rows[byNumber[g.number]->firstEntry + entry] = row;
        });
    }

    template <class Each> void forEach(const SettleState& state, const Each& each) const
    {
        for (const SettleGroup& g : state.groups)
            for (std::uint32_t i = 0; i < g.facts.entries(); ++i)
                if (m_rows[g.firstEntry + i] != kNoRow) each(g, g.firstEntry + i, m_rows[g.firstEntry + i]);
    }

    [[nodiscard]] bool isSamePerson(RowIndex a, RowIndex b) const
    {
        if (m_view.domain[a] == m_view.domain[b] && m_view.local(a) == m_view.local(b)) return true;
        if (m_view.domain[a] == kNoDomainId || m_view.domain[b] == kNoDomainId) return false;
        return canonicalKeyOf(m_view.local(a), m_view.domainNames[m_view.domain[a]], m_lists) ==
            canonicalKeyOf(m_view.local(b), m_view.domainNames[m_view.domain[b]], m_lists);
    }

    const ReferenceLists& m_lists;
    const ViewColumns& m_view;
    std::vector<RowIndex> m_rows; ///< per entry of the state
};

} // namespace

Result<Overlay> compareRows(Project& project, const ReferenceLists& lists, const ViewColumns& view,
    const Comparison& comparison, unsigned threads)
{
    switch (comparison.with) {
    case Comparison::With::Version: return compareWithVersions(project, view);
    case Comparison::With::Moment: return compareWithMoment(project, view, comparison.moment);
    case Comparison::With::Lists: return ListComparison(lists, view).run(project, comparison, threads);
    default: return fail(ErrorKind::BadOption, "nothing to compare with");
    }
}

Result<std::vector<VersionChange>> versionChanges(Project& project)
{
    std::vector<VersionChange> out;
    Result<std::vector<Replacement>> all = replacements(project);
    if (!all) return pass(all);
    for (const Replacement& r : *all) {
        const SourceInfo& last = r.before;
        VersionChange change{.list = r.list.id,
            .name = r.list.name,
            .before = last.id,
            .beforeName = last.name,
            .beforeTime = last.finished,
            .rowsThere = last.holdsRows()};
        Result<MomentStates> now = statesNow(project, {r.list.id});
        if (!now) return pass(now);
        const auto add = [&](Change c) { ++change.counts[static_cast<std::size_t>(c)]; };
        for (const auto& [group, bytes] : *now) {
            const auto found = r.then.find(group);
            const std::string_view earlier =
                found == r.then.end() ? std::string_view() : std::string_view(found->second);
            for (std::size_t i = 0; i < bytes.size(); ++i)
                add(changeSince(i < earlier.size() ? static_cast<std::uint8_t>(earlier[i]) : std::uint8_t{0},
                    static_cast<std::uint8_t>(bytes[i])));
        }
        for (const auto& [group, bytes] : r.then)
            if (group >= last.firstGroup && group < last.firstGroup + last.groups)
                for (const char state : bytes)
                    if ((static_cast<std::uint8_t>(state) & kStateGone) != 0) add(Change::Gone);
        out.push_back(std::move(change));
    }
    return out;
}

} // namespace winnow

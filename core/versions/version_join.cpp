// SPDX-License-Identifier: Apache-2.0

#include "versions/version_join.h"

#include "base/parallel.h"
#include "settle/local_facts.h"
#include "versions/version_job.h"

#include <algorithm>

namespace winnow {

Result<void> VersionJoin::load(Project& project, const ReferenceLists& lists, Lists which, unsigned threads)
{
    if (Result<void> loaded = read(project, lists, which, threads); !loaded) return loaded;
    join(lists, threads);
    return {};
}

Result<void> VersionJoin::read(Project& project, const ReferenceLists& lists, Lists which, unsigned threads)
{
    Result<std::vector<SourceInfo>> all = project.sources();
    if (!all) return pass(all);
    const auto older = std::ranges::find(*all, which.older, &SourceInfo::id);
    if (older == all->end()) return fail(ErrorKind::BadOption, "the list that is to be replaced is not in the project");
    std::vector<SourceId> wanted{which.newer, which.older};
    for (const SourceInfo& s : versionsBefore(*all, *older))
        if (s.holdsRows()) wanted.push_back(s.id);
    const StateWish wish{.wanted = [&](const SourceInfo& s) { return std::ranges::find(wanted, s.id) != wanted.end(); },
        .wideHashes = true};
    if (Result<void> loaded = loadState(project, state, threads, wish); !loaded) return loaded;
    if (Result<void> learnt = relearnLocalFacts(project, state, lists); !learnt) return learnt;
    for (const SourceId id : wanted) {
        VersionSide side;
        side.source =
            static_cast<std::size_t>(std::ranges::find(state.sources, id, &SourceInfo::id) - state.sources.begin());
        const auto begin = std::ranges::find(state.groups, side.source, &SettleGroup::source);
        auto end = begin;
        while (end != state.groups.end() && end->source == side.source) ++end;
        side.groups = std::span(begin, end);
        side.first = side.groups.empty() ? 0 : side.groups.front().firstEntry;
        sides.push_back(std::move(side));
    }
    return {};
}

void VersionJoin::join(const ReferenceLists& lists, unsigned threads)
{
    width = KeyJoin::widthOf(state.groups);
    KeyJoin keys(state.entries, width, canonicalDomainsOf(state.domainNames, lists, threads), threads);
    std::vector<std::uint32_t> after; // keys after each side
    for (VersionSide& side : sides) {
        // The oldest only has to be found; in between, what is gone must be known to those before.
        side.keys = &side == &sides.back() ? keys.find(side.groups) : keys.add(side.groups);
        after.push_back(keys.count());
    }
    newKeys = after.front();
    std::vector<std::optional<KeyRows>> made(sides.size());
    parallelFor(threads, sides.size(),
        [&](std::size_t v, unsigned) { made[v].emplace(sides[v].keys, sides[v].first, newKeys); });
    for (std::optional<KeyRows>& one : made) rows.push_back(std::move(*one));
    findCounterparts(threads);
    // Gone from a version: no later one has it.
    m_gone.resize(sides.size());
    for (std::size_t v = 1; v < sides.size(); ++v) {
        m_gone[v].resize(sides[v].entries());
        for (std::uint32_t i = 0; i < sides[v].entries(); ++i) {
            const std::uint32_t key = sides[v].keys[i];
            m_gone[v][i] = key == KeyJoin::kNone || key >= after[v - 1];
        }
    }
    for (std::uint32_t key = 0; key < newKeys; ++key)
        (rows[1].of(key).empty() ? fresh : known) += rows[0].of(key).size();
    gone = static_cast<std::uint64_t>(std::ranges::count(m_gone[1], true));
}

std::uint32_t VersionJoin::keyOf(std::uint32_t entry) const noexcept
{
    for (const VersionSide& side : sides)
        if (side.has(entry)) return side.keys[entry - side.first];
    return KeyJoin::kNone;
}

std::size_t VersionJoin::sideWith(std::uint32_t key) const noexcept
{
    for (std::size_t v = 1; v < sides.size(); ++v)
        if (!rows[v].of(key).empty()) return v;
    return 0;
}

/// Every moment of the past asks for them again.
void VersionJoin::findCounterparts(unsigned threads)
{
    m_counterparts.assign(sides[0].entries(), kNobody);
    parallelStretches(threads, m_counterparts.size(), [&](std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i) {
            const std::uint32_t key = sides[0].keys[i];
            if (key == KeyJoin::kNone) continue;
            const auto before = rows[1].of(key);
            if (before.empty()) continue;
            const auto now = rows[0].of(key);
            const auto place = static_cast<std::size_t>(
                std::ranges::lower_bound(now, sides[0].first + static_cast<std::uint32_t>(i)) - now.begin());
            m_counterparts[i] = before[std::min(place, before.size() - 1)];
        }
    });
}

std::optional<std::uint32_t> VersionJoin::counterpart(std::uint32_t entry) const noexcept
{
    const std::uint32_t before = m_counterparts[entry - sides[0].first];
    return before == kNobody ? std::nullopt : std::optional(before);
}

} // namespace winnow

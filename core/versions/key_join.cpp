// SPDX-License-Identifier: Apache-2.0

#include "versions/key_join.h"

#include "base/parallel.h"
#include "settle/local_facts.h"

#include <algorithm>
#include <bit>
#include <unordered_map>
#include <utility>

namespace winnow {
namespace {

/// Spreads keys that are near each other: narrow ones differ in a few bits only.
constexpr std::uint64_t kSpread = 0x9E3779B97F4A7C15ULL;

} // namespace

KeyJoin::Width KeyJoin::widthOf(std::span<const SettleGroup> groups) noexcept
{
    return std::ranges::all_of(groups, [](const SettleGroup& g) { return g.facts.hasWideHashes(); }) ? Width::Wide
                                                                                                     : Width::Narrow;
}

KeyJoin::KeyJoin(std::size_t entries, Width width, std::vector<std::uint32_t> canonicalDomains, unsigned threads)
    : m_width(width),
      m_threads(threads),
      m_domains(std::move(canonicalDomains)),
      m_parts(kParts, Part(entries / kParts))
{
}

std::uint64_t KeyJoin::keyOf(const SettleGroup& group, std::size_t entry) const noexcept
{
    if (m_width == Width::Wide) return wideHash(group.facts, entry);
    // The numbers of domains have room above the hash, but for projects with more than 16 million of them.
    const std::uint64_t domain = group.isValid(entry) ? m_domains[group.domainOf(entry)] + 1 : 0;
    return entryHash(group.facts, entry) | domain << 40;
}

std::size_t KeyJoin::partOf(std::uint64_t key) noexcept { return (key * kSpread) >> (64 - std::bit_width(kParts - 1)); }

KeyJoin::Part::Part(std::size_t keys) : m_slots(std::bit_ceil(keys * 3 / 2 + 16), 0)
{
    m_keys.reserve(keys + keys / 16);
}

std::size_t KeyJoin::Part::slotOf(std::uint64_t key) const noexcept
{
    std::size_t slot = ((key * kSpread) >> 20) & (m_slots.size() - 1);
    while (m_slots[slot] != 0 && m_keys[m_slots[slot] - 1] != key) slot = (slot + 1) & (m_slots.size() - 1);
    return slot;
}

std::uint32_t KeyJoin::Part::find(std::uint64_t key) const noexcept
{
    const std::uint32_t found = m_slots[slotOf(key)];
    return found == 0 ? kNone : found - 1;
}

std::uint32_t KeyJoin::Part::add(std::uint64_t key)
{
    if (m_used * 4 >= m_slots.size() * 3) grow();
    std::uint32_t& slot = m_slots[slotOf(key)];
    if (slot == 0) {
        m_keys.push_back(key);
        slot = size();
        ++m_used;
    }
    return slot - 1;
}

/// Keys are dealt evenly by their hash: only where many share one does a part outgrow its share.
void KeyJoin::Part::grow()
{
    m_slots.assign(m_slots.size() * 2, 0);
    for (std::uint32_t i = 0; i < size(); ++i)
        if (m_keys[i] != 0) m_slots[slotOf(m_keys[i])] = i + 1;
}

std::vector<std::uint32_t> KeyJoin::join(std::span<const SettleGroup> groups, bool isNew)
{
    if (groups.empty()) return {};
    const std::uint32_t first = groups.front().firstEntry;
    std::vector<std::uint32_t> out(groups.back().firstEntry + groups.back().facts.entries() - first, kNone);

    // Dealt to parts in shares of neighbouring groups: each share knows where its items of each part go.
    const std::size_t shares = std::min<std::size_t>(groups.size(), std::max(1U, m_threads));
    const auto groupsOf = [&](std::size_t share) {
        return groups.subspan(
            groups.size() * share / shares, groups.size() * (share + 1) / shares - groups.size() * share / shares);
    };
    std::vector<std::array<std::size_t, kParts>> places(shares + 1);
    parallelFor(m_threads, shares, [&](std::size_t share, unsigned) {
        for (const SettleGroup& g : groupsOf(share))
            for (std::size_t i = 0; i < g.facts.entries(); ++i) ++places[share][partOf(keyOf(g, i))];
    });
    std::size_t place = 0;
    for (std::size_t part = 0; part < kParts; ++part)
        for (std::size_t share = 0; share <= shares; ++share) place += std::exchange(places[share][part], place);
    std::vector<Item> items(out.size());
    parallelFor(m_threads, shares, [&](std::size_t share, unsigned) {
        std::array<std::size_t, kParts> next = places[share];
        for (const SettleGroup& g : groupsOf(share))
            for (std::uint32_t i = 0; i < g.facts.entries(); ++i) {
                const std::uint64_t key = keyOf(g, i);
                items[next[partOf(key)]++] = {key, g.firstEntry - first + i};
            }
    });

    // What the items of the n-th part are: from the place of the first share to that behind the last.
    parallelFor(m_threads, kParts, [&](std::size_t p, unsigned) {
        Part& part = m_parts[p];
        for (const Item& item : std::span(items).subspan(places.front()[p], places.back()[p] - places.front()[p])) {
            if (item.key == 0) continue; // a broken entry of an import that kept no hash of its text is like no other
            const std::uint32_t number = isNew ? part.add(item.key) : part.find(item.key);
            if (number != kNone) out[item.entry] = static_cast<std::uint32_t>(number * kParts + p);
        }
    });
    for (const Part& part : m_parts) m_rounds = std::max(m_rounds, part.size());
    for (Part& part : m_parts) part.skipTo(m_rounds);
    return out;
}

KeyRows::KeyRows(const std::vector<std::uint32_t>& keys, std::uint32_t first, std::uint32_t keyCount)
    : m_starts(keyCount + 1, 0)
{
    for (const std::uint32_t key : keys)
        if (key < keyCount) ++m_starts[key + 1];
    for (std::uint32_t k = 0; k < keyCount; ++k) m_starts[k + 1] += m_starts[k];
    m_entries.resize(m_starts.back());
    std::vector<std::uint32_t> next(m_starts.begin(), m_starts.end() - 1);
    for (std::size_t i = 0; i < keys.size(); ++i)
        if (keys[i] < keyCount) m_entries[next[keys[i]]++] = first + static_cast<std::uint32_t>(i);
}

std::vector<std::uint32_t> canonicalDomainsOf(
    const std::vector<std::string>& names, const ReferenceLists& lists, unsigned threads)
{
    std::vector<const ProviderRule*> rules(names.size());
    parallelStretches(threads, names.size(), [&](std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i) rules[i] = lists.providerRule(names[i]);
    });
    std::vector<std::uint32_t> out(names.size());
    std::unordered_map<std::string_view, std::uint32_t> shared;
    for (std::uint32_t i = 0; i < names.size(); ++i) {
        out[i] = i;
        const ProviderRule* rule = rules[i];
        if (rule == nullptr) continue;
        const std::string_view canonical =
            rule->canonicalDomain.empty() ? std::string_view(names[i]) : std::string_view(rule->canonicalDomain);
        out[i] = shared.try_emplace(canonical, i).first->second;
    }
    return out;
}

} // namespace winnow

#include "engine/key_join.h"

#include "engine/local_facts.h"
#include "engine/parallel.h"

#include <array>
#include <bit>
#include <span>
#include <unordered_map>

namespace winnow {

KeyJoin::KeyJoin(std::size_t entries, std::vector<std::uint32_t> canonicalDomains)
    : m_domains(std::move(canonicalDomains)), m_slots(std::bit_ceil(entries * 3 / 2 + 16), 0)
{
    m_keys.reserve(entries);
}

KeyJoin::Key KeyJoin::keyOf(const SettleGroup& group, std::size_t entry) const
{
    return {entryHash(group.facts, entry), group.isValid(entry) ? m_domains[group.domainOf(entry)] : kNone};
}

std::size_t KeyJoin::slotOf(const Key& key) const noexcept
{
    return ((key.hash ^ (std::uint64_t{key.domain} << 40)) * 0x9E3779B97F4A7C15ULL >> 20) & (m_slots.size() - 1);
}

void KeyJoin::probe(const Key& key, std::size_t& slot) const noexcept
{
    while (m_slots[slot] != 0 && m_keys[m_slots[slot] - 1] != key) slot = (slot + 1) & (m_slots.size() - 1);
}

std::uint32_t KeyJoin::known(const Key& key, std::size_t slot) const noexcept
{
    if (key.isNone()) return kNone;
    probe(key, slot);
    return m_slots[slot] == 0 ? kNone : m_slots[slot] - 1;
}

std::uint32_t KeyJoin::number(const Key& key, std::size_t slot)
{
    if (key.isNone()) return kNone;
    probe(key, slot);
    if (m_slots[slot] != 0) return m_slots[slot] - 1;
    m_keys.push_back(key);
    m_slots[slot] = static_cast<std::uint32_t>(m_keys.size());
    return m_slots[slot] - 1;
}

template <class Each>
void KeyJoin::forEachKey(const SettleGroup& group, const Each& each) const
{
    constexpr std::size_t kAhead = 32;
    std::array<std::pair<Key, std::size_t>, kAhead> ahead; // a ring
    const std::size_t entries = group.facts.entries();
    for (std::size_t i = 0; i < entries + kAhead; ++i) {
        auto& place = ahead[i % kAhead];
        if (i >= kAhead) each(i - kAhead, place.first, place.second);
        if (i >= entries) continue;
        place.first = keyOf(group, i);
        place.second = slotOf(place.first);
        __builtin_prefetch(&m_slots[place.second], 1);
    }
}

std::vector<std::uint32_t> KeyJoin::add(std::span<const SettleGroup> groups)
{
    std::vector<std::uint32_t> out;
    for (const SettleGroup& g : groups) {
        out.reserve(out.size() + g.facts.entries());
        forEachKey(g, [&](std::size_t, const Key& key, std::size_t slot) { out.push_back(number(key, slot)); });
    }
    return out;
}

std::vector<std::uint32_t> KeyJoin::find(std::span<const SettleGroup> groups, unsigned threads) const
{
    if (groups.empty()) return {};
    const std::uint32_t first = groups.front().firstEntry;
    std::vector<std::uint32_t> out(groups.back().firstEntry + groups.back().facts.entries() - first);
    parallelFor(threads, groups.size(), [&](std::size_t g, unsigned) {
        const std::uint32_t begin = groups[g].firstEntry - first;
        forEachKey(groups[g], [&](std::size_t entry, const Key& key, std::size_t slot) { out[begin + entry] = known(key, slot); });
    });
    return out;
}

KeyRows::KeyRows(const std::vector<std::uint32_t>& keys, std::uint32_t first, std::uint32_t keyCount) : m_starts(keyCount + 1, 0)
{
    for (const std::uint32_t key : keys)
        if (key < keyCount) ++m_starts[key + 1];
    for (std::uint32_t k = 0; k < keyCount; ++k) m_starts[k + 1] += m_starts[k];
    m_entries.resize(m_starts.back());
    std::vector<std::uint32_t> next(m_starts.begin(), m_starts.end() - 1);
    for (std::size_t i = 0; i < keys.size(); ++i)
        if (keys[i] < keyCount) m_entries[next[keys[i]]++] = first + static_cast<std::uint32_t>(i);
}

std::vector<std::uint32_t> canonicalDomainsOf(const std::vector<std::string>& names, const ReferenceLists& lists)
{
    std::vector<std::uint32_t> out(names.size());
    std::unordered_map<std::string_view, std::uint32_t> shared;
    for (std::uint32_t i = 0; i < names.size(); ++i) {
        out[i] = i;
        const ProviderRule* rule = lists.providerRule(names[i]);
        if (rule == nullptr) continue;
        const std::string_view canonical = rule->canonicalDomain.empty() ? std::string_view(names[i]) : std::string_view(rule->canonicalDomain);
        out[i] = shared.try_emplace(canonical, i).first->second;
    }
    return out;
}

} // namespace winnow

#include "engine/key_join.h"

#include "engine/local_facts.h"

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

std::uint32_t KeyJoin::number(const Key& key, std::size_t slot)
{
    for (; m_slots[slot] != 0; slot = (slot + 1) & (m_slots.size() - 1))
        if (m_keys[m_slots[slot] - 1] == key) return m_slots[slot] - 1;
    m_keys.push_back(key);
    m_slots[slot] = static_cast<std::uint32_t>(m_keys.size());
    return m_slots[slot] - 1;
}

std::vector<std::uint32_t> KeyJoin::add(std::span<const SettleGroup> groups)
{
    std::vector<std::uint32_t> out;
    std::vector<Key> keys;
    std::vector<std::size_t> slots;
    for (const SettleGroup& g : groups) {
        // The slots of a group are fetched before any of them is looked at.
        keys.resize(g.facts.entries());
        slots.resize(g.facts.entries());
        for (std::size_t i = 0; i < keys.size(); ++i) {
            keys[i] = keyOf(g, i);
            slots[i] = slotOf(keys[i]);
        }
        constexpr std::size_t kAhead = 24;
        for (std::size_t i = 0; i < keys.size(); ++i) {
            if (i + kAhead < keys.size()) __builtin_prefetch(&m_slots[slots[i + kAhead]], 1);
            // A broken entry of an import that kept no hash of its text is like no other.
            const bool none = keys[i].domain == kNone && keys[i].hash == 0;
            out.push_back(none ? kNone : number(keys[i], slots[i]));
        }
    }
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

// SPDX-License-Identifier: Apache-2.0

#pragma once

/// DomainCache: what intake knows of a domain, found by the text as it was typed.

#include "address/form.h"
#include "lists/reference_lists.h"

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace winnow {

/// A domain as intake needs it.
struct KnownDomain {
    std::string typed;
    std::string ascii;
    const ProviderRule* rule = nullptr;
    std::uint64_t seed = 0;  ///< keyed hash of the canonical domain
    std::uint64_t hash = 0;  ///< nameHash(ascii)
    std::uint32_t stamp = 0; ///< the group that last used it, and its number there
    std::uint16_t local = 0;
    FormRule fault = FormRule::None;
    KeyRule key = KeyRule::Plain;
};

/// Open addressing over hashes; one cache miss for the slot, one for the domain. Thread: one.
class DomainCache {
public:
    DomainCache() : m_slots(1 << 12) {}

    /// The domain, or null; `hash` is nameHash(typed).
    [[nodiscard]] KnownDomain* find(std::string_view typed, std::uint64_t hash) noexcept
    {
        const std::size_t mask = m_slots.size() - 1;
        const auto tag = static_cast<std::uint32_t>(hash >> 32);
        for (std::size_t at = hash & mask; m_slots[at].domain != nullptr; at = (at + 1) & mask)
            if (m_slots[at].tag == tag && m_slots[at].domain->typed == typed) return m_slots[at].domain;
        return nullptr;
    }
    /// Fetches what find() will look at: the slot first, some steps later the domain.
    void prefetchSlot(std::uint64_t hash) const noexcept { __builtin_prefetch(&m_slots[hash & (m_slots.size() - 1)]); }
    void prefetchDomain(std::uint64_t hash) const noexcept
    {
        const KnownDomain* domain = m_slots[hash & (m_slots.size() - 1)].domain;
        if (domain != nullptr) __builtin_prefetch(domain);
    }
    KnownDomain& add(KnownDomain domain, std::uint64_t hash);
    [[nodiscard]] std::size_t count() const noexcept { return m_domains.size(); }
    void clear();

private:
    struct Slot {
        KnownDomain* domain = nullptr;
        std::uint32_t tag = 0;
        std::uint32_t low = 0;
    };
    std::vector<Slot> m_slots;
    std::deque<KnownDomain> m_domains;
};

} // namespace winnow

// SPDX-License-Identifier: Apache-2.0

#include "import/domain_cache.h"

namespace winnow {

KnownDomain& DomainCache::add(KnownDomain domain, std::uint64_t hash)
{
    if (m_domains.size() * 2 >= m_slots.size()) {
        std::vector<Slot> slots(m_slots.size() * 4);
        const std::size_t mask = slots.size() - 1;
        for (const Slot& slot : m_slots) {
            if (slot.domain == nullptr) continue;
            std::size_t at = (static_cast<std::uint64_t>(slot.tag) << 32 | slot.low) & mask;
            while (slots[at].domain != nullptr) at = (at + 1) & mask;
            slots[at] = slot;
        }
        m_slots = std::move(slots);
    }
    m_domains.push_back(std::move(domain));
    const std::size_t mask = m_slots.size() - 1;
    std::size_t at = hash & mask;
    while (m_slots[at].domain != nullptr) at = (at + 1) & mask;
    m_slots[at] = {&m_domains.back(), static_cast<std::uint32_t>(hash >> 32), static_cast<std::uint32_t>(hash)};
    return m_domains.back();
}

void DomainCache::clear()
{
    m_slots.assign(1 << 12, Slot{});
    m_domains.clear();
}

} // namespace winnow

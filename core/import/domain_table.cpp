// SPDX-License-Identifier: Apache-2.0

#include "import/domain_table.h"

namespace winnow {
namespace {

constexpr std::size_t kBlockBytes = 256 * 1024;

} // namespace

DomainTable::DomainTable() : m_slots(1 << 14) {}

void DomainTable::grow()
{
    std::vector<Slot> slots(m_slots.size() * 2);
    const std::size_t mask = slots.size() - 1;
    for (std::uint32_t id = 0; id < m_hashes.size(); ++id) {
        std::size_t at = m_hashes[id] & mask;
        while (slots[at].idPlusOne != 0) at = (at + 1) & mask;
        slots[at] = {static_cast<std::uint32_t>(m_hashes[id] >> 32), id + 1};
    }
    m_slots = std::move(slots);
}

DomainId DomainTable::intern(std::string_view domain, std::uint64_t hash)
{
    if (m_names.size() * 2 >= m_slots.size()) grow();
    const std::size_t mask = m_slots.size() - 1;
    const auto tag = static_cast<std::uint32_t>(hash >> 32);
    std::size_t at = hash & mask;
    for (; m_slots[at].idPlusOne != 0; at = (at + 1) & mask)
        if (m_slots[at].tag == tag && m_names[m_slots[at].idPlusOne - 1] == domain)
            return DomainId(m_slots[at].idPlusOne - 1);
    if (m_blocks.empty() || m_blocks.back().size() + domain.size() > m_blocks.back().capacity()) {
        m_blocks.emplace_back();
        m_blocks.back().reserve(std::max(kBlockBytes, domain.size()));
    }
    std::string& block = m_blocks.back();
    const std::size_t begin = block.size();
    block += domain;
    m_names.push_back(std::string_view(block).substr(begin, domain.size()));
    m_hashes.push_back(hash);
    m_slots[at] = {tag, static_cast<std::uint32_t>(m_names.size())};
    return DomainId(static_cast<std::uint32_t>(m_names.size() - 1));
}

} // namespace winnow

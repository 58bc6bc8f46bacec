// SPDX-License-Identifier: Apache-2.0

#include "consent/value_dictionary.h"

#include "base/text.h"

#include <algorithm>
#include <bit>
#include <cstring>

namespace winnow {
namespace {

/// Eight bytes a step; the dictionary is small and never an attacker's target beyond its cap.
std::uint64_t hashOf(std::string_view text) noexcept
{
    std::uint64_t h = text.size() * 0x9E3779B97F4A7C15ULL;
    const char* p = text.data();
    std::size_t left = text.size();
    while (left > 0) {
        std::uint64_t word = 0;
        const std::size_t take = std::min<std::size_t>(left, 8);
        std::memcpy(&word, p, take);
        h = std::rotl(h ^ word, 29) * 0xD6E8FEB86659FD93ULL;
        p += take;
        left -= take;
    }
    return h ^ (h >> 32);
}

} // namespace

ValueDictionary::ValueDictionary(std::size_t cap)
    : m_cap(std::min<std::size_t>(cap, 0xFFF0)), m_slots(std::bit_ceil(std::max<std::size_t>(m_cap * 2, 16)))
{
}

std::size_t ValueDictionary::slotOf(std::string_view text, std::uint64_t hash) const noexcept
{
    std::size_t at = hash & (m_slots.size() - 1);
    while (m_slots[at].number != kBeyond && (m_slots[at].hash != hash || m_counts[m_slots[at].number].text != text))
        at = (at + 1) & (m_slots.size() - 1);
    return at;
}

std::uint16_t ValueDictionary::add(std::string_view cell)
{
    const std::string_view text = trimmed(cell);
    if (text.empty()) {
        ++m_blank;
        return kBlank;
    }
    const std::uint64_t hash = hashOf(text);
    Slot& slot = m_slots[slotOf(text, hash)];
    if (slot.number == kBeyond) {
        if (m_counts.size() >= m_cap || text.size() > kLongest) {
            ++m_beyond;
            return kBeyond;
        }
        slot.hash = hash;
        slot.number = static_cast<std::uint16_t>(m_counts.size());
        m_counts.push_back({m_texts.emplace_back(text), 0});
    }
    ++m_counts[slot.number].count;
    return slot.number;
}

std::uint16_t ValueDictionary::find(std::string_view cell) const noexcept
{
    const std::string_view text = trimmed(cell);
    if (text.empty()) return kBlank;
    return m_slots[slotOf(text, hashOf(text))].number;
}

} // namespace winnow

// SPDX-License-Identifier: Apache-2.0

#include "lists/name_set.h"

#include <bit>
#include <cstring>

namespace winnow {

std::uint64_t nameHash(std::string_view name) noexcept
{
    std::uint64_t h = 0x9E3779B97F4A7C15ULL ^ name.size();
    const char* p = name.data();
    std::size_t left = name.size();
    const auto mix = [&](std::uint64_t word) {
        h = (h ^ word) * 0xD6E8FEB86659FD93ULL;
        h ^= h >> 32;
    };
    for (; left >= 8; left -= 8, p += 8) {
        std::uint64_t word;
        std::memcpy(&word, p, 8);
        mix(word);
    }
    std::uint64_t rest = 0;
    std::memcpy(&rest, p, left);
    mix(rest);
    h *= 0xD6E8FEB86659FD93ULL;
    return h ^ (h >> 29);
}

NameSet::NameSet(std::string_view names) : m_text(names)
{
    std::size_t lines = 0;
    for (const char c : names) lines += c == '\n' ? 1U : 0U;
    m_slots.resize(std::bit_ceil(lines * 2 + 2));
    const std::size_t mask = m_slots.size() - 1;
    for (std::size_t begin = 0; begin < names.size();) {
        std::size_t end = names.find('\n', begin);
        if (end == std::string_view::npos) end = names.size();
        const std::string_view name = names.substr(begin, end - begin);
        if (!name.empty() && !contains(name)) {
            std::size_t at = nameHash(name) & mask;
            while (m_slots[at].length != 0) at = (at + 1) & mask;
            m_slots[at] = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(name.size())};
            ++m_count;
        }
        begin = end + 1;
    }
}

bool NameSet::contains(std::string_view name) const noexcept
{
    if (m_slots.empty() || name.empty()) return false;
    const std::size_t mask = m_slots.size() - 1;
    for (std::size_t at = nameHash(name) & mask; m_slots[at].length != 0; at = (at + 1) & mask)
        if (m_slots[at].length == name.size() &&
            std::memcmp(m_text.data() + m_slots[at].offset, name.data(), name.size()) == 0)
            return true;
    return false;
}

bool NameSet::containsDomainOrParent(std::string_view domain) const noexcept
{
    for (;;) {
        if (contains(domain)) return true;
        const std::size_t dot = domain.find('.');
        if (dot == std::string_view::npos) return false;
        domain.remove_prefix(dot + 1);
    }
}

} // namespace winnow

// SPDX-License-Identifier: Apache-2.0

#include "project/rows/selection_bitmap.h"

#include <bit>
#include <cstring>

namespace winnow {

void SelectionBitmap::add(EntryNo entry)
{
    auto& bits = m_groups[entry.group.value];
    const std::size_t byte = entry.index / 8U;
    if (bits.size() <= byte) bits.resize(byte + 1);
    bits[byte] = static_cast<std::uint8_t>(bits[byte] | (1U << (entry.index % 8U)));
}

void SelectionBitmap::addGroup(std::uint32_t group, std::size_t entries)
{
    if (entries == 0) return;
    auto& bits = m_groups[group];
    bits.assign((entries + 7) / 8, 0xFF);
    if (entries % 8 != 0) bits.back() = static_cast<std::uint8_t>((1U << (entries % 8)) - 1);
}

bool SelectionBitmap::contains(std::uint32_t group, std::size_t index) const noexcept
{
    const auto found = m_groups.find(group);
    if (found == m_groups.end() || index / 8 >= found->second.size()) return false;
    return (found->second[index / 8] >> (index % 8) & 1U) != 0;
}

std::uint64_t SelectionBitmap::count() const noexcept
{
    std::uint64_t count = 0;
    for (const auto& [group, bits] : m_groups)
        for (const std::uint8_t byte : bits) count += static_cast<std::uint64_t>(std::popcount(byte));
    return count;
}

std::string SelectionBitmap::encode(GroupCodec& codec) const
{
    std::string plain;
    for (const auto& [group, bits] : m_groups) {
        const auto size = static_cast<std::uint32_t>(bits.size());
        plain.append(reinterpret_cast<const char*>(&group), sizeof group);
        plain.append(reinterpret_cast<const char*>(&size), sizeof size);
        plain.append(reinterpret_cast<const char*>(bits.data()), bits.size());
    }
    return codec.compress(plain);
}

Result<SelectionBitmap> SelectionBitmap::decode(std::string_view blob, GroupCodec& codec)
{
    Result<std::string> plain = codec.decompress(blob);
    if (!plain) return pass(plain);
    SelectionBitmap bitmap;
    std::string_view left = *plain;
    while (!left.empty()) {
        std::uint32_t group = 0;
        std::uint32_t size = 0;
        if (left.size() < 8) return fail(ErrorKind::ProjectDamaged, "a selection");
        std::memcpy(&group, left.data(), 4);
        std::memcpy(&size, left.data() + 4, 4);
        left.remove_prefix(8);
        const bool inOrder = bitmap.m_groups.empty() || group > bitmap.m_groups.rbegin()->first;
        if (!inOrder || size > left.size() || size > 8192) return fail(ErrorKind::ProjectDamaged, "a selection");
        bitmap.m_groups[group].assign(left.begin(), left.begin() + size);
        left.remove_prefix(size);
    }
    return bitmap;
}

} // namespace winnow

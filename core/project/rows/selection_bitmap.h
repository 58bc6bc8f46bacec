// SPDX-License-Identifier: Apache-2.0

#pragma once

/// SelectionBitmap: a set of entries as an edit keeps it. Five million entries take well under 2 MB.

#include "base/ids.h"
#include "project/rows/row_group.h"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace winnow {

class SelectionBitmap {
public:
    void add(EntryNo entry);
    /// All entries of a group.
    void addGroup(std::uint32_t group, std::size_t entries);
    [[nodiscard]] bool contains(std::uint32_t group, std::size_t index) const noexcept;
    /// Every entry, in order.
    template <class Each> void forEach(const Each& each) const
    {
        for (const auto& [group, bits] : m_groups)
            for (std::size_t i = 0; i < bits.size() * 8; ++i)
                if ((bits[i / 8] >> (i % 8) & 1U) != 0) each(group, static_cast<std::uint16_t>(i));
    }
    [[nodiscard]] std::uint64_t count() const noexcept;
    template <class Predicate> [[nodiscard]] bool anyGroup(const Predicate& is) const
    {
        for (const auto& [group, bits] : m_groups)
            if (is(group)) return true;
        return false;
    }
    [[nodiscard]] bool empty() const noexcept { return m_groups.empty(); }

    [[nodiscard]] std::string encode(GroupCodec& codec) const;
    /// Errors: ProjectDamaged.
    [[nodiscard]] static Result<SelectionBitmap> decode(std::string_view blob, GroupCodec& codec);

private:
    std::map<std::uint32_t, std::vector<std::uint8_t>> m_groups; ///< one bit an entry
};

} // namespace winnow

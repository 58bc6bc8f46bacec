// SPDX-License-Identifier: Apache-2.0

#pragma once

/// DomainTable: the distinct domains of a project, numbered in order of first appearance.

#include "base/ids.h"

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace winnow {

/// Thread: one. About 40 ns a known domain.
class DomainTable {
public:
    DomainTable();

    /// The id of a domain; a new one is given the next number.
    [[nodiscard]] DomainId intern(std::string_view domain, std::uint64_t hash);
    [[nodiscard]] std::uint32_t count() const noexcept { return static_cast<std::uint32_t>(m_names.size()); }
    [[nodiscard]] std::string_view name(DomainId id) const noexcept { return m_names[id.value]; }

private:
    void grow();
    struct Slot {
        std::uint32_t tag = 0;
        std::uint32_t idPlusOne = 0;
    };
    std::vector<Slot> m_slots;
    std::vector<std::uint64_t> m_hashes;
    std::vector<std::string_view> m_names;
    std::deque<std::string> m_blocks; ///< the names' bytes
};

} // namespace winnow

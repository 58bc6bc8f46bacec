// SPDX-License-Identifier: Apache-2.0

#pragma once

/// VersionJoin: a new list beside the versions before it, and which of their entries are the same address.

#include "settle/settle_state.h"
#include "versions/key_join.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace winnow {

/// One list in the join.
struct VersionSide {
    std::size_t source = 0;  ///< index in SettleState::sources
    std::uint32_t first = 0; ///< dense number of its first entry
    std::vector<std::uint32_t> keys;
    std::span<const SettleGroup> groups;

    [[nodiscard]] std::uint32_t entries() const noexcept { return static_cast<std::uint32_t>(keys.size()); }
    [[nodiscard]] bool has(std::uint32_t entry) const noexcept { return entry >= first && entry - first < entries(); }
};

/// Entries are dense numbers of `state`, keys those of KeyJoin. Thread: the connection's, with workers while it loads.
struct VersionJoin {
    SettleState state;
    std::vector<VersionSide> sides; ///< the new list, the one before it, and so on
    std::vector<KeyRows> rows;      ///< of each side, for the keys of the new list
    std::uint32_t newKeys = 0;      ///< keys of the new list are below
    KeyJoin::Width width = KeyJoin::Width::Narrow;
    std::uint64_t fresh = 0; ///< entries whose address the version before does not have
    std::uint64_t known = 0; ///< the others
    std::uint64_t gone = 0;  ///< entries of the version before whose address the new list does not have

    struct Lists {
        SourceId newer, older;
    };
    /// Reads both, and the versions before the older one that still have rows. Errors: ProjectDamaged.
    [[nodiscard]] Result<void> load(Project& project, const ReferenceLists& lists, Lists which, unsigned threads);

    /// KeyJoin::kNone for what has no valid address.
    [[nodiscard]] std::uint32_t keyOf(std::uint32_t entry) const noexcept;
    /// The newest side before the new list that has a key of it; 0 for none.
    [[nodiscard]] std::size_t sideWith(std::uint32_t key) const noexcept;
    /// The entry of the version before that stands for one of the new list: the one in the same place among its equals.
    [[nodiscard]] std::optional<std::uint32_t> counterpart(std::uint32_t entry) const noexcept;
    /// Of an entry of a side before: no later version has its address.
    [[nodiscard]] bool isGone(std::size_t side, std::uint32_t entry) const noexcept
    {
        return m_gone[side][entry - sides[side].first];
    }

private:
    Result<void> read(Project& project, const ReferenceLists& lists, Lists which, unsigned threads);
    void join(const ReferenceLists& lists, unsigned threads);
    void findCounterparts(unsigned threads);

    static constexpr std::uint32_t kNobody = ~0U;

    std::vector<std::vector<bool>> m_gone;
    std::vector<std::uint32_t> m_counterparts; ///< of the new list's entries
};

} // namespace winnow

// SPDX-License-Identifier: Apache-2.0

#pragma once

/// KeyJoin: the entries of several lists, brought together by the canonical key of their addresses.

#include "settle/settle_state.h"

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace winnow {

/// Equal keys get equal numbers. The keys are dealt to parts by their hash, so that the table of a part stays in the
/// cache of the processor and parts are worked on side by side; the numbers do not depend on how many threads do it.
/// Thread: one, with workers. About 40 ns an entry.
class KeyJoin {
public:
    static constexpr std::uint32_t kNone = 0xFFFFFFFF;

    /// What makes keys equal. A broken entry has its text's hash.
    enum class Width : std::uint8_t {
        Narrow, ///< 40 bits of the keyed hash, and the canonical domain
        Wide, ///< all 64 bits: a pair of two lists of a million is taken for one once in 18 million times (n m / 2^64)
    };
    /// Wide where every group has what it takes.
    [[nodiscard]] static Width widthOf(std::span<const SettleGroup> groups) noexcept;

    /// `canonicalDomains`: per domain id, equal for domains that are one provider's.
    KeyJoin(std::size_t entries, Width width, std::vector<std::uint32_t> canonicalDomains, unsigned threads);

    /// The key of every entry of these groups; a new number where it was not seen: at least the count() of before.
    /// Entries without a hash have none.
    [[nodiscard]] std::vector<std::uint32_t> add(std::span<const SettleGroup> groups) { return join(groups, true); }
    /// The keys of those that were seen; kNone for the others.
    [[nodiscard]] std::vector<std::uint32_t> find(std::span<const SettleGroup> groups) { return join(groups, false); }
    /// Every number is below; some of them are nobody's.
    [[nodiscard]] std::uint32_t count() const noexcept { return m_rounds * kParts; }

private:
    static constexpr std::size_t kParts = 128;

    /// An entry on its way to its part. Key 0: none.
    struct Item {
        std::uint64_t key = 0;
        std::uint32_t entry = 0; ///< from the first of the groups
    };
    /// The keys of one part. The n-th of them is number n * kParts + part; where a part has fewer than others, numbers
    /// stay free.
    class Part {
    public:
        explicit Part(std::size_t keys);
        /// In the part; kNone where it is not known.
        [[nodiscard]] std::uint32_t find(std::uint64_t key) const noexcept;
        std::uint32_t add(std::uint64_t key);
        [[nodiscard]] std::uint32_t size() const noexcept { return static_cast<std::uint32_t>(m_keys.size()); }
        /// The next key gets this number.
        void skipTo(std::uint32_t next) { m_keys.resize(next, 0); }

    private:
        [[nodiscard]] std::size_t slotOf(std::uint64_t key) const noexcept;
        void grow();
        std::vector<std::uint32_t> m_slots; ///< number in the part plus one
        std::vector<std::uint64_t> m_keys;
        std::size_t m_used = 0;
    };

    [[nodiscard]] std::uint64_t keyOf(const SettleGroup& group, std::size_t entry) const noexcept;
    [[nodiscard]] static std::size_t partOf(std::uint64_t key) noexcept;
    [[nodiscard]] std::vector<std::uint32_t> join(std::span<const SettleGroup> groups, bool isNew);

    Width m_width;
    unsigned m_threads;
    std::vector<std::uint32_t> m_domains;
    std::vector<Part> m_parts;
    std::uint32_t m_rounds = 0; ///< keys of the largest part
};

/// The entries of each key, in order.
class KeyRows {
public:
    /// `keys`: per entry, KeyJoin::kNone for none; `first`: the number of the first of them.
    KeyRows(const std::vector<std::uint32_t>& keys, std::uint32_t first, std::uint32_t keyCount);
    [[nodiscard]] std::span<const std::uint32_t> of(std::uint32_t key) const noexcept
    {
        if (key >= m_starts.size() - 1) return {};
        return std::span(m_entries).subspan(m_starts[key], m_starts[key + 1] - m_starts[key]);
    }

private:
    std::vector<std::uint32_t> m_starts;
    std::vector<std::uint32_t> m_entries;
};

/// Per domain id a number that domains of one provider share. Thread: any.
[[nodiscard]] std::vector<std::uint32_t> canonicalDomainsOf(
    const std::vector<std::string>& names, const ReferenceLists& lists, unsigned threads);

} // namespace winnow

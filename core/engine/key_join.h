#pragma once

/// KeyJoin: the entries of several lists, brought together by the canonical key of their addresses.

#include "engine/settle_state.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace winnow {

/// Equal keys get equal numbers, counted in the order in which they first appear. Equal means: 40 bits of the keyed hash and the
/// canonical domain; a broken entry has its text's hash. Thread: one. About 60 ns an entry.
class KeyJoin {
public:
    static constexpr std::uint32_t kNone = 0xFFFFFFFF;

    /// `canonicalDomains`: per domain id, equal for domains that are one provider's.
    explicit KeyJoin(std::size_t entries, std::vector<std::uint32_t> canonicalDomains);

    /// The key of every entry of these groups; a new number where it was not seen. Entries without a hash have none.
    [[nodiscard]] std::vector<std::uint32_t> add(std::span<const SettleGroup> groups);
    /// The keys of those that were seen; kNone for the others.
    [[nodiscard]] std::vector<std::uint32_t> find(std::span<const SettleGroup> groups, unsigned threads) const;
    [[nodiscard]] std::uint32_t count() const noexcept { return static_cast<std::uint32_t>(m_keys.size()); }

private:
    struct Key {
        std::uint64_t hash = 0;
        std::uint32_t domain = kNone;
        /// A broken entry of an import that kept no hash of its text is like no other.
        [[nodiscard]] bool isNone() const noexcept { return domain == kNone && hash == 0; }
        friend bool operator==(const Key&, const Key&) = default;
    };
    /// Moves `slot` on to the key's own, or to the empty one where it would be.
    void probe(const Key& key, std::size_t& slot) const noexcept;
    [[nodiscard]] Key keyOf(const SettleGroup& group, std::size_t entry) const;
    [[nodiscard]] std::size_t slotOf(const Key& key) const noexcept;
    std::uint32_t number(const Key& key, std::size_t slot);
    [[nodiscard]] std::uint32_t known(const Key& key, std::size_t slot) const noexcept;
    /// Calls `each(entry, key, slot)` for a group, with the slots fetched ahead.
    template <class Each>
    void forEachKey(const SettleGroup& group, const Each& each) const;

    std::vector<std::uint32_t> m_domains;
    std::vector<std::uint32_t> m_slots; ///< key number plus one
    std::vector<Key> m_keys;
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
[[nodiscard]] std::vector<std::uint32_t> canonicalDomainsOf(const std::vector<std::string>& names, const ReferenceLists& lists);

} // namespace winnow

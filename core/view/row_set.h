// SPDX-License-Identifier: Apache-2.0

#pragma once

/// RowSet: some rows of a table in their order, as bits: an eighth of a byte a row of the table, however many are in
/// it.

#include <bit>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace winnow {

/// Filled first, then sealed, then only read. Thread: while it is filled several may insert, each into blocks of 64
/// rows of its own; then any reads.
class RowSet {
public:
    RowSet() = default;
    /// Of a table with so many rows.
    explicit RowSet(std::uint32_t rows) : m_words((std::size_t{rows} + 63) / 64) {}

    void insert(std::uint32_t row) noexcept { m_words[row / 64] |= std::uint64_t{1} << (row % 64); }
    /// All of a block at once: bit n says whether row `first` + n is in. `first` is a multiple of 64.
    void put(std::uint32_t first, std::uint64_t rows) noexcept { m_words[first / 64] = rows; }
    /// Counts what is in it. About 0.1 ms a million rows of the table.
    void seal();

    [[nodiscard]] std::uint32_t size() const noexcept { return m_size; }
    [[nodiscard]] bool contains(std::uint32_t row) const noexcept
    {
        return row / 64 < m_words.size() && (m_words[row / 64] >> (row % 64) & 1U) != 0;
    }
    /// The row at a position below size(). Some tens of nanoseconds; use forEach() for all of them.
    [[nodiscard]] std::uint32_t at(std::uint32_t position) const noexcept;
    /// Where a row is; nothing where it is not in the set.
    [[nodiscard]] std::optional<std::uint32_t> positionOf(std::uint32_t row) const noexcept;
    /// Calls `each(row)` in order.
    template <class Each> void forEach(Each each) const
    {
        for (std::size_t w = 0; w < m_words.size(); ++w)
            for (std::uint64_t left = m_words[w]; left != 0; left &= left - 1)
                each(static_cast<std::uint32_t>(w * 64 + static_cast<std::size_t>(std::countr_zero(left))));
    }
    friend bool operator==(const RowSet& a, const RowSet& b) { return a.m_words == b.m_words; }

private:
    static constexpr std::size_t kWordsABlock = 8;

    std::vector<std::uint64_t> m_words;
    std::vector<std::uint32_t> m_before; ///< by block: rows in the blocks before it
    std::uint32_t m_size = 0;
};

} // namespace winnow

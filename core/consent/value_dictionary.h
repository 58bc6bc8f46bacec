// SPDX-License-Identifier: Apache-2.0

#pragma once

/// ValueDictionary: the distinct values of one column with their counts, numbered in the order of their coming.

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace winnow {

/// A distinct value and how many rows have it.
struct ValueCount {
    std::string_view text;
    std::uint64_t count = 0;
};

/// One hash lookup a cell. Values differ where their bytes differ; white space around them does not count. Values of
/// more than kLongest bytes are not kept: they count as beyond. Thread: one.
class ValueDictionary {
public:
    static constexpr std::uint16_t kBlank = 0xFFFE;  ///< the number of a blank cell
    static constexpr std::uint16_t kBeyond = 0xFFFF; ///< the number of a value that is not kept
    static constexpr std::size_t kCap = 1000;
    static constexpr std::size_t kLongest = 512;

    explicit ValueDictionary(std::size_t cap = kCap);

    /// Counts the cell and says its number: 0 .. size()-1, kBlank or kBeyond.
    std::uint16_t add(std::string_view cell);
    /// The number of a value that was added; kBeyond where it was not.
    [[nodiscard]] std::uint16_t find(std::string_view cell) const noexcept;

    [[nodiscard]] std::size_t size() const noexcept { return m_counts.size(); }
    [[nodiscard]] std::uint64_t blank() const noexcept { return m_blank; }
    [[nodiscard]] std::uint64_t beyond() const noexcept { return m_beyond; }
    /// By number. The texts live as long as the dictionary.
    [[nodiscard]] const std::vector<ValueCount>& values() const noexcept { return m_counts; }

private:
    [[nodiscard]] std::size_t slotOf(std::string_view text, std::uint64_t hash) const noexcept;

    struct Slot {
        std::uint64_t hash = 0;
        std::uint16_t number = kBeyond; ///< kBeyond: free
    };

    std::size_t m_cap;
    std::vector<Slot> m_slots;
    std::deque<std::string> m_texts;
    std::vector<ValueCount> m_counts;
    std::uint64_t m_blank = 0;
    std::uint64_t m_beyond = 0;
};

} // namespace winnow

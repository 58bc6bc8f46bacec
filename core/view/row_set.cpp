// SPDX-License-Identifier: Apache-2.0

#include "view/row_set.h"

#include <algorithm>

namespace winnow {

void RowSet::seal()
{
    m_before.clear();
    m_before.reserve(m_words.size() / kWordsABlock + 1);
    m_size = 0;
    for (std::size_t w = 0; w < m_words.size(); ++w) {
        if (w % kWordsABlock == 0) m_before.push_back(m_size);
        m_size += static_cast<std::uint32_t>(std::popcount(m_words[w]));
    }
}

std::uint32_t RowSet::at(std::uint32_t position) const noexcept
{
    const auto block = static_cast<std::size_t>(std::ranges::upper_bound(m_before, position) - m_before.begin()) - 1;
    std::uint32_t left = position - m_before[block];
    for (std::size_t w = block * kWordsABlock;; ++w) {
        const auto here = static_cast<std::uint32_t>(std::popcount(m_words[w]));
        if (left >= here) {
            left -= here;
            continue;
        }
        std::uint64_t word = m_words[w];
        for (; left > 0; --left) word &= word - 1;
        return static_cast<std::uint32_t>(w * 64 + static_cast<std::size_t>(std::countr_zero(word)));
    }
}

std::optional<std::uint32_t> RowSet::positionOf(std::uint32_t row) const noexcept
{
    if (!contains(row)) return std::nullopt;
    const std::size_t word = row / 64;
    std::uint32_t position = m_before[word / kWordsABlock];
    for (std::size_t w = word / kWordsABlock * kWordsABlock; w < word; ++w)
        position += static_cast<std::uint32_t>(std::popcount(m_words[w]));
    return position + static_cast<std::uint32_t>(std::popcount(m_words[word] & ((std::uint64_t{1} << (row % 64)) - 1)));
}

} // namespace winnow

// SPDX-License-Identifier: Apache-2.0

#include "view/sort.h"

#include "base/text.h"

#include <algorithm>
#include <array>
#include <bit>
#include <charconv>
#include <numeric>
#include <span>

namespace winnow {
namespace {

/// Statuses from good to bad, as a person reads them.
constexpr std::uint8_t kStatusRank[kStatusCount] = {5, 0, 1, 2, 4, 3};

/// Stable counting sort of `rows` by keyOf(row) < keys.
template <class KeyOf>
void countingSort(std::vector<RowIndex>& rows, std::size_t keys, bool descending, const KeyOf& keyOf)
{
    std::vector<std::uint32_t> begin(keys + 1, 0);
    const auto place = [&](RowIndex row) { return descending ? keys - 1 - keyOf(row) : keyOf(row); };
    for (const RowIndex row : rows) ++begin[place(row) + 1];
    std::partial_sum(begin.begin(), begin.end(), begin.begin());
    std::vector<RowIndex> out(rows.size());
    for (const RowIndex row : rows) out[begin[place(row)]++] = row;
    rows = std::move(out);
}

/// Ranks of domains by name; broken addresses come last.
std::vector<std::uint32_t> domainRanks(const ViewColumns& columns)
{
    std::vector<std::uint32_t> order(columns.domainNames.size());
    std::iota(order.begin(), order.end(), 0U);
    std::ranges::sort(order, {}, [&](std::uint32_t d) -> const std::string& { return columns.domainNames[d]; });
    std::vector<std::uint32_t> rank(order.size());
    for (std::uint32_t i = 0; i < order.size(); ++i) rank[order[i]] = i;
    return rank;
}

std::uint64_t prefixOf(std::string_view text) noexcept
{
    std::uint64_t key = 0;
    for (std::size_t i = 0; i < 8; ++i) key = key << 8 | (i < text.size() ? static_cast<unsigned char>(text[i]) : 0U);
    return key;
}

struct Keyed {
    std::uint64_t key;
    RowIndex row;
};

/// Stable, byte by byte from the last one on; a byte that all keys share costs no pass.
void radixSort(std::span<Keyed> keyed)
{
    std::vector<Keyed> room(keyed.size());
    std::span<Keyed> from = keyed;
    std::span<Keyed> to = room;
    for (unsigned shift = 0; shift < 64; shift += 8) {
        std::array<std::size_t, 257> begin{};
        for (const Keyed& k : from) ++begin[(k.key >> shift & 0xFF) + 1];
        if (std::ranges::find(begin, from.size()) != begin.end()) continue;
        std::partial_sum(begin.begin(), begin.end(), begin.begin());
        for (const Keyed& k : from) to[begin[k.key >> shift & 0xFF]++] = k;
        std::swap(from, to);
    }
    if (from.data() != keyed.data()) std::ranges::copy(from, keyed.begin());
}

/// Texts, eight bytes at a time: equal stretches are told apart by the next eight.
class TextSort {
public:
    TextSort(const ViewColumns& columns, bool descending, const std::stop_token& stop)
        : m_columns(columns), m_flip(descending ? ~0ULL : 0), m_stop(stop)
    {
    }

    void sort(std::span<Keyed> run, std::size_t depth) const
    {
        if (m_stop.stop_requested()) return;
        for (Keyed& k : run) {
            const std::string_view text = m_columns.local(k.row);
            k.key = prefixOf(text.substr(std::min(text.size(), depth * 8))) ^ m_flip;
        }
        if (run.size() > 65536)
            radixSort(run);
        else
            std::ranges::stable_sort(run, {}, &Keyed::key);
        for (std::size_t begin = 0; begin < run.size();) {
            std::size_t end = begin + 1;
            while (end < run.size() && run[end].key == run[begin].key) ++end;
            // A stretch that ends in a zero byte is the end of its text: these are the same.
            if (end - begin > 1 && ((run[begin].key ^ m_flip) & 0xFF) != 0)
                sort(run.subspan(begin, end - begin), depth + 1);
            begin = end;
        }
    }

private:
    const ViewColumns& m_columns;
    std::uint64_t m_flip;
    std::stop_token m_stop;
};

} // namespace

std::uint64_t cellSortKey(std::string_view cell) noexcept
{
    cell = trimmed(cell);
    if (cell.empty()) return ~0ULL;
    double number = 0;
    const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), number);
    if (error == std::errc() && end == cell.data() + cell.size()) {
        // The order of doubles is that of their bits once negative ones are turned over.
        const auto bits = std::bit_cast<std::uint64_t>(number);
        const std::uint64_t ordered = (bits >> 63) != 0 ? ~bits : bits | 1ULL << 63;
        return ordered >> 2;
    }
    std::uint64_t key = 0;
    for (std::size_t i = 0; i < 8; ++i)
        key = key << 8 | (i < cell.size() ? static_cast<unsigned char>(asciiLower(cell[i])) : 0U);
    return (key >> 1) | 1ULL << 63;
}

void sortSelection(const ViewColumns& columns, const SortOrder& order, const std::vector<std::uint64_t>& ownKeys,
    Selection& selection, const std::stop_token& stop)
{
    if (order.key == SortKey::FileOrder && !order.descending) return;
    std::vector<RowIndex>& rows = selection.rows;
    rows = selection.list();
    selection.some = RowSet();
    if (stop.stop_requested()) return;
    const bool down = order.descending;
    switch (order.key) {
    case SortKey::FileOrder: std::ranges::reverse(rows); return;
    case SortKey::Status:
        countingSort(
            rows, kStatusCount, down, [&](RowIndex r) -> std::size_t { return kStatusRank[columns.status[r]]; });
        return;
    case SortKey::Reason:
        countingSort(rows, kReasonCount, down, [&](RowIndex r) -> std::size_t { return columns.reason[r]; });
        return;
    case SortKey::Decision:
        countingSort(rows, 64, down,
            [&](RowIndex r) -> std::size_t { return (columns.fate[r] & 3U) << 4 | columns.fate[r] >> 2; });
        return;
    case SortKey::Score:
        countingSort(rows, 256, down, [&](RowIndex r) -> std::size_t { return columns.score[r]; });
        return;
    case SortKey::Domain: {
        const std::vector<std::uint32_t> rank = domainRanks(columns);
        countingSort(rows, rank.size() + 1, down, [&](RowIndex r) -> std::size_t {
            return columns.domain[r] == kNoDomainId ? rank.size() : rank[columns.domain[r]];
        });
        return;
    }
    case SortKey::Address: {
        std::vector<Keyed> keyed(rows.size());
        for (std::size_t i = 0; i < rows.size(); ++i) keyed[i].row = rows[i];
        TextSort(columns, down, stop).sort(keyed, 0);
        for (std::size_t i = 0; i < rows.size(); ++i) rows[i] = keyed[i].row;
        return;
    }
    case SortKey::OwnColumn: {
        std::vector<Keyed> keyed(rows.size());
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const std::uint32_t record = columns.record[rows[i]];
            const std::uint64_t key = record < ownKeys.size() ? ownKeys[record] : ~0ULL;
            keyed[i] = {down ? ~key : key, rows[i]};
        }
        radixSort(keyed);
        for (std::size_t i = 0; i < rows.size(); ++i) rows[i] = keyed[i].row;
        return;
    }
    }
}

} // namespace winnow

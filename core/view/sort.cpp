#include "view/sort.h"

#include "base/text.h"

#include <algorithm>
#include <array>
#include <bit>
#include <charconv>
#include <numeric>

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
void radixSort(std::vector<Keyed>& keyed)
{
    std::vector<Keyed> other(keyed.size());
    for (unsigned shift = 0; shift < 64; shift += 8) {
        std::array<std::size_t, 257> begin{};
        for (const Keyed& k : keyed) ++begin[(k.key >> shift & 0xFF) + 1];
        if (std::ranges::find(begin, keyed.size()) != begin.end()) continue;
        std::partial_sum(begin.begin(), begin.end(), begin.begin());
        for (const Keyed& k : keyed) other[begin[k.key >> shift & 0xFF]++] = k;
        keyed.swap(other);
    }
}

/// By key, then by tieBreak among equal keys, then as the files have them.
void sortByKeys(std::vector<RowIndex>& rows, std::vector<Keyed>& keyed, bool descending, const auto& tieBreak, const std::stop_token& stop)
{
    if (descending)
        for (Keyed& k : keyed) k.key = ~k.key;
    radixSort(keyed);
    for (std::size_t begin = 0; begin < keyed.size() && !stop.stop_requested();) {
        std::size_t end = begin + 1;
        while (end < keyed.size() && keyed[end].key == keyed[begin].key) ++end;
        if (end - begin > 1)
            std::stable_sort(keyed.begin() + static_cast<std::ptrdiff_t>(begin), keyed.begin() + static_cast<std::ptrdiff_t>(end),
                             [&](const Keyed& a, const Keyed& b) { return descending ? tieBreak(a.row, b.row) > 0 : tieBreak(a.row, b.row) < 0; });
        begin = end;
    }
    for (std::size_t i = 0; i < rows.size(); ++i) rows[i] = keyed[i].row;
}

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
    for (std::size_t i = 0; i < 8; ++i) key = key << 8 | (i < cell.size() ? static_cast<unsigned char>(asciiLower(cell[i])) : 0U);
    return (key >> 1) | 1ULL << 63;
}

void sortSelection(const ViewColumns& columns, const SortOrder& order, const std::vector<std::uint64_t>& ownKeys, Selection& selection,
                   const std::stop_token& stop)
{
    if (order.key == SortKey::FileOrder && !order.descending) return;
    std::vector<RowIndex>& rows = selection.rows;
    if (selection.all && rows.empty()) {
        rows.resize(selection.total);
        std::iota(rows.begin(), rows.end(), 0U);
    }
    if (stop.stop_requested()) return;
    const bool down = order.descending;
    switch (order.key) {
    case SortKey::FileOrder: std::ranges::reverse(rows); return;
    case SortKey::Status:
        countingSort(rows, kStatusCount, down, [&](RowIndex r) -> std::size_t { return kStatusRank[columns.status[r]]; });
        return;
    case SortKey::Reason: countingSort(rows, kReasonCount, down, [&](RowIndex r) -> std::size_t { return columns.reason[r]; }); return;
    case SortKey::Decision: countingSort(rows, 64, down, [&](RowIndex r) -> std::size_t { return (columns.fate[r] & 3U) << 4 | columns.fate[r] >> 2; }); return;
    case SortKey::Score: countingSort(rows, 256, down, [&](RowIndex r) -> std::size_t { return columns.score[r]; }); return;
    case SortKey::Domain: {
        const std::vector<std::uint32_t> rank = domainRanks(columns);
        countingSort(rows, rank.size() + 1, down,
                     [&](RowIndex r) -> std::size_t { return columns.domain[r] == kNoDomainId ? rank.size() : rank[columns.domain[r]]; });
        return;
    }
    case SortKey::Address: {
        std::vector<Keyed> keyed(rows.size());
        for (std::size_t i = 0; i < rows.size(); ++i) keyed[i] = {prefixOf(columns.local(rows[i])), rows[i]};
        sortByKeys(rows, keyed, down, [&](RowIndex a, RowIndex b) { return columns.local(a).compare(columns.local(b)); }, stop);
        return;
    }
    case SortKey::OwnColumn: {
        std::vector<Keyed> keyed(rows.size());
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const std::uint32_t record = columns.record[rows[i]];
            keyed[i] = {record < ownKeys.size() ? ownKeys[record] : ~0ULL, rows[i]};
        }
        sortByKeys(rows, keyed, down, [](RowIndex, RowIndex) { return 0; }, stop);
        return;
    }
    }
}

} // namespace winnow

// SPDX-License-Identifier: Apache-2.0

#include "base/parallel.h"
#include "settle/settle_state.h"

#include <algorithm>
#include <array>
#include <bit>
#include <memory>
#include <span>
#include <utility>

namespace winnow {
namespace {

/// A hash has 40 bits: the highest eight say in which part an entry lies, the others and its number lie there.
constexpr std::size_t kParts = 256;
using Item = std::uint64_t;
using Places = std::array<std::uint32_t, kParts>;

constexpr Item itemOf(std::uint32_t low, std::uint32_t number) noexcept { return std::uint64_t{low} << 32 | number; }
constexpr std::uint32_t highHalf(Item i) noexcept { return static_cast<std::uint32_t>(i >> 32); }
constexpr std::uint32_t lowHalf(Item i) noexcept { return static_cast<std::uint32_t>(i); }

/// The entries by part, in their own order within each.
struct Parted {
    std::unique_ptr<Item[]> items;
    std::array<std::uint32_t, kParts + 1> begins{};
};

/// Every thread counts and then places a range of the groups; where it writes follows from the counts.
Parted partEntries(const SettleState& state, unsigned threads)
{
    const std::size_t ranges = std::max(1U, threads);
    std::vector<Places> places(ranges, Places{});
    const auto each = [&](std::size_t range, const auto& visit) {
        const std::size_t end = state.groups.size() * (range + 1) / ranges;
        for (std::size_t g = state.groups.size() * range / ranges; g < end; ++g) {
            const SettleGroup& group = state.groups[g];
            for (std::size_t i = 0; i < group.facts.entries(); ++i)
                if (group.isValid(i)) visit(group, i);
        }
    };
    parallelFor(threads, ranges, [&](std::size_t range, unsigned) {
        each(range, [&](const SettleGroup& group, std::size_t i) { ++places[range][group.facts.hashHigh[i]]; });
    });
    Parted out;
    std::uint32_t next = 0;
    for (std::size_t part = 0; part < kParts; ++part) {
        out.begins[part] = next;
        for (Places& p : places) next += std::exchange(p[part], next);
    }
    out.begins[kParts] = next;
    out.items = std::make_unique_for_overwrite<Item[]>(next);
    parallelFor(threads, ranges, [&](std::size_t range, unsigned) {
        each(range, [&](const SettleGroup& group, std::size_t i) {
            out.items[places[range][group.facts.hashHigh[i]]++] =
                itemOf(group.facts.hashLow[i], group.firstEntry + static_cast<std::uint32_t>(i));
        });
    });
    return out;
}

/// Appends (earlier entry, entry) for every entry of a part whose hash was there before. The table is open addressing,
/// and of a size that stays in the processor's cache.
void findInPart(std::span<const Item> part, std::vector<std::uint32_t>& table, std::vector<Item>& found)
{
    const std::size_t slots = std::bit_ceil(part.size() * 2 + 1);
    table.assign(slots, 0);
    for (std::uint32_t n = 0; n < part.size(); ++n) {
        const std::uint32_t hash = highHalf(part[n]); // keyed, so as good as random
        std::size_t at = hash & (slots - 1);
        while (table[at] != 0 && highHalf(part[table[at] - 1]) != hash) at = (at + 1) & (slots - 1);
        if (table[at] == 0)
            table[at] = n + 1;
        else
            found.push_back(itemOf(lowHalf(part[table[at] - 1]), lowHalf(part[n])));
    }
}

} // namespace

HashPairs sameHashes(const SettleState& state, unsigned threads)
{
    const Parted parted = partEntries(state, threads);
    const std::size_t workers = std::max(1U, threads);
    std::vector<std::vector<std::uint32_t>> tables(workers);
    std::vector<std::vector<Item>> found(workers);
    parallelFor(threads, kParts, [&](std::size_t part, unsigned w) {
        findInPart({&parted.items[parted.begins[part]], &parted.items[parted.begins[part + 1]]}, tables[w], found[w]);
    });
    parallelFor(threads, workers, [&](std::size_t w, unsigned) { std::ranges::sort(found[w]); });
    std::vector<Item> all = std::move(found.front());
    for (std::size_t w = 1; w < workers; ++w) {
        const auto middle = static_cast<std::ptrdiff_t>(all.size());
        all.insert(all.end(), found[w].begin(), found[w].end());
        std::inplace_merge(all.begin(), all.begin() + middle, all.end());
    }
    HashPairs pairs;
    pairs.reserve(all.size());
    for (const Item item : all) pairs.emplace_back(lowHalf(item), highHalf(item));
    return pairs;
}

} // namespace winnow

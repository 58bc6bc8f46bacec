// SPDX-License-Identifier: Apache-2.0

#pragma once

/// parallelFor: independent work over numbered items on a few threads.

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <thread>
#include <vector>

namespace winnow {

/// Calls work(item, worker) for every item below `count`; workers are numbered from 0. Returns when all are
/// done. The work must not throw.
template <class Work> void parallelFor(unsigned threads, std::size_t count, const Work& work)
{
    if (threads <= 1 || count <= 1) {
        for (std::size_t i = 0; i < count; ++i) work(i, 0U);
        return;
    }
    std::atomic<std::size_t> next{0};
    std::vector<std::jthread> workers;
    for (unsigned w = 0; w < threads; ++w)
        workers.emplace_back([&, w] {
            for (std::size_t i = next.fetch_add(1); i < count; i = next.fetch_add(1)) work(i, w);
        });
}

/// Calls work(begin, end) for the stretches of neighbouring items below `count`, each of some thousands: for items that
/// are too small to be handed out one by one. Otherwise as parallelFor.
template <class Work> void parallelStretches(unsigned threads, std::size_t count, const Work& work)
{
    constexpr std::size_t kStretch = 4096;
    parallelFor(threads, (count + kStretch - 1) / kStretch,
        [&](std::size_t stretch, unsigned) { work(stretch * kStretch, std::min(count, (stretch + 1) * kStretch)); });
}

} // namespace winnow

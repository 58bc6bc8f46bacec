// SPDX-License-Identifier: Apache-2.0

#pragma once

/// What the benchmarks share.

#include "base/result.h"

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string>

#include <sys/resource.h>

/// Seconds on a clock that never goes back.
inline double now()
{
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

/// Seconds that the processors gave this process, of all its threads.
inline double cpuNow()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const auto seconds = [](const timeval& t) {
        return static_cast<double>(t.tv_sec) + static_cast<double>(t.tv_usec) / 1e6;
    };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

/// The value, or the end of the benchmark.
template <class T> T must(winnow::Result<T> result)
{
    if (!result) {
        std::fprintf(stderr, "failed: %s %s\n", std::string(winnow::name(result.error().kind)).c_str(),
            result.error().detail.c_str());
        std::exit(1);
    }
    return std::move(*result);
}

inline void must(winnow::Result<void> result)
{
    if (result) return;
    std::fprintf(stderr, "failed: %s %s\n", std::string(winnow::name(result.error().kind)).c_str(),
        result.error().detail.c_str());
    std::exit(1);
}

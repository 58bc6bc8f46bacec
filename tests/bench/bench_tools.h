#pragma once

/// What the benchmarks share.

#include "base/result.h"

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string>

/// Seconds on a clock that never goes back.
inline double now()
{
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

/// The value, or the end of the benchmark.
template <class T>
T must(winnow::Result<T> result)
{
    if (!result) {
        std::fprintf(stderr, "failed: %s %s\n", std::string(winnow::name(result.error().kind)).c_str(), result.error().detail.c_str());
        std::exit(1);
    }
    return std::move(*result);
}

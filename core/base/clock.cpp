// SPDX-License-Identifier: Apache-2.0

#include "base/clock.h"

#include <array>
#include <ctime>

namespace winnow {

UtcMillis SystemClock::utcNow() const
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::system_clock::now().time_since_epoch())
        .count();
}

std::chrono::nanoseconds SystemClock::monotonicNow() const
{
    return std::chrono::steady_clock::now().time_since_epoch();
}

std::string toIso8601(UtcMillis moment)
{
    const std::time_t seconds = static_cast<std::time_t>(moment / 1000);
    std::tm parts{};
    gmtime_r(&seconds, &parts);
    std::array<char, 32> text{};
    const std::size_t length = std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%SZ", &parts);
    return std::string(text.data(), length);
}

} // namespace winnow

// SPDX-License-Identifier: Apache-2.0

#pragma once

/// Clock: where the time comes from. Passed in, so that tests decide what time it is.

#include <chrono>
#include <cstdint>
#include <string>

namespace winnow {

/// A moment in UTC, in milliseconds since 1970.
using UtcMillis = std::int64_t;

inline constexpr UtcMillis kDayMillis = 86'400'000;

class Clock {
public:
    virtual ~Clock() = default;
    /// The wall clock. May jump; only for what is written down.
    [[nodiscard]] virtual UtcMillis utcNow() const = 0;
    /// A clock that never goes back; for durations.
    [[nodiscard]] virtual std::chrono::nanoseconds monotonicNow() const = 0;
};

/// The computer's own clock.
class SystemClock final : public Clock {
public:
    [[nodiscard]] UtcMillis utcNow() const override;
    [[nodiscard]] std::chrono::nanoseconds monotonicNow() const override;
};

/// "2026-03-14T09:26:53Z".
[[nodiscard]] std::string toIso8601(UtcMillis moment);

} // namespace winnow

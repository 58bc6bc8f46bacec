// SPDX-License-Identifier: Apache-2.0

#pragma once

/// ResolverHealth: how much one name server is asked at a time, and whether it is asked at all. Pure.

#include <chrono>
#include <cstdint>

namespace winnow {

struct WindowLimits {
    std::uint32_t first = 32; ///< before anything was answered
    std::uint32_t least = 100;
    std::uint32_t most = 1000;
};

/// Additive increase; halved where more than 2 % of a round time out. Eight failures with no answer between them, or a
/// silence given up on: the server is down, and one question every 1, 2, 4, ... 30 s looks whether it is back.
class ResolverHealth {
public:
    using Time = std::chrono::nanoseconds;

    explicit ResolverHealth(WindowLimits limits = {}) : m_limits(limits), m_window(limits.first) {}

    /// May another question go out now?
    [[nodiscard]] bool hasRoom(Time now) const noexcept;
    [[nodiscard]] bool isDown() const noexcept { return m_down; }
    [[nodiscard]] std::uint32_t window() const noexcept { return m_window; }
    [[nodiscard]] std::uint32_t inFlight() const noexcept { return m_inFlight; }
    /// The system's receive buffer may hold less than the window.
    void limitTo(std::uint32_t most) noexcept;

    /// Eight questions or more wait, and nothing was answered for 400 ms, or for four times as long as an answer
    /// usually takes here where that is longer.
    [[nodiscard]] bool isSilent(Time now) const noexcept;
    /// Answered well into the silence of `other`, or everything it was asked since that began: what keeps the other is
    /// not on our side.
    [[nodiscard]] bool isAnsweringWhile(const ResolverHealth& other) const noexcept;

    void sent(Time now) noexcept;
    void answered(Time now, Time took) noexcept;
    void failed(Time now) noexcept;
    /// Its silence is taken for death before its questions time out; they end as cancelled() and go elsewhere.
    void gaveUp(Time now) noexcept;
    /// Ended without telling anything about the server.
    void cancelled() noexcept { --m_inFlight; }

private:
    void goDown(Time now) noexcept;
    void closeRound() noexcept;

    WindowLimits m_limits;
    std::uint32_t m_window;
    std::uint32_t m_inFlight = 0;
    std::uint32_t m_roundAnswers = 0;
    std::uint32_t m_roundFailures = 0;
    std::uint32_t m_failuresInRow = 0;
    bool m_slowStart = true;
    bool m_down = false;
    Time m_nextProbe{};
    Time m_probeGap{};
    Time m_heard{}; ///< the last answer, or the first question since nothing was in flight
    Time m_lastAnswer{};
    Time m_usual{}; ///< how long an answer takes here
};

} // namespace winnow

// SPDX-License-Identifier: Apache-2.0

#include "dns/resolver_health.h"

#include <algorithm>

namespace winnow {
namespace {

constexpr std::uint32_t kFailuresUntilDown = 8;
constexpr std::uint32_t kWindowStep = 16;
constexpr ResolverHealth::Time kFirstGap = std::chrono::seconds(1);
constexpr ResolverHealth::Time kLargestGap = std::chrono::seconds(30);
constexpr ResolverHealth::Time kSilence = std::chrono::milliseconds(400);
constexpr int kUsualTimes = 4;

} // namespace

bool ResolverHealth::hasRoom(Time now) const noexcept
{
    if (m_down) return m_inFlight == 0 && now >= m_nextProbe;
    return m_inFlight < m_window;
}

void ResolverHealth::limitTo(std::uint32_t most) noexcept
{
    m_limits.most = std::max<std::uint32_t>(16, std::min(m_limits.most, most));
    m_limits.least = std::min(m_limits.least, m_limits.most);
    m_window = std::min(m_window, m_limits.most);
}

void ResolverHealth::sent(Time now) noexcept
{
    if (m_inFlight++ == 0) m_heard = now;
}

bool ResolverHealth::isSilent(Time now) const noexcept
{
    return !m_down && m_inFlight >= kFailuresUntilDown && now - m_heard >= std::max(kSilence, m_usual * kUsualTimes);
}

bool ResolverHealth::isAnsweringWhile(const ResolverHealth& other) const noexcept
{
    const Time enough = m_inFlight == 0 ? Time{} : kSilence / 2;
    return !m_down && m_lastAnswer != Time{} && m_lastAnswer >= other.m_heard + enough;
}

void ResolverHealth::answered(Time now, Time took) noexcept
{
    --m_inFlight;
    m_heard = m_lastAnswer = now;
    m_usual = m_usual == Time{} ? took : (m_usual * 7 + took) / 8; // as TCP smooths its round trips (RFC 6298)
    ++m_roundAnswers;
    m_failuresInRow = 0;
    m_down = false;
    m_probeGap = {};
    if (m_slowStart) m_window = std::min(m_limits.most, m_window + 1);
    closeRound();
}

void ResolverHealth::failed(Time now) noexcept
{
    --m_inFlight;
    ++m_roundFailures;
    ++m_failuresInRow;
    m_slowStart = false;
    if (m_failuresInRow >= kFailuresUntilDown && (!m_down || now >= m_nextProbe)) goDown(now);
    closeRound();
}

void ResolverHealth::gaveUp(Time now) noexcept
{
    m_slowStart = false;
    goDown(now);
}

void ResolverHealth::goDown(Time now) noexcept
{
    m_down = true;
    m_failuresInRow = std::max(m_failuresInRow, kFailuresUntilDown); // a look in vain keeps it down
    m_probeGap = m_probeGap == Time{} ? kFirstGap : std::min(m_probeGap * 2, kLargestGap);
    m_nextProbe = now + m_probeGap;
}

/// A round is as many ends as the window is wide.
void ResolverHealth::closeRound() noexcept
{
    if (m_roundAnswers + m_roundFailures < m_window) return;
    const bool lossy = m_roundFailures * 50 > m_roundAnswers + m_roundFailures;
    if (lossy)
        m_window = std::max(m_limits.least, m_window / 2);
    else
        m_window = std::min(m_limits.most, m_window + kWindowStep);
    m_roundAnswers = 0;
    m_roundFailures = 0;
}

} // namespace winnow

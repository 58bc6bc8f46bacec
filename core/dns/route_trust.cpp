// SPDX-License-Identifier: Apache-2.0

#include "dns/route_trust.h"

#include <algorithm>
#include <iterator>

namespace winnow {
namespace {

constexpr std::chrono::milliseconds kTrustStep{5};
constexpr std::chrono::seconds kPatienceAfterStop{1};
/// As long as it takes DnsClient to be cut off.
constexpr int kTimeoutsUntilLost = 10;

} // namespace

RouteTrust::RouteTrust(std::unique_ptr<CanaryCheck> check, const DnsOptions& dns, const CanaryOptions& options)
    : m_check(std::move(check)),
      m_clock(dns.clock),
      m_every(options.every),
      m_unconfirmed(options.unconfirmed),
      m_patience(dns.firstTimeout * kTimeoutsUntilLost)
{
}

Result<std::unique_ptr<RouteTrust>> RouteTrust::open(const DnsOptions& dns, CanaryOptions options, CanaryScope scope)
{
    Result<std::unique_ptr<CanaryCheck>> check = CanaryCheck::open(dns, options, scope);
    if (!check) return pass(check);
    return std::unique_ptr<RouteTrust>(new RouteTrust(std::move(*check), dns, options));
}

void RouteTrust::begin()
{
    m_covered = m_held.size();
    m_check->begin();
}

Trust RouteTrust::firstRound(const std::stop_token& stop)
{
    m_silentSince.reset();
    begin();
    while (!m_check->step(kTrustStep))
        if (stop.stop_requested()) return Trust::Open;
    const Trust trust = judge();
    return trust == Trust::Open ? Trust::Lost : trust;
}

Trust RouteTrust::watch()
{
    if (m_check->isRunning()) return m_check->step(std::chrono::milliseconds(0)) ? judge() : Trust::Open;
    if (m_clock->monotonicNow() >= m_nextRound || m_held.size() >= m_unconfirmed) begin();
    return Trust::Open;
}

Trust RouteTrust::lastRound(const std::stop_token& stop)
{
    const std::chrono::nanoseconds began = m_clock->monotonicNow();
    Trust trust = Trust::Open;
    while (trust == Trust::Open) {
        begin();
        while (!m_check->step(kTrustStep))
            if (stop.stop_requested() && m_clock->monotonicNow() - began >= kPatienceAfterStop) return Trust::Open;
        trust = judge();
        if (stop.stop_requested()) break;
    }
    return trust;
}

/// Silence says nothing about what was answered before it, unless it lasts.
Trust RouteTrust::judge()
{
    const std::chrono::nanoseconds now = m_clock->monotonicNow();
    const CanaryReport& report = m_check->report();
    m_nextRound = now + m_every;
    if (report.isSilent()) {
        m_nextRound = now;
        if (!m_silentSince) m_silentSince = now;
        return now - *m_silentSince < m_patience ? Trust::Open : Trust::Lost;
    }
    m_silentSince.reset();
    if (!report.passed()) return Trust::Lost;
    const bool invented = !m_invented.empty();
    for (const IpAddress& address : report.invented())
        if (std::ranges::find(m_invented, address) == m_invented.end()) m_invented.push_back(address);
    const std::vector<ResolverFinding> out = report.leftOut();
    if (!out.empty()) {
        std::ranges::copy(out, std::back_inserter(m_leftOut));
        m_check->keepOnly(usable());
    }
    return out.empty() && invented == !m_invented.empty() ? Trust::Confirmed : Trust::AskAgain;
}

std::vector<MailRoute> RouteTrust::takeConfirmed()
{
    const auto end = m_held.begin() + static_cast<std::ptrdiff_t>(m_covered);
    std::vector<MailRoute> out(std::make_move_iterator(m_held.begin()), std::make_move_iterator(end));
    m_held.erase(m_held.begin(), end);
    m_covered = 0;
    return out;
}

std::vector<std::string> RouteTrust::takeBack()
{
    std::vector<std::string> out;
    for (MailRoute& route : m_held) out.push_back(std::move(route.domain));
    m_held.clear();
    m_covered = 0;
    return out;
}

} // namespace winnow

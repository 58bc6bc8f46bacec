// SPDX-License-Identifier: Apache-2.0

#pragma once

/// RouteTrust: holds routes back until canaries before and after them were right.

#include "dns/canary_check.h"
#include "dns/mail_route.h"

#include <chrono>
#include <cstddef>
#include <deque>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace winnow {

/// What a round of canaries means for what was learnt since the one before.
enum class Trust : std::uint8_t {
    Open,      ///< no round has ended, or none was answered: no decision yet
    Confirmed, ///< takeConfirmed() has what was learnt before the round began
    AskAgain,  ///< some name servers are left out: see usable(); what takeBack() has is asked for again
    Lost,      ///< nobody can be believed: what takeBack() has is dropped
};

/// Thread: network; none of its calls waits but firstRound() and lastRound().
class RouteTrust {
public:
    /// Errors: those of CanaryCheck::open.
    [[nodiscard]] static Result<std::unique_ptr<RouteTrust>> open(
        const DnsOptions& dns, CanaryOptions options, CanaryScope scope);

    /// Before anything is asked. A round that nobody answers is Lost; Open: stopped.
    [[nodiscard]] Trust firstRound(const std::stop_token& stop);
    /// Once a turn of the loop: begins a round when it is time for one, and judges the one in hand.
    [[nodiscard]] Trust watch();
    /// Waits for a round about all that is held, until somebody answers or nobody did for ten first timeouts. Open:
    /// stopped, and nobody answered within a second.
    [[nodiscard]] Trust lastRound(const std::stop_token& stop);

    void hold(MailRoute route) { m_held.push_back(std::move(route)); }
    [[nodiscard]] bool isEmpty() const noexcept { return m_held.empty(); }
    /// So much is held that nothing more should be asked before a round ends.
    [[nodiscard]] bool isFull() const noexcept { return m_held.size() >= 2 * m_unconfirmed; }
    [[nodiscard]] std::vector<MailRoute> takeConfirmed();
    /// The domains of all that is held.
    [[nodiscard]] std::vector<std::string> takeBack();

    /// Of the last round.
    [[nodiscard]] const CanaryReport& report() const noexcept { return m_check->report(); }
    /// Everybody who was left out.
    [[nodiscard]] const std::vector<ResolverFinding>& leftOut() const noexcept { return m_leftOut; }
    [[nodiscard]] std::vector<Endpoint> usable() const { return report().usable(); }
    /// Addresses that those in use gave to names nobody has.
    [[nodiscard]] const std::vector<IpAddress>& invented() const noexcept { return m_invented; }
    [[nodiscard]] DnsCounts counts() const { return m_check->counts(); }

private:
    RouteTrust(std::unique_ptr<CanaryCheck> check, const DnsOptions& dns, const CanaryOptions& options);
    void begin();
    Trust judge();

    std::unique_ptr<CanaryCheck> m_check;
    const Clock* m_clock;
    std::chrono::nanoseconds m_every;
    std::size_t m_unconfirmed;
    std::chrono::nanoseconds m_patience;
    std::deque<MailRoute> m_held;
    std::size_t m_covered = 0; ///< of m_held, learnt before the round in hand began
    std::chrono::nanoseconds m_nextRound{};
    std::optional<std::chrono::nanoseconds> m_silentSince;
    std::vector<ResolverFinding> m_leftOut;
    std::vector<IpAddress> m_invented;
};

} // namespace winnow

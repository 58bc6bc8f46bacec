// SPDX-License-Identifier: Apache-2.0

#pragma once

/// CanaryCheck: asks every name server about canaries, and reports which of them can be believed.

#include "dns/canary_verdict.h"
#include "dns/dns_client.h"

#include <chrono>
#include <functional>
#include <memory>
#include <stop_token>
#include <string>
#include <vector>

namespace winnow {

struct CanaryOptions {
    CanarySet set;                            ///< empty: nobody is asked
    std::function<std::string()> randomLabel; ///< a label that nobody has registered; another one at each call
    std::chrono::milliseconds every{5'000};   ///< between two rounds while domains are asked for
    std::size_t unconfirmed = 20'000;         ///< so many answers between two rounds; bounds memory
};

/// Thread: one. A round asks each name server for the mail hosts of every known name and for their addresses, and for
/// records of random names; about 30 to 40 questions. It is over when no open answer could change a verdict, at the
/// latest after the first two timeouts of `DnsOptions`, and a silent server is waited for only the first one where
/// another is good. Each round has random names of its own, so nothing that was remembered answers for them.
class CanaryCheck {
public:
    /// Opens every c-ares channel that rounds need: none may be opened beside running threads. Errors: those of
    /// DnsClient::open, BadOption (no canaries).
    [[nodiscard]] static Result<std::unique_ptr<CanaryCheck>> open(
        const DnsOptions& dns, CanaryOptions options, CanaryScope scope);
    ~CanaryCheck();
    CanaryCheck(const CanaryCheck&) = delete;
    CanaryCheck& operator=(const CanaryCheck&) = delete;

    /// Begins a round; what is left of an earlier one is dropped.
    void begin();
    [[nodiscard]] bool isRunning() const noexcept { return m_running; }
    /// Asks on, waits up to `atMost` for answers; true once the round is over.
    bool step(std::chrono::milliseconds atMost);
    /// Of the last round that was over.
    [[nodiscard]] const CanaryReport& report() const noexcept { return m_report; }

    /// A whole round. Stopped: what was said so far is judged.
    const CanaryReport& ask(const std::stop_token& stop);
    /// Later rounds ask only these.
    void keepOnly(const std::vector<Endpoint>& resolvers);
    /// What all rounds sent; for the network log.
    [[nodiscard]] DnsCounts counts() const;

private:
    struct Server;

    CanaryCheck(CanaryOptions options, CanaryScope scope, const DnsOptions& dns);
    void begin(Server& server);
    void askKnown(Server& server, std::size_t index);
    void askRandom(Server& server, const std::string& name, DnsType type);
    void onMailHosts(Server& server, std::size_t index, DnsAnswer answer);
    void onHost(Server& server, std::size_t index, const DnsAnswer& answer);
    void noteAnswer(Server& server, DnsOutcome outcome) const;
    [[nodiscard]] bool isTimeUp(const Server& server) const;
    void conclude();

    CanaryOptions m_options;
    CanaryScope m_scope;
    const Clock* m_clock;
    std::chrono::milliseconds m_firstTimeout;
    std::chrono::milliseconds m_longest;
    std::vector<std::unique_ptr<Server>> m_servers;
    CanaryReport m_report;
    DnsCounts m_earlier; ///< of servers that are asked no more
    bool m_running = false;
};

} // namespace winnow

// SPDX-License-Identifier: Apache-2.0

#pragma once

/// MailboxProber: asks mail servers about mailboxes, many sessions at a time, without ever sending a message.

#include "base/clock.h"
#include "base/result.h"
#include "net/socks5.h"
#include "smtp/ask_queue.h"

#include <chrono>
#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace winnow {

struct ProberOptions {
    std::string helo;
    std::string mailFrom;      ///< empty: <>
    std::uint16_t port = 25;   ///< another one only in a lab
    bool allowPrivate = false; ///< labs only: reserved addresses may be connected to
    std::optional<Socks5Proxy> proxy;
    bool pipelining = false;   ///< fewer round trips where a server offers it
    std::size_t sessions = 20; ///< at a time, over all hosts
    std::chrono::milliseconds connectTimeout{30'000};
    std::chrono::milliseconds replyTimeout{60'000}; ///< tarpits answer after 20 to 45 s
    std::chrono::milliseconds quitTimeout{2'000};
    std::chrono::milliseconds sessionTimeout{600'000};
    AskOptions ask;
    const Clock* clock = nullptr;
};

/// What happened; for the network log.
struct ProbeSummary {
    std::uint64_t sessions = 0; ///< connections made
    std::uint64_t failedConnects = 0;
    std::uint64_t recipients = 0; ///< RCPT commands answered
    std::uint64_t secured = 0;    ///< sessions under TLS
    std::uint64_t heldBack = 0;   ///< given back unasked, because we are refused
    bool paused = false;          ///< the whole run was paused: it is us
    std::vector<std::string> pausedHosts;
    std::vector<std::pair<std::string, CatchAll>> catchAll; ///< what was learnt about domains
};

/// Asks about every target and hands each out once; targets that were not asked (stopped, paused) come out as NotAsked.
/// Every domain has at least one host with an address. Thread: network; blocks until done or `stop`.
/// Errors: NetworkFailed (no sockets, no TLS library).
[[nodiscard]] Result<ProbeSummary> probeMailboxes(std::vector<AskDomain> domains, std::vector<ProbeTarget> targets,
    const ProviderProfiles& profiles, const ReplyRules& rules, const ProberOptions& options, const AskQueue::Sink& sink,
    std::stop_token stop);

/// Whether a TCP connection can be made; for readiness. The reply is the greeting of an SMTP server, empty where there
/// was none. Thread: network; blocks at most `timeout`.
struct Reachability {
    bool connected = false;
    std::string greeting;
    std::string hello; ///< the reply to EHLO; many servers tell in it which address they see
    std::string fault; ///< the system's words
};
/// `helo`: empty says nothing but QUIT.
[[nodiscard]] Reachability tryConnect(const Endpoint& target, const std::optional<Socks5Proxy>& proxy,
    const std::string& helo, std::chrono::milliseconds timeout);

} // namespace winnow

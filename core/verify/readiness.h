// SPDX-License-Identifier: Apache-2.0

#pragma once

/// Readiness: what this computer and its connection can learn, before anything about a list is asked.

#include "crypto/keys.h"
#include "dns/route_finder.h"
#include "net/socks5.h"
#include "project/stores/seal.h"
#include "smtp/mailbox_prober.h"
#include "verify/network_plan.h"

#include <chrono>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace winnow {

struct ReadinessOptions {
    DnsOptions dns;
    CanarySet canaries;                 ///< empty: the operators are asked for instead
    std::vector<std::string> operators; ///< domains whose mail servers are knocked at; empty: canaries that greet
    std::uint16_t port = 25;
    bool allowPrivate = false;
    std::optional<Socks5Proxy> proxy;
    std::string helo;
    CheckDepth most = CheckDepth::Mailbox; ///< what the project's seal allows: below it no mail server is knocked at
    bool askBlocklists = false;            ///< asks a DNS blocklist about our own address
    std::chrono::milliseconds connectTimeout{8'000};
    Random* random = nullptr;
};

struct PortReadiness {
    std::string domain;
    std::string host;
    bool lookedUp = false;
    bool tried = false; ///< a connection was attempted
    bool connected = false;
    std::string greeting;
    std::string fault;
};

enum class PortState : std::uint8_t {
    NotTested, ///< no connection was attempted: no name server, no mail server found, or a seal
    Shut,      ///< attempted, and nobody greeted us
    Open,      ///< at least one operator's server greeted us
};

struct Readiness {
    CanaryReport dns; ///< which name servers can be believed
    std::vector<PortReadiness> ports;
    bool proxied = false;              ///< mail servers were tried through a proxy
    std::string ownAddress;            ///< as mail servers see it; empty: unknown
    std::string ownName;               ///< its PTR name
    bool nameMatches = false;          ///< the PTR name leads back to the address
    bool heloMatches = false;          ///< the HELO name leads to the address
    std::vector<std::string> listedAt; ///< DNS blocklists that name our address

    /// At least one name server answers, and can be believed.
    [[nodiscard]] bool dnsWorks() const noexcept { return dns.passed(); }
    /// Whether port 25 leads out.
    [[nodiscard]] PortState port() const noexcept;
};

/// True where mailboxes of this operator will hardly be told about from here, as far as that was tested.
[[nodiscard]] bool expectsSilence(const PlannedProvider& provider, const Readiness& readiness) noexcept;

/// A few DNS questions and one connection to each operator; nothing about any list. Blocks up to some seconds each.
/// Errors: ProjectSealed (ReadinessOptions::most is Form: nothing was sent), NetworkFailed, BadOption (no resolver, or
/// no name to ask for).
[[nodiscard]] Result<Readiness> lookAround(const ReadinessOptions& options, std::stop_token stop);

} // namespace winnow

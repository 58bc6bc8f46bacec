// SPDX-License-Identifier: Apache-2.0

#pragma once

/// NetworkCheck: single addresses, without a project, as deep as DNS and mail servers go.

#include "dns/route_finder.h"
#include "project/stores/seal.h"
#include "settle/address_checker.h"
#include "smtp/mailbox_prober.h"

#include <span>
#include <stop_token>
#include <string>
#include <vector>

namespace winnow {

struct NetworkCheckOptions {
    CheckDepth depth = CheckDepth::Domain;
    RouteOptions routes; ///< resolvers, clock and canaries; `randomLabel` is set here
    ProberOptions prober;
    Policy policy = keepCustomers();
    bool lab = false; ///< special-use domains are ordinary ones
    Random* random = nullptr;
};

/// An address with what the network said.
struct NetworkAnswer {
    CheckedAddress checked;
    std::vector<std::string> mailHosts; ///< lowest preference first
    std::string mailHost;               ///< the one that was asked
    std::string mailServer;             ///< its address
    std::string tls;
    std::string reply; ///< verbatim, made safe for the eye
    UtcMillis askedAt = 0;
};

struct NetworkAnswers {
    RouteSummary dns;
    std::vector<NetworkAnswer> answers; ///< empty where no name server could be believed: see `dns.untrusted`
};

/// Goes on from what was found offline; each domain and each address is asked once. Errors: NetworkFailed, BadOption.
[[nodiscard]] Result<NetworkAnswers> checkInNetwork(std::vector<CheckedAddress> addresses, const ReferenceLists& lists,
    const NetworkCheckOptions& options, std::stop_token stop);

} // namespace winnow

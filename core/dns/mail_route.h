// SPDX-License-Identifier: Apache-2.0

#pragma once

/// MailRoute: where the mail of a domain goes. Value header: plain types only.

#include "dns/route_finding.h"
#include "net/ip_address.h"

#include <cstdint>
#include <string>
#include <vector>

namespace winnow {

struct MailHost {
    std::string name;                 ///< lower case, without the final dot
    std::uint16_t preference = 0;     ///< lower is asked first (RFC 5321 section 5.1)
    std::vector<IpAddress> addresses; ///< those that may be connected to

    friend bool operator==(const MailHost&, const MailHost&) = default;
};

struct MailRoute {
    std::string domain;
    RouteFinding finding = RouteFinding::NotAsked;
    bool implicit = false;       ///< no MX: the domain's own address (RFC 5321 section 5.1)
    std::vector<MailHost> hosts; ///< lowest preference first
    std::uint32_t ttl = 0;       ///< seconds; the least of everything that was used
    std::uint32_t mxCount = 0;   ///< how many MX records there were; `hosts` holds at most kMaxMailHosts
};

/// More hosts than this of one domain are not looked up: the largest real providers name seven.
inline constexpr std::size_t kMaxMailHosts = 16;

} // namespace winnow

// SPDX-License-Identifier: Apache-2.0

#pragma once

/// DnsAnswer: one answer of a name server, as far as mail needs it. Value header: plain types only.

#include "net/ip_address.h"

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace winnow {

enum class DnsType : std::uint16_t { A = 1, Ptr = 12, Mx = 15, Aaaa = 28 };

enum class DnsOutcome : std::uint8_t {
    Records,   ///< NOERROR with something in the answer section
    NoData,    ///< the name exists, the type does not
    NotFound,  ///< NXDOMAIN
    ServFail,  ///< SERVFAIL, REFUSED, NOTIMP, FORMERR
    BadAnswer, ///< what came is not a DNS message, or contradicts itself
    Timeout,
    Unreachable, ///< the name server's address refuses or cannot be reached
    Cancelled,
};

struct DnsAnswer {
    DnsOutcome outcome = DnsOutcome::Timeout;
    std::vector<std::pair<std::uint16_t, std::string>> mx; ///< preference, host; "" is the root of a null MX
    std::vector<IpAddress> addresses;
    std::vector<std::string> names; ///< of PTR records
    std::string alias;              ///< the end of the CNAME chain, empty without one
    std::uint32_t aliases = 0;      ///< CNAME records in the answer
    std::uint32_t ttl = 0;          ///< seconds; the least of the records used
};

} // namespace winnow

// SPDX-License-Identifier: Apache-2.0

#pragma once

/// Which addresses are nobody's mail server on the public Internet.

#include "net/ip_address.h"

namespace winnow {

/// True for an address that the IANA special-purpose registries (RFC 6890 and its updates) keep from being globally
/// reachable: "this" network, loopback, RFC 1918, link-local, carrier-grade NAT (RFC 6598), documentation,
/// benchmarking, multicast, reserved and broadcast; in IPv6 also unique-local, v4-mapped, NAT64 (RFC 6052, RFC 8215),
/// discard-only, Teredo, 6to4 and ORCHID: the address inside would go round every check of ours. Cost: nanoseconds.
[[nodiscard]] bool isReserved(const IpAddress& address) noexcept;

} // namespace winnow

// SPDX-License-Identifier: Apache-2.0

#pragma once

/// Turns the bytes of a DNS message into a DnsAnswer, with c-ares. Pure; for hostile bytes as well.

#include "dns/dns_answer.h"

#include <cstdint>
#include <span>

namespace winnow {

/// Records of another type than `asked` are passed over, but for CNAMEs. At most 1,000 records are read; names are
/// lower case. BadAnswer for a message that is cut off, loops or lies about its lengths. Cost: about 1 us.
[[nodiscard]] DnsAnswer parseAnswer(std::span<const std::uint8_t> message, DnsType asked);

} // namespace winnow

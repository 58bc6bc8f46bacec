// SPDX-License-Identifier: Apache-2.0

#include "net/reserved_ranges.h"

#include <array>

namespace winnow {
namespace {

struct Range {
    std::array<std::uint8_t, 16> prefix;
    unsigned bits;
};

// IANA IPv4 Special-Purpose Address Registry and multicast, as of 2026-10.
constexpr Range kV4[] = {
    {{0}, 8},
    {{10}, 8},
    {{100, 64}, 10},
    {{127}, 8},
    {{169, 254}, 16},
    {{172, 16}, 12},
    {{192, 0, 0}, 24},
    {{192, 0, 2}, 24},
    {{192, 88, 99}, 24},
    {{192, 168}, 16},
    {{198, 18}, 15},
    {{198, 51, 100}, 24},
    {{203, 0, 113}, 24},
    {{224}, 4},
    {{240}, 4},
};

// IANA IPv6 Special-Purpose Address Registry; outside 2000::/3 nothing is globally routed.
constexpr Range kV6[] = {
    {{0x20, 0x01, 0x00}, 23},       // IETF protocol assignments: Teredo, ORCHID, benchmarking
    {{0x20, 0x01, 0x0d, 0xb8}, 32}, // documentation
    {{0x20, 0x02}, 16},             // 6to4
    {{0x3f, 0xff}, 20},             // documentation, RFC 9637
};

bool fits(const IpAddress& address, const Range& range) noexcept
{
    unsigned bits = range.bits;
    for (std::size_t i = 0; bits > 0; ++i) {
        const unsigned here = bits < 8 ? bits : 8;
        const auto mask = static_cast<std::uint8_t>(0xFF00U >> here);
        if ((address.bytes[i] & mask) != (range.prefix[i] & mask)) return false;
        bits -= here;
    }
    return true;
}

} // namespace

bool isReserved(const IpAddress& address) noexcept
{
    if (!address.v6) {
        for (const Range& range : kV4)
            if (fits(address, range)) return true;
        return false;
    }
    if ((address.bytes[0] & 0xE0) != 0x20) return true;
    for (const Range& range : kV6)
        if (fits(address, range)) return true;
    return false;
}

} // namespace winnow

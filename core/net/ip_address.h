// SPDX-License-Identifier: Apache-2.0

#pragma once

/// IpAddress: an IPv4 or IPv6 address. Value header: plain types only.

#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace winnow {

struct IpAddress {
    std::array<std::uint8_t, 16> bytes{}; ///< network order; IPv4 uses the first four
    bool v6 = false;

    friend auto operator<=>(const IpAddress&, const IpAddress&) = default;

    /// "192.0.2.1" or "2001:db8::1"; nullopt for anything else.
    [[nodiscard]] static std::optional<IpAddress> parse(std::string_view text);
    [[nodiscard]] static IpAddress v4(std::uint8_t a, std::uint8_t b, std::uint8_t c, std::uint8_t d) noexcept
    {
        IpAddress out;
        out.bytes = {a, b, c, d};
        return out;
    }
    [[nodiscard]] std::string text() const;
};

/// A host and a port as written on a command line: "127.0.0.1:5353", "[::1]:53", "192.0.2.1" (the default port).
struct Endpoint {
    IpAddress address;
    std::uint16_t port = 0;

    friend auto operator<=>(const Endpoint&, const Endpoint&) = default;
    [[nodiscard]] static std::optional<Endpoint> parse(std::string_view text, std::uint16_t defaultPort);
    [[nodiscard]] std::string text() const;
};

} // namespace winnow

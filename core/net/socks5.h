// SPDX-License-Identifier: Apache-2.0

#pragma once

/// SOCKS5 (RFC 1928, RFC 1929): bytes to send and how to read what comes back. Pure.

#include "net/ip_address.h"

#include <optional>
#include <string>
#include <string_view>

namespace winnow {

struct Socks5Proxy {
    Endpoint endpoint;
    std::string user; ///< empty: no authentication
    std::string password;

    friend bool operator==(const Socks5Proxy&, const Socks5Proxy&) = default;
    /// "socks5://user:password@127.0.0.1:1080"; the host is an address, not a name: a name would be asked for in clear.
    [[nodiscard]] static std::optional<Socks5Proxy> parse(std::string_view url);
};

/// Which methods we know.
[[nodiscard]] std::string socksGreeting(const Socks5Proxy& proxy);
[[nodiscard]] std::string socksLogin(const Socks5Proxy& proxy);
/// CONNECT to an address, never to a name: the address is the one that was checked.
[[nodiscard]] std::string socksConnect(const Endpoint& target);

/// How many bytes the reply to CONNECT has in all, once its first five are there; 0 for nonsense.
[[nodiscard]] std::size_t socksReplyLength(std::string_view firstFive) noexcept;
/// The words for a reply code of RFC 1928 section 6.
[[nodiscard]] std::string_view socksError(unsigned code) noexcept;

} // namespace winnow

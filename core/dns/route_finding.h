// SPDX-License-Identifier: Apache-2.0

#pragma once

/// What DNS said of a domain. Value header: plain types only.

#include <cstdint>
#include <string_view>

namespace winnow {

enum class RouteFinding : std::uint8_t {
    NotAsked,
    AcceptsMail,
    NotFound,     ///< NXDOMAIN
    NoMailServer, ///< neither MX nor address
    NullMx,       ///< RFC 7505
    Unroutable,   ///< every mail host resolves nowhere or to reserved ranges only
    Timeout,
    Failure, ///< SERVFAIL, refused, nonsense
};

/// True for what may be otherwise a minute later.
[[nodiscard]] constexpr bool isTemporary(RouteFinding finding) noexcept
{
    return finding == RouteFinding::Timeout || finding == RouteFinding::Failure;
}

[[nodiscard]] constexpr std::string_view name(RouteFinding finding) noexcept
{
    switch (finding) {
    case RouteFinding::NotAsked: return "not_asked";
    case RouteFinding::AcceptsMail: return "accepts_mail";
    case RouteFinding::NotFound: return "not_found";
    case RouteFinding::NoMailServer: return "no_mail_server";
    case RouteFinding::NullMx: return "null_mx";
    case RouteFinding::Unroutable: return "unroutable";
    case RouteFinding::Timeout: return "timeout";
    case RouteFinding::Failure: return "failure";
    }
    return "not_asked";
}

} // namespace winnow

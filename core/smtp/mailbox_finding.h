// SPDX-License-Identifier: Apache-2.0

#pragma once

/// What the mail server said of a mailbox. Value header: plain types only.

#include <cstdint>
#include <string_view>

namespace winnow {

enum class MailboxFinding : std::uint8_t {
    NotAsked,
    Accepted,
    NotFound,
    Disabled,
    Full,
    CatchAll,
    DoesNotTell,
    NoConnection,
    Dropped,
    Greylisted,
    RateLimited,
    WeAreBlocked,
    SenderRejected,
    TlsRequired,
    ServerError,
};
inline constexpr std::size_t kMailboxFindingCount = static_cast<std::size_t>(MailboxFinding::ServerError) + 1;

/// True for what tells nothing about the mailbox and may be otherwise later.
[[nodiscard]] constexpr bool isUnanswered(MailboxFinding finding) noexcept
{
    return finding >= MailboxFinding::NoConnection;
}

/// The stable name, equal to the name of the reason it leads to.
[[nodiscard]] constexpr std::string_view name(MailboxFinding finding) noexcept
{
    switch (finding) {
    case MailboxFinding::NotAsked: return "not_asked";
    case MailboxFinding::Accepted: return "mailbox_accepted";
    case MailboxFinding::NotFound: return "mailbox_not_found";
    case MailboxFinding::Disabled: return "mailbox_disabled";
    case MailboxFinding::Full: return "mailbox_full";
    case MailboxFinding::CatchAll: return "catch_all";
    case MailboxFinding::DoesNotTell: return "provider_does_not_tell";
    case MailboxFinding::NoConnection: return "no_connection";
    case MailboxFinding::Dropped: return "connection_dropped";
    case MailboxFinding::Greylisted: return "greylisted";
    case MailboxFinding::RateLimited: return "rate_limited";
    case MailboxFinding::WeAreBlocked: return "we_are_blocked";
    case MailboxFinding::SenderRejected: return "sender_rejected";
    case MailboxFinding::TlsRequired: return "tls_required";
    case MailboxFinding::ServerError: return "server_error";
    }
    return "not_asked";
}

} // namespace winnow

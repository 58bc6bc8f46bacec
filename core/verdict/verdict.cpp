// SPDX-License-Identifier: Apache-2.0

#include "verdict/verdict.h"

namespace winnow {

std::string_view name(Status status) noexcept
{
    switch (status) {
    case Status::NotChecked: return "not_checked";
    case Status::Deliverable: return "deliverable";
    case Status::Plausible: return "plausible";
    case Status::Risky: return "risky";
    case Status::Undeliverable: return "undeliverable";
    case Status::Unknown: return "unknown";
    }
    return "not_checked";
}

std::string_view name(Reason reason) noexcept
{
    switch (reason) {
    case Reason::NotChecked: return "not_checked";
    case Reason::InvalidForm: return "invalid_form";
    case Reason::ReservedDomain: return "reserved_domain";
    case Reason::DomainNotFound: return "domain_not_found";
    case Reason::NoMailServer: return "no_mail_server";
    case Reason::NullMx: return "null_mx";
    case Reason::ProviderRule: return "provider_rule";
    case Reason::MailboxNotFound: return "mailbox_not_found";
    case Reason::MailboxDisabled: return "mailbox_disabled";
    case Reason::CatchAll: return "catch_all";
    case Reason::MailboxFull: return "mailbox_full";
    case Reason::DisposableDomain: return "disposable_domain";
    case Reason::LikelyTypo: return "likely_typo";
    case Reason::MixedScript: return "mixed_script";
    case Reason::MailServerUnroutable: return "mail_server_unroutable";
    case Reason::DotlessDomain: return "dotless_domain";
    case Reason::UnknownEnding: return "unknown_ending";
    case Reason::DnsTimeout: return "dns_timeout";
    case Reason::DnsFailure: return "dns_failure";
    case Reason::NoConnection: return "no_connection";
    case Reason::ConnectionDropped: return "connection_dropped";
    case Reason::Greylisted: return "greylisted";
    case Reason::RateLimited: return "rate_limited";
    case Reason::WeAreBlocked: return "we_are_blocked";
    case Reason::SenderRejected: return "sender_rejected";
    case Reason::TlsRequired: return "tls_required";
    case Reason::ServerError: return "server_error";
    case Reason::FormOnly: return "form_only";
    case Reason::DomainAcceptsMail: return "domain_accepts_mail";
    case Reason::ProviderDoesNotTell: return "provider_does_not_tell";
    case Reason::MailboxAccepted: return "mailbox_accepted";
    case Reason::OwnRule: return "own_rule";
    case Reason::RepairProposed: return "repair_proposed";
    case Reason::UnclearCell: return "unclear_cell";
    }
    return "not_checked";
}

std::string_view name(Depth depth) noexcept
{
    switch (depth) {
    case Depth::Form: return "form";
    case Depth::Lists: return "lists";
    case Depth::Domain: return "domain";
    case Depth::Mailbox: return "mailbox";
    }
    return "form";
}

std::string_view flagName(Flag flag) noexcept
{
    switch (flag) {
    case kFlagRole: return "role";
    case kFlagFree: return "free";
    case kFlagDisposable: return "disposable";
    case kFlagRelay: return "relay";
    case kFlagCatchAll: return "catch_all";
    case kFlagTagged: return "tagged";
    case kFlagQuoted: return "quoted";
    case kFlagInternational: return "international";
    case kFlagMixedScript: return "mixed_script";
    case kFlagTypo: return "typo";
    case kFlagSuppressed: return "suppressed";
    case kFlagDoNotMail: return "do_not_mail";
    case kFlagDuplicate: return "duplicate";
    case kFlagInactive: return "inactive";
    }
    return "";
}

std::optional<Status> statusFromName(std::string_view text) noexcept
{
    for (std::size_t i = 0; i < kStatusCount; ++i)
        if (name(static_cast<Status>(i)) == text) return static_cast<Status>(i);
    return std::nullopt;
}

Status statusOf(Reason reason) noexcept
{
    if (reason == Reason::NotChecked || reason == Reason::OwnRule) return Status::NotChecked;
    if (reason == Reason::RepairProposed || reason == Reason::UnclearCell) return Status::Risky;
    if (reason <= Reason::MailboxDisabled) return Status::Undeliverable;
    if (reason <= Reason::UnknownEnding) return Status::Risky;
    if (reason <= Reason::ServerError) return Status::Unknown;
    return reason == Reason::MailboxAccepted ? Status::Deliverable : Status::Plausible;
}

} // namespace winnow

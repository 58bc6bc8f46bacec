// SPDX-License-Identifier: Apache-2.0

#include "verdict/decide.h"

#include <algorithm>

namespace winnow {
namespace {

Depth depthOf(const Evidence& e) noexcept
{
    if (e.formBroken || e.exchangeEntry) return Depth::Form;
    if (e.mailbox != MailboxFinding::NotAsked) return Depth::Mailbox;
    if (e.route != RouteFinding::NotAsked) return Depth::Domain;
    return Depth::Lists;
}

/// Answers of the mail server that settle the matter.
Reason settledByMailbox(MailboxFinding finding) noexcept
{
    switch (finding) {
    case MailboxFinding::NotFound: return Reason::MailboxNotFound;
    case MailboxFinding::Disabled: return Reason::MailboxDisabled;
    default: return Reason::NotChecked;
    }
}

Reason leftOpenByMailbox(MailboxFinding finding) noexcept
{
    switch (finding) {
    case MailboxFinding::Accepted: return Reason::MailboxAccepted;
    case MailboxFinding::Full: return Reason::MailboxFull;
    case MailboxFinding::CatchAll: return Reason::CatchAll;
    case MailboxFinding::DoesNotTell: return Reason::ProviderDoesNotTell;
    case MailboxFinding::NoConnection: return Reason::NoConnection;
    case MailboxFinding::Dropped: return Reason::ConnectionDropped;
    case MailboxFinding::Greylisted: return Reason::Greylisted;
    case MailboxFinding::RateLimited: return Reason::RateLimited;
    case MailboxFinding::WeAreBlocked: return Reason::WeAreBlocked;
    case MailboxFinding::SenderRejected: return Reason::SenderRejected;
    case MailboxFinding::TlsRequired: return Reason::TlsRequired;
    case MailboxFinding::ServerError: return Reason::ServerError;
    default: return Reason::NotChecked;
    }
}

Reason againstDomain(RouteFinding finding) noexcept
{
    switch (finding) {
    case RouteFinding::NotFound: return Reason::DomainNotFound;
    case RouteFinding::NoMailServer: return Reason::NoMailServer;
    case RouteFinding::NullMx: return Reason::NullMx;
    case RouteFinding::Unroutable: return Reason::MailServerUnroutable;
    default: return Reason::NotChecked;
    }
}

Reason reasonOf(const Evidence& e) noexcept
{
    if (e.formBroken || e.exchangeEntry) return Reason::InvalidForm;
    // What nobody wrote cannot be undeliverable: only the proposal could be.
    if (e.repaired) return Reason::RepairProposed;
    if (e.reservedDomain) return Reason::ReservedDomain;
    if (const Reason r = settledByMailbox(e.mailbox); r != Reason::NotChecked) return r;
    // A typo whose domain does not exist is more useful to know as a typo.
    if (const Reason r = againstDomain(e.route); r != Reason::NotChecked)
        return e.likelyTypo && r == Reason::DomainNotFound ? Reason::LikelyTypo : r;
    if (e.breaksProviderRule) return Reason::ProviderRule;
    if (e.dotless) return Reason::DotlessDomain;
    const bool domainWorks = e.route == RouteFinding::AcceptsMail;
    if (e.likelyTypo && !domainWorks) return Reason::LikelyTypo;
    if (!e.endingKnown && !domainWorks) return Reason::UnknownEnding;
    if (e.disposable) return Reason::DisposableDomain;
    if (e.mixedScript) return Reason::MixedScript;
    if (e.unclearCell) return Reason::UnclearCell;
    if (const Reason r = leftOpenByMailbox(e.mailbox); r != Reason::NotChecked) return r;
    if (e.route == RouteFinding::Timeout) return Reason::DnsTimeout;
    if (e.route == RouteFinding::Failure) return Reason::DnsFailure;
    return domainWorks ? Reason::DomainAcceptsMail : Reason::FormOnly;
}

std::uint8_t baseScore(Reason reason) noexcept
{
    switch (reason) {
    case Reason::MailboxAccepted: return 98;
    case Reason::DomainAcceptsMail: return 82;
    case Reason::ProviderDoesNotTell: return 78;
    case Reason::FormOnly: return 72;
    case Reason::CatchAll: return 60;
    case Reason::MailboxFull: return 45;
    case Reason::UnknownEnding: return 40;
    case Reason::UnclearCell: return 50;
    case Reason::RepairProposed:
    case Reason::MixedScript: return 35;
    case Reason::LikelyTypo: return 32;
    case Reason::DisposableDomain: return 15;
    case Reason::MailServerUnroutable:
    case Reason::DotlessDomain: return 10;
    default: break;
    }
    switch (statusOf(reason)) {
    case Status::Unknown: return 55;
    case Status::Undeliverable: return 0;
    default: return 50;
    }
}

std::uint8_t scoreOf(Reason reason, const Evidence& e) noexcept
{
    int score = baseScore(reason);
    if (score == 0) return 0;
    if ((e.flags & kFlagRole) != 0) score -= 4;
    if (e.suspected) score -= 8;
    return static_cast<std::uint8_t>(std::max(score, 1));
}

} // namespace

Verdict decide(const Evidence& evidence, std::optional<Status> own) noexcept
{
    Verdict verdict;
    verdict.depth = depthOf(evidence);
    verdict.reason = reasonOf(evidence);
    const bool impossible = verdict.reason == Reason::InvalidForm || verdict.reason == Reason::ReservedDomain;
    if (own && !impossible) {
        verdict.reason = Reason::OwnRule;
        verdict.status = *own;
        verdict.score = *own == Status::Undeliverable ? 0 : *own == Status::Deliverable ? 95 : 50;
        return verdict;
    }
    verdict.status = statusOf(verdict.reason);
    verdict.score = scoreOf(verdict.reason, evidence);
    return verdict;
}

} // namespace winnow

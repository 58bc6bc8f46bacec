// SPDX-License-Identifier: Apache-2.0

#include "verdict/dispose.h"

namespace winnow {

std::string_view name(Decision decision) noexcept
{
    switch (decision) {
    case Decision::Keep: return "keep";
    case Decision::LeaveOut: return "leave_out";
    case Decision::Review: return "review";
    }
    return "keep";
}

std::string_view name(Cause cause) noexcept
{
    switch (cause) {
    case Cause::None: return "none";
    case Cause::Status: return "status";
    case Cause::DoNotMail: return "do_not_mail";
    case Cause::Suppressed: return "suppressed";
    case Cause::Duplicate: return "duplicate";
    case Cause::Rule: return "rule";
    case Cause::ByHand: return "by_hand";
    case Cause::HeldBack: return "held_back";
    case Cause::NoAddress: return "no_address";
    }
    return "none";
}

Policy keepCustomers() noexcept
{
    Policy policy;
    for (std::size_t i = 0; i < kReasonCount; ++i) {
        const auto reason = static_cast<Reason>(i);
        policy.byReason[i] = statusOf(reason) == Status::Undeliverable ? Decision::LeaveOut : Decision::Keep;
    }
    const auto set = [&](Reason reason, Decision decision) {
        policy.byReason[static_cast<std::size_t>(reason)] = decision;
    };
    set(Reason::LikelyTypo, Decision::Review);
    set(Reason::MixedScript, Decision::Review);
    set(Reason::UnknownEnding, Decision::Review);
    set(Reason::RepairProposed, Decision::Review);
    set(Reason::UnclearCell, Decision::Review);
    set(Reason::DisposableDomain, Decision::LeaveOut);
    set(Reason::DotlessDomain, Decision::LeaveOut);
    set(Reason::MailServerUnroutable, Decision::LeaveOut);
    return policy;
}

Policy cautiousSender() noexcept
{
    Policy policy = keepCustomers();
    policy.role = Decision::Review;
    for (std::size_t i = 0; i < kReasonCount; ++i) {
        const auto reason = static_cast<Reason>(i);
        if (statusOf(reason) == Status::Unknown || reason == Reason::CatchAll || reason == Reason::MailboxFull)
            policy.byReason[i] = Decision::Review;
    }
    return policy;
}

std::optional<Policy> policyByName(std::string_view text) noexcept
{
    if (text == "customers") return keepCustomers();
    if (text == "cautious") return cautiousSender();
    return std::nullopt;
}

void keepOnly(Policy& policy, const std::array<bool, kStatusCount>& keep) noexcept
{
    for (std::size_t i = 0; i < kReasonCount; ++i) {
        const auto status = static_cast<std::size_t>(statusOf(static_cast<Reason>(i)));
        if (keep[status])
            policy.byReason[i] = Decision::Keep;
        else if (policy.byReason[i] == Decision::Keep)
            policy.byReason[i] = Decision::LeaveOut;
    }
}

namespace {

/// A rule's status is judged like the mildest reason of that status.
Decision ofOwnRule(Status status, const Policy& policy) noexcept
{
    switch (status) {
    case Status::Undeliverable: return policy.byReason[static_cast<std::size_t>(Reason::MailboxNotFound)];
    case Status::Risky: return Decision::Review;
    case Status::Unknown: return policy.byReason[static_cast<std::size_t>(Reason::ServerError)];
    default: return Decision::Keep;
    }
}

} // namespace

Disposition dispose(const Verdict& verdict, std::uint16_t flags, HandDecision byHand, const Policy& policy) noexcept
{
    if ((flags & kFlagDoNotMail) != 0) return {Decision::LeaveOut, Cause::DoNotMail};
    if ((flags & kFlagSuppressed) != 0) return {Decision::LeaveOut, Cause::Suppressed};
    if (byHand) return {*byHand, Cause::ByHand};
    if (verdict.reason == Reason::OwnRule) {
        const Decision decision = ofOwnRule(verdict.status, policy);
        if (decision != Decision::Keep) return {decision, Cause::Rule};
    }
    const Decision decision =
        verdict.reason == Reason::OwnRule ? Decision::Keep : policy.byReason[static_cast<std::size_t>(verdict.reason)];
    if (decision == Decision::LeaveOut) return {decision, Cause::Status};
    if ((flags & kFlagDuplicate) != 0) return {Decision::LeaveOut, Cause::Duplicate};
    if (decision == Decision::Review) return {decision, Cause::Status};
    if ((flags & kFlagRole) != 0 && policy.role != Decision::Keep) return {policy.role, Cause::Status};
    if ((flags & kFlagInactive) != 0 && policy.inactive != Decision::Keep) return {policy.inactive, Cause::Rule};
    return {};
}

} // namespace winnow

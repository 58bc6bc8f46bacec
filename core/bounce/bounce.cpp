// SPDX-License-Identifier: Apache-2.0

#include "bounce/bounce.h"

#include "base/text.h"

namespace winnow {
namespace {

bool holds(std::string_view text, std::string_view word) { return text.find(word) != std::string_view::npos; }

} // namespace

BounceFinding judgeBounce(const BounceReport& report, const ReplyRules& rules)
{
    const std::string kind = asciiLower(report.kind);
    if (holds(kind, "not-spam")) return {};
    if (holds(kind, "complain") || holds(kind, "spam") || holds(kind, "abuse"))
        return {BounceVerdict::DoNotMail, "complaint"};
    if (holds(kind, "unsub") || holds(kind, "opt-out") || holds(kind, "opt out"))
        return {BounceVerdict::DoNotMail, "unsubscribe"};
    const std::string action = asciiLower(report.action);
    if (action == "delayed" || action == "delivered" || action == "relayed" || action == "expanded")
        return {BounceVerdict::Passing, action};
    if (holds(kind, "soft") || holds(kind, "transient") || holds(kind, "temporary") || holds(kind, "defer"))
        return {BounceVerdict::Passing, "soft"};
    if (const auto reply = parseQuotedReply(report.diagnostic)) {
        const ReplyMeaning meaning = rules.classify(*reply);
        const bool about = meaning.scope == ReplyScope::Mailbox || meaning.scope == ReplyScope::Domain;
        const bool gone = about && meaning.permanent && meaning.finding != MailboxFinding::Full;
        return {gone ? BounceVerdict::DoNotMail : BounceVerdict::Passing, std::string(name(meaning.finding))};
    }
    // RFC 3463: class 5, and of its subjects addressing status, or a disabled mailbox.
    if (!report.status.empty()) {
        const bool gone = report.status.starts_with("5.1.") || report.status == "5.2.1";
        return {gone ? BounceVerdict::DoNotMail : BounceVerdict::Passing, "status " + std::string(report.status)};
    }
    if (holds(kind, "hard") || holds(kind, "permanent") || holds(kind, "undetermined") || holds(kind, "invalid"))
        return {BounceVerdict::DoNotMail, "hard"};
    return {};
}

} // namespace winnow

// SPDX-License-Identifier: Apache-2.0

#include "bounce/bounce.h"

#include "base/text.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace winnow {
namespace {

/// "5.1.1" somewhere in a status field: "5.1.1 (bad destination mailbox address)", "#5.1.1", "550 5.1.1".
std::optional<EnhancedCode> enhancedIn(std::string_view status)
{
    const std::optional<SmtpReply> reply = parseQuotedReply(status);
    return reply ? reply->enhanced : std::nullopt;
}

/// A reason in some words, and no sentences.
bool isShort(std::string_view text) { return text.size() <= 80 && std::ranges::count(trimmed(text), ' ') <= 7; }

/// RFC 3463 and the IANA registry: what a status says by itself. Of addressing statuses 5 is about a good address, 7
/// and 8 are about the sender, and 9 was delivered.
BounceFinding ofStatus(const EnhancedCode& code)
{
    const std::string reason = "status " + code.text();
    if (code.klass == 2) return {BounceVerdict::NotAboutMailbox, reason};
    if (code.klass == 4) return {code.subject == 2 ? BounceVerdict::Passing : BounceVerdict::NotAboutMailbox, reason};
    if (code.subject == 1) {
        const bool ours = code.detail == 5 || code.detail == 7 || code.detail == 8 || code.detail == 9;
        return {ours ? BounceVerdict::NotAboutMailbox : BounceVerdict::DoNotMail, reason};
    }
    if (code.subject == 2) {
        const bool full = code.detail == 2;
        const bool disabled = code.detail == 1;
        return {disabled ? BounceVerdict::DoNotMail
                : full   ? BounceVerdict::Passing
                         : BounceVerdict::NotAboutMailbox,
            reason};
    }
    if (code.subject == 0 && code.detail == 0) return {}; // "5.0.0": nothing is known
    return {BounceVerdict::NotAboutMailbox, reason};
}

} // namespace

Result<BounceJudge> BounceJudge::builtIn()
{
    Result<ReplyRules> rules = ReplyRules::builtIn();
    if (!rules) return pass(rules);
    Result<ListWords> words = ListWords::builtIn();
    if (!words) return pass(words);
    return BounceJudge(std::move(*rules), std::move(*words));
}

/// What the mail server said; Unclear where nobody can tell.
BounceFinding BounceJudge::ofReply(const BounceReport& report) const
{
    const std::optional<EnhancedCode> status = enhancedIn(report.status);
    std::optional<SmtpReply> reply = parseQuotedReply(report.diagnostic);
    const bool inWords = !reply && !trimmed(report.diagnostic).empty();
    if (inWords) {
        // Reports for people leave the code out; what they say is permanent unless they say otherwise.
        reply.emplace();
        reply->code = status && status->klass == 4 ? 450 : 550;
        reply->text = std::string(report.diagnostic.substr(0, 4000));
    }
    if (!reply) return {};
    if (reply->isPositive()) return {BounceVerdict::NotAboutMailbox, "delivered"};
    if (!reply->enhanced && status && status->klass == reply->code / 100) reply->enhanced = status;
    ReplyMeaning meaning = m_rules.classify(*reply);
    // Of words what follows the recipient is said first; what stands before is a letter in general terms.
    if (const std::size_t rest = reply->text.find(" ; "); inWords && rest != std::string::npos) {
        SmtpReply first = *reply;
        first.text.resize(rest);
        if (ReplyMeaning own = m_rules.classify(first); own.rule != "permanent" && own.rule != "transient")
            meaning = std::move(own);
    }
    if (meaning.rule == "permanent" || meaning.rule == "transient") return {};
    // A status that the reporting server made up must not be read out of words that say nothing.
    if (inWords && (meaning.rule.ends_with("_code") || meaning.rule == "server_full" || meaning.rule == "not_local"))
        return {};
    const std::string reason(name(meaning.finding));
    const bool about = meaning.scope == ReplyScope::Mailbox || meaning.scope == ReplyScope::Domain;
    if (!about) return {BounceVerdict::NotAboutMailbox, reason};
    const bool gone = meaning.permanent && meaning.finding != MailboxFinding::Full &&
        meaning.finding != MailboxFinding::RateLimited && meaning.finding != MailboxFinding::Greylisted;
    return {gone ? BounceVerdict::DoNotMail : BounceVerdict::Passing, reason};
}

BounceFinding BounceJudge::judge(const BounceReport& report) const
{
    const Senses kind = m_words.sensesOf(report.kind);
    const Senses state = m_words.sensesOf(report.state);
    const Senses both = kind | state;
    if (asciiLower(report.kind).find("not-spam") != std::string::npos)
        return {BounceVerdict::NotAboutMailbox, "not_spam"};
    if ((both & (kSaysComplaint | kSaysSpam)) != 0) return {BounceVerdict::DoNotMail, "complaint"};
    if ((both & kSaysUnsubscribe) != 0) return {BounceVerdict::DoNotMail, "unsubscribe"};
    if ((state & (kSaysNo | kSaysBlocked)) != 0) return {BounceVerdict::DoNotMail, "listed"};
    // Reasons in words: "unsubscribed by phone", "HARD_BOUNCE", "GDPR request".
    const bool reply = parseQuotedReply(report.diagnostic).has_value();
    const Senses reason = reply || !isShort(report.diagnostic) ? Senses{0} : m_words.sensesOf(report.diagnostic);
    // "spam" by itself is what a person said; in a sentence it is what a filter thought.
    const bool oneWord = (reason & kSaysSpam) != 0 && trimmed(report.diagnostic).size() <= 6;
    if ((reason & kSaysComplaint) != 0 || oneWord) return {BounceVerdict::DoNotMail, "complaint"};
    if ((reason & kSaysUnsubscribe) != 0) return {BounceVerdict::DoNotMail, "unsubscribe"};

    const std::string action = asciiLower(trimmed(report.action));
    for (const char* other : {"delayed", "delivered", "relayed", "expanded"})
        if (action.starts_with(other)) return {BounceVerdict::NotAboutMailbox, other};
    if (((both | reason) & kSaysPassing) != 0) return {BounceVerdict::Passing, "soft"};
    if ((kind & kSaysBlocked) != 0) return {BounceVerdict::NotAboutMailbox, "blocked"};
    const Senses against = kSaysGone | kSaysNo | kSaysBounce | kSaysBlocked;
    if ((both & kSaysNothing) != 0 && ((both | reason) & against) == 0)
        return {BounceVerdict::NotAboutMailbox, "nothing"};
    if (BounceFinding found = ofReply(report); found.verdict != BounceVerdict::Unclear) return found;
    // No route is no such domain, where nobody says that it was only the name server.
    const auto status = enhancedIn(report.status);
    if (status && status->klass == 5 && status->subject == 4 && status->detail == 4 &&
        trimmed(report.diagnostic).empty())
        return {BounceVerdict::DoNotMail, "status 5.4.4"};
    if (status)
        if (BounceFinding found = ofStatus(*status); found.verdict != BounceVerdict::Unclear) return found;
    if (((both | reason) & kSaysGone) != 0) return {BounceVerdict::DoNotMail, "hard"};
    if (((both | reason) & kSaysNo) != 0) return {BounceVerdict::DoNotMail, "listed"};
    if ((reason & kSaysNothing) != 0 && (both & against) == 0) return {BounceVerdict::NotAboutMailbox, "nothing"};
    return {};
}

} // namespace winnow

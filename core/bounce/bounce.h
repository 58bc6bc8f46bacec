// SPDX-License-Identifier: Apache-2.0

#pragma once

/// What a bounce, a complaint or a line of a suppression list says about an address: whether it must not be mailed
/// again.

#include "bounce/list_words.h"
#include "smtp/reply_rules.h"

#include <string>
#include <string_view>

namespace winnow {

/// One recipient of a delivery report, or one row of a newsletter tool's list. Fields that are not told are empty.
struct BounceReport {
    std::string_view kind;       ///< "bounce", "complaint", "hard", "Transient", ... as the source words it
    std::string_view action;     ///< RFC 3464: failed, delayed, delivered, relayed, expanded
    std::string_view status;     ///< RFC 3463: 5.1.1
    std::string_view diagnostic; ///< the mail server's reply in any quoting, or a reason in words
    std::string_view state{};    ///< of the person: "unsubscribed", "subscribed", "blocked"
};

enum class BounceVerdict : std::uint8_t {
    DoNotMail,       ///< the mailbox does not exist or is closed, or its owner asked for it
    Passing,         ///< about the mailbox, but not for ever: full, busy, greylisted, soft
    NotAboutMailbox, ///< delivered, delayed, or refused because of the sender, the message or the connection
    Unclear,         ///< nothing was told, or nothing that is understood
};

struct BounceFinding {
    BounceVerdict verdict = BounceVerdict::Unclear;
    std::string reason; ///< "complaint", "unsubscribe", "mailbox_not_found", "status 5.1.1", ...
};

/// What the parts of a report are judged with. Thread: any, immutable.
class BounceJudge {
public:
    /// With the rules and words inside the program. Errors: ListsDamaged.
    [[nodiscard]] static Result<BounceJudge> builtIn();
    BounceJudge(ReplyRules rules, ListWords words) : m_rules(std::move(rules)), m_words(std::move(words)) {}

    /// Pure. A complaint and an unsubscription always count; a bounce counts when the reply is about the mailbox or its
    /// domain and is permanent; without a reply that is understood the status decides, without both the kind.
    [[nodiscard]] BounceFinding judge(const BounceReport& report) const;

    [[nodiscard]] const ListWords& words() const noexcept { return m_words; }

private:
    [[nodiscard]] BounceFinding ofReply(const BounceReport& report) const;

    ReplyRules m_rules;
    ListWords m_words;
};

} // namespace winnow

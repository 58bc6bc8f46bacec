// SPDX-License-Identifier: Apache-2.0

#pragma once

/// What a bounce or a complaint says about an address: whether it must not be mailed again.

#include "smtp/reply_rules.h"

#include <string>
#include <string_view>

namespace winnow {

/// One row of a delivery report, or of a newsletter tool's list of bounces. Fields that are not told are empty.
struct BounceReport {
    std::string_view kind;       ///< "bounce", "complaint", "unsubscribe", "hard", "soft", ... as the source words it
    std::string_view action;     ///< RFC 3464: failed, delayed, delivered, relayed, expanded
    std::string_view status;     ///< RFC 3463: 5.1.1
    std::string_view diagnostic; ///< the mail server's reply, in any quoting
};

enum class BounceVerdict : std::uint8_t {
    DoNotMail, ///< the mailbox does not exist or is closed, or its owner asked for it
    Passing,   ///< full, slow, greylisted, or we were refused: it says nothing about the address
};

struct BounceFinding {
    BounceVerdict verdict = BounceVerdict::Passing;
    std::string reason; ///< "complaint", "unsubscribe", "no_such_mailbox", ...
};

/// Pure. A complaint and an unsubscription always count; a bounce counts when the reply is about the mailbox or its
/// domain and is permanent; without a reply the status decides, without both the word "hard". What is not told is
/// passing.
[[nodiscard]] BounceFinding judgeBounce(const BounceReport& report, const ReplyRules& rules);

} // namespace winnow

// SPDX-License-Identifier: Apache-2.0

#pragma once

/// When a mailbox that gave no answer is asked again. Pure.

#include "base/clock.h"
#include "smtp/mailbox_finding.h"

#include <algorithm>
#include <chrono>

namespace winnow {

struct RetryPlan {
    std::chrono::seconds first{300}; ///< RFC 6647: greylists let a second try through after minutes
    unsigned factor = 3;
    std::chrono::seconds giveUp{86'400}; ///< after the first try
};

/// Whatever a plan says, nobody is asked twice within this.
inline constexpr std::chrono::seconds kLeastWait{1};

/// The moment of the next try, or 0 for none: after `tries` tries, the first one at `firstTry`. The server's hint wins
/// where it is later. Nobody is asked again by itself where the answer can only change once something is changed here
/// (the sender, TLS).
[[nodiscard]] inline UtcMillis nextTry(MailboxFinding finding, unsigned tries, UtcMillis firstTry, UtcMillis now,
    std::chrono::seconds hint, const RetryPlan& plan = {})
{
    if (!isUnanswered(finding) || finding == MailboxFinding::SenderRejected || finding == MailboxFinding::TlsRequired)
        return 0;
    std::chrono::seconds wait = std::max(plan.first, kLeastWait);
    if (plan.factor > 1)
        for (unsigned i = 1; i < tries && wait < plan.giveUp; ++i) wait *= plan.factor;
    if (hint > wait) wait = hint;
    const UtcMillis next = now + std::chrono::milliseconds(wait).count();
    return next > firstTry + std::chrono::milliseconds(plan.giveUp).count() ? 0 : next;
}

} // namespace winnow

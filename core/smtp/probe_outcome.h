// SPDX-License-Identifier: Apache-2.0

#pragma once

/// What is asked of a mail server about one mailbox, and what came back. Value header: plain types only.

#include "net/ip_address.h"
#include "smtp/mailbox_finding.h"
#include "smtp/reply_rules.h"

#include <chrono>
#include <cstdint>
#include <string>

namespace winnow {

struct ProbeTarget {
    std::uint32_t id = 0;       ///< the caller's own
    std::string address;        ///< local part as it is, domain in A-labels
    std::uint32_t domain = 0;   ///< index of its route
    bool international = false; ///< UTF-8 in the local part
};

/// What is known of a whole domain.
enum class CatchAll : std::uint8_t { Unknown, AcceptsAll, Tells, Undecided };

struct ProbeOutcome {
    std::uint32_t id = 0;
    MailboxFinding finding = MailboxFinding::NotAsked;
    ReplyScope scope = ReplyScope::Session;
    SmtpStage stage = SmtpStage::Connect;
    bool permanent = false;
    bool asked = false;                 ///< this very address was named to a server
    std::chrono::seconds retryAfter{0}; ///< the server's hint
    std::string host;
    IpAddress address; ///< where we were connected to; zeros without a connection
    std::string tls;   ///< "TLSv1.3, certificate verified"; empty: in clear
    std::string reply; ///< verbatim, on one line; empty without one
    std::string rule;  ///< which rule of ReplyRules decided
};

} // namespace winnow

// SPDX-License-Identifier: Apache-2.0

#pragma once

/// ReplyRules: what a mail server's reply means, and for whom.

#include "base/result.h"
#include "smtp/mailbox_finding.h"
#include "smtp/reply_phrases.h"
#include "smtp/smtp_reply.h"

#include <chrono>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace winnow {

/// Whom a reply is about.
enum class ReplyScope : std::uint8_t {
    Mailbox, ///< this mailbox
    Domain,  ///< the domain, whoever the recipient is
    Session, ///< this connection or the server's state
    Us,      ///< our address, sender or rate: never counted against the mailbox
};

/// Where in the session the reply came.
enum class SmtpStage : std::uint8_t { Connect, Banner, Hello, StartTls, MailFrom, Recipient };

struct ReplyMeaning {
    MailboxFinding finding = MailboxFinding::ServerError;
    ReplyScope scope = ReplyScope::Session;
    bool permanent = false;             ///< by the code, and no word says that it will pass
    bool byComparison = false;          ///< no such recipient, but only where another address of the domain is accepted
    std::chrono::seconds retryAfter{0}; ///< the server's own hint; 0 without one
    std::string rule;                   ///< which rule said so
};

[[nodiscard]] std::string_view name(ReplyScope scope) noexcept;
[[nodiscard]] std::string_view name(SmtpStage stage) noexcept;

/// Rules from a data file (resources/smtp/replies.json): each has conditions on code, enhanced code, provider and
/// phrases, an example and a source; the first that fits decides. Phrases are those of reply_phrases.h, compared
/// without case, accents, addresses and links. Thread: any, immutable.
class ReplyRules {
public:
    /// The rules inside the program. Errors: ListsDamaged.
    [[nodiscard]] static Result<ReplyRules> builtIn();
    /// Errors: ListsDamaged.
    [[nodiscard]] static Result<ReplyRules> fromJson(std::string_view json);

    /// `provider`: id of a provider profile, or empty. A reply before RCPT never says anything about a mailbox.
    /// Cost: about 20 us for a refusal, nothing for an acceptance.
    [[nodiscard]] ReplyMeaning classify(
        const SmtpReply& reply, SmtpStage stage = SmtpStage::Recipient, std::string_view provider = {}) const;

    /// A rule's own example, for the tests: reply, provider, rule id.
    struct Example {
        std::string reply;
        std::string provider;
        std::string rule;
    };
    [[nodiscard]] std::vector<Example> examples() const;
    [[nodiscard]] std::string_view date() const noexcept { return m_date; }

private:
    struct Rule {
        std::string id;
        std::vector<std::string> codes;    ///< prefixes: "5", "55", "550"
        std::vector<std::string> enhanced; ///< "5.1.1", or with a final dot a prefix: "5.7."
        std::vector<std::string> providers;
        std::vector<std::string> any, all, none;
        bool temporary = false; ///< whatever the code says
        ReplyMeaning meaning;
        std::vector<std::string> examples;

        [[nodiscard]] bool fits(
            const SmtpReply& reply, std::string_view text, std::string_view provider, const ReplySubjects& of) const;
    };
    std::vector<Rule> m_rules;
    ReplySubjects m_subjects;
    std::string m_date;
};

/// Case, accents, addresses, links and runs of white space taken out: what phrases are compared with.
[[nodiscard]] std::string comparableReply(std::string_view text);

/// "try again in 5 minutes", "greylisted for 300 seconds", "retry in 00:05:00"; 0 where there is no such hint. At most
/// a day.
[[nodiscard]] std::chrono::seconds retryHint(std::string_view comparable);

} // namespace winnow

// SPDX-License-Identifier: Apache-2.0

#pragma once

/// SmtpDialogue: what we say in an SMTP session, and when. Replies in, commands out; no sockets, no clock.
///
/// Greeting, EHLO (HELO for old servers), STARTTLS where it is offered, then MAIL FROM and RCPT TO for one recipient
/// after the other; never DATA, always QUIT (RFC 5321, RFC 3207, RFC 6531). Recipients of one domain share a
/// transaction, since some operators refuse a second domain in one; RSET lies between. Where it is wanted and offered,
/// the commands that begin a transaction go out together (PIPELINING, RFC 2920); the recipients after its first still
/// one by one, since what a server answers decides whether it is asked on.

#include "smtp/reply_rules.h"
#include "smtp/smtp_reply.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>

namespace winnow {

/// One recipient to ask for.
struct Ask {
    std::uint32_t id = 0;
    std::string address;
    std::uint32_t domain = 0;
    bool international = false; ///< needs SMTPUTF8
    bool probe = false;         ///< a made-up recipient: does the domain accept everybody?
};

/// What the session does after a reply about a recipient.
enum class AfterReply : std::uint8_t {
    GoOn,
    Again, ///< the same recipient in a new transaction
    EndSession,
};

struct DialogueOptions {
    std::string helo;
    std::string mailFrom; ///< empty: the null sender <>
    bool startTls = true;
    std::size_t recipients = 25; ///< a session
    std::size_t perTransaction = 10;
    bool pipelining = false; ///< where it is offered
};

class SmtpDialogue {
public:
    struct Handlers {
        std::function<std::optional<Ask>()> next;
        /// A reply about a recipient; `stage` is MailFrom where the sender was refused before the recipient was named.
        std::function<AfterReply(const Ask&, SmtpStage, const SmtpReply&)> heard;
        /// The server refused the session before any recipient was named.
        std::function<void(SmtpStage, const SmtpReply&)> refused;
    };

    enum class Act : std::uint8_t { Say, Listen, Handshake, Close };
    struct Step {
        Act act = Act::Close;
        std::string line; ///< with CRLF
    };

    SmtpDialogue(DialogueOptions options, Handlers handlers);

    /// The next step after a reply; the first reply is the greeting.
    [[nodiscard]] Step on(const SmtpReply& reply);
    /// After a handshake that succeeded.
    [[nodiscard]] Step secured();

    [[nodiscard]] SmtpStage stage() const noexcept { return m_stage; }
    /// The recipient whose reply is awaited; it is lost if the connection drops now.
    [[nodiscard]] const std::optional<Ask>& waitingFor() const noexcept { return m_ask; }
    [[nodiscard]] bool wasQuit() const noexcept { return m_state == State::Quit; }

private:
    enum class State : std::uint8_t { Greeting, Ehlo, Helo, StartTls, Mail, Recipient, Reset, Drain, Quit };

    Step say(State state, std::string line);
    Step quit();
    Step refuse(const SmtpReply& reply);
    Step onHello(const SmtpReply& reply);
    Step onRecipient(const SmtpReply& reply);
    Step next();
    Step transaction();
    Step mail();
    Step recipient();
    Step together(std::string first);
    Step senderRefused(const SmtpReply& reply, int repliesToCome);
    [[nodiscard]] std::string mailLine() const;
    [[nodiscard]] std::string recipientLine() const;

    DialogueOptions m_options;
    Handlers m_handlers;
    State m_state = State::Greeting;
    SmtpStage m_stage = SmtpStage::Banner;
    bool m_secured = false;
    bool m_offersTls = false;
    bool m_offersUtf8 = false;
    bool m_offersPipelining = false;
    bool m_together = false; ///< what follows in this transaction was said already
    int m_repliesToCome = 0; ///< of what was said in vain
    bool m_inTransaction = false;
    bool m_transactionUtf8 = false;
    std::uint32_t m_transactionDomain = 0;
    std::size_t m_inTransactionCount = 0;
    std::size_t m_asked = 0;
    bool m_again = false;
    std::optional<Ask> m_ask;
};

} // namespace winnow

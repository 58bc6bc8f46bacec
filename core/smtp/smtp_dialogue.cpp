// SPDX-License-Identifier: Apache-2.0

#include "smtp/smtp_dialogue.h"

#include "base/text.h"

#include <algorithm>
#include <utility>

namespace winnow {
namespace {

/// True if the EHLO reply names the keyword on a line of its own.
bool offers(const SmtpReply& reply, std::string_view keyword)
{
    std::string_view text = reply.text;
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        const std::string_view line = text.substr(0, end);
        if (equalsIgnoringAsciiCase(line.substr(0, line.find(' ')), keyword)) return true;
        if (end == std::string_view::npos) break;
        text.remove_prefix(end + 1);
    }
    return false;
}

/// A command is one line: an address with a line break in it would be two.
bool isOneLine(std::string_view address) noexcept
{
    return std::ranges::none_of(address, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; });
}

SmtpReply ownWords(int code, std::string text)
{
    SmtpReply reply;
    reply.code = code;
    reply.text = std::move(text);
    return reply;
}

} // namespace

SmtpDialogue::SmtpDialogue(DialogueOptions options, Handlers handlers)
    : m_options(std::move(options)), m_handlers(std::move(handlers))
{
}

SmtpDialogue::Step SmtpDialogue::say(State state, std::string line)
{
    m_state = state;
    return {Act::Say, std::move(line) + "\r\n"};
}

SmtpDialogue::Step SmtpDialogue::quit()
{
    m_ask.reset();
    return say(State::Quit, "QUIT");
}

SmtpDialogue::Step SmtpDialogue::refuse(const SmtpReply& reply)
{
    m_handlers.refused(m_stage, reply);
    return reply.code == 421 ? Step{} : quit(); // RFC 5321 section 3.8: the server closes
}

SmtpDialogue::Step SmtpDialogue::secured()
{
    m_secured = true;
    m_offersTls = m_offersUtf8 = m_offersPipelining =
        false; // RFC 3207 section 4.2: what was said in clear is forgotten
    m_stage = SmtpStage::Hello;
    return say(State::Ehlo, "EHLO " + m_options.helo);
}

SmtpDialogue::Step SmtpDialogue::on(const SmtpReply& reply)
{
    switch (m_state) {
    case State::Greeting:
        if (reply.code != 220) return refuse(reply);
        m_stage = SmtpStage::Hello;
        return say(State::Ehlo, "EHLO " + m_options.helo);
    case State::Ehlo:
        if (reply.code == 250) return onHello(reply);
        if (reply.isPermanent() && !m_secured) return say(State::Helo, "HELO " + m_options.helo);
        return refuse(reply);
    case State::Helo:
        if (reply.code != 250) return refuse(reply);
        return next();
    case State::StartTls:
        m_offersTls = false;
        if (reply.code == 220) return {Act::Handshake, {}};
        return next(); // offered and then refused: what can be asked in clear is asked in clear
    case State::Mail:
        if (!reply.isPositive()) return senderRefused(reply, 1);
        m_inTransaction = true;
        return recipient();
    case State::Recipient: return onRecipient(reply);
    case State::Reset:
        if (!reply.isPositive()) return senderRefused(reply, 2);
        return mail();
    case State::Drain:
        if (reply.code == 421) return {};
        return --m_repliesToCome > 0 ? Step{Act::Listen, {}} : quit();
    case State::Quit: return {};
    }
    return {};
}

SmtpDialogue::Step SmtpDialogue::onHello(const SmtpReply& reply)
{
    m_offersTls = offers(reply, "STARTTLS");
    m_offersUtf8 = offers(reply, "SMTPUTF8");
    m_offersPipelining = offers(reply, "PIPELINING");
    if (m_offersTls && !m_secured && m_options.startTls) {
        m_stage = SmtpStage::StartTls;
        return say(State::StartTls, "STARTTLS");
    }
    return next();
}

SmtpDialogue::Step SmtpDialogue::onRecipient(const SmtpReply& reply)
{
    const Ask ask = *m_ask;
    ++m_asked;
    const AfterReply after = m_handlers.heard(ask, SmtpStage::Recipient, reply);
    if (reply.code == 421) {
        m_ask.reset();
        return {};
    }
    if (after == AfterReply::EndSession) return quit();
    if (after == AfterReply::Again && !m_again) {
        m_again = true;
        m_inTransactionCount = m_options.perTransaction; // a new transaction
        return transaction();
    }
    m_again = false;
    m_ask.reset();
    return next();
}

SmtpDialogue::Step SmtpDialogue::next()
{
    for (;;) {
        if (m_asked >= m_options.recipients) return quit();
        m_ask = m_handlers.next();
        if (!m_ask) return quit();
        if (!isOneLine(m_ask->address)) {
            (void)m_handlers.heard(
                *m_ask, SmtpStage::Hello, ownWords(0, "An address with control characters is not put on the wire."));
            continue;
        }
        if (m_ask->international && !m_offersUtf8) {
            (void)m_handlers.heard(
                *m_ask, SmtpStage::Hello, ownWords(0, "The server does not offer SMTPUTF8, which this address needs."));
            continue;
        }
        return transaction();
    }
}

SmtpDialogue::Step SmtpDialogue::transaction()
{
    const bool fits = m_inTransaction && m_inTransactionCount < m_options.perTransaction &&
        m_transactionDomain == m_ask->domain && m_transactionUtf8 == m_ask->international;
    if (fits) return recipient();
    if (m_inTransaction) {
        m_inTransaction = false;
        m_stage = SmtpStage::MailFrom;
        if (m_options.pipelining && m_offersPipelining) return together("RSET\r\n");
        return say(State::Reset, "RSET");
    }
    if (m_options.pipelining && m_offersPipelining) return together({});
    return mail();
}

/// RSET where there is something to reset, MAIL and RCPT in one breath: their replies come one after the other.
SmtpDialogue::Step SmtpDialogue::together(std::string first)
{
    m_together = true;
    const bool reset = !first.empty();
    if (!reset) (void)mail();
    return say(reset ? State::Reset : State::Mail, std::move(first) + mailLine() + "\r\n" + recipientLine());
}

/// The sender was refused before the recipient was heard of; what was said together with it is answered all the same.
SmtpDialogue::Step SmtpDialogue::senderRefused(const SmtpReply& reply, int repliesToCome)
{
    const Ask ask = *m_ask;
    m_ask.reset();
    (void)m_handlers.heard(ask, SmtpStage::MailFrom, reply);
    if (reply.code == 421) return {};
    if (!std::exchange(m_together, false)) return quit();
    m_state = State::Drain;
    m_repliesToCome = repliesToCome;
    return {Act::Listen, {}};
}

std::string SmtpDialogue::mailLine() const
{
    return "MAIL FROM:<" + m_options.mailFrom + '>' + (m_ask->international ? " SMTPUTF8" : "");
}

std::string SmtpDialogue::recipientLine() const { return "RCPT TO:<" + m_ask->address + '>'; }

SmtpDialogue::Step SmtpDialogue::mail()
{
    m_stage = SmtpStage::MailFrom;
    m_transactionDomain = m_ask->domain;
    m_transactionUtf8 = m_ask->international;
    m_inTransactionCount = 0;
    m_state = State::Mail;
    return m_together ? Step{Act::Listen, {}} : say(State::Mail, mailLine());
}

SmtpDialogue::Step SmtpDialogue::recipient()
{
    m_stage = SmtpStage::Recipient;
    ++m_inTransactionCount;
    m_state = State::Recipient;
    return std::exchange(m_together, false) ? Step{Act::Listen, {}} : say(State::Recipient, recipientLine());
}

} // namespace winnow

// SPDX-License-Identifier: Apache-2.0
// The reader of SMTP replies, quoted replies, and their classification.

#include "smtp/reply_rules.h"
#include "smtp/smtp_dialogue.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace winnow;
    static const ReplyRules rules = *ReplyRules::builtIn();
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);

    // A whole session against whatever the bytes say.
    int asks = 3;
    SmtpDialogue dialogue({.helo = "h", .mailFrom = {}},
        {[&]() -> std::optional<Ask> {
             if (asks-- <= 0) return std::nullopt;
             return Ask{1, "a@b", static_cast<std::uint32_t>(asks), false, false};
         },
            [](const Ask&, SmtpStage, const SmtpReply&) { return AfterReply::GoOn; },
            [](SmtpStage, const SmtpReply&) {}});
    ReplyReader reader;
    const std::size_t step = size == 0 ? 1 : data[0] % 32U + 1;
    for (std::size_t at = 0; at < size && reader.fault() == ReplyFault::None; at += step) {
        reader.feed(bytes.substr(at, step));
        while (reader.complete() && reader.fault() == ReplyFault::None) {
            const SmtpReply reply = reader.take();
            if (reply.code < 200 || reply.code > 599 ||
                reply.text.size() > ReplyReader::kMaxReply + ReplyReader::kMaxLine)
                std::abort();
            const SmtpDialogue::Step next = dialogue.on(reply);
            if (next.act == SmtpDialogue::Act::Handshake) (void)dialogue.secured();
            if (next.act == SmtpDialogue::Act::Say &&
                (!next.line.ends_with("\r\n") || next.line.find('\n') != next.line.size() - 1))
                std::abort();
        }
    }
    if (const auto quoted = parseQuotedReply(bytes)) {
        const ReplyMeaning meaning = rules.classify(*quoted);
        if (quoted->code < 500 && meaning.finding == MailboxFinding::NotFound) std::abort();
        if (rules.classify(*quoted, SmtpStage::MailFrom).scope == ReplyScope::Mailbox) std::abort();
        if (meaning.retryAfter.count() < 0 || meaning.retryAfter.count() > 86'400) std::abort();
    }
    if (printable(bytes).find('\x1B') != std::string::npos) std::abort();
    return 0;
}

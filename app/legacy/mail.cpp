// SPDX-License-Identifier: Apache-2.0

#include "legacy/frame_writer.h"
#include "legacy/message_words.h"
#include "legacy/readers.h"
#include "legacy/report_text.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstring>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <gmime/gmime.h>

namespace winnow::legacy {
namespace {

constexpr std::size_t kMostText = 1U << 20;
constexpr unsigned kMostDepth = 20;

/// What a message and the messages inside it hold, as far as it matters.
struct Parts {
    std::string status, innerStatus; ///< delivery statuses, of the message itself and of one that it carries
    std::string feedback;
    std::string plain, page;
    std::vector<FieldGroup> copies; ///< headers of the messages that it carries
    bool receipt = false;           ///< RFC 8098: it was read, or deleted
};

/// The decoded bytes of a part.
std::string contentOf(GMimePart* part)
{
    GMimeDataWrapper* content = g_mime_part_get_content(part);
    if (content == nullptr) return {};
    GMimeStream* memory = g_mime_stream_mem_new();
    g_mime_data_wrapper_write_to_stream(content, memory);
    const GByteArray* bytes = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(memory));
    std::string out(reinterpret_cast<const char*>(bytes->data), std::min<std::size_t>(bytes->len, kMostText));
    g_object_unref(memory);
    std::erase(out, '\r');
    std::erase(out, '\0');
    // Reports in Japanese switch character sets by escape codes, whatever their parts say.
    if (out.find("\x1b$") == std::string::npos) return out;
    char* text =
        g_convert(out.data(), static_cast<gssize>(out.size()), "UTF-8", "ISO-2022-JP", nullptr, nullptr, nullptr);
    if (text == nullptr) return out;
    out = text;
    g_free(text);
    return out;
}

/// A text as UTF-8, whatever its character set.
std::string textOf(GMimePart* part)
{
    if (!GMIME_IS_TEXT_PART(part)) return contentOf(part);
    char* text = g_mime_text_part_get_text(GMIME_TEXT_PART(part));
    if (text == nullptr) return contentOf(part);
    std::string out(text, std::min<std::size_t>(std::strlen(text), kMostText));
    g_free(text);
    std::erase(out, '\r');
    return out;
}

FieldGroup headersOf(GMimeObject* object)
{
    char* text = g_mime_object_get_headers(object, nullptr);
    if (text == nullptr) return {};
    std::string headers(text);
    g_free(text);
    std::erase(headers, '\r');
    return groupsOf(headers).front();
}

bool isType(GMimeObject* part, const char* type, const char* subtype)
{
    return g_mime_content_type_is_type(g_mime_object_get_content_type(part), type, subtype) != 0;
}

void collectPart(GMimePart* part, bool inner, Parts& out)
{
    GMimeObject* object = GMIME_OBJECT(part);
    if (isType(object, "message", "delivery-status") || isType(object, "message", "global-delivery-status"))
        (inner ? out.innerStatus : out.status) += contentOf(part) + "\n\n";
    else if (isType(object, "message", "feedback-report"))
        out.feedback += contentOf(part) + "\n";
    else if (isType(object, "message", "disposition-notification"))
        out.receipt = out.receipt || !inner;
    else if (isType(object, "text", "rfc822-headers"))
        out.copies.push_back(groupsOf(contentOf(part)).front());
    else if (!inner && out.plain.empty() && isType(object, "text", "plain"))
        out.plain = textOf(part);
    else if (!inner && out.page.empty() && isType(object, "text", "html"))
        out.page = textOfPage(textOf(part));
}

void collect(GMimeObject* object, bool inner, unsigned depth, Parts& out)
{
    if (object == nullptr || depth > kMostDepth) return;
    if (GMIME_IS_MULTIPART(object)) {
        GMimeMultipart* multipart = GMIME_MULTIPART(object);
        // Parts behind another boundary than the one that was announced are text before the first part.
        const char* prologue = g_mime_multipart_get_prologue(multipart);
        if (!inner && prologue != nullptr && g_mime_multipart_get_count(multipart) == 0 && out.plain.empty()) {
            out.plain.assign(prologue, std::min(std::strlen(prologue), kMostText));
            std::erase(out.plain, '\r');
        }
        for (int i = 0; i < std::min(g_mime_multipart_get_count(multipart), 200); ++i)
            collect(g_mime_multipart_get_part(multipart, i), inner, depth + 1, out);
    } else if (GMIME_IS_MESSAGE_PART(object)) {
        GMimeMessage* message = g_mime_message_part_get_message(GMIME_MESSAGE_PART(object));
        if (message == nullptr) return;
        out.copies.push_back(headersOf(GMIME_OBJECT(message)));
        collect(g_mime_message_get_mime_part(message), true, depth + 1, out);
    } else if (GMIME_IS_PART(object)) {
        collectPart(GMIME_PART(object), inner, out);
    }
}

MessageHead headOf(GMimeMessage* message, const FieldGroup& fields)
{
    MessageHead head;
    head.from = fieldOf(fields, "from");
    const char* subject = g_mime_message_get_subject(message);
    head.subject = subject == nullptr ? "" : subject;
    head.returnPath = fieldOf(fields, "return-path");
    head.autoSubmitted = fieldOf(fields, "auto-submitted");
    head.precedence = fieldOf(fields, "precedence");
    for (const auto& [name, value] : fields) {
        head.hasReturnPath = head.hasReturnPath || name == "return-path";
        head.failedRecipients = head.failedRecipients || name == "x-failed-recipients";
        head.autoReplyField = head.autoReplyField || name == "x-autoreply" || name == "x-autorespond" ||
            name == "x-autoresponder" || name == "x-auto-reply" || name == "x-autoreply-from";
        head.listFields = head.listFields || name == "list-id" || name == "list-unsubscribe";
    }
    return head;
}

/// The addresses that are not the recipient's: who sent the message that came back, and who gets the reports.
std::set<std::string> ownersOf(const FieldGroup& fields, const std::vector<FieldGroup>& copies)
{
    std::set<std::string> out;
    const auto add = [&](const std::string& value) {
        for (std::string& address : addressesIn(value)) out.insert(std::move(address));
    };
    for (const char* name : {"from", "to", "cc", "delivered-to", "reply-to", "sender", "return-path"})
        for (const auto& [field, value] : fields)
            if (field == name) add(value);
    for (const FieldGroup& copy : copies)
        for (const char* name : {"from", "reply-to", "sender", "return-path"})
            for (const auto& [field, value] : copy)
                if (field == name) add(value);
    return out;
}

/// Providers that tell nobody's name put a word in its place.
bool isBlackedOut(const std::string& address)
{
    return std::ranges::any_of(
        std::array{"redacted", "undisclosed", "hidden", "anonymized", "anonymised", "removed@", "x@", "xxx"},
        [&](const char* word) { return address.starts_with(word); });
}

/// Whom the copy was sent to, by what its sender wrote into it; empty where nobody can tell.
std::string recipientOfCopy(const std::vector<FieldGroup>& copies, const std::set<std::string>& owners)
{
    static constexpr std::array kFields = {"x-hmxmroriginalrecipient", "x-original-recipient", "removal-recipient",
        "x-removal-recipient", "x-rcpt-to", "x-envelope-to", "envelope-to", "x-recipient", "x-receiver",
        "x-original-to", "delivered-to", "x-delivered-to", "x-apparently-to"};
    const auto accept = [&](const std::string& address) {
        return !address.empty() && !owners.contains(address) && !isBlackedOut(address);
    };
    for (const FieldGroup& copy : copies) {
        for (const char* name : kFields)
            if (const auto found = addressesIn(fieldOf(copy, name)); found.size() == 1 && accept(found.front()))
                return found.front();
        for (const auto& [name, value] : copy) {
            const bool theirs = name.starts_with("x-") &&
                (name.find("recipient") != std::string::npos || name.find("rcpt") != std::string::npos ||
                    name.find("subscriber") != std::string::npos);
            if (const auto found = addressesIn(value); theirs && found.size() == 1 && accept(found.front()))
                return found.front();
        }
        for (const char* name : {"list-unsubscribe", "list-unsubscribe-post"})
            if (std::string address = addressOfListHeader(fieldOf(copy, name)); accept(address)) return address;
        for (const char* name : {"return-path", "sender", "x-return-path", "errors-to"})
            for (const std::string& path : addressesIn(fieldOf(copy, name)))
                if (std::string address = addressOfReturnPath(path); accept(address)) return address;
        if (const auto found = addressesIn(fieldOf(copy, "to")); found.size() == 1 && accept(found.front()))
            return found.front();
    }
    return {};
}

std::vector<Recipient> complaintsOf(const Parts& parts, const std::set<std::string>& owners)
{
    std::string kind = "complaint";
    std::vector<Recipient> out;
    for (const FieldGroup& group : groupsOf(parts.feedback)) {
        const std::string type = lower(fieldOf(group, "feedback-type"));
        if (type == "not-spam" || type == "auth-failure") kind = type;
        if (type.starts_with("opt-out") || type == "unsubscribe") kind = "unsubscribe";
        for (const auto& [name, value] : group)
            if (name == "original-rcpt-to" || name == "removal-recipient" || name == "x-original-rcpt-to" ||
                name == "original-recipient")
                for (const std::string& address : addressesIn(value))
                    if (!isBlackedOut(address)) out.push_back({address, kind, "", "", ""});
    }
    for (Recipient& r : out) r.kind = kind;
    if (out.empty()) {
        const std::string address = recipientOfCopy(parts.copies, owners);
        out.push_back({kind == "auth-failure" ? std::string() : address, kind, "", "", ""});
    }
    return out;
}

/// What a delivery status leaves open is looked for in the text beside it and in the copy.
std::vector<Recipient> failuresOf(const Parts& parts, const FieldGroup& fields, const std::set<std::string>& owners)
{
    std::vector<Recipient> out = recipientsOfStatus(parts.status.empty() ? parts.innerStatus : parts.status);
    const std::string& text = parts.plain.empty() ? parts.page : parts.plain;
    if (out.empty()) out = recipientsOfStatus(text); // written into the text, as some servers do
    const auto origins = originsIn(text);
    for (Recipient& r : out) {
        for (const auto& [final, mailed] : origins)
            if (lower(r.address) == final) r.address = mailed;
        if (r.address.empty()) r.address = recipientOfCopy(parts.copies, owners);
        if (!r.diagnostic.empty()) continue;
        const bool open = r.status.empty() || r.status.ends_with(".0.0");
        for (const Recipient& told : recipientsOfText(text, owners, lower(r.address)))
            if (lower(told.address) == lower(r.address) && (open || hasCode(told.diagnostic)))
                r.diagnostic = told.diagnostic;
    }
    if (out.empty()) out = recipientsOfText(text, owners);
    if (out.empty() && !parts.page.empty() && &text != &parts.page) out = recipientsOfText(parts.page, owners);
    if (!out.empty()) return out;
    for (const auto& [name, value] : fields)
        if (name == "x-failed-recipients")
            for (const std::string& address : addressesIn(value))
                out.push_back({address, "bounce", "failed", "", text.substr(0, 500)});
    if (!out.empty()) return out;
    std::string address;
    for (const char* name : {"to", "delivered-to", "x-original-to"})
        for (const std::string& path : addressesIn(fieldOf(fields, name)))
            if (address.empty()) address = addressOfReturnPath(path);
    if (address.empty()) address = recipientOfCopy(parts.copies, owners);
    if (address.empty()) address = recipientOfCopy({copyIn(text)}, owners);
    return {{address, "bounce", "failed", "", text.substr(0, 500)}};
}

/// A form that a mail program or a gateway sends for a reader (RFC 8058).
bool isOneClick(const Parts& parts)
{
    std::string text = lower(trimmedText(parts.plain.substr(0, 400)));
    std::erase(text, ' ');
    return text.starts_with("list-unsubscribe=one-click");
}

/// A notification of a message queue: JSON, and nothing but JSON up to its last brace.
std::string eventOf(const Parts& parts)
{
    const std::string text = trimmedText(parts.plain);
    if (!text.starts_with('{')) return {};
    const std::size_t end = text.rfind('}');
    const std::string small = lower(text.substr(0, 4000));
    const bool event = small.find("notificationtype") != std::string::npos ||
        small.find("eventtype") != std::string::npos || small.find("\"event\"") != std::string::npos ||
        small.find("\"recordtype\"") != std::string::npos;
    return event && end != std::string::npos ? text.substr(0, end + 1) : std::string();
}

std::vector<Recipient> recipientsOf(GMimeMessage* message)
{
    Parts parts;
    collect(g_mime_message_get_mime_part(message), false, 0, parts);
    const FieldGroup fields = headersOf(GMIME_OBJECT(message));
    const std::set<std::string> owners = ownersOf(fields, parts.copies);
    const MessageHead head = headOf(message, fields);
    if (!parts.feedback.empty()) return complaintsOf(parts, owners);
    if (!parts.status.empty()) return failuresOf(parts, fields, owners);
    if (parts.receipt) return {{"", "receipt", "delivered", "", ""}};
    if (std::string event = eventOf(parts); !event.empty()) return {{"", "event", "", "", std::move(event)}};
    const MessageKind kind = kindOf(head);
    const std::vector<std::string> senders = addressesIn(head.from);
    const std::string sender = senders.empty() ? std::string() : senders.back();
    if (kind == MessageKind::AutoReply) return {{sender, "auto-reply", "", "", ""}};
    if (kind == MessageKind::Unsubscribe || isOneClick(parts)) return {{sender, "unsubscribe", "", "", ""}};
    if (kind == MessageKind::Complaint && !parts.copies.empty()) return complaintsOf(parts, owners);
    if (kind == MessageKind::Failure || !parts.innerStatus.empty()) return failuresOf(parts, fields, owners);
    if (kind == MessageKind::Delay) {
        std::vector<Recipient> out = failuresOf(parts, fields, owners);
        for (Recipient& r : out) r.action = "delayed";
        return out;
    }
    return {{"", "ordinary", "", "", ""}};
}

} // namespace

int readMail(int file)
{
    write(LegacyFrame::Table, {});
    write(LegacyFrame::Start, {});
    g_mime_init();
    GMimeStream* stream = g_mime_stream_fs_new(file);
    // Copied out of a window, a message may begin with blank lines; the parser would take them for its end.
    std::array<char, 4096> first{};
    const ssize_t got = g_mime_stream_read(stream, first.data(), first.size());
    const std::string_view start(first.data(), got > 0 ? static_cast<std::size_t>(got) : 0);
    const std::size_t begin = std::min(start.find_first_not_of(" \t\r\n"), start.size());
    g_mime_stream_set_bounds(stream, static_cast<gint64>(begin == start.size() ? 0 : begin), -1);
    g_mime_stream_reset(stream);
    GMimeParser* parser = g_mime_parser_new_with_stream(stream);
    const bool isMbox = start.substr(begin).starts_with("From ");
    g_mime_parser_set_format(parser, isMbox ? GMIME_FORMAT_MBOX : GMIME_FORMAT_MESSAGE);
    RowFrame row;
    std::uint32_t number = 1;
    row.begin(number);
    for (const auto& [column, title] : {std::pair(0U, "Address"), std::pair(1U, "Kind"), std::pair(2U, "Action"),
             std::pair(3U, "Status"), std::pair(4U, "Diagnostic"), std::pair(5U, "Message")})
        row.add(column, title);
    row.write();
    unsigned messages = 0;
    do {
        GMimeMessage* message = g_mime_parser_construct_message(parser, nullptr);
        if (message == nullptr) break;
        ++messages;
        for (const Recipient& r : recipientsOf(message)) {
            row.begin(++number);
            row.add(0, r.address);
            row.add(1, r.kind);
            row.add(2, r.action);
            row.add(3, r.status);
            row.add(4, r.diagnostic);
            row.add(5, std::to_string(messages));
            row.write();
        }
        g_object_unref(message);
    } while (isMbox && !g_mime_parser_eos(parser));
    g_object_unref(parser);
    g_object_unref(stream);
    write(LegacyFrame::End, {});
    return 0;
}

} // namespace winnow::legacy

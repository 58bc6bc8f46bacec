// SPDX-License-Identifier: Apache-2.0

#include "base/text.h"
#include "legacy/frame_writer.h"
#include "legacy/readers.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdio>
#include <cstring>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <gmime/gmime.h>

namespace winnow::legacy {
namespace {

constexpr std::size_t kMostText = 1U << 20;

/// What a report says about one recipient.
struct Recipient {
    std::string address, action, status, diagnostic, kind;
};

std::string trimmedText(std::string_view text)
{
    const std::size_t begin = text.find_first_not_of(" \t\r\n");
    if (begin == std::string_view::npos) return {};
    return std::string(text.substr(begin, text.find_last_not_of(" \t\r\n") - begin + 1));
}

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
    return out;
}

/// "rfc822; jan@example.nl" -> "jan@example.nl".
std::string withoutType(const std::string& value)
{
    const std::size_t semicolon = value.find(';');
    std::string out = trimmedText(semicolon == std::string::npos ? value : value.substr(semicolon + 1));
    if (out.starts_with('<') && out.ends_with('>')) out = out.substr(1, out.size() - 2);
    return out;
}

/// Groups of "Name: value" lines, folds undone, names in lower case (RFC 3464 section 2.1).
std::vector<std::map<std::string, std::string>> groupsOf(const std::string& text)
{
    std::vector<std::map<std::string, std::string>> groups(1);
    std::string last;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        const std::string line = text.substr(at, end - at);
        at = end + 1;
        if (trimmedText(line).empty()) {
            if (!groups.back().empty()) groups.emplace_back();
            last.clear();
        } else if ((line[0] == ' ' || line[0] == '\t') && !last.empty()) {
            groups.back()[last] += ' ' + trimmedText(line);
        } else if (const std::size_t colon = line.find(':'); colon != std::string::npos) {
            last = asciiLower(trimmedText(line.substr(0, colon)));
            groups.back()[last] = trimmedText(line.substr(colon + 1));
        }
    }
    return groups;
}

void addStatus(const std::string& text, std::vector<Recipient>& out)
{
    for (const auto& group : groupsOf(text)) {
        const auto field = [&](const char* name) {
            const auto it = group.find(name);
            return it == group.end() ? std::string() : it->second;
        };
        const std::string original = withoutType(field("original-recipient"));
        const std::string address = original.empty() ? withoutType(field("final-recipient")) : original;
        if (address.find('@') != std::string::npos)
            out.push_back({address, asciiLower(field("action")), field("status"), field("diagnostic-code"), "bounce"});
    }
}

void addFeedback(const std::string& text, std::vector<Recipient>& out)
{
    for (const auto& group : groupsOf(text)) {
        const auto address = group.find("original-rcpt-to");
        const auto kind = group.find("feedback-type");
        if (address == group.end()) continue;
        const bool complaint = kind == group.end() || asciiLower(kind->second) != "not-spam";
        out.push_back({withoutType(address->second), "", "", "", complaint ? "complaint" : "not-spam"});
    }
}

/// "<jan@example.nl>: host x said: 550 5.1.1 ..." and its relatives: an address, and within some lines a reply.
void addFromText(const std::string& text, std::vector<Recipient>& out)
{
    std::vector<std::string> lines;
    for (std::size_t at = 0; at < text.size() && lines.size() < 2000;) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        lines.push_back(trimmedText(text.substr(at, end - at)));
        at = end + 1;
    }
    for (std::size_t i = 0; i < lines.size(); ++i) {
        std::string_view line = lines[i];
        // What follows is the message that came back.
        if (line.starts_with("---") &&
            (line.find("copy of") != std::string_view::npos || line.find("riginal") != std::string_view::npos))
            return;
        if (line.starts_with('<')) line.remove_prefix(1);
        const std::size_t end = line.find_first_of("> :\t");
        const std::string_view address = line.substr(0, end);
        const std::size_t at = address.find('@');
        if (at == 0 || at == std::string_view::npos || address.find('.', at) == std::string_view::npos ||
            address.size() > 320)
            continue;
        std::string reason = end == std::string_view::npos ? std::string() : trimmedText(line.substr(end + 1));
        if (reason.starts_with(':')) reason.erase(0, 1);
        for (std::size_t k = i + 1; k < std::min(lines.size(), i + 8) && !lines[k].empty(); ++k)
            reason += (reason.empty() ? "" : " ") + lines[k];
        if (!reason.empty()) out.push_back({std::string(address), "failed", "", reason, "bounce"});
    }
}

void visit(GMimeObject*, GMimeObject* part, gpointer data)
{
    auto& out = *static_cast<std::vector<Recipient>*>(data);
    GMimeContentType* type = g_mime_object_get_content_type(part);
    if (!GMIME_IS_PART(part)) return;
    if (g_mime_content_type_is_type(type, "message", "delivery-status") ||
        g_mime_content_type_is_type(type, "message", "global-delivery-status"))
        addStatus(contentOf(GMIME_PART(part)), out);
    else if (g_mime_content_type_is_type(type, "message", "feedback-report"))
        addFeedback(contentOf(GMIME_PART(part)), out);
}

struct TextSearch {
    std::string text;
};

void visitText(GMimeObject*, GMimeObject* part, gpointer data)
{
    auto& search = *static_cast<TextSearch*>(data);
    if (search.text.empty() && GMIME_IS_PART(part) &&
        g_mime_content_type_is_type(g_mime_object_get_content_type(part), "text", "plain"))
        search.text = contentOf(GMIME_PART(part));
}

bool isFromMailSystem(GMimeMessage* message)
{
    const char* from = g_mime_object_get_header(GMIME_OBJECT(message), "From");
    const char* path = g_mime_object_get_header(GMIME_OBJECT(message), "Return-Path");
    const std::string sender = asciiLower(from == nullptr ? "" : from);
    return sender.find("mailer-daemon") != std::string::npos || sender.find("postmaster") != std::string::npos ||
        sender.find("mail delivery") != std::string::npos || (path != nullptr && trimmedText(path) == "<>");
}

std::vector<Recipient> recipientsOf(GMimeMessage* message)
{
    std::vector<Recipient> out;
    g_mime_message_foreach(message, visit, &out);
    if (!out.empty() || !isFromMailSystem(message)) return out;
    TextSearch search;
    g_mime_message_foreach(message, visitText, &search);
    addFromText(search.text, out);
    if (out.empty())
        if (const char* failed = g_mime_object_get_header(GMIME_OBJECT(message), "X-Failed-Recipients");
            failed != nullptr) {
            std::string list = failed;
            for (std::size_t at = 0; at < list.size();) {
                const std::size_t end = std::min(list.find(',', at), list.size());
                out.push_back(
                    {trimmedText(list.substr(at, end - at)), "failed", "", search.text.substr(0, 500), "bounce"});
                at = end + 1;
            }
        }
    return out;
}

} // namespace

int readMail(int file)
{
    write(LegacyFrame::Table, {});
    write(LegacyFrame::Start, {});
    g_mime_init();
    GMimeStream* stream = g_mime_stream_fs_new(file);
    std::array<char, 5> head{};
    const ssize_t got = g_mime_stream_read(stream, head.data(), head.size());
    g_mime_stream_seek(stream, 0, GMIME_STREAM_SEEK_SET);
    GMimeParser* parser = g_mime_parser_new_with_stream(stream);
    const bool isMbox = got == 5 && std::memcmp(head.data(), "From ", 5) == 0;
    g_mime_parser_set_format(parser, isMbox ? GMIME_FORMAT_MBOX : GMIME_FORMAT_MESSAGE);
    RowFrame row;
    std::uint32_t number = 1;
    row.begin(number);
    for (const auto& [column, title] : {std::pair(0U, "Address"), std::pair(1U, "Kind"), std::pair(2U, "Action"),
             std::pair(3U, "Status"), std::pair(4U, "Diagnostic")})
        row.add(column, title);
    row.write();
    do {
        GMimeMessage* message = g_mime_parser_construct_message(parser, nullptr);
        if (message == nullptr) break;
        for (const Recipient& r : recipientsOf(message)) {
            row.begin(++number);
            row.add(0, r.address);
            row.add(1, r.kind);
            row.add(2, r.action);
            row.add(3, r.status);
            row.add(4, r.diagnostic);
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

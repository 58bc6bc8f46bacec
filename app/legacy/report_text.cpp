// SPDX-License-Identifier: Apache-2.0

#include "legacy/report_text.h"

#include "legacy/message_words.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdlib>
#include <map>

namespace winnow::legacy {
namespace {

constexpr std::size_t kMostLines = 2000;
constexpr std::size_t kMostRecipients = 1000;
constexpr std::size_t kReasonLines = 12;
constexpr std::size_t kMostReason = 2000;

/// In front of the addresses that other people or programs have: where to turn to, who reports.
constexpr std::array kContact = {"contact ", "contact:", "questions", "for help", "for assistance", "support", "visit ",
    "reporting-mta", "neem contact", "vragen", "wenden sie", "kontakt", "contactez", "póngase en contacto",
    "contattare", "return-path", "reply-to", "from:", "sender:", "van:", "von:", "de :", "mail from", "envelope-from",
    "afzender:", "absender:"};
constexpr std::array kOrigin = {"generated from", "expanded from", "forwarded from", "aliased from", "redirected from",
    "originally to", "original recipient"};
/// Below these lines stands the message that came back.
constexpr std::array kCopy = {"copy of the message", "copy of your message", "original message", "returned message",
    "message headers", "original headers", "oorspronkelijk bericht", "originele bericht", "ursprüngliche nachricht",
    "originalnachricht", "message d'origine", "message original", "mensaje original", "messaggio originale",
    "the headers of", "body of the message", "unsent message below", "your message follows", "text follows",
    "original text"};
constexpr std::array kCopyFields = {"received: ", "return-path: ", "message-id: ", "mime-version: ", "dkim-signature: ",
    "x-mailer: ", "content-type: "};

std::vector<std::string> linesOf(const std::string& text)
{
    std::vector<std::string> out;
    for (std::size_t at = 0; at < text.size() && out.size() < kMostLines;) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        out.push_back(trimmedText(std::string_view(text).substr(at, end - at)));
        at = end + 1;
    }
    return out;
}

template <std::size_t N> bool holdsOneOf(const std::string& text, const std::array<const char*, N>& words)
{
    return std::ranges::any_of(words, [&](const char* w) { return text.find(w) != std::string::npos; });
}

/// Where the copy begins.
std::size_t copyBegins(const std::vector<std::string>& lines)
{
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const std::string line = lower(lines[i]);
        // A title, not a sentence: "----- Original message -----", "Original message headers:".
        const bool ruled = line.starts_with("---") || line.starts_with("===") || line.starts_with("___");
        const bool title = line.size() < 90 && (ruled || line.ends_with(':') || line.ends_with('.'));
        if (title && holdsOneOf(line, kCopy)) return i;
        if (std::ranges::any_of(kCopyFields, [&](const char* f) { return line.starts_with(f); })) return i;
    }
    return lines.size();
}

bool isMachine(const std::string& address)
{
    return std::ranges::any_of(
        std::array{"postmaster@", "mailer-daemon@", "abuse@", "noreply@", "no-reply@", "mailerdaemon@"},
        [&](const char* who) { return address.starts_with(who); });
}

/// "rfc822; jan@example.nl" -> "jan@example.nl".
std::string withoutType(const std::string& value)
{
    const std::size_t semicolon = value.find(';');
    std::string out = trimmedText(semicolon == std::string::npos ? value : value.substr(semicolon + 1));
    if (out.starts_with('<') && out.ends_with('>')) out = out.substr(1, out.size() - 2);
    return out;
}

bool hasWords(const std::string& text)
{
    std::size_t letters = 0;
    for (const char c : text)
        if (std::isalpha(static_cast<unsigned char>(c)) != 0 || static_cast<unsigned char>(c) >= 0x80) ++letters;
    return letters >= 8;
}

std::string origin(const std::string& line)
{
    const std::string small = lower(line);
    if (!holdsOneOf(small, kOrigin)) return {};
    const auto found = addressesIn(line);
    return found.empty() ? std::string() : found.back();
}

/// Somebody whom a line names, and where.
struct Place {
    std::size_t line = 0;
    std::string address;
    std::string mailed; ///< whom it was generated from
};

std::vector<Place> placesIn(const std::vector<std::string>& lines, std::size_t end, const std::set<std::string>& ours,
    const std::string& wanted = {})
{
    std::vector<Place> out;
    const auto known = [&](const std::string& address) {
        return std::ranges::any_of(out, [&](const Place& p) { return p.address == address || p.mailed == address; });
    };
    for (std::size_t i = 0; i < end; ++i) {
        const std::vector<std::string> found = addressesIn(lines[i]);
        if (found.empty()) continue;
        // On a line of its own, or behind the final address: "<final> (expanded from <mailed>): ...".
        if (const std::string mailed = origin(lines[i]); !mailed.empty()) {
            if (found.size() > 1 && !known(found.front()))
                out.push_back({i, found.front(), mailed});
            else if (found.size() == 1 && !out.empty())
                out.back().mailed = mailed;
            continue;
        }
        const std::string small = lower(lines[i]);
        for (const std::string& address : found) {
            if (out.size() >= kMostRecipients) return out;
            const bool theirs = ours.contains(address) || isMachine(address);
            if ((theirs && address != wanted) || known(address)) continue;
            const std::string before = small.substr(0, small.find(address));
            if (holdsOneOf(before, kContact)) continue;
            out.push_back({i, address, {}});
        }
    }
    return out;
}

} // namespace

std::vector<FieldGroup> groupsOf(std::string_view text)
{
    std::vector<FieldGroup> groups(1);
    bool open = false;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        const std::string_view line = text.substr(at, end - at);
        at = end + 1;
        if (trimmedText(line).empty()) {
            if (!groups.back().empty()) groups.emplace_back();
            open = false;
        } else if ((line[0] == ' ' || line[0] == '\t') && open) {
            groups.back().back().second += ' ' + trimmedText(line);
        } else if (const std::size_t colon = line.find(':'); colon != std::string_view::npos) {
            groups.back().emplace_back(lower(trimmedText(line.substr(0, colon))), trimmedText(line.substr(colon + 1)));
            open = true;
        }
    }
    return groups;
}

std::string fieldOf(const FieldGroup& group, std::string_view name)
{
    const auto found = std::ranges::find(group, name, &std::pair<std::string, std::string>::first);
    return found == group.end() ? std::string() : found->second;
}

std::vector<Recipient> recipientsOfStatus(std::string_view text)
{
    std::vector<Recipient> out;
    for (const FieldGroup& group : groupsOf(text)) {
        const std::string original = withoutType(fieldOf(group, "original-recipient"));
        const std::string final = withoutType(fieldOf(group, "final-recipient"));
        const std::string address = original.find('@') != std::string::npos ? original : final;
        if (address.empty()) continue;
        std::string diagnostic = fieldOf(group, "diagnostic-code");
        // Exchange and Domino put the reply of the other side into fields of their own.
        const std::string more = fieldOf(group, "x-supplementary-info");
        if (!hasCode(diagnostic) && !more.empty()) diagnostic = diagnostic.empty() ? more : diagnostic + ' ' + more;
        out.push_back({address.find('@') == std::string::npos ? std::string() : address, "bounce",
            lower(fieldOf(group, "action")), fieldOf(group, "status"), std::move(diagnostic)});
    }
    return out;
}

bool hasCode(const std::string& text)
{
    for (std::size_t i = 0; i + 4 < text.size(); ++i) {
        const bool starts =
            i == 0 || !(std::isalnum(static_cast<unsigned char>(text[i - 1])) != 0 || text[i - 1] == '.');
        if (!starts || (text[i] != '4' && text[i] != '5')) continue;
        if (text[i + 1] == '.' && std::isdigit(static_cast<unsigned char>(text[i + 2])) != 0 &&
            text.find('.', i + 2) <= i + 5)
            return true;
        if (std::isdigit(static_cast<unsigned char>(text[i + 1])) != 0 &&
            std::isdigit(static_cast<unsigned char>(text[i + 2])) != 0 &&
            std::isalnum(static_cast<unsigned char>(text[i + 3])) == 0)
            return true;
    }
    return false;
}

FieldGroup copyIn(const std::string& text)
{
    const std::vector<std::string> lines = linesOf(text);
    std::string rest;
    bool begun = false;
    for (std::size_t i = copyBegins(lines); i < lines.size(); ++i) {
        if (lines[i].empty() && begun) break;
        begun = begun || lines[i].find(": ") != std::string::npos;
        if (begun) rest += lines[i] + '\n';
    }
    return groupsOf(rest).front();
}

std::vector<std::pair<std::string, std::string>> originsIn(const std::string& text)
{
    std::vector<std::pair<std::string, std::string>> out;
    const std::vector<std::string> lines = linesOf(text);
    for (const Place& p : placesIn(lines, copyBegins(lines), {}))
        if (!p.mailed.empty()) out.emplace_back(p.address, p.mailed);
    return out;
}

std::vector<Recipient> recipientsOfText(
    const std::string& text, const std::set<std::string>& ours, const std::string& wanted)
{
    const std::vector<std::string> lines = linesOf(text);
    const std::size_t end = copyBegins(lines);
    const std::vector<Place> places = placesIn(lines, end, ours, wanted);
    std::vector<Recipient> out;
    for (std::size_t p = 0; p < places.size(); ++p) {
        const std::size_t first = places[p].line;
        // Up to the next recipient; those who share a paragraph share what follows it.
        std::size_t next = end;
        for (std::size_t q = p + 1; q < places.size() && next == end; ++q)
            if (places[q].line > first + 1 ||
                hasWords(lines[first].substr(std::min(lines[first].size(), places[p].address.size()))))
                next = places[q].line;
        std::string line = lines[first];
        if (const std::size_t at = lower(line).find(places[p].address); at != std::string::npos)
            line = line.substr(at + places[p].address.size());
        while (!line.empty() && std::string_view("> :,;)\"'").find(line.front()) != std::string_view::npos)
            line.erase(0, 1);
        std::string reason = line;
        std::size_t taken = 0;
        for (std::size_t i = first + 1; i < std::max(next, first + 1) && i < end && taken < kReasonLines; ++i) {
            const bool blank = lines[i].empty();
            // The paragraph tells it; else the next one does, and so on.
            if (blank && (hasCode(reason) || (hasWords(reason) && places.size() > 1))) break;
            if (blank) continue;
            if (!origin(lines[i]).empty()) continue;
            reason += (reason.empty() ? "" : " ") + lines[i];
            ++taken;
        }
        if (!hasCode(reason) && (!hasWords(reason) || places.size() == 1)) {
            std::string before;
            for (std::size_t i = 0; i < places.front().line; ++i)
                if (!lines[i].empty()) before += lines[i] + ' ';
            const std::string own = lines[first].substr(0, lower(lines[first]).find(places[p].address));
            // Sentences of their own: what follows is said of the recipient, what stands before of the message.
            reason += " ; " + before + own;
        }
        if (reason.size() > kMostReason) reason.resize(kMostReason);
        const std::string& address = places[p].mailed.empty() ? places[p].address : places[p].mailed;
        out.push_back({address, "bounce", "failed", "", trimmedText(reason)});
    }
    return out;
}

std::string textOfPage(std::string_view html)
{
    static const std::map<std::string, std::string, std::less<>> kEntities = {{"lt", "<"}, {"gt", ">"}, {"amp", "&"},
        {"nbsp", " "}, {"quot", "\""}, {"apos", "'"}, {"shy", ""}, {"commat", "@"}, {"period", "."}};
    const std::string small = lower(html);
    std::string out;
    for (std::size_t i = 0; i < html.size();) {
        if (html[i] == '<') {
            const std::size_t end = html.find('>', i);
            if (end == std::string_view::npos) break;
            const std::string_view tag = std::string_view(small).substr(i + 1, std::min<std::size_t>(end - i - 1, 12));
            for (const char* hidden : {"style", "script", "title"})
                if (tag.starts_with(hidden)) {
                    const std::string closing = std::string("</") + hidden;
                    const std::size_t close = small.find(closing, end);
                    if (close == std::string::npos) return out;
                    i = close;
                }
            const bool block = tag.starts_with("br") || tag.starts_with("p") || tag.starts_with("/p") ||
                tag.starts_with("div") || tag.starts_with("/div") || tag.starts_with("tr") || tag.starts_with("/tr") ||
                tag.starts_with("li") || tag.starts_with("h") || tag.starts_with("/h") || tag.starts_with("table");
            out += block ? '\n' : tag.starts_with("td") || tag.starts_with("/td") ? ' ' : '\0';
            if (out.back() == '\0') out.pop_back();
            const std::size_t after = html.find('>', i);
            i = after == std::string_view::npos ? html.size() : after + 1;
        } else if (html[i] == '&') {
            const std::size_t end = html.find(';', i);
            if (end == std::string_view::npos || end - i > 10) {
                out += html[i++];
                continue;
            }
            const std::string_view name = html.substr(i + 1, end - i - 1);
            if (const auto known = kEntities.find(name); known != kEntities.end()) {
                out += known->second;
            } else if (name.starts_with('#')) {
                const bool hex = name.size() > 1 && (name[1] == 'x' || name[1] == 'X');
                const long code = std::strtol(std::string(name.substr(hex ? 2 : 1)).c_str(), nullptr, hex ? 16 : 10);
                if (code > 0 && code < 128)
                    out += static_cast<char>(code);
                else if (code == 160)
                    out += ' ';
            }
            i = end + 1;
        } else {
            const bool space = html[i] == '\r' || html[i] == '\n' || html[i] == '\t';
            out += space ? ' ' : html[i];
            ++i;
        }
    }
    return out;
}

} // namespace winnow::legacy

// SPDX-License-Identifier: Apache-2.0

#include "smtp/smtp_reply.h"

#include "base/text.h"

#include <algorithm>
#include <utility>

namespace winnow {
namespace {

bool digits(std::string_view text, std::size_t at, std::size_t count) noexcept
{
    if (text.size() < at + count) return false;
    return std::all_of(text.begin() + static_cast<std::ptrdiff_t>(at),
        text.begin() + static_cast<std::ptrdiff_t>(at + count), isAsciiDigit);
}

/// A reply code at `at`: three digits, the first 2, 4 or 5 (RFC 5321 section 4.2.1), 3 for DATA's.
int codeAt(std::string_view text, std::size_t at) noexcept
{
    if (!digits(text, at, 3) || text[at] < '2' || text[at] > '5') return 0;
    return (text[at] - '0') * 100 + (text[at + 1] - '0') * 10 + (text[at + 2] - '0');
}

/// "5.1.1" at the beginning; moves past it.
std::optional<EnhancedCode> takeEnhanced(std::string_view& text)
{
    const auto number = [&](std::size_t& at, std::uint16_t& out) {
        const std::size_t begin = at;
        unsigned value = 0;
        while (at < text.size() && isAsciiDigit(text[at]) && at - begin < 3)
            value = value * 10 + static_cast<unsigned>(text[at++] - '0');
        out = static_cast<std::uint16_t>(value);
        return at > begin;
    };
    EnhancedCode code;
    std::size_t at = 0;
    if (!number(at, code.klass) || (code.klass != 2 && code.klass != 4 && code.klass != 5)) return std::nullopt;
    if (at >= text.size() || text[at] != '.' || !number(++at, code.subject)) return std::nullopt;
    if (at >= text.size() || text[at] != '.' || !number(++at, code.detail)) return std::nullopt;
    if (at < text.size() &&
        (isAsciiDigit(text[at]) || (text[at] == '.' && at + 1 < text.size() && isAsciiDigit(text[at + 1]))))
        return std::nullopt;
    text.remove_prefix(at);
    while (!text.empty() && (text.front() == ' ' || text.front() == ':')) text.remove_prefix(1);
    return code;
}

/// An enhanced code anywhere: "(#5.1.1)", "said: 5.1.1". Address and version numbers have other shapes.
std::optional<EnhancedCode> findEnhanced(std::string_view text)
{
    for (std::size_t i = 0; i + 4 < text.size(); ++i) {
        if ((text[i] != '2' && text[i] != '4' && text[i] != '5') || text[i + 1] != '.') continue;
        if (i > 0 &&
            (isAsciiDigit(text[i - 1]) || isAsciiLetter(text[i - 1]) || text[i - 1] == '.' || text[i - 1] == '-'))
            continue;
        std::string_view rest = text.substr(i);
        if (const auto code = takeEnhanced(rest)) return code;
    }
    return std::nullopt;
}

/// Where in a quotation the reply begins; npos for nowhere.
std::size_t findCode(std::string_view text)
{
    for (std::size_t i = 0; i + 2 < text.size(); ++i) {
        if (codeAt(text, i) == 0) continue;
        const bool starts = i == 0 ||
            !(isAsciiDigit(text[i - 1]) || isAsciiLetter(text[i - 1]) || text[i - 1] == '.' || text[i - 1] == '-' ||
                text[i - 1] == '[' || text[i - 1] == '=' || text[i - 1] == '/');
        const bool ends = i + 3 == text.size() || text[i + 3] == ' ' || text[i + 3] == '-' || text[i + 3] == '\n' ||
            text[i + 3] == '\r' || text[i + 3] == ':' || text[i + 3] == ',' || text[i + 3] == '_';
        if (starts && ends) return i;
    }
    return std::string_view::npos;
}

} // namespace

std::string EnhancedCode::text() const
{
    return std::to_string(klass) + '.' + std::to_string(subject) + '.' + std::to_string(detail);
}

std::string SmtpReply::oneLine() const
{
    std::string out = std::to_string(code);
    if (enhanced) out += ' ' + enhanced->text();
    if (!text.empty()) out += ' ' + text;
    std::ranges::replace(out, '\n', ' ');
    return out;
}

std::optional<SmtpReply> parseQuotedReply(std::string_view input)
{
    SmtpReply reply;
    // Logs write a line break as a backslash and an n.
    std::string broken(trimmed(input));
    for (std::size_t i = broken.find("\\n"); i != std::string::npos; i = broken.find("\\n", i))
        broken.replace(i, 2, "\n");
    const std::string_view text = broken;
    const std::size_t at = findCode(text);
    if (at == std::string_view::npos) {
        reply.enhanced = findEnhanced(text);
        if (!reply.enhanced) return std::nullopt;
        reply.code = reply.enhanced->klass * 100 + 50; // the class is all that is known
        if (reply.code == 250 || reply.code == 450 || reply.code == 550) reply.text = text;
        return reply;
    }
    reply.code = codeAt(text, at);
    const std::string codeText(text.substr(at, 3));
    const std::string_view before = text.substr(0, at);
    std::string_view rest = text.substr(at + 3);
    while (!rest.empty() && (rest.front() == ' ' || rest.front() == '-' || rest.front() == ':' || rest.front() == ','))
        rest.remove_prefix(1);
    reply.enhanced = takeEnhanced(rest);
    // Continuation lines repeat their code: "550-5.1.1 first\n550 5.1.1 second".
    while (!rest.empty()) {
        const std::size_t end = rest.find('\n');
        std::string_view line = trimmed(rest.substr(0, end));
        if (line.starts_with(codeText) && line.size() > 3 && (line[3] == '-' || line[3] == ' ')) {
            line.remove_prefix(4);
            const auto again = takeEnhanced(line);
            if (!reply.enhanced) reply.enhanced = again;
        }
        if (!reply.text.empty()) reply.text += '\n';
        reply.text += line;
        if (end == std::string_view::npos) break;
        rest.remove_prefix(end + 1);
    }
    if (!reply.enhanced) reply.enhanced = findEnhanced(reply.text);
    // "after MAIL FROM:<...>: 550": the stage stands before the code.
    const std::string stage = asciiLower(before);
    if (stage.find("mail from") != std::string::npos || stage.find("initial connection") != std::string::npos)
        reply.text += " (" + std::string(trimmed(before)) + ")";
    return reply;
}

std::string printable(std::string_view text, std::size_t limit)
{
    std::string out;
    while (!text.empty() && out.size() < limit) {
        const std::size_t good = validUtf8Prefix(text.substr(0, std::min(text.size(), limit)));
        for (std::size_t at = 0; at < good && out.size() < limit;) {
            const char32_t c = nextCodePoint(text, at);
            // Directional marks can make a reply read as what it is not.
            const bool hidden = (c < 0x20 && c != '\n') || c == 0x7F || (c >= 0x80 && c < 0xA0) ||
                (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
            appendUtf8(out, c == '\n' ? U' ' : hidden ? U'\uFFFD' : c);
        }
        text.remove_prefix(good);
        if (text.empty() || good != 0) {
            if (good != 0) continue;
            break;
        }
        appendUtf8(out, U'\uFFFD');
        text.remove_prefix(1);
    }
    return out;
}

void ReplyReader::feed(std::string_view bytes)
{
    m_pending += bytes;
    scan();
}

void ReplyReader::scan()
{
    std::size_t begin = 0;
    while (!m_complete && m_fault == ReplyFault::None) {
        const std::size_t end = m_pending.find('\n', begin);
        if (end == std::string::npos) {
            if (m_pending.size() - begin > kMaxLine) m_fault = ReplyFault::LineTooLong;
            break;
        }
        if (end - begin > kMaxLine)
            m_fault = ReplyFault::LineTooLong;
        else
            m_complete = takeLine(std::string_view(m_pending).substr(begin, end - begin));
        begin = end + 1;
    }
    m_pending.erase(0, begin);
}

/// True for the last line of a reply.
bool ReplyReader::takeLine(std::string_view line)
{
    if (line.ends_with('\r')) line.remove_suffix(1);
    const int code = codeAt(line, 0);
    const bool shaped = code != 0 && (line.size() == 3 || line[3] == ' ' || line[3] == '-');
    if (!shaped || (m_lines > 0 && code != m_reply.code)) {
        m_fault = ReplyFault::NotAReply;
        return false;
    }
    ++m_lines;
    const bool last = line.size() == 3 || line[3] == ' ';
    std::string_view text = line.substr(std::min<std::size_t>(4, line.size()));
    if (m_lines == 1) {
        m_reply.code = code;
        m_reply.enhanced = takeEnhanced(text);
    } else {
        if (m_reply.enhanced) (void)takeEnhanced(text);
        m_reply.text += '\n';
    }
    m_reply.text += text;
    if (m_lines > kMaxLines || m_reply.text.size() > kMaxReply) m_fault = ReplyFault::ReplyTooLong;
    return last && m_fault == ReplyFault::None;
}

SmtpReply ReplyReader::take()
{
    SmtpReply out = std::exchange(m_reply, {});
    m_lines = 0;
    m_complete = false;
    scan();
    return out;
}

} // namespace winnow

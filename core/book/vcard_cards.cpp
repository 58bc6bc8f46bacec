// SPDX-License-Identifier: Apache-2.0

#include "book/vcard_cards.h"

#include "base/text.h"
#include "sheet/encoding.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace winnow {
namespace {

constexpr std::array<std::string_view, 8> kLeftOut = {
    "PRODID", "PHOTO", "LOGO", "SOUND", "KEY", "X-ABSHOWAS", "X-EVOLUTION-FILE-AS", "X-MS-OL-DESIGN"};
constexpr std::string_view kBegin = "BEGIN:VCARD";
constexpr std::string_view kEnd = "END:VCARD";

std::string upper(std::string_view text)
{
    std::string out(text);
    for (char& c : out)
        if (isAsciiLower(c)) c = static_cast<char>(c - 32);
    return out;
}

/// In capitals and without blanks, as BEGIN and END are compared.
std::string squeezed(std::string_view text)
{
    std::string out = upper(text);
    std::erase_if(out, isAsciiSpace);
    return out;
}

int hexDigit(char c)
{
    return isAsciiDigit(c)                                 ? c - '0'
        : toAsciiLower(c) >= 'a' && toAsciiLower(c) <= 'f' ? toAsciiLower(c) - 'a' + 10
                                                           : -1;
}

std::string fromQuotedPrintable(std::string_view text)
{
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '=' && i + 2 < text.size() && hexDigit(text[i + 1]) >= 0 && hexDigit(text[i + 2]) >= 0) {
            out += static_cast<char>(hexDigit(text[i + 1]) * 16 + hexDigit(text[i + 2]));
            i += 2;
        } else {
            out += text[i];
        }
    }
    return out;
}

/// The parts of a value between unescaped semicolons, each unescaped.
std::vector<std::string> parts(std::string_view value)
{
    std::vector<std::string> out(1);
    for (std::size_t i = 0; i < value.size(); ++i) {
        if (value[i] == '\\' && i + 1 < value.size()) {
            ++i;
            out.back() += value[i] == 'n' || value[i] == 'N' ? '\n' : value[i];
        } else if (value[i] == ';') {
            out.emplace_back();
        } else {
            out.back() += value[i];
        }
    }
    return out;
}

std::string joined(const std::vector<std::string>& words)
{
    std::string out;
    for (const std::string& word : words) {
        if (trimmed(word).empty()) continue;
        if (!out.empty()) out += ", ";
        out += trimmed(word);
    }
    return out;
}

/// A property line in its parts.
struct Line {
    std::string head; ///< name and parameters in capitals, without the group
    std::string name;
    std::string value;
};

std::optional<Line> lineOf(const std::string& line)
{
    std::size_t colon = 0;
    bool quotes = false;
    for (; colon < line.size() && (line[colon] != ':' || quotes); ++colon)
        if (line[colon] == '"') quotes = !quotes;
    if (colon == line.size()) return std::nullopt;
    Line out;
    out.head = upper(std::string_view(line).substr(0, colon));
    out.name = std::string(trimmed(out.head.substr(0, out.head.find(';'))));
    if (const std::size_t dot = out.name.find('.'); dot != std::string::npos) out.name.erase(0, dot + 1);
    if (out.name.empty()) return std::nullopt;
    out.value = line.substr(colon + 1);
    return out;
}

void decodeValue(Line& line)
{
    if (line.head.find("QUOTED-PRINTABLE") != std::string::npos) line.value = fromQuotedPrintable(line.value);
    const std::size_t at = line.head.find("CHARSET=");
    if (at == std::string::npos) return;
    const std::string charset = line.head.substr(at + 8, line.head.find(';', at) - at - 8);
    const Result<CellDecoder> decoder = CellDecoder::forEncoding(charset);
    if (!decoder || decoder->passes(line.value)) return;
    std::string decoded;
    decoder->decode(line.value, decoded);
    line.value = std::move(decoded);
}

/// Cuts BEGIN:VCARD and END:VCARD off what stands around them on one line.
void cutMarks(std::string line, std::deque<std::string>& pieces)
{
    const std::string capitals = upper(line);
    std::size_t from = 0;
    const auto push = [&](std::size_t begin, std::size_t end) {
        const std::string_view piece = std::string_view(line).substr(begin, end - begin);
        if (!trimmed(piece).empty()) pieces.emplace_back(piece);
    };
    for (std::size_t i = 0; i < capitals.size();) {
        const std::string_view rest = std::string_view(capitals).substr(i);
        const bool begin = rest.starts_with(kBegin);
        const std::size_t length = begin ? kBegin.size() : rest.starts_with(kEnd) ? kEnd.size() : 0;
        // Text may speak of it: only at an end of the line, or where another mark follows, is it one.
        const std::string_view behind = rest.substr(std::min(length, rest.size()));
        const bool mark = length > 0 &&
            (trimmed(behind).empty() || trimmed(capitals.substr(from, i - from)).empty() ||
                behind.starts_with(kBegin) || behind.starts_with(kEnd));
        if (!mark) {
            ++i;
            continue;
        }
        push(from, i);
        pieces.emplace_back(begin ? kBegin : kEnd);
        i += length;
        from = i;
    }
    if (from == 0)
        pieces.push_back(std::move(line));
    else
        push(from, line.size());
}

} // namespace

std::string VCards::takeLine()
{
    const std::size_t end = std::min(m_text.find_first_of("\r\n", m_at), m_text.size());
    std::string line(m_text.substr(m_at, end - m_at));
    m_at = end;
    if (m_at < m_text.size() && m_text[m_at] == '\r') ++m_at;
    if (m_at < m_text.size() && m_text[m_at] == '\n') ++m_at;
    ++m_taken;
    return line;
}

/// A line with its folds undone, or one thing of a line that holds several.
bool VCards::nextLine(std::string& line)
{
    if (m_pieces.empty()) {
        if (m_at >= m_text.size()) return false;
        line = takeLine();
        m_number = m_taken;
        const std::size_t colon = line.find(':');
        const bool quoted = colon != std::string::npos &&
            upper(std::string_view(line).substr(0, colon)).find("QUOTED-PRINTABLE") != std::string::npos;
        while (m_at < m_text.size()) {
            if (quoted && line.ends_with('=')) {
                line.pop_back();
                line += takeLine();
            } else if (m_text[m_at] == ' ' || m_text[m_at] == '\t') {
                const std::size_t before = m_at;
                const std::uint64_t taken = m_taken;
                const std::string fold = takeLine();
                const std::string mark = squeezed(fold);
                if (mark == kBegin || mark == kEnd) { // indented, not folded
                    m_at = before;
                    m_taken = taken;
                    break;
                }
                line += std::string_view(fold).substr(1);
            } else {
                break;
            }
        }
        const std::string mark = squeezed(line);
        if (mark == kBegin || mark == kEnd) {
            line = mark;
            return true;
        }
        cutMarks(std::move(line), m_pieces);
    }
    line = std::move(m_pieces.front());
    m_pieces.pop_front();
    return true;
}

void VCards::takeProperty(const std::string& text, VCard& card)
{
    std::optional<Line> line = lineOf(text);
    if (!line || std::ranges::find(kLeftOut, line->name) != kLeftOut.end() || line->name == "VERSION") return;
    if (line->name == "AGENT") {
        m_agent = trimmed(line->value).empty();
        return;
    }
    decodeValue(*line);
    if (line->name == "N") {
        const std::vector<std::string> name = parts(line->value);
        if (!name.empty() && !trimmed(name[0]).empty())
            card.properties.push_back({"FAMILY", std::string(trimmed(name[0]))});
        if (name.size() > 1 && !trimmed(name[1]).empty())
            card.properties.push_back({"GIVEN", std::string(trimmed(name[1]))});
        return;
    }
    std::string value = joined(parts(line->value));
    if (line->name == "EMAIL" && asciiLower(std::string_view(value).substr(0, 7)) == "mailto:") value.erase(0, 7);
    if (line->name == "TEL" && asciiLower(std::string_view(value).substr(0, 4)) == "tel:") value.erase(0, 4);
    if (!value.empty()) card.properties.push_back({std::move(line->name), std::move(value)});
}

bool VCards::next(VCard& card)
{
    card.properties.clear();
    card.line = m_number;
    unsigned inner = 0; // cards of agents that are open
    for (std::string line; nextLine(line);) {
        if (line == kBegin) {
            if (m_open && m_agent) {
                ++inner;
                m_agent = false;
                continue;
            }
            const bool cutOff = m_open && !card.properties.empty();
            m_open = true;
            m_versioned = m_agent = false;
            inner = 0;
            if (cutOff) return true; // the one before was never closed
            card.line = m_number;
            continue;
        }
        if (line == kEnd) {
            if (inner > 0) {
                --inner;
                continue;
            }
            const bool was = m_open;
            m_open = m_versioned = m_agent = false;
            if (was) return true;
            continue;
        }
        if (inner > 0 || trimmed(line).empty()) continue;
        m_agent = false;
        const std::optional<Line> property = lineOf(line);
        if (!property) continue;
        const bool version = property->name == "VERSION";
        if (!m_open) {
            // Behind an end: only what cards have makes one.
            if (!version && property->name != "FN" && property->name != "N" && property->name != "EMAIL") continue;
            m_open = true;
            card.line = m_number;
        } else if (version && m_versioned && !card.properties.empty()) {
            m_versioned = true;
            return true;
        }
        m_versioned = m_versioned || version;
        takeProperty(line, card);
    }
    return std::exchange(m_open, false); // the last card was cut off: what there is of it counts
}

} // namespace winnow

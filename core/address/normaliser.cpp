// SPDX-License-Identifier: Apache-2.0

#include "address/normaliser.h"

#include "base/text.h"

#include <algorithm>
#include <array>

namespace winnow {
namespace {

using namespace std::string_view_literals;

constexpr std::array<bool, 256> kPlain = [] {
    std::array<bool, 256> table{};
    for (int c = 0; c < 128; ++c) {
        const char ch = static_cast<char>(c);
        table[static_cast<std::size_t>(c)] = isAsciiLetter(ch) || isAsciiDigit(ch) ||
            std::string_view("!#$%&*+-/=?^_`{|}~.@").find(ch) != std::string_view::npos;
    }
    return table;
}();

bool isInvisible(char32_t c)
{
    return (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x2064) ||
        (c >= 0x2066 && c <= 0x2069) || c == 0xFEFF || c == 0x00AD || c == 0x180E;
}

bool isSpaceLike(char32_t c)
{
    return c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x205F || c == 0x3000 ||
        c == 0x2028 || c == 0x2029 || c == 0x85;
}

/// Characters that only look different, or not at all.
std::string foldForms(std::string_view cell, std::uint16_t& steps)
{
    if (!isUtf8(cell)) return std::string(cell);
    std::string out;
    out.reserve(cell.size());
    for (std::size_t at = 0; at < cell.size();) {
        const char32_t c = nextCodePoint(cell, at);
        if (isInvisible(c)) {
            steps |= kStepInvisible;
        } else if (isSpaceLike(c)) {
            steps |= kStepFullWidth;
            out += ' ';
        } else if (c >= 0xFF01 && c <= 0xFF5E) {
            steps |= kStepFullWidth;
            out += static_cast<char>(c - 0xFF01 + 0x21);
        } else if (c == 0xFE6B) {
            steps |= kStepFullWidth;
            out += '@';
        } else {
            appendUtf8(out, c);
        }
    }
    return out;
}

std::size_t countAts(std::string_view text) { return static_cast<std::size_t>(std::ranges::count(text, '@')); }

bool isExchange(std::string_view text)
{
    const std::string head = asciiLower(text.substr(0, 12));
    return head.starts_with("/o=") || head.starts_with("ex:/o=") || head.starts_with("imceaex-");
}

/// Cuts at any of the separators outside quotes and angle brackets.
std::vector<std::string_view> cutAt(std::string_view text, std::string_view separators)
{
    std::vector<std::string_view> parts;
    std::size_t begin = 0;
    bool quoted = false;
    bool angled = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '"' && !angled && text.find('"', i + 1) != std::string_view::npos)
            quoted = !quoted;
        else if (c == '"' && quoted)
            quoted = false;
        if (quoted) continue;
        if (c == '<') angled = text.find('>', i) != std::string_view::npos;
        if (c == '>') angled = false;
        if (angled || separators.find(c) == std::string_view::npos) continue;
        parts.push_back(text.substr(begin, i - begin));
        begin = i + 1;
    }
    parts.push_back(text.substr(begin));
    return parts;
}

/// The parts when each non-empty one holds exactly one @, else nothing.
std::vector<std::string_view> splitCell(std::string_view text)
{
    if (countAts(text) < 2) return {};
    for (const std::string_view separators :
        {";,|\n\r"sv, "\n\r"sv, ";"sv, ","sv, "|"sv, ":"sv, "/"sv, " \t"sv, ";,|/ \t\n\r"sv}) {
        std::vector<std::string_view> parts = cutAt(text, separators);
        std::erase_if(parts, [](std::string_view p) {
            return trimmed(p).empty() ||
                std::ranges::all_of(p, [](char c) { return isAsciiSpace(c) || c == ':' || c == ';' || c == ','; });
        });
        if (parts.size() < 2) continue;
        if (std::ranges::all_of(parts, [](std::string_view p) { return countAts(p) == 1; })) return parts;
    }
    return {};
}

std::string percentDecoded(std::string_view text)
{
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '%' && i + 2 < text.size()) {
            if (const auto byte = fromHex(text.substr(i + 1, 2))) {
                out += *byte;
                i += 2;
                continue;
            }
        }
        out += text[i];
    }
    return out;
}

/// One peel: returns true if a layer came off.
bool peel(std::string& text, std::uint16_t& steps)
{
    const std::string_view t = trimmed(text);
    const auto become = [&](std::string_view inner, std::uint16_t step) {
        steps |= step;
        text = std::string(inner);
        return true;
    };
    if (t.size() != text.size()) return become(std::string(t), kStepTrimmed);
    if (t.empty() || t.find('@') == std::string_view::npos) {
        if (t.size() > 7 && equalsIgnoringAsciiCase(t.substr(0, 7), "mailto:"))
            return become(percentDecoded(t.substr(7)), kStepMailto);
        return false;
    }
    // [Jane](mailto:jane@x.nl)
    if (t.front() == '[' && t.back() == ')') {
        const std::size_t open = t.find("](");
        if (open != std::string_view::npos && t.find('@', open) != std::string_view::npos)
            return become(std::string(t.substr(open + 2, t.size() - open - 3)), kStepMarkdown);
    }
    // Jane <jane@x.nl>
    if (const std::size_t open = t.rfind('<'); open != std::string_view::npos) {
        std::size_t close = t.find('>', open);
        if (close == std::string_view::npos) close = t.size();
        const std::string_view inner = t.substr(open + 1, close - open - 1);
        if (inner.find('@') != std::string_view::npos) return become(std::string(inner), kStepDisplayName);
    }
    if (t.size() > 7 && equalsIgnoringAsciiCase(t.substr(0, 7), "mailto:")) {
        std::string_view rest = t.substr(7);
        if (rest.starts_with("//")) rest.remove_prefix(2);
        rest = rest.substr(0, rest.find('?'));
        return become(percentDecoded(rest), kStepMailto);
    }
    const std::size_t at = t.find('@');
    // jane@x.nl (Jane), (Jane) jane@x.nl
    if (t.back() == ')') {
        const std::size_t open = t.find('(', at);
        if (open != std::string_view::npos && open > at + 1 && isAsciiSpace(t[open - 1]))
            return become(std::string(t.substr(0, open)), kStepComment);
    }
    if (t.front() == '(') {
        const std::size_t close = t.find(')');
        if (close < at && close + 1 < t.size() && isAsciiSpace(t[close + 1]))
            return become(std::string(t.substr(close + 1)), kStepComment);
    }
    // Email: jane@x.nl
    if (const std::size_t colon = t.find(':'); colon < at && colon + 1 < at && t.front() != '"') {
        const std::string_view label = t.substr(0, colon);
        const bool word = colon > 0 && colon <= 24 && std::ranges::all_of(label, [](char c) {
            return isAsciiLetter(c) || isNonAscii(c) || c == ' ' || c == '-' || c == '.';
        });
        const std::string_view rest = trimmed(t.substr(colon + 1));
        if (word && rest.find(' ') == std::string_view::npos) return become(std::string(rest), kStepLabel);
    }
    // "jane@x.nl", 'jane@x.nl', <jane@x.nl, [jane@x.nl], {jane@x.nl}
    if (t.size() > 2) {
        const char first = t.front();
        const char last = t.back();
        const bool pair = (first == '"' && last == '"') || (first == '\'' && last == '\'') ||
            (first == '[' && last == ']') || (first == '{' && last == '}') || (first == '(' && last == ')');
        const std::string_view inner = t.substr(1, t.size() - 2);
        if (pair && (first != '"' || inner.find('"') == std::string_view::npos))
            return become(std::string(inner), kStepPunctuation);
    }
    if (".,;:>"sv.find(t.back()) != std::string_view::npos && t.size() > at + 1)
        return become(std::string(t.substr(0, t.size() - 1)), kStepPunctuation);
    if (",;:<>"sv.find(t.front()) != std::string_view::npos) return become(std::string(t.substr(1)), kStepPunctuation);
    return false;
}

} // namespace

std::string stepNames(std::uint16_t steps)
{
    static constexpr std::array<std::pair<std::uint16_t, std::string_view>, 13> kNames = {{
        {kStepSplit, "split"},
        {kStepEncoded, "decoded"},
        {kStepMarkup, "markup"},
        {kStepFullWidth, "full_width"},
        {kStepInvisible, "invisible_removed"},
        {kStepTrimmed, "trimmed"},
        {kStepMarkdown, "link"},
        {kStepDisplayName, "display_name"},
        {kStepMailto, "mailto"},
        {kStepProxy, "proxy"},
        {kStepComment, "comment"},
        {kStepLabel, "label"},
        {kStepPunctuation, "punctuation"},
    }};
    std::string out;
    for (const auto& [bit, text] : kNames) {
        if ((steps & bit) == 0) continue;
        if (!out.empty()) out += ", ";
        out += text;
    }
    return out;
}

bool isPlainCell(std::string_view cell) noexcept
{
    std::size_t ats = 0;
    for (const char c : cell) {
        if (!kPlain[static_cast<unsigned char>(c)]) return false;
        ats += c == '@' ? 1U : 0U;
    }
    return ats == 1 && cell.back() != '.' && cell.front() != '/';
}

void candidatesOf(std::string_view cell, std::vector<Candidate>& out)
{
    std::uint16_t steps = 0;
    std::string folded;
    if (!isAscii(cell)) {
        folded = foldForms(cell, steps);
        cell = folded;
    }
    const std::string_view text = trimmed(cell);
    if (text.size() != cell.size()) steps |= kStepTrimmed;
    if (text.empty()) return;
    if (isExchange(text)) {
        out.push_back({std::string(text), steps, true});
        return;
    }
    std::vector<std::string_view> parts = splitCell(text);
    if (parts.empty())
        parts.push_back(text);
    else
        steps |= kStepSplit;
    for (const std::string_view part : parts) {
        Candidate candidate{std::string(part), steps, false};
        for (int layers = 0; layers < 8 && peel(candidate.text, candidate.steps); ++layers) {}
        if (!candidate.text.empty()) out.push_back(std::move(candidate));
    }
}

} // namespace winnow

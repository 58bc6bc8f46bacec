// SPDX-License-Identifier: Apache-2.0

#include "intake/cells/encoded_text.h"

#include "address/normaliser.h"
#include "base/text.h"

#include <algorithm>
#include <array>
#include <optional>

namespace winnow {
namespace {

using namespace std::string_view_literals;

std::optional<unsigned> hexValue(std::string_view digits)
{
    unsigned value = 0;
    for (const char c : digits) {
        const char lower = toAsciiLower(c);
        if (isAsciiDigit(c))
            value = value * 16 + static_cast<unsigned>(c - '0');
        else if (lower >= 'a' && lower <= 'f')
            value = value * 16 + static_cast<unsigned>(lower - 'a' + 10);
        else
            return std::nullopt;
    }
    return digits.empty() ? std::nullopt : std::optional(value);
}

int base64Value(char c) noexcept
{
    if (isAsciiUpper(c)) return c - 'A';
    if (isAsciiLower(c)) return c - 'a' + 26;
    if (isAsciiDigit(c)) return c - '0' + 52;
    return c == '+' ? 62 : c == '/' ? 63 : -1;
}

/// A byte of an encoded word and the characters of the word it comes from.
struct CodedByte {
    char value = 0;
    std::size_t begin = 0;
    std::size_t end = 0;
};

std::vector<CodedByte> quotedBytes(std::string_view text, std::size_t offset)
{
    std::vector<CodedByte> out;
    for (std::size_t i = 0; i < text.size();) {
        std::size_t length = 1;
        char value = text[i] == '_' ? ' ' : text[i];
        if (text[i] == '=' && i + 3 <= text.size())
            if (const auto byte = hexValue(text.substr(i + 1, 2))) {
                value = static_cast<char>(*byte);
                length = 3;
            }
        out.push_back({value, offset + i, offset + i + length});
        i += length;
    }
    return out;
}

std::vector<CodedByte> base64Bytes(std::string_view text, std::size_t offset)
{
    std::vector<CodedByte> out;
    unsigned bits = 0;
    int held = 0;
    std::size_t begin = offset;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const int six = base64Value(text[i]);
        if (six < 0) break;
        bits = (bits << 6 | static_cast<unsigned>(six)) & 0xFFFF;
        held += 6;
        if (held < 8) continue;
        held -= 8;
        out.push_back({static_cast<char>(bits >> held & 0xFF), begin, offset + i + 1});
        begin = held > 0 ? offset + i : offset + i + 1;
    }
    return out;
}

/// The characters of windows-1252 that differ from Latin-1, from 0x80.
constexpr std::array<char16_t, 32> kWindows = {0x20AC, 0x81, 0x201A, 0x192, 0x201E, 0x2026, 0x2020, 0x2021, 0x2C6,
    0x2030, 0x160, 0x2039, 0x152, 0x8D, 0x17D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x2DC, 0x2122, 0x161, 0x203A, 0x153, 0x9D, 0x17E, 0x178};

/// What a byte beyond ASCII is in the charset, as UTF-8.
std::string inUtf8(char byte, std::string_view charset)
{
    const auto c = static_cast<unsigned char>(byte);
    std::string out;
    if (charset == "iso-8859-1" || charset == "iso-8859-15" || charset == "windows-1252" || charset == "cp1252")
        appendUtf8(out, c < 0xA0 ? kWindows[c - 0x80] : c);
    else
        out = '?';
    return out;
}

struct EncodedWord {
    std::size_t end = 0;
    std::string charset;
    std::vector<CodedByte> bytes;
};

/// The encoded word that begins at `at`, if one does.
std::optional<EncodedWord> encodedWordAt(std::string_view text, std::size_t at)
{
    constexpr std::size_t kLongest = 400; // the RFC allows 75; some mailers write more
    const std::size_t charset = at + 2;
    const std::size_t first = text.substr(0, std::min(text.size(), at + 42)).find('?', charset);
    if (first == std::string_view::npos || first == charset || first + 3 >= text.size() || text[first + 2] != '?')
        return std::nullopt;
    const std::size_t begin = first + 3;
    const std::size_t end = text.substr(0, std::min(text.size(), at + kLongest)).find("?=", begin);
    if (end == std::string_view::npos) return std::nullopt;
    EncodedWord word;
    word.end = end + 2;
    word.charset = asciiLower(text.substr(charset, first - charset));
    word.charset.resize(std::min(word.charset.size(), word.charset.find('*'))); // a language, RFC 2231
    const char kind = toAsciiLower(text[first + 1]);
    if (kind == 'q')
        word.bytes = quotedBytes(text.substr(begin, end - begin), begin);
    else if (kind == 'b')
        word.bytes = base64Bytes(text.substr(begin, end - begin), begin);
    else
        return std::nullopt;
    return word;
}

void writeWord(TextRewriter& out, const EncodedWord& word)
{
    std::string plain;
    for (const CodedByte& b : word.bytes) plain += b.value;
    const bool utf8 = (word.charset == "utf-8" || word.charset == "utf8") && isUtf8(plain);
    for (const CodedByte& b : word.bytes) {
        const bool ascii = !isNonAscii(b.value);
        out.replace(b.begin, b.end, ascii || utf8 ? std::string(1, b.value) : inUtf8(b.value, word.charset));
    }
}

/// What a backslash and the characters behind it stand for.
struct DecodedEscape {
    std::size_t length = 0; ///< 0: it is no escape
    std::string text;
};

DecodedEscape hexEscape(std::string_view digits, std::size_t prefix, std::size_t count)
{
    const auto value = digits.size() >= count ? hexValue(digits.substr(0, count)) : std::nullopt;
    if (!value || *value == 0 || (*value >= 0xD800 && *value < 0xE000)) return {};
    DecodedEscape out{prefix + count, {}};
    appendUtf8(out.text, *value);
    return out;
}

DecodedEscape escapeAt(std::string_view rest)
{
    if (rest.front() == '_') {
        if (rest.size() < 7 || rest[1] != 'x' || rest[6] != '_') return {};
        DecodedEscape out = hexEscape(rest.substr(2), 2, 4);
        if (out.length > 0) ++out.length;
        return out;
    }
    if (rest.size() < 2) return {};
    switch (rest[1]) {
    case 'n':
    case 'r': return {2, "\n"};
    case 't': return {2, " "};
    case 'u': return hexEscape(rest.substr(2), 2, 4);
    case 'x': return hexEscape(rest.substr(2), 2, 2);
    default: break;
    }
    const bool punctuation = !isAsciiLetter(rest[1]) && !isAsciiDigit(rest[1]) && !isNonAscii(rest[1]) &&
        static_cast<unsigned char>(rest[1]) > 0x20;
    return punctuation ? DecodedEscape{2, std::string(1, rest[1])} : DecodedEscape{};
}

/// Where words end, for the passes that look at one word at a time.
bool endsWord(char c) noexcept { return isAsciiSpace(c) || "\"<>,;()[]"sv.find(c) != std::string_view::npos; }

bool holdsIgnoringCase(std::string_view text, std::string_view lower)
{
    return std::ranges::search(text, lower, [](char a, char b) { return toAsciiLower(a) == b; }).begin() != text.end();
}

} // namespace

MappedText decodeEncodedWords(MappedText source)
{
    if (source.text.find("=?") == std::string::npos) return source;
    TextRewriter out(source);
    const std::string_view text = source.text;
    std::size_t done = 0;
    for (std::size_t at = text.find("=?"); at != std::string_view::npos; at = text.find("=?", std::max(done, at + 1))) {
        const auto word = encodedWordAt(text, at);
        if (!word) continue;
        // Blanks between two encoded words are no part of the text.
        const bool joined = done > 0 && std::ranges::all_of(text.substr(done, at - done), isAsciiSpace);
        if (!joined) out.copy(done, at);
        writeWord(out, *word);
        done = word->end;
    }
    if (done == 0) return source;
    out.copy(done, text.size());
    out.addStep(kStepEncoded);
    return out.take();
}

MappedText decodeEscapes(MappedText source)
{
    const std::string_view text = source.text;
    if (text.find('\\') == std::string_view::npos && text.find("_x") == std::string_view::npos) return source;
    TextRewriter out(source);
    std::size_t done = 0;
    bool inWord = false; // in a word that has no @ yet
    bool hasAt = false;
    for (std::size_t i = 0; i < text.size();) {
        const char c = text[i];
        DecodedEscape escape;
        if (c == '\\' || c == '_') escape = escapeAt(text.substr(i, 8));
        // CORP\nick and jan_x0041_b are names as they stand.
        const bool mayBeName = inWord && !hasAt && (c == '_' || (escape.length == 2 && isAsciiLetter(text[i + 1])));
        if (escape.length > 0 && !mayBeName) {
            out.copy(done, i);
            out.replace(i, i + escape.length, escape.text);
            i += escape.length;
            done = i;
            hasAt = escape.text == "@" || (hasAt && !endsWord(escape.text.front()));
            inWord = !endsWord(escape.text.front());
            continue;
        }
        if (endsWord(c) || c == ':')
            inWord = hasAt = false;
        else
            inWord = true;
        hasAt = hasAt || c == '@';
        ++i;
    }
    if (done == 0) return source;
    out.copy(done, text.size());
    out.addStep(kStepEncoded);
    return out.take();
}

MappedText decodePercent(MappedText source)
{
    const std::string_view text = source.text;
    if (text.find('%') == std::string_view::npos) return source;
    TextRewriter out(source);
    std::size_t done = 0;
    bool plainWord = false; // a link's percent-encoding belongs to the link
    for (std::size_t begin = 0; begin < text.size();) {
        std::size_t end = begin;
        while (end < text.size() && !endsWord(text[end])) ++end;
        const std::string_view word = text.substr(begin, end - begin);
        const bool link = holdsIgnoringCase(word.substr(0, 400), "mailto:");
        // What follows the address of a link keeps its form: a blank there is no end of a word.
        if (link) end = begin + std::min(word.find('?'), word.size());
        const bool coded = word.find('@') == std::string_view::npos && holdsIgnoringCase(word, "%40");
        const std::size_t at = begin + std::min(word.find('@'), word.size());
        for (std::size_t i = begin; i + 3 <= end; ++i) {
            if (text[i] != '%') continue;
            const auto byte = hexValue(text.substr(i + 1, 2));
            if (!byte || *byte == 0) continue;
            // jan@x.nl%0D%0A: behind an @ only blanks are taken for encoded.
            const bool blank = i > at && isAsciiSpace(static_cast<char>(*byte));
            if (!link && !coded && !blank) continue;
            out.copy(done, i);
            const char value = static_cast<char>(*byte);
            out.replace(i, i + 3, {&value, 1});
            done = i + 3;
            i += 2;
            plainWord = plainWord || !link;
        }
        begin += word.size() + 1;
    }
    if (done == 0) return source;
    out.copy(done, text.size());
    if (plainWord) out.addStep(kStepEncoded);
    return out.take();
}

} // namespace winnow

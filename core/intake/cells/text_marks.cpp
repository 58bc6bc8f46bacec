// SPDX-License-Identifier: Apache-2.0

#include "intake/cells/text_marks.h"

#include "base/text.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>
#include <unicode/utf8.h>

#include <algorithm>

namespace winnow {
namespace {

Mark asciiMark(char c) noexcept
{
    if (isAsciiLetter(c) || isAsciiDigit(c)) return Mark::Letter;
    if (c == '\n' || c == '\r' || c == '\f' || c == '\v') return Mark::Newline;
    if (c == ' ' || c == '\t') return Mark::Blank;
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) return Mark::Invisible;
    if (c == '"' || c == '\'' || c == '`') return Mark::Quote;
    return c == '-' ? Mark::Dash : Mark::Punctuation;
}

bool isArrow(char32_t c) noexcept
{
    return (c >= 0x2190 && c <= 0x21FF) || (c >= 0x2794 && c <= 0x27BE && c != 0x27A2 && c != 0x27A3 && c != 0x27A4) ||
        (c >= 0x27F0 && c <= 0x27FF) || (c >= 0x2900 && c <= 0x297F) || (c >= 0x2B00 && c <= 0x2B11);
}

bool isTick(char32_t c) noexcept
{
    return (c >= 0x2713 && c <= 0x2718) || (c >= 0x2610 && c <= 0x2612) || (c >= 0x271D && c <= 0x2721) ||
        c == 0x2020 || c == 0x2021 || c == 0x2705 || c == 0x274C || c == 0x274E || c == 0x2753 || c == 0x2754 ||
        c == 0x2755 || c == 0x2757 || c == 0x26D4 || c == 0x26A0 || c == 0x2620 || c == 0x271E || c == 0x1F6AB ||
        c == 0x1F515 || c == 0x1F6D1 || c == 0x1F480 || c == 0x1F44E || c == 0x1F44D || c == 0x1F4F5;
}

} // namespace

Mark markOf(char32_t c) noexcept
{
    if (c < 0x80) return asciiMark(static_cast<char>(c));
    const auto point = static_cast<UChar32>(c);
    if (c == 0x85 || c == 0x2028 || c == 0x2029) return Mark::Newline;
    if (u_hasBinaryProperty(point, UCHAR_DEFAULT_IGNORABLE_CODE_POINT)) return Mark::Invisible;
    if (u_isUWhiteSpace(point) || c == 0x2800) return Mark::Blank; // U+2800: a Braille cell without dots
    if (isTick(c)) return Mark::Tick;
    if (isArrow(c)) return Mark::Arrow;
    if ((c >= 0x2032 && c <= 0x2037) || c == 0xB4 || c == 0x2C8 || c == 0x2BC || c == 0x2B9) return Mark::Quote;
    if (c == 0xFFFC) return Mark::Invisible; // stands for an object that was not copied
    if (c == 0x2212) return Mark::Dash;
    switch (u_charType(point)) {
    case U_FORMAT_CHAR:
    case U_CONTROL_CHAR: return Mark::Invisible;
    case U_INITIAL_PUNCTUATION:
    case U_FINAL_PUNCTUATION: return Mark::Quote;
    case U_DASH_PUNCTUATION: return Mark::Dash;
    case U_START_PUNCTUATION: return c == 0x201A || c == 0x201E ? Mark::Quote : Mark::Punctuation;
    case U_END_PUNCTUATION:
    case U_CONNECTOR_PUNCTUATION:
    case U_OTHER_PUNCTUATION:
        return c == 0x2022 || c == 0x2023 || c == 0x2043 || c == 0xB7 ? Mark::Decoration : Mark::Punctuation;
    case U_OTHER_SYMBOL: return c == 0xFFFD ? Mark::Other : Mark::Decoration;
    case U_PRIVATE_USE_CHAR: return Mark::Decoration;
    case U_MODIFIER_SYMBOL:
    case U_CURRENCY_SYMBOL:
    case U_SURROGATE:
    case U_UNASSIGNED: return Mark::Other;
    case U_MATH_SYMBOL: return c >= 0x2200 ? Mark::Decoration : Mark::Other;
    default: return Mark::Letter;
    }
}

char asciiFormOf(char32_t c) noexcept
{
    if (c >= 0xFF01 && c <= 0xFF5E) return static_cast<char>(c - 0xFF01 + 0x21);
    if (c == 0x3002 || c == 0xFF61 || c == 0x2024 || c == 0xFE52) return '.';
    if (c == 0x3001 || c == 0xFF64 || c == 0xFE50 || c == 0xFE51) return ',';
    if (c == 0xFE54) return ';';
    if (c == 0xFE55) return ':';
    if (c == 0xFE59) return '(';
    if (c == 0xFE5A) return ')';
    if (c == 0xFE5F) return '#';
    if (c == 0xFE62) return '+';
    if (c == 0xFE63 || c == 0x2010 || c == 0x2011) return '-';
    if (c == 0xFE64) return '<';
    if (c == 0xFE65) return '>';
    if (c == 0xFE6B) return '@';
    if (c == 0x3008 || c == 0x300A || c == 0x27E8) return '<';
    if (c == 0x3009 || c == 0x300B || c == 0x27E9) return '>';
    if (c == 0x3010 || c == 0x3014) return '[';
    if (c == 0x3011 || c == 0x3015) return ']';
    // Mathematical letters and digits are styled ASCII ones.
    if (c >= 0x1D400 && c <= 0x1D6A3) {
        const auto place = static_cast<int>((c - 0x1D400) % 52);
        return static_cast<char>(place < 26 ? 'A' + place : 'a' + place - 26);
    }
    if (c >= 0x1D7CE && c <= 0x1D7FF) return static_cast<char>('0' + (c - 0x1D7CE) % 10);
    return 0;
}

bool isUnspacedScript(char32_t c) noexcept
{
    if (c < 0x0E00) return false;
    UErrorCode status = U_ZERO_ERROR;
    switch (uscript_getScript(static_cast<UChar32>(c), &status)) {
    case USCRIPT_HAN:
    case USCRIPT_HIRAGANA:
    case USCRIPT_KATAKANA:
    case USCRIPT_HANGUL:
    case USCRIPT_THAI:
    case USCRIPT_LAO:
    case USCRIPT_KHMER:
    case USCRIPT_MYANMAR: return true;
    default: return false;
    }
}

CodePoint codePointAt(std::string_view text, std::size_t at) noexcept
{
    const auto lead = static_cast<unsigned char>(text[at]);
    if (lead < 0x80) return {lead, 1};
    const std::string_view rest = text.substr(at, 4);
    int32_t next = 0;
    UChar32 point = 0;
    U8_NEXT(reinterpret_cast<const uint8_t*>(rest.data()), next, static_cast<int32_t>(rest.size()), point);
    if (point < 0) return {0xFFFD, 1};
    return {static_cast<char32_t>(point), static_cast<std::uint32_t>(next)};
}

CodePoint codePointBefore(std::string_view text, std::size_t at) noexcept
{
    const auto last = static_cast<unsigned char>(text[at - 1]);
    if (last < 0x80) return {last, 1};
    for (std::size_t length = 2; length <= std::min<std::size_t>(4, at); ++length) {
        const CodePoint found = codePointAt(text, at - length);
        if (found.length == length) return found;
        if ((static_cast<unsigned char>(text[at - length]) & 0xC0) != 0x80) break;
    }
    return {0xFFFD, 1};
}

} // namespace winnow

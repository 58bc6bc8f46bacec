// SPDX-License-Identifier: Apache-2.0

#include "base/text.h"
#include "intake/cells/cell_scanner.h"

#include <algorithm>
#include <array>

namespace winnow {
namespace {

/// What a byte may be in a plain address. What is rare is left to the scanner.
enum Plain : std::uint8_t { kBad = 1, kAlnum = 2, kUpper = 4, kLower = 8, kEdge = 16, kLocalOnly = 32 };

constexpr std::array<std::uint8_t, 256> kPlain = [] {
    std::array<std::uint8_t, 256> table{};
    for (int c = 0; c < 256; ++c) {
        const char ch = static_cast<char>(c);
        unsigned bits = kBad;
        if (isAsciiUpper(ch)) bits = kAlnum | kUpper;
        if (isAsciiLower(ch)) bits = kAlnum | kLower;
        if (isAsciiDigit(ch)) bits = kAlnum;
        if (ch == '.' || ch == '-') bits = kEdge;
        if (ch == '_' || ch == '+') bits = kLocalOnly;
        table[static_cast<std::size_t>(c)] = static_cast<std::uint8_t>(bits);
    }
    return table;
}();

unsigned plain(char c) noexcept { return kPlain[static_cast<unsigned char>(c)]; }

/// The kinds of bytes that were seen, and those that stood twice in a row.
struct Kinds {
    unsigned seen = 0;
    unsigned twice = 0;
};

Kinds kindsIn(std::string_view text) noexcept
{
    Kinds out;
    unsigned last = 0;
    for (const char c : text) {
        const unsigned bits = plain(c);
        out.seen |= bits;
        out.twice |= bits & last;
        last = bits;
    }
    return out;
}

bool startsWith(std::string_view text, std::string_view lower) noexcept
{
    return text.size() > lower.size() && toAsciiLower(text.front()) == lower.front() &&
        equalsIgnoringAsciiCase(text.substr(0, lower.size()), lower);
}

} // namespace

bool isPlainAddress(std::string_view text) noexcept
{
    const std::size_t at = text.find('@');
    if (at == std::string_view::npos || at == 0 || at > 64 || text.size() - at < 5 || text.size() - at > 64)
        return false;
    const std::string_view local = text.substr(0, at);
    const std::string_view domain = text.substr(at + 1);
    const Kinds left = kindsIn(local);
    const Kinds right = kindsIn(domain);
    const unsigned seen = left.seen | right.seen;
    const unsigned twice = left.twice | right.twice;
    if ((seen & kBad) != 0 || (right.seen & kLocalOnly) != 0 || (twice & kEdge) != 0) return false;
    // "jan@NOSPAMx.nl", "jan@x.nlTEL": capitals in a row among small letters are looked at.
    if ((twice & kUpper) != 0 && (seen & kLower) != 0) return false;
    if (((plain(local.front()) & plain(domain.front())) & kAlnum) == 0 || (plain(local.back()) & kEdge) != 0)
        return false;
    const std::size_t dot = domain.rfind('.');
    if (dot == std::string_view::npos) return false;
    const std::string_view ending = domain.substr(dot + 1);
    if (ending.size() < 2 || ending.size() > 24) return false;
    // "x.nlTel" is two words.
    if (!std::ranges::all_of(ending, isAsciiLower) && !std::ranges::all_of(ending, isAsciiUpper)) return false;
    return !startsWith(text, "www.") && !startsWith(domain, "www.") && !startsWith(text, "mailto");
}

} // namespace winnow

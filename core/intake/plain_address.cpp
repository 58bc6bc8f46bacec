// SPDX-License-Identifier: Apache-2.0

#include "base/text.h"
#include "intake/cell_scanner.h"

#include <algorithm>
#include <array>

namespace winnow {
namespace {

/// What a byte may be in a plain address.
enum Plain : std::uint8_t { kAlnum = 1, kInside = 2, kLetter = 4, kUpper = 8, kLower = 16 };

constexpr std::array<std::uint8_t, 256> kPlain = [] {
    std::array<std::uint8_t, 256> table{};
    for (int c = 0; c < 128; ++c) {
        const char ch = static_cast<char>(c);
        unsigned bits = 0;
        if (isAsciiLetter(ch)) bits |= kAlnum | kLetter;
        if (isAsciiUpper(ch)) bits |= kUpper;
        if (isAsciiLower(ch)) bits |= kLower;
        if (isAsciiDigit(ch)) bits |= kAlnum;
        if (bits != 0 || ch == '_' || ch == '-' || ch == '+' || ch == '.') bits |= kInside;
        table[static_cast<std::size_t>(c)] = static_cast<std::uint8_t>(bits);
    }
    return table;
}();

/// The cases that were seen: which letters, and whether a capital followed a capital.
struct Cases {
    unsigned seen = 0;
    unsigned twice = 0;
    unsigned last = 0;
    unsigned take(char c) noexcept
    {
        const unsigned bits = kPlain[static_cast<unsigned char>(c)];
        seen |= bits;
        twice |= bits & last;
        return last = bits;
    }
    /// "jan@NOSPAMx.nl", "jan@x.nlTEL": capitals in a row among small letters are looked at.
    [[nodiscard]] bool mixed() const noexcept { return (twice & kUpper) != 0 && (seen & kLower) != 0; }
};

bool startsWithMailto(std::string_view text) noexcept
{
    return toAsciiLower(text.front()) == 'm' && text.size() > 6 && equalsIgnoringAsciiCase(text.substr(0, 6), "mailto");
}

bool startsWithWww(std::string_view text) noexcept
{
    return text.size() > 3 && toAsciiLower(text[0]) == 'w' && toAsciiLower(text[1]) == 'w' &&
        toAsciiLower(text[2]) == 'w' && text[3] == '.';
}

bool isPlainDomain(std::string_view domain, Cases& cases) noexcept
{
    std::size_t label = 0; // where the last label begins
    char previous = '.';
    for (std::size_t i = 0; i < domain.size(); ++i) {
        const char c = domain[i];
        const bool alnum = (cases.take(c) & kAlnum) != 0;
        if (!alnum && (previous == '.' || (c != '.' && c != '-'))) return false;
        if (c == '.') {
            if (previous == '-' || i - label > 63) return false;
            label = i + 1;
        }
        previous = c;
    }
    const std::string_view ending = domain.substr(label);
    if (label == 0 || ending.size() < 2 || ending.size() > 24 || startsWithWww(domain)) return false;
    // "x.nlTel" is two words.
    return std::ranges::all_of(ending, isAsciiLower) || std::ranges::all_of(ending, isAsciiUpper);
}

} // namespace

bool isPlainAddress(std::string_view text) noexcept
{
    if (text.size() < 6 || text.size() > 200 || (kPlain[static_cast<unsigned char>(text.front())] & kAlnum) == 0)
        return false;
    Cases cases;
    std::size_t at = 0;
    while (at < text.size() && (cases.take(text[at]) & kInside) != 0) {
        if (text[at] == '.' && text[at - 1] == '.') return false;
        ++at;
    }
    if (at > 64 || at + 4 > text.size() || text[at] != '@' || text[at - 1] == '.' || startsWithWww(text) ||
        startsWithMailto(text))
        return false;
    return isPlainDomain(text.substr(at + 1), cases) && !cases.mixed();
}

} // namespace winnow

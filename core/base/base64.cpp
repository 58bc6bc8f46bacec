// SPDX-License-Identifier: Apache-2.0

#include "base/base64.h"

#include "base/text.h"

namespace winnow {
namespace {

int valueOf(char c) noexcept
{
    if (c >= 'A' && c <= 'Z') return c - 'A';
    if (isAsciiLower(c)) return c - 'a' + 26;
    if (isAsciiDigit(c)) return c - '0' + 52;
    if (c == '+' || c == '-') return 62;
    if (c == '/' || c == '_') return 63;
    return -1;
}

} // namespace

std::optional<std::string> fromBase64(std::string_view text)
{
    std::string out;
    out.reserve(text.size() / 4 * 3 + 3);
    unsigned bits = 0;
    unsigned held = 0;
    std::size_t letters = 0;
    std::size_t padding = 0;
    for (const char c : text) {
        if (isAsciiSpace(c)) continue;
        if (c == '=') {
            ++padding;
            continue;
        }
        const int value = valueOf(c);
        if (value < 0 || padding > 0) return std::nullopt;
        ++letters;
        held = held << 6 | static_cast<unsigned>(value);
        bits += 6;
        if (bits >= 8) {
            bits -= 8;
            out += static_cast<char>(held >> bits & 0xFF);
        }
    }
    if (letters % 4 == 1 || padding > 2 || (padding > 0 && (letters + padding) % 4 != 0)) return std::nullopt;
    return out;
}

} // namespace winnow

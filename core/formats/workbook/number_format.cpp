// SPDX-License-Identifier: Apache-2.0

#include "formats/workbook/number_format.h"

#include "base/text.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cmath>
#include <cstdio>

namespace winnow {
namespace {

constexpr double kLastDay = 2'958'466; // 9999-12-31 is 2,958,465

void putDigits(std::string& out, std::size_t at, std::size_t digits, unsigned value)
{
    for (std::size_t i = digits; i-- > 0; value /= 10) out[at + i] = static_cast<char>('0' + value % 10);
}

std::string dayText(long long days)
{
    const std::chrono::year_month_day date{std::chrono::sys_days(std::chrono::days(days))};
    std::string out = "0000-00-00";
    putDigits(out, 0, 4, static_cast<unsigned>(static_cast<int>(date.year())));
    putDigits(out, 5, 2, static_cast<unsigned>(date.month()));
    putDigits(out, 8, 2, static_cast<unsigned>(date.day()));
    return out;
}

std::string clockText(long long seconds)
{
    char out[40];
    std::snprintf(out, sizeof out, "%02lld:%02lld:%02lld", seconds / 3600, seconds / 60 % 60, seconds % 60);
    return out;
}

std::string plainText(double value)
{
    char out[64];
    if (value == std::trunc(value) && std::fabs(value) < 1e21) {
        std::snprintf(out, sizeof out, "%.0f", value);
        return out;
    }
    std::snprintf(out, sizeof out, "%.15g", value);
    std::string text = out;
    if (text.find('e') == std::string::npos) return text;
    // Small fractions: digits instead of an exponent.
    const double size = std::fabs(value);
    if (size >= 1e21 || size < 1e-15) return text;
    std::snprintf(
        out, sizeof out, "%.*f", static_cast<int>(std::clamp(15 - std::ceil(std::log10(size)), 1.0, 30.0)), value);
    text = out;
    while (text.ends_with('0')) text.pop_back();
    return text;
}

/// The days from 1970-01-01 of a serial day number.
long long epochDay(double serialDay, bool from1904)
{
    const auto serial = static_cast<long long>(serialDay);
    if (from1904) return serial - 24107;
    // Day 60 is a 29 February 1900 that never was.
    return serial - 25569 + (serial < 60 ? 1 : 0);
}

} // namespace

NumberFormat builtInFormat(std::uint32_t id) noexcept
{
    if ((id >= 14 && id <= 17) || (id >= 27 && id <= 31) || id == 36 || (id >= 50 && id <= 54) || id == 57 || id == 58)
        return {NumberKind::Date};
    if (id == 22) return {NumberKind::DateTime};
    if ((id >= 18 && id <= 21) || (id >= 32 && id <= 35) || id == 45 || id == 47 || id == 55 || id == 56)
        return {NumberKind::Time};
    if (id == 46) return {NumberKind::Duration};
    return {};
}

NumberFormat formatOfCode(std::string_view code)
{
    bool day = false;
    bool clock = false;
    bool duration = false;
    bool month = false;
    bool onlyZeros = true;
    std::size_t zeros = 0;
    for (std::size_t i = 0; i < code.size() && code[i] != ';'; ++i) {
        const char c = toAsciiLower(code[i]);
        if (c == '"') {
            i = std::min(code.find('"', i + 1), code.size());
            onlyZeros = false;
        } else if (c == '\\' || c == '_' || c == '*') {
            ++i;
            onlyZeros = false;
        } else if (c == '[') {
            const std::size_t end = std::min(code.find(']', i), code.size());
            const std::string inside = asciiLower(code.substr(i + 1, end - i - 1));
            if (!inside.empty() && inside.find_first_not_of(inside[0]) == std::string::npos &&
                (inside[0] == 'h' || inside[0] == 'm' || inside[0] == 's'))
                duration = true;
            i = end;
        } else if (c == 'g' && asciiLower(code.substr(i, 7)) == "general") {
            i += 6;
            onlyZeros = false;
        } else if (c == 'a' && (asciiLower(code.substr(i, 5)) == "am/pm" || asciiLower(code.substr(i, 3)) == "a/p")) {
            clock = true;
            i += asciiLower(code.substr(i, 5)) == "am/pm" ? 4 : 2;
        } else {
            day = day || c == 'y' || c == 'd';
            month = month || c == 'm';
            clock = clock || c == 'h' || c == 's';
            if (c == '0')
                ++zeros;
            else
                onlyZeros = false;
        }
    }
    if (duration) return {NumberKind::Duration};
    if (day && clock) return {NumberKind::DateTime};
    if (clock) return {NumberKind::Time};
    if (day || month) return {NumberKind::Date};
    if (onlyZeros && zeros >= 2 && zeros <= 30) return {NumberKind::Padded, static_cast<std::uint8_t>(zeros)};
    return {};
}

std::string numberText(std::string_view stored, NumberFormat format, bool from1904)
{
    const std::string_view digits = stored.starts_with('-') ? stored.substr(1) : stored;
    const bool whole = !digits.empty() && std::ranges::all_of(digits, isAsciiDigit);
    if (format.kind == NumberKind::Plain && whole && (digits.size() == 1 || digits.front() != '0'))
        return std::string(stored);
    double value = 0;
    const char* begin = stored.data() + (stored.starts_with('+') ? 1 : 0);
    const auto [end, error] = std::from_chars(begin, stored.data() + stored.size(), value);
    if (error != std::errc() || end != stored.data() + stored.size() || !std::isfinite(value))
        return std::string(stored);

    if (format.kind == NumberKind::Padded && value >= 0 && value < 1e15 && value == std::trunc(value)) {
        std::string text = plainText(value);
        if (text.size() < format.digits) text.insert(0, format.digits - text.size(), '0');
        return text;
    }
    if (format.kind == NumberKind::Plain || format.kind == NumberKind::Padded || value < 0 || value >= kLastDay)
        return plainText(value);
    double day = std::floor(value);
    auto seconds = static_cast<long long>(std::llround((value - day) * 86400));
    if (format.kind == NumberKind::Duration) return clockText(static_cast<long long>(day) * 86400 + seconds);
    if (seconds == 86400) {
        seconds = 0;
        day += 1;
    }
    switch (format.kind) {
    case NumberKind::Time:
        return day >= 1 && seconds == 0 && value == day ? dayText(epochDay(day, from1904)) : clockText(seconds);
    case NumberKind::DateTime: return dayText(epochDay(day, from1904)) + ' ' + clockText(seconds);
    default: return dayText(epochDay(std::floor(value), from1904));
    }
}

std::string isoDateText(std::string_view stored)
{
    std::string text(trimmed(stored));
    const std::size_t t = text.find('T');
    if (t == std::string::npos) return text;
    std::string clock = text.substr(t + 1);
    clock = clock.substr(0, clock.find_first_of("Z.,+-"));
    if (clock.size() == 5) clock += ":00";
    if (t == 0) return clock;
    const std::string day = text.substr(0, t);
    return clock == "00:00:00" ? day : day + ' ' + clock;
}

} // namespace winnow

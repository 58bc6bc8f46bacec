// SPDX-License-Identifier: Apache-2.0

#include "output/field_rules.h"

#include "base/text.h"
#include "intake/activity_date.h"
#include "sheet/formula_guard.h"

#include <chrono>
#include <cstdio>

#include <unicode/uchar.h>

namespace winnow {
namespace {

constexpr char32_t kJoiner = 0x200D;
constexpr char32_t kKeycap = 0x20E3;
constexpr char32_t kFirstTag = 0xE0020, kLastTag = 0xE007F; ///< spell the region of a flag

bool isEmoji(char32_t c)
{
    if (c < 0x2190) return c == kKeycap;
    if (c >= kFirstTag && c <= kLastTag) return true;
    if (c == 0xFE0F || (c >= 0x1F1E6 && c <= 0x1F1FF) || (c >= 0x1F3FB && c <= 0x1F3FF)) return true;
    return u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_EXTENDED_PICTOGRAPHIC) != 0;
}

bool dropEmoji(std::string& cell)
{
    if (isAscii(cell) || !isUtf8(cell)) return false;
    std::string out;
    bool isBehindEmoji = false;
    for (std::size_t at = 0; at < cell.size();) {
        const std::size_t begin = at;
        const char32_t c = nextCodePoint(cell, at);
        bool drops = isEmoji(c);
        // Letters of several scripts are joined by the same character.
        if (c == kJoiner) {
            std::size_t next = at;
            drops = isBehindEmoji || (at < cell.size() && isEmoji(nextCodePoint(cell, next)));
        }
        if (!drops) out.append(cell, begin, at - begin);
        isBehindEmoji = drops;
    }
    if (out.size() == cell.size()) return false;
    cell = trimmed(out);
    return true;
}

bool joinLines(std::string& cell)
{
    if (cell.find_first_of("\r\n") == std::string::npos) return false;
    std::string out;
    for (std::size_t i = 0; i < cell.size(); ++i) {
        const bool breaks = cell[i] == '\r' || cell[i] == '\n';
        if (!breaks)
            out += cell[i];
        else if (!out.ends_with(' '))
            out += ' ';
    }
    cell = trimmed(out);
    return true;
}

bool plainPhone(std::string& cell)
{
    std::string out;
    for (const char c : cell) {
        if (isAsciiDigit(c) || (c == '+' && out.empty()))
            out += c;
        else if (c != ' ' && c != '-' && c != '.' && c != '/' && c != '(' && c != ')')
            return false;
    }
    const bool isDialled = out.starts_with("00") && out.size() > 8;
    if (isDialled) out.replace(0, 2, "+");
    // "+32 (0)475": the zero is for those who call from inside the country.
    if (const std::size_t zero = cell.find("(0)"); zero != std::string::npos && out.starts_with('+')) {
        std::size_t digits = 0;
        for (std::size_t i = 0; i < zero; ++i) digits += isAsciiDigit(cell[i]) ? 1U : 0U;
        const std::size_t prefix = isDialled ? 2 : 0;
        if (digits < prefix) return false; // one of the two that mean +
        out.erase(1 + digits - prefix, 1);
    }
    if (!out.starts_with('+') || out.size() < 8 || out.size() > 16 || out == cell) return false;
    cell = out;
    return true;
}

bool isoDate(std::string& cell, DateOrder order)
{
    const DayNumber day = activityDay(cell, order);
    if (day == 0) return false;
    const std::chrono::year_month_day date{std::chrono::sys_days(std::chrono::days(day))};
    char out[32];
    std::snprintf(out, sizeof out, "%04d-%02u-%02u", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
        static_cast<unsigned>(date.day()));
    if (cell == out) return false;
    cell = out;
    return true;
}

} // namespace

std::string_view clippedAt(std::string_view utf8, std::size_t bytes) noexcept
{
    if (utf8.size() <= bytes) return utf8;
    while (bytes > 0 && (static_cast<unsigned char>(utf8[bytes]) & 0xC0) == 0x80) --bytes;
    return utf8.substr(0, bytes);
}

void applyRules(const FieldRules& rules, FieldKind kind, std::string& cell, FieldChanges& changes, DateOrder order)
{
    if (cell.empty()) return;
    if (rules.isoDates && kind == FieldKind::Date && isoDate(cell, order)) ++changes.dates;
    if (rules.plainPhones && kind == FieldKind::Phone && plainPhone(cell)) ++changes.phones;
    if (rules.oneLine && joinLines(cell)) ++changes.lineBreaks;
    if (rules.noEmoji && dropEmoji(cell)) ++changes.emoji;
    if (rules.quoteFormulas && isFormula(cell)) {
        cell.insert(0, 1, '\'');
        ++changes.formulas;
    }
    if (rules.textBytes > 0 && cell.size() > rules.textBytes) {
        cell = std::string(clippedAt(cell, rules.textBytes));
        ++changes.clipped;
    }
}

} // namespace winnow

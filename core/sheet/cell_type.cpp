// SPDX-License-Identifier: Apache-2.0

#include "sheet/cell_type.h"

#include "base/text.h"

#include <algorithm>

namespace winnow {
namespace {

bool isAddressByte(char c) noexcept
{
    if (isAsciiLetter(c) || isAsciiDigit(c) || isNonAscii(c)) return true;
    return std::string_view("!#$%&'*+-/=?^_`{|}~.").find(c) != std::string_view::npos;
}

bool isDomainByte(char c) noexcept
{
    return isAsciiLetter(c) || isAsciiDigit(c) || isNonAscii(c) || c == '-' || c == '.';
}

bool isNumber(std::string_view t) noexcept
{
    using namespace std::string_view_literals;
    for (const std::string_view money : {"€"sv, "$"sv, "£"sv, "EUR"sv, "USD"sv, "CHF"sv}) {
        if (t.starts_with(money)) t = trimmed(t.substr(money.size()));
        if (t.ends_with(money)) t = trimmed(t.substr(0, t.size() - money.size()));
    }
    if (t.ends_with('%')) t.remove_suffix(1);
    if (t.starts_with('-') || t.starts_with('+')) t.remove_prefix(1);
    bool digit = false;
    bool exponent = false;
    for (std::size_t i = 0; i < t.size(); ++i) {
        const char c = t[i];
        if (isAsciiDigit(c)) {
            digit = true;
        } else if ((c == 'e' || c == 'E') && digit && !exponent && i + 1 < t.size()) {
            exponent = true;
            if (t[i + 1] == '-' || t[i + 1] == '+') ++i;
        } else if (c != '.' && c != ',' && c != '\'' && !(c == ' ' && i > 0 && isAsciiDigit(t[i - 1]))) {
            return false;
        }
    }
    return digit && !t.empty() && t.back() != ',';
}

/// Digits in two or three groups joined by one of - / . and an optional time behind.
bool isDate(std::string_view t) noexcept
{
    std::size_t groups = 0;
    std::size_t digits = 0;
    char joint = 0;
    std::size_t i = 0;
    for (; i < t.size(); ++i) {
        const char c = t[i];
        if (isAsciiDigit(c)) {
            if (++digits > 4) return false;
        } else if ((c == '-' || c == '/' || c == '.') && digits > 0 && (joint == 0 || joint == c) && groups < 2) {
            joint = c;
            ++groups;
            digits = 0;
        } else {
            break;
        }
    }
    if (groups != 2 || digits == 0) return false;
    if (i == t.size()) return true;
    if (t[i] != ' ' && t[i] != 'T') return false;
    const std::string_view rest = t.substr(i + 1);
    return !rest.empty() && isAsciiDigit(rest.front()) && rest.find(':') != std::string_view::npos && rest.size() < 24;
}

bool isTime(std::string_view t) noexcept
{
    return t.size() >= 4 && t.size() <= 11 && isAsciiDigit(t.front()) && t.find(':') != std::string_view::npos &&
        std::ranges::all_of(t, [](char c) {
            return isAsciiDigit(c) || c == ':' || c == '.' || c == ' ' || toAsciiLower(c) == 'a' ||
                toAsciiLower(c) == 'p' || toAsciiLower(c) == 'm';
        });
}

bool isPhone(std::string_view t) noexcept
{
    std::size_t digits = 0;
    for (const char c : t) {
        if (isAsciiDigit(c))
            ++digits;
        else if (std::string_view("+-() ./").find(c) == std::string_view::npos)
            return false;
    }
    return digits >= 6 && digits <= 17;
}

bool isUrl(std::string_view t) noexcept
{
    return (t.starts_with("http://") || t.starts_with("https://") || t.starts_with("www.")) &&
        t.find(' ') == std::string_view::npos;
}

bool isWrapped(std::string_view t) noexcept
{
    return t.size() >= 2 &&
        ((t.front() == '{' && t.back() == '}') || (t.front() == '[' && t.back() == ']') ||
            (t.front() == '<' && t.back() == '>'));
}

/// Words, names, street lines. Marks that a wrong cut leaves behind make it Other.
bool isText(std::string_view t) noexcept
{
    if (t.front() == '"' || t.back() == '"') return false;
    const auto isEdge = [](char c) { return c == ',' || c == ';' || c == '|' || c == '\t'; };
    if (isEdge(t.front()) || isEdge(t.back())) return false;
    std::size_t strange = 0;
    for (const char c : t)
        if (!isAsciiLetter(c) && !isAsciiDigit(c) && !isNonAscii(c) &&
            std::string_view(" '-.()&/_:+#!?").find(c) == std::string_view::npos)
            ++strange;
    return strange == 0 || strange * 12 < t.size();
}

bool isAddressList(std::string_view t) noexcept
{
    std::size_t found = 0;
    while (!t.empty()) {
        const std::size_t cut = t.find_first_of(";,| \n");
        const std::string_view part = trimmed(t.substr(0, cut));
        if (!part.empty()) {
            if (!looksLikeAddress(part)) return false;
            ++found;
        }
        if (cut == std::string_view::npos) break;
        t.remove_prefix(cut + 1);
    }
    return found > 0;
}

} // namespace

bool looksLikeAddress(std::string_view text) noexcept
{
    const std::size_t at = text.find('@');
    if (at == std::string_view::npos || at == 0 || text.size() > 320) return false;
    const std::string_view domain = text.substr(at + 1);
    if (domain.size() < 3) return false;
    const std::size_t dot = domain.find('.');
    if (dot == std::string_view::npos || dot == 0 || domain.back() == '.') return false;
    return std::ranges::all_of(text.substr(0, at), isAddressByte) && std::ranges::all_of(domain, isDomainByte);
}

bool holdsAddress(std::string_view text) noexcept
{
    for (std::size_t at = text.find('@'); at != std::string_view::npos; at = text.find('@', at + 1)) {
        if (at == 0 || !isAddressByte(text[at - 1])) continue;
        std::size_t end = at + 1;
        while (end < text.size() && isDomainByte(text[end])) ++end;
        const std::string_view domain = text.substr(at + 1, end - at - 1);
        const std::size_t dot = domain.find('.');
        if (dot != std::string_view::npos && dot > 0 && dot + 1 < domain.size()) return true;
    }
    return false;
}

CellType cellType(std::string_view text) noexcept
{
    const std::string_view t = trimmed(text);
    if (t.empty()) return CellType::Empty;
    if (t.find('@') != std::string_view::npos) {
        if (looksLikeAddress(t) || isAddressList(t)) return CellType::Address;
        if (holdsAddress(t) && t.back() == '>' && t.find('"') != 0) return CellType::Address;
    }
    const char first = t.front();
    if (isAsciiDigit(first) || first == '+' || first == '-' || first == '(' || first == '.' || first == '$' ||
        isNonAscii(first) || isAsciiDigit(t.back())) {
        if (isDate(t)) return CellType::Date;
        if (isTime(t)) return CellType::Time;
        if (isNumber(t)) return CellType::Number;
        if (isPhone(t)) return CellType::Phone;
    }
    if (isUrl(t)) return CellType::Url;
    if (isWrapped(t)) return CellType::Structured;
    return isText(t) ? CellType::Text : CellType::Other;
}

} // namespace winnow

// SPDX-License-Identifier: Apache-2.0

#include "intake/activity_date.h"

#include "base/text.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <optional>

namespace winnow {
namespace {

struct MonthName {
    std::string_view stem;
    unsigned month;
};

/// How month names begin in English, Dutch, French and German; a longer stem stands before its shorter neighbour.
constexpr MonthName kMonths[] = {
    {"jan", 1},
    {"feb", 2},
    {"fév", 2},
    {"fev", 2},
    {"mar", 3},
    {"mrt", 3},
    {"maa", 3},
    {"mär", 3},
    {"apr", 4},
    {"avr", 4},
    {"mai", 5},
    {"may", 5},
    {"mei", 5},
    {"juin", 6},
    {"jun", 6},
    {"juil", 7},
    {"jul", 7},
    {"aug", 8},
    {"aoû", 8},
    {"aou", 8},
    {"sep", 9},
    {"oct", 10},
    {"okt", 10},
    {"nov", 11},
    {"dec", 12},
    {"dez", 12},
    {"déc", 12},
};

DayNumber dayOf(unsigned year, unsigned month, unsigned day) noexcept
{
    const std::chrono::year_month_day date{
        std::chrono::year(static_cast<int>(year)), std::chrono::month(month), std::chrono::day(day)};
    if (year < 1971 || year > 2148 || !date.ok()) return 0;
    return static_cast<DayNumber>(std::chrono::sys_days(date).time_since_epoch().count());
}

/// A cell cut into numbers and words, at most four of them: a time of day behind the date is of no interest.
struct DatePiece {
    std::string_view text;
    unsigned number = 0; ///< 0 for a word
};

std::size_t cut(std::string_view cell, std::array<DatePiece, 4>& out) noexcept
{
    const auto digit = [](char c) { return c >= '0' && c <= '9'; };
    const auto letter = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
    };
    std::size_t count = 0;
    for (std::size_t at = 0; at < cell.size() && count < out.size();) {
        std::size_t end = at + 1;
        if (digit(cell[at])) {
            unsigned number = 0;
            for (end = at; end < cell.size() && digit(cell[end]) && end - at < 8; ++end)
                number = number * 10 + static_cast<unsigned>(cell[end] - '0');
            out[count++] = {cell.substr(at, end - at), number};
        } else if (letter(cell[at])) {
            while (end < cell.size() && letter(cell[end])) ++end;
            out[count++] = {cell.substr(at, end - at), 0};
        }
        at = end;
    }
    return count;
}

std::optional<unsigned> monthOf(std::string_view word) noexcept
{
    for (const MonthName& m : kMonths)
        if (word.size() >= m.stem.size() && equalsIgnoringAsciiCase(word.substr(0, m.stem.size()), m.stem))
            return m.month;
    return std::nullopt;
}

} // namespace

namespace {

/// "2024-05-17", what most programs write, alone or before a time; 0: something else.
DayNumber isoDay(std::string_view cell) noexcept
{
    if (cell.size() < 10 || cell[4] != '-' || cell[7] != '-' || (cell.size() > 10 && isAsciiDigit(cell[10]))) return 0;
    const auto digits = [&](std::size_t at, std::size_t count) {
        unsigned value = 0;
        for (std::size_t i = at; i < at + count; ++i) {
            if (!isAsciiDigit(cell[i])) return 0U;
            value = value * 10 + static_cast<unsigned>(cell[i] - '0');
        }
        return value;
    };
    return dayOf(digits(0, 4), digits(5, 2), digits(8, 2));
}

} // namespace

DayNumber activityDay(std::string_view cell, DateOrder order) noexcept
{
    if (const DayNumber day = isoDay(cell); day != 0) return day;
    cell = trimmed(cell);
    if (cell.size() < 8 || cell.size() > 64) return 0;
    std::array<DatePiece, 4> piece;
    const std::size_t count = cut(cell, piece);
    // "20240517" alone.
    if (count >= 1 && piece[0].text.size() == 8 && piece[0].number > 0)
        return dayOf(piece[0].number / 10000, piece[0].number / 100 % 100, piece[0].number % 100);
    // "Fri, 17 May 2024": a weekday in front says nothing.
    std::size_t first = 0;
    if (count == 4 && piece[0].number == 0 && !monthOf(piece[0].text)) first = 1;
    if (count < first + 3) return 0;
    const DatePiece a = piece[first];
    const DatePiece b = piece[first + 1];
    const DatePiece c = piece[first + 2];
    if (a.text.size() == 4 && a.number > 0 && b.number > 0) return dayOf(a.number, b.number, c.number);
    if (c.text.size() != 4 || c.number == 0) return 0;
    if (const auto month = a.number == 0 ? monthOf(a.text) : std::nullopt) return dayOf(c.number, *month, b.number);
    if (const auto month = b.number == 0 ? monthOf(b.text) : std::nullopt) return dayOf(c.number, *month, a.number);
    if (a.number == 0 || b.number == 0) return 0;
    const DayNumber dayFirst = dayOf(c.number, b.number, a.number);
    const DayNumber monthFirst = dayOf(c.number, a.number, b.number);
    if (order == DateOrder::DayFirst && dayFirst != 0) return dayFirst;
    if (order == DateOrder::MonthFirst && monthFirst != 0) return monthFirst;
    return std::max(dayFirst, monthFirst);
}

void DateOrderVote::add(std::string_view cell) noexcept
{
    cell = trimmed(cell);
    if (cell.size() < 8 || cell.size() > 64) return;
    std::array<DatePiece, 4> piece;
    if (cut(cell, piece) < 3) return;
    const unsigned a = piece[0].number, b = piece[1].number;
    if (a == 0 || b == 0 || piece[0].text.size() > 2 || piece[1].text.size() > 2 || piece[2].text.size() != 4) return;
    if (a > 12 && a <= 31 && b <= 12) ++m_dayFirst;
    if (b > 12 && b <= 31 && a <= 12) ++m_monthFirst;
    // No country writes the month first with full stops.
    if (a <= 12 && b <= 12 && cell[piece[0].text.size()] == '.') ++m_dayFirst;
}

DateOrder DateOrderVote::order() const noexcept
{
    if ((m_dayFirst == 0) == (m_monthFirst == 0)) return DateOrder::Either;
    return m_dayFirst > 0 ? DateOrder::DayFirst : DateOrder::MonthFirst;
}

DayNumber monthsBefore(DayNumber day, unsigned months) noexcept
{
    using namespace std::chrono;
    const year_month_day now{sys_days(days(day))};
    const year_month target = year_month(now.year(), now.month()) - std::chrono::months(static_cast<int>(months));
    const year_month_day_last last(target.year(), month_day_last(target.month()));
    const sys_days then(year_month_day(target.year(), target.month(), std::min(now.day(), last.day())));
    return static_cast<DayNumber>(std::max<std::int64_t>(0, then.time_since_epoch().count()));
}

} // namespace winnow

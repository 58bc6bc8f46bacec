// SPDX-License-Identifier: Apache-2.0

#pragma once

/// When a person last did something: the date in a cell of a "last order" or "last open" column.

#include <cstdint>
#include <string_view>

namespace winnow {

/// Days since 1970-01-01; 0: no date.
using DayNumber = std::uint16_t;

/// How a list writes dates of which day and month could be swapped.
enum class DateOrder : std::uint8_t { Either, DayFirst, MonthFirst };

/// What the dates of a column say by themselves: one with a first number above 12 shows that the day stands first, and
/// the other way round. Either, where none tells or they contradict each other. Cells that are no such dates say
/// nothing.
class DateOrderVote {
public:
    void add(std::string_view cell) noexcept;
    [[nodiscard]] DateOrder order() const noexcept;

private:
    unsigned m_dayFirst = 0;
    unsigned m_monthFirst = 0;
};

/// Reads 2024-05-17 (also with a time, / or .), 17.05.2024, 5/17/2024, "17 May 2024", "May 17, 2024" and the month
/// names of Dutch, French and German. Where day and month can be swapped `order` decides; with Either the later reading
/// counts, so that nobody is called inactive by mistake. An order that gives no date gives way to the other. Two-digit
/// years, serial numbers and anything else: 0.
[[nodiscard]] DayNumber activityDay(std::string_view cell, DateOrder order = DateOrder::Either) noexcept;

/// The day that lies `months` months before `day`; a day that this month lacks becomes its last one.
[[nodiscard]] DayNumber monthsBefore(DayNumber day, unsigned months) noexcept;

} // namespace winnow

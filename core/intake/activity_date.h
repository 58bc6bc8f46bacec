#pragma once

/// When a person last did something: the date in a cell of a "last order" or "last open" column.

#include <cstdint>
#include <string_view>

namespace winnow {

/// Days since 1970-01-01; 0: no date.
using DayNumber = std::uint16_t;

/// Reads 2024-05-17 (also with a time, / or .), 17.05.2024, 5/17/2024, "17 May 2024", "May 17, 2024" and the month
/// names of Dutch, French and German. Where day and month can be swapped the later reading counts, so that nobody
/// is called inactive by mistake. Two-digit years, serial numbers and anything else: 0.
[[nodiscard]] DayNumber activityDay(std::string_view cell) noexcept;

/// The day that lies `months` months before `day`; a day that this month lacks becomes its last one.
[[nodiscard]] DayNumber monthsBefore(DayNumber day, unsigned months) noexcept;

} // namespace winnow

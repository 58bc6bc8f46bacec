// SPDX-License-Identifier: Apache-2.0

#pragma once

/// What a number format of a workbook makes of a number: a date, a time, or digits (ECMA-376 part 1, 18.8.30
/// and 18.8.31).

#include <cstdint>
#include <string>
#include <string_view>

namespace winnow {

enum class NumberKind : std::uint8_t {
    Plain,
    Date,     ///< a day
    DateTime, ///< a day and a time of day
    Time,     ///< a time of day
    Duration, ///< hours that go beyond 24
    Padded,   ///< digits with zeros in front: postcodes, article numbers
};

struct NumberFormat {
    NumberKind kind = NumberKind::Plain;
    std::uint8_t digits = 0; ///< of Padded
};

/// A format built into every workbook, by its number.
[[nodiscard]] NumberFormat builtInFormat(std::uint32_t id) noexcept;

/// A format by its code, such as "dd/mm/yyyy hh:mm" or "00000".
[[nodiscard]] NumberFormat formatOfCode(std::string_view code);

/// The text of a stored number. Dates as 2026-03-31, times as 14:05:00, dates with times as 2026-03-31 14:05:00; other
/// numbers with up to 15 digits that count, as spreadsheets show them, never with an exponent below 10^21. A text that
/// is no number comes back as it is. `from1904`: the workbook counts days from 1904.
[[nodiscard]] std::string numberText(std::string_view stored, NumberFormat format, bool from1904);

/// An ISO 8601 date, time or both as a workbook stores it ("2026-03-31T14:05:00Z") in the form of numberText().
[[nodiscard]] std::string isoDateText(std::string_view stored);

} // namespace winnow

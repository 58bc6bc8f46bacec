// SPDX-License-Identifier: Apache-2.0

#pragma once

/// What a whole column says about mailing: its heading, its values and the other columns together.
///
/// A list is read in two steps. First readHeadings() says which columns have to be looked at while the rows are read:
/// dictionaryFor() and isStream(). Then readColumns() gives each of them its final sense and each distinct value its
/// class. A cell costs one lookup in its dictionary, or classOfValue() and a few instructions where the column is a
/// stream of dates.

#include "consent/heading.h"
#include "consent/value.h"
#include "consent/value_dictionary.h"

#include <array>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace winnow {

/// What has to be known of the values of a column before it can be read.
enum class ValueWish : std::uint8_t {
    Nothing,    ///< the column is not read: addresses, cities, when they said yes
    Glance,     ///< a sample suffices: the column has no say unless its few values are words of consent
    Dictionary, ///< all distinct values, up to ValueDictionary::kCap
    Stream,     ///< as Dictionary, and beyond the cap a filled cell is read by classOfValue() alone
};
[[nodiscard]] ValueWish wishOf(const HeadingReading& heading) noexcept;

/// One column as it was read.
struct ColumnInput {
    std::span<const ValueCount> values; ///< distinct values; empty where nothing was asked for
    std::uint64_t blank = 0;            ///< rows without a value
    std::uint64_t beyond = 0;           ///< rows whose value is not among `values`
    bool isAddress = false;             ///< the list's addresses: never read
    /// How a person said that it is read; OptOut, OptIn, Status, Topic, or None for "ignore".
    std::optional<HeadingSense> chosen;
};

struct ColumnReading {
    HeadingSense sense = HeadingSense::None;
    bool certain = false;
    bool inverse = false;
    ReadingNote note = ReadingNote::None;
    std::vector<ValueClass> classes; ///< of each value, in its order
    ValueClass blank = ValueClass::SaysNothing;
    ValueClass beyond = ValueClass::SaysNothing; ///< of a value that is not in the dictionary; see classOfBeyond()
    std::array<std::uint64_t, kValueClassCount> rows{}; ///< by class, blank ones left out
    std::uint64_t blankRows = 0;
    std::vector<TextSpan> restsOn; ///< the words of the heading that decided
    std::string_view tool;         ///< the export that its codes are known from

    /// Takes part in deciding rows.
    [[nodiscard]] bool speaks() const noexcept
    {
        return sense != HeadingSense::None && sense != HeadingSense::OtherMatter && sense != HeadingSense::WhenYes;
    }
    [[nodiscard]] std::uint64_t count(ValueClass value) const noexcept { return rows[static_cast<unsigned>(value)]; }
};

/// Reads the columns of a list. `headings` and `columns` have one entry a column; a list without a header has empty
/// headings. Cost: about 3 us a distinct value. Pure; no clock.
[[nodiscard]] std::vector<ColumnReading> readColumns(
    const ConsentWords& words, std::span<const std::string> headings, std::span<const ColumnInput> columns);

/// The class of a cell that is not in the dictionary of its column: a plain no or a date that stands for none in an
/// opt-out column says no more than elsewhere, everything else is `reading.beyond`. About 10 ns.
[[nodiscard]] ValueClass classOfBeyond(
    const ConsentWords& words, const ColumnReading& reading, std::string_view cell) noexcept;

/// The class of any cell, by its number in the dictionary. About 2 ns.
[[nodiscard]] inline ValueClass classOfNumber(const ColumnReading& reading, std::uint16_t number) noexcept
{
    if (number < reading.classes.size()) return reading.classes[number];
    return number == ValueDictionary::kBlank ? reading.blank : reading.beyond;
}

/// A person's word on single values: the reading with these classes instead. Numbers that are not there are ignored.
struct ValueDecision {
    std::uint16_t number = 0;
    ValueClass value = ValueClass::Unclear;
};
[[nodiscard]] ColumnReading withDecisions(
    ColumnReading reading, std::span<const ValueCount> values, std::span<const ValueDecision> decisions);

} // namespace winnow

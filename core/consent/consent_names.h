// SPDX-License-Identifier: Apache-2.0

#pragma once

/// The closed lists of what a column and a value of it say, with their stable names. The names stand in projects, in
/// JSON and in options: they never change.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace winnow {

/// What a column says about mailing.
enum class HeadingSense : std::uint8_t {
    None,         ///< nothing
    OptOut,       ///< a filled cell is a no, except a plain no: Unsubscribed, Abmeldung
    OptIn,        ///< a no is a no, a yes may be mailed: Newsletter, Accepts marketing
    Status,       ///< a word or a code a row: subscribed, bounced
    WhenNo,       ///< when they said no: a filled cell is a no, except a date that stands for none
    WhenYes,      ///< when they said yes: says nothing
    OneChannel,   ///< a yes/no column of e-mail beside columns of other channels
    Topic,        ///< one of several topics: a no is asked about
    OtherMatter,  ///< like consent, about something else: Order status, Phone opt-out
    MaybeConsent, ///< may be about consent: what would be a no is asked about
};
inline constexpr unsigned kHeadingSenseCount = static_cast<unsigned>(HeadingSense::MaybeConsent) + 1;

/// What a value says about its row.
enum class ValueClass : std::uint8_t {
    SaysNothing,
    Yes,     ///< may be mailed
    Unclear, ///< to review
    No,      ///< do not mail
};
inline constexpr unsigned kValueClassCount = static_cast<unsigned>(ValueClass::No) + 1;

/// Why a column reads as it does, where that is worth a sentence in the summary.
enum class ReadingNote : std::uint8_t {
    None,
    UnknownCodes,   ///< codes whose meaning is not known: to review
    UnknownValues,  ///< values of a consent column that are not understood: to review
    ValuesDoNotFit, ///< sounds like consent, holds something else: says nothing
    SeveralTopics,  ///< which topic this mailing is has to be said
    TooManyValues,  ///< more distinct values than are read
    MayBeConsent,   ///< looks like yes and no
    OtherStatus,    ///< the status of something else
    KnownExport,    ///< codes read as the export of a known tool
};
inline constexpr unsigned kReadingNoteCount = static_cast<unsigned>(ReadingNote::KnownExport) + 1;

/// How a person says that a column is to be read, or a value.
enum class ColumnChoice : std::uint8_t { OptOut, OptIn, Status, Topic, Ignore };
inline constexpr unsigned kColumnChoiceCount = static_cast<unsigned>(ColumnChoice::Ignore) + 1;
enum class ValueChoice : std::uint8_t { No, Yes, Ask };
inline constexpr unsigned kValueChoiceCount = static_cast<unsigned>(ValueChoice::Ask) + 1;

/// snake_case: opt_out, when_no, ...
[[nodiscard]] std::string_view name(HeadingSense sense) noexcept;
[[nodiscard]] std::optional<HeadingSense> headingSenseNamed(std::string_view text) noexcept;
/// no, yes, says_nothing, unclear
[[nodiscard]] std::string_view name(ValueClass value) noexcept;
[[nodiscard]] std::optional<ValueClass> valueClassNamed(std::string_view text) noexcept;
[[nodiscard]] std::string_view name(ReadingNote note) noexcept;
[[nodiscard]] std::optional<ReadingNote> readingNoteNamed(std::string_view text) noexcept;
/// As options of the command line write them: opt-out, opt-in, status, topic, ignore; no, yes, ask.
[[nodiscard]] std::string_view name(ColumnChoice choice) noexcept;
[[nodiscard]] std::optional<ColumnChoice> columnChoiceNamed(std::string_view text) noexcept;
[[nodiscard]] std::string_view name(ValueChoice choice) noexcept;
[[nodiscard]] std::optional<ValueChoice> valueChoiceNamed(std::string_view text) noexcept;

[[nodiscard]] HeadingSense senseOf(ColumnChoice choice) noexcept; ///< Ignore: None
[[nodiscard]] ValueClass classOf(ValueChoice choice) noexcept;    ///< Ask: Unclear

/// Where several columns speak of one row, the stronger counts: no, unclear, yes, nothing.
[[nodiscard]] constexpr ValueClass stronger(ValueClass a, ValueClass b) noexcept { return a < b ? b : a; }

/// `COLUMN=opt-out`: the last = divides. Nothing where the choice is unknown or the column empty.
struct ColumnOption {
    std::string column; ///< a name or a number, as it was written
    ColumnChoice choice = ColumnChoice::Ignore;
};
[[nodiscard]] std::optional<ColumnOption> parseColumnOption(std::string_view text);

/// `COLUMN:VALUE=no`: the last = divides, the first single colon parts column and value; a doubled colon is a colon of
/// the column or of the value.
struct ValueOption {
    std::string column;
    std::string value;
    ValueChoice choice = ValueChoice::Ask;
};
[[nodiscard]] std::optional<ValueOption> parseValueOption(std::string_view text);

} // namespace winnow

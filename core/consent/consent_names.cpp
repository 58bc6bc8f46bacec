// SPDX-License-Identifier: Apache-2.0

#include "consent/consent_names.h"

#include <array>

namespace winnow {
namespace {

constexpr std::array<std::string_view, kHeadingSenseCount> kSenses = {"none", "opt_out", "opt_in", "status", "when_no",
    "when_yes", "one_channel", "topic", "other_matter", "maybe_consent"};
constexpr std::array<std::string_view, kValueClassCount> kClasses = {"says_nothing", "yes", "unclear", "no"};
constexpr std::array<std::string_view, kReadingNoteCount> kNotes = {"none", "unknown_codes", "unknown_values",
    "values_do_not_fit", "several_topics", "too_many_values", "may_be_consent", "other_status", "known_export"};
constexpr std::array<std::string_view, kColumnChoiceCount> kColumnChoices = {
    "opt-out", "opt-in", "status", "topic", "ignore"};
constexpr std::array<std::string_view, kValueChoiceCount> kValueChoices = {"no", "yes", "ask"};

template <class Enum, std::size_t N>
std::optional<Enum> named(const std::array<std::string_view, N>& names, std::string_view text) noexcept
{
    for (std::size_t i = 0; i < N; ++i)
        if (names[i] == text) return static_cast<Enum>(i);
    return std::nullopt;
}

/// Doubled colons become one.
std::string withSingleColons(std::string_view text)
{
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        out += text[i];
        if (text[i] == ':' && i + 1 < text.size() && text[i + 1] == ':') ++i;
    }
    return out;
}

} // namespace

std::string_view name(HeadingSense sense) noexcept { return kSenses[static_cast<unsigned>(sense)]; }
std::optional<HeadingSense> headingSenseNamed(std::string_view text) noexcept
{
    return named<HeadingSense>(kSenses, text);
}
std::string_view name(ValueClass value) noexcept { return kClasses[static_cast<unsigned>(value)]; }
std::optional<ValueClass> valueClassNamed(std::string_view text) noexcept { return named<ValueClass>(kClasses, text); }
std::string_view name(ReadingNote note) noexcept { return kNotes[static_cast<unsigned>(note)]; }
std::optional<ReadingNote> readingNoteNamed(std::string_view text) noexcept { return named<ReadingNote>(kNotes, text); }
std::string_view name(ColumnChoice choice) noexcept { return kColumnChoices[static_cast<unsigned>(choice)]; }
std::optional<ColumnChoice> columnChoiceNamed(std::string_view text) noexcept
{
    return named<ColumnChoice>(kColumnChoices, text);
}
std::string_view name(ValueChoice choice) noexcept { return kValueChoices[static_cast<unsigned>(choice)]; }
std::optional<ValueChoice> valueChoiceNamed(std::string_view text) noexcept
{
    return named<ValueChoice>(kValueChoices, text);
}

HeadingSense senseOf(ColumnChoice choice) noexcept
{
    switch (choice) {
    case ColumnChoice::OptOut: return HeadingSense::OptOut;
    case ColumnChoice::OptIn: return HeadingSense::OptIn;
    case ColumnChoice::Status: return HeadingSense::Status;
    case ColumnChoice::Topic: return HeadingSense::Topic;
    case ColumnChoice::Ignore: return HeadingSense::None;
    }
    return HeadingSense::None;
}

ValueClass classOf(ValueChoice choice) noexcept
{
    switch (choice) {
    case ValueChoice::No: return ValueClass::No;
    case ValueChoice::Yes: return ValueClass::Yes;
    case ValueChoice::Ask: return ValueClass::Unclear;
    }
    return ValueClass::Unclear;
}

std::optional<ColumnOption> parseColumnOption(std::string_view text)
{
    const std::size_t divide = text.rfind('=');
    if (divide == std::string_view::npos || divide == 0) return std::nullopt;
    const std::optional<ColumnChoice> choice = columnChoiceNamed(text.substr(divide + 1));
    if (!choice) return std::nullopt;
    return ColumnOption{std::string(text.substr(0, divide)), *choice};
}

std::optional<ValueOption> parseValueOption(std::string_view text)
{
    const std::size_t divide = text.rfind('=');
    if (divide == std::string_view::npos) return std::nullopt;
    const std::optional<ValueChoice> choice = valueChoiceNamed(text.substr(divide + 1));
    const std::string_view both = text.substr(0, divide);
    std::size_t colon = both.find(':');
    while (colon != std::string_view::npos && colon + 1 < both.size() && both[colon + 1] == ':')
        colon = both.find(':', colon + 2);
    if (!choice || colon == std::string_view::npos || colon == 0) return std::nullopt;
    return ValueOption{withSingleColons(both.substr(0, colon)), withSingleColons(both.substr(colon + 1)), *choice};
}

} // namespace winnow

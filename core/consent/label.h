// SPDX-License-Identifier: Apache-2.0

#pragma once

/// What free-standing words say about mailing: labels around an address, rows of one word, tags, names of sheets and
/// files.

#include "consent/consent_words.h"

#include <cstdint>
#include <string_view>

namespace winnow {

enum class LabelSense : std::uint8_t {
    Nothing,
    SaysYes,  ///< "active", "unsubscribed: no": ends a section that said no
    Doubtful, ///< may say no: "blocked", "NIET MAILEN Jan": to review
    SaysNo,   ///< "afgemeld:", "(unsubscribed)", "Newsletter: no", "no longer in use"
};

/// Reads a label or comment peeled off an address, a row that is only a word above other rows, and the CATEGORIES and
/// NOTE of a card. A part between brackets, commas or line breaks that is nothing but a no decides; a no among words
/// that are not known is doubtful. Only the first KiB counts. About 5 us. Thread: any.
[[nodiscard]] LabelSense readLabel(const ConsentWords& words, std::string_view text);

enum class NameSense : std::uint8_t {
    Nothing,
    SaysNotNo, ///< "klanten-zonder-afgemeld", "no-bounce": the list is what is left
    SaysNo,    ///< "unsubscribed", "leden-afgemeld-2025", "suppression_unsubscribes"
};

/// Reads the name of a sheet, of a file, or of a list in an archive by its path; the ending of a file falls away.
/// Thread: any.
[[nodiscard]] NameSense readName(const ConsentWords& words, std::string_view name);

[[nodiscard]] std::string_view name(LabelSense sense) noexcept;
[[nodiscard]] std::string_view name(NameSense sense) noexcept;

} // namespace winnow

// SPDX-License-Identifier: Apache-2.0

#pragma once

/// The trace of what was done to get from the text of a cell to an address in it.

#include <cstdint>
#include <string>

namespace winnow {

/// What was done to get from the cell to the candidate; a set of bits.
enum NormaliseStep : std::uint16_t {
    kStepTrimmed = 1,       ///< white space around it
    kStepFullWidth = 2,     ///< full-width forms to ASCII, no-break spaces to spaces
    kStepInvisible = 4,     ///< zero-width and direction characters removed
    kStepMailto = 8,        ///< "mailto:", its query and its percent-encoding
    kStepDisplayName = 16,  ///< Jane <jane@x.nl>
    kStepComment = 32,      ///< jane@x.nl (Jane)
    kStepLabel = 64,        ///< Email: jane@x.nl
    kStepPunctuation = 128, ///< marks and quotes around it
    kStepSplit = 256,       ///< one of several addresses in the cell
    kStepMarkdown = 512,    ///< [Jane](mailto:jane@x.nl), a link of a spreadsheet or a database
    kStepMarkup = 1024,     ///< HTML entities and tags
    kStepEncoded = 2048,    ///< percent-encoding, escapes, encoded words of mail headers
    kStepProxy = 4096,      ///< smtp:jane@x.nl
};

/// The names of the steps in order, comma-separated: "trimmed, display_name".
[[nodiscard]] std::string stepNames(std::uint16_t steps);

} // namespace winnow

// SPDX-License-Identifier: Apache-2.0

#pragma once

/// Values that say "do not mail": what a status or consent column of a list means.

#include <cstdint>
#include <string_view>

namespace winnow {

/// What yes and no mean in a consent column.
enum class ConsentSense : std::uint8_t {
    Status, ///< only words count: unsubscribed, cleaned, ...
    OptIn,  ///< "no" says do not mail: newsletter, accepts marketing
    OptOut, ///< "yes", or a date, says do not mail: unsubscribed, blocklisted
};

/// The sense of a consent column by its header.
[[nodiscard]] ConsentSense consentSense(std::string_view header);

/// True for a file that by its name holds only people who must not be mailed, as newsletter tools name their exports
/// ("unsubscribed_segment_export_1a2b.csv"). Careful: "customers cleaned.csv" is somebody's clean list.
[[nodiscard]] bool fileSaysDoNotMail(std::string_view fileName);

/// The same of one table of a file: a sheet, or a list in an archive by its path.
[[nodiscard]] bool tableSaysDoNotMail(std::string_view fileName, std::string_view table);

/// True if the value says do not mail. English, Dutch, French, German, Spanish, Italian. An empty value says
/// nothing. About 100 ns.
[[nodiscard]] bool saysDoNotMail(std::string_view value, ConsentSense sense);

} // namespace winnow

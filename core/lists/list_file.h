// SPDX-License-Identifier: Apache-2.0

#pragma once

/// A reference list with its provenance, as it is stored: one line of JSON, then one name a line.

#include "base/result.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace winnow {

struct ListSource {
    std::string package;
    std::string version;
    std::string licence;
};

struct ListProvenance {
    std::string name;
    std::string date; ///< YYYY-MM-DD, when it was built
    std::uint64_t count = 0;
    std::string note;
    std::vector<ListSource> sources;
};

struct ListFile {
    ListProvenance provenance;
    std::string_view body; ///< the names, newline-separated; points into the text that was parsed
};

/// Errors: ListsDamaged (not a list, or the count differs).
[[nodiscard]] Result<ListFile> parseListFile(std::string_view text);

/// The lists that the program carries, by name: "disposable", "free", ...; empty for an unknown name.
[[nodiscard]] std::string_view embeddedList(std::string_view name);

/// The names of all embedded lists.
[[nodiscard]] const std::vector<std::string_view>& embeddedListNames();

} // namespace winnow

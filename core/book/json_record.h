// SPDX-License-Identifier: Apache-2.0

#pragma once

/// One record of JSON as cells: nested objects and arrays become more columns.

#include "base/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace winnow {

struct JsonCell {
    std::string path; ///< "consent.email"; "orders 2.id" in the second item of an array; "2" in a record that is
                      ///< an array; "" of a bare value
    std::string text; ///< null is empty; values of an array of values stand behind each other: "red, green"
};

/// What becomes of a text that is JSON itself, as message queues wrap what they carry.
enum class JsonTexts : std::uint8_t { AsTheyStand, Unwrapped };

/// The cells of one value in the order of the text. Of an array of objects the first ten items have columns of their
/// own; the others share one, "orders (more)". Pairs such as {"name": "City", "value": "Gent"} in an array become the
/// column "...City". Errors: FileDamaged (not JSON; detail: the byte). Cost: about 150 MB/s.
[[nodiscard]] Result<std::vector<JsonCell>> jsonCells(std::string_view record, JsonTexts texts);

} // namespace winnow

// SPDX-License-Identifier: Apache-2.0

#pragma once

/// Letters that look like other letters (UTS 39): an address that is not what it seems.

#include <string>
#include <string_view>

namespace winnow {

/// True if the text mixes scripts in a way that honest names do not (a Cyrillic letter in a Latin word).
/// Japanese, Chinese and Korean with Latin are honest. For text that is not ASCII; about 2 us.
[[nodiscard]] bool isMixedScript(std::string_view utf8);

/// The skeleton of UTS 39 section 4: texts with the same skeleton look the same.
[[nodiscard]] std::string skeleton(std::string_view utf8);

} // namespace winnow

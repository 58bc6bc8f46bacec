// SPDX-License-Identifier: Apache-2.0

#pragma once

/// The data file of resources/bounce, as it lies inside the program.

#include <string_view>

namespace winnow {

[[nodiscard]] std::string_view embeddedListWords();

} // namespace winnow

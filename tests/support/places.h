// SPDX-License-Identifier: Apache-2.0

#pragma once

/// Where the sources and what was built lie. Asked for at run time, so that suites compile the same in every clone.

#include <string>
#include <string_view>

namespace winnow::test {

[[nodiscard]] std::string sourcePlace(std::string_view below);
[[nodiscard]] std::string builtPlace(std::string_view below);

} // namespace winnow::test

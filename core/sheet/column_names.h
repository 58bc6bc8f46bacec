// SPDX-License-Identifier: Apache-2.0

#pragma once

/// Names of columns that can be told apart.

#include <string>
#include <vector>

namespace winnow {

/// "Email", "Email (2)": names are made distinct, so that each can be named on a command line.
[[nodiscard]] std::vector<std::string> distinctColumnNames(const std::vector<std::string>& names);

} // namespace winnow

// SPDX-License-Identifier: Apache-2.0

#pragma once

/// Formula injection: cells that a spreadsheet program would run.

#include <string_view>

namespace winnow {

/// True for a cell that begins with = + - @ TAB CR or LF, except plain numbers and international phone numbers.
[[nodiscard]] bool isFormula(std::string_view cell) noexcept;

} // namespace winnow

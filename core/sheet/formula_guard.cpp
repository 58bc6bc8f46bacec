// SPDX-License-Identifier: Apache-2.0

#include "sheet/formula_guard.h"

#include "base/text.h"

#include <algorithm>

namespace winnow {

bool isFormula(std::string_view cell) noexcept
{
    if (cell.empty()) return false;
    const char first = cell.front();
    if (first == '=' || first == '@' || first == '\t' || first == '\r' || first == '\n') return true;
    if (first != '+' && first != '-') return false;
    // -12,5 and +32 475 12 34 56 are what they look like.
    const bool numeric = cell.size() > 1 && std::ranges::all_of(cell.substr(1), [](char c) {
        return isAsciiDigit(c) || c == '.' || c == ',' || c == ' ' || c == '%';
    });
    return !numeric;
}

} // namespace winnow

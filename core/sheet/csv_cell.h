// SPDX-License-Identifier: Apache-2.0

#pragma once

/// Cells as RFC 4180 writes them, for everything that makes such text.

#include <string>
#include <string_view>

namespace winnow {

/// Appends a cell in quotes; quotes inside are doubled.
inline void appendQuotedCell(std::string& out, std::string_view cell)
{
    out += '"';
    for (const char c : cell) {
        if (c == '"') out += '"';
        out += c;
    }
    out += '"';
}

/// Appends a cell, in quotes only where it holds one of `special`: quote, newlines and the delimiter.
inline void appendCell(std::string& out, std::string_view cell, std::string_view special = "\",\r\n")
{
    if (cell.find_first_of(special) == std::string_view::npos)
        out += cell;
    else
        appendQuotedCell(out, cell);
}

} // namespace winnow

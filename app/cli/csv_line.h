#pragma once

/// Cells to RFC 4180 text, for what the command line prints.

#include <string>
#include <string_view>

namespace winnow::cli {

/// Appends a cell, with a comma before it unless it is the first; quoted only when it must be.
inline void appendCsvCell(std::string& out, std::string_view cell, bool first)
{
    if (!first) out += ',';
    if (cell.find_first_of(",\"\r\n") == std::string_view::npos && !(first && cell.empty())) {
        out += cell;
        return;
    }
    out += '"';
    for (const char c : cell) {
        if (c == '"') out += '"';
        out += c;
    }
    out += '"';
}

} // namespace winnow::cli

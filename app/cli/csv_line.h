// SPDX-License-Identifier: Apache-2.0

#pragma once

/// Cells to RFC 4180 text, for what the command line prints.

#include "sheet/csv_cell.h"

#include <string>
#include <string_view>

namespace winnow::cli {

/// Appends a cell, with a comma before it unless it is the first; quoted only when it must be.
inline void appendCsvCell(std::string& out, std::string_view cell, bool first)
{
    if (!first) out += ',';
    // A line of one empty cell would be a blank line.
    if (first && cell.empty())
        appendQuotedCell(out, cell);
    else
        appendCell(out, cell);
}

} // namespace winnow::cli

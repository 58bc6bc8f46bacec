// SPDX-License-Identifier: Apache-2.0

#include "legacy/frame_writer.h"
#include "legacy/readers.h"
#include "legacy/xls_results.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <string>

#include <freexl.h>
#include <unistd.h>

namespace winnow::legacy {
namespace {

std::string numberText(double value)
{
    char out[64];
    if (value == std::trunc(value) && std::fabs(value) < 1e21)
        std::snprintf(out, sizeof out, "%.0f", value);
    else
        std::snprintf(out, sizeof out, "%.15g", value);
    return out;
}

std::string cellText(const FreeXL_CellValue& cell)
{
    switch (cell.type) {
    case FREEXL_CELL_INT: return std::to_string(cell.value.int_value);
    case FREEXL_CELL_DOUBLE: return numberText(cell.value.double_value);
    case FREEXL_CELL_TEXT:
    case FREEXL_CELL_SST_TEXT:
    case FREEXL_CELL_DATE:
    case FREEXL_CELL_DATETIME:
    case FREEXL_CELL_TIME: return cell.value.text_value == nullptr ? std::string() : cell.value.text_value;
    default: return {};
    }
}

int writeNames(const void* book)
{
    unsigned int sheets = 0;
    if (freexl_get_info(book, FREEXL_BIFF_SHEET_COUNT, &sheets) != FREEXL_OK) return 1;
    for (unsigned int i = 0; i < sheets && i < 65'535; ++i) {
        const char* name = nullptr;
        if (freexl_get_worksheet_name(book, static_cast<unsigned short>(i), &name) != FREEXL_OK || name == nullptr)
            name = "";
        write(LegacyFrame::Table, name);
    }
    return 0;
}

int writeRows(const void* book, std::size_t table, XlsResults& results)
{
    if (freexl_select_active_worksheet(book, static_cast<unsigned short>(table)) != FREEXL_OK) return 1;
    unsigned int rows = 0;
    unsigned short columns = 0;
    if (freexl_worksheet_dimensions(book, &rows, &columns) != FREEXL_OK) return 1;
    RowFrame row;
    const unsigned short allColumns = std::max<unsigned short>(columns, results.columns());
    for (unsigned int r = 0; r < std::max(rows, results.rows()); ++r) {
        row.begin(r + 1);
        for (unsigned short c = 0; c < allColumns; ++c) {
            FreeXL_CellValue cell;
            if (const std::string_view result = results.at(r, c); !result.empty())
                row.add(c, result);
            else if (r < rows && c < columns && freexl_get_cell_value(book, r, c, &cell) == FREEXL_OK)
                row.add(c, cellText(cell));
        }
        row.write();
    }
    return 0;
}

std::string wholeInput()
{
    std::string out;
    std::array<char, 64 * 1024> room;
    for (ssize_t n = ::read(STDIN_FILENO, room.data(), room.size()); n > 0;
        n = ::read(STDIN_FILENO, room.data(), room.size()))
        out.append(room.data(), static_cast<std::size_t>(n));
    return out;
}

} // namespace

int readXls(std::size_t table)
{
    XlsResults results;
    const bool found = results.read(wholeInput(), table);
    const void* book = nullptr;
    if (freexl_open("/proc/self/fd/0", &book) != FREEXL_OK) return 1;
    unsigned int password = 0;
    if (freexl_get_info(book, FREEXL_BIFF_PASSWORD, &password) == FREEXL_OK && password == FREEXL_BIFF_OBFUSCATED) {
        write(LegacyFrame::Locked, {});
        return 0;
    }
    if (!found) return 1; // without them cells with formulas would be lost in silence
    int code = writeNames(book);
    if (code == 0) {
        write(LegacyFrame::Start, {});
        code = writeRows(book, table, results);
    }
    if (code == 0) write(LegacyFrame::End, {});
    return code; // the process ends: what the library took goes with it
}

} // namespace winnow::legacy

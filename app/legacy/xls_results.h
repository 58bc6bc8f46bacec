// SPDX-License-Identifier: Apache-2.0

#pragma once

/// XlsResults: what formulas came to, and truths and errors, in a sheet of an old workbook. FreeXL leaves formulas out.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace winnow::legacy {

/// The records of [MS-XLS] 2.4 that are read: Formula (2.4.127) and String (2.4.268), BoolErr (2.4.24), and for what
/// numbers mean XF, Format, Date1904, CodePage and BoundSheet8. Workbooks of Excel 5 and 95 too, which have other
/// strings, and the bare sheets of Excel 2 to 4. Thread: one.
class XlsResults {
public:
    /// `file`: the whole file; `table`: the number of the sheet, as FreeXL counts. False: the workbook or the sheet is
    /// not found. Records that are cut or lie end the search; what was found stays.
    [[nodiscard]] bool read(std::string file, std::size_t table);

    /// The text of a cell, "" for none. Rows are asked for in order; so are the columns of a row.
    [[nodiscard]] std::string_view at(std::uint32_t row, std::uint16_t column) noexcept;
    /// One more than the last row and column with a result.
    [[nodiscard]] std::uint32_t rows() const noexcept { return m_rows; }
    [[nodiscard]] std::uint16_t columns() const noexcept { return m_columns; }

private:
    struct Cell {
        std::uint32_t row = 0;
        std::uint16_t column = 0;
        std::string text;
    };
    void add(std::uint32_t row, std::uint16_t column, std::string text);

    std::vector<Cell> m_cells; ///< sorted by row and column
    std::size_t m_next = 0;
    std::uint32_t m_rows = 0;
    std::uint16_t m_columns = 0;

    friend class XlsScan;
};

} // namespace winnow::legacy

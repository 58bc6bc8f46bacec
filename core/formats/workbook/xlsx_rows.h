// SPDX-License-Identifier: Apache-2.0

#pragma once

/// XlsxRows: the rows of one sheet of an XLSX workbook, streamed.
///
/// A cell is what a person sees in it: texts without their formatting, dates as 2026-03-31, numbers without exponents,
/// zeros in front where the format writes them. Where a name stands over a mailto: link, the cell reads "Name
/// <address>".

#include "formats/row_source.h"
#include "formats/workbook/xlsx_book.h"
#include "sheet/sheet_reader.h"

#include <memory>

namespace winnow {

/// Memory: the texts of the workbook, and about 2 MiB. Cost: about 0.6 us a cell.
/// Errors while reading also: FileDamaged for a cell that names a text which the workbook does not have.
[[nodiscard]] Result<std::unique_ptr<RowSource>> openXlsxRows(
    std::shared_ptr<XlsxBook> book, std::size_t sheet, const SheetLimits& limits);

} // namespace winnow

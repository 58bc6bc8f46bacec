// SPDX-License-Identifier: Apache-2.0

#pragma once

/// The sheets of an Excel 2003 XML spreadsheet (SpreadsheetML 2003), streamed.

#include "base/byte_source.h"
#include "formats/row_source.h"
#include "formats/table_file.h"
#include "sheet/sheet_reader.h"

#include <memory>

namespace winnow {

/// One pass over the file. Errors: FileDamaged and those of XmlStream.
[[nodiscard]] Result<std::vector<TableInfo>> excelXmlSheets(ByteSource& source);

/// `source` is shared with other readers of the file: one at a time.
[[nodiscard]] Result<std::unique_ptr<RowSource>> openExcelXmlRows(
    std::shared_ptr<ByteSource> source, std::size_t sheet, const SheetLimits& limits);

} // namespace winnow

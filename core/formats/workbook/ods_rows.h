// SPDX-License-Identifier: Apache-2.0

#pragma once

/// The sheets of an OpenDocument spreadsheet (OASIS ODF 1.3, part 3, chapter 9), streamed.
///
/// Repeated rows and columns are never expanded where they are empty. A cell is its value as in xlsx_rows.h; text in
/// several paragraphs has newlines between them; annotations and drawings are left out.

#include "formats/archive/zip_archive.h"
#include "formats/row_source.h"
#include "formats/table_file.h"
#include "sheet/sheet_reader.h"

#include <memory>

namespace winnow {

/// Lists the sheets: one pass over the inflated bytes. Errors: FileDamaged, NotAList (it is encrypted), those of
/// ZipPart.
[[nodiscard]] Result<std::vector<TableInfo>> odsSheets(ZipArchive& archive);

/// Memory: about 2 MiB. Cost: about 1 us a cell.
[[nodiscard]] Result<std::unique_ptr<RowSource>> openOdsRows(
    std::shared_ptr<ZipArchive> archive, std::size_t sheet, const SheetLimits& limits);

} // namespace winnow

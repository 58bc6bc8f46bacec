// SPDX-License-Identifier: Apache-2.0

#pragma once

/// TableFile: a file with one table or several: the sheets of a workbook, the lists in an archive.

#include "base/result.h"
#include "sheet/sheet_reader.h"

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

namespace winnow {

struct TableInfo {
    std::string name;    ///< of the sheet, or the path in the archive
    bool hidden = false; ///< the workbook does not show it
};

/// Thread: one at a time, its readers included.
class TableFile {
public:
    virtual ~TableFile() = default;
    /// The format has a form for nobody at all: an empty array, a workbook with blank sheets.
    [[nodiscard]] virtual bool mayBeEmpty() const noexcept { return true; }
    [[nodiscard]] virtual const std::vector<TableInfo>& tables() const noexcept = 0;
    /// A reader of one table; it keeps what it needs of the file. Errors: ListEmpty and those of reading.
    [[nodiscard]] virtual Result<std::unique_ptr<SheetReader>> open(std::size_t table, const ReadOptions& options) = 0;
};

} // namespace winnow

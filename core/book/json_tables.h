// SPDX-License-Identifier: Apache-2.0

#pragma once

/// The tables in a JSON text: an array of objects is a table, and so are JSON lines.
///
///     [{...}, {...}]                       its items are the rows; values or arrays instead of objects as well
///     {"contacts": [{...}, ...], ...}      each array of objects is a table with its path for a name
///     {"id1": {...}, "id2": {...}}         members that look alike are rows, with the column "key"
///     {...}\n{...}\n                       one row each; of an array of objects one row an item
///     {"event": "bounce", ...}             an event or a person by itself: one row
///
/// Columns are the paths of the values (json_record.h), in the order in which they come first.

#include "book/json_cursor.h"
#include "book/json_record.h"
#include "book/row_source.h"
#include "book/table_file.h"
#include "sheet/sheet_reader.h"

#include <memory>
#include <string>
#include <vector>

namespace winnow {

struct JsonTable {
    enum class Shape : std::uint8_t {
        Values,  ///< one after the other up to the end of the text
        Items,   ///< of an array
        Members, ///< of an object
        Single,  ///< one object
    };
    std::string name; ///< "contacts", "data.contacts"; "" where the text is one table
    Shape shape = Shape::Single;
    std::uint64_t offset = 0; ///< of its first value, for JsonCursor::seek
    std::uint64_t line = 1;
    bool titled = true;               ///< the columns have names
    std::vector<std::string> columns; ///< paths
    std::uint64_t rows = 0;
};

/// Walks the whole text twice at most. Errors: FileDamaged (detail: line and what is wrong there), ListEmpty.
[[nodiscard]] Result<std::vector<JsonTable>> findJsonTables(
    const std::shared_ptr<JsonBytes>& bytes, JsonTexts texts, const SheetLimits& limits);

/// The rows of a table; of a titled one the first row are the titles.
[[nodiscard]] std::unique_ptr<RowSource> jsonRows(std::shared_ptr<JsonBytes> bytes, JsonTable table, JsonTexts texts);

} // namespace winnow

// SPDX-License-Identifier: Apache-2.0

#pragma once

/// Printed tables with columns of fixed width, where the columns are certain (sheet/fixed_columns.h).

#include "book/row_source.h"

#include <memory>
#include <string>

namespace winnow {

/// Takes the whole file. Lines above the titles and below the last row that do not fit the columns are rows of one
/// cell. Errors: NotAList (the columns are not certain), UnknownEncoding.
[[nodiscard]] Result<std::unique_ptr<RowSource>> openFixedRows(std::string bytes);

} // namespace winnow

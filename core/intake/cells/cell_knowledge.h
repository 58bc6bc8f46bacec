// SPDX-License-Identifier: Apache-2.0

#pragma once

/// What the reference lists tell the scanner of cells.

#include "intake/cells/cell_scanner.h"
#include "lists/reference_lists.h"

namespace winnow {

/// Endings, providers, misspellings and the providers that take loose dots. `lists` must outlive the options. Costs a
/// few milliseconds: once a worker.
[[nodiscard]] CellOptions cellOptions(const ReferenceLists& lists);

} // namespace winnow

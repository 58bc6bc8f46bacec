// SPDX-License-Identifier: Apache-2.0

#pragma once

/// Choosing entries of a project by the language of conditions (view/where_parser.h) or by the window's filter.

#include "lists/reference_lists.h"
#include "project/project.h"
#include "project/rows/selection_bitmap.h"
#include "view/columns.h"
#include "view/comparison.h"
#include "view/where_parser.h"

#include <memory>
#include <stop_token>
#include <string_view>
#include <vector>

namespace winnow {

/// The entries that a filter lets through.
struct ChosenEntries {
    std::shared_ptr<const SelectionBitmap> entries;
    std::uint64_t rows = 0;
    std::uint64_t kept = 0;      ///< of them such that are kept now
    std::uint64_t gone = 0;      ///< of them in a replaced version
    bool onlyGone = false;       ///< nothing else was asked for than rows that are gone
    bool allSinceExport = false; ///< nothing else than: whatever changed since the last export
};

/// Reads the project as the window does and filters. About a second a million rows. Errors: those of parseWhere(),
/// loadView() and compareRows().
[[nodiscard]] Result<ChosenEntries> chooseEntries(Project& project, const ReferenceLists& lists, std::string_view where,
    unsigned threads, const std::stop_token& stop);

/// The same for a filter and a table that is loaded already. `overlay`: the filter's comparison, or null.
[[nodiscard]] ChosenEntries chooseRows(const ViewColumns& view, const Filter& filter,
    const std::vector<Moment>& moments, const Overlay* overlay, unsigned threads, const std::stop_token& stop);

/// Whatever changed since the last export.
[[nodiscard]] Filter changedSinceExport(const std::vector<Moment>& moments);

/// The entries of these rows of a table.
[[nodiscard]] std::shared_ptr<const SelectionBitmap> entriesOf(
    const ViewColumns& view, const std::vector<RowIndex>& rows);

/// That a filter means: whatever changed since the last export.
[[nodiscard]] bool isAllSinceExport(const Filter& filter, const std::vector<Moment>& moments);

} // namespace winnow

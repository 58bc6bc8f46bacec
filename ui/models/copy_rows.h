// SPDX-License-Identifier: Apache-2.0

#pragma once

/// Rows of the table on the clipboard, as a spreadsheet program takes them.

#include "session/session.h"

#include <memory>
#include <vector>

namespace winnow::ui {

class ResultModel;

/// More are not copied at once.
inline constexpr std::size_t kMostCopiedRows = 100'000;

/// Reads the texts of the rows and puts them on the clipboard with result, decision and own columns, tabs between them.
/// They do not stay: gone after half a minute, unless something else lies there by then.
void copyRows(ResultModel& model, std::shared_ptr<const ProjectState> state, std::vector<RowIndex> rows);

} // namespace winnow::ui

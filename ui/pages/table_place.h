// SPDX-License-Identifier: Apache-2.0

#pragma once

/// TablePlace: where a person is in the table of addresses, by rows and not by positions: these move when decisions
/// change what is shown.

#include "session/session.h"

#include <optional>

namespace winnow::ui {

class ResultsView;

struct TablePlace {
    std::optional<RowIndex> top;
    std::optional<RowIndex> current;
    int scroll = 0;
};

/// What the rows that are shown now answer.
enum class TableQuestion { TheSame, Another };

[[nodiscard]] TablePlace placeShown(const ResultsView& view);
/// Goes back to a place after the rows changed. Another question begins at the top, unless the chosen row is elsewhere;
/// else everything stays where it was.
void takePlace(ResultsView& view, const TablePlace& place, TableQuestion question);

} // namespace winnow::ui

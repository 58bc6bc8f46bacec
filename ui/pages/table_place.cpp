// SPDX-License-Identifier: Apache-2.0

#include "ui/pages/table_place.h"

#include "ui/models/result_model.h"
#include "ui/widgets/results_view.h"

#include <QScrollBar>

namespace winnow::ui {

TablePlace placeShown(const ResultsView& view)
{
    const ResultModel& model = view.results();
    TablePlace place;
    if (!model.selection() || model.rowCount() == 0) return place;
    place.scroll = view.verticalScrollBar()->value();
    if (const int top = view.rowAt(0); top >= 0) place.top = model.rowAt(top);
    if (view.currentIndex().isValid() && !view.isEverythingSelected())
        place.current = model.rowAt(view.currentIndex().row());
    return place;
}

void takePlace(ResultsView& view, const TablePlace& place, TableQuestion question)
{
    const ResultModel& model = view.results();
    const auto positionNow = [&model](std::optional<RowIndex> row) -> std::optional<int> {
        const auto at = row ? positionOf(*model.selection(), *row) : std::nullopt;
        return at && *at < static_cast<std::uint32_t>(model.rowCount()) ? std::optional(static_cast<int>(*at))
                                                                        : std::nullopt;
    };
    const bool same = question == TableQuestion::TheSame;
    const auto current = positionNow(place.current);
    if (current) view.selectRow(*current);
    view.verticalScrollBar()->setValue(same ? positionNow(place.top).value_or(place.scroll) : 0);
    if (current && !same) view.scrollTo(view.currentIndex());
}

} // namespace winnow::ui

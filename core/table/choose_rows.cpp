// SPDX-License-Identifier: Apache-2.0

#include "table/choose_rows.h"

#include "table/view_loader.h"
#include "versions/compare_job.h"
#include "view/selection.h"

#include <algorithm>
#include <optional>

namespace winnow {

std::shared_ptr<const SelectionBitmap> entriesOf(const ViewColumns& view, const std::vector<RowIndex>& rows)
{
    auto out = std::make_shared<SelectionBitmap>();
    for (const RowIndex row : rows)
        if (row < view.rows() && view.entry[row] != kNoEntry)
            out->add({GroupNo(view.groupOf(row).number), view.entry[row]});
    return out;
}

bool isAllSinceExport(const Filter& filter, const std::vector<Moment>& moments)
{
    if (filter.compare.with != Comparison::With::Moment ||
        filter.compare.moment != lastMoment(moments, MomentKind::Export) || !filter.text.empty())
        return false;
    for (std::size_t f = 0; f < kFacetCount; ++f)
        if (static_cast<Facet>(f) != Facet::Change && !filter.choices[f].empty()) return false;
    const std::vector<std::uint32_t>& wanted = filter.of(Facet::Change).wanted;
    return std::ranges::all_of(std::initializer_list<Change>{Change::New, Change::Better, Change::Worse},
        [&](Change c) { return std::ranges::find(wanted, static_cast<std::uint32_t>(c)) != wanted.end(); });
}

Result<ChosenEntries> chooseEntries(Project& project, const ReferenceLists& lists, std::string_view where,
    unsigned threads, const std::stop_token& stop)
{
    Result<std::unique_ptr<ViewColumns>> view = loadView(project, threads, stop);
    if (!view) return pass(view);
    Result<std::vector<SourceInfo>> sources = project.sources();
    if (!sources) return pass(sources);
    Result<std::vector<Moment>> moments = project.moments().all();
    if (!moments) return pass(moments);
    Result<Filter> filter = parseWhere(where, {*sources, *moments, (*view)->domainNames});
    if (!filter) return pass(filter);
    std::optional<Overlay> overlay;
    if (!filter->compare.empty()) {
        Result<Overlay> compared = compareRows(project, lists, **view, filter->compare, threads);
        if (!compared) return pass(compared);
        overlay = std::move(*compared);
    }
    ChosenEntries out = chooseRows(**view, *filter, *moments, overlay ? &*overlay : nullptr, threads, stop);
    (*view)->wipe();
    return out;
}

ChosenEntries chooseRows(const ViewColumns& view, const Filter& filter, const std::vector<Moment>& moments,
    const Overlay* overlay, unsigned threads, const std::stop_token& stop)
{
    const Selection selection = select(view, filter, threads, stop, overlay);
    const std::vector<RowIndex> rows = selection.list();
    ChosenEntries out{
        .entries = entriesOf(view, rows), .rows = rows.size(), .allSinceExport = isAllSinceExport(filter, moments)};
    out.onlyGone = filter.of(Facet::Change).wanted == std::vector{static_cast<std::uint32_t>(Change::Gone)};
    for (const RowIndex row : rows) {
        if (row >= view.liveRows)
            ++out.gone;
        else if (view.entry[row] != kNoEntry && view.decisionOf(row) == Decision::Keep)
            ++out.kept;
    }
    return out;
}

Filter changedSinceExport(const std::vector<Moment>& moments)
{
    Filter filter;
    filter.compare = {.with = Comparison::With::Moment, .moment = lastMoment(moments, MomentKind::Export)};
    for (const Change c : {Change::New, Change::Better, Change::Worse, Change::Gone})
        filter.of(Facet::Change).wanted.push_back(static_cast<std::uint32_t>(c));
    return filter;
}

} // namespace winnow

// SPDX-License-Identifier: Apache-2.0

#pragma once

/// Choosing rows by words: what `--where` understands, as the filter that the window uses.
///
///     status=risky,unknown  reason=catch_all  decision=keep  cause=duplicate  flag=role  list=NAME  domain=example.org
///     text=part
///         each also with != ; names with blanks in quotes: list="My list.csv"
///     new  same  better  worse  gone  changed       since the version before, or since the last export where there is
///     none since=version | export | check | lists | #12  another time to compare with; alone it means: changed in=NAME
///     not-in=NAME                          list arithmetic: one of each, or two of `in`
///
/// Words are joined by "and": every one must hold.

#include "lists/reference_lists.h"
#include "project/project.h"
#include "project/selection_bitmap.h"
#include "view/columns.h"
#include "view/comparison.h"

#include <memory>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace winnow {

/// What names in the text can mean.
struct WhereNames {
    const std::vector<SourceInfo>& sources;
    const std::vector<Moment>& moments;
    const std::vector<std::string>& domains;
};

/// Errors: BadOption; its detail says which word.
[[nodiscard]] Result<Filter> parseWhere(std::string_view text, const WhereNames& names);

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

/// The last moment of this kind; 0: there is none.
[[nodiscard]] std::int64_t lastMoment(const std::vector<Moment>& moments, MomentKind kind) noexcept;

} // namespace winnow

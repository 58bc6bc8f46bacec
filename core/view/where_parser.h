// SPDX-License-Identifier: Apache-2.0

#pragma once

/// Choosing rows by words: what `--where` understands, as the filter that the window uses.
///
///     status=risky,unknown  reason=catch_all  decision=keep  cause=duplicate  flag=role  list=NAME
///     domain=example.org  text=part
///         each also with != ; names with blanks in quotes: list="My list.csv"
///     new  same  better  worse  gone  changed
///         since the version before, or since the last export where there is none
///     since=version | export | check | lists | #12
///         another time to compare with; alone it means: changed
///     in=NAME  not-in=NAME
///         list arithmetic: one of each, or two of `in`
///
/// Words are joined by "and": every one must hold.

#include "project/source_info.h"
#include "project/stores/moments.h"
#include "view/comparison.h"
#include "view/filter.h"

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

/// The last moment of this kind; 0: there is none.
[[nodiscard]] std::int64_t lastMoment(const std::vector<Moment>& moments, MomentKind kind) noexcept;

} // namespace winnow

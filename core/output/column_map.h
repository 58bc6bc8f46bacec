// SPDX-License-Identifier: Apache-2.0

#pragma once

/// ColumnMap: from the columns of the lists to those of a profile.

#include "intake/activity_date.h"
#include "output/field_rules.h"
#include "output/profile.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace winnow {

/// What an export knows of one list.
struct ListColumns {
    std::vector<std::string> names; ///< empty: a list without a header
    std::uint32_t width = 0;
    std::uint32_t address = 0;        ///< the primary address column
    std::vector<std::uint32_t> dates; ///< activity columns
    DateOrder dateOrder = DateOrder::Either;
    std::string list; ///< its name, for the column that tells lists apart
};

/// A column of the written file.
struct OutColumn {
    enum class From : std::uint8_t { Cell, Joined, Attributes, List };
    std::string header;
    From from = From::Cell;
    FieldKind kind = FieldKind::Text;
    bool isAddress = false;
    std::vector<std::vector<std::uint32_t>> cells; ///< per list: which cells; several are joined
    std::vector<std::vector<std::string>> names;   ///< of Attributes, per list: what each cell is called, all different
};

/// The columns of the written file. Columns of one role, or of one name, in several lists are one column; more than one
/// list adds winnow_source; `added` are columns behind the list's own (results).
[[nodiscard]] std::vector<OutColumn> mapColumns(
    const Profile& profile, const std::vector<ListColumns>& lists, const std::vector<std::string>& added);

/// The cells of a written row. `row`: the cells of list `list`.
void mapRow(const std::vector<OutColumn>& columns, const FieldRules& rules, std::size_t list, const ListColumns& facts,
    const std::vector<std::string>& row, std::vector<std::string>& out, FieldChanges& changes);

} // namespace winnow

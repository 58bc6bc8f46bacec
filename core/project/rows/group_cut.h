// SPDX-License-Identifier: Apache-2.0

#pragma once

/// Cutting records out of a row group: the only rewrite that a group ever sees, when a person asks to be forgotten.

#include "project/rows/row_group.h"

#include <optional>
#include <vector>

namespace winnow {

/// A group without the records that went; what was behind them moves up.
struct CutGroup {
    GroupFacts facts;
    GroupVerdicts verdicts; ///< empty when there were none
    RecordBatch text;
    std::vector<std::optional<std::uint16_t>> entryNow; ///< by old index: the new one, or nothing
};

/// `gone`: one flag a record. Domains that nobody in the group has any more leave its table too.
[[nodiscard]] CutGroup cutRecords(
    const GroupFacts& facts, const GroupText& text, const GroupVerdicts& verdicts, const std::vector<bool>& gone);

} // namespace winnow

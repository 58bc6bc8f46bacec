// SPDX-License-Identifier: Apache-2.0

#pragma once

/// What happens to a row of the file, from what happens to its addresses.

#include "project/rows/row_group.h"
#include "verdict/disposition.h"

#include <cstddef>

namespace winnow {

/// A record is kept if any address of its primary column is kept; the other address columns stand in for a
/// primary cell that is empty, or holds nothing but broken and internal addresses and proposals.
/// `begin` and `end`: its entries.
[[nodiscard]] Disposition ofRecord(
    const GroupFacts& facts, const GroupVerdicts& verdicts, std::size_t begin, std::size_t end, std::size_t record);

} // namespace winnow

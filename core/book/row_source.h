// SPDX-License-Identifier: Apache-2.0

#pragma once

/// RowSource: the rows of one table, whatever it is stored in.

#include "base/result.h"
#include "book/cell_row.h"

#include <cstdint>

namespace winnow {

/// Thread: one at a time.
class RowSource {
public:
    virtual ~RowSource() = default;

    /// Fills the row; false at the end. Blank rows may be handed out or left out.
    /// Errors: FileDamaged, those of the limits (PackedTooTightly, XmlTooDeep, ...), FileUnreadable.
    [[nodiscard]] virtual Result<bool> next(CellRow& row) = 0;

    /// The first row names the columns, for certain.
    [[nodiscard]] virtual bool isTitled() const noexcept { return false; }

    /// About how many bytes of the file were read so far.
    [[nodiscard]] virtual std::uint64_t bytesRead() const noexcept = 0;
};

} // namespace winnow

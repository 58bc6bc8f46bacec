// SPDX-License-Identifier: Apache-2.0

#include "sheet/realign.h"

#include "base/text.h"
#include "sheet/cell_type.h"

namespace winnow {

std::optional<Realignment> realign(std::uint32_t cells, std::uint32_t width, std::uint32_t addressColumn,
    const std::function<std::string_view(std::uint32_t)>& cellAt)
{
    if (cells <= width || addressColumn == 0 || addressColumn >= width) return std::nullopt;
    if (cellType(cellAt(addressColumn)) == CellType::Address) return std::nullopt;
    std::optional<std::uint32_t> shift;
    for (std::uint32_t j = 1; j <= cells - width; ++j) {
        if (cellType(cellAt(addressColumn + j)) != CellType::Address) continue;
        if (shift) return std::nullopt;
        shift = j;
    }
    if (!shift) return std::nullopt;
    return Realignment{addressColumn - 1, *shift};
}

} // namespace winnow

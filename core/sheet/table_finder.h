// SPDX-License-Identifier: Apache-2.0

#pragma once

/// Finds the list inside the records: what stands before it (titles, notes, another small table), which rows
/// are its header, where its addresses are. A row that holds an address in the address column is never
/// a header.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace winnow {

struct TableShape {
    std::uint32_t preamble = 0; ///< records before the first header or data record
    std::uint32_t headerRows = 0;
    std::uint32_t nameRow = 0;                  ///< which header row names the columns
    std::optional<std::uint32_t> addressColumn; ///< by content alone
};

/// `rows`: the first records of the file as cell texts (blank lines left out; some hundreds are enough);
/// `width`: the usual number of cells.
[[nodiscard]] TableShape findTable(const std::vector<std::vector<std::string>>& rows, std::uint32_t width);

} // namespace winnow

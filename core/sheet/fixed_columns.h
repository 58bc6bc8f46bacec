// SPDX-License-Identifier: Apache-2.0

#pragma once

/// Tables in print: columns of fixed width, told apart by blanks.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace winnow {

/// A column by its first character and the one behind its last.
struct FixedColumn {
    std::size_t begin = 0;
    std::size_t end = 0;

    friend bool operator==(const FixedColumn&, const FixedColumn&) = default;
};

/// True for a text most of whose lines have several wide gaps, or that has a line of dashes under its titles, and no
/// delimiter. `text`: the beginning of it.
[[nodiscard]] bool looksPrinted(std::string_view text);

struct FixedTable {
    std::size_t firstLine = 0; ///< of the titles or the first row, from 0; titles of the page stand above
    std::vector<FixedColumn> columns;
};

/// The columns of a printed table when they are certain: no line has text between them, and one column holds addresses
/// and nothing else. Positions count characters of UTF-8. Cost: two passes.
[[nodiscard]] std::optional<FixedTable> fixedTable(const std::vector<std::string_view>& lines);

/// True for a line of dashes under titles, or of equals signs, underlines, pluses and bars.
[[nodiscard]] bool isRuler(std::string_view line);

/// The cells of a line.
[[nodiscard]] std::vector<std::string> cutFixed(std::string_view line, const std::vector<FixedColumn>& columns);

} // namespace winnow

// SPDX-License-Identifier: Apache-2.0

#pragma once

/// PropertyTable: records of named properties, each of which may come several times, as rows with columns.

#include "book/cell_row.h"

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace winnow {

struct Property {
    std::string name;
    std::string value;
};

/// A property that stands in front, with the title of its column.
struct PropertyTitle {
    std::string_view name, title;
};

/// Each property gets as many columns as the richest record needs, at most 50; the values of a record that needs more
/// share its last one. Thread: one.
class PropertyTable {
public:
    /// Counts a record; all of them, before finish().
    void count(std::span<const Property> record);
    /// Places the columns: those of `known` first, in its order.
    void finish(std::span<const PropertyTitle> known);

    void titles(CellRow& row) const;
    void fill(std::span<const Property> record, CellRow& row) const;

private:
    struct Columns {
        std::uint32_t first = 0;
        unsigned times = 0;
    };
    void place(const std::string& name, const std::string& title);

    std::map<std::string, unsigned> m_most;
    std::vector<std::string> m_order;
    std::map<std::string, Columns> m_columns;
    std::vector<std::string> m_titles;
};

} // namespace winnow

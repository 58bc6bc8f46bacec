#pragma once

/// Complementary cells: what the rows that leave as duplicates know and the row that stays does not.

#include "project/project.h"

#include <cstdint>
#include <memory>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace winnow {

/// Cells to fill, by row. Only rows that lack something are in it.
class MergedCells {
public:
    using Cells = std::vector<std::pair<std::uint32_t, std::string>>; ///< column and text

    /// Null: nothing is filled in this row.
    [[nodiscard]] const Cells* of(std::uint32_t group, std::size_t record) const
    {
        const auto found = m_cells.find(key(group, record));
        return found == m_cells.end() ? nullptr : &found->second;
    }
    void add(std::uint32_t group, std::size_t record, std::uint32_t column, std::string text)
    {
        m_cells[key(group, record)].emplace_back(column, std::move(text));
    }
    [[nodiscard]] bool empty() const noexcept { return m_cells.empty(); }

private:
    static std::uint64_t key(std::uint32_t group, std::size_t record) { return std::uint64_t{group} << 32 | record; }
    std::unordered_map<std::uint64_t, Cells> m_cells;
};

/// For each group of duplicates (the row that stays first): every empty cell of the first, but for address cells, with
/// the first text that another row of the same list has there. One pass over the list. Errors: ProjectDamaged.
[[nodiscard]] Result<std::unique_ptr<const MergedCells>> collectMergedCells(Project& project, const SourceInfo& source,
                                                     const std::vector<std::vector<EntryNo>>& duplicates);

} // namespace winnow

// SPDX-License-Identifier: Apache-2.0

#pragma once

/// Merging duplicates: what the rows that leave know is brought together in the row that stays, by a rule for each
/// column. Done while a list is written: the rows in the project stay as they came, so every rule can be changed or
/// taken back.

#include "base/grouped.h"
#include "project/project.h"

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
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

enum class MergeRule : std::uint8_t {
    Fill,    ///< the cell of the row that stays; an empty one takes the first text of the others
    Keep,    ///< the cell of the row that stays, whatever it holds
    Newest,  ///< the text of the row with the latest date of activity; without dates as Fill
    Longest, ///< the longest text
    Joined,  ///< all different texts, the one of the row that stays first: "Gent; Oostende"
};
inline constexpr std::size_t kMergeRuleCount = 5;
[[nodiscard]] std::string_view name(MergeRule rule) noexcept;
[[nodiscard]] std::optional<MergeRule> mergeRuleFromName(std::string_view name) noexcept;

/// By name of the column, in ASCII lower case; `other` for those that are not named.
struct MergeRules {
    MergeRule other = MergeRule::Fill;
    std::map<std::string, MergeRule> byColumn;

    [[nodiscard]] MergeRule of(std::string_view column) const;
    friend bool operator==(const MergeRules&, const MergeRules&) = default;
};
[[nodiscard]] std::string mergeRulesToJson(const MergeRules& rules);
/// Of "" the rules of a new project. Errors: ProjectDamaged.
[[nodiscard]] Result<MergeRules> mergeRulesFromJson(std::string_view json);
/// The project's own (meta "merge_rules").
[[nodiscard]] Result<MergeRules> mergeRules(Project& project);
/// Errors: NotAllowed.
[[nodiscard]] Result<void> setMergeRules(Project& project, const MergeRules& rules);

/// For each group of duplicates (the row that stays first): the cells of the first that a rule changes; never those
/// that hold addresses or say "do not mail". Only rows of the same list are merged. One pass over the list. Errors:
/// ProjectDamaged.
[[nodiscard]] Result<std::unique_ptr<const MergedCells>> collectMergedCells(
    Project& project, const SourceInfo& source, const Grouped<EntryNo>& duplicates, const MergeRules& rules);

/// A row that stays, as it came and as it would be written.
struct MergedRow {
    std::uint32_t source = 0;               ///< id
    std::size_t rows = 0;                   ///< that share the address
    std::vector<std::string> before, after; ///< by column
};

/// The first `most` rows that the rules change. Errors: ProjectDamaged.
[[nodiscard]] Result<std::vector<MergedRow>> previewMerge(
    Project& project, const Grouped<EntryNo>& duplicates, const MergeRules& rules, std::size_t most);

} // namespace winnow

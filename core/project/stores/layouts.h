// SPDX-License-Identifier: Apache-2.0

#pragma once

/// Layouts: how a person said that lists with these columns are read, so that nobody is asked again. Kept inside of the
/// project alone (meta "layouts"): names of columns belong to the client.

#include "intake/column_guess.h"
#include "project/project.h"
#include "sheet/sheet_reader.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace winnow {

struct Layouts {
    /// What was confirmed for a layout; roles and scores are guessed anew.
    std::map<std::string, ColumnPlan> plans;
    /// Which sheets of a workbook with these sheets were imported.
    std::map<std::string, std::vector<std::string>> sheets;

    /// The plan for a list with these columns, as it was confirmed. Nothing for a list without column names.
    [[nodiscard]] std::optional<ColumnPlan> planFor(const SheetFacts& facts) const;
    [[nodiscard]] std::optional<std::vector<std::string>> sheetsFor(const std::vector<std::string>& tables) const;
    void remember(const std::vector<std::string>& columns, const ColumnPlan& plan);
    void rememberSheets(const std::vector<std::string>& tables, std::vector<std::string> chosen);
};

/// Errors: ProjectDamaged.
[[nodiscard]] Result<Layouts> layouts(Project& project);
/// Inside a transaction.
[[nodiscard]] Result<void> keepLayouts(Project& project, const Layouts& layouts);

} // namespace winnow

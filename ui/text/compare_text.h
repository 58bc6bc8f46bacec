// SPDX-License-Identifier: Apache-2.0

#pragma once

/// What rows are compared with, and what became of them, in words.

#include "session/session.h"

#include <QString>

#include <vector>

namespace winnow::ui {

/// "New", "Gone", "Only in customers.csv".
[[nodiscard]] QString changeLabel(Change change, const Comparison& compare, const ProjectState& state);
/// "Since the version before", "Since the last export (3 November 2026 14:02)", "a.csv and b.csv".
[[nodiscard]] QString compareLabel(const Comparison& compare, const ProjectState& state);
/// Everything that the rows of this project can be compared with, the likeliest first; not the lists among each other.
[[nodiscard]] std::vector<Comparison> comparisonsOf(const ProjectState& state);

} // namespace winnow::ui

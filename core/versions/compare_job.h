// SPDX-License-Identifier: Apache-2.0

#pragma once

/// Comparing the rows of a table with an earlier version, an earlier time, or another list.

#include "lists/reference_lists.h"
#include "project/project.h"
#include "view/columns.h"
#include "view/comparison.h"

#include <array>
#include <string>
#include <vector>

namespace winnow {

/// With a version or a moment: reads what it kept, some milliseconds a million rows. With a list: brings both lists
/// together by canonical key and compares the texts of what matches, about 0.3 s for two lists of a million. Errors:
/// BadOption (no such moment or list), ProjectDamaged. Thread: the reader's, with the project to itself.
[[nodiscard]] Result<Overlay> compareRows(Project& project, const ReferenceLists& lists, const ViewColumns& view,
    const Comparison& comparison, unsigned threads);

/// A list with the version before it.
struct VersionChange {
    SourceId list;
    std::string name;
    SourceId before;
    std::string beforeName;
    std::string beforeTime;                           ///< when that was imported
    bool rowsThere = false;                           ///< of the one before
    std::array<std::uint64_t, kChangeCount> counts{}; ///< addresses, by Change
};

/// Every live list that replaced another, with what changed since. From what was kept, without texts: about 20 ms a
/// million rows.
[[nodiscard]] Result<std::vector<VersionChange>> versionChanges(Project& project);

} // namespace winnow

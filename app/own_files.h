// SPDX-License-Identifier: Apache-2.0

#pragma once

/// The program's own folder: scratch projects and updated lists.

#include "base/result.h"
#include "lists/reference_lists.h"

#include <filesystem>
#include <memory>

namespace winnow {

/// Made with mode 0700: $XDG_STATE_HOME/winnow. Errors: ReadOnly, DiskFull.
[[nodiscard]] Result<std::filesystem::path> stateFolder();

/// Removes scratch projects whose process is gone.
void sweepScratch(const std::filesystem::path& folder);

/// The program's lists, with those that an update installed. Errors: ListsDamaged.
[[nodiscard]] Result<std::unique_ptr<ReferenceLists>> loadLists();

} // namespace winnow

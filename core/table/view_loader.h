// SPDX-License-Identifier: Apache-2.0

#pragma once

/// From the project to the columns of the table.

#include "project/project.h"
#include "view/columns.h"

#include <memory>
#include <stop_token>

namespace winnow {

/// Every row of every live list, with the domains as they were corrected; behind them the rows that left with a newer
/// version. About 0.3 us a row and thread. Errors: ProjectDamaged, Cancelled.
[[nodiscard]] Result<std::unique_ptr<ViewColumns>> loadView(
    Project& project, unsigned threads, const std::stop_token& stop);

} // namespace winnow

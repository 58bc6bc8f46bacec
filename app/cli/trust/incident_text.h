// SPDX-License-Identifier: Apache-2.0

#pragma once

/// Longer texts of the command line.

#include "project/project.h"

#include <string>
#include <string_view>

namespace winnow::cli {

/// What to do about "lost" or "sent_wrong", with the project's own numbers filled in.
[[nodiscard]] Result<std::string> incidentProcedure(Project& project, std::string_view kind);

} // namespace winnow::cli

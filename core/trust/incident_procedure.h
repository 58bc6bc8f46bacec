// SPDX-License-Identifier: Apache-2.0

#pragma once

/// What to do when a computer is lost or a file went to the wrong person, filled in with what the project knows.

#include "project/project.h"

#include <string>
#include <string_view>

namespace winnow {

/// The facts that such a procedure needs.
struct IncidentFacts {
    std::string project; ///< id
    bool keyFileNeeded = false;
    std::uint64_t rows = 0;
    std::uint64_t addresses = 0;
    std::uint64_t clearExports = 0; ///< that may still be on the computer
    std::uint64_t sealedExports = 0;
    std::string lastBackup; ///< day, or ""
    std::string client;
};

[[nodiscard]] Result<IncidentFacts> incidentFacts(Project& project);

} // namespace winnow

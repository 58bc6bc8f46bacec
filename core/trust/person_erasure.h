// SPDX-License-Identifier: Apache-2.0

#pragma once

/// The rewriting of every table that names a person, without the rows that do.

#include "trust/person_search.h"

#include <string>
#include <vector>

namespace winnow {

/// Inside a transaction of the caller's: groups, verdicts, what could not be read, decisions, answers, moments, domains
/// that nobody else has, saved filters. Returns how much of which list went, with the digest of the erased rows, as
/// JSON for the ledger. Errors: ProjectDamaged, DiskFull.
[[nodiscard]] Result<std::string> erasePersonFrom(
    Project& project, PersonSearch& search, const std::vector<SourceInfo>& sources);

} // namespace winnow

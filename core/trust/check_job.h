// SPDX-License-Identifier: Apache-2.0

#pragma once

/// project check: verifies everything that a project promises.

#include "lists/reference_lists.h"
#include "project/project.h"

#include <string>
#include <vector>

namespace winnow {

/// One promise: what was looked at, and what was found wrong (empty: it holds).
struct CheckLine {
    std::string what;
    std::string problem;
};

/// Header, cipher pages, schema digest, row-group digests, columns recomputed, ledger equation, audit chain.
/// Reads the whole project; a problem is a line, not an error.
[[nodiscard]] std::vector<CheckLine> checkProject(Project& project, const ReferenceLists& lists, unsigned threads);

} // namespace winnow

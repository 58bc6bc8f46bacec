// SPDX-License-Identifier: Apache-2.0

#pragma once

/// Taking moments: what is decided now is kept, to be compared with later. Thread: the connection's.

#include "project/project.h"

#include <cstdint>
#include <vector>

namespace winnow {

/// Keeps what is decided now of every entry of the live lists (of `only`, where there are any; an export of some lists
/// leaves the last export of the others as it was); inside a transaction that writes an audit entry. Reads the
/// verdicts: about 20 ms a million.
[[nodiscard]] Result<std::int64_t> takeMoment(
    Project& project, MomentKind kind, const std::vector<SourceId>& only = {});

/// The same in two steps, for what changes in between: what is decided now, and keeping it.
[[nodiscard]] Result<MomentStates> statesNow(Project& project, const std::vector<SourceId>& only = {});
[[nodiscard]] Result<std::int64_t> keepMoment(Project& project, MomentKind kind, const MomentStates& states);

} // namespace winnow

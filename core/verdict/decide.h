// SPDX-License-Identifier: Apache-2.0

#pragma once

/// decide: evidence to verdict. Pure: no clock, no I/O, one small rule a reason, in one order.

#include "verdict/evidence.h"
#include "verdict/verdict.h"

#include <optional>

namespace winnow {

/// The first rule that fits gives the reason:
///  1 a broken form, an Exchange entry        2 a repair that waits for a person
///  3 a reserved domain                       4 the user's own rule (`own`)
///  5 what the mail server said, where it settles the matter
///  6 what DNS said against the domain        7 the provider's rule
///  8 a domain without a dot                  9 a likely typo
/// 10 an unknown ending (DNS not asked)      11 a disposable domain
/// 12 look-alike letters                     13 a cell that is not understood
/// 14 what the mail server left open         15 no fault found
[[nodiscard]] Verdict decide(const Evidence& evidence, std::optional<Status> own = std::nullopt) noexcept;

} // namespace winnow

// SPDX-License-Identifier: Apache-2.0

#pragma once

/// decide: evidence to verdict. Pure: no clock, no I/O, one small rule a reason, in one order.

#include "verdict/evidence.h"
#include "verdict/verdict.h"

#include <optional>

namespace winnow {

/// The first rule that fits gives the reason:
///  1 a broken form, an Exchange entry        2 a reserved domain
///  3 the user's own rule (`own`)             4 what the mail server said, where it settles the matter
///  5 what DNS said against the domain        6 the provider's rule
///  7 a domain without a dot                  8 a likely typo
///  9 an unknown ending (DNS not asked)      10 a disposable domain
/// 11 look-alike letters                     12 what the mail server left open
/// 13 no fault found
[[nodiscard]] Verdict decide(const Evidence& evidence, std::optional<Status> own = std::nullopt) noexcept;

} // namespace winnow

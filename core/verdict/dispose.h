// SPDX-License-Identifier: Apache-2.0

#pragma once

/// dispose: verdict, flags, edits and policy to disposition. Pure.

#include "verdict/policy.h"

#include <optional>

namespace winnow {

/// What a person decided for an entry, if anything.
using HandDecision = std::optional<Decision>;

/// In this order: do not mail always wins; then what a do-not-mail file suppresses; then a person's decision;
/// then duplicates; then the user's rule or the verdict; then role and inactive.
[[nodiscard]] Disposition dispose(
    const Verdict& verdict, std::uint16_t flags, HandDecision byHand, const Policy& policy) noexcept;

} // namespace winnow

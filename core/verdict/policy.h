// SPDX-License-Identifier: Apache-2.0

#pragma once

/// Policy: the user's choices about what to do with which verdict. Value header: plain types only.

#include "verdict/disposition.h"
#include "verdict/verdict.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace winnow {

/// Which of several rows with the same address stays.
enum class Survivor : std::uint8_t { First, Last, MostComplete };

struct Policy {
    std::array<Decision, kReasonCount> byReason{};
    Decision role = Decision::Keep;     ///< for addresses that would be kept
    Decision inactive = Decision::Keep; ///< Keep: the option is off
    std::uint16_t inactiveMonths = 24;  ///< no activity for so long is called inactive; without a date never
    Survivor survivor = Survivor::First;

    friend bool operator==(const Policy&, const Policy&) = default;
};

/// "customers": keep customers. Keeps what may be delivered; unknown while only the network failed.
[[nodiscard]] Policy keepCustomers() noexcept;
/// "cautious": also role, catch_all, mailbox_full and unknown go to review.
[[nodiscard]] Policy cautiousSender() noexcept;
/// By name; nullopt for another word.
[[nodiscard]] std::optional<Policy> policyByName(std::string_view name) noexcept;

/// Keeps exactly the statuses given; what the policy would have kept of others is left out.
void keepOnly(Policy& policy, const std::array<bool, kStatusCount>& keep) noexcept;

} // namespace winnow

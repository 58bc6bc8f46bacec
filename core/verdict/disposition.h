// SPDX-License-Identifier: Apache-2.0

#pragma once

/// Disposition: what is done with an address or a row. Value header: plain types only.

#include <cstdint>
#include <string_view>

namespace winnow {

enum class Decision : std::uint8_t { Keep, LeaveOut, Review };

enum class Cause : std::uint8_t {
    None,
    Status,     ///< the verdict
    DoNotMail,  ///< the list itself says so
    Suppressed, ///< a do-not-mail file says so
    Duplicate,
    Rule, ///< the user's own rule, or an option such as "inactive"
    ByHand,
    HeldBack,  ///< would be unsafe in the chosen export (formula)
    NoAddress, ///< the row holds no address at all
};
inline constexpr std::size_t kCauseCount = static_cast<std::size_t>(Cause::NoAddress) + 1;

struct Disposition {
    Decision decision = Decision::Keep;
    Cause cause = Cause::None;

    friend bool operator==(const Disposition&, const Disposition&) = default;
};

[[nodiscard]] std::string_view name(Decision decision) noexcept;
[[nodiscard]] std::string_view name(Cause cause) noexcept;

} // namespace winnow

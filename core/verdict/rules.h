#pragma once

/// The user's own rules: a mask and the status it stands for.

#include "verdict/verdict.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace winnow {

/// "*@competitor.example", "test*@*", "info@*": * stands for any text, ? for one character; ASCII case does
/// not count. The first rule that fits decides.
struct OwnRule {
    std::string mask;
    Status status = Status::Risky;

    friend bool operator==(const OwnRule&, const OwnRule&) = default;
};

struct Rules {
    std::vector<OwnRule> own;
};

/// True if the text fits the mask. Linear in the text for each * of the mask.
[[nodiscard]] bool fitsMask(std::string_view text, std::string_view mask) noexcept;

/// The status that the user's rules give an address, if any.
[[nodiscard]] std::optional<Status> ownStatus(const Rules& rules, std::string_view address) noexcept;

} // namespace winnow

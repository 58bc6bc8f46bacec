// SPDX-License-Identifier: Apache-2.0

#pragma once

/// Repairs that a person must confirm: proposals for text that is not an address.

#include <string>
#include <string_view>

namespace winnow {

/// An address that the text probably means: " at " and "(dot)", "gmail,com", blanks around the @, two @ in
/// a row, double dots, comments taken out. Empty where there is no well-formed answer.
[[nodiscard]] std::string proposeRepair(std::string_view text);

} // namespace winnow

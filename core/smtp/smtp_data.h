// SPDX-License-Identifier: Apache-2.0

#pragma once

/// The data files of resources/smtp, as they lie inside the program.

#include <string_view>

namespace winnow {

[[nodiscard]] std::string_view embeddedReplyRules();
[[nodiscard]] std::string_view embeddedProviderProfiles();

} // namespace winnow

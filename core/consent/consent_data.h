// SPDX-License-Identifier: Apache-2.0

#pragma once

/// The data files of resources/consent, as they lie inside the program.

#include <span>
#include <string_view>

namespace winnow {

/// One JSON file a language.
[[nodiscard]] std::span<const std::string_view> embeddedConsentLanguages();
/// codes.json: what known exports write as codes.
[[nodiscard]] std::string_view embeddedConsentCodes();

} // namespace winnow

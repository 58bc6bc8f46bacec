// SPDX-License-Identifier: Apache-2.0

#pragma once

/// Base64 (RFC 4648), both alphabets.

#include <optional>
#include <string>
#include <string_view>

namespace winnow {

/// The bytes; nullopt for what is no Base64. White space is passed over; the padding may be left out.
[[nodiscard]] std::optional<std::string> fromBase64(std::string_view text);

} // namespace winnow

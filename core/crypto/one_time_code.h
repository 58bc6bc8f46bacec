// SPDX-License-Identifier: Apache-2.0

#pragma once

/// One-time codes as authenticator apps make them (RFC 6238 with its defaults: HMAC-SHA-1, 30 seconds, six digits).
///
/// In a local file they protect nothing: who has the file and the password needs no program that asks. They keep a
/// colleague out who knows a password and has Winnow, no more.

#include "base/clock.h"
#include "crypto/keys.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace winnow {

/// 160 bits, as RFC 4226 section 4 wants.
using OneTimeSecret = std::array<std::uint8_t, 20>;

[[nodiscard]] OneTimeSecret makeOneTimeSecret(Random& random);

/// Base32 (RFC 4648), 32 letters and digits: how a person types it into an app.
[[nodiscard]] std::string toBase32(const OneTimeSecret& secret);
/// Blanks and hyphens between, and small letters, do not matter. Nothing where it is no secret of this length.
[[nodiscard]] std::optional<OneTimeSecret> oneTimeSecretFrom(std::string_view base32);

/// The six digits of the moment.
[[nodiscard]] std::string oneTimeCode(const OneTimeSecret& secret, UtcMillis moment);

/// The code of the moment, or of the 30 seconds before or after it: clocks differ. Blanks between do not matter.
[[nodiscard]] bool isOneTimeCode(const OneTimeSecret& secret, std::string_view code, UtcMillis moment);

/// "otpauth://totp/Winnow:ada?secret=...&issuer=Winnow", what the QR code of an app holds.
[[nodiscard]] std::string oneTimeLink(const OneTimeSecret& secret, std::string_view person);

} // namespace winnow

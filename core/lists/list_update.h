// SPDX-License-Identifier: Apache-2.0

#pragma once

/// Updates of the reference lists from one signed file; nothing is fetched.
///
/// The file is text: "winnow-lists-1" and a newline; then for each list its length in bytes, a blank, its name,
/// a newline and the .wlist text; then "signature " and 128 hexadecimal digits: Ed25519 over everything before
/// that line.

#include "base/result.h"
#include "crypto/identity.h"

#include <map>
#include <string>
#include <string_view>

namespace winnow {

/// The lists of an update, by name. Errors: ListsDamaged (not an update, or a list in it is broken), BadSignature.
[[nodiscard]] Result<std::map<std::string, std::string>> openListUpdate(
    std::string_view text, std::string_view publicKey);

/// The bytes that are signed.
[[nodiscard]] std::string listUpdateBody(const std::map<std::string, std::string>& lists);
/// A whole update, signed.
[[nodiscard]] std::string signedListUpdate(const std::map<std::string, std::string>& lists, const Identity& identity);

} // namespace winnow

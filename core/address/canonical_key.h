// SPDX-License-Identifier: Apache-2.0

#pragma once

/// The canonical key of an address: two addresses with the same key reach the same person.

#include <cstdint>
#include <string>
#include <string_view>

namespace winnow {

/// What a provider does with the local part.
enum class KeyRule : std::uint8_t {
    Plain,   ///< only case is folded
    PlusTag, ///< what follows "+" is a tag
    Gmail,   ///< dots do not count, "+" begins a tag
};

/// Appends the canonical local part: case-folded (by Unicode where it is not ASCII), quotes dropped where
/// they are not needed, the provider's rule applied. About 20 ns for ASCII.
void appendCanonicalLocal(std::string& out, std::string_view local, KeyRule rule);

/// True if the local part carries a tag under the rule.
[[nodiscard]] bool isTagged(std::string_view local, KeyRule rule) noexcept;

} // namespace winnow

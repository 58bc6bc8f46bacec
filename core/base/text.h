// SPDX-License-Identifier: Apache-2.0

#pragma once

/// Small operations on text that need no Unicode tables. Everything beyond ASCII is ICU's business
/// (see sheet/encoding.h and address/domain_name.h).

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace winnow {

[[nodiscard]] constexpr bool isAsciiDigit(char c) noexcept { return c >= '0' && c <= '9'; }
[[nodiscard]] constexpr bool isAsciiUpper(char c) noexcept { return c >= 'A' && c <= 'Z'; }
[[nodiscard]] constexpr bool isAsciiLower(char c) noexcept { return c >= 'a' && c <= 'z'; }
[[nodiscard]] constexpr bool isAsciiLetter(char c) noexcept { return isAsciiUpper(c) || isAsciiLower(c); }
[[nodiscard]] constexpr bool isAsciiSpace(char c) noexcept { return c == ' ' || (c >= '\t' && c <= '\r'); }
[[nodiscard]] constexpr bool isNonAscii(char c) noexcept { return static_cast<unsigned char>(c) >= 0x80; }
[[nodiscard]] constexpr char toAsciiLower(char c) noexcept { return isAsciiUpper(c) ? static_cast<char>(c + 32) : c; }

/// True if every byte is below 0x80. About 20 GB/s.
[[nodiscard]] bool isAscii(std::string_view text) noexcept;

/// Cuts ASCII white space from both ends.
[[nodiscard]] std::string_view trimmed(std::string_view text) noexcept;

/// A copy with A-Z folded to a-z; other bytes as they are.
[[nodiscard]] constexpr char asciiLower(char c) noexcept { return isAsciiUpper(c) ? static_cast<char>(c + 32) : c; }
[[nodiscard]] std::string asciiLower(std::string_view text);

/// Equality with A-Z folded to a-z.
[[nodiscard]] bool equalsIgnoringAsciiCase(std::string_view a, std::string_view b) noexcept;

/// The length of the longest prefix that is valid UTF-8 (RFC 3629: no surrogates, no overlong
/// forms, nothing above U+10FFFF). Equal to text.size() for valid text.
[[nodiscard]] std::size_t validUtf8Prefix(std::string_view text) noexcept;
[[nodiscard]] inline bool isUtf8(std::string_view text) noexcept { return validUtf8Prefix(text) == text.size(); }

/// Decodes one code point of valid UTF-8 at `at` and moves `at` past it. Undefined on invalid text.
[[nodiscard]] char32_t nextCodePoint(std::string_view text, std::size_t& at) noexcept;

/// Appends a code point as UTF-8.
void appendUtf8(std::string& out, char32_t codePoint);

/// Lower-case hexadecimal of bytes, and back (nullopt for an odd length or another character).
[[nodiscard]] std::string toHex(std::span<const std::uint8_t> bytes);
[[nodiscard]] std::optional<std::string> fromHex(std::string_view hex);

} // namespace winnow

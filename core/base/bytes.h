// SPDX-License-Identifier: Apache-2.0

#pragma once

/// Bytes as text and numbers.

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace winnow {

/// Four bytes, little-endian; bytes beyond the end count as 0.
[[nodiscard]] constexpr std::uint32_t littleEndian32(std::string_view bytes, std::size_t at) noexcept
{
    std::uint32_t out = 0;
    for (std::size_t i = 4; i-- > 0;)
        out = out << 8 | (at + i < bytes.size() ? static_cast<unsigned char>(bytes[at + i]) : 0U);
    return out;
}

/// The bytes of an array or vector of bytes, as the functions take them that read or store bytes.
template <class Bytes> [[nodiscard]] std::string_view bytesOf(const Bytes& bytes) noexcept
{
    static_assert(sizeof(*bytes.data()) == 1);
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

} // namespace winnow

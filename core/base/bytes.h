// SPDX-License-Identifier: Apache-2.0

#pragma once

/// Numbers in bytes.

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

} // namespace winnow

// SPDX-License-Identifier: Apache-2.0

#pragma once

/// What the confined helper for old formats writes to its pipe, and what it is asked for. Value header: shared by both
/// sides.
///
///     winnow-legacy tables html        'T' frames, then 'E'
///     winnow-legacy rows html TABLE    'R' frames, then 'E'
///     winnow-legacy rows KIND TABLE    'T' frames, 'S', 'R' frames, then 'E'
///
/// KIND is xls or mail, which are parsed whole, so that one call does both; the file is standard input. A frame is a
/// letter, the length of its body (32 bits, little-endian), the body. Strings in a body: 32 bits of length, then UTF-8.
/// Without an 'E' frame the helper did not get through.

#include "base/bytes.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace winnow {

enum class LegacyFrame : char {
    Table = 'T', ///< a name
    Start = 'S', ///< rows follow
    Row = 'R',   ///< 32 bits: number of the row; then for each cell with text 32 bits: column, and its string
    End = 'E',
    Locked = 'L', ///< the file is encrypted
};

inline constexpr std::uint32_t kMostFrame = 32U << 20;

inline void putWord(std::string& out, std::uint32_t n)
{
    for (int i = 0; i < 4; ++i) out += static_cast<char>(n >> (8 * i));
}

inline void putString(std::string& out, std::string_view text)
{
    putWord(out, static_cast<std::uint32_t>(text.size()));
    out += text;
}

/// Takes a body apart; every take fails once the body is used up.
class FrameReader {
public:
    explicit FrameReader(std::string_view body) : m_body(body) {}
    [[nodiscard]] bool atEnd() const noexcept { return m_body.empty(); }
    [[nodiscard]] bool word(std::uint32_t& out) noexcept
    {
        if (m_body.size() < 4) return false;
        out = littleEndian32(m_body, 0);
        m_body.remove_prefix(4);
        return true;
    }
    [[nodiscard]] bool string(std::string_view& out) noexcept
    {
        std::uint32_t length = 0;
        if (!word(length) || m_body.size() < length) return false;
        out = m_body.substr(0, length);
        m_body.remove_prefix(length);
        return true;
    }

private:
    std::string_view m_body;
};

} // namespace winnow

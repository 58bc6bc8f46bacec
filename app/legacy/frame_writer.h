// SPDX-License-Identifier: Apache-2.0

#pragma once

/// Frames to standard output; see formats/helper/legacy_frames.h.

#include "formats/helper/legacy_frames.h"

#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

namespace winnow::legacy {

/// Writes a frame; ends the program when nobody listens any more.
inline void write(LegacyFrame kind, std::string_view body)
{
    std::string head(1, static_cast<char>(kind));
    putWord(head, static_cast<std::uint32_t>(body.size()));
    head += body;
    if (std::fwrite(head.data(), 1, head.size(), stdout) != head.size()) std::_Exit(4);
}

/// A row in the making.
class RowFrame {
public:
    void begin(std::uint32_t number)
    {
        m_body.clear();
        putWord(m_body, number);
        m_cells = 0;
    }
    void add(std::uint32_t column, std::string_view text)
    {
        if (text.empty() || m_body.size() + text.size() > kMostFrame - 16) return;
        putWord(m_body, column);
        putString(m_body, text);
        ++m_cells;
    }
    [[nodiscard]] bool isEmpty() const noexcept { return m_cells == 0; }
    void write() const { legacy::write(LegacyFrame::Row, m_body); }

private:
    std::string m_body;
    std::size_t m_cells = 0;
};

} // namespace winnow::legacy

// SPDX-License-Identifier: Apache-2.0

#pragma once

/// MappedText: a text that was made from the text of a cell, where every byte knows which bytes of the cell it stands
/// for. TextRewriter makes the next one from it.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace winnow {

/// Bytes [begin, end) of a cell's text.
struct CellSpan {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;

    friend bool operator==(const CellSpan&, const CellSpan&) = default;
};

struct MappedText {
    std::string text;
    std::vector<CellSpan> from; ///< per byte; empty: the text is the cell's, byte for byte
    std::uint16_t steps = 0;    ///< NormaliseStep bits

    /// The bytes of the cell that [begin, end) of the text stands for; begin < end.
    [[nodiscard]] CellSpan inCell(std::size_t begin, std::size_t end) const noexcept
    {
        if (from.empty()) return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
        CellSpan span{from[begin].begin, from[begin].end};
        // A link is turned round on the way: what stands last need not come last.
        for (std::size_t i = begin; i < end; ++i) {
            span.begin = from[i].begin < span.begin ? from[i].begin : span.begin;
            span.end = from[i].end > span.end ? from[i].end : span.end;
        }
        return span;
    }
};

/// Writes a new text from an old one, front to back. Cost: linear.
class TextRewriter {
public:
    explicit TextRewriter(const MappedText& source) : m_source(source)
    {
        m_out.steps = source.steps;
        m_out.text.reserve(source.text.size());
        m_out.from.reserve(source.text.size());
    }
    /// Bytes [begin, end) of the source as they are.
    void copy(std::size_t begin, std::size_t end)
    {
        for (std::size_t i = begin; i < end; ++i) {
            m_out.text += m_source.text[i];
            m_out.from.push_back(m_source.inCell(i, i + 1));
        }
    }
    /// `with` for the bytes [begin, end) of the source; begin < end.
    void replace(std::size_t begin, std::size_t end, std::string_view with)
    {
        if (with.empty()) return;
        const CellSpan span = m_source.inCell(begin, end);
        m_out.text += with;
        m_out.from.insert(m_out.from.end(), with.size(), span);
    }
    void addStep(std::uint16_t step) noexcept { m_out.steps = static_cast<std::uint16_t>(m_out.steps | step); }
    [[nodiscard]] const std::string& text() const noexcept { return m_out.text; }
    [[nodiscard]] MappedText take() { return std::move(m_out); }

private:
    const MappedText& m_source;
    MappedText m_out;
};

} // namespace winnow

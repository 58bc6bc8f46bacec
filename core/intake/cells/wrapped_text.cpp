// SPDX-License-Identifier: Apache-2.0

#include "intake/cells/wrapped_text.h"

#include "address/normaliser.h"
#include "base/text.h"
#include "intake/cells/encoded_text.h"
#include "intake/cells/markup_text.h"
#include "intake/cells/protected_text.h"
#include "intake/cells/text_marks.h"

#include <algorithm>
#include <array>

namespace winnow {
namespace {

bool isTextControl(char c) noexcept { return static_cast<unsigned char>(c) < 0x20 && !isAsciiSpace(c); }

/// The byte that windows-1252 shows as this character; 0 where there is none beyond ASCII.
unsigned char windowsByte(char32_t c) noexcept
{
    static constexpr std::array<char16_t, 27> kShown = {0x20AC, 0x201A, 0x192, 0x201E, 0x2026, 0x2020, 0x2021, 0x2C6,
        0x2030, 0x160, 0x2039, 0x152, 0x17D, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x2DC, 0x2122,
        0x161, 0x203A, 0x153, 0x17E, 0x178};
    static constexpr std::array<unsigned char, 27> kBytes = {0x80, 0x82, 0x83, 0x84, 0x85, 0x86, 0x87, 0x88, 0x89, 0x8A,
        0x8B, 0x8C, 0x8E, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96, 0x97, 0x98, 0x99, 0x9A, 0x9B, 0x9C, 0x9E, 0x9F};
    if (c >= 0x80 && c <= 0xFF) return static_cast<unsigned char>(c);
    const auto found = std::ranges::find(kShown, static_cast<char16_t>(c));
    return c > 0xFFFF || found == kShown.end() ? 0 : kBytes[static_cast<std::size_t>(found - kShown.begin())];
}

/// A mark that was UTF-8 and is shown as two to four characters of windows-1252.
struct MisreadMark {
    char32_t value = 0;
    std::size_t length = 0; ///< bytes of the text; 0: none
};

MisreadMark misreadAt(std::string_view text, std::size_t at)
{
    std::string bytes;
    std::size_t next = at;
    std::size_t wanted = 1;
    while (bytes.size() < wanted && next < text.size()) {
        const CodePoint c = codePointAt(text, next);
        const unsigned char byte = windowsByte(c.value);
        if (byte < 0x80 || (bytes.empty() && (byte < 0xC2 || byte > 0xF4))) return {};
        if (bytes.empty()) wanted = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
        bytes += static_cast<char>(byte);
        next += c.length;
    }
    if (bytes.size() < 2 || !isUtf8(bytes)) return {};
    const CodePoint value = codePointAt(bytes, 0);
    const Mark mark = markOf(value.value);
    const bool letters = mark == Mark::Letter || mark == Mark::Other;
    return letters ? MisreadMark{} : MisreadMark{value.value, next - at};
}

/// What is left of a misread mark whose last byte was lost: "Â" of a no-break space, "â€" of a quote. Its length; 0: it
/// is none.
std::size_t loneMisread(std::string_view text, std::size_t at, const CodePoint& c)
{
    std::size_t end = at + c.length;
    if (c.value == 0xE2) {
        if (end >= text.size() || codePointAt(text, end).value != 0x20AC) return 0;
        end += codePointAt(text, end).length;
    } else if (c.value != 0xC2 || at == 0 || isNonAscii(text[at - 1])) {
        return 0;
    }
    const bool ends = end == text.size() || markOf(codePointAt(text, end).value) != Mark::Letter;
    return ends || c.value == 0xE2 ? end - at : 0;
}

class MarkFolder {
public:
    explicit MarkFolder(const MappedText& source) : m_text(source.text), m_out(source) {}

    MappedText run()
    {
        for (std::size_t at = 0; at < m_text.size();) {
            const CodePoint c = codePointAt(m_text, at);
            if (c.value < 0x80) {
                if (isTextControl(m_text[at]) || m_text[at] == 0x7F) become(at, 1, {}, kStepInvisible);
                ++at;
                continue;
            }
            at += fold(at, c);
        }
        m_out.copy(m_done, m_text.size());
        return m_out.take();
    }

private:
    std::size_t fold(std::size_t at, const CodePoint& c)
    {
        if (c.value == 0xFFFD && c.length == 1) return 1;
        if (c.value >= 0xC2 && c.value <= 0xF4)
            if (const MisreadMark misread = misreadAt(m_text, at); misread.length > 0) {
                foldMark(at, misread.length, misread.value);
                return misread.length;
            }
        if (const std::size_t lone = loneMisread(m_text, at, c); lone > 0) {
            become(at, lone, {}, kStepInvisible);
            return lone;
        }
        foldMark(at, c.length, c.value);
        return c.length;
    }

    void foldMark(std::size_t at, std::size_t length, char32_t c)
    {
        if (const char ascii = asciiFormOf(c); ascii != 0) {
            become(at, length, {&ascii, 1}, kStepFullWidth);
            return;
        }
        switch (markOf(c)) {
        case Mark::Invisible: become(at, length, {}, kStepInvisible); return;
        case Mark::Blank: become(at, length, " ", kStepFullWidth); return;
        case Mark::Newline: become(at, length, "\n", kStepFullWidth); return;
        default: break;
        }
        std::string utf8;
        appendUtf8(utf8, c);
        if (utf8 != m_text.substr(at, length)) become(at, length, utf8, kStepFullWidth);
    }

    void become(std::size_t at, std::size_t length, std::string_view with, std::uint16_t step)
    {
        m_out.copy(m_done, at);
        m_out.replace(at, at + length, with);
        m_out.addStep(step);
        m_done = at + length;
    }

    std::string_view m_text;
    TextRewriter m_out;
    std::size_t m_done = 0;
};

} // namespace

MappedText unwrapText(std::string_view cell)
{
    MappedText text;
    text.text = cell;
    text = decodeEncodedWords(std::move(text));
    text = decodeEscapes(std::move(text));
    text = decodeEntities(std::move(text));
    text = decodeProtected(std::move(text));
    text = stripTags(std::move(text));
    text = unfoldLinks(std::move(text));
    text = decodePercent(std::move(text));
    if (!isAscii(text.text) || std::ranges::any_of(text.text, [](char c) { return isTextControl(c) || c == 0x7F; }))
        text = MarkFolder(text).run();
    return text;
}

} // namespace winnow

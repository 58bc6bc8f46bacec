// SPDX-License-Identifier: Apache-2.0

#include "consent/cut_text.h"

#include "base/text.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>

namespace winnow {
namespace {

enum class Letter : std::uint8_t { None, Lower, Upper, Digit };

bool isApostrophe(char32_t c) { return c == U'\'' || c == 0x2019 || c == 0x2018 || c == 0xB4 || c == U'`'; }
bool isDash(char32_t c) { return c == U'-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212; }

bool isStrong(char32_t c)
{
    constexpr std::string_view kMarks = ",;:!?()[]{}|/\\\"=<>\n\r\t\v\f";
    if (c < 0x80) return kMarks.find(static_cast<char>(c)) != std::string_view::npos;
    return c == 0x2026 || c == 0xBF || c == 0xA1 || c == 0xFF0F || c == 0x3001 || c == 0x3002 || c == 0xAB ||
        c == 0xBB || (c >= 0x201C && c <= 0x201F);
}

Letter letterKind(char32_t c)
{
    if (c < 0x80) {
        const char a = static_cast<char>(c);
        return isAsciiLower(a) ? Letter::Lower
            : isAsciiUpper(a)  ? Letter::Upper
            : isAsciiDigit(a)  ? Letter::Digit
                               : Letter::None;
    }
    const auto u = static_cast<UChar32>(c);
    if (u_isdigit(u)) return Letter::Digit;
    if (u_isUUppercase(u)) return Letter::Upper;
    return u_isUAlphabetic(u) ? Letter::Lower : Letter::None;
}

/// Folds one letter: case, marks, width, and the letters that do not decompose.
void appendFolded(std::string& out, char32_t c)
{
    if (c < 0x80) {
        out += toAsciiLower(static_cast<char>(c));
        return;
    }
    static const icu::Normalizer2* const nfkd = [] {
        UErrorCode status = U_ZERO_ERROR;
        return icu::Normalizer2::getNFKDInstance(status);
    }();
    icu::UnicodeString decomposed;
    const auto lower = u_foldCase(static_cast<UChar32>(c), U_FOLD_CASE_DEFAULT);
    if (nfkd == nullptr || !nfkd->getDecomposition(lower, decomposed)) decomposed = icu::UnicodeString(lower);
    for (int32_t i = 0; i < decomposed.length(); i = decomposed.moveIndex32(i, 1)) {
        const UChar32 d = u_foldCase(decomposed.char32At(i), U_FOLD_CASE_DEFAULT);
        if (u_charType(d) == U_NON_SPACING_MARK) continue;
        switch (d) {
        case 0xDF: out += "ss"; break;
        case 0xE6: out += "ae"; break;
        case 0xF8: out += 'o'; break;
        case 0x153: out += "oe"; break;
        case 0x142: out += 'l'; break;
        case 0x111:
        case 0xF0: out += 'd'; break;
        case 0x131: out += 'i'; break;
        case 0xFE: out += "th"; break;
        default: appendUtf8(out, static_cast<char32_t>(d));
        }
    }
}

/// One code point of text that may be broken UTF-8; a bad byte is U+FFFD.
char32_t decodeAt(std::string_view text, std::size_t& at)
{
    const unsigned char lead = static_cast<unsigned char>(text[at]);
    if (lead < 0x80) return text[at++], static_cast<char32_t>(lead);
    const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    const std::string_view one = text.substr(at, length);
    if (lead < 0xC2 || one.size() < length || !isUtf8(one)) {
        ++at;
        return 0xFFFD;
    }
    return nextCodePoint(text, at);
}

class Cutter {
public:
    Cutter(std::string_view text, Sentences sentences) : m_text(text), m_join(sentences == Sentences::Join)
    {
        m_out.folded.reserve(text.size() + 8);
        m_out.words.reserve(8);
    }

    CutText run()
    {
        for (std::size_t at = 0; at < m_text.size();) {
            const std::size_t begin = at;
            const char32_t c = decodeAt(m_text, at);
            const Letter kind = letterKind(c);
            if (kind != Letter::None)
                letter(c, kind, begin, at);
            else if (isApostrophe(c) && m_open)
                apostrophe(at);
            else
                separator(c, begin, at);
        }
        closeWord();
        return std::move(m_out);
    }

private:
    void letter(char32_t c, Letter kind, std::size_t begin, std::size_t end)
    {
        const bool digit = kind == Letter::Digit;
        if (m_open) {
            CutWord& word = m_out.words.back();
            if (digit != word.number || (kind == Letter::Upper && m_last == Letter::Lower)) {
                closeWord();
                m_before = WordBreak::Joined;
            } else if (kind == Letter::Lower && m_last == Letter::Upper && m_capitals >= 3) {
                // "HTMLFormat": the last capital begins the next word. "EMail" and "IDs" stay whole.
                const auto head = word.length - m_lastLength;
                const TextSpan whole = word.source;
                const std::uint32_t split = m_lastBegin;
                word.length = head;
                word.source.length = split - whole.begin;
                const std::string tail = m_out.folded.substr(word.begin + head);
                m_out.folded.resize(word.begin + head);
                m_out.folded += ' ';
                m_out.words.push_back(
                    {static_cast<std::uint32_t>(m_out.folded.size()), static_cast<std::uint32_t>(tail.size()),
                        {split, static_cast<std::uint32_t>(begin) - split}, WordBreak::Joined, 0, false});
                m_out.folded += tail;
            }
        }
        if (!m_open) openWord(begin, digit);
        CutWord& word = m_out.words.back();
        m_lastBegin = static_cast<std::uint32_t>(begin);
        appendFolded(m_out.folded, c);
        const auto length = static_cast<std::uint32_t>(m_out.folded.size()) - word.begin;
        m_lastLength = length - word.length;
        word.length = length;
        word.source.length = static_cast<std::uint32_t>(end) - word.source.begin;
        m_capitals = kind == Letter::Upper ? m_capitals + 1 : 0;
        m_last = kind;
        m_out.question = false;
    }

    void apostrophe(std::size_t at)
    {
        const CutWord& word = m_out.words.back();
        const std::string_view sofar = m_out.text(word);
        const bool followed = at < m_text.size() && (isAsciiLetter(m_text[at]) || isNonAscii(m_text[at]));
        if (!followed) return;
        std::size_t end = at;
        while (end < m_text.size() && isAsciiLetter(m_text[end])) ++end;
        const std::string rest = asciiLower(m_text.substr(at, end - at));
        static constexpr std::array<std::string_view, 6> kEndings = {"t", "s", "ll", "re", "ve", "m"};
        const bool contraction = sofar.size() > 1 && std::ranges::find(kEndings, rest) != kEndings.end();
        if (contraction) {
            m_last = Letter::None;
            return;
        }
        if (sofar == "n") {
            m_out.folded += 'e';
            ++m_out.words.back().length;
        }
        closeWord();
        m_before = WordBreak::Joined;
    }

    void separator(char32_t c, std::size_t begin, std::size_t end)
    {
        const auto kind = c >= 0x80 ? u_charType(static_cast<UChar32>(c)) : int8_t{-1};
        if (kind == U_FORMAT_CHAR || kind == U_NON_SPACING_MARK) return; // soft hyphen, zero width, a loose accent
        const bool afterAbbreviation = m_open && isAbbreviation(m_out.words.back().length, end);
        const bool abbreviation = m_join && m_open && m_out.words.back().length <= 3;
        closeWord();
        WordBreak found = WordBreak::Space;
        if (c == U'.' && afterAbbreviation)
            found = WordBreak::Space;
        else if (m_join && (c == U'\n' || c == U'\r' || c == U'\v' || (c == U'.' && abbreviation)))
            found = WordBreak::Space;
        else if (c == U'_' || c == 0xB7 || c == 0x30FB)
            found = WordBreak::Joined;
        else if (isDash(c))
            found = dashKind(begin, end);
        else if (c == U'.')
            found = end < m_text.size() && !isAsciiSpace(m_text[end]) ? WordBreak::Joined : WordBreak::Strong;
        else if (isStrong(c))
            found = WordBreak::Strong;
        if (found == WordBreak::Strong && m_mark == 0) m_mark = c < 0x80 ? static_cast<char>(c) : '|';
        if (c == U'?') m_out.question = true;
        m_before = std::max(m_before, found);
    }

    /// "excl. bounces": four or five letters, and no capital behind the dot.
    bool isAbbreviation(std::uint32_t length, std::size_t dotEnd) const
    {
        return length >= 4 && length <= 5 && dotEnd + 1 < m_text.size() && m_text[dotEnd] == ' ' &&
            isAsciiLower(m_text[dotEnd + 1]);
    }

    WordBreak dashKind(std::size_t begin, std::size_t end) const
    {
        const bool spaceBefore = begin == 0 || isAsciiSpace(m_text[begin - 1]);
        const bool spaceAfter = end >= m_text.size() || isAsciiSpace(m_text[end]);
        if (spaceBefore && spaceAfter) return WordBreak::Strong;
        return spaceBefore || spaceAfter ? WordBreak::Space : WordBreak::Hyphen;
    }

    void openWord(std::size_t begin, bool number)
    {
        if (!m_out.folded.empty()) m_out.folded += ' ';
        const bool first = m_out.words.empty();
        m_out.words.push_back({static_cast<std::uint32_t>(m_out.folded.size()), 0,
            {static_cast<std::uint32_t>(begin), 0}, first ? WordBreak::Strong : m_before, m_mark, number});
        m_open = true;
        m_last = Letter::None;
        m_lastLength = 0;
        m_capitals = 0;
        m_before = WordBreak::Joined;
        m_mark = 0;
    }

    void closeWord() { m_open = false; }

    std::string_view m_text;
    bool m_join;
    CutText m_out;
    bool m_open = false;
    Letter m_last = Letter::None;
    std::uint32_t m_lastBegin = 0;
    std::uint32_t m_lastLength = 0; ///< folded bytes of the last letter
    unsigned m_capitals = 0;        ///< in a row
    WordBreak m_before = WordBreak::Joined;
    char m_mark = 0;
};

} // namespace

CutText cutText(std::string_view text, std::size_t limit, Sentences sentences)
{
    CutText out = Cutter(text.substr(0, limit), sentences).run();
    out.shortened = text.size() > limit;
    return out;
}

std::string foldedPhrase(std::string_view phrase)
{
    std::string out;
    for (std::size_t at = 0; at < phrase.size();) {
        const char32_t c = decodeAt(phrase, at);
        if (c == U' ' || c == U'*')
            out += static_cast<char>(c);
        else
            appendFolded(out, c);
    }
    return out;
}

} // namespace winnow

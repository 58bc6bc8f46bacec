// SPDX-License-Identifier: Apache-2.0

#include "intake/cells/spoken_signs.h"

#include "base/text.h"
#include "intake/cells/text_marks.h"
#include "sheet/header_words.h"

#include <algorithm>
#include <span>

namespace winnow {
namespace {

// Folded. Between blanks a word must be unmistakable; between brackets it may be short.
constexpr std::string_view kAtWords[] = {"at", "apenstaart", "apenstaartje", "apestaart", "apestaartje", "arobase",
    "arrobase", "arobas", "arroba", "chiocciola", "chiocciolina", "klammeraffe", "affenschwanz", "snabela", "snabel a",
    "zavinac", "malpa", "kukac", "собака", "собачка", "alfakrullo", "kissanhanta", "miukumauku", "atsign", "at sign",
    "aet", "papaki", "παπακι", "et"};
constexpr std::string_view kShortAts[] = {"a", "ad", "et", "en", "bij", "@", "att", "ат"};
constexpr std::string_view kDotWords[] = {"dot", "punt", "point", "punkt", "punto", "ponto", "punct", "piste", "prikk",
    "prick", "tecka", "kropka", "pont", "nokta", "точка", "tochka", "period", "punkti", "τελεια"};
constexpr std::string_view kShortDots[] = {"d", "p", "dt", "pt", ".", "stip"};

bool holds(std::span<const std::string_view> words, std::string_view word)
{
    return std::ranges::find(words, word) != words.end();
}

std::size_t skipBlanks(std::string_view text, std::size_t at)
{
    constexpr std::size_t kMost = 4;
    const std::size_t begin = at;
    while (at < text.size() && at - begin < kMost &&
        (text[at] == ' ' || text[at] == '\t' || text[at] == '\n' || text[at] == '\r'))
        ++at;
    return at;
}

char closerOf(char opener) noexcept
{
    switch (opener) {
    case '(': return ')';
    case '[': return ']';
    case '{': return '}';
    case '<': return '>';
    case '"':
    case '\'':
    case '_':
    case '-':
    case '*':
    case '|':
    case '~':
    case '=':
    case '/': return opener;
    default: return 0;
    }
}

/// The end of a word of letters, or of a lone @ or dot between brackets; 24 bytes at most.
std::size_t wordEnd(std::string_view text, std::size_t at, bool bracketed)
{
    const std::size_t begin = at;
    if (bracketed && at < text.size() && (text[at] == '@' || text[at] == '.')) return at + 1;
    while (at < text.size() && at - begin < 24) {
        const CodePoint c = codePointAt(text, at);
        if (markOf(c.value) != Mark::Letter || (c.value < 0x80 && isAsciiDigit(text[at]))) break;
        at += c.length;
    }
    return at;
}

} // namespace

std::optional<SpokenSign> spokenSignAt(std::string_view text, std::size_t at, Sign sign)
{
    std::size_t i = skipBlanks(text, at);
    if (i >= text.size()) return std::nullopt;
    const bool spaced = i > at;
    const char opener = text[i];
    const char closer = closerOf(opener);
    std::size_t depth = 0;
    while (closer != 0 && i < text.size() && text[i] == opener && depth < 3) {
        ++i;
        ++depth;
    }
    if (depth > 0) i = skipBlanks(text, i);
    const std::size_t end = wordEnd(text, i, depth > 0);
    if (end == i) return std::nullopt;
    const std::string_view written = text.substr(i, end - i);
    // Most words cannot be one: they are not worth folding.
    const std::string_view initials = sign == Sign::At ? "@aAbBcCeEkKmMpPsSzZ" : ".dDkKnNpPsStT";
    if (!isNonAscii(written.front()) && initials.find(written.front()) == std::string_view::npos) return std::nullopt;
    const std::string word = written == "@" || written == "." ? std::string(written) : foldedHeader(written);
    const bool full = sign == Sign::At ? holds(kAtWords, word) : holds(kDotWords, word);
    const bool brief = sign == Sign::At ? holds(kShortAts, word) : holds(kShortDots, word);
    std::size_t after = depth > 0 ? skipBlanks(text, end) : end;
    const bool bracket = depth > 0 && std::string_view("([{<").find(opener) != std::string_view::npos;
    // Who writes {at> means the same.
    const std::string_view closers = bracket ? ")]}>" : std::string_view(&closer, 1);
    for (std::size_t n = 0; n < depth; ++n, ++after)
        if (after >= text.size() || closers.find(text[after]) == std::string_view::npos) return std::nullopt;
    const std::size_t last = skipBlanks(text, after);
    if (bracket ? !(full || brief) : !(full && word != "et")) return std::nullopt;
    if (depth == 0 && !(spaced && last > after)) return std::nullopt;
    return SpokenSign{at, last};
}

} // namespace winnow

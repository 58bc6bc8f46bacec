// SPDX-License-Identifier: Apache-2.0
// ConsentWords::tokens: phrases first, then words, then the parts of compounds and of words run together.

#include "consent/consent_words.h"

#include <algorithm>
#include <array>

namespace winnow {
namespace {

constexpr std::uint32_t kLongestWord = 48;
constexpr int kPartCost = 2;
constexpr int kUnknownCost = 4;
constexpr std::uint32_t kShortestUnknown = 3;
constexpr std::uint32_t kShortestPart = 4;
constexpr std::uint32_t kShortestHead = 5; ///< of a part that may stand beside an unknown one
constexpr int kShortestHeadScore = 4;
constexpr std::uint32_t kLongestLink = 4; ///< an ending inside a compound: Anmeldung-s-datum
constexpr int kLowestScore = 2;           ///< of a word that is read as several
constexpr int kUnreached = -1000;

/// What says nothing in a compound, however long: "Stopover" is not stop and over.
constexpr RoleSet kNoParts = roles(WordRole::Neutral, WordRole::Yes, WordRole::No, WordRole::Polite, WordRole::But,
    WordRole::Only, WordRole::Include, WordRole::Unknown, WordRole::Placeholder, WordRole::Done);

/// What may stand beside an unknown part: Rijles-afmelding, Vereins-newsletter.
constexpr RoleSet kHeads = roles(WordRole::Leave, WordRole::LeaveGeneral, WordRole::Refuse, WordRole::Bounced,
    WordRole::Gone, WordRole::Join, WordRole::Newsletter, WordRole::Marketing, WordRole::Consent, WordRole::Status,
    WordRole::Date, WordRole::Matter, WordRole::Channel, WordRole::Attribute, WordRole::Preference);

struct Part {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    RoleSet roles = 0;
    bool unknown = false;
};

/// The best way to read one word as parts.
class Segmenter {
public:
    Segmenter(const WordTrie& trie, std::string_view text, std::uint32_t begin, std::uint32_t end)
        : m_trie(trie), m_text(text), m_begin(begin), m_end(end)
    {
    }

    /// Empty where the word is not known.
    std::vector<Part> run()
    {
        if (m_end - m_begin > kLongestWord) return {};
        m_best.fill(kNowhere);
        m_best[0] = {0, 0, 0, false};
        for (std::uint32_t at = m_begin; at < m_end; ++at)
            if (score(at) > kUnreached) extend(at);
        // Short words alone make no compound: "noon" is not no and on.
        if (m_best[m_end - m_begin].from != m_begin && score(m_end) < kLowestScore) m_best[m_end - m_begin] = kNowhere;
        if (score(m_end) == kUnreached) withUnknown();
        if (score(m_end) == kUnreached) return {};
        std::vector<Part> parts;
        for (std::uint32_t at = m_end; at > m_begin;) {
            const State& s = m_best[at - m_begin];
            parts.push_back({s.from, at, s.roles, s.unknown});
            at = s.from;
        }
        std::ranges::reverse(parts);
        return parts;
    }

private:
    struct State {
        int score;
        std::uint32_t from;
        RoleSet roles;
        bool unknown;
    };

    static constexpr State kNowhere{kUnreached, 0, 0, false};

    [[nodiscard]] int score(std::uint32_t at) const { return m_best[at - m_begin].score; }

    void reach(std::uint32_t end, const State& state)
    {
        State& s = m_best[end - m_begin];
        if (state.score > s.score) s = state;
    }

    void extend(std::uint32_t at)
    {
        m_matches.clear();
        m_trie.find(m_text, at, m_end, m_matches);
        for (const WordMatch& match : m_matches) {
            if (match.end > m_end || match.end <= at || m_text.substr(at, match.end - at).contains(' ')) continue;
            const std::uint32_t ending = match.end - at - match.literal;
            const bool whole = at == m_begin && match.end == m_end;
            const bool longEnough = (match.literal >= kShortestPart && (match.roles & ~kNoParts) != 0) ||
                (match.roles & roles(WordRole::Glue)) != 0;
            // "uitnodig-ingen" is no negation.
            const bool negatesInside = at != m_begin && (match.roles & roles(WordRole::Negation)) != 0 &&
                (match.roles & roles(WordRole::Glue)) == 0;
            if (!whole && (!longEnough || negatesInside || (match.end != m_end && ending > kLongestLink))) continue;
            reach(match.end,
                {score(at) + static_cast<int>(match.literal) - kPartCost + (whole ? 1 : 0), at, match.roles, false});
        }
    }

    void withUnknown()
    {
        const auto length = m_end - m_begin;
        if (length < kShortestUnknown + kShortestHead) return;
        // The unknown part last: only behind one long word.
        for (std::uint32_t at = m_begin + kShortestHead; at + kShortestUnknown <= m_end; ++at) {
            const State& s = m_best[at - m_begin];
            if (s.score >= kShortestHeadScore && (s.roles & kHeads) != 0 && !s.unknown)
                reach(m_end, {s.score - kUnknownCost, at, 0, true});
        }
        // The unknown part first: what follows has to be known to the end.
        for (std::uint32_t at = m_begin + kShortestUnknown; at + kShortestHead <= m_end; ++at) {
            m_matches.clear();
            m_trie.find(m_text, at, m_end, m_matches);
            for (const WordMatch& match : m_matches) {
                const bool head = match.end == m_end && match.literal >= kShortestHead && (match.roles & kHeads) != 0;
                const int found = static_cast<int>(match.literal) - kPartCost - kUnknownCost;
                if (!head || found <= score(m_end)) continue;
                m_best[at - m_begin] = {0, m_begin, 0, true};
                reach(m_end, {found, at, match.roles, false});
            }
        }
    }

    const WordTrie& m_trie;
    std::string_view m_text;
    std::uint32_t m_begin;
    std::uint32_t m_end;
    std::array<State, kLongestWord + 1> m_best{};
    std::vector<WordMatch> m_matches;
};

/// The longest phrase that begins with this word and ends with another, as far as no strong mark divides it.
struct Phrase {
    std::size_t words = 0;
    RoleSet roles = 0;
};

Phrase longestPhrase(const WordTrie& trie, const CutText& text, std::size_t first, std::vector<WordMatch>& matches)
{
    constexpr std::size_t kLongestPhrase = 6;
    std::size_t last = first;
    // "An-/Abmeldung": a slash does not divide a phrase.
    while (last + 1 < text.words.size() && last - first < kLongestPhrase &&
        (text.words[last + 1].before != WordBreak::Strong || text.words[last + 1].mark == '/'))
        ++last;
    Phrase best;
    if (last == first) return best;
    const CutWord& end = text.words[last];
    matches.clear();
    trie.find(text.folded, text.words[first].begin, end.begin + end.length, matches);
    std::uint32_t literal = 0;
    for (const WordMatch& match : matches)
        for (std::size_t w = first + 1; w <= last; ++w) {
            const CutWord& word = text.words[w];
            if (word.begin + word.length != match.end) continue;
            const std::size_t count = w - first + 1;
            if (count > best.words || (count == best.words && match.literal > literal)) {
                best = {count, match.roles};
                literal = match.literal;
            } else if (count == best.words && match.literal == literal)
                best.roles |= match.roles;
        }
    return best;
}

TextSpan spanOf(const CutWord& first, const CutWord& last)
{
    return {first.source.begin, last.source.begin + last.source.length - first.source.begin};
}

} // namespace

std::vector<WordToken> ConsentWords::tokens(const CutText& text) const
{
    std::vector<WordToken> out;
    out.reserve(text.words.size() + 4);
    std::vector<WordMatch> matches;
    for (std::size_t i = 0; i < text.words.size();) {
        const CutWord& word = text.words[i];
        if (const Phrase phrase = longestPhrase(m_trie, text, i, matches); phrase.words > 1) {
            const CutWord& last = text.words[i + phrase.words - 1];
            out.push_back({phrase.roles, TokenKind::Known, word.before, word.mark, word.begin,
                last.begin + last.length - word.begin, spanOf(word, last)});
            i += phrase.words;
            continue;
        }
        ++i;
        const auto kind = word.number ? TokenKind::Number : TokenKind::Unknown;
        const std::vector<Part> parts = Segmenter(m_trie, text.folded, word.begin, word.begin + word.length).run();
        if (parts.empty()) out.push_back({0, kind, word.before, word.mark, word.begin, word.length, word.source});
        for (const Part& part : parts) {
            const bool first = part.begin == word.begin;
            out.push_back({part.roles,
                word.number        ? kind
                    : part.unknown ? TokenKind::Unknown
                                   : TokenKind::Known,
                first ? word.before : WordBreak::Joined, first ? word.mark : char{0}, part.begin, part.end - part.begin,
                word.source});
        }
    }
    return out;
}

} // namespace winnow

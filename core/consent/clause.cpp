// SPDX-License-Identifier: Apache-2.0

#include "consent/clause.h"

#include <algorithm>

namespace winnow {
namespace {

constexpr RoleSet kActs = kLeaveRoles | kMailRoles |
    roles(WordRole::Join, WordRole::JoinGeneral, WordRole::Agree, WordRole::Allow, WordRole::Channel, WordRole::Matter,
        WordRole::Topic, WordRole::Active, WordRole::Soft, WordRole::Inactive, WordRole::Pending);
constexpr RoleSet kNegations = roles(WordRole::Negation, WordRole::NegationHelper);
constexpr RoleSet kPlain = roles(WordRole::Yes, WordRole::No, WordRole::Never);
constexpr RoleSet kBridges = roles(WordRole::Neutral, WordRole::Polite, WordRole::Person, WordRole::Relation,
    WordRole::But, WordRole::All, WordRole::Only);

bool isPlainYes(const WordToken& t) { return t.has(roles(WordRole::Yes)); }
bool isPlainNo(const WordToken& t) { return t.has(roles(WordRole::No)) && !t.has(kLeaveRoles); }

bool isLetter(const Clause& clause, const WordToken& t)
{
    return t.kind == TokenKind::Unknown && std::string_view(clause.text.folded).substr(t.begin, t.length).size() == 1;
}

/// True if the tokens i and j stand beside each other as a choice of two values.
bool offersValues(const std::vector<WordToken>& tokens, std::size_t i, std::size_t j)
{
    const bool opposite =
        (isPlainYes(tokens[i]) && isPlainNo(tokens[j])) || (isPlainNo(tokens[i]) && isPlainYes(tokens[j]));
    if (!opposite) return false;
    const char mark = tokens[j].mark;
    if (mark == '/' || mark == '|' || mark == '\\' || mark == ',' || mark == ';' || mark == '=') return true;
    for (std::size_t k = i + 1; k <= j; ++k)
        if (tokens[k].mark == '/' || tokens[k].mark == ',') return true;
    // "(ja nein)", or the last two words.
    return tokens[i].mark == '(' || tokens[i].mark == '[' || (j + 1 == tokens.size() && i > 0) || j > i + 1;
}

/// Removes pairs of a yes and a no, from inside out.
void dropValueHints(std::vector<WordToken>& tokens)
{
    for (bool found = true; found;) {
        found = false;
        for (std::size_t i = 0; i + 1 < tokens.size() && !found; ++i) {
            std::size_t j = i + 1;
            while (j < tokens.size() && j < i + 3 && !tokens[j].has(kPlain) && tokens[j].has(kBridges)) ++j;
            if (j >= tokens.size() || !offersValues(tokens, i, j)) continue;
            tokens.erase(
                tokens.begin() + static_cast<std::ptrdiff_t>(i), tokens.begin() + static_cast<std::ptrdiff_t>(j) + 1);
            found = true;
        }
    }
}

/// Attaches negations to what follows them, or at the end of a segment to what stands before.
class Asserter {
public:
    explicit Asserter(Clause& clause) : m_clause(clause) {}

    void run()
    {
        const auto count = static_cast<std::uint32_t>(m_clause.tokens.size());
        for (std::uint32_t i = 0; i < count; ++i) {
            if (i > 0 && m_clause.tokens[i].before == WordBreak::Strong) endSegment(i);
            if (m_clause.tokens[i].before == WordBreak::Strong) beginSegment(i);
            token(i);
        }
        endSegment(count);
    }

private:
    void beginSegment(std::uint32_t first)
    {
        m_first = first;
        m_otherNegation = false;
        for (std::uint32_t i = first; i < m_clause.tokens.size(); ++i) {
            const WordToken& t = m_clause.tokens[i];
            if (i > first && t.before == WordBreak::Strong) break;
            if (t.has(roles(WordRole::Negation)) && !t.has(roles(WordRole::NegationHelper))) m_otherNegation = true;
        }
    }

    void token(std::uint32_t i)
    {
        const WordToken& t = m_clause.tokens[i];
        const bool helper = t.has(roles(WordRole::NegationHelper));
        if (t.has(kNegations) && !t.has(kActs)) {
            if (helper && m_otherNegation) return;
            closeGroup();
            m_pending = true;
            m_contentSince = false;
            return;
        }
        // "non-profit": a negation tied to a word that says nothing negates that word alone.
        if (m_pending && t.kind == TokenKind::Unknown && t.before == WordBreak::Hyphen && !m_contentSince) {
            m_pending = false;
            return;
        }
        if (t.has(kActs)) {
            if (m_group.roles == 0) {
                m_group.firstToken = i;
                m_group.negated = m_pending;
                m_pending = false;
            }
            m_group.roles |= t.roles;
            m_group.lastToken = i;
            return;
        }
        if (m_group.roles != 0) m_group.roles |= t.roles & roles(WordRole::Status, WordRole::Date);
        if (!t.has(kBridges) && !isLetter(m_clause, t)) m_contentSince = true;
    }

    void closeGroup()
    {
        if (m_group.roles != 0) m_clause.assertions.push_back(m_group);
        m_group = {};
    }

    void endSegment(std::uint32_t end)
    {
        const std::size_t before = m_clause.assertions.size();
        closeGroup();
        const bool nothingElse = !m_contentSince && m_pending;
        if (nothingElse && !m_clause.assertions.empty() && m_clause.assertions.back().lastToken >= m_first)
            m_clause.assertions.back().negated = !m_clause.assertions.back().negated;
        else if (m_clause.assertions.size() == before && before > 0)
            answer(end);
        m_pending = false;
        m_contentSince = false;
    }

    /// "Unsubscribed: no" and "Newsletter - nee": the plain no of a segment of its own.
    void answer(std::uint32_t end)
    {
        bool no = false;
        for (std::uint32_t i = m_first; i < end; ++i) {
            const WordToken& t = m_clause.tokens[i];
            if (t.has(roles(WordRole::No)) || (t.has(kNegations) && m_pending))
                no = true;
            else if (!t.has(kBridges | roles(WordRole::Polite)))
                return;
        }
        if (no) m_clause.assertions.back().negated = !m_clause.assertions.back().negated;
    }

    Clause& m_clause;
    Assertion m_group;
    std::uint32_t m_first = 0;
    bool m_pending = false;
    bool m_otherNegation = false;
    bool m_contentSince = false; ///< a word that says something stands behind the negation
};

void sum(Clause& clause)
{
    for (const WordToken& t : clause.tokens) {
        clause.roles |= t.roles;
        if (t.kind == TokenKind::Number)
            ++clause.numbers;
        else if (t.kind == TokenKind::Unknown && !isLetter(clause, t)) {
            ++clause.unknown;
            clause.longUnknown += t.length >= 5 ? 1 : 0;
        }
    }
    for (const Assertion& a : clause.assertions) {
        const bool no = a.saysNo();
        constexpr RoleSet kSaysNothing =
            roles(WordRole::Inactive, WordRole::Pending, WordRole::Status, WordRole::Date, WordRole::Neutral);
        const bool cancelled = !a.leaves() && (a.roles & kLeaveRoles) != 0;
        if (cancelled || (a.roles & ~kSaysNothing) == 0) continue;
        if (a.isElsewhere()) {
            clause.elsewhereNo = clause.elsewhereNo || no;
            continue;
        }
        if (no)
            (a.isStrong() ? clause.strongNo : clause.weakNo) = true;
        else if (a.leaves() || (a.roles & roles(WordRole::Join)) != 0)
            clause.strongYes = true;
        else
            clause.weakYes = true;
        if (a.leaves() && a.negated) clause.negatedLeave = true;
    }
}

} // namespace

bool Assertion::leaves() const noexcept
{
    // A soft bounce is no bounce.
    return (roles & kLeaveRoles) != 0 &&
        !((roles & winnow::roles(WordRole::Soft)) != 0 &&
            (roles & (kLeaveRoles & ~winnow::roles(WordRole::Bounced, WordRole::Refuse))) == 0);
}

bool Assertion::isElsewhere() const noexcept
{
    constexpr RoleSet kOwnMail = winnow::roles(WordRole::Email, WordRole::Newsletter);
    constexpr RoleSet kStrongLeave =
        winnow::roles(WordRole::Leave, WordRole::LeaveGeneral, WordRole::Bounced, WordRole::Gone);
    if ((roles & kOwnMail) != 0) return false;
    if ((roles & winnow::roles(WordRole::Channel)) != 0) return true;
    if ((roles & winnow::roles(WordRole::Matter)) != 0) return (roles & kStrongLeave) == 0;
    // "no soft bounce", "not delivered" alone
    return (roles & ~winnow::roles(WordRole::Soft, WordRole::Done, WordRole::Activity, WordRole::Neutral)) == 0;
}

bool Assertion::isStrong() const noexcept
{
    constexpr RoleSet kCertain =
        winnow::roles(WordRole::Leave, WordRole::LeaveGeneral, WordRole::Bounced, WordRole::Gone);
    if (leaves())
        return (roles & kCertain) != 0 || (roles & (kMailRoles | winnow::roles(WordRole::Join, WordRole::Allow))) != 0;
    return (roles &
               (kMailRoles | winnow::roles(WordRole::Join, WordRole::JoinGeneral, WordRole::Agree, WordRole::Allow))) !=
        0;
}

Clause readClause(const ConsentWords& words, std::string_view text, ValueHints hints, std::size_t limit)
{
    Clause clause;
    clause.text = cutText(text, limit, hints == ValueHints::Drop ? Sentences::Join : Sentences::Part);
    clause.tokens = words.tokens(clause.text);
    if (hints == ValueHints::Drop) {
        dropValueHints(clause.tokens);
        if (!clause.tokens.empty()) clause.tokens.front().before = WordBreak::Strong;
    }
    Asserter(clause).run();
    sum(clause);
    return clause;
}

} // namespace winnow

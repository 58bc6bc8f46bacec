// SPDX-License-Identifier: Apache-2.0

#include "consent/value.h"

#include "consent/clause.h"

#include "base/text.h"

#include <algorithm>
#include <optional>

namespace winnow {
namespace {

using enum WordRole;

constexpr std::size_t kValueLimit = 256;
constexpr std::size_t kDaggerLimit = 40; ///< a longer text may have it as the mark of a note

/// Marks that are no letters. Private-use characters are the symbol fonts of spreadsheets (Wingdings at U+F0xx).
std::optional<ValueSign> signOfMark(char32_t c)
{
    static constexpr std::u32string_view kTicks = U"\u2713\u2714\u2611\u2705\u221A\u2B55\u25CF\u2B24\u25A0"
                                                  U"\U0001F5F8\U0001F5F9\U0001F44D\U0001F7E2\uF0FC\uF0FE\uF052\uF050";
    static constexpr std::u32string_view kCrosses =
        U"\u2717\u2718\u2715\u2716\u274C\u274E\u26D4\U0001F5F4\U0001F5F5"
        U"\U0001F5F6\U0001F5F7\U0001F6AB\U0001F44E\U0001F534\uF0FB\uF0FD\uF04F";
    static constexpr std::u32string_view kEmptyBoxes = U"\u2610\u25A1\u25FB\uF0A8\uF06F";
    if (kTicks.contains(c)) return ValueSign::Tick;
    if (kCrosses.contains(c)) return ValueSign::Cross;
    if (kEmptyBoxes.contains(c)) return ValueSign::PlainNo;
    switch (c) {
    case 0xD7:
    case 0x2612: return ValueSign::XMark; // a times sign, a box with an x
    case U'+': return ValueSign::Plus;
    case U'-': return ValueSign::Minus;
    case U'?': return ValueSign::Unknown;
    default: return std::nullopt;
    }
}

/// The sign of a value that has no letters or digits: all its marks say the same.
std::optional<ValueSign> signOfMarks(std::string_view value)
{
    if (!isUtf8(value)) return std::nullopt;
    std::optional<ValueSign> found;
    for (std::size_t at = 0; at < value.size();) {
        const char32_t c = nextCodePoint(value, at);
        if (c == 0xFE0F || c == 0xFE0E || c == 0x20 || c == 0xA0 || (c >= 0x1F3FB && c <= 0x1F3FF)) continue;
        if (c == U'[' || c == U']' || c == U'(' || c == U')') continue;
        const std::optional<ValueSign> sign = signOfMark(c);
        if (!sign || (found && *found != *sign)) return std::nullopt;
        found = sign;
    }
    return found;
}

/// Letters of the check-mark fonts as a plain text shows them: ü and û of Wingdings.
std::optional<ValueSign> signOfFontLetter(std::string_view value)
{
    if (value == "ü" || value == "þ") return ValueSign::Tick;
    if (value == "û" || value == "ý") return ValueSign::Cross;
    return std::nullopt;
}

std::optional<ValueSign> signOfLetter(std::string_view value)
{
    const CutText cut = cutText(value, 8);
    if (cut.words.size() != 1 || cut.folded.size() != 1 || cut.words[0].number) return std::nullopt;
    switch (cut.folded[0]) {
    case 'x': return ValueSign::XMark;
    case 'y':
    case 'j': return ValueSign::PlainYes;
    case 'n': return ValueSign::PlainNo;
    default: return ValueSign::Letter;
    }
}

ValueSign signOfKind(CellKind kind)
{
    switch (kind) {
    case CellKind::Blank: return ValueSign::Blank;
    case CellKind::Placeholder: return ValueSign::Placeholder;
    case CellKind::PlainNo: return ValueSign::PlainNo;
    case CellKind::PlainYes: return ValueSign::PlainYes;
    case CellKind::Never: return ValueSign::Never;
    case CellKind::Date: return ValueSign::Date;
    case CellKind::SentinelDate: return ValueSign::SentinelDate;
    case CellKind::Number: return ValueSign::Number;
    case CellKind::Other: break;
    }
    return ValueSign::Text;
}

/// The words of one value, looked at together.
class Sentence {
public:
    explicit Sentence(const Clause& clause) : m_clause(clause) {}

    [[nodiscard]] ValueSign sign() const
    {
        if (m_clause.tokens.empty()) return ValueSign::Text;
        if (onlyOf(roles(Yes, No, Never, Polite, Negation, Neutral, All, Only)) &&
            (startsNo() || startsYes() || isOnePlainWord() || isPoliteNo()))
            return plain();
        if (allOf(roles(Placeholder))) return ValueSign::Placeholder;
        if (has(roles(Unknown)) && allOf(roles(Unknown, Neutral))) return ValueSign::Unknown;
        if (allOf(roles(Pending, Neutral, Email, Join)) && has(roles(Pending))) return ValueSign::Pending;
        if (m_clause.strongNo) return startsYes() && has(roles(But)) ? ValueSign::Mixed : ValueSign::SaysNo;
        if (has(roles(Pending))) return ValueSign::Pending;
        const bool notLeft = m_clause.negatedLeave && !isOneWord() && m_clause.tokens[1].before != WordBreak::Strong;
        if (startsNo() && !notLeft)
            return has(roles(Agree)) && m_clause.weakYes ? ValueSign::Mixed : ValueSign::NoWithText;
        if (has(roles(Channel)) && !has(roles(Email, Newsletter)))
            return has(roles(Only)) ? ValueSign::OnlyOther : ValueSign::OtherChannel;
        if (m_clause.weakNo)
            return has(roles(Matter)) ? ValueSign::Done : startsYes() ? ValueSign::Mixed : ValueSign::WeakNo;
        if (m_clause.elsewhereNo) return startsYes() ? ValueSign::Mixed : ValueSign::Text;
        if (startsYes()) return yesWith();
        return withoutYesOrNo();
    }

    /// Every word is known, and none speaks of another matter.
    [[nodiscard]] bool isClean() const
    {
        return m_clause.unknown == 0 && !m_clause.has(roles(Matter, Attribute, Channel, Relation)) &&
            m_clause.tokens.size() <= 8;
    }

private:
    [[nodiscard]] const WordToken& first() const { return m_clause.tokens.front(); }
    [[nodiscard]] bool has(RoleSet some) const { return m_clause.has(some); }
    /// "No", but not "No. 12".
    [[nodiscard]] bool startsNo() const
    {
        const bool numbered = m_clause.tokens.size() == 2 && m_clause.tokens[1].kind == TokenKind::Number;
        return first().has(roles(No)) && !first().has(kLeaveRoles) && isPlainWord(first()) && !numbered;
    }
    [[nodiscard]] bool startsYes() const
    {
        return first().has(roles(Yes)) && isPlainWord(first()) && !first().has(roles(DateLast, Neutral));
    }
    [[nodiscard]] bool isPlainWord(const WordToken& t) const
    {
        return t.length > 1 || t.kind == TokenKind::Number ||
            std::string_view("ynj").contains(m_clause.text.folded[t.begin]);
    }
    /// Each word has one of the roles.
    [[nodiscard]] bool onlyOf(RoleSet some) const
    {
        return std::ranges::all_of(m_clause.tokens, [some](const WordToken& t) { return t.has(some); });
    }
    [[nodiscard]] bool allOf(RoleSet some) const { return onlyOf(some); }
    /// "Bitte nicht"
    [[nodiscard]] bool isPoliteNo() const { return first().has(roles(Polite)) && has(roles(No)) && !has(roles(Email)); }
    [[nodiscard]] bool isOneWord() const { return m_clause.tokens.size() == 1; }
    [[nodiscard]] bool isOnePlainWord() const { return isOneWord() && first().has(roles(Yes, No, Never, All)); }

    /// Words of yes and no and of courtesy alone.
    [[nodiscard]] ValueSign plain() const
    {
        bool yes = startsYes();
        bool no = startsNo();
        bool never = false;
        for (const WordToken& t : m_clause.tokens) {
            never = never || (t.has(roles(Never)) && !t.has(roles(No)));
            no = no || t.has(roles(Negation)) || (t.has(roles(No)) && !t.has(roles(Yes, Neutral)));
            if (t.before == WordBreak::Strong) yes = yes || (t.has(roles(Yes)) && !t.has(roles(Polite, Neutral, No)));
        }
        if (yes && no && !isOneWord()) return ValueSign::Mixed;
        if (never) return ValueSign::Never;
        if (no) return ValueSign::PlainNo;
        if (yes || (isOneWord() && first().has(roles(Yes)))) return ValueSign::PlainYes;
        return isOneWord() && has(roles(All)) ? ValueSign::All : ValueSign::Text;
    }

    [[nodiscard]] ValueSign yesWith() const
    {
        if (has(roles(But, Negation, Inactive, Unknown))) return ValueSign::Mixed;
        if (has(roles(Only)) && !has(roles(Email, Newsletter))) return ValueSign::Mixed;
        return ValueSign::YesWithText;
    }

    [[nodiscard]] ValueSign withoutYesOrNo() const
    {
        if (has(roles(Unknown))) return ValueSign::Unknown;
        if (has(roles(Never))) return m_clause.unknown > 0 ? ValueSign::NoWithText : ValueSign::Never;
        if (m_clause.strongYes || has(roles(Allow))) return ValueSign::SaysYes;
        if (has(roles(Soft)) && m_clause.unknown == 0) return ValueSign::Soft;
        if (has(roles(Inactive))) return ValueSign::Inactive;
        if (has(roles(Matter, Attribute))) return ValueSign::Text;
        if (has(roles(Done)) && m_clause.unknown == 0) return ValueSign::Done;
        if (has(roles(Relation, Person)) && allOf(roles(Relation, Person, Neutral))) return ValueSign::Done;
        if (m_clause.unknown > 0 && !has(roles(Agree))) return isDated() ? ValueSign::Date : ValueSign::Text;
        if (has(roles(Agree, Active, Consent, JoinGeneral))) return ValueSign::WeakYes;
        if (has(roles(Email, Newsletter, Marketing))) return ValueSign::Mail;
        if (has(roles(Topic))) return ValueSign::Topic;
        if (has(roles(All))) return ValueSign::All;
        return isDated() ? ValueSign::Date : ValueSign::Text;
    }

    /// "12 March 2025", "Mar 2025": a year, and no more words than a date has.
    [[nodiscard]] bool isDated() const
    {
        constexpr RoleSet kOfDates = roles(Date, DateFirst, DateLast, Neutral);
        const auto fits = [](const WordToken& t) { return t.kind != TokenKind::Known || t.has(kOfDates); };
        if (m_clause.unknown > 1 || m_clause.tokens.size() > 8 || !std::ranges::all_of(m_clause.tokens, fits))
            return false;
        return std::ranges::any_of(m_clause.tokens, [this](const WordToken& t) {
            const std::string_view text = std::string_view(m_clause.text.folded).substr(t.begin, t.length);
            return t.kind == TokenKind::Number && text.size() == 4 && text >= "1950" && text < "2099";
        });
    }

    const Clause& m_clause;
};

/// "SUBS", "A1": too short to be a word that is not known.
bool isCode(std::string_view value)
{
    if (value.size() > 3) return false;
    return std::ranges::all_of(value, [](char c) { return isAsciiDigit(c) || isAsciiLetter(c); });
}

bool isAddress(std::string_view value)
{
    const std::size_t at = value.find('@');
    return at != std::string_view::npos && at > 0 && value.find('.', at) != std::string_view::npos &&
        value.find(' ') == std::string_view::npos;
}

/// The mark of the deceased: "† 2019".
bool hasDagger(std::string_view value)
{
    return value.find("\xE2\x80\xA0") != std::string_view::npos || value.find("\xE2\x9C\x9D") != std::string_view::npos;
}

bool isLink(std::string_view value)
{
    return value.find("://") != std::string_view::npos || value.starts_with("www.") || value.starts_with("mailto:");
}

} // namespace

ValueReading readValue(const ConsentWords& words, std::string_view value)
{
    const std::string_view text = trimmed(value);
    if (text == "-") return {ValueSign::Minus, false};
    const CellKind kind = classOfValue(words, text);
    if (kind != CellKind::Other) return {signOfKind(kind), kind == CellKind::PlainNo || kind == CellKind::PlainYes};
    if (const auto sign = signOfFontLetter(text)) return {*sign, false};
    if (const auto sign = signOfMarks(text)) return {*sign, false};
    if (const auto sign = signOfLetter(text)) return {*sign, false};
    if (text.size() < kDaggerLimit && hasDagger(text)) return {ValueSign::SaysNo, true};
    if (isLink(text)) return {ValueSign::Link, false};
    if (isAddress(text)) return {ValueSign::Address, false};
    const Clause clause = readClause(words, text, ValueHints::Keep, kValueLimit);
    if (clause.tokens.empty()) return {isAscii(text) ? ValueSign::Placeholder : ValueSign::Text, false};
    const Sentence sentence(clause);
    ValueSign sign = sentence.sign();
    if (sign == ValueSign::Text && isCode(text)) sign = ValueSign::Code;
    return {sign, sign != ValueSign::Text && sentence.isClean()};
}

} // namespace winnow

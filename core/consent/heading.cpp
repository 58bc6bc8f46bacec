// SPDX-License-Identifier: Apache-2.0

#include "consent/heading.h"

#include "consent/clause.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace winnow {
namespace {

using enum WordRole;

constexpr RoleSet kOwnMail = roles(Email, Newsletter);
constexpr RoleSet kAnyMail = roles(Email, Newsletter, Marketing);
constexpr RoleSet kStrongLeave = roles(Leave, LeaveGeneral, Bounced, Gone, Cleaned);
constexpr RoleSet kJoins = roles(Join, JoinGeneral);
constexpr RoleSet kWills = roles(Agree, Allow);
constexpr RoleSet kAboutConsent =
    kLeaveRoles | kJoins | kWills | kAnyMail | roles(Consent, Status, Contact, Preference, Negation);
/// What sounds like consent: an address and its properties do not.
constexpr RoleSet kWillOrMail = kAboutConsent & ~roles(Email, JoinGeneral, Contact, Preference);
/// Matters that a column of contacts is full of and that do not turn a clear word of leaving into something else.
constexpr RoleSet kDropsAddress = kStrongLeave | roles(Join, Agree, Allow, Consent, Negation);

struct Verdict {
    HeadingSense sense = HeadingSense::None;
    bool certain = false;
    bool inverse = false;
};

constexpr Verdict kNone{};
constexpr Verdict kOther{HeadingSense::OtherMatter, false, false};
constexpr Verdict kOptIn{HeadingSense::OptIn, true, false};
constexpr Verdict kLikelyOptIn{HeadingSense::OptIn, false, false};
constexpr Verdict kOptOut{HeadingSense::OptOut, true, true};
constexpr Verdict kLikelyOptOut{HeadingSense::OptOut, false, true};
constexpr Verdict kWhenYes{HeadingSense::WhenYes, true, false};
constexpr Verdict kWhenNo{HeadingSense::WhenNo, true, true};
constexpr Verdict kMaybe{HeadingSense::MaybeConsent, false, false};
constexpr Verdict kMaybeNo{HeadingSense::MaybeConsent, false, true};

Verdict likely(Verdict verdict)
{
    verdict.certain = false;
    return verdict;
}

/// One heading, looked at from the questions that its words answer.
class Reader {
public:
    explicit Reader(const Clause& clause) : m_clause(clause), m_no(clause.strongNo || clause.weakNo) {}

    [[nodiscard]] Verdict read() const
    {
        if (!has(kAboutConsent | roles(Topic, Frequency, Remark))) return kNone;
        if (isNumberOfSomething()) return has(kAboutConsent) ? kOther : kNone;
        if (isOtherChannel()) return has(kAboutConsent & ~roles(Email)) ? kOther : kNone;
        if (has(roles(Status)) || isTwoSided()) return status();
        if (const std::optional<Verdict> property = attribute()) return *property;
        if (m_no || m_clause.negatedLeave) return leaving();
        if (m_clause.elsewhereNo) return kOther;
        return joining();
    }

    [[nodiscard]] bool ownMail() const { return has(kOwnMail); }

private:
    [[nodiscard]] bool has(RoleSet some) const { return m_clause.has(some); }
    [[nodiscard]] bool hasUnknown() const { return m_clause.unknown > 0; }
    [[nodiscard]] bool dated() const
    {
        if (has(roles(Date))) return true;
        if (!m_clause.tokens.empty() && m_clause.tokens.front().has(roles(DateFirst))) return true;
        return !m_clause.tokens.empty() && m_clause.tokens.size() > 1 && lastWord().has(roles(DateLast));
    }
    [[nodiscard]] const WordToken& lastWord() const
    {
        std::size_t i = m_clause.tokens.size() - 1;
        // "Unsubscribed at (UTC)", "Opt-out date 2"
        while (i > 0 && (m_clause.tokens[i].kind != TokenKind::Known || m_clause.tokens[i].mark == '(')) --i;
        return m_clause.tokens[i];
    }

    /// "Newsletter no": the English number at the end.
    [[nodiscard]] bool isNumberOfSomething() const
    {
        const auto& t = m_clause.tokens;
        if (t.size() < 2) return false;
        const std::string_view last = std::string_view(m_clause.text.folded).substr(t.back().begin, t.back().length);
        return last == "no" && t.back().before != WordBreak::Strong && !has(kLeaveRoles | roles(Join, Consent, Agree));
    }

    /// Phone, post or SMS, and no e-mail beside them.
    [[nodiscard]] bool isOtherChannel() const
    {
        return has(roles(Channel)) && !has(roles(Email)) && !(has(roles(Newsletter)) && listsSeveral());
    }
    /// "Newsletter / SMS" has both; "Newsletter (post)" and "SMS newsletter" have not.
    [[nodiscard]] bool listsSeveral() const
    {
        return std::ranges::any_of(m_clause.tokens, [this](const WordToken& t) {
            const std::string_view word = std::string_view(m_clause.text.folded).substr(t.begin, t.length);
            return t.mark == '/' || t.mark == ',' || word == "and" || word == "en" || word == "und" || word == "et";
        });
    }

    /// "Subscribe/unsubscribe", "Opt-in or opt-out": the heading offers both.
    [[nodiscard]] bool isTwoSided() const
    {
        bool leaves = false;
        bool joins = false;
        for (std::size_t i = 1; i < m_clause.tokens.size(); ++i) {
            const WordToken& t = m_clause.tokens[i];
            const WordToken& before = m_clause.tokens[i - 1];
            if (t.mark != '/' && t.mark != '|' && !before.has(roles(Neutral))) continue;
            const WordToken& other = t.mark == 0 && i >= 2 ? m_clause.tokens[i - 2] : before;
            if (t.mark == 0 && !isOr(before)) continue;
            leaves = leaves || t.has(kStrongLeave) || other.has(kStrongLeave);
            joins = joins || t.has(kJoins) || other.has(kJoins);
        }
        return leaves && joins;
    }
    [[nodiscard]] bool isOr(const WordToken& t) const
    {
        const std::string_view word = std::string_view(m_clause.text.folded).substr(t.begin, t.length);
        return word == "or" || word == "of" || word == "oder" || word == "ou" || word == "o" || word == "eller";
    }

    [[nodiscard]] Verdict status() const
    {
        const bool mail = has(kOwnMail | roles(Consent, Join, Leave, Bounced, Person));
        const bool stateOnly = has(roles(Attribute)) && !otherThanState();
        if (stateOnly && (has(roles(Matter)) || !mail)) return kNone;
        if (has(roles(Matter)) && !has(roles(Newsletter, Leave, Consent))) return kOther;
        if (has(roles(Marketing))) return {HeadingSense::Status, !hasUnknown(), false};
        if (otherThanState() && !has(roles(Leave, Join, Consent))) return kOther;
        if (dated()) return kNone;
        const bool certain = has(kOwnMail | roles(Consent, Leave, Bounced)) || hasOwnJoin();
        return {HeadingSense::Status, certain && !hasUnknown(), false};
    }
    /// An attribute word besides "state", which is both a status and a part of a country.
    [[nodiscard]] bool otherThanState() const
    {
        return std::ranges::any_of(m_clause.tokens, [this](const WordToken& t) {
            return t.has(roles(Attribute)) && !t.has(roles(Status)) && !(isAddressWord(t) && has(roles(Email)));
        });
    }
    [[nodiscard]] bool isAddressWord(const WordToken& t) const
    {
        const std::string_view word = std::string_view(m_clause.text.folded).substr(t.begin, t.length);
        return std::ranges::any_of(
            std::array<std::string_view, 5>{"adres", "address", "indirizz", "direccion", "enderec"},
            [word](std::string_view stem) { return word.starts_with(stem); });
    }

    /// Headings that name a property: cities, numbers, owners, reasons.
    [[nodiscard]] std::optional<Verdict> attribute() const
    {
        const bool leaves = m_no && has(kStrongLeave);
        if (has(roles(Detail)) && leaves && !has(roles(Channel)))
            return has(roles(Matter)) && !ownMail() ? kOther : kLikelyOptOut;
        if (has(roles(Attribute)) && !attributeIsAddress()) return has(kWillOrMail) ? kOther : kNone;
        if (has(roles(Detail)) && (has(kJoins) || has(kAnyMail | roles(Consent)))) return kOther;
        if (has(roles(Activity)) && !leaves && !has(roles(Consent)) && !has(kWills))
            return has(kWillOrMail) ? kOther : kNone;
        return std::nullopt;
    }
    /// "Email address unsubscribed": the address is no property beside a word of leaving or wanting.
    [[nodiscard]] bool attributeIsAddress() const
    {
        if (!has(kDropsAddress)) return false;
        return std::ranges::none_of(
            m_clause.tokens, [this](const WordToken& t) { return t.has(roles(Attribute)) && !isAddressWord(t); });
    }

    /// The heading says no: a filled cell or a yes is one. Or it negates that: "not unsubscribed".
    [[nodiscard]] Verdict leaving() const
    {
        const Verdict sure = dated() ? (m_no ? kWhenNo : kWhenYes) : (m_no ? kOptOut : kOptIn);
        const Verdict doubtful = m_no ? kMaybeNo : kMaybe;
        if (has(roles(Matter)) && !has(kOwnMail | roles(Consent))) return has(roles(Leave, Gone)) ? doubtful : kOther;
        if (has(roles(Matter)) && !has(roles(Newsletter, Consent)) && !has(roles(Leave, Bounced)) && !isNegatedWill())
            return kOther;
        // Unsubscribed is from mail; "Opt-out pension" is from what it names.
        if (hasOwnLeave() || (has(roles(Leave)) && (m_clause.longUnknown == 0 || has(kAnyMail)))) return sure;
        if (ownMail() || has(roles(Consent))) return sure;
        if (has(roles(Bounced, LeaveGeneral))) return hasUnknown() ? doubtful : sure;
        if ((has(roles(Marketing, Contact)) || hasOwnJoin()) && (m_clause.strongNo || m_clause.strongYes))
            return hasUnknown() ? likely(sure) : sure;
        if (has(roles(Cleaned))) return dated() && !hasUnknown() ? sure : kNone;
        if (has(roles(Topic)) && m_clause.weakNo && !has(roles(Refuse))) return doubtful;
        // Blocked, withdrawn, removed: from what?
        if (has(roles(Refuse, Agree, Join, JoinGeneral)) && !hasUnknown()) return doubtful;
        return kNone;
    }
    /// A word of leaving that needs no mail beside it.
    [[nodiscard]] bool hasOwnLeave() const
    {
        return std::ranges::any_of(m_clause.tokens,
            [](const WordToken& t) { return t.has(roles(Leave, Gone)) && !t.has(roles(LeaveGeneral)); });
    }
    /// Subscribed is to mail; a subscription may be to anything.
    [[nodiscard]] bool hasOwnJoin() const
    {
        return std::ranges::any_of(
            m_clause.tokens, [](const WordToken& t) { return t.has(roles(Join)) && !t.has(roles(JoinGeneral)); });
    }
    [[nodiscard]] bool isNegatedWill() const
    {
        return std::ranges::any_of(m_clause.assertions, [](const Assertion& a) {
            return a.negated && (a.roles & kOwnMail) != 0 && (a.roles & roles(Matter)) == 0;
        });
    }

    [[nodiscard]] Verdict joining() const
    {
        if (has(roles(Remark)) && !has(kWills | roles(Consent, Join)))
            return has(roles(Newsletter, Marketing)) ? kOther : kNone;
        if (has(roles(Frequency)) && has(kAnyMail | roles(Contact))) return kLikelyOptIn;
        if (has(roles(Matter)) && !has(roles(Newsletter)))
            return has(roles(Marketing, Consent) | kWills | kJoins) ? kOther : kNone;
        if (dated() && has(kWills | kJoins | roles(Consent, Newsletter))) return kWhenYes;
        if (has(roles(Join)) && !hasOwnJoin() && !has(kAnyMail | kWills | roles(Consent)))
            return hasUnknown() ? kNone : kMaybe;
        if (has(roles(Join))) return ownMail() || !(hasUnknown() || has(roles(Topic))) ? kOptIn : kLikelyOptIn;
        if (has(roles(Consent))) return hasUnknown() && !has(kAnyMail) ? kMaybe : kOptIn;
        if (has(roles(Newsletter))) return !hasUnknown() || has(kWills | kJoins) ? kOptIn : kLikelyOptIn;
        if (has(roles(Marketing))) return has(kWills | roles(Email)) && !hasUnknown() ? kOptIn : kLikelyOptIn;
        if (has(roles(Email))) return mail();
        if (has(roles(Contact)) && has(kWills)) return hasUnknown() ? kLikelyOptIn : kOptIn;
        if (has(roles(Preference)) && has(roles(Contact, Channel))) return {HeadingSense::Status, false, false};
        if (hasUnknown()) return kNone;
        if (has(kWills) && has(roles(Topic))) return kMaybe;
        return has(kWills | roles(JoinGeneral)) && !has(roles(Topic, Relation)) ? kMaybe : kNone;
    }

    /// "E-mail" with more than the word for it.
    [[nodiscard]] Verdict mail() const
    {
        if (has(kWills | kJoins)) return hasUnknown() ? kLikelyOptIn : kOptIn;
        if (has(roles(Preference))) return kMaybe;
        if (has(roles(Topic)) || speaksOfContactByMail()) return kLikelyOptIn;
        return has(roles(Active)) ? kMaybe : kNone;
    }
    /// "Contact you by e-mail", not "Contact e-mail".
    [[nodiscard]] bool speaksOfContactByMail() const
    {
        const auto& t = m_clause.tokens;
        for (std::size_t i = 0; i + 2 < t.size(); ++i)
            if (t[i].has(roles(Contact)) && t[i + 1].has(roles(Neutral)) &&
                std::any_of(t.begin() + static_cast<std::ptrdiff_t>(i) + 2, t.end(),
                    [](const WordToken& later) { return later.has(roles(Email)); }))
                return true;
        return false;
    }

    const Clause& m_clause;
    bool m_no;
};

/// The words that decided, as spans of the heading.
std::vector<TextSpan> decidingWords(const Clause& clause)
{
    std::vector<TextSpan> out;
    for (const WordToken& t : clause.tokens)
        if (t.has(kAboutConsent | roles(Matter, Channel, Attribute, Date, Frequency, Topic, Detail)) &&
            (out.empty() || out.back() != t.source))
            out.push_back(t.source);
    return out;
}

void appendWord(std::string& out, const Clause& clause, const WordToken& t)
{
    if (!out.empty()) out += ' ';
    out += std::string_view(clause.text.folded).substr(t.begin, t.length);
}

} // namespace

HeadingReading readHeading(const ConsentWords& words, std::string_view heading)
{
    const Clause clause = readClause(words, heading, ValueHints::Drop);
    const Reader reader(clause);
    const auto [sense, certain, inverse] = reader.read();
    HeadingReading out;
    out.sense = sense;
    out.certain = certain && !clause.text.shortened;
    out.inverse = inverse;
    out.negated = clause.negatedLeave;
    out.unknown = clause.unknown;
    out.roles = clause.roles;
    out.remark = clause.has(roles(Remark)) && (sense == HeadingSense::None || sense == HeadingSense::OtherMatter);
    if (sense != HeadingSense::None) out.restsOn = decidingWords(clause);
    for (const WordToken& t : clause.tokens) {
        if (t.kind == TokenKind::Number || t.length == 1) continue;
        appendWord(out.core, clause, t);
        const bool ofMail =
            t.has(kAboutConsent | roles(Neutral, Person, Negation, NegationHelper, All)) && !t.has(roles(Topic));
        if (!ofMail || t.kind == TokenKind::Unknown) appendWord(out.topic, clause, t);
    }
    return out;
}

} // namespace winnow

// SPDX-License-Identifier: Apache-2.0

#include "consent/label.h"

#include "consent/clause.h"

#include "base/text.h"

#include <algorithm>

namespace winnow {
namespace {

using enum WordRole;

constexpr std::size_t kLabelLimit = 1024;
constexpr std::size_t kNameLimit = 256;

/// Words that make a part of a label more than a word of consent.
bool isForeign(const Clause& clause, const WordToken& t)
{
    if (t.kind == TokenKind::Unknown) return t.length > 1;
    return t.has(roles(Matter, Attribute)) && !t.has(kLeaveRoles) && t.kind == TokenKind::Known &&
        !std::string_view(clause.text.folded).substr(t.begin, t.length).starts_with("adres");
}

/// Nothing foreign stands between the strong marks around the assertion.
bool standsAlone(const Clause& clause, const Assertion& a)
{
    const auto& tokens = clause.tokens;
    std::size_t begin = a.firstToken;
    while (begin > 0 && tokens[begin].before != WordBreak::Strong) --begin;
    std::size_t end = a.lastToken + 1;
    while (end < tokens.size() && tokens[end].before != WordBreak::Strong) ++end;
    return std::none_of(tokens.begin() + static_cast<std::ptrdiff_t>(begin),
        tokens.begin() + static_cast<std::ptrdiff_t>(end), [&](const WordToken& t) { return isForeign(clause, t); });
}

/// The file's name without folders and ending.
std::string_view stem(std::string_view name)
{
    if (const std::size_t slash = name.find_last_of("/\\"); slash != std::string_view::npos && slash + 1 < name.size())
        name.remove_prefix(slash + 1);
    const std::size_t dot = name.rfind('.');
    if (dot == std::string_view::npos || dot == 0 || name.size() - dot > 6) return name;
    const bool ending =
        std::ranges::all_of(name.substr(dot + 1), [](char c) { return isAsciiLetter(c) || isAsciiDigit(c); });
    return ending ? name.substr(0, dot) : name;
}

/// "bounces removed", "Abmeldungen entfernt": what left is not in the list.
bool isTakenOut(const Clause& clause, const Assertion& a)
{
    bool left = false;
    for (std::uint32_t i = a.firstToken; i < clause.tokens.size(); ++i) {
        const WordToken& t = clause.tokens[i];
        if (left && t.has(roles(Removed))) return true;
        left = left || t.has(roles(Leave, LeaveGeneral, Bounced));
    }
    return false;
}

/// "subscribed and unsubscribed": people of both kinds.
bool namesBoth(const Clause& clause)
{
    const auto joined = [](const WordToken& t) { return t.has(roles(Join)) && !t.has(kLeaveRoles); };
    const auto left = [](const WordToken& t) { return t.has(roles(Leave, LeaveGeneral)); };
    return !clause.has(roles(Negation)) && std::ranges::any_of(clause.tokens, joined) &&
        std::ranges::any_of(clause.tokens, left);
}

} // namespace

LabelSense readLabel(const ConsentWords& words, std::string_view text)
{
    const Clause clause = readClause(words, text, ValueHints::Keep, kLabelLimit);
    LabelSense found = LabelSense::Nothing;
    for (const Assertion& a : clause.assertions) {
        if (a.isElsewhere()) continue;
        const bool alone = standsAlone(clause, a);
        if (a.saysNo()) {
            if (a.isStrong() && alone) return LabelSense::SaysNo;
            if (a.isStrong() || alone) found = LabelSense::Doubtful;
        } else if ((a.roles & roles(Inactive)) != 0 && alone) {
            found = LabelSense::Doubtful;
        } else if (found == LabelSense::Nothing && alone && (a.leaves() || (a.roles & roles(Join, Active)) != 0)) {
            found = LabelSense::SaysYes;
        }
    }
    return found;
}

NameSense readName(const ConsentWords& words, std::string_view name)
{
    const Clause clause = readClause(words, stem(name), ValueHints::Keep, kNameLimit);
    if (clause.has(roles(Include, Attribute, Activity)) || namesBoth(clause)) return NameSense::Nothing;
    bool no = false;
    bool notNo = false;
    for (const Assertion& a : clause.assertions) {
        if (a.isElsewhere()) continue;
        const bool strong = a.isStrong() && (a.roles & ~roles(Cleaned, Neutral)) != 0;
        if (a.leaves() && (a.negated || isTakenOut(clause, a)))
            notNo = true;
        else if (a.saysNo() && (strong || (clause.unknown == 0 && (a.roles & roles(Refuse)) != 0)))
            no = true;
    }
    if (no) return NameSense::SaysNo;
    return notNo ? NameSense::SaysNotNo : NameSense::Nothing;
}

std::string_view name(LabelSense sense) noexcept
{
    switch (sense) {
    case LabelSense::Nothing: return "nothing";
    case LabelSense::SaysYes: return "says_yes";
    case LabelSense::Doubtful: return "doubtful";
    case LabelSense::SaysNo: return "says_no";
    }
    return "nothing";
}

std::string_view name(NameSense sense) noexcept
{
    switch (sense) {
    case NameSense::Nothing: return "nothing";
    case NameSense::SaysNotNo: return "says_not_no";
    case NameSense::SaysNo: return "says_no";
    }
    return "nothing";
}

} // namespace winnow

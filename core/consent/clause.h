// SPDX-License-Identifier: Apache-2.0

#pragma once

/// What the words of a text assert about mailing: negations attached to what they negate. The common ground of
/// headings, values, labels and names.

#include "consent/consent_words.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace winnow {

/// Words that belong together, and the negation before them: "[not] [subscribed to our newsletter]".
struct Assertion {
    RoleSet roles = 0;
    bool negated = false;
    std::uint32_t firstToken = 0;
    std::uint32_t lastToken = 0;

    /// Of leaving, refusing, not arriving or being gone.
    [[nodiscard]] bool leaves() const noexcept;
    /// Against mail: an unnegated leaving, or anything else negated.
    [[nodiscard]] bool saysNo() const noexcept { return leaves() != negated; }
    /// About phone or post alone, an order, or a topic without mail.
    [[nodiscard]] bool isElsewhere() const noexcept;
    /// No careful person doubts that it is about mail: unsubscribed, bounced, "no newsletter", "mail blocked".
    [[nodiscard]] bool isStrong() const noexcept;
};

struct Clause {
    CutText text;
    std::vector<WordToken> tokens;
    std::vector<Assertion> assertions;
    RoleSet roles = 0;             ///< of all tokens
    std::uint32_t unknown = 0;     ///< words that are not known, single letters left out
    std::uint32_t longUnknown = 0; ///< of them, those of five letters and more
    std::uint32_t numbers = 0;
    bool strongNo = false;
    bool weakNo = false;
    bool strongYes = false;    ///< joined, or not left
    bool weakYes = false;      ///< agrees, active, mail
    bool negatedLeave = false; ///< "not unsubscribed"
    bool elsewhereNo = false;  ///< a no to phone, post, an order

    [[nodiscard]] bool has(RoleSet some) const noexcept { return (roles & some) != 0; }
};

/// How values are offered in a heading: "(Y/N)", "ja/nee", "1=yes, 0=no". They are no part of what it says.
enum class ValueHints : std::uint8_t { Keep, Drop };

/// Reads at most 4 KiB of the text. About 5 us for an ordinary heading.
[[nodiscard]] Clause readClause(
    const ConsentWords& words, std::string_view text, ValueHints hints = ValueHints::Keep, std::size_t limit = 4096);

/// What left, refused, bounced and gone have in common.
inline constexpr RoleSet kLeaveRoles = roles(
    WordRole::Leave, WordRole::LeaveGeneral, WordRole::Refuse, WordRole::Bounced, WordRole::Cleaned, WordRole::Gone);
/// What names mail to many or the will to get it.
inline constexpr RoleSet kMailRoles =
    roles(WordRole::Email, WordRole::Newsletter, WordRole::Marketing, WordRole::Consent, WordRole::Contact);

} // namespace winnow

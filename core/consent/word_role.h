// SPDX-License-Identifier: Apache-2.0

#pragma once

/// What a word says in a heading, a value, a label or a name about mailing. The words themselves are data
/// (resources/consent/*.json); a word may have several roles.

#include <cstdint>
#include <optional>
#include <string_view>

namespace winnow {

enum class WordRole : std::uint8_t {
    Leave,          ///< has left a mailing, by itself: unsubscribed, opted out, blocklisted, spam complaint
    LeaveGeneral,   ///< has left something, a mailing where nothing else is named: afgemeld, abgemeldet, baja
    Refuse,         ///< a no where mail is named: blocked, withdrawn, declined, removed
    Bounced,        ///< mail cannot arrive: hard bounce, undeliverable, address does not exist
    Cleaned,        ///< Mailchimp's word for bounced; in names somebody's clean list
    Soft,           ///< says nothing about a person's will: soft bounce, delivered, opened
    Gone,           ///< deceased
    Join,           ///< has joined a mailing: subscribed, opted in
    JoinGeneral,    ///< has joined something: registered, signed up
    Agree,          ///< accepts, wants, receives, may we
    Allow,          ///< allowed, enabled: the yes of a column that asks "do not allow"
    Consent,        ///< consent, permission, GDPR
    Email,          ///< e-mail as such; alone it is the address
    Newsletter,     ///< mail to many: newsletter, mailing list
    Marketing,      ///< marketing, advertising, communication
    Contact,        ///< contact, as a verb or a noun
    Negation,       ///< not, no, without
    NegationHelper, ///< the second half of a negation, or a negation where nothing else negates: ne, any
    Channel,        ///< another way to reach people: phone, post, SMS
    Matter,         ///< another matter: order, invoice, course, photo
    Attribute,      ///< a property, not an answer: city, number, size, owner
    Detail,         ///< how or why something was said: reason, source, campaign
    Activity,       ///< sent, opened, last
    Remark,         ///< free text and tags: notes, labels
    Date,           ///< date, time, since
    DateFirst,      ///< a date where it begins or ends a heading: data (it, pt, pl)
    DateLast,       ///< a date where it ends a heading: on, at, am, op, le
    Status,         ///< status, state
    Frequency,      ///< how often, which of
    Topic,          ///< what a mailing is about: monthly, offers, events
    Preference,     ///< preference, setting, choice
    Person,         ///< subscriber, recipient: says nothing of its own
    Relation,       ///< customer, member
    Neutral,        ///< words between others
    Include,        ///< including, with
    Yes,            ///< a plain yes as a value
    No,             ///< a plain no as a value
    Never,          ///< never
    Only,           ///< only
    All,            ///< all
    But,            ///< but, except, until
    Polite,         ///< please, thanks
    Placeholder,    ///< n/a, empty
    Unknown,        ///< unknown, perhaps
    Pending,        ///< not confirmed yet
    Active,         ///< active, confirmed, valid
    Inactive,       ///< inactive, expired
    Removed,        ///< taken out of a list, behind what was: "bounces removed"
    Done,           ///< a state of an order or a task: paid, shipped, won
    Glue,           ///< a short word that may stand in words run together: isUnsubscribed, donotmail
};

inline constexpr unsigned kWordRoleCount = static_cast<unsigned>(WordRole::Glue) + 1;

/// A set of roles.
using RoleSet = std::uint64_t;

template <class... Roles> [[nodiscard]] constexpr RoleSet roles(Roles... role) noexcept
{
    return (RoleSet{0} | ... | (RoleSet{1} << static_cast<unsigned>(role)));
}

/// The stable snake_case name, as the data files write it, and back.
[[nodiscard]] std::string_view name(WordRole role) noexcept;
[[nodiscard]] std::optional<WordRole> wordRoleNamed(std::string_view text) noexcept;

} // namespace winnow

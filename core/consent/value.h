// SPDX-License-Identifier: Apache-2.0

#pragma once

/// What a value says by itself, before the sense of its column is known, and what it says in that sense.

#include "consent/consent_names.h"
#include "consent/consent_words.h"

#include <cstdint>
#include <string_view>

namespace winnow {

enum class ValueSign : std::uint8_t {
    Blank,
    Placeholder,  ///< -, n/a
    PlainNo,      ///< no, 0, false, "No, thanks"
    PlainYes,     ///< yes, 1, true, "Yes, please"
    Never,        ///< never
    NoWithText,   ///< "No - Jan called"
    YesWithText,  ///< "Yes, since the fair"
    Mixed,        ///< yes and no, or a yes with a but
    SaysNo,       ///< unsubscribed, no consent, bounced, deceased
    WeakNo,       ///< blocked, cancelled, declined: a no where the column is about consent
    SaysYes,      ///< subscribed, opted in, allowed, not unsubscribed
    WeakYes,      ///< active, confirmed, agreed
    Pending,      ///< not confirmed yet
    Inactive,     ///< inactive, expired
    OnlyOther,    ///< "only by post"
    OtherChannel, ///< "by phone"
    Mail,         ///< "e-mail", "newsletter": a choice of a channel
    Topic,        ///< weekly, offers
    All,          ///< all
    Unknown,      ///< unknown, perhaps
    Soft,         ///< soft bounce, delivered
    Done,         ///< paid, shipped, won, customer: a state of something else
    Date,
    SentinelDate,
    Number,
    Letter, ///< one letter: what it means depends on the others of the column
    Tick,   ///< a check mark
    Cross,  ///< a crossing-out mark
    XMark,  ///< x: a mark, or a crossing-out beside check marks
    Plus,
    Minus,
    Code,    ///< two or three letters or digits that are no word
    Address, ///< an e-mail address
    Link,    ///< a web address
    Text,    ///< anything else
};
inline constexpr unsigned kValueSignCount = static_cast<unsigned>(ValueSign::Text) + 1;

struct ValueReading {
    ValueSign sign = ValueSign::Text;
    /// The whole value is known words of mailing: "Unsubscribed", "Do not mail". "Opt-Out BV" is not.
    bool clean = false;
};

/// The kind of a cell at first sight: blank, plain yes and no, date. About 10 ns; for streams without a cap.
[[nodiscard]] inline CellKind classOfValue(const ConsentWords& words, std::string_view cell) noexcept
{
    return words.plainValues().kindOf(cell);
}

/// Reads one value; only its first 256 bytes count. About 3 us; meant for distinct values, not for cells.
[[nodiscard]] ValueReading readValue(const ConsentWords& words, std::string_view value);

/// How the value of a column reads in its final sense.
struct ValueContext {
    HeadingSense sense = HeadingSense::None;
    bool certain = false; ///< the column is about consent
    bool inverse = false; ///< a yes says no (only for Topic and MaybeConsent; the other senses know)
    bool open = false;    ///< the heading asks which or how often: any text is an answer
};
[[nodiscard]] ValueClass classify(ValueSign sign, const ValueContext& context) noexcept;

} // namespace winnow

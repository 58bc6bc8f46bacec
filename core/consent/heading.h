// SPDX-License-Identifier: Apache-2.0

#pragma once

/// What the heading of a column says about mailing.

#include "consent/consent_names.h"
#include "consent/consent_words.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace winnow {

struct HeadingReading {
    HeadingSense sense = HeadingSense::None;
    /// The heading alone suffices: values that are not understood are to review. Otherwise the values have to look
    /// like it, or the column says nothing.
    bool certain = false;
    /// A yes in this column says no: opt-out, and topics or doubtful columns of that kind.
    bool inverse = false;
    /// Notes, tags, groups: a value may be a label about mailing (see readLabel).
    bool remark = false;
    bool negated = false;          ///< read through a negation: "not unsubscribed"
    std::uint32_t unknown = 0;     ///< words of it that are not known
    RoleSet roles = 0;             ///< of its words
    std::vector<TextSpan> restsOn; ///< the words that decided, as they stand in the heading
    /// The words without numbers and single letters: "Newsletter.1", "Newsletter_x" and "newsletter" are one name.
    std::string core;
    /// The words that tell topics apart: what is left without the words of mail and consent.
    std::string topic;

    [[nodiscard]] bool has(RoleSet some) const noexcept { return (roles & some) != 0; }
};

/// Reads one heading by itself. 64 KiB of anything are read in bounded time: only the first 4 KiB count. About 5 us.
/// Thread: any.
[[nodiscard]] HeadingReading readHeading(const ConsentWords& words, std::string_view heading);

/// Reads all headings of a list, each in the light of the others: "Monthly" and "Offers" beside each other are topics,
/// "Do not mail" beside "Do not email" is about the post. Values are not known yet: see readColumns.
[[nodiscard]] std::vector<HeadingReading> readHeadings(
    const ConsentWords& words, std::span<const std::string> headings);

} // namespace winnow

// SPDX-License-Identifier: Apache-2.0

#pragma once

/// The graded form of addresses: which rule an address breaks, and where. Value header: plain types only.
/// Sources: RFC 5321 section 4.1.2 (Mailbox) and 4.5.3.1 (sizes), RFC 5322 sections 3.2-3.4 and 4.4
/// (comments, folding, obsolete forms), RFC 6531 (UTF-8), RFC 5890-5893 and UTS 46 (domain names).

#include <cstdint>
#include <expected>
#include <string_view>

namespace winnow {

/// The rule that is broken first; stable names, see name().
enum class FormRule : std::uint8_t {
    None,
    Empty,
    NoAt,
    SeveralAt,
    EmptyLocal,
    EmptyDomain,
    LocalTooLong,    ///< over 64 octets
    PathTooLong,     ///< over 254 octets in all
    LeadingDot,      ///< of the local part
    TrailingDot,     ///< of the local part
    ConsecutiveDots, ///< of the local part
    BadLocalCharacter,
    UnclosedQuote,
    BadQuotedCharacter,
    TextBesideQuote, ///< "a"b@ or a"b"@
    ControlCharacter,
    BadUtf8,
    Comment,       ///< RFC 5322 comment: a mail program may write it, SMTP cannot carry it
    WhiteSpace,    ///< folding white space, likewise
    ObsoleteForm,  ///< RFC 5322 section 4.4
    EmptyLabel,    ///< two dots, or a dot at an end of the domain
    LabelTooLong,  ///< over 63 octets
    DomainTooLong, ///< over 253 octets
    HyphenAtLabelEnd,
    BadDomainCharacter,
    BadIdn,        ///< not allowed by IDNA 2008 / UTS 46, or broken Punycode
    NumericEnding, ///< the last label is a number: an IP address without brackets, or nothing
    BadLiteral,    ///< [..] that is no IPv4 or IPv6 address
    UnclosedLiteral,
};

/// The broken rule and the octet at which it shows (0-based, in the text that was parsed).
struct FormFault {
    FormRule rule = FormRule::None;
    std::uint32_t position = 0;

    friend bool operator==(const FormFault&, const FormFault&) = default;
};

/// A fault at a byte of the text, as the parsers return it.
[[nodiscard]] inline std::unexpected<FormFault> formFault(FormRule rule, std::size_t position)
{
    return std::unexpected(FormFault{rule, static_cast<std::uint32_t>(position)});
}

/// "consecutive_dots", "label_too_long", ...
[[nodiscard]] std::string_view name(FormRule rule) noexcept;

} // namespace winnow

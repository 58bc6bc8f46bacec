// SPDX-License-Identifier: Apache-2.0

#include "address/form.h"

namespace winnow {

std::string_view name(FormRule rule) noexcept
{
    switch (rule) {
    case FormRule::None: return "none";
    case FormRule::Empty: return "empty";
    case FormRule::NoAt: return "no_at";
    case FormRule::SeveralAt: return "several_at";
    case FormRule::EmptyLocal: return "empty_local_part";
    case FormRule::EmptyDomain: return "empty_domain";
    case FormRule::LocalTooLong: return "local_part_too_long";
    case FormRule::PathTooLong: return "address_too_long";
    case FormRule::LeadingDot: return "leading_dot";
    case FormRule::TrailingDot: return "trailing_dot";
    case FormRule::ConsecutiveDots: return "consecutive_dots";
    case FormRule::BadLocalCharacter: return "bad_local_character";
    case FormRule::UnclosedQuote: return "unclosed_quote";
    case FormRule::BadQuotedCharacter: return "bad_quoted_character";
    case FormRule::TextBesideQuote: return "text_beside_quote";
    case FormRule::ControlCharacter: return "control_character";
    case FormRule::BadUtf8: return "bad_utf8";
    case FormRule::Comment: return "comment";
    case FormRule::WhiteSpace: return "white_space";
    case FormRule::ObsoleteForm: return "obsolete_form";
    case FormRule::EmptyLabel: return "empty_label";
    case FormRule::LabelTooLong: return "label_too_long";
    case FormRule::DomainTooLong: return "domain_too_long";
    case FormRule::HyphenAtLabelEnd: return "hyphen_at_label_end";
    case FormRule::BadDomainCharacter: return "bad_domain_character";
    case FormRule::BadIdn: return "bad_international_domain";
    case FormRule::NumericEnding: return "numeric_ending";
    case FormRule::BadLiteral: return "bad_address_literal";
    case FormRule::UnclosedLiteral: return "unclosed_address_literal";
    }
    return "none";
}

} // namespace winnow

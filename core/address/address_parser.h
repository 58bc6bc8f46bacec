// SPDX-License-Identifier: Apache-2.0

#pragma once

/// Parses one address: what SMTP can carry is accepted and described, everything else is refused with the
/// rule it breaks and where.

#include "address/domain_name.h"
#include "address/form.h"

#include <expected>
#include <string>
#include <string_view>

namespace winnow {

/// A local part that SMTP can carry.
struct LocalForm {
    bool quoted = false;        ///< "john smith"@...
    bool international = false; ///< UTF-8, needs SMTPUTF8 (RFC 6531)
};

/// An address that SMTP can carry.
struct Address {
    std::string local; ///< as typed, in NFC where it is not ASCII; quotes included
    DomainForm domain;
    LocalForm form;

    /// local@domain, the domain in its A-label form.
    [[nodiscard]] std::string text() const { return local + '@' + domain.ascii; }
};

/// Checks a local part. Positions count from its first octet. About 15 ns.
[[nodiscard]] std::expected<LocalForm, FormFault> parseLocal(std::string_view local);

/// Where the local part ends: the offset of the @ that splits the address, or the fault (NoAt, SeveralAt,
/// UnclosedQuote).
[[nodiscard]] std::expected<std::size_t, FormFault> splitAt(std::string_view text);

/// Parses a whole address. What only RFC 5322 knows (comments, folding white space, obsolete forms) is
/// recognised and refused by its own rule.
[[nodiscard]] std::expected<Address, FormFault> parseAddress(std::string_view text);

/// The plain form of an address with comments, white space or obsolete parts ("jane (home) @x.nl" ->
/// "jane@x.nl"); empty where there is none.
[[nodiscard]] std::string plainForm(std::string_view text);

/// Unicode normalisation form C; for text that is not ASCII.
[[nodiscard]] std::string toNfc(std::string_view utf8);

} // namespace winnow

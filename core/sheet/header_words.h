// SPDX-License-Identifier: Apache-2.0

#pragma once

/// What the words of a header say about its column, in about 40 languages for the address column and in
/// the main European ones for the others.

#include <cstdint>
#include <string>
#include <string_view>

namespace winnow {

enum class HeaderRole : std::uint8_t {
    None,
    Address,
    Decoy, ///< speaks of e-mail but does not hold the list's addresses: "email status", "owner email"
    FirstName,
    LastName,
    FullName,
    Company,
    Language,
    Phone,
    LastActivity,
    Consent, ///< status, opt-in, opt-out, newsletter: may say "do not mail"
    Known,   ///< another ordinary header word: id, city, postcode, ...
};

/// How sure a header word is.
struct HeaderMeaning {
    HeaderRole role = HeaderRole::None;
    bool exact = false; ///< the whole header is the word, not only a part of it
};

/// Case-folded, marks removed, punctuation to single spaces: "E-Mail_Adresse " -> "e mail adresse".
[[nodiscard]] std::string foldedHeader(std::string_view utf8);

/// The meaning of a header cell.
[[nodiscard]] HeaderMeaning headerMeaning(std::string_view utf8);

} // namespace winnow

// SPDX-License-Identifier: Apache-2.0

#pragma once

/// What a line or a cell of a do-not-mail file names: addresses, whole domains, or hashes of addresses.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace winnow {

enum class AddressHash : std::uint8_t { Sha256, Sha1, Md5 };

struct NamedHash {
    AddressHash kind = AddressHash::Sha256;
    std::string digest; ///< 32, 20 or 16 bytes
};

struct NamedDomain {
    std::string domain;  ///< in A-labels
    bool within = false; ///< what lies below it too
};

/// A hash in hexadecimal or Base64, with or without a name in front: "sha256:...", "{SHA}...", "md5=...". Without one a
/// Base64 text must have its padding, unless `expected`: its column is said to hold hashes.
enum class HashPlace : std::uint8_t { Anywhere, Expected };
[[nodiscard]] bool readHash(std::string_view text, HashPlace place, NamedHash& out);

/// "example.nl", "@example.nl", "*@example.nl", "%@example.nl"; "*.example.nl", "@*.example.nl" and ".example.nl" with
/// everything below it; "https://www.example.nl/contact". False for everything else, addresses included.
[[nodiscard]] bool readDomain(std::string_view text, NamedDomain& out);

/// Every address in a text, wherever it stands, in the clean forms that it may be meant as: "Jan <jan@x.nl>" is
/// jan@x.nl, and so is "jan (at) x.nl"; "jan@gmial,com" is what repairs make of it. local@domain, the domain in
/// A-labels.
[[nodiscard]] std::vector<std::string> readAddresses(std::string_view text);

/// How much of a text is not the address in it: words of at least two letters outside the addresses, their display
/// names and angles not counted.
[[nodiscard]] std::size_t wordsBeside(std::string_view text);

/// A plain yes or no in the languages of the program: "yes", "ja", "x", "1", "true"; "no", "nein", "0", "false".
/// nullopt for everything else.
[[nodiscard]] std::optional<bool> plainAnswer(std::string_view cell);

/// The text without a comment: empty where all of it is one ("# not yet", "// ...", "-- ...", "; ..."), cut where one
/// begins behind white space ("jan@x.nl  # by phone").
[[nodiscard]] std::string_view withoutComment(std::string_view line);

} // namespace winnow

// SPDX-License-Identifier: Apache-2.0

#pragma once

/// The places of an unwrapped text where an address stands, found around each @ by the grammar of RFC 5321 and 6531.

#include "intake/cells/cell_scanner.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace winnow {

struct AddressPlace {
    std::size_t begin = 0; ///< of the address in the text
    std::size_t end = 0;
    std::size_t at = 0; ///< of its @
    std::string address;
    Standing standing = Standing::Broken;
    Repair repair = Repair::None;
    bool dotless = false; ///< well formed, with a domain that has no dot
    bool loose = false;   ///< an @ with nothing usable before or behind it
};

/// The places of all @ in order, none inside another. Linear: no @ looks further than 330 bytes.
[[nodiscard]] std::vector<AddressPlace> addressPlaces(std::string_view text, const CellOptions& options);

// For the repairs, which read the same grammar:

/// Where a run of characters that a local part may have begins, not before `floor`.
[[nodiscard]] std::size_t localRunBegin(std::string_view text, std::size_t end, std::size_t floor);
/// Where a run of letters, digits, dots and hyphens ends.
[[nodiscard]] std::size_t domainRunEnd(std::string_view text, std::size_t begin);
/// local@domain when both are well formed; of the domain's faults only a missing dot is forgiven.
struct JoinedAddress {
    std::string text;
    bool dotless = false;
};
[[nodiscard]] std::optional<JoinedAddress> joinAddress(
    std::string_view local, std::string_view domain, const CellOptions& options);
/// True if the ending of a domain exists, as far as anybody knows.
[[nodiscard]] bool hasKnownEnding(std::string_view domain, const CellOptions& options);
[[nodiscard]] bool isKnownEnding(std::string_view ending, const CellOptions& options);

} // namespace winnow

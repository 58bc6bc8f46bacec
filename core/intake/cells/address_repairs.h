// SPDX-License-Identifier: Apache-2.0

#pragma once

/// Repairs of what was meant as an address: proposals for a person, never addresses by themselves.

#include "intake/cells/address_places.h"

#include <optional>
#include <string_view>
#include <vector>

namespace winnow {

/// A stretch of text to mend something in; nothing outside it is read.
struct RepairField {
    std::string_view text;
    std::size_t floor = 0;
    std::size_t ceiling = 0;
};

/// A word or sign that stands for an @: bytes [begin, end) of the text.
struct SpokenAt {
    std::size_t begin = 0;
    std::size_t end = 0;
    bool word = false; ///< else it is an @ itself
};

/// "(at)", "[apenstaartje]", " at ", "_AT_", in order. Linear.
[[nodiscard]] std::vector<SpokenAt> spokenAts(const RepairField& field);

/// The address that was meant around an @: blanks, doubled signs, comma for dot, spoken dots, dots too many, an ending
/// without its dot, a misspelt provider. Nothing where no well-formed address with a dotted domain comes out.
[[nodiscard]] std::optional<AddressPlace> repairAround(
    const RepairField& field, const SpokenAt& at, const CellOptions& options);

/// The address meant by a text of one word without any @: "jan.gmail.com", "jan2gmail.com". Only providers' domains
/// are certain enough.
[[nodiscard]] std::optional<AddressPlace> repairWithoutAt(std::string_view text, const CellOptions& options);

} // namespace winnow

// SPDX-License-Identifier: Apache-2.0

#pragma once

/// VCards: the cards of an address book one after the other, however they are closed.
///
/// A card ends with END:VCARD, also where that stands behind other text or has BEGIN:VCARD on the same line; before
/// the next BEGIN:VCARD or a second VERSION where its end is missing; and with the file. What stands behind an end
/// without a beginning is a card. A card that another one names as its AGENT belongs to it.

#include "book/property_table.h"

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace winnow {

struct VCard {
    std::uint64_t line = 0; ///< where it begins, 1-based
    std::vector<Property> properties;
};

/// Reads text that outlives it. Thread: one.
class VCards {
public:
    explicit VCards(std::string_view text) : m_text(text) {}
    /// Fills the card; false behind the last one.
    [[nodiscard]] bool next(VCard& card);

private:
    std::string takeLine();
    bool nextLine(std::string& line);
    void takeProperty(const std::string& line, VCard& card);

    std::string_view m_text;
    std::size_t m_at = 0;
    std::uint64_t m_taken = 0;        ///< lines
    std::uint64_t m_number = 0;       ///< of the line in hand
    std::deque<std::string> m_pieces; ///< of a line that holds more than one thing
    bool m_open = false;              ///< a card has begun
    bool m_agent = false;             ///< the next card belongs to this one
    bool m_versioned = false;
};

} // namespace winnow

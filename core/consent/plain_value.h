// SPDX-License-Identifier: Apache-2.0

#pragma once

/// What a cell is at first sight, for columns that are read as a stream: opt-out and "when they said no".

#include <cstdint>
#include <string_view>
#include <vector>

namespace winnow {

enum class CellKind : std::uint8_t {
    Blank,
    Placeholder,  ///< -, n/a, NULL, \N
    PlainNo,      ///< no, nee, 0, 0.0, false, ONWAAR
    PlainYes,     ///< yes, ja, 1, true, WAAR
    Never,        ///< never, nooit
    Date,         ///< also a time stamp, an Excel serial number, seconds since 1970
    SentinelDate, ///< a date that stands for none: 0000-00-00, 1900-01-00, 1970-01-01, 9999-12-31, any from 2099 on
    Number,       ///< any other number
    Other,        ///< words, for the dictionary
};

/// The kind of a cell that begins with a digit; Other where it is neither number nor date. No clock is asked: a date is
/// the same on every day. Thread: any.
[[nodiscard]] CellKind numberKind(std::string_view trimmedCell) noexcept;

/// Short whole values, compared without ASCII case. Immutable once built; thread: any.
class PlainValues {
public:
    static constexpr std::size_t kLongest = 15; ///< bytes

    PlainValues();

    /// Longer values are not kept. A value that is known keeps its first kind.
    void add(std::string_view value, CellKind kind);

    /// Blank, a known short value, a number or a date, else Other. About 10 ns.
    [[nodiscard]] CellKind kindOf(std::string_view cell) const noexcept;

private:
    struct Slot {
        std::uint64_t low = 0;
        std::uint64_t high = 0; ///< the last byte is the length; 0: the slot is free
        CellKind kind = CellKind::Other;
    };

    [[nodiscard]] static Slot keyOf(std::string_view value) noexcept;
    [[nodiscard]] std::size_t slotOf(const Slot& key) const noexcept;
    void grow();

    std::vector<Slot> m_slots; ///< a power of two, at most half full
    std::size_t m_used = 0;
};

} // namespace winnow

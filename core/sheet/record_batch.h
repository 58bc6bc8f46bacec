// SPDX-License-Identifier: Apache-2.0

#pragma once

/// RecordBatch: records of a list as spans of one arena. Value header: plain types only.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace winnow {

/// What was noticed while a record was cut; a set of bits.
enum RecordFlag : std::uint8_t {
    kQuoteRepaired = 1, ///< a quote inside a quoted cell was taken as text
    kQuoteUnclosed = 2, ///< a quoted cell was closed at its first newline, or the file ends in an escape character:
                        ///< an export writes the cells anew
    kHasNul = 4,        ///< zero bytes are in the record; cells are read without them
    kMixedBytes = 8,    ///< bytes that are not UTF-8 in a UTF-8 file, read as windows-1252
    kRealigned = 16,    ///< surplus cells were joined so that the address meets its column
};

/// One record: its raw bytes without the newline, and where its cells end.
struct RecordSpan {
    std::uint32_t begin = 0;     ///< offset in the arena
    std::uint32_t length = 0;    ///< raw bytes, newline not counted
    std::uint32_t firstCell = 0; ///< index in RecordBatch::cellEnds
    std::uint16_t cells = 0;     ///< at least 1
    std::uint8_t newline = 0;    ///< bytes of the newline that ends it: 0 (end of file), 1 or 2
    std::uint8_t flags = 0;      ///< RecordFlag bits
};

/// Why a physical record did not become a record. Projects keep the numbers.
enum class RejectReason : std::uint8_t {
    RecordTooLong,
    CellTooLong,
    TooManyColumns,
    TooManyAddresses, ///< more than kMaxGroupEntries
    NotReproducible,  ///< written to a file it would not read back the same
};

/// Bytes of a rejected record that are kept.
inline constexpr std::size_t kRejectRaw = 64 * 1024;

/// A physical record that was set aside, with what is needed to find it again.
struct Reject {
    std::uint64_t line = 0;   ///< 1-based physical line where it begins
    std::uint64_t offset = 0; ///< byte offset in the file
    std::uint64_t length = 0; ///< its whole length in bytes
    RejectReason reason = RejectReason::RecordTooLong;
    std::string raw; ///< its first kRejectRaw bytes at most
};

/// Where a record of a batch lies in its file.
struct RecordPlace {
    std::uint32_t record = 0; ///< index in RecordBatch::records
    std::uint64_t line = 0;   ///< as in Reject
    std::uint64_t offset = 0;
    std::uint64_t length = 0;
};

/// A record that could be rejected for its addresses is longer: they have two characters each at least.
inline constexpr std::size_t kPlacedRecord = 64 * 1024;

/// Physical records that are not part of the list, by kind.
struct SkippedCounts {
    std::uint64_t blank = 0;
    std::uint64_t preamble = 0;
    std::uint64_t header = 0;
    std::uint64_t sepLine = 0;

    [[nodiscard]] std::uint64_t total() const noexcept { return blank + preamble + header + sepLine; }
    SkippedCounts& operator+=(const SkippedCounts& o) noexcept
    {
        blank += o.blank;
        preamble += o.preamble;
        header += o.header;
        sepLine += o.sepLine;
        return *this;
    }
};

/// Up to 4096 records, or about 4 MiB of text.
struct RecordBatch {
    std::string arena; ///< raw bytes; followed by 64 bytes of padding that belong to no record
    std::vector<RecordSpan> records;
    std::vector<std::uint32_t> cellEnds; ///< absolute offsets in the arena, quotes included
    std::vector<RecordPlace> places;     ///< of the records of kPlacedRecord bytes and more, in order
    std::vector<Reject> rejects;
    SkippedCounts skipped;
    std::uint64_t bytesConsumed = 0; ///< bytes of the (decoded) stream up to the end of this batch

    void clear()
    {
        arena.clear();
        records.clear();
        cellEnds.clear();
        places.clear();
        rejects.clear();
        skipped = {};
        bytesConsumed = 0;
    }

    [[nodiscard]] std::string_view raw(const RecordSpan& r) const noexcept
    {
        return std::string_view(arena).substr(r.begin, r.length);
    }

    /// The raw bytes of a cell, quotes included; empty beyond the record's last cell.
    [[nodiscard]] std::string_view rawCell(const RecordSpan& r, std::size_t column, std::size_t delimiterLength) const
    {
        if (column >= r.cells) return {};
        const std::uint32_t end = cellEnds[r.firstCell + column];
        const std::uint32_t begin =
            column == 0 ? r.begin : cellEnds[r.firstCell + column - 1] + static_cast<std::uint32_t>(delimiterLength);
        return std::string_view(arena).substr(begin, end - begin);
    }
};

} // namespace winnow

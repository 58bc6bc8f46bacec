// SPDX-License-Identifier: Apache-2.0

#pragma once

/// RecordScanner: cuts one record and its cells out of bytes. The grammar is RFC 4180, read leniently:
///
/// - a quote inside an unquoted cell is text;
/// - a quote inside a quoted cell that is not followed by a delimiter, a newline, another quote or the
///   end is text, and the record is flagged;
/// - a quoted cell that is never closed ends at its first newline, the record is flagged and the file goes
///   on from there. "Never" is decided within the cell limit, or as soon as a later line begins a cell
///   with a quote of its own.
/// - CRLF, LF and a lone CR each end a record, mixed as they come.
///
/// Cost: about 1-2 GB/s; 64 bytes are classified at a time. Open quotes are followed ahead; a caller that keeps what
/// was learnt there pays for that once, whatever the text holds.

#include "sheet/dialect.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace winnow {

class RecordScanner {
public:
    static constexpr std::size_t kPadding = 64; ///< readable bytes needed behind the end of the text

    enum class Outcome : std::uint8_t {
        Record,   ///< a record was cut
        NeedMore, ///< the text ends before it is clear where the record ends
    };

    /// A stretch of text that was followed behind an open quote without finding its end. A later quote that opens in
    /// it needs not look there again.
    struct Ahead {
        std::uint32_t begin = 0; ///< the first newline behind the quote
        std::uint32_t end = 0;   ///< quotes before do not close; 0: nothing is known
        std::uint32_t stray = 0; ///< the last quote there that is text; 0: none
    };

    struct Found {
        std::uint32_t end = 0;  ///< offset behind the last cell
        std::uint32_t next = 0; ///< offset of the next record
        std::uint32_t cells = 0;
        std::uint8_t flags = 0;       ///< RecordFlag bits
        bool mayHoldNewlines = false; ///< a quoted or escaped stretch was crossed
        Ahead ahead;                  ///< kept from scan to scan of one text, and cleared when the text changes
    };

    /// `cellLimit` bounds how far an open quote is followed.
    explicit RecordScanner(const Dialect& dialect, std::uint32_t cellLimit = 1U << 20);
    /// For text that was written or checked before: a quote is followed as far as it goes.
    static constexpr std::uint32_t kNoLimit = 0xFFFFFFFF;
    /// For what stands above the records: a name is no longer, and an open quote there must not hide rows.
    static constexpr std::uint32_t kHeadLimit = 64 * 1024;

    /// Cuts the record that begins at `from` of a text of `size` bytes (kPadding more are readable).
    /// Appends where its cells end. With `atEnd` the text is the last of the file and the outcome is
    /// always Record. On NeedMore `cellEnds` is as before.
    Outcome scan(const char* text, std::uint32_t from, std::uint32_t size, bool atEnd,
        std::vector<std::uint32_t>& cellEnds, Found& found) const;

private:
    struct Text {
        const char* bytes;
        std::uint32_t size;
        bool atEnd;
    };
    struct Quoted {
        enum class End : std::uint8_t { Closed, Unclosed, NeedMore } end;
        std::uint32_t at; ///< Closed: behind the quote. Unclosed: at the first newline or the end.
        bool repaired;
    };
    Quoted closeQuote(const Text& t, std::uint32_t open, Ahead& ahead) const;
    bool isEscaped(const char* text, std::uint32_t open, std::uint32_t quote) const;
    bool beginsCell(const char* text, std::uint32_t open, std::uint32_t quote) const;
    bool isDelimiter(const char* text, std::uint32_t at, std::uint32_t size) const;
    std::uint64_t specials(const char* block) const;

    std::string m_delimiter;
    char m_quote;
    bool m_backslash;
    std::uint32_t m_cellLimit;
};

/// A record of one cell that is skipped as a blank line: only white space, zero bytes and the end mark of DOS.
[[nodiscard]] bool isBlankRecord(std::string_view raw) noexcept;

} // namespace winnow

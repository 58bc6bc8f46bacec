// SPDX-License-Identifier: Apache-2.0

#include "sheet/record_scanner.h"

#include "base/text.h"
#include "sheet/record_batch.h"

#include <algorithm>
#include <bit>
#include <cstring>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace winnow {
namespace {

bool isNewline(char c) { return c == '\n' || c == '\r'; }

} // namespace

bool isBlankRecord(std::string_view raw) noexcept
{
    const auto isBlank = [](char c) { return isAsciiSpace(c) || c == '\x1A' || c == '\0'; };
    return raw.empty() || (isBlank(raw.front()) && std::ranges::all_of(raw, isBlank));
}

RecordScanner::RecordScanner(const Dialect& dialect, std::uint32_t cellLimit)
    : m_delimiter(dialect.delimiter),
      m_quote(dialect.quote),
      m_backslash(dialect.escape == Escape::Backslash),
      m_cellLimit(cellLimit)
{
}

bool RecordScanner::isDelimiter(const char* text, std::uint32_t at, std::uint32_t size) const
{
    const std::size_t length = m_delimiter.size();
    return length != 0 && size - at >= length && std::memcmp(text + at, m_delimiter.data(), length) == 0;
}

/// One bit for each of 64 bytes that may end a cell or a record. Quotes are only looked for where a cell
/// begins, so they are not special here.
std::uint64_t RecordScanner::specials(const char* block) const
{
    const char delimiter = m_delimiter.empty() ? '\n' : m_delimiter.front();
    const char escape = m_backslash ? '\\' : '\n';
#if defined(__SSE2__)
    const __m128i d = _mm_set1_epi8(delimiter);
    const __m128i lf = _mm_set1_epi8('\n');
    const __m128i cr = _mm_set1_epi8('\r');
    const __m128i es = _mm_set1_epi8(escape);
    std::uint64_t mask = 0;
    for (int i = 0; i < 4; ++i) {
        const __m128i v = _mm_loadu_si128(reinterpret_cast<const __m128i*>(block + 16 * i));
        const __m128i hit = _mm_or_si128(_mm_or_si128(_mm_cmpeq_epi8(v, d), _mm_cmpeq_epi8(v, lf)),
            _mm_or_si128(_mm_cmpeq_epi8(v, cr), _mm_cmpeq_epi8(v, es)));
        mask |= static_cast<std::uint64_t>(static_cast<std::uint32_t>(_mm_movemask_epi8(hit))) << (16 * i);
    }
    return mask;
#else
    std::uint64_t mask = 0;
    for (int i = 0; i < 64; ++i) {
        const char c = block[i];
        if (c == delimiter || c == '\n' || c == '\r' || c == escape) mask |= std::uint64_t{1} << i;
    }
    return mask;
#endif
}

/// Whether a quote stands behind an odd number of backslashes.
bool RecordScanner::isEscaped(const char* text, std::uint32_t open, std::uint32_t quote) const
{
    if (!m_backslash) return false;
    std::uint32_t slashes = 0;
    while (quote - slashes > open + 1 && text[quote - slashes - 1] == '\\') ++slashes;
    return slashes % 2 == 1;
}

bool RecordScanner::beginsCell(const char* text, std::uint32_t open, std::uint32_t quote) const
{
    if (isNewline(text[quote - 1])) return true;
    const std::size_t length = m_delimiter.size();
    return length != 0 && quote - open > length && std::memcmp(text + quote - length, m_delimiter.data(), length) == 0;
}

RecordScanner::Quoted RecordScanner::closeQuote(const Text& t, std::uint32_t open, Ahead& ahead) const
{
    using End = Quoted::End;
    const char* const text = t.bytes;
    const bool limited = t.size - open > m_cellLimit;
    const std::uint32_t stop = limited ? open + m_cellLimit : t.size;
    std::uint32_t looked = open + 1; // before it there is no newline
    const auto crossedNewline = [&](std::uint32_t end) {
        while (looked < end && !isNewline(text[looked])) ++looked;
        return looked < end;
    };
    std::uint32_t at = open + 1;
    std::uint32_t stray = 0;
    const auto unclosed = [&](std::uint32_t followed) -> Quoted {
        (void)crossedNewline(t.size);
        ahead = {looked, followed, stray};
        return {End::Unclosed, looked, stray != 0};
    };
    for (;;) {
        const auto* hit = at < stop ? static_cast<const char*>(std::memchr(text + at, m_quote, stop - at)) : nullptr;
        if (hit == nullptr) {
            if (!limited && !t.atEnd) return {End::NeedMore, 0, false};
            return unclosed(std::max(at, stop));
        }
        const auto q = static_cast<std::uint32_t>(hit - text);
        // Where another run of quotes begins, this stretch reads like the one that was followed before.
        if (q < ahead.end && q > ahead.begin && text[q - 1] != m_quote) {
            if (ahead.stray >= q) stray = ahead.stray;
            at = ahead.end;
            continue;
        }
        if (isEscaped(text, open, q)) {
            at = q + 1;
            continue;
        }
        const std::uint32_t after = q + 1;
        if (after + m_delimiter.size() > t.size && !t.atEnd) return {End::NeedMore, 0, false};
        if (after >= t.size) return {End::Closed, after, stray != 0};
        const char c = text[after];
        if (c == m_quote) {
            at = after + 1;
            continue;
        }
        if (isNewline(c) || isDelimiter(text, after, t.size)) return {End::Closed, after, stray != 0};
        // A quote that begins a cell on a later line: the one that is open was never closed.
        if (beginsCell(text, open, q) && crossedNewline(q)) return unclosed(q);
        stray = q;
        at = after;
    }
}

RecordScanner::Outcome RecordScanner::scan(const char* text, std::uint32_t from, std::uint32_t size, bool atEnd,
    std::vector<std::uint32_t>& cellEnds, Found& found) const
{
    const std::size_t before = cellEnds.size();
    const auto delimiterLength = static_cast<std::uint32_t>(m_delimiter.size());
    std::uint8_t flags = 0;
    std::uint32_t block = from;
    std::uint64_t mask = specials(text + from);
    std::uint32_t cellBegin = from;
    bool quoteTried = false;
    bool crossed = false;

    const auto finish = [&](std::uint32_t end, std::uint32_t next) {
        cellEnds.push_back(end);
        found.end = end;
        found.next = next;
        found.cells = static_cast<std::uint32_t>(cellEnds.size() - before);
        found.flags = flags;
        found.mayHoldNewlines = crossed;
        return Outcome::Record;
    };
    const auto needMore = [&] {
        cellEnds.resize(before);
        return Outcome::NeedMore;
    };
    const auto moveTo = [&](std::uint32_t at) {
        if (at - block >= 64) {
            block = at;
            mask = specials(text + at);
        } else {
            mask &= ~std::uint64_t{0} << (at - block);
        }
    };

    for (;;) {
        if (!quoteTried && m_quote != 0 && cellBegin < size && text[cellBegin] == m_quote) {
            quoteTried = true;
            crossed = true;
            const Quoted quoted = closeQuote({text, size, atEnd}, cellBegin, found.ahead);
            if (quoted.end == Quoted::End::NeedMore) return needMore();
            if (quoted.repaired) flags |= kQuoteRepaired;
            if (quoted.end == Quoted::End::Unclosed) flags |= kQuoteUnclosed;
            moveTo(quoted.at);
        }
        while (mask == 0) {
            block += 64;
            if (block >= size) break;
            mask = specials(text + block);
        }
        const std::uint32_t at =
            mask == 0 ? size : std::min(size, block + static_cast<std::uint32_t>(std::countr_zero(mask)));
        if (at >= size) return atEnd ? finish(size, size) : needMore();

        const char c = text[at];
        if (c == '\n') return finish(at, at + 1);
        if (c == '\r') {
            if (at + 1 >= size && !atEnd) return needMore();
            return finish(at, at + 1 < size && text[at + 1] == '\n' ? at + 2 : at + 1);
        }
        if (c == '\\' && m_backslash && !isDelimiter(text, at, size)) {
            if (at + 1 >= size) {
                if (!atEnd) return needMore();
                flags |= kQuoteUnclosed; // a newline that is written behind it would be escaped
            }
            crossed = true;
            moveTo(std::min(at + 2, size));
            continue;
        }
        if (delimiterLength > 1) {
            if (size - at < delimiterLength && !atEnd) return needMore();
            if (!isDelimiter(text, at, size)) {
                mask &= mask - 1;
                continue;
            }
        }
        cellEnds.push_back(at);
        cellBegin = at + delimiterLength;
        quoteTried = false;
        if (delimiterLength == 1)
            mask &= mask - 1;
        else
            moveTo(cellBegin);
    }
}

} // namespace winnow

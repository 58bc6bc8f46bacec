// SPDX-License-Identifier: Apache-2.0

#include "sheet/delimited_reader.h"

#include "base/text.h"

#include <algorithm>
#include <cstring>

namespace winnow {
namespace {

constexpr std::size_t kRejectRaw = 64 * 1024;

bool isBlankByte(char c) { return isAsciiSpace(c) || c == '\x1A' || c == '\0'; }

std::uint64_t countLines(std::string_view text)
{
    std::uint64_t lines = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\n')
            ++lines;
        else if (text[i] == '\r' && (i + 1 == text.size() || text[i + 1] != '\n'))
            ++lines;
    }
    return lines;
}

} // namespace

DelimitedReader::DelimitedReader(std::unique_ptr<ByteSource> source, SheetFacts facts, CellText cells,
    const ReadOptions& options, std::size_t bomLength)
    : m_source(std::move(source)),
      m_facts(std::move(facts)),
      m_cells(std::move(cells)),
      m_options(options),
      m_scanner(m_facts.dialect, options.limits.cellBytes),
      m_fileOffset(bomLength),
      m_leadIn(m_facts.dialect.preamble),
      m_headers(m_facts.dialect.headerRows),
      m_sepPending(m_facts.dialect.sepLine),
      m_counting(m_facts.encodingClass == EncodingClass::Transcoded)
{
    m_window.resize(m_options.readBytes + RecordScanner::kPadding);
    if (m_facts.dialect.encoding.starts_with("UTF-16")) m_unitBytes = 2;
    if (m_facts.dialect.encoding.starts_with("UTF-32")) m_unitBytes = 4;
}

std::uint64_t DelimitedReader::encodedLength(std::string_view utf8) const
{
    if (!m_counting) return utf8.size();
    if (m_unitBytes == 0) {
        bool lossy = false;
        const Result<std::string> encoded = encodeText(utf8, m_facts.dialect.encoding, lossy);
        return encoded ? encoded->size() : utf8.size();
    }
    std::uint64_t units = 0;
    for (const char c : utf8) {
        const auto b = static_cast<unsigned char>(c);
        if ((b & 0xC0) != 0x80) units += b >= 0xF0 && m_unitBytes == 2 ? 2U : 1U;
    }
    return units * m_unitBytes;
}

/// Moves past a record; keeps the file offset.
void DelimitedReader::consume(std::uint32_t next)
{
    m_fileOffset += m_counting ? encodedLength({m_window.data() + m_at, next - m_at}) : next - m_at;
    m_at = next;
}

Result<void> DelimitedReader::refill()
{
    const std::uint32_t left = m_filled - m_at;
    if (m_at > 0) {
        std::memmove(m_window.data(), m_window.data() + m_at, left);
        m_streamOffset += m_at;
        m_at = 0;
        m_filled = left;
    }
    const std::size_t room = m_window.size() - RecordScanner::kPadding - left;
    if (room < m_options.readBytes / 2)
        m_window.resize(
            std::max<std::size_t>(m_window.size() * 2, left + m_options.readBytes + RecordScanner::kPadding));
    const std::span<char> target(m_window.data() + left, m_window.size() - RecordScanner::kPadding - left);
    Result<std::size_t> count = readFully(*m_source, target);
    if (!count) return pass(count);
    m_filled = left + static_cast<std::uint32_t>(*count);
    m_hasNul = m_hasNul || std::memchr(m_window.data() + left, '\0', *count) != nullptr;
    std::memset(m_window.data() + m_filled, 0, RecordScanner::kPadding);
    if (*count < target.size()) m_ended = true;
    return {};
}

void DelimitedReader::reject(RecordBatch& batch, const RecordScanner::Found& found, RejectReason reason)
{
    Reject r;
    r.line = m_line;
    r.offset = m_fileOffset;
    r.length = encodedLength({m_window.data() + m_at, found.end - m_at});
    r.reason = reason;
    r.raw.assign(m_window.data() + m_at, std::min<std::size_t>(found.end - m_at, kRejectRaw));
    batch.rejects.push_back(std::move(r));
}

/// The record in the window is longer than the limit: drops bytes up to the next newline.
Result<void> DelimitedReader::discardLongRecord(RecordBatch& batch)
{
    Reject r;
    r.line = m_line;
    r.offset = m_fileOffset;
    r.reason = RejectReason::RecordTooLong;
    r.raw.assign(m_window.data() + m_at, std::min<std::size_t>(m_filled - m_at, kRejectRaw));
    for (;;) {
        std::uint32_t at = m_at;
        while (at < m_filled && m_window[at] != '\n' && m_window[at] != '\r') ++at;
        const std::uint64_t before = m_fileOffset;
        const bool found = at < m_filled && (m_window[at] == '\n' || at + 1 < m_filled || m_ended);
        if (found) {
            consume(at);
            r.length += m_fileOffset - before;
            consume(at + (m_window[at] == '\r' && at + 1 < m_filled && m_window[at + 1] == '\n' ? 2 : 1));
            ++m_line;
            break;
        }
        consume(at);
        r.length += m_fileOffset - before;
        if (m_ended && at >= m_filled) break;
        if (Result<void> more = refill(); !more) return more;
    }
    m_window.resize(
        std::max<std::size_t>(m_filled + RecordScanner::kPadding, m_options.readBytes + RecordScanner::kPadding));
    m_window.shrink_to_fit();
    batch.rejects.push_back(std::move(r));
    return {};
}

void DelimitedReader::takeRecord(RecordBatch& batch, const RecordScanner::Found& found)
{
    const char* const record = m_window.data() + m_at;
    const std::string_view raw(record, found.end - m_at);
    const auto newline = static_cast<std::uint8_t>(found.next - found.end);

    if (m_sepPending) {
        m_sepPending = false;
        ++batch.skipped.sepLine;
    } else if (found.cells == 1 && (raw.empty() || isBlankByte(raw.front())) && std::ranges::all_of(raw, isBlankByte)) {
        ++batch.skipped.blank;
    } else if (m_leadIn > 0) {
        --m_leadIn;
        ++batch.skipped.preamble;
    } else if (m_headers > 0) {
        --m_headers;
        ++batch.skipped.header;
    } else if (found.cells > m_options.limits.columns) {
        reject(batch, found, RejectReason::TooManyColumns);
    } else {
        const std::size_t firstCell = batch.cellEnds.size() - found.cells;
        bool tooLong = false;
        if (raw.size() > m_options.limits.cellBytes) {
            std::uint32_t begin = m_at;
            for (std::size_t c = firstCell; c < batch.cellEnds.size(); ++c) {
                tooLong = tooLong || batch.cellEnds[c] - begin > m_options.limits.cellBytes;
                begin = batch.cellEnds[c];
            }
        }
        if (raw.size() > m_options.limits.recordBytes) {
            reject(batch, found, RejectReason::RecordTooLong);
        } else if (tooLong) {
            reject(batch, found, RejectReason::CellTooLong);
        } else {
            RecordSpan span;
            span.begin = static_cast<std::uint32_t>(batch.arena.size());
            span.length = static_cast<std::uint32_t>(raw.size());
            span.firstCell = static_cast<std::uint32_t>(firstCell);
            span.cells = static_cast<std::uint16_t>(found.cells);
            span.newline = newline;
            span.flags = found.flags;
            if (m_hasNul && std::memchr(raw.data(), '\0', raw.size()) != nullptr) span.flags |= kHasNul;
            const std::uint32_t shift = span.begin - m_at; // modulo 2^32: offsets stay right
            for (std::size_t c = firstCell; c < batch.cellEnds.size(); ++c) batch.cellEnds[c] += shift;
            batch.arena.append(record, found.next - m_at);
            batch.records.push_back(span);
            if (found.mayHoldNewlines) m_line += countLines(raw);
            m_line += newline > 0 ? 1 : 0;
            consume(found.next);
            return;
        }
    }
    batch.cellEnds.resize(batch.cellEnds.size() - found.cells);
    m_line += countLines({record, found.next - m_at});
    consume(found.next);
}

Result<bool> DelimitedReader::next(RecordBatch& batch)
{
    batch.clear();
    for (;;) {
        if (m_at >= m_filled) {
            if (m_ended) break;
            if (Result<void> more = refill(); !more) return pass(more);
            if (m_filled == 0) break;
        }
        RecordScanner::Found found;
        const auto outcome = m_scanner.scan(m_window.data(), m_at, m_filled, m_ended, batch.cellEnds, found);
        if (outcome == RecordScanner::Outcome::NeedMore) {
            if (m_filled - m_at > m_options.limits.recordBytes + m_options.readBytes) {
                if (Result<void> dropped = discardLongRecord(batch); !dropped) return pass(dropped);
                continue;
            }
            if (Result<void> more = refill(); !more) return pass(more);
            continue;
        }
        takeRecord(batch, found);
        if (batch.records.size() >= m_options.batchRecords || batch.arena.size() >= m_options.batchBytes) break;
    }
    m_records += batch.records.size();
    if (m_records > m_options.limits.records)
        return fail(ErrorKind::TooManyRecords, std::to_string(m_options.limits.records));
    batch.bytesConsumed = m_streamOffset + m_at;
    batch.arena.append(RecordScanner::kPadding, '\0');
    return !batch.records.empty();
}

} // namespace winnow

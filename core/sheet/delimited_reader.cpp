// SPDX-License-Identifier: Apache-2.0

#include "sheet/delimited_reader.h"

#include "base/text.h"

#include <algorithm>
#include <cstring>

namespace winnow {
namespace {

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
      m_options(options),
      m_scanner(m_facts.dialect, options.limits.cellBytes),
      m_headScanner(m_facts.dialect, RecordScanner::kHeadLimit),
      m_rewrite(m_facts.dialect, std::move(cells), options.limits),
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

DelimitedReader::InFile DelimitedReader::inFile(std::string_view utf8) const
{
    if (!m_counting) return {utf8.size(), false};
    if (m_unitBytes == 0) {
        bool lossy = false;
        const Result<std::string> encoded = encodeText(utf8, m_facts.dialect.encoding, lossy);
        return {encoded ? encoded->size() : utf8.size(), lossy || !encoded};
    }
    std::uint64_t units = 0;
    for (const char c : utf8) {
        const auto b = static_cast<unsigned char>(c);
        if ((b & 0xC0) != 0x80) units += b >= 0xF0 && m_unitBytes == 2 ? 2U : 1U;
    }
    return {units * m_unitBytes, false};
}

/// A character that stands for one that is missing may be one that the encoding has.
bool DelimitedReader::survivesEncoding(std::string_view utf8) const
{
    bool lossy = false;
    Result<std::string> encoded = encodeText(utf8, m_facts.dialect.encoding, lossy);
    if (!encoded) return false;
    auto decoded = transcodeToUtf8(memorySource(std::move(*encoded)), m_facts.dialect.encoding, 0);
    if (!decoded) return false;
    std::string again(utf8.size() + 1, '\0');
    const Result<std::size_t> count = readFully(**decoded, again);
    return count && std::string_view(again).substr(0, *count) == utf8;
}

/// Moves past a record; keeps the file offset.
void DelimitedReader::consume(std::uint32_t next)
{
    m_fileOffset += inFile({m_window.data() + m_at, next - m_at}).bytes;
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
    m_found.ahead = {};
    m_hasNul = m_hasNul || std::memchr(m_window.data() + left, '\0', *count) != nullptr;
    std::memset(m_window.data() + m_filled, 0, RecordScanner::kPadding);
    if (*count < target.size()) m_ended = true;
    return {};
}

void DelimitedReader::reject(RecordBatch& batch, RejectReason reason)
{
    const std::string_view raw(m_window.data() + m_at, m_found.end - m_at);
    Reject r;
    r.line = m_line;
    r.offset = m_fileOffset;
    r.length = inFile(raw).bytes;
    r.reason = reason;
    r.raw = raw.substr(0, kRejectRaw);
    m_rejectedBytes += r.raw.size();
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
    m_rejectedBytes += r.raw.size();
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

/// Counts what is no record of the list.
bool DelimitedReader::skip(RecordBatch& batch, std::string_view raw)
{
    if (m_sepPending) {
        m_sepPending = false;
        ++batch.skipped.sepLine;
    } else if (m_found.cells == 1 && isBlankRecord(raw)) {
        ++batch.skipped.blank;
    } else if (m_leadIn > 0) {
        --m_leadIn;
        ++batch.skipped.preamble;
    } else if (m_headers > 0) {
        --m_headers;
        ++batch.skipped.header;
    } else {
        return false;
    }
    return true;
}

/// `cellEnds` are offsets in the window.
std::optional<RejectReason> DelimitedReader::faultOf(
    std::string_view raw, std::span<const std::uint32_t> cellEnds, const InFile& inFile)
{
    const SheetLimits& limits = m_options.limits;
    if (cellEnds.size() > limits.columns) return RejectReason::TooManyColumns;
    if (raw.size() > limits.recordBytes) return RejectReason::RecordTooLong;
    if (raw.size() > limits.cellBytes) {
        std::uint32_t begin = m_at;
        for (const std::uint32_t end : cellEnds) {
            if (end - begin > limits.cellBytes) return RejectReason::CellTooLong;
            begin = end + static_cast<std::uint32_t>(m_facts.dialect.delimiter.size());
        }
    }
    if (m_options.onlyRead) return std::nullopt;
    if (inFile.lossy && !survivesEncoding(raw)) return RejectReason::NotReproducible;
    if ((m_found.flags & kQuoteUnclosed) == 0) return std::nullopt;
    m_ends.assign(cellEnds.begin(), cellEnds.end());
    for (std::uint32_t& end : m_ends) end -= m_at;
    return m_rewrite.survives(raw, m_ends) ? std::nullopt : std::optional(RejectReason::NotReproducible);
}

void DelimitedReader::addRecord(RecordBatch& batch)
{
    const char* const record = m_window.data() + m_at;
    const std::string_view raw(record, m_found.end - m_at);
    RecordSpan span;
    span.begin = static_cast<std::uint32_t>(batch.arena.size());
    span.length = static_cast<std::uint32_t>(raw.size());
    span.firstCell = static_cast<std::uint32_t>(batch.cellEnds.size() - m_found.cells);
    span.cells = static_cast<std::uint16_t>(m_found.cells);
    span.newline = static_cast<std::uint8_t>(m_found.next - m_found.end);
    span.flags = m_found.flags;
    if (m_hasNul && std::memchr(raw.data(), '\0', raw.size()) != nullptr) span.flags |= kHasNul;
    const std::uint32_t shift = span.begin - m_at; // modulo 2^32: offsets stay right
    for (std::size_t c = span.firstCell; c < batch.cellEnds.size(); ++c) batch.cellEnds[c] += shift;
    if (raw.size() >= kPlacedRecord)
        batch.places.push_back(
            {static_cast<std::uint32_t>(batch.records.size()), m_line, m_fileOffset, inFile(raw).bytes});
    batch.arena.append(record, m_found.next - m_at);
    batch.records.push_back(span);
    if (m_found.mayHoldNewlines) m_line += countLines(raw);
    m_line += span.newline > 0 ? 1 : 0;
}

void DelimitedReader::takeRecord(RecordBatch& batch)
{
    const std::string_view whole(m_window.data() + m_at, m_found.next - m_at);
    const std::string_view raw = whole.substr(0, m_found.end - m_at);
    const InFile size = inFile(whole);
    const std::size_t firstCell = batch.cellEnds.size() - m_found.cells;
    const bool skipped = skip(batch, raw);
    const auto fault = skipped ? std::nullopt : faultOf(raw, std::span(batch.cellEnds).subspan(firstCell), size);
    if (skipped || fault) {
        if (fault) reject(batch, *fault);
        batch.cellEnds.resize(firstCell);
        m_line += countLines(whole);
    } else {
        addRecord(batch);
    }
    m_fileOffset += size.bytes;
    m_at = m_found.next;
}

Result<bool> DelimitedReader::next(RecordBatch& batch)
{
    batch.clear();
    m_rejectedBytes = 0;
    bool ended = false;
    for (;;) {
        if (m_at >= m_filled && !m_ended)
            if (Result<void> more = refill(); !more) return pass(more);
        if (m_at >= m_filled) {
            ended = true;
            break;
        }
        const RecordScanner& scanner = m_leadIn + m_headers > 0 ? m_headScanner : m_scanner;
        const auto outcome = scanner.scan(m_window.data(), m_at, m_filled, m_ended, batch.cellEnds, m_found);
        if (outcome == RecordScanner::Outcome::Record) {
            takeRecord(batch);
        } else if (m_filled - m_at > m_options.limits.recordBytes + m_options.readBytes) {
            if (Result<void> dropped = discardLongRecord(batch); !dropped) return pass(dropped);
        } else {
            if (Result<void> more = refill(); !more) return pass(more);
            continue;
        }
        if (batch.records.size() >= m_options.batchRecords || batch.arena.size() >= m_options.batchBytes ||
            m_rejectedBytes >= m_options.batchBytes)
            break;
    }
    m_records += batch.records.size();
    if (m_records > m_options.limits.records)
        return fail(ErrorKind::TooManyRecords, std::to_string(m_options.limits.records));
    batch.bytesConsumed = m_streamOffset + m_at;
    batch.arena.append(RecordScanner::kPadding, '\0');
    return !ended || !batch.records.empty();
}

} // namespace winnow

// SPDX-License-Identifier: Apache-2.0

#include "sheet/cell_text.h"

#include "base/text.h"
#include "sheet/record_scanner.h"

#include <cstring>

namespace winnow {

CellText::CellText(const Dialect& dialect, CellDecoder decoder)
    : m_delimiter(dialect.delimiter),
      m_quote(dialect.quote),
      m_backslash(dialect.escape == Escape::Backslash),
      m_decoder(std::move(decoder))
{
}

Result<CellText> CellText::forDialect(const Dialect& dialect)
{
    Result<CellDecoder> decoder = CellDecoder::forEncoding(dialect.encoding);
    if (!decoder) return pass(decoder);
    return CellText(dialect, std::move(*decoder));
}

bool CellText::isPlain(std::string_view raw) const noexcept
{
    if (raw.empty()) return true;
    if (m_quote != 0 && raw.front() == m_quote) return false;
    if (std::memchr(raw.data(), '\0', raw.size()) != nullptr) return false;
    if (m_backslash && std::memchr(raw.data(), '\\', raw.size()) != nullptr) return false;
    return m_decoder.passes(raw);
}

void CellText::unquote(std::string_view raw, std::string& out) const
{
    const bool quoted = m_quote != 0 && !raw.empty() && raw.front() == m_quote;
    if (quoted) {
        raw.remove_prefix(1);
        if (!raw.empty() && raw.back() == m_quote) raw.remove_suffix(1);
    }
    for (std::size_t i = 0; i < raw.size(); ++i) {
        const char c = raw[i];
        if (c == '\0') continue;
        if (quoted && c == m_quote && i + 1 < raw.size() && raw[i + 1] == m_quote) ++i;
        if (m_backslash && c == '\\' && i + 1 < raw.size()) {
            const char next = raw[i + 1];
            if (next == '\\' || next == m_quote || std::string_view(m_delimiter).starts_with(next)) {
                out += next;
                ++i;
                continue;
            }
        }
        out += raw[i];
    }
}

std::string_view CellText::text(std::string_view raw, std::string& scratch) const
{
    if (isPlain(raw)) return raw;
    if (raw.size() >= 2 && m_quote != 0 && raw.front() == m_quote && raw.back() == m_quote) {
        const std::string_view inner = raw.substr(1, raw.size() - 2);
        if (std::memchr(inner.data(), m_quote, inner.size()) == nullptr && isPlain(inner)) return inner;
    }
    std::string bytes;
    unquote(raw, bytes);
    scratch.clear();
    m_decoder.decode(bytes, scratch);
    return scratch;
}

/// Whether something in the text means more than itself outside quotes.
bool CellText::needsQuotes(std::string_view utf8) const
{
    if (m_quote != 0 && utf8.find(m_quote) != std::string_view::npos) return true;
    if (m_backslash && utf8.find('\\') != std::string_view::npos) return true;
    if (utf8.find_first_of("\r\n") != std::string_view::npos) return true;
    if (m_delimiter.empty()) return false;
    if (m_delimiter.size() == 1) return utf8.find(m_delimiter) != std::string_view::npos;
    // The end of the text and the delimiter behind it may make one earlier.
    return (std::string(utf8) + m_delimiter).find(m_delimiter) < utf8.size();
}

/// For dialects without quotes.
std::string CellText::withoutSpecials(std::string_view utf8, bool& lossy) const
{
    std::string out(utf8);
    const char instead = m_delimiter.find(' ') == std::string::npos ? ' ' : '_';
    const std::string specials = "\r\n" + m_delimiter;
    for (char& c : out)
        if (specials.find(c) != std::string::npos) {
            c = instead;
            lossy = true;
        }
    return out;
}

std::string CellText::write(std::string_view utf8, bool& lossy) const
{
    if (!needsQuotes(utf8)) return m_decoder.encode(utf8, lossy);
    if (m_quote == 0) return m_decoder.encode(withoutSpecials(utf8, lossy), lossy);
    const std::string encoded = m_decoder.encode(utf8, lossy);
    std::string out(1, m_quote);
    for (const char c : encoded) {
        if (c == m_quote || (m_backslash && c == '\\')) out += m_backslash ? '\\' : m_quote;
        out += c;
    }
    out += m_quote;
    return out;
}

void CellText::quoteWhereBlank(std::string& record) const
{
    if (m_quote == 0 || !isBlankRecord(record)) return;
    record.insert(record.begin(), m_quote);
    record += m_quote;
}

std::vector<std::string> cellsOf(std::string_view rawRecord, const Dialect& dialect, const CellText& cells)
{
    std::string padded(rawRecord);
    padded.append(RecordScanner::kPadding, '\0');
    std::vector<std::uint32_t> ends;
    RecordScanner::Found found;
    const RecordScanner scanner(dialect, RecordScanner::kNoLimit);
    scanner.scan(padded.data(), 0, static_cast<std::uint32_t>(rawRecord.size()), true, ends, found);
    std::vector<std::string> out;
    std::string scratch;
    std::uint32_t begin = 0;
    for (const std::uint32_t end : ends) {
        out.emplace_back(cells.text(std::string_view(padded).substr(begin, end - begin), scratch));
        begin = end + static_cast<std::uint32_t>(dialect.delimiter.size());
    }
    return out;
}

} // namespace winnow

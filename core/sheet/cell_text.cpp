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

std::string CellText::write(std::string_view utf8, bool& lossy) const
{
    const bool needsQuotes = m_quote != 0 &&
        (utf8.find(m_quote) != std::string_view::npos || utf8.find('\n') != std::string_view::npos ||
            utf8.find('\r') != std::string_view::npos ||
            (!m_delimiter.empty() && utf8.find(m_delimiter) != std::string_view::npos));
    const std::string encoded = m_decoder.encode(utf8, lossy);
    if (!needsQuotes) return encoded;
    std::string out(1, m_quote);
    for (const char c : encoded) {
        if (c == m_quote || (m_backslash && c == '\\')) out += m_backslash ? '\\' : m_quote;
        out += c;
    }
    out += m_quote;
    return out;
}

std::vector<std::string> cellsOf(std::string_view rawRecord, const Dialect& dialect, const CellText& cells)
{
    std::string padded(rawRecord);
    padded.append(RecordScanner::kPadding, '\0');
    std::vector<std::uint32_t> ends;
    RecordScanner::Found found;
    const RecordScanner scanner(dialect);
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

// SPDX-License-Identifier: Apache-2.0

#include "formats/workbook/xlsx_rows.h"

#include "base/text.h"
#include "formats/workbook/xml_rows.h"

#include <algorithm>
#include <charconv>

namespace winnow {
namespace {

enum class CellType : std::uint8_t { Number, Shared, Text, InlineText, Boolean, Date };

CellType typeOf(std::string_view t) noexcept
{
    if (t.empty() || t == "n") return CellType::Number;
    if (t == "s") return CellType::Shared;
    if (t == "inlineStr") return CellType::InlineText;
    if (t == "b") return CellType::Boolean;
    if (t == "d") return CellType::Date;
    return CellType::Text; // str and e
}

class XlsxRows final : public XmlRows {
public:
    XlsxRows(std::shared_ptr<XlsxBook> book, const SharedStrings& strings,
        std::unordered_map<std::uint64_t, std::string> links, ZipPart part, const SheetLimits& limits)
        : XmlRows([this](std::span<char> room) { return m_part.read(room); }, limits),
          m_book(std::move(book)),
          m_strings(strings),
          m_links(std::move(links)),
          m_part(std::move(part))
    {
    }

    std::uint64_t bytesRead() const noexcept override { return m_part.packedRead(); }

private:
    void startElement(std::string_view name, const XmlAttributes& a) override
    {
        if (!m_inData) {
            if (name == "sheetData") m_inData = true;
            return;
        }
        if (name == "c") return startCell(a);
        if (name == "v")
            m_listening = !m_hasInline;
        else if (name == "t")
            m_listening = m_inInline && m_phonetic == 0;
        else if (name == "is")
            startInline();
        else if (name == "rPh")
            ++m_phonetic;
        else if (name == "row")
            startRow(a);
    }
    void endElement(std::string_view name) override
    {
        if (!m_inData) return;
        if (name == "v" || name == "t")
            m_listening = false;
        else if (name == "c")
            endCell();
        else if (name == "row")
            emitRow(m_number);
        else if (name == "is")
            m_inInline = false;
        else if (name == "rPh")
            --m_phonetic;
        else if (name == "sheetData")
            m_inData = false;
    }
    void text(std::string_view piece) override
    {
        if (m_listening) addText(piece);
    }

    void startRow(const XmlAttributes& a)
    {
        const std::string_view r = a["r"];
        std::uint64_t number = 0;
        const auto [end, error] = std::from_chars(r.data(), r.data() + r.size(), number);
        m_number = error == std::errc() && end == r.data() + r.size() && number > 0 ? number : m_number + 1;
        m_column = 0;
    }
    void startInline()
    {
        m_inInline = m_hasInline = true;
        beginText(); // a value beside it is another program's copy
    }
    void startCell(const XmlAttributes& attributes)
    {
        beginText();
        m_inInline = m_hasInline = false;
        m_phonetic = 0;
        std::string_view reference, style, type;
        for (const char* const* p = attributes.pairs(); *p != nullptr; p += 2) {
            if (p[0][1] != '\0') continue;
            if (p[0][0] == 'r')
                reference = p[1];
            else if (p[0][0] == 's')
                style = p[1];
            else if (p[0][0] == 't')
                type = p[1];
        }
        std::uint32_t column = 0;
        std::uint32_t row = 0;
        if (cellPosition(reference, column, row)) m_column = column;
        m_type = typeOf(type);
        m_style = 0;
        (void)std::from_chars(style.data(), style.data() + style.size(), m_style);
    }
    void endCell()
    {
        m_listening = false;
        const std::uint32_t column = m_column++;
        if (isTooLong()) return row().fail(RejectReason::CellTooLong);
        std::string& value = cellText();
        if (!m_links.empty() && addLinked(column)) return;
        switch (m_type) {
        case CellType::Shared: row().add(column, sharedText()); break;
        case CellType::Number:
            if (!value.empty())
                row().add(column, numberText(trimmed(value), m_book->format(m_style), m_book->from1904()));
            break;
        case CellType::Boolean: row().add(column, value == "1" ? "TRUE" : value == "0" ? "FALSE" : value); break;
        case CellType::Date: row().add(column, isoDateText(value)); break;
        case CellType::Text:
        case CellType::InlineText:
            unescapeUnits(value);
            row().add(column, value);
            break;
        }
    }
    std::string_view sharedText()
    {
        const std::string_view digits = trimmed(cellText());
        if (digits.empty()) return {};
        std::size_t index = 0;
        const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), index);
        if (error != std::errc() || end != digits.data() + digits.size() || index >= m_strings.count()) {
            fail({ErrorKind::FileDamaged,
                "row " + std::to_string(m_number) + " names a text that the workbook does not have"});
            return {};
        }
        if (m_strings.isTooLong(index)) row().fail(RejectReason::CellTooLong);
        Result<std::string_view> text = m_strings.at(index);
        if (text) return *text;
        fail(text.error());
        return {};
    }
    /// A name over a link to an address.
    bool addLinked(std::uint32_t column)
    {
        const auto link = m_links.find((m_number - 1) << 16 | column);
        if (link == m_links.end()) return false;
        std::string shown = m_type == CellType::Shared ? std::string(sharedText()) : cellText();
        if (shown.find('@') != std::string::npos) return false;
        row().add(column, shown.empty() ? link->second : shown + " <" + link->second + ">");
        return true;
    }
    std::shared_ptr<XlsxBook> m_book;
    const SharedStrings& m_strings;
    std::unordered_map<std::uint64_t, std::string> m_links;
    ZipPart m_part;
    std::uint64_t m_number = 0;
    std::uint32_t m_column = 0;
    std::size_t m_style = 0;
    CellType m_type = CellType::Number;
    int m_phonetic = 0;
    bool m_inData = false;
    bool m_inInline = false;
    bool m_hasInline = false;
    bool m_listening = false;
};

} // namespace

Result<std::unique_ptr<RowSource>> openXlsxRows(
    std::shared_ptr<XlsxBook> book, std::size_t sheet, const SheetLimits& limits)
{
    const XlsxSheet& wanted = book->sheets().at(sheet);
    Result<const SharedStrings*> strings = book->strings(limits.cellBytes);
    if (!strings) return pass(strings);
    Result<std::unordered_map<std::uint64_t, std::string>> links = book->mailLinks(wanted);
    if (!links) return pass(links);
    Result<ZipPart> part = book->archive().part(wanted.part);
    if (!part) return pass(part);
    return std::make_unique<XlsxRows>(std::move(book), **strings, std::move(*links), std::move(*part), limits);
}

} // namespace winnow

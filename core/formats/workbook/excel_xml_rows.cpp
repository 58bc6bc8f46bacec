// SPDX-License-Identifier: Apache-2.0

#include "formats/workbook/excel_xml_rows.h"

#include "base/text.h"
#include "formats/workbook/number_format.h"
#include "formats/workbook/xml_rows.h"

#include <algorithm>
#include <charconv>

namespace winnow {
namespace {

std::uint32_t numberOr(std::string_view text, std::uint32_t otherwise)
{
    std::uint32_t n = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), n);
    return error == std::errc() && end != text.data() ? n : otherwise;
}

class ExcelXmlRows final : public XmlRows {
public:
    ExcelXmlRows(std::shared_ptr<ByteSource> source, std::size_t sheet, const SheetLimits& limits)
        : XmlRows([this](std::span<char> room) { return read(room); }, limits),
          m_source(std::move(source)),
          m_wanted(sheet)
    {
    }
    std::uint64_t bytesRead() const noexcept override { return m_read; }

private:
    Result<std::size_t> read(std::span<char> room)
    {
        if (m_read == 0)
            if (Result<void> back = m_source->seek(0); !back) return pass(back);
        Result<std::size_t> count = m_source->read(room);
        if (count) m_read += *count;
        return count;
    }
    void startElement(std::string_view name, const XmlAttributes& a) override
    {
        if (name == "Worksheet") {
            m_active = m_seen++ == m_wanted;
            return;
        }
        if (!m_active) return;
        if (name == "Row") {
            row().begin();
            m_number = numberOr(a["Index"], m_number + 1);
            m_column = 0;
        } else if (name == "Cell") {
            m_column = numberOr(a["Index"], m_column + 1);
            m_merged = std::min(numberOr(a["MergeAcross"], 0), limits().columns);
            m_link = asciiLower(a["HRef"].substr(0, 7)) == "mailto:" ? std::string(a["HRef"].substr(7)) : std::string();
            m_link = m_link.substr(0, m_link.find('?'));
            beginText();
            m_type.clear();
        } else if (name == "Comment") {
            ++m_comments;
        } else if (name == "Data") {
            m_type = a["Type"];
            m_listening = m_comments == 0;
        }
    }
    void endElement(std::string_view name) override
    {
        if (!m_active) return;
        if (name == "Data")
            m_listening = false;
        else if (name == "Comment")
            --m_comments;
        else if (name == "Cell")
            endCell();
        else if (name == "Row")
            emitRow(m_number);
        else if (name == "Worksheet")
            finish();
    }
    void text(std::string_view piece) override
    {
        if (m_listening) addText(piece);
    }
    void endCell()
    {
        const std::uint32_t column = m_column == 0 ? 0 : m_column - 1;
        m_column += m_merged;
        if (isTooLong()) return row().fail(RejectReason::CellTooLong);
        const std::string& shown = cellText();
        if (!m_link.empty() && shown.find('@') == std::string::npos)
            row().add(column, shown.empty() ? m_link : shown + " <" + m_link + ">");
        else if (m_type == "Number")
            row().add(column, numberText(trimmed(shown), {}, false));
        else if (m_type == "DateTime")
            row().add(column, isoDateText(shown));
        else if (m_type == "Boolean")
            row().add(column, shown == "1" ? "TRUE" : shown == "0" ? "FALSE" : shown);
        else
            row().add(column, shown);
    }
    std::shared_ptr<ByteSource> m_source;
    std::size_t m_wanted;
    std::uint64_t m_read = 0;
    std::size_t m_seen = 0;
    std::uint32_t m_number = 0;
    std::uint32_t m_column = 0; ///< 1-based, of the cell in hand
    std::uint32_t m_merged = 0;
    std::string m_type, m_link;
    int m_comments = 0;
    bool m_active = false;
    bool m_listening = false;
};

class SheetNames final : public XmlHandler {
public:
    void startElement(std::string_view name, const XmlAttributes& a) override
    {
        if (name == "Worksheet") sheets.push_back({std::string(a["Name"]), false});
        m_visible = name == "Visible";
    }
    void endElement(std::string_view) override { m_visible = false; }
    void text(std::string_view piece) override
    {
        if (m_visible && !sheets.empty() && (piece == "SheetHidden" || piece == "SheetVeryHidden"))
            sheets.back().hidden = true;
    }
    std::vector<TableInfo> sheets;

private:
    bool m_visible = false;
};

} // namespace

Result<std::vector<TableInfo>> excelXmlSheets(ByteSource& source)
{
    if (Result<void> back = source.seek(0); !back) return pass(back);
    SheetNames names;
    if (Result<void> read = XmlStream::parse([&](std::span<char> room) { return source.read(room); }, names); !read)
        return pass(read);
    if (names.sheets.empty()) return fail(ErrorKind::ListEmpty, "the workbook has no sheet");
    return std::move(names.sheets);
}

Result<std::unique_ptr<RowSource>> openExcelXmlRows(
    std::shared_ptr<ByteSource> source, std::size_t sheet, const SheetLimits& limits)
{
    return std::make_unique<ExcelXmlRows>(std::move(source), sheet, limits);
}

} // namespace winnow

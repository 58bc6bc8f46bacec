#include "book/excel_xml_rows.h"

#include "base/text.h"
#include "book/number_format.h"
#include "book/row_assembler.h"
#include "book/xml_stream.h"

#include <algorithm>
#include <charconv>
#include <deque>

namespace winnow {
namespace {

std::uint32_t numberOf(std::string_view text, std::uint32_t otherwise)
{
    std::uint32_t n = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), n);
    return error == std::errc() && end != text.data() ? n : otherwise;
}

class ExcelXmlRows final : public RowSource, private XmlHandler {
public:
    ExcelXmlRows(std::shared_ptr<ByteSource> source, std::size_t sheet, const SheetLimits& limits)
        : m_source(std::move(source)), m_wanted(sheet), m_limits(limits), m_row(limits), m_xml([this](std::span<char> room) { return read(room); }, *this)
    {
    }
    Result<bool> next(CellRow& row) override
    {
        while (m_done.empty()) {
            if (m_ended) return false;
            Result<bool> more = m_xml.step();
            if (!more) return pass(more);
            m_ended = !*more;
        }
        row = std::move(m_done.front());
        m_done.pop_front();
        m_waiting -= std::min(m_waiting, row.text.size());
        return true;
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
            m_row.begin();
            m_number = numberOf(a["Index"], m_number + 1);
            m_column = 0;
        } else if (name == "Cell") {
            m_column = numberOf(a["Index"], m_column + 1);
            m_merged = std::min(numberOf(a["MergeAcross"], 0), m_limits.columns);
            m_link = asciiLower(a["HRef"].substr(0, 7)) == "mailto:" ? std::string(a["HRef"].substr(7)) : std::string();
            m_link = m_link.substr(0, m_link.find('?'));
            m_text.clear();
            m_type.clear();
            m_tooLong = false;
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
        if (name == "Data") m_listening = false;
        else if (name == "Comment") --m_comments;
        else if (name == "Cell") endCell();
        else if (name == "Row") endRow();
        else if (name == "Worksheet") m_xml.finish();
    }
    void text(std::string_view piece) override
    {
        if (!m_listening || m_tooLong) return;
        if (m_text.size() + piece.size() > m_limits.cellBytes) {
            m_tooLong = true;
            m_text.clear();
            return;
        }
        m_text += piece;
    }
    void endCell()
    {
        const std::uint32_t column = m_column == 0 ? 0 : m_column - 1;
        m_column += m_merged;
        if (m_tooLong) return m_row.fail(RejectReason::CellTooLong);
        if (!m_link.empty() && m_text.find('@') == std::string::npos) m_row.add(column, m_text.empty() ? m_link : m_text + " <" + m_link + ">");
        else if (m_type == "Number") m_row.add(column, numberText(trimmed(m_text), {}, false));
        else if (m_type == "DateTime") m_row.add(column, isoDateText(m_text));
        else if (m_type == "Boolean") m_row.add(column, m_text == "1" ? "TRUE" : m_text == "0" ? "FALSE" : m_text);
        else m_row.add(column, m_text);
    }
    void endRow()
    {
        CellRow& row = m_row.finish();
        row.number = m_number;
        m_waiting += row.text.size();
        m_done.push_back(std::move(row));
        m_row.begin();
        if (m_waiting > (1U << 20)) m_xml.pause();
    }

    std::shared_ptr<ByteSource> m_source;
    std::size_t m_wanted;
    SheetLimits m_limits;
    RowAssembler m_row;
    std::deque<CellRow> m_done;
    std::size_t m_waiting = 0;
    std::uint64_t m_read = 0;
    std::size_t m_seen = 0;
    std::uint32_t m_number = 0;
    std::uint32_t m_column = 0; ///< 1-based, of the cell in hand
    std::uint32_t m_merged = 0;
    std::string m_type, m_text, m_link;
    int m_comments = 0;
    bool m_active = false;
    bool m_listening = false;
    bool m_tooLong = false;
    bool m_ended = false;
    XmlStream m_xml;
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
        if (m_visible && !sheets.empty() && (piece == "SheetHidden" || piece == "SheetVeryHidden")) sheets.back().hidden = true;
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
    if (Result<void> read = XmlStream::parse([&](std::span<char> room) { return source.read(room); }, names); !read) return pass(read);
    if (names.sheets.empty()) return fail(ErrorKind::ListEmpty, "the workbook has no sheet");
    return std::move(names.sheets);
}

Result<std::unique_ptr<RowSource>> openExcelXmlRows(std::shared_ptr<ByteSource> source, std::size_t sheet, const SheetLimits& limits)
{
    return std::make_unique<ExcelXmlRows>(std::move(source), sheet, limits);
}

} // namespace winnow

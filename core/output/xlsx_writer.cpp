// SPDX-License-Identifier: Apache-2.0

#include "output/table_writer.h"

#include "base/text.h"
#include "output/deflated_file.h"
#include "output/private_folder.h"
#include "output/zip_member.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <ctime>

namespace winnow {
namespace {

/// Of zlib: 6 takes twice the time of 3 and makes the file a seventh smaller.
constexpr int kLevel = 3;
constexpr std::size_t kPiece = 256 * 1024;
constexpr std::size_t kColumns = 16'384;

#define XML_HEAD                                                                                                       \
    R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>)"                                                       \
    "\n"
#define SHEETS "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
#define RELATIONS "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
#define PACKAGE "http://schemas.openxmlformats.org/package/2006"

struct Part {
    const char* name;
    std::string_view text;
};

/// ECMA-376 part 1, chapter 12: what a workbook of one sheet needs. Nothing in it tells who wrote it, or when.
constexpr std::array kParts{
    Part{"[Content_Types].xml",
        XML_HEAD
        "<Types xmlns=\"" PACKAGE
        R"(/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>)"
        R"(<Default Extension="xml" ContentType="application/xml"/>)"
        R"(<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>)"
        R"(<Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>)"
        R"(<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>)"},
    Part{"_rels/.rels",
        XML_HEAD "<Relationships xmlns=\"" PACKAGE R"(/relationships"><Relationship Id="rId1" Type=")" RELATIONS
                 R"(/officeDocument" Target="xl/workbook.xml"/></Relationships>)"},
    Part{"xl/workbook.xml",
        XML_HEAD "<workbook xmlns=\"" SHEETS R"(" xmlns:r=")" RELATIONS
                 R"("><sheets><sheet name="List" sheetId="1" r:id="rId1"/></sheets></workbook>)"},
    Part{"xl/_rels/workbook.xml.rels",
        XML_HEAD "<Relationships xmlns=\"" PACKAGE R"(/relationships"><Relationship Id="rId1" Type=")" RELATIONS
                 R"(/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type=")" RELATIONS
                 R"(/styles" Target="styles.xml"/></Relationships>)"},
    Part{"xl/styles.xml",
        XML_HEAD
        "<styleSheet xmlns=\"" SHEETS
        R"("><fonts count="1"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts>)"
        R"(<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>)"
        R"(<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>)"
        R"(<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>)"
        R"(<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>)"
        R"(<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>)"},
};

/// The header stays in view; columns are wide enough to read.
constexpr std::string_view kSheetBegin = XML_HEAD
    "<worksheet xmlns=\"" SHEETS
    R"("><sheetViews><sheetView tabSelected="1" workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>)"
    R"(</sheetView></sheetViews><cols><col min="1" max="31" width="22" customWidth="1"/></cols><sheetData>)";
constexpr std::string_view kSheetEnd = "</sheetData></worksheet>";

#undef XML_HEAD
#undef SHEETS
#undef RELATIONS
#undef PACKAGE

/// A character that XML cannot hold, or would change: as the format's own escape (ECMA-376 part 1, 22.9.2.19).
void appendUnit(std::string& out, unsigned unit)
{
    constexpr std::string_view digits = "0123456789ABCDEF";
    out += "_x";
    for (int shift = 12; shift >= 0; shift -= 4) out += digits[(unit >> shift) & 15U];
    out += '_';
}

/// "_x0041_" in the list is seven characters, and must not come out as "A".
bool isFalseEscape(std::string_view text, std::size_t at)
{
    return text.size() >= at + 7 && text[at + 1] == 'x' && text[at + 6] == '_' &&
        std::ranges::all_of(text.substr(at + 2, 4),
            [](char c) { return isAsciiDigit(c) || (toAsciiLower(c) >= 'a' && toAsciiLower(c) <= 'f'); });
}

/// Bytes that mean something to XML or to the escape, and the first byte of U+FFFE and U+FFFF, which XML cannot hold.
constexpr std::array<bool, 256> kSpecial = [] {
    std::array<bool, 256> special{};
    for (unsigned c = 0; c < 0x20; ++c) special[c] = c != '\t' && c != '\n';
    for (const unsigned char c : {'&', '<', '>', '_', '\xEF'}) special[c] = true;
    return special;
}();

void appendText(std::string& out, std::string_view text)
{
    std::size_t copied = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto c = static_cast<unsigned char>(text[at]);
        if (!kSpecial[c]) continue;
        const bool noncharacter =
            c == 0xEF && (text.substr(at, 3) == "\xEF\xBF\xBE" || text.substr(at, 3) == "\xEF\xBF\xBF");
        if ((c == 0xEF && !noncharacter) || (c == '_' && !isFalseEscape(text, at))) continue;
        out.append(text, copied, at - copied);
        copied = at + 1;
        switch (c) {
        case '&': out += "&amp;"; break;
        case '<': out += "&lt;"; break;
        case '>': out += "&gt;"; break;
        case 0xEF:
            appendUnit(out, text[at + 2] == '\xBE' ? 0xFFFE : 0xFFFF);
            copied = at + 3;
            break;
        default: appendUnit(out, c); break; // control characters, and '_' itself
        }
        at = copied - 1;
    }
    out.append(text, copied, std::string_view::npos);
}

bool isSpace(char c) noexcept { return c == ' ' || c == '\t' || c == '\n'; }

/// "A", "B", ... "XFD".
std::string columnName(std::size_t column)
{
    std::string name;
    for (++column; column > 0; column = (column - 1) / 26)
        name.insert(name.begin(), static_cast<char>('A' + (column - 1) % 26));
    return name;
}

std::size_t codePoints(std::string_view text)
{
    return static_cast<std::size_t>(
        std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

class XlsxWriter final : public TableWriter {
public:
    XlsxWriter(PrivateFile file, PrivateFolder folder, std::unique_ptr<DeflatedFile> sheet)
        : m_file(std::move(file)), m_folder(std::move(folder)), m_sheet(std::move(sheet)), m_xml(kSheetBegin)
    {
    }
    Result<void> row(const std::vector<std::string>& cells) override
    {
        if (m_row >= kXlsxRows || cells.size() > kColumns)
            return fail(ErrorKind::FileUnwritable, "a sheet holds no more rows or columns");
        while (m_columns.size() < cells.size()) m_columns.push_back("<c r=\"" + columnName(m_columns.size()));
        std::array<char, 12> digits{};
        const std::string_view number(
            digits.data(), std::to_chars(digits.data(), digits.data() + digits.size(), ++m_row).ptr);
        m_xml.append("<row r=\"").append(number).append("\">");
        for (std::size_t c = 0; c < cells.size(); ++c) {
            const std::string& text = cells[c];
            if (text.empty()) continue;
            if (text.size() > kXlsxCell && codePoints(text) > kXlsxCell)
                return fail(ErrorKind::FileUnwritable, "a cell holds no more text");
            m_xml.append(m_columns[c]).append(number).append(R"(" t="inlineStr"><is><t)");
            if (isSpace(text.front()) || isSpace(text.back())) m_xml.append(R"( xml:space="preserve")");
            m_xml += '>';
            appendText(m_xml, text);
            m_xml.append("</t></is></c>");
        }
        m_xml.append("</row>");
        return m_xml.size() < kPiece ? Result<void>() : flush();
    }
    std::uint64_t size() const noexcept override { return m_sheet->size() + m_xml.size() / 8; }
    Result<PrivateFile> finish() override
    {
        m_xml.append(kSheetEnd);
        if (Result<void> flushed = flush(); !flushed) return pass(flushed);
        Result<Deflated> deflated = m_sheet->finish();
        if (!deflated) return pass(deflated);
        const std::filesystem::path path = m_folder.path() / "out.xlsx";
        if (Result<void> packed = pack(path, *deflated); !packed) return pass(packed);
        if (Result<void> copied = appendFile(path, m_file); !copied) return pass(copied);
        if (Result<void> done = m_file.sync(); !done) return pass(done);
        return std::move(m_file);
    }

private:
    Result<void> flush()
    {
        Result<void> written = m_sheet->write(m_xml);
        m_xml.clear();
        return written;
    }
    Result<void> pack(const std::filesystem::path& path, const Deflated& deflated)
    {
        int code = 0;
        zip_t* zip = zip_open(path.c_str(), ZIP_CREATE | ZIP_EXCL, &code);
        if (zip == nullptr) return fail(ErrorKind::FileUnwritable, "zip");
        ZipBytes sheet(m_sheet->file(), deflated);
        bool good = true;
        for (const Part& part : kParts) {
            zip_source_t* source = zip_source_buffer(zip, part.text.data(), part.text.size(), 0);
            good = good && source != nullptr && zip_file_add(zip, part.name, source, 0) >= 0;
        }
        good = good && sheet.addTo(zip, "xl/worksheets/sheet1.xml") >= 0;
        // The same rows make the same bytes.
        std::tm first{.tm_sec = 0,
            .tm_min = 0,
            .tm_hour = 0,
            .tm_mday = 1,
            .tm_mon = 0,
            .tm_year = 80,
            .tm_wday = 0,
            .tm_yday = 0,
            .tm_isdst = -1,
            .tm_gmtoff = 0,
            .tm_zone = nullptr};
        const std::time_t epoch = std::mktime(&first);
        for (zip_uint64_t at = 0; good && at <= kParts.size(); ++at) good = zip_file_set_mtime(zip, at, epoch, 0) == 0;
        if (!good) {
            zip_discard(zip);
            return fail(ErrorKind::FileUnwritable, "zip");
        }
        return closeZip(zip);
    }

    PrivateFile m_file;
    PrivateFolder m_folder;
    std::unique_ptr<DeflatedFile> m_sheet;
    std::string m_xml;                  ///< of the sheet, not deflated yet
    std::vector<std::string> m_columns; ///< how a cell of each begins
    std::uint64_t m_row = 0;
};

} // namespace

Result<std::unique_ptr<TableWriter>> xlsxWriter(PrivateFile file, const std::filesystem::path& folder)
{
    Result<PrivateFolder> own = PrivateFolder::under(folder);
    if (!own) return pass(own);
    Result<PrivateFile> sheet = PrivateFile::create(own->path() / "sheet", {}, false);
    if (!sheet) return pass(sheet);
    Result<std::unique_ptr<DeflatedFile>> deflated = DeflatedFile::over(std::move(*sheet), kLevel);
    if (!deflated) return pass(deflated);
    return std::make_unique<XlsxWriter>(std::move(file), std::move(*own), std::move(*deflated));
}

} // namespace winnow

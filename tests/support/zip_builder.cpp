// SPDX-License-Identifier: Apache-2.0

#include "support/zip_builder.h"

#include <stdexcept>

#include <zip.h>

namespace winnow::test {

std::string zipOf(const Parts& parts, const ZipStyle& style)
{
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* target = zip_source_buffer_create(nullptr, 0, 0, &error);
    zip_source_keep(target);
    zip_t* zip = zip_open_from_source(target, ZIP_TRUNCATE, &error);
    if (zip == nullptr) throw std::runtime_error("no archive");
    int twin = 0;
    std::vector<std::pair<std::string, std::string>> renamed;
    for (const auto& [name, bytes] : parts) {
        zip_source_t* source = zip_source_buffer(zip, bytes.data(), bytes.size(), 0); // the parts outlive the closing
        std::string entry = name;
        if (zip_name_locate(zip, name.c_str(), 0) >= 0) {
            // libzip refuses twins: a name of the same length is put in their place afterwards.
            entry.back() = static_cast<char>('0' + twin++);
            renamed.emplace_back(entry, name);
        }
        const zip_int64_t at = zip_file_add(zip, entry.c_str(), source, ZIP_FL_ENC_UTF_8);
        if (style.stored) zip_set_file_compression(zip, static_cast<zip_uint64_t>(at), ZIP_CM_STORE, 0);
        if (!style.password.empty())
            zip_file_set_encryption(zip, static_cast<zip_uint64_t>(at),
                style.zipCrypto ? ZIP_EM_TRAD_PKWARE : ZIP_EM_AES_256, style.password.c_str());
    }
    if (zip_close(zip) != 0) throw std::runtime_error(zip_strerror(zip));
    zip_source_open(target);
    zip_stat_t st;
    zip_source_stat(target, &st);
    std::string out(st.size, '\0');
    zip_source_read(target, out.data(), out.size());
    zip_source_close(target);
    zip_source_free(target);
    for (const auto& [from, to] : renamed)
        for (std::size_t at = out.find(from); at != std::string::npos; at = out.find(from, at + 1))
            out.replace(at, from.size(), to);
    return out;
}

Parts xlsxParts(const BookParts& book)
{
    const std::string head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    const std::string main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const std::string rel = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const std::string packageRel = "http://schemas.openxmlformats.org/package/2006/relationships";
    Parts parts;
    parts.emplace_back("[Content_Types].xml",
        head + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
    parts.emplace_back("_rels/.rels",
        head + "<Relationships xmlns=\"" + packageRel + "\"><Relationship Id=\"r1\" Type=\"" + rel +
            "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
    parts.emplace_back("xl/workbook.xml",
        head + "<workbook xmlns=\"" + main + "\" xmlns:r=\"" + rel + "\"><workbookPr " + book.workbookPr +
            "/><sheets><sheet name=\"Customers\" sheetId=\"1\" r:id=\"s1\"/></sheets></workbook>");
    std::string links = "<Relationship Id=\"s1\" Type=\"" + rel + "/worksheet\" Target=\"worksheets/sheet1.xml\"/>";
    if (!book.texts.empty())
        links += "<Relationship Id=\"t\" Type=\"" + rel + "/sharedStrings\" Target=\"/xl/sharedStrings.xml\"/>";
    if (!book.styles.empty()) links += "<Relationship Id=\"y\" Type=\"" + rel + "/styles\" Target=\"styles.xml\"/>";
    parts.emplace_back("xl/_rels/workbook.xml.rels",
        head + "<Relationships xmlns=\"" + packageRel + "\">" + links + "</Relationships>");
    parts.emplace_back("xl/worksheets/sheet1.xml",
        head + "<worksheet xmlns=\"" + main + "\" xmlns:r=\"" + rel + "\"><sheetData>" + book.sheetData +
            "</sheetData>" + book.afterData + "</worksheet>");
    if (!book.texts.empty()) {
        std::string texts;
        for (const std::string& t : book.texts) texts += "<si>" + t + "</si>";
        parts.emplace_back("xl/sharedStrings.xml", head + "<sst xmlns=\"" + main + "\">" + texts + "</sst>");
    }
    if (!book.styles.empty())
        parts.emplace_back(
            "xl/styles.xml", head + "<styleSheet xmlns=\"" + main + "\">" + book.styles + "</styleSheet>");
    if (!book.sheetRels.empty())
        parts.emplace_back("xl/worksheets/_rels/sheet1.xml.rels",
            head + "<Relationships xmlns=\"" + packageRel + "\">" + book.sheetRels + "</Relationships>");
    return parts;
}

std::string xlsxOf(const BookParts& book) { return zipOf(xlsxParts(book)); }

std::string odsOf(const std::string& tables, const std::string& styles)
{
    const std::string content =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
        "xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" "
        "xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" xmlns:xlink=\"http://www.w3.org/1999/xlink\"><office:automatic-styles>" +
        styles + "</office:automatic-styles><office:body><office:spreadsheet>" + tables +
        "</office:spreadsheet></office:body></office:document-content>";
    return zipOf({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"}, {"content.xml", content}});
}

} // namespace winnow::test

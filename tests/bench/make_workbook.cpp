// SPDX-License-Identifier: Apache-2.0
// make_workbook OUT.xlsx|OUT.ods < LIST.csv: the lines of a list as a workbook, with a date in a seventh cell and every
// tenth first cell in rich text. Cells are cut at commas, without quotes: for what make_list writes.

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <iostream>
#include <string>
#include <vector>

#include <xlsxwriter.h>
#include <zip.h>

namespace {

std::vector<std::string> cut(const std::string& line)
{
    std::vector<std::string> cells;
    std::size_t at = 0;
    for (;;) {
        const std::size_t comma = line.find(',', at);
        cells.push_back(line.substr(at, comma == std::string::npos ? comma : comma - at));
        if (comma == std::string::npos) return cells;
        at = comma + 1;
    }
}

int writeXlsx(const char* path)
{
    lxw_workbook* book = workbook_new(path);
    lxw_worksheet* sheet = workbook_add_worksheet(book, "Customers");
    lxw_format* date = workbook_add_format(book);
    format_set_num_format(date, "dd/mm/yyyy");
    lxw_format* bold = workbook_add_format(book);
    format_set_bold(bold);
    std::string line;
    lxw_row_t row = 0;
    for (; std::getline(std::cin, line) && row < 1'048'576; ++row) {
        const std::vector<std::string> cells = cut(line);
        for (std::size_t c = 0; c < cells.size(); ++c) {
            if (c == 0 && row % 10 == 1 && !cells[c].empty()) {
                std::string title = "Dr. ";
                std::string name = cells[c];
                lxw_rich_string_tuple first{bold, title.data()};
                lxw_rich_string_tuple rest{nullptr, name.data()};
                lxw_rich_string_tuple* parts[] = {&first, &rest, nullptr};
                worksheet_write_rich_string(sheet, row, 0, parts, nullptr);
                continue;
            }
            worksheet_write_string(sheet, row, static_cast<lxw_col_t>(c), cells[c].c_str(), nullptr);
        }
        const auto column = static_cast<lxw_col_t>(cells.size());
        if (row == 0)
            worksheet_write_string(sheet, row, column, "Since", nullptr);
        else
            worksheet_write_number(sheet, row, column, 40'000 + row % 6000, date);
    }
    return workbook_close(book) == LXW_NO_ERROR ? 0 : 1;
}

std::string escaped(const std::string& text)
{
    std::string out;
    for (const char c : text) {
        if (c == '&')
            out += "&amp;";
        else if (c == '<')
            out += "&lt;";
        else if (c == '"')
            out += "&quot;";
        else
            out += c;
    }
    return out;
}

int writeOds(const char* path)
{
    std::string content =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
        "xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\">"
        "<office:body><office:spreadsheet><table:table table:name=\"Customers\">";
    std::string line;
    for (unsigned row = 0; std::getline(std::cin, line); ++row) {
        content += "<table:table-row table:style-name=\"ro1\">";
        for (const std::string& cell : cut(line))
            content += "<table:table-cell office:value-type=\"string\" calcext:value-type=\"string\"><text:p>" +
                escaped(cell) + "</text:p></table:table-cell>";
        content +=
            "<table:table-cell table:style-name=\"ce1\" office:value-type=\"date\" office:date-value=\"2024-03-" +
            std::to_string(10 + row % 20) + "\" calcext:value-type=\"date\"><text:p>" + std::to_string(10 + row % 20) +
            "-03-24</text:p></table:table-cell></table:table-row>";
    }
    content += "</table:table></office:spreadsheet></office:body></office:document-content>";
    const std::string mime = "application/vnd.oasis.opendocument.spreadsheet";
    int error = 0;
    zip_t* zip = zip_open(path, ZIP_CREATE | ZIP_TRUNCATE, &error);
    if (zip == nullptr) return 1;
    zip_file_add(zip, "mimetype", zip_source_buffer(zip, mime.data(), mime.size(), 0), 0);
    zip_file_add(zip, "content.xml", zip_source_buffer(zip, content.data(), content.size(), 0), 0);
    return zip_close(zip) == 0 ? 0 : 1;
}

} // namespace

int main(int argc, char** argv)
{
    if (argc != 2) {
        std::fputs("make_workbook OUT.xlsx|OUT.ods < LIST.csv\n", stderr);
        return 2;
    }
    std::ios::sync_with_stdio(false);
    const std::string path = argv[1];
    return path.ends_with(".ods") ? writeOds(argv[1]) : writeXlsx(argv[1]);
}

// SPDX-License-Identifier: Apache-2.0

#include "sheet/file_kind.h"

#include "base/text.h"

#include <algorithm>

namespace winnow {
namespace {

using namespace std::string_view_literals;

bool holds(std::string_view head, std::string_view what) { return head.find(what) != std::string_view::npos; }

FileKind zipKind(std::string_view head)
{
    if (holds(head, "xl/workbook.bin")) return FileKind::Xlsb;
    if (holds(head, "application/vnd.oasis.opendocument.spreadsheet")) return FileKind::Ods;
    if (holds(head, "xl/") || holds(head, "[Content_Types].xml")) return FileKind::Xlsx;
    return FileKind::Zip;
}

/// Text has no control characters but the usual ones; UTF-16 and UTF-32 have zeros in a pattern.
bool isBinary(std::string_view head)
{
    if (head.starts_with("\xFF\xFE"sv) || head.starts_with("\xFE\xFF"sv)) return false;
    std::size_t zeros[2] = {0, 0};
    std::size_t controls = 0;
    for (std::size_t i = 0; i < head.size(); ++i) {
        const auto c = static_cast<unsigned char>(head[i]);
        if (c == 0)
            ++zeros[i & 1];
        else if (c < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != 0x0B && c != 0x0C && c != 0x1A && c != 0x1F &&
            c != 0x1E && c != 0x1D && c != 0x1C && c != 0x01)
            ++controls;
    }
    if (controls * 100 > head.size() * 3) return true;
    const std::size_t all = zeros[0] + zeros[1];
    const bool utf16 =
        (zeros[0] * 10 < all && zeros[1] * 5 > head.size()) || (zeros[1] * 10 < all && zeros[0] * 5 > head.size());
    return all * 10 > head.size() * 3 && !utf16;
}

/// A message begins with header fields of which some are known (RFC 5322); an mbox with a line "From sender date".
bool isMail(std::string_view text)
{
    if (text.starts_with("From ")) {
        const std::string_view line = text.substr(0, text.find('\n'));
        return line.size() < 200 && line.find(':') != std::string_view::npos &&
            line.find(',') == std::string_view::npos && line.find(';') == std::string_view::npos;
    }
    unsigned fields = 0;
    unsigned known = 0;
    while (fields < 6 && !text.empty()) {
        const std::string_view line = text.substr(0, text.find('\n'));
        text.remove_prefix(std::min(line.size() + 1, text.size()));
        if (fields > 0 && (line.starts_with(' ') || line.starts_with('\t'))) continue;
        const std::size_t colon = line.find(':');
        const bool field = colon != std::string_view::npos && colon > 0 && colon < 60 &&
            std::ranges::all_of(
                line.substr(0, colon), [](char c) { return isAsciiLetter(c) || isAsciiDigit(c) || c == '-'; });
        if (!field) break;
        ++fields;
        const std::string name = asciiLower(line.substr(0, colon));
        for (const char* k : {"return-path", "received", "delivered-to", "message-id", "mime-version", "content-type",
                 "x-failed-recipients", "auto-submitted", "date"})
            if (name == k) ++known;
    }
    return known >= 2;
}

} // namespace

FileKind fileKind(std::string_view head)
{
    if (head.empty()) return FileKind::Empty;
    if (head.starts_with("PK\x03\x04"sv) || head.starts_with("PK\x05\x06"sv)) return zipKind(head);
    if (head.starts_with("\xD0\xCF\x11\xE0"sv)) return FileKind::OleWorkbook;
    if (head.starts_with("\x09\x08\x10\x00"sv) || head.starts_with("\x09\x04\x06\x00"sv) ||
        head.starts_with("\x09\x02\x06\x00"sv) || head.starts_with("\x09\x00\x04\x00"sv))
        return FileKind::OleWorkbook;
    if (head.starts_with("!BDN")) return FileKind::OutlookData;
    if (head.starts_with("%PDF-")) return FileKind::Pdf;
    if (head.starts_with("\x89PNG"sv) || head.starts_with("\xFF\xD8\xFF"sv) || head.starts_with("GIF8"))
        return FileKind::Image;
    if (head.starts_with("\x1F\x8B"sv)) return FileKind::Gzip;
    if (head.starts_with("7z\xBC\xAF"sv)) return FileKind::SevenZip;
    if (head.starts_with("Rar!")) return FileKind::Rar;
    if (head.starts_with("SQLite format 3")) return FileKind::Sqlite;
    if (head.starts_with("PAR1")) return FileKind::Parquet;
    if (head.starts_with("{\\rtf")) return FileKind::Rtf;
    if (head.starts_with("WINNOW\x1A")) return FileKind::WinnowProject;
    if (head.starts_with("\x7F"
                         "ELF") ||
        (head.starts_with("MZ") && isBinary(head)))
        return FileKind::Executable;

    std::string_view text = head;
    if (text.starts_with("\xEF\xBB\xBF"sv)) text.remove_prefix(3);
    const std::string lower = asciiLower(trimmed(text).substr(0, 1024));
    if (lower.starts_with("<?xml") && holds(lower, "<?mso-application")) return FileKind::ExcelXml;
    if (lower.starts_with("<?xml") && holds(lower, "urn:schemas-microsoft-com:office:spreadsheet"))
        return FileKind::ExcelXml;
    if (lower.starts_with("<!doctype html") || lower.starts_with("<html") || lower.starts_with("<table") ||
        lower.starts_with("<head") || lower.starts_with("<meta"))
        return FileKind::Html;
    if (lower.starts_with("begin:vcard")) return FileKind::VCard;
    if (isMail(text)) return FileKind::Mail;
    return isBinary(head) ? FileKind::Binary : FileKind::Text;
}

bool mayHoldTables(FileKind kind) noexcept
{
    switch (kind) {
    case FileKind::Xlsx:
    case FileKind::Ods:
    case FileKind::Zip:
    case FileKind::OleWorkbook:
    case FileKind::ExcelXml:
    case FileKind::Html:
    case FileKind::VCard:
    case FileKind::Mail: return true;
    default: return false;
    }
}

std::string_view describe(FileKind kind)
{
    switch (kind) {
    case FileKind::Text: return "a text file";
    case FileKind::Empty: return "an empty file";
    case FileKind::Xlsx: return "an Excel workbook (XLSX)";
    case FileKind::Xlsb: return "a binary Excel workbook (XLSB)";
    case FileKind::Ods: return "an OpenDocument spreadsheet (ODS)";
    case FileKind::Zip: return "a zip archive";
    case FileKind::OleWorkbook: return "an old or a password-protected Excel workbook";
    case FileKind::ExcelXml: return "an Excel 2003 XML spreadsheet";
    case FileKind::Html: return "a web page (HTML)";
    case FileKind::VCard: return "an address book (vCard)";
    case FileKind::Mail: return "a mail message, or a folder of them (mbox)";
    case FileKind::OutlookData: return "an Outlook data file";
    case FileKind::Pdf: return "a PDF document";
    case FileKind::Image: return "a picture";
    case FileKind::Gzip: return "a gzip-compressed file";
    case FileKind::SevenZip: return "a 7-Zip archive";
    case FileKind::Rar: return "a RAR archive";
    case FileKind::Sqlite: return "an SQLite database";
    case FileKind::Parquet: return "a Parquet file";
    case FileKind::Rtf: return "a rich-text document";
    case FileKind::WinnowProject: return "a Winnow project";
    case FileKind::Executable: return "a program";
    case FileKind::Binary: return "not a text file";
    }
    return "not a text file";
}

std::string_view advice(FileKind kind)
{
    switch (kind) {
    case FileKind::Text:
    case FileKind::Empty: return "";
    case FileKind::Xlsx:
    case FileKind::Xlsb:
    case FileKind::Ods:
    case FileKind::OleWorkbook:
    case FileKind::ExcelXml:
        return "Open it in Excel or LibreOffice, choose File > Save As > CSV UTF-8, and use that file.";
    case FileKind::Zip:
    case FileKind::Gzip:
    case FileKind::SevenZip:
    case FileKind::Rar: return "Unpack it and use the list inside.";
    case FileKind::Html: return "Open it in a spreadsheet program, save it as CSV, and use that file.";
    case FileKind::Mail: return "Give messages that came back as a do-not-mail file.";
    case FileKind::VCard: return "Export the address book as CSV from the program it comes from.";
    case FileKind::OutlookData:
        return "In Outlook choose File > Open & Export > Import/Export > Export to a file > Comma Separated "
               "Values, and use that file.";
    case FileKind::Pdf:
    case FileKind::Image:
    case FileKind::Rtf: return "Ask for the list as CSV or as a spreadsheet.";
    case FileKind::Sqlite:
    case FileKind::Parquet: return "Export the table that holds the addresses as CSV.";
    case FileKind::WinnowProject: return "Open it with: winnow-cli project info FILE";
    case FileKind::Executable:
    case FileKind::Binary: return "Ask for the list as CSV.";
    }
    return "";
}

} // namespace winnow

// SPDX-License-Identifier: Apache-2.0

#include "sheet/file_kind.h"

#include "base/text.h"
#include "sheet/text_kind.h"

#include <algorithm>
#include <array>

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
    static constexpr std::array kFields = {"return-path", "received", "delivered-to", "message-id", "mime-version",
        "content-type", "x-failed-recipients", "auto-submitted", "date", "from", "to", "subject", "reply-to", "sender",
        "envelope-to", "delivery-date", "dkim-signature", "authentication-results", "received-spf", "x-mailer",
        "x-originating-ip", "x-original-to", "references", "in-reply-to", "content-transfer-encoding", "precedence",
        "list-unsubscribe", "x-apparently-to", "arc-seal", "errors-to", "cc"};
    // Copied out of a window, a message may begin with blank lines.
    text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
    unsigned fields = 0, known = 0, others = 0;
    for (unsigned lines = 0; lines < 200 && !text.empty(); ++lines) {
        const std::string_view line = text.substr(0, text.find('\n'));
        text.remove_prefix(std::min(line.size() + 1, text.size()));
        if (trimmed(line).empty()) break; // the body follows
        if (fields > 0 && (line.starts_with(' ') || line.starts_with('\t'))) continue;
        const std::size_t colon = line.find(':');
        const bool field = colon != std::string_view::npos && colon > 0 && colon < 60 &&
            std::ranges::all_of(
                line.substr(0, colon),
                [](char c) { return isAsciiLetter(c) || isAsciiDigit(c) || c == '-' || c == '_'; });
        if (!field && fields == 0) return false;
        ++(field ? fields : others);
        const std::string name = asciiLower(line.substr(0, colon));
        known += field && std::ranges::find(kFields, name) != kFields.end() ? 1 : 0;
    }
    return known >= 3 && others <= fields;
}

/// A page, or a piece of one: it begins with a tag of HTML. `text` is in lower case.
bool isHtml(std::string_view text)
{
    static constexpr std::array kTags = {"!doctype html", "html", "table", "head", "meta", "body", "div", "tr", "td",
        "th", "tbody", "thead", "style", "center", "span", "ul", "ol", "li", "p", "h1", "h2", "h3", "form", "title",
        "script", "font", "a href"};
    if (!text.starts_with('<')) return false;
    if (text.starts_with("<!--") || text.starts_with("<?xml")) {
        const std::size_t end = text.find(text[1] == '?' ? "?>" : "-->");
        if (end == std::string_view::npos) return false;
        const std::string_view rest = trimmed(text.substr(end + (text[1] == '?' ? 2 : 3)));
        // XHTML declares itself; any other XML is no page.
        return text[1] == '?' ? rest.starts_with("<!doctype html") || rest.starts_with("<html") : isHtml(rest);
    }
    return std::ranges::any_of(kTags, [&](std::string_view tag) {
        const std::string_view rest = text.substr(1);
        return rest.starts_with(tag) && rest.size() > tag.size() && !isAsciiLetter(rest[tag.size()]) &&
            !isAsciiDigit(rest[tag.size()]) && rest[tag.size()] != '@' && rest[tag.size()] != '.' &&
            rest[tag.size()] != '-' && rest[tag.size()] != '_';
    });
}

/// dBase III to FoxPro: a version, a date, and a header that its fields fill.
bool isDbase(std::string_view head)
{
    if (head.size() < 65) return false;
    const auto byte = [&](std::size_t at) { return static_cast<unsigned>(static_cast<unsigned char>(head[at])); };
    constexpr std::array kVersions = {0x03U, 0x04U, 0x05U, 0x30U, 0x31U, 0x83U, 0x8BU, 0xF5U};
    const unsigned header = byte(8) | byte(9) << 8;
    return std::ranges::find(kVersions, byte(0)) != kVersions.end() && byte(2) >= 1 && byte(2) <= 12 && byte(3) >= 1 &&
        byte(3) <= 31 && header >= 65 && header % 32 <= 8 && header < 16384 && byte(10) > 0;
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
    if (head.starts_with("\x00\x01\x00\x00Standard Jet DB"sv) || head.starts_with("\x00\x01\x00\x00Standard ACE DB"sv))
        return FileKind::AccessDatabase;
    if (isDbase(head)) return FileKind::DbaseTable;
    if (head.starts_with("BZh") && isBinary(head)) return FileKind::OtherArchive;
    if (head.starts_with("\xFD"
                         "7zXZ") ||
        head.starts_with("\x28\xB5\x2F\xFD"sv) || (head.size() > 262 && head.substr(257, 5) == "ustar"))
        return FileKind::OtherArchive;
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

    const std::string plain = asciiView(head);
    const std::string_view text = plain;
    const std::string lower = asciiLower(trimmed(text).substr(0, 4096));
    if (lower.starts_with("<?xml") && holds(lower.substr(0, 1024), "<?mso-application")) return FileKind::ExcelXml;
    if (lower.starts_with("<?xml") && holds(lower.substr(0, 1024), "urn:schemas-microsoft-com:office:spreadsheet"))
        return FileKind::ExcelXml;
    if (isHtml(lower)) return FileKind::Html;
    if (lower.starts_with("begin:vcard")) return FileKind::VCard;
    if (isMail(text)) return FileKind::Mail;
    if (isBinary(head)) return FileKind::Binary;
    return textKind(text).value_or(FileKind::Text);
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
    case FileKind::Mail:
    case FileKind::Json:
    case FileKind::Ldif:
    case FileKind::PrintTable: return true;
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
    case FileKind::Json: return "JSON";
    case FileKind::Ldif: return "an address book or a directory (LDIF)";
    case FileKind::PrintTable: return "a printed table with columns of fixed width";
    case FileKind::Yaml: return "a YAML file";
    case FileKind::Xml: return "an XML file";
    case FileKind::Sql: return "an SQL dump of a database";
    case FileKind::Log: return "a log";
    case FileKind::Calendar: return "a calendar (iCalendar)";
    case FileKind::OutlookData: return "an Outlook data file";
    case FileKind::AccessDatabase: return "an Access database";
    case FileKind::DbaseTable: return "a dBase table";
    case FileKind::OtherArchive: return "a compressed archive";
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
    case FileKind::Rar:
    case FileKind::OtherArchive: return "Unpack it and use the list inside.";
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
    case FileKind::Parquet:
    case FileKind::AccessDatabase:
    case FileKind::DbaseTable: return "Export the table that holds the addresses as CSV.";
    case FileKind::Sql:
        return "Load it into its database and export the table that holds the addresses as CSV: a dump says what is in "
               "a table, not what its columns mean now.";
    case FileKind::Json:
    case FileKind::Yaml:
    case FileKind::Xml: return "Ask the program it comes from for CSV, JSON or a spreadsheet.";
    case FileKind::Ldif: return "Export the address book as CSV from the program it comes from.";
    case FileKind::PrintTable:
        return "Where its columns begin is not certain: some lines have text between them. Ask for the list as CSV or as "
               "a spreadsheet.";
    case FileKind::Log:
        return "Ask the program that writes it for a list of addresses, or for the messages that came back.";
    case FileKind::Calendar: return "Ask for the addresses of its guests as CSV.";
    case FileKind::WinnowProject: return "Open it with: winnow-cli project info FILE";
    case FileKind::Executable:
    case FileKind::Binary: return "Ask for the list as CSV.";
    }
    return "";
}

} // namespace winnow

// SPDX-License-Identifier: Apache-2.0

#include "book/open_list.h"

#include "base/text.h"
#include "book/excel_xml_rows.h"
#include "book/fixed_rows.h"
#include "book/json_tables.h"
#include "book/ldif_rows.h"
#include "book/legacy_helper.h"
#include "book/ods_rows.h"
#include "book/protected_workbook.h"
#include "book/row_reader.h"
#include "book/vcard_rows.h"
#include "book/whole_text.h"
#include "book/xlsx_rows.h"
#include "book/zip_tables.h"
#include "sheet/file_kind.h"

#include <algorithm>
#include <charconv>
#include <functional>
#include <utility>

namespace winnow {
namespace {

constexpr std::size_t kHead = 64 * 1024;
constexpr std::uint64_t kMostInMemory = 512ULL << 20;

/// A delimited text: one table.
class TextFile final : public TableFile {
public:
    explicit TextFile(std::unique_ptr<ByteSource> source) : m_source(std::move(source)) {}
    bool mayBeEmpty() const noexcept override { return false; }
    const std::vector<TableInfo>& tables() const noexcept override { return m_tables; }
    Result<std::unique_ptr<SheetReader>> open(std::size_t, const ReadOptions& options) override
    {
        if (!m_source) return fail(ErrorKind::Internal, "a text is read once");
        if (Result<void> back = m_source->seek(0); !back) return pass(back);
        return openSheet(std::move(m_source), options);
    }

private:
    std::unique_ptr<ByteSource> m_source;
    std::vector<TableInfo> m_tables{TableInfo{}};
};

/// A workbook whose sheets are row sources.
class Workbook final : public TableFile {
public:
    using OpenRows = std::function<Result<std::unique_ptr<RowSource>>(std::size_t sheet, const SheetLimits& limits)>;

    Workbook(std::string format, std::uint64_t bytes, std::vector<TableInfo> tables, OpenRows openRows)
        : m_format(std::move(format)), m_bytes(bytes), m_tables(std::move(tables)), m_openRows(std::move(openRows))
    {
    }
    const std::vector<TableInfo>& tables() const noexcept override { return m_tables; }
    Result<std::unique_ptr<SheetReader>> open(std::size_t table, const ReadOptions& options) override
    {
        Result<std::unique_ptr<RowSource>> rows = m_openRows(table, options.limits);
        if (!rows) return pass(rows);
        SheetFacts facts;
        facts.format = m_format;
        facts.table = m_tables.at(table).name;
        facts.oneOfSeveral = m_tables.size() > 1;
        facts.fileBytes = m_bytes;
        facts.encodingWhy = "of the format";
        Result<std::unique_ptr<RowReader>> reader = RowReader::open(std::move(*rows), std::move(facts), options);
        if (!reader) return pass(reader);
        return std::unique_ptr<SheetReader>(std::move(*reader));
    }

private:
    std::string m_format;
    std::uint64_t m_bytes;
    std::vector<TableInfo> m_tables;
    OpenRows m_openRows;
};

Result<std::unique_ptr<TableFile>> openXlsx(std::shared_ptr<ZipArchive> archive)
{
    const std::uint64_t bytes = archive->bytes();
    Result<std::shared_ptr<XlsxBook>> book = XlsxBook::open(std::move(archive));
    if (!book) return pass(book);
    std::vector<TableInfo> tables;
    for (const XlsxSheet& sheet : (*book)->sheets()) tables.push_back({sheet.name, sheet.hidden});
    return std::make_unique<Workbook>("xlsx", bytes, std::move(tables),
        [book = *book](std::size_t sheet, const SheetLimits& limits) { return openXlsxRows(book, sheet, limits); });
}

Result<std::unique_ptr<TableFile>> openOds(std::shared_ptr<ZipArchive> archive)
{
    Result<std::vector<TableInfo>> sheets = odsSheets(*archive);
    if (!sheets) return pass(sheets);
    const std::uint64_t bytes = archive->bytes();
    return std::make_unique<Workbook>("ods", bytes, std::move(*sheets),
        [archive](std::size_t sheet, const SheetLimits& limits) { return openOdsRows(archive, sheet, limits); });
}

Result<std::unique_ptr<TableFile>> openExcelXml(std::unique_ptr<ByteSource> source)
{
    const std::shared_ptr<ByteSource> shared = std::move(source);
    Result<std::vector<TableInfo>> sheets = excelXmlSheets(*shared);
    if (!sheets) return pass(sheets);
    return std::make_unique<Workbook>("excel-xml", shared->size(), std::move(*sheets),
        [shared](std::size_t sheet, const SheetLimits& limits) { return openExcelXmlRows(shared, sheet, limits); });
}

/// What a zip file is, by its parts.
Result<std::unique_ptr<TableFile>> openZip(std::unique_ptr<ByteSource> source, const OpenOptions& options)
{
    Result<std::shared_ptr<ZipArchive>> archive = ZipArchive::open(std::move(source));
    if (!archive) return pass(archive);
    const ZipArchive& parts = **archive;
    const auto refuse = [](const char* what, const char* advice) {
        return fail(ErrorKind::NotAList, std::string(what) + ". " + advice);
    };
    if (parts.find("xl/workbook.bin"))
        return refuse(
            "a binary Excel workbook (XLSB)", "Open it in Excel or LibreOffice, save it as XLSX, and use that file.");
    if (parts.find("xl/workbook.xml")) return openXlsx(*archive);
    if (parts.find("content.xml") || parts.find("encrypted-package")) {
        const auto type = parts.find("mimetype");
        Result<std::string> mime = type ? (*archive)->read(*type, 4096) : Result<std::string>(std::string());
        if (!mime) return pass(mime);
        if (mime->empty() || mime->starts_with("application/vnd.oasis.opendocument.spreadsheet"))
            return openOds(*archive);
        return refuse("an OpenDocument text or presentation",
            "Copy the table into a spreadsheet, save it as XLSX, and use that file.");
    }
    if (parts.find("word/document.xml"))
        return refuse("a Word document", "Copy the table into a spreadsheet, save it as XLSX, and use that file.");
    if (parts.find("ppt/presentation.xml"))
        return refuse("a presentation", "Ask for the list as CSV or as a spreadsheet.");
    if (parts.find("Index/Document.iwa") || parts.find("Index.zip"))
        return refuse(
            "an Apple Numbers spreadsheet", "In Numbers choose File > Export To > CSV or Excel, and use that file.");
    if (parts.find("_rels/.rels") && parts.find("[Content_Types].xml")) return openXlsx(*archive);
    return openZipTables(*archive, options);
}

Result<std::string> readWhole(ByteSource& source)
{
    if (source.size() > kMostInMemory) return fail(ErrorKind::PartTooLarge);
    std::string bytes(source.size(), '\0');
    Result<std::size_t> count = readFully(source, bytes);
    if (!count) return pass(count);
    bytes.resize(*count);
    return bytes;
}

/// A format whose file is one table and is read whole.
Result<std::unique_ptr<TableFile>> openWhole(
    ByteSource& source, const char* format, Result<std::unique_ptr<RowSource>> (*openRows)(std::string))
{
    Result<std::string> bytes = readWhole(source);
    if (!bytes) return pass(bytes);
    const auto text = std::make_shared<const std::string>(std::move(*bytes));
    return std::make_unique<Workbook>(format, text->size(), std::vector<TableInfo>{TableInfo{}},
        [text, openRows](std::size_t, const SheetLimits&) { return openRows(*text); });
}

Result<std::unique_ptr<TableFile>> openJson(std::unique_ptr<ByteSource> source, const OpenOptions& options)
{
    const std::uint64_t size = source->size();
    Result<std::unique_ptr<ByteSource>> stream = utf8Stream(std::move(source));
    if (!stream) return pass(stream);
    const auto bytes = std::make_shared<JsonBytes>();
    bytes->source = std::move(*stream);
    const JsonTexts texts = options.jsonTexts;
    Result<std::vector<JsonTable>> found = findJsonTables(bytes, texts, options.read.limits);
    if (!found) return pass(found);
    std::vector<TableInfo> tables;
    for (const JsonTable& table : *found) tables.push_back({table.name, false});
    return std::make_unique<Workbook>("json", size, std::move(tables),
        [bytes, texts, found = std::move(*found)](std::size_t table,
            const SheetLimits&) -> Result<std::unique_ptr<RowSource>> { return jsonRows(bytes, found[table], texts); });
}

/// Rows of which the first names the columns.
class TitledRows final : public RowSource {
public:
    explicit TitledRows(std::unique_ptr<RowSource> rows) : m_rows(std::move(rows)) {}
    Result<bool> next(CellRow& row) override { return m_rows->next(row); }
    std::uint64_t bytesRead() const noexcept override { return m_rows->bytesRead(); }
    bool isTitled() const noexcept override { return true; }

private:
    std::unique_ptr<RowSource> m_rows;
};

/// An old format, by the confined helper.
Result<std::unique_ptr<TableFile>> openLegacy(ByteSource& source, const std::string& kind, const OpenOptions& options)
{
    if (Result<void> back = source.seek(0); !back) return pass(back);
    Result<std::shared_ptr<SealedFile>> file = SealedFile::copyOf(source);
    if (!file) return pass(file);
    Result<LegacyTables> found = legacyTables(options.helper, *file, kind);
    if (!found) return pass(found);
    const std::uint64_t bytes = (*file)->size();
    // The run that told the tables goes on with the rows of the first one, once.
    const auto first = std::make_shared<std::unique_ptr<LegacyRun>>(std::move(found->firstRows));
    return std::make_unique<Workbook>(kind, bytes, std::move(found->tables),
        [helper = options.helper, file = *file, kind, first](
            std::size_t table, const SheetLimits& limits) -> Result<std::unique_ptr<RowSource>> {
            Result<std::unique_ptr<RowSource>> rows = table == 0 && *first
                ? legacyRows(file, std::exchange(*first, nullptr), limits)
                : openLegacyRows(helper, file, kind, table, limits);
            if (rows && kind == "mail") return std::make_unique<TitledRows>(std::move(*rows));
            return rows;
        });
}

/// An OLE file: a protected workbook, an old workbook, or something else.
Result<std::unique_ptr<TableFile>> openCompound(std::unique_ptr<ByteSource> source, const OpenOptions& options)
{
    Result<std::string> bytes = readWhole(*source);
    if (!bytes) return pass(bytes);
    Result<CompoundFile> file = CompoundFile::open(std::move(*bytes));
    if (!file) return pass(file);
    if (isProtectedWorkbook(*file)) {
        Result<std::unique_ptr<ByteSource>> clear =
            openProtectedWorkbook(*file, options.password ? options.password->text() : std::string_view());
        if (!clear) return pass(clear);
        return openZip(std::move(*clear), options);
    }
    if (file->has("__properties_version1.0"))
        return fail(ErrorKind::NotAList,
            "an Outlook message (MSG). Save it as a text or as EML, or copy its table into a spreadsheet, and use that file.");
    if (!file->has("Workbook") && !file->has("Book"))
        return fail(ErrorKind::NotAList,
            "an Office file that is no workbook (a document, a message, an installer). Ask for the list as CSV or as a spreadsheet.");
    return openLegacy(*source, "xls", options);
}

} // namespace

Result<std::unique_ptr<TableFile>> openTables(std::unique_ptr<ByteSource> source, const OpenOptions& options)
{
    std::string head(kHead, '\0');
    Result<std::size_t> count = readFully(*source, head);
    if (!count) return pass(count);
    head.resize(*count);
    if (Result<void> back = source->seek(0); !back) return pass(back);
    const FileKind kind = fileKind(head);
    switch (kind) {
    case FileKind::Text:
    case FileKind::Empty: return std::make_unique<TextFile>(std::move(source));
    case FileKind::Xlsx:
    case FileKind::Xlsb:
    case FileKind::Ods:
    case FileKind::Zip: return openZip(std::move(source), options);
    case FileKind::ExcelXml: return openExcelXml(std::move(source));
    case FileKind::OleWorkbook:
        // Before Excel 5 a workbook was its records and nothing else.
        if (head.starts_with('\x09')) return openLegacy(*source, "xls", options);
        return openCompound(std::move(source), options);
    case FileKind::VCard: return openWhole(*source, "vcard", openVCardRows);
    case FileKind::Ldif: return openWhole(*source, "ldif", openLdifRows);
    case FileKind::PrintTable: return openWhole(*source, "print", openFixedRows);
    case FileKind::Json: return openJson(std::move(source), options);
    case FileKind::Html: return openLegacy(*source, "html", options);
    case FileKind::Mail: return openLegacy(*source, "mail", options);
    default: return fail(ErrorKind::NotAList, std::string(describe(kind)) + ". " + std::string(advice(kind)));
    }
}

Result<std::size_t> findTableNamed(const TableFile& file, const std::string& wanted)
{
    const std::vector<TableInfo>& tables = file.tables();
    for (std::size_t i = 0; i < tables.size(); ++i)
        if (tables[i].name == wanted) return i;
    for (std::size_t i = 0; i < tables.size(); ++i)
        if (equalsIgnoringAsciiCase(tables[i].name, wanted)) return i;
    std::size_t number = 0;
    const auto [end, error] = std::from_chars(wanted.data(), wanted.data() + wanted.size(), number);
    if (error == std::errc() && end == wanted.data() + wanted.size() && number >= 1 && number <= tables.size())
        return number - 1;
    std::string names;
    for (std::size_t i = 0; i < std::min<std::size_t>(tables.size(), 20); ++i)
        names += (i > 0 ? ", " : "") + tables[i].name;
    return fail(ErrorKind::NoSuchTable, names);
}

namespace {

/// A table of one column has its address column by definition: there must be an address in it too.
bool holdsAddresses(const SheetFacts& facts)
{
    if (!facts.addressColumn) return false;
    return std::ranges::any_of(facts.sample, [&](const std::vector<std::string>& row) {
        return *facts.addressColumn < row.size() && row[*facts.addressColumn].find('@') != std::string::npos;
    });
}

} // namespace

Result<std::unique_ptr<SheetReader>> openChosen(TableFile& file, const OpenOptions& options, std::size_t& chosen)
{
    const std::vector<TableInfo>& tables = file.tables();
    if (options.table) {
        Result<std::size_t> found = findTableNamed(file, *options.table);
        if (!found) return pass(found);
        chosen = *found;
        return file.open(chosen, options.read);
    }
    chosen = 0;
    if (tables.size() == 1) return file.open(0, options.read);
    std::unique_ptr<SheetReader> first;
    std::optional<Error> failure;
    for (const bool hidden : {false, true}) {
        for (std::size_t i = 0; i < tables.size(); ++i) {
            if (tables[i].hidden != hidden) continue;
            Result<std::unique_ptr<SheetReader>> reader = file.open(i, options.read);
            if (!reader) {
                if (reader.error().kind != ErrorKind::ListEmpty && !failure) failure = reader.error();
                continue;
            }
            const bool found = holdsAddresses((*reader)->facts());
            if (found || !first) chosen = i;
            if (found) return reader;
            if (!first) first = std::move(*reader);
        }
        if (first) return first;
    }
    if (failure) return std::unexpected(*failure);
    return fail(ErrorKind::ListEmpty, "no sheet has cells with text");
}

Result<std::unique_ptr<SheetReader>> openList(std::unique_ptr<ByteSource> source, const OpenOptions& options)
{
    Result<std::unique_ptr<TableFile>> file = openTables(std::move(source), options);
    if (!file) return pass(file);
    std::size_t chosen = 0;
    return openChosen(**file, options, chosen);
}

} // namespace winnow

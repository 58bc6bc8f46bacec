// SPDX-License-Identifier: Apache-2.0

#include "formats/workbook/number_format.h"
#include "formats/workbook/shared_strings.h"
#include "support/read_list.h"
#include "support/zip_builder.h"

#include <QTest>

using namespace winnow;
using namespace winnow::test;

namespace {

using Row = std::vector<std::string>;

QByteArray shown(const Row& row)
{
    QByteArray out;
    for (const std::string& cell : row) out += '[' + QByteArray::fromStdString(cell) + ']';
    return out;
}

OpenOptions noHeader()
{
    OpenOptions options;
    options.read.header = false;
    return options;
}

/// The first row of a sheet.
Row rowOf(const BookParts& book)
{
    const auto read = readList(xlsxOf(book), noHeader());
    if (!read) return {"error: " + std::string(name(read.error().kind))};
    return read->rows.empty() ? Row{} : read->rows.front();
}

ErrorKind errorOf(std::string bytes, const OpenOptions& options = {})
{
    const auto read = readList(std::move(bytes), options);
    return read ? ErrorKind::Internal : read.error().kind;
}

} // namespace

class WorkbooksTest : public QObject {
    Q_OBJECT

private slots:
    void cellsOfEveryType_data()
    {
        QTest::addColumn<QByteArray>("cells");
        QTest::addColumn<QByteArray>("expected");
        QTest::newRow("shared text") << QByteArray(R"(<c r="A1" t="s"><v>0</v></c>)") << QByteArray("[Jan]");
        QTest::newRow("rich text without its reading")
            << QByteArray(R"(<c r="A1" t="s"><v>1</v></c>)") << QByteArray("[bold plain]");
        QTest::newRow("escaped units") << QByteArray(R"(<c r="A1" t="s"><v>2</v></c>)") << QByteArray("[a\rb _x0041_]");
        QTest::newRow("inline") << QByteArray(R"(<c r="A1" t="inlineStr"><is><t>jan@example.nl</t></is></c>)")
                                << QByteArray("[jan@example.nl]");
        QTest::newRow("inline with a copy of its value")
            << QByteArray(R"(<c r="A1" t="inlineStr"><is><t>1.</t></is><v>1.01</v></c>)") << QByteArray("[1.]");
        QTest::newRow("formula") << QByteArray(R"(<c r="A1" t="str"><f>A2&amp;"x"</f><v>result</v></c>)")
                                 << QByteArray("[result]");
        QTest::newRow("error") << QByteArray(R"(<c r="A1" t="e"><v>#N/A</v></c>)") << QByteArray("[#N/A]");
        QTest::newRow("boolean") << QByteArray(R"(<c r="A1" t="b"><v>1</v></c><c t="b"><v>0</v></c>)")
                                 << QByteArray("[TRUE][FALSE]");
        QTest::newRow("number") << QByteArray(R"(<c r="A1"><v>31612345678</v></c><c r="B1"><v>0.1</v></c>)")
                                << QByteArray("[31612345678][0.1]");
        QTest::newRow("number with an exponent")
            << QByteArray(R"(<c><v>3.1612345678E10</v></c><c><v>0.30000000000000004</v></c>)")
            << QByteArray("[31612345678][0.3]");
        QTest::newRow("ISO date") << QByteArray(
                                         R"(<c t="d"><v>2026-03-31T14:05:00Z</v></c><c t="d"><v>2026-03-31</v></c>)")
                                  << QByteArray("[2026-03-31 14:05:00][2026-03-31]");
        QTest::newRow("date by style")
            << QByteArray(R"(<c s="1"><v>46112</v></c><c s="2"><v>46112.5</v></c><c s="3"><v>0.5</v></c>)")
            << QByteArray("[2026-03-31][2026-03-31 12:00:00][12:00:00]");
        QTest::newRow("postcode") << QByteArray(R"(<c s="4"><v>1234</v></c>)") << QByteArray("[01234]");
        QTest::newRow("style out of range") << QByteArray(R"(<c s="99"><v>46112</v></c>)") << QByteArray("[46112]");
        QTest::newRow("gaps") << QByteArray(R"(<c r="C1"><v>3</v></c><c r="E1"><v>5</v></c>)")
                              << QByteArray("[][][3][][5]");
        QTest::newRow("out of order") << QByteArray(
                                             R"(<c r="C1"><v>3</v></c><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c>)")
                                      << QByteArray("[1][2][3]");
        QTest::newRow("twice in one place")
            << QByteArray(R"(<c r="A1"><v>1</v></c><c r="A1"><v>2</v></c>)") << QByteArray("[2]");
        QTest::newRow("no references") << QByteArray(R"(<c><v>1</v></c><c/><c><v>3</v></c>)") << QByteArray("[1][][3]");
        QTest::newRow("lower-case reference") << QByteArray(R"(<c r="b1"><v>2</v></c>)") << QByteArray("[][2]");
        QTest::newRow("CDATA and entities")
            << QByteArray(R"(<c t="str"><v><![CDATA[a<b]]>&amp;&#233;</v></c>)") << QByteArray("[a<b&\xC3\xA9]");
    }
    void cellsOfEveryType()
    {
        QFETCH(QByteArray, cells);
        QFETCH(QByteArray, expected);
        BookParts book;
        book.sheetData = "<row r=\"1\">" + cells.toStdString() + "</row>";
        book.texts = {"<t>Jan</t>",
            "<r><rPr><b/></rPr><t>bold</t></r><r><t xml:space=\"preserve\"> plain</t></r><rPh sb=\"0\" eb=\"1\"><t>reading</t></rPh>",
            "<t>a_x000D_b _x005F_x0041_</t>"};
        book.styles =
            R"(<numFmts count="2"><numFmt numFmtId="164" formatCode="dd\-mm\-yyyy\ hh:mm"/><numFmt numFmtId="165" formatCode="00000"/></numFmts>
            <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="20"/><xf numFmtId="165"/></cellXfs>)";
        QCOMPARE(shown(rowOf(book)), expected);
    }

    void numberFormats_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("stored");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* code, const char* stored, const char* expected) {
            QTest::newRow(code) << QString(code) << QString(stored) << QString(expected);
        };
        row("General", "46112", "46112");
        row("0.00", "1.5", "1.5");
        row("#,##0", "1500", "1500");
        row("\"day\" 0", "7", "7");
        row("yyyy\\-mm\\-dd", "1", "1900-01-01");
        row("d mmm yyyy", "59", "1900-02-28");
        row("m/d/yy", "61", "1900-03-01");
        row("mmm-yy", "46112", "2026-03-31");
        row("h:mm AM/PM", "0.75", "18:00:00");
        row("[h]:mm:ss", "10.632060185185185", "255:10:10");
        row("[$-413]d mmmm yyyy;@", "46112", "2026-03-31");
        row("[Red]0", "5", "5");
        row("yyyy-mm-dd hh:mm:ss", "46112.99999999999", "2026-04-01 00:00:00");
        row("000", "7", "007");
        row("dd/mm/yyyy", "-5", "-5");
        row("dd/mm/yy", "99999999", "99999999");
        row("dd/mm/yy ", "text", "text");
    }
    void numberFormats()
    {
        QFETCH(QString, code);
        QFETCH(QString, stored);
        QFETCH(QString, expected);
        QCOMPARE(QString::fromStdString(numberText(stored.toStdString(), formatOfCode(code.toStdString()), false)),
            expected);
    }
    void daysFrom1904()
    {
        BookParts book;
        book.sheetData = R"(<row><c s="1"><v>44650</v></c></row>)";
        book.styles = R"(<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>)";
        book.workbookPr = "date1904=\"1\"";
        QCOMPARE(shown(rowOf(book)), QByteArray("[2026-03-31]"));
    }

    void mailLinksBehindNames()
    {
        BookParts book;
        book.sheetData = R"(<row r="1"><c r="A1" t="str"><v>Jan</v></c><c r="B1" t="str"><v>site</v></c></row>
            <row r="2"><c r="A2" t="str"><v>piet@example.nl</v></c></row>)";
        book.afterData =
            R"(<hyperlinks><hyperlink ref="A1" r:id="l1"/><hyperlink ref="B1" r:id="l2"/><hyperlink ref="A2:A2" r:id="l3"/></hyperlinks>)";
        book.sheetRels = R"(<Relationship Id="l1" Target="mailto:jan@example.nl?subject=x" TargetMode="External"/>
            <Relationship Id="l2" Target="https://example.nl"/><Relationship Id="l3" Target="mailto:piet@example.nl"/>)";
        const auto read = readList(xlsxOf(book), noHeader());
        QVERIFY(read.has_value());
        QCOMPARE(shown(read->rows.at(0)), QByteArray("[Jan <jan@example.nl>][site]"));
        QCOMPARE(shown(read->rows.at(1)), QByteArray("[piet@example.nl]"));
    }

    void theListIsFoundInTheSheet()
    {
        BookParts book;
        book.sheetData = R"(<row r="2"><c r="B2" t="str"><v>Our customers 2026</v></c></row><row r="3"/>
            <row r="4"><c r="A4" t="str"><v>Name</v></c><c r="B4" t="str"><v>E-mail</v></c></row>
            <row r="5"><c r="A5" t="str"><v>Jan "J", Sr.</v></c><c r="B5" t="str"><v>jan@example.nl</v></c></row>
            <row r="6"/><row r="7"><c r="B7" t="str"><v>piet@example.nl</v></c></row><row r="8"><c r="A8" s="1"/></row>)";
        const auto read = readList(xlsxOf(book));
        QVERIFY(read.has_value());
        QCOMPARE(read->facts.columns, (std::vector<std::string>{"Name", "E-mail"}));
        QCOMPARE(read->facts.addressColumn, std::optional<std::uint32_t>(1));
        QCOMPARE(read->facts.format, std::string("xlsx"));
        QCOMPARE(read->rows.size(), std::size_t{2});
        QCOMPARE(shown(read->rows.at(0)), QByteArray("[Jan \"J\", Sr.][jan@example.nl]"));
        QCOMPARE(read->skipped.preamble, std::uint64_t{1});
        QCOMPARE(read->skipped.header, std::uint64_t{1});
        QCOMPARE(read->skipped.blank, std::uint64_t{2});
    }

    void sharedTextsBeyondWhatMemoryHoldsComeBack_data()
    {
        QTest::addColumn<quint64>("inMemory");
        QTest::newRow("all in memory") << quint64(256U << 20);
        QTest::newRow("half") << quint64(400'000);
        QTest::newRow("none") << quint64(0);
    }
    void sharedTextsBeyondWhatMemoryHoldsComeBack()
    {
        QFETCH(quint64, inMemory);
        BookParts book;
        std::vector<std::string> texts;
        for (int i = 0; i < 4000; ++i) {
            texts.push_back(i % 97 == 0
                    ? std::string()
                    : std::string(static_cast<std::size_t>(i * 31 % 400), static_cast<char>('a' + i % 26)) +
                        std::to_string(i));
            book.texts.push_back("<t>" + texts.back() + "</t>");
        }
        texts[1234] = std::string(300'000, 'z'); // longer than a block
        book.texts[1234] = "<t>" + texts[1234] + "</t>";
        auto archive = ZipArchive::open(memorySource(xlsxOf(book)));
        QVERIFY(archive.has_value());
        const auto part = (*archive)->find("xl/sharedStrings.xml");
        QVERIFY(part.has_value());
        const auto read = SharedStrings::read(**archive, *part, 1 << 20, static_cast<std::size_t>(inMemory));
        QVERIFY(read.has_value());
        QCOMPARE(read->count(), texts.size());
        for (std::size_t i = 0; i < texts.size(); ++i) {
            const std::size_t wanted = i * 2741 % texts.size();
            const auto text = read->at(wanted);
            QVERIFY(text.has_value());
            QVERIFY2(*text == texts[wanted], std::to_string(wanted).c_str());
        }
    }

    void cellsThatWouldBreakARecordAreKept()
    {
        BookParts book;
        book.sheetData =
            "<row><c t=\"str\"><v>a\n\"b\",c;d\te</v></c><c t=\"str\"><v> </v></c></row><row><c t=\"str\"><v>\n</v></c></row>";
        const auto read = readList(xlsxOf(book), noHeader());
        QVERIFY(read.has_value());
        QCOMPARE(shown(read->rows.at(0)), QByteArray("[a\n\"b\",c;d\te][ ]"));
        QCOMPARE(read->rows.size(), std::size_t{2});
    }

    void aCellOverTheLimitIsSetAside()
    {
        BookParts book;
        book.texts = {"<t>" + std::string(2U << 20, 'x') + "</t>"};
        book.sheetData = R"(<row r="1"><c t="str"><v>a@example.nl</v></c></row><row r="2"><c t="s"><v>0</v></c></row>
            <row r="3"><c r="ZZZ3"><v>1</v></c></row><row r="4"><c t="str"><v>b@example.nl</v></c></row>)";
        const auto read = readList(xlsxOf(book), noHeader());
        QVERIFY(read.has_value());
        QCOMPARE(read->rows.size(), std::size_t{2});
        QCOMPARE(read->rejects.size(), std::size_t{2});
        QCOMPARE(read->rejects.at(0).reason, RejectReason::CellTooLong);
        QCOMPARE(read->rejects.at(0).line, std::uint64_t{2});
        QCOMPARE(read->rejects.at(1).reason, RejectReason::TooManyColumns);
    }

    /// A record is kept as comma-separated text: there a quote takes two bytes.
    void aCellThatItsQuotesMakeTooLongIsSetAside()
    {
        BookParts book;
        std::string quotes;
        for (int i = 0; i < 300'000; ++i) quotes += ",\"b";
        book.texts = {"<t>" + quotes + "</t>"};
        book.sheetData = R"(<row r="1"><c t="str"><v>a@example.nl</v></c></row><row r="2"><c t="s"><v>0</v></c></row>
            <row r="3"><c t="str"><v>b@example.nl</v></c></row>)";
        const auto read = readList(xlsxOf(book), noHeader());
        QVERIFY(read.has_value());
        QCOMPARE(read->rows.size(), std::size_t{2});
        QCOMPARE(read->rejects.size(), std::size_t{1});
        QCOMPARE(read->rejects.at(0).reason, RejectReason::CellTooLong);
        QCOMPARE(read->rejects.at(0).line, std::uint64_t{2});
    }

    void hostileWorkbooksAreRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("expected");
        const auto row = [](const char* what, const std::string& bytes, ErrorKind kind) {
            QTest::newRow(what) << QByteArray::fromStdString(bytes) << static_cast<int>(kind);
        };
        const auto with = [](const std::string& part, const std::string& bytes) {
            BookParts book;
            book.sheetData = "<row><c><v>1</v></c></row>";
            Parts parts = xlsxParts(book);
            bool found = false;
            for (auto& [name, text] : parts)
                if (name == part) {
                    text = bytes;
                    found = true;
                }
            if (!found) parts.emplace_back(part, bytes);
            return zipOf(parts);
        };
        const std::string sheet = "xl/worksheets/sheet1.xml";
        row("doctype", with(sheet, "<!DOCTYPE x [<!ENTITY a \"aaaa\">]><worksheet/>"), ErrorKind::XmlDoctype);
        std::string deep;
        for (int i = 0; i < 100'000; ++i) deep += "<a>";
        row("deep", with(sheet, deep), ErrorKind::XmlTooDeep);
        row("wide attribute", with(sheet, "<worksheet a=\"" + std::string(100'000, 'x') + "\"/>"),
            ErrorKind::XmlTooWide);
        row("tag without end", with(sheet, "<worksheet a=\"" + std::string(50'000'000, 'x')), ErrorKind::XmlTooWide);
        row("comment without end", with(sheet, "<worksheet><!--" + std::string(50'000'000, 'x')),
            ErrorKind::XmlTooWide);
        row("not XML", with(sheet, "jan@example.nl"), ErrorKind::FileDamaged);
        row("cut XML", with(sheet, "<worksheet><sheetData><row><c><v>1</v></c></row>"), ErrorKind::FileDamaged);
        row("shared text out of range",
            with(sheet, "<worksheet><sheetData><row><c t=\"s\"><v>7</v></c></row></sheetData></worksheet>"),
            ErrorKind::FileDamaged);
        row("one cell of 300 MB",
            with(sheet,
                "<worksheet><sheetData><row><c t=\"str\"><v>" + std::string(300U << 20, 'a') +
                    "</v></c></row></sheetData></worksheet>"),
            ErrorKind::PackedTooTightly);
        row("sheet missing", with("xl/_rels/workbook.xml.rels", "<Relationships/>"), ErrorKind::ListEmpty);
        BookParts plain;
        plain.sheetData = "<row><c><v>1</v></c></row>";
        Parts twins = xlsxParts(plain);
        twins.emplace_back(sheet, "<worksheet/>");
        row("two parts of one name", zipOf(twins), ErrorKind::FileDamaged);
        Parts many = xlsxParts(plain);
        for (int i = 0; i < 10'001; ++i) many.emplace_back("x" + std::to_string(i), "");
        row("too many parts", zipOf(many), ErrorKind::TooManyParts);
        const std::string whole = xlsxOf(plain);
        row("cut in the middle", whole.substr(0, whole.size() / 2), ErrorKind::FileDamaged);
        row("cut at the end", whole.substr(0, whole.size() - 5), ErrorKind::FileDamaged);
        std::string stored = zipOf(xlsxParts(plain), {.stored = true, .password = {}, .zipCrypto = false});
        stored.replace(stored.find("<v>1</v>"), 8, "<v>2</v>");
        row("wrong checksum", stored, ErrorKind::FileDamaged);
        // Two parts of the directory point at the same bytes.
        std::string overlapping = zipOf({{"a.csv", std::string(4000, 'a')}, {"b.csv", "b@example.nl"}},
            {.stored = true, .password = {}, .zipCrypto = false});
        const std::size_t directory = overlapping.find("PK\x01\x02");
        std::string first = overlapping.substr(directory, overlapping.find("PK\x01\x02", directory + 4) - directory);
        std::size_t second = overlapping.find("PK\x01\x02", directory + 4);
        overlapping.replace(second, first.size(), first);
        row("overlapping parts", overlapping, ErrorKind::FileDamaged);
    }
    void hostileWorkbooksAreRefused()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, expected);
        QCOMPARE(QByteArray::fromStdString(std::string(name(errorOf(bytes.toStdString())))),
            QByteArray::fromStdString(std::string(name(static_cast<ErrorKind>(expected)))));
    }

    void everyCutOfAWorkbookIsToldOrRead()
    {
        BookParts book;
        book.texts = {"<t>jan@example.nl</t>"};
        book.sheetData = "<row><c t=\"s\"><v>0</v></c></row>";
        const std::string whole = xlsxOf(book);
        for (std::size_t length = 0; length < whole.size(); length += 7) QVERIFY(!readList(whole.substr(0, length)));
    }

    void openDocumentCells_data()
    {
        QTest::addColumn<QByteArray>("cells");
        QTest::addColumn<QByteArray>("expected");
        const auto cell = [](const char* attributes, const char* inside) {
            return QByteArray("<table:table-cell ") + attributes + ">" + inside + "</table:table-cell>";
        };
        QTest::newRow("text") << cell("office:value-type=\"string\"", "<text:p>Jan</text:p>") << QByteArray("[Jan]");
        QTest::newRow("paragraphs") << cell("office:value-type=\"string\"", "<text:p>a</text:p><text:p>b</text:p>")
                                    << QByteArray("[a\nb]");
        QTest::newRow("spaces") << cell("office:value-type=\"string\"",
                                       "<text:p>a  b<text:s text:c=\"2\"/>c<text:tab/>d</text:p>")
                                << QByteArray("[a b  c\td]");
        QTest::newRow("spaces at the end")
            << cell("office:value-type=\"string\"", "<text:p>trail <text:s/></text:p>") << QByteArray("[trail  ]");
        QTest::newRow("only spaces at the end, not meant")
            << cell("office:value-type=\"string\"", "<text:p>trail  </text:p>") << QByteArray("[trail]");
        QTest::newRow("spans") << cell("office:value-type=\"string\"", "<text:p>a<text:span>b</text:span>c</text:p>")
                               << QByteArray("[abc]");
        QTest::newRow("annotation")
            << cell("office:value-type=\"string\"",
                   "<office:annotation><text:p>note</text:p></office:annotation><text:p>a</text:p>")
            << QByteArray("[a]");
        QTest::newRow("number") << cell("office:value-type=\"float\" office:value=\"1234.5\"",
                                       "<text:p>1.234,50</text:p>")
                                << QByteArray("[1234.5]");
        QTest::newRow("postcode") << cell("office:value-type=\"float\" office:value=\"1234\"", "<text:p>01234</text:p>")
                                  << QByteArray("[01234]");
        QTest::newRow("date") << cell("office:value-type=\"date\" office:date-value=\"2026-03-31\"",
                                     "<text:p>31-03-26</text:p>")
                              << QByteArray("[2026-03-31]");
        QTest::newRow("time") << cell("office:value-type=\"time\" office:time-value=\"PT14H05M00S\"",
                                     "<text:p>14:05</text:p>")
                              << QByteArray("[14:05:00]");
        QTest::newRow("boolean") << cell("office:value-type=\"boolean\" office:boolean-value=\"true\"",
                                        "<text:p>WAAR</text:p>")
                                 << QByteArray("[TRUE]");
        QTest::newRow("link") << cell("office:value-type=\"string\"",
                                     "<text:p><text:a xlink:href=\"mailto:jan@example.nl\">Jan</text:a></text:p>")
                              << QByteArray("[Jan <jan@example.nl>]");
        QTest::newRow("repeated") << cell("office:value-type=\"string\" table:number-columns-repeated=\"3\"",
                                         "<text:p>a</text:p>")
                                  << QByteArray("[a][a][a]");
        QTest::newRow("gap") << "<table:table-cell table:number-columns-repeated=\"2\"/><table:covered-table-cell/>" +
                cell("office:value-type=\"string\"", "<text:p>a</text:p>")
                             << QByteArray("[][][][a]");
        QTest::newRow("empty to the edge") << cell("office:value-type=\"string\"", "<text:p>a</text:p>") +
                "<table:table-cell table:number-columns-repeated=\"16383\"/>"
                                           << QByteArray("[a]");
    }
    void openDocumentCells()
    {
        QFETCH(QByteArray, cells);
        QFETCH(QByteArray, expected);
        const auto read = readList(
            odsOf("<table:table table:name=\"S\"><table:table-row>" + cells.toStdString() +
                "</table:table-row>"
                "<table:table-row table:number-rows-repeated=\"1048575\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row></table:table>"),
            noHeader());
        QVERIFY(read.has_value());
        QCOMPARE(read->rows.size(), std::size_t{1});
        QCOMPARE(shown(read->rows.front()), expected);
        QCOMPARE(read->skipped.total(), std::uint64_t{0});
    }
    void repeatedRowsOfAnOpenDocument()
    {
        const auto sheet = [](const char* count) {
            return odsOf("<table:table table:name=\"S\"><table:table-row table:number-rows-repeated=\"" +
                std::string(count) +
                "\"><table:table-cell office:value-type=\"string\" table:number-columns-repeated=\"100\"><text:p>jan@example.nl</text:p></table:table-cell></table:table-row></table:table>");
        };
        const auto three = readList(sheet("3"), noHeader());
        QVERIFY(three.has_value());
        QCOMPARE(three->rows.size(), std::size_t{3});
        QCOMPARE(errorOf(sheet("1000000"), noHeader()), ErrorKind::PackedTooTightly);
    }
    void sheetsOfAnOpenDocument()
    {
        const std::string row =
            "<table:table-row><table:table-cell office:value-type=\"string\"><text:p>%</text:p></table:table-cell></table:table-row>";
        const auto sheet = [&](const std::string& attributes, const std::string& text) {
            std::string r = row;
            return "<table:table " + attributes + ">" + r.replace(r.find('%'), 1, text) + "</table:table>";
        };
        const std::string bytes = odsOf(sheet("table:name=\"A &amp; B\" table:style-name=\"h\"", "first") +
                "<table:table table:name=\"Empty\"/>" + sheet("table:name='Third'", "jan@example.nl"),
            "<style:style style:name=\"h\" style:family=\"table\"><style:table-properties table:display=\"false\"/></style:style>");
        const auto file = openTables(memorySource(bytes), {});
        QVERIFY(file.has_value());
        QCOMPARE((*file)->tables().size(), std::size_t{3});
        QCOMPARE((*file)->tables()[0].name, std::string("A & B"));
        QVERIFY((*file)->tables()[0].hidden);
        const auto chosen = readList(bytes);
        QVERIFY(chosen.has_value());
        QCOMPARE(chosen->facts.table, std::string("Third"));
        OpenOptions byName = noHeader();
        byName.table = "a & b";
        QCOMPARE(shown(readList(bytes, byName)->rows.front()), QByteArray("[first]"));
        byName.table = "2";
        QCOMPARE(errorOf(bytes, byName), ErrorKind::ListEmpty);
        byName.table = "Fourth";
        QCOMPARE(errorOf(bytes, byName), ErrorKind::NoSuchTable);
    }

    void excelXmlOf2003()
    {
        const auto read = readList(
            R"(<?xml version="1.0" encoding="windows-1252"?><?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
<Worksheet ss:Name="One"><Table><Row><Cell><Data ss:Type="String">Naam</Data></Cell><Cell><Data ss:Type="String">Email</Data></Cell><Cell><Data ss:Type="String">Sinds</Data></Cell></Row>
<Row ss:Index="4"><Cell ss:MergeAcross="0"><Data ss:Type="String">Andr)"
            "\xE9"
            R"(</Data><Comment><Data>note</Data></Comment></Cell><Cell ss:Index="2" ss:HRef="mailto:a@example.nl"><Data ss:Type="String">mail</Data></Cell><Cell><Data ss:Type="DateTime">2026-03-31T00:00:00.000</Data></Cell></Row>
</Table></Worksheet><Worksheet ss:Name="Two"><Table/><WorksheetOptions><Visible>SheetHidden</Visible></WorksheetOptions></Worksheet></Workbook>)");
        QVERIFY(read.has_value());
        QCOMPARE(read->facts.columns, (std::vector<std::string>{"Naam", "Email", "Sinds"}));
        QCOMPARE(shown(read->rows.front()), QByteArray("[Andr\xC3\xA9][mail <a@example.nl>][2026-03-31]"));
    }

    void listsInsideArchives()
    {
        const std::string bytes = zipOf({{"export/subscribed_segment_export_1.csv", "Email,Name\na@example.nl,A\n"},
            {"export/unsubscribed_segment_export_1.csv", "Email,Name\nb@example.nl,B\n"}, {"__MACOSX/._x.csv", "junk"},
            {"readme.pdf", "%PDF-"}});
        const auto file = openTables(memorySource(bytes), {});
        QVERIFY(file.has_value());
        QCOMPARE((*file)->tables().size(), std::size_t{2});
        OpenOptions options;
        options.table = "2";
        const auto read = readList(bytes, options);
        QVERIFY(read.has_value());
        QCOMPARE(read->facts.table, std::string("export/unsubscribed_segment_export_1.csv"));
        QCOMPARE(shown(read->rows.front()), QByteArray("[b@example.nl][B]"));
        QCOMPARE(errorOf(zipOf({{"photo.jpg", "x"}})), ErrorKind::NotAList);
        BookParts book;
        book.sheetData = "<row><c t=\"str\"><v>inner@example.nl</v></c></row>";
        QCOMPARE(readList(zipOf({{"list.xlsx", xlsxOf(book)}}))->rows.size(), std::size_t{1});
        QCOMPARE(errorOf(zipOf({{"list.xlsx", zipOf({{"a.csv", "a@example.nl"}})}})), ErrorKind::NotAList);
    }
    void encryptedArchives_data()
    {
        QTest::addColumn<bool>("zipCrypto");
        QTest::newRow("AES-256") << false;
        QTest::newRow("ZipCrypto") << true;
    }
    void encryptedArchives()
    {
        QFETCH(bool, zipCrypto);
        const std::string bytes = zipOf({{"list.csv", "Email\na@example.nl\n"}},
            {.stored = false, .password = "open sesame", .zipCrypto = zipCrypto});
        QCOMPARE(errorOf(bytes), ErrorKind::FileLocked);
        OpenOptions options;
        options.password = std::make_shared<const SecureBytes>(std::string_view("wrong"));
        QCOMPARE(errorOf(bytes, options), ErrorKind::WrongFilePassword);
        options.password = std::make_shared<const SecureBytes>(std::string_view("open sesame"));
        const auto read = readList(bytes, options);
        QVERIFY(read.has_value());
        QCOMPARE(read->rows.size(), std::size_t{1});
    }

    void foreignFilesAreNamed_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("says");
        QTest::newRow("XLSB") << QByteArray::fromStdString(
                                     zipOf({{"[Content_Types].xml", "x"}, {"xl/workbook.bin", "x"}}))
                              << "XLSB";
        QTest::newRow("Word") << QByteArray::fromStdString(
                                     zipOf({{"[Content_Types].xml", "x"}, {"word/document.xml", "x"}}))
                              << "Word";
        QTest::newRow("Numbers") << QByteArray::fromStdString(zipOf({{"Index/Document.iwa", "x"}})) << "Numbers";
        QTest::newRow("encrypted ODS") << QByteArray::fromStdString(
                                              zipOf({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
                                                  {"content.xml", "x"},
                                                  {"META-INF/manifest.xml", "<m><encryption-data/></m>"}}))
                                       << "password-protected";
        QTest::newRow("Outlook") << QByteArray("!BDN and more") << "Outlook";
    }
    void foreignFilesAreNamed()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, says);
        const auto read = readList(bytes.toStdString());
        QVERIFY(!read);
        QCOMPARE(read.error().kind, ErrorKind::NotAList);
        QVERIFY(QString::fromStdString(read.error().detail).contains(says));
    }
};

QTEST_GUILESS_MAIN(WorkbooksTest)
#include "tst_workbooks.moc"

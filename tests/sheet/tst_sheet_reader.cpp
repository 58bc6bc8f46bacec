// SPDX-License-Identifier: Apache-2.0

#include "sheet/cell_text.h"
#include "sheet/sheet_reader.h"

#include <QTest>

using namespace winnow;
using namespace std::string_literals;

namespace {

struct Read {
    SheetFacts facts;
    std::vector<std::vector<std::string>> rows;
    std::vector<Reject> rejects;
    SkippedCounts skipped;
    std::uint64_t records = 0;
};

Result<Read> readAll(std::string text, ReadOptions options = {})
{
    auto reader = openSheet(memorySource(std::move(text)), options);
    if (!reader) return pass(reader);
    Read out;
    out.facts = (*reader)->facts();
    Dialect dialect = out.facts.dialect;
    if (out.facts.encodingClass == EncodingClass::Transcoded) dialect.encoding = "UTF-8";
    const auto cells = CellText::forDialect(dialect);
    RecordBatch batch;
    std::string scratch;
    for (;;) {
        auto more = (*reader)->next(batch);
        if (!more) return pass(more);
        for (const RecordSpan& r : batch.records) {
            std::vector<std::string> row;
            for (std::uint32_t c = 0; c < r.cells; ++c)
                row.emplace_back(cells->text(batch.rawCell(r, c, dialect.delimiter.size()), scratch));
            out.rows.push_back(std::move(row));
        }
        out.records += batch.records.size();
        out.skipped += batch.skipped;
        for (Reject& reject : batch.rejects) out.rejects.push_back(std::move(reject));
        if (!*more) return out;
    }
}

std::string utf16(std::string_view ascii, bool bigEndian)
{
    std::string out = bigEndian ? "\xFE\xFF" : "\xFF\xFE";
    for (const char c : ascii) {
        if (bigEndian) out += '\0';
        out += c;
        if (!bigEndian) out += '\0';
    }
    return out;
}

} // namespace

class SheetReaderTest : public QObject {
    Q_OBJECT

private slots:
    void findsTheDialect_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("delimiter");
        QTest::addColumn<int>("header");
        QTest::addColumn<int>("preamble");
        QTest::addColumn<int>("rows");
        QTest::newRow("comma") << QByteArray("name,email\nJan,jan@x.nl\nPiet,p@y.nl\n") << QByteArray(",") << 1 << 0
                               << 2;
        QTest::newRow("semicolon with decimal commas")
            << QByteArray("email;sum\na@x.nl;1,5\nb@x.nl;2,75\n") << QByteArray(";") << 1 << 0 << 2;
        QTest::newRow("tab") << QByteArray("a@x.nl\tJan, jr\nb@x.nl\tPiet\n") << QByteArray("\t") << 0 << 0 << 2;
        QTest::newRow("pipe") << QByteArray("id|name|email\n1|A, B|a@x.nl\n2|C|c@x.nl\n") << QByteArray("|") << 1 << 0
                              << 2;
        QTest::newRow("one address a line")
            << QByteArray("a@x.nl\nb@x.nl\n\nc@x.nl\n") << QByteArray("") << 0 << 0 << 3;
        QTest::newRow("one column with a title")
            << QByteArray("Email\na@x.nl\nb@x.nl\n") << QByteArray("") << 1 << 0 << 2;
        QTest::newRow("display names stay in one column")
            << QByteArray("Jane Doe <j@x.nl>\nPiet Bos <p@x.nl>\n") << QByteArray("") << 0 << 0 << 2;
        QTest::newRow("sep line") << QByteArray("sep=;\nname;email\nA;a@x.nl\n") << QByteArray(";") << 1 << 0 << 1;
        QTest::newRow("preamble")
            << QByteArray("Client list;;\nMarch 2026;;\n\nname;email;city\nA;a@x.nl;Gent\nB;b@x.nl;Mol\n")
            << QByteArray(";") << 1 << 2 << 2;
        QTest::newRow("two header rows") << QByteArray("Contact,,Stats\nName,Email,Opens\nA,a@x.nl,1\nB,b@x.nl,2\n")
                                         << QByteArray(",") << 2 << 0 << 2;
        QTest::newRow("no header when the first row has an address")
            << QByteArray("Jan,jan@x.nl\nPiet,p@x.nl\n") << QByteArray(",") << 0 << 0 << 2;
        QTest::newRow("comma and blank") << QByteArray("name, email\n\"Jan, jr\", j@x.nl\nP, p@x.nl\n")
                                         << QByteArray(", ") << 1 << 0 << 2;
        QTest::newRow("lone CR") << QByteArray("a,email\r1,x@y.nl\r2,z@y.nl\r") << QByteArray(",") << 1 << 0 << 2;
    }

    void findsTheDialect()
    {
        QFETCH(QByteArray, text);
        const auto read = readAll(text.toStdString());
        QVERIFY(read.has_value());
        QTEST(QByteArray::fromStdString(read->facts.dialect.delimiter), "delimiter");
        QTEST(static_cast<int>(read->facts.dialect.headerRows), "header");
        QTEST(static_cast<int>(read->facts.dialect.preamble), "preamble");
        QTEST(static_cast<int>(read->rows.size()), "rows");
    }

    void readsEncodings_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("encoding");
        QTest::addColumn<QByteArray>("name");
        QTest::newRow("UTF-8") << QByteArray("name,email\nJos\xC3\xA9,j@x.nl\n") << QByteArray("UTF-8")
                               << QByteArray("Jos\xC3\xA9");
        QTest::newRow("windows-1252") << QByteArray("name,email\nJos\xE9,j@x.nl\n") << QByteArray("windows-1252")
                                      << QByteArray("Jos\xC3\xA9");
        QTest::newRow("UTF-16LE") << QByteArray::fromStdString(utf16("name,email\nJose,j@x.nl\n", false))
                                  << QByteArray("UTF-16LE") << QByteArray("Jose");
        QTest::newRow("UTF-16BE") << QByteArray::fromStdString(utf16("name,email\nJose,j@x.nl\n", true))
                                  << QByteArray("UTF-16BE") << QByteArray("Jose");
        QTest::newRow("UTF-8 with a byte order mark")
            << QByteArray("\xEF\xBB\xBFname,email\nJose,j@x.nl\n") << QByteArray("UTF-8") << QByteArray("Jose");
    }

    void readsEncodings()
    {
        QFETCH(QByteArray, text);
        const auto read = readAll(text.toStdString());
        QVERIFY(read.has_value());
        QTEST(QByteArray::fromStdString(read->facts.dialect.encoding), "encoding");
        QTEST(QByteArray::fromStdString(read->rows.at(0).at(0)), "name");
    }

    void decidesTheEncodingForTheWholeFile()
    {
        std::string text = "name,email\n";
        for (int i = 0; i < 40000; ++i) text += "somebody,address" + std::to_string(i) + "@example.nl\n";
        text += "Andr\xE9,andre@x.nl\n";
        const auto read = readAll(text);
        QVERIFY(read.has_value());
        QCOMPARE(read->facts.dialect.encoding, std::string("windows-1252"));
        QCOMPARE(read->rows.back().front(), std::string("Andr\xC3\xA9"));
    }

    void readsSingleBadBytesOfUtf8AsWindows1252()
    {
        std::string text = "name,email\n";
        for (int i = 0; i < 40; ++i) text += "Ren\xC3\xA9,r" + std::to_string(i) + "@x.nl\n";
        text += "Andr\xE9,a@x.nl\n";
        const auto read = readAll(text);
        QVERIFY(read.has_value());
        QCOMPARE(read->facts.dialect.encoding, std::string("UTF-8"));
        QCOMPARE(read->rows.back().front(), std::string("Andr\xC3\xA9"));
    }

    void namesDuplicateColumnsApart()
    {
        const auto read = readAll("Email,Email,Name\na@x.nl,b@x.nl,A\n");
        QCOMPARE(read->facts.columns, (std::vector<std::string>{"Email", "Email (2)", "Name"}));
    }

    void stripsNuls()
    {
        const auto read = readAll("name,email\nJ\0an,j@x.nl\nP,p@x.nl\n"s);
        QCOMPARE(read->rows.at(0).at(0), std::string("Jan"));
    }

    void accountsForEveryPhysicalRecord()
    {
        const auto read = readAll("Title;;\n\nname;email;city\nA;a@x.nl;G\n\nB;b@x.nl;M\n");
        QCOMPARE(read->records + read->rejects.size() + read->skipped.total(), std::uint64_t{6});
        QCOMPARE(read->skipped.blank, std::uint64_t{2});
        QCOMPARE(read->skipped.preamble, std::uint64_t{1});
        QCOMPARE(read->skipped.header, std::uint64_t{1});
    }

    void setsAsideWhatIsTooLong()
    {
        ReadOptions options;
        options.limits.cellBytes = 100;
        options.limits.recordBytes = 4000;
        options.limits.columns = 8;
        options.readBytes = 256;
        std::string text = "name,email\nA,a@x.nl\n";
        const std::size_t second = text.size();
        text += std::string(150, 'y') + ",b@x.nl\n";
        const std::size_t third = text.size();
        text += std::string(20000, 'z') + "\n1,2,3,4,5,6,7,8,9\nC,c@x.nl\n";
        const auto read = readAll(text, options);
        QVERIFY(read.has_value());
        QCOMPARE(read->rows.size(), std::size_t{2});
        QCOMPARE(read->rejects.size(), std::size_t{3});
        QCOMPARE(read->rejects[0].reason, RejectReason::CellTooLong);
        QCOMPARE(read->rejects[0].line, std::uint64_t{3});
        QCOMPARE(read->rejects[0].offset, std::uint64_t{second});
        QCOMPARE(read->rejects[1].reason, RejectReason::RecordTooLong);
        QCOMPARE(read->rejects[1].offset, std::uint64_t{third});
        QCOMPARE(read->rejects[1].length, std::uint64_t{20000});
        QCOMPARE(read->rejects[2].reason, RejectReason::TooManyColumns);
        QCOMPARE(read->rejects[2].line, std::uint64_t{5});
    }

    void setsAsideWhatWouldNotReadBack()
    {
        ReadOptions options;
        options.limits.cellBytes = 100;
        std::string text = "name,email\n";
        for (int i = 0; i < 20; ++i) text += "A,a@x.nl\n";
        const std::size_t odd = text.size();
        text += "B,\"b@x.nl";
        for (int i = 0; i < 28; ++i) text += ",\"b"; // 92 bytes, and 28 more with every quote doubled
        text += "\nC,c@x.nl\n";
        auto read = readAll(text, options);
        QVERIFY(read.has_value());
        QCOMPARE(read->rows.size(), std::size_t{21});
        QCOMPARE(read->rejects.size(), std::size_t{1});
        QCOMPARE(read->rejects[0].reason, RejectReason::NotReproducible);
        QCOMPARE(read->rejects[0].line, std::uint64_t{22});
        QCOMPARE(read->rejects[0].offset, std::uint64_t{odd});
        options.onlyRead = true;
        read = readAll(text, options);
        QVERIFY(read.has_value());
        QCOMPARE(read->rows.size(), std::size_t{22});
    }

    void takesACellOfAsManyBytesAsTheLimit()
    {
        ReadOptions options;
        options.limits.cellBytes = 100;
        const auto read = readAll("name,email\nA,a@x.nl\n" + std::string(100, 'n') + "," + std::string(100, 'y') +
                "\n" + std::string(101, 'n') + ",c@x.nl\n",
            options);
        QVERIFY(read.has_value());
        QCOMPARE(read->rows.size(), std::size_t{2});
        QCOMPARE(read->rejects.size(), std::size_t{1});
    }

    /// A file of rejects alone must not lie in memory as a whole.
    void manyRejectsComeInSeveralBatches()
    {
        ReadOptions options;
        options.limits.cellBytes = 20;
        options.batchBytes = 4000;
        std::string text = "name,email\nA,a@x.nl\n";
        for (int i = 0; i < 1000; ++i) text += std::string(50, 'y') + ",b@x.nl\n";
        text += "C,c@x.nl\n";
        auto reader = openSheet(memorySource(text), options);
        QVERIFY(reader.has_value());
        RecordBatch batch;
        std::size_t records = 0, rejects = 0, batches = 0;
        for (bool more = true; more; ++batches) {
            const auto next = (*reader)->next(batch);
            QVERIFY(next.has_value());
            more = *next;
            QVERIFY(batch.rejects.size() < 200);
            records += batch.records.size();
            rejects += batch.rejects.size();
        }
        QCOMPARE(records, std::size_t{2});
        QCOMPARE(rejects, std::size_t{1000});
        QVERIFY(batches > 5);
    }

    void anOpenQuoteInTheHeaderHidesNoRows()
    {
        std::string text = "email,\"name\n";
        for (int i = 0; i < 5000; ++i) text += "u" + std::to_string(i) + "@x.nl,a long enough name\n";
        text += "last@x.nl,5\",x\n";
        const auto read = readAll(text);
        QVERIFY(read.has_value());
        QCOMPARE(read->skipped.header, std::uint64_t{1});
        QCOMPARE(read->rows.size(), std::size_t{5001});
    }

    void givesFileOffsetsInDecodedStreams()
    {
        ReadOptions options;
        options.limits.cellBytes = 100;
        const std::string text = "name,email\nA,a@x.nl\n" + std::string(150, 'y') + ",b@x.nl\nB,b@x.nl\n";
        const auto read = readAll(utf16(text, false), options);
        QVERIFY(read.has_value());
        QCOMPARE(read->rejects.size(), std::size_t{1});
        QCOMPARE(read->rejects[0].offset, std::uint64_t{2 + 2 * 20});
    }

    void stopsBeyondTheRecordLimit()
    {
        ReadOptions options;
        options.limits.records = 2;
        const auto read = readAll("a@x.nl\nb@x.nl\nc@x.nl\n", options);
        QVERIFY(!read.has_value());
        QCOMPARE(read.error().kind, ErrorKind::TooManyRecords);
    }

    void refusesWhatIsNoList_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("kind");
        const int no = static_cast<int>(ErrorKind::NotAList);
        QTest::newRow("empty") << QByteArray() << static_cast<int>(ErrorKind::ListEmpty);
        QTest::newRow("blank lines") << QByteArray("\n \n\r\n") << static_cast<int>(ErrorKind::ListEmpty);
        QTest::newRow("PDF") << QByteArray("%PDF-1.7\n...") << no;
        QTest::newRow("zip") << QByteArray("PK\x03\x04xxxxxxx") << no;
        QTest::newRow("PNG") << QByteArray("\x89PNG\r\n\x1a\n") << no;
        QTest::newRow("noise") << QByteArray("\x00\x01\x02\x03\x04\x05\x06\x07\x08\x0e\x0f\x10\x11\x12", 14) << no;
        QTest::newRow("HTML") << QByteArray("<html><table><tr><td>a@x.nl") << no;
    }

    void refusesWhatIsNoList()
    {
        QFETCH(QByteArray, bytes);
        const auto read = readAll(bytes.toStdString());
        QVERIFY(!read.has_value());
        QTEST(static_cast<int>(read.error().kind), "kind");
    }

    void readsTheSameInSmallWindows()
    {
        std::string text = "id,note,email\r\n";
        for (int i = 0; i < 300; ++i)
            text += std::to_string(i) +
                (i % 3 == 0          ? ",\"line one\r\nline \"\"two\"\"\","
                        : i % 7 == 0 ? ",\"open,"
                                     : ",plain,") +
                "a" + std::to_string(i) + "@x.nl\r\n";
        const auto whole = readAll(text);
        for (const std::uint32_t window : {16U, 61U, 128U, 1000U}) {
            ReadOptions options;
            options.readBytes = window;
            const auto small = readAll(text, options);
            QVERIFY(small.has_value());
            QCOMPARE(small->rows, whole->rows);
        }
    }
};

QTEST_APPLESS_MAIN(SheetReaderTest)
#include "tst_sheet_reader.moc"

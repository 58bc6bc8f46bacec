// SPDX-License-Identifier: Apache-2.0

#ifndef Q_MOC_RUN // moc does not read the standard library's concepts
#include "output/table_writer.h"
#include "support/read_list.h"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#endif

#include <QTemporaryDir>
#include <QTest>

using namespace winnow;
using namespace winnow::test;

namespace {

using Row = std::vector<std::string>;

std::string bytesOf(const std::filesystem::path& path)
{
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

OpenOptions noHeader()
{
    OpenOptions options;
    options.read.header = false;
    return options;
}

} // namespace

/// What goes into a workbook comes out of it, and nothing else is in it.
class XlsxWriterTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    std::filesystem::path folder() const { return m_folder.path().toStdString(); }
    std::filesystem::path path(const char* name) const { return folder() / name; }

    Result<void> write(const std::vector<Row>& rows, const char* name)
    {
        Result<PrivateFile> file = PrivateFile::create(path(name), {}, true);
        if (!file) return pass(file);
        Result<std::unique_ptr<TableWriter>> writer = xlsxWriter(std::move(*file), folder());
        if (!writer) return pass(writer);
        for (const Row& row : rows)
            if (Result<void> written = (*writer)->row(row); !written) return written;
        Result<PrivateFile> done = (*writer)->finish();
        if (!done) return pass(done);
        return done->publish();
    }

private slots:
    void aTextComesBackAsItWas_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("plain") << QByteArray("ada@example.org");
        QTest::newRow("markup") << QByteArray("<b>\"Tom\" & 'Jerry'</b> ]]> &amp; &#65;");
        QTest::newRow("spaces at the ends") << QByteArray("  a  b ");
        QTest::newRow("only a space") << QByteArray(" ");
        QTest::newRow("tab and newline") << QByteArray("\ta\nb\n");
        QTest::newRow("carriage returns") << QByteArray("a\rb\r\nc");
        QTest::newRow("control characters") << QByteArray("a\x01\x02\x1F\x7F"
                                                          "b");
        QTest::newRow("looks like an escape") << QByteArray("_x0041_ _x005F_ _xffff_ __x0041__");
        QTest::newRow("escapes that share a line") << QByteArray("_x0041_x0042_");
        QTest::newRow("nearly an escape") << QByteArray("_x004_ _X0041_ _x00G1_ _x0041");
        QTest::newRow("many languages") << QByteArray("Zoë Ñandú 東京 😀 שלום");
        QTest::newRow("characters that XML cannot hold") << QByteArray("a\xEF\xBF\xBE"
                                                                       "b\xEF\xBF\xBF"
                                                                       "c\xEF\xBF\xBD");
        QTest::newRow("looks like a formula") << QByteArray("=1+1");
        QTest::newRow("looks like a number") << QByteArray("007");
        QTest::newRow("as long as a cell may be") << QByteArray(32'767, 'x');
        QTest::newRow("as long, in two bytes each") << QByteArray("é").repeated(32'767);
    }
    void aTextComesBackAsItWas()
    {
        QFETCH(QByteArray, text);
        QVERIFY(write({{"a", text.toStdString(), "b"}}, "text.xlsx"));
        const auto read = readList(bytesOf(path("text.xlsx")), noHeader());
        QVERIFY(read.has_value());
        QCOMPARE(read->rows.size(), std::size_t(1));
        QCOMPARE(read->rows.front().size(), std::size_t(3));
        QCOMPARE(QByteArray::fromStdString(read->rows.front()[1]), text);
    }

    void everyColumnHasItsName()
    {
        Row row;
        for (int c = 0; c < 1000; ++c) row.push_back(c % 7 == 3 ? std::string() : "c" + std::to_string(c));
        QVERIFY(write({row, {}, {"", "", "x"}}, "wide.xlsx"));
        const auto read = readList(bytesOf(path("wide.xlsx")), noHeader());
        QVERIFY(read.has_value());
        QCOMPARE(read->rows.size(), std::size_t(2)); // the blank one is counted elsewhere
        QVERIFY(read->rows[0] == row);
        QVERIFY(read->rows[1].size() >= 3);
        QCOMPARE(read->rows[1][2], std::string("x"));
    }

    void whatASheetCannotHoldIsRefused()
    {
        QCOMPARE(write({{std::string(32'768, 'x')}}, "long.xlsx").error().kind, ErrorKind::FileUnwritable);
        QVERIFY(write({Row(16'384, "")}, "columns.xlsx"));
        QCOMPARE(write({Row(16'385, "")}, "wider.xlsx").error().kind, ErrorKind::FileUnwritable);
        QVERIFY(write(std::vector<Row>(kXlsxRows), "rows.xlsx"));
        QCOMPARE(write(std::vector<Row>(kXlsxRows + 1), "longer.xlsx").error().kind, ErrorKind::FileUnwritable);
    }

    void theSameRowsMakeTheSameBytes()
    {
        std::vector<Row> rows;
        for (int i = 0; i < 5000; ++i)
            rows.push_back({std::to_string(i), "p" + std::to_string(i * 7919 % 5003) + "@example.org", "x"});
        QVERIFY(write(rows, "one.xlsx"));
        QVERIFY(write(rows, "two.xlsx"));
        QVERIFY(bytesOf(path("one.xlsx")) == bytesOf(path("two.xlsx")));
        const auto read = readList(bytesOf(path("one.xlsx")), noHeader());
        QVERIFY(read.has_value());
        QVERIFY(read->rows == rows);
    }

    void nothingOfTheRowsIsLeftBeside()
    {
        QTemporaryDir own;
        const std::filesystem::path target = own.filePath("out.xlsx").toStdString();
        {
            auto file = PrivateFile::create(target, {}, false);
            QVERIFY(file.has_value());
            auto writer = xlsxWriter(std::move(*file), target.parent_path());
            QVERIFY(writer.has_value());
            for (int i = 0; i < 50'000; ++i) QVERIFY((*writer)->row({"ada@example.org", std::to_string(i)}));
            // While it is written no file has a name; on file systems that know no files without, one of ours alone.
            for (const auto& entry : std::filesystem::recursive_directory_iterator(target.parent_path()))
                QVERIFY(entry.is_directory() || entry.path().extension() == ".part");
        }
        QVERIFY(std::filesystem::is_empty(target.parent_path()));
    }
};

QTEST_APPLESS_MAIN(XlsxWriterTest)
#include "tst_xlsx_writer.moc"

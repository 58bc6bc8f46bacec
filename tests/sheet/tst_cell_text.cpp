// SPDX-License-Identifier: Apache-2.0

#include "sheet/cell_text.h"
#include "sheet/record_scanner.h"

#include <QTest>

#include <random>

using namespace winnow;

class CellTextTest : public QObject {
    Q_OBJECT

    static std::vector<std::string> readAgain(const std::string& record, const Dialect& dialect)
    {
        return cellsOf(record, dialect, *CellText::forDialect(dialect));
    }

private slots:
    void writesWhatReadsTheSame_data()
    {
        QTest::addColumn<QByteArray>("delimiter");
        QTest::addColumn<char>("quote");
        QTest::addColumn<bool>("backslash");
        for (const char* delimiter : {",", ";", "\t", " ", "||", ", ", "|", ""})
            for (const char quote : {'"', '\''})
                for (const bool backslash : {false, true})
                    QTest::addRow("'%s' %c %d", delimiter, quote, backslash)
                        << QByteArray(delimiter) << quote << backslash;
    }

    void writesWhatReadsTheSame()
    {
        QFETCH(QByteArray, delimiter);
        QFETCH(char, quote);
        QFETCH(bool, backslash);
        Dialect dialect;
        dialect.delimiter = delimiter.toStdString();
        dialect.quote = quote;
        dialect.escape = backslash ? Escape::Backslash : Escape::Doubling;
        const auto text = CellText::forDialect(dialect);
        const std::vector<std::string> pieces = {
            "\"", "'", "\\", "|", ",", " ", ";", "\t", "\n", "\r", "\r\n", "a", "\xC3\xA9", "\x1A"};
        std::mt19937 random(3);
        for (int round = 0; round < 3000; ++round) {
            std::vector<std::string> cells(delimiter.isEmpty() ? 1 : 3);
            std::string record;
            bool lossy = false;
            for (std::size_t c = 0; c < cells.size(); ++c) {
                for (auto n = random() % 6; n > 0; --n) cells[c] += pieces[random() % pieces.size()];
                if (c > 0) record += dialect.delimiter;
                record += text->write(cells[c], lossy);
            }
            if (cells.size() == 1) text->quoteWhereBlank(record);
            QVERIFY(!lossy);
            QVERIFY(cells.size() > 1 || !isBlankRecord(record));
            QVERIFY2(readAgain(record, dialect) == cells, record.c_str());
        }
    }

    void whereThereAreNoQuotesABlankStandsForWhatCannotBeSaid()
    {
        Dialect dialect;
        dialect.delimiter = ";";
        dialect.quote = 0;
        const auto text = CellText::forDialect(dialect);
        bool lossy = false;
        QCOMPARE(text->write("a \"b\"", lossy), std::string("a \"b\""));
        QVERIFY(!lossy);
        QCOMPARE(text->write("a;b\nc", lossy), std::string("a b c"));
        QVERIFY(lossy);
    }
};

QTEST_APPLESS_MAIN(CellTextTest)
#include "tst_cell_text.moc"

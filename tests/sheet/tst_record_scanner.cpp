// SPDX-License-Identifier: Apache-2.0

#include "sheet/cell_text.h"
#include "sheet/record_batch.h"
#include "sheet/record_scanner.h"

#include <QTest>

using namespace winnow;

/// Cells are shown joined by '|', records by '/'.
class RecordScannerTest : public QObject {
    Q_OBJECT

private slots:
    void cutsRecordsAndCells_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("delimiter");
        QTest::addColumn<QByteArray>("expected");
        QTest::newRow("plain") << QByteArray("a,b\nc,d\n") << QByteArray(",") << QByteArray("a|b/c|d");
        QTest::newRow("no newline at the end") << QByteArray("a,b\nc,d") << QByteArray(",") << QByteArray("a|b/c|d");
        QTest::newRow("CRLF, LF and CR mixed")
            << QByteArray("a\r\nb\nc\rd") << QByteArray(",") << QByteArray("a/b/c/d");
        QTest::newRow("quoted delimiter") << QByteArray("\"a,b\",c\n") << QByteArray(",") << QByteArray("a,b|c");
        QTest::newRow("quoted newline") << QByteArray("\"a\nb\",c\nd,e\n") << QByteArray(",")
                                        << QByteArray("a\nb|c/d|e");
        QTest::newRow("doubled quote") << QByteArray("\"a\"\"b\",c\n") << QByteArray(",") << QByteArray("a\"b|c");
        QTest::newRow("quote in an unquoted cell is text")
            << QByteArray("a\"b,c\n") << QByteArray(",") << QByteArray("a\"b|c");
        QTest::newRow("stray quote in a quoted cell is text")
            << QByteArray("\"a \"b\" c\",d\n") << QByteArray(",") << QByteArray("a \"b\" c|d");
        QTest::newRow("unclosed quote ends at its newline")
            << QByteArray("\"a,b\nc,d\n") << QByteArray(",") << QByteArray("a,b/c|d");
        QTest::newRow("unclosed quote before a quoted cell")
            << QByteArray("1,\"a\n2,\"b\",c\n") << QByteArray(",") << QByteArray("1|a/2|b|c");
        QTest::newRow("several characters") << QByteArray("a||b|c||d\n") << QByteArray("||") << QByteArray("a|b|c|d");
        QTest::newRow("one column") << QByteArray("a,b\nc\n") << QByteArray("") << QByteArray("a,b/c");
        QTest::newRow("empty cells") << QByteArray(",,\n\"\",x,\n") << QByteArray(",") << QByteArray("||/|x|");
        QTest::newRow("cells longer than a block")
            << (QByteArray(200, 'x') + "," + QByteArray(70, 'y') + "\n") << QByteArray(",")
            << (QByteArray(200, 'x') + "|" + QByteArray(70, 'y'));
    }

    void cutsRecordsAndCells()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, delimiter);
        QFETCH(QByteArray, expected);
        Dialect dialect;
        dialect.delimiter = delimiter.toStdString();
        const auto cells = CellText::forDialect(dialect);
        QVERIFY(cells.has_value());
        std::string padded = text.toStdString();
        padded.append(RecordScanner::kPadding, '\0');
        const RecordScanner scanner(dialect);
        std::string got;
        for (std::uint32_t at = 0; at < static_cast<std::uint32_t>(text.size());) {
            std::vector<std::uint32_t> ends;
            RecordScanner::Found found;
            QVERIFY(scanner.scan(padded.data(), at, static_cast<std::uint32_t>(text.size()), true, ends, found) ==
                RecordScanner::Outcome::Record);
            if (at > 0) got += '/';
            bool first = true;
            for (const std::string& cell :
                cellsOf(std::string_view(padded).substr(at, found.end - at), dialect, *cells)) {
                if (!first) got += '|';
                got += cell;
                first = false;
            }
            QVERIFY(found.next > at);
            at = found.next;
        }
        QCOMPARE(QByteArray::fromStdString(got), expected);
    }

    void flagsWhatItRepairs()
    {
        const auto flagsOf = [](std::string text) {
            const auto size = static_cast<std::uint32_t>(text.size());
            text.append(RecordScanner::kPadding, '\0');
            std::vector<std::uint32_t> ends;
            RecordScanner::Found found;
            RecordScanner(Dialect{}).scan(text.data(), 0, size, true, ends, found);
            return found.flags;
        };
        QCOMPARE(flagsOf("\"a\",b\n"), std::uint8_t{0});
        QCOMPARE(flagsOf("\"a \"x\" b\",c\n"), std::uint8_t{kQuoteRepaired});
        QCOMPARE(flagsOf("\"a,b\nc,d\n"), std::uint8_t{kQuoteUnclosed});
    }

    void asksForMoreWhereTheTextIsCut_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("in a cell") << QByteArray("a,b");
        QTest::newRow("after CR") << QByteArray("a,b\r");
        QTest::newRow("in quotes") << QByteArray("a,\"b\nc");
        QTest::newRow("after a closing quote") << QByteArray("a,\"b\"");
    }

    void asksForMoreWhereTheTextIsCut()
    {
        QFETCH(QByteArray, text);
        std::string padded = text.toStdString();
        padded.append(RecordScanner::kPadding, '\0');
        std::vector<std::uint32_t> ends{7};
        RecordScanner::Found found;
        QVERIFY(RecordScanner(Dialect{}).scan(padded.data(), 0, static_cast<std::uint32_t>(text.size()), false, ends,
                    found) == RecordScanner::Outcome::NeedMore);
        QCOMPARE(ends.size(), std::size_t{1});
    }
};

QTEST_APPLESS_MAIN(RecordScannerTest)
#include "tst_record_scanner.moc"

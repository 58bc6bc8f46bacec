// SPDX-License-Identifier: Apache-2.0

#include "sheet/cell_text.h"
#include "sheet/record_batch.h"
#include "sheet/record_scanner.h"

#include <QTest>

#include <ctime>
#include <random>

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

    void anEscapeThatEndsTheFileIsFlagged()
    {
        Dialect dialect;
        dialect.escape = Escape::Backslash;
        std::string text = "a,b\\";
        text.append(RecordScanner::kPadding, '\0');
        std::vector<std::uint32_t> ends;
        RecordScanner::Found found;
        RecordScanner(dialect).scan(text.data(), 0, 4, true, ends, found);
        QCOMPARE(found.flags, std::uint8_t{kQuoteUnclosed});
        QCOMPARE(found.end, 4U);
    }

    /// What was learnt ahead saves time and changes nothing.
    void whatWasLearntAheadChangesNothing()
    {
        std::mt19937 random(7);
        const std::vector<std::string> pieces = {"\"", "\"\"", "\"x", "\n", "\r\n", "|", "||", "\\", "a", "\n\"\"x"};
        for (int round = 0; round < 4000; ++round) {
            Dialect dialect;
            dialect.delimiter = std::string("||").substr(0, static_cast<std::size_t>(round % 3));
            dialect.escape = round % 2 == 0 ? Escape::Doubling : Escape::Backslash;
            const RecordScanner scanner(dialect, 8 + static_cast<std::uint32_t>(random() % 60));
            std::string text;
            for (int i = 0; i < 60; ++i) text += pieces[random() % pieces.size()];
            const auto size = static_cast<std::uint32_t>(text.size());
            text.append(RecordScanner::kPadding, '\0');
            RecordScanner::Found kept;
            for (std::uint32_t at = 0; at < size;) {
                std::vector<std::uint32_t> ends, endsAlone;
                RecordScanner::Found alone;
                scanner.scan(text.data(), at, size, true, ends, kept);
                scanner.scan(text.data(), at, size, true, endsAlone, alone);
                QCOMPARE(ends, endsAlone);
                QCOMPARE(kept.end, alone.end);
                QCOMPARE(kept.next, alone.next);
                QCOMPARE(kept.flags, alone.flags);
                at = kept.next;
            }
        }
    }

    void openQuotesCostNoMoreThanTheirLength_data()
    {
        QTest::addColumn<QByteArray>("part");
        QTest::newRow("in one line") << QByteArray(",\"b");
        QTest::newRow("in lines that begin with two quotes") << QByteArray("\"\"x\n");
        QTest::newRow("escaped, in lines") << QByteArray("\"\\\"\n");
        QTest::newRow("before a part without quotes") << QByteArray("\"\"\n");
    }

    /// Time of the processor; each took minutes when text ahead was read again for every quote.
    void openQuotesCostNoMoreThanTheirLength()
    {
        QFETCH(QByteArray, part);
        Dialect dialect;
        dialect.escape = part.contains('\\') ? Escape::Backslash : Escape::Doubling;
        std::string text = "a@b.com,\"a";
        while (text.size() < 1'000'000) text += part.toStdString();
        text += "\n" + std::string(1'000'000, 'y') + "\n";
        const auto size = static_cast<std::uint32_t>(text.size());
        text.append(RecordScanner::kPadding, '\0');
        const RecordScanner scanner(dialect);
        const std::clock_t began = std::clock();
        RecordScanner::Found found;
        std::vector<std::uint32_t> ends;
        for (std::uint32_t at = 0; at < size; at = found.next) {
            ends.clear();
            QVERIFY(scanner.scan(text.data(), at, size, true, ends, found) == RecordScanner::Outcome::Record);
        }
        QVERIFY(std::clock() - began < 3 * CLOCKS_PER_SEC);
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

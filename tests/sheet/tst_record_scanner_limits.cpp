// SPDX-License-Identifier: Apache-2.0

#include "sheet/record_batch.h"
#include "sheet/record_scanner.h"

#include <QTest>

#include <algorithm>
#include <memory>

using namespace winnow;

/// Where a scan stands at the edge of something: of a block of 64 bytes, of the cell limit, of the text.
class RecordScannerLimitsTest : public QObject {
    Q_OBJECT

    using Outcome = RecordScanner::Outcome;
    using Ends = std::vector<std::uint32_t>;

    struct Scan {
        Outcome outcome = Outcome::NeedMore;
        Ends ends;
        std::uint32_t end = 0, next = 0, cells = 0;
        std::uint8_t flags = 0;

        friend bool operator==(const Scan&, const Scan&) = default;
    };

    /// Of the first record. The memory ends behind the padding, so that a sanitizer sees what is read beyond.
    static Scan scanned(const std::string& text, const Dialect& dialect, bool atEnd, std::uint32_t limit = 1U << 20)
    {
        const auto memory = std::make_unique<char[]>(text.size() + RecordScanner::kPadding);
        std::ranges::copy(text, memory.get());
        // Belongs to no record, and looks as if a delimiter went on.
        const char filler = dialect.delimiter.empty() ? ',' : dialect.delimiter.back();
        std::fill_n(memory.get() + text.size(), RecordScanner::kPadding, filler);
        Scan out;
        RecordScanner::Found found;
        out.outcome = RecordScanner(dialect, limit)
                          .scan(memory.get(), 0, static_cast<std::uint32_t>(text.size()), atEnd, out.ends, found);
        if (out.outcome == Outcome::NeedMore) return out;
        out.end = found.end;
        out.next = found.next;
        out.cells = found.cells;
        out.flags = found.flags;
        return out;
    }
    static Dialect dialectOf(const char* delimiter, bool backslash = false)
    {
        Dialect dialect;
        dialect.delimiter = delimiter;
        dialect.escape = backslash ? Escape::Backslash : Escape::Doubling;
        return dialect;
    }

private slots:
    void aTextWithoutBytesIsOneEmptyCell()
    {
        for (const char* delimiter : {",", "||", ""}) {
            QCOMPARE(scanned("", dialectOf(delimiter), true), (Scan{Outcome::Record, {0}, 0, 0, 1, 0}));
            QCOMPARE(scanned("", dialectOf(delimiter), false), Scan{});
        }
        QCOMPARE(scanned("\"", dialectOf(","), true), (Scan{Outcome::Record, {1}, 1, 1, 1, kQuoteUnclosed}));
        QCOMPARE(scanned("\"\"", dialectOf(","), true), (Scan{Outcome::Record, {2}, 2, 2, 1, 0}));
        QCOMPARE(scanned("\r", dialectOf(","), true), (Scan{Outcome::Record, {0}, 0, 1, 1, 0}));
    }

    void cellsEndWhereverTheyStandInABlock_data()
    {
        QTest::addColumn<QByteArray>("delimiter");
        QTest::addColumn<QByteArray>("newline");
        for (const char* delimiter : {",", "||", ", ; "}) {
            QTest::addRow("'%s' and LF", delimiter) << QByteArray(delimiter) << QByteArray("\n");
            QTest::addRow("'%s' and CRLF", delimiter) << QByteArray(delimiter) << QByteArray("\r\n");
            QTest::addRow("'%s' and CR", delimiter) << QByteArray(delimiter) << QByteArray("\r");
        }
    }

    void cellsEndWhereverTheyStandInABlock()
    {
        QFETCH(QByteArray, delimiter);
        QFETCH(QByteArray, newline);
        const Dialect dialect = dialectOf(delimiter.constData());
        const auto d = static_cast<std::uint32_t>(delimiter.size());
        for (std::uint32_t first = 0; first < 135; ++first)
            for (std::uint32_t second = 0; second < 135; ++second) {
                const std::string text = std::string(first, 'x') + delimiter.toStdString() + std::string(second, 'y') +
                    newline.toStdString() + "z";
                const std::uint32_t end = first + d + second;
                const Scan expected{
                    Outcome::Record, {first, end}, end, end + static_cast<std::uint32_t>(newline.size()), 2, 0};
                QCOMPARE(scanned(text, dialect, true), expected);
            }
    }

    void quotedCellsEndWhereverTheyStandInABlock()
    {
        for (const bool backslash : {false, true})
            for (std::uint32_t before = 0; before < 70; ++before)
                for (std::uint32_t inside = 0; inside < 135; ++inside) {
                    const std::string text = std::string(before, 'x') + ",\"" + std::string(inside, '\n') + "\",y\n";
                    const std::uint32_t quote = before + 1 + inside + 2;
                    const Scan expected{Outcome::Record, {before, quote, quote + 2}, quote + 2, quote + 3, 3, 0};
                    QCOMPARE(scanned(text, dialectOf(",", backslash), true), expected);
                }
    }

    void aDelimiterIsWholeOrText()
    {
        QCOMPARE(scanned("a|b|||c|", dialectOf("||"), true), (Scan{Outcome::Record, {3, 8}, 8, 8, 2, 0}));
        for (std::uint32_t at = 0; at < 135; ++at) {
            const std::string text(at, 'x');
            const std::uint32_t size = at + 1;
            QCOMPARE(scanned(text + "|", dialectOf("||"), true), (Scan{Outcome::Record, {size}, size, size, 1, 0}));
            QCOMPARE(scanned(text + "|", dialectOf("||"), false), Scan{}); // the other half may come
        }
    }

    void aQuoteIsFollowedUpToTheLimit_data()
    {
        QTest::addColumn<int>("inside");
        QTest::addColumn<bool>("closed");
        QTest::newRow("nothing inside") << 0 << true;
        QTest::newRow("one below") << 13 << true;
        QTest::newRow("the limit") << 14 << true;
        QTest::newRow("one beyond") << 15 << false;
        QTest::newRow("far beyond") << 1000 << false;
    }

    /// The limit is 16 bytes with both quotes.
    void aQuoteIsFollowedUpToTheLimit()
    {
        QFETCH(int, inside);
        QFETCH(bool, closed);
        const auto n = static_cast<std::uint32_t>(inside);
        const std::string text = "\"" + std::string(n, ',') + "\",b\nrest of the file\n";
        const Scan scan = scanned(text, dialectOf(","), true, 16);
        QVERIFY(scan.outcome == Outcome::Record);
        QCOMPARE(scan.end, n + 4); // it ends at its newline either way
        QCOMPARE(scan.cells, closed ? 2U : 1U);
        QCOMPARE(scan.flags, closed ? std::uint8_t{0} : std::uint8_t{kQuoteUnclosed});
    }

    void aQuoteThatIsNeverClosedNeedsNoMoreThanTheLimit()
    {
        const std::string text = "\"" + std::string(40, 'x') + "\n" + std::string(40, 'y');
        QCOMPARE(scanned(text, dialectOf(","), false, 1000), Scan{});
        QCOMPARE(scanned(text, dialectOf(","), false, 60), (Scan{Outcome::Record, {41}, 41, 42, 1, kQuoteUnclosed}));
        const std::string endless = "\"" + std::string(500, 'x');
        QCOMPARE(scanned(endless, dialectOf(","), false, 60), Scan{}); // its newline may come
        QCOMPARE(
            scanned(endless, dialectOf(","), true, 60), (Scan{Outcome::Record, {501}, 501, 501, 1, kQuoteUnclosed}));
    }

    void whatIsSaidOfABeginningStaysTrue_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("delimiter");
        QTest::addColumn<bool>("backslash");
        const auto add = [](const char* name, const char* text, const char* delimiter, bool backslash) {
            QTest::newRow(name) << QByteArray(text) << QByteArray(delimiter) << backslash;
        };
        add("plain", "a,b\r\nc", ",", false);
        add("CR alone", "a,b\rc", ",", false);
        add("quoted", "\"a\"\"b\",\"c\r\nd\",e\r\nf", ",", false);
        add("stray quotes", "\"a \"b\" c\",d\ne", ",", false);
        add("unclosed, then a quoted cell", "1,\"a\n2,\"b\",c\n", ",", false);
        add("two characters", "a||\"b||c\"||d|\ne", "||", false);
        add("two characters that are alike", "a|||b\nc", "||", false);
        add("a quote that closes at the limit", "\"b\nd\"||x\ny", "||", false);
        add("backslashes", "a\\,b,\"c\\\"d\\\\\",e\\\nf\ng", ",", true);
        add("one column", "\"a,b\"\nc", "", false);
    }

    /// Of each beginning of a text either nothing is said, or what is said of the whole.
    void whatIsSaidOfABeginningStaysTrue()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, delimiter);
        QFETCH(bool, backslash);
        const Dialect dialect = dialectOf(delimiter.constData(), backslash);
        for (const std::uint32_t limit : {1U << 20, 5U}) {
            const Scan whole = scanned(text.toStdString(), dialect, true, limit);
            QVERIFY(whole.outcome == Outcome::Record);
            bool told = false;
            for (int size = 0; size <= text.size(); ++size) {
                const Scan scan = scanned(text.left(size).toStdString(), dialect, false, limit);
                if (scan.outcome == Outcome::Record)
                    QCOMPARE(scan, whole);
                else
                    QVERIFY(scan.ends.empty() && !told); // once told, always told
                told = scan.outcome == Outcome::Record;
            }
        }
    }

    void manyCellsAndLongOnesAreCut()
    {
        constexpr std::uint32_t kMany = 70'000; // more than a record of a batch counts
        const Scan many = scanned(std::string(kMany - 1, ',') + "\n", dialectOf(","), true);
        QCOMPARE(many.cells, kMany);
        QCOMPARE(many.ends.size(), std::size_t{kMany});
        QCOMPARE(many.next, kMany);
        constexpr std::uint32_t kLong = 8U << 20;
        const std::string text = std::string(kLong, 'x') + ",\"" + std::string(kLong, 'y') + "\"\n";
        const Scan longOnes = scanned(text, dialectOf(","), true, 16U << 20);
        QCOMPARE(longOnes.ends, (Ends{kLong, 2 * kLong + 3}));
        QCOMPARE(longOnes.flags, std::uint8_t{0});
    }
};

QTEST_APPLESS_MAIN(RecordScannerLimitsTest)
#include "tst_record_scanner_limits.moc"

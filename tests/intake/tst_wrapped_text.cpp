// SPDX-License-Identifier: Apache-2.0

#include "address/normaliser.h"
#include "intake/cells/text_marks.h"
#include "intake/cells/wrapped_text.h"

#include <QTest>

using namespace winnow;

class WrappedTextTest : public QObject {
    Q_OBJECT

private slots:
    void undoesWhatIsWrappedAround_data()
    {
        QTest::addColumn<QByteArray>("cell");
        QTest::addColumn<QByteArray>("text");
        const auto row = [](const char* cell, const char* text) {
            QTest::newRow(cell) << QByteArray(cell) << QByteArray(text);
        };
        row("plain text", "plain text");
        row("a&#64;b", "a@b");
        row("a&amp;amp;b", "a&b");
        row("a&unknown;b", "a&unknown;b");
        row("AT&T", "AT&T");
        row("caf&eacute;", "cafe\xCC\x81");
        row("<b>x</b>", "x");
        row("<br>x", "\nx");
        row("a < b > c", "a < b > c");
        row("<jan@x.nl>", "<jan@x.nl>");
        row("<Jan Jansen>", "<Jan Jansen>");
        row("<a href=\"mailto:a@x.nl\">Jan</a>!", "Jan <a@x.nl>!");
        row("<a href='mailto:a@x.nl?subject=b'>Jan", "Jan <a@x.nl>");
        row("[Jan](mailto:a@x.nl)", "Jan <mailto:a@x.nl>");
        row("[Jan](see below)", "[Jan](see below)");
        row("=HYPERLINK(\"mailto:a@x.nl\";\"Jan\")", "Jan <mailto:a@x.nl>");
        row("=SUM(\"a\";\"b\")", "=SUM(\"a\";\"b\")");
        row("Jan#mailto:a@x.nl#", "Jan <mailto:a@x.nl>");
        row("a%40b", "a@b");
        row("100%40 off", "100@ off");
        row("a@b%40c", "a@b%40c");
        row("mailto:a%2Bb@x.nl?subject=a%20b", "mailto:a+b@x.nl?subject=a%20b");
        row("=?utf-8?Q?J=C3=B6rg_X?=", "J\xC3\xB6rg X");
        row("=?iso-8859-1?B?SvZyZw==?=", "J\xC3\xB6rg");
        row("=?utf-8?X?what?=", "=?utf-8?X?what?=");
        row("a\\u0040b", "a@b");
        row("x@y.nl\\nz", "x@y.nl\nz");
        row("CORP\\nick", "CORP\\nick");
        row("a_x000D_", "a_x000D_");
        row("a@b_x000D_", "a@b\r");
        row("a\xE2\x80\x8B"
            "b",
            "ab");
        row("\xC2\xA0"
            "a",
            " a");
        row("\xEF\xBC\xA1\xEF\xBC\xA0", "A@");
        row("\xC3\x82\xC2\xA0"
            "a",
            " a");
        row("\xC3\xA9t\xC3\xA9", "\xC3\xA9t\xC3\xA9");
        row("bad \xFF byte", "bad \xFF byte");
    }

    void undoesWhatIsWrappedAround()
    {
        QFETCH(QByteArray, cell);
        QTEST(QByteArray::fromStdString(unwrapText(cell.toStdString()).text), "text");
    }

    void everyByteKnowsWhereItCameFrom()
    {
        const std::string cell = "\xC2\xA0"
                                 "a&#64;\xE2\x80\x8Bx.nl";
        const MappedText text = unwrapText(cell);
        QCOMPARE(text.text, std::string(" a@x.nl"));
        QCOMPARE(text.inCell(1, 2), (CellSpan{2, 3}));
        QCOMPARE(text.inCell(2, 3), (CellSpan{3, 8}));
        QCOMPARE(text.inCell(3, 4), (CellSpan{11, 12}));
        QCOMPARE(text.inCell(1, 7), (CellSpan{2, 15}));
    }

    void anAddressBehindItsLinkKnowsItsOwnBytes()
    {
        const std::string cell = "<a href=\"mailto:a@x.nl\">Jan</a>";
        const MappedText text = unwrapText(cell);
        const std::size_t at = text.text.find("a@x.nl");
        QCOMPARE(text.inCell(at, at + 6), (CellSpan{16, 22}));
        QCOMPARE(text.inCell(0, 3), (CellSpan{24, 27}));
    }

    void plainTextIsItsOwnMap()
    {
        const MappedText text = unwrapText("jan@x.nl; piet@y.nl");
        QVERIFY(text.from.empty());
        QCOMPARE(text.steps, std::uint16_t{0});
        QCOMPARE(text.inCell(4, 8), (CellSpan{4, 8}));
    }

    void tellsWhatWasDone()
    {
        QCOMPARE(unwrapText("a&#64;b").steps, std::uint16_t{kStepMarkup});
        QCOMPARE(unwrapText("a\xE2\x80\x8B").steps, std::uint16_t{kStepInvisible});
        QCOMPARE(unwrapText("a%40b").steps, std::uint16_t{kStepEncoded});
        QCOMPARE(unwrapText("[a](mailto:b@c)").steps, std::uint16_t{kStepMarkdown});
    }

    /// Every character that Unicode calls invisible is one, and none that shows.
    void invisibleIsAProperty()
    {
        for (const char32_t c : std::initializer_list<char32_t>{0x200BU, 0x200EU, 0x202EU, 0x2060U, 0x2065U, 0x2066U,
                 0xFEFFU, 0xADU, 0x180BU, 0x180EU, 0x34FU, 0x61CU, 0x115FU, 0x17B4U, 0x3164U, 0xFE00U, 0xFE0FU, 0xFFA0U,
                 0xE0001U, 0xE01EFU, 0x1D173U, 0x1U, 0x7FU, 0x80U, 0xFFF9U})
            QVERIFY2(markOf(c) == Mark::Invisible, QByteArray::number(static_cast<uint>(c), 16).constData());
        for (const char32_t c : std::initializer_list<char32_t>{
                 0x20U, 0xA0U, 0x1680U, 0x2000U, 0x2009U, 0x202FU, 0x205FU, 0x3000U, 0x2800U})
            QVERIFY2(markOf(c) == Mark::Blank, QByteArray::number(static_cast<uint>(c), 16).constData());
        for (const char32_t c : std::initializer_list<char32_t>{U'a', U'7', 0xE9U, 0x416U, 0x4E2DU, 0x0E01U, 0x0301U})
            QVERIFY(markOf(c) == Mark::Letter);
        for (const char32_t c : std::initializer_list<char32_t>{U'"', U'\'', 0xABU, 0x201CU, 0x201EU, 0x2019U, 0x2032U})
            QVERIFY(markOf(c) == Mark::Quote);
        for (const char32_t c : std::initializer_list<char32_t>{0x2022U, 0x25BAU, 0x1F4E7U, 0xF0B7U, 0x2709U})
            QVERIFY(markOf(c) == Mark::Decoration);
        for (const char32_t c : std::initializer_list<char32_t>{0x2713U, 0x2717U, 0x274CU, 0x2020U})
            QVERIFY(markOf(c) == Mark::Tick);
        for (const char32_t c : std::initializer_list<char32_t>{0xFFFDU, 0x20ACU}) QVERIFY(markOf(c) == Mark::Other);
    }
};

QTEST_APPLESS_MAIN(WrappedTextTest)
#include "tst_wrapped_text.moc"

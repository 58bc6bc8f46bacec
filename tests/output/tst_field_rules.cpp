// SPDX-License-Identifier: Apache-2.0

#include "base/text.h"
#include "output/field_rules.h"

#include <QTest>

using namespace winnow;

class FieldRulesTest : public QObject {
    Q_OBJECT

    static FieldRules only(bool FieldRules::* rule)
    {
        FieldRules rules;
        rules.*rule = true;
        return rules;
    }
    /// A cell after the rules; what was counted must tell whether it changed.
    static QByteArray applied(const FieldRules& rules, FieldKind kind, const QByteArray& cell, FieldChanges& changes,
        DateOrder order = DateOrder::Either)
    {
        std::string text = cell.toStdString();
        applyRules(rules, kind, text, changes, order);
        const QByteArray out = QByteArray::fromStdString(text);
        return (changes.total() > 0) == (out != cell) ? out : "COUNTED WRONGLY: " + out;
    }
    static void cells()
    {
        QTest::addColumn<QByteArray>("cell");
        QTest::addColumn<QByteArray>("expected");
    }

private slots:
    void withoutRulesNothingChanges()
    {
        for (const char* cell : {"", " ", "=1+1", "a\r\nb", "\xF0\x9F\x98\x80", "5/17/2024", "+32 475 12 34 56"})
            for (const FieldKind kind : {FieldKind::Text, FieldKind::Date, FieldKind::Phone}) {
                FieldChanges changes;
                QCOMPARE(applied({}, kind, cell, changes), QByteArray(cell));
            }
    }

    void lineBreaksBecomeSpaces_data()
    {
        cells();
        QTest::newRow("empty") << QByteArray("") << QByteArray("");
        QTest::newRow("none") << QByteArray(" a  b ") << QByteArray(" a  b ");
        QTest::newRow("each kind") << QByteArray("a\nb\r\nc\rd") << QByteArray("a b c d");
        QTest::newRow("several") << QByteArray("a\n\n\r\n\rb") << QByteArray("a b");
        QTest::newRow("at both ends") << QByteArray("\n a \r\n") << QByteArray("a");
        QTest::newRow("nothing else") << QByteArray("\r\n\n") << QByteArray("");
        QTest::newRow("after a space") << QByteArray("a \nb") << QByteArray("a b");
        QTest::newRow("other letters") << QByteArray("é\nü") << QByteArray("é ü");
    }

    void lineBreaksBecomeSpaces()
    {
        QFETCH(QByteArray, cell);
        QFETCH(QByteArray, expected);
        FieldChanges changes;
        QCOMPARE(applied(only(&FieldRules::oneLine), FieldKind::Text, cell, changes), expected);
        QCOMPARE(changes.lineBreaks, std::uint64_t{cell != expected});
    }

    void emojiAreDroppedAndLettersStay_data()
    {
        cells();
        const auto add = [](const char* name, const char* cell, const char* expected) {
            QTest::newRow(name) << QByteArray(cell) << QByteArray(expected);
        };
        add("letters", "Zoë Ωμέγα 李小龙 ñ", "Zoë Ωμέγα 李小龙 ñ");
        add("one", "Anna 😀", "Anna");
        add("between", "a😀b", "ab");
        add("nothing else", "😀🎉", "");
        add("a colour of skin", "hi 👍🏽!", "hi !");
        add("a family, joined", "x 👨‍👩‍👧 y", "x  y");
        add("a flag", "BE 🇧🇪", "BE");
        add("a flag of tags", "England 🏴\U000E0067\U000E0062\U000E0065\U000E006E\U000E0067\U000E007F", "England");
        add("a digit in a box", "1\uFE0F\u20E3 first", "1 first");
        add("a heart with its selector", "I \u2764\uFE0F you", "I  you");
        add("signs of trade", "Acme™ © ® €5", "Acme™ © ® €5");
        add("joined letters of Sinhala", "ශ්\u200Dරී", "ශ්\u200Dරී");
        add("joined letters of Hindi with one", "क्\u200Dष 😀", "क्\u200Dष");
        add("not joined letters of Persian", "می\u200Cخواهم", "می\u200Cخواهم");
        add("a joiner behind one at the end", "a😀\u200D", "a");
        QTest::newRow("bytes that are no UTF-8")
            << QByteArray("caf\xE9 \xF0\x9F\x98") << QByteArray("caf\xE9 \xF0\x9F\x98");
    }

    void emojiAreDroppedAndLettersStay()
    {
        QFETCH(QByteArray, cell);
        QFETCH(QByteArray, expected);
        FieldChanges changes;
        QCOMPARE(applied(only(&FieldRules::noEmoji), FieldKind::Text, cell, changes), expected);
        QCOMPARE(changes.emoji, std::uint64_t{cell != expected});
    }

    void phonesWithACountryBecomePlain_data()
    {
        cells();
        const auto add = [](const char* name, const char* cell, const char* expected) {
            QTest::newRow(name) << QByteArray(cell) << QByteArray(expected);
        };
        add("blanks", "+32 475 12 34 56", "+32475123456");
        add("every separator", "+32 (475) 12-34.56/7", "+324751234567");
        add("00 for +", "0032 475 12 34 56", "+32475123456");
        add("a zero for calls from inside", "+32 (0)475 12 34 56", "+32475123456");
        add("both", "0032 (0)475 12 34 56", "+32475123456");
        add("both, behind a blank", " 0032 (0)475 12 34 56", "+32475123456");
        add("both, 00 in brackets", "(0032) (0)475 12 34 56", "+32475123456");
        add("both, 00 apart", "00 32 (0) 475 12 34 56", "+32475123456");
        add("a 0 of 00 in brackets", "0(0)32 475 12 34 56", "0(0)32 475 12 34 56");
        add("the first 0 of 00 in brackets", "(0)032 475 12 34 56", "(0)032 475 12 34 56");
        add("+ in brackets", "(+32) (0)475 12 34 56", "+32475123456");
        add("plain already", "+32475123456", "+32475123456");
        add("no country", "0475 12 34 56", "0475 12 34 56");
        add("no country but a zero", "(0)475 12 34 56", "(0)475 12 34 56");
        add("an extension", "+32 2 123 45 67 ext 8", "+32 2 123 45 67 ext 8");
        add("two numbers", "+32 2 123 45 67, +32 2 123 45 68", "+32 2 123 45 67, +32 2 123 45 68");
        add("a second +", "+32 2 +123 45 67", "+32 2 +123 45 67");
        add("the shortest", "+32 1234 5", "+3212345");
        add("too short", "+32 123 4", "+32 123 4");
        add("the longest", "+123456789012 345", "+123456789012345");
        add("too long", "+123456789012 3456", "+123456789012 3456");
        add("00 and too short", "00 123456", "00 123456");
        add("letters", "call me", "call me");
        add("+ only", "+", "+");
        add("other digits", "+32 ٤٧٥", "+32 ٤٧٥");
    }

    void phonesWithACountryBecomePlain()
    {
        QFETCH(QByteArray, cell);
        QFETCH(QByteArray, expected);
        const FieldRules rules = only(&FieldRules::plainPhones);
        FieldChanges changes;
        QCOMPARE(applied(rules, FieldKind::Phone, cell, changes), expected);
        QCOMPARE(changes.phones, std::uint64_t{cell != expected});
        for (const FieldKind other : {FieldKind::Text, FieldKind::Date}) {
            FieldChanges none;
            QCOMPARE(applied(rules, other, cell, none), cell);
        }
    }

    void datesBecomeIso_data()
    {
        QTest::addColumn<QByteArray>("cell");
        QTest::addColumn<DateOrder>("order");
        QTest::addColumn<QByteArray>("expected");
        const auto add = [](const char* name, const char* cell, DateOrder order, const char* expected) {
            QTest::newRow(name) << QByteArray(cell) << order << QByteArray(expected);
        };
        add("day first", "03/04/2024", DateOrder::DayFirst, "2024-04-03");
        add("month first", "03/04/2024", DateOrder::MonthFirst, "2024-03-04");
        add("a day that only fits one way", "17/4/2024", DateOrder::MonthFirst, "2024-04-17");
        add("a month in words", "May 7, 2024", DateOrder::Either, "2024-05-07");
        add("with a time", "2024-05-17 10:30", DateOrder::Either, "2024-05-17");
        add("as it should be", "2024-05-17", DateOrder::Either, "2024-05-17");
        add("the first day that counts", "1.1.1971", DateOrder::DayFirst, "1971-01-01");
        add("the last", "31.12.2148", DateOrder::DayFirst, "2148-12-31");
        add("before", "31.12.1970", DateOrder::DayFirst, "31.12.1970");
        add("after", "1.1.2149", DateOrder::DayFirst, "1.1.2149");
        add("no such day", "31.2.2024", DateOrder::DayFirst, "31.2.2024");
        add("a word", "yesterday", DateOrder::Either, "yesterday");
        add("empty", "", DateOrder::Either, "");
    }

    void datesBecomeIso()
    {
        QFETCH(QByteArray, cell);
        QFETCH(DateOrder, order);
        QFETCH(QByteArray, expected);
        const FieldRules rules = only(&FieldRules::isoDates);
        FieldChanges changes;
        QCOMPARE(applied(rules, FieldKind::Date, cell, changes, order), expected);
        QCOMPARE(changes.dates, std::uint64_t{cell != expected});
        FieldChanges none;
        QCOMPARE(applied(rules, FieldKind::Text, cell, none, order), cell);
    }

    void formulasAreQuoted_data()
    {
        cells();
        const auto add = [](const char* name, const char* cell, const char* expected) {
            QTest::newRow(name) << QByteArray(cell) << QByteArray(expected);
        };
        for (const char* cell :
            {"=1+1", "=", "@SUM(A1)", "@", "+cmd|' /C calc'!A0", "+", "-", "-1+1", "\t=1", "\r=1", "\n=1"})
            QTest::addRow("%s", QByteArray(cell).toHex().constData()) << QByteArray(cell) << ("'" + QByteArray(cell));
        add("a number", "-12,5", "-12,5");
        add("a phone", "+32 475 12 34 56", "+32 475 12 34 56");
        add("text", "a=b", "a=b");
        add("quoted already", "'=1", "'=1");
        add("empty", "", "");
    }

    void formulasAreQuoted()
    {
        QFETCH(QByteArray, cell);
        QFETCH(QByteArray, expected);
        FieldChanges changes;
        QCOMPARE(applied(only(&FieldRules::quoteFormulas), FieldKind::Text, cell, changes), expected);
        QCOMPARE(changes.formulas, std::uint64_t{cell != expected});
    }

    void longTextsAreClippedAtACharacter_data()
    {
        QTest::addColumn<QByteArray>("cell");
        QTest::addColumn<unsigned>("bytes");
        QTest::addColumn<QByteArray>("expected");
        const QByteArray mixed = "a\xC3\xA9\xE6\x9D\x8E\xF0\x9F\x98\x80"; // 1, 2, 3 and 4 bytes
        const int ends[] = {0, 1, 1, 3, 3, 3, 6, 6, 6, 6, 10, 10};
        for (unsigned bytes = 1; bytes < std::size(ends); ++bytes)
            QTest::addRow("%u of 10", bytes) << mixed << bytes << mixed.left(ends[bytes]);
        QTest::newRow("no limit") << QByteArray(100'000, 'x') << 0U << QByteArray(100'000, 'x');
        QTest::newRow("the limit") << QByteArray(255, 'x') << 255U << QByteArray(255, 'x');
        QTest::newRow("one beyond") << QByteArray(256, 'x') << 255U << QByteArray(255, 'x');
        QTest::newRow("bytes that begin no character") << QByteArray("\x80\x80\x80\x80") << 2U << QByteArray("");
        QTest::newRow("empty") << QByteArray("") << 5U << QByteArray("");
    }

    void longTextsAreClippedAtACharacter()
    {
        QFETCH(QByteArray, cell);
        QFETCH(unsigned, bytes);
        QFETCH(QByteArray, expected);
        FieldRules rules;
        rules.textBytes = bytes;
        FieldChanges changes;
        QCOMPARE(applied(rules, FieldKind::Text, cell, changes), expected);
        QCOMPARE(changes.clipped, std::uint64_t{cell != expected});
        if (bytes > 0) QCOMPARE(QByteArray::fromStdString(std::string(clippedAt(cell.toStdString(), bytes))), expected);
    }

    /// A formula must not come to light because something before it went, nor a cell grow beyond the limit.
    void rulesHoldTogether_data()
    {
        cells();
        QTest::newRow("a formula behind a line break") << QByteArray("\n=1+1") << QByteArray("'=1+1");
        QTest::newRow("a formula behind an emoji") << QByteArray("😀=1+1") << QByteArray("'=1+1");
        QTest::newRow("a quoted formula at the limit") << QByteArray("=234567890") << QByteArray("'=23456789");
        QTest::newRow("everything") << QByteArray("=a\nb 😀 ééééé") << QByteArray("'=a b  é");
    }

    void rulesHoldTogether()
    {
        QFETCH(QByteArray, cell);
        QFETCH(QByteArray, expected);
        FieldRules rules;
        rules.textBytes = 10;
        rules.oneLine = rules.noEmoji = rules.isoDates = rules.plainPhones = rules.quoteFormulas = true;
        FieldChanges changes;
        const QByteArray once = applied(rules, FieldKind::Text, cell, changes);
        QCOMPARE(once, expected);
        FieldChanges none;
        QCOMPARE(applied(rules, FieldKind::Text, once, none), once);
    }
};

QTEST_APPLESS_MAIN(FieldRulesTest)
#include "tst_field_rules.moc"

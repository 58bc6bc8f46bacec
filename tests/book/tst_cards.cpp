// SPDX-License-Identifier: Apache-2.0

#include "support/read_list.h"

#include <QTest>

using namespace winnow;
using namespace winnow::test;

namespace {

QByteArray tableOf(const std::string& text)
{
    const auto read = readList(text);
    if (!read) return QByteArray::fromStdString(std::string(name(read.error().kind)) + ": " + read.error().detail);
    QByteArray out;
    const auto add = [&](const std::vector<std::string>& row) {
        if (!out.isEmpty()) out += '\n';
        for (const std::string& cell : row) out += '[' + QByteArray::fromStdString(cell) + ']';
    };
    add(read->facts.columns);
    for (const auto& row : read->rows) add(row);
    return out;
}

std::string utf16(const std::string& ascii, bool big)
{
    std::string out = big ? "\xFE\xFF" : "\xFF\xFE";
    for (const char c : ascii)
        if (big)
            out += {'\0', c};
        else
            out += {c, '\0'};
    return out;
}

} // namespace

/// Address books whose cards and entries are not as the standards have them: nobody is lost, and no two are one.
class CardsTest : public QObject {
    Q_OBJECT

private slots:
    void everyCardIsAPerson_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char* what, const char* text, const char* expected) {
            QTest::newRow(what) << QByteArray(text) << QByteArray(expected);
        };
        const char* two = "[Name][E-mail]\n[A][a@x.nl]\n[B][b@x.nl]";
        row("joined on one line",
            "BEGIN:VCARD\nFN:A\nEMAIL:a@x.nl\nEND:VCARDBEGIN:VCARD\nFN:B\nEMAIL:b@x.nl\nEND:VCARD", two);
        row("with a blank between",
            "BEGIN:VCARD\nFN:A\nEMAIL:a@x.nl\nEND:VCARD BEGIN:VCARD\nFN:B\nEMAIL:b@x.nl\nEND:VCARD", two);
        row("an end is missing", "BEGIN:VCARD\nFN:A\nEMAIL:a@x.nl\nBEGIN:VCARD\nFN:B\nEMAIL:b@x.nl\nEND:VCARD", two);
        row("all ends are missing", "BEGIN:VCARD\nFN:A\nEMAIL:a@x.nl\nBEGIN:VCARD\nFN:B\nEMAIL:b@x.nl\n", two);
        row("a beginning is missing", "BEGIN:VCARD\nFN:A\nEMAIL:a@x.nl\nEND:VCARD\nFN:B\nEMAIL:b@x.nl\nEND:VCARD\n",
            two);
        row("end and beginning are missing",
            "BEGIN:VCARD\nVERSION:3.0\nFN:A\nEMAIL:a@x.nl\nVERSION:3.0\nFN:B\nEMAIL:b@x.nl\nEND:VCARD", two);
        row("the end stands behind a value",
            "BEGIN:VCARD\nFN:A\nEMAIL:a@x.nlEND:VCARD\nBEGIN:VCARD\nFN:B\nEMAIL:b@x.nl\nEND:VCARD", two);
        row("small letters and blanks",
            "begin:vcard\nfn:A\nemail:a@x.nl\n end : vcard\nBegin: VCard\nfn:B\nemail:b@x.nl\nEnd:VCARD", two);
        row("old line ends", "BEGIN:VCARD\rFN:A\rEMAIL:a@x.nl\rEND:VCARD\rBEGIN:VCARD\rFN:B\rEMAIL:b@x.nl\rEND:VCARD\r",
            two);
        row("an agent belongs to its card",
            "BEGIN:VCARD\nFN:A\nEMAIL:a@x.nl\nAGENT:\nBEGIN:VCARD\nFN:C\nEMAIL:c@x.nl\nEND:VCARD\nEND:VCARD\nBEGIN:VCARD\nFN:B\nEMAIL:b@x.nl\nEND:VCARD",
            two);
        row("a note that speaks of cards", "BEGIN:VCARD\nFN:A\nNOTE:see BEGIN:VCARD in the manual\nEND:VCARD",
            "[Name][Note]\n[A][see BEGIN:VCARD in the manual]");
        row("titles are what the card has", "BEGIN:VCARD\nX-ONE:1\nEND:VCARD\n", "[X-ONE]\n[1]");
    }
    void everyCardIsAPerson()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, expected);
        QCOMPARE(tableOf(text.toStdString()), expected);
    }

    void cardsInOtherEncodings()
    {
        const std::string cards =
            "BEGIN:VCARD\r\nFN:A\r\nEMAIL:a@x.nl\r\nEND:VCARD\r\nBEGIN:VCARD\r\nFN:B\r\nEMAIL:b@x.nl\r\nEND:VCARD\r\n";
        const QByteArray two = "[Name][E-mail]\n[A][a@x.nl]\n[B][b@x.nl]";
        QCOMPARE(tableOf(utf16(cards, false)), two);
        QCOMPARE(tableOf(utf16(cards, true)), two);
        QCOMPARE(tableOf(utf16(cards, false).substr(2)), two);
        QCOMPARE(tableOf("BEGIN:VCARD\nFN:Jos\xE9\nEMAIL:a@x.nl\nEND:VCARD\n"),
            QByteArray("[Name][E-mail]\n[Jos\xC3\xA9][a@x.nl]"));
    }

    void noAddressOfACardIsDropped()
    {
        std::string card = "BEGIN:VCARD\nFN:A\n";
        for (int i = 0; i < 1200; ++i) card += "EMAIL:a" + std::to_string(i) + "@x.nl\n";
        const QByteArray table = tableOf(card + "END:VCARD\n");
        for (const int i : {0, 49, 50, 999, 1199}) QVERIFY(table.contains("a" + QByteArray::number(i) + "@x.nl"));
    }

    void everyEntryIsAPerson_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char* what, const char* text, const char* expected) {
            QTest::newRow(what) << QByteArray(text) << QByteArray(expected);
        };
        row("plain", "version: 1\n\ndn: cn=A,dc=x\ncn: A\nmail: a@x.nl\n\ndn: cn=B,dc=x\ncn: B\nmail: b@x.nl\n",
            "[Name][E-mail]\n[A][a@x.nl]\n[B][b@x.nl]");
        row("folded lines and comments",
            "# exported\ndn: cn=A,\n dc=x\ncn: A\n# a comment\n  that goes on\nmail: a@x\n .nl\n",
            "[Name][E-mail]\n[A][a@x.nl]");
        row("Base64", "dn:: Y249QQ==,dc=x\ncn:: Sm9zw6k=\nmail:: YUB4Lm5s\n", "[Name][E-mail]\n[Jos\xC3\xA9][a@x.nl]");
        row("several addresses", "dn: cn=A\nmail: a@x.nl\nmail: b@x.nl\nmozillaSecondEmail: c@x.nl\n",
            "[E-mail][E-mail 2][Second e-mail]\n[a@x.nl][b@x.nl][c@x.nl]");
        row("a blank line is missing", "dn: cn=A\nmail: a@x.nl\ndn: cn=B\nmail: b@x.nl\n",
            "[E-mail]\n[a@x.nl]\n[b@x.nl]");
        row("options and other names", "dn: cn=A\ncommonName;lang-nl: A\nrfc822Mailbox: a@x.nl\nsurname: Bos\n",
            "[Name][Last name][E-mail]\n[A][Bos][a@x.nl]");
        row("only the name tells the address", "dn: cn=A,mail=a@x.nl,dc=x\ncn: A\n", "[Name][E-mail]\n[A][a@x.nl]");
        row("what is no text or a secret",
            "dn: cn=A\nobjectClass: person\nuserPassword:: e1NTSEF9\njpegPhoto:: /9j/4AAQ\nmail: a@x.nl\n",
            "[E-mail]\n[a@x.nl]");
        row("a change that deletes", "dn: mail=a@x.nl\nchangetype: delete\n\ndn: cn=B\nmail: b@x.nl\n",
            "[E-mail][changetype]\n[][delete]\n[b@x.nl]");
        row("line ends of Windows", "dn: cn=A\r\ncn: A\r\nmail: a@x.nl\r\n\r\ndn: cn=B\r\ncn: B\r\nmail: b@x.nl\r\n",
            "[Name][E-mail]\n[A][a@x.nl]\n[B][b@x.nl]");
    }
    void everyEntryIsAPerson()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, expected);
        QCOMPARE(tableOf(text.toStdString()), expected);
    }
    void entriesInOtherEncodings()
    {
        QCOMPARE(
            tableOf(utf16("dn: cn=A\r\ncn: A\r\nmail: a@x.nl\r\n", false)), QByteArray("[Name][E-mail]\n[A][a@x.nl]"));
    }
};

QTEST_APPLESS_MAIN(CardsTest)
#include "tst_cards.moc"

// SPDX-License-Identifier: Apache-2.0

#include "intake/column_guess.h"
#include "intake/do_not_mail.h"

#include <QTest>

using namespace winnow;

namespace {

SheetFacts factsOf(const std::string& text)
{
    auto reader = openSheet(memorySource(text), {});
    return reader ? (*reader)->facts() : SheetFacts{};
}

} // namespace

class ColumnGuessTest : public QObject {
    Q_OBJECT

private slots:
    void findsTheAddressColumn_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QList<int>>("columns");
        QTest::newRow("by content, no header") << QByteArray("1,Jan,jan@x.nl\n2,Piet,p@x.nl\n") << QList<int>{2};
        QTest::newRow("by word and content")
            << QByteArray("naam;e-mailadres\nJan;jan@x.nl\nPiet;p@x.nl\n") << QList<int>{1};
        QTest::newRow("Japanese header")
            << QByteArray("\xE5\x90\x8D\xE5\x89\x8D,\xE3\x83\xA1\xE3\x83\xBC\xE3\x83\xAB\nA,a@x.jp\nB,b@x.jp\n")
            << QList<int>{1};
        QTest::newRow("a decoy stays out")
            << QByteArray("owner email,email\nboss@c.nl,jan@x.nl\nboss@c.nl,p@x.nl\n") << QList<int>{1};
        QTest::newRow("encoded addresses under no telling word")
            << QByteArray("nr,gegevens\n1,jan&#64;x.nl\n2,piet%40y.nl\n3,k\xEF\xBC\xA0z.nl\n") << QList<int>{1};
        QTest::newRow("two columns, the fuller first")
            << QByteArray("name,email,email 2\nA,a@x.nl,\nB,b@x.nl,bb@y.nl\nC,c@x.nl,\n") << QList<int>{1, 2};
    }

    void findsTheAddressColumn()
    {
        QFETCH(QByteArray, text);
        const auto plan = planColumns(factsOf(text.toStdString()), std::nullopt);
        QVERIFY(plan.has_value());
        QList<int> got;
        for (const std::uint32_t c : plan->addresses) got.append(static_cast<int>(c));
        QTEST(got, "columns");
    }

    void refusesAListWithoutAddresses()
    {
        const auto plan = planColumns(factsOf("a,b\n1,2\n3,4\n"), std::nullopt);
        QVERIFY(!plan.has_value());
        QCOMPARE(plan.error().kind, ErrorKind::NoAddressColumn);
    }

    void takesTheColumnThatIsNamed()
    {
        const SheetFacts facts = factsOf("name,mail one,mail two\nA,a@x.nl,b@x.nl\nB,c@x.nl,d@x.nl\n");
        QCOMPARE(planColumns(facts, "mail two")->addresses, (std::vector<std::uint32_t>{2}));
        QCOMPARE(planColumns(facts, "2")->addresses, (std::vector<std::uint32_t>{1}));
        QCOMPARE(planColumns(facts, "no such").error().kind, ErrorKind::BadOption);
    }

    void knowsFilesThatSayDoNotMail()
    {
        QVERIFY(fileSaysDoNotMail("unsubscribed_segment_export_1a2b.csv"));
        QVERIFY(fileSaysDoNotMail("cleaned_segment_export_1a2b.csv"));
        QVERIFY(fileSaysDoNotMail("Suppression list.csv"));
        QVERIFY(!fileSaysDoNotMail("subscribed_segment_export_1a2b.csv"));
        QVERIFY(!fileSaysDoNotMail("customers cleaned.csv"));
        QVERIFY(!fileSaysDoNotMail("cleaned.csv"));
    }

    void knowsWhatSaysDoNotMail_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<bool>("expected");
        const auto row = [](const char* header, const char* value, bool expected) {
            QTest::addRow("%s = %s", header, value) << QByteArray(header) << QByteArray(value) << expected;
        };
        row("Status", "unsubscribed", true);
        row("Status", "Cleaned", true);
        row("Status", "subscribed", false);
        row("Status", "no", false);
        row("Accepts Email Marketing", "no", true);
        row("Accepts Email Marketing", "yes", false);
        row("Accepts Email Marketing", "", false);
        row("Newsletter", "0", true);
        row("Newsletter", "1", false);
        row("Unsubscribed", "1", true);
        row("Unsubscribed", "no", false);
        row("Opt-out", "2024-03-01 10:00", true);
        row("Nieuwsbrief", "nee", true);
        row("Nieuwsbrief", "ja", false);
        row("Status", "uitgeschreven", true);
        row("Statut", "D\xC3\xA9sabonn\xC3\xA9", true);
        row("Status", "abgemeldet", true);
        row("Estado", "dado de baja", true);
        row("Stato", "disiscritto", true);
        row("Newsletter abonniert", "Nein", true);
    }

    void knowsWhatSaysDoNotMail()
    {
        QFETCH(QByteArray, header);
        QFETCH(QByteArray, value);
        QTEST(saysDoNotMail(value.toStdString(), consentSense(header.toStdString())), "expected");
    }
};

QTEST_APPLESS_MAIN(ColumnGuessTest)
#include "tst_column_guess.moc"

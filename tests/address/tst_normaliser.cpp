// SPDX-License-Identifier: Apache-2.0

#include "address/canonical_key.h"
#include "address/lookalike.h"
#include "address/normaliser.h"
#include "address/proposal.h"

#include <QTest>

using namespace winnow;

class NormaliserTest : public QObject {
    Q_OBJECT

private slots:
    void findsTheAddressesOfACell_data()
    {
        QTest::addColumn<QByteArray>("cell");
        QTest::addColumn<QByteArray>("expected");
        QTest::addColumn<QByteArray>("steps");
        const auto row = [](const char* cell, const char* expected, const char* steps) {
            QTest::newRow(cell) << QByteArray(cell) << QByteArray(expected) << QByteArray(steps);
        };
        row("jan@x.nl", "jan@x.nl", "");
        row("  jan@x.nl\t", "jan@x.nl", "trimmed");
        row("Jan Jansen <jan@x.nl>", "jan@x.nl", "display_name");
        row("\"Jansen, Jan\" <jan@x.nl>", "jan@x.nl", "display_name");
        row("jan@x.nl (Jan)", "jan@x.nl", "trimmed, comment");
        row("mailto:jan@x.nl?subject=hi", "jan@x.nl", "mailto");
        row("mailto:jan%2Bnews@x.nl", "jan+news@x.nl", "mailto");
        row("[Jan](mailto:jan@x.nl)", "jan@x.nl", "link, mailto");
        row("Email: jan@x.nl", "jan@x.nl", "label");
        row("jan@x.nl;", "jan@x.nl", "punctuation");
        row("jan@x.nl.", "jan@x.nl", "punctuation");
        row("'jan@x.nl'", "jan@x.nl", "punctuation");
        row("a@x.nl; b@y.nl", "a@x.nl b@y.nl", "split, trimmed");
        row("a@x.nl, b@y.nl", "a@x.nl b@y.nl", "split, trimmed");
        row("a@x.nl b@y.nl", "a@x.nl b@y.nl", "split");
        row("a@x.nl / b@y.nl", "a@x.nl b@y.nl", "split, trimmed");
        row("a@x.nl ::: b@y.nl", "a@x.nl b@y.nl", "split, trimmed");
        row("\"Doe, J\" <a@x.nl>, Piet <b@y.nl>", "a@x.nl b@y.nl", "split, trimmed, display_name");
        row("\xEF\xBD\x8A\xEF\xBD\x81n\xEF\xBC\xA0x.nl", "jan@x.nl", "full_width");
        row("jan\xE2\x80\x8B@x.nl", "jan@x.nl", "invisible_removed");
        row("\xC2\xA0jan@x.nl", "jan@x.nl", "full_width, trimmed");
        row("jan at x.nl", "jan at x.nl", "");
        row("   ", "", "");
    }

    void findsTheAddressesOfACell()
    {
        QFETCH(QByteArray, cell);
        std::vector<Candidate> candidates;
        candidatesOf(cell.toStdString(), candidates);
        std::string texts;
        std::uint16_t steps = 0;
        for (const Candidate& c : candidates) {
            texts += (texts.empty() ? "" : " ") + c.text;
            steps |= c.steps;
        }
        QTEST(QByteArray::fromStdString(texts), "expected");
        QTEST(QByteArray::fromStdString(stepNames(steps)), "steps");
    }

    void knowsExchangeEntries()
    {
        std::vector<Candidate> candidates;
        candidatesOf("/o=ExchangeLabs/ou=Group/cn=Jan", candidates);
        QCOMPARE(candidates.size(), std::size_t{1});
        QVERIFY(candidates.front().exchange);
    }

    void theFastPathAgreesWithTheSlowOne()
    {
        for (const char* cell : {"jan@x.nl", "a+b@x.nl", "a@b", "a@x.nl.", "/o=x@y", "a@b@c", "x"}) {
            std::vector<Candidate> candidates;
            candidatesOf(cell, candidates);
            if (isPlainCell(cell)) {
                QCOMPARE(candidates.size(), std::size_t{1});
                QCOMPARE(candidates.front().text, std::string(cell));
                QCOMPARE(candidates.front().steps, std::uint16_t{0});
            }
        }
        QVERIFY(isPlainCell("jan@x.nl"));
        QVERIFY(!isPlainCell("jan@x.nl."));
        QVERIFY(!isPlainCell("a@b@c"));
    }

    void proposesRepairs_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("expected");
        QTest::newRow("at") << QByteArray("jan at x.nl") << QByteArray("jan@x.nl");
        QTest::newRow("(at) (dot)") << QByteArray("jan(at)x(dot)nl") << QByteArray("jan@x.nl");
        QTest::newRow("comma") << QByteArray("jan@gmail,com") << QByteArray("jan@gmail.com");
        QTest::newRow("two at") << QByteArray("jan@@x.nl") << QByteArray("jan@x.nl");
        QTest::newRow("two dots") << QByteArray("jan@x..nl") << QByteArray("jan@x.nl");
        QTest::newRow("blank") << QByteArray("jan @x.nl") << QByteArray("jan@x.nl");
        QTest::newRow("nothing to say") << QByteArray("jan") << QByteArray();
        QTest::newRow("not without a dot") << QByteArray("jan at home") << QByteArray();
    }

    void proposesRepairs()
    {
        QFETCH(QByteArray, text);
        QTEST(QByteArray::fromStdString(proposeRepair(text.toStdString())), "expected");
    }

    void canonicalKeysFollowTheProvider_data()
    {
        QTest::addColumn<QByteArray>("local");
        QTest::addColumn<int>("rule");
        QTest::addColumn<QByteArray>("expected");
        QTest::newRow("case") << QByteArray("Jan.J") << static_cast<int>(KeyRule::Plain) << QByteArray("jan.j");
        QTest::newRow("plain keeps tags")
            << QByteArray("jan+x") << static_cast<int>(KeyRule::Plain) << QByteArray("jan+x");
        QTest::newRow("plus") << QByteArray("Jan+x") << static_cast<int>(KeyRule::PlusTag) << QByteArray("jan");
        QTest::newRow("gmail") << QByteArray("J.a.n+x") << static_cast<int>(KeyRule::Gmail) << QByteArray("jan");
        QTest::newRow("needless quotes") << QByteArray("\"jan\"") << static_cast<int>(KeyRule::Plain)
                                         << QByteArray("jan");
        QTest::newRow("needed quotes") << QByteArray("\"j n\"") << static_cast<int>(KeyRule::Gmail)
                                       << QByteArray("\"j n\"");
        QTest::newRow("unicode case") << QByteArray("J\xC3\x96RG") << static_cast<int>(KeyRule::Plain)
                                      << QByteArray("j\xC3\xB6rg");
    }

    void canonicalKeysFollowTheProvider()
    {
        QFETCH(QByteArray, local);
        QFETCH(int, rule);
        std::string key;
        appendCanonicalLocal(key, local.toStdString(), static_cast<KeyRule>(rule));
        QTEST(QByteArray::fromStdString(key), "expected");
    }

    void seesMixedScripts()
    {
        QVERIFY(isMixedScript("gm\xD0\xB0il")); // a Cyrillic a
        QVERIFY(!isMixedScript("m\xC3\xBCnchen"));
        QVERIFY(!isMixedScript("\xE6\x9D\xB1\xE4\xBA\xAC"
                               "abc")); // Japanese with Latin is honest
        QCOMPARE(skeleton("gm\xD0\xB0il.com"), skeleton("gmail.com"));
    }
};

QTEST_APPLESS_MAIN(NormaliserTest)
#include "tst_normaliser.moc"

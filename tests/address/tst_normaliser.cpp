// SPDX-License-Identifier: Apache-2.0

#include "address/canonical_key.h"
#include "address/lookalike.h"
#include "address/normaliser.h"

#include <QTest>

using namespace winnow;

class NormaliserTest : public QObject {
    Q_OBJECT

private slots:
    void stepsHaveNamesInOneOrder()
    {
        QCOMPARE(stepNames(0), std::string());
        QCOMPARE(stepNames(kStepMailto | kStepTrimmed), std::string("trimmed, mailto"));
        QCOMPARE(stepNames(kStepProxy | kStepMarkup | kStepEncoded), std::string("decoded, markup, proxy"));
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

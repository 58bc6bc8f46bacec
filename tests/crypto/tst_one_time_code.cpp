// SPDX-License-Identifier: Apache-2.0

#include "crypto/one_time_code.h"

#include <QTest>

#include <algorithm>

using namespace winnow;

namespace {

/// The secret of RFC 6238, appendix B.
OneTimeSecret known()
{
    OneTimeSecret secret{};
    std::ranges::copy(std::string_view("12345678901234567890"), secret.begin());
    return secret;
}

} // namespace

class OneTimeCodeTest : public QObject {
    Q_OBJECT

private slots:
    /// RFC 6238, appendix B, the last six of its eight digits.
    void codesAreThoseOfTheStandard_data()
    {
        QTest::addColumn<qint64>("second");
        QTest::addColumn<QByteArray>("code");
        QTest::newRow("1970") << qint64(59) << QByteArray("287082");
        QTest::newRow("2005") << qint64(1'111'111'109) << QByteArray("081804");
        QTest::newRow("2005, the next step") << qint64(1'111'111'111) << QByteArray("050471");
        QTest::newRow("2009") << qint64(1'234'567'890) << QByteArray("005924");
        QTest::newRow("2033") << qint64(2'000'000'000) << QByteArray("279037");
        QTest::newRow("2603") << qint64(20'000'000'000) << QByteArray("353130");
    }
    void codesAreThoseOfTheStandard()
    {
        QFETCH(qint64, second);
        QFETCH(QByteArray, code);
        QCOMPARE(QByteArray::fromStdString(oneTimeCode(known(), second * 1000)), code);
    }

    void aCodeIsGoodForItsHalfMinuteAndTheNeighbours()
    {
        const UtcMillis moment = 1'790'000'010'000; // in the middle of a step
        const std::string code = oneTimeCode(known(), moment);
        QVERIFY(isOneTimeCode(known(), code, moment));
        QVERIFY(isOneTimeCode(known(), code, moment + 30'000));
        QVERIFY(isOneTimeCode(known(), code, moment - 30'000));
        QVERIFY(!isOneTimeCode(known(), code, moment + 60'000));
        QVERIFY(!isOneTimeCode(known(), code, moment - 60'000));
        QVERIFY(isOneTimeCode(known(), code.substr(0, 3) + " " + code.substr(3), moment));
        QVERIFY(!isOneTimeCode(known(), "", moment));
        QVERIFY(!isOneTimeCode(known(), code + "0", moment));
        OneTimeSecret other = known();
        other[0] ^= 1;
        QVERIFY(!isOneTimeCode(other, code, moment));
    }

    void aSecretCanBeTyped()
    {
        // RFC 4648's alphabet; the digits of the standard's secret.
        QCOMPARE(QByteArray::fromStdString(toBase32(known())), QByteArray("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"));
        QVERIFY(oneTimeSecretFrom("gezd gnbv gy3t qojq-GEZD GNBV GY3T QOJQ") == known());
        for (const char* wrong : {"", "GEZDGNBVGY3TQOJQ", "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQGE",
                 "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJ1", "=EZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"})
            QVERIFY2(!oneTimeSecretFrom(wrong), wrong);
        SystemRandom random;
        for (int i = 0; i < 200; ++i) {
            const OneTimeSecret secret = makeOneTimeSecret(random);
            QVERIFY(oneTimeSecretFrom(toBase32(secret)) == secret);
        }
        QVERIFY(makeOneTimeSecret(random) != makeOneTimeSecret(random));
    }

    void theLinkNamesThePersonSafely()
    {
        QCOMPARE(QByteArray::fromStdString(oneTimeLink(known(), "Zo\xC3\xAB & co")),
            QByteArray(
                "otpauth://totp/Winnow:Zo%c3%ab%20%26%20co?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Winnow"));
    }
};

QTEST_APPLESS_MAIN(OneTimeCodeTest)
#include "tst_one_time_code.moc"

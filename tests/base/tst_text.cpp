// SPDX-License-Identifier: Apache-2.0

#include "base/channel.h"
#include "base/clock.h"
#include "base/text.h"

#include <QTest>

#include <thread>

using namespace winnow;

class TextTest : public QObject {
    Q_OBJECT

private slots:
    void knowsUtf8_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("good");
        QTest::newRow("ascii") << QByteArray("abcdefghijklmnop") << 16;
        QTest::newRow("two, three, four bytes") << QByteArray("\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80") << 9;
        QTest::newRow("cut off") << QByteArray("a\xE2\x82") << 1;
        QTest::newRow("overlong") << QByteArray("a\xC0\xAF") << 1;
        QTest::newRow("overlong three") << QByteArray("\xE0\x80\xAF") << 0;
        QTest::newRow("surrogate") << QByteArray("\xED\xA0\x80") << 0;
        QTest::newRow("beyond the last") << QByteArray("\xF4\x90\x80\x80") << 0;
        QTest::newRow("late") << QByteArray("0123456789\xFF") << 10;
    }

    void knowsUtf8()
    {
        QFETCH(QByteArray, bytes);
        QTEST(static_cast<int>(validUtf8Prefix(bytes.toStdString())), "good");
    }

    void codePointsGoThereAndBack()
    {
        for (const char32_t c : {U'a', U'\u00E9', U'\u20AC', U'\U0001F600'}) {
            std::string text;
            appendUtf8(text, c);
            std::size_t at = 0;
            QVERIFY(nextCodePoint(text, at) == c);
            QCOMPARE(at, text.size());
        }
    }

    void hexGoesThereAndBack()
    {
        QCOMPARE(fromHex("00ffAb"), std::optional<std::string>(std::string("\x00\xFF\xAB", 3)));
        QCOMPARE(fromHex("0"), std::optional<std::string>());
        QCOMPARE(fromHex("zz"), std::optional<std::string>());
    }

    void channelsHandOnEverythingInOrderAndStop()
    {
        Channel<int> channel(3);
        std::jthread producer([&] {
            for (int i = 0; i < 1000; ++i)
                if (!channel.push(i)) return;
            channel.close();
        });
        int expected = 0;
        while (const auto value = channel.pop()) QCOMPARE(*value, expected++);
        QCOMPARE(expected, 1000);
        QVERIFY(!channel.push(1));
    }

    void abandonedChannelsLetTheProducerGo()
    {
        Channel<int> channel(1);
        std::jthread producer([&] {
            while (channel.push(1)) {}
        });
        QVERIFY(channel.pop().has_value());
        channel.abandon();
        producer.join();
        QVERIFY(!channel.pop().has_value());
    }

    void timesAreWrittenInUtc() { QCOMPARE(toIso8601(1'790'000'000'000), std::string("2026-09-21T14:13:20Z")); }
};

QTEST_APPLESS_MAIN(TextTest)
#include "tst_text.moc"

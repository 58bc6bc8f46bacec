// SPDX-License-Identifier: Apache-2.0

#include "dns/resolver_health.h"

#include <QTest>

using namespace winnow;
using namespace std::chrono_literals;

class ResolverHealthTest : public QObject {
    Q_OBJECT

    static void answer(ResolverHealth& health, int times)
    {
        for (int i = 0; i < times; ++i) {
            health.sent(0ns);
            health.answered(0ns, 0ns);
        }
    }
    static void failAt(ResolverHealth& health, ResolverHealth::Time now, int times)
    {
        for (int i = 0; i < times; ++i) {
            health.sent(now);
            health.failed(now);
        }
    }

private slots:
    void anUnprovenServerIsAskedLittle()
    {
        ResolverHealth health;
        QCOMPARE(health.window(), 32U);
        for (int i = 0; i < 32; ++i) health.sent(0ns);
        QVERIFY(!health.hasRoom(0ns));
    }
    void answersOpenTheWindowUpToItsLimit()
    {
        ResolverHealth health;
        answer(health, 5000);
        QCOMPARE(health.window(), 1000U);
    }
    void lossHalvesTheWindowButNotBelowTheLeast()
    {
        ResolverHealth health;
        answer(health, 5000);
        for (int round = 0; round < 100; ++round) {
            failAt(health, 0ns, 1);
            answer(health, 19); // 5 % lost
        }
        QVERIFY(health.window() < 1000U);
        for (int round = 0; round < 1000; ++round) {
            failAt(health, 0ns, 1);
            answer(health, 19);
        }
        QCOMPARE(health.window(), 100U);
    }
    void oneLossInAHundredChangesNothing()
    {
        ResolverHealth health;
        answer(health, 5000);
        for (int round = 0; round < 100; ++round) {
            failAt(health, 0ns, 1);
            answer(health, 99);
        }
        QCOMPARE(health.window(), 1000U);
    }
    void aSilentServerIsLeftAloneAndLookedAfter()
    {
        ResolverHealth health;
        failAt(health, 10s, 8);
        QVERIFY(health.isDown());
        QVERIFY(!health.hasRoom(10s));
        QVERIFY(health.hasRoom(11s)); // one question a second later
        health.sent(11s);
        QVERIFY(!health.hasRoom(11s)); // and only one
        health.failed(12s);
        QVERIFY(!health.hasRoom(13s)); // then two seconds
        QVERIFY(health.hasRoom(14s));
        health.sent(14s);
        health.answered(14s, 1ms);
        QVERIFY(!health.isDown());
    }
    void aServerIsSilentWhenSeveralWaitAndNothingCame()
    {
        ResolverHealth health;
        for (int i = 0; i < 7; ++i) health.sent(1s);
        QVERIFY(!health.isSilent(5s)); // seven may be bad luck
        health.sent(1s);
        QVERIFY(!health.isSilent(1399ms));
        QVERIFY(health.isSilent(1400ms));
        health.answered(1400ms, 400ms);
        health.sent(1400ms);
        QVERIFY(!health.isSilent(2999ms)); // answers take 400 ms here
        QVERIFY(health.isSilent(3000ms));
    }
    void silenceOfAllIsNobodysFault()
    {
        ResolverHealth silent, other;
        for (int i = 0; i < 8; ++i) silent.sent(1s);
        QVERIFY(!other.isAnsweringWhile(silent)); // nothing was asked
        other.sent(1s);
        other.sent(1s);
        QVERIFY(!other.isAnsweringWhile(silent));
        other.answered(1100ms, 100ms);
        QVERIFY(!other.isAnsweringWhile(silent)); // both may have been cut off since
        other.sent(1100ms);
        other.answered(1300ms, 200ms);
        QVERIFY(other.isAnsweringWhile(silent));
    }
    void aServerThatAnsweredAllItWasAskedSpeaksAgainstASilentOne()
    {
        ResolverHealth silent, other;
        for (int i = 0; i < 8; ++i) silent.sent(1s);
        other.sent(1s);
        other.answered(1010ms, 10ms);
        QVERIFY(other.isAnsweringWhile(silent));
        ResolverHealth before;
        before.sent(500ms);
        before.answered(510ms, 10ms);
        QVERIFY(!before.isAnsweringWhile(silent)); // that was earlier
    }
    void aServerGivenUpOnIsDownUntilALookFindsItBack()
    {
        ResolverHealth health;
        for (int i = 0; i < 8; ++i) health.sent(1s);
        health.gaveUp(2s);
        for (int i = 0; i < 8; ++i) health.cancelled();
        QVERIFY(health.isDown());
        QVERIFY(!health.hasRoom(2s));
        QVERIFY(health.hasRoom(3s));
        health.sent(3s);
        health.failed(5s);
        QVERIFY(health.isDown());
        QVERIFY(!health.hasRoom(6s)); // twice as long until the next look
        QVERIFY(health.hasRoom(7s));
        health.sent(7s);
        health.answered(7s, 1ms);
        QVERIFY(!health.isDown());
        QVERIFY(health.hasRoom(7s));
    }
    void theReceiveBufferLimitsTheWindow()
    {
        ResolverHealth health;
        health.limitTo(60);
        answer(health, 5000);
        QCOMPARE(health.window(), 60U);
    }
};

QTEST_APPLESS_MAIN(ResolverHealthTest)
#include "tst_resolver_health.moc"

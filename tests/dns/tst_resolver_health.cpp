#include "dns/resolver_health.h"

#include <QTest>

using namespace winnow;
using namespace std::chrono_literals;

class ResolverHealthTest : public QObject {
    Q_OBJECT

    static void answer(ResolverHealth& health, int times)
    {
        for (int i = 0; i < times; ++i) {
            health.sent();
            health.answered();
        }
    }
    static void failAt(ResolverHealth& health, ResolverHealth::Time now, int times)
    {
        for (int i = 0; i < times; ++i) {
            health.sent();
            health.failed(now);
        }
    }

private slots:
    void anUnprovenServerIsAskedLittle()
    {
        ResolverHealth health;
        QCOMPARE(health.window(), 32U);
        for (int i = 0; i < 32; ++i) health.sent();
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
        health.sent();
        QVERIFY(!health.hasRoom(11s)); // and only one
        health.failed(12s);
        QVERIFY(!health.hasRoom(13s)); // then two seconds
        QVERIFY(health.hasRoom(14s));
        health.sent();
        health.answered();
        QVERIFY(!health.isDown());
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

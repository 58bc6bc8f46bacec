// SPDX-License-Identifier: Apache-2.0

#ifndef Q_MOC_RUN // moc does not read the standard library's concepts
#include "dns/dns_lanes.h"
#include "support/black_hole.h"
#include "support/loopback.h"
#include "support/name_server.h"

#include <map>
#include <string>
#include <thread>
#endif

#include <QTest>

using namespace winnow;
using namespace winnow::test;
using namespace std::chrono_literals;

namespace {

std::vector<std::string> answerAll(const NameQuestion& q) { return {NameAnswer(q).mx(10, "mx.test").bytes()}; }

} // namespace

/// Several clients behind one face: who is called, when, and on which thread.
class DnsLanesTest : public QObject {
    Q_OBJECT

    SystemClock m_clock;

    DnsOptions optionsFor(std::uint16_t port) const
    {
        DnsOptions o;
        o.resolvers = {local(port)};
        o.clock = &m_clock;
        return o;
    }
    static void drive(DnsLanes& lanes)
    {
        while (lanes.busy() + lanes.parked() > 0) lanes.step(20ms);
    }

private slots:
    void everyQuestionIsAnsweredOnceOnTheCallersThread_data()
    {
        QTest::addColumn<int>("lanes");
        for (const int n : {1, 2, 5}) QTest::addRow("%d lanes", n) << n;
    }
    void everyQuestionIsAnsweredOnceOnTheCallersThread()
    {
        QFETCH(int, lanes);
        NameServer server(answerAll);
        auto made = DnsLanes::open(optionsFor(server.port()), static_cast<std::size_t>(lanes));
        QVERIFY(made.has_value());
        const auto here = std::this_thread::get_id();
        std::map<std::string, int> answered;
        bool elsewhere = false;
        for (int i = 0; i < 2000; ++i) {
            const std::string name = "d" + std::to_string(i) + ".test";
            (*made)->ask(name, DnsType::Mx, [&, name](const DnsAnswer& answer) {
                answered[name] += answer.outcome == DnsOutcome::Records ? 1 : 100;
                elsewhere = elsewhere || std::this_thread::get_id() != here;
            });
        }
        drive(**made);
        QCOMPARE(answered.size(), std::size_t(2000));
        for (const auto& [name, times] : answered) QCOMPARE(times, 1);
        QVERIFY(!elsewhere);
        QCOMPARE((*made)->counts().answers, std::uint64_t(2000));
        QVERIFY(server.questions() >= 2000);
    }

    void anAnswerMayAskTheNextQuestion()
    {
        NameServer server(answerAll);
        auto lanes = DnsLanes::open(optionsFor(server.port()), 2);
        QVERIFY(lanes.has_value());
        int left = 50;
        std::function<void()> next = [&] {
            (*lanes)->ask("d" + std::to_string(left) + ".test", DnsType::Mx, [&](const DnsAnswer&) {
                if (--left > 0) next();
            });
        };
        next();
        drive(**lanes);
        QCOMPARE(left, 0);
    }

    void theLanesShareTheWindow()
    {
        const BlackHole hole;
        DnsOptions o = optionsFor(hole.port);
        o.window.first = 32;
        o.firstTimeout = 10min;
        auto lanes = DnsLanes::open(o, 4);
        QVERIFY(lanes.has_value());
        for (int i = 0; i < 500; ++i)
            (*lanes)->ask("d" + std::to_string(i) + ".test", DnsType::Mx, [](const DnsAnswer&) {});
        while ((*lanes)->counts().questions < 32) (*lanes)->step(20ms);
        for (int turn = 0; turn < 20; ++turn) (*lanes)->step(5ms);
        QCOMPARE((*lanes)->counts().questions, std::uint64_t(32));
        (*lanes)->cancelAll();
    }

    void cancellingEndsEveryQuestionAndNoLaterOne()
    {
        const BlackHole hole;
        NameServer server(answerAll);
        DnsOptions o = optionsFor(hole.port);
        o.firstTimeout = 10min;
        auto lanes = DnsLanes::open(o, 3);
        auto living = DnsLanes::open(optionsFor(server.port()), 3);
        QVERIFY(lanes.has_value() && living.has_value());
        int cancelled = 0;
        const auto count = [&](const DnsAnswer& answer) {
            cancelled += answer.outcome == DnsOutcome::Cancelled ? 1 : 0;
        };
        for (int i = 0; i < 100; ++i) (*lanes)->ask("d" + std::to_string(i) + ".test", DnsType::Mx, count);
        (*lanes)->step(20ms);
        for (int i = 0; i < 100; ++i)
            (*lanes)->ask("e" + std::to_string(i) + ".test", DnsType::Mx, count); // no lane has seen these
        (*lanes)->cancelAll();
        QCOMPARE(cancelled, 200);
        QCOMPARE((*lanes)->busy() + (*lanes)->parked(), std::size_t(0));

        int answered = 0;
        for (int round = 0; round < 200; ++round) {
            (*living)->cancelAll(); // with nothing to cancel
            (*living)->ask("d.test", DnsType::Mx,
                [&](const DnsAnswer& a) { answered += a.outcome == DnsOutcome::Records ? 1 : 0; });
            drive(**living);
        }
        QCOMPARE(answered, 200);
    }

    void lanesMayGoWithQuestionsOnTheirWay()
    {
        const BlackHole hole;
        int called = 0;
        {
            DnsOptions o = optionsFor(hole.port);
            o.firstTimeout = 10min;
            auto lanes = DnsLanes::open(o, 2);
            QVERIFY(lanes.has_value());
            for (int i = 0; i < 100; ++i)
                (*lanes)->ask("d" + std::to_string(i) + ".test", DnsType::Mx, [&](const DnsAnswer&) { ++called; });
            (*lanes)->step(20ms);
        }
        QCOMPARE(called, 0);
    }

    void lanesAreCutOffWhenNobodyAnswers()
    {
        const BlackHole hole;
        DnsOptions o = optionsFor(hole.port);
        o.firstTimeout = o.secondTimeout = o.slowTimeout = 30ms;
        auto lanes = DnsLanes::open(o, 2);
        QVERIFY(lanes.has_value());
        QVERIFY(!(*lanes)->isCutOff());
        for (int i = 0; i < 20'000; ++i)
            (*lanes)->ask("d" + std::to_string(i) + ".test", DnsType::Mx, [](const DnsAnswer&) {});
        while (!(*lanes)->isCutOff() && (*lanes)->busy() > 0) (*lanes)->step(20ms);
        QVERIFY((*lanes)->isCutOff());
        (*lanes)->cancelAll();
        QVERIFY((*lanes)->isCutOff()); // still true of what was asked last
    }

    void withoutALaneOrAServerThereIsNoOpening()
    {
        const DnsOptions none;
        QCOMPARE(DnsLanes::open(optionsFor(53), 0).error().kind, ErrorKind::BadOption);
        QCOMPARE(DnsLanes::open(none, 2).error().kind, ErrorKind::BadOption);
    }
};

QTEST_APPLESS_MAIN(DnsLanesTest)
#include "tst_dns_lanes.moc"

// SPDX-License-Identifier: Apache-2.0

#ifndef Q_MOC_RUN // moc does not read the standard library's concepts
#include "dns/dns_client.h"
#include "support/black_hole.h"
#include "support/loopback.h"
#include "support/name_server.h"

#include <string>
#include <thread>
#endif

#include <QTest>

using namespace winnow;
using namespace winnow::test;
using namespace std::chrono_literals;

namespace {

constexpr std::uint16_t kMx = 15;

/// Runs with the computer's time, and can be put forward.
class ForwardClock final : public Clock {
public:
    UtcMillis utcNow() const override { return m_clock.utcNow(); }
    std::chrono::nanoseconds monotonicNow() const override { return m_clock.monotonicNow() + ahead; }
    std::chrono::nanoseconds ahead{};

private:
    SystemClock m_clock;
};

} // namespace

/// Questions, servers and who waits for whom.
class DnsClientTest : public QObject {
    Q_OBJECT

    ForwardClock m_clock;

    static void ask(DnsClient& client, const std::string& name, int& answers)
    {
        client.ask(
            name, DnsType::Mx, [&answers](const DnsAnswer& a) { answers += a.outcome == DnsOutcome::Records ? 1 : 0; });
    }
    static void drive(DnsClient& client)
    {
        while (client.busy() + client.parked() > 0) client.step(20ms);
    }

private slots:
    void aServerThatFallsSilentIsLeftBeforeItsQuestionsTimeOut()
    {
        const BlackHole dead;
        NameServer server([](const NameQuestion& q) -> std::vector<std::string> {
            return {NameAnswer(q).mx(10, "mx.test").bytes()};
        });
        DnsOptions o;
        o.resolvers = {local(dead.port), local(server.port())};
        o.clock = &m_clock;
        o.firstTimeout = o.secondTimeout = o.slowTimeout = 10min;
        auto client = DnsClient::open(o);
        QVERIFY(client.has_value());
        int answers = 0;
        for (int i = 0; i < 200; ++i) ask(**client, "d" + std::to_string(i) + ".test", answers);
        drive(**client);
        QCOMPARE(answers, 200);
        const DnsCounts& counts = (*client)->counts();
        QVERIFY(counts.timeouts >= 8);
        QCOMPARE(counts.questions, counts.answers + counts.timeouts); // each lost one was asked again
        QVERIFY(dead.heard() >= 8);
    }

    void inThePassAtTheEndASilentServerIsWaitedFor()
    {
        // Names that no server can answer, one that is answered late, and plain ones that show both servers alive.
        std::atomic<int> late{0};
        const auto answer = [&late](const NameQuestion& q) -> std::vector<std::string> {
            if (q.name.starts_with("hard") || (q.name == "late.test" && ++late < 3)) return {};
            if (q.name == "late.test") std::this_thread::sleep_for(700ms); // the disturbance under test
            return {NameAnswer(q).mx(10, "mx.test").bytes()};
        };
        NameServer one(answer);
        NameServer two(answer);
        DnsOptions o;
        o.resolvers = {local(one.port()), local(two.port())};
        o.clock = &m_clock;
        o.firstTimeout = o.secondTimeout = 80ms;
        o.slowTimeout = 6s;
        auto client = DnsClient::open(o);
        QVERIFY(client.has_value());
        int answers = 0;
        int plain = 0;
        const auto slowly = [&](const std::string& name, int times) { // until its third question is on its way
            ask(**client, name, answers);
            while (one.asked(name, kMx) + two.asked(name, kMx) < times) {
                ask(**client, "plain" + std::to_string(plain++) + ".test", answers);
                (*client)->step(5ms);
            }
        };
        constexpr int kHard = 20;
        for (int i = 0; i < kHard; ++i) slowly("hard" + std::to_string(i) + ".test", 3);
        slowly("late.test", 3);
        drive(**client);
        QCOMPARE(answers, plain + 1);
        for (int i = 0; i < kHard; ++i) {
            const std::string name = "hard" + std::to_string(i) + ".test";
            QCOMPARE(one.asked(name, kMx) + two.asked(name, kMx), 3);
        }
    }

    void noQuestionWaitsForAServerThatIsKnownToBeDown()
    {
        const BlackHole dead;
        NameServer server([](const NameQuestion& q) -> std::vector<std::string> {
            return {NameAnswer(q).mx(10, "mx.test").bytes()};
        });
        DnsOptions o;
        o.resolvers = {local(dead.port), local(server.port())};
        o.clock = &m_clock;
        o.firstTimeout = 1500ms;
        auto client = DnsClient::open(o);
        QVERIFY(client.has_value());
        int answers = 0;
        for (int i = 0; i < 100; ++i) ask(**client, "d" + std::to_string(i) + ".test", answers);
        drive(**client);
        QCOMPARE(answers, 100);
        QVERIFY((*client)->counts().timeouts >= 8);
        (void)dead.heard();

        // Each time that a look at the dead one is due, the work goes on beside it.
        for (int round = 0; round < 3; ++round) {
            m_clock.ahead += 60s;
            const DnsCounts before = (*client)->counts();
            ask(**client, "late" + std::to_string(round) + ".test", answers);
            drive(**client);
            QCOMPARE(answers, 101 + round);
            QCOMPARE(server.asked("late" + std::to_string(round) + ".test", kMx), 1);
            QCOMPARE((*client)->counts().timeouts, before.timeouts);
            // The look of the first round is still on its way in the others.
            QCOMPARE((*client)->counts().questions - before.questions, round == 0 ? 2U : 1U);
            QCOMPARE(dead.heard(), round == 0 ? 1 : 0);
        }
        (*client)->cancelAll();
        QCOMPARE((*client)->busy(), std::size_t(0));
    }

    void aServerThatComesBackIsAskedAgain()
    {
        std::atomic<bool> awake{false};
        NameServer sleeper([&awake](const NameQuestion& q) -> std::vector<std::string> {
            if (!awake) return {};
            return {NameAnswer(q).mx(10, "mx.test").bytes()};
        });
        NameServer server([](const NameQuestion& q) -> std::vector<std::string> {
            return {NameAnswer(q).mx(10, "mx.test").bytes()};
        });
        DnsOptions o;
        o.resolvers = {local(sleeper.port()), local(server.port())};
        o.clock = &m_clock;
        o.firstTimeout = 300ms;
        auto client = DnsClient::open(o);
        QVERIFY(client.has_value());
        int answers = 0;
        for (int i = 0; i < 100; ++i) ask(**client, "d" + std::to_string(i) + ".test", answers);
        drive(**client);
        awake = true;
        const std::uint64_t before = sleeper.questions();
        // The first look finds it awake; from then on it has its share.
        for (int i = 0; i < 200 && sleeper.questions() < before + 50; ++i) {
            m_clock.ahead += 60s;
            for (int n = 0; n < 20; ++n)
                ask(**client, "e" + std::to_string(i) + "-" + std::to_string(n) + ".test", answers);
            drive(**client);
        }
        QVERIFY(sleeper.questions() >= before + 50);
    }
};

QTEST_APPLESS_MAIN(DnsClientTest)
#include "tst_dns_client.moc"

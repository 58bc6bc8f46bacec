// SPDX-License-Identifier: Apache-2.0

#ifndef Q_MOC_RUN // moc does not read the standard library's concepts
#include "support/black_hole.h"
#include "support/canary_zone.h"
#include "support/loopback.h"

#include <mutex>
#include <set>
#endif

#include <QTest>

using namespace winnow;
using namespace winnow::test;
using namespace std::chrono_literals;

namespace {

std::vector<std::string> everythingIsPrivate(const NameQuestion& q)
{
    if (q.name.ends_with(".nowhere")) return {NameAnswer(q, 3).bytes()};
    if (q.type == 15) return {NameAnswer(q).mx(10, "mx." + q.name).bytes()};
    return {q.type == 1 ? NameAnswer(q).a("10.11.12.13").bytes() : NameAnswer(q).bytes()};
}
std::vector<std::string> everyAddressIsTheLogInPage(const NameQuestion& q)
{
    return {q.type == 1 ? NameAnswer(q).a("9.9.9.9").bytes() : NameAnswer(q).bytes()};
}
std::vector<std::string> mailHostsStayAddressesAreTheLogInPage(const NameQuestion& q)
{
    if (q.type == 15 && q.name.ends_with(".canary")) return {NameAnswer(q).mx(10, "mx." + q.name).bytes()};
    return everyAddressIsTheLogInPage(q);
}
std::vector<std::string> everythingFails(const NameQuestion& q) { return {NameAnswer(q, 2).bytes()}; }
std::vector<std::string> everythingIsRefused(const NameQuestion& q) { return {NameAnswer(q, 5).bytes()}; }
std::vector<std::string> nothingHasData(const NameQuestion& q) { return {NameAnswer(q).bytes()}; }
std::vector<std::string> nullMxForAll(const NameQuestion& q)
{
    return {q.type == 15 ? NameAnswer(q).mx(0, "").bytes() : NameAnswer(q).bytes()};
}

} // namespace

class CanaryCheckTest : public QObject {
    Q_OBJECT

    SystemClock m_clock;

    std::unique_ptr<CanaryCheck> checkOf(std::vector<Endpoint> resolvers, CanaryScope scope = CanaryScope::Internet)
    {
        DnsOptions o;
        o.resolvers = std::move(resolvers);
        o.clock = &m_clock;
        o.firstTimeout = 400ms;
        o.secondTimeout = 400ms;
        o.slowTimeout = 60s; // nobody waits for the slow pass
        auto check = CanaryCheck::open(o, canaryOptions(), scope);
        return check ? std::move(*check) : nullptr;
    }
    ResolverFinding findingOf(NameServer::Answerer answerer)
    {
        NameServer server(std::move(answerer));
        const auto check = checkOf({local(server.port())});
        return check->ask({}).resolvers.front();
    }

private slots:
    void eachKindOfLieIsFoundOut_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("fault");
        const char* table[] = {"none", "denies", "private_addresses", "denies", "same_addresses", "fails", "fails",
            "denies", "denies", "invents_mail", "invents_addresses", "invents_mail"};
        for (int i = 0; i < int(std::size(table)); ++i)
            QTest::addRow("%d, %s", i, table[i]) << i << QString::fromLatin1(table[i]);
    }
    void eachKindOfLieIsFoundOut()
    {
        QFETCH(int, kind);
        QFETCH(QString, fault);
        const NameServer::Answerer answerers[] = {honest(nothingExists), nothingExists, everythingIsPrivate,
            everyAddressIsTheLogInPage, mailHostsStayAddressesAreTheLogInPage, everythingFails, everythingIsRefused,
            nothingHasData, nullMxForAll, everythingExists,
            [](const NameQuestion& q) {
                return q.name.ends_with(".nowhere") ? everyAddressIsTheLogInPage(q) : honest(nothingExists)(q);
            },
            [](const NameQuestion& q) {
                return q.name.ends_with(".nowhere") ? everythingExists(q) : honest(nothingExists)(q);
            }};
        const ResolverFinding finding = findingOf(answerers[kind]);
        QCOMPARE(QString::fromUtf8(name(finding.fault()).data()), fault);
    }

    void anOperatorThatIsDownDecidesNothingAndIsNotWaitedForLong()
    {
        NameServer server([](const NameQuestion& q) -> std::vector<std::string> {
            if (q.name == "three.canary") return {}; // its own name servers do not answer
            return honest(nothingExists)(q);
        });
        const auto check = checkOf({local(server.port())});
        const CanaryReport& report = check->ask({});
        QCOMPARE(report.resolvers.front().verdict, ResolverVerdict::Good);
        QCOMPARE(report.resolvers.front().count(CanaryAnswer::Right), 3U);
        QCOMPARE(server.asked("three.canary", 15), 1); // over before it was asked a second time
    }

    void aSilentNameServerIsNoLiarAndEndsTheRound()
    {
        const BlackHole dead;
        const auto check = checkOf({local(dead.port)});
        const CanaryReport& report = check->ask({});
        QVERIFY(report.isSilent() && !report.passed());
        QCOMPARE(report.fault(), CanaryFault::Silent);
        QVERIFY(dead.heard() > 0);
        // What was silent once is asked like any other in the next round.
        check->begin();
        while (!check->step(5ms)) {}
        QVERIFY(dead.heard() >= 4);
    }

    void eachNameServerIsJudgedByItself()
    {
        NameServer good(honest(nothingExists));
        NameServer liar(nothingExists);
        const BlackHole dead;
        const auto check = checkOf({local(liar.port()), local(dead.port), local(good.port())});
        const CanaryReport& report = check->ask({});
        QVERIFY(report.passed());
        QCOMPARE(report.usable(), (std::vector<Endpoint>{local(dead.port), local(good.port())}));
        QCOMPARE(report.leftOut().front().resolver, local(liar.port()));
        const std::uint64_t asked = liar.questions();
        check->keepOnly(report.usable());
        (void)check->ask({});
        QCOMPARE(liar.questions(), asked);
        QCOMPARE(check->report().resolvers.size(), std::size_t(2));
        QVERIFY(check->counts().questions > asked);
    }

    /// A name server that remembers must not answer from memory.
    void everyRoundHasRandomNamesOfItsOwn()
    {
        std::mutex mutex;
        std::set<std::string> names;
        NameServer server([&](const NameQuestion& q) {
            if (q.name.ends_with(".nowhere")) {
                const std::scoped_lock lock(mutex);
                names.insert(q.name);
            }
            return honest(nothingExists)(q);
        });
        const auto check = checkOf({local(server.port())});
        (void)check->ask({});
        (void)check->ask({});
        const std::scoped_lock lock(mutex);
        QCOMPARE(names.size(), std::size_t(2));
    }

    void privateAddressesAreOrdinaryInALab()
    {
        NameServer server(everythingIsPrivate);
        QVERIFY(checkOf({local(server.port())}, CanaryScope::Lab)->ask({}).passed());
    }

    void aStopEndsARound()
    {
        const BlackHole dead;
        std::stop_source stop;
        stop.request_stop();
        const auto check = checkOf({local(dead.port)});
        QVERIFY(check->ask(stop.get_token()).isSilent());
        QVERIFY(!check->isRunning());
    }
};

QTEST_APPLESS_MAIN(CanaryCheckTest)
#include "tst_canary_check.moc"

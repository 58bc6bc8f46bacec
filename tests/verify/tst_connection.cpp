// SPDX-License-Identifier: Apache-2.0

#ifndef Q_MOC_RUN // moc does not read the standard library's concepts
#include "support/black_hole.h"
#include "support/canary_zone.h"
#include "support/loopback.h"
#include "support/mail_server.h"
#include "verify/network_check.h"
#include "verify/readiness.h"
#include "verify/verify_job.h"
#endif

#include "support/clean_fixture.h"

using namespace winnow;
using namespace winnow::test;
using namespace std::chrono_literals;

namespace {

std::vector<std::string> everythingIsPrivate(const NameQuestion& q)
{
    if (q.name.ends_with(".nowhere")) return {NameAnswer(q, 3).bytes()};
    if (q.type == 15) return {NameAnswer(q).mx(10, "mx." + q.name).bytes()};
    return {q.type == 1 ? NameAnswer(q).a("192.168.1.1").bytes() : NameAnswer(q).bytes()};
}
std::vector<std::string> nothingHasData(const NameQuestion& q) { return {NameAnswer(q).bytes()}; }
std::vector<std::string> everythingFails(const NameQuestion& q) { return {NameAnswer(q, 2).bytes()}; }
std::vector<std::string> nobodyAnswers(const NameQuestion&) { return {}; }

} // namespace

/// A check over a connection whose name servers lie.
class ConnectionTest : public QObject, CleanFixture {
    Q_OBJECT

    SystemClock m_real;

    static std::string listOf(int rows)
    {
        std::string list = "email\n";
        for (int i = 0; i < rows; ++i) list += "p" + std::to_string(i) + "@bakker" + std::to_string(i) + ".nl\n";
        return list;
    }
    std::unique_ptr<Project> projectWith(const std::string& list)
    {
        auto made = scratch();
        if (!made) return nullptr;
        auto imported = importList(*made, *m_lists, memorySource(list), "list.csv", {}, m_counters, {});
        return imported ? std::move(made) : nullptr;
    }
    VerifyOptions optionsFor(std::vector<Endpoint> resolvers)
    {
        VerifyOptions o;
        o.random = &m_random;
        o.settle.policy = keepCustomers();
        o.routes.dns.resolvers = std::move(resolvers);
        o.routes.dns.clock = &m_real;
        o.routes.dns.firstTimeout = o.routes.dns.secondTimeout = o.routes.dns.slowTimeout = 300ms;
        o.routes.canaries.set = canarySet();
        return o;
    }
    Result<SettleResult> offline(Project& project)
    {
        SettleOptions options;
        options.policy = keepCustomers();
        return settle(project, *m_lists, options, m_counters);
    }
    static std::uint64_t reasons(const VerifyReport& report, Reason reason)
    {
        return report.settled.total.byReason[static_cast<std::size_t>(reason)];
    }
    static std::string lastNetworkEntry(Project& project)
    {
        std::string out;
        for (const AuditEntry& entry : valueOf(project.auditLog().newest(100)))
            if (entry.action == "verify") out = entry.body;
        return out;
    }

private slots:
    void initTestCase() { QVERIFY(loadLists()); }

    void whereEverythingIsALieNothingIsDecided_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("fault");
        QTest::newRow("NXDOMAIN to everything") << 0 << "denies";
        QTest::newRow("private addresses to everything") << 1 << "private_addresses";
        QTest::newRow("the same mail host to everything") << 2 << "invents_mail";
        QTest::newRow("no data for anything") << 3 << "denies";
        QTest::newRow("SERVFAIL to everything") << 4 << "fails";
        QTest::newRow("silence") << 5 << "silent";
    }
    void whereEverythingIsALieNothingIsDecided()
    {
        QFETCH(int, kind);
        QFETCH(QString, fault);
        const NameServer::Answerer answerers[] = {
            nothingExists, everythingIsPrivate, everythingExists, nothingHasData, everythingFails, nobodyAnswers};
        NameServer names(answerers[kind]);
        auto project = projectWith(listOf(40) + "annemarie@gmail.com\nb@outlook.com\n");
        QVERIFY(project);
        const auto before = offline(*project);
        QVERIFY(before.has_value());
        QCOMPARE(before->total.kept, std::uint64_t(42));
        const std::size_t moments = valueOf(project->moments().all()).size();

        VerifyOptions options = optionsFor({local(names.port())});
        const auto done = verifyProject(*project, *m_lists, options, m_counters, {});
        QVERIFY(done.has_value());
        QVERIFY(done->isConnectionBad() && done->isUnchanged() && !done->stopped);
        QCOMPARE(QString::fromUtf8(name(done->dns.canaries.fault()).data()), fault);
        QCOMPARE(done->settled.total.kept, std::uint64_t(42));
        QCOMPARE(done->settled.total.resultDigest, before->total.resultDigest);
        QVERIFY(valueOf(project->evidence().routeFacts()).empty());
        QCOMPARE(valueOf(project->moments().all()).size(), moments); // nothing to compare with
        QCOMPARE(names.asked("bakker1.nl", 15), 0);
        const std::string entry = lastNetworkEntry(*project);
        QVERIFY2(entry.find("\"ended\":\"connection\"") != std::string::npos, entry.c_str());
        QVERIFY2(entry.find(fault.toStdString()) != std::string::npos, entry.c_str());

        // Elsewhere the same command does what it was meant to do.
        NameServer honestNames(honest(everythingExists));
        const auto again = verifyProject(*project, *m_lists, optionsFor({local(honestNames.port())}), m_counters, {});
        QVERIFY(again.has_value());
        QVERIFY(!again->isConnectionBad());
        QCOMPARE(reasons(*again, Reason::DomainAcceptsMail), std::uint64_t(42));
    }

    void whatWasKnownBeforeStaysKnown()
    {
        std::atomic<bool> turned{false};
        NameServer names(turning(turned, honest(everythingExists), nothingExists));
        auto project = projectWith(listOf(10));
        VerifyOptions options = optionsFor({local(names.port())});
        QVERIFY(verifyProject(*project, *m_lists, options, m_counters, {}).has_value());
        turned = true;
        options.wish.olderThanDays = 0; // everything anew
        const auto done = verifyProject(*project, *m_lists, options, m_counters, {});
        QVERIFY(done.has_value());
        QVERIFY(done->isConnectionBad());
        QCOMPARE(reasons(*done, Reason::DomainAcceptsMail), std::uint64_t(10));
    }

    /// Whatever was said after the last good round is asked for again, by the next check.
    void aConnectionThatTurnsBadInTheMiddleDecidesNothingFromThenOn()
    {
        std::atomic<bool> turned{false};
        std::atomic<int> questions{0};
        NameServer names([&](const NameQuestion& q) {
            if (q.name.starts_with("bakker") && ++questions == 300) turned = true;
            return turned ? nothingExists(q) : honest(everythingExists)(q);
        });
        constexpr int kRows = 400;
        auto project = projectWith(listOf(kRows));
        VerifyOptions options = optionsFor({local(names.port())});
        options.routes.atATime = 20;
        options.routes.canaries.every = 0ms;
        const auto done = verifyProject(*project, *m_lists, options, m_counters, {});
        QVERIFY(done.has_value());
        QVERIFY(done->isConnectionBad());
        QCOMPARE(reasons(*done, Reason::DomainNotFound), std::uint64_t(0));
        QCOMPARE(done->settled.total.kept, std::uint64_t(kRows));
        const std::vector<RouteFact> kept = valueOf(project->evidence().routeFacts());
        for (const RouteFact& route : kept) QCOMPARE(route.finding, RouteFinding::AcceptsMail);
        QCOMPARE(done->dns.domains - done->dns.notAsked, std::uint64_t(kept.size()));
        turned = false;
        const auto rest = verifyProject(*project, *m_lists, options, m_counters, {});
        QVERIFY(rest.has_value());
        QVERIFY(!rest->isConnectionBad());
        QCOMPARE(rest->domainsPlanned, std::uint64_t(kRows) - kept.size());
        QCOMPARE(reasons(*rest, Reason::DomainAcceptsMail), std::uint64_t(kRows));
    }

    void aShortCheckIsBelievedOnlyOnceItsLastRoundIsRight()
    {
        std::atomic<bool> turned{false};
        NameServer names([&](const NameQuestion& q) {
            if (q.name.starts_with("bakker")) turned = true;
            return turned ? nothingExists(q) : honest(everythingExists)(q);
        });
        auto project = projectWith(listOf(3));
        const auto done = verifyProject(*project, *m_lists, optionsFor({local(names.port())}), m_counters, {});
        QVERIFY(done.has_value());
        QVERIFY(done->isUnchanged());
        QCOMPARE(done->dns.disbelieved, std::uint64_t(3));
        QVERIFY(valueOf(project->evidence().routeFacts()).empty());
        QCOMPARE(done->settled.total.kept, std::uint64_t(3));
    }

    void oneOfTwoNameServersThatLiesIsLeftOutAndNamed()
    {
        NameServer liar(nothingExists);
        NameServer good(honest(everythingExists));
        auto project = projectWith(listOf(60));
        const auto done =
            verifyProject(*project, *m_lists, optionsFor({local(liar.port()), local(good.port())}), m_counters, {});
        QVERIFY(done.has_value());
        QVERIFY(!done->isConnectionBad());
        QCOMPARE(reasons(*done, Reason::DomainAcceptsMail), std::uint64_t(60));
        QCOMPARE(done->dns.leftOut.size(), std::size_t(1));
        QVERIFY(lastNetworkEntry(*project).find(local(liar.port()).text()) != std::string::npos);
    }

    void anOperatorThatIsDownDecidesNothing()
    {
        NameServer names([](const NameQuestion& q) -> std::vector<std::string> {
            if (q.name == "two.canary") return {NameAnswer(q, 2).bytes()};
            if (q.name == "three.canary") return {};
            return honest(everythingExists)(q);
        });
        auto project = projectWith(listOf(5));
        const auto done = verifyProject(*project, *m_lists, optionsFor({local(names.port())}), m_counters, {});
        QVERIFY(done.has_value());
        QVERIFY(!done->isConnectionBad());
        QCOMPARE(reasons(*done, Reason::DomainAcceptsMail), std::uint64_t(5));
    }

    void noMailboxIsAskedOverAConnectionThatLies()
    {
        NameServer names(nothingExists);
        MailServer mail{MailScript()};
        auto project = projectWith(listOf(5));
        VerifyOptions options = optionsFor({local(names.port())});
        options.depth = CheckDepth::Mailbox;
        options.prober.clock = &m_real;
        options.prober.helo = "client.test";
        options.prober.port = mail.port();
        const auto done = verifyProject(*project, *m_lists, options, m_counters, {});
        QVERIFY(done.has_value());
        QVERIFY(done->isConnectionBad());
        QCOMPARE(mail.rcptTotal(), 0);
    }

    void underASealNoCanaryIsAsked()
    {
        NameServer names(honest(everythingExists));
        auto project = projectWith(listOf(2));
        QVERIFY(seal(*project, CheckDepth::Form));
        QVERIFY(!verifyProject(*project, *m_lists, optionsFor({local(names.port())}), m_counters, {}));
        VerifyOptions options = optionsFor({local(names.port())});
        options.depth = CheckDepth::Form;
        QVERIFY(verifyProject(*project, *m_lists, options, m_counters, {}));
        QCOMPARE(names.questions(), std::uint64_t(0));
    }

    void withNothingLeftToAskNoCanaryIsAsked()
    {
        NameServer names(honest(everythingExists));
        auto project = projectWith(listOf(2));
        const VerifyOptions options = optionsFor({local(names.port())});
        QVERIFY(verifyProject(*project, *m_lists, options, m_counters, {}).has_value());
        const std::uint64_t asked = names.questions();
        QVERIFY(verifyProject(*project, *m_lists, options, m_counters, {}).has_value());
        QCOMPARE(names.questions(), asked);
    }

    void singleAddressesGetNoAnswerInsteadOfAWrongOne()
    {
        NameServer names(nothingExists);
        NetworkCheckOptions options;
        options.routes = optionsFor({local(names.port())}).routes;
        options.random = &m_random;
        AddressChecker checker(*m_lists, keepCustomers());
        std::vector<CheckedAddress> addresses(1);
        checker.check("jan@bakker1.nl", addresses[0]);
        const auto asked = checkInNetwork(addresses, *m_lists, options, {});
        QVERIFY(asked.has_value());
        QVERIFY(asked->dns.untrusted);
        QVERIFY(asked->answers.empty());
        NameServer honestNames(honest(everythingExists));
        options.routes.dns.resolvers = {local(honestNames.port())};
        const auto answered = checkInNetwork(addresses, *m_lists, options, {});
        QVERIFY(answered.has_value());
        QCOMPARE(answered->answers[0].checked.verdict.reason, Reason::DomainAcceptsMail);
    }

    void readinessTellsALiarFromAWorkingNameServer()
    {
        NameServer liar(nothingExists);
        NameServer good(honest(everythingExists));
        const BlackHole dead;
        ReadinessOptions options;
        options.dns = optionsFor({local(liar.port())}).routes.dns;
        options.canaries = canarySet();
        options.random = &m_random;
        const auto bad = lookAround(options, {});
        QVERIFY(bad.has_value());
        QVERIFY(!bad->dnsWorks());
        QCOMPARE(bad->dns.fault(), CanaryFault::Denies);
        QVERIFY(bad->ports.empty()); // nobody was knocked at
        options.dns.resolvers = {local(dead.port), local(liar.port()), local(good.port())};
        const auto mixed = lookAround(options, {});
        QVERIFY(mixed.has_value());
        QVERIFY(mixed->dnsWorks());
        QCOMPARE(mixed->dns.resolvers[0].fault(), CanaryFault::Silent);
        QCOMPARE(mixed->dns.resolvers[1].fault(), CanaryFault::Denies);
        QCOMPARE(mixed->dns.resolvers[2].fault(), CanaryFault::None);
    }

    void readinessOfALabAsksForTheOperatorsThatItIsGiven()
    {
        NameServer names(everythingIsPrivate);
        ReadinessOptions options;
        options.dns = optionsFor({local(names.port())}).routes.dns;
        options.allowPrivate = true;
        options.random = &m_random;
        QVERIFY(!lookAround(options, {})); // nothing to ask for
        QCOMPARE(names.questions(), std::uint64_t(0));
        MailServer mail{MailScript()};
        NameServer local127([](const NameQuestion& q) -> std::vector<std::string> {
            if (q.type == 15) return {NameAnswer(q).mx(10, "mx." + q.name).bytes()};
            return {q.type == 1 ? NameAnswer(q).a("127.0.0.1").bytes() : NameAnswer(q).bytes()};
        });
        options.dns.resolvers = {local(local127.port())};
        options.operators = {"operator.test"};
        options.port = mail.port();
        const auto looked = lookAround(options, {});
        QVERIFY(looked.has_value());
        QVERIFY(looked->dnsWorks() && looked->port() == PortState::Open);
    }
};

QTEST_APPLESS_MAIN(ConnectionTest)
#include "tst_connection.moc"

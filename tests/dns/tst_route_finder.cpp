// SPDX-License-Identifier: Apache-2.0

#ifndef Q_MOC_RUN // moc does not read the standard library's concepts
#include "dns/ares_answer.h"
#include "dns/ares_channel.h"
#include "dns/route_finder.h"
#include "support/black_hole.h"
#include "support/canary_zone.h"
#include "support/loopback.h"

#include <map>
#include <set>
#endif

#include <QTest>

using namespace winnow;
using namespace winnow::test;
using namespace std::chrono_literals;

namespace {

constexpr std::uint16_t kA = 1, kMx = 15, kAaaa = 28;

} // namespace

class RouteFinderTest : public QObject {
    Q_OBJECT

    SystemClock m_clock;

    RouteOptions optionsFor(std::vector<Endpoint> resolvers)
    {
        RouteOptions o;
        o.dns.resolvers = std::move(resolvers);
        o.dns.clock = &m_clock;
        o.dns.firstTimeout = 300ms;
        o.dns.secondTimeout = 300ms;
        o.dns.slowTimeout = 300ms;
        return o;
    }

    RouteOptions withCanaries(std::vector<Endpoint> resolvers)
    {
        RouteOptions o = optionsFor(std::move(resolvers));
        o.canaries = canaryOptions();
        return o;
    }

    std::map<std::string, MailRoute> find(RouteOptions options, std::vector<std::string> domains,
        RouteSummary* summary = nullptr, std::stop_token stop = {})
    {
        auto finder = RouteFinder::open(std::move(options));
        std::map<std::string, MailRoute> out;
        if (!finder) return out;
        std::size_t next = 0;
        const Result<RouteSummary> s = (*finder)->run(
            [&]() -> std::optional<std::string> {
                return next < domains.size() ? std::optional(domains[next++]) : std::nullopt;
            },
            [&](MailRoute route) { out.emplace(route.domain, std::move(route)); }, stop);
        if (!s) return {};
        if (summary != nullptr) *summary = *s;
        return out;
    }

    /// The zone that most tests share.
    static std::vector<std::string> zone(const NameQuestion& q)
    {
        const auto is = [&](const char* name, std::uint16_t type) { return q.name == name && q.type == type; };
        if (is("two.test", kMx)) return {NameAnswer(q).mx(20, "b.two.test", 900).mx(10, "a.two.test", 600).bytes()};
        if (is("a.two.test", kA)) return {NameAnswer(q).a("5.6.7.8", 500).a("5.6.7.9", 700).bytes()};
        if (is("b.two.test", kA)) return {NameAnswer(q).a("5.6.7.10").bytes()};
        if (is("null.test", kMx)) return {NameAnswer(q).mx(0, "").bytes()};
        if (is("mixed-null.test", kMx)) return {NameAnswer(q).mx(0, "").mx(10, "a.two.test").bytes()};
        if (is("implicit.test", kA)) return {NameAnswer(q).a("5.6.7.11").bytes()};
        if (is("six.test", kAaaa)) return {NameAnswer(q).aaaa("2a00:1450::1").bytes()};
        if (is("private.test", kMx)) return {NameAnswer(q).mx(10, "in.private.test").bytes()};
        if (is("in.private.test", kA)) return {NameAnswer(q).a("192.168.0.9").bytes()};
        if (is("loop-mx.test", kMx)) return {NameAnswer(q).mx(10, "localhost.test").bytes()};
        if (is("localhost.test", kA)) return {NameAnswer(q).a("127.0.0.1").bytes()};
        if (is("gone-host.test", kMx)) return {NameAnswer(q).mx(10, "nowhere.test").bytes()};
        if (is("fail.test", kMx)) return {NameAnswer(q, 2).bytes()};
        if (is("refused.test", kMx)) return {NameAnswer(q, 5).bytes()};
        if (q.name == "silent.test") return {};
        if (is("half.test", kMx)) return {NameAnswer(q).mx(10, "silent.test").bytes()};
        if (is("alias.test", kMx)) return {NameAnswer(q).cname("alias.test", "two.test").bytes()};
        if (is("chain.test", kMx))
            return {NameAnswer(q).cname("chain.test", "c1.test").cname("c1.test", "two.test").bytes()};
        if (q.name.ends_with(".deep.test")) {
            const int n = std::stoi(q.name.substr(1));
            return {NameAnswer(q).cname(q.name, "d" + std::to_string(n + 1) + ".deep.test").bytes()};
        }
        if (is("circle.test", kMx))
            return {NameAnswer(q).cname("circle.test", "c2.test").cname("c2.test", "circle.test").bytes()};
        if (is("wide.test", kMx)) {
            NameAnswer answer(q);
            if (!q.overTcp) return {answer.truncated().bytes()};
            for (int i = 0; i < 1000; ++i)
                answer.mx(static_cast<std::uint16_t>(i), "h" + std::to_string(i) + ".wide.test");
            return {answer.bytes()};
        }
        if (q.name.ends_with(".wide.test") && q.type == kA) return {NameAnswer(q).a("5.6.7.12").bytes()};
        if (q.name == "gone.test" || q.name == "nowhere.test") return {NameAnswer(q, 3).bytes()};
        return {NameAnswer(q).bytes()};
    }

private slots:
    void eachAnswerHasItsFinding_data()
    {
        QTest::addColumn<QString>("domain");
        QTest::addColumn<QString>("finding");
        QTest::addColumn<int>("hosts");
        const std::tuple<const char*, const char*, int> table[] = {
            {"two.test", "accepts_mail", 2},
            {"null.test", "null_mx", 0},
            {"mixed-null.test", "accepts_mail", 1},
            {"implicit.test", "accepts_mail", 1},
            {"six.test", "accepts_mail", 1},
            {"private.test", "unroutable", 1},
            {"loop-mx.test", "unroutable", 1},
            {"gone-host.test", "unroutable", 1},
            {"fail.test", "failure", 0},
            {"refused.test", "failure", 0},
            {"silent.test", "timeout", 0},
            {"half.test", "timeout", 1},
            {"alias.test", "accepts_mail", 2},
            {"chain.test", "accepts_mail", 2},
            {"d0.deep.test", "failure", 0},
            {"circle.test", "failure", 0},
            {"wide.test", "accepts_mail", 16},
            {"gone.test", "not_found", 0},
            {"empty.test", "no_mail_server", 1},
        };
        for (const auto& [domain, finding, hosts] : table)
            QTest::newRow(domain) << QString::fromLatin1(domain) << QString::fromLatin1(finding) << hosts;
    }
    void eachAnswerHasItsFinding()
    {
        QFETCH(QString, domain);
        QFETCH(QString, finding);
        QFETCH(int, hosts);
        NameServer server(zone);
        const auto routes = find(optionsFor({local(server.port())}), {domain.toStdString()});
        QCOMPARE(routes.size(), std::size_t(1));
        const MailRoute& route = routes.begin()->second;
        QCOMPARE(QString::fromUtf8(winnow::name(route.finding).data()), finding);
        QCOMPARE(int(route.hosts.size()), hosts);
    }

    void hostsComeLowestPreferenceFirstWithTheLeastTtl()
    {
        NameServer server(zone);
        const auto routes = find(optionsFor({local(server.port())}), {"two.test"});
        const MailRoute& route = routes.at("two.test");
        QCOMPARE(route.hosts[0].name, std::string("a.two.test"));
        QCOMPARE(route.hosts[0].addresses.size(), std::size_t(2));
        QCOMPARE(route.hosts[0].addresses[0].text(), std::string("5.6.7.8"));
        QCOMPARE(route.hosts[1].preference, std::uint16_t(20));
        QCOMPARE(route.ttl, 300U);
        QVERIFY(!route.implicit);
        QCOMPARE(route.mxCount, 2U);
    }

    void privateAddressesAreOrdinaryInALab()
    {
        NameServer server(zone);
        RouteOptions o = optionsFor({local(server.port())});
        o.allowPrivate = true;
        QCOMPARE(find(o, {"private.test"}).at("private.test").finding, RouteFinding::AcceptsMail);
    }

    void aHostOfManyDomainsIsAskedOnce()
    {
        NameServer server([](const NameQuestion& q) -> std::vector<std::string> {
            if (q.type == kMx) return {NameAnswer(q).mx(10, "mx.shared.test").bytes()};
            return {NameAnswer(q).a("5.5.5.5").bytes()};
        });
        std::vector<std::string> domains;
        for (int i = 0; i < 500; ++i) domains.push_back("d" + std::to_string(i) + ".test");
        const auto routes = find(optionsFor({local(server.port())}), domains);
        QCOMPARE(routes.size(), std::size_t(500));
        QCOMPARE(server.asked("mx.shared.test", kA), 1);
        for (const std::string& d : domains) QCOMPARE(server.asked(d, kMx), 1);
    }

    void noDomainOfManyLooksDeadWhenTheLoopStalls()
    {
        NameServer server([](const NameQuestion& q) -> std::vector<std::string> {
            if (q.type == kMx) return {NameAnswer(q).mx(10, "mx." + q.name).bytes()};
            return {NameAnswer(q).a("5.5.5.5").bytes()};
        });
        RouteOptions o = optionsFor({local(server.port())});
        o.dns.firstTimeout = 1500ms;
        int turns = 0;
        o.eachStep = [&turns] {
            if (++turns % 5 == 0) ::usleep(200'000); // the stall under test
        };
        std::vector<std::string> domains;
        for (int i = 0; i < 5000; ++i) domains.push_back("d" + std::to_string(i) + ".test");
        RouteSummary summary;
        const auto routes = find(o, domains, &summary);
        for (const auto& [domain, route] : routes) QCOMPARE(route.finding, RouteFinding::AcceptsMail);
        QCOMPARE(summary.dns.timeouts, std::uint64_t(0));
        QCOMPARE(summary.domains, std::uint64_t(5000));
    }

    void oneDeadServerOfTwoChangesNoFinding()
    {
        BlackHole dead;
        NameServer server([](const NameQuestion& q) -> std::vector<std::string> {
            if (q.type == kMx) return {NameAnswer(q).mx(10, "mx." + q.name).bytes()};
            return {NameAnswer(q).a("5.5.5.5").bytes()};
        });
        std::vector<std::string> domains;
        for (int i = 0; i < 3000; ++i) domains.push_back("d" + std::to_string(i) + ".test");
        RouteSummary summary;
        RouteOptions o = optionsFor({local(dead.port), local(server.port())});
        o.dns.firstTimeout = 1s; // a busy machine must not make the living server look slow
        const auto routes = find(o, domains, &summary);
        QCOMPARE(routes.size(), std::size_t(3000));
        for (const auto& [domain, route] : routes) QCOMPARE(route.finding, RouteFinding::AcceptsMail);
        QVERIFY(!summary.cutOff);
        // The dead one was asked its first window and a few questions to see whether it is back.
        QVERIFY2(summary.dns.timeouts < 60, qPrintable(QString::number(summary.dns.timeouts)));
    }

    void whenNobodyAnswersTheRestIsNotAskedInsteadOfDead()
    {
        BlackHole dead;
        std::vector<std::string> domains;
        for (int i = 0; i < 20'000; ++i) domains.push_back("d" + std::to_string(i) + ".test");
        RouteSummary summary;
        RouteOptions o = optionsFor({local(dead.port)});
        o.dns.firstTimeout = o.dns.secondTimeout = o.dns.slowTimeout = 50ms;
        const auto routes = find(o, domains, &summary);
        QVERIFY(summary.cutOff);
        for (const auto& [domain, route] : routes)
            QVERIFY(route.finding == RouteFinding::NotAsked || route.finding == RouteFinding::Timeout);
        QVERIFY(routes.size() < domains.size());
    }

    void aPassingFailureIsAskedAgainAtTheEnd()
    {
        std::atomic<int> asked{0};
        NameServer server([&](const NameQuestion& q) -> std::vector<std::string> {
            if (q.name == "late.test" && q.type == kMx && ++asked <= 2) return {NameAnswer(q, 2).bytes()};
            if (q.type == kMx) return {NameAnswer(q).mx(10, "mx.test").bytes()};
            return {NameAnswer(q).a("5.5.5.5").bytes()};
        });
        const auto routes = find(optionsFor({local(server.port())}), {"late.test", "other.test"});
        QCOMPARE(routes.at("late.test").finding, RouteFinding::AcceptsMail);
        QCOMPARE(asked.load(), 3);
    }

    void aResolverThatInventsAddressesIsFoundOut()
    {
        NameServer server(honest([](const NameQuestion& q) -> std::vector<std::string> {
            if (q.name == "real.test" && q.type == kMx) return {NameAnswer(q).mx(10, "mx.real.test").bytes()};
            if (q.name == "mx.real.test" && q.type == kA) return {NameAnswer(q).a("5.5.5.5").bytes()};
            if (q.name == "other.test" && q.type == kA) return {NameAnswer(q).a("9.9.9.10").bytes()};
            if (q.type == kA) return {NameAnswer(q).a("9.9.9.9").bytes()}; // the advertising page
            return {NameAnswer(q).bytes()};
        }));
        RouteOptions o = withCanaries({local(server.port())});
        o.canaries.set.endings = {"unregistered"};
        RouteSummary summary;
        const auto routes = find(o, {"dead.test", "real.test", "other.test"}, &summary);
        QVERIFY(summary.inventsAddresses && !summary.untrusted);
        QCOMPARE(routes.at("dead.test").finding, RouteFinding::Failure);
        QCOMPARE(routes.at("real.test").finding, RouteFinding::AcceptsMail);
        // An address that was not seen for a random name proves no more than one that was.
        QCOMPARE(routes.at("other.test").finding, RouteFinding::Failure);
    }

    void whereNoCanaryIsRightNothingIsAsked()
    {
        NameServer server(nothingExists);
        RouteSummary summary;
        const auto routes = find(withCanaries({local(server.port())}), {"a.test", "b.test"}, &summary);
        QVERIFY(summary.untrusted);
        QCOMPARE(summary.canaries.fault(), CanaryFault::Denies);
        QCOMPARE(server.asked("a.test", kMx) + server.asked("b.test", kMx), 0);
        for (const auto& [domain, route] : routes) QCOMPARE(route.finding, RouteFinding::NotAsked);
    }

    void nobodyIsAskedAboutNothing()
    {
        NameServer server(nothingExists);
        RouteSummary summary;
        QVERIFY(find(withCanaries({local(server.port())}), {}, &summary).empty());
        QVERIFY(!summary.untrusted);
        QCOMPARE(server.questions(), std::uint64_t(0));
    }

    void whereNobodyAnswersTheRunEnds()
    {
        const BlackHole dead;
        RouteSummary summary;
        const auto routes = find(withCanaries({local(dead.port)}), {"a.test"}, &summary);
        QVERIFY(summary.untrusted);
        QCOMPARE(summary.canaries.fault(), CanaryFault::Silent);
        QCOMPARE(routes.at("a.test").finding, RouteFinding::NotAsked);
    }

    void aLiarBesideAnHonestOneIsLeftOutAndNamed()
    {
        NameServer liar(nothingExists);
        NameServer good(honest(everythingExists));
        RouteSummary summary;
        std::vector<std::string> domains;
        for (int i = 0; i < 200; ++i) domains.push_back("d" + std::to_string(i) + ".test");
        const auto routes = find(withCanaries({local(liar.port()), local(good.port())}), domains, &summary);
        QVERIFY(!summary.untrusted);
        QCOMPARE(summary.leftOut.size(), std::size_t(1));
        QCOMPARE(summary.leftOut.front().resolver, local(liar.port()));
        QCOMPARE(routes.size(), domains.size());
        for (const auto& [domain, route] : routes) QCOMPARE(route.finding, RouteFinding::AcceptsMail);
        for (const std::string& domain : domains) QCOMPARE(liar.asked(domain, kMx), 0);
    }

    /// A log-in page that comes up after ten minutes.
    void whatCameAfterTheLastGoodRoundIsNotBelieved()
    {
        std::atomic<bool> turned{false};
        NameServer server(turning(turned, honest(everythingExists), nothingExists));
        RouteOptions o = withCanaries({local(server.port())});
        o.canaries.every = 0ms;
        o.atATime = 20;
        std::int64_t progress = 0;
        o.progress = [&progress](std::int64_t n) { progress += n; };
        auto finder = RouteFinder::open(std::move(o));
        QVERIFY(finder.has_value());
        int handed = 0, confirmed = 0, after = 0;
        const auto summary = (*finder)->run(
            [&]() -> std::optional<std::string> {
                if (turned && ++after > 500) return std::nullopt;
                return "d" + std::to_string(handed++) + ".test";
            },
            [&](const MailRoute& route) {
                turned = true; // as soon as the first answers were confirmed
                if (route.finding == RouteFinding::NotAsked) return;
                ++confirmed;
                QCOMPARE(route.finding, RouteFinding::AcceptsMail);
            },
            {});
        QVERIFY(summary.has_value());
        QVERIFY(summary->untrusted);
        QVERIFY(confirmed > 0);
        QCOMPARE(summary->domains, std::uint64_t(handed)); // each came out, once
        QCOMPARE(summary->domains - summary->notAsked, std::uint64_t(confirmed));
        QVERIFY(progress >= confirmed);
    }

    void oneThatBeginsToLieIsLeftOutAndItsAnswersAreAskedForAgain()
    {
        std::atomic<bool> turned{false};
        NameServer fickle(turning(turned, honest(everythingExists), nothingExists));
        NameServer good(honest(everythingExists));
        RouteOptions o = withCanaries({local(fickle.port()), local(good.port())});
        o.canaries.every = 0ms;
        o.atATime = 20;
        std::int64_t progress = 0;
        o.progress = [&progress](std::int64_t n) { progress += n; };
        auto finder = RouteFinder::open(std::move(o));
        QVERIFY(finder.has_value());
        int handed = 0, after = 0;
        const auto summary = (*finder)->run(
            [&]() -> std::optional<std::string> {
                if (turned && ++after > 500) return std::nullopt;
                return "d" + std::to_string(handed++) + ".test";
            },
            [&](const MailRoute& route) {
                turned = true;
                QCOMPARE(route.finding, RouteFinding::AcceptsMail);
            },
            {});
        QVERIFY(summary.has_value());
        QVERIFY(!summary->untrusted);
        QCOMPARE(summary->notAsked, std::uint64_t(0));
        QCOMPARE(summary->domains, std::uint64_t(handed));
        QCOMPARE(progress, std::int64_t(handed));
        QCOMPARE(summary->leftOut.size(), std::size_t(1));
        QCOMPARE(summary->leftOut.front().resolver, local(fickle.port()));
    }

    void aStopKeepsWhatTheCanariesConfirm()
    {
        std::stop_source stop;
        NameServer server(honest(everythingExists));
        RouteOptions o = withCanaries({local(server.port())});
        o.atATime = 20;
        o.progress = [&, n = 0](std::int64_t) mutable {
            if (++n == 100) stop.request_stop();
        };
        std::vector<std::string> domains;
        for (int i = 0; i < 5000; ++i) domains.push_back("d" + std::to_string(i) + ".test");
        RouteSummary summary;
        const auto routes = find(o, domains, &summary, stop.get_token());
        QVERIFY(!summary.untrusted);
        QVERIFY(std::ranges::count_if(
                    routes, [](const auto& r) { return r.second.finding == RouteFinding::AcceptsMail; }) >= 100);
    }

    void answersWithAnotherIdOrNonsenseAreNoAnswers_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("wrong id") << 0;
        QTest::newRow("cut off") << 1;
        QTest::newRow("compression loop") << 2;
        QTest::newRow("lying length") << 3;
        QTest::newRow("empty packet") << 4;
    }
    void answersWithAnotherIdOrNonsenseAreNoAnswers()
    {
        QFETCH(int, kind);
        NameServer server([kind](const NameQuestion& q) -> std::vector<std::string> {
            std::string good = NameAnswer(q).mx(10, "evil.test").bytes();
            switch (kind) {
            case 0: good[0] = static_cast<char>(good[0] ^ 0x55); break;
            case 1: good.resize(good.size() - 6); break;
            case 2:
                return {NameAnswer(q)
                        .raw(std::string("\xC0\x2D", 2) + std::string("\0\x0F\0\1\0\0\1\0\0\4\0\1\xC0\x2D", 14))
                        .bytes()};
            case 3: return {NameAnswer(q).raw(std::string("\xC0\x0C\0\x0F\0\1\0\0\1\0\xFF\xFF\0\1", 14)).bytes()};
            default: return {std::string()};
            }
            return {good};
        });
        const auto routes = find(optionsFor({local(server.port())}), {"d.test"});
        QCOMPARE(routes.size(), std::size_t(1));
        QVERIFY(isTemporary(routes.at("d.test").finding) || routes.at("d.test").finding == RouteFinding::NotAsked);
        QVERIFY(routes.at("d.test").hosts.empty());
    }

    void aForgedAnswerBeforeTheRealOneDoesNotCount()
    {
        NameServer server([](const NameQuestion& q) -> std::vector<std::string> {
            if (q.type == kA) return {NameAnswer(q).a("5.5.5.5").bytes()};
            std::string forged = NameAnswer(q, 3).bytes();
            forged[1] = static_cast<char>(forged[1] ^ 0x55);
            return {forged, NameAnswer(q).mx(10, "mx.test").bytes()};
        });
        QCOMPARE(find(optionsFor({local(server.port())}), {"d.test"}).at("d.test").finding, RouteFinding::AcceptsMail);
    }

    void stoppingReturnsSoonAndMarksTheRestAsNotAsked()
    {
        BlackHole dead;
        std::stop_source stop;
        RouteOptions o = optionsFor({local(dead.port)});
        o.dns.firstTimeout = 60s;
        int turns = 0;
        o.eachStep = [&] {
            if (++turns == 3) stop.request_stop();
        };
        RouteSummary summary;
        const auto routes = find(o, {"a.test", "b.test"}, &summary, stop.get_token());
        QCOMPARE(routes.size(), std::size_t(2));
        for (const auto& [domain, route] : routes) QCOMPARE(route.finding, RouteFinding::NotAsked);
        QCOMPARE(summary.notAsked, std::uint64_t(2));
    }

    void aMessageIsReadWithinItsBounds()
    {
        // Every prefix of a good message, and every byte of it flipped.
        NameQuestion q{"d.test", kMx, std::string("\x12\x34", 2), false};
        const std::string good = NameAnswer(q).mx(10, "mx.d.test").mx(20, "mx2.d.test").bytes();
        const auto parse = [](const std::string& bytes) {
            return parseAnswer({reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()}, DnsType::Mx);
        };
        QCOMPARE(parse(good).mx.size(), std::size_t(2));
        for (std::size_t n = 0; n < good.size(); ++n) QCOMPARE(parse(good.substr(0, n)).outcome, DnsOutcome::BadAnswer);
        for (std::size_t n = 0; n < good.size(); ++n)
            for (int bit = 0; bit < 8; ++bit) {
                std::string flipped = good;
                flipped[n] = static_cast<char>(flipped[n] ^ (1 << bit));
                QVERIFY(parse(flipped).mx.size() <= 1000);
            }
    }
};

QTEST_APPLESS_MAIN(RouteFinderTest)
#include "tst_route_finder.moc"

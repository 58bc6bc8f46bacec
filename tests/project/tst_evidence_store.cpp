// SPDX-License-Identifier: Apache-2.0

#include "base/text.h"
#include "dns/ares_answer.h"
#include "project/stores/evidence_store.h"
#include "support/store_fixture.h"

using namespace winnow;
using namespace winnow::test;

class EvidenceStoreTest : public QObject, private StoreFixture {
    Q_OBJECT

    using Hosts = std::vector<MailHost>;
    using Replies = std::vector<std::pair<EntryNo, std::string>>;

    static constexpr const char* kFields[] = {
        "host", "address", "tls", "reply", "rule", "scope", "stage", "permanent", "asked"};
    static constexpr EntryNo kFirst{GroupNo(0), 0};
    static constexpr EntryNo kLast{GroupNo(0xFFFF'FFFF), 0xFFFF};

    EvidenceStore store() { return EvidenceStore(database()); }
    static IpAddress ip(const char* text) { return IpAddress::parse(text).value(); }
    static StoredRoute routeOf(std::uint32_t domain)
    {
        StoredRoute r;
        r.domain = DomainId(domain);
        r.route.finding = RouteFinding::AcceptsMail;
        r.route.hosts = {{"mx.example.org", 10, {ip("192.0.2.1")}}};
        r.route.mxCount = 1;
        r.asked = 1000;
        r.expires = 2000;
        return r;
    }
    static StoredProbe probeOf(EntryNo entry, MailboxFinding finding = MailboxFinding::Accepted)
    {
        StoredProbe p;
        p.entry = entry;
        for (std::size_t i = 0; i < p.key.size(); ++i) p.key[i] = static_cast<std::uint8_t>(i + entry.index);
        p.finding = finding;
        p.tries = 3;
        p.first = 500;
        p.asked = 1000;
        p.nextTry = 1500;
        p.outcome.finding = finding;
        p.outcome.scope = ReplyScope::Mailbox;
        p.outcome.stage = SmtpStage::Recipient;
        p.outcome.permanent = p.outcome.asked = true;
        p.outcome.host = "mx.example.org";
        p.outcome.address = ip("2001:db8::1");
        p.outcome.tls = "TLSv1.3, certificate verified";
        p.outcome.reply = "250 2.1.5 OK";
        p.outcome.rule = "accepted";
        return p;
    }
    /// A whole outcome but for one field, which has another value or is not there.
    static QByteArray outcomeWith(std::string_view field, const QByteArray& value)
    {
        QByteArray out = "{";
        for (const std::string_view name : kFields) {
            const bool isNumber = name == "scope" || name == "stage";
            const bool isTruth = name == "permanent" || name == "asked";
            const QByteArray usual = isNumber ? "0" : isTruth ? "true" : "\"\"";
            if (name == field && value.isEmpty()) continue;
            out += (out.size() > 1 ? ",\"" : "\"") + QByteArray::fromStdString(std::string(name)) +
                "\":" + (name == field ? value : usual);
        }
        return out + '}';
    }
    std::optional<StoredProbe> probeAt(EntryNo entry)
    {
        auto found = store().probe(entry);
        return found ? *found : std::nullopt;
    }
    std::optional<StoredRoute> routeAt(std::uint32_t domain)
    {
        auto found = store().route(DomainId(domain));
        return found ? *found : std::nullopt;
    }
    Replies replies()
    {
        Replies out;
        const Result<void> done =
            store().forEachReply([&](EntryNo entry, const std::string& reply) { out.emplace_back(entry, reply); });
        return done ? out : Replies{{kFirst, "FAILED"}};
    }

private slots:
    void init() { QVERIFY(openTables()); }

    void hostsComeBackFromTheirText_data()
    {
        QTest::addColumn<Hosts>("hosts");
        const IpAddress v4 = ip("192.0.2.1"), v6 = ip("2001:db8::1");
        QTest::newRow("none") << Hosts{};
        QTest::newRow("one") << Hosts{{"mx.example.org", 10, {v4}}};
        QTest::newRow("without an address") << Hosts{{"mx.example.org", 0, {}}};
        QTest::newRow("two, of both kinds") << Hosts{{"a.example", 0, {v4, v6}}, {"b.example", 65535, {v6, v6, v4}}};
        QTest::newRow("the longest name") << Hosts{{std::string(253, 'x'), 1, {v4}}};
        // A name server may say any bytes; none of them may turn into another host or an address to connect to.
        QTest::newRow("a blank in a name") << Hosts{{"mx host.example", 1, {v4}}};
        QTest::newRow("a name that ends like an address") << Hosts{{"mx 127.0.0.1", 1, {}}, {"b.example", 2, {v4}}};
        QTest::newRow("a name with lines") << Hosts{{"a\n1 evil.example 127.0.0.1", 1, {v4}}};
        QTest::newRow("blanks only") << Hosts{{"  ", 1, {v4}}};
        QTest::newRow("what escapes look like") << Hosts{{"a%20b%", 1, {}}, {"a\\032b%zz", 2, {v4}}};
        QTest::newRow("other bytes") << Hosts{{std::string("\0\t\r\x1F\x7F\x80\xFF", 7), 1, {v4}}};
    }

    void hostsComeBackFromTheirText()
    {
        QFETCH(Hosts, hosts);
        const auto again = hostsFromText(hostsToText(hosts));
        QVERIFY(again);
        QCOMPARE(*again, hosts);
        StoredRoute route = routeOf(1);
        route.route.hosts = hosts;
        QVERIFY(store().putRoute(route));
        QVERIFY(routeAt(1));
        QCOMPARE(routeAt(1)->route.hosts, hosts);
    }

    /// From the bytes of an answer to the connection: the name of an MX record with a blank in its first label.
    void whatANameServerCallsAMailHostComesBack()
    {
        std::string answer("\x12\x34\x81\x80\0\1\0\1\0\0\0\0", 12);
        answer += std::string("\1a\7example\0\0\x0F\0\1", 15);                   // a.example, MX
        answer += std::string("\xC0\x0C\0\x0F\0\1\0\0\x0E\x10\0\x10\0\x0A", 14); // an hour, 16 bytes, 10
        answer += std::string("\6mx 127\1"
                              "0\1"
                              "0\1"
                              "1\0",
            14); // "mx 127" . 0 . 0 . 1
        const DnsAnswer dns =
            parseAnswer({reinterpret_cast<const std::uint8_t*>(answer.data()), answer.size()}, DnsType::Mx);
        QCOMPARE(dns.mx.size(), std::size_t{1});
        const Hosts hosts = {{dns.mx.front().second, dns.mx.front().first, {}}, {"b.example", 20, {ip("192.0.2.1")}}};
        const auto again = hostsFromText(hostsToText(hosts));
        QVERIFY(again);
        QCOMPARE(*again, hosts);
    }

    /// As it stands in projects that exist.
    void ordinaryHostsHaveThePlainText()
    {
        QCOMPARE(hostsToText({{"mx1.example.org", 10, {ip("192.0.2.1"), ip("2001:db8::1")}}, {"_b-2.example", 20, {}}}),
            std::string("10 mx1.example.org 192.0.2.1 2001:db8::1\n20 _b-2.example"));
    }

    void damagedHostsAreRefused_data()
    {
        QTest::addColumn<std::string>("text");
        QTest::newRow("no number") << std::string("mx.example.org 192.0.2.1");
        QTest::newRow("a number alone") << std::string("10");
        QTest::newRow("a number and a blank") << std::string("10 ");
        QTest::newRow("no name") << std::string("10  192.0.2.1");
        QTest::newRow("letters behind the number") << std::string("10x mx.example.org");
        QTest::newRow("a number too large") << std::string("65536 mx.example.org");
        QTest::newRow("a negative number") << std::string("-1 mx.example.org");
        QTest::newRow("an empty line") << std::string("10 a.example\n\n20 b.example");
        QTest::newRow("a line without anything") << std::string("\n");
        QTest::newRow("no address") << std::string("10 mx.example.org here");
        QTest::newRow("half an address") << std::string("10 mx.example.org 192.0.2.");
        QTest::newRow("two blanks") << std::string("10 mx.example.org  192.0.2.1");
    }

    void damagedHostsAreRefused()
    {
        QFETCH(std::string, text);
        QVERIFY(failsWith(hostsFromText(text), ErrorKind::ProjectDamaged));
        QVERIFY(store().putRoute(routeOf(1)));
        Result<Statement> s = database().prepare("UPDATE route SET hosts = ?");
        QVERIFY(s && s->bind(1, std::string_view(text)).run());
        QVERIFY(failsWith(store().route(DomainId(1)), ErrorKind::ProjectDamaged));
        const auto facts = store().routeFacts(); // needs no hosts
        QVERIFY(facts && facts->size() == 1);
    }

    void newerEvidenceReplacesOlder()
    {
        QVERIFY(!routeAt(7));
        QVERIFY(store().putRoute(routeOf(7)));
        StoredRoute newer = routeOf(7);
        newer.route.finding = RouteFinding::NoMailServer;
        newer.route.implicit = true;
        newer.route.hosts.clear();
        newer.route.mxCount = 0xFFFF'FFFF;
        newer.asked = 3000;
        newer.expires = 0x7FFF'FFFF'FFFF'FFFF;
        QVERIFY(store().putRoute(newer));
        const auto route = routeAt(7);
        QVERIFY(route);
        QCOMPARE(route->domain, DomainId(7));
        QCOMPARE(route->route.finding, RouteFinding::NoMailServer);
        QVERIFY(route->route.implicit && route->route.hosts.empty());
        QCOMPARE(route->route.mxCount, 0xFFFF'FFFFU);
        QCOMPARE(route->asked, UtcMillis{3000});
        QCOMPARE(route->expires, UtcMillis{0x7FFF'FFFF'FFFF'FFFF});
    }

    void whatIsKnownOfCatchAllStaysUnlessNewerEvidenceSaysOtherwise_data()
    {
        QTest::addColumn<CatchAll>("known");
        QTest::addColumn<CatchAll>("newer");
        QTest::addColumn<CatchAll>("kept");
        const CatchAll all[] = {CatchAll::Unknown, CatchAll::AcceptsAll, CatchAll::Tells, CatchAll::Undecided};
        for (const CatchAll known : all)
            for (const CatchAll newer : all)
                QTest::addRow("%d, then %d", static_cast<int>(known), static_cast<int>(newer))
                    << known << newer << (newer == CatchAll::Unknown ? known : newer);
    }

    void whatIsKnownOfCatchAllStaysUnlessNewerEvidenceSaysOtherwise()
    {
        QFETCH(CatchAll, known);
        QFETCH(CatchAll, newer);
        QFETCH(CatchAll, kept);
        StoredRoute route = routeOf(7);
        QVERIFY(store().putRoute(route));
        QVERIFY(store().putRoute(routeOf(8)));
        QVERIFY(store().putCatchAll(DomainId(7), known));
        QCOMPARE(routeAt(7)->catchAll, known);
        QCOMPARE(routeAt(8)->catchAll, CatchAll::Unknown);
        route.catchAll = newer;
        QVERIFY(store().putRoute(route));
        QCOMPARE(routeAt(7)->catchAll, kept);
        route.domain = DomainId(9);
        QVERIFY(store().putRoute(route)); // of a domain of which nothing was known
        QCOMPARE(routeAt(9)->catchAll, newer);
    }

    void factsComeInTheOrderOfTheDomains()
    {
        for (const std::uint32_t domain : {9U, 0U, 0xFFFF'FFFFU, 4U}) QVERIFY(store().putRoute(routeOf(domain)));
        QVERIFY(store().forgetRoute(DomainId(4)));
        QVERIFY(store().forgetRoute(DomainId(5))); // none
        const auto facts = store().routeFacts();
        QVERIFY(facts && facts->size() == 3);
        QCOMPARE((*facts)[0].domain, DomainId(0));
        QCOMPARE((*facts)[1].domain, DomainId(9));
        QCOMPARE((*facts)[2].domain, DomainId(0xFFFF'FFFF));
        for (const RouteFact& fact : *facts) {
            QCOMPARE(fact.finding, RouteFinding::AcceptsMail);
            QCOMPARE(fact.asked, UtcMillis{1000});
            QCOMPARE(fact.expires, UtcMillis{2000});
        }
    }

    void everythingLearntOfAMailboxComesBack_data()
    {
        QTest::addColumn<MailboxFinding>("finding");
        for (std::size_t i = 0; i < kMailboxFindingCount; ++i)
            QTest::newRow(name(static_cast<MailboxFinding>(i)).data()) << static_cast<MailboxFinding>(i);
    }

    void everythingLearntOfAMailboxComesBack()
    {
        QFETCH(MailboxFinding, finding);
        for (const EntryNo entry : {kFirst, EntryNo{GroupNo(0), 0xFFFF}, EntryNo{GroupNo(1), 0}, kLast}) {
            QVERIFY(!probeAt(entry));
            const StoredProbe expected = probeOf(entry, finding);
            QVERIFY(store().putProbe(expected));
            const auto p = probeAt(entry);
            QVERIFY(p);
            QCOMPARE(p->entry, entry);
            QCOMPARE(p->key, expected.key);
            QCOMPARE(p->finding, finding);
            QCOMPARE(p->tries, 3U);
            QVERIFY(p->first == 500 && p->asked == 1000 && p->nextTry == 1500);
            QCOMPARE(p->outcome.finding, finding);
            QCOMPARE(p->outcome.scope, ReplyScope::Mailbox);
            QCOMPARE(p->outcome.stage, SmtpStage::Recipient);
            QVERIFY(p->outcome.permanent && p->outcome.asked);
            QCOMPARE(p->outcome.host, expected.outcome.host);
            QCOMPARE(p->outcome.address, expected.outcome.address);
            QCOMPARE(p->outcome.tls, expected.outcome.tls);
            QCOMPARE(p->outcome.reply, expected.outcome.reply);
            QCOMPARE(p->outcome.rule, expected.outcome.rule);
        }
        const auto facts = store().probeFacts();
        QVERIFY(facts && facts->size() == 4);
        QCOMPARE(facts->front().entry, kFirst);
        QCOMPARE(facts->back().entry, kLast);
        for (const ProbeFact& fact : *facts) {
            QCOMPARE(fact.finding, finding);
            QCOMPARE(fact.tries, 3U);
            QVERIFY(fact.first == 500 && fact.asked == 1000 && fact.nextTry == 1500);
        }
    }

    void aNewerAnswerReplacesTheOneBefore()
    {
        QVERIFY(store().putProbe(probeOf(kFirst, MailboxFinding::Greylisted)));
        StoredProbe newer = probeOf(kFirst, MailboxFinding::NotFound);
        newer.outcome.reply = "550 5.1.1 no such user";
        QVERIFY(store().putProbe(newer));
        QCOMPARE(probeAt(kFirst)->finding, MailboxFinding::NotFound);
        QCOMPARE(replies(), (Replies{{kFirst, "550 5.1.1 no such user"}}));
    }

    /// Without a connection there is no host and no address; a reply may hold any bytes.
    void oddAnswersAreKept()
    {
        StoredProbe silent = probeOf(kFirst, MailboxFinding::NoConnection);
        silent.outcome = {};
        QVERIFY(store().putProbe(silent));
        QVERIFY(probeAt(kFirst));
        QVERIFY(probeAt(kFirst)->outcome.host.empty());
        QCOMPARE(probeAt(kFirst)->outcome.address, IpAddress{});
        StoredProbe odd = probeOf(kLast);
        odd.outcome.reply = "250 \"quoted\" \\ \x01 ";
        odd.outcome.reply += std::string(1, '\0') + " \xE9 \xF0\x9F end";
        QVERIFY(store().putProbe(odd));
        QVERIFY(probeAt(kLast));
        const std::string reply = probeAt(kLast)->outcome.reply;
        QVERIFY(isUtf8(reply));
        QVERIFY(reply.starts_with(std::string_view(odd.outcome.reply).substr(0, odd.outcome.reply.find('\xE9'))));
        QVERIFY(reply.ends_with(" end"));
        QCOMPARE(replies().size(), std::size_t{1});
        QCOMPARE(replies()[0].first, kLast);
    }

    void damagedAnswersAreRefused_data()
    {
        QTest::addColumn<QByteArray>("outcome");
        QTest::newRow("nothing") << QByteArray("");
        QTest::newRow("no JSON") << QByteArray("{");
        QTest::newRow("a list") << QByteArray("[]");
        QTest::newRow("null") << QByteArray("null");
        QTest::newRow("no field") << QByteArray("{}");
        for (const char* field : kFields) {
            QTest::addRow("without %s", field) << outcomeWith(field, {});
            QTest::addRow("%s is a list", field) << outcomeWith(field, "[]");
        }
        QTest::newRow("a number for a text") << outcomeWith("reply", "7");
        QTest::newRow("a text for a number") << outcomeWith("scope", "\"1\"");
    }

    void damagedAnswersAreRefused()
    {
        QFETCH(QByteArray, outcome);
        QVERIFY(store().putProbe(probeOf(kFirst)));
        Result<Statement> s = database().prepare("UPDATE probe SET outcome = ?");
        const std::string text = outcome.toStdString();
        QVERIFY(s && s->bind(1, std::string_view(text)).run());
        QVERIFY(failsWith(store().probe(kFirst), ErrorKind::ProjectDamaged));
        QVERIFY(failsWith(store().forEachReply([](EntryNo, const std::string&) {}), ErrorKind::ProjectDamaged));
        const auto facts = store().probeFacts(); // what decides needs no text
        QVERIFY(facts && facts->size() == 1);
    }

    void findingsOfANewerProgramAreReadAsNotAsked()
    {
        QVERIFY(store().putProbe(probeOf(kFirst)));
        QVERIFY(store().putRoute(routeOf(1)));
        for (const char* finding : {"15", "-1", "4294967297"}) {
            QVERIFY(change("UPDATE probe SET finding = " + std::string(finding)));
            QCOMPARE(probeAt(kFirst)->finding, MailboxFinding::NotAsked);
            QCOMPARE(store().probeFacts()->front().finding, MailboxFinding::NotAsked);
        }
        for (const char* finding : {"8", "-1", "4294967297"}) {
            QVERIFY(change("UPDATE route SET finding = " + std::string(finding)));
            QCOMPARE(routeAt(1)->route.finding, RouteFinding::NotAsked);
            QCOMPARE(store().routeFacts()->front().finding, RouteFinding::NotAsked);
        }
        QVERIFY(change("UPDATE probe SET key = x'01'"));
        QCOMPARE(probeAt(kFirst)->key, StoredProbe{}.key);
    }

    void answersAreCopiedWhereNoneIsKnown()
    {
        const EntryNo a{GroupNo(1), 1}, b{GroupNo(2), 2}, c{GroupNo(3), 3}, none{GroupNo(4), 4};
        QVERIFY(store().putProbe(probeOf(a, MailboxFinding::NotFound)));
        QVERIFY(store().putProbe(probeOf(b, MailboxFinding::Accepted)));
        QVERIFY(store().copyProbes({}));
        QVERIFY(store().copyProbes({{a, b}, {a, c}, {none, none}, {none, a}, {b, c}}));
        QCOMPARE(probeAt(b)->finding, MailboxFinding::Accepted);
        QCOMPARE(probeAt(a)->finding, MailboxFinding::NotFound);
        QVERIFY(!probeAt(none));
        const auto copied = probeAt(c);
        QVERIFY(copied);
        QCOMPARE(copied->entry, c);
        QCOMPARE(copied->finding, MailboxFinding::NotFound);
        QCOMPARE(copied->key, probeAt(a)->key);
        QCOMPARE(copied->outcome.reply, probeAt(a)->outcome.reply);
    }

    void everyChangeIsCounted()
    {
        for (std::int64_t n = 1; n <= 3; ++n) {
            QVERIFY(store().advance());
            QCOMPARE(number("SELECT value FROM meta WHERE key = 'evidence'"), n);
        }
    }
};

QTEST_APPLESS_MAIN(EvidenceStoreTest)
#include "tst_evidence_store.moc"

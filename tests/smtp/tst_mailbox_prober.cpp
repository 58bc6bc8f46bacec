// SPDX-License-Identifier: Apache-2.0

#ifndef Q_MOC_RUN // moc does not read the standard library's concepts
#include "smtp/mailbox_prober.h"
#include "support/mail_server.h"

#include <map>
#endif

#include <QTest>

using namespace winnow;
using namespace winnow::test;
using namespace std::chrono_literals;

class MailboxProberTest : public QObject {
    Q_OBJECT

    SystemClock m_clock;
    ProviderProfiles m_profiles = *ProviderProfiles::builtIn();
    ReplyRules m_rules = *ReplyRules::builtIn();

    ProberOptions optionsFor(std::uint16_t port)
    {
        ProberOptions o;
        o.helo = "client.test";
        o.mailFrom = "check@client.test";
        o.port = port;
        o.allowPrivate = true;
        o.connectTimeout = 2s;
        o.replyTimeout = 2s;
        o.quitTimeout = 200ms;
        o.ask.connectGap = 1ms;
        o.ask.madeUpLocalPart = [n = 0]() mutable { return "zq" + std::to_string(n++) + "made-up"; };
        o.clock = &m_clock;
        return o;
    }

    static AskDomain domain(
        const std::string& name, const std::string& host = "mx.test", const char* address = "127.0.0.1")
    {
        AskDomain out;
        out.route.domain = name;
        out.route.finding = RouteFinding::AcceptsMail;
        out.route.hosts = {{host, 10, {*IpAddress::parse(address)}}};
        return out;
    }

    struct Asked {
        std::map<std::string, ProbeOutcome> byAddress;
        ProbeSummary summary;
        int outcomes = 0;
    };

    /// Addresses are grouped by their domain; all domains share a mail host unless told otherwise.
    Asked ask(const ProberOptions& options, const std::vector<std::string>& addresses,
        std::vector<AskDomain> domains = {}, std::stop_token stop = {})
    {
        std::vector<ProbeTarget> targets;
        for (const std::string& address : addresses) {
            const std::string name = address.substr(address.rfind('@') + 1);
            std::uint32_t at = 0;
            while (at < domains.size() && domains[at].route.domain != name) ++at;
            if (at == domains.size()) domains.push_back(domain(name));
            const bool international = std::any_of(
                address.begin(), address.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
            targets.push_back({static_cast<std::uint32_t>(targets.size()), address, at, international});
        }
        Asked out;
        auto summary = probeMailboxes(
            std::move(domains), targets, m_profiles, m_rules, options,
            [&](ProbeOutcome o) {
                ++out.outcomes;
                out.byAddress[addresses[o.id]] = std::move(o);
            },
            stop);
        if (summary) out.summary = *summary;
        return out;
    }

    static QString found(const Asked& asked, const std::string& address)
    {
        const auto at = asked.byAddress.find(address);
        return at == asked.byAddress.end() ? QString("(none)")
                                           : QString::fromStdString(std::string(winnow::name(at->second.finding)));
    }

private slots:
    void scriptedRepliesGetTheirFinding_data()
    {
        QTest::addColumn<QString>("reply");
        QTest::addColumn<QString>("finding");
        QTest::newRow("accepted") << "250 2.1.5 ok" << "mailbox_accepted";
        QTest::newRow("unknown user") << "550 5.1.1 User unknown" << "mailbox_not_found";
        QTest::newRow("unknown user in French") << "550 Utilisateur inconnu" << "mailbox_not_found";
        QTest::newRow("over quota for now") << "452 4.2.2 Mailbox full" << "mailbox_full";
        QTest::newRow("over quota") << "552 5.2.2 Over quota" << "mailbox_full";
        QTest::newRow("disabled") << "550 5.2.1 Mailbox disabled" << "mailbox_disabled";
        QTest::newRow("greylisted") << "450 4.2.0 Greylisted, try again in 300 seconds" << "greylisted";
        QTest::newRow("our address blocked")
            << "550 5.7.1 Client host [192.0.2.1] blocked using zen.spamhaus.org" << "we_are_blocked";
        QTest::newRow("relay denied") << "554 5.7.1 Relay access denied" << "we_are_blocked";
        QTest::newRow("policy") << "550 5.7.1 Rejected by policy" << "we_are_blocked";
        QTest::newRow("closing") << "421 4.3.2 Service not available" << "server_error";
        QTest::newRow("wants TLS") << "530 5.7.0 Must issue a STARTTLS command first" << "tls_required";
    }
    void scriptedRepliesGetTheirFinding()
    {
        QFETCH(QString, reply);
        QFETCH(QString, finding);
        MailScript script;
        script.recipients["a@d.test"] = reply.toStdString();
        MailServer server(script);
        const Asked asked = ask(optionsFor(server.port()), {"a@d.test"});
        QCOMPARE(found(asked, "a@d.test"), finding);
        QCOMPARE(QString::fromStdString(asked.byAddress.at("a@d.test").reply), reply);
        QCOMPARE(asked.outcomes, 1);
        QVERIFY(server.asked("a@d.test") == 1);
    }

    void aDomainThatAcceptsEverybodyIsProbedOnce()
    {
        MailScript script;
        script.otherwise = "250 ok";
        MailServer server(script);
        const Asked asked = ask(optionsFor(server.port()), {"a@d.test", "b@d.test", "c@d.test"});
        for (const char* address : {"a@d.test", "b@d.test", "c@d.test"})
            QCOMPARE(found(asked, address), QString("catch_all"));
        QCOMPARE(server.rcptTotal(), 2); // one of them and the made-up one
        QCOMPARE(asked.summary.catchAll.size(), std::size_t(1));
        QVERIFY(asked.summary.catchAll[0].second == CatchAll::AcceptsAll);
    }

    void manySmallDomainsThatAcceptEverybodyAreAllFoundOut()
    {
        MailScript script;
        script.otherwise = "250 ok";
        MailServer server(script);
        ProberOptions o = optionsFor(server.port());
        o.ask.recipientsASession = 10;
        std::vector<std::string> addresses;
        for (int d = 0; d < 120; ++d) addresses.push_back("a@d" + std::to_string(d) + ".test");
        const Asked asked = ask(o, addresses);
        for (const auto& [address, outcome] : asked.byAddress) QCOMPARE(outcome.finding, MailboxFinding::CatchAll);
        QCOMPARE(server.rcptTotal(), 240);
    }

    void aDeferredProbeDecidesNothing()
    {
        MailScript script;
        script.recipients = {{"a@d.test", "250 ok"}, {"b@d.test", "250 ok"}, {"c@d.test", "250 ok"}};
        script.otherwise = "450 4.7.1 try again later";
        MailServer server(script);
        const Asked asked = ask(optionsFor(server.port()), {"a@d.test", "b@d.test", "c@d.test"});
        for (const char* address : {"a@d.test", "b@d.test", "c@d.test"})
            QCOMPARE(found(asked, address), QString("mailbox_accepted"));
        QCOMPARE(server.rcptTotal(), 3 + 2); // two probes at most
    }

    void aRefusalShowsThatADomainIsNoCatchAll()
    {
        MailScript script;
        script.recipients["b@d.test"] = "250 ok";
        MailServer server(script);
        const Asked asked = ask(optionsFor(server.port()), {"a@d.test", "b@d.test"});
        QCOMPARE(found(asked, "a@d.test"), QString("mailbox_not_found"));
        QCOMPARE(found(asked, "b@d.test"), QString("mailbox_accepted"));
        QCOMPARE(server.rcptTotal(), 2);
    }

    /// A directory that is down denies everybody; one that works denies those who are not there.
    void whoIsDeniedIsGoneOnlyBesideWhoIsAccepted_data()
    {
        QTest::addColumn<QStringList>("accepted");
        QTest::addColumn<QString>("denied");
        QTest::newRow("nobody was accepted") << QStringList() << "server_error";
        QTest::newRow("somebody before") << QStringList{"a@d.test"} << "mailbox_not_found";
        QTest::newRow("somebody behind") << QStringList{"e@d.test"} << "mailbox_not_found";
        QTest::newRow("somebody of another domain") << QStringList{"a@other.test"} << "server_error";
    }
    void whoIsDeniedIsGoneOnlyBesideWhoIsAccepted()
    {
        QFETCH(QStringList, accepted);
        QFETCH(QString, denied);
        MailScript script;
        script.otherwise = "550 5.4.1 Recipient address rejected: Access denied";
        for (const QString& address : accepted) script.recipients[address.toStdString()] = "250 ok";
        MailServer server(script);
        const std::vector<std::string> all{"a@d.test", "b@d.test", "c@d.test", "d@d.test", "e@d.test", "a@other.test"};
        const Asked asked = ask(optionsFor(server.port()), all);
        QCOMPARE(asked.outcomes, int(all.size()));
        for (const std::string& address : all) {
            const bool here = address.ends_with("@d.test");
            const QString name = QString::fromStdString(address);
            if (accepted.contains(name))
                QCOMPARE(found(asked, address), QString("mailbox_accepted"));
            else if (here)
                QCOMPARE(found(asked, address), denied);
        }
        for (const auto& [domain, state] : asked.summary.catchAll)
            QVERIFY(state == CatchAll::Tells || state == CatchAll::Undecided);
    }
    void whoIsDeniedComesOutWhereverTheSessionEnds()
    {
        MailScript script;
        script.otherwise = "550 5.4.1 Recipient address rejected: Access denied";
        MailServer server(script);
        ProberOptions o = optionsFor(server.port());
        o.ask.unknownInRow = 2;
        std::vector<std::string> all;
        for (int i = 0; i < 7; ++i) all.push_back("p" + std::to_string(i) + "@d.test");
        const Asked asked = ask(o, all);
        QCOMPARE(asked.outcomes, 7);
        for (const std::string& address : all) QCOMPARE(found(asked, address), QString("server_error"));
        QVERIFY(server.connections() > 2);
    }

    void nothingIsEverSentAndTheSessionIsClosed()
    {
        MailScript script;
        script.recipients["a@d.test"] = "250 ok";
        MailServer server(script);
        ProberOptions o = optionsFor(server.port());
        o.ask.sessionsAHost = 1; // else a second session may take the second domain
        (void)ask(o, {"a@d.test", "b@e.test"});
        const auto lines = server.lines();
        QCOMPARE(lines.front(), std::string("EHLO client.test"));
        QCOMPARE(lines.back(), std::string("QUIT"));
        for (const std::string& line : lines) QVERIFY(!line.starts_with("DATA") && !line.starts_with("BDAT"));
        QVERIFY(std::ranges::find(lines, "MAIL FROM:<check@client.test>") != lines.end());
        QVERIFY(std::ranges::find(lines, "RSET") != lines.end()); // between two domains
    }

    void oldServersAreGreetedWithHelo()
    {
        MailScript script;
        script.hook = [](const std::string& line, int) {
            return line.starts_with("EHLO") ? MailAction{"502 what\r\n"} : MailAction{};
        };
        MailServer server(script);
        QCOMPARE(found(ask(optionsFor(server.port()), {"a@d.test"}), "a@d.test"), QString("mailbox_not_found"));
    }

    void tlsIsUsedWhereItIsOfferedAndItsCertificateNoted()
    {
        MailScript script;
        script.offerTls = true;
        script.recipients["a@d.test"] = "250 ok";
        MailServer server(script);
        const Asked asked = ask(optionsFor(server.port()), {"a@d.test"});
        QCOMPARE(found(asked, "a@d.test"), QString("mailbox_accepted"));
        QCOMPARE(asked.summary.secured, std::uint64_t(1));
        const std::string& tls = asked.byAddress.at("a@d.test").tls;
        QVERIFY2(tls.starts_with("TLSv1.3") && tls.find("self") != std::string::npos, tls.c_str());
        const auto lines = server.lines();
        QCOMPARE(std::count(lines.begin(), lines.end(), "EHLO client.test"), std::ptrdiff_t(2)); // said again under TLS
    }

    /// Mail between servers is encrypted where it can be: a bad certificate is told, and ends nothing (RFC 7435).
    void badCertificatesAreNotedAndEndNothing_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("from");
        QTest::addColumn<int>("until");
        QTest::newRow("expired") << "mx.test" << -7200 << -3600;
        QTest::newRow("not valid yet") << "mx.test" << 3600 << 7200;
        QTest::newRow("another name") << "somebody.else.test" << -3600 << 3600;
        QTest::newRow("a name with a NUL in it") << QString("mx.test") + QChar(0) + ".evil.test" << -3600 << 3600;
        QTest::newRow("escape codes for a name") << "\x1B[2Jmx" << -3600 << 3600;
    }
    void badCertificatesAreNotedAndEndNothing()
    {
        QFETCH(QString, name);
        QFETCH(int, from);
        QFETCH(int, until);
        MailScript script;
        script.offerTls = true;
        script.certificateName = name.toStdString();
        script.certificateFrom = from;
        script.certificateUntil = until;
        script.recipients["a@d.test"] = "250 ok";
        MailServer server(script);
        const Asked asked = ask(optionsFor(server.port()), {"a@d.test"});
        QCOMPARE(found(asked, "a@d.test"), QString("mailbox_accepted"));
        const std::string& tls = asked.byAddress.at("a@d.test").tls;
        QVERIFY2(tls.find("certificate not verified") != std::string::npos, tls.c_str());
        QVERIFY(tls.find('\x1B') == std::string::npos);
    }

    void brokenTlsIsDoneWithout()
    {
        MailScript script;
        script.offerTls = true;
        script.brokenTls = true;
        script.recipients["a@d.test"] = "250 ok";
        MailServer server(script);
        const Asked asked = ask(optionsFor(server.port()), {"a@d.test"});
        QCOMPARE(found(asked, "a@d.test"), QString("mailbox_accepted"));
        QVERIFY(asked.byAddress.at("a@d.test").tls.empty());
    }

    void whatIsSaidAheadOfTheHandshakeIsAnAttack()
    {
        MailScript script;
        script.offerTls = true;
        script.hook = [](const std::string& line, int) {
            if (line == "STARTTLS")
                return MailAction{
                    .bytes = "220 go ahead\r\n250 2.1.5 injected\r\n250 2.1.5 injected\r\n", .startTls = true};
            return MailAction{};
        };
        MailServer server(script);
        const Asked asked = ask(optionsFor(server.port()), {"a@d.test"});
        QCOMPARE(found(asked, "a@d.test"), QString("connection_dropped"));
        QCOMPARE(server.rcptTotal(), 0);
    }

    void internationalAddressesNeedSmtputf8()
    {
        MailScript script;
        script.recipients["jörg@d.test"] = "250 ok";
        MailServer without(script);
        const Asked refused = ask(optionsFor(without.port()), {"jörg@d.test"});
        QCOMPARE(found(refused, "jörg@d.test"), QString("server_error"));
        QCOMPARE(without.rcptTotal(), 0);
        script.offerUtf8 = true;
        MailServer with(script);
        QCOMPARE(found(ask(optionsFor(with.port()), {"jörg@d.test"}), "jörg@d.test"), QString("mailbox_accepted"));
        const auto lines = with.lines();
        QVERIFY(std::ranges::find(lines, "MAIL FROM:<check@client.test> SMTPUTF8") != lines.end());
    }

    void droppedConnectionsAreTriedOnceMore_data()
    {
        QTest::addColumn<QString>("verb");
        QTest::addColumn<bool>("reset");
        for (const char* verb : {"EHLO", "MAIL", "RCPT"})
            for (const bool reset : {false, true})
                QTest::addRow("%s %s", verb, reset ? "reset" : "closed") << QString(verb) << reset;
    }
    void droppedConnectionsAreTriedOnceMore()
    {
        QFETCH(QString, verb);
        QFETCH(bool, reset);
        MailScript script;
        script.hook = [verb = verb.toStdString(), reset](const std::string& line, int) {
            MailAction act;
            if (line.starts_with(verb)) (reset ? act.reset : act.close) = true;
            return act;
        };
        MailServer server(script);
        const Asked asked = ask(optionsFor(server.port()), {"a@d.test"});
        QCOMPARE(found(asked, "a@d.test"), QString("connection_dropped"));
        QCOMPARE(server.connections(), 2);
        QCOMPARE(asked.outcomes, 1);
        QVERIFY(server.rcptTotal() <= 2);
    }

    void hostileServersGetNoVerdictAndNoHang_data()
    {
        QTest::addColumn<int>("kind");
        const char* names[] = {"closes at once", "resets at once", "silent", "endless greeting line",
            "endless multi-line", "byte at a time for ever", "web server", "NULs", "escape codes", "endless EHLO",
            "code out of range"};
        for (int i = 0; i < 11; ++i) QTest::newRow(names[i]) << i;
    }
    void hostileServersGetNoVerdictAndNoHang()
    {
        QFETCH(int, kind);
        MailScript script;
        switch (kind) {
        case 0: script.atConnect = {.close = true}; break;
        case 1: script.atConnect = {.reset = true}; break;
        case 2: script.atConnect = {.delayMs = 60'000}; break;
        case 3: script.atConnect = {.bytes = std::string(4096, 'x'), .endless = true}; break;
        case 4: script.atConnect = {.bytes = "220-hello\r\n", .endless = true}; break;
        case 5:
            script.atConnect = {.bytes = "220-" + std::string(1000, 'y') + "\r\n", .gapMs = 20, .endless = true};
            break;
        case 6: script.atConnect = {.bytes = "HTTP/1.1 400 Bad Request\r\n\r\n", .close = true}; break;
        case 7: script.atConnect = {.bytes = std::string(64, '\0') + "\r\n"}; break;
        case 8: script.greeting = "554 \x1B]0;owned\x07\x1B[2Jno\xFF\xFE\r\n"; break;
        case 9:
            script.hook = [](const std::string& line, int) {
                return line.starts_with("EHLO") ? MailAction{.bytes = "250-SIZE\r\n", .endless = true} : MailAction{};
            };
            break;
        default: script.greeting = "999 hello\r\n"; break;
        }
        MailServer server(script);
        ProberOptions o = optionsFor(server.port());
        o.replyTimeout = 300ms;
        o.sessionTimeout = 900ms;
        const Asked asked = ask(o, {"a@d.test", "b@d.test"});
        QCOMPARE(asked.outcomes, 2);
        for (const auto& [address, outcome] : asked.byAddress) {
            QVERIFY2(isUnanswered(outcome.finding), winnow::name(outcome.finding).data());
            QVERIFY(printable(outcome.reply).find('\x1B') == std::string::npos);
        }
        QCOMPARE(server.rcptTotal(), 0);
    }

    void slowAnswersAreWaitedFor()
    {
        MailScript script;
        script.hook = [](const std::string& line, int) {
            return line.starts_with("RCPT")
                ? MailAction{.bytes = "550 5.1.1 User unknown\r\n", .delayMs = 600, .gapMs = 10}
                : MailAction{};
        };
        MailServer server(script);
        QCOMPARE(found(ask(optionsFor(server.port()), {"a@d.test"}), "a@d.test"), QString("mailbox_not_found"));
    }

    void aHostThatRefusesUsIsLeftAloneAndNobodyCondemned()
    {
        MailScript script;
        script.otherwise = "550 5.7.1 Your IP is listed at zen.spamhaus.org";
        MailServer server(script);
        std::vector<std::string> addresses;
        for (int i = 0; i < 50; ++i) addresses.push_back("a" + std::to_string(i) + "@d.test");
        const Asked asked = ask(optionsFor(server.port()), addresses);
        QCOMPARE(asked.outcomes, 50);
        QCOMPARE(server.rcptTotal(), 3);
        QCOMPARE(asked.summary.heldBack, std::uint64_t(47));
        QCOMPARE(asked.summary.pausedHosts, std::vector<std::string>{"mx.test"});
        for (const auto& [address, outcome] : asked.byAddress)
            QVERIFY(outcome.finding == MailboxFinding::WeAreBlocked || outcome.finding == MailboxFinding::NotAsked);
    }

    void manyHostsThatRefuseUsPauseTheRun()
    {
        MailScript script;
        script.otherwise = "550 5.7.1 blocked using zen.spamhaus.org";
        MailServer server(script);
        std::vector<AskDomain> domains;
        std::vector<std::string> addresses;
        for (int i = 0; i < 30; ++i) {
            domains.push_back(domain("d" + std::to_string(i) + ".test", "mx" + std::to_string(i) + ".test"));
            for (int k = 0; k < 4; ++k)
                addresses.push_back("a" + std::to_string(k) + "@d" + std::to_string(i) + ".test");
        }
        ProberOptions o = optionsFor(server.port());
        o.sessions = 1;
        const Asked asked = ask(o, addresses, domains);
        QVERIFY(asked.summary.paused);
        QCOMPARE(asked.outcomes, 120);
        QVERIFY2(server.rcptTotal() <= 5 * 3, qPrintable(QString::number(server.rcptTotal())));
    }

    void fiveUnknownUsersInARowEndTheSession()
    {
        MailServer server{MailScript()};
        std::vector<std::string> addresses;
        for (int i = 0; i < 20; ++i) addresses.push_back("a" + std::to_string(i) + "@d.test");
        const Asked asked = ask(optionsFor(server.port()), addresses);
        QCOMPARE(asked.outcomes, 20);
        QCOMPARE(server.connections(), 4);
        for (const auto& [address, outcome] : asked.byAddress) QCOMPARE(outcome.finding, MailboxFinding::NotFound);
    }

    void noMoreSessionsAtAHostThanItsProfileAllows()
    {
        MailScript script;
        script.hook = [](const std::string& line, int) {
            return line.starts_with("RCPT") ? MailAction{.bytes = "550 5.1.1 no such user\r\n", .delayMs = 20}
                                            : MailAction{};
        };
        MailServer server(script);
        std::vector<std::string> addresses;
        for (int d = 0; d < 20; ++d)
            for (int i = 0; i < 3; ++i)
                addresses.push_back("a" + std::to_string(i) + "@d" + std::to_string(d) + ".test");
        const Asked asked = ask(optionsFor(server.port()), addresses);
        QCOMPARE(asked.outcomes, 60);
        QVERIFY2(server.mostAtATime() <= 4,
            qPrintable(QString::number(server.mostAtATime()))); // two, and two that the server is closing
        for (const std::string& address : addresses) QCOMPARE(server.asked(address), 1);
    }

    void severalCommandsGoOutTogetherWhereThatIsOffered()
    {
        MailScript script;
        script.recipients = {{"a@one.test", "250 ok"}, {"c@two.test", "250 ok"}};
        script.hook = [](const std::string& line, int) {
            return line.starts_with("EHLO") ? MailAction{"250-mx.test\r\n250 PIPELINING\r\n"} : MailAction{};
        };
        MailServer server(script);
        ProberOptions o = optionsFor(server.port());
        o.pipelining = true;
        const Asked asked = ask(o, {"a@one.test", "b@one.test", "c@two.test"});
        QCOMPARE(found(asked, "a@one.test"), QString("mailbox_accepted"));
        QCOMPARE(found(asked, "b@one.test"), QString("mailbox_not_found"));
        QCOMPARE(found(asked, "c@two.test"), QString("mailbox_accepted"));
    }

    void aServerThatTakesFewRecipientsIsAskedInNewTransactions()
    {
        MailScript script;
        int inTransaction = 0;
        script.hook = [&inTransaction](const std::string& line, int) {
            if (line.starts_with("MAIL")) inTransaction = 0;
            if (line.starts_with("RCPT") && ++inTransaction > 2) return MailAction{"452 4.5.3 Too many recipients\r\n"};
            return MailAction{};
        };
        MailServer server(script);
        ProberOptions o = optionsFor(server.port());
        o.ask.sessionsAHost = 1;
        const Asked asked = ask(o, {"a@d.test", "b@d.test", "c@d.test", "e@d.test"});
        for (const char* address : {"a@d.test", "b@d.test", "c@d.test", "e@d.test"})
            QCOMPARE(found(asked, address), QString("mailbox_not_found"));
    }

    void reservedAddressesAreNeverConnectedTo()
    {
        MailServer server{MailScript()};
        ProberOptions o = optionsFor(server.port());
        o.allowPrivate = false;
        const Asked asked = ask(o, {"a@d.test"});
        QCOMPARE(found(asked, "a@d.test"), QString("no_connection"));
        QCOMPARE(server.connections(), 0);
    }

    void theNextHostIsAskedWhereTheFirstIsDown()
    {
        MailServer server{MailScript()};
        AskDomain d = domain("d.test");
        d.route.hosts.insert(d.route.hosts.begin(), MailHost{"down.test", 5, {*IpAddress::parse("127.0.0.2")}});
        // Nobody listens at 127.0.0.2 on this port: the server is bound to 127.0.0.1.
        const Asked asked = ask(optionsFor(server.port()), {"a@d.test"}, {d});
        QCOMPARE(found(asked, "a@d.test"), QString("mailbox_not_found"));
        QCOMPARE(asked.byAddress.at("a@d.test").host, std::string("mx.test"));
    }

    void nobodyThereIsNoConnection()
    {
        std::uint16_t port = 0;
        {
            MailServer gone{MailScript()};
            port = gone.port();
        }
        const Asked asked = ask(optionsFor(port), {"a@d.test", "b@d.test"});
        QCOMPARE(asked.outcomes, 2);
        QCOMPARE(found(asked, "a@d.test"), QString("no_connection"));
    }

    void providersThatTellNothingAreNotAsked()
    {
        MailServer server{MailScript()};
        const Asked asked = ask(optionsFor(server.port()), {"a@d.test"}, {domain("d.test", "mta5.am0.yahoodns.net")});
        QCOMPARE(found(asked, "a@d.test"), QString("provider_does_not_tell"));
        QCOMPARE(server.connections(), 0);
    }

    void aProxyCarriesTheSessionToTheCheckedAddress()
    {
        MailServer server{MailScript()};
        SocksProxy proxy(server.port(), "user", "secret");
        ProberOptions o = optionsFor(25);
        o.proxy = Socks5Proxy::parse("socks5://user:secret@127.0.0.1:" + std::to_string(proxy.port()));
        QVERIFY(o.proxy);
        const Asked asked = ask(o, {"a@d.test"}, {domain("d.test", "mx.test", "192.0.2.25")});
        QCOMPARE(found(asked, "a@d.test"), QString("mailbox_not_found"));
        QCOMPARE(proxy.targets(), std::vector<std::string>{"192.0.2.25:25"});
        o.proxy = Socks5Proxy::parse("socks5://user:wrong@127.0.0.1:" + std::to_string(proxy.port()));
        QCOMPARE(found(ask(o, {"a@d.test"}), "a@d.test"), QString("no_connection"));
    }

    void stoppingGivesEverybodyBack()
    {
        MailScript script;
        std::stop_source stop;
        script.hook = [&stop](const std::string& line, int) {
            if (line.starts_with("RCPT")) stop.request_stop();
            return MailAction{};
        };
        MailServer server(script);
        std::vector<std::string> addresses;
        for (int i = 0; i < 1000; ++i) addresses.push_back("a" + std::to_string(i) + "@d.test");
        const Asked asked = ask(optionsFor(server.port()), addresses, {}, stop.get_token());
        QCOMPARE(asked.outcomes, 1000);
        QVERIFY(server.rcptTotal() < 20);
        for (const auto& [address, outcome] : asked.byAddress)
            QVERIFY(outcome.finding == MailboxFinding::NotAsked || outcome.finding == MailboxFinding::NotFound);
    }

    void stoppingWhileConnectionsAreMadeCondemnsNobody()
    {
        MailScript script;
        std::stop_source stop;
        script.hook = [&stop](const std::string& line, int) {
            if (line.starts_with("EHLO")) stop.request_stop();
            return MailAction{.bytes = "250 mx.test\r\n", .delayMs = 300};
        };
        MailServer server(script);
        ProberOptions o = optionsFor(server.port());
        o.ask.sessionsAHost = 10;
        std::vector<std::string> addresses;
        for (int i = 0; i < 100; ++i) addresses.push_back("a@d" + std::to_string(i) + ".test");
        const Asked asked = ask(o, addresses, {}, stop.get_token());
        QCOMPARE(asked.outcomes, 100);
        for (const auto& [address, outcome] : asked.byAddress) QCOMPARE(outcome.finding, MailboxFinding::NotAsked);
    }

    void aSessionThatFindsNoWorkIsNoFailureOfItsHost()
    {
        // More sessions than domains: some come up when the others have taken everything.
        MailScript script;
        script.hook = [](const std::string& line, int) {
            return line.starts_with("EHLO") ? MailAction{.bytes = "250 mx.test\r\n", .delayMs = 5} : MailAction{};
        };
        MailServer server(script);
        ProberOptions o = optionsFor(server.port());
        o.sessions = 20;
        o.ask.sessionsAHost = 20;
        o.ask.recipientsASession = 3;
        std::vector<std::string> addresses;
        for (int d = 0; d < 8; ++d)
            for (int i = 0; i < 25; ++i)
                addresses.push_back("a" + std::to_string(i) + "@d" + std::to_string(d) + ".test");
        const Asked asked = ask(o, addresses);
        for (const auto& [address, outcome] : asked.byAddress) QCOMPARE(outcome.finding, MailboxFinding::NotFound);
    }

    void anAddressCannotSmuggleACommand()
    {
        MailServer server{MailScript()};
        const Asked asked = ask(optionsFor(server.port()), {"a\r\nRCPT TO:<victim@x.test>\r\n@d.test"});
        QCOMPARE(asked.outcomes, 1);
        QCOMPARE(server.rcptTotal(), 0);
        for (const std::string& line : server.lines()) QVERIFY(!line.starts_with("RCPT"));
    }
};

QTEST_APPLESS_MAIN(MailboxProberTest)
#include "tst_mailbox_prober.moc"

// SPDX-License-Identifier: Apache-2.0

#include "ui/dialogs/text_dialogs.h"
#include "ui/text/network_text.h"

#include <QTest>

#include <set>

using namespace winnow;
using namespace winnow::ui;

/// Sentences about the network, each against the state that it is said of.
class NetworkTextsTest : public QObject {
    Q_OBJECT

    static Readiness readiness(std::vector<PortReadiness> ports, bool answers = true)
    {
        Readiness out;
        out.dns.resolvers.push_back({});
        out.dns.resolvers.back().verdict = answers ? ResolverVerdict::Good : ResolverVerdict::Silent;
        out.ports = std::move(ports);
        return out;
    }
    static PortReadiness port(bool lookedUp, bool tried, const char* greeting)
    {
        PortReadiness out;
        out.lookedUp = lookedUp;
        out.tried = tried;
        out.connected = *greeting != '\0';
        out.greeting = greeting;
        return out;
    }

private slots:
    void portIsCalledShutOnlyWhereItWasTried_data()
    {
        QTest::addColumn<bool>("answers");
        QTest::addColumn<bool>("lookedUp");
        QTest::addColumn<bool>("tried");
        QTest::addColumn<QString>("greeting");
        QTest::addColumn<bool>("proxied");
        QTest::addColumn<QString>("says");
        QTest::newRow("no name server") << false << false << false << "" << false << "";
        QTest::newRow("no mail server found") << true << false << false << "" << false << "could not be tested";
        QTest::newRow("sealed") << true << true << false << "" << false << "was not tested";
        QTest::newRow("nobody answers") << true << true << true << "" << false << "Port 25 is shut";
        QTest::newRow("refused at the door") << true << true << true << "554 no" << false << "Port 25 is shut";
        QTest::newRow("greeted") << true << true << true << "220 mx" << false << "Port 25 is open";
        QTest::newRow("no answer by proxy")
            << true << true << true << "" << true << "through the proxy: mailboxes cannot";
        QTest::newRow("greeted by proxy") << true << true << true << "220 mx" << true << "reached through the proxy";
    }
    void portIsCalledShutOnlyWhereItWasTried()
    {
        QFETCH(bool, answers);
        QFETCH(bool, lookedUp);
        QFETCH(bool, tried);
        QFETCH(QString, greeting);
        QFETCH(bool, proxied);
        QFETCH(QString, says);
        Readiness r = readiness({port(lookedUp, tried, greeting.toUtf8().constData())}, answers);
        r.proxied = proxied;
        const QString line = portLine(r);
        if (says.isEmpty())
            QVERIFY(line.isEmpty());
        else
            QVERIFY2(line.contains(says), qPrintable(line));
        QCOMPARE(line.contains("Port 25 is shut"), tried && !proxied && r.port() == PortState::Shut);
    }

    void whatWasNotTestedIsNotForetold()
    {
        NetworkOverview overview;
        overview.providers.push_back({});
        overview.providers.back().mailboxes = 10;
        overview.providers.back().tells = true;
        overview.providers.back().hours = 2;
        QVERIFY(expectation(overview, readiness({port(false, false, "")})).contains("is not known"));
        QVERIFY(expectation(overview, readiness({port(true, true, "")})).contains("About 100 %"));
        QVERIFY(expectation(overview, readiness({port(true, true, "220 mx")})).contains("About 0 %"));
    }

    void theStatusBarNeverSaysLessThanIsAsked()
    {
        for (const CheckDepth seal : {CheckDepth::Form, CheckDepth::Domain, CheckDepth::Mailbox}) {
            std::set<QString> seen;
            for (const NetworkNow now : {NetworkNow::Nothing, NetworkNow::Looking, NetworkNow::NameServers,
                     NetworkNow::MailServers, NetworkNow::BetweenQuestions}) {
                const NetworkNowText text = textOf(now, seal);
                QVERIFY(!text.words.isEmpty() && text.sentence.endsWith('.'));
                QVERIFY2(seen.insert(text.words).second, qPrintable(text.words));
                const bool claimsQuiet = text.words.contains("only") || text.words.contains("no network");
                QCOMPARE(claimsQuiet, now == NetworkNow::Nothing);
            }
        }
        QCOMPARE(textOf(NetworkNow::Nothing, CheckDepth::Mailbox).words, QString("On this computer only"));
        QVERIFY(textOf(NetworkNow::Nothing, CheckDepth::Domain).words.contains("domains at most"));
        QVERIFY(textOf(NetworkNow::Nothing, CheckDepth::Form).words.contains("Sealed"));
    }

    void whatWasCheckedIsCounted_data()
    {
        QTest::addColumn<quint64>("kept");
        QTest::addColumn<quint64>("domains");
        QTest::addColumn<quint64>("mailboxes");
        QTest::addColumn<QString>("says");
        QTest::newRow("nothing kept") << quint64(0) << quint64(0) << quint64(0) << "Spelling and lists were checked.";
        QTest::newRow("offline") << quint64(9) << quint64(0) << quint64(0) << "Spelling and lists were checked.";
        QTest::newRow("some domains") << quint64(9) << quint64(6) << quint64(0)
                                      << "the domains of 6 of 9 kept addresses";
        QTest::newRow("all domains") << quint64(9) << quint64(9) << quint64(0)
                                     << "Spelling, lists and domains were checked. Mailboxes were not asked";
        QTest::newRow("a sample") << quint64(9) << quint64(9) << quint64(2)
                                  << "The mailboxes of 2 of 9 kept addresses were asked";
        QTest::newRow("everything") << quint64(9) << quint64(9) << quint64(9)
                                    << "Spelling, lists, domains and mailboxes were checked.";
    }
    void whatWasCheckedIsCounted()
    {
        QFETCH(quint64, kept);
        QFETCH(quint64, domains);
        QFETCH(quint64, mailboxes);
        QFETCH(QString, says);
        const QString text = checkedText({kept, domains, mailboxes});
        QVERIFY2(text.contains(says), qPrintable(text));
        QCOMPARE(text.contains("bounce"), mailboxes < kept || kept == 0);
        QCOMPARE(text.contains("Mailboxes were not asked"), mailboxes == 0);
    }

    void theHelpTellsWhoIsAsked()
    {
        const QString help = helpHtml();
        QVERIFY(!help.contains("Nobody is asked over the network"));
        for (const char* fact : {"until you start a check", "your name server which domains", "its own mail server",
                 "asked again", "tests your name servers and port 25", "sealed project", "status bar"})
            QVERIFY2(help.contains(fact), fact);
    }
};

QTEST_MAIN(NetworkTextsTest)
#include "tst_network_texts.moc"

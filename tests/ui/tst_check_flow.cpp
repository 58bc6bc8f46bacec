// SPDX-License-Identifier: Apache-2.0

#ifndef Q_MOC_RUN // moc does not read the standard library's concepts
#include "support/canary_zone.h"
#include "support/mail_server.h"
#endif
#include "ui/window_fixture.h"

#include "ui/overview_pdf.h"
#include "ui/text/network_text.h"
#include "ui/widgets/password_edit.h"
#include "ui/widgets/run_bar.h"

#include <QCheckBox>
#include <QRadioButton>
#include <QTableWidget>
#include <QTextBrowser>

using namespace winnow;
using namespace winnow::test;
using namespace std::chrono_literals;

class CheckFlowTest : public QObject, private WindowFixture {
    Q_OBJECT

    SystemClock m_real;
    std::unique_ptr<NameServer> m_names;
    std::unique_ptr<MailServer> m_mail;

    static std::vector<std::string> zone(const NameQuestion& q)
    {
        if (q.name.starts_with("silent.")) return {};
        if (q.name.starts_with("nx.") || !q.name.ends_with(".test")) return {NameAnswer(q, 3).bytes()};
        if (q.type == 15) return {NameAnswer(q).mx(10, "mx." + q.name).bytes()};
        if (q.type == 1) return {NameAnswer(q).a("127.0.0.1").bytes()};
        return {NameAnswer(q).bytes()};
    }

    bool begin(const MailScript& script, const QByteArray& list)
    {
        m_names = std::make_unique<NameServer>(zone);
        m_mail = std::make_unique<MailServer>(script);
        m_network.resolvers = {{IpAddress::v4(127, 0, 0, 1), m_names->port()}};
        m_network.operators = {"operator.test"};
        m_network.smtpPort = m_mail->port();
        m_network.allowPrivate = true;
        m_network.connectGap = 1ms;
        m_network.clock = &m_real;
        return makeWindow() && importList(file("list.csv", list));
    }
    const char* further() { return find<QPushButton>("checkFurther")->isVisible() ? "checkFurther" : "nextStep"; }
    bool openDialog()
    {
        if (!click(further())) return false;
        return waitFor([&] { return find<QRadioButton>("depthMailboxes") != nullptr && find<QLabel>("portLine"); });
    }
    bool testConnection()
    {
        return click("testConnection") && waitFor([&] { return find<QPushButton>("testConnection")->isEnabled(); });
    }
    /// A list over name servers that the canaries of tests are asked of, outside of a lab.
    bool beginWith(NameServer::Answerer names, const QByteArray& list)
    {
        m_names = std::make_unique<NameServer>(std::move(names));
        m_network = {};
        m_network.resolvers = {{IpAddress::v4(127, 0, 0, 1), m_names->port()}};
        m_network.canaries = canarySet();
        m_network.clock = &m_real;
        return makeWindow() && importList(file("list.csv", list));
    }
    QString networkNow() { return find<QLabel>("networkNow")->text(); }
    bool checkMailboxes()
    {
        if (!openDialog()) return false;
        find<QRadioButton>("depthMailboxes")->setChecked(true);
        find<QLineEdit>("helo")->setText("client.example.org");
        return click("startCheck") && waitFor([&] { return state()->verified != nullptr; }) && waitReady();
    }
    std::uint64_t reasons(Reason reason) { return state()->settled.total.byReason[static_cast<std::size_t>(reason)]; }

private slots:
    void cleanup()
    {
        m_window.reset();
        m_mail.reset();
        m_names.reset();
    }

    void afterTheImportTheNextStepIsToCheckDomains()
    {
        QVERIFY(begin(MailScript(), "email\na@x.test\nb@nx.test\n"));
        QVERIFY(openDialog());
        QVERIFY(find<QRadioButton>("depthDomains")->isChecked());
        QVERIFY(testConnection());
        QVERIFY(find<QLabel>("portLine")->text().contains("Port 25 is open"));
        QVERIFY(click("startCheck"));
        QVERIFY(waitFor([&] { return state()->verified != nullptr; }));
        QCOMPARE(reasons(Reason::DomainNotFound), std::uint64_t(1));
        QCOMPARE(reasons(Reason::DomainAcceptsMail), std::uint64_t(1));
        QCOMPARE(m_mail->rcptTotal(), 0);
    }

    void mailboxesAreAskedWithARealNameOnly()
    {
        MailScript script;
        script.recipients["a@x.test"] = "250 2.1.5 Ok";
        QVERIFY(begin(script, "email\na@x.test\nb@x.test\n"));
        QVERIFY(openDialog());
        find<QRadioButton>("depthMailboxes")->setChecked(true);
        QVERIFY(!find<QPushButton>("startCheck")->isEnabled());
        QVERIFY(find<QLabel>("checkError")->text().contains("real name"));
        find<QLineEdit>("helo")->setText("client.example.org");
        QVERIFY(click("startCheck"));
        QVERIFY(waitFor([&] { return state()->verified != nullptr; }));
        QCOMPARE(reasons(Reason::MailboxAccepted), std::uint64_t(1));
        QCOMPARE(reasons(Reason::MailboxNotFound), std::uint64_t(1));
        QCOMPARE(state()->network.helo, std::string("client.example.org")); // for the next time
        QVERIFY(ui::networkLine(state()->audit.back().body).contains("addresses named, no message sent"));
    }

    void theWhyPaneShowsTheReplyAsText()
    {
        MailScript script;
        script.otherwise = "550 5.1.1 <b>User</b> unknown \x1B[31m<script>alert(1)</script>";
        QVERIFY(begin(script, "email\na@x.test\n"));
        QVERIFY(checkMailboxes());
        m_window->showPage(ui::MainWindow::Addresses);
        QVERIFY(waitShown(1));
        table()->selectRow(0);
        auto* why = find<QTextBrowser>("why");
        QVERIFY(waitFor([&] { return why->toPlainText().contains("550 5.1.1"); }));
        const QString text = why->toPlainText();
        QVERIFY(text.contains("<b>User</b>") && text.contains("<script>"));
        QVERIFY(!text.contains(QChar(0x1B)));
        QVERIFY(text.contains("mx.x.test (127.0.0.1)"));
    }

    void putOffAddressesAreTold()
    {
        MailScript script;
        script.otherwise = "451 4.7.1 Greylisted, try again in 10 minutes";
        QVERIFY(begin(script, "email\na@x.test\nb@x.test\n"));
        QVERIFY(checkMailboxes());
        auto* notes = find<QLabel>("networkNotes");
        QVERIFY(notes && notes->isVisible());
        QVERIFY2(notes->text().contains("2 addresses follow while this project is open"), qPrintable(notes->text()));
    }

    void aRunIsPausedAndGoesOn()
    {
        MailScript script;
        // The fourth reply never comes: the run stands until it is paused.
        script.hook = [asked = 0](const std::string& line, int) mutable {
            if (!line.starts_with("RCPT")) return MailAction{};
            return MailAction{.bytes = "550 5.1.1 User unknown\r\n", .delayMs = ++asked == 4 ? 60'000 : 0};
        };
        QByteArray list = "email\n";
        for (int i = 0; i < 60; ++i) list += "p" + QByteArray::number(i) + "@x.test\n";
        QVERIFY(begin(script, list));
        QVERIFY(openDialog());
        find<QRadioButton>("depthMailboxes")->setChecked(true);
        find<QLineEdit>("helo")->setText("client.example.org");
        QVERIFY(click("startCheck"));
        QVERIFY(waitFor([&] { return m_mail->rcptTotal() == 4; }));
        QVERIFY(click("pause"));
        QVERIFY(waitFor([&] { return m_window->bridge().isPaused() && !m_window->bridge().isBusy(); }));
        QVERIFY(m_mail->rcptTotal() < 60);
        QVERIFY(click("pause")); // now it says "Go on"
        QVERIFY(waitFor([&] { return !m_window->bridge().isPaused() && !m_window->bridge().isBusy(); }));
        QCOMPARE(reasons(Reason::MailboxNotFound), std::uint64_t(60));
    }

    void whileARunGoesOnTheResultsFollow()
    {
        MailScript script;
        script.hook = [asked = 0](const std::string& line, int) mutable {
            if (!line.starts_with("RCPT")) return MailAction{};
            return MailAction{.bytes = "550 5.1.1 User unknown\r\n", .delayMs = ++asked == 4 ? 60'000 : 0};
        };
        m_network.soFarEvery = 0ms;
        QByteArray list = "email\n";
        for (int i = 0; i < 60; ++i) list += "p" + QByteArray::number(i) + "@x.test\n";
        QVERIFY(begin(script, list));
        m_window->showPage(ui::MainWindow::Addresses);
        QVERIFY(waitShown(60));
        table()->selectRow(40);
        m_window->showPage(ui::MainWindow::Overview);
        const auto before = state();
        QVERIFY(openDialog());
        find<QRadioButton>("depthMailboxes")->setChecked(true);
        find<QLineEdit>("helo")->setText("client.example.org");
        QVERIFY(click("startCheck"));
        // The fourth answer never comes; three are seen.
        QVERIFY(waitFor([&] { return reasons(Reason::MailboxNotFound) == 3; }));
        QVERIFY(m_window->bridge().isBusy());
        QCOMPARE(state()->settled.total.kept, std::uint64_t(57)); // names of the lab are special ones before
        QVERIFY(find<QLabel>("headline")->text().startsWith("57 of 60"));
        QCOMPARE(std::ranges::count(state()->view->reason, static_cast<std::uint8_t>(Reason::MailboxNotFound)), 3);
        QCOMPARE(std::ranges::count(before->view->reason, static_cast<std::uint8_t>(Reason::MailboxNotFound)),
            0); // who still shows the older one sees it whole
        QVERIFY(waitFor([&] {
            return m_window->addresses()->shown()->counts.of[static_cast<std::size_t>(Facet::Reason)]
                                                            [static_cast<std::size_t>(Reason::MailboxNotFound)] == 3;
        }));
        QCOMPARE(table()->currentIndex().row(), 40); // nothing moved under the reader's hand
        QVERIFY(click("pause"));
        QVERIFY(waitFor([&] { return m_window->bridge().isPaused() && !m_window->bridge().isBusy(); }));
        // What was only shown is decided now, and nothing beside it was written down on the way.
        QCOMPARE(reasons(Reason::MailboxNotFound), std::uint64_t(3));
        QVERIFY(state()->verified && state()->verified->stopped);
    }

    void theSealIsLiftedWithThePasswordAndAReason()
    {
        QVERIFY(begin(MailScript(), "email\na@x.test\n"));
        m_window->bridge().keepAs(
            path("sealed.winnow").toStdString(), SecureBytes(std::string_view("seven green horses dance")));
        QVERIFY(waitFor([&] { return state() && !state()->scratch && !m_window->bridge().isBusy(); }));
        QVERIFY(waitFor([&] { return find<QDialog>("recoveryDialog") != nullptr; }));
        find<QDialog>("recoveryDialog")->close();
        QVERIFY(find<QDialog>("recoveryDialog")->isVisible()); // nobody has the key yet
        find<QCheckBox>("recoveryWritten")->setChecked(true);
        find<QDialog>("recoveryDialog")->close();
        QVERIFY(waitReady());
        QVERIFY(openDialog());
        QVERIFY(click("sealProject"));
        QVERIFY(waitFor([&] { return find<QPushButton>("sealProject")->text() == "Lift the seal..."; }));
        const auto lift = [&](const char* password) {
            if (!click("sealProject") || !waitFor([&] { return find<QLineEdit>("sealNote") != nullptr; })) return false;
            find<ui::PasswordEdit>("sealPassword")->setText(QString::fromLatin1(password));
            if (find<QPushButton>("sealLift")->isEnabled()) return false; // a reason is wanted
            find<QLineEdit>("sealNote")->setText("the client agreed");
            return click("sealLift");
        };
        QVERIFY(lift("wrong"));
        QVERIFY(waitFor([&] { return find<QLabel>("checkError")->text().contains("password"); }));
        QVERIFY(!find<QRadioButton>("depthDomains")->isEnabled());
        QVERIFY(lift("seven green horses dance"));
        QVERIFY(waitFor([&] { return find<QRadioButton>("depthDomains")->isEnabled(); }));
        QCOMPARE(find<QPushButton>("sealProject")->text(), QString("Seal: never ask the network"));
    }

    void aSealedProjectOffersNothingDeeperAndAsksNobody()
    {
        QVERIFY(begin(MailScript(), "email\na@x.test\n"));
        QVERIFY(openDialog());
        QVERIFY(click("sealProject"));
        QVERIFY(waitFor([&] { return !find<QRadioButton>("depthDomains")->isEnabled(); }));
        QVERIFY(find<QRadioButton>("depthOffline")->isChecked());
        QVERIFY(!find<QRadioButton>("depthMailboxes")->isEnabled());
        QVERIFY(find<QLabel>("checkError")->text().contains("sealed"));
        QCOMPARE(networkNow(), QString("Sealed: no network"));
        find<QDialog>("checkDialog")->reject();
        const std::uint64_t before = m_names->questions();
        QVERIFY(click(further()));
        QVERIFY(waitFor([&] { return find<QRadioButton>("depthMailboxes") != nullptr; }));
        QCOMPARE(networkNow(), QString("Sealed: no network"));
        QVERIFY(find<QLabel>("dnsLine")->text().contains("nothing was asked, not even your name server"));
        QVERIFY(!find<QPushButton>("testConnection")->isEnabled());
        QVERIFY(waitReady());
        QCOMPARE(m_names->questions(), before);
    }

    void theStatusBarSaysWhatIsAskedAtThisMoment()
    {
        MailScript script;
        script.hook = [asked = 0](const std::string& line, int) mutable {
            if (!line.starts_with("RCPT")) return MailAction{};
            return MailAction{.bytes = "550 5.1.1 User unknown\r\n", .delayMs = ++asked == 2 ? 60'000 : 0};
        };
        QVERIFY(begin(script, "email\na@x.test\nb@x.test\nc@x.test\n"));
        QCOMPARE(networkNow(), QString("On this computer only"));
        QVERIFY(openDialog());
        QCOMPARE(networkNow(), QString("On this computer only"));
        QVERIFY(waitFor([&] { return find<QPushButton>("testConnection")->isEnabled(); }));
        QVERIFY(click("testConnection"));
        QCOMPARE(networkNow(), QString("Testing the connection"));
        QVERIFY(waitFor([&] { return !find<QLabel>("portLine")->text().isEmpty(); }));
        QCOMPARE(networkNow(), QString("On this computer only"));
        find<QRadioButton>("depthMailboxes")->setChecked(true);
        find<QLineEdit>("helo")->setText("client.example.org");
        QVERIFY(click("startCheck"));
        QVERIFY(networkNow() != QString("On this computer only"));
        QVERIFY(waitFor([&] { return m_mail->rcptTotal() == 2; }));
        QVERIFY(waitFor([&] { return networkNow() == QString("Asking mail servers"); }));
        QVERIFY(click("pause"));
        QVERIFY(waitFor([&] { return networkNow() == QString("On this computer only"); }));
        QVERIFY(!m_window->bridge().isBusy());
    }

    void askingNameServersIsSaidToo()
    {
        QVERIFY(begin(MailScript(), "email\na@silent.test\nb@x.test\n"));
        QVERIFY(openDialog());
        QVERIFY(click("startCheck"));
        QVERIFY(waitFor([&] { return networkNow() == QString("Asking name servers"); }));
        QVERIFY(click("pause"));
        QVERIFY(waitFor([&] { return networkNow() == QString("On this computer only"); }));
        QCOMPARE(m_mail->rcptTotal(), 0);
        // One domain of two was answered for: neither all nor none of them were checked.
        const QString lead = ui::checkedText(ui::checkedRows(*state()->view));
        QVERIFY2(lead.contains("the domains of 1 of 2 kept addresses"), qPrintable(lead));
        QVERIFY(ui::overviewHtml(*state()).contains(lead.toHtmlEscaped()));
    }

    void whatWasNotTestedIsNotCalledShut()
    {
        m_names = std::make_unique<NameServer>(
            [](const NameQuestion& q) { return std::vector<std::string>{NameAnswer(q, 3).bytes()}; });
        m_network.resolvers = {{IpAddress::v4(127, 0, 0, 1), m_names->port()}};
        m_network.operators = {"operator.test"};
        m_network.allowPrivate = true;
        m_network.clock = &m_real;
        QVERIFY(makeWindow() && importList(file("list.csv", "email\na@x.test\n")));
        QVERIFY(openDialog());
        QVERIFY(testConnection());
        const QString line = find<QLabel>("portLine")->text();
        QVERIFY2(!line.contains("shut"), qPrintable(line));
        QVERIFY(find<QLabel>("dnsLine")->text().contains("This looks like your connection"));
    }

    void nobodyIsAskedBeforeAPersonSaysSo()
    {
        QVERIFY(beginWith(honest(everythingExists), "email\na@bakker1.nl\n"));
        QVERIFY(openDialog());
        QVERIFY(waitFor([&] { return find<QPushButton>("testConnection")->isEnabled(); }));
        QVERIFY(find<QLabel>("dnsLine")->text().contains("Nobody has been asked yet"));
        QCOMPARE(m_names->questions(), std::uint64_t(0));
    }

    void aConnectionThatLiesDecidesNothingAndIsNamed()
    {
        std::atomic<bool> turned{false};
        QVERIFY(beginWith(turning(turned, nothingExists, honest(everythingExists)),
            "email\na@bakker1.nl\nb@bakker2.nl\nannemarie@gmail.com\n"));
        const std::uint64_t kept = state()->settled.total.kept;
        QVERIFY(openDialog());
        QVERIFY(testConnection());
        QVERIFY(find<QLabel>("dnsLine")->text().contains("This looks like your connection"));
        QVERIFY(click("startCheck"));
        QVERIFY(waitFor([&] { return state()->verified != nullptr; }) && waitReady());
        auto* notes = find<QLabel>("networkNotes");
        QVERIFY(notes && notes->isVisible());
        for (const char* part : {"This looks like your connection, not like your list",
                 "well-known domains do not exist", "Nothing was decided, and your list is as it was", "log-in page"})
            QVERIFY2(notes->text().contains(part), part);
        QCOMPARE(state()->settled.total.kept, kept);
        QCOMPARE(reasons(Reason::DomainNotFound), std::uint64_t(0));
        QVERIFY(!m_window->bridge().isPaused());
        QVERIFY(ui::networkLine(state()->audit.back().body).contains("stopped, because the name servers"));
        // The same sentence in every language.
        for (const char* language : {"nl", "fr", "de"}) {
            m_preferences->setLanguage(QString::fromLatin1(language));
            QVERIFY(QMetaObject::invokeMethod(m_window.get(), "applyLanguage"));
            QVERIFY(waitFor([&] { return !notes->text().contains("This looks like"); }));
            QVERIFY(!ui::networkLine(state()->audit.back().body).contains("stopped, because"));
        }
        m_preferences->setLanguage(QStringLiteral("en"));
        QVERIFY(QMetaObject::invokeMethod(m_window.get(), "applyLanguage"));
        turned = true; // another network
        QVERIFY(click("nextStep"));
        QVERIFY(waitFor([&] { return state()->verified && !state()->verified->isConnectionBad(); }));
        QCOMPARE(reasons(Reason::DomainAcceptsMail), std::uint64_t(3));
        QVERIFY(!find<QLabel>("networkNotes")->isVisible());
    }
};

QTEST_MAIN(CheckFlowTest)
#include "tst_check_flow.moc"

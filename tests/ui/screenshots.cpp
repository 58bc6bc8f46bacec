// SPDX-License-Identifier: Apache-2.0
// screenshots FOLDER LISTS_FOLDER [LANGUAGE,...] [light|dark] [WIDTHxHEIGHT] [SCREEN...]
// Draws the window's screens with the sample lists into PNG files.

#ifndef Q_MOC_RUN // moc does not read the standard library's concepts
#include "support/mail_server.h"
#include "support/name_server.h"
#include "support/places.h"
#include "support/zip_builder.h"
#include "ui/dialogs/import_preview.h"
#endif
#include "ui/window_fixture.h"

#include "ui/dialogs/settings_dialog.h"
#include "ui/pages/clean_up_page.h"
#include "ui/pages/trust_page.h"
#include "ui/widgets/facet_panel.h"
#include "ui/widgets/password_edit.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QRegularExpression>
#include <QTreeWidget>

#include <cstdio>
#include <map>

using namespace winnow;

namespace {

class Screens : public WindowFixture {
public:
    Screens(QString folder, QString lists, QString language, bool dark, QSize size, QStringList wanted)
        : m_out(std::move(folder)),
          m_samples(std::move(lists)),
          m_language(std::move(language)),
          m_dark(dark),
          m_size(size),
          m_wanted(std::move(wanted))
    {
    }

    bool draw()
    {
        ui::theme::apply(*qApp, m_dark ? ui::ThemeChoice::Dark : ui::ThemeChoice::Light);
        m_preferences = std::make_unique<ui::Preferences>(
            std::make_unique<QSettings>(m_folder.filePath(QStringLiteral("winnow.ini")), QSettings::IniFormat));
        m_preferences->setLanguage(m_language);
        m_preferences->setTheme(m_dark ? ui::ThemeChoice::Dark : ui::ThemeChoice::Light);
        if (!makeWindow()) return false;
        m_window->resize(m_size);
        if (auto* one = find<QLineEdit>("oneAddress")) one->setText(QStringLiteral("hans.muster@gmial.com"));
        shot("welcome");
        m_window->openFiles({m_samples + QStringLiteral("/webshop-customers.csv")});
        if (!waitFor([&] {
                return find<QPushButton>("importNow") && find<QPushButton>("importNow")->isEnabled() &&
                    find<QLabel>("previewNumbers")->text().contains(QStringLiteral("235"));
            }))
            return false;
        shot("preview");
        if (!click("importNow") || !waitReady()) return false;
        QTest::qWait(300);
        shot("overview");
        m_window->showPage(ui::MainWindow::Addresses);
        if (!waitShown(state()->view->rows())) return false;
        (void)cell(3, 0);
        table()->selectRow(3);
        QTest::qWait(200);
        shot("addresses");
        Filter filter;
        filter.of(Facet::Status).wanted = {
            static_cast<std::uint32_t>(Status::Risky), static_cast<std::uint32_t>(Status::Undeliverable)};
        m_window->addresses()->showFilter(filter);
        if (!waitFor([&] { return m_window->addresses()->shown()->size() < state()->view->rows(); })) return false;
        (void)cell(1, 0);
        table()->selectRow(1);
        QTest::qWait(200);
        shot("filtered");
        m_window->addresses()->showFilter({});
        m_window->showPage(ui::MainWindow::CleanUp);
        QTest::qWait(150);
        if (auto* groups = find<QTreeWidget>("duplicates"); groups && groups->topLevelItemCount() > 0)
            groups->topLevelItem(0)->setExpanded(true);
        QTest::qWait(150);
        shot("duplicates");
        find<QListWidget>("cleanUpSteps")->setCurrentRow(1);
        shot("corrections");
        if (!click("acceptAll") || !waitReady()) return false;
        m_window->showPage(ui::MainWindow::History);
        shot("history");
        m_window->showPage(ui::MainWindow::Overview);
        if (!click("export") || !waitFor([&] { return find<QPushButton>("exportNow") != nullptr; })) return false;
        shot("export");
        m_prompts.saves.push_back(path(QStringLiteral("clean.csv")));
        if (!click("exportNow") ||
            !waitFor([&] { return find<QPushButton>("exportDone") && find<QPushButton>("exportDone")->isVisible(); }))
            return false;
        shot("result");
        return click("exportDone") && drawVersions() && drawTrust() && drawBooks() && drawReading() && drawNetwork();
    }

private:
    /// Names and mail servers on loopback that answer like the large operators, the slow, the shy and the cross ones.
    static std::vector<std::string> zone(const test::NameQuestion& q)
    {
        using test::NameAnswer;
        static const std::map<std::string, std::string> hosts = {{"gmail.com", "gmail-smtp-in.l.google.com"},
            {"hotmail.com", "hotmail-com.olc.protection.outlook.com"}, {"yahoo.com", "mta5.am0.yahoodns.net"},
            {"gmx.net", "mx00.gmx.net"}, {"bakker.example.be", "mx.bakker.example.be"},
            {"garage.example.nl", "mx.garage.example.nl"}};
        if (q.type == 15 && hosts.contains(q.name)) return {NameAnswer(q).mx(10, hosts.at(q.name)).bytes()};
        for (const auto& [domain, host] : hosts)
            if (q.type == 1 && q.name == host) return {NameAnswer(q).a("127.0.0.1").bytes()};
        return {NameAnswer(q, 3).bytes()};
    }

    /// The list of next quarter: the question, what changed, what is gone, merging.
    bool drawVersions()
    {
        QFile original(m_samples + QStringLiteral("/webshop-customers.csv"));
        if (!original.open(QIODevice::ReadOnly)) return false;
        QList<QByteArray> lines = original.readAll().split('\n');
        for (int i = 0; i < 4 && lines.size() > 8; ++i) lines.removeAt(2);
        for (const QByteArray address : {"nora.wouters@telenet.be", "sam.dewit@gmail.com", "lise.peeters@skynet.be"}) {
            QByteArray fresh = lines[1];
            const QByteArray known =
                QString::fromUtf8(fresh).section(QRegularExpression(QStringLiteral("[;,]")), 0, -1).toUtf8();
            QRegularExpressionMatch m =
                QRegularExpression(QStringLiteral("[^;,\"\\s]+@[^;,\"\\s]+")).match(QString::fromUtf8(known));
            fresh.replace(m.captured(0).toUtf8(), address);
            lines.insert(lines.size() - 1, fresh);
        }
        m_window->openFiles({file(QStringLiteral("webshop-customers-2026-Q4.csv"), lines.join('\n'))});
        if (!waitFor([&] {
                return find<QLabel>("importWhy") && !find<QLabel>("importWhy")->text().isEmpty() &&
                    find<QPushButton>("importNow")->isEnabled();
            }))
            return false;
        QTest::qWait(200);
        shot("question");
        if (!click("importNow") || !waitFor([&] { return !state()->versions.empty() && !m_window->bridge().isBusy(); }))
            return false;
        m_window->showPage(ui::MainWindow::Overview);
        QTest::qWait(200);
        shot("what-changed");
        if (!click("changed-gone") || !waitFor([&] { return m_window->addresses()->shown()->size() > 0; }))
            return false;
        (void)cell(0, 0);
        table()->selectRow(0);
        QTest::qWait(200);
        shot("gone");
        m_window->addresses()->showFilter({});
        m_window->showPage(ui::MainWindow::History);
        shot("history-versions");
        m_window->showPage(ui::MainWindow::CleanUp);
        find<QListWidget>("cleanUpSteps")->setCurrentRow(0);
        if (!click("mergeRules") || !waitFor([&] { return find<QTreeWidget>("mergePreview") != nullptr; }))
            return false;
        auto* other = find<QComboBox>("mergeOther");
        other->setCurrentIndex(4);
        emit other->activated(4);
        QTest::qWait(400);
        shot("merge");
        if (!click("mergeUse") || !waitReady()) return false;
        m_window->findChild<QAction*>(QStringLiteral("ownRules"))->trigger();
        if (!waitFor([&] { return find<QPlainTextEdit>("rulesText") != nullptr; })) return false;
        find<QPlainTextEdit>("rulesText")
            ->setPlainText(QStringLiteral(
                "# left us in spring\n*@old-partner.example = undeliverable\nreply: 550*left us* = mailbox_not_found\ninfo@* = maybe"));
        shot("rules");
        find<QDialog>("rulesDialog")->reject();
        m_window->showPage(ui::MainWindow::Overview);
        return true;
    }

    /// A kept project: its controls, users, ledger, report and end.
    bool drawTrust()
    {
        if (!waitReady()) return false;
        m_prompts.saves = {path(QStringLiteral("Webshop De Molen.winnow"))};
        QTest::keyClick(m_window.get(), Qt::Key_S, Qt::ControlModifier);
        if (!waitFor([&] { return find<QPushButton>("keepNow") != nullptr; })) return false;
        for (const char* field : {"newPassword", "repeatPassword"})
            find<ui::PasswordEdit>(field)->setText(QStringLiteral("seven green horses dance"));
        if (!click("keepNow") || !waitFor([&] { return find<QDialog>("recoveryDialog") != nullptr; })) return false;
        find<QCheckBox>("recoveryWritten")->setChecked(true);
        if (!click("recoveryDone") || !waitReady()) return false;
        m_window->showPage(ui::MainWindow::Trust);
        auto* page = m_window->findChild<ui::TrustPage*>();
        if (!click("backUp") || !waitFor([&] {
                return !find<QTreeWidget>("controls")->findItems(QStringLiteral("1, "), Qt::MatchContains, 4).isEmpty();
            }))
            return false;
        find<QTreeWidget>("controls")->setCurrentItem(find<QTreeWidget>("controls")->topLevelItem(5));
        shot("trust");
        page->showPart(ui::TrustPage::People);
        if (!click("addPerson") || !waitFor([&] { return find<QLineEdit>("userName") != nullptr; })) return false;
        find<QLineEdit>("userName")->setText(QStringLiteral("Bob Smit"));
        find<QComboBox>("userRole")->setCurrentIndex(1);
        find<ui::PasswordEdit>("userPassword")->setText(QStringLiteral("nine yellow cows sing"));
        shot("trust-user");
        if (!click("addUser") || !waitFor([&] { return find<QTreeWidget>("people")->topLevelItemCount() == 2; }))
            return false;
        shot("trust-people");
        if (!click("oneTimeCodes") || !waitFor([&] { return find<QLineEdit>("codeNow") != nullptr; })) return false;
        find<QLineEdit>("codeNow")->setText(QStringLiteral("123 456"));
        shot("one-time-codes");
        find<QDialog>("codeDialog")->reject();
        page->showPart(ui::TrustPage::Ledger);
        shot("trust-ledger");
        page->showPart(ui::TrustPage::Files);
        shot("trust-files");
        page->showPart(ui::TrustPage::Backups);
        shot("trust-backups");
        if (!click("restoreBackup") || !waitFor([&] { return find<QDialog>("restoreDialog") != nullptr; }))
            return false;
        find<ui::PasswordEdit>("restorePassword")->setText(QStringLiteral("seven green horses dance"));
        shot("restore");
        find<QDialog>("restoreDialog")->reject();
        if (!waitReady() || !click("makeReport") || !waitFor([&] { return find<QLineEdit>("client") != nullptr; }))
            return false;
        find<QLineEdit>("client")->setText(QStringLiteral("Bakkerij De Molen"));
        find<QLineEdit>("business")->setText(QStringLiteral("Jansen Advies"));
        find<QLineEdit>("issuer")->setText(QStringLiteral("Ada Jansen"));
        m_prompts.saves = {path(QStringLiteral("report.json")),
            QString(m_out +
                QStringLiteral("/report-%1-%2.pdf")
                    .arg(m_language, m_dark ? QStringLiteral("dark") : QStringLiteral("light")))};
        if (!click("writeReport") ||
            !waitFor([&] { return find<QPushButton>("reportPdf") && find<QPushButton>("reportPdf")->isVisible(); }))
            return false;
        shot("report");
        if (!click("reportPdf")) return false;
        find<QDialog>("reportDialog")->reject();
        if (!click("findPerson") || !waitFor([&] { return find<QLineEdit>("personAddress") != nullptr; })) return false;
        find<QLineEdit>("personAddress")->setText(QStringLiteral("odette.roskamp5993@studio-delaunoy.fr"));
        if (!click("findNow") || !waitFor([&] { return find<QTreeWidget>("personRows")->topLevelItemCount() == 1; }))
            return false;
        shot("person");
        find<QDialog>("personDialog")->reject();
        if (!click("eraseProject") || !waitFor([&] { return find<QLineEdit>("typedName") != nullptr; })) return false;
        shot("erase");
        find<QDialog>("eraseDialog")->reject();
        return true;
    }

    /// A workbook of several sheets, a protected one, and an export for a tool.
    bool drawBooks()
    {
        m_window.reset();
        if (!makeWindow()) return false;
        m_window->resize(m_size);
        const auto row = [](const std::vector<std::string>& cells) {
            std::string out = "<table:table-row>";
            for (const std::string& c : cells)
                out += "<table:table-cell office:value-type=\"string\"><text:p>" + c + "</text:p></table:table-cell>";
            return out + "</table:table-row>";
        };
        std::string members =
            "<table:table table:name=\"Members\">" + row({"First name", "Last name", "E-mail", "Phone", "Newsletter"});
        for (int i = 0; i < 120; ++i)
            members += row({"Sofie", "Peeters " + std::to_string(i),
                i % 9 == 0 ? "sofie" + std::to_string(i) + "@@example.be" : "sofie" + std::to_string(i) + "@example.be",
                "+32 475 12 34 56", i % 7 == 0 ? "no" : "yes"});
        members += "</table:table>";
        const std::string book = test::odsOf(members + "<table:table table:name=\"Donors 2026\">" +
                row({"Naam", "E-mailadres"}) + row({"Jan", "jan@example.nl"}) + "</table:table>" +
                "<table:table table:name=\"Prices\">" + row({"Article", "Price"}) +
                "</table:table><table:table table:name=\"Old members\" table:style-name=\"h\">" + row({"Email"}) +
                row({"old@example.nl"}) + "</table:table>",
            "<style:style style:name=\"h\"><style:table-properties table:display=\"false\"/></style:style>");
        m_window->openFiles({QString::fromStdString(test::sourcePlace("tests/formats/fixtures/agile.xlsx"))});
        if (!waitFor([&] { return find<QLineEdit>("filePassword") && find<QLineEdit>("filePassword")->isVisible(); }))
            return false;
        shot("protected");
        find<ui::ImportPreview>("importPreview")->reject();
        m_window->openFiles({file("members.ods", QByteArray::fromStdString(book))});
        if (!waitFor([&] {
                return find<QPushButton>("importNow") && find<QPushButton>("importNow")->isEnabled() &&
                    find<QLabel>("previewNumbers")->text().contains(QStringLiteral("120"));
            }))
            return false;
        find<QListWidget>("tables")->item(1)->setCheckState(Qt::Checked);
        shot("sheets");
        if (!click("importNow") ||
            !waitFor([&] { return state() && state()->sources.size() == 2 && !m_window->bridge().isBusy(); }))
            return false;
        if (!click("export") || !waitFor([&] { return find<QComboBox>("exportForm") != nullptr; })) return false;
        find<QComboBox>("exportForm")->setCurrentIndex(find<QComboBox>("exportForm")->findData("mailchimp"));
        find<QCheckBox>("exportZip")->setChecked(true);
        shot("export-tool");
        m_prompts.saves.push_back(path(QStringLiteral("members.zip")));
        if (!click("exportNow") ||
            !waitFor([&] { return find<QPushButton>("exportDone") && find<QPushButton>("exportDone")->isVisible(); }))
            return false;
        shot("result-tool");
        return click("exportDone");
    }

    /// What a person sees while a long list comes in: stopped half-way, so that it can be drawn.
    bool drawReading()
    {
        m_window.reset();
        if (!makeWindow()) return false;
        m_window->resize(m_size);
        QByteArray list = "name,email,newsletter\n";
        for (int i = 0; i < 1'000'000; ++i) {
            const QByteArray n = QByteArray::number(i);
            list += "Person " + n +
                (i % 23 == 0 ? ",,yes\n"
                             : ",person" + n + (i % 11 == 0 ? "@@" : "@") + "example.be," +
                            (i % 7 == 0 ? "no" : "yes") + "\n");
        }
        m_window->openFiles({file(QStringLiteral("members.csv"), list)});
        if (!click("importNow")) return false;
        if (!waitFor([&] { return m_window->bridge().progress().done > 300'000 || state(); })) return false;
        m_window->bridge().pause();
        if (!waitFor([&] { return !m_window->bridge().isBusy(); })) return false;
        shot("reading");
        return true;
    }

    bool drawNetwork()
    {
        m_window.reset();
        test::MailScript script;
        script.offerTls = true;
        script.hook = [](const std::string& line, int) {
            if (!line.starts_with("RCPT")) return test::MailAction{};
            const bool grey = line.find("bakker") != std::string::npos;
            const bool cross = line.find("gmx") != std::string::npos;
            return test::MailAction{.bytes = grey ? "451 4.7.1 Greylisted, please try again in 10 minutes\r\n"
                    : cross                       ? "554 5.7.1 Bad DNS PTR resource record\r\n"
                    : line.find("1@") != std::string::npos
                    ? "250 2.1.5 Ok\r\n"
                    : "550 5.1.1 The email account that you tried to reach does not exist\r\n",
                .delayMs = 60};
        };
        const test::NameServer names(zone);
        const test::MailServer mail(script);
        static const SystemClock real;
        m_network.resolvers = {{IpAddress::v4(127, 0, 0, 1), names.port()}};
        m_network.operators = {"gmail.com"};
        m_network.smtpPort = mail.port();
        m_network.allowPrivate = true;
        m_network.connectGap = std::chrono::milliseconds(1);
        m_network.clock = &real;
        m_network.soFarEvery = std::chrono::milliseconds(100);
        if (!makeWindow()) return false;
        m_window->resize(m_size);
        QByteArray list = "name,email\n";
        for (int i = 0; i < 40; ++i)
            for (const char* domain : {"gmail.com", "hotmail.com", "yahoo.com", "gmx.net", "bakker.example.be",
                     "garage.example.nl", "gone.example.org"})
                list += "Person " + QByteArray::number(i) + ",person" + QByteArray::number(i) + "@" + domain + "\n";
        if (!importList(file("customers.csv", list))) return false;
        const auto check = [&](const char* depth, const QString& screen) {
            if (!click(find<QPushButton>("checkFurther")->isVisible() ? "checkFurther" : "nextStep")) return false;
            if (!click("testConnection") ||
                !waitFor([&] { return find<QLabel>("portLine") && !find<QLabel>("portLine")->text().isEmpty(); }))
                return false;
            find<QRadioButton>(depth)->setChecked(true);
            find<QLineEdit>("helo")->setText(QStringLiteral("mail.example.org"));
            QTest::qWait(100);
            shot(screen);
            return click("startCheck");
        };
        if (!check("depthDomains", QStringLiteral("readiness")) ||
            !waitFor([&] { return state()->verified != nullptr; }) || !waitReady())
            return false;
        if (!check("depthMailboxes", QStringLiteral("mailboxes"))) return false;
        if (!waitFor([&] {
                return m_window->bridge().progress().waiting > 2 && m_window->bridge().progress().refusedUs > 0 &&
                    !state()->verified;
            }))
            return false;
        QTest::qWait(250);
        shot("asking");
        if (!waitFor([&] {
                return state()->verified && state()->verified->mailboxesPlanned > 0 && !m_window->bridge().isBusy();
            }))
            return false;
        shot("asked");
        m_window->showPage(ui::MainWindow::Addresses);
        if (!waitShown(state()->view->rows())) return false;
        for (const auto& [row, screen] : {std::pair(0, "why-reply"), {4, "why-wait"}}) {
            (void)cell(row, 0);
            table()->selectRow(row);
            QTest::qWait(300);
            shot(QString::fromLatin1(screen));
        }
        m_network = {};
        return true;
    }

    /// The window with the dialog that lies over it, as a person sees them.
    void shot(const QString& name)
    {
        if (!m_wanted.isEmpty() && !m_wanted.contains(name)) return;
        QTest::qWait(60);
        QPixmap picture = m_window->grab();
        for (QWidget* w : QApplication::topLevelWidgets()) {
            auto* dialog = qobject_cast<QDialog*>(w);
            if (!dialog || !dialog->isVisible()) continue;
            QPainter painter(&picture);
            painter.fillRect(m_window->rect(), QColor(0, 0, 0, 90));
            const QPixmap over = dialog->grab();
            painter.drawPixmap(
                (m_window->width() - dialog->width()) / 2, (m_window->height() - dialog->height()) / 2, over);
        }
        const QString target =
            QStringLiteral("%1/%2-%3-%4-%5x%6.png")
                .arg(m_out, name, m_language, m_dark ? QStringLiteral("dark") : QStringLiteral("light"))
                .arg(m_size.width())
                .arg(m_size.height());
        if (!picture.save(target)) std::fprintf(stderr, "cannot write %s\n", qPrintable(target));
    }

    QString m_out, m_samples, m_language;
    bool m_dark;
    QSize m_size;
    QStringList m_wanted;
};

} // namespace

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() < 3) {
        std::fprintf(
            stderr, "screenshots FOLDER LISTS_FOLDER [LANGUAGE,...] [light|dark] [WIDTHxHEIGHT] [SCREEN...]\n");
        return 2;
    }
    const QStringList languages = arguments.value(3, QStringLiteral("en")).split(QLatin1Char(','));
    const bool dark = arguments.value(4) == QLatin1String("dark");
    const QStringList size = arguments.value(5, QStringLiteral("1280x800")).split(QLatin1Char('x'));
    for (const QString& language : languages) {
        Screens screens(arguments[1], arguments[2], language, dark, QSize(size.value(0).toInt(), size.value(1).toInt()),
            arguments.mid(6));
        if (!screens.draw()) {
            std::fprintf(stderr, "a screen did not come about\n");
            return 1;
        }
    }
    return 0;
}

// SPDX-License-Identifier: Apache-2.0

#include "ui/window_fixture.h"

#include "trust/report_job.h"
#include "ui/bridge/session_bridge.h"
#include "ui/dialogs/code_dialog.h"
#include "ui/dialogs/erase_dialog.h"
#include "ui/pages/locked_page.h"
#include "ui/pages/trust_page.h"
#include "ui/pages/welcome_page.h"
#include "ui/widgets/password_edit.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTreeWidget>

using namespace winnow;

namespace {

const QString kPassword = QStringLiteral("seven green horses dance");

} // namespace

/// The Trust page and its dialogs, from a kept project to its end.
class TrustFlowTest : public QObject, private WindowFixture {
    Q_OBJECT

    bool keep()
    {
        if (!importList(file("list.csv", "name,email\nJan,jan@bakkerij.nl\nPiet,piet@bakkerij.nl\nEls,els@molen.be\n")))
            return false;
        m_prompts.saves.push_back(path("kept.winnow"));
        QTest::keyClick(m_window.get(), Qt::Key_S, Qt::ControlModifier);
        if (!waitFor([&] { return find<QPushButton>("keepNow") != nullptr; })) return false;
        find<ui::PasswordEdit>("newPassword")->setText(kPassword);
        find<ui::PasswordEdit>("repeatPassword")->setText(kPassword);
        if (!click("keepNow") || !waitFor([&] { return find<QDialog>("recoveryDialog") != nullptr; })) return false;
        find<QCheckBox>("recoveryWritten")->setChecked(true);
        if (!click("recoveryDone") || !waitReady()) return false;
        m_window->showPage(ui::MainWindow::Trust);
        return waitFor([&] { return find<QTreeWidget>("controls")->topLevelItemCount() > 10; });
    }
    bool unlock(const QString& secret)
    {
        auto* page = m_window->findChild<ui::LockedPage*>();
        page->findChild<ui::PasswordEdit*>()->setText(secret);
        return click("unlock");
    }
    QString seen(const char* control)
    {
        auto* controls = find<QTreeWidget>("controls");
        for (int i = 0; i < controls->topLevelItemCount(); ++i)
            if (controls->topLevelItem(i)->data(0, Qt::UserRole) == QLatin1String(control))
                return controls->topLevelItem(i)->text(0);
        return {};
    }
    bool addUser(const QString& name, Role role, const QString& password)
    {
        m_window->findChild<ui::TrustPage*>()->showPart(ui::TrustPage::People);
        if (!click("addPerson") || !waitFor([&] { return find<QLineEdit>("userName") != nullptr; })) return false;
        find<QLineEdit>("userName")->setText(name);
        find<QComboBox>("userRole")->setCurrentIndex(find<QComboBox>("userRole")->findData(static_cast<int>(role)));
        find<ui::PasswordEdit>("userPassword")->setText(password);
        const int before = find<QTreeWidget>("people")->topLevelItemCount();
        return click("addUser") &&
            waitFor([&] { return find<QTreeWidget>("people")->topLevelItemCount() == before + 1; });
    }

    /// Opens the dialog that ends the project and fills it in.
    ui::EraseDialog* openEraseDialog()
    {
        if (!click("eraseProject") || !waitFor([&] { return find<QLineEdit>("typedName") != nullptr; })) return nullptr;
        find<QLineEdit>("issuer")->setText("Ada Jansen");
        find<QLineEdit>("typedName")->setText("kept");
        return m_window->findChild<ui::EraseDialog*>();
    }

private slots:
    void init() { QVERIFY(makeWindow()); }
    void cleanup()
    {
        m_window.reset();
        m_prompts = {};
        for (const auto& item : std::filesystem::directory_iterator(m_folder.path().toStdString()))
            std::filesystem::remove_all(item.path());
        m_preferences.reset();
    }

    void theShieldCountsWhatThePersonCanMend()
    {
        QVERIFY(keep());
        QVERIFY(find<QPushButton>("shield")->isVisible());
        const QString before = find<QPushButton>("shield")->text();
        QVERIFY2(before.contains(QRegularExpression("[0-9]")), qPrintable(before));
        QVERIFY(seen("backup_age").startsWith(QStringLiteral("✗")));
        QVERIFY(click("backUp"));
        QVERIFY(waitFor([&] { return seen("backup_age").startsWith(QStringLiteral("✓")); }));
        QVERIFY(click("practise"));
        QVERIFY(waitFor([&] { return seen("restore_age").startsWith(QStringLiteral("✓")); }));
        QVERIFY(find<QPushButton>("shield")->text() != before);
    }

    /// A control that was mended says so, and says what it was before.
    void aControlTellsItsPast()
    {
        QVERIFY(keep());
        QVERIFY(click("backUp"));
        QVERIFY(waitFor([&] { return seen("backup_age").startsWith(QStringLiteral("✓")); }));
        auto* controls = find<QTreeWidget>("controls");
        for (int i = 0; i < controls->topLevelItemCount(); ++i)
            if (controls->topLevelItem(i)->data(0, Qt::UserRole) == QLatin1String("backup_age"))
                controls->setCurrentItem(controls->topLevelItem(i));
        const QString past = find<QLabel>("controlPast")->text();
        QVERIFY2(past.contains(QStringLiteral("30")) && past.contains(QStringLiteral("29")), qPrintable(past));
    }

    void aOneTimeCodeIsAskedForAndNoMore()
    {
        QVERIFY(keep());
        m_window->findChild<ui::TrustPage*>()->showPart(ui::TrustPage::People);
        QVERIFY(click("oneTimeCodes"));
        QVERIFY(waitFor([&] { return find<QDialog>("codeDialog") != nullptr; }));
        const auto secret = oneTimeSecretFrom(find<QLabel>("codeKey")->text().toStdString());
        QVERIFY(secret.has_value());
        QVERIFY(!find<QPushButton>("codeOn")->isEnabled());
        const QString code = QString::fromStdString(oneTimeCode(*secret, m_clock.utcNow()));
        find<QLineEdit>("codeNow")->setText(code.left(3) + QLatin1Char(' ') + code.mid(3));
        QVERIFY(click("codeOn"));
        auto* people = find<QTreeWidget>("people");
        QVERIFY(waitFor([&] {
            return people->topLevelItemCount() == 1 && people->topLevelItem(0)->text(3) == QStringLiteral("asked for");
        }));

        QVERIFY(waitReady());
        QTest::keyClick(m_window.get(), Qt::Key_L, Qt::ControlModifier);
        auto* locked = m_window->findChild<ui::LockedPage*>();
        QVERIFY(waitFor([&] { return !m_window->bridge().isOpen(); }));
        auto* field = locked->findChild<QLineEdit*>(QStringLiteral("lockedCode"));
        QVERIFY(!field->isVisible());
        QVERIFY(unlock(kPassword));
        QVERIFY(waitFor([&] { return field->isVisible(); }));
        field->setText(QStringLiteral("000000"));
        QVERIFY(click("unlock"));
        QVERIFY(waitFor([&] { return field->text().isEmpty() && field->isEnabled(); }));
        field->setText(code);
        QVERIFY(click("unlock"));
        QVERIFY(waitFor([&] { return state() != nullptr && !locked->isVisible(); }));

        m_window->showPage(ui::MainWindow::Trust);
        m_window->findChild<ui::TrustPage*>()->showPart(ui::TrustPage::People);
        QVERIFY(
            waitFor([&] { return find<QPushButton>("oneTimeCodes")->text().contains(QStringLiteral("Stop asking")); }));
        m_prompts.answers = {0};
        QVERIFY(click("oneTimeCodes"));
        QVERIFY(
            waitFor([&] { return people->topLevelItemCount() == 1 && people->topLevelItem(0)->text(3).isEmpty(); }));
    }
    void thePictureOfAKeyIsBlackOnWhiteWithAnEdge()
    {
        const QImage image =
            ui::qrCode("otpauth://totp/Winnow:ada?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Winnow", 200, 1)
                .toImage();
        QVERIFY(image.width() > 120 && image.width() <= 200 && image.width() == image.height());
        for (int i = 0; i < image.width(); ++i)
            for (const QPoint& at : {QPoint(i, 0), QPoint(0, i), QPoint(i, image.height() - 1)})
                QCOMPARE(image.pixelColor(at), QColor(Qt::white));
        // The finder pattern: black, white, three black, white, black.
        int edge = 0;
        while (image.pixelColor(edge, edge) == QColor(Qt::white)) ++edge;
        const int each = edge / 4;
        QByteArray finder;
        for (int m = 0; m < 7; ++m)
            finder += image.pixelColor((4 + m) * each + each / 2, 7 * each + each / 2) == QColor(Qt::black) ? '#' : '.';
        QCOMPARE(finder, QByteArray("#.###.#"));
        QVERIFY(ui::qrCode(QByteArray(5000, 'x'), 200, 1).isNull());
    }

    void aBackupIsPutBackBesideTheProject()
    {
        QVERIFY(keep());
        QVERIFY(click("backUp"));
        auto* backups = find<QTreeWidget>("backups");
        QVERIFY(waitFor([&] { return backups->topLevelItemCount() == 1; }));
        const QByteArray original = bytesOf(path("kept.winnow"));
        m_window->findChild<ui::TrustPage*>()->showPart(ui::TrustPage::Backups);
        QVERIFY(click("restoreBackup"));
        QVERIFY(waitFor([&] { return find<QDialog>("restoreDialog") != nullptr; }));
        QVERIFY(!find<QPushButton>("restoreNow")->isEnabled());
        // A wrong password: nothing is made, and it can be tried again.
        find<ui::PasswordEdit>("restorePassword")->setText(QStringLiteral("another one"));
        QVERIFY(click("restoreNow"));
        QVERIFY(waitFor([&] {
            return find<QLabel>("restoreError")->text().size() > 30 && find<QPushButton>("restoreNow")->isEnabled();
        }));
        const QString place = find<QLabel>("restorePlace")->text();
        QVERIFY(place.endsWith(QStringLiteral(" restored.winnow")));
        QVERIFY(!QFile::exists(place));
        find<ui::PasswordEdit>("restorePassword")->setText(kPassword);
        m_prompts.answers = {0}; // open it
        QVERIFY(click("restoreNow"));
        QVERIFY(waitFor([&] { return m_window->findChild<ui::LockedPage*>()->isVisible(); }));
        QVERIFY(QFile::exists(place));
        QCOMPARE(QFileInfo(m_window->findChild<ui::LockedPage*>()->project()), QFileInfo(place));
        QVERIFY(unlock(kPassword));
        QVERIFY(waitFor([&] { return state() != nullptr; }));
        QCOMPARE(state()->view->rows(), 3U);
        // The project that was there is what it was, apart from what closing it wrote.
        QVERIFY(bytesOf(path("kept.winnow")).size() >= original.size());
    }

    /// The project itself may be lost: a backup needs nothing but its file and its password.
    void aBackupIsPutBackWithoutAProject()
    {
        QVERIFY(keep());
        QVERIFY(click("backUp"));
        auto* backups = find<QTreeWidget>("backups");
        QVERIFY(waitFor([&] { return backups->topLevelItemCount() == 1; }));
        const QString backup = backups->topLevelItem(0)->data(0, Qt::UserRole).toString();
        m_window->bridge().close();
        QVERIFY(QFile::remove(path("kept.winnow")));
        m_prompts.opens = {{backup}};
        m_prompts.saves = {path("kept.winnow")};
        m_prompts.answers = {1}; // later
        m_window->findChild<QAction*>("restoreAny")->trigger();
        QVERIFY(click("restoreElsewhere"));
        find<ui::PasswordEdit>("restorePassword")->setText(kPassword);
        QVERIFY(click("restoreNow"));
        QVERIFY(
            waitFor([&] { return QFile::exists(path("kept.winnow")) && find<QDialog>("restoreDialog") == nullptr; }));
    }

    /// No button that says what to do does nothing.
    void everythingThatCanBeMendedLeadsSomewhere()
    {
        QVERIFY(keep());
        QFile::setPermissions(path("kept.winnow"), QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther);
        m_window->findChild<ui::TrustPage*>()->refresh();
        QVERIFY(waitFor([&] { return seen("file_mode").startsWith(QStringLiteral("!")); }));
        QStringList mendable;
        auto* controls = find<QTreeWidget>("controls");
        for (int i = 0; i < controls->topLevelItemCount(); ++i)
            if (!controls->topLevelItem(i)->data(1, Qt::UserRole).toString().isEmpty())
                mendable << controls->topLevelItem(i)->data(0, Qt::UserRole).toString();
        QVERIFY(mendable.size() >= 5);
        for (const QString& id : mendable) {
            const QString before = seen(id.toLatin1().constData());
            for (int i = 0; i < controls->topLevelItemCount(); ++i)
                if (controls->topLevelItem(i)->data(0, Qt::UserRole) == id)
                    controls->setCurrentItem(controls->topLevelItem(i));
            QVERIFY(click("mend"));
            // It is mended, or a dialog asks for what is needed.
            QVERIFY2(waitFor([&] {
                for (auto* dialog : m_window->findChildren<QDialog*>())
                    if (dialog->isVisible()) return true;
                return seen(id.toLatin1().constData()) != before;
            }),
                qPrintable(id));
            for (auto* dialog : m_window->findChildren<QDialog*>())
                if (dialog->isVisible()) dialog->reject();
            QVERIFY(waitFor([&] { return QApplication::activeModalWidget() == nullptr; }));
        }
    }

    void aReportIsMadeAndVerifies()
    {
        QVERIFY(keep());
        QVERIFY(click("makeReport"));
        QVERIFY(waitFor([&] { return find<QLineEdit>("client") != nullptr; }));
        find<QLineEdit>("client")->setText("Bakkerij De Molen");
        QVERIFY(!find<QPushButton>("writeReport")->isEnabled()); // somebody signs it
        find<QLineEdit>("issuer")->setText("Ada Jansen");
        m_prompts.saves = {path("report.json"), path("report.pdf")};
        QVERIFY(click("writeReport"));
        QVERIFY(waitFor([&] { return QFile::exists(path("report.sig")); }));
        const auto proof = verifyReportFile(path("report.json").toStdString());
        QVERIFY(proof.has_value());
        QCOMPARE(proof->issuer, std::string("Ada Jansen"));
        QCOMPARE(proof->client, std::string("Bakkerij De Molen"));
        QVERIFY(waitFor(
            [&] { return find<QLabel>("reportResult")->text().contains(QString::fromStdString(proof->fingerprint)); }));
        QVERIFY(!bytesOf(path("report.html")).contains('@'));
        QVERIFY(click("reportPdf"));
        QVERIFY(bytesOf(path("report.pdf")).startsWith("%PDF"));
        find<QDialog>("reportDialog")->reject();
        QVERIFY(waitFor([&] { return seen("audit_chain").startsWith(QStringLiteral("✓")); }));
    }

    void aViewerSeesNoAddressAndChangesNothing()
    {
        QVERIFY(keep());
        QVERIFY(addUser("Bob", Role::Viewer, "nine yellow cows sing"));
        QVERIFY(waitReady());
        QTest::keyClick(m_window.get(), Qt::Key_L, Qt::ControlModifier);
        QVERIFY(unlock("nine yellow cows sing"));
        QVERIFY(waitReady());
        m_window->showPage(ui::MainWindow::Addresses);
        QVERIFY(waitShown(state()->view->rows()));
        for (int row = 0; row < 3; ++row)
            for (int column = 0; column < table()->model()->columnCount(); ++column)
                QVERIFY2(!cell(row, column).contains("jan@") && !cell(row, column).contains("Jan"),
                    qPrintable(cell(row, column)));
        QVERIFY(!find<QPushButton>("export")->isEnabled());
        m_window->bridge().edit({RowIndex(0)}, Decision::LeaveOut, "by hand");
        QVERIFY(waitFor([&] { return !m_prompts.told.isEmpty(); }));
        QVERIFY(state()->edits.empty());
        m_window->showPage(ui::MainWindow::Trust);
        QVERIFY(waitFor([&] { return find<QTreeWidget>("controls")->topLevelItemCount() > 10; }));
        for (const char* button : {"eraseProject", "findPerson", "addPerson", "backUp"})
            QVERIFY2(!find<QPushButton>(button) || !find<QPushButton>(button)->isEnabled(), button);
    }

    void aPersonIsFoundAndErased()
    {
        QVERIFY(keep());
        QVERIFY(click("findPerson"));
        QVERIFY(waitFor([&] { return find<QLineEdit>("personAddress") != nullptr; }));
        find<QLineEdit>("personAddress")->setText("Piet@bakkerij.nl");
        QVERIFY(click("findNow"));
        QVERIFY(waitFor([&] { return find<QTreeWidget>("personRows")->topLevelItemCount() == 1; }));
        m_prompts.answers = {0};
        QVERIFY(click("personErase"));
        QVERIFY(waitFor([&] { return state() && state()->view->rows() == 2 && !m_window->bridge().isBusy(); }));
        m_window->showPage(ui::MainWindow::Addresses);
        QVERIFY(waitShown(2));
        QVERIFY(!cell(0, 1).contains("piet") && !cell(1, 1).contains("piet"));
    }

    void aKeyFileIsAskedForBesideThePassword()
    {
        QVERIFY(keep());
        SystemRandom random;
        QVERIFY(Identity::create("Ada", random).save(path("ada.pem").toStdString()).has_value());
        m_window->findChild<QAction*>("changePassword")->trigger();
        QVERIFY(waitFor([&] { return find<QPushButton>("passwordKeyFile") != nullptr; }));
        m_prompts.opens = {{path("ada.pem")}};
        QVERIFY(click("passwordKeyFile"));
        find<ui::PasswordEdit>("currentPassword")->setText(kPassword);
        find<ui::PasswordEdit>("newPassword")->setText("ten purple owls whistle");
        find<ui::PasswordEdit>("repeatPassword")->setText("ten purple owls whistle");
        QVERIFY(click("keepNow"));
        QVERIFY(waitFor([&] { return !m_prompts.told.isEmpty(); }));
        QVERIFY(waitReady());
        QTest::keyClick(m_window.get(), Qt::Key_L, Qt::ControlModifier);
        QVERIFY(unlock("ten purple owls whistle"));
        QVERIFY(waitFor([&] {
            return !find<QLabel>("lockedError")->text().isEmpty() && find<QPushButton>("unlock")->isEnabled();
        }));
        QVERIFY(!m_window->bridge().isOpen());
        m_prompts.opens = {{path("ada.pem")}};
        QVERIFY(click("keyFile"));
        QVERIFY(unlock("ten purple owls whistle"));
        QVERIFY(waitReady());
    }

    void everythingIsEncryptedAnew()
    {
        QVERIFY(keep());
        QVERIFY(addUser("Bob", Role::Owner, "nine yellow cows sing"));
        const QByteArray before = bytesOf(path("kept.winnow"));
        QVERIFY(click("encryptAnew"));
        QVERIFY(waitFor([&] { return find<ui::PasswordEdit>("secret") != nullptr; }));
        find<ui::PasswordEdit>("secret")->setText(kPassword);
        QVERIFY(click("secretDone"));
        QVERIFY(waitFor([&] { return find<QTreeWidget>("people")->topLevelItemCount() == 1; }));
        m_window->showPage(ui::MainWindow::Addresses);
        QVERIFY(waitShown(state()->view->rows()));
        QString texts; // read from the new file
        for (int row = 0; row < 3; ++row)
            for (int column = 0; column < table()->model()->columnCount(); ++column) texts += cell(row, column) + ' ';
        QVERIFY2(texts.contains("jan@bakkerij.nl"), qPrintable(texts));
        QVERIFY(waitReady());
        QTest::keyClick(m_window.get(), Qt::Key_L, Qt::ControlModifier);
        QVERIFY(unlock("nine yellow cows sing"));
        QVERIFY(waitFor([&] {
            return !find<QLabel>("lockedError")->text().isEmpty() && find<QPushButton>("unlock")->isEnabled();
        }));
        QVERIFY(!m_window->bridge().isOpen());
        QVERIFY(unlock(kPassword));
        QVERIFY(waitReady());
    }

    /// The folder came with the project: nothing is written into it, and the page says so.
    void aFolderForBackupsThatWasChosenElsewhereIsTold()
    {
        QVERIFY(keep());
        m_window.reset();
        {
            SystemRandom random;
            const SystemClock clock;
            VaultOptions options;
            options.random = &random;
            options.clock = &clock;
            auto project = Project::open(path("kept.winnow").toStdString(), kPassword.toStdString(), options);
            QVERIFY(project.has_value());
            QVERIFY((*project)->settings().setText(Setting::BackupFolder, path("theirs").toStdString()).has_value());
            QVERIFY((*project)->commitMirror().has_value());
        }
        QVERIFY(makeWindow());
        m_window->openFiles({path("kept.winnow")});
        QVERIFY(unlock(kPassword));
        QVERIFY(waitReady());
        m_window->showPage(ui::MainWindow::Trust);
        QVERIFY(waitFor([&] { return find<QLabel>("trustLead")->text().contains("not chosen on this computer"); }));
        m_window.reset();
        QVERIFY(!QFile::exists(path("theirs")));
    }

    void aProjectEndsWithACertificate()
    {
        QVERIFY(keep());
        QVERIFY(click("backUp"));
        QVERIFY(waitFor([&] { return seen("backup_age").startsWith(QStringLiteral("✓")); }));
        QVERIFY(click("eraseProject"));
        QVERIFY(waitFor([&] { return find<QLineEdit>("typedName") != nullptr; }));
        QVERIFY(find<QTreeWidget>("things")->topLevelItemCount() >= 3);
        find<QLineEdit>("issuer")->setText("Ada Jansen");
        QVERIFY(!find<QPushButton>("eraseNow")->isEnabled());
        find<QLineEdit>("typedName")->setText("kept");
        m_prompts.saves = {path("certificate.json")};
        QVERIFY(click("eraseNow"));
        QVERIFY(waitFor([&] { return !QFile::exists(path("kept.winnow")) && !m_window->bridge().isOpen(); }));
        QVERIFY(QFile::exists(path("list.csv"))); // the user's own file stays
        QVERIFY(!QFile::exists(path("kept.winnow.backups")));
        const auto proof = verifyReportFile(path("certificate.json").toStdString());
        QVERIFY(proof.has_value());
        QCOMPARE(proof->kind, std::string("erasure"));
        QVERIFY(m_preferences->recentProjects().isEmpty());
    }

    void anErasureCannotBeLeftWhileItWorks()
    {
        QVERIFY(keep());
        auto* dialog = openEraseDialog();
        QVERIFY(dialog != nullptr);
        QSignalSpy erased(dialog, &ui::EraseDialog::erased);
        m_prompts.saves = {path("certificate.json")};
        QVERIFY(click("eraseNow"));
        QTest::keyClick(dialog, Qt::Key_Escape);
        QVERIFY(dialog->isVisible() && dialog->isWorking());
        QVERIFY(!dialog->close());
        QVERIFY(!m_window->close());
        QVERIFY(waitFor([&] { return !m_window->bridge().isOpen(); }));
        QCOMPARE(erased.count(), 1);
        QVERIFY(dialog->isVisible()); // it says where the certificate is
        QVERIFY(find<QLabel>("eraseResult")->text().contains("certificate.html"));
        QTest::keyClick(dialog, Qt::Key_Escape);
        QVERIFY(!dialog->isVisible());
    }

    void anErasureEndsWithoutItsDialogToo()
    {
        QVERIFY(keep());
        auto* dialog = openEraseDialog();
        QVERIFY(dialog != nullptr);
        m_prompts.saves = {path("certificate.json")};
        QVERIFY(click("eraseNow"));
        delete dialog;
        QVERIFY(waitFor([&] { return !m_window->bridge().isOpen(); }));
        QVERIFY(!QFile::exists(path("kept.winnow")));
        QCOMPARE(m_prompts.told.last(), QString("End this project"));
        QVERIFY(m_prompts.toldTexts.last().contains("certificate.html"));
        QVERIFY(m_window->findChild<ui::WelcomePage*>()->isVisible());
        QVERIFY(!find<QPushButton>("export")->isEnabled());
        QVERIFY(m_preferences->recentProjects().isEmpty());
    }

    void anErasureThatCannotBeginLeavesTheProjectOpen()
    {
        QVERIFY(keep());
        auto* dialog = openEraseDialog();
        QVERIFY(dialog != nullptr);
        QSignalSpy erased(dialog, &ui::EraseDialog::erased);
        m_prompts.saves = {path("no-such-folder/certificate.json")};
        QVERIFY(click("eraseNow"));
        QVERIFY(waitFor([&] { return !dialog->isWorking(); }));
        QCOMPARE(erased.count(), 0);
        QVERIFY(m_window->bridge().isOpen());
        QVERIFY2(find<QLabel>("eraseResult")->text().contains("it is open as before"),
            qPrintable(find<QLabel>("eraseResult")->text()));
        QVERIFY(find<QPushButton>("eraseNow")->isEnabled());
        m_prompts.saves = {path("certificate.json")}; // and it can be tried again
        QVERIFY(click("eraseNow"));
        QVERIFY(waitFor([&] { return !m_window->bridge().isOpen(); }));
        QCOMPARE(erased.count(), 1);
    }

    void aProjectThatDoesNotOpenUnderItsNewKeyIsLocked()
    {
        QVERIFY(keep());
        m_window->findChild<ui::TrustPage*>()->showPart(ui::TrustPage::People);
        QVERIFY(click("encryptAnew"));
        QVERIFY(waitFor([&] { return find<ui::PasswordEdit>("secret") != nullptr; }));
        QVERIFY(QDir(path("kept.winnow.renewing")).mkpath("in the way"));
        QFile::remove(path("kept.winnow"));
        file("kept.winnow", "no project");
        m_window->bridge().session()->encryptAnew(
            SecureBytes(kPassword.toStdString()), [](const Result<std::shared_ptr<const TrustState>>&) {});
        QVERIFY(waitFor([&] { return !m_window->bridge().isOpen(); }));
        QVERIFY(m_window->findChild<ui::LockedPage*>()->isVisible());
        for (const QDialog* dialog : m_window->findChildren<QDialog*>()) QVERIFY(!dialog->isVisible());
    }

    void incidentsShowWhatToDoAndAreClosedWithANote()
    {
        QVERIFY(keep());
        m_window->findChild<ui::TrustPage*>()->showPart(ui::TrustPage::Incidents);
        QVERIFY(click("lost"));
        QVERIFY(waitFor([&] { return find<QDialog>("procedureDialog") != nullptr; }));
        find<QDialog>("procedureDialog")->reject();
        auto* incidents = find<QTreeWidget>("incidents");
        QVERIFY(waitFor([&] { return incidents->topLevelItemCount() == 1; }));
        incidents->setCurrentItem(incidents->topLevelItem(0));
        QVERIFY(click("closeIncident"));
        QVERIFY(waitFor([&] { return find<QPlainTextEdit>("note") != nullptr; }));
        QVERIFY(!find<QPushButton>("noteDone")->isEnabled());
        find<QPlainTextEdit>("note")->setPlainText("It was under the sofa.");
        QVERIFY(click("noteDone"));
        QVERIFY(waitFor([&] {
            return incidents->topLevelItemCount() == 1 && !incidents->topLevelItem(0)->data(1, Qt::UserRole).toBool();
        }));
    }

    /// Backed up and signed when it closes; a copy of the list's words lies nowhere else.
    void closingBacksUpAndLeavesNoAddressBehind()
    {
        QVERIFY(keep());
        m_window.reset();
        QVERIFY(!QDir(path("kept.winnow.backups")).entryList({"*.winnow"}).isEmpty());
        for (const auto& item : std::filesystem::recursive_directory_iterator(m_folder.path().toStdString())) {
            if (!item.is_regular_file() || item.path().filename() == "list.csv") continue;
            const QByteArray bytes = bytesOf(QString::fromStdString(item.path().string()));
            QVERIFY2(!bytes.contains("jan@bakkerij") && !bytes.contains("bakkerij.nl"), item.path().c_str());
        }
    }
};

QTEST_MAIN(TrustFlowTest)
#include "tst_trust_flow.moc"

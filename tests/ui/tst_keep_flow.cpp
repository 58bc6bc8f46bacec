// SPDX-License-Identifier: Apache-2.0

#include "ui/window_fixture.h"

#include "ui/bridge/desktop_lock.h"
#include "ui/pages/locked_page.h"
#include "ui/widgets/password_edit.h"

#include <QCheckBox>

using namespace winnow;

namespace {

const QString kPassword = QStringLiteral("seven green horses dance");

} // namespace

class KeepFlowTest : public QObject, private WindowFixture {
    Q_OBJECT

    void keep(const QString& target)
    {
        QVERIFY(importList(file("list.csv", "email\na@x.nl\nb@x.nl\n")));
        m_prompts.saves.push_back(target);
        QTest::keyClick(m_window.get(), Qt::Key_S, Qt::ControlModifier);
        QVERIFY(waitFor([&] { return find<QPushButton>("keepNow") != nullptr; }));
        find<ui::PasswordEdit>("newPassword")->setText(kPassword);
        QVERIFY(!find<QPushButton>("keepNow")->isEnabled());
        find<ui::PasswordEdit>("repeatPassword")->setText(kPassword);
        QVERIFY(click("keepNow"));
        QVERIFY(waitFor([&] { return find<QDialog>("recoveryDialog") != nullptr; }));
        m_recoveryKey = find<QLabel>("recoveryKey")->text();
        QVERIFY(!find<QPushButton>("recoveryDone")->isEnabled());
        find<QCheckBox>("recoveryWritten")->setChecked(true);
        QVERIFY(click("recoveryDone"));
        QVERIFY(waitReady());
    }
    bool unlock(const QString& secret)
    {
        auto* page = m_window->findChild<ui::LockedPage*>();
        page->findChild<ui::PasswordEdit*>()->setText(secret);
        return click("unlock");
    }

    QString m_recoveryKey;

private slots:
    void init() { QVERIFY(makeWindow()); }
    void cleanup()
    {
        m_window.reset();
        QFile::remove(path("kept.winnow"));
    }

    void aLockedScreenLocksTheProjectAndItsDialogs()
    {
        auto* desktop = m_window->findChild<ui::DesktopLock*>();
        QVERIFY(importList(file("list.csv", "email\na@x.nl\n")));
        desktop->screenSaverChanged(true); // nothing is kept yet: nothing could open it again
        QVERIFY(m_window->bridge().isOpen());
        m_window->bridge().close();
        keep(path("kept.winnow"));
        desktop->screenSaverChanged(false);
        desktop->prepareForSleep(false);
        QVERIFY(m_window->bridge().isOpen());
        QVERIFY(click("export"));
        QVERIFY(waitFor([&] { return find<QPushButton>("exportNow") != nullptr; }));
        desktop->screenSaverChanged(true);
        QVERIFY(!m_window->bridge().isOpen());
        QVERIFY(waitFor([&] { return m_window->findChild<QDialog*>("exportDialog") == nullptr; }));
        QVERIFY(unlock(kPassword));
        QVERIFY(waitReady());
        // A run that is going on ends first.
        m_window->bridge().decide(cautiousSender(), {});
        desktop->prepareForSleep(true);
        QVERIFY(waitFor([&] { return !m_window->bridge().isOpen(); }));
        QVERIFY(unlock(kPassword));
        QVERIFY(waitReady());
        QVERIFY(state()->policy.role == cautiousSender().role);
    }

    void aKeptProjectIsLockedAndOpenedAgain()
    {
        keep(path("kept.winnow"));
        QVERIFY(state() && !state()->scratch);
        QVERIFY(state()->hasRecoveryKey);
        QVERIFY(bytesOf(path("kept.winnow")).size() > 65536);
        QVERIFY(!bytesOf(path("kept.winnow")).contains("a@x.nl"));
        QTest::keyClick(m_window.get(), Qt::Key_L, Qt::ControlModifier);
        QVERIFY(waitFor([&] { return !m_window->bridge().isOpen(); }));
        QVERIFY(!state());

        QVERIFY(unlock("wrong"));
        QVERIFY(waitFor([&] { return find<QLabel>("lockedError")->text().startsWith("The password is wrong."); }));
        QVERIFY(unlock(kPassword));
        QVERIFY(waitReady());
        QCOMPARE(state()->settled.total.kept, std::uint64_t{2});
    }

    void aForgottenPasswordIsReplacedByTheRecoveryKey()
    {
        keep(path("kept.winnow"));
        QTest::keyClick(m_window.get(), Qt::Key_L, Qt::ControlModifier);
        QVERIFY(waitFor([&] { return !m_window->bridge().isOpen(); }));
        QVERIFY(unlock(m_recoveryKey.toLower()));
        QVERIFY(waitReady());
        QCOMPARE(state()->settled.total.records, std::uint64_t{2});
    }

    void decisionsLiveOnAfterARestartAndCanStillBeUndone()
    {
        keep(path("kept.winnow"));
        m_window->bridge().edit({0}, Decision::LeaveOut, "by hand");
        QVERIFY(waitFor([&] { return state()->edits.size() == 1 && !m_window->bridge().isBusy(); }));
        QVERIFY(m_window->close());
        m_window.reset();
        QVERIFY(makeWindow());
        QCOMPARE(m_preferences->recentProjects(), QStringList(path("kept.winnow")));
        m_window->openFiles({path("kept.winnow")});
        QVERIFY(unlock(kPassword));
        QVERIFY(waitReady());
        QCOMPARE(state()->settled.total.kept, std::uint64_t{1});
        QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(waitFor([&] { return state()->settled.total.kept == 2 && !m_window->bridge().isBusy(); }));
    }

    void aDiscardedProjectLeavesNothing()
    {
        QVERIFY(importList(file("list.csv", "email\na@x.nl\n")));
        m_prompts.answers = {1};
        QVERIFY(m_window->close());
        m_window.reset();
        QCOMPARE(QDir(m_folder.path()).entryList({"*.winnow"}).size(), qsizetype{0});
    }

    void weakPasswordsAreRefused()
    {
        QCOMPARE(ui::passwordStrength("password"), 0);
        QVERIFY(ui::passwordStrength("hJ3!kq9Zr#2m") >= 3);
        ui::PasswordEdit edit(ui::PasswordEdit::New);
        edit.setText("secret");
        QVERIFY(!edit.isAcceptable());
        edit.setText(kPassword);
        QVERIFY(edit.isAcceptable());
    }

    void whatIsNoProjectIsSaidToBeNone()
    {
        m_window->openFiles({file("fake.winnow", QByteArray(200'000, 'x'))});
        QVERIFY(unlock("anything"));
        QVERIFY(
            waitFor([&] { return find<QLabel>("lockedError")->text().startsWith("This is not a Winnow project."); }));
    }

    void withoutMemoryOfProjectsNoPathIsStored()
    {
        m_preferences->setRemembersProjects(false);
        keep(path("kept.winnow"));
        QVERIFY(m_preferences->recentProjects().isEmpty());
        QVERIFY(!bytesOf(path("winnow.ini")).contains("kept.winnow"));
        QCOMPARE(m_window->windowTitle(), QString("Winnow"));
        m_preferences->setRemembersProjects(true);
    }
};

QTEST_MAIN(KeepFlowTest)
#include "tst_keep_flow.moc"

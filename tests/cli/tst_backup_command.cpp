// SPDX-License-Identifier: Apache-2.0

#include "support/places.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

/// What `winnow-cli project backup` does and says on the computer where a folder was chosen, and on another one.
class BackupCommandTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    struct Answer {
        int code = -1;
        QByteArray out;
        QByteArray err;
    };
    Answer run(const char* computer, const QStringList& arguments)
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert("XDG_STATE_HOME", m_folder.filePath(computer));
        process.setProcessEnvironment(environment);
        process.start(QString::fromStdString(winnow::test::builtPlace("bin/winnow-cli")),
            QStringList(arguments) << "--password-file" << m_folder.filePath("pw"));
        process.closeWriteChannel();
        if (!process.waitForFinished(120000)) return {};
        return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    }
    QStringList namesIn(const QString& folder) { return QDir(m_folder.filePath(folder)).entryList(QDir::Files); }

private slots:
    void initTestCase()
    {
        QFile password(m_folder.filePath("pw"));
        QVERIFY(password.open(QIODevice::WriteOnly));
        password.write("first\n");
    }

    void aFolderCountsWhereItWasChosen()
    {
        const QString project = m_folder.filePath("list.winnow");
        QVERIFY(QDir().mkpath(m_folder.filePath("disk")));
        QCOMPARE(run("here", {"project", "new", project}).code, 0);
        const Answer chosen = run("here", {"project", "backup", project, "--folder", m_folder.filePath("disk")});
        QVERIFY2(chosen.code == 0, chosen.err.constData());
        QVERIFY(chosen.out.contains("/disk/Winnow backups/list "));
        QVERIFY2(!chosen.err.contains("not chosen"), chosen.err.constData());
        QCOMPARE(namesIn("disk/Winnow backups").size(), qsizetype{1});

        const Answer received = run("there", {"project", "backup", project});
        QVERIFY2(received.code == 0, received.err.constData());
        QVERIFY2(received.err.contains("not chosen on this computer"), received.err.constData());
        QVERIFY2(!received.err.contains("/disk"), received.err.constData()); // the name is the sender's word
        QCOMPARE(namesIn("disk/Winnow backups").size(), qsizetype{1});
        QCOMPARE(namesIn("list.winnow.backups").size(), qsizetype{1});
        const Answer drilled = run("there", {"project", "drill", project});
        QVERIFY2(drilled.code == 0, drilled.err.constData());

        const Answer back = run("here", {"project", "backup", "--list", project});
        QVERIFY2(back.code == 0 && back.out.count('\n') == 1, back.out.constData());
        const Answer own = run("there", {"project", "backup", project, "--own-folder"});
        QVERIFY2(own.code == 0 && !own.err.contains("not chosen"), own.err.constData());
        QCOMPARE(namesIn("list.winnow.backups").size(), qsizetype{2});
    }

    void aFolderThatCannotBeThereIsRefused()
    {
        const QString project = m_folder.filePath("other.winnow");
        QCOMPARE(run("here", {"project", "new", project}).code, 0);
        const Answer refused = run("here", {"project", "backup", project, "--folder", m_folder.filePath("pw")});
        QVERIFY2(refused.code == 4, refused.err.constData());
        const Answer made = run("here", {"project", "backup", project});
        QVERIFY2(made.code == 0 && made.out.contains("other.winnow.backups"), made.err.constData());
    }
};

QTEST_GUILESS_MAIN(BackupCommandTest)
#include "tst_backup_command.moc"

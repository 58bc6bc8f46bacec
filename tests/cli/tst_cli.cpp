// SPDX-License-Identifier: Apache-2.0

#include "base/clock.h"
#include "crypto/identity.h"
#include "support/places.h"
#include "support/zip_builder.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace winnow;

/// The command line as a person and a script use it.
class CliTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    struct Answer {
        int code = -1;
        QByteArray out;
        QByteArray err;
    };
    Answer run(const QStringList& arguments, const QByteArray& input = {})
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert("XDG_STATE_HOME", m_folder.path());
        process.setProcessEnvironment(environment);
        process.start(QString::fromStdString(test::builtPlace("bin/winnow-cli")), arguments);
        process.write(input);
        process.closeWriteChannel();
        if (!process.waitForFinished(120000)) return {};
        return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    }
    QString file(const QString& name, const QByteArray& bytes)
    {
        const QString path = m_folder.filePath(name);
        QFile f(path);
        if (f.open(QIODevice::WriteOnly)) f.write(bytes);
        return path;
    }
    static QByteArray bytesOf(const QString& path)
    {
        QFile f(path);
        return f.open(QIODevice::ReadOnly) ? f.readAll() : QByteArray();
    }

private slots:
    void checkAnswersOneLineForEachInOrder()
    {
        const Answer a = run({"check", "--stdin", "--format", "json"}, "jan@x.nl\n\nbad\nJan <info@telenet.be>\r\n");
        QCOMPARE(a.code, 0);
        const QList<QByteArray> lines = a.out.trimmed().split('\n');
        QCOMPARE(lines.size(), qsizetype{4});
        const QJsonObject last = QJsonDocument::fromJson(lines[3]).object();
        for (const char* key :
            {"input", "address", "status", "reason", "detail", "score", "depth", "flags", "disposition", "suggestion"})
            QVERIFY2(last.contains(key), key);
        QCOMPARE(last["address"].toString(), QString("info@telenet.be"));
        QCOMPARE(last["flags"].toArray().size(), qsizetype{2});
        QCOMPARE(QJsonDocument::fromJson(lines[1]).object()["detail"].toString(), QString("empty"));
        QCOMPARE(QJsonDocument::fromJson(lines[2]).object()["reason"].toString(), QString("invalid_form"));
    }

    void checkEscapesWhatJsonCannotHold()
    {
        const Answer a = run({"check", "--stdin", "--format", "json"}, "a\"b\\\x01\xFF@x.nl\n");
        QJsonParseError error;
        const QJsonDocument json = QJsonDocument::fromJson(a.out.trimmed(), &error);
        QCOMPARE(error.error, QJsonParseError::NoError);
        QCOMPARE(json.object()["status"].toString(), QString("undeliverable"));
    }

    void workbooksAreCleanedOnceAndAgain()
    {
        const auto sheet = [](const std::string& name, const std::string& address) {
            return "<table:table table:name=\"" + name +
                "\"><table:table-row><table:table-cell office:value-type=\"string\"><text:p>" + address +
                "</text:p></table:table-cell></table:table-row></table:table>";
        };
        const QString book =
            file("book.ods", QByteArray::fromStdString(test::odsOf(sheet("One", "a@x.nl") + sheet("Two", "b@x.nl"))));
        QCOMPARE(run({"table", book, "--sheet", "two"}).out, QByteArray("b@x.nl\r\n"));
        QCOMPARE(run({"table", book, "--sheet", "three"}).code, 3);
        QVERIFY(run({"table", book, "--sheet", "three"}).err.contains("One, Two"));
        const QString out = m_folder.filePath("book.csv");
        const QString project = m_folder.filePath("book.winnow");
        const QString secret = file("secret", "correct horse battery\n");
        for (int i = 0; i < 2; ++i) {
            const Answer a = run({"clean", book, "--sheet", "1", "--sheet", "Two", "-o", out, "--project", project,
                "--password-file", secret, "--summary", "json"});
            QVERIFY2(a.code == 0, a.err.constData());
            QCOMPARE(bytesOf(out).count('@'), qsizetype{2});
            QVERIFY(bytesOf(out).contains("book.ods / One"));
        }
        const Answer never = run({"project", "never", project,
            file("bounces.mbox",
                "From x Tue Mar 31 10:00:00 2026\nReturn-Path: <>\nReceived: by x\nDate: Tue, 31 Mar 2026 10:00:00 +0000\n"
                "From: MAILER-DAEMON@x\n\n<a@x.nl>: host mx said: 550 5.1.1 User unknown\n"),
            "--password-file", secret});
        QVERIFY2(never.code == 0, never.err.constData());
        QVERIFY(never.err.contains("1 address not to be mailed; 1 of them names 1 address here"));
        QVERIFY(
            run({"project", "export", project, "--password-file", secret, "-o", out, "--profile", "csv"}).code == 0);
        QVERIFY(bytesOf(out).contains("b@x.nl") && !bytesOf(out).contains("a@x.nl"));
    }

    void profilesAreListedShownAndEdited()
    {
        QVERIFY(run({"profiles", "list"}).out.contains("mailchimp"));
        QByteArray own = run({"profiles", "show", "mailchimp"}).out;
        own.replace("\"Email Address\"", "\"MAIL\"").replace("\"mailchimp\"", "\"mine\"");
        const QString list = file("p.csv", "email,name\na@x.nl,A\nbad@@x,B\n");
        const QString out = m_folder.filePath("own.csv");
        const Answer a = run({"clean", list, "-o", out, "--profile", file("mine.json", own)});
        QVERIFY2(a.code == 0, a.err.constData());
        QCOMPARE(bytesOf(out), QByteArray("MAIL,name\r\na@x.nl,A\r\n"));
        QVERIFY(a.out.contains("What to do in Mailchimp now"));
        QVERIFY(run({"clean", list, "-o", out, "--profile", "nobody"}).err.contains("mailchimp"));
        // Everything in one archive, with a password of one's own.
        const QString zip = m_folder.filePath("own.zip");
        const QString secret = file("zip-secret", "open sesame\n");
        QCOMPARE(
            run({"clean", list, "-o", zip, "--profile", "mailchimp", "--zip", "--zip-password-file", secret}).code, 0);
        QCOMPARE(run({"table", zip}).code, 3);
        QCOMPARE(run({"table", zip, "--sheet", "own.csv", "--file-password-file", secret}).out,
            QByteArray("Email Address,name\r\na@x.nl,A\r\n"));
    }

    void tablePrintsWhatImportSees()
    {
        const Answer a = run({"table", file("t.csv", "Title;\n\nname;email\n\"A;B\";a@x.nl\nC;c@x.nl\n")});
        QCOMPARE(a.code, 0);
        QCOMPARE(a.out, QByteArray("name,email\r\nA;B,a@x.nl\r\nC,c@x.nl\r\n"));
    }

    void theSummaryAddsUp()
    {
        for (const char* sample : {"webshop-customers.csv", "club-members.txt", "consultant-client-list.csv"}) {
            const QString out = m_folder.filePath("clean.out");
            const Answer a = run({"clean", QString::fromStdString(test::sourcePlace("resources/samples/")) + sample,
                "-o", out, "--summary", "json"});
            QCOMPARE(a.code, 0);
            const QJsonObject j = QJsonDocument::fromJson(a.out).object();
            QCOMPARE(j["kept"].toInt() + j["left_out"].toInt() + j["to_review"].toInt() + j["rejects"].toInt() +
                    j["skipped"].toInt(),
                j["rows"].toInt());
            int causes = 0;
            for (const QJsonValue& v : j["left_out_by_cause"].toObject()) causes += v.toInt();
            QCOMPARE(causes, j["left_out"].toInt());
            QVERIFY(j["kept"].toInt() > 0);
            QCOMPARE(QFile(out).permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions{});
            QVERIFY(!a.err.contains('@') && !a.out.contains('@'));
        }
    }

    void aProjectLivesThroughItsCommands()
    {
        const QString project = m_folder.filePath("p.winnow");
        const QString list = file("list.csv", "name,email\nA,a@x.nl\nB,b@x.nl\nC,bad\n");
        const QString password = file("pw", "first\n");
        const QString other = file("pw2", "second\n");
        const QStringList open = {"--password-file", password};
        QCOMPARE(run(QStringList{"project", "new", project} + open).code, 0);
        QCOMPARE(run(QStringList{"project", "new", project} + open).code, 4);
        QCOMPARE(run(QStringList{"project", "import", project, list} + open).code, 0);
        QCOMPARE(run(QStringList{"project", "check", project} + open).code, 0);
        const QString out = m_folder.filePath("p.out");
        QCOMPARE(run(QStringList{"project", "export", project, "-o", out} + open).code, 0);
        QCOMPARE(bytesOf(out), QByteArray("name,email\nA,a@x.nl\nB,b@x.nl\n"));
        const Answer recovery = run(QStringList{"project", "recovery", project} + open);
        QCOMPARE(recovery.code, 0);
        QCOMPARE(run(QStringList{"project", "password", project, "--new-password-file", other} + open).code, 0);
        QCOMPARE(run(QStringList{"project", "info", project} + open).code, 6);
        QCOMPARE(run({"project", "info", project, "--password-file", other}).code, 0);
        QCOMPARE(run({"project", "info", project, "--password-file", file("rk", recovery.out)}).code, 0);
        // The same clean again finds the list in the project.
        const Answer again = run({"clean", list, "-o", out, "--project", project, "--password-file", other});
        QCOMPARE(again.code, 0);
        QVERIFY(again.out.contains("in the project already"));
    }

    void aListComesAgainThroughItsCommands()
    {
        const QString project = m_folder.filePath("again.winnow");
        const QStringList open{project, "--password-file", file("again.pw", "green horses dance\n")};
        QCOMPARE(run(QStringList{"project", "new"} + open).code, 0);
        const QString first = file("spring.csv",
            "name,email,newsletter\nA,ann@x.nl,yes\nB,j.doe@gmail.com,no\nC,carl@x.nl,yes\nD,d@x.nl,yes\n,d@x.nl,yes\n");
        const QString second =
            file("autumn.csv", "name,email,newsletter\nA,ann@x.nl,yes\nB,jdoe@gmail.com,yes\nE,eve@x.nl,yes\n");
        QCOMPARE(run(QStringList{"project", "import"} + open + QStringList{first}).code, 0);
        QCOMPARE(run(QStringList{"project", "export"} + open +
                     QStringList{"-o", m_folder.filePath("spring-out.csv"), "--merge", "joined"})
                     .code,
            0);
        QCOMPARE(bytesOf(m_folder.filePath("spring-out.csv")),
            QByteArray("name,email,newsletter\nA,ann@x.nl,yes\nC,carl@x.nl,yes\nD,d@x.nl,yes\n"));

        QCOMPARE(
            run(QStringList{"project", "import"} + open + QStringList{second, "--as", "version-of:nothing.csv"}).code,
            2);
        QCOMPARE(run(QStringList{"project", "import"} + open + QStringList{second, "--as", "sideways"}).code, 2);
        const Answer brought =
            run(QStringList{"project", "import"} + open + QStringList{second, "--as", "version-of:spring.csv"});
        QCOMPARE(brought.code, 0);
        QVERIFY(brought.err.contains("2 addresses known before, 1 new"));
        const QJsonObject versions =
            QJsonDocument::fromJson(run(QStringList{"project", "versions"} + open).out).object();
        const QJsonObject since = versions["lists"].toArray().first().toObject()["since"].toObject();
        QCOMPARE(since["new"].toInt(), 1);
        QCOMPARE(since["gone"].toInt(), 3);
        QCOMPARE(versions["times"].toArray().size(), qsizetype{2});

        QCOMPARE(
            run(QStringList{"project", "rows"} + open + QStringList{"--where", "changed since=export"}).out.trimmed(),
            QByteArray("{\"rows\":4,\"gone\":3}"));
        QCOMPARE(run(QStringList{"project", "rows"} + open + QStringList{"--where", "colour=red"}).code, 2);
        const QString changed = m_folder.filePath("changed.csv");
        QCOMPARE(
            run(QStringList{"project", "export"} + open + QStringList{"-o", changed, "--where", "changed since=export"})
                .code,
            0);
        QCOMPARE(bytesOf(changed), QByteArray("name,email,newsletter\nE,eve@x.nl,yes\n"));
        const QString gone = m_folder.filePath("gone.csv");
        QCOMPARE(run(QStringList{"project", "export"} + open + QStringList{"-o", gone, "--where", "gone"}).code, 0);
        QCOMPARE(bytesOf(gone).count('\n'), qsizetype{4}); // its header and three rows

        const QString preset = m_folder.filePath("preset.json");
        QCOMPARE(run(QStringList{"project", "presets"} + open +
                     QStringList{"--save", "Ours", "--write", "Ours", "-o", preset})
                     .code,
            0);
        QCOMPARE(run(QStringList{"project", "presets"} + open).out, QByteArray("Ours\n"));
        QCOMPARE(
            run(QStringList{"project", "presets"} + open + QStringList{"--remove", "Ours", "--read", second}).code, 2);
        QCOMPARE(
            run(QStringList{"project", "presets"} + open + QStringList{"--read", preset, "--apply", "Ours"}).code, 0);

        QCOMPARE(run(QStringList{"project", "erase-version"} + open + QStringList{"spring.csv"}).code, 0);
        QCOMPARE(run(QStringList{"project", "erase-version"} + open + QStringList{"spring.csv"}).code, 2);
        QCOMPARE(run(QStringList{"project", "check"} + open).code, 0);
        QCOMPARE(run(QStringList{"project", "import"} + open + QStringList{first, "--as", "never"}).code, 0);
        QCOMPARE(run(QStringList{"project", "remove-list"} + open + QStringList{"autumn.csv"}).code, 0);
    }

    /// A house keeps lists of its own: signed by one, taken by whoever trusts that key and by nobody else.
    void listsOfOnesOwnAreSignedAndInstalled()
    {
        const QString list = file(
            "relay.wlist", "{\"name\":\"relay\",\"date\":\"2099-01-01\",\"count\":1,\"sources\":[]}\nrelay.example\n");
        const QString key = m_folder.filePath("publisher.pem"), signedLists = m_folder.filePath("lists.signed");
        SystemRandom random;
        const Identity publisher = Identity::create("Publisher", random);
        QVERIFY(publisher.save(key.toStdString()).has_value());
        QCOMPARE(run({"lists", "sign", list, "-o", signedLists, "--identity", key}).code, 0);
        const QString trusted = file("trusted.pem", publicKeyPem(publisher.publicKey()).c_str());
        const QString other = file("other.pem", publicKeyPem(Identity::create("Other", random).publicKey()).c_str());
        QCOMPARE(run({"lists", "update", signedLists, "--key", other}).code, 5);
        QVERIFY(!run({"check", "a@relay.example", "--format", "json"}).out.contains("\"relay\""));
        const Answer installed = run({"lists", "update", signedLists, "--key", trusted});
        QVERIFY2(installed.code == 0, installed.err.constData());
        QVERIFY(installed.out.contains(fingerprint(publisher.publicKey()).c_str()));
        QVERIFY(run({"lists", "info"}).out.contains("2099-01-01"));
        QVERIFY(QDir(m_folder.filePath("winnow/lists")).removeRecursively());
        // What is no list is not signed.
        QVERIFY(
            run({"lists", "sign", file("x.wlist", "hello\n"), "-o", m_folder.filePath("x.signed"), "--identity", key})
                .code != 0);
        QVERIFY(!QFile::exists(m_folder.filePath("x.signed")));
    }

    void failuresSayWhatToDo_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("code");
        QTest::addColumn<QByteArray>("words");
        const QString out = m_folder.filePath("f.out");
        QTest::newRow("no such file") << QStringList{"clean", "/nonexistent.csv", "-o", out} << 3
                                      << QByteArray("not found");
        QTest::newRow("a folder") << QStringList{"table", "/tmp"} << 3 << QByteArray("folder");
        QTest::newRow("empty") << QStringList{"table", file("empty.csv", "")} << 3
                               << QByteArray("nothing in this list");
        QTest::newRow("a PDF") << QStringList{"clean", file("x.csv", "%PDF-1.4\n%\xE2\xE3"), "-o", out} << 3
                               << QByteArray("a PDF document");
        QTest::newRow("Outlook data") << QStringList{"table", file("c.pst", "!BDN....")} << 3
                                      << QByteArray("In Outlook choose");
        QTest::newRow("no addresses") << QStringList{"clean", file("n.csv", "a,b\n1,2\n"), "-o", out} << 3
                                      << QByteArray("--column");
        QTest::newRow("bad column") << QStringList{"clean", file("b.csv", "a,email\n1,a@x.nl\n"), "-o", out, "--column",
                                           "zzz"}
                                    << 2 << QByteArray("no column");
        QTest::newRow("bad encoding") << QStringList{"table", file("e.csv", "a@x.nl\n"), "--encoding", "klingon"} << 2
                                      << QByteArray("encoding");
        QTest::newRow("over itself") << QStringList{"clean", file("s.csv", "a@x.nl\n"), "-o",
                                            m_folder.filePath("s.csv")}
                                     << 4 << QByteArray("overwrite");
        QTest::newRow("no folder") << QStringList{"clean", file("d.csv", "a@x.nl\n"), "-o", "/nonexistent/o.csv"} << 4
                                   << QByteArray("cannot be written");
        QTest::newRow("no command") << QStringList{} << 2 << QByteArray();
        QTest::newRow("not a project") << QStringList{"project", "info", file("q.winnow", QByteArray(70000, 'x')),
                                              "--password-file", file("pwx", "a\n")}
                                       << 5 << QByteArray("not a Winnow project");
        QTest::newRow("lists of nobody") << QStringList{"lists", "update", file("u", "winnow-lists-1\nsignature 00\n")}
                                         << 2 << QByteArray("--key");
        QTest::newRow("unsigned lists") << QStringList{"lists", "update", file("u", "winnow-lists-1\nsignature 00\n"),
                                               "--key", file("k.pem", publicKeyPem(std::string(32, '\1')).c_str())}
                                        << 5 << QByteArray("signature");
    }

    void failuresSayWhatToDo()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QByteArray, words);
        const Answer a = run(arguments);
        QTEST(a.code, "code");
        if (!words.isEmpty()) QVERIFY2(a.err.contains(words), a.err.constData());
    }

    /// A limit on the size of files stands in for a full disk: wherever it strikes, the answer is the same.
    void aFullDiskLeavesNoHalfFile_data()
    {
        QTest::addColumn<int>("kib");
        QTest::addColumn<bool>("project");
        for (const int kib : {20, 100, 200, 400, 700}) {
            QTest::addRow("%d KiB", kib) << kib << false;
            QTest::addRow("%d KiB with a project", kib) << kib << true;
        }
    }

    void aFullDiskLeavesNoHalfFile()
    {
        QFETCH(int, kib);
        QFETCH(bool, project);
        QByteArray rows = "name,email\n";
        for (int i = 0; i < 20000; ++i)
            rows += "Name " + QByteArray::number(i * 7919) + ",person" + QByteArray::number(i * 104729) + "@company" +
                QByteArray::number(i % 997) + ".nl\n";
        const QString list = file("big.csv", rows);
        QTemporaryDir outFolder;
        const QString out = outFolder.filePath("out.csv");
        const QString vault = outFolder.filePath("p.winnow");
        const QString password = file("pw", "first\n");
        QString command = QString("ulimit -f %1; exec '%2' clean '%3' -o '%4'")
                              .arg(kib * 2)
                              .arg(QString::fromStdString(test::builtPlace("bin/winnow-cli")), list, out);
        if (project) command += QString(" --project '%1' --password-file '%2'").arg(vault, password);
        QProcess shell;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert("XDG_STATE_HOME", m_folder.path());
        shell.setProcessEnvironment(environment);
        shell.start("sh", {"-c", command});
        QVERIFY(shell.waitForFinished(120000));
        const QByteArray error = shell.readAllStandardError();
        QVERIFY2(shell.exitCode() == 4, error.constData());
        QVERIFY2(error.contains("disk is full"), error.constData());
        QVERIFY(!QFile::exists(out));
        QVERIFY(QDir(outFolder.path()).entryList({".*"}, QDir::Files | QDir::Hidden).isEmpty());
        QCOMPARE(bytesOf(list), rows);
        if (!project || !QFile::exists(vault)) return;
        // With room again the project goes on.
        const Answer again = run({"clean", list, "-o", out, "--project", vault, "--password-file", password});
        QVERIFY2(again.code == 0, again.err.constData());
        QCOMPARE(bytesOf(out).count('\n'), rows.count('\n'));
    }

    void aBackupThereIsNoRoomForLeavesNoHalfOneAndTheProjectAsItWas()
    {
        QByteArray rows = "email\n";
        for (int i = 0; i < 20000; ++i)
            rows += "person" + QByteArray::number(i * 104729) + "@company" + QByteArray::number(i % 997) + ".nl\n";
        QTemporaryDir folder;
        const QString vault = folder.filePath("p.winnow");
        const QString password = file("pw", "first\n");
        const QString list = file("list.csv", rows);
        QCOMPARE(run({"project", "new", vault, "--password-file", password}).code, 0);
        QCOMPARE(run({"project", "import", vault, list, "--password-file", password}).code, 0);
        const QDir backups(folder.filePath("p.winnow.backups"));
        const QStringList before = backups.entryList(QDir::Files | QDir::Hidden);
        QProcess shell;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert("XDG_STATE_HOME", m_folder.path());
        shell.setProcessEnvironment(environment);
        // In blocks of 512 bytes: room for half of it.
        shell.start("sh",
            {"-c",
                QString("ulimit -f %1; exec '%2' project backup '%3' --password-file '%4'")
                    .arg(QFileInfo(vault).size() / 1024)
                    .arg(QString::fromStdString(test::builtPlace("bin/winnow-cli")), vault, password)});
        QVERIFY(shell.waitForFinished(120000));
        const QByteArray error = shell.readAllStandardError();
        QVERIFY2(shell.exitCode() == 4, error.constData());
        QVERIFY2(error.contains("disk is full"), error.constData());
        QCOMPARE(backups.entryList(QDir::Files | QDir::Hidden), before);
        QCOMPARE(run({"project", "check", vault, "--password-file", password}).code, 0);
        QCOMPARE(run({"project", "backup", vault, "--password-file", password}).code, 0);
    }
};

QTEST_GUILESS_MAIN(CliTest)
#include "tst_cli.moc"

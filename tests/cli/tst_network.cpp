// SPDX-License-Identifier: Apache-2.0

#ifndef Q_MOC_RUN // moc does not read the standard library's concepts
#include "support/canary_zone.h"
#include "support/places.h"
#endif

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace winnow;
using namespace winnow::test;

/// What the command line does over connections that lie, and over those that do not.
class NetworkCommandTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    struct Answer {
        int code = -1;
        QByteArray out;
        QByteArray err;
    };
    Answer run(const QStringList& arguments)
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert("XDG_STATE_HOME", m_folder.path());
        process.setProcessEnvironment(environment);
        process.start(QString::fromStdString(builtPlace("bin/winnow-cli")), arguments);
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
    static QStringList asking(const NameServer& names)
    {
        return {"--depth", "domain", "--resolver", QStringLiteral("127.0.0.1:%1").arg(names.port())};
    }
    static NameServer::Answerer working() { return honestAbout(*CanarySet::builtIn(), everythingExists); }
    QString project(const QString& name, const QString& list)
    {
        const QString path = m_folder.filePath(name);
        const QString secret = file("secret", "correct horse battery\n");
        if (run({"project", "new", path, "--password-file", secret}).code != 0 ||
            run({"project", "import", path, list, "--password-file", secret}).code != 0)
            return {};
        return path;
    }

private slots:
    /// A captive portal, a VPN or a filter: 167 rows that could be mailed became none.
    void aConnectionThatLiesEndsWithNineAndWritesNothing()
    {
        NameServer liar(nothingExists);
        const QString out = m_folder.filePath("clean.csv");
        const Answer a =
            run(QStringList{"clean", QString::fromStdString(sourcePlace("resources/samples/webshop-customers.csv")),
                    "-o", out} +
                asking(liar));
        QCOMPARE(a.code, 9);
        QVERIFY(!QFile::exists(out));
        for (const char* part :
            {"This looks like your connection, not like your list", "say that well-known domains do not exist",
                "Nothing was decided, and your list is as it was", "Try another network", "--resolver"})
            QVERIFY2(a.err.contains(part), a.err.constData());
    }

    void aConnectionThatWorksDecides()
    {
        NameServer names(working());
        const QString out = m_folder.filePath("works.csv");
        const Answer a = run(QStringList{"clean", file("two.csv", "email\na@bakker1.nl\nannemarie@gmail.com\n"), "-o",
                                 out, "--summary", "json"} +
            asking(names));
        QVERIFY2(a.code == 0, a.err.constData());
        QCOMPARE(QJsonDocument::fromJson(a.out).object()["kept"].toInt(), 2);
        QVERIFY(!a.err.contains("connection"));
    }

    void singleAddressesGetNoAnswerInsteadOfAWrongOne()
    {
        NameServer liar(nothingExists);
        const Answer a = run(QStringList{"check", "annemarie@gmail.com", "--format", "json"} + asking(liar));
        QCOMPARE(a.code, 9);
        QVERIFY(a.out.isEmpty());
        QVERIFY(a.err.contains("Nothing was decided"));
    }

    void aProjectStaysAsItWas()
    {
        NameServer liar(nothingExists);
        const QString secret = file("secret", "correct horse battery\n");
        const QString path =
            project("stays.winnow", file("three.csv", "email\na@bakker1.nl\nb@bakker2.nl\nannemarie@gmail.com\n"));
        QVERIFY(!path.isEmpty());
        const Answer a = run(QStringList{"project", "verify", path, "--password-file", secret} + asking(liar));
        QCOMPARE(a.code, 9);
        const QList<QByteArray> lines = a.out.trimmed().split('\n');
        QCOMPARE(QJsonDocument::fromJson(lines.front()).object()["kept"].toInt(), 3);
        const QJsonObject network = QJsonDocument::fromJson(lines.back()).object()["network"].toObject();
        QCOMPARE(network["connection_fault"].toString(), QString("denies"));
        QCOMPARE(network["domains_asked"].toInt(), 0);
        const QString out = m_folder.filePath("stays.csv");
        QCOMPARE(run({"project", "export", path, "-o", out, "--password-file", secret}).code, 0);
        QFile written(out);
        QVERIFY(written.open(QIODevice::ReadOnly));
        QCOMPARE(written.readAll().count('@'), qsizetype(3));
    }

    void oneNameServerOfTwoThatLiesIsLeftOutAndNamed()
    {
        NameServer liar(nothingExists);
        NameServer names(working());
        const QStringList both =
            asking(liar) + QStringList{"--resolver", QStringLiteral("127.0.0.1:%1").arg(names.port())};
        const Answer a = run(QStringList{"check", "jan@bakker1.nl", "--format", "json"} + both);
        QVERIFY2(a.code == 0, a.err.constData());
        QCOMPARE(QJsonDocument::fromJson(a.out).object()["reason"].toString(), QString("domain_accepts_mail"));
        QVERIFY2(a.err.contains("it was left out"), a.err.constData());
        const QString path = project("two.winnow", file("one.csv", "email\na@bakker1.nl\n"));
        const Answer verified =
            run(QStringList{"project", "verify", path, "--password-file", m_folder.filePath("secret")} + both);
        QVERIFY2(verified.code == 0, verified.err.constData());
        QVERIFY2(verified.err.contains(QByteArray("127.0.0.1:") + QByteArray::number(liar.port()) +
                     " says that well-known domains do not exist"),
            verified.err.constData());
    }

    void readinessTellsALiar()
    {
        NameServer liar(nothingExists);
        const QStringList resolver{"--resolver", QStringLiteral("127.0.0.1:%1").arg(liar.port())};
        const Answer a = run(QStringList{"readiness"} + resolver);
        QCOMPARE(a.code, 9);
        QVERIFY(a.out.contains("says that well-known domains do not exist (0 of "));
        QVERIFY(a.err.contains("This looks like your connection"));
        QVERIFY(!a.out.contains("dead domains are found"));
        // A sealed project is asked about by nobody.
        const QString secret = file("secret", "correct horse battery\n");
        const QString path = project("sealed.winnow", file("one.csv", "email\na@bakker1.nl\n"));
        QCOMPARE(run({"project", "seal", path, "--most", "form", "--password-file", secret}).code, 0);
        const std::uint64_t asked = liar.questions();
        const Answer sealed = run(QStringList{"readiness", path, "--password-file", secret} + resolver);
        QCOMPARE(sealed.code, 0);
        QVERIFY(sealed.out.contains("sealed: nothing was asked"));
        QCOMPARE(liar.questions(), asked);
    }

    void aLabIsAskedOnlyWhatItNames()
    {
        NameServer lab([](const NameQuestion& q) -> std::vector<std::string> {
            if (!q.name.ends_with(".test")) return {NameAnswer(q, 5).bytes()};
            if (q.type == 15) return {NameAnswer(q).mx(10, "mx." + q.name).bytes()};
            return {q.type == 1 ? NameAnswer(q).a("127.0.0.1").bytes() : NameAnswer(q).bytes()};
        });
        const QStringList private_ = asking(lab) + QStringList{"--allow-private"};
        const Answer none = run(QStringList{"check", "a@shop.test", "--format", "json"} + private_);
        QVERIFY2(none.code == 0, none.err.constData());
        QCOMPARE(lab.questions(), std::uint64_t(2)); // MX, and the address of its host
        const Answer named =
            run(QStringList{"check", "a@shop.test", "--format", "json", "--canary", "known.test"} + private_);
        QVERIFY2(named.code == 0, named.err.constData());
        QVERIFY(lab.asked("known.test", 15) >= 2); // before and after
        QCOMPARE(lab.asked("gmail.com", 15), 0);
        const Answer wrong =
            run(QStringList{"check", "a@shop.test", "--format", "json", "--canary", "known.elsewhere"} + private_);
        QCOMPARE(wrong.code, 9);
    }

    void theExitCodeIsDocumented()
    {
        QVERIFY(run({"--help"}).out.simplified().contains("9 the name servers of this connection cannot be believed"));
        for (const char* place : {"packaging/winnow-cli.1", "README.md"}) {
            QFile page(QString::fromStdString(sourcePlace(place)));
            QVERIFY(page.open(QIODevice::ReadOnly));
            QVERIFY2(page.readAll().simplified().contains("9 the name servers of this connection cannot be believed"),
                place);
        }
    }
};

QTEST_APPLESS_MAIN(NetworkCommandTest)
#include "tst_network.moc"

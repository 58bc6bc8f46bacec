// SPDX-License-Identifier: Apache-2.0

#include "support/places.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QMap>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

/// The house: an include points down a floor, along a declared edge.
class ArchitectureTest : public QObject {
    Q_OBJECT

    QMap<QString, QSet<QString>> m_uses;

    static QStringList sources(const QString& folder)
    {
        QStringList out;
        QDirIterator it(QString::fromStdString(winnow::test::sourcePlace("")) + folder, {"*.h", "*.cpp"}, QDir::Files,
            QDirIterator::Subdirectories);
        while (it.hasNext()) out << it.next();
        out.sort();
        return out;
    }
    static QString textOf(const QString& path)
    {
        QFile f(path);
        return f.open(QIODevice::ReadOnly) ? QString::fromUtf8(f.readAll()) : QString();
    }

private slots:
    void initTestCase()
    {
        for (const QString& line : textOf(QString::fromStdString(winnow::test::builtPlace("winnow_floors.txt")))
                 .split('\n', Qt::SkipEmptyParts)) {
            const QStringList words = line.split(' ', Qt::SkipEmptyParts);
            m_uses[words[0]] = QSet<QString>(words.begin() + 2, words.end());
        }
        QVERIFY(m_uses.size() >= 10);
    }

    /// What programs leave behind in the source tree would travel with it.
    void theTopLevelIsWhatItSays()
    {
        const QSet<QString> known{"CMakeLists.txt", "CMakePresets.json", "LICENSE", "README.md", "app", "build", "core",
            "packaging", "resources", "tests", "ui"};
        for (const QString& name : QDir(QString::fromStdString(winnow::test::sourcePlace("")))
                 .entryList(QDir::AllEntries | QDir::NoDotAndDotDot))
            QVERIFY2(known.contains(name), qPrintable(name));
    }

    void includesFollowTheDeclaredEdges()
    {
        const QRegularExpression include(R"(^#include "([a-z]+)/[a-z0-9_]+\.h")", QRegularExpression::MultilineOption);
        int seen = 0;
        for (const QString& path : sources("core")) {
            const QString module = path.section("/core/", 1).section('/', 0, 0);
            QVERIFY2(m_uses.contains(module), qPrintable(path));
            auto it = include.globalMatch(textOf(path));
            while (it.hasNext()) {
                const QString used = it.next().captured(1);
                ++seen;
                QVERIFY2(used == module || m_uses[module].contains(used), qPrintable(path + " includes " + used));
            }
        }
        QVERIFY(seen > 100);
    }

    void coreKnowsNoQt()
    {
        const QRegularExpression qt(R"(^#include <Q[A-Za-z]+)", QRegularExpression::MultilineOption);
        for (const QString& path : sources("core")) QVERIFY2(!qt.match(textOf(path)).hasMatch(), qPrintable(path));
    }

    void nothingWaitsInANestedLoopOrASleep()
    {
        const QRegularExpression bad(R"(processEvents|QEventLoop|usleep\(|sleep_for|qWait\(|QThread::sleep)");
        for (const QString folder : {"core", "app", "ui"})
            for (const QString& path : sources(folder)) QVERIFY2(!bad.match(textOf(path)).hasMatch(), qPrintable(path));
    }

    /// PrivateFile reads back what it wrote before it gives a name. What is no output: the program's own notes on what
    /// it saw of a project.
    void outputsGetTheirNamesInOneWay()
    {
        const QRegularExpression other(R"(std::ofstream|\bfopen\(|QSaveFile|QPdfWriter \w+\((?!&))");
        const QRegularExpression notes(R"(/(opening|open_checks)\.cpp$)");
        for (const QString folder : {"core", "app", "ui"})
            for (const QString& path : sources(folder))
                if (!notes.match(path).hasMatch()) QVERIFY2(!other.match(textOf(path)).hasMatch(), qPrintable(path));
    }

    /// Third-party headers stay in sources, and in few of them. A header *_asio.h belongs to the sources of its own
    /// folder.
    void publicHeadersShowNoThirdParty()
    {
        const QRegularExpression foreign(
            R"(^#include <(sqlite3|sodium|openssl|unicode|zstd|libpsl|nlohmann|ares|asio)\b)",
            QRegularExpression::MultilineOption);
        for (const QString& path : sources("core"))
            if (path.endsWith(".h") && !path.endsWith("_asio.h"))
                QVERIFY2(!foreign.match(textOf(path)).hasMatch(), qPrintable(path));
    }

    void innerHeadersStayInTheirFolder()
    {
        const QRegularExpression inner(
            R"re(^#include "([a-z]+)/[a-z0-9_]+_asio\.h")re", QRegularExpression::MultilineOption);
        for (const QString folder : {"core", "app", "ui"})
            for (const QString& path : sources(folder)) {
                const auto match = inner.match(textOf(path));
                if (!match.hasMatch()) continue;
                QVERIFY2(path.endsWith(".cpp") && path.contains("/core/" + match.captured(1) + "/"), qPrintable(path));
            }
    }

    void filesStaySmall()
    {
        for (const QString& path : sources("core") + sources("app") + sources("ui")) {
            const auto lines = textOf(path).count('\n');
            QVERIFY2(lines <= 400, qPrintable(QStringLiteral("%1 has %2 lines").arg(path.section("/", -2)).arg(lines)));
        }
    }
};

QTEST_APPLESS_MAIN(ArchitectureTest)
#include "tst_architecture.moc"

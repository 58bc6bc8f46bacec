// SPDX-License-Identifier: Apache-2.0

#include "support/places.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QHash>
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

    /// Adds the lines of each class body and of each member function that is defined at the start of a line. Goes by
    /// the tree's form: a definition at the start of a line ends with a line that starts with a brace.
    static void countLinesOfClasses(const QString& text, QHash<QString, int>& lines)
    {
        static const QRegularExpression body(R"(^(?:class|struct) (\w+)(?: final)?(?: :.*)? \{)");
        static const QRegularExpression member(R"(^(?![ \t/#}]).*?\b([A-Z]\w+)::~?\w+\()");
        QString open;
        for (const QString& line : text.split('\n')) {
            if (open.isEmpty()) {
                const auto started = body.match(line);
                const auto defined = started.hasMatch() ? started : member.match(line);
                if (!defined.hasMatch() || line.endsWith(';')) continue;
                open = defined.captured(1);
            }
            ++lines[open];
            if (line.startsWith('}') || (line.endsWith('}') && !line.startsWith(' '))) open.clear();
        }
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
        const QRegularExpression include(R"(^#include "([a-z]+)/[a-z0-9_/]+\.h")", QRegularExpression::MultilineOption);
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
        const QRegularExpression notes(R"(/(opening|open_checks|backup_folder)\.cpp$)");
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
            R"re(^#include "([a-z]+)/[a-z0-9_/]+_asio\.h")re", QRegularExpression::MultilineOption);
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

    /// A room with more files answers more than one question.
    void roomsStaySmall()
    {
        QMap<QString, int> rooms;
        for (const QString folder : {"core", "app", "ui", "tests"})
            for (const QString& path : sources(folder)) ++rooms[path.section('/', 0, -2)];
        QVERIFY(rooms.size() > 40);
        for (auto room = rooms.begin(); room != rooms.end(); ++room)
            QVERIFY2(room.value() <= 40, qPrintable(QStringLiteral("%1 has %2").arg(room.key()).arg(room.value())));
    }

    /// Cutting one class over several files to keep each of them short is no cut: its lines count together.
    void classesStaySmall()
    {
        // Those that wait for being cut by idea: they may shrink, not grow.
        const QHash<QString, int> waiting{{"Session", 1197}, {"MainWindow", 899}, {"Project", 671}};
        QHash<QString, int> lines;
        for (const QString folder : {"core", "app", "ui"})
            for (const QString& path : sources(folder)) countLinesOfClasses(textOf(path), lines);
        QVERIFY(lines.size() > 100);
        QStringList large;
        for (auto one = lines.begin(); one != lines.end(); ++one)
            if (one.value() > waiting.value(one.key(), 600))
                large << QStringLiteral("%1 has %2 lines").arg(one.key()).arg(one.value());
        QVERIFY2(large.isEmpty(), qPrintable(large.join(", ")));
    }
};

QTEST_APPLESS_MAIN(ArchitectureTest)
#include "tst_architecture.moc"

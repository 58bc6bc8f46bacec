// SPDX-License-Identifier: Apache-2.0

#include "vault/vault.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

#include <sys/stat.h>

using namespace winnow;

namespace {

class FixedClock final : public Clock {
public:
    UtcMillis utcNow() const override { return 1'790'000'000'000; }
    std::chrono::nanoseconds monotonicNow() const override { return {}; }
};

const QByteArray kMagic = QByteArray::fromHex("d9d505f920a163d7");
constexpr int kPage = 4096;
constexpr int kSector = 512;

QByteArray bigEndian(quint32 value)
{
    QByteArray out(4, '\0');
    qToBigEndian(value, out.data());
    return out;
}

/// A rollback journal (sqlite.org/fileformat.html, section 3) that puts the first page of this project back.
QByteArray hotJournal(const QByteArray& project)
{
    constexpr quint32 kNonce = 12345;
    const QByteArray page = project.mid(int(kHeaderBytes), kPage);
    quint32 sum = kNonce;
    for (qsizetype i = page.size() - 200; i > 0; i -= 200) sum += static_cast<quint8>(page[i]);
    QByteArray out = kMagic + bigEndian(1) + bigEndian(kNonce) +
        bigEndian(quint32((project.size() - int(kHeaderBytes)) / kPage)) + bigEndian(kSector) + bigEndian(kPage);
    out.append(kSector - out.size(), '\0');
    return out + bigEndian(1) + page + bigEndian(sum);
}

/// The same journal as one part of a transaction over several databases: the file of this name decides about it, and
/// goes when it was played back.
QByteArray namingASuperJournal(QByteArray journal, const QByteArray& name)
{
    while (journal.size() % kSector != 0) journal.append('\0');
    qint32 sum = 0;
    for (const char c : name) sum += static_cast<signed char>(c);
    return journal + bigEndian(0x40000000 / kPage + 1) + name + bigEndian(quint32(name.size())) +
        bigEndian(quint32(sum)) + kMagic;
}

QByteArray bytesOf(const QString& file)
{
    QFile f(file);
    return f.open(QIODevice::ReadOnly) ? f.readAll() : QByteArray();
}

bool write(const QString& file, const QByteArray& bytes)
{
    QFile f(file);
    return f.open(QIODevice::WriteOnly | QIODevice::Truncate) && f.write(bytes) == bytes.size();
}

} // namespace

/// What lies beside a project was put there by anybody: nothing outside of the project and its own journal is touched.
class OffsetVfsTest : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    SystemRandom m_random;
    FixedClock m_clock;
    QString m_project, m_journal, m_victim;

    VaultOptions options()
    {
        VaultOptions o;
        o.cost = {8192, 1};
        o.random = &m_random;
        o.clock = &m_clock;
        return o;
    }
    ErrorKind openError(const char* secret = "secret")
    {
        auto vault = Vault::unlock(m_project.toStdString(), secret, options());
        return vault ? ErrorKind::Internal : vault.error().kind;
    }
    std::int64_t rows()
    {
        auto vault = Vault::unlock(m_project.toStdString(), "secret", options());
        if (!vault) return -1;
        auto s = vault->database().prepare("SELECT count(*) FROM t");
        return s && *s->step() ? s->integer(0) : -2;
    }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_project = m_folder->filePath("list.winnow");
        m_journal = m_project + "-journal";
        m_victim = m_folder->filePath("thesis.odt");
        QVERIFY(write(m_victim, "three years of work"));
        auto vault = Vault::create(m_project.toStdString(), "secret", options());
        QVERIFY(vault.has_value());
        QVERIFY(vault->database().execute("CREATE TABLE t(x); INSERT INTO t VALUES(1)").has_value());
        QVERIFY(vault->commitMirror({.groups = 1}).has_value());
    }

    void aJournalThatNamesAnotherFileIsTampering_data()
    {
        QTest::addColumn<QByteArray>("name");
        const QByteArray place = "PLACE"; // stands for the folder of the project
        QTest::newRow("a file") << place + "/thesis.odt";
        QTest::newRow("a relative name") << QByteArray("thesis.odt");
        QTest::newRow("a way round") << place + "/../" + place + "/thesis.odt";
        QTest::newRow("nothing of this name") << place + "/none";
        QTest::newRow("a trailing slash") << place + "/thesis.odt/";
        QTest::newRow("a folder") << place + "/";
        QTest::newRow("the root") << QByteArray("/");
        QTest::newRow("the project itself") << place + "/list.winnow";
        QTest::newRow("the journal itself") << place + "/list.winnow-journal";
        QTest::newRow("a log beside it") << place + "/list.winnow-wal";
        QTest::newRow("its lock") << place + "/list.winnow.lock";
        QTest::newRow("no name") << QByteArray();
        QTest::newRow("a zero in it") << place + QByteArray("/thesis.odt\0x", 13);
        for (const int length : {511, 512, 513, 600, 100'000})
            QTest::newRow(qPrintable(QString("%1 bytes").arg(length)))
                << "." + QByteArray(length - 11, '/') + "thesis.odt";
    }
    void aJournalThatNamesAnotherFileIsTampering()
    {
        QFETCH(QByteArray, name);
        name.replace("PLACE", m_folder->path().toUtf8());
        const QString before = QDir::currentPath();
        QVERIFY(QDir::setCurrent(m_folder->path()));
        const QByteArray good = bytesOf(m_project);
        const QByteArray journal = namingASuperJournal(hotJournal(good), name);
        QVERIFY(write(m_journal, journal));
        const ErrorKind wrong = openError("wrong");
        const ErrorKind first = openError();
        const ErrorKind second = openError();
        QVERIFY(QDir::setCurrent(before));
        QCOMPARE(bytesOf(m_victim), QByteArray("three years of work"));
        QCOMPARE(wrong, ErrorKind::WrongPassword);
        QCOMPARE(first, ErrorKind::ProjectTampered);
        QCOMPARE(second, ErrorKind::ProjectTampered); // also when it is tried again
        QCOMPARE(bytesOf(m_project), good);
        QCOMPARE(bytesOf(m_journal), journal);
        QVERIFY(QFile::remove(m_journal));
        QCOMPARE(rows(), std::int64_t{1});
    }

    /// Another project of the same process is as foreign as any file.
    void aJournalThatNamesAnotherOpenProjectIsTampering()
    {
        const std::string other = m_folder->filePath("other.winnow").toStdString();
        auto open = Vault::create(other, "secret", options());
        QVERIFY(open.has_value());
        QVERIFY(open->database().execute("CREATE TABLE t(x)").has_value());
        QVERIFY(write(other.c_str() + QString("-journal"), "what it has there"));
        for (const char* ending : {"", "-journal"}) {
            QVERIFY(write(
                m_journal, namingASuperJournal(hotJournal(bytesOf(m_project)), QByteArray(other.c_str()) + ending)));
            QCOMPARE(openError(), ErrorKind::ProjectTampered);
            QVERIFY(QFile::exists(QString::fromStdString(other) + ending));
        }
    }

    /// A name that appears in the middle of a run, in a journal that Winnow itself began.
    void aNameThatAppearsWhileTheProjectIsOpenIsRefused()
    {
        auto vault = Vault::unlock(m_project.toStdString(), "secret", options());
        QVERIFY(vault.has_value());
        QVERIFY(vault->database().execute("BEGIN IMMEDIATE; INSERT INTO t VALUES(randomblob(9000))").has_value());
        QVERIFY(write(m_journal, namingASuperJournal(bytesOf(m_journal), m_victim.toUtf8())));
        (void)vault->database().execute("ROLLBACK");
        QCOMPARE(bytesOf(m_victim), QByteArray("three years of work"));
    }

    void aJournalThatIsNoFileIsTampering_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("link to a file") << 0;
        QTest::newRow("link to nothing") << 1;
        QTest::newRow("folder") << 2;
        QTest::newRow("pipe") << 3;
    }
    void aJournalThatIsNoFileIsTampering()
    {
        QFETCH(int, kind);
        switch (kind) {
        case 0: QVERIFY(QFile::link(m_victim, m_journal)); break;
        case 1: QVERIFY(QFile::link(m_folder->filePath("none"), m_journal)); break;
        case 2: QVERIFY(QDir().mkdir(m_journal)); break;
        default: QCOMPARE(::mkfifo(qPrintable(m_journal), 0600), 0);
        }
        auto vault = Vault::unlock(m_project.toStdString(), "secret", options());
        const auto written = vault ? vault->database().execute("INSERT INTO t VALUES(2)") : pass(vault);
        QVERIFY(!written.has_value());
        QCOMPARE(written.error().kind, ErrorKind::ProjectTampered);
        QCOMPARE(bytesOf(m_victim), QByteArray("three years of work"));
        QVERIFY(!QFile::exists(m_folder->filePath("none")));
    }

    /// Winnow has no write-ahead logs: one that lies there belongs to somebody.
    void aLogBesideTheProjectIsNeitherReadNorRemoved()
    {
        const QString log = m_project + "-wal";
        QVERIFY(write(log, "somebody's"));
        QCOMPARE(rows(), std::int64_t{1});
        QCOMPARE(bytesOf(log), QByteArray("somebody's"));
    }

    void theJournalOfAKilledWriterIsRolledBack()
    {
        const QString copy = m_folder->filePath("copy.winnow");
        {
            auto vault = Vault::unlock(m_project.toStdString(), "secret", options());
            QVERIFY(vault.has_value());
            // More than the cache holds: pages of the transaction are in the file already.
            QVERIFY(vault->database()
                    .execute("PRAGMA cache_size=8; BEGIN IMMEDIATE;"
                             "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 400)"
                             "INSERT INTO t SELECT randomblob(1000) FROM n")
                    .has_value());
            QVERIFY(QFile::copy(m_project, copy));
            QVERIFY(QFile::copy(m_journal, copy + "-journal"));
        }
        QVERIFY(bytesOf(copy).size() > bytesOf(m_project).size());
        m_project = copy;
        m_journal = copy + "-journal";
        // With a name at its end the same journal is none of ours: it is not left out in silence either.
        const QByteArray journal = bytesOf(m_journal);
        QVERIFY(write(m_journal, namingASuperJournal(journal, m_folder->filePath("none").toUtf8())));
        QCOMPARE(openError(), ErrorKind::ProjectTampered);
        QVERIFY(write(m_journal, journal));
        QCOMPARE(rows(), std::int64_t{1});
        QVERIFY(!QFile::exists(m_journal));
    }

    /// Super-journals belong to transactions over several databases: a connection has one.
    void noOtherDatabaseIsAttached()
    {
        auto vault = Vault::unlock(m_project.toStdString(), "secret", options());
        QVERIFY(vault.has_value());
        const std::string sql = "ATTACH '" + m_folder->filePath("other.db").toStdString() + "' AS other";
        QVERIFY(!vault->database().execute(sql.c_str()).has_value());
        QVERIFY(!QFile::exists(m_folder->filePath("other.db")));
    }

    void sortingAndTemporaryTablesMakeNoFile()
    {
        auto vault = Vault::unlock(m_project.toStdString(), "secret", options());
        QVERIFY(vault.has_value());
        const auto descriptors = [] {
            QStringList out;
            for (const QFileInfo& f : QDir("/proc/self/fd").entryInfoList(QDir::Files | QDir::System))
                out << f.symLinkTarget();
            return out.filter("etilqs");
        };
        QVERIFY(vault->database()
                .execute("PRAGMA cache_size=8; CREATE TEMP TABLE s AS"
                         " WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000)"
                         " SELECT hex(randomblob(100)) AS x FROM n; CREATE INDEX temp.i ON s(x)")
                .has_value());
        auto s = vault->database().prepare("SELECT x || 'y' FROM s ORDER BY 1");
        QVERIFY(s.has_value() && *s->step());
        QCOMPARE(descriptors(), QStringList());
    }
};

QTEST_APPLESS_MAIN(OffsetVfsTest)
#include "tst_offset_vfs.moc"

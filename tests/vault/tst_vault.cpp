// SPDX-License-Identifier: Apache-2.0

#include "support/places.h"
#include "vault/container_header.h"
#include "vault/offset_vfs.h"
#include "vault/vault.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

using namespace winnow;

namespace {

/// The same bytes every time.
class CountingRandom final : public Random {
public:
    void fill(std::span<std::uint8_t> room) override
    {
        for (std::uint8_t& b : room) b = static_cast<std::uint8_t>(m_next = m_next * 1103515245U + 12345U);
    }

private:
    std::uint32_t m_next = 7;
};

class FixedClock final : public Clock {
public:
    UtcMillis utcNow() const override { return 1'790'000'000'000; }
    std::chrono::nanoseconds monotonicNow() const override { return {}; }
};

} // namespace

class VaultTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    CountingRandom m_random;
    FixedClock m_clock;
    int m_count = 0;

    VaultOptions options()
    {
        VaultOptions o;
        o.cost = {8192, 1}; // the floor of the format; tests must not take a second each
        o.random = &m_random;
        o.clock = &m_clock;
        return o;
    }
    std::filesystem::path path() { return m_folder.filePath(QString("v%1.winnow").arg(m_count++)).toStdString(); }
    std::filesystem::path madeVault(const char* password = "secret")
    {
        const auto file = path();
        auto vault = Vault::create(file, password, options());
        if (!vault ||
            !vault->database().execute("CREATE TABLE t(x TEXT); INSERT INTO t VALUES('somebody@secret-list.example')"))
            return {};
        Mirror mirror;
        mirror.groups = 1;
        if (!vault->commitMirror(mirror)) return {};
        return file;
    }
    static QByteArray bytesOf(const std::filesystem::path& file)
    {
        QFile f(QString::fromStdString(file.string()));
        return f.open(QIODevice::ReadOnly) ? f.readAll() : QByteArray();
    }
    static void writeBytes(const std::filesystem::path& file, const QByteArray& bytes)
    {
        QFile f(QString::fromStdString(file.string()));
        QVERIFY(f.open(QIODevice::WriteOnly | QIODevice::Truncate));
        f.write(bytes);
    }
    ErrorKind openError(const std::filesystem::path& file, const char* password = "secret")
    {
        auto vault = Vault::unlock(file, password, options());
        return vault ? ErrorKind::Internal : vault.error().kind;
    }

private slots:
    void keepsAndOpens()
    {
        const auto file = madeVault();
        auto vault = Vault::unlock(file, "secret", options());
        QVERIFY(vault.has_value());
        auto s = vault->database().prepare("SELECT x FROM t");
        QVERIFY(*s->step());
        QCOMPARE(s->text(0), std::string("somebody@secret-list.example"));
    }

    void nothingIsInClear()
    {
        const auto file = madeVault();
        const QByteArray bytes = bytesOf(file);
        QVERIFY(bytes.size() > 65536);
        QVERIFY(!bytes.contains("secret-list"));
        QVERIFY(!bytes.contains("SQLite format 3"));
        QCOMPARE(
            std::filesystem::status(file).permissions() & std::filesystem::perms::mask, std::filesystem::perms(0600));
    }

    void tellsDifferentTroublesApart()
    {
        const auto file = madeVault();
        QCOMPARE(openError(file, "wrong"), ErrorKind::WrongPassword);
        QCOMPARE(openError(m_folder.filePath("none").toStdString()), ErrorKind::FileNotFound);
        const QByteArray good = bytesOf(file);

        const auto other = path();
        writeBytes(other, QByteArray(70000, 'x'));
        QCOMPARE(openError(other), ErrorKind::NotAProject);
        writeBytes(other, good.left(1000));
        QCOMPARE(openError(other), ErrorKind::NotAProject);
        writeBytes(other, good.left(65536));
        QCOMPARE(openError(other), ErrorKind::ProjectEmptied);
        QByteArray torn = good;
        torn[100] = static_cast<char>(torn[100] ^ 1);
        torn[32768 + 100] = static_cast<char>(torn[32768 + 100] ^ 1);
        writeBytes(other, torn);
        QCOMPARE(openError(other), ErrorKind::ProjectDamaged);
        QByteArray page = good;
        page[65536 + 2000] = static_cast<char>(page[65536 + 2000] ^ 1);
        writeBytes(other, page);
        QCOMPARE(openError(other), ErrorKind::ProjectDamaged);

        // A changed header with its SHA-256 put right is tampering, a version from the future is newer.
        const auto forged = [&](int at, char value) {
            QByteArray bytes = good;
            for (int copy = 0; copy < 2; ++copy) {
                bytes[copy * 32768 + at] = value;
                const Sha256Digest digest = sha256({bytes.constData() + copy * 32768, 32704});
                std::memcpy(bytes.data() + copy * 32768 + 32704, digest.data(), 32);
            }
            writeBytes(other, bytes);
        };
        forged(64, 99);
        QCOMPARE(openError(other), ErrorKind::ProjectTampered);
        forged(8, 3);
        QCOMPARE(openError(other), ErrorKind::ProjectNewer);
    }

    /// Every byte of both header copies flipped, one at a time: never opens as something else.
    void everyFlippedHeaderByteIsNoticed()
    {
        const auto file = madeVault();
        const QByteArray good = bytesOf(file);
        const std::string head = good.left(65536).toStdString();
        const auto original = parseHeader(head);
        QVERIFY(original.has_value());
        for (std::size_t i = 0; i < 65536; i += 7) {
            std::string changed = head;
            changed[i] = static_cast<char>(changed[i] ^ 0x40);
            const auto parsed = parseHeader(changed);
            QVERIFY(parsed.has_value()); // the other copy stands
            QVERIFY(parsed->header.keySlots == original->header.keySlots);
        }
    }

    void aTornWriteLeavesTheOtherCopy()
    {
        const auto file = madeVault();
        {
            auto vault = Vault::unlock(file, "secret", options());
            Mirror mirror;
            mirror.groups = 5;
            QVERIFY(vault->commitMirror(mirror).has_value());
        }
        const QByteArray good = bytesOf(file);
        const auto parsed = parseHeader(good.left(65536).toStdString());
        QByteArray torn = good;
        const int at = parsed->isB ? 32768 : 0;
        for (int i = 512; i < 32768; ++i) torn[at + i] = 0;
        const auto other = path();
        writeBytes(other, torn);
        auto vault = Vault::unlock(other, "secret", options());
        QVERIFY(vault.has_value());
        QCOMPARE(vault->header().generation + 1, parsed->header.generation);
    }

    void refusesCostsBeyondTheBounds()
    {
        QVERIFY(!isAcceptable({2U << 20, 3}));
        QVERIFY(!isAcceptable({65536, 21}));
        QVERIFY(!isAcceptable({0, 1}));
        QVERIFY(isAcceptable({65536, 3}));
    }

    void changingThePasswordRewritesASlotOnly()
    {
        const auto file = madeVault();
        const QByteArray before = bytesOf(file).mid(65536);
        {
            auto vault = Vault::unlock(file, "secret", options());
            QVERIFY(vault->changeSlot(vault->openedWith(), {"other"}).has_value());
        }
        QCOMPARE(bytesOf(file).mid(65536), before);
        QCOMPARE(openError(file, "secret"), ErrorKind::WrongPassword);
        QVERIFY(Vault::unlock(file, "other", options()).has_value());
    }

    void aRecoveryKeyOpens()
    {
        const auto file = madeVault();
        std::string key;
        {
            auto vault = Vault::unlock(file, "secret", options());
            auto made = vault->makeRecoveryKey();
            QVERIFY(made.has_value());
            key = made->text();
            QCOMPARE(key.size(), std::size_t{47});
        }
        QVERIFY(Vault::unlock(file, key, options()).has_value());
        for (char& c : key)
            if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
        QVERIFY(Vault::unlock(file, key, options()).has_value());
        QVERIFY(Vault::unlock(file, "secret", options()).has_value());
    }

    void destroyedSlotsOpenForNobody()
    {
        const auto file = madeVault();
        {
            auto vault = Vault::unlock(file, "secret", options());
            QVERIFY(vault->destroySlots().has_value());
        }
        QCOMPARE(openError(file, "secret"), ErrorKind::WrongPassword);
    }

    void theSecondProcessIsToldWhoHasIt()
    {
        const auto file = madeVault();
        auto vault = Vault::unlock(file, "secret", options());
        QVERIFY(vault.has_value());
        auto second = Vault::unlock(file, "secret", options());
        QVERIFY(!second.has_value());
        QCOMPARE(second.error().kind, ErrorKind::ProjectBusy);
        QVERIFY(second.error().detail.find("process " + std::to_string(::getpid())) != std::string::npos);
    }

    void scratchVaultsLeaveNothing()
    {
        const auto file = path();
        {
            auto vault = Vault::createScratch(file, options());
            QVERIFY(vault.has_value());
            QVERIFY(std::filesystem::exists(file));
        }
        QVERIFY(!std::filesystem::exists(file));
        QVERIFY(!std::filesystem::exists(file.string() + ".lock"));
    }

    /// Why the header is only read through SQLite's own handle: closing any other descriptor of the file drops
    /// the locks of this process, and a second process may then write.
    void aSecondDescriptorWouldDropTheLocks()
    {
        const auto file = madeVault();
        auto vault = Vault::unlock(file, "secret", options());
        QVERIFY(vault.has_value());
        QVERIFY(vault->database().execute("BEGIN IMMEDIATE; INSERT INTO t VALUES('held')").has_value());
        const auto lockedForOthers = [&] {
            // fcntl locks show only to other processes.
            QProcess python;
            python.start("sh",
                {"-c",
                    QString("exec 9<>'%1'; perl -e '"
                            "use Fcntl; my $f = pack(\"s s x4 q q i x4\", F_WRLCK, SEEK_SET, 0x40000001, 1, 0);"
                            "open(my $h, \"+<&=\", 9); exit(fcntl($h, F_SETLK, $f) ? 0 : 1)'")
                        .arg(QString::fromStdString(file.string()))});
            python.waitForFinished();
            return python.exitCode() != 0;
        };
        if (QProcess::execute("perl", {"-e", "1"}) != 0) QSKIP("perl is not there to look from another process");
        QVERIFY(lockedForOthers());
        // Reading the header our way keeps the lock ...
        QVERIFY(vault->verifyHeader().has_value());
        QVERIFY(lockedForOthers());
        // ... a plain open and close loses it: the experiment that made the rule.
        ::close(::open(file.c_str(), O_RDONLY));
        QVERIFY(!lockedForOthers());
        QVERIFY(vault->database().execute("ROLLBACK").has_value());
    }

    void theGateKnowsSqlCipher()
    {
        const auto version = cipherVersion();
        QVERIFY(version.has_value());
        QVERIFY(version->starts_with("4."));
    }

    /// A plain libsqlite3 that was bound first must not be what answers.
    void aPreloadedPlainSqliteChangesNothing()
    {
        QString plain;
        for (const char* candidate :
            {"/usr/lib/x86_64-linux-gnu/libsqlite3.so.0", "/usr/lib/aarch64-linux-gnu/libsqlite3.so.0"})
            if (QFile::exists(candidate)) plain = candidate;
        if (plain.isEmpty()) QSKIP("no plain libsqlite3 on this computer");
        QProcess self;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert("LD_PRELOAD", plain + " " + environment.value("LD_PRELOAD"));
        self.setProcessEnvironment(environment);
        self.start(QCoreApplication::applicationFilePath(), {"nothingIsInClear", "theGateKnowsSqlCipher"});
        QVERIFY(self.waitForFinished(60000));
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
        QSKIP("a sanitizer wants to be the first library");
#else
        QVERIFY2(self.exitCode() == 0, self.readAllStandardOutput().constData());
#endif
    }

    /// Linked with the shared library instead, the gate is what stands between a list and a clear file.
    void aDynamicBinaryRefusesThePlainSqlite()
    {
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
        QSKIP("a sanitizer wants to be the first library");
#endif
        QString plain;
        for (const char* candidate :
            {"/usr/lib/x86_64-linux-gnu/libsqlite3.so.0", "/usr/lib/aarch64-linux-gnu/libsqlite3.so.0"})
            if (QFile::exists(candidate)) plain = candidate;
        const QString program = QString::fromStdString(test::builtPlace("bin/dynamic_gate"));
        if (plain.isEmpty() || !QFile::exists(program)) QSKIP("no plain or no shared library on this computer");
        QProcess gate;
        gate.start(program, {});
        QVERIFY(gate.waitForFinished(30000));
        QCOMPARE(gate.exitCode(), 0);
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert("LD_PRELOAD", plain);
        gate.setProcessEnvironment(environment);
        gate.start(program, {});
        QVERIFY(gate.waitForFinished(30000));
        QCOMPARE(gate.exitCode(), 5);
        QCOMPARE(gate.readAllStandardOutput().trimmed(), QByteArray("encryption_missing"));
    }
};

QTEST_GUILESS_MAIN(VaultTest)
#include "tst_vault.moc"

// SPDX-License-Identifier: Apache-2.0

#include "project/schema.h"
#include "support/clean_fixture.h"
#include "trust/check_job.h"

#include <cstdlib>
#include <fstream>
#include <map>
#include <unistd.h>

using namespace winnow;

/// Project files that somebody bent: they open as what they are, or they do not open.
class HostileProjectTest : public QObject, private CleanFixture {
    Q_OBJECT

    std::filesystem::path m_file;
    QByteArray m_good;

    void write(const std::filesystem::path& path, const QByteArray& bytes)
    {
        std::ofstream(path, std::ios::binary).write(bytes.constData(), bytes.size());
    }
    /// Empty: it opened and all of it is in order; else why not.
    std::string openAndProve(const std::filesystem::path& path)
    {
        auto project = Project::open(path, "pw", vaultOptions());
        if (!project) return std::string(name(project.error().kind));
        if (auto proven = (*project)->proveContents(); !proven) return std::string(name(proven.error().kind));
        for (const CheckLine& line : checkProject(**project, *m_lists, 2))
            if (!line.problem.empty()) return line.what;
        return {};
    }

    /// A digest of every table.
    std::map<std::string, std::string> tablesOf(const std::filesystem::path& path)
    {
        std::map<std::string, std::string> out;
        auto project = Project::open(path, "pw", vaultOptions());
        if (!project) return out;
        auto tables = (*project)->database().prepare("SELECT name FROM sqlite_schema WHERE type = 'table'");
        while (*tables->step()) {
            Sha256 hash;
            auto rows = (*project)->database().prepare("SELECT * FROM " + tables->text(0));
            while (*rows->step())
                for (int c = 0; c < rows->columns(); ++c) {
                    hash.update(rows->blob(c));
                    hash.update("|");
                }
            out[tables->text(0)] = toHex(hash.finish());
        }
        return out;
    }
    std::string differs(const std::filesystem::path& path, const std::map<std::string, std::string>& whole)
    {
        std::string out;
        for (const auto& [table, digest] : tablesOf(path))
            if (whole.at(table) != digest) out += table + " ";
        return out;
    }

private slots:
    void initTestCase()
    {
        QVERIFY(loadLists());
        m_file = m_folder.filePath("good.winnow").toStdString();
        {
            auto project = Project::create(m_file, "pw", vaultOptions());
            QVERIFY(project && clean(**project, bigList(3000, 31)));
        }
        m_good = bytesOf(m_file);
        QVERIFY(m_good.size() > 65536 + 20 * 4096);
        QCOMPARE(openAndProve(m_file), std::string());
    }

    /// All 65,536 bytes of the header, each flipped: the header that is parsed is the good one, or none is.
    void everyHeaderByteFlipped()
    {
        const std::string head = m_good.left(65536).toStdString();
        const auto original = parseHeader(head);
        QVERIFY(original.has_value());
        for (std::size_t i = 0; i < head.size(); ++i) {
            std::string changed = head;
            changed[i] = static_cast<char>(changed[i] ^ (1 << (i % 8)));
            const auto parsed = parseHeader(changed);
            QVERIFY2(parsed.has_value() && parsed->header.projectId == original->header.projectId &&
                    parsed->header.keySlots == original->header.keySlots &&
                    parsed->header.databaseSalt == original->header.databaseSalt,
                std::to_string(i).c_str());
        }
        // Both copies at the same place: nothing is left to believe.
        for (std::size_t i = 0; i < 32736; i += 13) {
            std::string changed = head;
            for (const std::size_t at : {i, i + 32768}) changed[at] = static_cast<char>(changed[at] ^ 0x10);
            QVERIFY2(!parseHeader(changed).has_value(), std::to_string(i).c_str());
        }
        // Some of them through the whole of opening.
        const auto path = m_folder.filePath("flipped.winnow").toStdString();
        for (int i = 0; i < 65536; i += 4099) {
            QByteArray bytes = m_good;
            bytes[i] = static_cast<char>(bytes[i] ^ 1);
            write(path, bytes);
            const std::string trouble = openAndProve(path);
            QVERIFY2(trouble.empty() || trouble == "header", (std::to_string(i) + " " + trouble).c_str());
        }
    }

    /// Cut at every page and inside of pages: never a shorter list that looks whole.
    void everyTruncationIsNoticed()
    {
        const auto path = m_folder.filePath("cut.winnow").toStdString();
        const bool all = std::getenv("WINNOW_LONG_FAULTS") != nullptr;
        for (qsizetype size = 0; size < m_good.size(); size += all ? 4096 : 5 * 4096) {
            write(path, m_good.left(size));
            QVERIFY2(!openAndProve(path).empty(), std::to_string(size).c_str());
            write(path, m_good.left(size + 1000));
            QVERIFY2(!openAndProve(path).empty(), std::to_string(size + 1000).c_str());
        }
    }

    /// A page as it was at an earlier time has a good code: what tells is what it no longer fits to.
    void anOldPagePlayedBackIsNoticed()
    {
        const auto path = m_folder.filePath("replay.winnow").toStdString();
        QByteArray later;
        write(path, m_good);
        {
            auto project = Project::open(path, "pw", vaultOptions());
            QVERIFY(project.has_value());
            for (int i = 0; i < 30; ++i) QVERIFY((*project)->audit("test", "{}").has_value());
            QVERIFY(clean(**project, bigList(700, 32)).has_value());
        }
        later = bytesOf(path);
        const auto whole = tablesOf(path);
        int changed = 0;
        int unnoticed = 0;
        for (qsizetype at = 65536; at + 4096 <= m_good.size(); at += 4096) {
            if (m_good.mid(at, 4096) == later.mid(at, 4096)) continue;
            ++changed;
            QByteArray bytes = later;
            bytes.replace(at, 4096, m_good.mid(at, 4096));
            write(path, bytes);
            if (!openAndProve(path).empty()) continue;
            // A page that nothing uses any more says nothing: what counts is what is read.
            const std::string changedTables = differs(path, whole);
            if (!changedTables.empty()) {
                ++unnoticed;
                qWarning("page %d: %s", static_cast<int>(at / 4096), changedTables.c_str());
            }
        }
        QVERIFY(changed > 5);
        QCOMPARE(unnoticed, 0);
    }

    void foreignTablesTriggersAndViewsAreRefused_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::newRow("view") << QByteArray("CREATE VIEW source_view AS SELECT * FROM source");
        QTest::newRow("trigger") << QByteArray("CREATE TRIGGER t AFTER INSERT ON audit BEGIN DELETE FROM ledger; END");
        QTest::newRow("table") << QByteArray("CREATE TABLE notes(x)");
        QTest::newRow("index") << QByteArray("CREATE INDEX i ON audit(user)");
        QTest::newRow("column") << QByteArray("ALTER TABLE person ADD COLUMN evil TEXT");
        QTest::newRow("table gone") << QByteArray("DROP TABLE incident");
        QTest::newRow("virtual table") << QByteArray("CREATE VIRTUAL TABLE f USING fts5(x)");
    }
    void foreignTablesTriggersAndViewsAreRefused()
    {
        QFETCH(QByteArray, sql);
        const auto path = m_folder.filePath("schema.winnow").toStdString();
        write(path, m_good);
        {
            auto project = Project::open(path, "pw", vaultOptions());
            QVERIFY(project.has_value());
            if (!(*project)->database().execute(sql.constData())) QSKIP("this library has no such thing");
        }
        QCOMPARE(openAndProve(path), std::string("project_tampered"));
    }

    void aReadOnlyPlaceSaysSo()
    {
        if (::geteuid() == 0) QSKIP("root may write everywhere");
        const auto folder = m_folder.filePath("readonly").toStdString();
        std::filesystem::create_directories(folder);
        write(folder + "/p.winnow", m_good);
        std::filesystem::permissions(folder, std::filesystem::perms::owner_read | std::filesystem::perms::owner_exec);
        QCOMPARE(openAndProve(folder + "/p.winnow"), std::string("read_only"));
        std::filesystem::permissions(folder, std::filesystem::perms::owner_all);
    }

    /// Costs that would fill the memory of the computer are refused before any is taken.
    void greedyKeySlotsAreRefused()
    {
        for (const auto& [at, value] : {std::pair(4, 0xFFFFFFFFU), {4, 2U << 20}, {8, 1000U}, {12, 4U}}) {
            QByteArray bytes = m_good;
            for (int copy = 0; copy < 2; ++copy) {
                const qsizetype slot = copy * 32768 + 256;
                for (int i = 0; i < 4; ++i) bytes[slot + at + i] = static_cast<char>(value >> (8 * i));
                const Sha256Digest digest = sha256({bytes.constData() + copy * 32768, 32704});
                std::memcpy(bytes.data() + copy * 32768 + 32704, digest.data(), 32);
            }
            const auto path = m_folder.filePath("greedy.winnow").toStdString();
            write(path, bytes);
            QCOMPARE(openAndProve(path), std::string("project_damaged"));
        }
    }
};

QTEST_APPLESS_MAIN(HostileProjectTest)
#include "tst_hostile_project.moc"

// SPDX-License-Identifier: Apache-2.0

#include "project/rows/quick_groups.h"
#include "project/schema.h"
#include "support/clean_fixture.h"
#include "trust/check_job.h"

using namespace winnow;

class ProjectsTest : public QObject, private CleanFixture {
    Q_OBJECT

private slots:
    /// A scratch project packs for speed; what is kept is packed small and checks like any other.
    void whatIsKeptIsPackedSmall()
    {
        auto project = scratch();
        std::string text = "id,name,email\n";
        for (int i = 0; i < 20'000; ++i)
            text += std::to_string(i) + ",Person " + std::to_string(i % 700) + ",p" + std::to_string(i) + "@d" +
                std::to_string(i % 301) + ".nl\n";
        const auto before = clean(*project, text);
        QVERIFY(before.has_value());
        QCOMPARE(*project->meta(kQuickGroups), std::string("1"));
        const auto sizeOf = [](Project& p) {
            std::uint64_t bytes = 0;
            (void)p.groups().forEach(
                0, (20'000 + 255) / 256, kPartText | kPartFacts, [&](GroupBlobs& g) -> Result<bool> {
                    bytes += g.text.size() + g.facts.size();
                    return true;
                });
            return bytes;
        };
        const std::uint64_t quick = sizeOf(*project);
        auto kept = project->keepAs(target(), "seven green horses");
        QVERIFY(kept.has_value());
        QCOMPARE(*(*kept)->meta(kQuickGroups), std::string());
        const std::uint64_t small = sizeOf(**kept);
        QVERIFY2(small > 0 && small < quick * 7 / 10, qPrintable(QStringLiteral("%1 of %2").arg(small).arg(quick)));
        for (const CheckLine& line : checkProject(**kept, *m_lists, 2))
            QVERIFY2(line.problem.empty(), (line.what + ": " + line.problem).c_str());
        ExportOptions options;
        options.target = target();
        const auto after = exportSource(**kept, *m_lists, before->imported.source, options, m_counters, {});
        QVERIFY(after.has_value());
        QCOMPARE(bytesOf(options.target), before->out);
        QCOMPARE(after->digest, before->exported.digest);
    }

    void initTestCase() { QVERIFY(loadLists()); }

    /// The equation of the ledger over random files with random damage.
    void everyRecordIsAccountedFor()
    {
        for (unsigned seed = 1; seed <= 12; ++seed) {
            std::mt19937 random(seed);
            std::string text = bigList(400, seed);
            for (int damage = 0; damage < 30; ++damage) text[random() % text.size()] = "\",\n\r;\0 @x"[random() % 9];
            auto project = scratch();
            auto done = clean(*project, text);
            if (!done) {
                QVERIFY2(done.error().kind == ErrorKind::NoAddressColumn || done.error().kind == ErrorKind::NotAList,
                    std::string(name(done.error().kind)).c_str());
                continue;
            }
            const SourceInfo& s = done->imported.source;
            const SettleSummary& r = done->settled.total;
            QCOMPARE(r.records, s.records);
            QCOMPARE(r.kept + r.leftOutTotal() + r.toReview + s.rejects + s.skipped.total(), s.physicalRecords());
            QCOMPARE(done->exported.records, r.kept);
            for (const CheckLine& line : checkProject(*project, *m_lists, 2))
                QVERIFY2(
                    line.problem.empty(), (line.what + ": " + line.problem + " seed " + std::to_string(seed)).c_str());
        }
    }

    void aStoppedImportGoesOnAndAChangedFileStartsOver()
    {
        const auto file = m_folder.filePath("resume.winnow").toStdString();
        const std::string text = bigList(6000, 9);
        auto whole = scratch();
        auto wanted = clean(*whole, text);
        QVERIFY(wanted.has_value());

        auto made = Project::create(file, "pw", vaultOptions());
        QVERIFY(made.has_value());
        ImportOptions import;
        import.groupsPerCommit = 2;
        import.open.read.batchRecords = 256;
        // Stop as soon as the first burst is stored.
        std::stop_source stop;
        class StoppingSource final : public ByteSource {
        public:
            StoppingSource(std::unique_ptr<ByteSource> inner, std::stop_source& s)
                : m_inner(std::move(inner)), m_stop(s)
            {
            }
            Result<std::size_t> read(std::span<char> room) override
            {
                if (++m_reads > 12) m_stop.request_stop();
                return m_inner->read(room.first(std::min<std::size_t>(room.size(), 16384)));
            }
            Result<void> seek(std::uint64_t offset) override { return m_inner->seek(offset); }
            std::uint64_t size() const noexcept override { return m_inner->size(); }

        private:
            std::unique_ptr<ByteSource> m_inner;
            std::stop_source& m_stop;
            int m_reads = 0;
        };
        import.open.read.readBytes = 16384;
        auto cut = importList(**made, *m_lists, std::make_unique<StoppingSource>(memorySource(text), stop), "list.csv",
            import, m_counters, stop.get_token());
        QVERIFY(!cut.has_value());
        QCOMPARE(cut.error().kind, ErrorKind::Cancelled);
        auto sources = (*made)->sources();
        QCOMPARE(sources->size(), std::size_t{1});
        QCOMPARE(sources->front().state, SourceState::Staging);
        made->reset();

        auto opened = Project::open(file, "pw", vaultOptions());
        QVERIFY(opened.has_value());
        auto resumed = clean(**opened, text);
        QVERIFY(resumed.has_value());
        QVERIFY(resumed->imported.resumed);
        QCOMPARE(resumed->settled.total.resultDigest, wanted->settled.total.resultDigest);
        QCOMPARE(resumed->out, wanted->out);
        QCOMPARE(resumed->imported.source.entries, wanted->imported.source.entries);
        QCOMPARE(resumed->imported.source.skipped.total(), wanted->imported.source.skipped.total());
    }

    void checkFindsWhatWasChanged_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<QByteArray>("what");
        QTest::newRow("a verdict")
            << QByteArray(
                   "UPDATE verdict_group SET verdicts = (SELECT verdicts FROM verdict_group WHERE no = 1) WHERE no = 0")
            << QByteArray("verdicts");
        QTest::newRow("a text")
            << QByteArray("UPDATE row_group SET text = (SELECT text FROM row_group WHERE no = 1) WHERE no = 0")
            << QByteArray("row groups");
        QTest::newRow("a group lost") << QByteArray("DELETE FROM row_group WHERE no = 1") << QByteArray("row groups");
        QTest::newRow("an audit entry lost")
            << QByteArray("DELETE FROM audit WHERE seq = 2") << QByteArray("audit log");
        QTest::newRow("an audit entry changed")
            << QByteArray("UPDATE audit SET body = '{}' WHERE action = 'import'") << QByteArray("audit log");
        QTest::newRow("the audit log cut")
            << QByteArray("DELETE FROM audit WHERE seq = (SELECT max(seq) FROM audit)") << QByteArray("audit log");
        QTest::newRow("the ledger")
            << QByteArray(
                   "UPDATE ledger SET body = replace(body, '\"skipped\":', '\"skipped\":1') WHERE kind = 'import'")
            << QByteArray("ledger");
        QTest::newRow("a trigger") << QByteArray("CREATE TRIGGER x AFTER INSERT ON audit BEGIN DELETE FROM audit; END")
                                   << QByteArray("tables");
    }

    void checkFindsWhatWasChanged()
    {
        QFETCH(QByteArray, sql);
        QFETCH(QByteArray, what);
        auto project = scratch();
        QVERIFY(clean(*project, bigList(600, 4)).has_value());
        QVERIFY(project->database().execute(sql.constData()).has_value());
        bool found = false;
        for (const CheckLine& line : checkProject(*project, *m_lists, 2))
            if (line.what == what.toStdString()) found = !line.problem.empty();
        QVERIFY(found);
    }

    void openingRefusesForeignTablesAndEmptiedProjects()
    {
        const auto make = [&](const char* sql) {
            const auto file = target();
            auto project = Project::create(file, "pw", vaultOptions());
            if (!project || !clean(**project, "a@x.nl\nb@x.nl\n") || !(*project)->database().execute(sql))
                return ErrorKind::Internal;
            project->reset();
            auto opened = Project::open(file, "pw", vaultOptions());
            return opened ? ErrorKind::Internal : opened.error().kind;
        };
        QCOMPARE(make("CREATE VIEW v AS SELECT 1"), ErrorKind::ProjectTampered);
        QCOMPARE(make("DELETE FROM audit"), ErrorKind::ProjectEmptied);
        QCOMPARE(make("DELETE FROM audit WHERE seq > 1"), ErrorKind::ProjectTampered);
        QCOMPARE(make("DELETE FROM row_group"), ErrorKind::ProjectTampered);
        QCOMPARE(make("PRAGMA user_version = 9"), ErrorKind::ProjectNewer);
    }

    /// Killed between its first commit and the header's first mirror, or before: opening finishes the making.
    void aProjectWhoseMakingWasCutOffIsFinished()
    {
        for (const bool tables : {false, true}) {
            const auto file = target();
            {
                auto vault = Vault::create(file, "pw", vaultOptions());
                QVERIFY(vault.has_value());
                if (tables) QVERIFY(createSchema(vault->database()).has_value());
            }
            auto opened = Project::open(file, "pw", vaultOptions());
            QVERIFY2(opened.has_value(), opened ? "" : opened.error().detail.c_str());
            QVERIFY(clean(**opened, "a@x.nl\n").has_value());
            opened->reset();
            QVERIFY(Project::open(file, "pw", vaultOptions()).has_value());
        }
    }
};

QTEST_APPLESS_MAIN(ProjectsTest)
#include "tst_projects.moc"

#include "base/text.h"
#include "engine/check_job.h"
#include "engine/export_job.h"
#include "engine/import_job.h"
#include "engine/settle_job.h"
#include "engine/settle_state.h"
#include "engine/suppress_job.h"
#include "project/schema.h"
#include "project/selection_bitmap.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <random>

using namespace winnow;

namespace {

class FixedClock final : public Clock {
public:
    UtcMillis utcNow() const override { return 1'790'000'000'000; }
    std::chrono::nanoseconds monotonicNow() const override { return {}; }
};

QByteArray bytesOf(const std::filesystem::path& file)
{
    QFile f(QString::fromStdString(file.string()));
    return f.open(QIODevice::ReadOnly) ? f.readAll() : QByteArray();
}

/// A list with everything in it that lists have.
std::string bigList(int records, unsigned seed)
{
    std::mt19937 random(seed);
    std::string text = "id,name,email,newsletter\r\n";
    for (int i = 0; i < records; ++i) {
        const int kind = static_cast<int>(random() % 20);
        std::string address = "person" + std::to_string(random() % static_cast<unsigned>(records)) + "@company" + std::to_string(random() % 300) + ".nl";
        if (kind == 0) address = "broken" + std::to_string(i);
        if (kind == 1) address = "\"a" + std::to_string(i) + "@x.nl; b" + std::to_string(i) + "@gmial.com\"";
        if (kind == 2) address = "P" + std::to_string(i) + "@GMAIL.com";
        if (kind == 3) address.clear();
        if (kind == 4) address = "x@yopmail.com";
        text += std::to_string(i) + (kind == 5 ? ",\"two\r\nlines\"," : kind == 6 ? ",\"open," : ",name,") + address + (random() % 10 == 0 ? ",no" : ",yes") + "\r\n";
        if (kind == 7) text += "\r\n";
    }
    return text;
}

} // namespace

class CleanTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    FixedClock m_clock;
    SystemRandom m_random;
    std::unique_ptr<ReferenceLists> m_lists;
    RunCounters m_counters;
    int m_number = 0;

    VaultOptions vaultOptions()
    {
        VaultOptions o;
        o.cost = {8192, 1};
        o.random = &m_random;
        o.clock = &m_clock;
        return o;
    }
    std::unique_ptr<Project> scratch()
    {
        auto p = Project::createScratch(m_folder.path().toStdString(), vaultOptions());
        return p ? std::move(*p) : nullptr;
    }
    std::filesystem::path target() { return m_folder.filePath(QString("out%1.csv").arg(m_number++)).toStdString(); }

    struct Cleaned {
        ImportResult imported;
        SettleResult settled;
        ExportResult exported;
        QByteArray out;
    };
    Result<Cleaned> clean(Project& project, const std::string& text, ExportOptions options = {}, unsigned threads = 2, Policy policy = keepCustomers())
    {
        ImportOptions import;
        import.threads = threads;
        import.groupsPerCommit = 3;
        import.read.batchRecords = 256;
        auto imported = importList(project, *m_lists, memorySource(text), "list.csv", import, m_counters, {});
        if (!imported) return pass(imported);
        SettleOptions settleOptions;
        settleOptions.threads = threads;
        settleOptions.policy = policy;
        auto settled = settle(project, *m_lists, settleOptions, m_counters);
        if (!settled) return pass(settled);
        options.target = target();
        options.threads = threads;
        auto exported = exportSource(project, *m_lists, imported->source, options, m_counters, {});
        if (!exported) return pass(exported);
        return Cleaned{std::move(*imported), std::move(*settled), *exported, bytesOf(options.target)};
    }
    QByteArray cleaned(const std::string& text, ExportOptions options = {}, Policy policy = keepCustomers())
    {
        auto project = scratch();
        auto done = clean(*project, text, options, 2, policy);
        return done ? done->out : QByteArray("FAILED ") + done.error().detail.c_str();
    }

private slots:
    void initTestCase()
    {
        auto lists = ReferenceLists::load();
        QVERIFY(lists.has_value());
        m_lists = std::move(*lists);
    }

    void keepsTheBytesOfUntouchedRecords_data()
    {
        QTest::addColumn<QByteArray>("in");
        QTest::addColumn<QByteArray>("out");
        const auto same = [](const char* title, const QByteArray& bytes) { QTest::newRow(title) << bytes << bytes; };
        same("quotes, blanks, newlines in cells", "id,email,note\r\n1, a@x.nl ,\"two\r\nlines\"\r\n2,\"b@x.nl\",\"say \"\"hi\"\"\"\r\n");
        same("windows-1252", "naam;email\r\nJos\xE9;j@x.nl\r\n");
        same("byte order mark", "\xEF\xBB\xBFname,email\nA,a@x.nl\n");
        same("sep line", "sep=;\nname;email\nA;a@x.nl\n");
        same("lone CR", "n,email\rA,a@x.nl\rB,b@x.nl\r");
        same("UTF-16", QByteArray("\xFF\xFE" "e\0m\0a\0i\0l\0\n\0a\0@\0x\0.\0n\0l\0\n\0", 28));
        QTest::newRow("bad ones go") << QByteArray("name,email\nA,a@x.nl\nB,bad\nC,c@x.nl\n") << QByteArray("name,email\nA,a@x.nl\nC,c@x.nl\n");
        QTest::newRow("the last newline comes") << QByteArray("a@x.nl\nb@x.nl") << QByteArray("a@x.nl\nb@x.nl\n");
        QTest::newRow("preamble goes") << QByteArray("List;\n;\nname;email\nA;a@x.nl\nB;b@x.nl\n") << QByteArray("name;email\nA;a@x.nl\nB;b@x.nl\n");
        QTest::newRow("an open quote is closed") << QByteArray("name,email\nA,a@x.nl\nB,\"b@x.nl\nC,c@x.nl\nD,d@x.nl\n")
                                                 << QByteArray("name,email\nA,a@x.nl\nB,b@x.nl\nC,c@x.nl\nD,d@x.nl\n");
        QTest::newRow("addresses are cut from shared cells") << QByteArray("name;email\nA;a@x.nl\nB;\"b@x.nl; a@x.nl; c@x.nl\"\n")
                                                             << QByteArray("name;email\nA;a@x.nl\nB;\"b@x.nl; c@x.nl\"\n");
    }

    void keepsTheBytesOfUntouchedRecords()
    {
        QFETCH(QByteArray, in);
        QTEST(cleaned(in.toStdString()), "out");
    }

    void doNotMailAlwaysWins()
    {
        const std::string text = "email,newsletter\nA@x.nl,yes\nb@x.nl,yes\na@x.nl,no\n";
        for (const Survivor survivor : {Survivor::First, Survivor::Last, Survivor::MostComplete}) {
            Policy policy = keepCustomers();
            policy.survivor = survivor;
            QCOMPARE(cleaned(text, {}, policy), QByteArray("email,newsletter\nb@x.nl,yes\n"));
        }
    }

    void theSurvivorFollowsTheRule()
    {
        const std::string text = "id,name,email\n1,,a@x.nl\n2,Jan,A@x.nl\n3,,a@X.nl\n";
        Policy policy = keepCustomers();
        QCOMPARE(cleaned(text, {}, policy), QByteArray("id,name,email\n1,,a@x.nl\n"));
        policy.survivor = Survivor::Last;
        QCOMPARE(cleaned(text, {}, policy), QByteArray("id,name,email\n3,,a@X.nl\n"));
        policy.survivor = Survivor::MostComplete;
        QCOMPARE(cleaned(text, {}, policy), QByteArray("id,name,email\n2,Jan,A@x.nl\n"));
    }

    void duplicatesFollowTheProvider()
    {
        QCOMPARE(cleaned("jan.jansen@gmail.com\nJanJansen+news@googlemail.com\njan.jansen@x.nl\njanjansen@x.nl\n"),
                 QByteArray("jan.jansen@gmail.com\njan.jansen@x.nl\njanjansen@x.nl\n"));
    }

    /// 40 bits collide in a list of ten million: what shares a hash is told apart by its text, and no duplicate is lost.
    void entriesThatShareAHashAreToldApartByTheirText()
    {
        auto project = scratch();
        QVERIFY(clean(*project, "a@x.nl\nb@x.nl\nB@x.nl\na@X.nl\nc@x.nl\n").has_value());
        SettleState state;
        QVERIFY(loadState(*project, state, 2).has_value());
        settleDomains(state, *m_lists, 2);
        SettleOptions options;
        options.policy = keepCustomers();
        QVERIFY(settleTexts(*project, state, *m_lists, options, {{1, 0}, {2, 0}, {3, 0}, {4, 0}}).has_value());
        std::ranges::sort(state.clusters);
        QCOMPARE(state.clusters, (DuplicateClusters{{0, 3}, {1, 2}}));
    }

    void addressShapeGivesARowEach()
    {
        ExportOptions options;
        options.shape = ExportShape::Address;
        QCOMPARE(cleaned("name;email\nA;\"a@x.nl; B@Y.NL; bad@\"\n", options), QByteArray("name;email\nA;a@x.nl\nA;B@y.nl\n"));
    }

    void allWritesEveryRecordWithItsResult()
    {
        ExportOptions options;
        options.all = true;
        const QByteArray out = cleaned("name,email\nA,a@x.nl\nB,b@gmial.com\nC,\nD,d@@x.nl\n", options);
        const QList<QByteArray> lines = out.split('\n');
        QCOMPARE(lines.size(), qsizetype{6});
        QCOMPARE(lines[0], QByteArray("name,email,winnow_decision,winnow_cause,winnow_status,winnow_reason,winnow_score,winnow_suggestion,winnow_checked_at"));
        QVERIFY(lines[1].startsWith("A,a@x.nl,keep,,plausible,form_only,72,,2026-"));
        QVERIFY(lines[2].startsWith("B,b@gmial.com,review,status,risky,likely_typo,"));
        QVERIFY(lines[2].contains(",b@gmail.com,"));
        QVERIFY(lines[3].startsWith("C,,leave_out,no_address,,,,,"));
        QVERIFY(lines[4].startsWith("D,d@@x.nl,leave_out,status,undeliverable,invalid_form,0,d@x.nl,"));
    }

    void formulasAreMadeSafe()
    {
        ExportOptions options;
        options.formulaSafe = true;
        QCOMPARE(cleaned("name,phone,email\n=1+1,+32 475 12,a@x.nl\n@b,-5,b@x.nl\nC,1,=c@x.nl\n", options),
                 QByteArray("name,phone,email\n'=1+1,+32 475 12,a@x.nl\n'@b,-5,b@x.nl\n"));
    }

    void neverOverASource()
    {
        const auto file = target();
        QFile f(QString::fromStdString(file.string()));
        QVERIFY(f.open(QIODevice::WriteOnly));
        f.write("a@x.nl\n");
        f.close();
        auto project = scratch();
        auto imported = importList(*project, *m_lists, *openFile(file), "a", {}, m_counters, {});
        SettleOptions settleOptions;
        settleOptions.policy = keepCustomers();
        QVERIFY(settle(*project, *m_lists, settleOptions, m_counters).has_value());
        ExportOptions options;
        options.target = file;
        options.sources = {file};
        QCOMPARE(exportSource(*project, *m_lists, imported->source, options, m_counters, {}).error().kind, ErrorKind::TargetExists);
        std::filesystem::create_hard_link(file, file.string() + ".link");
        options.target = file.string() + ".link";
        QCOMPARE(exportSource(*project, *m_lists, imported->source, options, m_counters, {}).error().kind, ErrorKind::TargetExists);
        QCOMPARE(bytesOf(file), QByteArray("a@x.nl\n"));
        options.target = "/nonexistent-folder/x.csv";
        QVERIFY(!exportSource(*project, *m_lists, imported->source, options, m_counters, {}).has_value());
    }

    void doNotMailFilesSuppress()
    {
        auto project = scratch();
        const std::string hash = toHex(exchangeHash("hashed@x.nl"));
        const auto added = addDoNotMailFile(*project, memorySource("Plain@x.nl\n" + hash + "\nevil.nl\n"), {});
        QVERIFY(added.has_value());
        QCOMPARE(added->addresses, std::uint64_t{1});
        QCOMPARE(added->hashes, std::uint64_t{1});
        QCOMPARE(added->domains, std::uint64_t{1});
        auto done = clean(*project, "plain@X.nl\nHashed@x.nl\na@evil.nl\nfine@x.nl\n");
        QVERIFY(done.has_value());
        QCOMPARE(done->out, QByteArray("fine@x.nl\n"));
        QCOMPARE(done->settled.total.leftOut[static_cast<std::size_t>(Cause::Suppressed)], std::uint64_t{3});
    }

    void editsDecideAndCanBeUndone()
    {
        auto project = scratch();
        auto done = clean(*project, "a@x.nl\nb@x.nl\nc@x.nl\n");
        QVERIFY(done.has_value());
        GroupCodec codec;
        SelectionBitmap selection;
        selection.add({GroupNo(done->imported.source.firstGroup), 1});
        Edit edit;
        edit.selection = selection.encode(codec);
        edit.entries = 1;
        edit.user = "owner";
        const auto id = project->addEdit(edit);
        QVERIFY(id.has_value());
        SettleOptions options;
        options.policy = keepCustomers();
        auto settled = settle(*project, *m_lists, options, m_counters);
        QCOMPARE(settled->total.kept, std::uint64_t{2});
        QCOMPARE(settled->total.leftOut[static_cast<std::size_t>(Cause::ByHand)], std::uint64_t{1});
        QVERIFY(project->undoEdit(*id, "owner").has_value());
        settled = settle(*project, *m_lists, options, m_counters);
        QCOMPARE(settled->total.kept, std::uint64_t{3});
    }

    void ownRulesDecide()
    {
        auto project = scratch();
        auto done = clean(*project, "a@old.nl\nb@x.nl\n");
        SettleOptions options;
        options.policy = keepCustomers();
        options.rules.own = {{"*@old.nl", Status::Undeliverable}};
        auto settled = settle(*project, *m_lists, options, m_counters);
        QCOMPARE(settled->total.kept, std::uint64_t{1});
        QCOMPARE(settled->total.leftOut[static_cast<std::size_t>(Cause::Rule)], std::uint64_t{1});
    }

    void theSameListGivesTheSameResultForAnyThreads()
    {
        const std::string text = bigList(5000, 3);
        std::string digest;
        QByteArray out;
        for (const unsigned threads : {1U, 2U, 8U}) {
            auto project = scratch();
            auto done = clean(*project, text, {}, threads);
            QVERIFY(done.has_value());
            if (digest.empty()) {
                digest = done->settled.total.resultDigest;
                out = done->out;
            }
            QCOMPARE(done->settled.total.resultDigest, digest);
            QCOMPARE(done->out, out);
        }
    }

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
                QVERIFY2(done.error().kind == ErrorKind::NoAddressColumn || done.error().kind == ErrorKind::NotAList, std::string(name(done.error().kind)).c_str());
                continue;
            }
            const SourceInfo& s = done->imported.source;
            const SettleSummary& r = done->settled.total;
            QCOMPARE(r.records, s.records);
            QCOMPARE(r.kept + r.leftOutTotal() + r.toReview + s.rejects + s.skipped.total(), s.physicalRecords());
            QCOMPARE(done->exported.records, r.kept);
            for (const CheckLine& line : checkProject(*project, *m_lists, 2))
                QVERIFY2(line.problem.empty(), (line.what + ": " + line.problem + " seed " + std::to_string(seed)).c_str());
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
        import.read.batchRecords = 256;
        // Stop as soon as the first burst is stored.
        std::stop_source stop;
        class StoppingSource final : public ByteSource {
        public:
            StoppingSource(std::unique_ptr<ByteSource> inner, std::stop_source& s) : m_inner(std::move(inner)), m_stop(s) {}
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
        import.read.readBytes = 16384;
        auto cut = importList(**made, *m_lists, std::make_unique<StoppingSource>(memorySource(text), stop), "list.csv", import, m_counters, stop.get_token());
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
        QTest::newRow("a verdict") << QByteArray("UPDATE verdict_group SET verdicts = (SELECT verdicts FROM verdict_group WHERE no = 1) WHERE no = 0") << QByteArray("verdicts");
        QTest::newRow("a text") << QByteArray("UPDATE row_group SET text = (SELECT text FROM row_group WHERE no = 1) WHERE no = 0") << QByteArray("row groups");
        QTest::newRow("a group lost") << QByteArray("DELETE FROM row_group WHERE no = 1") << QByteArray("row groups");
        QTest::newRow("an audit entry lost") << QByteArray("DELETE FROM audit WHERE seq = 2") << QByteArray("audit log");
        QTest::newRow("an audit entry changed") << QByteArray("UPDATE audit SET body = '{}' WHERE action = 'import'") << QByteArray("audit log");
        QTest::newRow("the audit log cut") << QByteArray("DELETE FROM audit WHERE seq = (SELECT max(seq) FROM audit)") << QByteArray("audit log");
        QTest::newRow("the ledger") << QByteArray("UPDATE ledger SET body = replace(body, '\"skipped\":', '\"skipped\":1') WHERE kind = 'import'") << QByteArray("ledger");
        QTest::newRow("a trigger") << QByteArray("CREATE TRIGGER x AFTER INSERT ON audit BEGIN DELETE FROM audit; END") << QByteArray("tables");
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
            if (!project || !clean(**project, "a@x.nl\nb@x.nl\n") || !(*project)->database().execute(sql)) return ErrorKind::Internal;
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

    void aSecondListJoinsTheProject()
    {
        auto project = scratch();
        QVERIFY(clean(*project, "a@x.nl\nb@x.nl\n").has_value());
        ImportOptions import;
        auto second = importList(*project, *m_lists, memorySource("b@x.nl\nc@x.nl\n"), "second.csv", import, m_counters, {});
        QVERIFY(second.has_value());
        SettleOptions options;
        options.policy = keepCustomers();
        auto settled = settle(*project, *m_lists, options, m_counters);
        QCOMPARE(settled->total.records, std::uint64_t{4});
        QCOMPARE(settled->total.kept, std::uint64_t{3});
        QCOMPARE(settled->of(second->source.id).kept, std::uint64_t{1});
    }
};

QTEST_APPLESS_MAIN(CleanTest)
#include "tst_clean.moc"

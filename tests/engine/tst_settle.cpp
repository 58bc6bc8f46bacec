// SPDX-License-Identifier: Apache-2.0

#include "engine/check_job.h"
#include "engine/clean_fixture.h"
#include "engine/settle_state.h"
#include "engine/suppress_job.h"
#include "project/selection_bitmap.h"

using namespace winnow;

class SettleTest : public QObject, private CleanFixture {
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(loadLists()); }

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

    /// Packed otherwise, without hashes of groups and codes of pages: what comes out is the same to the byte.
    void aProjectThatGoesWithTheProgramDecidesTheSame()
    {
        std::string text = "id,email\n";
        for (int i = 0; i < 20'000; ++i)
            text += std::to_string(i) + (i % 5 == 0 ? ",info" : ",p") + std::to_string(i % 15'000) +
                (i % 97 == 0 ? "@@" : "@") + "d" + std::to_string(i % 301) + ".nl\n";
        auto usual = scratch();
        VaultOptions passing = vaultOptions();
        passing.neverKept = true;
        auto other = Project::createScratch(m_folder.path().toStdString(), passing);
        QVERIFY(other.has_value());
        QVERIFY((*other)->database().execute("PRAGMA cache_size=20").has_value()); // so that pages do go to the file
        const auto one = clean(*usual, text);
        const auto two = clean(**other, text);
        QVERIFY(one.has_value() && two.has_value());
        QCOMPARE(one->settled.total.resultDigest, two->settled.total.resultDigest);
        QCOMPARE(one->imported.source.sha256, two->imported.source.sha256);
        QCOMPARE(*two->imported.source.sha256, sha256(text));
        QVERIFY(one->exported.records > 10'000);
        QCOMPARE(one->out, two->out);
        QVERIFY(!usual->moments().all()->empty()); // the last export
        QVERIFY((*other)->moments().all()->empty());
        QCOMPARE((*other)->keepAs(target(), "seven green horses").error().kind, ErrorKind::Internal);
        QFile file(QString::fromStdString((*other)->vault().path().string()));
        QVERIFY(file.open(QIODevice::ReadOnly) && file.size() > 100'000);
        QVERIFY(!file.readAll().contains("info0@d0.nl"));
    }

    void equalHashesAreFoundByAnyNumberOfThreads()
    {
        auto project = scratch();
        std::string text = "email\n";
        for (int i = 0; i < 20'000; ++i) text += "p" + std::to_string(i * 7 % 12'000) + "@x.nl\n";
        QVERIFY(clean(*project, text).has_value());
        SettleState state;
        QVERIFY(loadState(*project, state, 2).has_value());
        const HashPairs one = sameHashes(state, 1);
        QCOMPARE(one.size(), std::size_t(20'000 - 12'000));
        QVERIFY(std::ranges::is_sorted(one, {}, [](const auto& pair) { return std::pair(pair.second, pair.first); }));
        for (const unsigned threads : {2U, 3U, 8U}) QCOMPARE(sameHashes(state, threads), one);
        // Different in the lowest bits only, and then in the highest: all in one part, and the same in several.
        for (const int shift : {0, 32}) {
            std::uint64_t hash = 0;
            for (SettleGroup& g : state.groups)
                for (std::size_t i = 0; i < g.facts.entries(); ++i) g.facts.setHash(i, hash++ << shift);
            QCOMPARE(sameHashes(state, 8).size(), std::size_t(shift == 0 ? 0 : 20'000 - 256));
        }
        for (SettleGroup& g : state.groups)
            for (std::size_t i = 0; i < g.facts.entries(); ++i) g.facts.setHash(i, 4711);
        QCOMPARE(sameHashes(state, 8).size(), std::size_t(19'999));
    }

    void duplicatesFollowTheProvider()
    {
        QCOMPARE(cleaned("jan.jansen@gmail.com\nJanJansen+news@googlemail.com\njan.jansen@x.nl\njanjansen@x.nl\n"),
            QByteArray("jan.jansen@gmail.com\njan.jansen@x.nl\njanjansen@x.nl\n"));
    }

    /// 40 bits collide in a list of ten million: what shares a hash is told apart by its text, and no duplicate is
    /// lost.
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
        std::vector<std::vector<std::uint32_t>> clusters;
        for (const auto cluster : state.clusters) clusters.emplace_back(cluster.begin(), cluster.end());
        std::ranges::sort(clusters);
        QCOMPARE(clusters, (std::vector<std::vector<std::uint32_t>>{{0, 3}, {1, 2}}));
    }

    void doNotMailFilesSuppress()
    {
        auto project = scratch();
        const std::string hash = toHex(exchangeHash("hashed@x.nl"));
        const auto added =
            addDoNotMailFile(*project, *m_lists, memorySource("Plain@x.nl\n" + hash + "\nevil.nl\n"), {});
        QVERIFY(added.has_value());
        QCOMPARE(added->addresses, std::uint64_t{1});
        QCOMPARE(added->hashes, std::uint64_t{1});
        QCOMPARE(added->domains, std::uint64_t{1});
        auto done = clean(*project, "plain@X.nl\nHashed@x.nl\na@evil.nl\nfine@x.nl\n");
        QVERIFY(done.has_value());
        QCOMPARE(done->out, QByteArray("fine@x.nl\n"));
        QCOMPARE(done->settled.total.leftOut[static_cast<std::size_t>(Cause::Suppressed)], std::uint64_t{3});
    }

    void aNoUnderAMisspeltAddressHoldsForWhomItMeant_data()
    {
        QTest::addColumn<QByteArray>("no");
        QTest::addColumn<QByteArray>("kept");
        const QByteArray other = "another@gmail.com,yes\n";
        QTest::newRow("known typo") << QByteArray("jan.jansen@gmial.com") << other;
        QTest::newRow("comma for a dot") << QByteArray("\"jan.jansen@gmail,com\"") << other;
        QTest::newRow("written out") << QByteArray("jan.jansen (at) gmail (dot) com") << other;
        QTest::newRow("two signs") << QByteArray("jan.jansen@@gmail.com") << other;
        QTest::newRow("both at once") << QByteArray("janjansen+news@@gmial.com") << other;
        QTest::newRow("another person") << QByteArray("jana@gmial.com")
                                        << QByteArray("jan.jansen@gmail.com,yes\n" + other);
        QTest::newRow("nobody") << QByteArray("???") << QByteArray("jan.jansen@gmail.com,yes\n" + other);
    }
    void aNoUnderAMisspeltAddressHoldsForWhomItMeant()
    {
        QFETCH(QByteArray, no);
        QFETCH(QByteArray, kept);
        const QByteArray text = "email,newsletter\njan.jansen@gmail.com,yes\n" + no + ",no\nanother@gmail.com,yes\n";
        QCOMPARE(cleaned(text.toStdString(), {}, keepCustomers()), "email,newsletter\n" + kept);
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

    void aSecondListJoinsTheProject()
    {
        auto project = scratch();
        QVERIFY(clean(*project, "a@x.nl\nb@x.nl\n").has_value());
        ImportOptions import;
        auto second =
            importList(*project, *m_lists, memorySource("b@x.nl\nc@x.nl\n"), "second.csv", import, m_counters, {});
        QVERIFY(second.has_value());
        SettleOptions options;
        options.policy = keepCustomers();
        auto settled = settle(*project, *m_lists, options, m_counters);
        QCOMPARE(settled->total.records, std::uint64_t{4});
        QCOMPARE(settled->total.kept, std::uint64_t{3});
        QCOMPARE(settled->of(second->source.id).kept, std::uint64_t{1});
    }

    void whoWasLongSilentIsInactive()
    {
        // The clock stands at 2026-09-21.
        const std::string text =
            "email,last order\na@x.nl,2024-09-20\nb@x.nl,2024-09-21\nc@x.nl,\nd@x.nl,soon\ne@x.nl,01/02/2020\n";
        Policy policy = keepCustomers();
        QCOMPARE(cleaned(text, {}, policy), QByteArray::fromStdString(text));
        policy.inactive = Decision::LeaveOut;
        QCOMPARE(cleaned(text, {}, policy), QByteArray("email,last order\nb@x.nl,2024-09-21\nc@x.nl,\nd@x.nl,soon\n"));
        policy.inactiveMonths = 48;
        QCOMPARE(cleaned(text, {}, policy),
            QByteArray("email,last order\na@x.nl,2024-09-20\nb@x.nl,2024-09-21\nc@x.nl,\nd@x.nl,soon\n"));
    }

    /// What a forecast says is what happens when the policy is then chosen.
    void aForecastSaysWhatWouldBeDecided()
    {
        auto project = scratch();
        auto done = clean(*project, bigList(3000, 8));
        QVERIFY(done.has_value());
        SelectionBitmap selection;
        GroupCodec codec;
        for (std::uint16_t i = 0; i < 40; ++i) selection.add({GroupNo(done->imported.source.firstGroup), i});
        Edit edit;
        edit.decision = Decision::Keep;
        edit.selection = selection.encode(codec);
        QVERIFY(project->addEdit(edit).has_value());
        SettleOptions options;
        options.policy = keepCustomers();
        QVERIFY(settle(*project, *m_lists, options, m_counters).has_value());
        options.policy = cautiousSender();
        options.policy.byReason[static_cast<std::size_t>(Reason::LikelyTypo)] = Decision::LeaveOut;
        const auto said = forecastPolicy(*project, options.policy, 2);
        QVERIFY(said.has_value());
        const auto happened = settle(*project, *m_lists, options, m_counters);
        QCOMPARE(said->kept, happened->total.kept);
        QCOMPARE(said->toReview, happened->total.toReview);
        QCOMPARE(said->leftOut, happened->total.leftOut);
        QCOMPARE(said->records, happened->total.records);
    }

    void theRowChosenByHandSurvives()
    {
        auto project = scratch();
        auto done = clean(*project, "id,email\n1,a@x.nl\n2,a@x.nl\n3,a@x.nl\n");
        QVERIFY(done.has_value());
        GroupCodec codec;
        SelectionBitmap selection;
        selection.add({GroupNo(done->imported.source.firstGroup), 1});
        Edit edit;
        edit.decision = Decision::Keep;
        edit.selection = selection.encode(codec);
        QVERIFY(project->addEdit(edit).has_value());
        SettleOptions options;
        options.policy = keepCustomers();
        QCOMPARE(settle(*project, *m_lists, options, m_counters)->total.kept, std::uint64_t{1});
        ExportOptions out;
        out.target = target();
        QVERIFY(exportSource(*project, *m_lists, done->imported.source, out, m_counters, {}).has_value());
        QCOMPARE(bytesOf(out.target), QByteArray("id,email\n2,a@x.nl\n"));
    }

    /// Facts of local parts were stored at the import; other lists since then must not leave them as they were.
    void otherListsDecideAboutStoredAddresses()
    {
        auto project = scratch();
        QVERIFY(clean(*project, "zorgloket@x.nl\njan@x.nl\n").has_value());
        auto changed = ReferenceLists::load({{"role",
            R"({"name":"role","date":"2026-09-20","count":1,"sources":[],"note":""})"
            "\nzorgloket\n"}});
        QVERIFY2(changed.has_value(), changed ? "" : changed.error().detail.c_str());
        SettleOptions options;
        options.policy = keepCustomers();
        options.policy.role = Decision::Review;
        QCOMPARE(settle(*project, *m_lists, options, m_counters)->total.toReview, std::uint64_t{0});
        QCOMPARE(settle(*project, **changed, options, m_counters)->total.toReview, std::uint64_t{1});
        for (const CheckLine& line : checkProject(*project, **changed, 2))
            QVERIFY2(line.problem.empty(), line.problem.c_str());
    }
};

QTEST_APPLESS_MAIN(SettleTest)
#include "tst_settle.moc"

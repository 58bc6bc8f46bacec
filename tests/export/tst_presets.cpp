// SPDX-License-Identifier: Apache-2.0

#include "export/presets.h"
#include "project/stores/layouts.h"
#include "support/clean_fixture.h"

using namespace winnow;

/// What was decided once is not asked again: rules for merging, presets, how lists are read.
class PresetsTest : public QObject, private CleanFixture {
    Q_OBJECT

    std::unique_ptr<Project> m_project;

    std::optional<ImportResult> bring(const std::string& text, const ImportOptions& wanted = {})
    {
        ImportOptions options = wanted;
        options.threads = 2;
        auto imported = importList(*m_project, *m_lists, memorySource(text), "list.csv", options, m_counters, {});
        return imported ? std::optional(std::move(*imported)) : std::nullopt;
    }
    SettleResult settleNow(const Policy& policy = keepCustomers(), const Rules& rules = {})
    {
        SettleOptions options;
        options.policy = policy;
        options.rules = rules;
        options.wantDuplicates = true;
        return valueOf(settle(*m_project, *m_lists, options, m_counters));
    }
    QByteArray written(const MergeRules& rules, const SourceInfo& source)
    {
        ExportOptions options;
        options.target = target();
        options.merge = settleNow().duplicates;
        options.mergeRules = rules;
        return exportSource(*m_project, *m_lists, source, options, m_counters, {}) ? bytesOf(options.target)
                                                                                   : QByteArray("FAILED");
    }

private slots:
    void initTestCase() { QVERIFY(loadLists()); }
    void init() { m_project = scratch(); }

    void duplicatesAreMergedByTheRuleOfEachColumn_data()
    {
        QTest::addColumn<int>("rule");
        QTest::addColumn<QByteArray>("row");
        QTest::newRow("fill") << static_cast<int>(MergeRule::Fill) << QByteArray("Ann,ann@x.nl,Gent,2024-01-01,yes\n");
        QTest::newRow("keep") << static_cast<int>(MergeRule::Keep) << QByteArray("Ann,ann@x.nl,,2024-01-01,yes\n");
        QTest::newRow("newest") << static_cast<int>(MergeRule::Newest)
                                << QByteArray("Anna Maria,ann@x.nl,Oostende,2025-06-01,yes\n");
        QTest::newRow("longest") << static_cast<int>(MergeRule::Longest)
                                 << QByteArray("Anna Maria,ann@x.nl,Oostende,2024-01-01,yes\n");
        QTest::newRow("joined")
            << static_cast<int>(MergeRule::Joined)
            << QByteArray("Ann; An; Anna Maria,ann@x.nl,Gent; Oostende,2024-01-01; 2023-01-01; 2025-06-01,yes\n");
    }
    void duplicatesAreMergedByTheRuleOfEachColumn()
    {
        QFETCH(int, rule);
        QFETCH(QByteArray, row);
        const auto imported = bring(
            "name,email,city,last order,newsletter\nAnn,ann@x.nl,,2024-01-01,yes\nAn,ANN@x.nl,Gent,2023-01-01,\nAnna Maria,ann@x.nl,Oostende,2025-06-01,yes\n");
        QVERIFY(imported);
        QCOMPARE(written({.other = static_cast<MergeRule>(rule), .byColumn = {}}, imported->source),
            "name,email,city,last order,newsletter\n" + row);
    }

    void aColumnOfItsOwnRuleStandsOverTheOthers()
    {
        const auto imported = bring("name,email,Note\nAnn,ann@x.nl,a\nAnnabel,ann@x.nl,b\n");
        MergeRules rules{.other = MergeRule::Keep, .byColumn = {{"note", MergeRule::Joined}}};
        QCOMPARE(written(rules, imported->source), QByteArray("name,email,Note\nAnn,ann@x.nl,a; b\n"));
        // Nothing in the project changed: without rules the row is as it came.
        QCOMPARE(written({.other = MergeRule::Keep, .byColumn = {}}, imported->source),
            QByteArray("name,email,Note\nAnn,ann@x.nl,a\n"));
    }

    void thePreviewShowsWhatIsWritten()
    {
        const auto imported = bring("name,email\n,ann@x.nl\nAnn,ann@x.nl\nBob,bob@x.nl\n");
        QVERIFY(imported);
        const auto rows = valueOf(previewMerge(*m_project, settleNow().duplicates, {}, 10));
        QCOMPARE(rows.size(), std::size_t{1});
        QCOMPARE(rows.front().rows, std::size_t{2});
        QCOMPARE(rows.front().before, (std::vector<std::string>{"", "ann@x.nl"}));
        QCOMPARE(rows.front().after, (std::vector<std::string>{"Ann", "ann@x.nl"}));
        QVERIFY(
            valueOf(previewMerge(*m_project, settleNow().duplicates, {.other = MergeRule::Keep, .byColumn = {}}, 10))
                .empty());
    }

    void rulesForMergingStayWithTheProject()
    {
        QVERIFY(valueOf(mergeRules(*m_project)) == MergeRules{});
        const MergeRules rules{.other = MergeRule::Longest, .byColumn = {{"note \"x\"", MergeRule::Joined}}};
        QVERIFY(setMergeRules(*m_project, rules));
        QVERIFY(valueOf(mergeRules(*m_project)) == rules);
    }

    void aPresetGoesFromOneProjectToAnother()
    {
        QVERIFY(bring("email\ninfo@x.nl\nann@y.nl\n"));
        Policy policy = cautiousSender();
        policy.inactiveMonths = 36;
        (void)settleNow(policy, {.own = {{"*@y.nl", Status::Risky}}});
        QVERIFY(setMergeRules(*m_project, {.other = MergeRule::Joined, .byColumn = {}}));
        QVERIFY(savePreset(*m_project, valueOf(presetOfNow(*m_project, "Spring"))));
        const auto file = target();
        QVERIFY(writePreset(valueOf(presets(*m_project)).front(), file));

        m_project = scratch();
        const auto read = readPreset(file);
        QVERIFY(read);
        QVERIFY(savePreset(*m_project, *read));
        const auto there = valueOf(presets(*m_project));
        QCOMPARE(there.size(), std::size_t{1});
        QCOMPARE(there.front().name, std::string("Spring"));
        QVERIFY(there.front().policy.byReason == policy.byReason);
        QCOMPARE(int(there.front().policy.inactiveMonths), 36);
        QCOMPARE(there.front().rules.own.front().mask, std::string("*@y.nl"));
        QVERIFY(there.front().merge.other == MergeRule::Joined);
        QVERIFY(removePreset(*m_project, "Spring"));
        QVERIFY(!removePreset(*m_project, "Spring"));
    }

    void savingUnderTheSameNameReplaces()
    {
        Preset preset{"A", keepCustomers(), {}, {}};
        QVERIFY(savePreset(*m_project, preset));
        preset.policy = cautiousSender();
        QVERIFY(savePreset(*m_project, preset));
        const auto all = valueOf(presets(*m_project));
        QCOMPARE(all.size(), std::size_t{1});
        QVERIFY(all.front().policy.role == cautiousSender().role);
    }

    void whatIsNoPresetIsRefused_data()
    {
        QTest::addColumn<QByteArray>("text");
        for (const char* text : {"", "[]", "{}", "{\"winnow_preset\":\"1\"}",
                 "{\"winnow_preset\":2,\"name\":\"x\",\"policy\":{},\"rules\":[],\"merge\":{}}",
                 "{\"winnow_preset\":1,\"name\":\" \",\"policy\":{},\"rules\":[],\"merge\":{}}",
                 "{\"winnow_preset\":1,\"name\":\"x\",\"policy\":7,\"rules\":[],\"merge\":{}}",
                 "{\"winnow_preset\":1,\"name\":\"x\"}", "\xFF\xFE"})
            QTest::newRow(text) << QByteArray(text);
    }
    void whatIsNoPresetIsRefused()
    {
        QFETCH(QByteArray, text);
        const auto preset = presetFromJson(text.toStdString());
        QVERIFY(!preset);
        QCOMPARE(preset.error().kind, ErrorKind::BadOption);
    }

    void aListOfTheSameColumnsIsReadAsItWasConfirmed()
    {
        // By itself "optin" would not be taken for a column that says no, and the second address column would be one.
        const std::string header = "private,office,wish\n";
        ColumnPlan plan;
        plan.addresses = {1};
        plan.consent = {{2, ConsentSense::OptOut}};
        ImportOptions confirmed;
        confirmed.plan = plan;
        QVERIFY(bring(header + "a@x.nl,b@y.nl,1\nc@x.nl,d@y.nl,\n", confirmed));
        const auto again = bring(header + "e@x.nl,f@y.nl,1\n");
        QVERIFY(again);
        QCOMPARE(again->source.addressColumns, std::vector<std::uint32_t>{1});
        QCOMPARE(again->source.consentColumns, std::vector<std::uint32_t>{2});
        // What the caller names stands over it, and other columns are another layout.
        ImportOptions named;
        named.column = "private";
        QCOMPARE(bring(header + "g@x.nl,h@y.nl,1\n", named)->source.addressColumns, std::vector<std::uint32_t>{0});
        QVERIFY(bring("private,office,other\ng@x.nl,h@y.nl,1\n")->source.consentColumns.empty());
    }

    void sheetsAreRememberedByTheNamesOfAll()
    {
        Layouts l;
        l.rememberSheets({"Clients", "Prices"}, {"Clients"});
        l.rememberSheets({"One"}, {"One"});
        QVERIFY(commitAll(l));
        const Layouts back = valueOf(layouts(*m_project));
        QVERIFY(back.sheetsFor({"clients", "PRICES"}) == std::optional(std::vector<std::string>{"Clients"}));
        QVERIFY(!back.sheetsFor({"Prices", "Clients", "Old"}));
        QVERIFY(!back.sheetsFor({"One"})); // nothing to choose
    }

private:
    bool commitAll(const Layouts& l)
    {
        auto t = Transaction::begin(m_project->database());
        return t && keepLayouts(*m_project, l) && t->commit();
    }
};

QTEST_GUILESS_MAIN(PresetsTest)
#include "tst_presets.moc"

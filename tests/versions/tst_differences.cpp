// SPDX-License-Identifier: Apache-2.0

#include "export/profile_export.h"
#include "export/profile_list.h"
#include "versions/compare_job.h"
#include "versions/version_fixture.h"

using namespace winnow;

/// What changed, what one list has and another lacks, and conditions that choose rows by it.
class DifferencesTest : public QObject, private VersionFixture {
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(loadLists()); }
    void init() { begin(); }
    void cleanup() { m_project.reset(); }

    void whatChangedIsCountedShownAndFiltered()
    {
        const auto first = import("email\nsame@x.nl\nworse@x.nl\nbetter@x.nl\ngone@x.nl\nbroken\n", "old.csv");
        decide({2}, Decision::LeaveOut);
        m_time.now += kDayMillis;
        const auto second =
            import("email\nsame@x.nl\nworse@x.nl\nnew@x.nl\nbetter@x.nl\nbroken\n", "new.csv", first->source.id);
        decide({1}, Decision::Review);
        decide({3}, Decision::Keep);
        const auto changes = valueOf(versionChanges(*m_project));
        QCOMPARE(changes.size(), std::size_t{1});
        const auto count = [&](Change c) { return changes.front().counts[static_cast<std::size_t>(c)]; };
        QCOMPARE(count(Change::New), std::uint64_t{1});
        QCOMPARE(count(Change::Gone), std::uint64_t{1});
        QCOMPARE(count(Change::Same), std::uint64_t{2});
        QCOMPARE(count(Change::Better), std::uint64_t{1});
        QCOMPARE(count(Change::Worse), std::uint64_t{1});
        QCOMPARE(changes.front().beforeName, std::string("old.csv"));
        QCOMPARE(changes.front().beforeTime.substr(0, 10), std::string("2026-09-21"));
        QCOMPARE(where("new"), QStringList({"new@x.nl"}));
        QCOMPARE(where("gone"), QStringList({"gone@x.nl"}));
        QCOMPARE(where("same"), QStringList({"same@x.nl", "broken"}));
        QCOMPARE(where("better"), QStringList({"better@x.nl"}));
        QCOMPARE(where("worse"), QStringList({"worse@x.nl"}));
        QCOMPARE(where("changed decision=keep"), QStringList({"new@x.nl", "better@x.nl", "gone@x.nl"}));
        QCOMPARE(where("status=plausible"),
            QStringList(
                {"same@x.nl", "worse@x.nl", "new@x.nl", "better@x.nl"})); // nobody asked for those that are gone
    }

    /// Counts of the facets say what a click would show, of those that are gone too.
    void facetCountsAgreeWithWhatTheyChoose()
    {
        const auto first = import("email\na@x.nl\nb@y.nl\nc@x.nl\n", "old.csv");
        QVERIFY(import("email\na@x.nl\nd@y.nl\n", "new.csv", first->source.id));
        const auto v = view();
        Filter filter;
        filter.compare.with = Comparison::With::Version;
        const Overlay overlay = valueOf(compareRows(*m_project, *m_lists, *v, filter.compare, 2));
        const Selection all = select(*v, filter, 2, {}, &overlay);
        QCOMPARE(all.size(), 2U);
        for (std::uint32_t change = 0; change < kChangeCount; ++change) {
            filter.of(Facet::Change).wanted = {change};
            QCOMPARE(select(*v, filter, 2, {}, &overlay).size(),
                all.counts.of[static_cast<std::size_t>(Facet::Change)][change]);
        }
        filter.of(Facet::Change).wanted = {static_cast<std::uint32_t>(Change::Gone)};
        const Selection gone = select(*v, filter, 2, {}, &overlay);
        const auto nl = static_cast<std::uint32_t>(std::ranges::find(v->domainNames, "x.nl") - v->domainNames.begin());
        QCOMPARE(gone.counts.of[static_cast<std::size_t>(Facet::Domain)][nl], 1U);
    }

    void onlyWhatChangedSinceTheLastExportIsWritten()
    {
        const auto first = import("email\nstays@x.nl\nturns@x.nl\nleaves@x.nl\n", "list.csv");
        ExportOptions options;
        options.target = target();
        QVERIFY(exportSource(*m_project, *m_lists, first->source, options, m_counters, {}));
        QCOMPARE(where("since=export"), QStringList());
        const auto second = import("email\nstays@x.nl\nturns@x.nl\nfresh@x.nl\n", "list.csv", first->source.id);
        decide({1}, Decision::LeaveOut);
        QCOMPARE(where("since=export"), QStringList({"turns@x.nl", "fresh@x.nl", "leaves@x.nl"}));
        const auto chosen = chooseEntries(*m_project, *m_lists, "changed since=export", 2, {});
        QVERIFY(chosen);
        QVERIFY(chosen->allSinceExport);
        QCOMPARE(chosen->gone, std::uint64_t{1});
        ProfileExportOptions profile;
        const Profile mailchimp = valueOf(findProfile(availableProfiles({}), "mailchimp"));
        profile.profile = &mailchimp;
        profile.target = target();
        profile.only = chosen->entries;
        const auto written = exportWithProfile(*m_project, profile, m_counters, {});
        QVERIFY(written);
        QCOMPARE(written->counts.records, std::uint64_t{1});
        QVERIFY(bytesOf(profile.target).contains("fresh@x.nl"));
        const auto removals = std::ranges::find(written->files, WrittenKind::Remove, &WrittenFile::kind);
        QVERIFY(removals != written->files.end());
        const QByteArray gone = bytesOf(removals->path);
        QVERIFY(gone.contains("turns@x.nl") && gone.contains("leaves@x.nl") && !gone.contains("stays@x.nl"));
        // That was an export too: nothing is left to tell.
        QCOMPARE(where("since=export decision=keep"), QStringList());
        QVERIFY(isSound());
    }

    void anExportOfOneListLeavesTheOthersLastExportAlone()
    {
        const auto a = import("email\na@x.nl\n", "a.csv");
        const auto b = import("email\nb@x.nl\n", "b.csv");
        ExportOptions options;
        options.target = target();
        QVERIFY(exportSource(*m_project, *m_lists, a->source, options, m_counters, {}));
        options.target = target();
        QVERIFY(exportSource(*m_project, *m_lists, b->source, options, m_counters, {}));
        QCOMPARE(where("since=export"), QStringList());
        options.remember = false;
        decide({0}, Decision::LeaveOut);
        options.target = target();
        QVERIFY(exportSource(*m_project, *m_lists, a->source, options, m_counters, {}));
        QCOMPARE(where("since=export"), QStringList({"a@x.nl"}));
    }

    void listArithmetic_data()
    {
        QTest::addColumn<QByteArray>("condition");
        QTest::addColumn<QStringList>("rows");
        QTest::newRow("only in A") << QByteArray("in=a.csv not-in=b.csv") << QStringList({"only.a@x.nl", "broken one"});
        QTest::newRow("only in B") << QByteArray("in=b.csv not-in=a.csv") << QStringList({"only.b@x.nl"});
        QTest::newRow("in both") << QByteArray("in=a.csv in=b.csv")
                                 << QStringList({"Both@x.nl", "j.doe@gmail.com", "both@x.nl", "jdoe@googlemail.com"});
        QTest::newRow("in both, of A") << QByteArray("in=a.csv in=b.csv list=a.csv")
                                       << QStringList({"Both@x.nl", "j.doe@gmail.com"});
        QTest::newRow("in neither of the others")
            << QByteArray("not-in=a.csv") << QStringList({"only.b@x.nl", "third@x.nl"});
        QTest::newRow("one list") << QByteArray("in=c.csv") << QStringList({"third@x.nl", "only.a@x.nl"});
        QTest::newRow("by number") << QByteArray("in=1 not-in=3")
                                   << QStringList({"Both@x.nl", "j.doe@gmail.com", "broken one"});
        QTest::newRow("with another condition")
            << QByteArray("in=a.csv not-in=b.csv status!=undeliverable") << QStringList({"only.a@x.nl"});
    }
    void listArithmetic()
    {
        QFETCH(QByteArray, condition);
        QFETCH(QStringList, rows);
        QVERIFY(import("email\nBoth@x.nl\nonly.a@x.nl\nj.doe@gmail.com\nbroken one\n", "a.csv"));
        QVERIFY(import("email\nonly.b@x.nl\nboth@x.nl\njdoe@googlemail.com\n", "b.csv"));
        QVERIFY(import("email\nthird@x.nl\nonly.a@x.nl\n", "c.csv"));
        QCOMPARE(where(condition.constData()), rows);
    }

    void conditionsThatCannotBeUnderstoodSayWhichWord_data()
    {
        QTest::addColumn<QByteArray>("condition");
        QTest::addColumn<QString>("says");
        QTest::newRow("nothing") << QByteArray("  ") << QString("no condition");
        QTest::newRow("a word") << QByteArray("status=risky foo") << QString("not understood: foo");
        QTest::newRow("a value") << QByteArray("status=rsky") << QString("not understood: status=rsky");
        QTest::newRow("a key") << QByteArray("colour=red") << QString("not understood: colour=red");
        QTest::newRow("a list") << QByteArray("in=z.csv not-in=a.csv") << QString("not understood: in=z.csv");
        QTest::newRow("an open quote") << QByteArray("list=\"a") << QString("a quote that is not closed");
        QTest::newRow("no earlier time") << QByteArray("new")
                                         << QString(
                                                "there is no earlier version and no earlier export to compare with");
        QTest::newRow("no export") << QByteArray("since=export")
                                   << QString("there is no earlier time of this kind: since=export");
        QTest::newRow("three lists") << QByteArray("in=a.csv in=a.csv in=a.csv")
                                     << QString("two lists are compared at a time");
        QTest::newRow("itself") << QByteArray("in=a.csv not-in=a.csv")
                                << QString("two different lists of the project are compared");
        QTest::newRow("lists and times") << QByteArray("in=a.csv not-in=a.csv since=version")
                                         << QString("lists are compared, or times: not both");
    }
    void conditionsThatCannotBeUnderstoodSayWhichWord()
    {
        QFETCH(QByteArray, condition);
        QFETCH(QString, says);
        QVERIFY(import("email\na@x.nl\n", "a.csv"));
        QCOMPARE(where(condition.constData()), QStringList({"error: " + says}));
    }

    void conditionsChooseByEveryFacet_data()
    {
        QTest::addColumn<QByteArray>("condition");
        QTest::addColumn<QStringList>("rows");
        QTest::newRow("status") << QByteArray("status=undeliverable") << QStringList({"broken"});
        QTest::newRow("two of them") << QByteArray("status=undeliverable,risky")
                                     << QStringList({"c@yopmail.com", "broken"});
        QTest::newRow("not") << QByteArray("status!=undeliverable decision=leave_out")
                             << QStringList({"c@yopmail.com", "A@x.nl"});
        QTest::newRow("reason") << QByteArray("reason=disposable_domain") << QStringList({"c@yopmail.com"});
        QTest::newRow("cause") << QByteArray("cause=duplicate") << QStringList({"A@x.nl"});
        QTest::newRow("flag") << QByteArray("flag=role") << QStringList({"info@x.nl"});
        QTest::newRow("domain") << QByteArray("domain=yopmail.com") << QStringList({"c@yopmail.com"});
        QTest::newRow("no such domain") << QByteArray("domain=nobody.example") << QStringList();
        QTest::newRow("text") << QByteArray("text=info and decision=keep") << QStringList({"info@x.nl"});
        QTest::newRow("a name with blanks")
            << QByteArray("list=\"my list.csv\" status=undeliverable") << QStringList({"broken"});
    }
    void conditionsChooseByEveryFacet()
    {
        QFETCH(QByteArray, condition);
        QFETCH(QStringList, rows);
        QVERIFY(import("email\na@x.nl\ninfo@x.nl\nc@yopmail.com\nbroken\nA@x.nl\n", "my list.csv"));
        QCOMPARE(where(condition.constData()), rows);
    }
};

QTEST_GUILESS_MAIN(DifferencesTest)
#include "tst_differences.moc"

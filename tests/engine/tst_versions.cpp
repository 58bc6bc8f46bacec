#include "engine/check_job.h"
#include "engine/clean_fixture.h"
#include "engine/compare_job.h"
#include "engine/import_guess.h"
#include "engine/person_job.h"
#include "engine/profile_export.h"
#include "engine/profile_list.h"
#include "engine/row_pages.h"
#include "engine/suppress_job.h"
#include "engine/version_job.h"
#include "engine/view_loader.h"
#include "engine/where.h"
#include "engine/written_files.h"
#include "view/selection.h"

#include <map>
#include <set>

using namespace winnow;

namespace {

class MovingClock final : public Clock {
public:
    UtcMillis utcNow() const override { return now; }
    std::chrono::nanoseconds monotonicNow() const override { return {}; }
    UtcMillis now = 1'790'000'000'000;
};

constexpr UtcMillis kDay = 86'400'000;

} // namespace

/// A list comes again: what was decided about it holds, and it is told what changed.
class VersionsTest : public QObject, private CleanFixture {
    Q_OBJECT

    MovingClock m_time;
    std::unique_ptr<Project> m_project;
    Policy m_policy = keepCustomers();
    unsigned m_threads = 2;

    void start()
    {
        VaultOptions options = vaultOptions();
        options.clock = &m_time;
        auto made = Project::createScratch(m_folder.path().toStdString(), options);
        QVERIFY(made);
        m_project = std::move(*made);
    }
    Result<ImportResult> import(const std::string& text, const std::string& name, std::optional<SourceId> replaces = {})
    {
        ImportOptions options;
        options.threads = m_threads;
        options.open.read.batchRecords = 64;
        options.replaces = replaces;
        auto imported = importList(*m_project, *m_lists, memorySource(text), name, options, m_counters, {});
        if (imported && !settleNow()) return fail(ErrorKind::Internal, "settle");
        return imported;
    }
    std::optional<SettleResult> settleNow()
    {
        SettleOptions options;
        options.threads = m_threads;
        options.policy = m_policy;
        options.wantDuplicates = true;
        auto settled = settle(*m_project, *m_lists, options, m_counters);
        return settled ? std::optional(std::move(*settled)) : std::nullopt;
    }
    std::unique_ptr<ViewColumns> view()
    {
        auto loaded = loadView(*m_project, m_threads, {});
        return loaded ? std::move(*loaded) : nullptr;
    }
    /// "address decision" of every live row, in order.
    QStringList decisions()
    {
        QStringList out;
        const auto v = view();
        auto pages = RowPages::open(*m_project);
        if (!v || !pages) return {"unreadable"};
        for (RowIndex row = 0; row < v->liveRows; ++row) {
            const auto text = (*pages)->read(*v, {row});
            if (!text) return {"unreadable"};
            const std::string_view word = name(v->decisionOf(row));
            out << QString::fromStdString(text->front().address) + ' ' + QString::fromUtf8(word.data(), static_cast<qsizetype>(word.size()));
        }
        return out;
    }
    Decision decisionOf(const char* address)
    {
        const QString begin = QString::fromLatin1(address) + ' ';
        for (const QString& line : decisions())
            if (line.startsWith(begin)) return line.endsWith("keep") ? Decision::Keep : line.endsWith("review") ? Decision::Review : Decision::LeaveOut;
        return Decision::Review;
    }
    /// Decides by hand about rows of the table.
    EditId decide(const std::vector<RowIndex>& rows, Decision decision, const char* rule = "by hand")
    {
        const auto v = view();
        GroupCodec codec;
        Edit edit;
        edit.decision = decision;
        edit.rule = rule;
        const auto selection = entriesOf(*v, rows);
        edit.entries = selection->count();
        edit.selection = selection->encode(codec);
        edit.user = "owner";
        EditId id;
        Result<void> done = commitChange(*m_project, [&]() -> Result<void> {
            Result<EditId> added = m_project->addEdit(edit);
            if (!added) return pass(added);
            id = *added;
            return {};
        });
        if (done) (void)settleNow();
        return id;
    }
    /// The texts of the rows that a condition chooses.
    QStringList where(const char* condition)
    {
        const auto chosen = chooseEntries(*m_project, *m_lists, condition, m_threads, {});
        if (!chosen) return {QString::fromStdString("error: " + chosen.error().detail)};
        const auto v = view();
        auto pages = RowPages::open(*m_project);
        QStringList out;
        for (RowIndex row = 0; row < v->rows(); ++row)
            if (v->entry[row] != kNoEntry && chosen->entries->contains(v->groupOf(row).number, v->entry[row]))
                out << QString::fromStdString(valueOf((*pages)->read(*v, {row})).front().address);
        return out;
    }
    bool isSound()
    {
        for (const CheckLine& line : checkProject(*m_project, *m_lists, m_threads))
            if (!line.problem.empty()) {
                qWarning("%s: %s", line.what.c_str(), line.problem.c_str());
                return false;
            }
        return true;
    }

private slots:
    void initTestCase() { QVERIFY(loadLists()); }
    void init()
    {
        m_time.now = 1'790'000'000'000;
        m_threads = 2;
        m_policy = keepCustomers();
        start();
    }
    void cleanup() { m_project.reset(); }

    void decisionsByHandHoldForTheNewVersion()
    {
        const auto first = import("name,email\nA,ann@x.nl\nB,bob@x.nl\nC,carl@yopmail.com\nD,dora@x.nl\n", "list.csv");
        QVERIFY(first);
        decide({1}, Decision::LeaveOut);
        decide({2}, Decision::Keep);
        QCOMPARE(decisions(), QStringList({"ann@x.nl keep", "bob@x.nl leave_out", "carl@yopmail.com keep", "dora@x.nl keep"}));
        const auto second = import("name,email\nE,eve@x.nl\nC,Carl@YOPMAIL.com\nB,bob@x.nl\nA,ann@x.nl\n", "list 2.csv", first->source.id);
        QVERIFY(second && second->carried);
        QCOMPARE(second->carried->fresh, std::uint64_t{1});
        QCOMPARE(second->carried->known, std::uint64_t{3});
        QCOMPARE(second->carried->gone, std::uint64_t{1});
        QCOMPARE(second->carried->decisions, std::uint64_t{2});
        QCOMPARE(decisions(), QStringList({"eve@x.nl keep", "Carl@YOPMAIL.com keep", "bob@x.nl leave_out", "ann@x.nl keep"}));
        QVERIFY(isSound());
    }

    void undoingADecisionUndoesWhatTheNewVersionTookOver()
    {
        const auto first = import("email\nann@x.nl\nbob@x.nl\n", "list.csv");
        const EditId edit = decide({1}, Decision::LeaveOut);
        const auto second = import("email\nann@x.nl\nbob@x.nl\n", "list.csv", first->source.id);
        const auto third = import("email\nbob@x.nl\nann@x.nl\n", "list.csv", second->source.id);
        QCOMPARE(decisions(), QStringList({"bob@x.nl leave_out", "ann@x.nl keep"}));
        QVERIFY(undoDecision(*m_project, edit));
        QVERIFY(settleNow());
        QCOMPARE(decisions(), QStringList({"bob@x.nl keep", "ann@x.nl keep"}));
        QVERIFY(isSound());
    }

    /// Which of several equal addresses stays is a choice of rows: the same row, else the same place.
    void theChosenDuplicateStaysTheChosenOne()
    {
        const auto first = import("name,email\nfirst,ann@x.nl\nsecond,ann@x.nl\nthird,ann@x.nl\n", "list.csv");
        decide({1}, Decision::Keep);
        QCOMPARE(decisions(), QStringList({"ann@x.nl leave_out", "ann@x.nl keep", "ann@x.nl leave_out"}));
        const auto moved = import("name,email\nthird,ann@x.nl\nfirst,ann@x.nl\nsecond,ann@x.nl\n", "list.csv", first->source.id);
        QCOMPARE(decisions(), QStringList({"ann@x.nl leave_out", "ann@x.nl leave_out", "ann@x.nl keep"}));
        QVERIFY(import("name,email\nfirst!,ann@x.nl\nthird!,ann@x.nl\nsecond!,ann@x.nl\n", "list.csv", moved->source.id));
        QCOMPARE(decisions(), QStringList({"ann@x.nl leave_out", "ann@x.nl leave_out", "ann@x.nl keep"}));
    }

    void leavingOutOneOfTwoRowsNeverLosesTheAddress()
    {
        const auto first = import("name,email\nfirst,ann@x.nl\nsecond,ann@x.nl\n", "list.csv");
        decide({1}, Decision::LeaveOut);
        QVERIFY(import("name,email\nsecond,ann@x.nl\n", "list.csv", first->source.id));
        QCOMPARE(decisions(), QStringList({"ann@x.nl keep"}));
    }

    void leavingOutEveryRowOfAnAddressHoldsForAllItHasNow()
    {
        const auto first = import("email\nann@x.nl\nbob@x.nl\n", "list.csv");
        decide({0}, Decision::LeaveOut);
        QVERIFY(import("email\nann@x.nl\nbob@x.nl\nANN@x.nl\n", "list.csv", first->source.id));
        QCOMPARE(decisions(), QStringList({"ann@x.nl leave_out", "bob@x.nl keep", "ANN@x.nl leave_out"}));
    }

    void whoUnsubscribedStaysAwayHoweverTheAddressIsWritten()
    {
        const auto first = import("email,newsletter\nj.doe@gmail.com,no\nann@x.nl,yes\nbob@x.nl,yes\ncarl@x.nl,no\n", "list.csv");
        QCOMPARE(decisions(), QStringList({"j.doe@gmail.com leave_out", "ann@x.nl keep", "bob@x.nl keep", "carl@x.nl leave_out"}));
        const auto second = import("email,newsletter\njdoe+news@googlemail.com,yes\nann@x.nl,yes\nbob@x.nl,no\n", "list.csv", first->source.id);
        QCOMPARE(second->carried->closed, std::uint64_t{2});
        QCOMPARE(decisions(), QStringList({"jdoe+news@googlemail.com leave_out", "ann@x.nl keep", "bob@x.nl leave_out"}));
        // Gone from one version, back in the next.
        const auto third = import("email,newsletter\ncarl@x.nl,yes\nbob@x.nl,yes\nann@x.nl,yes\n", "list.csv", second->source.id);
        QVERIFY(third);
        QCOMPARE(decisions(), QStringList({"carl@x.nl leave_out", "bob@x.nl leave_out", "ann@x.nl keep"}));
        QVERIFY(isSound());
    }

    void undoingACorrectionBringsNobodyBack()
    {
        EditId correction;
        QVERIFY(commitChange(*m_project, [&]() -> Result<void> {
            Edit edit;
            edit.kind = EditKind::CorrectDomain;
            edit.decision = Decision::Keep;
            edit.rule = "exmaple.nl=example-shop.nl";
            edit.user = "owner";
            Result<EditId> id = m_project->addEdit(edit);
            if (!id) return pass(id);
            correction = *id;
            return {};
        }));
        const auto first = import("email,newsletter\nann@exmaple.nl,no\nbob@x.nl,yes\n", "list.csv");
        QVERIFY(import("email,newsletter\nann@exmaple.nl,yes\nann@example-shop.nl,yes\nbob@x.nl,yes\n", "list.csv", first->source.id));
        QCOMPARE(decisions().filter("keep"), QStringList({"bob@x.nl keep"}));
        QVERIFY(undoDecision(*m_project, correction));
        QVERIFY(settleNow());
        QCOMPARE(decisions().filter("keep"), QStringList({"bob@x.nl keep"}));
    }

    void aDecisionOfAnOlderVersionHoldsForAnAddressThatComesBack()
    {
        const auto first = import("email\nann@x.nl\nbob@x.nl\n", "list.csv");
        decide({1}, Decision::LeaveOut);
        const auto second = import("email\nann@x.nl\n", "list.csv", first->source.id);
        const auto third = import("email\nann@x.nl\nbob@x.nl\n", "list.csv", second->source.id);
        QCOMPARE(decisions(), QStringList({"ann@x.nl keep", "bob@x.nl leave_out"}));
    }

    void aCorrectedDomainStaysCorrectedAndIsTheSamePerson()
    {
        const auto first = import("email\nann.onymous@gmial.com\nbob@x.nl\n", "list.csv");
        QVERIFY(commitChange(*m_project, [&]() -> Result<void> {
            Edit edit;
            edit.kind = EditKind::CorrectDomain;
            edit.decision = Decision::Keep;
            edit.rule = "gmial.com=gmail.com";
            edit.user = "owner";
            Result<EditId> id = m_project->addEdit(edit);
            return id ? Result<void>() : pass(id);
        }));
        QVERIFY(settleNow());
        decide({0}, Decision::LeaveOut);
        const auto second = import("email\nannonymous@gmail.com\nann.onymous@gmial.com\nnewcomer@gmial.com\n", "list.csv", first->source.id);
        QCOMPARE(second->carried->decisions, std::uint64_t{2});
        QCOMPARE(decisions().at(2), QString("newcomer@gmail.com keep"));
        QCOMPARE(decisions().filter("leave_out").size(), 2);
    }

    void youngAnswersAreReusedAndOldOnesAskedAgain()
    {
        const auto first = import("email\nann@x.nl\nbob@x.nl\ncarl@old.nl\n", "list.csv");
        const auto v = view();
        const auto answer = [&](RowIndex row, UtcMillis asked) {
            StoredProbe probe;
            probe.entry = {GroupNo(v->groupOf(row).number), v->entry[row]};
            probe.finding = MailboxFinding::Accepted;
            probe.asked = probe.first = asked;
            return m_project->evidence().putProbe(probe).has_value();
        };
        const auto route = [&](RowIndex row, UtcMillis asked) {
            StoredRoute r;
            r.domain = DomainId(v->domain[row]);
            r.route.finding = RouteFinding::AcceptsMail;
            r.asked = asked;
            r.expires = asked + kDay;
            return m_project->evidence().putRoute(r).has_value();
        };
        QVERIFY(commitChange(*m_project, [&]() -> Result<void> {
            const bool done = answer(0, m_time.now - 10 * kDay) && answer(1, m_time.now - 91 * kDay) && route(0, m_time.now - 10 * kDay) && route(2, m_time.now - 91 * kDay);
            return done ? m_project->evidence().advance() : fail(ErrorKind::Internal);
        }));
        QVERIFY(settleNow());
        const auto second = import("email\nbob@x.nl\nann@x.nl\ncarl@old.nl\n", "list.csv", first->source.id);
        QCOMPARE(second->carried->answers, std::uint64_t{1});
        QCOMPARE(second->carried->expired, std::uint64_t{2});
        const auto now = view();
        QCOMPARE(static_cast<Status>(now->status[1]), Status::Deliverable);
        QVERIFY(static_cast<Status>(now->status[0]) != Status::Deliverable);
        QCOMPARE(static_cast<Depth>(now->depth[2]), Depth::Lists);
        const auto kept = m_project->evidence().probe({GroupNo(now->groupOf(1).number), now->entry[1]});
        QVERIFY(kept && *kept);
        QCOMPARE((*kept)->asked, m_time.now - 10 * kDay); // with its date
    }

    void whatChangedIsCountedShownAndFiltered()
    {
        const auto first = import("email\nsame@x.nl\nworse@x.nl\nbetter@x.nl\ngone@x.nl\nbroken\n", "old.csv");
        decide({2}, Decision::LeaveOut);
        m_time.now += kDay;
        const auto second = import("email\nsame@x.nl\nworse@x.nl\nnew@x.nl\nbetter@x.nl\nbroken\n", "new.csv", first->source.id);
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
        QCOMPARE(where("status=plausible"), QStringList({"same@x.nl", "worse@x.nl", "new@x.nl", "better@x.nl"})); // nobody asked for those that are gone
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
            QCOMPARE(select(*v, filter, 2, {}, &overlay).size(), all.counts.of[static_cast<std::size_t>(Facet::Change)][change]);
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
        QTest::newRow("in both") << QByteArray("in=a.csv in=b.csv") << QStringList({"Both@x.nl", "j.doe@gmail.com", "both@x.nl", "jdoe@googlemail.com"});
        QTest::newRow("in both, of A") << QByteArray("in=a.csv in=b.csv list=a.csv") << QStringList({"Both@x.nl", "j.doe@gmail.com"});
        QTest::newRow("in neither of the others") << QByteArray("not-in=a.csv") << QStringList({"only.b@x.nl", "third@x.nl"});
        QTest::newRow("one list") << QByteArray("in=c.csv") << QStringList({"third@x.nl", "only.a@x.nl"});
        QTest::newRow("by number") << QByteArray("in=1 not-in=3") << QStringList({"Both@x.nl", "j.doe@gmail.com", "broken one"});
        QTest::newRow("with another condition") << QByteArray("in=a.csv not-in=b.csv status!=undeliverable") << QStringList({"only.a@x.nl"});
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
        QTest::newRow("no earlier time") << QByteArray("new") << QString("there is no earlier version and no earlier export to compare with");
        QTest::newRow("no export") << QByteArray("since=export") << QString("there is no earlier time of this kind: since=export");
        QTest::newRow("three lists") << QByteArray("in=a.csv in=a.csv in=a.csv") << QString("two lists are compared at a time");
        QTest::newRow("itself") << QByteArray("in=a.csv not-in=a.csv") << QString("two different lists of the project are compared");
        QTest::newRow("lists and times") << QByteArray("in=a.csv not-in=a.csv since=version") << QString("lists are compared, or times: not both");
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
        QTest::newRow("two of them") << QByteArray("status=undeliverable,risky") << QStringList({"c@yopmail.com", "broken"});
        QTest::newRow("not") << QByteArray("status!=undeliverable decision=leave_out") << QStringList({"c@yopmail.com", "A@x.nl"});
        QTest::newRow("reason") << QByteArray("reason=disposable_domain") << QStringList({"c@yopmail.com"});
        QTest::newRow("cause") << QByteArray("cause=duplicate") << QStringList({"A@x.nl"});
        QTest::newRow("flag") << QByteArray("flag=role") << QStringList({"info@x.nl"});
        QTest::newRow("domain") << QByteArray("domain=yopmail.com") << QStringList({"c@yopmail.com"});
        QTest::newRow("no such domain") << QByteArray("domain=nobody.example") << QStringList();
        QTest::newRow("text") << QByteArray("text=info and decision=keep") << QStringList({"info@x.nl"});
        QTest::newRow("a name with blanks") << QByteArray("list=\"my list.csv\" status=undeliverable") << QStringList({"broken"});
    }
    void conditionsChooseByEveryFacet()
    {
        QFETCH(QByteArray, condition);
        QFETCH(QStringList, rows);
        QVERIFY(import("email\na@x.nl\ninfo@x.nl\nc@yopmail.com\nbroken\nA@x.nl\n", "my list.csv"));
        QCOMPARE(where(condition.constData()), rows);
    }

    void removingANewVersionBringsTheOldOneBackAsItWas()
    {
        const auto first = import("email,newsletter\nann@x.nl,yes\nbob@x.nl,no\n", "list.csv");
        decide({0}, Decision::LeaveOut);
        const QStringList before = decisions();
        const auto second = import("email,newsletter\nann@x.nl,yes\nbob@x.nl,yes\n", "list.csv", first->source.id);
        QVERIFY(removeList(*m_project, second->source.id));
        QVERIFY(settleNow());
        QCOMPARE(decisions(), before);
        QVERIFY(valueOf(m_project->mailboxes()).empty()); // what it had taken over went with it
        QVERIFY(isSound());
        QVERIFY(!removeList(*m_project, second->source.id));
    }

    /// Edits name rows by numbers: a list that comes later must not inherit those of one that was removed.
    void decisionsAboutARemovedListTouchNoOther()
    {
        const auto first = import("email\nann@x.nl\nbob@x.nl\n", "list.csv");
        decide({0, 1}, Decision::LeaveOut);
        QVERIFY(removeList(*m_project, first->source.id));
        QVERIFY(import("email\nzed@x.nl\nyan@x.nl\n", "other.csv"));
        QCOMPARE(decisions(), QStringList({"zed@x.nl keep", "yan@x.nl keep"}));
    }

    void erasedRowsOfAnOldVersionLeaveEverythingElse()
    {
        const auto first = import("email,newsletter\nann@x.nl,yes\nbob@x.nl,no\ncarl@lonely.nl,yes\n", "list.csv");
        decide({0}, Decision::LeaveOut);
        const auto second = import("email,newsletter\nann@x.nl,yes\nbob@x.nl,yes\n", "list.csv", first->source.id);
        const QStringList before = decisions();
        QVERIFY(!eraseVersion(*m_project, second->source.id));
        QVERIFY(eraseVersion(*m_project, first->source.id));
        QVERIFY(!eraseVersion(*m_project, first->source.id));
        QVERIFY(settleNow());
        QCOMPARE(decisions(), before);
        QCOMPARE(where("same"), QStringList({"ann@x.nl", "bob@x.nl"}));
        QCOMPARE(where("gone"), QStringList());
        GroupCodec codec;
        for (const std::string& domain : valueOf(m_project->groups().domains(codec))) QVERIFY(domain != "lonely.nl");
        QVERIFY(isSound());
        QVERIFY(import("email,newsletter\nbob@x.nl,yes\n", "list.csv", second->source.id));
        QCOMPARE(decisions(), QStringList({"bob@x.nl leave_out"}));
        QVERIFY(isSound());
    }

    void aPersonIsErasedFromOldVersionsToo()
    {
        const auto first = import("email\nann@x.nl\nbob@x.nl\n", "list.csv");
        ExportOptions options;
        options.target = target();
        QVERIFY(exportSource(*m_project, *m_lists, first->source, options, m_counters, {}));
        QVERIFY(import("email\nbob@x.nl\ncarl@x.nl\n", "list.csv", first->source.id));
        SettleOptions settleOptions;
        settleOptions.policy = m_policy;
        const auto erased = erasePerson(*m_project, *m_lists, "ann@x.nl", settleOptions, m_counters);
        QVERIFY(erased);
        QCOMPARE(erased->rows.size(), std::size_t{1});
        QVERIFY(valueOf(findPerson(*m_project, "ann@x.nl")).rows.empty());
        QCOMPARE(where("gone"), QStringList());
        QCOMPARE(where("since=export"), QStringList({"carl@x.nl"}));
        QVERIFY(isSound());
    }

    void aVersionOfNothingIsRefusedAndLeavesNothingBehind()
    {
        const auto first = import("email\nann@x.nl\n", "list.csv");
        const auto wrong = import("email\nbob@x.nl\n", "other.csv", SourceId(99));
        QVERIFY(!wrong);
        QCOMPARE(wrong.error().kind, ErrorKind::BadOption);
        QCOMPARE(decisions(), QStringList({"ann@x.nl keep"}));
        QVERIFY(isSound());
    }

    void theQuestionIsAnsweredByColumnsAndAddresses()
    {
        std::string text = "name,email\n";
        for (int i = 0; i < 100; ++i) text += "n,person" + std::to_string(i) + "@x.nl\n";
        QVERIFY(import(text, "customers.csv"));
        QVERIFY(import("email\nother@x.nl\n", "others.csv"));
        const auto guess = [&](const std::string& content, const char* name) {
            const auto path = std::filesystem::path(m_folder.filePath(name).toStdString());
            QFile file(QString::fromStdString(path.string()));
            if (file.open(QIODevice::WriteOnly)) file.write(content.c_str());
            file.close();
            return valueOf(guessImport(*m_project, *m_lists, path, {}));
        };
        std::string next = text.substr(0, text.size() / 2) + "n,fresh@x.nl\n";
        const ImportGuess version = guess(next.substr(0, next.rfind('\n') + 1), "customers-2.csv");
        QVERIFY(version.as == ImportAs::Version);
        QCOMPARE(version.overlaps.front().name, std::string("customers.csv"));
        QVERIFY(guess("name,email\nn,someone@y.nl\nn,else@y.nl\n", "leads.csv").as == ImportAs::List);
        QVERIFY(guess("name,email\nn,person1@x.nl\n", "unsubscribed.csv").as == ImportAs::Never);
    }

    void theResultIsTheSameForAnyNumberOfThreads()
    {
        std::set<std::string> results;
        for (const unsigned threads : {1U, 2U, 5U}) {
            m_threads = threads;
            start();
            const auto first = import(bigList(600, 7), "list.csv");
            QVERIFY(first);
            decide({3, 30, 300}, Decision::LeaveOut);
            QVERIFY(import(bigList(700, 8), "list.csv", first->source.id));
            const auto settled = settleNow();
            const auto changes = valueOf(versionChanges(*m_project));
            std::string told = settled->total.resultDigest;
            for (const std::uint64_t n : changes.front().counts) told += ' ' + std::to_string(n);
            results.insert(told + where("gone").join(' ').toStdString());
        }
        QCOMPARE(results.size(), std::size_t{1});
    }

    /// Random histories: whoever was once told never to be mailed, in a list that was then replaced or by a do-not-mail file, is
    /// never kept again, whatever comes in, is decided, exported or erased.
    void whoSaidNoIsNeverKeptAgain_data()
    {
        QTest::addColumn<unsigned>("seed");
        for (unsigned seed = 1; seed <= 25; ++seed) QTest::addRow("history %u", seed) << seed;
    }
    void whoSaidNoIsNeverKeptAgain()
    {
        QFETCH(unsigned, seed);
        std::mt19937 random(seed);
        const auto below = [&](unsigned n) { return static_cast<unsigned>(random() % n); };
        // A person writes the own address in several ways.
        const auto written = [&](unsigned person) {
            const std::string n = std::to_string(person);
            if (person % 3 == 0) return std::vector<std::string>{"p" + n + "@x.nl", "P" + n + "@X.nl"}[below(2)];
            return std::vector<std::string>{"pe.r" + n + "@gmail.com", "per" + n + "@googlemail.com", "PER" + n + "+tag@gmail.com", "p.e.r" + n + "@gmial.com"}[below(4)];
        };
        const auto personOf = [](const QString& address) {
            QString digits;
            for (const QChar c : address.section('@', 0, 0).section('+', 0, 0))
                if (c.isDigit()) digits += c;
            return digits.toUInt();
        };
        constexpr unsigned kPersons = 24;
        std::set<unsigned> never;                    // for good
        std::map<std::uint32_t, std::set<unsigned>> saidNo; // by list that is live
        std::vector<SourceId> live;
        // gmial.com is only the same person once it is corrected.
        QVERIFY(commitChange(*m_project, [&]() -> Result<void> {
            Edit edit;
            edit.kind = EditKind::CorrectDomain;
            edit.rule = "gmial.com=gmail.com";
            edit.decision = Decision::Keep;
            edit.user = "owner";
            Result<EditId> id = m_project->addEdit(edit);
            return id ? Result<void>() : pass(id);
        }));
        for (int step = 0; step < 14; ++step) {
            m_time.now += kDay;
            const unsigned what = live.empty() ? 0 : below(10);
            if (what < 5) {
                std::string text = "email,newsletter\n";
                std::set<unsigned> no;
                const unsigned rows = 3 + below(kPersons);
                for (unsigned i = 0; i < rows; ++i) {
                    const unsigned person = 1 + below(kPersons);
                    const bool says = below(6) == 0;
                    if (says) no.insert(person);
                    text += written(person) + (says ? ",no\n" : ",yes\n");
                }
                const bool version = !live.empty() && below(3) != 0;
                const std::size_t at = version ? below(static_cast<unsigned>(live.size())) : 0;
                const auto imported = import(text, "list.csv", version ? std::optional(live[at]) : std::nullopt);
                QVERIFY(imported);
                if (version) {
                    never.merge(saidNo[live[at].value]);
                    saidNo.erase(live[at].value);
                    live[at] = imported->source.id;
                } else live.push_back(imported->source.id);
                saidNo[imported->source.id.value] = no;
            } else if (what < 7) {
                const auto v = view();
                std::vector<RowIndex> rows;
                for (RowIndex row = 0; row < v->liveRows; ++row)
                    if (below(4) == 0) rows.push_back(row);
                if (!rows.empty()) decide(rows, below(2) == 0 ? Decision::Keep : Decision::LeaveOut);
            } else if (what == 7) {
                const unsigned person = 1 + below(kPersons);
                const std::string address = person % 3 == 0 ? "p" + std::to_string(person) + "@x.nl" : "pe.r" + std::to_string(person) + "@gmail.com";
                QVERIFY(addDoNotMailFile(*m_project, memorySource(address + "\n"), {}));
                if (person % 3 == 0) never.insert(person); // a file names an address as it is written, not the person
            } else if (what == 8) {
                m_policy.survivor = static_cast<Survivor>(below(3));
                m_policy.role = below(2) == 0 ? Decision::Keep : Decision::Review;
            } else {
                for (const SourceInfo& s : valueOf(m_project->sources()))
                    if (s.state == SourceState::Replaced && s.holdsRows() && below(2) == 0) QVERIFY(eraseVersion(*m_project, s.id));
            }
            QVERIFY(settleNow());
            std::set<unsigned> now = never;
            for (const auto& [list, persons] : saidNo) now.insert(persons.begin(), persons.end());
            for (const QString& line : decisions())
                if (line.endsWith(" keep")) QVERIFY2(!now.contains(personOf(line)), qPrintable(QString("step %1: %2").arg(step).arg(line)));
        }
        QVERIFY(isSound());
    }
};

QTEST_GUILESS_MAIN(VersionsTest)
#include "tst_versions.moc"

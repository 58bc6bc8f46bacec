// SPDX-License-Identifier: Apache-2.0

#include "engine/compare_job.h"
#include "engine/import_guess.h"
#include "engine/person_job.h"
#include "engine/suppress_job.h"
#include "engine/version_fixture.h"

#include <set>

using namespace winnow;

/// A list comes again: what was decided about it holds.
class VersionsTest : public QObject, private VersionFixture {
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(loadLists()); }
    void init() { begin(); }
    void cleanup() { m_project.reset(); }

    void decisionsByHandHoldForTheNewVersion()
    {
        const auto first = import("name,email\nA,ann@x.nl\nB,bob@x.nl\nC,carl@yopmail.com\nD,dora@x.nl\n", "list.csv");
        QVERIFY(first);
        decide({1}, Decision::LeaveOut);
        decide({2}, Decision::Keep);
        QCOMPARE(decisions(),
            QStringList({"ann@x.nl keep", "bob@x.nl leave_out", "carl@yopmail.com keep", "dora@x.nl keep"}));
        const auto second = import(
            "name,email\nE,eve@x.nl\nC,Carl@YOPMAIL.com\nB,bob@x.nl\nA,ann@x.nl\n", "list 2.csv", first->source.id);
        QVERIFY(second && second->carried);
        QCOMPARE(second->carried->fresh, std::uint64_t{1});
        QCOMPARE(second->carried->known, std::uint64_t{3});
        QCOMPARE(second->carried->gone, std::uint64_t{1});
        QCOMPARE(second->carried->decisions, std::uint64_t{2});
        QCOMPARE(decisions(),
            QStringList({"eve@x.nl keep", "Carl@YOPMAIL.com keep", "bob@x.nl leave_out", "ann@x.nl keep"}));
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
        const auto moved =
            import("name,email\nthird,ann@x.nl\nfirst,ann@x.nl\nsecond,ann@x.nl\n", "list.csv", first->source.id);
        QCOMPARE(decisions(), QStringList({"ann@x.nl leave_out", "ann@x.nl leave_out", "ann@x.nl keep"}));
        QVERIFY(
            import("name,email\nfirst!,ann@x.nl\nthird!,ann@x.nl\nsecond!,ann@x.nl\n", "list.csv", moved->source.id));
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
        const auto first =
            import("email,newsletter\nj.doe@gmail.com,no\nann@x.nl,yes\nbob@x.nl,yes\ncarl@x.nl,no\n", "list.csv");
        QCOMPARE(decisions(),
            QStringList({"j.doe@gmail.com leave_out", "ann@x.nl keep", "bob@x.nl keep", "carl@x.nl leave_out"}));
        const auto second = import("email,newsletter\njdoe+news@googlemail.com,yes\nann@x.nl,yes\nbob@x.nl,no\n",
            "list.csv", first->source.id);
        QCOMPARE(second->carried->closed, std::uint64_t{2});
        QCOMPARE(
            decisions(), QStringList({"jdoe+news@googlemail.com leave_out", "ann@x.nl keep", "bob@x.nl leave_out"}));
        // Gone from one version, back in the next.
        const auto third =
            import("email,newsletter\ncarl@x.nl,yes\nbob@x.nl,yes\nann@x.nl,yes\n", "list.csv", second->source.id);
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
        QVERIFY(import("email,newsletter\nann@exmaple.nl,yes\nann@example-shop.nl,yes\nbob@x.nl,yes\n", "list.csv",
            first->source.id));
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
        const auto second = import(
            "email\nannonymous@gmail.com\nann.onymous@gmial.com\nnewcomer@gmial.com\n", "list.csv", first->source.id);
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
            const bool done = answer(0, m_time.now - 10 * kDay) && answer(1, m_time.now - 91 * kDay) &&
                route(0, m_time.now - 10 * kDay) && route(2, m_time.now - 91 * kDay);
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
        QVERIFY(valueOf(findPerson(*m_project, *m_lists, "ann@x.nl")).rows.empty());
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
};

QTEST_GUILESS_MAIN(VersionsTest)
#include "tst_versions.moc"

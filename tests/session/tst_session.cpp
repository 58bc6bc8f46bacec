// SPDX-License-Identifier: Apache-2.0

#include "session/session.h"
#include "support/clean_fixture.h"

#include <QCoreApplication>
#include <QTimer>

#include <mutex>

using namespace winnow;

/// The calls of a window, answered on the thread of the test.
class SessionTest : public QObject, private CleanFixture {
    Q_OBJECT

    // Answers cross the threads through a mutex that the thread sanitizer sees; Qt's own queue it cannot look into.
    std::mutex m_mutex;
    std::vector<std::function<void()>> m_calls;
    QTimer m_pump;
    void pump()
    {
        std::vector<std::function<void()>> calls;
        {
            const std::scoped_lock lock(m_mutex);
            calls.swap(m_calls);
        }
        for (const auto& call : calls) call();
    }

    std::unique_ptr<Session> m_session;
    std::shared_ptr<const ProjectState> m_state;
    std::optional<Error> m_error;
    bool m_waiting = false;

    using State = std::shared_ptr<const ProjectState>;

    std::unique_ptr<Session> start(std::unique_ptr<Project> project)
    {
        SessionOptions options;
        options.vault = vaultOptions();
        options.lists = std::shared_ptr<const ReferenceLists>(m_lists.get(), [](const ReferenceLists*) {});
        options.deliver = [this](std::function<void()> call) {
            const std::scoped_lock lock(m_mutex);
            m_calls.push_back(std::move(call));
        };
        return std::make_unique<Session>(std::move(project), std::move(options));
    }
    /// Long enough for a computer that has other things to do too.
    static bool waitFor(const std::function<bool()>& ready) { return QTest::qWaitFor(ready, 60'000); }
    auto taking()
    {
        m_waiting = true;
        return [this](Result<State> state) {
            m_waiting = false;
            m_error.reset();
            if (state)
                m_state = *state;
            else
                m_error = state.error();
        };
    }
    QStringList shown(const Filter& filter, const SortOrder& order = {})
    {
        std::shared_ptr<const Selection> selection;
        m_session->select(m_state->view, filter, order,
            [&](auto result) { selection = result ? *result : std::make_shared<Selection>(); });
        if (!QTest::qWaitFor([&] { return selection != nullptr; })) return {"no answer"};
        std::vector<RowIndex> rows;
        for (std::uint32_t i = 0; i < selection->size(); ++i) rows.push_back(selection->at(i));
        std::optional<QStringList> texts;
        m_session->readRows(m_state->view, rows, [&](auto result) {
            texts.emplace();
            if (result)
                for (const RowText& t : *result) texts->append(QString::fromStdString(t.address));
        });
        return QTest::qWaitFor([&] { return texts.has_value(); }) ? *texts : QStringList{"no answer"};
    }
    std::filesystem::path listFile(const char* text)
    {
        const auto path = target();
        QFile file(QString::fromStdString(path.string()));
        if (file.open(QIODevice::WriteOnly)) file.write(text);
        return path;
    }

private slots:
    void initTestCase()
    {
        QVERIFY(loadLists());
        connect(&m_pump, &QTimer::timeout, this, &SessionTest::pump);
        m_pump.start(1);
    }
    void init() { m_session = start(scratch()); }
    void cleanup()
    {
        m_session.reset();
        pump();
    }

    void aListIsImportedShownDecidedAndUndone()
    {
        m_session->import(listFile("id,email\n3,a@x.nl\n1,bad@\n2,c@gmial.com\n4,\n5,a@x.nl\n"), {}, taking());
        QVERIFY(waitFor([&] { return !m_waiting; }));
        QVERIFY(m_state && !m_error);
        QCOMPARE(m_state->view->rows(), 5U);
        QCOMPARE(shown({}), QStringList({"a@x.nl", "bad@", "c@gmial.com", "", "a@x.nl"}));
        QCOMPARE(
            shown({}, {SortKey::OwnColumn, false, 0}), QStringList({"bad@", "c@gmial.com", "a@x.nl", "", "a@x.nl"}));
        QCOMPARE(m_state->settled.total.kept, std::uint64_t{1});
        QCOMPARE(m_state->settled.duplicates.size(), std::size_t{1});
        QCOMPARE(m_state->corrections.size(), std::size_t{1});

        m_session->edit(m_state->view, {1, 2, 3}, Decision::Keep, "by hand", taking());
        QVERIFY(waitFor([&] { return !m_waiting; }));
        QVERIFY(m_state && !m_error);
        QCOMPARE(m_state->edits.back().entries, std::uint64_t{2}); // the row without an address is passed over
        QCOMPARE(m_state->settled.total.kept, std::uint64_t{3});
        m_session->undo(m_state->edits.back().id, taking());
        QVERIFY(waitFor([&] { return !m_waiting; }));
        QVERIFY(m_state && !m_error);
        QCOMPARE(m_state->settled.total.kept, std::uint64_t{1});
    }

    void aCorrectedDomainIsJudgedShownAndWrittenAsWhatItShouldBe()
    {
        m_session->import(
            listFile("name;email\nC;carol.dee@gmial.com\nD;\"caroldee@gmail.com, evelyn@gmial.com\"\nE;f@x.nl\n"), {},
            taking());
        QVERIFY(waitFor([&] { return !m_waiting; }));
        QVERIFY(m_state && !m_error);
        QCOMPARE(m_state->settled.total.kept, std::uint64_t{2});
        m_session->correct(m_state->corrections, taking());
        QVERIFY(waitFor([&] { return !m_waiting; }));
        QVERIFY(m_state && !m_error);
        QVERIFY(m_state->corrections.empty());
        // Under the rules of the right provider carol.dee@ and caroldee@ are one person.
        QCOMPARE(shown({}), QStringList({"carol.dee@gmail.com", "caroldee@gmail.com", "evelyn@gmail.com", "f@x.nl"}));
        QCOMPARE(m_state->settled.duplicates.size(), std::size_t{1});
        ExportOptions options;
        options.target = target();
        std::optional<Result<ExportResult>> exported;
        m_session->exportList(m_state->sources.front().id, options, [&](auto result) { exported = std::move(result); });
        QVERIFY(waitFor([&] { return exported.has_value(); }));
        QVERIFY(exported->has_value());
        QCOMPARE(
            bytesOf(options.target), QByteArray("name;email\nC;carol.dee@gmail.com\nD;evelyn@gmail.com\nE;f@x.nl\n"));
        m_session->undo(m_state->edits.front().id, taking());
        QVERIFY(waitFor([&] { return !m_waiting; }));
        QVERIFY(m_state && !m_error);
        QCOMPARE(m_state->settled.total.kept, std::uint64_t{2});
    }

    void aKeptProjectHoldsEverythingAndOpensAgain()
    {
        m_session->import(listFile("email\na@x.nl\nb@x.nl\nc@gmial.com\n"), {}, taking());
        QVERIFY(waitFor([&] { return !m_waiting; }));
        QVERIFY(m_state && !m_error);
        m_session->edit(m_state->view, {0}, Decision::LeaveOut, "by hand", taking());
        QVERIFY(waitFor([&] { return !m_waiting; }));
        QVERIFY(m_state && !m_error);
        const std::string digest = m_state->settled.total.resultDigest;
        const auto path = target();
        m_session->keepAs(path, SecureBytes("a password"), taking());
        QVERIFY(waitFor([&] { return !m_waiting; }));
        QVERIFY(m_state && !m_error);
        QVERIFY(!m_state->scratch);
        QCOMPARE(shown({}).size(), qsizetype{3});
        // And goes on in the file.
        m_session->edit(m_state->view, {1}, Decision::LeaveOut, "by hand", taking());
        QVERIFY(waitFor([&] { return !m_waiting; }));
        QVERIFY(m_state && !m_error);
        m_session->undo(m_state->edits.back().id, taking());
        QVERIFY(waitFor([&] { return !m_waiting; }));
        QVERIFY(m_state && !m_error);
        m_session.reset();

        QCOMPARE(Project::open(path, "another", vaultOptions()).error().kind, ErrorKind::WrongPassword);
        auto opened = Project::open(path, "a password", vaultOptions());
        QVERIFY(opened.has_value());
        m_session = start(std::move(*opened));
        m_session->load(taking());
        QVERIFY(waitFor([&] { return !m_waiting; }));
        QVERIFY(m_state && !m_error);
        QCOMPARE(m_state->settled.total.resultDigest, digest);
        QCOMPARE(m_state->edits.size(), std::size_t{2});
        QVERIFY(std::ranges::any_of(m_state->audit, [](const AuditEntry& e) { return e.action == "project_kept"; }));

        std::optional<Result<bool>> changed;
        m_session->changePassword(
            SecureBytes("wrong"), SecureBytes("new"), nullptr, [&](auto result) { changed = std::move(result); });
        QVERIFY(waitFor([&] { return changed.has_value(); }));
        QCOMPARE(changed->error().kind, ErrorKind::WrongPassword);
        changed.reset();
        m_session->changePassword(
            SecureBytes("a password"), SecureBytes("new"), nullptr, [&](auto result) { changed = std::move(result); });
        QVERIFY(waitFor([&] { return changed.has_value(); }));
        QVERIFY(changed->has_value());
    }

    /// The reader fetches texts while the writer decides, in a project larger than what one transaction keeps in
    /// memory.
    void rowsAreReadWhileTheProjectIsDecided()
    {
        std::string text = "email,filler\n";
        std::mt19937 random(3);
        for (int i = 0; i < 60'000; ++i) {
            text += "person" + std::to_string(i) + "@company" + std::to_string(i % 999) + ".nl,";
            for (int k = 0; k < 40; ++k) text += static_cast<char>('!' + 2 + random() % 60);
            text += "\n";
        }
        std::ranges::replace(text, '"', '_');
        m_session->importText(text, "big", taking());
        QVERIFY(waitFor([&] { return !m_waiting; }));
        QVERIFY(m_state && !m_error);
        int answered = 0;
        int failed = 0;
        int asked = 0;
        for (int round = 0; round < 4; ++round) {
            Policy policy = keepCustomers();
            policy.role = round % 2 == 0 ? Decision::Review : Decision::Keep;
            const auto view = m_state->view;
            m_session->decide(policy, {}, taking());
            for (; asked < (round + 1) * 100; ++asked)
                m_session->readRows(
                    view, {static_cast<RowIndex>(random() % view->rows())}, [&](Result<std::vector<RowText>> rows) {
                        ++answered;
                        if (!rows || !rows->front().address.starts_with("person")) ++failed;
                    });
            QVERIFY(waitFor([&] { return !m_waiting && answered == asked; }));
            QVERIFY(m_state && !m_error);
        }
        QCOMPARE(failed, 0);
    }

    /// A table may still be painted while its rows are erased: it is told so, and reads nothing of what moved up.
    void rowsOfAnOlderTableAreNotRead()
    {
        m_session->import(listFile("email\nann@x.nl\nbob@x.nl\ncarl@x.nl\n"), {}, taking());
        QVERIFY(waitFor([&] { return !m_waiting; }));
        QVERIFY(m_state && !m_error);
        const State before = m_state;
        std::vector<std::optional<ErrorKind>> answers;
        std::vector<std::string> read;
        const auto ask = [&](const State& state) {
            for (RowIndex row = 0; row < state->view->rows(); ++row)
                m_session->readRows(state->view, {row}, [&](Result<std::vector<RowText>> rows) {
                    answers.push_back(rows ? std::nullopt : std::optional(rows.error().kind));
                    if (rows) read.push_back(rows->front().address);
                });
        };
        m_session->erasePerson("ann@x.nl", taking());
        QVERIFY(waitFor([&] { return !m_waiting; }));
        QVERIFY(m_state && !m_error);
        ask(before);
        QVERIFY(waitFor([&] { return answers.size() == std::size_t{3}; }));
        for (const auto& answer : answers) QVERIFY(answer == ErrorKind::Cancelled);
        ask(m_state);
        QVERIFY(waitFor([&] { return answers.size() == std::size_t{5}; }));
        QCOMPARE(read, (std::vector<std::string>{"bob@x.nl", "carl@x.nl"}));
    }

    void savedFiltersStayWithTheProject()
    {
        m_session->import(listFile("email\na@x.nl\nb@y.nl\n"), {}, taking());
        QVERIFY(waitFor([&] { return !m_waiting; }));
        Filter filter;
        filter.text = "a";
        filter.of(Facet::Domain).wanted = {1};
        filter.of(Facet::Status).unwanted = {2, 3};
        std::optional<bool> saved;
        m_session->saveFilters({{"mine", filter}}, [&](Result<bool> done) { saved = done.has_value(); });
        QVERIFY(waitFor([&] { return saved.has_value(); }));
        QVERIFY(*saved);
        m_session->load(taking());
        QVERIFY(waitFor([&] { return !m_waiting; }));
        QVERIFY(m_state && !m_error);
        QCOMPARE(m_state->savedFilters.size(), std::size_t{1});
        QCOMPARE(m_state->savedFilters.front().first, std::string("mine"));
        QVERIFY(m_state->savedFilters.front().second == filter);
    }

    void aNewerSelectionOvertakesAnOlderOne()
    {
        m_session->import(listFile("email\na@x.nl\nb@x.nl\n"), {}, taking());
        QVERIFY(waitFor([&] { return !m_waiting; }));
        QVERIFY(m_state && !m_error);
        int cancelled = 0;
        std::uint32_t last = 99;
        for (int i = 0; i < 50; ++i) {
            Filter filter;
            filter.text = i == 49 ? "b" : "a";
            m_session->select(
                m_state->view, filter, {}, [&](auto result) { result ? last = (*result)->size() : cancelled += 1; });
        }
        QVERIFY(waitFor([&] { return last == 1U; }));
        QVERIFY(cancelled <= 49);
    }

    void aFailedImportSaysWhyAndLeavesTheProjectAsItWas()
    {
        m_session->import("/nonexistent/list.csv", {}, taking());
        QVERIFY(waitFor([&] { return !m_waiting; }));
        QVERIFY(m_error);
        QCOMPARE(m_error->kind, ErrorKind::FileNotFound);
        m_session->import(listFile("a;b\n1;2\n"), {}, taking());
        QVERIFY(waitFor([&] { return !m_waiting; }));
        QVERIFY(m_error);
        QCOMPARE(m_error->kind, ErrorKind::NoAddressColumn);
        m_session->load(taking());
        QVERIFY(waitFor([&] { return !m_waiting; }));
        QVERIFY(m_state && !m_error);
        QVERIFY(m_state->sources.empty());
        QCOMPARE(m_state->view->rows(), 0U);
    }

    void aRemovedListIsGoneFromTheTable()
    {
        m_session->import(listFile("email\na@x.nl\n"), {}, taking());
        QVERIFY(waitFor([&] { return !m_waiting; }));
        QVERIFY(m_state && !m_error);
        m_session->importText("b@x.nl\nc@x.nl\n", "pasted", taking());
        QVERIFY(waitFor([&] { return !m_waiting; }));
        QVERIFY(m_state && !m_error);
        QCOMPARE(m_state->view->rows(), 3U);
        m_session->removeSource(m_state->sources.front().id, taking());
        QVERIFY(waitFor([&] { return !m_waiting; }));
        QVERIFY(m_state && !m_error);
        QCOMPARE(shown({}), QStringList({"b@x.nl", "c@x.nl"}));
    }
};

QTEST_GUILESS_MAIN(SessionTest)
#include "tst_session.moc"

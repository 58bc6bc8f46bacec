// SPDX-License-Identifier: Apache-2.0

#include "session/session.h"
#include "support/clean_fixture.h"
#include "support/places.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QRegularExpression>
#include <QSet>

#include <fstream>
#include <mutex>

using namespace winnow;

/// A session that let go of its project: it was erased, or could not be opened again under its new key.
class ClosedSessionTest : public QObject, private CleanFixture {
    Q_OBJECT

    std::mutex m_mutex;
    std::vector<std::function<void()>> m_calls;
    std::unique_ptr<Session> m_session;
    std::shared_ptr<const ProjectState> m_state;
    std::shared_ptr<const Identity> m_identity;
    std::filesystem::path m_path;

    void pump()
    {
        std::vector<std::function<void()>> calls;
        {
            const std::scoped_lock lock(m_mutex);
            calls.swap(m_calls);
        }
        for (const auto& call : calls) call();
    }
    bool waitFor(const std::function<bool()>& ready)
    {
        return QTest::qWaitFor(
            [&] {
                pump();
                return ready();
            },
            60'000);
    }
    /// Waits for the answer of one call; no kind: it succeeded.
    template <class Call> std::optional<ErrorKind> errorOf(const Call& call)
    {
        std::optional<std::optional<ErrorKind>> got;
        call([&](const auto& result) {
            got.emplace();
            if (!result) *got = result.error().kind;
        });
        return waitFor([&] { return got.has_value(); }) ? *got : std::optional(ErrorKind::Internal);
    }
    bool open()
    {
        m_path = m_folder.filePath(QString("p%1.winnow").arg(m_number++)).toStdString();
        Result<std::unique_ptr<Project>> project = Project::create(m_path, "a password", vaultOptions());
        if (!project) return false;
        SessionOptions options;
        options.vault = vaultOptions();
        options.scratchFolder = m_folder.path().toStdString();
        options.lists = std::shared_ptr<const ReferenceLists>(m_lists.get(), [](const ReferenceLists*) {});
        options.deliver = [this](std::function<void()> call) {
            const std::scoped_lock lock(m_mutex);
            m_calls.push_back(std::move(call));
        };
        m_session = std::make_unique<Session>(std::move(*project), std::move(options));
        m_state.reset();
        m_session->importText("email\na@x.nl\nb@x.nl\nc@gmial.com\n", "list.csv",
            [this](Result<std::shared_ptr<const ProjectState>> state) {
                if (state) m_state = *state;
            });
        return waitFor([&] { return m_state != nullptr; });
    }
    EraseOptions certificate(const QString& name)
    {
        EraseOptions options;
        options.certificate.target = m_folder.filePath(name).toStdString();
        return options;
    }
    std::optional<ErrorKind> erase(const EraseOptions& options, std::shared_ptr<const Identity> identity)
    {
        return errorOf([&](auto done) { m_session->eraseProject(options, std::move(identity), done); });
    }

    using Done = std::function<void(const std::optional<ErrorKind>&)>;
    using Call = std::function<void(Session&, const Done&)>;
    /// An answer of any type becomes its error.
    static auto as(const Done& done)
    {
        return [done](const auto& result) { done(result ? std::nullopt : std::optional(result.error().kind)); };
    }
    std::vector<std::pair<const char*, Call>> everyJob()
    {
        const auto file = m_folder.filePath("list.csv").toStdString();
        std::ofstream(file) << "email\nd@x.nl\n";
        const auto out = m_folder.filePath("never.csv").toStdString();
        const auto state = m_state;
        const auto view = state->view;
        const SourceId list = state->sources.front().id;
        return {{"load", [](Session& s, const Done& d) { s.load(as(d)); }},
            {"import", [=](Session& s, const Done& d) { s.import(file, {}, as(d)); }},
            {"importText", [](Session& s, const Done& d) { s.importText("e@x.nl\n", "text", as(d)); }},
            {"decide", [](Session& s, const Done& d) { s.decide(keepCustomers(), {}, as(d)); }},
            {"edit", [=](Session& s, const Done& d) { s.edit(view, {0}, Decision::Keep, "by hand", as(d)); }},
            {"setMergeRules", [](Session& s, const Done& d) { s.setMergeRules({}, as(d)); }},
            {"previewMerge", [=](Session& s, const Done& d) { s.previewMerge(state, {}, as(d)); }},
            {"savePreset", [](Session& s, const Done& d) { s.savePreset("one", as(d)); }},
            {"addPreset", [](Session& s, const Done& d) { s.addPreset({}, as(d)); }},
            {"removePreset", [](Session& s, const Done& d) { s.removePreset("one", as(d)); }},
            {"applyPreset", [](Session& s, const Done& d) { s.applyPreset({}, as(d)); }},
            {"correct", [=](Session& s, const Done& d) { s.correct(state->corrections, as(d)); }},
            {"undo", [](Session& s, const Done& d) { s.undo(EditId(1), as(d)); }},
            {"addDoNotMail", [=](Session& s, const Done& d) { s.addDoNotMail(file, as(d)); }},
            {"removeSource", [=](Session& s, const Done& d) { s.removeSource(list, as(d)); }},
            {"eraseVersion", [=](Session& s, const Done& d) { s.eraseVersion(list, as(d)); }},
            {"guessImport", [=](Session& s, const Done& d) { s.guessImport(file, {}, as(d)); }},
            {"verify", [=](Session& s, const Done& d) { s.verify({}, {}, state, nullptr, as(d)); }},
            {"networkOverview", [](Session& s, const Done& d) { s.networkOverview({}, as(d)); }},
            {"setSeal", [](Session& s, const Done& d) { s.setSeal(CheckDepth::Form, SecureBytes(), "note", as(d)); }},
            {"evidence", [](Session& s, const Done& d) { s.evidence({}, DomainId(0), as(d)); }},
            {"forecast", [](Session& s, const Done& d) { s.forecast(keepCustomers(), as(d)); }},
            {"exportList",
                [=](Session& s, const Done& d) {
                    ExportOptions options;
                    options.target = out;
                    s.exportList(list, options, as(d));
                }},
            {"exportByProfile",
                [=](Session& s, const Done& d) {
                    ProfileExportOptions options;
                    options.target = out;
                    s.exportByProfile({}, options, as(d));
                }},
            {"previewProfile", [](Session& s, const Done& d) { s.previewProfile({}, {}, as(d)); }},
            {"exportDoNotMail",
                [=](Session& s, const Done& d) {
                    ExportOptions options;
                    options.target = out;
                    s.exportDoNotMail(options, false, as(d));
                }},
            {"keepAs", [=](Session& s, const Done& d) { s.keepAs(out, SecureBytes("pw"), as(d)); }},
            {"changePassword",
                [](Session& s, const Done& d) {
                    s.changePassword(SecureBytes("a password"), SecureBytes("new"), nullptr, as(d));
                }},
            {"encryptAnew", [](Session& s, const Done& d) { s.encryptAnew(SecureBytes("a password"), as(d)); }},
            {"makeRecoveryKey", [](Session& s, const Done& d) { s.makeRecoveryKey(as(d)); }},
            {"trust", [](Session& s, const Done& d) { s.trust(as(d)); }},
            {"backUp", [](Session& s, const Done& d) { s.backUp(as(d)); }},
            {"practiseRestore", [](Session& s, const Done& d) { s.practiseRestore(as(d)); }},
            {"setRetention", [](Session& s, const Done& d) { s.setRetention("2030-01-01", as(d)); }},
            {"setParties", [](Session& s, const Done& d) { s.setParties({}, as(d)); }},
            {"addPerson",
                [](Session& s, const Done& d) {
                    s.addPerson("Bob", Role::Viewer, SecureBytes("bob's"), nullptr, as(d));
                }},
            {"removePerson", [](Session& s, const Done& d) { s.removePerson("Bob", as(d)); }},
            {"askForCodes", [](Session& s, const Done& d) { s.askForCodes({}, "123456", as(d)); }},
            {"stopAskingForCodes", [](Session& s, const Done& d) { s.stopAskingForCodes("Bob", as(d)); }},
            {"renamePerson", [](Session& s, const Done& d) { s.renamePerson("Bob", "Bo", as(d)); }},
            {"openIncident", [](Session& s, const Done& d) { s.openIncident("lost", as(d)); }},
            {"closeIncident", [](Session& s, const Done& d) { s.closeIncident(1, "note", as(d)); }},
            {"incidentFacts", [](Session& s, const Done& d) { s.incidentFacts(as(d)); }},
            {"deleteClearExports", [](Session& s, const Done& d) { s.deleteClearExports({}, as(d)); }},
            {"makeReport",
                [=, this](Session& s, const Done& d) {
                    ReportOptions options;
                    options.target = out;
                    s.makeReport(options, m_identity, as(d));
                }},
            {"findPerson", [](Session& s, const Done& d) { s.findPerson("a@x.nl", as(d)); }},
            {"exportPerson", [=](Session& s, const Done& d) { s.exportPerson("a@x.nl", out, as(d)); }},
            {"erasePerson", [](Session& s, const Done& d) { s.erasePerson("a@x.nl", as(d)); }},
            {"eraseProject",
                [=, this](
                    Session& s, const Done& d) { s.eraseProject(certificate("second.json"), m_identity, as(d)); }},
            {"copyResults",
                [=](Session& s, const Done& d) {
                    ResultsCopyOptions options;
                    options.target = out;
                    s.copyResults(options, as(d));
                }},
            {"copyStandard", [=](Session& s, const Done& d) { s.copyStandard(out, SecureBytes("pw"), as(d)); }},
            {"select", [=](Session& s, const Done& d) { s.select(view, {}, {}, as(d)); }},
            {"choose", [=](Session& s, const Done& d) { s.choose(state, {}, as(d)); }},
            {"readRows", [=](Session& s, const Done& d) { s.readRows(view, {0}, as(d)); }},
            {"saveFilters", [](Session& s, const Done& d) { s.saveFilters({}, as(d)); }}};
    }

private slots:
    void initTestCase()
    {
        QVERIFY(loadLists());
        m_identity = std::make_shared<const Identity>(Identity::create("Ada Jansen", m_random));
    }
    void cleanup()
    {
        m_session.reset();
        pump();
    }

    void everyJobAnswersThatTheProjectIsClosed()
    {
        QVERIFY(open());
        QVERIFY(!erase(certificate("end.json"), m_identity));
        QVERIFY(m_session->isClosed());
        m_session->backUpWhenDue(BackupMoment::Now); // has no answer
        for (const auto& [name, call] : everyJob()) {
            std::optional<std::optional<ErrorKind>> got;
            call(*m_session, [&](const std::optional<ErrorKind>& kind) { got = kind; });
            QVERIFY2(waitFor([&] { return got.has_value(); }), name);
            QVERIFY2(*got == ErrorKind::ProjectClosed, name);
        }
        QVERIFY(!QFile::exists(m_folder.filePath("never.csv")));
        QVERIFY(!QFile::exists(m_folder.filePath("second.json")));
    }

    /// A job that is added to Session comes into the table above as well.
    void noJobIsForgotten()
    {
        QVERIFY(open());
        QString header;
        QDirIterator files(QString::fromStdString(test::sourcePlace("core")), {"session.h"}, QDir::Files,
            QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (file.open(QIODevice::ReadOnly)) header += QString::fromUtf8(file.readAll());
        }
        const QString jobs = header.section("class Session {", 1).section("\nprivate:", 0, 0);
        QSet<QString> called{"backUpWhenDue", "setIdentity", "stop"};
        for (const auto& [name, call] : everyJob()) called << QString::fromLatin1(name);
        auto it = QRegularExpression("^    void (\\w+)\\(", QRegularExpression::MultilineOption).globalMatch(jobs);
        int seen = 0;
        while (it.hasNext()) {
            const QString name = it.next().captured(1);
            ++seen;
            QVERIFY2(called.contains(name), qPrintable(name));
        }
        QVERIFY(seen > 50);
    }

    void whatSpeaksAgainstAnErasureIsFoundWhileTheProjectIsOpen()
    {
        QVERIFY(open());
        QCOMPARE(erase(certificate("no.json"), nullptr), ErrorKind::BadOption);
        QVERIFY(erase(certificate("no-such-folder/no.json"), m_identity).has_value());
        // One of the four files of the certificate cannot be written.
        QVERIFY(QDir(m_folder.path()).mkpath("taken.sig"));
        QVERIFY(erase(certificate("taken.json"), m_identity).has_value());
        QVERIFY(!QFile::exists(m_folder.filePath("taken.json")));
        QVERIFY(!m_session->isClosed());
        QVERIFY(!errorOf([&](auto done) { m_session->load(done); }));
        QVERIFY(!erase(certificate("yes.json"), m_identity));
        QVERIFY(!QFile::exists(QString::fromStdString(m_path.string())));
    }

    void aNewKeyUnderWhichTheProjectDoesNotOpenAgainClosesIt()
    {
        QVERIFY(open());
        // The new file cannot be made, and the old one is another by then.
        QVERIFY(QDir(QString::fromStdString(m_path.string()) + ".renewing").mkpath("in the way"));
        QFile::remove(QString::fromStdString(m_path.string()));
        std::ofstream(m_path) << "no project";
        QVERIFY(errorOf([&](auto done) { m_session->encryptAnew(SecureBytes("a password"), done); }).has_value());
        QVERIFY(m_session->isClosed());
        QCOMPARE(errorOf([&](auto done) { m_session->trust(done); }), ErrorKind::ProjectClosed);
        QCOMPARE(errorOf([&](auto done) { m_session->load(done); }), ErrorKind::ProjectClosed);
    }

    void aRoleThatDoesNotReachAJobIsToldSo()
    {
        QVERIFY(open());
        QVERIFY(!errorOf(
            [&](auto done) { m_session->addPerson("Bob", Role::Viewer, SecureBytes("bob's"), nullptr, done); }));
        const std::filesystem::path path = m_path;
        m_session.reset();
        pump();
        auto asBob = Project::open(path, "bob's", vaultOptions());
        QVERIFY(asBob.has_value());
        SessionOptions options;
        options.vault = vaultOptions();
        options.scratchFolder = m_folder.path().toStdString();
        options.lists = std::shared_ptr<const ReferenceLists>(m_lists.get(), [](const ReferenceLists*) {});
        options.deliver = [this](std::function<void()> call) {
            const std::scoped_lock lock(m_mutex);
            m_calls.push_back(std::move(call));
        };
        m_session = std::make_unique<Session>(std::move(*asBob), std::move(options));
        const QSet<QString> forViewers{"load", "guessImport", "networkOverview", "evidence", "forecast",
            "changePassword", "trust", "askForCodes", "stopAskingForCodes", "incidentFacts", "makeReport", "select",
            "choose", "readRows"};
        for (const auto& [name, call] : everyJob()) {
            if (forViewers.contains(QString::fromLatin1(name))) continue;
            std::optional<std::optional<ErrorKind>> got;
            call(*m_session, [&](const std::optional<ErrorKind>& kind) { got = kind; });
            QVERIFY2(waitFor([&] { return got.has_value(); }), name);
            QVERIFY2(*got == ErrorKind::NotAllowed, name);
        }
    }
};

QTEST_GUILESS_MAIN(ClosedSessionTest)
#include "tst_closed_session.moc"

// SPDX-License-Identifier: Apache-2.0

#include "support/clean_fixture.h"
#include "support/places.h"
#include "trust/backup_job.h"
#include "trust/check_job.h"
#include "trust/controls.h"
#include "trust/opening.h"

#include <fstream>

using namespace winnow;

namespace {

/// A clock that tests move.
class MovedClock final : public Clock {
public:
    UtcMillis now = 1'790'000'000'000;
    UtcMillis utcNow() const override { return now; }
    std::chrono::nanoseconds monotonicNow() const override { return {}; }
};

} // namespace

/// Who opens a project, what they may, what the log says of it, and what backups and controls see.
class PeopleTest : public QObject, private CleanFixture {
    Q_OBJECT

    MovedClock m_moved;

    VaultOptions options()
    {
        VaultOptions o = vaultOptions();
        o.clock = &m_moved;
        return o;
    }
    std::filesystem::path projectPath()
    {
        return m_folder.filePath(QString("p%1.winnow").arg(m_number++)).toStdString();
    }
    std::unique_ptr<Project> kept(const std::filesystem::path& path)
    {
        auto project = Project::create(path, "owner's", options());
        if (!project || !clean(**project, bigList(700, 3))) return nullptr;
        return std::move(*project);
    }
    ErrorKind openError(const std::filesystem::path& path, const char* password)
    {
        auto opened = Project::open(path, password, options());
        return opened ? ErrorKind::Internal : opened.error().kind;
    }
    static Control find(const std::vector<Control>& all, const char* id)
    {
        for (const Control& c : all)
            if (c.id == id) return c;
        return {};
    }
    ControlState stateOf(Project& project, const char* id)
    {
        auto all = checkControls(project, *m_lists);
        return all ? find(*all, id).state : ControlState::NotObserved;
    }

private slots:
    void initTestCase() { QVERIFY(loadLists()); }
    void init() { m_moved.now = 1'790'000'000'000; }

    void everybodyOpensWithTheirOwnPassword()
    {
        const auto path = projectPath();
        {
            auto project = kept(path);
            QVERIFY(project);
            QCOMPARE(project->user().name, std::string("owner"));
            QVERIFY(project->addPerson("Bob", Role::Viewer, {"bob's"}).has_value());
            QVERIFY(project->addPerson("Eve", Role::Operator, {"eve's"}).has_value());
            QCOMPARE(project->addPerson("Bob", Role::Owner, {"x"}).error().kind, ErrorKind::BadOption);
            QCOMPARE(project->addPerson("", Role::Owner, {"x"}).error().kind, ErrorKind::BadOption);
        }
        {
            auto asBob = Project::open(path, "bob's", options());
            QVERIFY(asBob.has_value());
            QCOMPARE((*asBob)->user().name, std::string("Bob"));
            QCOMPARE((*asBob)->require(Role::Operator).error().kind, ErrorKind::NotAllowed);
            QCOMPARE((*asBob)->addPerson("Mallory", Role::Owner, {"m"}).error().kind, ErrorKind::NotAllowed);
            QVERIFY((*asBob)->changeSecret({"bob's new"}).has_value());
            QCOMPARE((*asBob)->auditLog().newest(1)->back().user, std::string("Bob"));
        }
        QCOMPARE(openError(path, "bob's"), ErrorKind::WrongPassword);
        QVERIFY(Project::open(path, "bob's new", options()).has_value());
        {
            auto asOwner = Project::open(path, "owner's", options());
            QCOMPARE((*asOwner)->removePerson("owner").error().kind, ErrorKind::BadOption);
            QCOMPARE((*asOwner)->removePerson("Nobody").error().kind, ErrorKind::BadOption);
            QVERIFY((*asOwner)->removePerson("Bob").has_value());
        }
        QCOMPARE(openError(path, "bob's new"), ErrorKind::WrongPassword);
        QVERIFY(Project::open(path, "eve's", options()).has_value());
    }

    void aKeyFileIsARealSecondFactor()
    {
        const auto path = projectPath();
        const Identity key = Identity::create("Ada", m_random);
        const Identity other = Identity::create("Ada", m_random);
        const auto with = [&](const Identity& identity) {
            VaultOptions o = options();
            o.keyFile = std::make_shared<const SecureBytes>(identity.secondFactor());
            return o;
        };
        {
            auto project = kept(path);
            const SecureBytes factor = key.secondFactor();
            QVERIFY(project->changeSecret({"owner's", &factor}).has_value());
        }
        QCOMPARE(openError(path, "owner's"), ErrorKind::KeyFileNeeded);
        QCOMPARE(Project::open(path, "owner's", with(other)).error().kind, ErrorKind::WrongPassword);
        QCOMPARE(Project::open(path, "wrong", with(key)).error().kind, ErrorKind::WrongPassword);
        QVERIFY(Project::open(path, "owner's", with(key)).has_value());
        // The key file's own password may change: what opens the project is the key in it.
        const auto pem = key.toPem("its own");
        QCOMPARE(Identity::fromPem(pem->text()).error().kind, ErrorKind::KeyFileLocked);
        QCOMPARE(Identity::fromPem(pem->text(), "not its own").error().kind, ErrorKind::WrongFilePassword);
        const auto again = Identity::fromPem(pem->text(), "its own");
        QVERIFY(again.has_value());
        QCOMPARE(again->name(), std::string("Ada"));
        QVERIFY(Project::open(path, "owner's", with(*again)).has_value());
    }

    void aOneTimeCodeIsAskedForBesideThePassword()
    {
        const auto path = projectPath();
        const OneTimeSecret secret = makeOneTimeSecret(m_random);
        const auto with = [&](const std::string& code) {
            VaultOptions o = options();
            o.oneTimeCode = code;
            return o;
        };
        std::string recovery;
        {
            auto project = kept(path);
            QVERIFY(project->addPerson("Bob", Role::Operator, {"bob's"}).has_value());
            recovery = project->makeRecoveryKey()->text();
            // A code that the app does not show would shut its owner out.
            QCOMPARE(project->askForCodes(secret, "000000").error().kind, ErrorKind::OneTimeCodeNeeded);
            QVERIFY(!*project->asksForCodes(project->user()));
            QVERIFY(project->askForCodes(secret, oneTimeCode(secret, m_moved.now)).has_value());
            QVERIFY(*project->asksForCodes(project->user()));
            const auto last = project->auditLog().newest(1);
            QCOMPARE(last->front().action, std::string("one_time_code_on"));
            QVERIFY(last->front().body.find(toBase32(secret)) == std::string::npos);
        }
        QCOMPARE(openError(path, "owner's"), ErrorKind::OneTimeCodeNeeded);
        QCOMPARE(Project::open(path, "owner's", with("123")).error().kind, ErrorKind::OneTimeCodeNeeded);
        QCOMPARE(Project::open(path, "wrong", with(oneTimeCode(secret, m_moved.now))).error().kind,
            ErrorKind::WrongPassword);
        QVERIFY(Project::open(path, "owner's", with(oneTimeCode(secret, m_moved.now))).has_value());
        m_moved.now += 3'600'000;
        QCOMPARE(Project::open(path, "owner's", with(oneTimeCode(secret, m_moved.now - 3'600'000))).error().kind,
            ErrorKind::OneTimeCodeNeeded);
        QVERIFY(Project::open(path, "bob's", options()).has_value()); // it is the owner's, not the project's
        {
            // Whoever lost the app comes in with the paper.
            auto opened = Project::open(path, recovery, options());
            QVERIFY(opened.has_value());
            QCOMPARE(
                (*opened)->askForCodes(secret, oneTimeCode(secret, m_moved.now)).error().kind, ErrorKind::NotAllowed);
            QVERIFY((*opened)->stopAskingForCodes((*opened)->user().name).has_value());
            QCOMPARE((*opened)->stopAskingForCodes((*opened)->user().name).error().kind, ErrorKind::BadOption);
        }
        {
            auto bob = Project::open(path, "bob's", options());
            QVERIFY((*bob)->askForCodes(secret, oneTimeCode(secret, m_moved.now)).has_value());
            QCOMPARE((*bob)->stopAskingForCodes("owner").error().kind, ErrorKind::NotAllowed);
        }
        QCOMPARE(openError(path, "bob's"), ErrorKind::OneTimeCodeNeeded);
        {
            auto owner = Project::open(path, "owner's", options());
            QVERIFY(owner.has_value());
            QVERIFY((*owner)->stopAskingForCodes("Bob").has_value());
        }
        QVERIFY(Project::open(path, "bob's", options()).has_value());
    }
    void aNewKeyAndABackupKeepAskingForCodes()
    {
        const auto path = projectPath();
        const OneTimeSecret secret = makeOneTimeSecret(m_random);
        VaultOptions o = options();
        auto project = kept(path);
        QVERIFY(project->askForCodes(secret, oneTimeCode(secret, m_moved.now)).has_value());
        const auto backup = makeBackup(*project);
        QVERIFY(backup.has_value());
        m_moved.now += 3'600'000; // the code of the beginning is long gone
        auto renewed = Project::renewMasterKey(std::move(project), "owner's");
        QVERIFY(renewed.has_value());
        renewed->reset();
        QCOMPARE(openError(path, "owner's"), ErrorKind::OneTimeCodeNeeded);
        const auto target = projectPath();
        QVERIFY(restoreBackup(backup->path, target, "owner's", o).has_value());
        QCOMPARE(openError(target, "owner's"), ErrorKind::OneTimeCodeNeeded);
        o.oneTimeCode = oneTimeCode(secret, m_moved.now);
        QVERIFY(Project::open(path, "owner's", o).has_value());
        QVERIFY(Project::open(target, "owner's", o).has_value());
    }

    void theRecoveryKeyOpensAsTheOwnerAndSetsANewPassword()
    {
        const auto path = projectPath();
        std::string key;
        {
            auto project = kept(path);
            QVERIFY(project->addPerson("Bob", Role::Viewer, {"bob's"}).has_value());
            key = project->makeRecoveryKey()->text();
        }
        {
            auto opened = Project::open(path, key, options());
            QVERIFY(opened.has_value());
            QCOMPARE((*opened)->user().role, Role::Owner);
            QVERIFY((*opened)->changeSecret({"remembered"}).has_value());
        }
        QVERIFY(Project::open(path, "remembered", options()).has_value());
        QCOMPARE(openError(path, "owner's"), ErrorKind::WrongPassword);
        QVERIFY(Project::open(path, "bob's", options()).has_value());
    }

    void aNewMasterKeyKeepsEverythingButTheOthers()
    {
        const auto path = projectPath();
        std::string digest;
        SecureBytes oldMaster;
        {
            auto project = kept(path);
            QVERIFY(project->addPerson("Bob", Role::Owner, {"bob's"}).has_value());
            QVERIFY(project->addSuppressions(SuppressionKind::Address, {exchangeHash("never@x.nl")}).has_value());
            digest = *project->meta("result_digest");
            oldMaster = project->vault().masterKey().copy();
            QCOMPARE(Project::renewMasterKey(std::move(project), "wrong").error().kind, ErrorKind::WrongPassword);
        }
        auto opened = Project::open(path, "owner's", options());
        QVERIFY(opened.has_value());
        auto renewed = Project::renewMasterKey(std::move(*opened), "owner's");
        QVERIFY2(renewed.has_value(), renewed ? "" : renewed.error().detail.c_str());
        QVERIFY((*renewed)->vault().masterKey().text() != oldMaster.text());
        QCOMPARE(*(*renewed)->meta("result_digest"), digest);
        // What was suppressed under the old key is found under the new one.
        const auto keys = (*renewed)->suppressions(SuppressionKind::Address);
        QVERIFY(std::ranges::find(*keys, (*renewed)->suppressionKey(exchangeHash("never@x.nl"))) != keys->end());
        for (const CheckLine& line : checkProject(**renewed, *m_lists, 2))
            QVERIFY2(line.problem.empty(), (line.what + ": " + line.problem).c_str());
        QCOMPARE((*renewed)->people().all()->size(), std::size_t{1});
        renewed->reset();
        QCOMPARE(openError(path, "bob's"), ErrorKind::WrongPassword);
        QCOMPARE(Vault::openWith(path, oldMaster, options()).error().kind, ErrorKind::ProjectTampered);
        QVERIFY(!std::filesystem::exists(path.string() + ".renewing"));
        QVERIFY(Project::open(path, "owner's", options()).has_value());
    }

    void signaturesCoverTheLogAndForgedOnesShow()
    {
        auto project = kept(projectPath());
        const Identity ada = Identity::create("Ada", m_random);
        QVERIFY(project->signAudit(ada).has_value());
        auto proof = project->verifyAudit();
        QVERIFY(proof.has_value());
        QCOMPARE(proof->signatures, std::uint64_t{1});
        QCOMPARE(proof->signedUpTo, proof->entries);
        QCOMPARE(project->user().publicKey, ada.publicKey());
        QVERIFY(project->database().execute("UPDATE audit_signature SET signature = zeroblob(64)").has_value());
        QCOMPARE(project->verifyAudit().error().kind, ErrorKind::ProjectTampered);
        QVERIFY(project->database()
                .execute(
                    "DELETE FROM audit_signature; INSERT INTO audit_signature VALUES(99, zeroblob(32), zeroblob(64))")
                .has_value());
        QCOMPARE(project->verifyAudit().error().kind, ErrorKind::ProjectTampered);
    }

    void auditAttacksAreFound_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::newRow("flip") << QByteArray("UPDATE audit SET time = '2020-01-01T00:00:00Z' WHERE seq = 2");
        QTest::newRow("user") << QByteArray("UPDATE audit SET user = 'Eve' WHERE seq = 3");
        QTest::newRow("delete") << QByteArray("DELETE FROM audit WHERE seq = 2");
        QTest::newRow("delete and close the gap") << QByteArray(
            "DELETE FROM audit WHERE seq = 2; UPDATE audit SET seq = 2 WHERE seq = 3; UPDATE audit SET seq = 3 WHERE seq = 4");
        QTest::newRow("reorder") << QByteArray(
            "UPDATE audit SET seq = 99 WHERE seq = 2; UPDATE audit SET seq = 2 WHERE seq = 3; UPDATE audit SET seq = 3 WHERE seq = 99");
        QTest::newRow("insert") << QByteArray(
            "INSERT INTO audit SELECT 99, time, user, action, body, previous, hash FROM audit WHERE seq = 2");
        QTest::newRow("cut the end") << QByteArray("DELETE FROM audit WHERE seq = (SELECT max(seq) FROM audit)");
        QTest::newRow("all of it") << QByteArray("DELETE FROM audit");
    }
    void auditAttacksAreFound()
    {
        QFETCH(QByteArray, sql);
        auto project = kept(projectPath());
        QVERIFY(project->verifyAudit().has_value());
        QVERIFY(project->database().execute(sql.constData()).has_value());
        QCOMPARE(project->verifyAudit().error().kind, ErrorKind::ProjectTampered);
    }

    void backupsAreProvedAndRestored()
    {
        const auto path = projectPath();
        auto project = kept(path);
        QVERIFY(*backupWhenDue(*project, BackupMoment::Now));
        QVERIFY(!*backupWhenDue(*project, BackupMoment::Now)); // nothing was done since
        auto there = backups(*project);
        QCOMPARE(there->size(), std::size_t{1});
        QCOMPARE(std::filesystem::status(there->front().path).permissions() & std::filesystem::perms::mask,
            std::filesystem::perms(0600));
        auto drilled = drillRestore(*project, m_folder.path().toStdString());
        QVERIFY2(drilled.has_value(), drilled ? "" : drilled.error().detail.c_str());
        QCOMPARE(drilled->lists, std::uint64_t{1});
        for (const auto& item : std::filesystem::directory_iterator(m_folder.path().toStdString()))
            QVERIFY(!item.path().filename().string().starts_with("scratch-drill"));

        const auto target_ = projectPath();
        QCOMPARE(restoreBackup(there->front().path, path, "owner's", options()).error().kind, ErrorKind::TargetExists);
        QCOMPARE(
            restoreBackup(there->front().path, target_, "wrong", options()).error().kind, ErrorKind::WrongPassword);
        QVERIFY(!std::filesystem::exists(target_));
        QVERIFY(restoreBackup(there->front().path, target_, "owner's", options()).has_value());
        auto restored = Project::open(target_, "owner's", options());
        QVERIFY(restored.has_value());
        for (const CheckLine& line : checkProject(**restored, *m_lists, 2))
            QVERIFY2(line.problem.empty(), (line.what + ": " + line.problem).c_str());
    }

    /// A copy that does not verify is no backup, leaves nothing, and becomes an incident.
    void aDamagedBackupIsFound()
    {
        const auto path = projectPath();
        auto project = kept(path);
        auto made = makeBackup(*project);
        QVERIFY(made.has_value());
        QByteArray bytes = bytesOf(made->path);
        bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 1);
        std::ofstream(made->path, std::ios::binary).write(bytes.constData(), bytes.size());
        QVERIFY(!drillRestore(*project, m_folder.path().toStdString()).has_value());
        QCOMPARE(project->incidents().all()->size(), std::size_t{1});
        QCOMPARE(project->incidents().all()->front().kind, std::string("backup"));
        QVERIFY(!restoreBackup(made->path, projectPath(), "owner's", options()).has_value());
    }

    void generationsAreKeptByAge()
    {
        auto project = kept(projectPath());
        for (int day = 0; day < 60; ++day) {
            m_moved.now += 86'400'000;
            QVERIFY(project->audit("test", "{}").has_value());
            QVERIFY(project->commitMirror().has_value());
            QVERIFY(*backupWhenDue(*project, BackupMoment::Daily));
        }
        const auto there = backups(*project);
        QVERIFY2(there->size() >= 10 && there->size() <= 16, std::to_string(there->size()).c_str());
        QVERIFY(m_moved.now - there->front().time < 1000);
        QVERIFY(m_moved.now - there->back().time > 25LL * 86'400'000);
    }

    void oddOpeningsBecomeIncidents()
    {
        const auto path = projectPath();
        const std::filesystem::path state = m_folder.filePath(QString("state%1").arg(m_number++)).toStdString();
        std::filesystem::create_directories(state);
        QByteArray early;
        {
            auto project = kept(path);
            QCOMPARE(*lookWhenOpened(*project, state), 0U);
            early = bytesOf(path);
            QVERIFY(project->audit("later", "{}").has_value());
            QVERIFY(project->commitMirror().has_value());
            rememberWhenClosed(*project, state);
        }
        for (int i = 0; i < 4; ++i) noteWrongPassword(state, path, m_moved.now);
        {
            auto project = Project::open(path, "owner's", options());
            QCOMPARE(*lookWhenOpened(**project, state), 0U); // four typos
        }
        for (int i = 0; i < 5; ++i) noteWrongPassword(state, path, m_moved.now);
        {
            auto project = Project::open(path, "owner's", options());
            QCOMPARE(*lookWhenOpened(**project, state), 1U);
            QCOMPARE((*project)->incidents().all()->back().kind, std::string("wrong_passwords"));
            QCOMPARE(*lookWhenOpened(**project, state), 0U);
        }
        // The clock stands an hour before the last entry.
        m_moved.now -= 3'600'000;
        {
            auto project = Project::open(path, "owner's", options());
            QCOMPARE(*lookWhenOpened(**project, state), 1U);
            QCOMPARE((*project)->incidents().all()->back().kind, std::string("clock"));
        }
        // An older copy is put in the place of the project: whole in itself, and yet it is noticed.
        std::ofstream(path, std::ios::binary).write(early.constData(), early.size());
        {
            auto project = Project::open(path, "owner's", options());
            QVERIFY(project.has_value());
            QVERIFY((*project)->verifyAudit().has_value());
            QVERIFY(*lookWhenOpened(**project, state) >= 1U);
            bool found = false;
            for (const Incident& i : valueOf((*project)->incidents().all())) found = found || i.kind == "integrity";
            QVERIFY(found);
            const auto open = (*project)->incidents().all()->front();
            QCOMPARE((*project)->incidents().close(open.id, "now", "").error().kind, ErrorKind::BadOption);
            QVERIFY((*project)->incidents().close(open.id, "now", "restored on purpose").has_value());
            QCOMPARE((*project)->incidents().close(open.id, "now", "again").error().kind, ErrorKind::BadOption);
        }
    }

    void everyControlCanFail()
    {
        const auto path = projectPath();
        auto project = kept(path);
        const auto is = [&](const char* id, ControlState state) {
            const ControlState seen = stateOf(*project, id);
            return seen == state ? true : (qWarning("%s is %s", id, std::string(name(seen)).c_str()), false);
        };
        QVERIFY(is("encryption", ControlState::Pass));
        QVERIFY(is("password_cost", ControlState::Fail)); // tests take 8 MiB and one pass
        QVERIFY(is("recovery_key", ControlState::Attention));
        QVERIFY(project->makeRecoveryKey().has_value());
        QVERIFY(is("recovery_key", ControlState::Pass));
        QVERIFY(is("key_file", ControlState::Attention));
        const SecureBytes factor = Identity::create("Ada", m_random).secondFactor();
        QVERIFY(project->changeSecret({"owner's", &factor}).has_value());
        QVERIFY(is("key_file", ControlState::Pass));

        QVERIFY(is("backup_age", ControlState::Fail));
        QVERIFY(makeBackup(*project).has_value());
        QVERIFY(is("backup_age", ControlState::Pass));
        QVERIFY(is("restore_age", ControlState::Attention));
        QVERIFY(drillRestore(*project, m_folder.path().toStdString()).has_value());
        QVERIFY(is("restore_age", ControlState::Pass));
        QVERIFY(is("retention_date", ControlState::Attention));
        QCOMPARE(setRetentionDate(*project, "2027-02-30").error().kind, ErrorKind::BadOption);
        QVERIFY(setRetentionDate(*project, "2026-12-31").has_value());
        QVERIFY(is("retention_date", ControlState::Declared));

        QVERIFY(is("audit_chain", ControlState::Attention)); // nobody signed it
        QVERIFY(project->signAudit(Identity::create("Ada", m_random)).has_value());
        QVERIFY(is("audit_chain", ControlState::Pass));
        QVERIFY(is("ledger", ControlState::Pass));
        QVERIFY(is("file_mode", ControlState::Pass));
        std::filesystem::permissions(path, std::filesystem::perms(0644));
        QVERIFY(is("file_mode", ControlState::Attention));
        QVERIFY(is("synced_folder", ControlState::Pass));
        QVERIFY(is("clear_exports", ControlState::Pass));
        QVERIFY(is("reference_dates", ControlState::Pass));
        QVERIFY(is("incidents", ControlState::Pass));
        QVERIFY(is("network_seal", ControlState::Declared));
        QVERIFY(is("program_version", ControlState::NotObserved));

        m_moved.now += 120LL * 86'400'000;
        QVERIFY(is("backup_age", ControlState::Attention));
        QVERIFY(is("restore_age", ControlState::Attention));
        QVERIFY(is("retention_date", ControlState::Fail));
        QVERIFY(is("clear_exports", ControlState::Attention)); // the cleaned list still lies there
        m_moved.now += 365LL * 86'400'000;
        QVERIFY(is("reference_dates", ControlState::Attention));
        QVERIFY(project->incidents().open("lost", "now", "{}").has_value());
        QVERIFY(is("incidents", ControlState::Attention));
        QVERIFY(project->database()
                .execute(
                    "UPDATE ledger SET body = replace(body, '\"skipped\":', '\"skipped\":1') WHERE kind = 'import'")
                .has_value());
        QVERIFY(is("ledger", ControlState::Fail));
        QVERIFY(project->database().execute("DELETE FROM audit WHERE seq = 2").has_value());
        QVERIFY(is("audit_chain", ControlState::Fail));
        QVERIFY(project->controlHistory().since(0)->size() > 30);
    }

    void aFolderThatSynchronisesIsNoticed()
    {
        const auto folder = m_folder.filePath("Dropbox").toStdString();
        std::filesystem::create_directories(folder);
        auto project = Project::create(folder + "/p.winnow", "pw", options());
        QVERIFY(project.has_value());
        const auto all = checkControls(**project, *m_lists);
        QCOMPARE(find(*all, "synced_folder").state, ControlState::Attention);
        QCOMPARE(find(*all, "synced_folder").evidence.front().second, std::string("Dropbox"));
    }

    void anOlderFormatGetsItsOwner()
    {
        const auto path = projectPath();
        QVERIFY(QFile::copy(QString::fromStdString(test::sourcePlace("tests/project/fixtures/version-1.winnow")),
            QString::fromStdString(path.string())));
        QFile::setPermissions(QString::fromStdString(path.string()), QFile::ReadOwner | QFile::WriteOwner);
        auto opened = Project::open(path, "fixture password", options());
        QVERIFY(opened.has_value());
        QCOMPARE((*opened)->people().all()->size(), std::size_t{1});
        QCOMPARE((*opened)->user().role, Role::Owner);
    }
};

QTEST_APPLESS_MAIN(PeopleTest)
#include "tst_people.moc"

// SPDX-License-Identifier: Apache-2.0

#include "engine/backup_job.h"
#include "engine/check_job.h"
#include "engine/clean_fixture.h"
#include "engine/copies_job.h"
#include "engine/erase_job.h"
#include "engine/group_reader.h"
#include "engine/ledger.h"
#include "engine/person_job.h"
#include "engine/profile_export.h"
#include "engine/written_files.h"
#include "project/selection_bitmap.h"
#include "report/report.h"
#include "report/report_words.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>

#include <fstream>

using namespace winnow;

/// Proof for the client: ledger, reports, persons, copies, the end of a project.
class TrustTest : public QObject, private CleanFixture {
    Q_OBJECT

    Identity m_ada = Identity::create("Ada Jansen", m_random);

    std::filesystem::path fileNamed(const char* name)
    {
        return m_folder.filePath(QString("%1-%2").arg(m_number++).arg(name)).toStdString();
    }
    std::unique_ptr<Project> kept(const std::filesystem::path& path, const std::string& text)
    {
        auto project = Project::create(path, "pw", vaultOptions());
        if (!project || !clean(**project, text)) return nullptr;
        return std::move(*project);
    }
    ReportOptions reportOptions(const std::filesystem::path& target)
    {
        ReportOptions o;
        o.target = target;
        o.identity = &m_ada;
        return o;
    }
    static bool run(
        const QString& program, const QStringList& arguments, QByteArray* out = nullptr, const QByteArray& input = {})
    {
        QProcess p;
        p.start(program, arguments);
        if (!p.waitForStarted()) return false;
        p.write(input);
        p.closeWriteChannel();
        if (!p.waitForFinished(60'000)) return false;
        if (out) *out = p.readAllStandardOutput() + p.readAllStandardError();
        return p.exitCode() == 0;
    }
    std::string allBytes(const std::filesystem::path& path) { return bytesOf(path).toStdString(); }
    void checkAllGood(Project& project)
    {
        for (const CheckLine& line : checkProject(project, *m_lists, 2))
            QVERIFY2(line.problem.empty(), (line.what + ": " + line.problem).c_str());
    }

private slots:
    void initTestCase() { QVERIFY(loadLists()); }

    void theLedgerBalancesAndSaysWhenItDoesNot()
    {
        auto project = scratch();
        QVERIFY(clean(*project, bigList(900, 5)).has_value());
        auto ledger = readLedger(*project);
        QVERIFY(ledger.has_value());
        QVERIFY2(ledger->balances, ledger->trouble.c_str());
        QCOMPARE(ledger->lists.size(), std::size_t{1});
        QCOMPARE(ledger->exports.size(), std::size_t{1});
        const ListBalance& l = ledger->lists.front();
        QCOMPARE(l.lines, l.records + l.unreadable + l.skipped);
        QCOMPARE(l.records, l.kept + l.leftOut + l.toReview);
        // One record lost, one altered: neither can be hidden from the digests.
        QVERIFY(project->database().execute("UPDATE source SET records = records - 1").has_value());
        QVERIFY(!readLedger(*project)->balances);
        QVERIFY(project->database().execute("UPDATE source SET records = records + 1").has_value());
        QVERIFY(readLedger(*project)->balances);
        QVERIFY(project->database()
                .execute(
                    "UPDATE ledger SET body = replace(body, '\"digest_exported\":\"', '\"digest_exported\":\"0') WHERE kind = 'export'")
                .has_value());
        QVERIFY(!readLedger(*project)->balances);
    }

    void anExportByProfileIsInTheLedger()
    {
        auto project = scratch();
        QVERIFY(clean(*project, bigList(300, 6)).has_value());
        auto profiles = builtInProfiles();
        ProfileExportOptions o;
        o.target = fileNamed("p.csv");
        const auto mailchimp = std::ranges::find(profiles, std::string("mailchimp"), &Profile::id);
        o.profile = &*mailchimp;
        QVERIFY(exportWithProfile(*project, o, m_counters, {}).has_value());
        auto ledger = readLedger(*project);
        QVERIFY2(ledger->balances, ledger->trouble.c_str());
        QCOMPARE(ledger->exports.back().profile, std::string("mailchimp"));
        QCOMPARE(ledger->exports.back().lists.size(), std::size_t{1});
        checkAllGood(*project);
    }

    void stockOpensslVerifiesAReport()
    {
        if (QStandardPaths::findExecutable("openssl").isEmpty()) QSKIP("openssl is not there");
        auto project = kept(fileNamed("r.winnow"), bigList(400, 7));
        const auto target_ = fileNamed("report.json");
        auto written = makeReport(*project, *m_lists, reportOptions(target_));
        QVERIFY2(written.has_value(), written ? "" : written.error().detail.c_str());
        const auto q = [](const std::filesystem::path& p) { return QString::fromStdString(p.string()); };
        const QStringList verify{"pkeyutl", "-verify", "-pubin", "-inkey", q(written->publicKey), "-rawin", "-in",
            q(written->json), "-sigfile", q(written->signature)};
        QByteArray said;
        QVERIFY2(run("openssl", verify, &said), said.constData());
        // The fingerprint that people compare, by the command that the report names.
        QByteArray der;
        QVERIFY(run("openssl", {"pkey", "-pubin", "-in", q(written->publicKey), "-outform", "DER"}, &der));
        QCOMPARE(toHex(sha256(der.right(32).toStdString())),
            QString::fromStdString(written->fingerprint).remove(' ').toStdString());
        QVERIFY(verifyReportFile(written->json).has_value());
        QVERIFY(compareWithReport(*project, *verifyReportFile(written->json)).has_value());

        // One byte is enough.
        QByteArray bytes = bytesOf(written->json);
        bytes.replace("\"kept\":", "\"kept\":1");
        std::ofstream(written->json, std::ios::binary).write(bytes.constData(), bytes.size());
        QVERIFY(!run("openssl", verify));
        QCOMPARE(verifyReportFile(written->json).error().kind, ErrorKind::BadSignature);
    }

    void aReportIsCanonical()
    {
        auto project = kept(fileNamed("c.winnow"), bigList(200, 8));
        auto input = collectReport(*project, *m_lists, "Ada");
        QVERIFY(input.has_value());
        const std::string text = canonicalReport(*input);
        QCOMPARE(canonicalReport(*collectReport(*project, *m_lists, "Ada")), text);
        const std::string key = publicKeyPem(m_ada.publicKey());
        QVERIFY(verifyReport(text, m_ada.sign(text), key).has_value());
        // The same facts in another form are no report, even when they are signed.
        const auto refused = [&](std::string other) {
            auto proof = verifyReport(other, m_ada.sign(other), key);
            return !proof && proof.error().kind == ErrorKind::ReportInvalid;
        };
        QVERIFY(refused(text + "\n"));
        QVERIFY(refused(" " + text));
        QVERIFY(refused(QJsonDocument::fromJson(QByteArray::fromStdString(text)).toJson().toStdString()));
        std::string fraction = text;
        fraction.replace(fraction.find("\"open_incidents\":0"), 18, "\"open_incidents\":0.5");
        QVERIFY(refused(fraction));
        QVERIFY(refused("{}"));
        QVERIFY(refused("not JSON"));
        QCOMPARE(verifyReport(text, m_ada.sign(text).substr(1), key).error().kind, ErrorKind::BadSignature);
        QCOMPARE(verifyReport(text, m_ada.sign(text), "no key").error().kind, ErrorKind::KeyFileDamaged);
        QCOMPARE(verifyReport(text, Identity::create("Eve", m_random).sign(text), key).error().kind,
            ErrorKind::BadSignature);
    }

    /// No address of the list, nor a cell of it, is in the report, in any language, nor in the audit log.
    void nothingOfTheListIsInAReport()
    {
        std::mt19937 random(11);
        for (int round = 0; round < 6; ++round) {
            std::string text = "name,email,note\n";
            std::vector<std::string> secrets;
            for (int i = 0; i < 60; ++i) {
                const std::string token = "zq" + std::to_string(random());
                secrets.push_back(token);
                text += "Name" + token + ',' + token + (i % 7 == 0 ? "" : "@" + token + ".example") + ",note " + token +
                    "\n";
            }
            const auto path = fileNamed("n.winnow");
            auto made = Project::create(path, "pw", vaultOptions());
            auto imported = importList(**made, *m_lists, memorySource(text),
                "list of " + secrets[3] + "@person.example.csv", {}, m_counters, {});
            QVERIFY(imported.has_value());
            QVERIFY(settle(**made, *m_lists, {}, m_counters).has_value());
            ExportOptions e;
            e.target = fileNamed(("for " + secrets[4] + "@client.example.csv").c_str());
            QVERIFY(exportSource(**made, *m_lists, imported->source, e, m_counters, {}).has_value());
            QVERIFY(
                erasePerson(**made, *m_lists, secrets[1] + "@" + secrets[1] + ".example", {}, m_counters).has_value());
            for (const ReportLanguage language :
                {ReportLanguage::English, ReportLanguage::French, ReportLanguage::German, ReportLanguage::Dutch}) {
                ReportOptions o = reportOptions(fileNamed("n.json"));
                o.language = language;
                auto written = makeReport(**made, *m_lists, o);
                QVERIFY(written.has_value());
                QVERIFY(!QString::fromStdString(written->text + written->page).contains('@'));
                static const QRegularExpression unfilled("\\{[a-z]+\\}"); // a sentence whose number is missing
                QVERIFY(!QString::fromStdString(written->page).section("</style>", 1).contains(unfilled));
                for (const std::string& secret : secrets)
                    QVERIFY2((written->text + written->page).find(secret) == std::string::npos, secret.c_str());
            }
            std::string log;
            QVERIFY((*made)
                    ->auditLog()
                    .forEach([&](const AuditEntry& a) {
                        log += a.body;
                        return true;
                    })
                    .has_value());
            for (const std::string& secret : secrets) QVERIFY2(log.find(secret) == std::string::npos, secret.c_str());
        }
    }

    void everyWordOfAReportIsTranslated()
    {
        for (const char* key : {"plain.in", "encryption", "audit_chain", "destroyed", "crosswalk.iso", "not_observed",
                 "clear_export", "by_hand"})
            for (const ReportLanguage language :
                {ReportLanguage::English, ReportLanguage::French, ReportLanguage::German, ReportLanguage::Dutch}) {
                QVERIFY(!reportWord(language, key).empty());
                if (language != ReportLanguage::English) QVERIFY(reportWord(language, key) != key);
            }
        // Every control, state and kind has its words.
        auto project = kept(fileNamed("w.winnow"), bigList(50, 1));
        const auto controls = checkControls(*project, *m_lists);
        for (const Control& c : *controls) QVERIFY2(reportWord(ReportLanguage::Dutch, c.id) != c.id, c.id.c_str());
        for (int k = 0; k <= 6; ++k)
            QVERIFY(reportWord(ReportLanguage::French, name(static_cast<KnownFileKind>(k))) !=
                name(static_cast<KnownFileKind>(k)));
        for (std::size_t c = 1; c < kCauseCount; ++c)
            QVERIFY2(reportWord(ReportLanguage::German, name(static_cast<Cause>(c))) != name(static_cast<Cause>(c)),
                name(static_cast<Cause>(c)).data());
        for (std::size_t s = 0; s < kStatusCount; ++s)
            QVERIFY(!reportWord(ReportLanguage::German, name(static_cast<Status>(s))).empty());
    }

    void aPersonIsFoundWhereverTheyStand()
    {
        auto project = scratch();
        const std::string text = "name,email,note\n"
                                 "Jan,JAN@Example.ORG,hello\n"
                                 "Piet,piet@example.org,ask jan@example.org.\n"
                                 "Kees,kees@example.org,jan@example.organic\n"
                                 "Els,els@example.org,xjan@example.org\n"
                                 "Two,\"jan@example.org; els@example.org\",\n";
        QVERIFY(clean(*project, text).has_value());
        auto found = findPerson(*project, *m_lists, " jan@example.org ");
        QVERIFY(found.has_value());
        QStringList who;
        for (const PersonRow& r : found->rows) who << QString::fromStdString(r.cells.front().second);
        QCOMPARE(who, (QStringList{"Jan", "Piet", "Two"}));
        QCOMPARE(findPerson(*project, *m_lists, "nobody@example.org")->rows.size(), std::size_t{0});
        QCOMPARE(findPerson(*project, *m_lists, "no address").error().kind, ErrorKind::BadOption);
        const auto target_ = fileNamed("jan.json");
        QVERIFY(exportPerson(*project, *m_lists, "jan@example.org", target_).has_value());
        QCOMPARE(QJsonDocument::fromJson(bytesOf(target_))["rows"].toArray().size(), 3);
    }

    /// Erasing over random lists, edits and evidence: the rest stays what it was, and nothing of the person is left.
    void erasingAPersonLeavesTheRestAlone()
    {
        for (unsigned seed = 1; seed <= 8; ++seed) {
            std::mt19937 random(seed);
            const auto path = fileNamed("e.winnow");
            std::string text = bigList(900, seed) + "9999,secret,vanishing@only-here.example,yes\r\n";
            auto project = kept(path, text);
            QVERIFY(project);
            // Somebody decided by hand about some entries, and mailboxes were asked.
            GroupCodec codec;
            SelectionBitmap picked;
            std::map<std::string, bool> pickedTexts;
            const auto eachText =
                [&](const std::function<void(std::uint32_t, std::uint16_t, const std::string&)>& take) {
                    const auto source = project->sources()->front();
                    auto cells = RecordCells::forSource(source);
                    auto domains = project->groups().domains(codec);
                    QVERIFY(project->groups()
                            .forEach(source.firstGroup, source.groups, kPartFacts | kPartText,
                                [&](GroupBlobs& g) -> Result<bool> {
                                    GroupFacts facts;
                                    GroupText groupText;
                                    if (auto d = decodeGroupFacts(g, domains->size(), codec, facts); !d) return pass(d);
                                    if (auto d = codec.decodeText(g.text, groupText); !d) return pass(d);
                                    const auto stored = storedTextNumbers(facts);
                                    for (std::size_t i = 0; i < facts.entries(); ++i)
                                        take(g.number, static_cast<std::uint16_t>(i),
                                            std::string(entryText(facts, i, stored, groupText, *cells)) + "#" +
                                                std::string(groupText.raw(facts.record[i])));
                                    return true;
                                })
                            .has_value());
                };
            std::map<std::string, int> probed;
            eachText([&](std::uint32_t group, std::uint16_t index, const std::string& entry) {
                if (random() % 5 == 0) {
                    picked.add({GroupNo(group), index});
                    pickedTexts[entry] = true;
                }
                if (random() % 9 == 0) {
                    StoredProbe p;
                    p.entry = {GroupNo(group), index};
                    p.finding = MailboxFinding::Accepted;
                    p.tries = static_cast<std::uint32_t>(probed.size() + 1);
                    QVERIFY(project->evidence().putProbe(p).has_value());
                    probed[entry] = static_cast<int>(p.tries);
                }
            });
            Edit edit;
            edit.selection = picked.encode(codec);
            edit.entries = picked.count();
            edit.rule = "by hand";
            QVERIFY(project->addEdit(edit).has_value());
            QVERIFY(project->commitMirror().has_value());
            const std::uint64_t before = project->sources()->front().records;

            const std::string victim =
                "person" + std::to_string(random() % 900) + "@company" + std::to_string(random() % 300) + ".nl";
            const auto there = findPerson(*project, *m_lists, victim);
            std::uint64_t gone = there->rows.size();
            if (gone > 0)
                QVERIFY(erasePerson(*project, *m_lists, victim, {}, m_counters).has_value());
            else
                QCOMPARE(erasePerson(*project, *m_lists, victim, {}, m_counters).error().kind, ErrorKind::BadOption);
            QVERIFY(erasePerson(*project, *m_lists, "vanishing@only-here.example", {}, m_counters).has_value());
            ++gone;
            QCOMPARE(findPerson(*project, *m_lists, victim)->rows.size(), std::size_t{0});
            QCOMPARE(project->sources()->front().records, before - gone);
            auto ledger = readLedger(*project);
            QVERIFY2(ledger->balances, ledger->trouble.c_str());
            QCOMPARE(ledger->lists.front().erased, gone);
            checkAllGood(*project);
            // A domain that only they had is forgotten too.
            for (const std::string& domain : valueOf(project->groups().domains(codec)))
                QVERIFY(domain != "only-here.example");

            // What was decided and learnt still belongs to the same rows.
            const auto edits = project->edits();
            const auto moved = SelectionBitmap::decode(edits->front().selection, codec);
            std::map<std::uint64_t, int> probes;
            for (const ProbeFact& f : valueOf(project->evidence().probeFacts()))
                probes[std::uint64_t{f.entry.group.value} << 16 | f.entry.index] = static_cast<int>(f.tries);
            std::size_t probesLeft = 0;
            eachText([&](std::uint32_t group, std::uint16_t index, const std::string& entry) {
                QCOMPARE(moved->contains(group, index), pickedTexts.contains(entry));
                const auto probe = probes.find(std::uint64_t{group} << 16 | index);
                QCOMPARE(probe != probes.end(), probed.contains(entry));
                if (probe != probes.end()) {
                    QCOMPARE(probe->second, probed[entry]);
                    ++probesLeft;
                }
            });
            QCOMPARE(probesLeft, probes.size());
        }
    }

    void anErasedPersonIsNeverKeptAgain()
    {
        auto project = scratch();
        QVERIFY(clean(*project, "email\njan@example.org\npiet@example.org\n").has_value());
        QVERIFY(erasePerson(*project, *m_lists, "Jan@Example.org", {}, m_counters).has_value());
        auto again = importList(*project, *m_lists, memorySource("email\njan@example.org\nels@example.org\n"),
            "later.csv", {}, m_counters, {});
        QVERIFY(again.has_value());
        auto settled = settle(*project, *m_lists, {}, m_counters);
        QCOMPARE(settled->of(again->source.id).kept, std::uint64_t{1});
        ExportOptions e;
        e.target = target();
        QVERIFY(exportSource(*project, *m_lists, again->source, e, m_counters, {}).has_value());
        QVERIFY(!bytesOf(e.target).contains("jan@"));
        QCOMPARE(project->suppressionReasons()->front().first, std::string("erased"));
    }

    /// The only row of a list goes: an empty list stays, and everything still works.
    void theLastRowOfAListCanGo()
    {
        auto project = kept(fileNamed("last.winnow"), "email\njan@example.org\n");
        QVERIFY(erasePerson(*project, *m_lists, "jan@example.org", {}, m_counters).has_value());
        checkAllGood(*project);
        ExportOptions e;
        e.target = target();
        QVERIFY(exportSource(*project, *m_lists, project->sources()->front(), e, m_counters, {}).has_value());
        QCOMPARE(bytesOf(e.target), QByteArray("email\n"));
    }

    /// Nothing of the person is in the file any more, whoever has its key.
    void noPageHoldsAnErasedPerson()
    {
        const auto path = fileNamed("pages.winnow");
        auto project = kept(path, bigList(500, 2) + "1,Verschwindibus,vanishing@only-here.example,yes\r\n");
        QVERIFY(erasePerson(*project, *m_lists, "vanishing@only-here.example", {}, m_counters).has_value());
        auto tables = project->database().prepare("SELECT name FROM sqlite_schema WHERE type='table'");
        while (*tables->step()) {
            auto rows = project->database().prepare("SELECT * FROM " + tables->text(0));
            GroupCodec codec;
            while (*rows->step())
                for (int c = 0; c < rows->columns(); ++c) {
                    std::string value(rows->blob(c));
                    if (auto plain = codec.decompress(value)) value += *plain;
                    QVERIFY2(value.find("vanishing") == std::string::npos &&
                            value.find("Verschwindibus") == std::string::npos &&
                            value.find("only-here") == std::string::npos,
                        tables->text(0).c_str());
                }
        }
    }

    void resultsCopiesHoldNoAddress()
    {
        auto project = kept(fileNamed("rc.winnow"), bigList(300, 12));
        ResultsCopyOptions o;
        for (const AddressForm form : {AddressForm::Masked, AddressForm::Hashed, AddressForm::None}) {
            o.target = fileNamed("results.csv");
            o.form = form;
            QVERIFY(writeResultsCopy(*project, o, m_counters, {}).has_value());
            static const QRegularExpression whole("person[0-9]+@");
            QVERIFY(!QString::fromUtf8(bytesOf(o.target)).contains(whole));
        }
        o.target = fileNamed("results.zip");
        o.zipPassword = "one two three";
        QVERIFY(writeResultsCopy(*project, o, m_counters, {}).has_value());
        QVERIFY(bytesOf(o.target).startsWith("PK"));
        QVERIFY(!bytesOf(o.target).contains("company"));
    }

    void stockSqlcipherOpensAStandardCopy()
    {
        const QString shell = QStandardPaths::findExecutable("sqlcipher");
        auto project =
            kept(fileNamed("sc.winnow"), "name,email\nJan,jan@example.org\nPiet,\"piet@example.org; p2@x.nl\"\n");
        const auto target_ = fileNamed("standard.db");
        auto records = writeStandardCopy(*project, target_, "it's a password", m_counters, {});
        QVERIFY(records.has_value());
        QCOMPARE(*records, std::uint64_t{2});
        QVERIFY(!bytesOf(target_).contains("example.org"));
        QCOMPARE(writeStandardCopy(*project, target_, "x", m_counters, {}).error().kind, ErrorKind::TargetExists);
        if (shell.isEmpty()) QSKIP("the sqlcipher shell is not there");
        QByteArray out;
        QVERIFY(run(shell, {QString::fromStdString(target_.string())}, &out,
            "PRAGMA key = 'it''s a password';\nSELECT record.cells, entry.address, result.decision FROM record JOIN entry ON entry.list = record.list AND entry.record = record.number "
            "JOIN result ON result.entry = entry.id ORDER BY entry.id;\n"));
        QVERIFY2(out.contains("[\"Jan\",\"jan@example.org\"]|jan@example.org|leave_out"), out.constData());
        QVERIFY2(out.contains("p2@x.nl"), out.constData());
    }

    void theEndOfAProject()
    {
        const auto path = fileNamed("end.winnow");
        auto project = kept(path, bigList(200, 13));
        const auto clear = fileNamed("clear.csv");
        const auto changed = fileNamed("changed.csv");
        const auto missing = fileNamed("missing.csv");
        for (const auto& target_ : {clear, changed, missing}) {
            ExportOptions e;
            e.target = target_;
            QVERIFY(exportSource(*project, *m_lists, project->sources()->front(), e, m_counters, {}).has_value());
        }
        std::ofstream(changed, std::ios::app) << "my own line\n";
        std::filesystem::remove(missing);
        auto backup = makeBackup(*project);
        QVERIFY(backup.has_value());
        const auto source = m_folder.filePath("source.csv").toStdString();
        std::ofstream(source) << "email\nx@y.nl\n";
        QVERIFY(
            logFiles(*project, "test", "{}", {{KnownFileKind::Source, source, toHex(sha256("email\nx@y.nl\n")), 13}})
                .has_value());
        const QByteArray before = bytesOf(path);

        auto things = knownThings(*project);
        const auto stateOf = [&](const std::filesystem::path& p) {
            return std::ranges::find(*things, p, &KnownThing::path)->state;
        };
        QCOMPARE(stateOf(clear), FoundState::Found);
        QCOMPARE(stateOf(changed), FoundState::Changed);
        QCOMPARE(stateOf(missing), FoundState::Missing);
        QVERIFY(!std::ranges::find(*things, std::filesystem::path(source), &KnownThing::path)->destroyByDefault);

        // A certificate that cannot be written: nothing is destroyed.
        EraseOptions o;
        o.certificate = reportOptions("/nowhere/certificate.json");
        for (const KnownThing& t : *things)
            if (t.destroyByDefault && t.path != changed) o.destroy.push_back(t.path);
        {
            auto failed = eraseProject(std::move(project), *m_lists, o);
            QVERIFY(!failed.has_value());
            QVERIFY(std::filesystem::exists(clear));
            auto again = Project::open(path, "pw", vaultOptions());
            QVERIFY(again.has_value());
            project = std::move(*again);
        }
        o.certificate = reportOptions(fileNamed("certificate.json"));
        auto erased = eraseProject(std::move(project), *m_lists, o);
        QVERIFY2(erased.has_value(), erased ? "" : erased.error().detail.c_str());
        QVERIFY(!std::filesystem::exists(path));
        QVERIFY(!std::filesystem::exists(clear));
        QVERIFY(!std::filesystem::exists(backup->path));
        QVERIFY(std::filesystem::exists(changed)); // somebody worked in it, and it was not ticked
        QVERIFY(std::filesystem::exists(source));
        auto proof = verifyReportFile(erased->certificate.json);
        QVERIFY(proof.has_value());
        QCOMPARE(proof->kind, std::string("erasure"));
        const QString text = QString::fromStdString(erased->certificate.text);
        for (const char* outcome : {"\"outcome\":\"destroyed\"", "\"outcome\":\"kept\"", "\"outcome\":\"not_there\""})
            QVERIFY2(text.contains(outcome), outcome);
        QVERIFY(!text.contains('@'));
    }

    void onlyAnOwnerEndsAProject()
    {
        const auto path = fileNamed("op.winnow");
        {
            auto project = kept(path, "email\na@x.nl\n");
            QVERIFY(project->addPerson("Bob", Role::Operator, {"bob's"}).has_value());
        }
        auto asBob = Project::open(path, "bob's", vaultOptions());
        EraseOptions o;
        o.certificate = reportOptions(fileNamed("no.json"));
        QCOMPARE(eraseProject(std::move(*asBob), *m_lists, o).error().kind, ErrorKind::NotAllowed);
        QVERIFY(std::filesystem::exists(path));
    }

    void clearExportsAreDeletedUnlessTheyChanged()
    {
        auto project = kept(fileNamed("clear.winnow"), bigList(50, 3));
        ExportOptions e;
        e.target = fileNamed("one.csv");
        QVERIFY(exportSource(*project, *m_lists, project->sources()->front(), e, m_counters, {}).has_value());
        const auto one = e.target;
        e.target = fileNamed("two.csv");
        QVERIFY(exportSource(*project, *m_lists, project->sources()->front(), e, m_counters, {}).has_value());
        std::ofstream(e.target, std::ios::app) << "mine\n";
        std::vector<std::int64_t> all;
        for (const KnownFile& f : valueOf(project->files().all())) all.push_back(f.id);
        QVERIFY(*deleteClearExports(*project, all) >= 1U);
        QVERIFY(!std::filesystem::exists(one));
        QVERIFY(std::filesystem::exists(e.target));
    }
};

QTEST_APPLESS_MAIN(TrustTest)
#include "tst_trust.moc"

// SPDX-License-Identifier: Apache-2.0

#include "project/project.h"
#include "project/rows/selection_bitmap.h"
#include "support/clean_fixture.h"
#include "support/places.h"
#include "trust/check_job.h"

using namespace winnow;

/// What a project file says of itself, and what is set right when it opens.
class ProjectTest : public QObject, private CleanFixture {
    Q_OBJECT

    std::filesystem::path fileNamed(const char* name)
    {
        return m_folder.filePath(QString("%1-%2").arg(m_number++).arg(name)).toStdString();
    }
    bool isSound(Project& project)
    {
        const std::vector<CheckLine> lines = checkProject(project, *m_lists, 2);
        for (const CheckLine& line : lines)
            if (!line.problem.empty()) qWarning("%s: %s", line.what.c_str(), line.problem.c_str());
        return std::ranges::all_of(lines, [](const CheckLine& line) { return line.problem.empty(); });
    }
    static std::size_t slotsIn(Project& project)
    {
        return static_cast<std::size_t>(std::ranges::count_if(
            project.vault().header().keySlots, [](const KeySlot& k) { return k.type != SlotType::Empty; }));
    }

private slots:
    void initTestCase() { QVERIFY(loadLists()); }

    void newProjectsHashTheirRowsWithXxh3()
    {
        auto project = scratch();
        QCOMPARE(valueOf(project->settings().text(Setting::RowHash)), std::string("xxh3"));
        QVERIFY(clean(*project, bigList(500, 3)).has_value());
        QVERIFY(isSound(*project));
    }

    /// Projects of before keep their hash: what is in their ledger stays true, also after a new key and in a copy.
    void oldProjectsKeepTheHashOfTheirRows()
    {
        const std::filesystem::path path = fileNamed("old.winnow");
        std::filesystem::copy_file(test::sourcePlace("tests/project/fixtures/version-4.winnow"), path);
        std::filesystem::permissions(path, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
        auto opened = Project::open(path, "fixture password", vaultOptions());
        QVERIFY(opened.has_value());
        QCOMPARE(valueOf((*opened)->settings().text(Setting::RowHash)), std::string());
        QVERIFY(isSound(**opened));
        QVERIFY(clean(**opened, bigList(500, 4)).has_value());
        QVERIFY(isSound(**opened));
        auto renewed = Project::renewMasterKey(std::move(*opened), "fixture password");
        QVERIFY(renewed.has_value());
        QCOMPARE(valueOf((*renewed)->settings().text(Setting::RowHash)), std::string());
        QVERIFY(isSound(**renewed));
        auto kept = (*renewed)->keepAs(fileNamed("copy.winnow"), "pw");
        QVERIFY(kept.has_value());
        QVERIFY(isSound(**kept));
    }

    void aHashOfRowsThatIsNotKnownIsOfANewerProgram()
    {
        const std::filesystem::path path = fileNamed("new.winnow");
        {
            auto project = Project::create(path, "pw", vaultOptions());
            QVERIFY(project.has_value());
            QVERIFY((*project)->settings().setText(Setting::RowHash, "better").has_value());
            QVERIFY((*project)->commitMirror().has_value());
        }
        const auto opened = Project::open(path, "pw", vaultOptions());
        QVERIFY(!opened);
        QCOMPARE(opened.error().kind, ErrorKind::ProjectNewer);
    }

    /// What row_hash says is among what the header knows: taking it away would make every digest look wrong.
    void theHashOfRowsCannotBeChangedUnseen()
    {
        const std::filesystem::path path = fileNamed("changed.winnow");
        {
            auto project = Project::create(path, "pw", vaultOptions());
            QVERIFY(project.has_value());
            QVERIFY((*project)->database().execute("DELETE FROM meta WHERE key = 'row_hash'").has_value());
        }
        const auto opened = Project::open(path, "pw", vaultOptions());
        QVERIFY(!opened);
        QCOMPARE(opened.error().kind, ErrorKind::ProjectTampered);
    }

    /// Cut off between a change and the deciding after it, a project is whole: it says that it must decide again.
    void whatDecisionsRestOnIsCounted()
    {
        auto project = scratch();
        QVERIFY(clean(*project, bigList(300, 6)).has_value());
        const auto isOld = [&] {
            return valueOf(project->settings().text(Setting::Evidence)) !=
                valueOf(project->settings().text(Setting::SettledEvidence));
        };
        const auto decide = [&] { return settle(*project, *m_lists, {}, m_counters).has_value(); };
        const auto change = [&](const std::function<bool()>& work) {
            Result<Transaction> t = Transaction::begin(project->database());
            return t && work() && t->commit() && project->commitMirror();
        };
        QVERIFY(!isOld());
        EditId edit{};
        QVERIFY(change([&] {
            GroupCodec codec;
            SelectionBitmap rows;
            rows.add({GroupNo(0), 1});
            Edit byHand;
            byHand.rule = "by hand";
            byHand.entries = 1;
            byHand.selection = rows.encode(codec);
            const Result<EditId> made = project->edits().add(byHand);
            if (made) edit = *made;
            return made.has_value();
        }));
        QVERIFY(isOld() && isSound(*project) && decide() && !isOld() && isSound(*project));
        QVERIFY(change([&] { return project->edits().undo(edit, "owner").has_value(); }));
        QVERIFY(isOld() && isSound(*project) && decide() && !isOld());
        QVERIFY(change([&] {
            return project->suppressions().add(SuppressionKind::Domain, {sha256("@gmail.com")}, "test").has_value();
        }));
        QVERIFY(isOld() && isSound(*project) && decide() && !isOld());
        QVERIFY(change([&] { return project->suppressions().lift("test").has_value(); }));
        QVERIFY(isOld() && isSound(*project) && decide() && !isOld());
        QVERIFY(importList(*project, *m_lists, memorySource("email\na@x.nl\n"), "second.csv", {}, m_counters, {})
                .has_value());
        QVERIFY(isOld() && isSound(*project) && decide() && !isOld() && isSound(*project));
        QVERIFY(
            change([&] { return project->sources().remove(valueOf(project->sources().all()).back()).has_value(); }));
        QVERIFY(isOld() && decide() && !isOld());
    }

    /// Killed between the slot of a new user and the user: the slot goes when an owner opens the project, and is told
    /// of.
    void aSlotOfNobodyGoesWhenAnOwnerOpens()
    {
        const std::filesystem::path path = fileNamed("stray.winnow");
        {
            auto project = Project::create(path, "pw", vaultOptions());
            QVERIFY(project.has_value());
            QVERIFY((*project)->addPerson("Vera", Role::Viewer, {"viewer's password", nullptr}).has_value());
            QVERIFY((*project)->makeRecoveryKey().has_value());
            QVERIFY((*project)->vault().addSlot({"nobody's password", nullptr}).has_value());
            QCOMPARE(slotsIn(**project), std::size_t(4));
        }
        {
            const auto nobody = Project::open(path, "nobody's password", vaultOptions());
            QVERIFY(!nobody);
            QCOMPARE(nobody.error().kind, ErrorKind::NoSuchSlot);
        }
        {
            // A viewer changes nothing.
            auto viewer = Project::open(path, "viewer's password", vaultOptions());
            QVERIFY(viewer.has_value());
            QCOMPARE(slotsIn(**viewer), std::size_t(4));
        }
        {
            auto owner = Project::open(path, "pw", vaultOptions());
            QVERIFY(owner.has_value());
            QCOMPARE(slotsIn(**owner), std::size_t(3));
            QCOMPARE(valueOf((*owner)->auditLog().newest(1)).back().action, std::string("stray_slot_removed"));
            QVERIFY(isSound(**owner));
        }
        const auto nobody = Project::open(path, "nobody's password", vaultOptions());
        QVERIFY(!nobody);
        QCOMPARE(nobody.error().kind, ErrorKind::WrongPassword);
        QVERIFY(Project::open(path, "viewer's password", vaultOptions()).has_value());
    }
};

QTEST_GUILESS_MAIN(ProjectTest)
#include "tst_project.moc"

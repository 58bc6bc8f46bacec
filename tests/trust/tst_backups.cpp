// SPDX-License-Identifier: Apache-2.0

#include "support/clean_fixture.h"
#include "trust/backup_job.h"
#include "trust/erase_job.h"

#include <QDir>

#include <fstream>
#include <set>
#include <sys/stat.h>

using namespace winnow;

namespace {

namespace fs = std::filesystem;

class MovedClock final : public Clock {
public:
    UtcMillis now = 1'790'000'000'000; // 2026-09-21T14:13:20Z
    UtcMillis utcNow() const override { return now; }
    std::chrono::nanoseconds monotonicNow() const override { return {}; }
};

void write(const fs::path& file, std::string_view bytes)
{
    std::ofstream(file, std::ios::binary).write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
}

std::set<std::string> namesIn(const fs::path& folder)
{
    std::set<std::string> out;
    std::error_code ignored;
    for (const auto& item : fs::directory_iterator(folder, ignored)) out.insert(item.path().filename().string());
    return out;
}

unsigned modeOf(const fs::path& path)
{
    return static_cast<unsigned>(fs::status(path).permissions() & fs::perms::mask);
}

} // namespace

/// Where backups go, which of them belong to a project, and what is left alone.
class BackupsTest : public QObject, private CleanFixture {
    Q_OBJECT

    MovedClock m_moved;
    std::unique_ptr<QTemporaryDir> m_ground;
    fs::path m_shared; ///< a folder of the user's, open to others

    VaultOptions options(const char* computer = "here")
    {
        VaultOptions o = vaultOptions();
        o.clock = &m_moved;
        o.stateFolder = path("state of") / computer;
        return o;
    }
    fs::path path(const char* name) { return fs::path(m_ground->path().toStdString()) / name; }
    std::unique_ptr<Project> made(const char* name)
    {
        fs::create_directories(path(name).parent_path());
        auto project = Project::create(path(name), "owner's", options());
        return project ? std::move(*project) : nullptr;
    }
    std::unique_ptr<Project> opened(const fs::path& file, const char* computer = "here")
    {
        auto project = Project::open(file, "owner's", options(computer));
        return project ? std::move(*project) : nullptr;
    }
    /// A backup a minute after the last one.
    fs::path backedUp(Project& project)
    {
        m_moved.now += 60'000;
        const auto backup = makeBackup(project);
        return backup ? backup->path : fs::path();
    }
    static std::vector<fs::path> listed(Project& project)
    {
        std::vector<fs::path> out;
        for (const Backup& b : valueOf(backups(project))) out.push_back(b.path);
        return out;
    }
    bool drills(Project& project) { return drillRestore(project, m_ground->path().toStdString()).has_value(); }

private slots:
    void init()
    {
        m_ground = std::make_unique<QTemporaryDir>();
        m_moved.now = 1'790'000'000'000;
        m_shared = path("shared");
        fs::create_directories(m_shared);
        fs::permissions(m_shared, fs::perms(01777));
    }

    void twoProjectsOfOneNameInOneFolderLeaveEachOtherAlone()
    {
        auto a = made("a/list.winnow");
        auto b = made("b/list.winnow");
        QVERIFY(setBackupFolder(*a, m_shared).has_value());
        QVERIFY(setBackupFolder(*b, m_shared).has_value());
        const fs::path first = backedUp(*a);
        for (int i = 0; i < 12; ++i) QVERIFY(!backedUp(*b).empty());
        QCOMPARE(listed(*a), std::vector{first});
        QVERIFY(fs::exists(first));
        QVERIFY(drills(*a));
        QVERIFY(a->incidents().all()->empty());
        QVERIFY(drills(*b));
        QVERIFY(listed(*b).size() >= 5);
        for (const fs::path& backup : listed(*b)) QVERIFY(backup != first);
    }

    void theNameTellsTheProject()
    {
        auto project = made("list.winnow");
        const std::string id = project->projectId().substr(0, 8);
        QCOMPARE(backedUp(*project).filename().string(), "list " + id + " 20260921T141420Z.winnow");
    }

    void theFolderOfTheUserStaysAsItIs()
    {
        auto project = made("list.winnow");
        const QByteArray own = bytesOf(path("list.winnow"));
        const std::set<std::string> theirs = {"list 20200101T000000Z.winnow", "notes.txt", "list.winnow",
            "list " + project->projectId().substr(0, 8) + " 20200101T000000Z.winnow"};
        for (const std::string& name : theirs) write(m_shared / name, "theirs");
        const fs::path copy = m_shared / "list 20200102T000000Z.winnow"; // by hand, or by an earlier version
        write(copy, {own.constData(), static_cast<std::size_t>(own.size())});
        QVERIFY(setBackupFolder(*project, m_shared).has_value());
        for (int i = 0; i < 12; ++i) QVERIFY(!backedUp(*project).empty());
        QCOMPARE(modeOf(m_shared), 01777U);
        for (const std::string& name : theirs) QCOMPARE(bytesOf(m_shared / name), QByteArray("theirs"));
        QCOMPARE(bytesOf(copy), own);
        QCOMPARE(namesIn(m_shared).size(), theirs.size() + 2);
        QCOMPARE(modeOf(m_shared / "Winnow backups"), 0700U);
        QCOMPARE(namesIn(m_shared / "Winnow backups").size(), std::size_t{5});
    }

    void aFolderOfOurNameThatWasThereStaysAsItIs()
    {
        const fs::path theirs = m_shared / "Winnow backups";
        fs::create_directories(theirs);
        fs::permissions(theirs, fs::perms(0755));
        fs::create_directories(path("other.winnow.backups"));
        fs::permissions(path("other.winnow.backups"), fs::perms(0755));
        auto project = made("list.winnow");
        QVERIFY(setBackupFolder(*project, m_shared).has_value());
        QCOMPARE(backedUp(*project).parent_path(), theirs);
        QCOMPARE(modeOf(theirs), 0755U);
        auto other = made("other.winnow");
        QCOMPARE(backedUp(*other).parent_path(), path("other.winnow.backups"));
        QCOMPARE(modeOf(path("other.winnow.backups")), 0755U);
    }

    void backupsOfOneSecondStandSideBySide()
    {
        auto project = made("list.winnow");
        std::vector<fs::path> all;
        for (int i = 0; i < 4; ++i) {
            const auto backup = makeBackup(*project);
            QVERIFY(backup.has_value());
            all.insert(all.begin(), backup->path);
        }
        QCOMPARE(std::set(all.begin(), all.end()).size(), all.size());
        QVERIFY(all.front().filename().string().ends_with("20260921T141320Z-4.winnow"));
        QCOMPARE(listed(*project), all); // the newest first
    }

    void aFileThatBearsTheNameIsNotReplaced()
    {
        auto project = made("list.winnow");
        const std::string name = "list " + project->projectId().substr(0, 8) + " 20260921T141320Z.winnow";
        fs::create_directories(path("list.winnow.backups"));
        write(path("list.winnow.backups") / name, "theirs");
        const auto backup = makeBackup(*project);
        QVERIFY(backup.has_value());
        QVERIFY(backup->path.filename() != name);
        QCOMPARE(bytesOf(path("list.winnow.backups") / name), QByteArray("theirs"));
        QCOMPARE(listed(*project), std::vector{backup->path});
    }

    void backupsOfEarlierVersionsAreStillFound()
    {
        auto project = made("list.winnow");
        auto other = made("other/list.winnow");
        const fs::path beside = path("list.winnow.backups");
        fs::create_directories(beside);
        const fs::path before = beside / "list 20260101T000000Z.winnow";
        QVERIFY(project->vault().copyTo(before).has_value());
        QVERIFY(other->vault().copyTo(beside / "list 20260102T000000Z.winnow").has_value());
        QCOMPARE(listed(*project), std::vector{before});
        QVERIFY(drills(*project));
        const fs::path now = backedUp(*project);
        QCOMPARE(listed(*project), (std::vector{now, before}));

        QVERIFY(project->vault().copyTo(m_shared / "list 20250101T000000Z.winnow").has_value());
        QVERIFY(setBackupFolder(*project, m_shared).has_value());
        QCOMPARE(listed(*project), std::vector{m_shared / "list 20250101T000000Z.winnow"});
        for (int i = 0; i < 8; ++i) QVERIFY(!backedUp(*project).empty());
        QVERIFY(fs::exists(m_shared / "list 20250101T000000Z.winnow"));
        QVERIFY(listed(*project).back() == m_shared / "list 20250101T000000Z.winnow");
    }

    /// Whoever sends a project must not choose where on the receiver's computer something is written.
    void aReceivedProjectChoosesNoFolder()
    {
        const fs::path file = path("list.winnow");
        {
            auto sender = made("list.winnow");
            QVERIFY(setBackupFolder(*sender, m_shared).has_value());
            QCOMPARE(backedUp(*sender).parent_path(), m_shared / "Winnow backups");
        }
        const auto before = namesIn(m_shared / "Winnow backups");
        {
            auto receiver = opened(file, "elsewhere");
            QVERIFY(backupPlace(*receiver)->chosenElsewhere);
            QVERIFY(listed(*receiver).empty());
            QCOMPARE(backedUp(*receiver).parent_path(), path("list.winnow.backups"));
            QCOMPARE(namesIn(m_shared / "Winnow backups"), before);
            QVERIFY(setBackupFolder(*receiver, m_shared).has_value());
            QVERIFY(!backupPlace(*receiver)->chosenElsewhere);
            QCOMPARE(backedUp(*receiver).parent_path(), m_shared / "Winnow backups");
        }
        {
            // It comes back with another folder in it; the one chosen here counts, this one does not.
            auto sender = opened(file);
            QVERIFY(!backupPlace(*sender)->chosenElsewhere);
            const fs::path documents = path("Documents");
            fs::create_directories(documents);
            for (const fs::path& named : {documents, path("not there yet"), fs::path("/")}) {
                QVERIFY(sender->settings().setText(Setting::BackupFolder, named.string()).has_value());
                QVERIFY(sender->commitMirror().has_value());
                QVERIFY(backupPlace(*sender)->chosenElsewhere);
                QCOMPARE(backedUp(*sender).parent_path(), path("list.winnow.backups"));
            }
            QVERIFY(namesIn(documents).empty());
            QVERIFY(!fs::exists(path("not there yet")));
            QVERIFY(setBackupFolder(*sender, "").has_value());
            QVERIFY(!backupPlace(*sender)->chosenElsewhere);
        }
        // Another project does not inherit the choice.
        auto other = made("other.winnow");
        QVERIFY(other->settings().setText(Setting::BackupFolder, m_shared.string()).has_value());
        QVERIFY(backupPlace(*other)->chosenElsewhere);
    }

    void whereNothingIsRememberedNoFolderIsChosen()
    {
        VaultOptions forgetful = options();
        forgetful.stateFolder.clear();
        auto project = Project::create(path("list.winnow"), "owner's", forgetful);
        QVERIFY(project.has_value());
        QCOMPARE(setBackupFolder(**project, m_shared).error().kind, ErrorKind::BadOption);
        QVERIFY((*project)->settings().text(Setting::BackupFolder)->empty());
        QVERIFY(namesIn(m_shared).empty());
    }

    void aLinkInPlaceOfTheFolderIsNotFollowed()
    {
        const fs::path victim = path("victim");
        fs::create_directories(victim);
        auto project = made("list.winnow");
        fs::create_directory_symlink(victim, path("list.winnow.backups"));
        QCOMPARE(makeBackup(*project).error().kind, ErrorKind::FileUnwritable);
        QVERIFY(project->vault().copyTo(victim / "list 20260101T000000Z.winnow").has_value());
        QVERIFY(listed(*project).empty());
        fs::create_directory_symlink(victim, m_shared / "Winnow backups");
        QCOMPARE(setBackupFolder(*project, m_shared).error().kind, ErrorKind::FileUnwritable);
        QCOMPARE(namesIn(victim).size(), std::size_t{1});
    }

    /// A disk that is not plugged in: its mount point is not filled.
    void aChosenFolderThatIsGoneIsNotMadeAgain()
    {
        auto project = made("list.winnow");
        QVERIFY(setBackupFolder(*project, m_shared).has_value());
        fs::remove_all(m_shared);
        QCOMPARE(makeBackup(*project).error().kind, ErrorKind::FileUnwritable);
        QVERIFY(!fs::exists(m_shared));
        QCOMPARE(project->incidents().all()->size(), std::size_t{1});
    }

    void whatACutOffBackupLeftIsKnownAndSwept()
    {
        auto project = made("list.winnow");
        auto other = made("other/list.winnow");
        const fs::path folder = path("list.winnow.backups");
        fs::create_directories(folder);
        const std::string id = project->projectId().substr(0, 8);
        const fs::path part = folder / ("list " + id + " 20260921T120000Z 0011aabb.part");
        const fs::path torn = folder / ("list " + id + " 20260921T120001Z 0011aabc.part");
        const fs::path old = folder / "list 20260921T120000Z.part";
        const fs::path theirs = folder / "list 20260921T120002Z.part";
        const fs::path young = folder / ("list " + id + " 20260921T141000Z 0011aabd.part");
        for (const fs::path& p : {part, old, young}) QVERIFY(project->vault().copyTo(p).has_value());
        QVERIFY(other->vault().copyTo(theirs).has_value());
        write(torn, "WINNOW");
        write(part.string() + ".lock", "who");
        write(part.string() + "-journal", "");
        write(folder / "notes.part", "theirs");
        std::set<std::string> known;
        for (const KnownThing& t : valueOf(knownThings(*project)))
            if (t.kind == "backup") known.insert(t.path.filename().string());
        std::set<std::string> expected = namesIn(folder);
        expected.erase(theirs.filename());
        expected.erase("notes.part");
        QCOMPARE(known, expected);
        QVERIFY(listed(*project).empty());
        // One that may be in the making, by a copy of this project elsewhere, is left alone.
        QVERIFY(makeBackup(*project).has_value());
        auto there = namesIn(folder);
        QCOMPARE(there.size(), std::size_t{4});
        for (const fs::path& stays : {theirs, young, folder / "notes.part"}) QVERIFY(there.contains(stays.filename()));
        m_moved.now += 2 * 3'600'000;
        QVERIFY(makeBackup(*project).has_value());
        QVERIFY(!fs::exists(young));
        QVERIFY(fs::exists(theirs));
    }

    void oddNamesBelongToNobody()
    {
        auto project = made("list.winnow");
        const fs::path mine = backedUp(*project);
        const fs::path folder = mine.parent_path();
        const QByteArray bytes = bytesOf(mine);
        for (const char* name : {"list 2026TTTTTTTTTTTZ.winnow", "list 20261301T000000Z.winnow",
                 "list 20260230T000000Z.winnow", "list 20260101T250000Z.winnow", "list  T Z.winnow", ".winnow",
                 "20260101T000000Z.winnow", "list 20260101T000000Z-.winnow", "list 20260101T000000Z-99999.winnow"})
            write(folder / name, {bytes.constData(), static_cast<std::size_t>(bytes.size())});
        QCOMPARE(::mkfifo((folder / "list 20260101T000000Z.winnow").c_str(), 0600), 0);
        fs::create_directories(folder / "list 20260102T000000Z.winnow");
        fs::create_symlink(mine, folder / "list 20260103T000000Z.winnow");
        write(folder / "list 20260104T000000Z.winnow", "");
        QCOMPARE(listed(*project), std::vector{mine});
    }

    void aProjectAmongItsBackupsIsNotOneOfThem()
    {
        fs::path one;
        {
            auto project = made("list.winnow");
            QVERIFY(setBackupFolder(*project, m_shared).has_value());
            one = backedUp(*project);
        }
        auto project = opened(one);
        QVERIFY(project != nullptr);
        QVERIFY(listed(*project).empty());
        for (int i = 0; i < 8; ++i) QVERIFY(!backedUp(*project).empty());
        QVERIFY(fs::exists(one));
        QVERIFY(drills(*project));
    }

    void aProjectOfALongNameHasBackups()
    {
        // As long as it may be with ".winnow.backups" behind it, in letters of two bytes.
        std::string name;
        for (int i = 0; i < 120; ++i) name += "\xC3\xA9";
        auto project = made((name + ".winnow").c_str());
        QVERIFY(project != nullptr);
        const fs::path backup = backedUp(*project);
        QVERIFY(!backup.empty());
        QVERIFY(QString::fromStdString(backup.filename().string()).toUtf8() == backup.filename().string().c_str());
        QCOMPARE(listed(*project), std::vector{backup});
    }
};

QTEST_APPLESS_MAIN(BackupsTest)
#include "tst_backups.moc"

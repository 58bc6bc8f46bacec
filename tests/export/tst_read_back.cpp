// SPDX-License-Identifier: Apache-2.0

#include "export/presets.h"
#include "export/profile_export.h"
#include "export/profile_list.h"
#include "output/private_file.h"
#include "project/stores/file_log.h"
#include "support/clean_fixture.h"
#include "support/places.h"
#include "trust/copies_job.h"
#include "trust/person_job.h"
#include "trust/report_job.h"

#include <QDir>

#include <cstdlib>
#include <dlfcn.h>
#include <fstream>
#include <functional>
#include <sys/types.h>
#include <unistd.h>

namespace {

/// A disk that lies: of the writes below a folder, the n-th loses a bit, or all of them do. Calls of the program's own
/// code come here; those inside shared libraries do not.
struct LyingDisk {
    std::string below;     ///< of the files that count; empty: an honest disk
    std::string onlyNamed; ///< only files whose path ends in this
    int lieAt = 0;         ///< 0: at every write
    int writes = 0;
};
LyingDisk g_disk;

bool liesNow(int fd)
{
    if (g_disk.below.empty()) return false;
    std::string path(4096, '\0');
    const ssize_t length = ::readlink(("/proc/self/fd/" + std::to_string(fd)).c_str(), path.data(), path.size());
    if (length <= 0) return false;
    path.resize(static_cast<std::size_t>(length));
    if (!path.starts_with(g_disk.below) || !path.ends_with(g_disk.onlyNamed)) return false;
    return ++g_disk.writes == g_disk.lieAt || g_disk.lieAt == 0;
}

template <class Real> ssize_t writeOf(int fd, const void* bytes, size_t size, const Real& real)
{
    if (size == 0 || !liesNow(fd)) return real(bytes);
    std::string changed(static_cast<const char*>(bytes), size);
    changed[size / 2] = static_cast<char>(changed[size / 2] ^ 1);
    return real(changed.data());
}

template <class F> F* real(const char* name) { return reinterpret_cast<F*>(::dlsym(RTLD_NEXT, name)); }

} // namespace

extern "C" ssize_t write(int fd, const void* bytes, size_t size)
{
    static auto* const system = real<ssize_t(int, const void*, size_t)>("write");
    return writeOf(fd, bytes, size, [&](const void* b) { return system(fd, b, size); });
}
extern "C" ssize_t pwrite(int fd, const void* bytes, size_t size, off_t at)
{
    static auto* const system = real<ssize_t(int, const void*, size_t, off_t)>("pwrite");
    return writeOf(fd, bytes, size, [&](const void* b) { return system(fd, b, size, at); });
}
extern "C" ssize_t pwrite64(int fd, const void* bytes, size_t size, off64_t at)
{
    static auto* const system = real<ssize_t(int, const void*, size_t, off64_t)>("pwrite64");
    return writeOf(fd, bytes, size, [&](const void* b) { return system(fd, b, size, at); });
}

using namespace winnow;

namespace {

/// An output of the program: writes `target`.
using Output = std::function<Result<void>(const std::filesystem::path& target)>;

template <class T> Result<void> outcome(Result<T> result)
{
    if (!result) return pass(result);
    return {};
}

} // namespace

/// Every output is read back and compared before it gets its name: on a disk that changes a bit none appears.
class ReadBackTest : public QObject, private CleanFixture {
    Q_OBJECT

    std::unique_ptr<Project> m_project;
    std::vector<Profile> m_profiles;
    std::unique_ptr<Identity> m_identity;
    QString m_out;

    const Profile* profile(const char* id)
    {
        const auto found = std::ranges::find(m_profiles, std::string(id), &Profile::id);
        return found == m_profiles.end() ? nullptr : &*found;
    }
    Output byProfile(const char* id, bool zip)
    {
        return [=, this](const std::filesystem::path& target) {
            ProfileExportOptions options;
            options.profile = profile(id);
            options.target = target;
            if (zip) options.zipPassword = "four words of it";
            return outcome(exportWithProfile(*m_project, options, m_counters, {}));
        };
    }
    Output results(bool zip)
    {
        return [=, this](const std::filesystem::path& target) {
            ResultsCopyOptions options;
            options.target = target;
            if (zip) options.zipPassword = "four words of it";
            return outcome(writeResultsCopy(*m_project, options, m_counters, {}));
        };
    }
    std::vector<std::pair<const char*, Output>> outputs()
    {
        const auto to = [](const std::filesystem::path& target) {
            ExportOptions options;
            options.target = target;
            return options;
        };
        return {{"list as it came",
                    [=, this](const auto& target) {
                        return outcome(exportSource(
                            *m_project, *m_lists, m_project->sources().all()->front(), to(target), m_counters, {}));
                    }},
            {"rejects",
                [=, this](const auto& target) {
                    return outcome(exportRejects(*m_project, *m_project->sources().all(), to(target)));
                }},
            {"do not mail",
                [=, this](const auto& target) { return outcome(exportDoNotMail(*m_project, to(target), false)); }},
            {"do not mail, hashed",
                [=, this](const auto& target) { return outcome(exportDoNotMail(*m_project, to(target), true)); }},
            {"CSV", byProfile("csv", false)}, {"files of a tool", byProfile("mailchimp", false)},
            {"workbook", byProfile("excel", false)}, {"archive", byProfile("mailchimp", true)},
            {"archive of a workbook", byProfile("excel", true)}, {"results", results(false)},
            {"results in an archive", results(true)},
            {"person", [=, this](const auto& target) { return outcome(exportPerson(*m_project, "p1@x.nl", target)); }},
            {"preset", [](const auto& target) { return writePreset({"quarterly", keepCustomers(), {}, {}}, target); }},
            {"report", [=, this](const auto& target) {
                 ReportOptions options;
                 options.target = target;
                 options.identity = m_identity.get();
                 return outcome(makeReport(*m_project, *m_lists, options));
             }}};
    }
    QStringList written() { return QDir(m_out).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot); }
    void emptyOut()
    {
        QDir(m_out).removeRecursively();
        QVERIFY(QDir().mkpath(m_out));
    }

private slots:
    void initTestCase()
    {
        QVERIFY(loadLists());
        m_profiles = availableProfiles({});
        m_identity = std::make_unique<Identity>(Identity::create("Ada Jansen", m_random));
        m_project = scratch();
        QVERIFY(m_project != nullptr);
        std::string text = "name,email,newsletter\n";
        for (int i = 0; i < 40; ++i)
            text += "P" + std::to_string(i) + ",p" + std::to_string(i) + "@x.nl," + (i % 4 == 0 ? "no" : "yes") + "\n";
        text += "long,\"" + std::string((1U << 20) + 10, 'x') + "\",yes\n"; // a cell that is set aside
        QVERIFY(clean(*m_project, text).has_value());
        QVERIFY(m_project->sources().all()->front().rejects > 0);
        m_out = m_folder.filePath("out");
    }
    void cleanup() { g_disk = {}; }

    void everyOutputIsComparedWithWhatWasWritten()
    {
        for (const auto& [name, output] : outputs()) {
            emptyOut();
            // How many writes it takes.
            g_disk = {.below = m_out.toStdString(), .onlyNamed = {}, .lieAt = -1};
            const auto honest = output(m_out.toStdString() + "/a.out");
            QVERIFY2(honest.has_value(), name);
            const int writes = g_disk.writes;
            QVERIFY2(writes > 0, name);
            for (int n = 1; n <= writes; ++n) {
                emptyOut();
                g_disk = {.below = m_out.toStdString(), .onlyNamed = {}, .lieAt = n};
                const auto failed = output(m_out.toStdString() + "/a.out");
                const QString where = QStringLiteral("%1, write %2 of %3").arg(name).arg(n).arg(writes);
                QVERIFY2(!failed.has_value(), qPrintable(where));
                QVERIFY2(failed.error().kind == ErrorKind::ReadBackDiffers, qPrintable(where));
                QVERIFY2(written().isEmpty(), qPrintable(where + ": " + written().join(' ')));
            }
        }
    }

    /// Also where the project was closed since, and nobody says which files were imported.
    void aListThatWasImportedIsNeverWrittenOver()
    {
        emptyOut();
        const auto list = m_out.toStdString() + "/list.csv";
        std::ofstream(list) << "email\na@x.nl\n";
        const QByteArray before = bytesOf(list);
        QVERIFY(logFiles(*m_project, "test", "{}",
            {{KnownFileKind::Source, list, toHex(sha256(before.toStdString())), std::uint64_t(before.size())}})
                .has_value());
        for (const auto& [name, output] : outputs()) {
            if (qstrcmp(name, "preset") == 0 || qstrcmp(name, "report") == 0) continue; // of no project; list.json
            const auto refused = output(list);
            QVERIFY2(!refused.has_value() && refused.error().kind == ErrorKind::TargetExists, name);
            QVERIFY2(bytesOf(list) == before, name);
        }
        QCOMPARE(
            writeStandardCopy(*m_project, list, "its password", m_counters, {}).error().kind, ErrorKind::TargetExists);
        // A report is four files; one of them may be a list.
        const auto page = m_out.toStdString() + "/page.html";
        std::ofstream(page) << "<table><tr><td>b@x.nl</td></tr></table>";
        QVERIFY(logFiles(*m_project, "test", "{}", {{KnownFileKind::Source, page, "", 0}}).has_value());
        ReportOptions options;
        options.target = m_out.toStdString() + "/page.json";
        options.identity = m_identity.get();
        QCOMPARE(makeReport(*m_project, *m_lists, options).error().kind, ErrorKind::TargetExists);
        QVERIFY(!QFile::exists(m_out + "/page.json"));
    }

    void aStandardCopyIsComparedRowByRow()
    {
        emptyOut();
        const auto target = m_out.toStdString() + "/a.db";
        g_disk = {.below = m_out.toStdString(), .onlyNamed = "copy.db", .lieAt = 0};
        const auto failed = writeStandardCopy(*m_project, target, "its password", m_counters, {});
        QVERIFY(g_disk.writes > 0);
        QVERIFY(!failed.has_value());
        QCOMPARE(failed.error().kind, ErrorKind::ReadBackDiffers);
        QVERIFY2(written().isEmpty(), qPrintable(written().join(' ')));
        g_disk = {};
        QVERIFY(writeStandardCopy(*m_project, target, "its password", m_counters, {}).has_value());
        QCOMPARE(written(), QStringList{"a.db"});
        QCOMPARE(writeStandardCopy(*m_project, target, "its password", m_counters, {}).error().kind,
            ErrorKind::TargetExists);
    }

    void aKeyFileIsReadBack()
    {
        emptyOut();
        const auto target = m_out.toStdString() + "/identity.pem";
        g_disk = {.below = m_out.toStdString(), .onlyNamed = {}, .lieAt = 0};
        QCOMPARE(m_identity->save(target).error().kind, ErrorKind::ReadBackDiffers);
        QVERIFY(written().isEmpty());
        g_disk = {};
        QVERIFY(m_identity->save(target).has_value());
    }

    /// What is written after it was verified is verified again.
    void nothingSlipsInBetween()
    {
        emptyOut();
        auto file = PrivateFile::create(m_out.toStdString() + "/a.txt", {}, false);
        QVERIFY(file.has_value());
        QVERIFY(file->write("one\n").has_value());
        const auto content = file->verify();
        QVERIFY(content.has_value());
        QCOMPARE(content->bytes, std::uint64_t{4});
        QCOMPARE(content->sha256, toHex(sha256("one\n")));
        g_disk = {.below = m_out.toStdString(), .onlyNamed = {}, .lieAt = 1};
        QVERIFY(file->write("two\n").has_value());
        QCOMPARE(file->publish().error().kind, ErrorKind::ReadBackDiffers);
        QVERIFY(written().isEmpty());
    }
};

QTEST_APPLESS_MAIN(ReadBackTest)
#include "tst_read_back.moc"

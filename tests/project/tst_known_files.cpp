// SPDX-License-Identifier: Apache-2.0

#include "project/stores/known_files.h"
#include "support/store_fixture.h"

#include <set>

using namespace winnow;
using namespace winnow::test;

class KnownFilesTest : public QObject, private StoreFixture {
    Q_OBJECT

    using Kinds = std::vector<KnownFileKind>;

    KnownFiles files() { return KnownFiles(database()); }
    static const Kinds& everyKind()
    {
        static const Kinds kinds = {KnownFileKind::Source, KnownFileKind::ClearExport, KnownFileKind::SealedExport,
            KnownFileKind::Backup, KnownFileKind::ResultsCopy, KnownFileKind::Report, KnownFileKind::StandardCopy};
        return kinds;
    }
    static KnownFile file(const std::string& path, KnownFileKind kind = KnownFileKind::ClearExport)
    {
        return {.kind = kind,
            .path = path,
            .sha256 = sha256(path),
            .bytes = 12,
            .time = "2026-09-21T12:00:00Z",
            .gone = {}};
    }
    std::vector<KnownFile> all()
    {
        auto known = files().all();
        return known ? *known : std::vector<KnownFile>(99);
    }
    std::vector<std::string> paths()
    {
        std::vector<std::string> out;
        for (const KnownFile& f : all()) out.push_back(f.path);
        return out;
    }

private slots:
    void init() { QVERIFY(openTables()); }

    void noneIsKnownAtFirst() { QVERIFY(all().empty()); }

    void everythingKnownOfAFileComesBack_data()
    {
        QTest::addColumn<KnownFileKind>("kind");
        for (const KnownFileKind kind : everyKind()) QTest::newRow(name(kind).data()) << kind;
    }

    void everythingKnownOfAFileComesBack()
    {
        QFETCH(KnownFileKind, kind);
        KnownFile written = file("/home/änna/\"list\" (1).csv", kind);
        written.bytes = 0x7FFF'FFFF'FFFF'FFFF;
        QVERIFY(files().add(written));
        KnownFile unread = file("", kind); // a stream: no path, no digest, no time, gone from the start
        unread.sha256.reset();
        unread.bytes = 0;
        unread.time.clear();
        unread.gone = "2026-09-22T00:00:00Z";
        QVERIFY(files().add(unread));
        const std::vector<KnownFile> known = all();
        QCOMPARE(known.size(), std::size_t{2});
        for (const auto& [got, expected] : {std::pair(known[0], written), std::pair(known[1], unread)}) {
            QCOMPARE(got.kind, expected.kind);
            QCOMPARE(got.path, expected.path);
            QVERIFY(got.sha256 == expected.sha256);
            QCOMPARE(got.bytes, expected.bytes);
            QCOMPARE(got.time, expected.time);
            QCOMPARE(got.gone, expected.gone);
        }
        QVERIFY(known[0].id != known[1].id);
    }

    void aFileThatIsWrittenOverIsKnownOnce()
    {
        QVERIFY(files().add(file("/a.csv")));
        QVERIFY(files().add(file("/b.csv")));
        QVERIFY(files().setGone(all()[0].id, "2026-09-21T13:00:00Z"));
        KnownFile again = file("/a.csv");
        again.sha256 = sha256("other contents");
        again.bytes = 99;
        QVERIFY(files().add(again));
        QCOMPARE(paths(), (std::vector<std::string>{"/b.csv", "/a.csv"}));
        QCOMPARE(all()[1].bytes, std::uint64_t{99});
        QVERIFY(all()[1].sha256 == sha256("other contents"));
        QVERIFY(all()[1].gone.empty()); // it is there again
    }

    /// A list that the user owns and a file of ours that stands in its place are two things at the end of a contract.
    void filesOfTwoKindsAtOnePathAreBothKnown()
    {
        for (const KnownFileKind kind : everyKind()) QVERIFY(files().add(file("/a.csv", kind)));
        for (const KnownFileKind kind : everyKind()) QVERIFY(files().add(file("/a.csv", kind)));
        QCOMPARE(all().size(), everyKind().size());
    }

    void streamsAreNotTakenForOneFile()
    {
        QVERIFY(files().add(file("", KnownFileKind::Source)));
        QVERIFY(files().add(file("", KnownFileKind::Source)));
        QCOMPARE(all().size(), std::size_t{2});
    }

    void pathsAreComparedByteForByte()
    {
        for (const char* path : {"/a.csv", "/A.csv", "/a.csv ", "/%.csv", "/a.csv'"}) QVERIFY(files().add(file(path)));
        QCOMPARE(all().size(), std::size_t{5});
    }

    void onlyTheFileThatWentIsMarked()
    {
        for (const char* path : {"/a", "/b", "/c"}) QVERIFY(files().add(file(path)));
        QVERIFY(files().setGone(all()[1].id, "2026-09-21T13:00:00Z"));
        QVERIFY(files().setGone(12345, "2026-09-21T14:00:00Z")); // none
        const std::vector<KnownFile> known = all();
        QVERIFY(known[0].gone.empty() && known[2].gone.empty());
        QCOMPARE(known[1].gone, std::string("2026-09-21T13:00:00Z"));
    }

    void aKindThatIsNotKnownIsDamage()
    {
        QVERIFY(files().add(file("/a")));
        for (const char* kind : {"7", "-1", "4294967296"}) {
            QVERIFY(change("UPDATE known_file SET kind = " + std::string(kind)));
            QVERIFY(failsWith(files().all(), ErrorKind::ProjectDamaged));
        }
    }

    void aDigestThatIsNotWholeIsNone()
    {
        QVERIFY(files().add(file("/a")));
        for (const char* digest : {"NULL", "x''", "substr(sha256, 2)", "sha256 || x'00'"}) {
            QVERIFY(change("UPDATE known_file SET sha256 = " + std::string(digest)));
            QVERIFY(!all()[0].sha256);
            QVERIFY(change("UPDATE known_file SET sha256 = zeroblob(32)"));
            QVERIFY(all()[0].sha256 == Sha256Digest{});
        }
    }

    void kindsHaveNamesOfTheirOwn()
    {
        std::set<std::string_view> names;
        for (const KnownFileKind kind : everyKind()) names.insert(name(kind));
        QCOMPARE(names.size(), everyKind().size());
        QVERIFY(!names.contains(""));
    }
};

QTEST_APPLESS_MAIN(KnownFilesTest)
#include "tst_known_files.moc"

// SPDX-License-Identifier: Apache-2.0

#include "vault/container_header.h"
#include "vault/vault_files.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <fstream>
#include <sys/stat.h>

using namespace winnow;

namespace {

namespace fs = std::filesystem;

void write(const fs::path& file, std::string_view bytes)
{
    std::ofstream(file, std::ios::binary).write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
}

std::string bytesOf(const fs::path& file)
{
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

fs::perms modeOf(const fs::path& path) { return fs::status(path).permissions() & fs::perms::mask; }

} // namespace

/// Whole files and folders around a vault: what is there already stays as it is.
class VaultFilesTest : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_ground;
    fs::path path(const char* name) { return fs::path(m_ground->path().toStdString()) / name; }

private slots:
    void init() { m_ground = std::make_unique<QTemporaryDir>(); }

    void aNameIsGivenOnce()
    {
        write(path("part"), "new");
        QVERIFY(publishFile(path("part"), path("file")).has_value());
        QCOMPARE(bytesOf(path("file")), std::string("new"));
        QVERIFY(!fs::exists(path("part")));
        write(path("part"), "newer");
        QCOMPARE(publishFile(path("part"), path("file")).error().kind, ErrorKind::TargetExists);
        QCOMPARE(bytesOf(path("file")), std::string("new"));
        QCOMPARE(bytesOf(path("part")), std::string("newer"));
        fs::create_symlink(path("nothing"), path("link"));
        QCOMPARE(publishFile(path("part"), path("link")).error().kind, ErrorKind::TargetExists);
        QCOMPARE(publishFile(path("none"), path("other")).error().kind, ErrorKind::FileUnwritable);
        QVERIFY(!fs::exists(path("other")));
    }

    void aFolderOfOurOwnIsPrivateAndAnotherOneStaysAsItIs()
    {
        QVERIFY(makePrivateFolder(path("own")).has_value());
        QCOMPARE(modeOf(path("own")), fs::perms(0700));
        fs::create_directories(path("theirs"));
        fs::permissions(path("theirs"), fs::perms(0755));
        QVERIFY(makePrivateFolder(path("theirs")).has_value());
        QCOMPARE(modeOf(path("theirs")), fs::perms(0755));
        fs::create_directory_symlink(path("theirs"), path("link"));
        write(path("file"), "");
        for (const char* name : {"link", "file", "file/below", "none/below"})
            QCOMPARE(makePrivateFolder(path(name)).error().kind, ErrorKind::FileUnwritable);
        QVERIFY(!fs::exists(path("none")));
    }

    void aFileSaysWhoseItIsInEitherCopyOfItsHeader()
    {
        const std::array<std::uint8_t, 16> id{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16};
        std::string copy("WINNOW\x1A\n", 8);
        copy += std::string(8, '\0');
        copy.append(reinterpret_cast<const char*>(id.data()), id.size());
        copy.resize(kHeaderCopyBytes);
        const std::string torn(kHeaderCopyBytes, '\0');
        std::string another = copy;
        another[31] = 17;
        const auto says = [&](const std::string& bytes) {
            write(path("file"), bytes);
            return namesProject(path("file"), id);
        };
        QVERIFY(says(copy + torn));
        QVERIFY(says(torn + copy));
        QVERIFY(says(copy.substr(0, 32)));
        QVERIFY(!says(copy.substr(0, 31)));
        QVERIFY(!says(another + another));
        QVERIFY(!says(torn + torn));
        QVERIFY(!says(""));
        QVERIFY(says(copy));
        fs::create_symlink(path("file"), path("link"));
        QCOMPARE(::mkfifo(path("pipe").c_str(), 0600), 0);
        for (const char* name : {"link", "pipe", "none", "."}) QVERIFY(!namesProject(path(name), id));
    }
};

QTEST_APPLESS_MAIN(VaultFilesTest)
#include "tst_vault_files.moc"

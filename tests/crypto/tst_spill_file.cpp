// SPDX-License-Identifier: Apache-2.0

#include "crypto/spill_file.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <filesystem>

using namespace winnow;

/// What memory has no room for comes back as it was, and nobody else can read it.
class SpillFileTest : public QObject {
    Q_OBJECT

    SystemRandom m_random;
    QTemporaryDir m_folder;

    std::filesystem::path folder() const { return m_folder.path().toStdString(); }

private slots:
    void blocksComeBackInAnyOrder()
    {
        auto file = SpillFile::create(folder(), m_random);
        QVERIFY(file.has_value());
        std::vector<std::string> blocks;
        for (int i = 0; i < 200; ++i)
            blocks.push_back(
                std::string(static_cast<std::size_t>(i * 731 % 5000), static_cast<char>(i)) + std::to_string(i));
        blocks.emplace_back(); // an empty one
        blocks.emplace_back(3'000'000, 'x');
        for (const std::string& b : blocks) QVERIFY((*file)->add(b).has_value());
        QCOMPARE((*file)->blocks(), blocks.size());
        std::string out;
        for (std::size_t i = blocks.size(); i-- > 0;) {
            QVERIFY((*file)->read(i * 7919 % blocks.size(), out).has_value());
            QVERIFY(out == blocks[i * 7919 % blocks.size()]);
        }
    }

    void theFileHasNoNameAndNothingReadable()
    {
        auto file = SpillFile::create(folder(), m_random);
        QVERIFY(file.has_value());
        const std::string secret(100'000, 'q');
        QVERIFY((*file)->add(secret).has_value());
        QVERIFY((*file)->add(secret).has_value());
        QCOMPARE(QDir(m_folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).size(),
            qsizetype(0));
        // Its bytes, by the way in that only this process has.
        QByteArray found;
        for (const auto& entry : std::filesystem::directory_iterator("/proc/self/fd")) {
            std::error_code gone;
            const std::string target = std::filesystem::read_symlink(entry, gone).string();
            if (gone || target.find(m_folder.path().toStdString()) == std::string::npos) continue;
            QFile f(QString::fromStdString(entry.path().string()));
            if (f.open(QIODevice::ReadOnly)) found = f.readAll();
        }
        QCOMPARE(found.size(), qsizetype(200'000));
        QVERIFY(!found.contains("qqqq"));
        QVERIFY(found.left(100'000) != found.mid(100'000)); // the same text twice does not show
    }

    void aFolderThatIsNotThereIsSaid()
    {
        QCOMPARE(SpillFile::create("/nonexistent", m_random).error().kind, ErrorKind::FileUnwritable);
    }
};

QTEST_APPLESS_MAIN(SpillFileTest)
#include "tst_spill_file.moc"

// SPDX-License-Identifier: Apache-2.0

#include "sheet/double_encoding.h"
#include "sheet/sheet_reader.h"

#include <QTest>

using namespace winnow;

class DoubleEncodingTest : public QObject {
    Q_OBJECT

private slots:
    void mendsWhatWasEncodedTwiceAndNothingElse_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("want");
        QTest::addColumn<int>("mended");
        const auto row = [](const char* text, const char* want, int mended) {
            QTest::newRow(text) << QString(text) << QString(want) << mended;
        };
        row("MÃ¼ller", "Müller", 1);
        row("JosÃ© PeÃ±a", "José Peña", 2);
        row("Ã…ngstrÃ¶m", "Ångström", 2);
        row("price 5 â‚¬", "price 5 €", 1);
        row("itâ€™s", "it’s", 1);
        row("ÐŸÑ€Ð¸", "При", 3);
        row("Müller", "Müller", 0);
        row("Ã", "Ã", 0);
        row("Ångström", "Ångström", 0);
        row("São João", "São João", 0);
        row("日本", "日本", 0);
        row("plain", "plain", 0);
    }
    void mendsWhatWasEncodedTwiceAndNothingElse()
    {
        QFETCH(QString, text);
        std::size_t mended = 0;
        QTEST(QString::fromStdString(mendDoubled(text.toStdString(), mended)), "want");
        QTEST(static_cast<int>(mended), "mended");
    }

    void aStreamIsMendedAcrossItsBlocks()
    {
        std::string text;
        std::string want;
        for (int i = 0; i < 40'000; ++i) {
            text += "aÃ¼â‚¬";
            want += "aü€";
        }
        auto source = mendDoubledSource(memorySource(text));
        for (int round = 0; round < 2; ++round) {
            std::string got(want.size() + 100, '\0');
            const auto count = readFully(*source, got);
            QVERIFY(count.has_value());
            got.resize(*count);
            QVERIFY(got == want);
            QVERIFY(source->seek(0).has_value());
        }
    }

    void aListSaysThatItWasEncodedTwiceAndIsMendedOnRequest()
    {
        const std::string text = "name,email\nMÃ¼ller,a@x.nl\nJosÃ©,b@x.nl\n";
        auto plain = openSheet(memorySource(text), {});
        QVERIFY(plain.has_value());
        QCOMPARE((*plain)->facts().doubled, std::size_t{2});
        QCOMPARE((*plain)->facts().sample[0][0], std::string("MÃ¼ller"));
        ReadOptions options;
        options.mendDoubled = true;
        auto mended = openSheet(memorySource(text), options);
        QVERIFY(mended.has_value());
        QCOMPARE((*mended)->facts().sample[0][0], std::string("Müller"));
        QCOMPARE((*mended)->facts().doubled, std::size_t{0});
    }
};

QTEST_APPLESS_MAIN(DoubleEncodingTest)
#include "tst_double_encoding.moc"

// SPDX-License-Identifier: Apache-2.0

#include "consent/heading.h"
#include "support/places.h"

#include <QTest>

#include <chrono>
#include <fstream>
#include <random>

using namespace winnow;

namespace {

const ConsentWords& words()
{
    static const Result<ConsentWords> loaded = ConsentWords::builtIn();
    if (!loaded) qFatal("%s", loaded.error().detail.c_str());
    return *loaded;
}

struct Row {
    std::string heading;
    std::string sense;
};

std::vector<Row> tableOf(std::string_view file)
{
    std::vector<Row> out;
    std::ifstream stream(test::sourcePlace("tests/consent/" + std::string(file)));
    std::string line;
    while (std::getline(stream, line)) {
        const std::size_t tab = line.find('\t');
        if (line.starts_with('#') || tab == std::string::npos) continue;
        std::string heading = line.substr(0, tab);
        for (std::size_t at = heading.find("\\n"); at != std::string::npos; at = heading.find("\\n"))
            heading.replace(at, 2, "\n");
        out.push_back({heading, line.substr(tab + 1)});
    }
    return out;
}

std::string senseOf(const std::string& heading)
{
    const HeadingReading r = readHeading(words(), heading);
    return std::string(name(r.sense)) + (r.certain ? "!" : "");
}

/// The same heading in other clothes: case and the marks between words.
std::string inOtherClothes(const std::string& heading, std::mt19937& random)
{
    const QString text = QString::fromStdString(heading);
    const auto style = random() % 6;
    QString out = style == 0 ? text.toUpper() : style == 1 ? text.toLower() : text;
    if (style == 2) out = out.normalized(QString::NormalizationForm_D);
    if (style == 3) out.replace(' ', '_');
    if (style == 4) out.replace(' ', "\xC2\xA0");
    if (style == 5) out = "  " + out + "\t";
    return out.toStdString();
}

} // namespace

class HeadingTest : public QObject {
    Q_OBJECT

private slots:
    void saysWhatACarefulPersonReads_data()
    {
        QTest::addColumn<QByteArray>("heading");
        QTest::addColumn<QByteArray>("sense");
        for (const std::string_view file : {"headings.tsv", "headings_held_out.tsv"}) {
            const std::vector<Row> rows = tableOf(file);
            QVERIFY(rows.size() >= 80);
            for (const Row& row : rows)
                QTest::addRow("%s", row.heading.c_str())
                    << QByteArray::fromStdString(row.heading) << QByteArray::fromStdString(row.sense);
        }
    }

    void saysWhatACarefulPersonReads()
    {
        QFETCH(QByteArray, heading);
        QFETCH(QByteArray, sense);
        QCOMPARE(QString::fromStdString(senseOf(heading.toStdString())), QString::fromUtf8(sense));
    }

    void theTableIsLargeAndHoldsTraps()
    {
        const std::vector<Row> rows = tableOf("headings.tsv");
        QVERIFY(rows.size() >= 400);
        const auto traps =
            std::ranges::count_if(rows, [](const Row& r) { return r.sense == "none" || r.sense == "other_matter"; });
        QVERIFY(traps >= 100);
    }

    /// Case, decomposed letters and the marks between words change nothing.
    void clothesDoNotChangeTheSense()
    {
        std::mt19937 random(3);
        for (const Row& row : tableOf("headings.tsv")) {
            // Upper case has no camel case to cut at, and a slash or a bracket is no mark that may be changed.
            if (row.heading.find_first_of("\n'/([") != std::string::npos) continue;
            const bool camel = row.heading.find(' ') == std::string::npos && row.heading != asciiOnlyLower(row.heading);
            if (camel) continue;
            const std::string other = inOtherClothes(row.heading, random);
            QVERIFY2(senseOf(other) == row.sense, (row.heading + " -> " + other + " reads " + senseOf(other)).c_str());
        }
    }

    void theWordsItRestsOnStandInTheHeading()
    {
        const std::string heading = "Contact.HasOptedOutOfEmail";
        const HeadingReading r = readHeading(words(), heading);
        QVERIFY(!r.restsOn.empty());
        std::string all;
        for (const TextSpan& span : r.restsOn) {
            QVERIFY(span.begin + span.length <= heading.size());
            all += heading.substr(span.begin, span.length) + "|";
        }
        QVERIFY2(all.find("OptedOut") != std::string::npos, all.c_str());
        QVERIFY2(all.find("Email") != std::string::npos, all.c_str());
    }

    void anyBytesAreReadInBoundedTime()
    {
        std::mt19937 random(5);
        std::vector<std::string> hard = {std::string(65536, 'a'), std::string(65536, ' '), std::string(65536, '-'),
            std::string(65536, '\0'), std::string(65536, '\xFF')};
        std::string noise;
        for (int i = 0; i < 65536; ++i) noise += static_cast<char>(random());
        hard.push_back(noise);
        std::string repeated;
        while (repeated.size() < 65536) repeated += "do not unsubscribe newsletter opt out ja/nee ";
        hard.push_back(repeated);
        std::string joined;
        while (joined.size() < 65536) joined += "newsletterabmeldung";
        hard.push_back(joined);
        for (const std::string& heading : hard) {
            const auto begin = std::chrono::steady_clock::now();
            const HeadingReading r = readHeading(words(), heading);
            const auto took = std::chrono::steady_clock::now() - begin;
            QVERIFY(!r.certain);
            QVERIFY(took < std::chrono::seconds(2));
        }
    }

    void headingsAreReadBesideEachOther()
    {
        const std::vector<std::string> headings = {"Email", "Monthly newsletter", "Offers by e-mail"};
        const auto readings = readHeadings(words(), headings);
        QCOMPARE(readings.size(), std::size_t{3});
        QCOMPARE(readings[0].sense, HeadingSense::None);
        QCOMPARE(readings[1].sense, HeadingSense::Topic);
        QCOMPARE(readings[2].sense, HeadingSense::Topic);
        QVERIFY(readings[1].topic != readings[2].topic);
        const std::vector<std::string> same = {"Newsletter", "Newsletter.1"};
        for (const HeadingReading& r : readHeadings(words(), same)) QCOMPARE(r.sense, HeadingSense::OptIn);
    }

private:
    static std::string asciiOnlyLower(std::string text)
    {
        std::ranges::transform(
            text, text.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
        return text;
    }
};

QTEST_APPLESS_MAIN(HeadingTest)
#include "tst_heading.moc"

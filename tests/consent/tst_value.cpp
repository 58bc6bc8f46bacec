// SPDX-License-Identifier: Apache-2.0

#include "consent/value.h"
#include "support/places.h"

#include <QTest>

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
    std::string value;
    std::vector<std::string> classes; ///< in an opt-out, an opt-in and a status column
};

std::vector<Row> table()
{
    std::vector<Row> out;
    std::vector<std::string> classes;
    std::ifstream stream(test::sourcePlace("tests/consent/values.tsv"));
    std::string line;
    while (std::getline(stream, line)) {
        if (line.starts_with("# ")) continue;
        if (!line.starts_with("@\t")) {
            out.push_back({line == "<blank>" ? std::string() : line, classes});
            continue;
        }
        classes.clear();
        for (const QString& one : QString::fromStdString(line).split('\t').mid(1)) classes.push_back(one.toStdString());
    }
    return out;
}

ValueClass read(const std::string& value, HeadingSense sense)
{
    return classify(readValue(words(), value).sign, {sense, true, sense == HeadingSense::OptOut, false});
}

} // namespace

class ValueTest : public QObject {
    Q_OBJECT

private slots:
    void readsInTheSenseOfItsColumn_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QByteArray>("optOut");
        QTest::addColumn<QByteArray>("optIn");
        QTest::addColumn<QByteArray>("status");
        const std::vector<Row> rows = table();
        QVERIFY(rows.size() >= 300);
        for (const Row& row : rows) {
            QVERIFY(row.classes.size() == 3);
            QTest::addRow("[%s]", row.value.c_str())
                << QByteArray::fromStdString(row.value) << QByteArray::fromStdString(row.classes[0])
                << QByteArray::fromStdString(row.classes[1]) << QByteArray::fromStdString(row.classes[2]);
        }
    }

    void readsInTheSenseOfItsColumn()
    {
        QFETCH(QByteArray, value);
        const std::string text = value.toStdString();
        QTEST(QByteArray(name(read(text, HeadingSense::OptOut)).data()), "optOut");
        QTEST(QByteArray(name(read(text, HeadingSense::OptIn)).data()), "optIn");
        QTEST(QByteArray(name(read(text, HeadingSense::Status)).data()), "status");
    }

    void caseAndSpaceChangeNothing()
    {
        for (const Row& row : table()) {
            // The letters of the fonts of check marks are small ones.
            if (row.value.size() < 2 || row.value == "ü" || row.value == "û") continue;
            const QString text = QString::fromStdString(row.value);
            for (const QString& other : {text.toUpper(), QStringLiteral(" ") + text + QStringLiteral("  ")}) {
                const std::string changed = other.toStdString();
                const ValueClass is = read(changed, HeadingSense::OptIn);
                const ValueClass was = read(row.value, HeadingSense::OptIn);
                // A code may be a word in small letters; neither says that somebody may be mailed.
                QVERIFY2(is == was, (row.value + " -> " + changed).c_str());
            }
        }
    }

    void aNoIsNeverAYesInAnyColumn()
    {
        for (const Row& row : table()) {
            if (row.classes[1] != "no") continue;
            QVERIFY2(read(row.value, HeadingSense::OptIn) == ValueClass::No, row.value.c_str());
            QVERIFY2(read(row.value, HeadingSense::Status) != ValueClass::Yes, row.value.c_str());
        }
    }

    void doubtIsNeverANoInATopicOrADoubtfulColumn()
    {
        for (unsigned i = 0; i < kValueSignCount; ++i)
            for (const HeadingSense sense : {HeadingSense::Topic, HeadingSense::MaybeConsent})
                for (const bool inverse : {false, true})
                    QVERIFY(classify(static_cast<ValueSign>(i), {sense, false, inverse, false}) != ValueClass::No);
    }

    void whatIsNoConsentSaysNothing()
    {
        for (unsigned i = 0; i < kValueSignCount; ++i)
            for (const HeadingSense sense : {HeadingSense::None, HeadingSense::OtherMatter})
                QCOMPARE(classify(static_cast<ValueSign>(i), {sense, true, false, false}), ValueClass::SaysNothing);
    }

    void cellsAreClassifiedAtFirstSight_data()
    {
        QTest::addColumn<QByteArray>("cell");
        QTest::addColumn<int>("kind");
        const auto row = [](const char* cell, CellKind kind) {
            QTest::addRow("[%s]", cell) << QByteArray(cell) << int(kind);
        };
        row("", CellKind::Blank);
        row(" \t ", CellKind::Blank);
        row("no", CellKind::PlainNo);
        row("NEE", CellKind::PlainNo);
        row("0", CellKind::PlainNo);
        row("0.00", CellKind::PlainNo);
        row("0,0", CellKind::PlainNo);
        row("-0", CellKind::PlainNo);
        row("ONWAAR", CellKind::PlainNo);
        row("não", CellKind::PlainNo);
        row("yes", CellKind::PlainYes);
        row("1", CellKind::PlainYes);
        row("WAAR", CellKind::PlainYes);
        row("never", CellKind::Never);
        row("-", CellKind::Placeholder);
        row("NULL", CellKind::Placeholder);
        row("2025-03-12", CellKind::Date);
        row("2025-03-12T10:00:00+01:00", CellKind::Date);
        row("12/3/25", CellKind::Date);
        row("3/12/2025 10:00:00 AM", CellKind::Date);
        row("20250312", CellKind::Date);
        row("45363", CellKind::Date);
        row("45363.41667", CellKind::Date);
        row("1741770000", CellKind::Date);
        row("1741770000000", CellKind::Date);
        row("0000-00-00", CellKind::SentinelDate);
        row("00:00:00", CellKind::SentinelDate);
        row("1900-01-00", CellKind::SentinelDate);
        row("1/0/1900", CellKind::SentinelDate);
        row("31.12.9999", CellKind::SentinelDate);
        row("2099-12-31", CellKind::SentinelDate);
        row("1970-01-01 00:00:00", CellKind::SentinelDate);
        row("2958465", CellKind::SentinelDate);
        row("-62135596800", CellKind::SentinelDate);
        row("17", CellKind::Number);
        row("12.5", CellKind::Number);
        row("1.2", CellKind::Number);
        row("99999", CellKind::Number);
        row("12-Mar-2025", CellKind::Other);
        row("2025-03-12 by phone", CellKind::Other);
        row("unsubscribed", CellKind::Other);
        row("a longer text than the table keeps", CellKind::Other);
    }

    void cellsAreClassifiedAtFirstSight()
    {
        QFETCH(QByteArray, cell);
        QFETCH(int, kind);
        QCOMPARE(int(classOfValue(words(), cell.toStdString())), kind);
    }

    void anyBytesAreRead()
    {
        std::mt19937 random(9);
        for (int round = 0; round < 3000; ++round) {
            std::string noise;
            for (auto i = random() % 60; i > 0; --i) noise += static_cast<char>(random());
            (void)readValue(words(), noise);
            (void)classOfValue(words(), noise);
        }
        QVERIFY(readValue(words(), std::string(100'000, 'n')).sign == ValueSign::Text);
    }
};

QTEST_APPLESS_MAIN(ValueTest)
#include "tst_value.moc"

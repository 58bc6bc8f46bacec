// SPDX-License-Identifier: Apache-2.0

#include "consent/column.h"
#include "support/places.h"

#include <QFile>
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

/// A list as readColumns sees it, and what each row says.
class List {
public:
    explicit List(std::vector<std::string> headings, std::size_t cap = ValueDictionary::kCap)
        : m_headings(std::move(headings))
    {
        for (std::size_t i = 0; i < m_headings.size(); ++i) m_dictionaries.emplace_back(cap);
    }

    void add(std::vector<std::string> cells)
    {
        cells.resize(m_headings.size());
        for (std::size_t i = 0; i < cells.size(); ++i) m_dictionaries[i].add(cells[i]);
        m_rows.push_back(std::move(cells));
    }

    void read(std::optional<HeadingSense> chosen = {}, std::size_t chosenColumn = 1)
    {
        std::vector<ColumnInput> inputs;
        for (std::size_t i = 0; i < m_headings.size(); ++i) {
            const ValueDictionary& d = m_dictionaries[i];
            inputs.push_back({d.values(), d.blank(), d.beyond(), false, i == chosenColumn ? chosen : std::nullopt});
        }
        m_readings = readColumns(words(), m_headings, inputs);
    }

    [[nodiscard]] ValueClass row(std::size_t number) const
    {
        ValueClass found = ValueClass::SaysNothing;
        for (std::size_t i = 0; i < m_headings.size(); ++i) {
            const std::string& cell = m_rows[number][i];
            const std::uint16_t value = m_dictionaries[i].find(cell);
            found = stronger(found,
                value == ValueDictionary::kBeyond ? classOfBeyond(words(), m_readings[i], cell)
                                                  : classOfNumber(m_readings[i], value));
        }
        return found;
    }
    [[nodiscard]] const ColumnReading& column(std::size_t i) const { return m_readings[i]; }
    [[nodiscard]] const ValueDictionary& dictionary(std::size_t i) const { return m_dictionaries[i]; }

private:
    std::vector<std::string> m_headings;
    std::vector<ValueDictionary> m_dictionaries;
    std::vector<std::vector<std::string>> m_rows;
    std::vector<ColumnReading> m_readings;
};

std::vector<std::string> cut(const std::string& line)
{
    std::vector<std::string> out(1);
    for (const char c : line)
        if (c == ';')
            out.emplace_back();
        else
            out.back() += c;
    return out;
}

} // namespace

class ColumnTest : public QObject {
    Q_OBJECT

private slots:
    void readsRowsInTheLightOfTheWholeList_data()
    {
        QTest::addColumn<QStringList>("lines");
        std::ifstream file(test::sourcePlace("tests/consent/columns.txt"));
        QVERIFY(file);
        std::string line;
        QString name;
        QStringList lines;
        const auto flush = [&] {
            if (!name.isEmpty()) QTest::newRow(qPrintable(name)) << lines;
            lines.clear();
        };
        int cases = 0;
        while (std::getline(file, line)) {
            if (line.starts_with("case ")) {
                flush();
                name = QString::fromStdString(line.substr(5));
                ++cases;
            } else if (line.size() > 2 && line[1] == ':')
                lines.append(QString::fromStdString(line));
        }
        flush();
        QVERIFY(cases > 60);
    }

    void readsRowsInTheLightOfTheWholeList()
    {
        QFETCH(QStringList, lines);
        std::optional<List> list;
        std::vector<std::string> senses;
        std::vector<std::string> expected;
        for (const QString& q : lines) {
            const std::string text = q.toStdString().substr(3);
            if (q.startsWith("h:")) list.emplace(cut(text));
            if (q.startsWith("s:")) senses = cut(text);
            if (!q.startsWith("r:")) continue;
            const std::size_t arrow = text.rfind(" => ");
            QVERIFY(arrow != std::string::npos);
            list->add(cut(text.substr(0, arrow)));
            expected.push_back(text.substr(arrow + 4));
        }
        list->read();
        for (std::size_t i = 0; i < senses.size(); ++i)
            QCOMPARE(QString::fromUtf8(name(list->column(i).sense).data()),
                QString::fromStdString(senses[i] == "-" ? "none" : senses[i]));
        for (std::size_t i = 0; i < expected.size(); ++i)
            QVERIFY2(name(list->row(i)) == expected[i],
                qPrintable(QStringLiteral("row %1 says %2").arg(i + 1).arg(name(list->row(i)).data())));
    }

    void aStreamOfDatesHasNoCap()
    {
        List list({"Email", "Unsubscribed at"}, 10);
        for (int i = 0; i < 3000; ++i) list.add({"a", "2025-01-01 00:" + std::to_string(i)});
        list.add({"b", "9999-12-31"});
        list.add({"c", "0"});
        list.add({"d", ""});
        list.read();
        QCOMPARE(list.column(1).sense, HeadingSense::WhenNo);
        QCOMPARE(list.column(1).note, ReadingNote::None);
        for (std::size_t i = 0; i < 3000; ++i) QCOMPARE(list.row(i), ValueClass::No);
        QCOMPARE(list.row(3000), ValueClass::SaysNothing);
        QCOMPARE(list.row(3001), ValueClass::Yes);
        QCOMPARE(list.row(3002), ValueClass::SaysNothing);
    }

    void aCertainColumnThatBreaksTheCapIsReviewed()
    {
        List list({"Email", "Newsletter"}, 3);
        list.add({"a", "yes"});
        list.add({"b", "no"});
        for (int i = 0; i < 10; ++i) list.add({"c", "value " + std::to_string(i)});
        list.add({"d", ""});
        list.read();
        QCOMPARE(list.column(1).note, ReadingNote::TooManyValues);
        QCOMPARE(list.row(0), ValueClass::Unclear);
        QCOMPARE(list.row(1), ValueClass::No);
        QCOMPARE(list.row(11), ValueClass::Unclear);
        QCOMPARE(list.row(12), ValueClass::SaysNothing);
    }

    void countsRowsByWhatTheySay()
    {
        List list({"Email", "Newsletter"});
        for (int i = 0; i < 31; ++i) list.add({"a", "yes"});
        for (int i = 0; i < 12; ++i) list.add({"a", "No"});
        for (int i = 0; i < 7; ++i) list.add({"a", ""});
        list.add({"a", "perhaps"});
        list.read();
        const ColumnReading& r = list.column(1);
        QCOMPARE(r.count(ValueClass::Yes), 31U);
        QCOMPARE(r.count(ValueClass::No), 12U);
        QCOMPARE(r.count(ValueClass::Unclear), 1U);
        QCOMPARE(r.blankRows, 7U);
        QVERIFY(r.speaks());
        QVERIFY(!r.restsOn.empty());
    }

    void aPersonsReadingWins_data()
    {
        QTest::addColumn<int>("chosen");
        QTest::addColumn<int>("no");
        QTest::newRow("opt-out") << int(HeadingSense::OptOut) << 1;
        QTest::newRow("opt-in") << int(HeadingSense::OptIn) << 1;
        QTest::newRow("ignored") << int(HeadingSense::None) << 0;
        QTest::newRow("topic") << int(HeadingSense::Topic) << 0;
    }

    void aPersonsReadingWins()
    {
        QFETCH(int, chosen);
        QFETCH(int, no);
        List list({"Email", "Kenmerk 7"});
        list.add({"a", "ja"});
        list.add({"b", "nee"});
        list.read(static_cast<HeadingSense>(chosen));
        QCOMPARE(int(list.column(1).count(ValueClass::No)), no);
        if (chosen == int(HeadingSense::OptOut)) QCOMPARE(list.row(0), ValueClass::No);
        if (chosen == int(HeadingSense::OptIn)) QCOMPARE(list.row(1), ValueClass::No);
    }

    void aPersonDecidesSingleValues()
    {
        List list({"Email", "Newsletter"});
        list.add({"a", "perhaps"});
        list.add({"b", "yes"});
        list.read();
        const auto& values = list.dictionary(1).values();
        const std::vector<ValueDecision> decisions = {{0, ValueClass::No}, {900, ValueClass::No}};
        const ColumnReading changed = withDecisions(list.column(1), values, decisions);
        QCOMPARE(changed.classes[0], ValueClass::No);
        QCOMPARE(changed.classes[1], ValueClass::Yes);
        QCOMPARE(changed.count(ValueClass::No), 1U);
        QCOMPARE(changed.count(ValueClass::Unclear), 0U);
    }

    void theKnownExportIsNamed()
    {
        List list({"cid", "email", "status"});
        list.add({"1", "a", "1"});
        list.add({"2", "b", "2"});
        list.read();
        QCOMPARE(list.column(2).note, ReadingNote::KnownExport);
        QCOMPARE(QString::fromUtf8(list.column(2).tool.data()), QStringLiteral("Mailtrain"));
    }

    /// A plain no is never a yes, whatever stands in the other rows.
    void aPlainNoInAnOptInColumnIsNeverAYes()
    {
        std::mt19937 random(7);
        const std::vector<std::string> noes = {
            "no", "No", "nee", "nein", "non", "0", "false", "ONWAAR", "nej", "hayır"};
        const std::vector<std::string> others = {"yes", "ja", "x", "+", "-", "✓", "✗", "1", "S", "A", "perhaps", "12",
            "2024-05-01", "weekly", "unsubscribed", "Jan", "lorem ipsum", "n/a", "E", "active"};
        const std::vector<std::string> headings = {
            "Newsletter", "Nieuwsbrief ja/nee", "Accepts marketing", "Einwilligung"};
        for (int round = 0; round < 300; ++round) {
            List list({"Email", headings[random() % headings.size()]});
            list.add({"a", noes[random() % noes.size()]});
            for (auto i = random() % 6; i > 0; --i) list.add({"b", others[random() % others.size()]});
            list.read();
            QVERIFY(list.row(0) == ValueClass::No || list.row(0) == ValueClass::Unclear);
        }
    }

    /// Words nobody knows never say that somebody may be mailed.
    void unknownWordsAreNeverAYes()
    {
        std::mt19937 random(11);
        const std::vector<std::string> headings = {"Newsletter", "Status", "Newsletter status", "Unsubscribed",
            "Email opt in", "Marketing", "Afmelding rijles", "Monthly newsletter"};
        for (int round = 0; round < 500; ++round) {
            std::string word;
            for (auto i = 4 + random() % 9; i > 0; --i) word += static_cast<char>("bcdfgqwzxkv"[random() % 11]);
            List list({"Email", headings[random() % headings.size()]});
            list.add({"a", word});
            list.add({"b", "yes"});
            list.read();
            QVERIFY2(list.row(0) != ValueClass::Yes, word.c_str());
        }
    }

    void theDictionaryNumbersValuesInOrder()
    {
        ValueDictionary d(3);
        QCOMPARE(d.add("b"), std::uint16_t{0});
        QCOMPARE(d.add(" a "), std::uint16_t{1});
        QCOMPARE(d.add("b"), std::uint16_t{0});
        QCOMPARE(d.add("  "), ValueDictionary::kBlank);
        QCOMPARE(d.add("c"), std::uint16_t{2});
        QCOMPARE(d.add("d"), ValueDictionary::kBeyond);
        QCOMPARE(d.find("a"), std::uint16_t{1});
        QCOMPARE(d.find("d"), ValueDictionary::kBeyond);
        QCOMPARE(d.find(""), ValueDictionary::kBlank);
        QCOMPARE(d.values()[0].count, 2U);
        QCOMPARE(d.blank(), 1U);
        QCOMPARE(d.beyond(), 1U);
        QCOMPARE(d.add(std::string(2000, 'x')), ValueDictionary::kBeyond);
    }

    void wishesFollowTheHeading()
    {
        const auto wish = [](std::string_view heading) { return wishOf(readHeading(words(), heading)); };
        QCOMPARE(wish("Unsubscribed at"), ValueWish::Stream);
        QCOMPARE(wish("Unsubscribed"), ValueWish::Stream);
        QCOMPARE(wish("Newsletter"), ValueWish::Dictionary);
        QCOMPARE(wish("Status"), ValueWish::Dictionary);
        QCOMPARE(wish("City"), ValueWish::Nothing);
        QCOMPARE(wish("Veld 7"), ValueWish::Glance);
        QCOMPARE(wish(""), ValueWish::Glance);
        QCOMPARE(wish("Notes"), ValueWish::Dictionary);
    }
};

QTEST_APPLESS_MAIN(ColumnTest)
#include "tst_column.moc"

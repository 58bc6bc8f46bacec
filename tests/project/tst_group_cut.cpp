// SPDX-License-Identifier: Apache-2.0

#include "project/rows/group_cut.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace winnow;

namespace {

/// An address of a record, as a test names it.
struct Address {
    int domain = 0;     ///< id in the project; -1: none
    std::string stored; ///< its text, where the cell's bytes are not it
    int number = 0;     ///< what every other column is made of

    friend bool operator==(const Address&, const Address&) = default;
};

struct Row {
    std::string bytes;
    std::string newline = "\n";
    std::vector<Address> addresses;
    int number = 0;

    friend bool operator==(const Row&, const Row&) = default;
};

struct Form {
    bool wide = true;
    bool dated = true;
    bool decided = true;
};

struct Group {
    GroupFacts facts;
    GroupText text;
    GroupVerdicts verdicts;
};

std::uint8_t byteOf(int number, int salt) { return static_cast<std::uint8_t>(number * 7 + salt); }

void appendEntry(Group& g, std::size_t record, const Address& a, const Form& form)
{
    GroupFacts& f = g.facts;
    f.record.push_back(static_cast<std::uint16_t>(record));
    f.column.push_back(static_cast<std::uint16_t>(a.number));
    f.position.push_back(static_cast<std::uint16_t>(a.number + 1));
    f.bits.push_back(static_cast<std::uint16_t>(kEntryPrimary | (a.stored.empty() ? 0 : kEntryStored)));
    f.steps.push_back(static_cast<std::uint16_t>(a.number + 2));
    f.rule.push_back(byteOf(a.number, 3));
    f.hashLow.push_back(static_cast<std::uint32_t>(a.number + 4));
    f.hashHigh.push_back(byteOf(a.number, 5));
    for (int b = 0; form.wide && b < static_cast<int>(kHashTopBytes); ++b) f.hashTop.push_back(byteOf(a.number, 6 + b));
    if (!a.stored.empty()) {
        f.texts += a.stored;
        f.textEnds.push_back(static_cast<std::uint32_t>(f.texts.size()));
    }
    std::uint16_t domain = kNoDomain;
    if (a.domain >= 0) {
        const auto id = static_cast<std::uint32_t>(a.domain);
        const auto found = std::ranges::find(f.domains, id);
        domain = static_cast<std::uint16_t>(found - f.domains.begin());
        if (found == f.domains.end()) f.domains.push_back(id);
    }
    f.domain.push_back(domain);
    if (!form.decided) return;
    GroupVerdicts& v = g.verdicts;
    int salt = 10;
    for (auto* column : {&v.status, &v.reason, &v.score, &v.depth, &v.decision, &v.cause})
        column->push_back(byteOf(a.number, salt++));
    v.flags.push_back(static_cast<std::uint16_t>(a.number + 20));
}

Group groupOf(const std::vector<Row>& rows, const Form& form)
{
    Group g;
    RecordBatch batch;
    for (std::size_t r = 0; r < rows.size(); ++r) {
        RecordSpan span;
        span.begin = static_cast<std::uint32_t>(batch.arena.size());
        span.length = static_cast<std::uint32_t>(rows[r].bytes.size());
        span.newline = static_cast<std::uint8_t>(rows[r].newline.size());
        batch.arena += rows[r].bytes + rows[r].newline;
        batch.records.push_back(span);
        g.facts.recordFlags.push_back(byteOf(rows[r].number, 1));
        g.facts.filled.push_back(byteOf(rows[r].number, 2));
        if (form.dated) g.facts.activity.push_back(static_cast<std::uint16_t>(rows[r].number + 3));
        for (const Address& a : rows[r].addresses) appendEntry(g, r, a, form);
        if (!form.decided) continue;
        g.verdicts.recordDecision.push_back(byteOf(rows[r].number, 4));
        g.verdicts.recordCause.push_back(byteOf(rows[r].number, 5));
    }
    GroupCodec codec;
    if (!codec.decodeText(codec.encodeText(batch), g.text)) qFatal("the text of a test");
    return g;
}

bool same(const GroupFacts& a, const GroupFacts& b)
{
    return a.record == b.record && a.column == b.column && a.position == b.position && a.domain == b.domain &&
        a.bits == b.bits && a.steps == b.steps && a.rule == b.rule && a.hashLow == b.hashLow &&
        a.hashHigh == b.hashHigh && a.hashTop == b.hashTop && a.recordFlags == b.recordFlags && a.filled == b.filled &&
        a.activity == b.activity && a.textEnds == b.textEnds && a.texts == b.texts && a.domains == b.domains;
}

bool same(const GroupVerdicts& a, const GroupVerdicts& b)
{
    return a.status == b.status && a.reason == b.reason && a.score == b.score && a.depth == b.depth &&
        a.decision == b.decision && a.cause == b.cause && a.flags == b.flags && a.recordDecision == b.recordDecision &&
        a.recordCause == b.recordCause;
}

bool same(const GroupText& a, const GroupText& b) { return a.arena == b.arena && a.shape == b.shape; }

/// What is left must be the group that the remaining rows make on their own; entryNow must lead there.
QByteArray differenceOf(const std::vector<Row>& rows, const std::vector<bool>& gone, const Form& form)
{
    const Group before = groupOf(rows, form);
    std::vector<Row> left;
    std::vector<std::optional<std::uint16_t>> entryNow;
    std::uint16_t entries = 0;
    for (std::size_t r = 0; r < rows.size(); ++r) {
        if (!gone[r]) left.push_back(rows[r]);
        for (std::size_t i = 0; i < rows[r].addresses.size(); ++i)
            entryNow.push_back(gone[r] ? std::nullopt : std::optional<std::uint16_t>(entries++));
    }
    const Group expected = groupOf(left, form);
    const CutGroup cut = cutRecords(before.facts, before.text, before.verdicts, gone);
    GroupCodec codec;
    GroupText text;
    if (!codec.decodeText(codec.encodeText(cut.text), text)) return "text that does not pack";
    GroupFacts facts;
    if (!codec.decodeFacts(codec.encodeFacts(cut.facts), facts)) return "facts that do not pack";
    if (!same(cut.facts, expected.facts)) return "facts";
    if (!same(cut.verdicts, expected.verdicts)) return "verdicts";
    if (!same(text, expected.text)) return "text";
    if (cut.entryNow != entryNow) return "entryNow";
    return {};
}

/// Every third address has a text of its own, every fifth no domain; domains come again.
std::vector<Row> rowsOf(std::size_t count, std::mt19937& random)
{
    static constexpr const char* kNewlines[] = {"\n", "\r\n", "\r"};
    std::vector<Row> rows;
    int number = 0;
    for (std::size_t r = 0; r < count; ++r) {
        Row row;
        row.bytes = "row " + std::to_string(r) + std::string(random() % 5, 'x');
        row.newline = kNewlines[random() % 3];
        row.number = static_cast<int>(random() % 1000);
        for (auto n = random() % 4; n > 0; --n) {
            Address a;
            a.number = ++number;
            a.domain = random() % 5 == 0 ? -1 : static_cast<int>(random() % 12);
            if (random() % 3 == 0) a.stored = "person" + std::to_string(number) + "@example.org";
            row.addresses.push_back(a);
        }
        rows.push_back(row);
    }
    if (!rows.empty() && random() % 2 == 0) rows.back().newline.clear();
    return rows;
}

} // namespace

class GroupCutTest : public QObject {
    Q_OBJECT

    using Gone = std::vector<bool>;

    static std::vector<Row> fourRows()
    {
        return {{"a", "\r\n", {{3, "", 1}, {5, "first@example.org", 2}}, 1}, {"b", "\n", {}, 2},
            {"c", "\r", {{5, "second@example.org", 3}, {-1, "broken", 4}, {9, "", 5}}, 3}, {"d", "", {{3, "", 6}}, 4}};
    }

private slots:
    void whatIsLeftIsTheGroupOfTheRemainingRows_data()
    {
        QTest::addColumn<Gone>("gone");
        QTest::newRow("nobody") << Gone{false, false, false, false};
        QTest::newRow("the first") << Gone{true, false, false, false};
        QTest::newRow("one without an address") << Gone{false, true, false, false};
        QTest::newRow("one with a broken address") << Gone{false, false, true, false};
        QTest::newRow("the last, which has no newline") << Gone{false, false, false, true};
        QTest::newRow("all but one") << Gone{true, true, false, true};
        QTest::newRow("all but one without an address") << Gone{true, false, true, true};
        QTest::newRow("all") << Gone{true, true, true, true};
    }

    void whatIsLeftIsTheGroupOfTheRemainingRows()
    {
        QFETCH(Gone, gone);
        for (const bool wide : {true, false})
            for (const bool dated : {true, false})
                for (const bool decided : {true, false})
                    QCOMPARE(differenceOf(fourRows(), gone, {wide, dated, decided}), QByteArray());
    }

    void anEmptyGroupStaysEmpty() { QCOMPARE(differenceOf({}, {}, {}), QByteArray()); }

    void whatIsLeftIsTheGroupOfTheRemainingRowsWhateverTheyAre()
    {
        std::mt19937 random(8);
        for (int round = 0; round < 400; ++round) {
            const std::vector<Row> rows = rowsOf(random() % 40, random);
            Gone gone(rows.size());
            const auto share = random() % 5;
            for (std::size_t r = 0; r < gone.size(); ++r) gone[r] = random() % 4 < share;
            QCOMPARE(differenceOf(rows, gone, {round % 2 == 0, round % 3 == 0, round % 5 != 0}), QByteArray());
        }
    }

    /// 4096 records, each with as many addresses as fit a group.
    void theLargestGroupIsCut()
    {
        std::vector<Row> rows(4096);
        int number = 0;
        for (Row& row : rows) {
            row.bytes = "x";
            for (int i = 0; i < 15; ++i) {
                ++number;
                row.addresses.push_back({number % 9000, number % 100 == 0 ? "text" : "", number});
            }
        }
        Gone gone(rows.size());
        gone[0] = gone[2000] = gone[4095] = true;
        QCOMPARE(differenceOf(rows, gone, {}), QByteArray());
    }

    void nothingOfWhoWentIsLeftInAnyByte()
    {
        const std::vector<Row> rows = {{"keep@left.example", "\n", {{1, "keep@left.example", 1}}, 1},
            {"secret@gone.example", "\n", {{2, "secret@gone.example", 2}}, 2},
            {"also@left.example", "", {{1, "", 3}}, 3}};
        const Group before = groupOf(rows, {});
        const CutGroup cut = cutRecords(before.facts, before.text, before.verdicts, {false, true, false});
        QCOMPARE(cut.text.arena, std::string("keep@left.example\nalso@left.example"));
        QCOMPARE(cut.facts.texts, std::string("keep@left.example"));
        QCOMPARE(cut.facts.domains, std::vector<std::uint32_t>{1});
    }
};

QTEST_APPLESS_MAIN(GroupCutTest)
#include "tst_group_cut.moc"

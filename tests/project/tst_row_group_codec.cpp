// SPDX-License-Identifier: Apache-2.0

#include "project/rows/row_group.h"
#include "support/results.h"

#include <QTest>

#include <cstring>
#include <functional>
#include <random>

using namespace winnow;
using namespace winnow::test;

namespace {

/// An index has 16 bits, of which 0xFFFF stands for "none".
constexpr std::size_t kMostEntries = 0xFFFF;

struct Line {
    std::string bytes;
    std::string newline;
};

RecordBatch batchOf(const std::vector<Line>& lines)
{
    RecordBatch batch;
    for (const Line& line : lines) {
        RecordSpan span;
        span.begin = static_cast<std::uint32_t>(batch.arena.size());
        span.length = static_cast<std::uint32_t>(line.bytes.size());
        span.newline = static_cast<std::uint8_t>(line.newline.size());
        batch.arena += line.bytes + line.newline;
        batch.records.push_back(span);
    }
    return batch;
}

struct Shape {
    std::size_t records = 3;
    std::size_t entries = 5;
    bool wide = true;
    bool dated = true;
};

/// Facts in which every number differs from its neighbours.
GroupFacts factsOf(const Shape& shape)
{
    GroupFacts f;
    std::mt19937 random(11);
    const auto next = [&] { return static_cast<std::uint16_t>(random()); };
    for (std::size_t i = 0; i < shape.entries; ++i) {
        f.record.push_back(static_cast<std::uint16_t>(i * shape.records / shape.entries));
        f.column.push_back(next());
        f.position.push_back(next());
        f.domain.push_back(next());
        const bool stored = i % 3 == 1;
        f.bits.push_back(static_cast<std::uint16_t>((next() & ~kEntryStored) | (stored ? kEntryStored : 0)));
        f.steps.push_back(next());
        f.rule.push_back(static_cast<std::uint8_t>(next()));
        f.hashLow.push_back(static_cast<std::uint32_t>(random()));
        f.hashHigh.push_back(static_cast<std::uint8_t>(next()));
        for (std::size_t b = 0; shape.wide && b < kHashTopBytes; ++b)
            f.hashTop.push_back(static_cast<std::uint8_t>(next()));
        if (!stored) continue;
        f.texts += "person" + std::to_string(i) + "@example.org";
        f.textEnds.push_back(static_cast<std::uint32_t>(f.texts.size()));
    }
    for (std::size_t r = 0; r < shape.records; ++r) {
        f.recordFlags.push_back(static_cast<std::uint8_t>(next()));
        f.filled.push_back(static_cast<std::uint8_t>(next()));
        if (shape.dated) f.activity.push_back(next());
    }
    return f;
}

bool same(const GroupFacts& a, const GroupFacts& b)
{
    return a.record == b.record && a.column == b.column && a.position == b.position && a.domain == b.domain &&
        a.bits == b.bits && a.steps == b.steps && a.rule == b.rule && a.hashLow == b.hashLow &&
        a.hashHigh == b.hashHigh && a.hashTop == b.hashTop && a.recordFlags == b.recordFlags && a.filled == b.filled &&
        a.activity == b.activity && a.textEnds == b.textEnds && a.texts == b.texts;
}

GroupVerdicts verdictsOf(std::size_t entries, std::size_t records)
{
    GroupVerdicts v;
    v.resize(entries, records);
    std::mt19937 random(5);
    for (auto* column :
        {&v.status, &v.reason, &v.score, &v.depth, &v.decision, &v.cause, &v.recordDecision, &v.recordCause})
        for (std::uint8_t& value : *column) value = static_cast<std::uint8_t>(random());
    for (std::uint16_t& value : v.flags) value = static_cast<std::uint16_t>(random());
    return v;
}

bool same(const GroupVerdicts& a, const GroupVerdicts& b)
{
    return a.status == b.status && a.reason == b.reason && a.score == b.score && a.depth == b.depth &&
        a.decision == b.decision && a.cause == b.cause && a.flags == b.flags && a.recordDecision == b.recordDecision &&
        a.recordCause == b.recordCause;
}

/// What whoever reads a decoded group relies on.
bool holds(const GroupText& text)
{
    std::size_t end = text.records() == 0 ? 0 : text.begin[0];
    for (std::size_t r = 0; r < text.records(); ++r) {
        if (text.begin[r] != end) return false;
        end += text.rawWithNewline(r).size();
    }
    return text.begin.size() == text.records() && end <= text.arena.size();
}

bool holds(const GroupFacts& f)
{
    std::size_t stored = 0;
    for (std::size_t i = 0; i < f.entries(); ++i) {
        if (f.record[i] >= f.records()) return false;
        if ((f.bits[i] & kEntryStored) != 0) ++stored;
    }
    const auto has = [](std::size_t size, std::initializer_list<std::size_t> sizes) {
        return std::ranges::all_of(sizes, [&](std::size_t s) { return s == size; });
    };
    return has(f.entries(),
               {f.column.size(), f.position.size(), f.domain.size(), f.bits.size(), f.steps.size(), f.rule.size(),
                   f.hashLow.size(), f.hashHigh.size()}) &&
        (f.hashTop.empty() || f.hasWideHashes()) && f.filled.size() == f.records() &&
        (f.activity.empty() || f.activity.size() == f.records()) && stored == f.textEnds.size() &&
        std::ranges::is_sorted(f.textEnds) && (f.textEnds.empty() || f.textEnds.back() <= f.texts.size());
}

bool holds(const GroupVerdicts& v)
{
    const std::size_t n = v.status.size();
    return v.reason.size() == n && v.score.size() == n && v.depth.size() == n && v.decision.size() == n &&
        v.cause.size() == n && v.flags.size() == n && v.recordCause.size() == v.recordDecision.size();
}

std::string u32(std::uint32_t value)
{
    std::string out(4, '\0');
    std::memcpy(out.data(), &value, 4);
    return out;
}

/// A small group as its three blobs, and a way to read each: nothing when it is refused as damaged, else whether it
/// is what was written, or only something that holds together.
class SmallGroup {
public:
    enum class Read { Refused, Other, AsWritten, Broken };
    using Reader = std::function<Read(const std::string&)>;

    SmallGroup()
    {
        text = m_codec.encodeText(batchOf({{"a,b", "\n"}, {"c@example.org,d", "\r\n"}, {"e", "\r"}, {"f", ""}}));
        facts = m_codec.encodeFacts(m_facts);
        verdicts = m_codec.encodeVerdicts(m_verdicts);
        (void)m_codec.decodeText(text, m_text);
    }
    Read readText(const std::string& blob)
    {
        GroupText out;
        const Result<void> read = m_codec.decodeText(blob, out);
        if (!read) return refused(read);
        if (!holds(out)) return Read::Broken;
        return out.arena == m_text.arena && out.shape == m_text.shape ? Read::AsWritten : Read::Other;
    }
    Read readFacts(const std::string& blob)
    {
        GroupFacts out;
        const Result<void> read = m_codec.decodeFacts(blob, out);
        if (!read) return refused(read);
        if (!holds(out)) return Read::Broken;
        return same(out, m_facts) ? Read::AsWritten : Read::Other;
    }
    Read readVerdicts(const std::string& blob)
    {
        GroupVerdicts out;
        const Result<void> read = m_codec.decodeVerdicts(blob, out);
        if (!read) return refused(read);
        if (!holds(out)) return Read::Broken;
        return same(out, m_verdicts) ? Read::AsWritten : Read::Other;
    }
    std::vector<std::pair<std::string, Reader>> all()
    {
        return {{text, [this](const std::string& b) { return readText(b); }},
            {facts, [this](const std::string& b) { return readFacts(b); }},
            {verdicts, [this](const std::string& b) { return readVerdicts(b); }}};
    }
    GroupCodec& codec() { return m_codec; }
    std::string text, facts, verdicts;

private:
    static Read refused(const Result<void>& read)
    {
        return read.error().kind == ErrorKind::ProjectDamaged ? Read::Refused : Read::Broken;
    }
    GroupCodec m_codec;
    GroupText m_text;
    GroupFacts m_facts = factsOf({});
    GroupVerdicts m_verdicts = verdictsOf(5, 3);
};

} // namespace

class RowGroupTest : public QObject {
    Q_OBJECT

    using Read = SmallGroup::Read;
    using Lines = std::vector<Line>;
    using ChangeFacts = std::function<void(GroupFacts&)>;

private slots:
    void textComesBackByteForByte_data()
    {
        QTest::addColumn<Lines>("lines");
        std::string everyByte;
        for (int b = 0; b < 256; ++b) everyByte += static_cast<char>(b);
        QTest::newRow("no record") << Lines{};
        QTest::newRow("one empty record without a newline") << Lines{{"", ""}};
        QTest::newRow("one") << Lines{{"a,b", "\n"}};
        QTest::newRow("every newline") << Lines{{"a", "\n"}, {"b", "\r\n"}, {"c", "\r"}, {"d", ""}};
        QTest::newRow("newlines inside") << Lines{{"\"a\nb\r\nc\rd\"", "\r\n"}, {"\r", "\r"}, {"\n", "\n"}};
        QTest::newRow("every byte") << Lines{{everyByte, "\n"}, {everyByte, ""}};
        QTest::newRow("a record of 5 MiB") << Lines{{std::string(5 << 20, 'x'), "\n"}, {"y", "\n"}};
        QTest::newRow("4096 empty records") << Lines(4096, Line{"", "\n"});
    }

    void textComesBackByteForByte()
    {
        QFETCH(Lines, lines);
        GroupCodec codec;
        GroupText text;
        QVERIFY(codec.decodeText(codec.encodeText(batchOf(lines)), text));
        QCOMPARE(text.records(), lines.size());
        for (std::size_t r = 0; r < lines.size(); ++r) {
            QVERIFY(text.raw(r) == lines[r].bytes);
            QVERIFY(text.newline(r) == lines[r].newline);
            QVERIFY(text.rawWithNewline(r) == lines[r].bytes + lines[r].newline);
        }
        QVERIFY(holds(text));
    }

    void factsComeBackAsTheyWere_data()
    {
        QTest::addColumn<Shape>("shape");
        QTest::newRow("nothing") << Shape{.records = 0, .entries = 0};
        QTest::newRow("a record without an address") << Shape{.records = 1, .entries = 0};
        QTest::newRow("one") << Shape{.records = 1, .entries = 1};
        QTest::newRow("without dates") << Shape{.dated = false};
        QTest::newRow("of before schema 5") << Shape{.wide = false};
        QTest::newRow("a whole group") << Shape{.records = 4096, .entries = 5000};
        QTest::newRow("as many entries as can be numbered") << Shape{.records = 4096, .entries = kMostEntries};
    }

    void factsComeBackAsTheyWere()
    {
        QFETCH(Shape, shape);
        GroupCodec codec;
        const GroupFacts facts = factsOf(shape);
        GroupFacts out = factsOf({.records = 9, .entries = 9}); // of the group before
        QVERIFY(codec.decodeFacts(codec.encodeFacts(facts), out));
        QVERIFY(same(out, facts));
        QVERIFY(holds(out));
        QCOMPARE(out.entries(), shape.entries);
        QCOMPARE(out.records(), shape.records);
        QCOMPARE(out.hasWideHashes(), shape.wide || shape.entries == 0);
    }

    void verdictsComeBackAsTheyWere_data()
    {
        QTest::addColumn<int>("entries");
        QTest::addColumn<int>("records");
        QTest::newRow("nothing") << 0 << 0;
        QTest::newRow("a record without an address") << 0 << 1;
        QTest::newRow("one") << 1 << 1;
        QTest::newRow("a whole group") << 5000 << 4096;
        QTest::newRow("as many entries as can be numbered") << static_cast<int>(kMostEntries) << 4096;
    }

    void verdictsComeBackAsTheyWere()
    {
        QFETCH(int, entries);
        QFETCH(int, records);
        GroupCodec codec;
        const GroupVerdicts verdicts = verdictsOf(static_cast<std::size_t>(entries), static_cast<std::size_t>(records));
        GroupVerdicts out = verdictsOf(7, 7);
        QVERIFY(codec.decodeVerdicts(codec.encodeVerdicts(verdicts), out));
        QVERIFY(same(out, verdicts));
    }

    void whateverIsPackedUnpacksTheSame()
    {
        using Packing = GroupCodec::Packing;
        const GroupFacts facts = factsOf({.records = 500, .entries = 700});
        for (const Packing from : {Packing::Small, Packing::Light, Packing::Quick})
            for (const Packing to : {Packing::Small, Packing::Light, Packing::Quick}) {
                GroupFacts out;
                QVERIFY(GroupCodec(to).decodeFacts(GroupCodec(from).encodeFacts(facts), out));
                QVERIFY(same(out, facts));
            }
    }

    void aHashIsKeptAsFarAsThereIsRoom()
    {
        constexpr std::uint64_t hash = 0xFEDC'BA98'7654'3210;
        GroupFacts wide;
        wide.record.resize(2);
        wide.resizeHashes(2);
        wide.setHash(1, hash);
        QVERIFY(wide.hasWideHashes());
        QCOMPARE(wide.hashLow, (std::vector<std::uint32_t>{0, 0x7654'3210}));
        QCOMPARE(wide.hashHigh, (std::vector<std::uint8_t>{0, 0x98}));
        QCOMPARE(wide.hashTop, (std::vector<std::uint8_t>{0, 0, 0, 0xBA, 0xDC, 0xFE}));
        GroupFacts narrow;
        narrow.record.resize(1);
        narrow.hashLow.resize(1);
        narrow.hashHigh.resize(1);
        narrow.setHash(0, hash);
        QVERIFY(!narrow.hasWideHashes());
        QCOMPARE(narrow.hashLow.front(), 0x7654'3210U);
        QVERIFY(narrow.hashTop.empty());
    }

    void everyBlobThatIsCutShortIsRefused()
    {
        SmallGroup group;
        for (const auto& [blob, read] : group.all()) {
            QCOMPARE(read(blob), Read::AsWritten);
            for (std::size_t size = 0; size < blob.size(); ++size) QCOMPARE(read(blob.substr(0, size)), Read::Refused);
            QCOMPARE(read(blob + 'x'), Read::Refused);
        }
    }

    /// A bit of a frame's head may mean nothing: then what is read is what was written.
    void everyFlippedBitIsRefusedOrHarmless()
    {
        SmallGroup group;
        for (const auto& [blob, read] : group.all()) {
            std::size_t refused = 0;
            for (std::size_t bit = 0; bit < blob.size() * 8; ++bit) {
                std::string flipped = blob;
                flipped[bit / 8] = static_cast<char>(flipped[bit / 8] ^ (1 << bit % 8));
                const Read result = read(flipped);
                QVERIFY2(result == Read::Refused || result == Read::AsWritten, qPrintable(QString::number(bit)));
                if (result == Read::Refused) ++refused;
            }
            QVERIFY(refused > blob.size() * 7);
        }
    }

    /// What a program with a fault may have written under a good checksum: it is refused, or every number in it can
    /// be relied on.
    void noContentsOfAGoodFrameBreakAReader()
    {
        SmallGroup group;
        std::mt19937 random(2);
        for (const auto& [blob, read] : group.all()) {
            const Result<std::string> plain = group.codec().decompress(blob);
            QVERIFY(plain);
            for (std::size_t at = 0; at < plain->size(); ++at)
                for (const int value : {0x00, 0x01, 0x7F, 0x80, 0xFF}) {
                    std::string changed = *plain;
                    changed[at] = static_cast<char>(value);
                    QVERIFY(read(group.codec().compress(changed)) != Read::Broken);
                }
            for (std::size_t size = 0; size < plain->size(); ++size)
                QVERIFY(read(group.codec().compress(plain->substr(0, size))) != Read::Broken);
            for (int round = 0; round < 2000; ++round) {
                std::string changed = *plain;
                for (auto n = 1 + random() % 6; n > 0; --n)
                    changed[random() % changed.size()] = static_cast<char>(random());
                QVERIFY(read(group.codec().compress(changed)) != Read::Broken);
            }
        }
    }

    void randomBytesAreRefused()
    {
        SmallGroup group;
        std::mt19937 random(4);
        for (const auto& [blob, read] : group.all())
            for (int round = 0; round < 1000; ++round) {
                std::string bytes(random() % 200, '\0');
                for (char& byte : bytes) byte = static_cast<char>(random());
                if (round % 2 == 0) bytes.insert(0, blob, 0, 6); // with the head of a frame
                QCOMPARE(read(bytes), Read::Refused);
            }
    }

    void contradictingFactsAreRefused_data()
    {
        QTest::addColumn<ChangeFacts>("change");
        const auto add = [](const char* name, ChangeFacts change) { QTest::newRow(name) << change; };
        add("an entry of a record behind the last", [](GroupFacts& f) { f.record.back() = 3; });
        add("entries without a record", [](GroupFacts& f) {
            f.recordFlags.clear();
            f.filled.clear();
            f.activity.clear();
        });
        add("dates of some records only", [](GroupFacts& f) { f.activity.pop_back(); });
        add("more dates than records", [](GroupFacts& f) { f.activity.push_back(1); });
        add("a text that ends before it begins", [](GroupFacts& f) { f.textEnds[1] = f.textEnds[0] - 1; });
        add("a text that ends behind the last", [](GroupFacts& f) { ++f.textEnds.back(); });
        add("an entry that has no stored text", [](GroupFacts& f) { f.bits[0] |= kEntryStored; });
        add("a stored text of no entry", [](GroupFacts& f) { f.bits[1] ^= kEntryStored; });
        add("a column that is shorter than the others", [](GroupFacts& f) { f.steps.pop_back(); });
    }

    void contradictingFactsAreRefused()
    {
        QFETCH(ChangeFacts, change);
        GroupFacts facts = factsOf({});
        change(facts);
        GroupCodec codec;
        GroupFacts out;
        QVERIFY(failsWith(codec.decodeFacts(codec.encodeFacts(facts), out), ErrorKind::ProjectDamaged));
    }

    void versionsThatAreNotKnownAreRefused_data()
    {
        QTest::addColumn<int>("version");
        QTest::addColumn<bool>("ofFacts");
        QTest::newRow("0") << 0 << false;
        QTest::newRow("1") << 1 << true;
        QTest::newRow("2") << 2 << true;
        QTest::newRow("3") << 3 << false;
        QTest::newRow("the largest") << -1 << false;
    }

    /// All three are empty groups, so that only the version tells.
    void versionsThatAreNotKnownAreRefused()
    {
        QFETCH(int, version);
        QFETCH(bool, ofFacts);
        GroupCodec codec;
        const std::string first = u32(static_cast<std::uint32_t>(version));
        GroupText text;
        GroupFacts facts;
        GroupVerdicts verdicts;
        QCOMPARE(codec.decodeText(codec.compress(first + u32(0)), text).has_value(), version == 1);
        QCOMPARE(codec.decodeFacts(codec.compress(first + std::string(16, '\0')), facts).has_value(), ofFacts);
        QCOMPARE(
            codec.decodeVerdicts(codec.compress(first + std::string(8, '\0')), verdicts).has_value(), version == 1);
    }

    void countsBeyondTheBytesAreRefusedWithoutTakingMemory()
    {
        GroupCodec codec;
        GroupText text;
        GroupFacts facts;
        GroupVerdicts verdicts;
        for (const std::uint32_t count : {1U, 0xFFFFU, 0x1'0000U, 0x4000'0000U, 0x8000'0000U, 0xFFFF'FFFFU}) {
            const std::string some = u32(1) + u32(count);
            QVERIFY(failsWith(codec.decodeText(codec.compress(some), text), ErrorKind::ProjectDamaged));
            QVERIFY(failsWith(
                codec.decodeFacts(codec.compress(some + u32(0) + u32(0) + u32(0)), facts), ErrorKind::ProjectDamaged));
            QVERIFY(failsWith(codec.decodeFacts(codec.compress(u32(1) + u32(0) + u32(count) + u32(0) + u32(0)), facts),
                ErrorKind::ProjectDamaged));
            QVERIFY(failsWith(codec.decodeFacts(codec.compress(u32(1) + u32(0) + u32(0) + u32(count) + u32(0)), facts),
                ErrorKind::ProjectDamaged));
            QVERIFY(
                failsWith(codec.decodeVerdicts(codec.compress(some + u32(0)), verdicts), ErrorKind::ProjectDamaged));
            QVERIFY(failsWith(codec.decodeVerdicts(codec.compress(u32(1) + u32(0) + u32(count)), verdicts),
                ErrorKind::ProjectDamaged));
        }
    }

    void lengthsOfRecordsMustFillTheText_data()
    {
        QTest::addColumn<std::string>("plain");
        QTest::newRow("longer") << u32(1) + u32(1) + u32(4U << 2 | 1) + "abc\n";
        QTest::newRow("shorter") << u32(1) + u32(1) + u32(2U << 2 | 1) + "abc\n";
        QTest::newRow("the longest") << u32(1) + u32(1) + u32(0xFFFF'FFFF) + "abc\n";
        QTest::newRow("a sum of 2^32 and a little") << u32(1) + u32(5) + u32(0xFFFF'FFFC) + u32(0xFFFF'FFFC) +
                u32(0xFFFF'FFFC) + u32(0xFFFF'FFFC) + u32(7U << 2) + "abc";
        QTest::newRow("text behind no record") << u32(1) + u32(0) + "abc";
    }

    void lengthsOfRecordsMustFillTheText()
    {
        QFETCH(std::string, plain);
        GroupCodec codec;
        GroupText text;
        QVERIFY(failsWith(codec.decodeText(codec.compress(plain), text), ErrorKind::ProjectDamaged));
    }

    void framesThatDoNotSayHowLargeTheyAreOrTooLargeAreRefused()
    {
        GroupCodec codec;
        const std::string magic = "\x28\xB5\x2F\xFD";
        const std::string unknown = magic + std::string("\x00\x58\x01\x00\x00", 5);
        QVERIFY(failsWith(codec.decompress(unknown), ErrorKind::ProjectDamaged));
        // 2^40 bytes, of which nobody takes the memory.
        const std::string huge = magic + std::string("\xC0\x58\x00\x00\x00\x00\x00\x01\x00\x00\x01\x00\x00", 13);
        QVERIFY(failsWith(codec.decompress(huge), ErrorKind::ProjectDamaged));
        QVERIFY(failsWith(codec.decompress({}), ErrorKind::ProjectDamaged));
        const Result<std::string> nothing = codec.decompress(codec.compress({}));
        QVERIFY(nothing && nothing->empty());
    }

    void bytesBehindVerdictsAreRefused()
    {
        SmallGroup group;
        const Result<std::string> plain = group.codec().decompress(group.verdicts);
        QVERIFY(plain);
        QCOMPARE(group.readVerdicts(group.codec().compress(*plain)), Read::AsWritten);
        QCOMPARE(group.readVerdicts(group.codec().compress(*plain + '\0')), Read::Refused);
    }

    void oneKindOfBlobIsNotReadAsAnother()
    {
        SmallGroup group;
        QCOMPARE(group.readText(group.facts), Read::Refused);
        QCOMPARE(group.readText(group.verdicts), Read::Refused);
        QCOMPARE(group.readFacts(group.text), Read::Refused);
        QCOMPARE(group.readFacts(group.verdicts), Read::Refused);
        QCOMPARE(group.readVerdicts(group.text), Read::Refused);
        QCOMPARE(group.readVerdicts(group.facts), Read::Refused);
    }

    void aCodecGoesOnAfterARefusalAndWhenItIsMoved()
    {
        SmallGroup group;
        QCOMPARE(group.readFacts("nonsense"), Read::Refused);
        QCOMPARE(group.readFacts(group.facts), Read::AsWritten);
        GroupCodec first;
        const std::string blob = first.compress("abc");
        GroupCodec second = std::move(first);
        first = GroupCodec();
        const Result<std::string> a = first.decompress(blob), b = second.decompress(blob);
        QVERIFY(a && *a == "abc" && b && *b == "abc");
    }
};

QTEST_APPLESS_MAIN(RowGroupTest)
#include "tst_row_group_codec.moc"

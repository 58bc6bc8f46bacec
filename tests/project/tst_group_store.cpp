// SPDX-License-Identifier: Apache-2.0

#include "project/stores/group_store.h"
#include "support/store_fixture.h"

#include <algorithm>
#include <cstring>
#include <functional>
#include <variant>

using namespace winnow;
using namespace winnow::test;

class GroupStoreTest : public QObject, private StoreFixture {
    Q_OBJECT

    using Names = std::vector<std::string_view>;
    using Ids = std::vector<std::uint32_t>;
    using ChangeBlobs = std::function<void(GroupBlobs&)>;

    GroupCodec m_codec;

    GroupStore store() { return GroupStore(database()); }
    static std::string bytesOf(const Ids& ids)
    {
        std::string out(ids.size() * 4, '\0');
        if (!ids.empty()) std::memcpy(out.data(), ids.data(), out.size());
        return out;
    }
    static StoredGroup group(std::uint32_t number, std::uint32_t source = 1)
    {
        StoredGroup g;
        g.number = number;
        g.source = source;
        g.records = 100 + number;
        g.entries = 200 + number;
        g.domains = bytesOf({number, number + 1});
        g.facts = "facts " + std::to_string(number);
        g.text = "text " + std::to_string(number);
        g.sha256 = blobDigest(g.text, g.facts);
        g.digest = RowDigest::of(RowDigest::Key({}, RowHash::Xxh3), g.text);
        return g;
    }
    [[nodiscard]] bool insert(std::initializer_list<std::uint32_t> numbers)
    {
        return std::ranges::all_of(numbers, [&](std::uint32_t n) { return store().insert(group(n)).has_value(); });
    }
    /// The numbers that came, or why they did not.
    std::variant<Ids, ErrorKind> walked(std::uint32_t first, std::uint32_t count)
    {
        Ids out;
        const Result<void> done = store().forEach(first, count, 0, [&](GroupBlobs& g) -> Result<bool> {
            out.push_back(g.number);
            return true;
        });
        if (!done) return done.error().kind;
        return out;
    }
    std::vector<std::string> names()
    {
        auto known = store().domains(m_codec);
        return known ? *known : std::vector<std::string>{"FAILED"};
    }
    Ids domainsOf(std::optional<SourceId> source)
    {
        Ids out;
        const Result<void> done = store().forEachDomain(source, [&](std::uint32_t id) { out.push_back(id); });
        return done ? out : Ids{99};
    }
    [[nodiscard]] bool append(std::uint32_t first, const Names& some)
    {
        return store().appendDomains(first, some, m_codec).has_value();
    }

private slots:
    void init() { QVERIFY(openTables()); }

    void aGroupComesBackWithThePartsAskedFor_data()
    {
        QTest::addColumn<unsigned>("parts");
        for (unsigned parts = 0; parts < 8; ++parts) QTest::addRow("%u", parts) << parts;
    }

    void aGroupComesBackWithThePartsAskedFor()
    {
        QFETCH(unsigned, parts);
        const StoredGroup stored = group(7, 3);
        QVERIFY(store().insert(stored));
        QVERIFY(store().putVerdicts(7, "verdicts"));
        int seen = 0;
        QVERIFY(store().forEach(7, 1, parts, [&](GroupBlobs& g) -> Result<bool> {
            const bool facts = (parts & kPartFacts) != 0;
            const bool good = g.number == 7 && g.source == 3 && g.records == 107 && g.entries == 207 &&
                g.sha256 == stored.sha256 && g.digest == stored.digest &&
                g.domains == (facts ? stored.domains : std::string()) &&
                g.facts == (facts ? stored.facts : std::string()) &&
                g.text == ((parts & kPartText) != 0 ? stored.text : std::string()) &&
                g.verdicts == ((parts & kPartVerdicts) != 0 ? "verdicts" : "");
            if (good) ++seen;
            return true;
        }));
        QCOMPARE(seen, 1);
    }

    void emptyBlobsAndLargeNumbersComeBack()
    {
        StoredGroup stored;
        stored.number = 0xFFFF'FFFF;
        stored.source = 0xFFFF'FFFF;
        stored.records = stored.entries = 0xFFFF'FFFF;
        QVERIFY(store().insert(stored));
        int seen = 0;
        const unsigned all = kPartFacts | kPartText | kPartVerdicts;
        QVERIFY(store().forEach(0xFFFF'FFFF, 1, all, [&](GroupBlobs& g) -> Result<bool> {
            if (g.number == 0xFFFF'FFFF && g.source == g.number && g.records == g.number && g.entries == g.number &&
                g.domains.empty() && g.facts.empty() && g.text.empty() && g.verdicts.empty())
                ++seen;
            return true;
        }));
        QCOMPARE(seen, 1);
    }

    void aNumberIsGivenOnce()
    {
        QVERIFY(insert({4}));
        QVERIFY(!store().insert(group(4)));
        StoredGroup other = group(4);
        other.text = "other";
        QVERIFY(store().replace(other));
        std::string text;
        QVERIFY(store().forEach(4, 1, kPartText, [&](GroupBlobs& g) -> Result<bool> {
            text = g.text;
            return true;
        }));
        QCOMPARE(text, std::string("other"));
        QCOMPARE(number("SELECT count(*) FROM row_group"), 1);
    }

    void groupsComeInOrderAndNoneMayBeMissing_data()
    {
        QTest::addColumn<std::uint32_t>("first");
        QTest::addColumn<std::uint32_t>("count");
        QTest::addColumn<Ids>("numbers"); // empty and a count: damage
        QTest::newRow("none") << 3U << 0U << Ids{};
        QTest::newRow("none, where none is") << 50U << 0U << Ids{};
        QTest::newRow("all") << 3U << 4U << Ids{3, 4, 5, 6};
        QTest::newRow("some") << 4U << 2U << Ids{4, 5};
        QTest::newRow("from before the first") << 2U << 3U << Ids{};
        QTest::newRow("beyond the last") << 6U << 2U << Ids{};
        QTest::newRow("over a gap") << 5U << 5U << Ids{};
        QTest::newRow("where none is") << 50U << 1U << Ids{};
        QTest::newRow("up to the largest") << 9U << 0xFFFF'FFFFU << Ids{};
    }

    void groupsComeInOrderAndNoneMayBeMissing()
    {
        QFETCH(std::uint32_t, first);
        QFETCH(std::uint32_t, count);
        QFETCH(Ids, numbers);
        QVERIFY(insert({6, 3, 9, 5, 4}));
        const std::variant<Ids, ErrorKind> got = walked(first, count);
        if (numbers.empty() && count > 0)
            QVERIFY(got == (std::variant<Ids, ErrorKind>(ErrorKind::ProjectDamaged)));
        else
            QVERIFY(got == (std::variant<Ids, ErrorKind>(numbers)));
    }

    void nothingBehindAGapIsHandedOut()
    {
        QVERIFY(insert({5, 6, 9, 10}));
        Ids seen;
        const Result<void> done = store().forEach(5, 6, 0, [&](GroupBlobs& g) -> Result<bool> {
            seen.push_back(g.number);
            return true;
        });
        QVERIFY(failsWith(done, ErrorKind::ProjectDamaged));
        QCOMPARE(seen, (Ids{5, 6}));
    }

    void aWalkEndsWhenItIsToldTo()
    {
        QVERIFY(insert({0, 1, 2, 3}));
        int seen = 0;
        QVERIFY(store().forEach(0, 4, 0, [&](GroupBlobs&) -> Result<bool> { return ++seen < 2; }));
        QCOMPARE(seen, 2);
        const Result<void> failed =
            store().forEach(0, 4, 0, [&](GroupBlobs&) -> Result<bool> { return fail(ErrorKind::DiskFull, "told"); });
        QVERIFY(failsWith(failed, ErrorKind::DiskFull));
    }

    void verdictsAreReplaced()
    {
        QVERIFY(insert({1, 2}));
        QVERIFY(store().putVerdicts(1, "first"));
        QVERIFY(store().putVerdicts(1, "second"));
        std::vector<std::string> verdicts;
        QVERIFY(store().forEach(1, 2, kPartVerdicts, [&](GroupBlobs& g) -> Result<bool> {
            verdicts.push_back(g.verdicts);
            return true;
        }));
        QCOMPARE(verdicts, (std::vector<std::string>{"second", ""}));
    }

    void theDigestOfBlobsIsOfBothInOrder()
    {
        QVERIFY(blobDigest("text", "facts") == sha256("textfacts"));
        QVERIFY(blobDigest("", "") == sha256(""));
        QVERIFY(blobDigest("text", "facts") != blobDigest("facts", "text"));
    }

    void theNextNumberIsAboveAllThatWereGiven()
    {
        const auto next = [&] {
            const Result<std::uint32_t> n = store().nextNumber();
            return n ? static_cast<std::int64_t>(*n) : -1;
        };
        QCOMPARE(next(), 0);
        QVERIFY(insert({0}));
        QCOMPARE(next(), 1);
        QVERIFY(insert({7}));
        QCOMPARE(next(), 8);
        QVERIFY(change("INSERT INTO meta VALUES('next_group', '5')"));
        QCOMPARE(next(), 8);
        QVERIFY(change("DELETE FROM row_group"));
        QCOMPARE(next(), 5);
        QVERIFY(change("UPDATE meta SET value = '40'"));
        QVERIFY(insert({3}));
        QCOMPARE(next(), 40);
    }

    void domainsCountOnOverBlocks()
    {
        QVERIFY(names().empty());
        QVERIFY(append(0, {}));
        QVERIFY(append(0, {"a.example", "b.example"}));
        QVERIFY(append(2, {"c.example"}));
        QVERIFY(append(3, {}));
        QCOMPARE(names(), (std::vector<std::string>{"a.example", "b.example", "c.example"}));
        const auto count = store().domainCount();
        QVERIFY(count && *count == 3);
    }

    void manyDomainsComeBack()
    {
        std::vector<std::string> all;
        for (int i = 0; i < 50'000; ++i) all.push_back("company" + std::to_string(i) + ".example");
        for (std::uint32_t first = 0; first < all.size(); first += 12'500)
            QVERIFY(append(first, Names(all.begin() + first, all.begin() + first + 12'500)));
        QCOMPARE(names(), all);
    }

    void blocksThatDoNotFitAreDamage_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::newRow("a block is missing") << QByteArray("DELETE FROM domain_block WHERE first=2");
        QTest::newRow("the first is missing") << QByteArray("DELETE FROM domain_block WHERE first=0");
        QTest::newRow("a gap") << QByteArray("UPDATE domain_block SET first=5 WHERE first=4");
        QTest::newRow("a gap that the count hides")
            << QByteArray("UPDATE domain_block SET first=5, count=1 WHERE first=4");
        QTest::newRow("blocks that overlap") << QByteArray("UPDATE domain_block SET first=1 WHERE first=2");
        QTest::newRow("fewer names than it says") << QByteArray("UPDATE domain_block SET count=3 WHERE first=4");
        QTest::newRow("more names than it says") << QByteArray("UPDATE domain_block SET count=1 WHERE first=4");
        QTest::newRow("no count") << QByteArray("UPDATE domain_block SET count=0 WHERE first=4");
        QTest::newRow("no names") << QByteArray("UPDATE domain_block SET names=x'' WHERE first=4");
        QTest::newRow("names cut short") << QByteArray(
            "UPDATE domain_block SET names=substr(names, 1, length(names)-1) WHERE first=4");
        QTest::newRow("names of another block")
            << QByteArray("UPDATE domain_block SET names=(SELECT names FROM domain_block WHERE first=0) WHERE first=4");
    }

    void blocksThatDoNotFitAreDamage()
    {
        QFETCH(QByteArray, sql);
        QVERIFY(append(0, {"a", "b"}));
        QVERIFY(append(2, {"c", "d"}));
        QVERIFY(append(4, {"e", "f"}));
        QVERIFY(change(sql.toStdString()));
        const auto read = store().domains(m_codec);
        if (qstrcmp(QTest::currentDataTag(), "names of another block") == 0)
            QCOMPARE(read ? read->back() : std::string(), std::string("b")); // as many: pages have codes for this
        else
            QVERIFY(failsWith(read, ErrorKind::ProjectDamaged));
    }

    void aForgottenDomainLeavesItsNumber_data()
    {
        QTest::addColumn<std::uint32_t>("id");
        for (const std::uint32_t id : {0U, 1U, 2U, 3U, 4U}) QTest::addRow("%u", id) << id;
    }

    void aForgottenDomainLeavesItsNumber()
    {
        QFETCH(std::uint32_t, id);
        QVERIFY(append(0, {"a.example", "b.example", "c.example"}));
        QVERIFY(append(3, {"d.example", "e.example"}));
        QVERIFY(store().putTypos({{id, "right.example"}, {9, "other.example"}}));
        QVERIFY(change("INSERT INTO route(domain, finding, asked, expires, implicit, mx, hosts, catch_all) VALUES(" +
            std::to_string(id) + ",1,0,0,0,0,'',0), (9,1,0,0,0,0,'',0)"));
        std::vector<std::string> expected = names();
        expected[id] = "erased-" + std::to_string(id) + ".invalid";
        for (int twice = 0; twice < 2; ++twice) {
            QVERIFY(store().forgetDomain(id, m_codec));
            QCOMPARE(names(), expected);
            QCOMPARE(number("SELECT group_concat(domain) FROM route"), 9);
            const auto typos = store().typos();
            QVERIFY(typos && typos->size() == 1 && typos->front().first == 9);
        }
    }

    void onlyADomainThatIsThereIsForgotten()
    {
        QVERIFY(failsWith(store().forgetDomain(0, m_codec), ErrorKind::ProjectDamaged));
        QVERIFY(append(0, {"a", "b"}));
        QVERIFY(failsWith(store().forgetDomain(2, m_codec), ErrorKind::ProjectDamaged));
        QVERIFY(failsWith(store().forgetDomain(0xFFFF'FFFF, m_codec), ErrorKind::ProjectDamaged));
        QVERIFY(change("UPDATE domain_block SET count = 5"));
        QVERIFY(failsWith(store().forgetDomain(3, m_codec), ErrorKind::ProjectDamaged));
        QVERIFY(change("UPDATE domain_block SET count = 2, names = x'00'"));
        QVERIFY(failsWith(store().forgetDomain(0, m_codec), ErrorKind::ProjectDamaged));
    }

    void domainsAreNamedBySource()
    {
        QVERIFY(store().insert(group(1, 1)));
        QVERIFY(store().insert(group(2, 2)));
        QVERIFY(store().insert(group(5, 1)));
        QCOMPARE(domainsOf(SourceId(1)), (Ids{1, 2, 5, 6}));
        QCOMPARE(domainsOf(SourceId(2)), (Ids{2, 3}));
        QCOMPARE(domainsOf(SourceId(3)), Ids{});
        QCOMPARE(domainsOf(std::nullopt), (Ids{1, 2, 2, 3, 5, 6}));
        QVERIFY(change(
            "UPDATE row_group SET domains = x'01000000FF' WHERE no=1; UPDATE row_group SET domains=x'' WHERE no=5"));
        QCOMPARE(domainsOf(SourceId(1)), Ids{1}); // a byte of no number
    }

    void typosStandInThePlaceOfThoseBefore()
    {
        using Typos = std::vector<std::pair<std::uint32_t, std::string>>;
        const auto typos = [&] {
            auto known = store().typos();
            return known ? *known : Typos{{99, "FAILED"}};
        };
        QCOMPARE(typos(), Typos{});
        QVERIFY(store().putTypos({{3, "gmail.com"}, {1, "äpfel.example"}}));
        QCOMPARE(typos(), (Typos{{1, "äpfel.example"}, {3, "gmail.com"}}));
        QVERIFY(store().putTypos({{2, "hotmail.com"}}));
        QCOMPARE(typos(), (Typos{{2, "hotmail.com"}}));
        QVERIFY(store().putTypos({}));
        QCOMPARE(typos(), Typos{});
    }

    void rejectsComeInTheOrderOfTheirFile()
    {
        const auto none = store().rejects(SourceId(1));
        QVERIFY(none && none->empty());
        std::string everyByte;
        for (int b = 0; b < 256; ++b) everyByte += static_cast<char>(b);
        const Reject first{9, 800, 70, RejectReason::TooManyColumns, everyByte};
        const Reject second{3, 0, 0x7FFF'FFFF'FFFF'FFFF, RejectReason::RecordTooLong, std::string(65536, 'x')};
        QVERIFY(store().insertReject(SourceId(1), first));
        QVERIFY(store().insertReject(SourceId(2), Reject{1, 1, 1, RejectReason::CellTooLong, ""}));
        QVERIFY(store().insertReject(SourceId(1), second));
        const auto rejects = store().rejects(SourceId(1));
        QVERIFY(rejects && rejects->size() == 2);
        for (const auto& [got, expected] : {std::pair((*rejects)[0], first), std::pair((*rejects)[1], second)}) {
            QCOMPARE(got.line, expected.line);
            QCOMPARE(got.offset, expected.offset);
            QCOMPARE(got.length, expected.length);
            QCOMPARE(got.reason, expected.reason);
            QVERIFY(got.raw == expected.raw);
        }
    }

    void factsThatDoNotFitTheirGroupAreRefused_data()
    {
        QTest::addColumn<ChangeBlobs>("change");
        QTest::addColumn<bool>("good");
        const auto add = [](const char* name, ChangeBlobs change, bool good) { QTest::newRow(name) << change << good; };
        add("as they were", [](GroupBlobs&) {}, true);
        add("an entry more", [](GroupBlobs& g) { ++g.entries; }, false);
        add("an entry less", [](GroupBlobs& g) { --g.entries; }, false);
        add("a record more", [](GroupBlobs& g) { ++g.records; }, false);
        add("no record", [](GroupBlobs& g) { g.records = 0; }, false);
        add("no domain", [](GroupBlobs& g) { g.domains.clear(); }, false);
        add("a domain less", [](GroupBlobs& g) { g.domains = bytesOf(Ids{3}); }, false);
        add("half a domain", [](GroupBlobs& g) { g.domains.resize(6); }, false);
        add("a domain more than the entries name", [](GroupBlobs& g) { g.domains = bytesOf(Ids{3, 4, 0}); }, true);
        add("a domain behind the last", [](GroupBlobs& g) { g.domains = bytesOf(Ids{3, 5}); }, false);
        add("the largest domain", [](GroupBlobs& g) { g.domains = bytesOf(Ids{3, 0xFFFF'FFFF}); }, false);
        add("no facts", [](GroupBlobs& g) { g.facts.clear(); }, false);
        add("facts cut short", [](GroupBlobs& g) { g.facts.pop_back(); }, false);
    }

    /// One record with three addresses: of two domains, and a broken one. The project has five domains.
    void factsThatDoNotFitTheirGroupAreRefused()
    {
        QFETCH(ChangeBlobs, change);
        QFETCH(bool, good);
        GroupFacts facts;
        facts.domain = {1, 0, kNoDomain};
        for (auto* column : {&facts.record, &facts.column, &facts.position, &facts.bits, &facts.steps})
            column->assign(3, 0);
        facts.rule.assign(3, 0);
        facts.resizeHashes(3);
        facts.recordFlags.assign(1, 0);
        facts.filled.assign(1, 1);
        GroupBlobs blobs;
        blobs.records = 1;
        blobs.entries = 3;
        blobs.domains = bytesOf(Ids{3, 4});
        blobs.facts = m_codec.encodeFacts(facts);
        change(blobs);
        GroupFacts out;
        const Result<void> read = decodeGroupFacts(blobs, 5, m_codec, out);
        QCOMPARE(read.has_value(), good);
        if (good)
            QCOMPARE(out.domain, facts.domain);
        else
            QCOMPARE(read.error().kind, ErrorKind::ProjectDamaged);
    }
};

QTEST_APPLESS_MAIN(GroupStoreTest)
#include "tst_group_store.moc"

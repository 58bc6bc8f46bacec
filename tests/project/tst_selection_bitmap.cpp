// SPDX-License-Identifier: Apache-2.0

#include "project/rows/row_group.h"
#include "project/rows/selection_bitmap.h"
#include "support/results.h"

#include <QTest>

#include <cstring>
#include <random>
#include <set>

using namespace winnow;
using namespace winnow::test;

namespace {

constexpr std::uint32_t kLastGroup = 0xFFFF'FFFF;
using Entries = std::vector<std::pair<std::uint32_t, std::uint16_t>>;

Entries entriesOf(const SelectionBitmap& bitmap)
{
    Entries out;
    bitmap.forEach([&](std::uint32_t group, std::uint16_t index) { out.emplace_back(group, index); });
    return out;
}

SelectionBitmap bitmapOf(const Entries& entries)
{
    SelectionBitmap out;
    for (const auto& [group, index] : entries) out.add({GroupNo(group), index});
    return out;
}

/// A group of a stored selection: its number, how many bytes it says it has, and its bytes.
std::string part(std::uint32_t group, std::uint32_t size, const std::string& bits)
{
    std::string out(8, '\0');
    std::memcpy(out.data(), &group, 4);
    std::memcpy(out.data() + 4, &size, 4);
    return out + bits;
}

} // namespace

class SelectionBitmapTest : public QObject {
    Q_OBJECT

private slots:
    void holdsWhatWasAddedInOrder_data()
    {
        QTest::addColumn<Entries>("added");
        QTest::addColumn<Entries>("held");
        QTest::newRow("nothing") << Entries{} << Entries{};
        QTest::newRow("the first") << Entries{{0, 0}} << Entries{{0, 0}};
        QTest::newRow("twice") << Entries{{4, 9}, {4, 9}} << Entries{{4, 9}};
        QTest::newRow("at the edges of bytes")
            << Entries{{1, 16}, {1, 15}, {1, 8}, {1, 7}} << Entries{{1, 7}, {1, 8}, {1, 15}, {1, 16}};
        QTest::newRow("groups backwards") << Entries{{9, 1}, {2, 3}} << Entries{{2, 3}, {9, 1}};
        QTest::newRow("the largest index") << Entries{{0, 0xFFFF}} << Entries{{0, 0xFFFF}};
        QTest::newRow("the largest group") << Entries{{kLastGroup, 0xFFFF}} << Entries{{kLastGroup, 0xFFFF}};
    }

    void holdsWhatWasAddedInOrder()
    {
        QFETCH(Entries, added);
        QFETCH(Entries, held);
        GroupCodec codec;
        const SelectionBitmap bitmap = bitmapOf(added);
        const Result<SelectionBitmap> again = SelectionBitmap::decode(bitmap.encode(codec), codec);
        QVERIFY(again);
        for (const SelectionBitmap* one : {&bitmap, &*again}) {
            QCOMPARE(entriesOf(*one), held);
            QCOMPARE(one->count(), std::uint64_t{held.size()});
            QCOMPARE(one->empty(), held.empty());
            for (const auto& [group, index] : held) QVERIFY(one->contains(group, index));
        }
    }

    void containsNothingElse()
    {
        const SelectionBitmap bitmap = bitmapOf({{5, 100}});
        QVERIFY(bitmap.contains(5, 100));
        for (const std::size_t index : {0U, 99U, 101U, 103U, 104U, 0xFFFFU, 0x1'0000U})
            QVERIFY(!bitmap.contains(5, index));
        for (const std::uint32_t group : {0U, 4U, 6U, kLastGroup}) QVERIFY(!bitmap.contains(group, 100));
        QVERIFY(!SelectionBitmap().contains(0, 0));
    }

    void aWholeGroupHasAsManyAsItHasEntries_data()
    {
        QTest::addColumn<int>("entries");
        for (const int entries : {1, 7, 8, 9, 4096, 65534, 65535, 65536}) QTest::addRow("%d", entries) << entries;
    }

    void aWholeGroupHasAsManyAsItHasEntries()
    {
        QFETCH(int, entries);
        SelectionBitmap bitmap = bitmapOf({{3, 2}, {4, 1}});
        bitmap.addGroup(3, static_cast<std::size_t>(entries));
        QCOMPARE(bitmap.count(), static_cast<std::uint64_t>(entries) + 1);
        QVERIFY(bitmap.contains(3, static_cast<std::size_t>(entries) - 1));
        QVERIFY(!bitmap.contains(3, static_cast<std::size_t>(entries)));
        QVERIFY(bitmap.contains(4, 1));
        GroupCodec codec;
        const Result<SelectionBitmap> again = SelectionBitmap::decode(bitmap.encode(codec), codec);
        QVERIFY(again && entriesOf(*again) == entriesOf(bitmap));
    }

    void aGroupWithoutEntriesAddsNothing()
    {
        SelectionBitmap bitmap;
        bitmap.addGroup(3, 0);
        QVERIFY(bitmap.empty());
        QCOMPARE(bitmap.count(), std::uint64_t{0});
    }

    void tellsWhetherAGroupIsConcerned()
    {
        const SelectionBitmap bitmap = bitmapOf({{3, 2}, {9, 1}});
        QVERIFY(bitmap.anyGroup([](std::uint32_t group) { return group == 9; }));
        QVERIFY(!bitmap.anyGroup([](std::uint32_t group) { return group == 4; }));
        QVERIFY(!SelectionBitmap().anyGroup([](std::uint32_t) { return true; }));
    }

    void anySelectionComesBack()
    {
        std::mt19937 random(3);
        GroupCodec codec;
        for (int round = 0; round < 100; ++round) {
            std::set<std::pair<std::uint32_t, std::uint16_t>> entries;
            for (auto n = random() % 300; n > 0; --n)
                entries.emplace(random() % 6 * 1000, static_cast<std::uint16_t>(random() >> (random() % 16)));
            const Entries held(entries.begin(), entries.end());
            const Result<SelectionBitmap> again = SelectionBitmap::decode(bitmapOf(held).encode(codec), codec);
            QVERIFY(again);
            QCOMPARE(entriesOf(*again), held);
        }
    }

    void fiveMillionEntriesTakeLessThan2MB()
    {
        std::mt19937 random(6);
        SelectionBitmap every, some;
        for (std::uint32_t group = 0; group < 1221; ++group) {
            every.addGroup(group, 4096);
            for (int n = 0; n < 2048; ++n) some.add({GroupNo(group), static_cast<std::uint16_t>(random() % 4096)});
        }
        GroupCodec codec;
        QVERIFY(every.count() > 5'000'000);
        QVERIFY(every.encode(codec).size() < 20'000);
        QVERIFY(some.encode(codec).size() < 2'000'000);
    }

    void damagedSelectionsAreRefused_data()
    {
        QTest::addColumn<std::string>("plain");
        QTest::newRow("half a head") << part(1, 1, "x").substr(0, 7);
        QTest::newRow("no bytes behind a head") << part(1, 1, "");
        QTest::newRow("fewer bytes than it says") << part(1, 3, "ab");
        QTest::newRow("bytes behind the last group") << part(1, 1, "abc");
        QTest::newRow("more entries than can be numbered") << part(1, 8193, std::string(8193, 'x'));
        QTest::newRow("the largest size") << part(1, 0xFFFF'FFFF, "x");
        QTest::newRow("a group twice") << part(1, 1, "a") + part(1, 1, "b");
        QTest::newRow("groups out of order") << part(2, 1, "a") + part(1, 1, "b");
    }

    void damagedSelectionsAreRefused()
    {
        QFETCH(std::string, plain);
        GroupCodec codec;
        QVERIFY(failsWith(SelectionBitmap::decode(codec.compress(plain), codec), ErrorKind::ProjectDamaged));
    }

    void selectionsThatAreCutShortOrNoFrameAreRefused()
    {
        GroupCodec codec;
        const std::string blob = bitmapOf({{1, 5}, {2, 900}, {77, 3}}).encode(codec);
        for (std::size_t size = 0; size < blob.size(); ++size)
            QVERIFY(failsWith(SelectionBitmap::decode(blob.substr(0, size), codec), ErrorKind::ProjectDamaged));
        for (std::size_t bit = 0; bit < blob.size() * 8; ++bit) {
            std::string flipped = blob;
            flipped[bit / 8] = static_cast<char>(flipped[bit / 8] ^ (1 << bit % 8));
            const Result<SelectionBitmap> read = SelectionBitmap::decode(flipped, codec);
            QVERIFY(read ? entriesOf(*read) == entriesOf(bitmapOf({{1, 5}, {2, 900}, {77, 3}}))
                         : read.error().kind == ErrorKind::ProjectDamaged);
        }
    }
};

QTEST_APPLESS_MAIN(SelectionBitmapTest)
#include "tst_selection_bitmap.moc"

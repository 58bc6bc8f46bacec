// SPDX-License-Identifier: Apache-2.0

#include "crypto/digest.h"

#include <QTest>

#include <set>
#include <string>

using namespace winnow;

namespace {

constexpr HashKey kKey{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16};
constexpr HashKey kOther{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 17};

std::string rowOf(std::size_t length)
{
    std::string row;
    for (std::size_t i = 0; i < length; ++i) row += static_cast<char>('a' + i * 7 % 26);
    return row;
}

} // namespace

/// What sets of rows are known by.
class DigestTest : public QObject {
    Q_OBJECT

private slots:
    void sipHashIsTheOneOfItsAuthors()
    {
        // The first vector of the reference implementation: key 00..0f, message 00.
        HashKey key{};
        for (std::size_t i = 0; i < key.size(); ++i) key[i] = static_cast<std::uint8_t>(i);
        QCOMPARE(keyedHash(key, std::string_view("\0", 1)), 0x74f839c593dc67fdULL);
        QCOMPARE(keyedHash128(key, {})[0], std::uint8_t(0xa3));
    }

    void rowsOfTheSameSetHaveTheSameDigestInAnyOrder_data()
    {
        QTest::addColumn<int>("hash");
        QTest::newRow("SipHash") << static_cast<int>(RowHash::Sip);
        QTest::newRow("XXH3") << static_cast<int>(RowHash::Xxh3);
    }
    void rowsOfTheSameSetHaveTheSameDigestInAnyOrder()
    {
        QFETCH(int, hash);
        const RowDigest::Key key(kKey, static_cast<RowHash>(hash));
        RowDigest forth, back, twice, parts;
        for (std::size_t i = 0; i < 300; ++i) forth.add(key, rowOf(i));
        for (std::size_t i = 300; i-- > 0;) back.add(key, rowOf(i));
        QVERIFY(forth == back);
        for (std::size_t i = 0; i < 300; ++i) twice.add(key, rowOf(i));
        twice.add(key, rowOf(5));
        QVERIFY(twice != forth); // repeats count
        for (std::size_t i = 0; i < 300; i += 2) parts.add(key, rowOf(i));
        RowDigest odd;
        for (std::size_t i = 1; i < 300; i += 2) odd.add(key, rowOf(i));
        QVERIFY(parts + odd == forth);
        QVERIFY(RowDigest::fromBytes(forth.bytes()) == forth);
    }

    /// Each byte and each length counts, whatever way the hash takes for it: it has others for 0, 1-3, 4-8, 9-16,
    /// 17-128, 129-240 and more.
    void everyByteOfARowCounts_data() { rowsOfTheSameSetHaveTheSameDigestInAnyOrder_data(); }
    void everyByteOfARowCounts()
    {
        QFETCH(int, hash);
        const RowDigest::Key key(kKey, static_cast<RowHash>(hash));
        std::set<std::array<std::uint8_t, 16>> seen;
        std::size_t tried = 0;
        for (const std::size_t length : {0U, 1U, 3U, 4U, 8U, 9U, 16U, 17U, 62U, 128U, 129U, 240U, 241U, 1025U}) {
            std::string row = rowOf(length);
            seen.insert(RowDigest::of(key, row).bytes());
            ++tried;
            for (std::size_t i = 0; i < length; ++i) {
                row[i] = static_cast<char>(row[i] ^ 1);
                seen.insert(RowDigest::of(key, row).bytes());
                row[i] = static_cast<char>(row[i] ^ 1);
                ++tried;
            }
        }
        QCOMPARE(seen.size(), tried);
    }

    void theKeyAndTheKindOfHashCount()
    {
        const RowDigest::Key keys[] = {
            {kKey, RowHash::Sip}, {kOther, RowHash::Sip}, {kKey, RowHash::Xxh3}, {kOther, RowHash::Xxh3}};
        for (const std::size_t length : {0U, 2U, 6U, 12U, 62U, 200U, 500U}) {
            std::set<std::array<std::uint8_t, 16>> seen;
            for (const RowDigest::Key& k : keys) seen.insert(RowDigest::of(k, rowOf(length)).bytes());
            QCOMPARE(seen.size(), std::size(keys));
        }
    }

    /// Two cells that change places between rows give two other rows: sums of what is linear would not see it.
    void cellsThatChangePlacesAreSeen_data() { rowsOfTheSameSetHaveTheSameDigestInAnyOrder_data(); }
    void cellsThatChangePlacesAreSeen()
    {
        QFETCH(int, hash);
        const RowDigest::Key key(kKey, static_cast<RowHash>(hash));
        for (const std::size_t length : {1U, 4U, 8U, 16U, 32U, 64U, 150U}) {
            const std::string a = rowOf(length), b = std::string(length, 'x'), c = std::string(length, 'q'),
                              d = rowOf(length + 1).substr(1);
            QVERIFY(RowDigest::of(key, a + b) + RowDigest::of(key, c + d) !=
                RowDigest::of(key, a + d) + RowDigest::of(key, c + b));
        }
    }
};

QTEST_APPLESS_MAIN(DigestTest)
#include "tst_digest.moc"

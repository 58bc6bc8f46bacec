// SPDX-License-Identifier: Apache-2.0

#include "view/row_set.h"

#include <QTest>

#include <random>

using namespace winnow;

class RowSetTest : public QObject {
    Q_OBJECT

private slots:
    void knowsRowsByPlaceAndPlacesByRow_data()
    {
        QTest::addColumn<unsigned>("rows");
        QTest::addColumn<int>("inAThousand");
        for (const unsigned rows : {1U, 63U, 64U, 65U, 511U, 512U, 513U, 100'000U})
            for (const int share : {0, 1, 500, 1000})
                QTest::addRow("%u rows, %d of 1000", rows, share) << rows << share;
    }
    void knowsRowsByPlaceAndPlacesByRow()
    {
        QFETCH(unsigned, rows);
        QFETCH(int, inAThousand);
        std::mt19937 random(rows + static_cast<unsigned>(inAThousand));
        RowSet set(rows);
        std::vector<std::uint32_t> wanted;
        for (std::uint32_t row = 0; row < rows; ++row)
            if (static_cast<int>(random() % 1000) < inAThousand) {
                set.insert(row);
                wanted.push_back(row);
            }
        set.seal();
        QCOMPARE(set.size(), static_cast<std::uint32_t>(wanted.size()));
        std::vector<std::uint32_t> all;
        set.forEach([&](std::uint32_t row) { all.push_back(row); });
        QCOMPARE(all, wanted);
        std::size_t next = 0;
        for (std::uint32_t row = 0; row < rows; ++row) {
            const bool in = next < wanted.size() && wanted[next] == row;
            QCOMPARE(set.contains(row), in);
            QCOMPARE(set.positionOf(row), in ? std::optional(static_cast<std::uint32_t>(next)) : std::nullopt);
            if (in) QCOMPARE(set.at(static_cast<std::uint32_t>(next++)), row);
        }
        QVERIFY(!set.contains(rows + 64));
    }

    void anEmptyTableHasNoRows()
    {
        RowSet set;
        set.seal();
        QCOMPARE(set.size(), 0U);
        QVERIFY(!set.contains(0));
        QCOMPARE(set.positionOf(0), std::nullopt);
    }
};

QTEST_MAIN(RowSetTest)
#include "tst_row_set.moc"

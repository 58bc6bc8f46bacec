// SPDX-License-Identifier: Apache-2.0

#include "base/grouped.h"

#include <QTest>

#include <algorithm>
#include <random>
#include <string>

using namespace winnow;

namespace {

using Groups = std::vector<std::vector<int>>;

Groups groupsOf(const Grouped<int>& grouped)
{
    Groups out;
    for (const std::span<const int> group : grouped) out.emplace_back(group.begin(), group.end());
    return out;
}

} // namespace

class GroupedTest : public QObject {
    Q_OBJECT

private slots:
    void groupsComeBackInTheirOrder_data()
    {
        QTest::addColumn<Groups>("groups");
        QTest::newRow("none") << Groups{};
        QTest::newRow("an empty one") << Groups{{}};
        QTest::newRow("empty ones only") << Groups{{}, {}, {}};
        QTest::newRow("one value") << Groups{{7}};
        QTest::newRow("one of several") << Groups{{1, 2, 3}};
        QTest::newRow("empty ones first, between and last") << Groups{{}, {1}, {}, {}, {2, 3}, {}};
        Groups many;
        std::mt19937 random(1);
        for (int i = 0; i < 5000; ++i) many.emplace_back(random() % 5, i);
        QTest::newRow("many") << many;
        QTest::newRow("a large one") << Groups{{1}, std::vector<int>(1'000'000, 5), {2}};
    }

    void groupsComeBackInTheirOrder()
    {
        QFETCH(Groups, groups);
        Grouped<int> byGroup, byValue;
        std::size_t values = 0;
        for (const std::vector<int>& group : groups) {
            values += group.size();
            byGroup.add(std::span<const int>(group));
            for (const int value : group) byValue.push(value);
            byValue.endGroup();
        }
        for (const Grouped<int>* grouped : {&byGroup, &byValue}) {
            QCOMPARE(grouped->size(), groups.size());
            QCOMPARE(grouped->empty(), groups.empty());
            QCOMPARE(grouped->values(), values);
            QVERIFY(groupsOf(*grouped) == groups);
            for (std::size_t g = 0; g < groups.size(); ++g) QVERIFY(std::ranges::equal((*grouped)[g], groups[g]));
        }
    }

    void valuesOfNoGroupYetAreInNone()
    {
        Grouped<int> grouped;
        grouped.push(1);
        QVERIFY(grouped.empty());
        QCOMPARE(grouped.values(), std::size_t{1});
        QVERIFY(grouped.begin() == grouped.end());
        grouped.endGroup();
        grouped.push(2);
        QVERIFY(groupsOf(grouped) == (Groups{{1}}));
        grouped.add({3, 4}); // with what was pushed before
        QVERIFY(groupsOf(grouped) == (Groups{{1}, {2, 3, 4}}));
    }

    void roomThatIsKeptChangesNothing()
    {
        Grouped<int> grouped;
        grouped.reserve(1000, 1000);
        QVERIFY(grouped.empty());
        grouped.add({1, 2});
        grouped.reserve(0, 0);
        QVERIFY(groupsOf(grouped) == (Groups{{1, 2}}));
    }

    void copiesAndWhatIsMovedAreTheirOwn()
    {
        Grouped<std::string> first;
        first.add({"a", "b"});
        Grouped<std::string> copy = first;
        copy.add({"c"});
        QCOMPARE(first.size(), std::size_t{1});
        QCOMPARE(copy[1][0], std::string("c"));
        const Grouped<std::string> moved = std::move(first);
        QCOMPARE(moved[0][1], std::string("b"));
    }

    void iteratorsServeTheStandardAlgorithms()
    {
        Grouped<int> grouped;
        for (const std::initializer_list<int> group : {std::initializer_list<int>{1}, {}, {2, 3}}) grouped.add(group);
        static_assert(std::forward_iterator<Grouped<int>::Iterator>);
        QCOMPARE(std::ranges::distance(grouped.begin(), grouped.end()), 3);
        const auto longest = std::ranges::max_element(grouped, {}, [](const auto& group) { return group.size(); });
        QCOMPARE((*longest).front(), 2);
        auto at = grouped.begin();
        const auto before = at++;
        QVERIFY(before == grouped.begin() && (*before).front() == 1);
        QVERIFY((*at).empty());
        QVERIFY(++at == longest);
    }
};

QTEST_APPLESS_MAIN(GroupedTest)
#include "tst_grouped.moc"

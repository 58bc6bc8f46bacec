// SPDX-License-Identifier: Apache-2.0

#include "project/stores/moments.h"
#include "view/selection.h"
#include "view/sort.h"

#include <QTest>

#include <algorithm>
#include <numeric>
#include <random>

using namespace winnow;

namespace {

GroupLocals localsOf(const std::vector<std::string>& texts)
{
    GroupLocals out;
    for (const std::string& t : texts) out.add(t);
    return out;
}

/// Columns made by hand: one group, one address a row.
ViewColumns columnsOf(const std::vector<std::pair<std::string, std::string>>& addresses)
{
    ViewColumns c;
    c.sourceNames = {"a.csv"};
    GroupFacts f;
    GroupVerdicts v;
    GroupLocals locals;
    const auto n = addresses.size();
    f.recordFlags.resize(n);
    v.resize(n, n);
    for (std::size_t i = 0; i < n; ++i) {
        const auto& [local, domain] = addresses[i];
        f.record.push_back(static_cast<std::uint16_t>(i));
        locals.add(local);
        const auto found = std::ranges::find(c.domainNames, domain);
        f.domain.push_back(static_cast<std::uint16_t>(found - c.domainNames.begin()));
        if (found == c.domainNames.end()) {
            f.domains.push_back(static_cast<std::uint32_t>(c.domainNames.size()));
            c.domainNames.push_back(domain);
            c.provider.push_back(static_cast<std::uint8_t>(providerFamily(domain)));
        }
        v.status[i] = static_cast<std::uint8_t>(i % kStatusCount);
        v.flags[i] = static_cast<std::uint16_t>(i % 3 == 0 ? kFlagRole | kFlagFree : 0);
    }
    c.append(ViewGroup{}, f, v, locals);
    c.endLive();
    return c;
}

std::vector<RowIndex> rowsOf(const Selection& s)
{
    std::vector<RowIndex> rows;
    for (std::uint32_t i = 0; i < s.size(); ++i) rows.push_back(s.at(i));
    return rows;
}

} // namespace

class SelectionTest : public QObject {
    Q_OBJECT

private slots:
    void otherVerdictsLeaveRowsWhereTheyAre()
    {
        ViewColumns c = columnsOf({{"a", "x.nl"}, {"b", "x.nl"}, {"c", "y.nl"}});
        GroupFacts f;
        GroupVerdicts v;
        f.recordFlags.resize(3); // three rows of the file: none, one and one address
        f.record = {1, 2};
        f.domain = {0, 0};
        f.domains = {0};
        v.resize(2, 3);
        c.append(ViewGroup{.number = 7, .firstRecord = 3}, f, v, localsOf({"d", "e"}));
        c.endLive();
        c.appendGone(ViewGroup{.number = 9, .firstRecord = 6}, f, v, localsOf({"g", "h"}),
            std::string(2, static_cast<char>(kStateGone)));
        const ViewColumns before = c;

        v.status = {3, 4};
        v.reason = {5, 6};
        v.score = {70, 80};
        v.depth = {1, 2};
        v.flags = {kFlagRole, kFlagFree};
        v.decision = {1, 2};
        v.cause = {0, 3};
        v.recordDecision = {2, 1, 2};
        v.recordCause = {1, 0, 3};
        c.setVerdicts(7, v);
        c.setVerdicts(9, v);  // gone: as it was
        c.setVerdicts(11, v); // no such group
        QCOMPARE(c.status, (std::vector<std::uint8_t>{0, 1, 2, 0, 3, 4, 0, 0}));
        QCOMPARE(c.reason, (std::vector<std::uint8_t>{0, 0, 0, 0, 5, 6, 0, 0}));
        QCOMPARE(c.score, (std::vector<std::uint8_t>{0, 0, 0, 0, 70, 80, 0, 0}));
        QCOMPARE(c.depth, (std::vector<std::uint8_t>{0, 0, 0, 0, 1, 2, 0, 0}));
        QCOMPARE(c.flags[4], static_cast<std::uint16_t>(kFlagRole));
        QCOMPARE(c.flags[5], static_cast<std::uint16_t>(kFlagFree));
        QCOMPARE(c.causeOf(3), static_cast<Cause>(1)); // the row without an address has its own decision
        QCOMPARE(c.decisionOf(3), static_cast<Decision>(2));
        QCOMPARE(c.decisionOf(4), static_cast<Decision>(1));
        QCOMPARE(c.causeOf(5), static_cast<Cause>(3));
        QCOMPARE(c.record, before.record);
        QCOMPARE(c.arena, before.arena);
        QCOMPARE(c.fate[6], before.fate[6]);
    }

    void aRowIsFoundWhereItIsShown()
    {
        const ViewColumns c = columnsOf({{"a", "x.nl"}, {"b", "y.nl"}, {"c", "x.nl"}});
        Selection all = select(c, {}, 1, {});
        QCOMPARE(positionOf(all, 2), std::optional<std::uint32_t>(2));
        QCOMPARE(positionOf(all, 3), std::nullopt);
        sortSelection(c, {SortKey::FileOrder, true, 0}, {}, all, {});
        QCOMPARE(positionOf(all, 2), std::optional<std::uint32_t>(0));
        Filter some;
        some.of(Facet::Domain).wanted = {0};
        const Selection few = select(c, some, 1, {});
        QCOMPARE(positionOf(few, 2), std::optional<std::uint32_t>(1));
        QCOMPARE(positionOf(few, 1), std::nullopt);
    }

    void searchesBothSidesOfTheAt_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QList<int>>("rows");
        QTest::newRow("nothing") << "" << QList<int>{0, 1, 2, 3, 4};
        QTest::newRow("part of a local part") << "ann" << QList<int>{0, 2, 3};
        QTest::newRow("part of a domain") << "gmail" << QList<int>{0, 1};
        QTest::newRow("either") << "jo" << QList<int>{1, 4};
        QTest::newRow("in any case") << "ANN" << QList<int>{0, 2, 3};
        QTest::newRow("whole address") << "ann@gmail.com" << QList<int>{0};
        QTest::newRow("the end of a local part") << "nn@x" << QList<int>{2};
        QTest::newRow("domains that begin so") << "@x" << QList<int>{2, 3};
        QTest::newRow("not across two addresses") << "njo" << QList<int>{};
        QTest::newRow("absent") << "zzz" << QList<int>{};
    }
    void searchesBothSidesOfTheAt()
    {
        const ViewColumns c = columnsOf(
            {{"ann", "gmail.com"}, {"jo", "gmail.com"}, {"Ann", "x.nl"}, {"annie", "x.nl"}, {"bob", "jones.nl"}});
        QFETCH(QString, text);
        QFETCH(QList<int>, rows);
        Filter filter;
        filter.text = text.toStdString();
        std::vector<RowIndex> want;
        for (const int r : rows) want.push_back(static_cast<RowIndex>(r));
        QCOMPARE(rowsOf(select(c, filter, 2, {})), want);
    }

    /// Rows and counts of any filter are those that a slow and simple reading gives.
    void countsRespectEveryOtherFacet()
    {
        std::mt19937 random(5);
        const auto below = [&](unsigned n) { return static_cast<std::uint32_t>(random() % n); };
        std::vector<std::pair<std::string, std::string>> addresses;
        for (int i = 0; i < 3000; ++i)
            addresses.emplace_back("p" + std::to_string(random() % 900), "d" + std::to_string(random() % 7) + ".nl");
        const ViewColumns c = columnsOf(addresses);
        for (int round = 0; round < 40; ++round) {
            Filter filter;
            if (random() % 2) filter.of(Facet::Status).wanted = {below(6), below(6)};
            if (random() % 2) filter.of(Facet::Domain).wanted = {below(7), below(7)};
            if (random() % 3 == 0) filter.of(Facet::Domain).unwanted = {below(7)};
            if (random() % 3 == 0) filter.of(Facet::Flag).wanted = {0};
            if (random() % 4 == 0) filter.of(Facet::Flag).unwanted = {1};
            if (random() % 2) filter.text = std::to_string(random() % 10);
            const auto has = [](const std::vector<std::uint32_t>& v, std::uint32_t x) {
                return std::ranges::find(v, x) != v.end();
            };
            const auto passes = [&](RowIndex r, Facet but) {
                const std::string whole = std::string(c.local(r)) + "@" + c.domainNames[c.domain[r]];
                if (!filter.text.empty() && c.local(r).find(filter.text) == std::string::npos &&
                    c.domainNames[c.domain[r]].find(filter.text) == std::string::npos)
                    return false;
                const auto& s = filter.of(Facet::Status);
                const auto& d = filter.of(Facet::Domain);
                const auto& f = filter.of(Facet::Flag);
                if (but != Facet::Status && !s.wanted.empty() && !has(s.wanted, c.status[r])) return false;
                if (but != Facet::Domain &&
                    ((!d.wanted.empty() && !has(d.wanted, c.domain[r])) || has(d.unwanted, c.domain[r])))
                    return false;
                if (but != Facet::Flag &&
                    ((!f.wanted.empty() && (c.flags[r] & 1) == 0) || (!f.unwanted.empty() && (c.flags[r] & 2) != 0)))
                    return false;
                return true;
            };
            const Selection got = select(c, filter, 3, {});
            std::vector<RowIndex> want;
            std::vector<std::uint32_t> statuses(6, 0);
            std::vector<std::uint32_t> domains(7, 0);
            for (RowIndex r = 0; r < c.rows(); ++r) {
                if (passes(r, Facet::Cause)) want.push_back(r);
                if (passes(r, Facet::Status)) ++statuses[c.status[r]];
                if (passes(r, Facet::Domain)) ++domains[c.domain[r]];
            }
            QCOMPARE(rowsOf(got), want);
            for (std::size_t i = 0; i < 6; ++i)
                QCOMPARE(got.counts.of[static_cast<std::size_t>(Facet::Status)][i], statuses[i]);
            for (std::size_t i = 0; i < 7; ++i)
                QCOMPARE(got.counts.of[static_cast<std::size_t>(Facet::Domain)][i], domains[i]);
        }
    }

    void sortsStablyBothWays()
    {
        const ViewColumns c = columnsOf({{"b", "z.nl"}, {"a", "y.nl"}, {"b", "y.nl"}, {"aa", "z.nl"},
            {"longer-than-8b", "a.nl"}, {"longer-than-8a", "a.nl"}});
        const auto sorted = [&](SortOrder order, std::vector<std::uint64_t> own = {}) {
            Selection s = select(c, {}, 1, {});
            sortSelection(c, order, own, s, {});
            return rowsOf(s);
        };
        QCOMPARE(sorted({SortKey::Address, false}), (std::vector<RowIndex>{1, 3, 0, 2, 5, 4}));
        QCOMPARE(sorted({SortKey::Address, true}), (std::vector<RowIndex>{4, 5, 0, 2, 3, 1}));
        QCOMPARE(sorted({SortKey::Domain, false}), (std::vector<RowIndex>{4, 5, 1, 2, 0, 3}));
        QCOMPARE(sorted({SortKey::FileOrder, true}), (std::vector<RowIndex>{5, 4, 3, 2, 1, 0}));
        QCOMPARE(sorted({SortKey::OwnColumn, false}, {5, 1, 5, 2, 9, 0}), (std::vector<RowIndex>{5, 1, 3, 0, 2, 4}));
    }

    void cellsSortAsPeopleRead()
    {
        const std::vector<std::string> order{"-5", "0", "2", "10", "1000000", "Amsterdam", "berlin", "Zürich", ""};
        for (std::size_t i = 1; i < order.size(); ++i)
            QVERIFY2(cellSortKey(order[i - 1]) < cellSortKey(order[i]), order[i].c_str());
    }
};

QTEST_APPLESS_MAIN(SelectionTest)
#include "tst_selection.moc"

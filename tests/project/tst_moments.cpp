// SPDX-License-Identifier: Apache-2.0

#include "project/stores/moments.h"
#include "support/store_fixture.h"

using namespace winnow;
using namespace winnow::test;

class MomentsTest : public QObject, private StoreFixture {
    Q_OBJECT

    GroupCodec m_codec;

    Moments moments() { return Moments(database()); }
    static Moment moment(MomentKind kind = MomentKind::Export, const std::string& name = "list.csv")
    {
        return {.kind = kind, .time = "2026-09-21T12:00:00Z", .source = 4, .name = name, .entries = 7};
    }
    std::int64_t added(const MomentStates& states, MomentKind kind = MomentKind::Version)
    {
        const Result<std::int64_t> id = moments().add(moment(kind), states, m_codec);
        return id ? *id : -1;
    }
    MomentStates statesOf(std::int64_t id)
    {
        Result<MomentStates> states = moments().states(id, m_codec);
        return states ? *states : MomentStates{{99, "FAILED"}};
    }
    std::vector<std::string> namesOf(MomentKind kind)
    {
        std::vector<std::string> out;
        const auto all = moments().all();
        if (!all) return {"FAILED"};
        for (const Moment& m : *all)
            if (m.kind == kind) out.push_back(m.name);
        return out;
    }

private slots:
    void init() { QVERIFY(openTables()); }

    void aStateTellsStatusAndDecision()
    {
        for (std::size_t status = 0; status < kStatusCount; ++status)
            for (std::uint8_t decision = 0; decision < 3; ++decision) {
                const std::uint8_t state = stateOf(static_cast<std::uint8_t>(status), decision);
                for (const std::uint8_t one : {state, static_cast<std::uint8_t>(state | kStateGone)}) {
                    QCOMPARE(statusIn(one), static_cast<Status>(status));
                    QCOMPARE(decisionIn(one), static_cast<Decision>(decision));
                    QVERIFY((one & kStatePresent) != 0);
                }
                QVERIFY((state & kStateGone) == 0);
            }
    }

    void nothingIsKeptAtFirst()
    {
        const auto all = moments().all();
        QVERIFY(all && all->empty());
        QVERIFY(moments().verify());
        QVERIFY(failsWith(moments().states(1, m_codec), ErrorKind::BadOption));
    }

    void whatWasDecidedComesBack_data()
    {
        QTest::addColumn<MomentStates>("states");
        std::string every;
        for (int b = 0; b < 256; ++b) every += static_cast<char>(b);
        QTest::newRow("no group") << MomentStates{};
        QTest::newRow("a group without entries") << MomentStates{{3, ""}};
        QTest::newRow("one") << MomentStates{{0, "!"}};
        QTest::newRow("every byte") << MomentStates{{0, every}, {7, every}};
        QTest::newRow("the largest group") << MomentStates{{0xFFFF'FFFF, std::string(65535, '#')}};
    }

    void whatWasDecidedComesBack()
    {
        QFETCH(MomentStates, states);
        const Result<std::int64_t> id = moments().add(moment(MomentKind::Version), states, m_codec);
        QVERIFY(id);
        QCOMPARE(statesOf(*id), states);
        QVERIFY(moments().verify());
        const auto all = moments().all();
        QVERIFY(all && all->size() == 1);
        const Moment& m = all->front();
        QCOMPARE(m.id, *id);
        QCOMPARE(m.kind, MomentKind::Version);
        QCOMPARE(m.time, moment().time);
        QCOMPARE(m.source, 4U);
        QCOMPARE(m.name, moment().name);
        QCOMPARE(m.entries, std::uint64_t{7});
    }

    void theLastEightOfAKindStay_data()
    {
        QTest::addColumn<MomentKind>("kind");
        QTest::addColumn<int>("made");
        QTest::addColumn<int>("kept");
        QTest::newRow("eight exports") << MomentKind::Export << 8 << 8;
        QTest::newRow("nine exports") << MomentKind::Export << 9 << 8;
        QTest::newRow("checks") << MomentKind::Check << 20 << 8;
        QTest::newRow("lists") << MomentKind::Lists << 9 << 8;
        QTest::newRow("versions all stay") << MomentKind::Version << 20 << 20;
    }

    void theLastEightOfAKindStay()
    {
        QFETCH(MomentKind, kind);
        QFETCH(int, made);
        QFETCH(int, kept);
        const std::vector<MomentKind> kinds = {
            MomentKind::Version, MomentKind::Export, MomentKind::Check, MomentKind::Lists};
        for (const MomentKind other : kinds)
            if (other != kind) QVERIFY(moments().add(moment(other, "other"), {{1, "a"}}, m_codec));
        std::vector<std::string> names;
        for (int i = 0; i < made; ++i) {
            const std::string name = std::to_string(i);
            QVERIFY(moments().add(moment(kind, name), {{1, "b"}}, m_codec));
            if (i >= made - kept) names.push_back(name);
        }
        QCOMPARE(namesOf(kind), names);
        for (const MomentKind other : kinds)
            if (other != kind) QCOMPARE(namesOf(other), std::vector<std::string>{"other"});
        QCOMPARE(number("SELECT count(*) FROM moment_group"), kept + 3);
        QVERIFY(moments().verify());
    }

    void otherStatesStandInThePlaceOfThoseBefore()
    {
        const std::int64_t first = added({{1, "abc"}, {2, "de"}}), second = added({{1, "xyz"}});
        QVERIFY(moments().replace(first, {{2, "DE"}, {5, "f"}}, m_codec));
        QCOMPARE(statesOf(first), (MomentStates{{2, "DE"}, {5, "f"}}));
        QCOMPARE(statesOf(second), (MomentStates{{1, "xyz"}}));
        QVERIFY(moments().replace(first, {}, m_codec));
        QVERIFY(statesOf(first).empty());
        QVERIFY(moments().verify());
    }

    void aRemovedMomentIsGone()
    {
        const std::int64_t first = added({{1, "abc"}}), second = added({{1, "xyz"}});
        QVERIFY(moments().remove(first));
        QVERIFY(failsWith(moments().states(first, m_codec), ErrorKind::BadOption));
        QCOMPARE(statesOf(second), (MomentStates{{1, "xyz"}}));
        QCOMPARE(number("SELECT count(*) FROM moment_group"), 1);
        QVERIFY(moments().verify());
    }

    void groupsThatGoAreForgottenByAll_data()
    {
        QTest::addColumn<std::uint32_t>("first");
        QTest::addColumn<std::uint32_t>("count");
        QTest::addColumn<MomentStates>("left");
        const MomentStates all = {{0, "a"}, {4, "b"}, {5, "c"}, {6, "d"}, {0xFFFF'FFFF, "e"}};
        QTest::newRow("none") << 4U << 0U << all;
        QTest::newRow("one") << 4U << 1U << MomentStates{{0, "a"}, {5, "c"}, {6, "d"}, {0xFFFF'FFFF, "e"}};
        QTest::newRow("two") << 4U << 2U << MomentStates{{0, "a"}, {6, "d"}, {0xFFFF'FFFF, "e"}};
        QTest::newRow("where there are none") << 7U << 100U << all;
        QTest::newRow("the last that can be")
            << 0xFFFF'FFFFU << 1U << MomentStates{{0, "a"}, {4, "b"}, {5, "c"}, {6, "d"}};
        QTest::newRow("beyond the last") << 6U << 0xFFFF'FFFFU << MomentStates{{0, "a"}, {4, "b"}, {5, "c"}};
    }

    void groupsThatGoAreForgottenByAll()
    {
        QFETCH(std::uint32_t, first);
        QFETCH(std::uint32_t, count);
        QFETCH(MomentStates, left);
        const MomentStates all = {{0, "a"}, {4, "b"}, {5, "c"}, {6, "d"}, {0xFFFF'FFFF, "e"}};
        const std::int64_t version = added(all), other = added(all, MomentKind::Export);
        QVERIFY(moments().forgetGroups(first, count));
        QCOMPARE(statesOf(version), left);
        QCOMPARE(statesOf(other), left);
        QVERIFY(moments().verify());
    }

    void otherStatesThanThoseKeptAreFound_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::newRow("other states") << QByteArray("UPDATE moment_group SET states = x'00' WHERE moment=2 AND no=1");
        QTest::newRow("states of another moment")
            << QByteArray("UPDATE moment_group SET states = (SELECT states FROM moment_group WHERE moment=1 AND no=1) "
                          "WHERE moment=2 AND no=1");
        QTest::newRow("states exchanged between groups")
            << QByteArray("UPDATE moment_group SET no = CASE no WHEN 1 THEN -2 ELSE -1 END WHERE moment=2;"
                          "UPDATE moment_group SET no = -no WHERE moment=2");
        QTest::newRow("a group more") << QByteArray(
            "INSERT INTO moment_group SELECT moment, 9, states FROM moment_group WHERE moment=2 AND no=1");
        QTest::newRow("a group less") << QByteArray("DELETE FROM moment_group WHERE moment=2 AND no=2");
        QTest::newRow("no group") << QByteArray("DELETE FROM moment_group WHERE moment=2");
        QTest::newRow("another number") << QByteArray("UPDATE moment_group SET no=3 WHERE moment=2 AND no=2");
        QTest::newRow("another digest") << QByteArray("UPDATE moment SET sha256 = zeroblob(32) WHERE id=2");
        QTest::newRow("no digest") << QByteArray("UPDATE moment SET sha256 = x'' WHERE id=2");
    }

    void otherStatesThanThoseKeptAreFound()
    {
        QFETCH(QByteArray, sql);
        QCOMPARE(added({{1, "abc"}, {2, "de"}}), 1);
        QCOMPARE(added({{1, "xyz"}, {2, "uv"}}), 2);
        QVERIFY(moments().verify());
        QVERIFY(change(sql.toStdString()));
        QVERIFY(failsWith(moments().verify(), ErrorKind::ProjectDamaged));
    }

    void damagedStatesAreRefused()
    {
        const std::int64_t id = added({{1, "abc"}});
        for (const char* blob : {"x''", "x'00'", "substr(states, 1, length(states) - 1)", "states || x'00'"}) {
            QVERIFY(change("UPDATE moment_group SET states = " + std::string(blob)));
            QVERIFY(failsWith(moments().states(id, m_codec), ErrorKind::ProjectDamaged));
            QVERIFY(moments().replace(id, {{1, "abc"}}, m_codec));
        }
        QCOMPARE(statesOf(id), (MomentStates{{1, "abc"}}));
    }

    /// It is shown and may be compared with; only its kind is not known here.
    void aKindOfANewerProgramIsReadAsACheck()
    {
        const std::int64_t id = added({{1, "abc"}});
        for (const char* kind : {"4", "-1", "4294967296"}) {
            QVERIFY(change("UPDATE moment SET kind = " + std::string(kind)));
            QCOMPARE(namesOf(MomentKind::Check).size(), std::size_t{1});
            QCOMPARE(statesOf(id), (MomentStates{{1, "abc"}}));
        }
    }
};

QTEST_APPLESS_MAIN(MomentsTest)
#include "tst_moments.moc"

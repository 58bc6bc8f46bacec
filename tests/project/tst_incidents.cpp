// SPDX-License-Identifier: Apache-2.0

#include "project/stores/incidents.h"
#include "support/store_fixture.h"

using namespace winnow;
using namespace winnow::test;

class IncidentsTest : public QObject, private StoreFixture {
    Q_OBJECT

    static constexpr const char* kTime = "2026-09-21T12:00:00Z";
    static constexpr const char* kLater = "2026-09-22T12:00:00Z";

    Incidents incidents() { return Incidents(database()); }
    ControlHistory history() { return ControlHistory(database()); }
    std::vector<Incident> all()
    {
        auto known = incidents().all();
        return known ? *known : std::vector<Incident>(99);
    }
    /// Whether it is new; nothing where the store failed.
    std::optional<bool> opened(std::string_view kind, std::string_view facts = "{}")
    {
        const Result<bool> isNew = incidents().open(kind, kTime, facts);
        return isNew ? std::optional(*isNew) : std::nullopt;
    }

private slots:
    void init() { QVERIFY(openTables()); }

    void thereIsNoneAtFirst() { QVERIFY(all().empty()); }

    void anIncidentStaysOpenUntilItIsClosed()
    {
        QCOMPARE(opened("integrity", R"({"pages":3})"), true);
        QCOMPARE(all().size(), std::size_t{1});
        const Incident open = all()[0];
        QCOMPARE(open.kind, std::string("integrity"));
        QCOMPARE(open.time, std::string(kTime));
        QCOMPARE(open.facts, std::string(R"({"pages":3})"));
        QVERIFY(open.closed.empty() && open.note.empty());
        QVERIFY(incidents().close(open.id, kLater, "the disk was replaced: \"änd\" checked"));
        const Incident closed = all()[0];
        QCOMPARE(closed.id, open.id);
        QCOMPARE(closed.time, std::string(kTime));
        QCOMPARE(closed.facts, open.facts);
        QCOMPARE(closed.closed, std::string(kLater));
        QCOMPARE(closed.note, std::string("the disk was replaced: \"änd\" checked"));
    }

    void oneOfAKindIsOpenAtATime()
    {
        QCOMPARE(opened("clock", "first"), true);
        QCOMPARE(opened("clock", "second"), false);
        QCOMPARE(opened("backup"), true);
        QCOMPARE(opened("Clock"), true); // another kind
        QCOMPARE(all().size(), std::size_t{3});
        QCOMPARE(all()[0].facts, std::string("first"));
        QVERIFY(incidents().close(all()[0].id, kLater, "the clock was set"));
        QCOMPARE(opened("clock", "third"), true);
        QCOMPARE(opened("clock"), false);
        QCOMPARE(all().size(), std::size_t{4});
        QCOMPARE(all()[3].facts, std::string("third"));
    }

    void closingNeedsAnOpenIncidentAndANote_data()
    {
        QTest::addColumn<int>("id");
        QTest::addColumn<QByteArray>("note");
        QTest::newRow("no such number") << 99 << QByteArray("done");
        QTest::newRow("zero") << 0 << QByteArray("done");
        QTest::newRow("closed before") << 1 << QByteArray("done");
        QTest::newRow("no note") << 2 << QByteArray("");
        QTest::newRow("a blank note") << 2 << QByteArray(" \t\n");
    }

    void closingNeedsAnOpenIncidentAndANote()
    {
        QFETCH(int, id);
        QFETCH(QByteArray, note);
        QCOMPARE(opened("clock"), true);
        QCOMPARE(opened("backup"), true);
        QVERIFY(incidents().close(1, kTime, "first"));
        QVERIFY(failsWith(incidents().close(id, kLater, note.toStdString()), ErrorKind::BadOption));
        QCOMPARE(all()[0].closed, std::string(kTime));
        QCOMPARE(all()[0].note, std::string("first"));
        QVERIFY(all()[1].closed.empty() && all()[1].note.empty());
    }

    void whatIsRolledBackWasNeverThere()
    {
        {
            Result<Transaction> t = Transaction::begin(database());
            QVERIFY(t);
            QCOMPARE(opened("clock"), true);
        }
        QVERIFY(all().empty());
        QCOMPARE(opened("clock"), true);
    }

    void aControlHasOneStateADay()
    {
        QVERIFY(history().note({20'000, "backup", "red"}));
        QVERIFY(history().note({20'000, "backup", "green"}));
        const auto days = history().since(0);
        QVERIFY(days && days->size() == 1);
        QCOMPARE(days->front().day, 20'000);
        QCOMPARE(days->front().control, std::string("backup"));
        QCOMPARE(days->front().state, std::string("green"));
    }

    void daysComeInOrderFromTheOneAskedFor_data()
    {
        QTest::addColumn<int>("since");
        QTest::addColumn<QByteArray>("days");
        QTest::newRow("from before all") << -5 << QByteArray("0a 10a 10b 11a");
        QTest::newRow("from the first") << 0 << QByteArray("0a 10a 10b 11a");
        QTest::newRow("from one between") << 1 << QByteArray("10a 10b 11a");
        QTest::newRow("that day counts") << 10 << QByteArray("10a 10b 11a");
        QTest::newRow("from the last") << 11 << QByteArray("11a");
        QTest::newRow("from behind all") << 12 << QByteArray("");
    }

    void daysComeInOrderFromTheOneAskedFor()
    {
        QFETCH(int, since);
        QFETCH(QByteArray, days);
        for (const ControlDay& day : {ControlDay{11, "a", "x"}, {10, "b", "x"}, {0, "a", "x"}, {10, "a", "x"}})
            QVERIFY(history().note(day));
        const auto found = history().since(since);
        QVERIFY(found);
        QByteArray shown;
        for (const ControlDay& day : *found) shown += QByteArray::number(day.day) + day.control.c_str() + ' ';
        QCOMPARE(shown.trimmed(), days);
    }
};

QTEST_APPLESS_MAIN(IncidentsTest)
#include "tst_incidents.moc"

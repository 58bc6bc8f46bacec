// SPDX-License-Identifier: Apache-2.0

#include "intake/activity_date.h"

#include <QDate>
#include <QTest>

using namespace winnow;

class ActivityDateTest : public QObject {
    Q_OBJECT

    static int dayOf(int year, int month, int day)
    {
        return static_cast<int>(QDate(1970, 1, 1).daysTo(QDate(year, month, day)));
    }

private slots:
    void readsTheDatesThatListsHold_data()
    {
        QTest::addColumn<QByteArray>("cell");
        QTest::addColumn<int>("day");
        const int may17 = dayOf(2024, 5, 17);
        for (const char* cell : {"2024-05-17", "2024-05-17 13:45:00", "2024-05-17T13:45:00Z", "2024/05/17",
                 "17.05.2024", "5/17/2024", "17-5-2024", "17 May 2024", "May 17, 2024", "17 mei 2024", "17 mai 2024",
                 "17. Mai 2024", "Fri, 17 May 2024", "20240517", " 17/05/2024 "})
            QTest::newRow(cell) << QByteArray(cell) << may17;
        QTest::newRow("juillet") << QByteArray("3 juillet 2023") << dayOf(2023, 7, 3);
        QTest::newRow("märz") << QByteArray("3. März 2023") << dayOf(2023, 3, 3);
        QTest::newRow("the later reading counts") << QByteArray("03/04/2023") << dayOf(2023, 4, 3);
        for (const char* cell : {"", "never", "45429", "17-05-24", "2024-13-45", "31.02.2024", "0000-00-00 00:00:00",
                 "2024", "99999999999999"})
            QTest::newRow(cell) << QByteArray(cell) << 0;
    }
    void readsTheDatesThatListsHold()
    {
        QFETCH(QByteArray, cell);
        QTEST(static_cast<int>(activityDay(cell.toStdString())), "day");
    }

    void theOrderOfTheFileDecidesWhatCouldBeSwapped()
    {
        QCOMPARE(static_cast<int>(activityDay("03/04/2023", DateOrder::DayFirst)), dayOf(2023, 4, 3));
        QCOMPARE(static_cast<int>(activityDay("03/04/2023", DateOrder::MonthFirst)), dayOf(2023, 3, 4));
        // What the order cannot read is read the other way.
        QCOMPARE(static_cast<int>(activityDay("5/17/2024", DateOrder::DayFirst)), dayOf(2024, 5, 17));
        QCOMPARE(static_cast<int>(activityDay("2024-05-06", DateOrder::MonthFirst)), dayOf(2024, 5, 6));
    }

    void theOrderShowsInTheDatesThemselves_data()
    {
        QTest::addColumn<QList<QByteArray>>("cells");
        QTest::addColumn<int>("order");
        QTest::newRow("a day above 12 in front")
            << QList<QByteArray>{"01/02/2023", "17/02/2023"} << static_cast<int>(DateOrder::DayFirst);
        QTest::newRow("a day above 12 behind")
            << QList<QByteArray>{"01/02/2023", "2/17/2023 10:00"} << static_cast<int>(DateOrder::MonthFirst);
        QTest::newRow("full stops") << QList<QByteArray>{"01.02.2023"} << static_cast<int>(DateOrder::DayFirst);
        QTest::newRow("nothing tells") << QList<QByteArray>{"01/02/2023", "2023-05-17", "never", ""}
                                       << static_cast<int>(DateOrder::Either);
        QTest::newRow("they contradict each other")
            << QList<QByteArray>{"17/02/2023", "2/17/2023"} << static_cast<int>(DateOrder::Either);
    }
    void theOrderShowsInTheDatesThemselves()
    {
        QFETCH(QList<QByteArray>, cells);
        DateOrderVote vote;
        for (const QByteArray& cell : cells) vote.add(cell.toStdString());
        QTEST(static_cast<int>(vote.order()), "order");
    }

    void countsMonthsBackToAnExistingDay()
    {
        QCOMPARE(static_cast<int>(monthsBefore(static_cast<DayNumber>(dayOf(2026, 3, 31)), 1)), dayOf(2026, 2, 28));
        QCOMPARE(static_cast<int>(monthsBefore(static_cast<DayNumber>(dayOf(2026, 9, 21)), 24)), dayOf(2024, 9, 21));
        QCOMPARE(static_cast<int>(monthsBefore(static_cast<DayNumber>(dayOf(1970, 9, 21)), 240)), 0);
    }
};

QTEST_APPLESS_MAIN(ActivityDateTest)
#include "tst_activity_date.moc"

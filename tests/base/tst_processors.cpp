// SPDX-License-Identifier: Apache-2.0

#include "base/processors.h"

#include <QTest>

using namespace winnow;

class ProcessorsTest : public QObject {
    Q_OBJECT

private slots:
    void readsHowManyRun_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<unsigned>("runnable");
        QTest::newRow("at rest") << QByteArray("0.00 0.01 0.05 1/89 18228\n") << 1U;
        QTest::newRow("busy") << QByteArray("12.20 9.32 1.40 13/1089 18228\n") << 13U;
        QTest::newRow("none is never told: who asks runs") << QByteArray("0.00 0.00 0.00 0/3 7\n") << 1U;
        QTest::newRow("empty") << QByteArray() << 1U;
        QTest::newRow("no slash") << QByteArray("0.00 0.01 0.05 7 18228\n") << 1U;
        QTest::newRow("nothing before the slash") << QByteArray("0.00 /89") << 1U;
        QTest::newRow("no figure") << QByteArray("0.00 x/89") << 1U;
        QTest::newRow("figure and more") << QByteArray("0.00 3x/89") << 1U;
        QTest::newRow("too large a figure") << QByteArray("0.00 99999999999/89") << 1U;
        QTest::newRow("cut off") << QByteArray("4/") << 4U;
    }

    void readsHowManyRun()
    {
        QFETCH(QByteArray, text);
        QTEST(runnableIn(text.toStdString()), "runnable");
    }

    void moreWorkersWhereOthersAreAtWork_data()
    {
        QTest::addColumn<unsigned>("processors");
        QTest::addColumn<unsigned>("runnable");
        QTest::addColumn<unsigned>("workers");
        QTest::newRow("one processor") << 1U << 1U << 2U;
        QTest::newRow("two, at rest") << 2U << 1U << 2U;
        QTest::newRow("two, one other") << 2U << 2U << 3U;
        QTest::newRow("two, two others") << 2U << 3U << 4U;
        QTest::newRow("two, a crowd") << 2U << 900U << 4U;
        QTest::newRow("two, a figure that cannot be") << 2U << ~0U << 4U;
        QTest::newRow("nobody, not even who asks") << 2U << 0U << 2U;
        QTest::newRow("sixteen, at rest") << 16U << 1U << 15U;
        QTest::newRow("sixteen, one other has room") << 16U << 2U << 15U;
        QTest::newRow("sixteen, four others") << 16U << 5U << 18U;
        QTest::newRow("sixteen, a crowd") << 16U << 900U << 30U;
    }

    void moreWorkersWhereOthersAreAtWork()
    {
        QFETCH(unsigned, processors);
        QFETCH(unsigned, runnable);
        QTEST(workersFor({.processors = processors, .runnable = runnable}), "workers");
    }

    void thisComputerTells()
    {
        const ProcessorLoad load = loadNow();
        QVERIFY(load.processors >= 1);
        QVERIFY(load.runnable >= 1);
        QVERIFY(defaultThreads() >= 2);
    }
};

QTEST_APPLESS_MAIN(ProcessorsTest)
#include "tst_processors.moc"

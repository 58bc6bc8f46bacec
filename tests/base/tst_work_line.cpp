// SPDX-License-Identifier: Apache-2.0

#include "base/work_line.h"

#include <QTest>

#include <array>
#include <atomic>
#include <memory>

using namespace winnow;

class WorkLineTest : public QObject {
    Q_OBJECT

private slots:
    void everyJobIsDoneOnce_data()
    {
        QTest::addColumn<unsigned>("threads");
        QTest::addColumn<int>("room");
        QTest::newRow("no thread is one") << 0U << 4;
        QTest::newRow("one") << 1U << 1;
        QTest::newRow("two, no room") << 2U << 0;
        QTest::newRow("eight") << 8U << 64;
    }

    void everyJobIsDoneOnce()
    {
        QFETCH(unsigned, threads);
        QFETCH(int, room);
        constexpr std::size_t kJobs = 2000;
        std::vector<std::atomic<int>> done(kJobs);
        std::atomic<bool> numbered{true};
        WorkLine<std::size_t> line(threads, static_cast<std::size_t>(room), [&](std::size_t& job, unsigned worker) {
            ++done[job];
            if (worker >= std::max(1U, threads)) numbered = false;
        });
        for (std::size_t i = 0; i < kJobs; ++i) line.give(i);
        line.finish();
        QVERIFY(numbered);
        for (const auto& times : done) QCOMPARE(times.load(), 1);
    }

    void whatIsGivenIsDoneBeforeTheLineGoes()
    {
        std::atomic<int> done{0};
        {
            WorkLine<int> line(3, 100, [&](int&, unsigned) { ++done; });
            for (int i = 0; i < 100; ++i) line.give(i);
        }
        QCOMPARE(done.load(), 100);
    }

    void resultsComeInTheOrderOfTheJobs_data()
    {
        QTest::addColumn<unsigned>("threads");
        QTest::addColumn<int>("room");
        QTest::newRow("one") << 1U << 1;
        QTest::newRow("two") << 2U << 3;
        QTest::newRow("eight") << 8U << 32;
    }

    void resultsComeInTheOrderOfTheJobs()
    {
        QFETCH(unsigned, threads);
        QFETCH(int, room);
        // Every third job is much longer than its neighbours: those behind it are done earlier.
        OrderedLine<int, std::unique_ptr<int>> line(threads, static_cast<std::size_t>(room), [](int& job, unsigned) {
            volatile int work = job % 3 == 0 ? 20000 : 0;
            while (work > 0) work = work - 1;
            return std::make_unique<int>(job);
        });
        int given = 0, taken = 0;
        while (taken < 1000) {
            for (; given < 1000 && line.room() > 0; ++given) line.give(given);
            QCOMPARE(*line.take(), taken++);
        }
        QVERIFY(line.empty());
        QCOMPARE(line.room(), static_cast<std::size_t>(room));
    }

    void aLineCanBeLeftWithResultsInIt()
    {
        std::atomic<int> done{0};
        {
            OrderedLine<int, int> line(2, 16, [&](int& job, unsigned) {
                ++done;
                return job;
            });
            for (int i = 0; i < 16; ++i) line.give(i);
            QCOMPARE(line.take(), 0);
        }
        QCOMPARE(done.load(), 16);
    }
};

QTEST_APPLESS_MAIN(WorkLineTest)
#include "tst_work_line.moc"

// SPDX-License-Identifier: Apache-2.0

#include "base/task_queue.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <atomic>
#include <latch>
#include <memory>
#include <semaphore>
#include <thread>
#include <vector>

using namespace winnow;

class TaskQueueTest : public QObject {
    Q_OBJECT

    using Signal = std::binary_semaphore;

private slots:
    void aQueueWithoutTasksEnds()
    {
        const TaskQueue queue;
        Q_UNUSED(queue);
    }

    void tasksRunInTheirOrderOneAtATime()
    {
        std::vector<int> order;
        std::atomic<int> inside{0};
        std::atomic<bool> alone{true};
        Signal done{0};
        TaskQueue queue;
        for (int i = 0; i < 1000; ++i)
            queue.post([&, i](const std::stop_token&) {
                if (++inside != 1) alone = false;
                order.push_back(i);
                --inside;
                if (i == 999) done.release();
            });
        done.acquire();
        QVERIFY(alone);
        QCOMPARE(order.size(), std::size_t{1000});
        QVERIFY(std::ranges::is_sorted(order));
    }

    void tasksOfOneThreadKeepTheirOrderWhileOthersPost()
    {
        constexpr int kThreads = 4, kEach = 500;
        std::array<std::vector<int>, kThreads> order;
        std::latch done(kThreads * kEach);
        TaskQueue queue;
        {
            std::vector<std::jthread> threads;
            for (std::size_t t = 0; t < kThreads; ++t)
                threads.emplace_back([&, t] {
                    for (int i = 0; i < kEach; ++i)
                        queue.post([&, t, i](const std::stop_token&) {
                            order[t].push_back(i);
                            done.count_down();
                        });
                });
        }
        done.wait();
        for (const std::vector<int>& one : order) {
            QCOMPARE(one.size(), std::size_t{kEach});
            QVERIFY(std::ranges::is_sorted(one));
        }
    }

    void aTaskMayPostTheNext()
    {
        int runs = 0;
        Signal done{0};
        TaskQueue queue;
        TaskQueue::Task task = [&](const std::stop_token&) {
            if (++runs < 100)
                queue.post(task);
            else
                done.release();
        };
        queue.post(task);
        done.acquire();
        QCOMPARE(runs, 100);
    }

    void theRunningTaskAndThoseThatWaitAreStoppedButNotLaterOnes()
    {
        std::array<bool, 4> stopped{};
        Signal started{0}, go{0}, done{0};
        TaskQueue queue;
        queue.post([&](const std::stop_token& stop) {
            started.release();
            go.acquire();
            stopped[0] = stop.stop_requested();
        });
        for (const std::size_t i : {1U, 2U})
            queue.post([&, i](const std::stop_token& stop) { stopped[i] = stop.stop_requested(); });
        started.acquire();
        queue.stopAll();
        queue.post([&](const std::stop_token& stop) {
            stopped[3] = stop.stop_requested();
            done.release();
        });
        go.release();
        done.acquire();
        QCOMPARE(stopped, (std::array<bool, 4>{true, true, true, false}));
    }

    void stoppingAnIdleQueueStopsNothingThatComesLater()
    {
        bool stopped = true;
        Signal done{0};
        TaskQueue queue;
        queue.stopAll();
        queue.post([&](const std::stop_token&) { done.release(); });
        done.acquire();
        queue.stopAll();
        queue.post([&](const std::stop_token& stop) {
            stopped = stop.stop_requested();
            done.release();
        });
        done.acquire();
        QVERIFY(!stopped);
    }

    void anEndingQueueStopsWhatRunsAndDropsWhatWaits()
    {
        const auto held = std::make_shared<int>(7);
        std::atomic<bool> ended{false}, ran{false};
        {
            Signal started{0}, stopped{0};
            TaskQueue queue;
            queue.post([&, held](const std::stop_token& stop) {
                const std::stop_callback told(stop, [&] { stopped.release(); });
                started.release();
                stopped.acquire();
                ended = true;
            });
            for (int i = 0; i < 10; ++i) queue.post([&, held](const std::stop_token&) { ran = true; });
            started.acquire();
        }
        QVERIFY(ended);
        QVERIFY(!ran);
        QCOMPARE(held.use_count(), 1L);
    }

    void whatATaskHoldsIsGivenBackBeforeTheNextRuns()
    {
        auto held = std::make_shared<int>(7);
        const std::weak_ptr<int> watch = held;
        bool gone = false;
        Signal done{0};
        TaskQueue queue;
        queue.post([mine = std::move(held)](const std::stop_token&) {});
        queue.post([&](const std::stop_token&) {
            gone = watch.expired();
            done.release();
        });
        done.acquire();
        QVERIFY(gone);
    }

    void whatATaskHeldMayPostWhenItGoes()
    {
        bool ran = false;
        Signal done{0};
        TaskQueue queue;
        std::shared_ptr<int> guard(new int(7), [&](const int* number) {
            delete number;
            queue.post([&](const std::stop_token&) {
                ran = true;
                done.release();
            });
        });
        queue.post([mine = std::move(guard)](const std::stop_token&) {});
        done.acquire();
        QVERIFY(ran);
    }

    void whoIsToldToStopMayPost()
    {
        bool ran = false;
        Signal started{0}, stopped{0}, done{0};
        TaskQueue queue;
        queue.post([&](const std::stop_token& stop) {
            const std::stop_callback told(stop, [&] {
                queue.post([&](const std::stop_token&) {
                    ran = true;
                    done.release();
                });
                stopped.release();
            });
            started.release();
            stopped.acquire();
        });
        started.acquire();
        queue.stopAll();
        done.acquire();
        QVERIFY(ran);
    }

    /// What a dropped task holds may post when it goes, as an answer's guard does: nothing of it runs.
    void whatIsDroppedMayPost()
    {
        std::atomic<int> dropped{0};
        std::atomic<bool> ran{false};
        {
            Signal started{0}, stopped{0};
            auto queue = std::make_unique<TaskQueue>();
            TaskQueue* const target = queue.get();
            queue->post([&](const std::stop_token& stop) {
                const std::stop_callback told(stop, [&] { stopped.release(); });
                started.release();
                stopped.acquire();
            });
            for (int i = 0; i < 3; ++i) {
                const std::shared_ptr<int> guard(new int(i), [&, target](const int* number) {
                    delete number;
                    ++dropped;
                    target->post([&](const std::stop_token&) { ran = true; });
                });
                queue->post([guard](const std::stop_token&) {});
            }
            started.acquire();
            queue.reset();
        }
        QCOMPARE(dropped.load(), 3);
        QVERIFY(!ran);
    }
};

QTEST_APPLESS_MAIN(TaskQueueTest)
#include "tst_task_queue.moc"

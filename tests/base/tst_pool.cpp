// SPDX-License-Identifier: Apache-2.0

#include "base/pool.h"

#include <QTest>

#include <atomic>
#include <latch>
#include <string>
#include <thread>

using namespace winnow;

class PoolTest : public QObject {
    Q_OBJECT

    /// Knows how many of it there are, and whether two hold it at once.
    struct Counted {
        Counted()
        {
            ++made;
            ++alive;
        }
        ~Counted() { --alive; }
        Counted(const Counted&) = delete;
        Counted& operator=(const Counted&) = delete;

        std::string text;
        std::atomic<bool> held{false};
        inline static std::atomic<int> made{0}, alive{0};
    };

private slots:
    void init() { Counted::made = Counted::alive = 0; }

    void anEmptyPoolGivesNewOnes()
    {
        Pool<Counted> pool;
        const auto a = pool.take(), b = pool.take();
        QVERIFY(a != nullptr && b != nullptr && a != b);
        QVERIFY(a->text.empty());
        QCOMPARE(Counted::made.load(), 2);
    }

    void oneThatWasGivenBackComesAgainAsItIs()
    {
        Pool<Counted> pool;
        auto thing = pool.take();
        thing->text = std::string(1000, 'x');
        const char* const memory = thing->text.data();
        const Counted* const same = thing.get();
        pool.give(std::move(thing));
        thing = pool.take();
        QCOMPARE(thing.get(), same);
        QVERIFY(thing->text.data() == memory && thing->text == std::string(1000, 'x'));
        QCOMPARE(Counted::made.load(), 1);
        QVERIFY(pool.take().get() != same); // it is out
        QCOMPARE(Counted::made.load(), 2);
    }

    void eachOneIsGivenOutOnce()
    {
        Pool<Counted> pool;
        for (int i = 0; i < 5; ++i) pool.give(std::make_unique<Counted>());
        std::vector<std::unique_ptr<Counted>> out;
        for (int i = 0; i < 5; ++i) out.push_back(pool.take());
        QCOMPARE(Counted::made.load(), 5);
        for (const auto& thing : out) QVERIFY(!thing->held.exchange(true));
    }

    void whatLiesInAPoolGoesWithIt()
    {
        std::unique_ptr<Counted> out;
        {
            Pool<Counted> pool;
            out = pool.take();
            pool.give(std::make_unique<Counted>());
            QCOMPARE(Counted::alive.load(), 2);
        }
        QCOMPARE(Counted::alive.load(), 1);
    }

    void threadsNeverHoldTheSame()
    {
        constexpr int kThreads = 4;
        Pool<Counted> pool;
        std::atomic<bool> shared{false};
        std::latch start(kThreads);
        {
            std::vector<std::jthread> threads;
            for (int t = 0; t < kThreads; ++t)
                threads.emplace_back([&] {
                    start.arrive_and_wait();
                    for (int i = 0; i < 100'000; ++i) {
                        auto thing = pool.take();
                        if (thing->held.exchange(true)) shared = true;
                        thing->held = false;
                        pool.give(std::move(thing));
                    }
                });
        }
        QVERIFY(!shared);
        QVERIFY(Counted::made <= kThreads);
        QCOMPARE(Counted::alive.load(), Counted::made.load());
    }
};

QTEST_APPLESS_MAIN(PoolTest)
#include "tst_pool.moc"

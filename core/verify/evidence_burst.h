// SPDX-License-Identifier: Apache-2.0

#pragma once

/// What a check learns is written while the network is asked. For verify_job.cpp alone.

#include "base/channel.h"
#include "project/project.h"
#include "verify/verify_job.h"

#include <algorithm>
#include <chrono>
#include <optional>
#include <stop_token>
#include <thread>

namespace winnow {

inline constexpr std::size_t kBurst = 2000;
inline constexpr std::chrono::nanoseconds kBurstTime = std::chrono::seconds(1);
inline constexpr std::size_t kRoom = 50'000;

/// Evidence, committed in bursts of a second.
class Burst {
public:
    Burst(Project& project, const Clock& deadlines) : m_project(project), m_deadlines(deadlines) {}

    Result<void> open()
    {
        if (m_transaction) return {};
        Result<Transaction> t = Transaction::begin(m_project.database());
        if (!t) return pass(t);
        m_transaction.emplace(std::move(*t));
        m_began = m_deadlines.monotonicNow();
        return {};
    }
    Result<void> added()
    {
        ++m_count;
        return m_count >= kBurst ? commit() : Result<void>();
    }
    /// Nothing waits to be committed.
    [[nodiscard]] bool isDown() const { return !m_transaction; }
    [[nodiscard]] bool isDue() const { return m_transaction && m_deadlines.monotonicNow() - m_began >= kBurstTime; }
    Result<void> commit()
    {
        if (!m_transaction) return {};
        Result<void> done = m_project.evidence().advance();
        if (done) done = m_transaction->commit();
        m_transaction.reset();
        m_count = 0;
        return done;
    }

private:
    Project& m_project;
    const Clock& m_deadlines;
    std::optional<Transaction> m_transaction;
    std::size_t m_count = 0;
    std::chrono::nanoseconds m_began{};
};

/// Time as the network measures it.
inline const Clock& deadlinesOf(const VerifyOptions& options, const Project& project)
{
    return options.routes.dns.clock != nullptr ? *options.routes.dns.clock : project.clock();
}

/// Says now and then that there is something new to see.
class SoFar {
public:
    SoFar(const VerifyOptions& options, const Clock& clock)
        : m_options(options), m_clock(clock), m_next(clock.monotonicNow() + options.soFarEvery)
    {
    }

    [[nodiscard]] const Clock& clock() const noexcept { return m_clock; }
    void learnt() noexcept { m_news = true; }
    void tellWhenDue()
    {
        if (!m_options.soFar || !m_news || m_clock.monotonicNow() < m_next) return;
        const std::chrono::nanoseconds began = m_clock.monotonicNow();
        m_options.soFar();
        const std::chrono::nanoseconds now = m_clock.monotonicNow();
        m_next = now + std::max<std::chrono::nanoseconds>(m_options.soFarEvery, 9 * (now - began));
        m_news = false;
    }

private:
    const VerifyOptions& m_options;
    const Clock& m_clock;
    std::chrono::nanoseconds m_next;
    bool m_news = false;
};

/// Runs `work` on a thread of its own and writes what it pushes.
template <class T, class Work, class Write>
Result<void> writeWhile(
    Project& project, const std::stop_token& stop, SoFar& soFar, const Work& work, const Write& write)
{
    Channel<T> channel(kRoom);
    std::stop_source failed;
    Result<void> done;
    Burst burst(project, soFar.clock());
    {
        const std::stop_callback forward(stop, [&] { failed.request_stop(); });
        std::jthread network([&] {
            work(channel, failed.get_token());
            channel.close();
        });
        for (;;) {
            std::expected<T, ChannelEnd> item = channel.popWithin(kBurstTime / 4);
            if (!item && item.error() == ChannelEnd::Closed) break;
            if (done && item) done = burst.open();
            if (done && item) done = write(std::move(*item));
            if (done && item) done = burst.added();
            if (done && burst.isDue()) done = burst.commit();
            if (item) soFar.learnt();
            if (done && burst.isDown() && !stop.stop_requested()) soFar.tellWhenDue();
            if (!done) failed.request_stop(); // the network stops; what it still says is passed over
        }
    }
    if (done) done = burst.commit();
    return done;
}

} // namespace winnow

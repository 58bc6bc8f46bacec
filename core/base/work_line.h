// SPDX-License-Identifier: Apache-2.0

#pragma once

/// WorkLine, OrderedLine: one thread hands out jobs as it comes by them, a few workers do them meanwhile. For what is
/// read from a project, whose connection belongs to one thread, and costs more to unpack than to read. Nobody waits for
/// the slowest of a burst, as with parallelFor over pieces of it.

#include "base/channel.h"

#include <algorithm>
#include <cstddef>
#include <functional>
#include <map>
#include <thread>
#include <utility>
#include <vector>

namespace winnow {

/// Jobs whose results go where each job says. Thread: one gives. Neither work nor results may throw.
template <class Job> class WorkLine {
public:
    /// `work` is called with a job and the number of the worker, from 0. `room`: jobs that may wait.
    WorkLine(unsigned threads, std::size_t room, std::function<void(Job&, unsigned)> work)
        : m_work(std::move(work)), m_jobs(room)
    {
        for (unsigned w = 0; w < std::max(1U, threads); ++w)
            m_workers.emplace_back([this, w] {
                while (auto job = m_jobs.pop()) m_work(*job, w);
            });
    }
    /// Waits for the jobs that were given.
    ~WorkLine() { finish(); }
    WorkLine(const WorkLine&) = delete;
    WorkLine& operator=(const WorkLine&) = delete;

    /// Waits for room.
    void give(Job job) { m_jobs.push(std::move(job)); }
    /// Returns when every job is done; no other can be given then.
    void finish()
    {
        m_jobs.close();
        m_workers.clear();
    }

private:
    std::function<void(Job&, unsigned)> m_work;
    Channel<Job> m_jobs;
    std::vector<std::jthread> m_workers;
};

/// Jobs whose results are wanted in the order in which the jobs were given. Thread: one gives and takes; it must not
/// give more than it has room for before it takes.
template <class Job, class Made> class OrderedLine {
public:
    /// `room`: jobs given and not taken yet; their results are in memory.
    OrderedLine(unsigned threads, std::size_t room, std::function<Made(Job&, unsigned)> work)
        : m_room(room),
          m_work(std::move(work)),
          m_made(room),
          m_line(threads, room,
              [this](Numbered<Job>& job, unsigned worker) { m_made.push({job.number, m_work(job.value, worker)}); })
    {
    }

    [[nodiscard]] std::size_t room() const noexcept { return m_room - (m_given - m_taken); }
    [[nodiscard]] bool empty() const noexcept { return m_given == m_taken; }

    void give(Job job) { m_line.give({m_given++, std::move(job)}); }

    /// What came of the oldest job; waits for it. Only while the line is not empty.
    [[nodiscard]] Made take()
    {
        auto found = m_early.find(m_taken);
        while (found == m_early.end()) {
            auto made = m_made.pop();
            found = m_early.emplace(made->number, std::move(made->value)).first;
            if (made->number != m_taken) found = m_early.end();
        }
        Made made = std::move(found->second);
        m_early.erase(found);
        ++m_taken;
        return made;
    }

private:
    template <class T> struct Numbered {
        std::size_t number = 0;
        T value;
    };

    std::size_t m_room;
    std::size_t m_given = 0;
    std::size_t m_taken = 0;
    std::function<Made(Job&, unsigned)> m_work;
    Channel<Numbered<Made>> m_made; // has room for all that is under way: a worker never waits
    std::map<std::size_t, Made> m_early;
    WorkLine<Numbered<Job>> m_line; // last: its workers are gone before what they write to
};

} // namespace winnow

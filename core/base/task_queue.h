// SPDX-License-Identifier: Apache-2.0

#pragma once

/// TaskQueue: one thread that runs tasks in their order.

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <stop_token>
#include <thread>

namespace winnow {

/// Thread: any may post, also from a task, from what a task holds when it goes, and from a callback of a stop. The
/// destructor stops the running task, drops those that wait and joins; what is posted meanwhile is dropped too.
class TaskQueue {
public:
    using Task = std::function<void(std::stop_token)>;

    TaskQueue();
    ~TaskQueue();
    TaskQueue(const TaskQueue&) = delete;
    TaskQueue& operator=(const TaskQueue&) = delete;

    void post(Task task);
    /// Asks the running task to stop, and those that wait as soon as they begin.
    void stopAll();

private:
    void run();
    struct Item {
        Task task;
        std::stop_source stop;
    };
    std::mutex m_mutex; ///< never held while a task, what it holds or a callback of a stop runs
    std::condition_variable m_wake;
    std::deque<Item> m_items;
    std::stop_source m_running;
    bool m_ending = false;
    std::jthread m_thread;
};

} // namespace winnow

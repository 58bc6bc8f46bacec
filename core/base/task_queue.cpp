// SPDX-License-Identifier: Apache-2.0

#include "base/task_queue.h"

#include <utility>
#include <vector>

namespace winnow {

TaskQueue::TaskQueue() : m_thread([this] { run(); }) {}

TaskQueue::~TaskQueue()
{
    std::deque<Item> dropped;
    std::stop_source running;
    {
        const std::scoped_lock lock(m_mutex);
        m_ending = true;
        dropped.swap(m_items);
        running = m_running;
    }
    running.request_stop();
    m_wake.notify_all();
}

void TaskQueue::post(Task task)
{
    {
        const std::scoped_lock lock(m_mutex);
        if (m_ending) return;
        m_items.push_back({std::move(task), std::stop_source()});
    }
    m_wake.notify_all();
}

void TaskQueue::stopAll()
{
    std::vector<std::stop_source> stops;
    {
        const std::scoped_lock lock(m_mutex);
        stops.push_back(m_running);
        for (const Item& item : m_items) stops.push_back(item.stop);
    }
    for (std::stop_source& stop : stops) stop.request_stop();
}

void TaskQueue::run()
{
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_wake.wait(lock, [this] { return m_ending || !m_items.empty(); });
        if (m_ending) return;
        Item item = std::move(m_items.front());
        m_items.pop_front();
        m_running = item.stop;
        lock.unlock();
        item.task(item.stop.get_token());
        item.task = nullptr;
        lock.lock();
    }
}

} // namespace winnow

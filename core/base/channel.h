// SPDX-License-Identifier: Apache-2.0

#pragma once

/// Channel<T>: a bounded queue between threads. The only condition variables in core.

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <expected>
#include <mutex>
#include <optional>
#include <utility>

namespace winnow {

/// Why popWithin has no value.
enum class ChannelEnd { Nothing, Closed };

/// A bounded multi-producer multi-consumer queue. A full channel makes the producer wait, so memory
/// is the capacity times the size of a batch. Thread: any.
template <class T> class Channel {
public:
    explicit Channel(std::size_t capacity) : m_capacity(capacity == 0 ? 1 : capacity) {}

    /// Waits for room and puts the value in. False if the channel was closed: the value is dropped.
    bool push(T value)
    {
        std::unique_lock lock(m_mutex);
        m_roomOrClosed.wait(lock, [this] { return m_closed || m_items.size() < m_capacity; });
        if (m_closed) return false;
        m_items.push_back(std::move(value));
        m_itemOrClosed.notify_one();
        return true;
    }

    /// Waits for a value. nullopt once the channel is closed and empty.
    std::optional<T> pop()
    {
        std::unique_lock lock(m_mutex);
        m_itemOrClosed.wait(lock, [this] { return m_closed || !m_items.empty(); });
        if (m_items.empty()) return std::nullopt;
        std::optional<T> value(std::move(m_items.front()));
        m_items.pop_front();
        m_roomOrClosed.notify_one();
        return value;
    }

    /// Like pop, but gives up after a while.
    std::expected<T, ChannelEnd> popWithin(std::chrono::nanoseconds time)
    {
        std::unique_lock lock(m_mutex);
        if (!m_itemOrClosed.wait_for(lock, time, [this] { return m_closed || !m_items.empty(); }))
            return std::unexpected(ChannelEnd::Nothing);
        if (m_items.empty()) return std::unexpected(ChannelEnd::Closed);
        std::expected<T, ChannelEnd> value(std::move(m_items.front()));
        m_items.pop_front();
        m_roomOrClosed.notify_one();
        return value;
    }

    /// No more values come; what is inside is still handed out. Idempotent.
    void close()
    {
        const std::scoped_lock lock(m_mutex);
        m_closed = true;
        m_itemOrClosed.notify_all();
        m_roomOrClosed.notify_all();
    }

    /// Closes and drops what is inside: the consumers stop at once.
    void abandon()
    {
        const std::scoped_lock lock(m_mutex);
        m_closed = true;
        m_items.clear();
        m_itemOrClosed.notify_all();
        m_roomOrClosed.notify_all();
    }

private:
    const std::size_t m_capacity;
    std::mutex m_mutex;
    std::condition_variable m_itemOrClosed;
    std::condition_variable m_roomOrClosed;
    std::deque<T> m_items;
    bool m_closed = false;
};

} // namespace winnow

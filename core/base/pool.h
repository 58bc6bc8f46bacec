// SPDX-License-Identifier: Apache-2.0

#pragma once

/// Pool: things that were used up and can be filled again, so that their memory is not given back and taken anew each
/// time.

#include <memory>
#include <mutex>
#include <vector>

namespace winnow {

/// Thread: any.
template <class T> class Pool {
public:
    /// One that was given back, as it is, or a new one.
    [[nodiscard]] std::unique_ptr<T> take()
    {
        const std::scoped_lock lock(m_mutex);
        if (m_free.empty()) return std::make_unique<T>();
        auto thing = std::move(m_free.back());
        m_free.pop_back();
        return thing;
    }
    void give(std::unique_ptr<T> thing)
    {
        const std::scoped_lock lock(m_mutex);
        m_free.push_back(std::move(thing));
    }

private:
    std::mutex m_mutex;
    std::vector<std::unique_ptr<T>> m_free;
};

} // namespace winnow

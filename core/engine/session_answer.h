#pragma once

/// How a session's thread hands over an answer; for the sources of Session only.

#include "base/result.h"
#include "engine/task_queue.h"

#include <functional>
#include <memory>
#include <stop_token>
#include <utility>

namespace winnow {

/// Posts work whose answer is delivered. `deliver` outlives the queue.
template <class T>
void answer(TaskQueue& queue, const std::function<void(std::function<void()>)>& deliver, std::function<Result<T>(std::stop_token)> work,
            std::function<void(Result<T>)> done)
{
    queue.post([&deliver, work = std::move(work), done = std::move(done)](const std::stop_token& stop) {
        auto result = std::make_shared<Result<T>>(work(stop));
        deliver([done, result] { done(std::move(*result)); });
    });
}

} // namespace winnow

// SPDX-License-Identifier: Apache-2.0

#pragma once

/// How a session's thread hands over an answer; for the sources of Session only.

#include "base/result.h"
#include "session/session.h"

#include <functional>
#include <memory>
#include <stop_token>
#include <utility>

namespace winnow {

/// Posts work whose answer is delivered. `deliver` outlives the queue.
template <class T>
void answer(TaskQueue& queue, const std::function<void(std::function<void()>)>& deliver,
    std::function<Result<T>(std::stop_token)> work, std::function<void(Result<T>)> done)
{
    queue.post([&deliver, work = std::move(work), done = std::move(done)](const std::stop_token& stop) {
        auto result = std::make_shared<Result<T>>(work(stop));
        deliver([done, result] { done(std::move(*result)); });
    });
}

template <class T> void Session::post(Role needs, Work<T> work, Done<T> done)
{
    answer<T>(
        *m_writer, m_options.deliver,
        [this, needs, work = std::move(work)](const std::stop_token& stop) -> Result<T> {
            Result<Project*> project = openProject(needs);
            if (!project) return pass(project);
            return work(**project, stop);
        },
        std::move(done));
}

/// The texts are wiped when the last page that shows them lets go.
inline std::shared_ptr<const ViewColumns> sharedView(std::unique_ptr<ViewColumns> view)
{
    return {view.release(), [](ViewColumns* columns) {
                columns->wipe();
                delete columns;
            }};
}

template <class T> Result<T> Session::takeOut(const std::function<Result<T>()>& work)
{
    {
        const std::scoped_lock lock(m_projectMutex);
        dropPages();
        ++m_layout;
    }
    Result<T> result = work();
    if (!result) {
        const std::scoped_lock lock(m_projectMutex);
        --m_layout;
    }
    return result;
}

} // namespace winnow

// SPDX-License-Identifier: Apache-2.0

#pragma once

/// SessionLock: who has a project. A flock(2) on the sidecar NAME.winnow.lock, never on the project itself.

#include "base/result.h"

#include <filesystem>
#include <string>

namespace winnow {

/// Held while alive; the sidecar is removed when it goes. A crash frees the lock by itself.
class SessionLock {
public:
    /// Errors: ProjectBusy (detail: user, computer, process and since when), ReadOnly, FileUnwritable.
    [[nodiscard]] static Result<SessionLock> acquire(const std::filesystem::path& project, const std::string& since);
    ~SessionLock();
    SessionLock(SessionLock&& other) noexcept;
    SessionLock& operator=(SessionLock&& other) noexcept;

private:
    SessionLock(int fd, std::filesystem::path path) : m_fd(fd), m_path(std::move(path)) {}
    void release() noexcept;
    int m_fd = -1;
    std::filesystem::path m_path;
};

} // namespace winnow

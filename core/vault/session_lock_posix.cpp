// SPDX-License-Identifier: Apache-2.0

#include "vault/session_lock.h"

#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace winnow {
namespace {

std::string whoWeAre(const std::string& since)
{
    std::array<char, 256> host{};
    ::gethostname(host.data(), host.size() - 1);
    const char* user = ::getenv("USER");
    return std::string(user == nullptr ? "user" : user) + " on " + host.data() + ", process " +
        std::to_string(::getpid()) + ", since " + since;
}

std::string readAll(int fd)
{
    std::array<char, 512> room{};
    const ssize_t count = ::pread(fd, room.data(), room.size(), 0);
    return count > 0 ? std::string(room.data(), static_cast<std::size_t>(count)) : std::string("another process");
}

/// The lock is on the file that has the name now, not on one that was removed meanwhile.
bool isStillNamed(int fd, const std::filesystem::path& path)
{
    struct stat ours{};
    struct stat named{};
    return ::fstat(fd, &ours) == 0 && ::stat(path.c_str(), &named) == 0 && ours.st_ino == named.st_ino &&
        ours.st_dev == named.st_dev;
}

} // namespace

Result<SessionLock> SessionLock::acquire(const std::filesystem::path& project, const std::string& since)
{
    const std::filesystem::path path = project.string() + ".lock";
    for (int tries = 0; tries < 16; ++tries) {
        const int fd = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
        if (fd < 0) {
            if (errno == EROFS || errno == EACCES) return fail(ErrorKind::ReadOnly, std::strerror(errno));
            if (errno == ENOENT) return fail(ErrorKind::FileNotFound, std::strerror(errno));
            return fail(errno == ENOSPC ? ErrorKind::DiskFull : ErrorKind::FileUnwritable, std::strerror(errno));
        }
        if (::flock(fd, LOCK_EX | LOCK_NB) != 0) {
            const std::string who = readAll(fd);
            ::close(fd);
            return fail(ErrorKind::ProjectBusy, who);
        }
        if (!isStillNamed(fd, path)) {
            ::close(fd);
            continue;
        }
        const std::string who = whoWeAre(since);
        if (::ftruncate(fd, 0) != 0 || ::pwrite(fd, who.data(), who.size(), 0) < 0) {
            ::close(fd);
            return fail(ErrorKind::DiskFull, std::strerror(errno));
        }
        return SessionLock(fd, path);
    }
    return fail(ErrorKind::ProjectBusy, "another process");
}

void SessionLock::release() noexcept
{
    if (m_fd < 0) return;
    ::unlink(m_path.c_str());
    ::close(m_fd);
    m_fd = -1;
}

SessionLock::~SessionLock() { release(); }

SessionLock::SessionLock(SessionLock&& other) noexcept
    : m_fd(std::exchange(other.m_fd, -1)), m_path(std::move(other.m_path))
{
}

SessionLock& SessionLock::operator=(SessionLock&& other) noexcept
{
    if (this != &other) {
        release();
        m_fd = std::exchange(other.m_fd, -1);
        m_path = std::move(other.m_path);
    }
    return *this;
}

} // namespace winnow

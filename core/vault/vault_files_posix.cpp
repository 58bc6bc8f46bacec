// SPDX-License-Identifier: Apache-2.0
// Vault: a copy of the file, and its end.

#include "vault/container_header.h"
#include "vault/offset_vfs.h"
#include "vault/vault.h"
#include "vault/vault_files.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace winnow {
namespace {

Result<void> writeAll(int fd, std::string_view bytes)
{
    while (!bytes.empty()) {
        const ssize_t n = ::write(fd, bytes.data(), bytes.size());
        if (n < 0 && errno == EINTR) continue;
        if (n <= 0) return fail(ErrorKind::DiskFull, "a copy of the project");
        bytes.remove_prefix(static_cast<std::size_t>(n));
    }
    return {};
}

std::unexpected<Error> refused(int error)
{
    switch (error) {
    case EEXIST: return fail(ErrorKind::TargetExists, "a file with this name exists");
    case EROFS:
    case EPERM:
    case EACCES: return fail(ErrorKind::ReadOnly, std::strerror(error));
    case ENOSPC:
    case EDQUOT: return fail(ErrorKind::DiskFull, std::strerror(error));
    default: return fail(ErrorKind::FileUnwritable, std::strerror(error));
    }
}

} // namespace

Result<void> Vault::copyTo(const std::filesystem::path& path)
{
    constexpr std::size_t kPiece = 1 << 20;
    Result<std::uint64_t> size = rawSize(m_database->handle());
    if (!size) return pass(size);
    const int fd = ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (fd < 0) return fail(ErrorKind::ReadOnly, "a copy of the project");
    Result<void> done;
    for (std::uint64_t at = 0; done && at < *size; at += kPiece) {
        Result<std::string> piece =
            readRaw(m_database->handle(), at, static_cast<std::size_t>(std::min<std::uint64_t>(kPiece, *size - at)));
        if (piece)
            done = writeAll(fd, *piece);
        else
            done = pass(piece);
    }
    if (done && ::fsync(fd) != 0) done = fail(ErrorKind::DiskFull, "a copy of the project");
    if (::close(fd) != 0 && done) done = fail(ErrorKind::DiskFull, "a copy of the project");
    if (!done) ::unlink(path.c_str());
    return done;
}

Result<void> makePrivateFile(const std::filesystem::path& path)
{
    const int fd = ::open(path.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (fd < 0 && errno == ENOENT) return fail(ErrorKind::FileNotFound, "the folder does not exist");
    if (fd < 0) return refused(errno);
    ::close(fd);
    return {};
}

Result<void> makePrivateFolder(const std::filesystem::path& path)
{
    if (::mkdir(path.c_str(), 0700) == 0) return {};
    if (errno != EEXIST) return refused(errno);
    struct stat there{};
    if (::lstat(path.c_str(), &there) == 0 && S_ISDIR(there.st_mode)) return {};
    return fail(ErrorKind::FileUnwritable, "a link or a file bears the name of the folder");
}

Result<void> publishFile(const std::filesystem::path& from, const std::filesystem::path& to)
{
    if (::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) == 0) return {};
    if (errno != EINVAL && errno != ENOSYS) return refused(errno);
    // File systems without such a rename mostly have links; those without either get an empty file of ours to replace.
    if (::link(from.c_str(), to.c_str()) == 0) {
        ::unlink(from.c_str());
        return {};
    }
    if (errno == EEXIST) return refused(errno);
    if (Result<void> reserved = makePrivateFile(to); !reserved) return reserved;
    if (::rename(from.c_str(), to.c_str()) == 0) return {};
    const int error = errno;
    ::unlink(to.c_str());
    return refused(error);
}

bool namesProject(const std::filesystem::path& path, std::span<const std::uint8_t, 16> projectId)
{
    const int fd = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
    if (fd < 0) return false;
    const auto claimsAt = [&](std::size_t copy) {
        std::array<char, kClaimBytes> start{};
        const ssize_t n = ::pread(fd, start.data(), start.size(), static_cast<off_t>(copy));
        return n == static_cast<ssize_t>(start.size()) && claimsProject({start.data(), start.size()}, projectId);
    };
    struct stat facts{};
    const bool regular = ::fstat(fd, &facts) == 0 && S_ISREG(facts.st_mode);
    const bool named = regular && (claimsAt(0) || claimsAt(kHeaderCopyBytes));
    ::close(fd);
    return named;
}

Result<void> syncFolderOf(const std::filesystem::path& path)
{
    const std::filesystem::path folder = path.has_parent_path() ? path.parent_path() : std::filesystem::path(".");
    const int fd = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd < 0) return fail(ErrorKind::ReadOnly, "the folder");
    const bool synced = ::fsync(fd) == 0;
    ::close(fd);
    if (!synced) return fail(ErrorKind::ReadOnly, "the folder");
    return {};
}

Result<void> syncFile(const std::filesystem::path& path)
{
    const int fd = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (fd < 0) return fail(ErrorKind::FileUnwritable);
    const bool synced = ::fsync(fd) == 0;
    ::close(fd);
    if (!synced) return fail(ErrorKind::FileUnwritable);
    return {};
}

Result<void> shredFile(const std::filesystem::path& path)
{
    const int fd = ::open(path.c_str(), O_WRONLY | O_CLOEXEC | O_NOFOLLOW);
    if (fd < 0) {
        if (errno == ENOENT) return fail(ErrorKind::FileNotFound);
        return fail(errno == EROFS || errno == EACCES ? ErrorKind::ReadOnly : ErrorKind::FileUnwritable);
    }
    const off_t size = ::lseek(fd, 0, SEEK_END);
    const std::string zeros(1 << 20, '\0');
    Result<void> done;
    ::lseek(fd, 0, SEEK_SET);
    for (off_t at = 0; done && at < size; at += static_cast<off_t>(zeros.size()))
        done = writeAll(fd,
            std::string_view(zeros).substr(
                0, static_cast<std::size_t>(std::min<off_t>(size - at, static_cast<off_t>(zeros.size())))));
    if (done && ::fsync(fd) != 0) done = fail(ErrorKind::FileUnwritable);
    ::close(fd);
    if (!done) return done;
    if (::unlink(path.c_str()) != 0) return fail(ErrorKind::ReadOnly);
    return syncFolderOf(path);
}

} // namespace winnow

// SPDX-License-Identifier: Apache-2.0

#include "output/private_file.h"

#include "base/byte_source.h"
#include "base/text.h"
#include "crypto/digest.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace winnow {
namespace {

constexpr std::uint64_t kWriteBehind = 8U << 20;

std::unexpected<Error> failure(int error)
{
    switch (error) {
    case ENOSPC:
    case EDQUOT:
    case EFBIG: return fail(ErrorKind::DiskFull, std::strerror(error));
    case EROFS:
    case EACCES:
    case EPERM: return fail(ErrorKind::ReadOnly, std::strerror(error));
    default: return fail(ErrorKind::FileUnwritable, std::strerror(error));
    }
}

bool isSameFile(const std::filesystem::path& a, const std::filesystem::path& b)
{
    struct stat fa{};
    struct stat fb{};
    return ::stat(a.c_str(), &fa) == 0 && ::stat(b.c_str(), &fb) == 0 && fa.st_dev == fb.st_dev &&
        fa.st_ino == fb.st_ino;
}

std::filesystem::path folderOf(const std::filesystem::path& target)
{
    return target.has_parent_path() ? target.parent_path() : std::filesystem::path(".");
}

/// Makes a new name survive a power cut; a folder that cannot be synced is no reason to fail.
void syncFolder(const std::filesystem::path& target)
{
    const int folder = ::open(folderOf(target).c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder < 0) return;
    ::fsync(folder);
    ::close(folder);
}

} // namespace

Result<PrivateFile> PrivateFile::create(
    const std::filesystem::path& target, const std::vector<std::filesystem::path>& sources, bool replace)
{
    for (const std::filesystem::path& source : sources)
        if (isSameFile(target, source)) return fail(ErrorKind::TargetExists, "it is the list itself");
    struct stat facts{};
    if (::stat(target.c_str(), &facts) == 0) {
        if (S_ISDIR(facts.st_mode)) return fail(ErrorKind::FileUnwritable, "there is a folder of this name");
        if (!S_ISREG(facts.st_mode)) return fail(ErrorKind::FileUnwritable, "this is not an ordinary file");
        if (!replace) return fail(ErrorKind::TargetExists, "a file of this name exists");
    }
    PrivateFile file;
    file.m_target = target;
    const std::filesystem::path folder = folderOf(target);
    file.m_fd = ::open(folder.c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);
    if (file.m_fd >= 0) return file;
    if (errno != EOPNOTSUPP && errno != EISDIR && errno != EINVAL && errno != ENOTSUP) return failure(errno);
    for (int i = 0; i < 100; ++i) {
        file.m_temporary = folder /
            ("." + target.filename().string() + "." + std::to_string(::getpid()) + "-" + std::to_string(i) + ".part");
        file.m_fd = ::open(file.m_temporary.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
        if (file.m_fd >= 0) return file;
        if (errno != EEXIST) break;
    }
    const int error = errno;
    file.m_temporary.clear();
    return failure(error);
}

Result<PrivateFile> PrivateFile::inMemory()
{
    PrivateFile file;
    file.m_fd = ::memfd_create("winnow-export", MFD_CLOEXEC);
    if (file.m_fd < 0) return fail(ErrorKind::OutOfMemory);
    return file;
}

PrivateFile::PrivateFile(PrivateFile&& other) noexcept
    : m_fd(std::exchange(other.m_fd, -1)),
      m_target(std::move(other.m_target)),
      m_temporary(std::exchange(other.m_temporary, {})),
      m_published(other.m_published),
      m_size(other.m_size),
      m_unstarted(other.m_unstarted),
      m_written(std::move(other.m_written)),
      m_synced(other.m_synced),
      m_verified(other.m_verified)
{
}

PrivateFile::~PrivateFile()
{
    if (m_fd >= 0) ::close(m_fd);
    if (!m_published && !m_temporary.empty()) ::unlink(m_temporary.c_str());
}

Result<void> PrivateFile::write(std::string_view bytes)
{
    m_synced = false;
    m_verified = false;
    m_written.update(bytes);
    while (!bytes.empty()) {
        const ssize_t count = ::write(m_fd, bytes.data(), bytes.size());
        if (count < 0) {
            if (errno == EINTR) continue;
            return failure(errno);
        }
        bytes.remove_prefix(static_cast<std::size_t>(count));
        m_unstarted += static_cast<std::uint64_t>(count);
        m_size += static_cast<std::uint64_t>(count);
    }
    // The disk begins to work while rows are still made: the sync at the end has less to wait for.
    if (m_unstarted >= kWriteBehind) {
        ::sync_file_range(
            m_fd, static_cast<off_t>(m_size - m_unstarted), static_cast<off_t>(m_unstarted), SYNC_FILE_RANGE_WRITE);
        m_unstarted = 0;
    }
    return {};
}

Result<void> PrivateFile::sync()
{
    if (m_synced) return {};
    if (::fdatasync(m_fd) != 0) return failure(errno);
    m_synced = true;
    return {};
}

Result<std::unique_ptr<ByteSource>> PrivateFile::readBack()
{
    return openFile("/proc/self/fd/" + std::to_string(m_fd));
}

Result<FileContent> PrivateFile::verify()
{
    if (Result<void> synced = sync(); !synced) return pass(synced);
    Result<std::unique_ptr<ByteSource>> bytes = readBack();
    if (!bytes) return fail(ErrorKind::ReadBackDiffers, bytes.error().detail);
    FileContent content;
    Sha256 hash;
    StreamDigest found;
    std::string room(256 * 1024, '\0');
    for (;;) {
        Result<std::size_t> count = readFully(**bytes, room);
        if (!count) return fail(ErrorKind::ReadBackDiffers, count.error().detail);
        const std::string_view piece(room.data(), *count);
        hash.update(piece);
        found.update(piece);
        content.bytes += piece.size();
        if (piece.size() < room.size()) break;
    }
    if (Result<void> same = verifyAgainst(found.value()); !same) return pass(same);
    content.sha256 = toHex(hash.finish());
    return content;
}

Result<void> PrivateFile::verifyAgainst(const StreamDigest::Value& found)
{
    m_verified = found == m_written.value();
    if (!m_verified) return fail(ErrorKind::ReadBackDiffers, "bytes that are not those that were written");
    return {};
}

Result<void> PrivateFile::publish()
{
    if (!m_verified)
        if (Result<FileContent> verified = verify(); !verified) return pass(verified);
    return giveName();
}

Result<void> PrivateFile::giveName()
{
    if (m_temporary.empty()) {
        const std::string self = "/proc/self/fd/" + std::to_string(m_fd);
        // Straight to its name where nothing bears it yet: no call that fails can leave a temporary name behind.
        if (::linkat(AT_FDCWD, self.c_str(), AT_FDCWD, m_target.c_str(), AT_SYMLINK_FOLLOW) == 0) {
            m_published = true;
            syncFolder(m_target);
            return {};
        }
        if (errno != EEXIST) return failure(errno);
        const std::filesystem::path folder = folderOf(m_target);
        for (int i = 0; i < 100; ++i) {
            m_temporary = folder /
                ("." + m_target.filename().string() + "." + std::to_string(::getpid()) + "-" + std::to_string(i) +
                    ".part");
            if (::linkat(AT_FDCWD, self.c_str(), AT_FDCWD, m_temporary.c_str(), AT_SYMLINK_FOLLOW) == 0) break;
            const int error = errno;
            m_temporary.clear();
            if (error != EEXIST) return failure(error);
        }
        if (m_temporary.empty()) return fail(ErrorKind::FileUnwritable, "no free temporary name");
    }
    if (::rename(m_temporary.c_str(), m_target.c_str()) != 0) return failure(errno);
    m_published = true;
    syncFolder(m_target);
    return {};
}

} // namespace winnow

// SPDX-License-Identifier: Apache-2.0
// Identity: its file. Read and written with the system's calls, so that the key passes through no buffer of a stream.

#include "crypto/identity.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

namespace winnow {
namespace {

constexpr std::size_t kMaxKeyFile = 64 * 1024;

Error errorOf(int code)
{
    switch (code) {
    case ENOENT: return {ErrorKind::FileNotFound, "the key file"};
    case EEXIST: return {ErrorKind::TargetExists, "a file with this name exists"};
    case EROFS: return {ErrorKind::ReadOnly, std::strerror(code)};
    case ENOSPC:
    case EDQUOT: return {ErrorKind::DiskFull, std::strerror(code)};
    default: return {ErrorKind::FileUnwritable, std::strerror(code)};
    }
}

} // namespace

Result<Identity> Identity::load(const std::filesystem::path& path, std::string_view password)
{
    const int fd = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (fd < 0) return fail(errno == ENOENT ? ErrorKind::FileNotFound : ErrorKind::FileUnreadable, "the key file");
    SecureBytes room(kMaxKeyFile);
    std::size_t size = 0;
    ssize_t count = 0;
    while (size < room.size() && (count = ::read(fd, room.data() + size, room.size() - size)) > 0)
        size += static_cast<std::size_t>(count);
    ::close(fd);
    if (count < 0) return fail(ErrorKind::FileUnreadable, "the key file");
    return fromPem(room.text().substr(0, size), password);
}

Result<void> Identity::save(const std::filesystem::path& path, std::string_view password) const
{
    const Result<SecureBytes> pem = toPem(password);
    if (!pem) return std::unexpected(pem.error());
    const int fd = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (fd < 0) return std::unexpected(errorOf(errno));
    const bool whole = ::write(fd, pem->data(), pem->size()) == static_cast<ssize_t>(pem->size()) && ::fsync(fd) == 0;
    const int code = errno;
    ::close(fd);
    if (whole) {
        const Result<Identity> back = load(path, password);
        if (back && back->publicKey() == publicKey()) return {};
    }
    ::unlink(path.c_str());
    if (whole) return fail(ErrorKind::ReadBackDiffers, "the key file");
    return std::unexpected(errorOf(code));
}

} // namespace winnow

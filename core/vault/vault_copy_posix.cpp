// Vault: a copy of the file.

#include "vault/offset_vfs.h"
#include "vault/vault.h"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
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
        Result<std::string> piece = readRaw(m_database->handle(), at, static_cast<std::size_t>(std::min<std::uint64_t>(kPiece, *size - at)));
        if (piece) done = writeAll(fd, *piece);
        else done = pass(piece);
    }
    if (done && ::fsync(fd) != 0) done = fail(ErrorKind::DiskFull, "a copy of the project");
    if (::close(fd) != 0 && done) done = fail(ErrorKind::DiskFull, "a copy of the project");
    if (!done) ::unlink(path.c_str());
    return done;
}

} // namespace winnow

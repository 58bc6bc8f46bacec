// SPDX-License-Identifier: Apache-2.0

#include "base/byte_source.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace winnow {
namespace {

class FileSource final : public ByteSource {
public:
    FileSource(int fd, std::uint64_t size, bool regular) : m_fd(fd), m_size(size), m_regular(regular) {}
    ~FileSource() override { ::close(m_fd); }
    FileSource(const FileSource&) = delete;
    FileSource& operator=(const FileSource&) = delete;

    Result<std::size_t> read(std::span<char> room) override
    {
        for (;;) {
            const ssize_t count = ::read(m_fd, room.data(), room.size());
            if (count > 0) {
                m_position += static_cast<std::uint64_t>(count);
                return static_cast<std::size_t>(count);
            }
            if (count == 0) {
                if (m_regular && !room.empty() && m_position < m_size)
                    return fail(ErrorKind::FileChanged, "the file became shorter while it was read");
                return std::size_t{0};
            }
            if (errno != EINTR) return fail(ErrorKind::FileUnreadable, std::strerror(errno));
        }
    }

    Result<void> seek(std::uint64_t offset) override
    {
        if (::lseek(m_fd, static_cast<off_t>(offset), SEEK_SET) < 0)
            return fail(ErrorKind::FileUnreadable, std::strerror(errno));
        m_position = offset;
        return {};
    }

    std::uint64_t size() const noexcept override { return m_size; }

private:
    int m_fd;
    std::uint64_t m_size;
    bool m_regular;
    std::uint64_t m_position = 0;
};

class MemorySource final : public ByteSource {
public:
    explicit MemorySource(std::string text) : m_text(std::move(text)) {}

    Result<std::size_t> read(std::span<char> room) override
    {
        const std::size_t count = std::min(room.size(), m_text.size() - m_position);
        std::memcpy(room.data(), m_text.data() + m_position, count);
        m_position += count;
        return count;
    }

    Result<void> seek(std::uint64_t offset) override
    {
        m_position = static_cast<std::size_t>(std::min<std::uint64_t>(offset, m_text.size()));
        return {};
    }

    std::uint64_t size() const noexcept override { return m_text.size(); }

private:
    std::string m_text;
    std::size_t m_position = 0;
};

} // namespace

Result<std::unique_ptr<ByteSource>> openFile(const std::filesystem::path& path)
{
    const int fd = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY);
    if (fd < 0) {
        const ErrorKind kind =
            errno == ENOENT || errno == ENOTDIR ? ErrorKind::FileNotFound : ErrorKind::FileUnreadable;
        return fail(kind, std::strerror(errno));
    }
    struct stat facts{};
    if (::fstat(fd, &facts) != 0) {
        ::close(fd);
        return fail(ErrorKind::FileUnreadable, std::strerror(errno));
    }
    if (S_ISDIR(facts.st_mode)) {
        ::close(fd);
        return fail(ErrorKind::FileUnreadable, "this is a folder");
    }
    if (S_ISBLK(facts.st_mode)) {
        ::close(fd);
        return fail(ErrorKind::NotAList, "this is a device");
    }
    const bool regular = S_ISREG(facts.st_mode);
    if (regular) ::posix_fadvise(fd, 0, 0, POSIX_FADV_SEQUENTIAL);
    return std::make_unique<FileSource>(fd, regular ? static_cast<std::uint64_t>(facts.st_size) : 0, regular);
}

std::unique_ptr<ByteSource> memorySource(std::string text) { return std::make_unique<MemorySource>(std::move(text)); }

Result<std::size_t> readFully(ByteSource& source, std::span<char> room)
{
    std::size_t filled = 0;
    while (filled < room.size()) {
        Result<std::size_t> count = source.read(room.subspan(filled));
        if (!count) return count;
        if (*count == 0) break;
        filled += *count;
    }
    return filled;
}

} // namespace winnow

// SPDX-License-Identifier: Apache-2.0

#include "crypto/spill_file.h"

#include <openssl/evp.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <new>
#include <unistd.h>

namespace winnow {
namespace {

std::unexpected<Error> failure(int error)
{
    const bool full = error == ENOSPC || error == EDQUOT || error == EFBIG;
    return fail(full ? ErrorKind::DiskFull : ErrorKind::FileUnwritable, std::strerror(error));
}

} // namespace

SpillFile::SpillFile(Random& random) : m_key(kKeyBytes) { random.fill({m_key.data(), m_key.size()}); }

SpillFile::~SpillFile()
{
    if (m_fd >= 0) ::close(m_fd);
}

Result<std::unique_ptr<SpillFile>> SpillFile::create(const std::filesystem::path& folder, Random& random)
{
    std::unique_ptr<SpillFile> made(new SpillFile(random));
    made->m_fd = ::open(folder.c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);
    if (made->m_fd >= 0) return made;
    // A file system that knows no files without a name: it loses the one it got at once.
    std::string name = (folder / ".winnow-spill-XXXXXX").string();
    made->m_fd = ::mkostemp(name.data(), O_CLOEXEC);
    if (made->m_fd < 0) return failure(errno);
    ::unlink(name.c_str());
    return made;
}

/// The counter block: the number of the block, then 64 bits that count its 16-byte steps.
void SpillFile::crypt(std::size_t block, std::string& bytes) const
{
    std::array<std::uint8_t, 16> counter{};
    for (std::size_t i = 0; i < 8; ++i) counter[i] = static_cast<std::uint8_t>(std::uint64_t{block} >> (8 * (7 - i)));
    const std::unique_ptr<EVP_CIPHER_CTX, decltype(&EVP_CIPHER_CTX_free)> context(
        EVP_CIPHER_CTX_new(), &EVP_CIPHER_CTX_free);
    auto* data = reinterpret_cast<unsigned char*>(bytes.data());
    if (!context || EVP_EncryptInit_ex(context.get(), EVP_aes_256_ctr(), nullptr, m_key.data(), counter.data()) != 1)
        throw std::bad_alloc();
    constexpr std::size_t kMost = 1U << 30; // OpenSSL counts in int
    for (std::size_t at = 0; at < bytes.size(); at += kMost) {
        int length = 0;
        if (EVP_EncryptUpdate(context.get(), data + at, &length, data + at,
                static_cast<int>(std::min(kMost, bytes.size() - at))) != 1)
            throw std::bad_alloc();
    }
}

Result<void> SpillFile::add(std::string_view block)
{
    std::string bytes(block);
    crypt(m_ends.size(), bytes);
    const std::uint64_t begin = m_ends.empty() ? 0 : m_ends.back();
    for (std::size_t at = 0; at < bytes.size();) {
        const ssize_t count = ::pwrite(m_fd, bytes.data() + at, bytes.size() - at, static_cast<off_t>(begin + at));
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) return failure(errno);
        at += static_cast<std::size_t>(count);
    }
    m_ends.push_back(begin + bytes.size());
    return {};
}

Result<void> SpillFile::read(std::size_t block, std::string& out) const
{
    const std::uint64_t begin = block == 0 ? 0 : m_ends[block - 1];
    out.resize(static_cast<std::size_t>(m_ends[block] - begin));
    for (std::size_t at = 0; at < out.size();) {
        const ssize_t count = ::pread(m_fd, out.data() + at, out.size() - at, static_cast<off_t>(begin + at));
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0) return fail(ErrorKind::FileDamaged, "what was set aside for want of memory cannot be read");
        at += static_cast<std::size_t>(count);
    }
    crypt(block, out); // the same both ways
    return {};
}

} // namespace winnow

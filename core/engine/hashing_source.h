#pragma once

/// HashingSource: a stream whose bytes are hashed on their way.

#include "crypto/digest.h"
#include "sheet/byte_source.h"

#include <memory>
#include <span>
#include <string>

namespace winnow {

/// Hashes what passes, from the last time the stream stood at its start.
class HashingSource final : public ByteSource {
public:
    HashingSource(std::unique_ptr<ByteSource> inner, Sha256& hash) : m_inner(std::move(inner)), m_hash(hash) {}
    Result<std::size_t> read(std::span<char> room) override
    {
        Result<std::size_t> count = m_inner->read(room);
        if (count) m_hash.update({room.data(), *count});
        return count;
    }
    Result<void> seek(std::uint64_t offset) override
    {
        (void)m_hash.finish();
        return m_inner->seek(offset);
    }
    std::uint64_t size() const noexcept override { return m_inner->size(); }

private:
    std::unique_ptr<ByteSource> m_inner;
    Sha256& m_hash;
};

/// Hashes what is left of a stream. Errors: those of reading.
[[nodiscard]] inline Result<void> hashRest(ByteSource& source, Sha256& hash)
{
    std::string room(256 * 1024, '\0');
    for (;;) {
        Result<std::size_t> count = readFully(source, room);
        if (!count) return pass(count);
        hash.update({room.data(), *count});
        if (*count < room.size()) return {};
    }
}

} // namespace winnow

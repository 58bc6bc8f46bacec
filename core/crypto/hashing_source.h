// SPDX-License-Identifier: Apache-2.0

#pragma once

/// HashingSource: a stream whose bytes are hashed on their way.

#include "base/byte_source.h"
#include "crypto/digest.h"

#include <algorithm>
#include <cstdint>
#include <memory>
#include <span>
#include <string>

namespace winnow {

/// Hashes what passes once it was started, from the last time the stream stood at its start: looking at a file to find
/// out how it is to be read, which may take a pass over all of it, costs no hashing.
class HashingSource final : public ByteSource {
public:
    HashingSource(std::unique_ptr<ByteSource> inner, Sha256& hash) : m_inner(std::move(inner)), m_hash(hash) {}

    /// From now on every byte counts; what was read since the start of the stream is read once more. Errors: those of
    /// reading.
    Result<void> start()
    {
        m_started = true;
        const std::uint64_t read = m_position;
        if (Result<void> back = m_inner->seek(0); !back) return back;
        std::string room(std::min<std::uint64_t>(read, 256 * 1024), '\0');
        for (std::uint64_t left = read; left > 0;) {
            Result<std::size_t> count =
                m_inner->read({room.data(), static_cast<std::size_t>(std::min<std::uint64_t>(left, room.size()))});
            if (!count) return pass(count);
            if (*count == 0) return fail(ErrorKind::FileChanged, "the file became shorter while it was read");
            m_hash.update({room.data(), *count});
            left -= *count;
        }
        return {};
    }
    Result<std::size_t> read(std::span<char> room) override
    {
        Result<std::size_t> count = m_inner->read(room);
        if (!count) return count;
        m_position += *count;
        if (m_started) m_hash.update({room.data(), *count});
        return count;
    }
    Result<void> seek(std::uint64_t offset) override
    {
        if (m_started) (void)m_hash.finish();
        m_position = offset;
        return m_inner->seek(offset);
    }
    std::uint64_t size() const noexcept override { return m_inner->size(); }

private:
    std::unique_ptr<ByteSource> m_inner;
    Sha256& m_hash;
    std::uint64_t m_position = 0;
    bool m_started = false;
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

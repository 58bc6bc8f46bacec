// SPDX-License-Identifier: Apache-2.0

#pragma once

/// JsonCursor: a walk over JSON text that is too long for memory. It finds where values begin and end; what a value
/// says is the JSON library's to read.

#include "base/result.h"
#include "sheet/byte_source.h"

#include <cstdint>
#include <memory>
#include <string>

namespace winnow {

/// The bytes that several cursors walk over, one at a time.
struct JsonBytes {
    std::unique_ptr<ByteSource> source; ///< UTF-8
    const void* last = nullptr;         ///< who read last
};

/// Thread: one. Every error is FileDamaged with the line where it was noticed, or one of the source's.
class JsonCursor {
public:
    static constexpr std::size_t kMostDepth = 64;

    /// A byte order mark is passed over.
    explicit JsonCursor(std::shared_ptr<JsonBytes> bytes);

    /// Goes to an offset that offset() told before; what lies before it is read again.
    [[nodiscard]] Result<void> seek(std::uint64_t offset, std::uint64_t line);
    [[nodiscard]] std::uint64_t offset() const noexcept { return m_base + m_at; }
    [[nodiscard]] std::uint64_t line() const noexcept { return m_line; }

    /// The next character that is no white space, without taking it; '\0' at the end. The record separator of RFC 7464
    /// counts as white space.
    [[nodiscard]] Result<char> peek();
    /// Takes the character that peek() showed.
    void take() { ++m_at; }
    /// Takes `wanted` or fails.
    [[nodiscard]] Result<void> expect(char wanted);

    enum class Taken : std::uint8_t { Whole, TooLong };
    /// Takes one value of any kind with everything inside it; `text` gets its bytes unless there are more than `most`.
    [[nodiscard]] Result<Taken> takeValue(std::string& text, std::size_t most);
    /// The same, and forgets it.
    [[nodiscard]] Result<void> skipValue();
    /// Takes a comma and goes on, or the closing bracket and is done: true while there are more items.
    [[nodiscard]] Result<bool> more(char closing);

    [[nodiscard]] std::unexpected<Error> damaged(const char* what) const;

private:
    Result<bool> fill();
    Result<void> moveTo(std::uint64_t offset);
    Result<void> takeString(std::string& text, std::size_t most);
    Result<void> takeBare(std::string& text, std::size_t most);

    std::shared_ptr<JsonBytes> m_bytes;
    std::string m_room;
    std::size_t m_at = 0;
    std::size_t m_end = 0;
    std::uint64_t m_base = 0; ///< offset of m_room[0]
    std::uint64_t m_line = 1;
    bool m_atEnd = false;
};

} // namespace winnow

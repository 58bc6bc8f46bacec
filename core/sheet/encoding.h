// SPDX-License-Identifier: Apache-2.0

#pragma once

/// Encodings: which one a file uses, and from it to UTF-8 and back. All tables are ICU's.

#include "base/byte_source.h"
#include "base/result.h"

#include <array>
#include <memory>
#include <string>
#include <string_view>

namespace winnow {

/// What an encoding means for reading records.
enum class EncodingClass : std::uint8_t {
    Utf8,       ///< bytes are split as they are; cells are UTF-8, single bad bytes read as windows-1252
    SingleByte, ///< bytes are split as they are; cells go through a table of 128
    Transcoded, ///< UTF-16, UTF-32, Shift_JIS, GBK, ...: the stream is decoded first, then split
};

/// The class of an encoding by its ICU name. Errors: UnknownEncoding.
[[nodiscard]] Result<EncodingClass> encodingClass(const std::string& name);

/// How an encoding was found.
struct EncodingGuess {
    std::string name = "UTF-8";
    bool bom = false;
    std::size_t bomLength = 0;
    /// "byte order mark", "zero bytes", "valid UTF-8", "plain ASCII", "letter statistics", "few
    /// characters": for the eye.
    std::string_view why = "plain ASCII";
};

/// Guesses from the beginning of a file and further bytes of it. `more` holds lines with bytes >= 0x80
/// found further on (or nothing). Never fails: windows-1252 is the last answer.
[[nodiscard]] EncodingGuess guessEncoding(std::string_view head, std::string_view more);

/// Cell bytes to UTF-8. Immutable after construction. Thread: any.
class CellDecoder {
public:
    /// For Utf8 and SingleByte classes; Transcoded streams are UTF-8 when cells are cut.
    [[nodiscard]] static Result<CellDecoder> forEncoding(const std::string& name);

    /// True when the bytes are already good UTF-8 and need no decoding.
    [[nodiscard]] bool passes(std::string_view bytes) const noexcept;

    /// Appends the UTF-8 of the bytes. In UTF-8 files a bad byte is read as windows-1252.
    void decode(std::string_view bytes, std::string& out) const;

    /// UTF-8 back to the bytes of the encoding; a character it lacks becomes '?' and sets `lossy`.
    [[nodiscard]] std::string encode(std::string_view utf8, bool& lossy) const;

    /// True if a UTF-8 cell had bytes that are not UTF-8 ("mixed").
    [[nodiscard]] bool isMixed(std::string_view bytes) const noexcept;

private:
    CellDecoder() = default;
    bool m_utf8 = true;
    std::array<char32_t, 128> m_high{};
};

/// Wraps a source of a Transcoded encoding; what is read from it is UTF-8. Malformed sequences become
/// U+FFFD. Seeking is possible only to the start.
[[nodiscard]] Result<std::unique_ptr<ByteSource>> transcodeToUtf8(
    std::unique_ptr<ByteSource> source, const std::string& encoding, std::size_t bomLength);

/// UTF-8 text in an encoding of any class; a character it lacks becomes its substitution character and
/// sets `lossy`. Errors: UnknownEncoding.
[[nodiscard]] Result<std::string> encodeText(std::string_view utf8, const std::string& encoding, bool& lossy);

/// The byte order mark of an encoding, empty where it has none.
[[nodiscard]] std::string_view byteOrderMark(const std::string& encoding);

} // namespace winnow

// SPDX-License-Identifier: Apache-2.0

#include "book/whole_text.h"

#include "base/text.h"
#include "sheet/encoding.h"

namespace winnow {
namespace {

constexpr std::size_t kHead = 256 * 1024;

} // namespace

Result<std::unique_ptr<ByteSource>> utf8Stream(std::unique_ptr<ByteSource> source)
{
    std::string head(kHead, '\0');
    Result<std::size_t> count = readFully(*source, head);
    if (!count) return pass(count);
    head.resize(*count);
    if (Result<void> back = source->seek(0); !back) return pass(back);
    const EncodingGuess guess = guessEncoding(head, {});
    Result<EncodingClass> kind = encodingClass(guess.name);
    if (!kind) return pass(kind);
    if (*kind != EncodingClass::Transcoded) return source;
    return transcodeToUtf8(std::move(source), guess.name, guess.bomLength);
}

Result<std::string> wholeTextAsUtf8(std::string bytes)
{
    const EncodingGuess guess = guessEncoding(std::string_view(bytes).substr(0, kHead), {});
    Result<EncodingClass> kind = encodingClass(guess.name);
    if (!kind) return pass(kind);
    if (*kind == EncodingClass::Transcoded) {
        Result<std::unique_ptr<ByteSource>> decoded =
            transcodeToUtf8(memorySource(std::move(bytes)), guess.name, guess.bomLength);
        if (!decoded) return pass(decoded);
        bytes.clear();
        std::string room(64 * 1024, '\0');
        for (;;) {
            Result<std::size_t> count = readFully(**decoded, room);
            if (!count) return pass(count);
            bytes.append(room, 0, *count);
            if (*count < room.size()) break;
        }
    } else if (!isUtf8(bytes)) {
        Result<CellDecoder> decoder = CellDecoder::forEncoding(guess.name);
        if (!decoder) return pass(decoder);
        std::string text;
        decoder->decode(bytes, text);
        bytes = std::move(text);
    }
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.erase(0, 3);
    return bytes;
}

} // namespace winnow

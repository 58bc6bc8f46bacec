// SPDX-License-Identifier: Apache-2.0

#include "sheet/encoding.h"

#include "base/text.h"

#include <unicode/ucnv.h>

#include <algorithm>
#include <memory>
#include <vector>

namespace winnow {
namespace {

struct ConverterCloser {
    void operator()(UConverter* c) const noexcept { ucnv_close(c); }
};
using Converter = std::unique_ptr<UConverter, ConverterCloser>;

Converter openConverter(const std::string& name)
{
    UErrorCode status = U_ZERO_ERROR;
    if (name.empty()) return nullptr;
    Converter converter(ucnv_open(name.c_str(), &status));
    return U_SUCCESS(status) ? std::move(converter) : nullptr;
}

/// One byte of a single-byte encoding, or nothing when it is not one.
bool isSingleByte(UConverter* converter)
{
    if (ucnv_getMaxCharSize(converter) != 1) return false;
    std::string ascii;
    for (char c = 0x20; c < 0x7F; ++c) ascii += c;
    std::array<UChar, 128> units{};
    UErrorCode status = U_ZERO_ERROR;
    const int32_t length = ucnv_toUChars(converter, units.data(), static_cast<int32_t>(units.size()), ascii.data(),
        static_cast<int32_t>(ascii.size()), &status);
    if (U_FAILURE(status) || length != static_cast<int32_t>(ascii.size())) return false;
    for (std::size_t i = 0; i < ascii.size(); ++i)
        if (units[i] != static_cast<UChar>(ascii[i])) return false;
    return true;
}

std::array<char32_t, 128> highTable(UConverter* converter)
{
    std::array<char32_t, 128> table{};
    for (int i = 0; i < 128; ++i) {
        const char byte = static_cast<char>(0x80 + i);
        std::array<UChar, 4> units{};
        UErrorCode status = U_ZERO_ERROR;
        ucnv_reset(converter);
        const int32_t length = ucnv_toUChars(converter, units.data(), 4, &byte, 1, &status);
        table[static_cast<std::size_t>(i)] = U_SUCCESS(status) && length == 1 ? units[0] : U'\uFFFD';
    }
    return table;
}

const std::array<char32_t, 128>& windows1252()
{
    static const std::array<char32_t, 128> table = [] {
        const Converter converter = openConverter("windows-1252");
        return highTable(converter.get());
    }();
    return table;
}

} // namespace

Result<EncodingClass> encodingClass(const std::string& name)
{
    const Converter converter = openConverter(name);
    if (!converter) return fail(ErrorKind::UnknownEncoding, "no encoding has this name: " + name);
    if (ucnv_getType(converter.get()) == UCNV_UTF8) return EncodingClass::Utf8;
    return isSingleByte(converter.get()) ? EncodingClass::SingleByte : EncodingClass::Transcoded;
}

Result<CellDecoder> CellDecoder::forEncoding(const std::string& name)
{
    CellDecoder decoder;
    Result<EncodingClass> kind = encodingClass(name);
    if (!kind) return pass(kind);
    decoder.m_utf8 = *kind != EncodingClass::SingleByte;
    if (decoder.m_utf8) {
        decoder.m_high = windows1252();
    } else {
        const Converter converter = openConverter(name);
        decoder.m_high = highTable(converter.get());
    }
    return decoder;
}

bool CellDecoder::passes(std::string_view bytes) const noexcept { return isAscii(bytes) || (m_utf8 && isUtf8(bytes)); }

bool CellDecoder::isMixed(std::string_view bytes) const noexcept { return m_utf8 && !isUtf8(bytes); }

void CellDecoder::decode(std::string_view bytes, std::string& out) const
{
    if (!m_utf8) {
        for (const char c : bytes) {
            if (isNonAscii(c))
                appendUtf8(out, m_high[static_cast<unsigned char>(c) - 0x80U]);
            else
                out += c;
        }
        return;
    }
    while (!bytes.empty()) {
        const std::size_t good = validUtf8Prefix(bytes);
        out += bytes.substr(0, good);
        bytes.remove_prefix(good);
        if (bytes.empty()) break;
        appendUtf8(out, m_high[static_cast<unsigned char>(bytes.front()) - 0x80U]);
        bytes.remove_prefix(1);
    }
}

std::string CellDecoder::encode(std::string_view utf8, bool& lossy) const
{
    if (m_utf8) return std::string(utf8);
    std::string out;
    for (std::size_t at = 0; at < utf8.size();) {
        const char32_t point = nextCodePoint(utf8, at);
        if (point < 0x80) {
            out += static_cast<char>(point);
            continue;
        }
        const auto found = std::ranges::find(m_high, point);
        if (found == m_high.end()) {
            out += '?';
            lossy = true;
        } else {
            out += static_cast<char>(0x80 + (found - m_high.begin()));
        }
    }
    return out;
}

namespace {

class TranscodingSource final : public ByteSource {
public:
    TranscodingSource(std::unique_ptr<ByteSource> source, Converter converter, std::size_t bomLength)
        : m_source(std::move(source)),
          m_converter(std::move(converter)),
          m_bomLength(bomLength),
          m_raw(64 * 1024),
          m_units(64 * 1024)
    {
    }

    Result<void> start()
    {
        m_pending.clear();
        m_taken = 0;
        m_ended = false;
        ucnv_reset(m_converter.get());
        std::vector<char> bom(m_bomLength);
        Result<std::size_t> skipped = readFully(*m_source, bom);
        if (!skipped) return pass(skipped);
        return {};
    }

    Result<std::size_t> read(std::span<char> room) override
    {
        while (m_taken == m_pending.size() && !m_ended) {
            if (Result<void> more = decodeBlock(); !more) return pass(more);
        }
        const std::size_t count = std::min(room.size(), m_pending.size() - m_taken);
        std::copy_n(m_pending.data() + m_taken, count, room.data());
        m_taken += count;
        return count;
    }

    Result<void> seek(std::uint64_t offset) override
    {
        if (offset != 0) return fail(ErrorKind::FileUnreadable, "a decoded stream only goes back to its start");
        if (Result<void> moved = m_source->seek(0); !moved) return moved;
        return start();
    }

    std::uint64_t size() const noexcept override { return m_source->size(); }

private:
    Result<void> decodeBlock()
    {
        Result<std::size_t> count = m_source->read(m_raw);
        if (!count) return pass(count);
        m_ended = *count == 0;
        m_pending.clear();
        m_taken = 0;
        const char* from = m_raw.data();
        const char* const fromEnd = from + *count;
        for (;;) {
            UErrorCode status = U_ZERO_ERROR;
            UChar* to = m_units.data();
            ucnv_toUnicode(m_converter.get(), &to, m_units.data() + m_units.size(), &from, fromEnd, nullptr,
                static_cast<UBool>(m_ended), &status);
            appendUnits(to - m_units.data());
            if (status != U_BUFFER_OVERFLOW_ERROR) break;
        }
        return {};
    }

    void appendUnits(std::ptrdiff_t count)
    {
        for (std::ptrdiff_t i = 0; i < count; ++i) {
            const char32_t unit = m_units[static_cast<std::size_t>(i)];
            if (m_lead != 0) {
                const char32_t lead = m_lead;
                m_lead = 0;
                if (unit >= 0xDC00 && unit <= 0xDFFF) {
                    appendUtf8(m_pending, 0x10000 + ((lead - 0xD800) << 10) + (unit - 0xDC00));
                    continue;
                }
                appendUtf8(m_pending, U'\uFFFD');
            }
            if (unit >= 0xD800 && unit <= 0xDBFF)
                m_lead = unit;
            else
                appendUtf8(m_pending, unit >= 0xDC00 && unit <= 0xDFFF ? U'\uFFFD' : unit);
        }
    }

    std::unique_ptr<ByteSource> m_source;
    Converter m_converter;
    std::size_t m_bomLength;
    std::vector<char> m_raw;
    std::vector<UChar> m_units;
    std::string m_pending;
    std::size_t m_taken = 0;
    char32_t m_lead = 0;
    bool m_ended = false;
};

} // namespace

Result<std::unique_ptr<ByteSource>> transcodeToUtf8(
    std::unique_ptr<ByteSource> source, const std::string& encoding, std::size_t bomLength)
{
    Converter converter = openConverter(encoding);
    if (!converter) return fail(ErrorKind::UnknownEncoding, "no encoding has this name: " + encoding);
    auto transcoding = std::make_unique<TranscodingSource>(std::move(source), std::move(converter), bomLength);
    if (Result<void> started = transcoding->start(); !started) return pass(started);
    return transcoding;
}

Result<std::string> encodeText(std::string_view utf8, const std::string& encoding, bool& lossy)
{
    const Converter converter = openConverter(encoding);
    if (!converter) return fail(ErrorKind::UnknownEncoding, "no encoding has this name: " + encoding);
    if (ucnv_getType(converter.get()) == UCNV_UTF8) return std::string(utf8);
    std::vector<UChar> units;
    units.reserve(utf8.size());
    for (std::size_t at = 0; at < utf8.size();) {
        const char32_t point = nextCodePoint(utf8, at);
        if (point >= 0x10000) {
            units.push_back(static_cast<UChar>(0xD800 + ((point - 0x10000) >> 10)));
            units.push_back(static_cast<UChar>(0xDC00 + ((point - 0x10000) & 0x3FF)));
        } else {
            units.push_back(static_cast<UChar>(point));
        }
    }
    std::string out(units.size() * 8 + 16, '\0');
    UErrorCode status = U_ZERO_ERROR;
    ucnv_setFromUCallBack(converter.get(), UCNV_FROM_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
    int32_t length = ucnv_fromUChars(converter.get(), out.data(), static_cast<int32_t>(out.size()), units.data(),
        static_cast<int32_t>(units.size()), &status);
    if (U_FAILURE(status)) {
        lossy = true;
        status = U_ZERO_ERROR;
        ucnv_reset(converter.get());
        ucnv_setFromUCallBack(converter.get(), UCNV_FROM_U_CALLBACK_SUBSTITUTE, nullptr, nullptr, nullptr, &status);
        length = ucnv_fromUChars(converter.get(), out.data(), static_cast<int32_t>(out.size()), units.data(),
            static_cast<int32_t>(units.size()), &status);
        if (U_FAILURE(status)) return fail(ErrorKind::UnknownEncoding, "the text cannot be written in " + encoding);
    }
    out.resize(static_cast<std::size_t>(length));
    return out;
}

std::string_view byteOrderMark(const std::string& encoding)
{
    using namespace std::string_view_literals;
    if (encoding == "UTF-8") return "\xEF\xBB\xBF"sv;
    if (encoding == "UTF-16LE") return "\xFF\xFE"sv;
    if (encoding == "UTF-16BE") return "\xFE\xFF"sv;
    if (encoding == "UTF-32LE") return "\xFF\xFE\0\0"sv;
    if (encoding == "UTF-32BE") return "\0\0\xFE\xFF"sv;
    if (encoding == "GB18030") return "\x84\x31\x95\x33"sv;
    return {};
}

} // namespace winnow

// SPDX-License-Identifier: Apache-2.0

#include "sheet/double_encoding.h"

#include "base/text.h"

#include <algorithm>
#include <optional>

#include <unicode/utf8.h>

namespace winnow {
namespace {

/// windows-1252 0x80-0x9F by code point; the five bytes that it leaves undefined stand for themselves.
constexpr char32_t kSpecial[32] = {0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x8D, 0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122,
    0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178};

/// The byte >= 0x80 that windows-1252 reads as this character.
std::optional<unsigned char> byteOf(char32_t c)
{
    if (c >= 0x80 && c <= 0xFF) return static_cast<unsigned char>(c);
    const auto* found = std::ranges::find(kSpecial, c);
    if (found == std::end(kSpecial)) return std::nullopt;
    return static_cast<unsigned char>(0x80 + (found - kSpecial));
}

/// The character at `at` and where the next one begins; nothing where the bytes are not UTF-8.
std::optional<char32_t> characterAt(std::string_view text, std::size_t at, std::size_t& next)
{
    std::int32_t i = 0;
    UChar32 c = 0;
    const auto length = static_cast<std::int32_t>(std::min<std::size_t>(text.size() - at, 4));
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data() + at);
    U8_NEXT(bytes, i, length, c);
    next = at + static_cast<std::size_t>(i);
    if (c < 0) return std::nullopt;
    return static_cast<char32_t>(c);
}

/// The single character that the doubled ones from `at` on stand for, as UTF-8; empty: they are none.
std::string doubledAt(std::string_view text, std::size_t at, std::size_t& next)
{
    std::string bytes;
    std::size_t need = 0;
    while (at < text.size()) {
        const auto c = characterAt(text, at, next);
        const auto byte = c ? byteOf(*c) : std::nullopt;
        if (!byte) return {};
        if (bytes.empty()) {
            need = *byte >= 0xC2 && *byte <= 0xDF ? 2
                : *byte >= 0xE0 && *byte <= 0xEF  ? 3
                : *byte >= 0xF0 && *byte <= 0xF4  ? 4
                                                  : 0;
            if (need == 0) return {};
        }
        bytes += static_cast<char>(*byte);
        at = next;
        if (bytes.size() == need) return isUtf8(bytes) ? bytes : std::string();
    }
    return {};
}

constexpr std::size_t kLongest = 12; ///< four characters of three bytes

/// Mends `text` up to `safe`: behind it a doubled character might go on beyond the end. Returns what was consumed.
std::size_t mendUpTo(std::string_view text, std::size_t safe, std::string& out, std::size_t& mended)
{
    std::size_t at = 0;
    while (at < safe) {
        if (!isNonAscii(text[at])) {
            const auto end =
                static_cast<std::size_t>(std::find_if(text.begin() + static_cast<std::ptrdiff_t>(at),
                                             text.begin() + static_cast<std::ptrdiff_t>(safe), isNonAscii) -
                    text.begin());
            out.append(text, at, end - at);
            at = end;
            continue;
        }
        std::size_t next = at;
        if (const std::string single = doubledAt(text, at, next); !single.empty()) {
            out += single;
            ++mended;
        } else {
            (void)characterAt(text, at, next);
            out.append(text, at, next - at);
        }
        at = next;
    }
    return at;
}

class MendingSource final : public ByteSource {
public:
    explicit MendingSource(std::unique_ptr<ByteSource> inner) : m_inner(std::move(inner)) {}

    Result<std::size_t> read(std::span<char> room) override
    {
        while (m_ready.size() == m_served && !m_ended) {
            m_ready.clear();
            m_served = 0;
            const std::size_t kept = m_raw.size();
            m_raw.resize(kept + kBlock);
            Result<std::size_t> count = m_inner->read({m_raw.data() + kept, kBlock});
            if (!count) return count;
            m_raw.resize(kept + *count);
            m_ended = *count == 0;
            std::size_t mended = 0;
            const std::size_t safe = m_ended ? m_raw.size() : m_raw.size() - std::min(m_raw.size(), kLongest);
            m_raw.erase(0, mendUpTo(m_raw, safe, m_ready, mended));
        }
        const std::size_t count = std::min(room.size(), m_ready.size() - m_served);
        std::copy_n(m_ready.data() + m_served, count, room.data());
        m_served += count;
        return count;
    }
    Result<void> seek(std::uint64_t offset) override
    {
        if (offset != 0) return fail(ErrorKind::FileUnreadable, "a mended stream goes forward only");
        m_raw.clear();
        m_ready.clear();
        m_served = 0;
        m_ended = false;
        return m_inner->seek(0);
    }
    std::uint64_t size() const noexcept override { return m_inner->size(); }

private:
    static constexpr std::size_t kBlock = 64 * 1024;
    std::unique_ptr<ByteSource> m_inner;
    std::string m_raw;
    std::string m_ready;
    std::size_t m_served = 0;
    bool m_ended = false;
};

} // namespace

std::string mendDoubled(std::string_view utf8, std::size_t& mended)
{
    std::string out;
    (void)mendUpTo(utf8, utf8.size(), out, mended);
    return out;
}

std::unique_ptr<ByteSource> mendDoubledSource(std::unique_ptr<ByteSource> source)
{
    return std::make_unique<MendingSource>(std::move(source));
}

} // namespace winnow

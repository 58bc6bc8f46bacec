// SPDX-License-Identifier: Apache-2.0

#include "formats/workbook/shared_strings.h"

#include "base/text.h"
#include "formats/workbook/xml_stream.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdlib>
#include <filesystem>

namespace winnow {
namespace {

constexpr std::size_t kMostText = 3U << 30;
constexpr std::size_t kBlock = 64 * 1024;
constexpr std::size_t kCachedBlocks = 512;

std::optional<unsigned> unitAt(std::string_view text, std::size_t at)
{
    if (text.size() < at + 7 || text[at] != '_' || text[at + 1] != 'x' || text[at + 6] != '_') return std::nullopt;
    unsigned unit = 0;
    const char* end = text.data() + at + 6;
    const auto [stop, error] = std::from_chars(text.data() + at + 2, end, unit, 16);
    if (error != std::errc() || stop != end) return std::nullopt;
    return unit;
}

/// For large files: /tmp may itself be memory.
std::filesystem::path spillFolder()
{
    std::error_code ignored;
    const std::filesystem::path large = "/var/tmp";
    if (std::getenv("TMPDIR") == nullptr && std::filesystem::is_directory(large, ignored)) return large;
    return std::filesystem::temp_directory_path(ignored);
}

} // namespace

void unescapeUnits(std::string& text)
{
    std::size_t at = text.find("_x");
    if (at == std::string::npos) return;
    std::string out;
    std::size_t copied = 0;
    for (; at != std::string::npos; at = text.find("_x", at)) {
        const auto unit = unitAt(text, at);
        if (!unit) {
            at += 2;
            continue;
        }
        out.append(text, copied, at - copied);
        char32_t code = *unit;
        std::size_t length = 7;
        if (code >= 0xD800 && code < 0xDC00) {
            const auto low = unitAt(text, at + 7);
            if (low && *low >= 0xDC00 && *low < 0xE000) {
                code = 0x10000 + ((code - 0xD800) << 10) + (*low - 0xDC00);
                length = 14;
            }
        }
        const bool lone = code >= 0xD800 && code < 0xE000;
        if (code != 0 && !lone) appendUtf8(out, code);
        at += length;
        copied = at;
    }
    out.append(text, copied, std::string::npos);
    text = std::move(out);
}

/// Whole texts in blocks of a little more than kBlock.
class SharedStrings::Spill {
public:
    struct Block {
        std::size_t firstText = 0;
        std::uint32_t begin = 0; ///< among all texts
    };

    Result<void> add(std::size_t number, std::uint32_t begin, std::string_view text)
    {
        if (m_open.empty()) m_blocks.push_back({number, begin});
        m_open += text;
        return m_open.size() < kBlock ? Result<void>() : flush();
    }
    Result<void> flush()
    {
        if (m_open.empty()) return {};
        if (!m_file) {
            SystemRandom random;
            Result<std::unique_ptr<SpillFile>> made = SpillFile::create(spillFolder(), random);
            if (!made) return pass(made);
            m_file = std::move(*made);
        }
        Result<void> added = m_file->add(m_open);
        m_open.clear();
        return added;
    }
    Result<std::string_view> text(std::size_t number, std::uint32_t begin, std::uint32_t size)
    {
        const auto after = std::ranges::upper_bound(m_blocks, number, {}, &Block::firstText);
        const auto block = static_cast<std::size_t>(after - m_blocks.begin()) - 1;
        Cached& slot = m_cache[block % kCachedBlocks];
        if (slot.block != block) {
            slot.block = kNone;
            if (Result<void> read = m_file->read(block, slot.bytes); !read) return pass(read);
            slot.block = block;
        }
        return std::string_view(slot.bytes).substr(begin - m_blocks[block].begin, size);
    }

private:
    static constexpr std::size_t kNone = ~std::size_t{0};
    struct Cached {
        std::size_t block = kNone;
        std::string bytes;
    };
    std::unique_ptr<SpillFile> m_file;
    std::vector<Block> m_blocks;
    std::string m_open;
    std::vector<Cached> m_cache = std::vector<Cached>(kCachedBlocks);
};

Result<std::string_view> SharedStrings::spilled(std::size_t i, std::uint32_t begin) const
{
    if (m_ends[i] == begin) return std::string_view();
    return m_spill->text(i, begin, m_ends[i] - begin);
}

class SharedStrings::Parser final : public XmlHandler {
public:
    Parser(SharedStrings& out, std::uint32_t cellBytes, std::size_t inMemory)
        : m_out(out), m_cellBytes(cellBytes), m_inMemory(inMemory)
    {
    }

    void startElement(std::string_view name, const XmlAttributes&) override
    {
        if (name == "si") {
            m_text.clear();
            m_tooLong = false;
        } else if (name == "rPh") {
            ++m_phonetic;
        } else if (name == "t") {
            m_inText = m_phonetic == 0;
        }
    }
    void endElement(std::string_view name) override
    {
        if (name == "t")
            m_inText = false;
        else if (name == "rPh")
            --m_phonetic;
        else if (name == "si")
            add();
    }
    void text(std::string_view piece) override
    {
        if (!m_inText || m_tooLong) return;
        if (m_text.size() + piece.size() > m_cellBytes) {
            m_tooLong = true;
            m_text.clear();
            return;
        }
        m_text += piece;
    }
    [[nodiscard]] bool isFull() const noexcept { return m_size > kMostText; }
    /// What went wrong while texts were set aside.
    [[nodiscard]] Result<void> finish()
    {
        if (m_trouble && m_out.m_spill) m_trouble = m_out.m_spill->flush();
        return m_trouble;
    }
    [[nodiscard]] const Result<void>& trouble() const noexcept { return m_trouble; }

private:
    void add()
    {
        unescapeUnits(m_text);
        if (m_tooLong) m_out.m_tooLong.push_back(static_cast<std::uint32_t>(m_out.m_ends.size()));
        if (!m_out.m_spill && m_out.m_texts.size() + m_text.size() > m_inMemory)
            m_out.m_spill = std::make_shared<Spill>();
        if (!m_out.m_spill) {
            m_out.m_texts += m_text;
            ++m_out.m_inMemory;
        } else if (m_trouble && !m_text.empty()) {
            m_trouble = m_out.m_spill->add(m_out.m_ends.size(), static_cast<std::uint32_t>(m_size), m_text);
        }
        m_size += m_text.size();
        m_out.m_ends.push_back(static_cast<std::uint32_t>(m_size));
    }

    SharedStrings& m_out;
    std::uint32_t m_cellBytes;
    std::size_t m_inMemory;
    std::size_t m_size = 0; ///< of all texts
    Result<void> m_trouble;
    std::string m_text;
    int m_phonetic = 0;
    bool m_inText = false;
    bool m_tooLong = false;
};

Result<SharedStrings> SharedStrings::read(
    ZipArchive& archive, std::size_t part, std::uint32_t cellBytes, std::size_t inMemory)
{
    Result<ZipPart> opened = archive.part(part);
    if (!opened) return pass(opened);
    SharedStrings out;
    Parser parser(out, cellBytes, inMemory);
    XmlStream stream([&](std::span<char> room) { return opened->read(room); }, parser);
    for (;;) {
        Result<bool> more = stream.step();
        if (!more) return pass(more);
        if (Result<void> well = parser.trouble(); !well) return pass(well);
        if (parser.isFull()) return fail(ErrorKind::PartTooLarge, "shared strings");
        if (!*more) break;
    }
    if (Result<void> done = parser.finish(); !done) return pass(done);
    return out;
}

bool SharedStrings::isTooLong(std::size_t i) const noexcept
{
    return !m_tooLong.empty() && std::ranges::binary_search(m_tooLong, static_cast<std::uint32_t>(i));
}

} // namespace winnow

#include "book/shared_strings.h"

#include "base/text.h"
#include "book/xml_stream.h"

#include <algorithm>
#include <charconv>

namespace winnow {
namespace {

constexpr std::size_t kMostText = 1U << 30;

std::optional<unsigned> unitAt(std::string_view text, std::size_t at)
{
    if (text.size() < at + 7 || text[at] != '_' || text[at + 1] != 'x' || text[at + 6] != '_') return std::nullopt;
    unsigned unit = 0;
    const char* end = text.data() + at + 6;
    const auto [stop, error] = std::from_chars(text.data() + at + 2, end, unit, 16);
    if (error != std::errc() || stop != end) return std::nullopt;
    return unit;
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

class SharedStrings::Parser final : public XmlHandler {
public:
    Parser(SharedStrings& out, std::uint32_t cellBytes) : m_out(out), m_cellBytes(cellBytes) {}

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
        if (name == "t") m_inText = false;
        else if (name == "rPh") --m_phonetic;
        else if (name == "si") add();
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
    [[nodiscard]] bool isFull() const noexcept { return m_out.m_texts.size() > kMostText; }

private:
    void add()
    {
        unescapeUnits(m_text);
        if (m_tooLong) m_out.m_tooLong.push_back(static_cast<std::uint32_t>(m_out.m_ends.size()));
        m_out.m_texts += m_text;
        m_out.m_ends.push_back(static_cast<std::uint32_t>(m_out.m_texts.size()));
    }

    SharedStrings& m_out;
    std::uint32_t m_cellBytes;
    std::string m_text;
    int m_phonetic = 0;
    bool m_inText = false;
    bool m_tooLong = false;
};

Result<SharedStrings> SharedStrings::read(ZipArchive& archive, std::size_t part, std::uint32_t cellBytes)
{
    Result<ZipPart> opened = archive.part(part);
    if (!opened) return pass(opened);
    SharedStrings out;
    Parser parser(out, cellBytes);
    XmlStream stream([&](std::span<char> room) { return opened->read(room); }, parser);
    for (;;) {
        Result<bool> more = stream.step();
        if (!more) return pass(more);
        if (parser.isFull()) return fail(ErrorKind::PartTooLarge, "shared strings");
        if (!*more) break;
    }
    return out;
}

bool SharedStrings::isTooLong(std::size_t i) const noexcept
{
    return !m_tooLong.empty() && std::ranges::binary_search(m_tooLong, static_cast<std::uint32_t>(i));
}

} // namespace winnow

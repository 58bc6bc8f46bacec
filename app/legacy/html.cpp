// SPDX-License-Identifier: Apache-2.0

#include "legacy/frame_writer.h"
#include "legacy/linked_text.h"
#include "legacy/readers.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

#include <libxml/HTMLparser.h>

namespace winnow::legacy {
namespace {

constexpr std::uint32_t kMostColumns = 16'384;
constexpr std::size_t kMostLines = std::size_t{64} << 20; ///< bytes of text outside of tables

/// Text outside of tables, a line for each block; for pages whose tables hold no address, or that have none.
class Lines {
public:
    void start(const std::string& name, const xmlChar** attributes)
    {
        if (endsLine(name)) end();
        m_text.startTag(name, attributes);
    }
    void stop(const std::string& name)
    {
        m_text.endTag(name);
        if (endsLine(name)) end();
    }
    void text(std::string_view piece) { m_text.add(piece); }
    void end()
    {
        const std::string& line = m_text.finished();
        m_holdsAddress = m_holdsAddress || line.find('@') != std::string::npos;
        m_bytes += line.size();
        if (!line.empty() && m_bytes <= kMostLines) m_lines.push_back(line);
        m_text.clear();
    }
    [[nodiscard]] bool holdsAddress() const noexcept { return m_holdsAddress; }
    void write() const
    {
        RowFrame row;
        for (std::uint32_t i = 0; i < m_lines.size(); ++i) {
            row.begin(i + 1);
            row.add(0, m_lines[i]);
            row.write();
        }
    }

private:
    static bool endsLine(const std::string& name)
    {
        static constexpr std::array kInside = {"a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "del", "em",
            "font", "i", "img", "ins", "kbd", "label", "mark", "nobr", "q", "s", "samp", "small", "span", "strike",
            "strong", "sub", "sup", "tt", "u", "var", "wbr"};
        return std::ranges::find(kInside, name) == kInside.end();
    }

    LinkedText m_text;
    std::vector<std::string> m_lines;
    std::size_t m_bytes = 0;
    bool m_holdsAddress = false;
};

/// Cells of the tables as the tags come. A cell or row that is not closed ends with the next one.
class Tables {
public:
    explicit Tables(std::optional<std::size_t> wanted) : m_wanted(wanted) {}

    void start(const std::string& name, const xmlChar** attributes)
    {
        if (isHidden(name)) ++m_hidden;
        if (m_depth == 0) m_lines.start(name, attributes);
        if (name == "table") {
            if (m_depth++ == 0) {
                m_active = m_wanted && m_count == *m_wanted;
                if (!m_wanted) write(LegacyFrame::Table, "Table " + std::to_string(m_count + 1));
                ++m_count;
                m_number = 0;
            }
        }
        if (m_depth > 0 && !m_tablesHoldAddress) m_tablesHoldAddress = !addressOfTag(attributes).empty();
        if (!m_active || m_depth != 1) return;
        if (name == "tr") {
            endRow();
            m_row.begin(++m_number);
            m_column = 0;
            m_inRow = true;
        } else if (name == "td" || name == "th") {
            endCell();
            if (!m_inRow) {
                m_row.begin(++m_number);
                m_column = 0;
                m_inRow = true;
            }
            m_inCell = true;
            m_span = 1;
            m_text.clear();
            for (const xmlChar** a = attributes; a != nullptr && *a != nullptr; a += 2)
                if (lowerName(a[0]) == "colspan" && a[1] != nullptr)
                    m_span = static_cast<std::uint32_t>(
                        std::clamp(std::atoi(reinterpret_cast<const char*>(a[1])), 1, static_cast<int>(kMostColumns)));
        } else if (name == "br" && m_inCell) {
            m_text.breakLine();
        } else if (m_inCell) {
            m_text.startTag(name, attributes);
        }
    }
    void end(const std::string& name)
    {
        if (isHidden(name)) m_hidden = std::max(0, m_hidden - 1);
        if (m_depth == 0) m_lines.stop(name);
        if (name == "table") {
            if (m_depth == 1 && m_active) {
                endRow();
                m_active = false;
            }
            if (m_depth > 0) --m_depth;
            return;
        }
        if (!m_active || m_depth != 1) return;
        if (name == "td" || name == "th")
            endCell();
        else if (name == "tr")
            endRow();
        else if (m_inCell)
            m_text.endTag(name);
    }
    void text(std::string_view piece)
    {
        if (m_hidden > 0) return;
        if (m_depth == 0) return m_lines.text(piece);
        m_tablesHoldAddress = m_tablesHoldAddress || piece.find('@') != std::string_view::npos;
        if (m_active && m_inCell) m_text.add(piece);
    }
    void finish()
    {
        if (m_active) endRow();
        m_lines.end();
        if (m_tablesHoldAddress || !m_lines.holdsAddress()) return;
        if (!m_wanted) write(LegacyFrame::Table, "Text");
        if (m_wanted == m_count) m_lines.write();
    }

private:
    static bool isHidden(const std::string& name) { return name == "script" || name == "style" || name == "title"; }

    void endCell()
    {
        if (!m_inCell) return;
        m_inCell = false;
        if (m_column < kMostColumns) m_row.add(m_column, m_text.finished());
        m_column = std::min(m_column + m_span, kMostColumns);
    }
    void endRow()
    {
        endCell();
        if (m_inRow) m_row.write();
        m_inRow = false;
    }

    std::optional<std::size_t> m_wanted;
    std::size_t m_count = 0;
    int m_depth = 0;
    int m_hidden = 0;
    bool m_active = false;
    bool m_inRow = false;
    bool m_inCell = false;
    std::uint32_t m_number = 0;
    std::uint32_t m_column = 0;
    std::uint32_t m_span = 1;
    LinkedText m_text;
    RowFrame m_row;
    Lines m_lines;
    bool m_tablesHoldAddress = false;
};

void onStart(void* self, const xmlChar* name, const xmlChar** attributes)
{
    static_cast<Tables*>(self)->start(lowerName(name), attributes);
}
void onEnd(void* self, const xmlChar* name) { static_cast<Tables*>(self)->end(lowerName(name)); }
void onText(void* self, const xmlChar* text, int length)
{
    static_cast<Tables*>(self)->text({reinterpret_cast<const char*>(text), static_cast<std::size_t>(length)});
}
void onNothing(void*, const char*, ...) {}

} // namespace

int readHtml(std::optional<std::size_t> table)
{
    htmlSAXHandler handler;
    std::memset(&handler, 0, sizeof handler);
    handler.startElement = onStart;
    handler.endElement = onEnd;
    handler.characters = onText;
    handler.ignorableWhitespace = onText;
    handler.cdataBlock = onText;
    handler.warning = onNothing;
    handler.error = onNothing;
    Tables tables(table);
    std::array<char, 32 * 1024> room;
    std::size_t count = std::fread(room.data(), 1, room.size(), stdin);
    // Pages that do not say how they are encoded: UTF-8 where the beginning is, else as browsers take them.
    const std::string_view head(room.data(), count);
    std::string lowered(head.substr(0, 4096));
    std::ranges::transform(
        lowered, lowered.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    xmlCharEncoding encoding = XML_CHAR_ENCODING_NONE;
    if (!head.starts_with("\xFF\xFE") && !head.starts_with("\xFE\xFF") &&
        lowered.find("charset") == std::string::npos) {
        bool valid = true;
        for (std::size_t i = 0; i < head.size() && valid;) {
            const auto c = static_cast<unsigned char>(head[i]);
            const std::size_t more = c < 0x80 ? 0
                : c >= 0xC2 && c < 0xE0       ? 1
                : c >= 0xE0 && c < 0xF0       ? 2
                : c >= 0xF0 && c < 0xF5       ? 3
                                              : 9;
            valid = more != 9;
            for (std::size_t k = 1; valid && k <= more && i + k < head.size(); ++k)
                valid = (static_cast<unsigned char>(head[i + k]) & 0xC0) == 0x80;
            i += more + 1;
        }
        encoding = valid ? XML_CHAR_ENCODING_UTF8 : XML_CHAR_ENCODING_8859_1;
    }
    htmlParserCtxtPtr parser = htmlCreatePushParserCtxt(
        &handler, &tables, room.data(), static_cast<int>(std::min<std::size_t>(count, 4)), nullptr, encoding);
    if (parser == nullptr) return 1;
    htmlCtxtUseOptions(parser, HTML_PARSE_NONET | HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING);
    if (count > 4) htmlParseChunk(parser, room.data() + 4, static_cast<int>(count - 4), 0);
    while ((count = std::fread(room.data(), 1, room.size(), stdin)) > 0)
        htmlParseChunk(parser, room.data(), static_cast<int>(count), 0);
    htmlParseChunk(parser, nullptr, 0, 1);
    tables.finish();
    write(LegacyFrame::End, {});
    return 0;
}

} // namespace winnow::legacy

// SPDX-License-Identifier: Apache-2.0

#include "legacy/frame_writer.h"
#include "legacy/readers.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>
#include <string_view>
#include <utility>

#include <libxml/HTMLparser.h>

namespace winnow::legacy {
namespace {

constexpr std::size_t kMostCell = 1U << 20;
constexpr std::uint32_t kMostColumns = 16'384;

std::string lower(const xmlChar* name)
{
    std::string out = name == nullptr ? std::string() : reinterpret_cast<const char*>(name);
    std::ranges::transform(out, out.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return out;
}

int hexDigit(char c)
{
    if (c >= '0' && c <= '9') return c - '0';
    const char small = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return small >= 'a' && small <= 'f' ? small - 'a' + 10 : -1;
}

/// "mailto:jan%40example.nl?subject=x" -> "jan@example.nl"; empty for other links.
std::string addressOfLink(std::string_view link)
{
    while (!link.empty() && link.front() == ' ') link.remove_prefix(1);
    std::string scheme(link.substr(0, 7));
    std::ranges::transform(scheme, scheme.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    if (scheme != "mailto:") return {};
    link = link.substr(7, link.find('?') == std::string_view::npos ? std::string_view::npos : link.find('?') - 7);
    std::string out;
    for (std::size_t i = 0; i < link.size(); ++i) {
        if (link[i] == '%' && i + 2 < link.size() && hexDigit(link[i + 1]) >= 0 && hexDigit(link[i + 2]) >= 0) {
            out += static_cast<char>(hexDigit(link[i + 1]) * 16 + hexDigit(link[i + 2]));
            i += 2;
        } else if (static_cast<unsigned char>(link[i]) >= 0x20) {
            out += link[i];
        }
    }
    return out;
}

/// Pages that hide addresses from robots keep them as hexadecimal bytes under a key, the first byte.
std::string hiddenAddress(std::string_view hex)
{
    if (hex.size() < 8 || hex.size() > 600 || hex.size() % 2 != 0) return {};
    std::string out;
    for (std::size_t i = 0; i < hex.size(); i += 2) {
        if (hexDigit(hex[i]) < 0 || hexDigit(hex[i + 1]) < 0) return {};
        out += static_cast<char>(hexDigit(hex[i]) * 16 + hexDigit(hex[i + 1]));
    }
    for (std::size_t i = 1; i < out.size(); ++i) out[i] = static_cast<char>(out[i] ^ out[0]);
    out.erase(0, 1);
    return out.find('@') == std::string::npos ? std::string() : out;
}

/// The address that a tag carries beside its text; empty for none.
std::string addressOfTag(const xmlChar** attributes)
{
    for (const xmlChar** a = attributes; a != nullptr && *a != nullptr; a += 2) {
        if (a[1] == nullptr) continue;
        const std::string_view value = reinterpret_cast<const char*>(a[1]);
        const std::string name = lower(a[0]);
        if (name == "data-cfemail") return hiddenAddress(value);
        if (name != "href") continue;
        if (std::string address = addressOfLink(value); !address.empty()) return address;
        const std::size_t hash = value.find("/email-protection#");
        if (hash != std::string_view::npos) return hiddenAddress(value.substr(hash + 18));
    }
    return {};
}

/// Cells of the tables as the tags come. A cell or row that is not closed ends with the next one.
class Tables {
public:
    explicit Tables(std::optional<std::size_t> wanted) : m_wanted(wanted) {}

    void start(const std::string& name, const xmlChar** attributes)
    {
        if (name == "table") {
            if (m_depth++ == 0) {
                m_active = m_wanted && m_count == *m_wanted;
                if (!m_wanted) write(LegacyFrame::Table, "Table " + std::to_string(m_count + 1));
                ++m_count;
                m_number = 0;
            }
        }
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
            m_linked.clear();
            for (const xmlChar** a = attributes; a != nullptr && *a != nullptr; a += 2)
                if (lower(a[0]) == "colspan" && a[1] != nullptr)
                    m_span = static_cast<std::uint32_t>(
                        std::clamp(std::atoi(reinterpret_cast<const char*>(a[1])), 1, static_cast<int>(kMostColumns)));
        } else if ((name == "a" || name == "span") && m_inCell) {
            if (std::string address = addressOfTag(attributes); !address.empty()) {
                endLink();
                m_linked = std::move(address);
                m_linkBegin = m_text.size();
                m_linkTag = name;
            }
        } else if (name == "br" && m_inCell && !m_text.empty()) {
            m_text += '\n';
        } else if ((name == "script" || name == "style")) {
            ++m_hidden;
        }
    }
    void end(const std::string& name)
    {
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
        else if (!m_linked.empty() && name == m_linkTag)
            endLink();
        else if (name == "script" || name == "style")
            m_hidden = std::max(0, m_hidden - 1);
    }
    void text(std::string_view piece)
    {
        if (!m_active || !m_inCell || m_hidden > 0) return;
        for (const char c : piece) {
            const bool space = c == ' ' || c == '\t' || c == '\n' || c == '\r';
            if (space && (m_text.empty() || m_text.back() == ' ' || m_text.back() == '\n')) continue;
            if (m_text.size() <= kMostCell) m_text += space ? ' ' : c;
        }
    }
    void finish()
    {
        if (m_active) endRow();
    }

private:
    /// A name over a link stays beside the address: "Anna <anna@example.nl>".
    void endLink()
    {
        if (m_linked.empty()) return;
        const std::string address = std::exchange(m_linked, {});
        std::string shown = m_text.substr(std::min(m_linkBegin, m_text.size()));
        while (!shown.empty() && shown.back() == ' ') shown.pop_back();
        const bool hidden = shown.find("email") != std::string::npos && shown.find("protected") != std::string::npos;
        if (shown.find('@') != std::string::npos) return;
        if (shown.empty() || hidden) {
            m_text.resize(std::min(m_linkBegin, m_text.size()));
            m_text += address;
        } else {
            while (!m_text.empty() && m_text.back() == ' ') m_text.pop_back();
            m_text += " <" + address + '>';
        }
    }
    void endCell()
    {
        if (!m_inCell) return;
        endLink();
        m_inCell = false;
        while (!m_text.empty() && (m_text.back() == ' ' || m_text.back() == '\n')) m_text.pop_back();
        if (m_column < kMostColumns) m_row.add(m_column, m_text);
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
    std::string m_text;
    std::string m_linked; ///< the address of the link in hand
    std::string m_linkTag;
    std::size_t m_linkBegin = 0;
    RowFrame m_row;
};

void onStart(void* self, const xmlChar* name, const xmlChar** attributes)
{
    static_cast<Tables*>(self)->start(lower(name), attributes);
}
void onEnd(void* self, const xmlChar* name) { static_cast<Tables*>(self)->end(lower(name)); }
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

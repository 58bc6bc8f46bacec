// SPDX-License-Identifier: Apache-2.0

#include "intake/cells/markup_text.h"

#include "address/normaliser.h"
#include "base/text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <utility>

namespace winnow {
namespace {

using namespace std::string_view_literals;

/// Names of HTML that matter around addresses; of letters with a mark see letterEntity().
constexpr std::pair<std::string_view, char32_t> kEntities[] = {
    {"Tab", '\t'},
    {"NewLine", '\n'},
    {"excl", '!'},
    {"quot", '"'},
    {"QUOT", '"'},
    {"num", '#'},
    {"dollar", '$'},
    {"percnt", '%'},
    {"amp", '&'},
    {"AMP", '&'},
    {"apos", '\''},
    {"lpar", '('},
    {"rpar", ')'},
    {"ast", '*'},
    {"plus", '+'},
    {"comma", ','},
    {"hyphen", 0x2010},
    {"period", '.'},
    {"sol", '/'},
    {"colon", ':'},
    {"semi", ';'},
    {"lt", '<'},
    {"LT", '<'},
    {"equals", '='},
    {"gt", '>'},
    {"GT", '>'},
    {"quest", '?'},
    {"commat", '@'},
    {"lsqb", '['},
    {"lbrack", '['},
    {"bsol", '\\'},
    {"rsqb", ']'},
    {"rbrack", ']'},
    {"lowbar", '_'},
    {"UnderBar", '_'},
    {"grave", '`'},
    {"lcub", '{'},
    {"lbrace", '{'},
    {"vert", '|'},
    {"verbar", '|'},
    {"rcub", '}'},
    {"rbrace", '}'},
    {"nbsp", 0xA0},
    {"NonBreakingSpace", 0xA0},
    {"ensp", 0x2002},
    {"emsp", 0x2003},
    {"thinsp", 0x2009},
    {"zwnj", 0x200C},
    {"zwj", 0x200D},
    {"ZeroWidthSpace", 0x200B},
    {"lrm", 0x200E},
    {"rlm", 0x200F},
    {"shy", 0xAD},
    {"NoBreak", 0x2060},
    {"laquo", 0xAB},
    {"raquo", 0xBB},
    {"lsaquo", 0x2039},
    {"rsaquo", 0x203A},
    {"lsquo", 0x2018},
    {"rsquo", 0x2019},
    {"sbquo", 0x201A},
    {"ldquo", 0x201C},
    {"rdquo", 0x201D},
    {"bdquo", 0x201E},
    {"bull", 0x2022},
    {"middot", 0xB7},
    {"hellip", 0x2026},
    {"ndash", 0x2013},
    {"mdash", 0x2014},
    {"rarr", 0x2192},
    {"larr", 0x2190},
    {"szlig", 0xDF},
    {"oslash", 0xF8},
    {"Oslash", 0xD8},
    {"aelig", 0xE6},
    {"AElig", 0xC6},
    {"oelig", 0x153},
    {"fflig", 0xFB00},
};

/// "eacute": a letter and its mark.
std::string letterEntity(std::string_view name)
{
    static constexpr std::pair<std::string_view, char32_t> kMarks[] = {{"acute", 0x301}, {"grave", 0x300},
        {"circ", 0x302}, {"uml", 0x308}, {"tilde", 0x303}, {"cedil", 0x327}, {"ring", 0x30A}, {"caron", 0x30C},
        {"macr", 0x304}, {"breve", 0x306}, {"ogon", 0x328}, {"dot", 0x307}};
    if (name.size() < 4 || !isAsciiLetter(name.front())) return {};
    for (const auto& [mark, point] : kMarks)
        if (name.substr(1) == mark) {
            std::string out(1, name.front());
            appendUtf8(out, point);
            return out;
        }
    return {};
}

struct Entity {
    std::size_t length = 0; ///< 0: none
    std::string text;
};

Entity numericEntity(std::string_view text)
{
    const bool hex = text.size() > 3 && toAsciiLower(text[2]) == 'x';
    const char* begin = text.data() + (hex ? 3 : 2);
    const char* limit = text.data() + std::min<std::size_t>(text.size(), 12);
    std::uint32_t value = 0;
    const auto [end, error] = std::from_chars(begin, std::max(begin, limit), value, hex ? 16 : 10);
    if (error != std::errc() || value == 0 || value > 0x10FFFF || (value >= 0xD800 && value < 0xE000)) return {};
    const auto digits = static_cast<std::size_t>(end - text.data());
    const bool closed = digits < text.size() && text[digits] == ';';
    // Browsers forgive a missing semicolon; behind hexadecimal digits nobody knows where they end.
    if (!closed && hex) return {};
    Entity out{digits + (closed ? 1U : 0U), {}};
    appendUtf8(out.text, value);
    return out;
}

Entity entityAt(std::string_view text)
{
    if (text.size() < 4) return {};
    if (text[1] == '#') return numericEntity(text);
    const std::size_t end = text.substr(0, 20).find(';');
    if (end == std::string_view::npos || end < 3) return {};
    const std::string_view name = text.substr(1, end - 1);
    for (const auto& [known, point] : kEntities)
        if (known == name) {
            Entity out{end + 1, {}};
            appendUtf8(out.text, point);
            return out;
        }
    if (std::string letter = letterEntity(name); !letter.empty()) return {end + 1, std::move(letter)};
    return {};
}

/// Elements that break a line, then those that do not.
constexpr std::string_view kBlocks[] = {"br", "p", "div", "td", "th", "tr", "li", "ul", "ol", "table", "tbody", "thead",
    "hr", "dd", "dt", "dl", "h1", "h2", "h3", "h4", "h5", "h6", "address", "section", "article", "html", "body",
    "head"};
constexpr std::string_view kInlines[] = {"a", "b", "i", "u", "s", "em", "strong", "span", "font", "small", "big", "sup",
    "sub", "code", "tt", "wbr", "nobr", "img", "mark", "label", "center", "pre", "abbr", "del", "ins", "o:p",
    "st1:place", "input", "script", "style", "meta", "link", "bdi", "bdo", "var", "kbd", "strike"};

struct Tag {
    std::size_t length = 0; ///< 0: none
    std::string name;
    bool closes = false;
    bool breaksLine = false;
    std::size_t linkBegin = 0; ///< of what href="mailto:.." names, counted from the tag; 0: no such link
    std::size_t linkEnd = 0;
};

void findLink(std::string_view tag, Tag& out)
{
    const std::string lower = asciiLower(tag);
    std::size_t at = lower.find("mailto:");
    if (at == std::string::npos) return;
    at += 7;
    std::size_t end = at;
    const char quote = lower[at - 8];
    while (end < tag.size() - 1 && tag[end] != quote && !isAsciiSpace(tag[end]) && tag[end] != '?' && tag[end] != '"')
        ++end;
    out.linkBegin = at;
    out.linkEnd = end;
}

Tag tagAt(std::string_view text)
{
    constexpr std::size_t kLongest = 4000;
    if (text.starts_with("<!--")) {
        const std::size_t end = text.substr(0, 600).find("-->");
        // Who was commented out is looked at all the same.
        if (end == std::string_view::npos || text.substr(0, end).find('@') != std::string_view::npos) return {};
        return {.length = end + 3, .name = "!"};
    }
    std::size_t at = 1;
    Tag out;
    if (at < text.size() && text[at] == '/') {
        out.closes = true;
        ++at;
    }
    const std::size_t begin = at;
    while (
        at < text.size() && at - begin < 12 && (isAsciiLetter(text[at]) || isAsciiDigit(text[at]) || text[at] == ':'))
        ++at;
    if (at == begin || at >= text.size() || (text[at] != '>' && text[at] != '/' && !isAsciiSpace(text[at]))) return {};
    out.name = asciiLower(text.substr(begin, at - begin));
    out.breaksLine = std::ranges::find(kBlocks, out.name) != std::end(kBlocks);
    if (!out.breaksLine && std::ranges::find(kInlines, out.name) == std::end(kInlines)) return {};
    const std::size_t end = text.substr(0, kLongest).find_first_of("<>", at);
    if (end == std::string_view::npos || text[end] != '>') return {};
    const std::string_view inside = text.substr(at, end - at);
    if (inside.find('@') != std::string_view::npos && inside.find('=') == std::string_view::npos) return {};
    out.length = end + 1;
    if (out.name == "a" && !out.closes) findLink(text.substr(0, out.length), out);
    return out;
}

/// Writes a text without its tags; a link's address comes behind its text.
class TagStripper {
public:
    explicit TagStripper(const MappedText& source) : m_text(source.text), m_out(source) {}

    bool run()
    {
        for (std::size_t at = m_text.find('<'); at != std::string_view::npos; at = m_text.find('<', at)) {
            const Tag tag = tagAt(m_text.substr(at));
            if (tag.length == 0) {
                ++at;
                continue;
            }
            m_out.copy(m_done, at);
            // The address waits for the end of the link, or of the line.
            if (tag.name == "a" || tag.breaksLine) writeLink(at, at + tag.length);
            if (tag.linkEnd > tag.linkBegin) m_link = {at + tag.linkBegin, at + tag.linkEnd};
            if (tag.breaksLine) m_out.replace(at, at + tag.length, "\n");
            m_done = at += tag.length;
            m_any = true;
        }
        if (!m_any) return false;
        m_out.copy(m_done, m_text.size());
        if (m_link) writeLink(m_text.size() - 1, m_text.size());
        m_out.addStep(kStepMarkup);
        return true;
    }
    MappedText take() { return m_out.take(); }

private:
    void writeLink(std::size_t begin, std::size_t end)
    {
        if (!m_link) return;
        m_out.replace(begin, end, " <");
        m_out.copy(m_link->first, m_link->second);
        m_out.replace(begin, end, ">");
        m_link.reset();
    }

    std::string_view m_text;
    TextRewriter m_out;
    std::size_t m_done = 0;
    std::optional<std::pair<std::size_t, std::size_t>> m_link;
    bool m_any = false;
};

/// A link of another kind: its text and its address, as places in the source.
struct Link {
    std::size_t begin = 0, end = 0;
    std::size_t labelBegin = 0, labelEnd = 0;
    std::size_t addressBegin = 0, addressEnd = 0;
};

/// [Jan](mailto:jan@x.nl)
std::optional<Link> markdownAt(std::string_view text, std::size_t at)
{
    constexpr std::size_t kLongest = 600;
    const std::string_view near = text.substr(0, std::min(text.size(), at + kLongest));
    const std::size_t middle = near.find("](", at + 1);
    if (middle == std::string_view::npos || near.substr(at + 1, middle - at - 1).find('[') != std::string_view::npos)
        return std::nullopt;
    const std::size_t end = near.find(')', middle);
    if (end == std::string_view::npos || near.substr(middle, end - middle).find('@') == std::string_view::npos)
        return std::nullopt;
    return Link{at, end + 1, at + 1, middle, middle + 2, end};
}

/// =HYPERLINK("mailto:jan@x.nl";"Jan"), whatever the function is called.
std::optional<Link> formulaAt(std::string_view text, std::size_t at)
{
    std::size_t open = at + 1;
    while (open < text.size() && open - at < 40 &&
        (isAsciiLetter(text[open]) || isNonAscii(text[open]) || isAsciiDigit(text[open]) || text[open] == '_' ||
            text[open] == '.'))
        ++open;
    if (open == at + 1 || open + 2 >= text.size() || text[open] != '(' || text[open + 1] != '"') return std::nullopt;
    const std::size_t first = text.find('"', open + 2);
    if (first == std::string_view::npos || text.substr(open, first - open).find('@') == std::string_view::npos)
        return std::nullopt;
    Link link{at, first + 1, first, first, open + 2, first};
    std::size_t next = first + 1;
    while (next < text.size() && (text[next] == ',' || text[next] == ';' || text[next] == ' ')) ++next;
    if (next < text.size() && text[next] == '"') {
        const std::size_t last = text.find('"', next + 1);
        if (last == std::string_view::npos) return std::nullopt;
        link.labelBegin = next + 1;
        link.labelEnd = last;
        next = last + 1;
    }
    if (next < text.size() && text[next] == ')') ++next;
    link.end = next;
    return link;
}

/// Jan#mailto:jan@x.nl#: text, address, place in it and tip of an Access hyperlink.
std::optional<Link> accessAt(std::string_view text, std::size_t at)
{
    constexpr std::string_view kPrefix = "#mailto:";
    if (text.size() - at < kPrefix.size() || !equalsIgnoringAsciiCase(text.substr(at, kPrefix.size()), kPrefix))
        return std::nullopt;
    std::size_t begin = at;
    while (begin > 0 && ";,\n\r|#"sv.find(text[begin - 1]) == std::string_view::npos && at - begin < 300) --begin;
    std::size_t end = at + 1;
    while (end < text.size() && ";,\n\r#"sv.find(text[end]) == std::string_view::npos) ++end;
    Link link{begin, end, begin, at, at + 1, end};
    // The empty places that follow: "##", "#tip#".
    while (link.end < text.size() && text[link.end] == '#') ++link.end;
    return link;
}

} // namespace

MappedText decodeEntities(MappedText source)
{
    for (int layer = 0; layer < 3; ++layer) {
        const std::string_view text = source.text;
        TextRewriter out(source);
        std::size_t done = 0;
        for (std::size_t at = text.find('&'); at != std::string_view::npos;
            at = text.find('&', std::max(done, at + 1))) {
            const Entity entity = entityAt(text.substr(at));
            if (entity.length == 0) continue;
            out.copy(done, at);
            out.replace(at, at + entity.length, entity.text);
            done = at + entity.length;
        }
        if (done == 0) return source;
        out.copy(done, text.size());
        out.addStep(kStepMarkup);
        MappedText next = out.take();
        source = std::move(next);
    }
    return source;
}

MappedText stripTags(MappedText source)
{
    if (source.text.find('<') == std::string::npos) return source;
    TagStripper stripper(source);
    return stripper.run() ? stripper.take() : std::move(source);
}

MappedText unfoldLinks(MappedText source)
{
    const std::string_view text = source.text;
    if (text.find_first_of("#[=") == std::string_view::npos) return source;
    TextRewriter out(source);
    std::size_t done = 0;
    for (std::size_t at = text.find_first_of("#[="); at != std::string_view::npos;
        at = text.find_first_of("#[=", std::max(done, at + 1))) {
        const auto link = text[at] == '[' ? markdownAt(text, at)
            : text[at] == '#'             ? accessAt(text, at)
                                          : formulaAt(text, at);
        if (!link || link->begin < done) continue;
        out.copy(done, link->begin);
        out.copy(link->labelBegin, link->labelEnd);
        out.replace(link->addressBegin - 1, link->addressBegin, " <");
        out.copy(link->addressBegin, link->addressEnd);
        out.replace(link->end - 1, link->end, ">");
        done = link->end;
    }
    if (done == 0) return source;
    out.copy(done, text.size());
    out.addStep(kStepMarkdown);
    return out.take();
}

} // namespace winnow

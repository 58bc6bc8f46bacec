// SPDX-License-Identifier: Apache-2.0

#include "intake/cells/cell_items.h"

#include "base/text.h"
#include "intake/cells/address_places.h"
#include "intake/cells/text_marks.h"
#include "sheet/cell_type.h"

#include <algorithm>

namespace winnow {
namespace {

using namespace std::string_view_literals;

class ItemReader {
public:
    ItemReader(std::string_view text, std::span<const TakenSpan> taken, const CellOptions& options)
        : m_text(text), m_taken(taken), m_options(options)
    {
    }

    std::vector<CellItem> run()
    {
        std::size_t next = 0;
        while (m_at < m_text.size()) {
            if (next < m_taken.size() && m_at >= m_taken[next].begin) {
                add(m_taken[next].end, m_taken[next].isAddress ? ItemKind::Address : ItemKind::Taken);
                ++next;
                readQuery();
                continue;
            }
            m_limit = next < m_taken.size() ? m_taken[next].begin : m_text.size();
            readItem();
        }
        return std::move(m_items);
    }

private:
    void add(std::size_t end, ItemKind kind, char sign = 0)
    {
        m_items.push_back({m_at, end, kind, sign, m_spaced});
        m_spaced = false;
        m_at = end;
    }

    void readItem()
    {
        const CodePoint c = codePointAt(m_text, m_at);
        const char ascii = c.value < 0x80 ? static_cast<char>(c.value) : '\0';
        if (ascii == '\t') return add(m_at + 1, ItemKind::Separator);
        if (isAsciiDigit(ascii) || ascii == '+' || ascii == '(')
            if (readNumber()) return;
        switch (markOf(c.value)) {
        case Mark::Blank:
        case Mark::Invisible:
            m_at += c.length;
            m_spaced = true;
            return;
        case Mark::Newline: return add(m_at + c.length, ItemKind::Separator);
        case Mark::Letter: return readWord();
        case Mark::Quote: return add(m_at + c.length, ItemKind::Quote);
        case Mark::Dash: return readDash(c);
        case Mark::Arrow: return add(m_at + c.length, ItemKind::Arrow);
        case Mark::Tick: return add(m_at + c.length, ItemKind::Tick);
        case Mark::Decoration: return add(m_at + c.length, ItemKind::Mark);
        case Mark::Other: return add(m_at + c.length, c.value == 0xFFFD ? ItemKind::Mark : ItemKind::Strange);
        case Mark::Punctuation: return readPunctuation(c, ascii);
        }
    }

    void readPunctuation(const CodePoint& c, char ascii)
    {
        const std::size_t end = m_at + c.length;
        switch (ascii) {
        case ',': return add(end, ItemKind::Comma);
        case ';':
        case '|': return add(end, ItemKind::Separator, ascii);
        case ':': return add(end, ItemKind::Colon);
        case '(':
        case '[':
        case '{':
        case '<': return add(end, ItemKind::Open, ascii);
        case ')':
        case ']':
        case '}':
        case '>': return add(end, ItemKind::Close, ascii);
        case '&':
        case '+':
        case '/': return add(end, ItemKind::Joint);
        case '=':
            if (end < m_text.size() && m_text[end] == '>') return add(end + 1, ItemKind::Arrow);
            return add(end, ItemKind::Mark, ascii);
        case '@': return add(end, ItemKind::Strange);
        default: return add(end, ItemKind::Mark, ascii);
        }
    }

    void readDash(const CodePoint& c)
    {
        std::size_t end = m_at + c.length;
        while (end < m_limit && m_text[end] == '-') ++end;
        if (end < m_text.size() && m_text[end] == '>') return add(end + 1, ItemKind::Arrow);
        add(end, ItemKind::Dash);
    }

    /// Letters and digits with the marks that stand inside words.
    void readWord()
    {
        if (readProperty() || readWeb()) return;
        std::size_t end = m_at;
        while (end < m_limit) {
            const CodePoint c = codePointAt(m_text, end);
            const bool letter = markOf(c.value) == Mark::Letter;
            if (!letter && !isInnerMark(c, end)) break;
            end += c.length;
        }
        add(std::max(end, m_at + 1), ItemKind::Word);
    }

    [[nodiscard]] bool isInnerMark(const CodePoint& c, std::size_t at) const
    {
        const bool inner = c.value == '\'' || c.value == 0x2019 || c.value == '-' || c.value == '.' || c.value == '_' ||
            c.value == '/' || c.value == '&';
        if (!inner || at + c.length >= m_limit) return false;
        return markOf(codePointAt(m_text, at + c.length).value) == Mark::Letter;
    }

    /// EMAIL;PREF;INTERNET: and item3.EMAIL;TYPE=WORK: of an address book
    bool readProperty()
    {
        constexpr std::size_t kLongest = 80;
        std::string_view rest = m_text.substr(m_at, std::min(m_limit - m_at, kLongest));
        const std::size_t colon = rest.find(':');
        if (colon == std::string_view::npos) return false;
        rest = rest.substr(0, colon);
        const std::string lower = asciiLower(rest.substr(0, rest.find(';')));
        const bool email = lower == "email" || (lower.starts_with("item") && lower.ends_with(".email"));
        const bool plain = std::ranges::all_of(rest, [](char c) {
            return isAsciiLetter(c) || isAsciiDigit(c) || ";=,.-_\""sv.find(c) != std::string_view::npos;
        });
        if (!email || !plain || rest.find(';') == std::string_view::npos) return false;
        add(m_at + colon + 1, ItemKind::Query);
        return true;
    }

    /// www.x.nl, https://.., x.nl
    bool readWeb()
    {
        constexpr std::size_t kLongest = 300;
        std::size_t end = m_at;
        while (end < m_limit && end - m_at < kLongest && !isAsciiSpace(m_text[end]) &&
            "\"<>,;|()"sv.find(m_text[end]) == std::string_view::npos)
            ++end;
        std::string_view word = m_text.substr(m_at, end - m_at);
        while (!word.empty() && ".:!?'"sv.find(word.back()) != std::string_view::npos) word.remove_suffix(1);
        const std::string lower = asciiLower(word.substr(0, 8));
        bool web = lower.starts_with("www.") || lower.starts_with("http://") || lower.starts_with("https://") ||
            lower.starts_with("ftp://");
        if (!web) {
            const std::string_view host = word.substr(0, word.find('/'));
            const std::size_t dot = host.rfind('.');
            web = dot != std::string_view::npos && dot >= 3 && isAscii(host) &&
                isKnownEnding(host.substr(dot + 1), m_options) && host.find_first_of("_'&") == std::string_view::npos;
        }
        if (!web || word.empty()) return false;
        add(m_at + word.size(), ItemKind::Web);
        return true;
    }

    /// A phone number or a date. False: an ordinary mark or word begins here.
    bool readNumber()
    {
        if (m_at > 0 && !m_items.empty() && m_items.back().end == m_at && m_items.back().kind == ItemKind::Word)
            return false;
        constexpr std::size_t kLongest = 28;
        std::size_t digits = 0;
        std::size_t end = m_at;
        for (std::size_t i = m_at; i < m_limit && i - m_at < kLongest; ++i) {
            const char c = m_text[i];
            if (isAsciiDigit(c)) {
                ++digits;
                end = i + 1;
            } else if (" -./()+:T"sv.find(c) == std::string_view::npos) {
                break;
            }
        }
        if (digits < 5 || (end < m_text.size() && (isAsciiLetter(m_text[end]) || m_text[end] == '_'))) return false;
        const std::string_view found = m_text.substr(m_at, end - m_at);
        const CellType type = cellType(found);
        if (type == CellType::Date) {
            add(end, ItemKind::Date);
            return true;
        }
        const bool opens = found.front() == '+' || found.front() == '0' || found.front() == '(';
        const bool phone = type != CellType::Time && found.find_first_of(":T") == std::string_view::npos &&
            digits <= 15 && (opens ? digits >= 7 : digits >= 9) &&
            found.find_first_of("123456789") != std::string_view::npos;
        if (!phone) return false;
        add(end, ItemKind::Phone);
        return true;
    }

    void readQuery()
    {
        if (m_at + 3 > m_text.size() || m_text[m_at] != '?') return;
        std::size_t key = m_at + 1;
        while (key < m_text.size() && (isAsciiLetter(m_text[key]) || m_text[key] == '-' || m_text[key] == '_')) ++key;
        if (key == m_at + 1 || key >= m_text.size() || m_text[key] != '=') return;
        std::size_t end = key;
        const std::size_t limit = nextTaken();
        while (end < limit && !isAsciiSpace(m_text[end]) && "\"<>)]#;"sv.find(m_text[end]) == std::string_view::npos)
            ++end;
        add(end, ItemKind::Query);
    }

    [[nodiscard]] std::size_t nextTaken() const
    {
        const auto next = std::ranges::lower_bound(m_taken, m_at, {}, &TakenSpan::begin);
        return next == m_taken.end() ? m_text.size() : next->begin;
    }

    std::string_view m_text;
    std::span<const TakenSpan> m_taken;
    const CellOptions& m_options;
    std::vector<CellItem> m_items;
    std::size_t m_at = 0;
    std::size_t m_limit = 0;
    bool m_spaced = false;
};

} // namespace

std::vector<CellItem> cellItems(std::string_view text, std::span<const TakenSpan> taken, const CellOptions& options)
{
    return ItemReader(text, taken, options).run();
}

} // namespace winnow

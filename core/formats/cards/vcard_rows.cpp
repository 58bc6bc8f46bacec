// SPDX-License-Identifier: Apache-2.0

#include "formats/cards/vcard_rows.h"

#include "base/text.h"
#include "sheet/encoding.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <vector>

namespace winnow {
namespace {

constexpr std::size_t kMostColumns = 1000;

/// One line of a card after unfolding.
struct Property {
    std::string name; ///< upper case, without its group
    std::string value;
};

struct Known {
    std::string_view property, title;
};
constexpr std::array kKnown = {Known{"FN", "Name"}, Known{"GIVEN", "First name"}, Known{"FAMILY", "Last name"},
    Known{"NICKNAME", "Nickname"}, Known{"ORG", "Company"}, Known{"TITLE", "Title"}, Known{"ROLE", "Role"},
    Known{"EMAIL", "E-mail"}, Known{"TEL", "Phone"}, Known{"ADR", "Address"}, Known{"URL", "Website"},
    Known{"BDAY", "Birthday"}, Known{"LANG", "Language"}, Known{"CATEGORIES", "Categories"}, Known{"NOTE", "Note"}};
constexpr std::array<std::string_view, 9> kLeftOut = {
    "VERSION", "PRODID", "PHOTO", "LOGO", "SOUND", "KEY", "AGENT", "X-ABSHOWAS", "X-EVOLUTION-FILE-AS"};

std::string upper(std::string_view text)
{
    std::string out(text);
    for (char& c : out)
        if (isAsciiLower(c)) c = static_cast<char>(c - 32);
    return out;
}

int hexDigit(char c)
{
    return isAsciiDigit(c)                                 ? c - '0'
        : toAsciiLower(c) >= 'a' && toAsciiLower(c) <= 'f' ? toAsciiLower(c) - 'a' + 10
                                                           : -1;
}

std::string fromQuotedPrintable(std::string_view text)
{
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '=' && i + 2 < text.size() && hexDigit(text[i + 1]) >= 0 && hexDigit(text[i + 2]) >= 0) {
            out += static_cast<char>(hexDigit(text[i + 1]) * 16 + hexDigit(text[i + 2]));
            i += 2;
        } else {
            out += text[i];
        }
    }
    return out;
}

/// The parts of a value between unescaped semicolons, each unescaped.
std::vector<std::string> parts(std::string_view value)
{
    std::vector<std::string> out(1);
    for (std::size_t i = 0; i < value.size(); ++i) {
        if (value[i] == '\\' && i + 1 < value.size()) {
            ++i;
            out.back() += value[i] == 'n' || value[i] == 'N' ? '\n' : value[i];
        } else if (value[i] == ';') {
            out.emplace_back();
        } else {
            out.back() += value[i];
        }
    }
    return out;
}

std::string joined(const std::vector<std::string>& words)
{
    std::string out;
    for (const std::string& word : words) {
        if (trimmed(word).empty()) continue;
        if (!out.empty()) out += ", ";
        out += trimmed(word);
    }
    return out;
}

/// Lines with their folds undone.
class Lines {
public:
    explicit Lines(std::string_view text) : m_text(text) {}
    bool next(std::string& line)
    {
        if (m_at >= m_text.size()) return false;
        line = take();
        m_number = m_taken;
        const std::size_t colon = line.find(':');
        const bool quoted = colon != std::string::npos &&
            upper(std::string_view(line).substr(0, colon)).find("QUOTED-PRINTABLE") != std::string::npos;
        while (m_at < m_text.size()) {
            if (quoted && line.ends_with('=')) {
                line.pop_back();
                line += take();
            } else if (m_text[m_at] == ' ' || m_text[m_at] == '\t') {
                line += std::string_view(take()).substr(1);
            } else {
                break;
            }
        }
        return true;
    }
    [[nodiscard]] std::uint64_t number() const noexcept { return m_number; }

private:
    std::string take()
    {
        const std::size_t end = std::min(m_text.find_first_of("\r\n", m_at), m_text.size());
        std::string line(m_text.substr(m_at, end - m_at));
        m_at = end;
        if (m_at < m_text.size() && m_text[m_at] == '\r') ++m_at;
        if (m_at < m_text.size() && m_text[m_at] == '\n') ++m_at;
        ++m_taken;
        return line;
    }
    std::string_view m_text;
    std::size_t m_at = 0;
    std::uint64_t m_taken = 0;
    std::uint64_t m_number = 0;
};

std::optional<Property> propertyOf(const std::string& line)
{
    std::size_t colon = 0;
    bool quotes = false;
    for (; colon < line.size() && (line[colon] != ':' || quotes); ++colon)
        if (line[colon] == '"') quotes = !quotes;
    if (colon == line.size()) return std::nullopt;
    const std::string head = upper(std::string_view(line).substr(0, colon));
    std::string name = head.substr(0, head.find(';'));
    if (const std::size_t dot = name.find('.'); dot != std::string::npos) name.erase(0, dot + 1);
    if (name.empty() || std::ranges::find(kLeftOut, name) != kLeftOut.end()) return std::nullopt;
    std::string value = line.substr(colon + 1);
    if (head.find("QUOTED-PRINTABLE") != std::string::npos) value = fromQuotedPrintable(value);
    if (const std::size_t at = head.find("CHARSET="); at != std::string::npos) {
        const std::string charset = head.substr(
            at + 8, head.find(';', at) == std::string::npos ? std::string::npos : head.find(';', at) - at - 8);
        if (const Result<CellDecoder> decoder = CellDecoder::forEncoding(charset); decoder && !decoder->passes(value)) {
            std::string decoded;
            decoder->decode(value, decoded);
            value = std::move(decoded);
        }
    }
    return Property{std::move(name), std::move(value)};
}

struct Card {
    std::uint64_t line = 0;
    std::vector<Property> properties;
};

void addProperty(Card& card, Property property)
{
    if (property.name == "N") {
        const std::vector<std::string> name = parts(property.value);
        if (!name.empty() && !trimmed(name[0]).empty())
            card.properties.push_back({"FAMILY", std::string(trimmed(name[0]))});
        if (name.size() > 1 && !trimmed(name[1]).empty())
            card.properties.push_back({"GIVEN", std::string(trimmed(name[1]))});
        return;
    }
    std::string value = joined(parts(property.value));
    if (property.name == "EMAIL" && asciiLower(std::string_view(value).substr(0, 7)) == "mailto:") value.erase(0, 7);
    if (property.name == "TEL" && asciiLower(std::string_view(value).substr(0, 4)) == "tel:") value.erase(0, 4);
    if (!value.empty()) card.properties.push_back({std::move(property.name), std::move(value)});
}

/// The next card; a card inside a card belongs to it.
bool nextCard(Lines& lines, Card& card)
{
    card.properties.clear();
    int depth = 0;
    std::string line;
    while (lines.next(line)) {
        const std::string word = upper(trimmed(line));
        if (word == "BEGIN:VCARD") {
            if (depth++ == 0) card.line = lines.number();
        } else if (word == "END:VCARD") {
            if (depth == 1) return true;
            depth = std::max(0, depth - 1);
        } else if (depth == 1) {
            if (auto property = propertyOf(line)) addProperty(card, std::move(*property));
        }
    }
    return depth > 0; // the last card was cut off: what there is of it counts
}

class VCardRows final : public RowSource {
public:
    explicit VCardRows(std::string text) : m_text(std::move(text)), m_lines(m_text)
    {
        std::map<std::string, unsigned> most;
        std::vector<std::string> order;
        Lines lines(m_text);
        for (Card card; nextCard(lines, card);) {
            ++m_cards;
            std::map<std::string, unsigned> counts;
            for (const Property& p : card.properties) {
                if (most[p.name] == 0) order.push_back(p.name);
                most[p.name] = std::max(most[p.name], ++counts[p.name]);
            }
        }
        for (const Known& known : kKnown)
            if (most.contains(std::string(known.property)))
                place(std::string(known.property), std::string(known.title), most[std::string(known.property)]);
        for (const std::string& name : order)
            if (!m_first.contains(name)) place(name, name, most[name]);
    }
    [[nodiscard]] std::uint64_t cards() const noexcept { return m_cards; }
    Result<bool> next(CellRow& row) override
    {
        row.clear();
        if (!m_titled) {
            m_titled = true;
            for (const std::string& title : m_titles) {
                row.text += title;
                row.ends.push_back(static_cast<std::uint32_t>(row.text.size()));
            }
            row.number = 1;
            return true;
        }
        Card card;
        if (!nextCard(m_lines, card)) return false;
        std::map<std::uint32_t, std::string> cells;
        std::map<std::string, unsigned> seen;
        for (Property& p : card.properties) {
            const unsigned nth = seen[p.name]++;
            const auto first = m_first.find(p.name);
            if (first != m_first.end()) cells[first->second + nth] = std::move(p.value);
        }
        for (auto& [column, text] : cells) {
            if (column >= m_titles.size()) break;
            row.ends.resize(column, static_cast<std::uint32_t>(row.text.size()));
            row.text += text;
            row.ends.push_back(static_cast<std::uint32_t>(row.text.size()));
        }
        row.number = card.line;
        return true;
    }
    std::uint64_t bytesRead() const noexcept override { return m_text.size(); }

private:
    void place(const std::string& name, const std::string& title, unsigned times)
    {
        if (m_titles.size() + times > kMostColumns) return;
        m_first[name] = static_cast<std::uint32_t>(m_titles.size());
        for (unsigned i = 1; i <= times; ++i) m_titles.push_back(i == 1 ? title : title + " " + std::to_string(i));
    }
    std::string m_text;
    Lines m_lines;
    std::map<std::string, std::uint32_t> m_first; ///< the first column of a property
    std::vector<std::string> m_titles;
    std::uint64_t m_cards = 0;
    bool m_titled = false;
};

} // namespace

Result<std::unique_ptr<RowSource>> openVCardRows(std::string bytes)
{
    const EncodingGuess guess = guessEncoding(std::string_view(bytes).substr(0, 256 * 1024), {});
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
    auto rows = std::make_unique<VCardRows>(std::move(bytes));
    if (rows->cards() == 0) return fail(ErrorKind::ListEmpty, "the address book has no card");
    return rows;
}

} // namespace winnow

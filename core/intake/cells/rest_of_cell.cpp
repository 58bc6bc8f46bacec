// SPDX-License-Identifier: Apache-2.0

#include "intake/cells/rest_of_cell.h"

#include "intake/cells/phrase_reader.h"

#include <algorithm>

namespace winnow {
namespace {

using enum ItemKind;

constexpr std::size_t kNone = static_cast<std::size_t>(-1);

bool isWrapping(ItemKind kind) noexcept { return kind == Quote || kind == Mark || kind == Open || kind == Close; }
bool endsPiece(ItemKind kind) noexcept { return kind == Separator || kind == Comma; }

/// Which addresses a piece between separators holds.
struct Piece {
    std::size_t first = 0;
    std::size_t last = 0;
};

class RestReader {
public:
    RestReader(std::string_view text, std::span<const TakenSpan> taken, const CellOptions& options)
        : m_text(text), m_options(options), m_items(cellItems(text, taken, options))
    {
        for (const TakenSpan& t : taken)
            if (t.isAddress) m_places.push_back(text.substr(t.begin, t.end - t.begin));
        numberItems();
        markNames();
    }

    std::vector<RestPart> run()
    {
        for (std::size_t i = 0; i < m_items.size();) {
            const CellItem& item = m_items[i];
            switch (item.kind) {
            case Word: i = readPhrase(i); continue;
            case Taken: break; // told by who took it
            case Phone: put(i, PartClass::Phone); break;
            case Web: put(i, PartClass::WebAddress); break;
            case Query: put(i, PartClass::Label); break;
            case Date: put(i, PartClass::OtherColumn, WordSense::Doubtful); break;
            case Strange: put(i, PartClass::Unknown); break;
            case Tick: readTick(i); break;
            case Arrow:
                // One address took the place of another.
                if (m_before[i] > 0 && m_before[i] < m_addresses) put(i, PartClass::Unknown, WordSense::Doubtful);
                break;
            default: break;
            }
            ++i;
        }
        spreadLabels();
        return std::move(m_parts);
    }

private:
    /// Which brackets have a partner: one that was never closed encloses nothing.
    [[nodiscard]] std::vector<char> pairedBrackets() const
    {
        std::vector<char> paired(m_items.size());
        std::vector<std::size_t> open;
        for (std::size_t i = 0; i < m_items.size(); ++i) {
            if (m_items[i].kind == Open && m_items[i].sign != '<') open.push_back(i);
            if (m_items[i].kind != Close || m_items[i].sign == '>' || open.empty()) continue;
            paired[i] = paired[open.back()] = 1;
            open.pop_back();
        }
        return paired;
    }

    /// For each item: addresses before it, its piece, how deep in brackets.
    void numberItems()
    {
        const std::size_t count = m_items.size();
        const std::vector<char> paired = pairedBrackets();
        m_before.resize(count);
        m_piece.resize(count);
        m_depth.resize(count);
        std::size_t depth = 0;
        m_pieces.push_back({0, 0});
        for (std::size_t i = 0; i < count; ++i) {
            const CellItem& item = m_items[i];
            if (paired[i] != 0 && item.kind == Open) ++depth;
            m_depth[i] = depth;
            if (paired[i] != 0 && item.kind == Close) --depth;
            if (endsPiece(item.kind) && depth == 0) m_pieces.push_back({m_addresses, m_addresses});
            m_before[i] = m_addresses;
            m_piece[i] = m_pieces.size() - 1;
            if (item.kind == Address) m_pieces.back().last = ++m_addresses;
        }
    }

    /// Which items stand where mail programs write a name: before <..>, or before an address in brackets.
    void markNames()
    {
        m_names.resize(m_items.size());
        bool name = false;
        for (std::size_t i = m_items.size(); i-- > 0;) {
            const CellItem& item = m_items[i];
            const bool ends = item.kind == Separator && item.sign != '|'; // "Jan | Firma <jan@x.nl>"
            if (item.kind == Address || item.kind == Taken || ends) name = false;
            m_names[i] = name ? 1 : 0;
            const bool wraps = item.kind == Open && (item.sign == '<' || item.sign == '(' || item.sign == '[');
            if (wraps && i + 1 < m_items.size() && (opensAddress(i + 1) || item.sign == '<')) name = true;
        }
    }

    /// An address, or "mailto:" and an address, begins at the item.
    [[nodiscard]] bool opensAddress(std::size_t i) const
    {
        while (i < m_items.size() && m_items[i].kind == Quote) ++i;
        if (i + 2 < m_items.size() && m_items[i].kind == Word && m_items[i + 1].kind == Colon) i += 2;
        return i < m_items.size() && (m_items[i].kind == Address || m_items[i].kind == Taken);
    }

    void put(std::size_t item, PartClass part, WordSense sense = WordSense::Nothing)
    {
        put({.begin = m_items[item].begin, .end = m_items[item].end, .part = part, .sense = sense}, item);
    }
    void put(RestPart part, std::size_t item)
    {
        const Piece piece = m_pieces[m_piece[item]];
        const bool own = piece.last > piece.first;
        part.firstAddress = own ? piece.first : 0;
        part.lastAddress = own ? piece.last : m_addresses;
        // A remark in brackets is about the address just before it.
        if (m_depth[item] > 0 && own && piece.last > piece.first + 1 && m_before[item] > piece.first) {
            part.lastAddress = m_before[item];
            part.firstAddress = part.lastAddress - 1;
        }
        part.inBrackets = m_depth[item] > 0;
        m_parts.push_back(part);
    }

    void readTick(std::size_t i)
    {
        const std::string_view sign = m_text.substr(m_items[i].begin, m_items[i].end - m_items[i].begin);
        const bool died =
            sign == "\xE2\x80\xA0" || sign == "\xE2\x9C\x9D" || sign == "\xE2\x9C\x9E"; // daggers, crosses
        put(i, died ? PartClass::Consent : PartClass::Unknown, died ? WordSense::SaysNo : WordSense::Doubtful);
    }

    /// Words that stand together, joined by & and by the dots of abbreviations.
    [[nodiscard]] std::size_t phraseEnd(std::size_t begin) const
    {
        constexpr std::size_t kLongest = 24;
        std::size_t last = begin;
        for (std::size_t i = begin + 1; i < m_items.size() && i - begin < kLongest; ++i) {
            const CellItem& item = m_items[i];
            const std::size_t length = m_items[i - 1].end - m_items[i - 1].begin;
            const bool abbreviates =
                item.kind == Mark && item.sign == '.' && m_items[i - 1].kind == Word && length <= 5 && !item.spaced;
            const bool links = item.kind == Joint || (item.kind == Comma && m_depth[begin] > 0); // "(Team, West)"
            const bool joint = links && i + 1 < m_items.size() && m_items[i + 1].kind == Word;
            if (item.kind == Word)
                last = i;
            else if (!abbreviates && !joint)
                break;
        }
        return last + 1;
    }

    std::size_t readPhrase(std::size_t begin)
    {
        const std::size_t end = phraseEnd(begin);
        Phrase phrase;
        phrase.text = m_text.substr(m_items[begin].begin, m_items[end - 1].end - m_items[begin].begin);
        for (std::size_t i = begin; i < end; ++i)
            if (m_items[i].kind == Word)
                phrase.words.push_back(m_text.substr(m_items[i].begin, m_items[i].end - m_items[i].begin));
        const std::size_t previous = skipBack(begin);
        const std::size_t next = skipAhead(end);
        phrase.afterColon = previous != kNone && m_items[previous].kind == Colon;
        phrase.colonBehind = next != kNone && m_items[next].kind == Colon;
        phrase.nameOfAddress = m_names[begin] != 0;
        phrase.inBrackets = m_depth[begin] > 0;
        phrase.ownPiece = (previous == kNone || endsPiece(m_items[previous].kind) || m_items[previous].kind == Colon) &&
            (next == kNone || endsPiece(m_items[next].kind)) && !phrase.inBrackets;
        phrase.joins = previous != kNone && next != kNone && isSpokenFor(previous) && isSpokenFor(next);
        phrase.address = nearestAddress(begin);
        const PhraseMeaning meaning =
            isBullet(begin, end) ? PhraseMeaning{PartClass::Joiner, {}} : meaningOf(phrase, m_options);
        put({.begin = m_items[begin].begin, .end = m_items[end - 1].end, .part = meaning.part, .sense = meaning.sense},
            begin);
        if (phrase.colonBehind) m_labels.push_back({m_parts.size() - 1, m_before[begin]});
        return end;
    }

    [[nodiscard]] bool isSpokenFor(std::size_t i) const
    {
        return m_items[i].kind == Address || m_items[i].kind == Taken;
    }
    [[nodiscard]] std::size_t skipBack(std::size_t i) const
    {
        while (i-- > 0)
            if (!isWrapping(m_items[i].kind)) return i;
        return kNone;
    }
    [[nodiscard]] std::size_t skipAhead(std::size_t i) const
    {
        for (; i < m_items.size(); ++i)
            if (!isWrapping(m_items[i].kind)) return i;
        return kNone;
    }

    /// "1. jan@x.nl", "a) jan@x.nl"
    [[nodiscard]] bool isBullet(std::size_t begin, std::size_t end) const
    {
        if (end != begin + 1 || end >= m_items.size() || m_items[begin].end - m_items[begin].begin > 3) return false;
        if (begin > 0 && !endsPiece(m_items[begin - 1].kind) && !isSpokenFor(begin - 1) &&
            m_items[begin - 1].kind != Open)
            return false;
        const CellItem& mark = m_items[end];
        const bool closes = (mark.kind == Mark && mark.sign == '.') || (mark.kind == Close && mark.sign == ')');
        const std::size_t next = skipAhead(end);
        return closes && next != kNone && isSpokenFor(next);
    }

    [[nodiscard]] std::string_view nearestAddress(std::size_t item) const
    {
        const std::size_t before = m_before[item];
        if (m_addresses == 0) return {};
        // A name stands before its address where it is written in front, else behind.
        const bool ahead =
            before < m_addresses && (m_names[item] != 0 || before == 0 || m_pieces[m_piece[item]].first == before);
        return m_places[std::min(ahead ? before : before - 1, m_places.size() - 1)];
    }

    /// What a label says it says of all addresses up to the next label.
    void spreadLabels()
    {
        for (std::size_t i = 0; i < m_labels.size(); ++i) {
            const auto [part, first] = m_labels[i];
            // "new:" doubts what stands before it too.
            const bool doubtful = !m_parts[part].isHarmless() && m_parts[part].sense != WordSense::SaysNo;
            if (first >= m_addresses || doubtful) {
                m_parts[part].firstAddress = 0;
                m_parts[part].lastAddress = m_addresses;
                continue;
            }
            const std::size_t next = i + 1 < m_labels.size() ? m_labels[i + 1].second : m_addresses;
            m_parts[part].firstAddress = first;
            m_parts[part].lastAddress = std::max(next, first + 1);
        }
    }

    std::string_view m_text;
    const CellOptions& m_options;
    std::vector<CellItem> m_items;
    std::vector<RestPart> m_parts;
    std::vector<Piece> m_pieces;
    std::vector<std::size_t> m_before, m_piece, m_depth;
    std::vector<char> m_names;
    std::vector<std::pair<std::size_t, std::size_t>> m_labels; ///< part, address that follows
    std::vector<std::string_view> m_places;                    ///< the addresses
    std::size_t m_addresses = 0;
};

} // namespace

std::vector<RestPart> readRest(std::string_view text, std::span<const TakenSpan> taken, const CellOptions& options)
{
    return RestReader(text, taken, options).run();
}

} // namespace winnow

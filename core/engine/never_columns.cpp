// SPDX-License-Identifier: Apache-2.0

#include "engine/never_columns.h"

#include "base/text.h"
#include "intake/never_entry.h"
#include "sheet/cell_type.h"
#include "sheet/header_words.h"

#include <algorithm>
#include <array>
#include <set>
#include <span>

namespace winnow {
namespace {

using Row = std::vector<std::string>;

constexpr std::size_t kHeaderSearch = 20;
constexpr std::size_t kFewValues = 20;

constexpr Senses kAgainst = kSaysComplaint | kSaysUnsubscribe | kSaysGone | kSaysNo | kSaysBlocked | kSaysBounce;

bool isHash(std::string_view cell)
{
    NamedHash hash;
    return readHash(cell, HashPlace::Anywhere, hash);
}

bool isDomain(std::string_view cell)
{
    NamedDomain domain;
    return readDomain(cell, domain);
}

/// What stands in a column of the sample.
struct Content {
    std::size_t filled = 0, addresses = 0, hashes = 0, domains = 0, yes = 0, no = 0, senses = 0;
    std::size_t dates = 0;
    std::set<std::string> values;    ///< the first few distinct ones
    std::set<std::string> addressed; ///< of those with addresses

    [[nodiscard]] double share(std::size_t n) const
    {
        return filled == 0 ? 0 : static_cast<double>(n) / static_cast<double>(filled);
    }
};

Content contentOf(const std::vector<Row>& rows, std::size_t first, std::uint32_t column, const ListWords& words)
{
    Content out;
    for (std::size_t i = first; i < rows.size(); ++i) {
        if (rows[i].size() <= column) continue;
        const std::string_view cell = trimmed(rows[i][column]);
        if (cell.empty()) continue;
        ++out.filled;
        const bool address = cell.find('@') != std::string_view::npos && holdsAddress(cell);
        out.addresses += address ? 1 : 0;
        if (!address) {
            if (isHash(cell))
                ++out.hashes;
            else if (isDomain(cell))
                ++out.domains;
        }
        if (out.values.size() <= kFewValues) out.values.insert(asciiLower(cell));
        if (address && out.addressed.size() <= kFewValues) out.addressed.insert(asciiLower(cell));
        out.dates += cellType(cell) == CellType::Date ? 1 : 0;
        if (const auto answer = plainAnswer(cell)) ++(*answer ? out.yes : out.no);
        if (!address && cell.size() < 60 && words.sensesOf(cell) != 0) ++out.senses;
    }
    return out;
}

/// A row of titles: known words, and nobody in it.
bool isHeader(const Row& row, const ListWords& words)
{
    std::size_t filled = 0, known = 0;
    for (const std::string& cell : row) {
        const std::string_view text = trimmed(cell);
        if (text.empty()) continue;
        ++filled;
        if (text.size() > 80 || text.find('@') != std::string_view::npos || isHash(text)) return false;
        if (text.find("://") != std::string_view::npos) return false;
        if (std::ranges::count(text, ' ') > 5) continue;
        const bool column = words.columnOf(text) != ListColumn::Unknown;
        // "unsubscribed" is a title, and so is a word for a name or a town.
        const bool title =
            column || (row.size() > 1 && words.sensesOf(text) != 0) || (row.size() > 1 && headerMeaning(text).exact);
        known += title ? 1 : 0;
    }
    if (filled == 0 || known * 3 < filled) return false;
    if (filled > 1) return true;
    // Alone on its line: no sentence, and more than a domain that happens to have a word in it.
    const std::string_view only =
        trimmed(*std::ranges::find_if(row, [](const auto& c) { return !trimmed(c).empty(); }));
    return std::ranges::count(only, ' ') <= 3 && only.find_first_of(",;:.!?") == std::string_view::npos;
}

bool hasSomebody(const Row& row)
{
    return std::ranges::any_of(row, [](const std::string& cell) {
        return (cell.find('@') != std::string::npos && holdsAddress(cell)) || isHash(cell);
    });
}

/// Columns with a name for a number of times: "bounce count" says nothing about yes and no.
bool isCount(std::string_view title)
{
    const std::string folded = ' ' + foldedHeader(title) + ' ';
    return std::ranges::any_of(std::array{" count ", " counts ", " total ", " number ", " times ", " score ", " rate ",
                                   " aantal ", " anzahl ", " nombre de ", " cantidad ", " numero "},
        [&](const char* word) { return folded.find(word) != std::string::npos; });
}

bool endsWithOneOf(std::string_view folded, std::span<const std::string_view> words)
{
    const std::string_view last =
        folded.substr(folded.rfind(' ') == std::string_view::npos ? 0 : folded.rfind(' ') + 1);
    return std::ranges::find(words, last) != words.end();
}

/// "opt-out type", "bounce reason": no question that a yes or a no answers.
bool isNoQuestion(std::string_view title)
{
    static constexpr std::array<std::string_view, 14> kWords = {"type", "subtype", "kind", "reason", "code", "id",
        "source", "nl", "list", "message", "text", "by", "channel", "class"};
    return endsWithOneOf(foldedHeader(title), kWords);
}

/// "unsubscribed at", "afgemeld op": whatever its form, what stands there is a time.
bool asksWhen(std::string_view title)
{
    static constexpr std::array<std::string_view, 22> kWords = {"date", "time", "at", "on", "when", "timestamp",
        "since", "datum", "tijd", "op", "sinds", "am", "zeit", "seit", "le", "fecha", "el", "data", "il", "em", "dato",
        "datetime"};
    return endsWithOneOf(foldedHeader(title), kWords);
}

/// Divides the columns by their titles and by what stands in them.
class Divider {
public:
    Divider(NeverColumns& out, const std::vector<Row>& rows, const ListWords& words)
        : m_out(out), m_rows(rows), m_words(words)
    {
        std::size_t width = out.titles.size();
        for (const Row& row : rows) width = std::max(width, row.size());
        for (std::uint32_t c = 0; c < width; ++c) {
            m_contents.push_back(contentOf(rows, out.headerRows, c, words));
            m_kinds.push_back(c < out.titles.size() ? words.columnOf(out.titles[c]) : ListColumn::Unknown);
        }
    }

    void divide()
    {
        for (std::uint32_t c = 0; c < m_contents.size(); ++c) byTitle(c);
        if (m_out.titles.empty()) byContent();
        if (m_out.recipients.empty()) recipientsByContent();
        dropSteadySender();
        if (m_out.recipients.empty() && m_out.hashes.empty())
            for (std::uint32_t c = 0; c < m_contents.size(); ++c) {
                if (m_kinds[c] == ListColumn::Sender && m_contents[c].addresses > 0) m_out.recipients.push_back(c);
                if (m_contents[c].share(m_contents[c].hashes) >= 0.5) m_out.hashes.push_back(c);
            }
        // "bounced recipients" beside "to": whoever else got the message did not bounce.
        for (const std::uint32_t c : m_out.recipients)
            if (c < m_out.titles.size() && (m_words.sensesOf(m_out.titles[c]) & kAgainst) != 0)
                m_out.failed.push_back(c);
    }

private:
    void byTitle(std::uint32_t c)
    {
        if (c >= m_out.titles.size()) return;
        const std::string& title = m_out.titles[c];
        const Content& content = m_contents[c];
        const Senses sense = m_words.sensesOf(title) & (kAgainst | kSaysNothing);
        const bool addresses = content.addresses > 0;
        if (foldedHeader(title).ends_with("action")) m_out.action = c;
        const bool optIn = m_kinds[c] == ListColumn::OptIn || (sense & kSaysNothing) != 0;
        if (!addresses && !isCount(title) && !isNoQuestion(title) && (sense != 0 || optIn) &&
            m_kinds[c] != ListColumn::Diagnostic && (asksWhen(title) || isAnswer(content))) {
            m_out.saying.push_back({c, optIn && (sense & kAgainst) == 0 ? Senses{0} : Senses(sense & kAgainst),
                content.yes > 0 && content.no > 0});
            return;
        }
        switch (m_kinds[c]) {
        case ListColumn::Sender: m_out.others.push_back(c); break;
        case ListColumn::Hash:
            if (addresses)
                m_out.recipients.push_back(c);
            else
                m_out.hashes.push_back(c);
            break;
        case ListColumn::Domain: m_out.domains.push_back(c); break;
        case ListColumn::Recipient: m_out.recipients.push_back(c); break;
        case ListColumn::Event: m_out.events.push_back(c); break;
        case ListColumn::Status: m_out.statuses.push_back(c); break;
        case ListColumn::Diagnostic: m_out.diagnostics.push_back(c); break;
        default:
            // An untitled or unknown column of words such as "unsubscribed" is a status.
            if (!addresses && isStatus(content)) m_out.statuses.push_back(c);
        }
    }

    /// Yes and no, dates, or hardly anything: what stands under a title that is a question.
    static bool isAnswer(const Content& content)
    {
        if (content.filled == 0) return true;
        return (content.yes + content.no + content.dates) * 10 >= content.filled * 8;
    }
    static bool isStatus(const Content& content)
    {
        return content.values.size() <= kFewValues && content.senses > 0 && content.senses * 2 >= content.filled;
    }

    void byContent()
    {
        for (std::uint32_t c = 0; c < m_contents.size(); ++c)
            if (m_contents[c].addresses == 0 && isStatus(m_contents[c])) m_out.statuses.push_back(c);
    }

    /// No title says so: the columns with the most addresses.
    void recipientsByContent()
    {
        double best = 0.1;
        const auto mayBe = [&](std::uint32_t c) {
            return m_kinds[c] == ListColumn::Unknown || m_kinds[c] == ListColumn::OptIn ||
                m_kinds[c] == ListColumn::Domain;
        };
        for (std::uint32_t c = 0; c < m_contents.size(); ++c)
            if (mayBe(c)) best = std::max(best, m_contents[c].share(m_contents[c].addresses));
        for (std::uint32_t c = 0; c < m_contents.size(); ++c)
            if (mayBe(c) && m_contents[c].addresses > 0 && m_contents[c].share(m_contents[c].addresses) * 2 >= best)
                m_out.recipients.push_back(c);
    }

    /// One address in all rows beside a column of many: who sent, whatever its title.
    void dropSteadySender()
    {
        if (m_out.recipients.size() < 2) return;
        const auto steady = [&](std::uint32_t c) {
            return m_contents[c].addresses >= 3 && m_contents[c].addressed.size() == 1;
        };
        const bool varied =
            std::ranges::any_of(m_out.recipients, [&](std::uint32_t c) { return m_contents[c].addressed.size() >= 3; });
        if (!varied) return;
        for (const std::uint32_t c : m_out.recipients)
            if (steady(c)) m_out.others.push_back(c);
        std::erase_if(m_out.recipients, steady);
    }

    NeverColumns& m_out;
    const std::vector<Row>& m_rows;
    const ListWords& m_words;
    std::vector<Content> m_contents;
    std::vector<ListColumn> m_kinds;
};

} // namespace

NeverColumns NeverColumns::find(const SheetFacts& facts, const ListWords& words)
{
    NeverColumns out;
    const std::vector<Row>& rows = facts.sample;
    if (!facts.columns.empty()) {
        out.titles = facts.columns;
    } else {
        for (std::size_t i = 0; i < std::min(rows.size(), kHeaderSearch) && !hasSomebody(rows[i]); ++i)
            if (isHeader(rows[i], words)) {
                out.titles = rows[i];
                out.headerRows = static_cast<std::uint32_t>(i + 1);
                break;
            }
    }
    Divider(out, rows, words).divide();
    std::size_t width = out.titles.size();
    for (const Row& row : rows) width = std::max(width, row.size());
    // Without titles only a column of addresses between ordinary delimiters makes a table of it; all else is text.
    const std::string& delimiter = facts.dialect.delimiter;
    const bool cut = delimiter == "," || delimiter == ";" || delimiter == "\t" || delimiter == "|";
    out.lines = out.titles.empty() && (width <= 1 || !cut || (out.recipients.empty() && out.hashes.empty()));
    return out;
}

} // namespace winnow

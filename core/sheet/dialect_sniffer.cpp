// SPDX-License-Identifier: Apache-2.0

#include "sheet/dialect_sniffer.h"

#include "base/text.h"
#include "sheet/cell_text.h"
#include "sheet/cell_type.h"
#include "sheet/record_batch.h"
#include "sheet/record_scanner.h"
#include "sheet/table_finder.h"

#include <algorithm>
#include <array>
#include <map>

namespace winnow {
namespace {

constexpr std::size_t kMaxRecords = 1500;
constexpr std::uint32_t kQuoteLookahead = 64 * 1024;

struct DelimiterPrior {
    std::string_view text;
    double prior;
};

/// The usual four first; what is rarely a delimiter must be clearly better to win.
constexpr std::array<DelimiterPrior, 17> kDelimiters = {{
    {",", 1.0},
    {";", 1.0},
    {"\t", 1.0},
    {"|", 1.0},
    {", ", 1.0},
    {"; ", 0.99},
    {"||", 1.0},
    {"::", 0.9},
    {";;", 0.8},
    {"\x1F", 1.0},
    {"\x01", 1.0},
    {"~", 0.8},
    {"^", 0.8},
    {":", 0.6},
    {" ", 0.5},
    {"*", 0.6},
    {"#", 0.6},
}};

struct Score {
    double value = 0;
    double addressShare = 0;
    std::size_t flagged = 0;
    std::uint32_t width = 1;
};

/// Blanks cut "Jane Doe <jane@x.nl>" into three cells that nobody meant.
CellType typeOf(std::string_view cell, std::string_view delimiter)
{
    if (delimiter == " " && (cell.starts_with('<') || cell.ends_with('>'))) return CellType::Other;
    return cellType(cell);
}

class Scorer {
public:
    Scorer(std::string_view head, bool whole, const std::vector<std::string>& windows) : m_texts{}, m_whole(whole)
    {
        m_texts.emplace_back(head);
        for (const std::string& w : windows) m_texts.emplace_back(w);
        for (std::string& t : m_texts) t.append(RecordScanner::kPadding, '\0');
    }

    /// Scores one way of cutting the samples.
    Score score(const Dialect& dialect) const
    {
        Result<CellText> cells = CellText::forDialect(dialect);
        if (!cells) return {};
        const RecordScanner scanner(dialect, kQuoteLookahead);
        Score out;
        std::map<std::uint32_t, std::size_t> widths;
        double typed = 0;
        double seen = 0;
        std::size_t records = 0;
        std::size_t withAddress = 0;
        std::vector<std::uint32_t> ends;
        std::string scratch;
        for (std::size_t t = 0; t < m_texts.size(); ++t) {
            const std::string& text = m_texts[t];
            const auto size = static_cast<std::uint32_t>(text.size() - RecordScanner::kPadding);
            const bool whole = t == 0 && m_whole;
            const std::size_t budget = records + kMaxRecords;
            RecordScanner::Found found;
            for (std::uint32_t at = 0; at < size && records < budget;) {
                ends.clear();
                if (scanner.scan(text.data(), at, size, true, ends, found) != RecordScanner::Outcome::Record) break;
                if (found.next >= size && !whole && records > 0) break; // may be cut off
                const std::uint32_t begin = at;
                at = found.next;
                if (found.cells == 1 && trimmed(std::string_view(text).substr(begin, found.end - begin)).empty())
                    continue;
                ++records;
                ++widths[found.cells];
                if (found.flags != 0) ++out.flagged;
                bool address = false;
                std::uint32_t cellBegin = begin;
                const std::size_t looked = std::min<std::size_t>(ends.size(), 64);
                for (std::size_t c = 0; c < looked; ++c) {
                    const std::string_view raw = std::string_view(text).substr(cellBegin, ends[c] - cellBegin);
                    cellBegin = ends[c] + static_cast<std::uint32_t>(dialect.delimiter.size());
                    const CellType type = typeOf(cells->text(raw, scratch), dialect.delimiter);
                    seen += 1;
                    address = address || type == CellType::Address;
                    if (type == CellType::Text)
                        typed += 0.95;
                    else if (type != CellType::Other)
                        typed += type == CellType::Empty ? 0.9 : 1.0;
                }
                if (address) ++withAddress;
            }
        }
        if (records == 0) return out;
        const auto n = static_cast<double>(records);
        double consistency = 0;
        std::size_t best = 0;
        for (const auto& [width, count] : widths) {
            const double share = static_cast<double>(count) / n;
            const double gain = width == 1 ? 0.25 : (static_cast<double>(width) - 1) / static_cast<double>(width);
            consistency += share * share * gain;
            if (count >= best) {
                best = count;
                out.width = width;
            }
        }
        out.addressShare = static_cast<double>(withAddress) / n;
        const double flagged = static_cast<double>(out.flagged) / n;
        out.value = consistency * std::max(typed / seen, 0.01) * (1 + out.addressShare) * (1 - 0.25 * flagged);
        return out;
    }

    /// The share of lines that hold a delimiter, over the head's first lines.
    double shareOfLines(std::string_view delimiter) const
    {
        std::size_t lines = 0;
        std::size_t with = 0;
        std::string_view text(m_texts.front());
        text.remove_suffix(RecordScanner::kPadding);
        while (!text.empty() && lines < 400) {
            const std::size_t end = std::min(text.find_first_of("\r\n"), text.size());
            const std::string_view line = text.substr(0, end);
            if (!trimmed(line).empty()) {
                ++lines;
                if (line.find(delimiter) != std::string_view::npos) ++with;
            }
            text.remove_prefix(std::min(end + 1, text.size()));
        }
        return lines == 0 ? 0 : static_cast<double>(with) / static_cast<double>(lines);
    }

    bool holds(std::string_view what) const
    {
        return std::ranges::any_of(m_texts, [&](const std::string& t) { return t.find(what) != std::string::npos; });
    }

    /// True when a quote stands where a cell would begin.
    bool quoteOpensCells(char quote, std::string_view delimiter) const
    {
        for (const std::string& text : m_texts) {
            for (std::size_t at = text.find(quote); at != std::string::npos; at = text.find(quote, at + 1)) {
                if (at == 0 || text[at - 1] == '\n' || text[at - 1] == '\r') return true;
                if (!delimiter.empty() && at >= delimiter.size() &&
                    text.compare(at - delimiter.size(), delimiter.size(), delimiter) == 0)
                    return true;
            }
        }
        return false;
    }

private:
    std::vector<std::string> m_texts;
    bool m_whole;
};

Newline commonNewline(std::string_view head)
{
    std::size_t crlf = 0;
    std::size_t lf = 0;
    std::size_t cr = 0;
    for (std::size_t i = 0; i < head.size(); ++i) {
        if (head[i] == '\n') ++lf;
        if (head[i] != '\r') continue;
        if (i + 1 < head.size() && head[i + 1] == '\n') {
            ++crlf;
            ++i;
        } else {
            ++cr;
        }
    }
    if (crlf >= lf && crlf >= cr && crlf > 0) return Newline::CrLf;
    return cr > lf ? Newline::Cr : Newline::Lf;
}

/// "sep=;" as the first line, as Excel writes and reads it.
std::optional<std::string> sepLine(std::string_view head)
{
    const std::string_view line = head.substr(0, std::min(head.find_first_of("\r\n"), head.size()));
    std::string_view t = line;
    if (t.starts_with('"') && t.ends_with('"') && t.size() > 2) t = t.substr(1, t.size() - 2);
    if (t.size() < 5 || t.size() > 8 || !equalsIgnoringAsciiCase(t.substr(0, 4), "sep=")) return std::nullopt;
    const std::string_view mark = t.substr(4);
    if (mark == "\\t") return "\t";
    for (const char c : mark)
        if (isAsciiLetter(c) || isAsciiDigit(c) || c == '@' || c == '.' || c == '_') return std::nullopt;
    return std::string(mark);
}

/// The quotes and escapes worth trying for one delimiter.
std::vector<std::pair<char, Escape>> quotesFor(const Scorer& scorer, std::string_view delimiter)
{
    std::vector<std::pair<char, Escape>> quotes{{'"', Escape::Doubling}};
    if (scorer.holds("\\\"")) quotes.emplace_back('"', Escape::Backslash);
    if (delimiter != "'" && scorer.quoteOpensCells('\'', delimiter)) quotes.emplace_back('\'', Escape::Doubling);
    if (scorer.quoteOpensCells('"', delimiter)) quotes.emplace_back('\0', Escape::Doubling);
    return quotes;
}

} // namespace

DialectGuess sniffDialect(
    std::string_view head, bool headIsWholeFile, const std::vector<std::string>& windows, const DialectHints& hints)
{
    DialectGuess best;
    best.dialect.encoding = hints.encoding;
    best.dialect.newline = commonNewline(head);

    const std::optional<std::string> sep = sepLine(head);
    if (sep) {
        best.dialect.sepLine = true;
        const std::size_t end = std::min(head.find_first_of("\r\n"), head.size());
        head.remove_prefix(end);
        if (head.starts_with("\r\n"))
            head.remove_prefix(2);
        else if (!head.empty())
            head.remove_prefix(1);
    }
    const Scorer scorer(head, headIsWholeFile, windows);

    std::vector<DelimiterPrior> candidates{{"", 1.0}};
    if (hints.delimiter) {
        candidates = {{*hints.delimiter, 1.0}};
    } else if (sep) {
        candidates = {{*sep, 1.0}};
    } else {
        for (const DelimiterPrior& d : kDelimiters) {
            const double share = scorer.shareOfLines(d.text);
            const bool usual = d.text.size() == 1 && d.prior == 1.0;
            if (share > (usual ? 0.0 : 0.4)) candidates.push_back(d);
        }
    }

    double bestScore = -1;
    std::uint32_t width = 1;
    for (const DelimiterPrior& d : candidates) {
        for (const auto& [quote, escape] : quotesFor(scorer, d.text)) {
            Dialect dialect = best.dialect;
            dialect.delimiter = std::string(d.text);
            dialect.quote = quote;
            dialect.escape = escape;
            const Score score = scorer.score(dialect);
            double value = score.value * d.prior;
            if (quote == '\'') value *= 0.98;
            // A faulty quote or two do not make quotes text; in a list of one column they often are.
            if (quote == '\0') value *= d.text.empty() ? 0.95 : 0.4;
            // A longer delimiter that cuts the same cells leaves no stray blanks behind: it wins a tie.
            const bool extends = !best.dialect.delimiter.empty() && d.text.size() > best.dialect.delimiter.size() &&
                d.text.starts_with(best.dialect.delimiter) && width == score.width;
            if (value > bestScore * (extends ? 0.999 : 1.0) + (extends ? 0.0 : 1e-9)) {
                bestScore = value;
                width = score.width;
                const bool addresses = score.addressShare > 0.2;
                best = {dialect, value, addresses};
            }
        }
    }
    best.dialect.width = width;
    return best;
}

} // namespace winnow

// SPDX-License-Identifier: Apache-2.0

#include "sheet/fixed_columns.h"

#include "base/text.h"
#include "sheet/cell_type.h"

#include <algorithm>
#include <map>

namespace winnow {
namespace {

constexpr std::size_t kMostWidth = 2000;
constexpr std::size_t kFewestRows = 3;

/// Gaps of two blanks or more between words of a line.
std::size_t gapsIn(std::string_view line)
{
    const std::string_view text = trimmed(line);
    std::size_t gaps = 0;
    for (std::size_t at = text.find("  "); at != std::string_view::npos; at = text.find("  ", at)) {
        ++gaps;
        while (at < text.size() && text[at] == ' ') ++at;
    }
    return gaps;
}

/// Where dashes begin in a ruler with at least two groups of them; empty for other lines.
std::vector<FixedColumn> groupsOf(std::string_view ruler)
{
    std::vector<FixedColumn> out;
    if (!isRuler(ruler)) return out;
    for (std::size_t at = ruler.find_first_not_of(" \t"); at != std::string_view::npos;) {
        const std::size_t end = std::min(ruler.find(' ', at), ruler.size());
        out.push_back({at, end});
        at = ruler.find_first_not_of(' ', end);
    }
    return out;
}

bool hasSteadyDelimiter(const std::vector<std::string_view>& lines)
{
    for (const char delimiter : {'\t', ';', '|', ','}) {
        std::map<std::ptrdiff_t, std::size_t> counts;
        for (const std::string_view line : lines) ++counts[std::ranges::count(line, delimiter)];
        for (const auto& [count, times] : counts)
            if (count > 0 && times * 10 >= lines.size() * 7) return true;
    }
    return false;
}

/// For every position whether some line has text there.
void mark(std::string_view line, std::vector<bool>& taken)
{
    std::size_t at = 0;
    for (std::size_t place = 0; at < line.size() && place < kMostWidth; ++place) {
        const bool blank = line[at] == ' ';
        ++at;
        while (at < line.size() && (static_cast<unsigned char>(line[at]) & 0xC0) == 0x80) ++at;
        if (blank) continue;
        if (taken.size() <= place) taken.resize(place + 1);
        taken[place] = true;
    }
}

/// Stretches of text between gutters of at least `gutter` blanks.
std::vector<FixedColumn> between(const std::vector<bool>& taken, std::size_t gutter)
{
    std::vector<FixedColumn> out;
    for (std::size_t at = 0; at < taken.size(); ++at) {
        if (!taken[at]) continue;
        if (!out.empty() && at - out.back().end < gutter)
            out.back().end = at + 1;
        else
            out.push_back({at, at + 1});
    }
    return out;
}

bool holdsOneAddress(std::string_view cell) { return cell.find(' ') == std::string_view::npos && holdsAddress(cell); }

/// One column has addresses and nothing else, in half of the rows at least.
bool hasAddressColumn(const std::vector<std::string_view>& rows, const std::vector<FixedColumn>& columns)
{
    std::vector<std::size_t> good(columns.size()), bad(columns.size());
    for (const std::string_view row : rows) {
        const std::vector<std::string> cells = cutFixed(row, columns);
        for (std::size_t c = 0; c < columns.size(); ++c)
            if (!cells[c].empty()) ++(holdsOneAddress(cells[c]) ? good[c] : bad[c]);
    }
    for (std::size_t c = 0; c < columns.size(); ++c)
        if (bad[c] <= 1 && good[c] * 2 >= rows.size() && good[c] >= kFewestRows) return true; // the title is one
    return false;
}

} // namespace

bool isRuler(std::string_view line)
{
    const std::string_view text = trimmed(line);
    return text.size() >= 5 && text.find_first_not_of("-=_+| ") == std::string_view::npos &&
        text.find_first_of("-=_") != std::string_view::npos;
}

bool looksPrinted(std::string_view text)
{
    std::vector<std::string_view> lines;
    std::size_t gappy = 0;
    bool ruler = false;
    while (!text.empty() && lines.size() < 200) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (trimmed(line).empty()) continue;
        if (groupsOf(line).size() >= 2) {
            ruler = ruler || lines.size() < 10;
            continue;
        }
        lines.push_back(line);
        gappy += gapsIn(line) >= 2 ? 1 : 0;
    }
    if (lines.size() < kFewestRows + 1 || hasSteadyDelimiter(lines)) return false;
    return ruler || gappy * 10 >= lines.size() * 7;
}

std::optional<FixedTable> fixedTable(const std::vector<std::string_view>& lines)
{
    FixedTable out;
    std::vector<FixedColumn> groups;
    std::size_t first = lines.size();
    for (std::size_t i = 0; i < lines.size() && first == lines.size(); ++i) {
        if (std::vector<FixedColumn> found = groupsOf(lines[i]); found.size() >= 2 && groups.empty())
            groups = std::move(found);
        else if (lines[i].find('@') != std::string_view::npos)
            first = i;
    }
    if (first == lines.size()) return std::nullopt;
    // The titles stand right above the first row or above its ruler.
    std::size_t titles = first;
    while (titles > 0 && (isRuler(lines[titles - 1]) || trimmed(lines[titles - 1]).empty())) --titles;
    out.firstLine = titles > 0 ? titles - 1 : first;
    // What stands below the last address may be a total; it decides nothing.
    std::size_t behind = lines.size();
    while (lines[behind - 1].find('@') == std::string_view::npos) --behind;
    std::vector<std::string_view> rows;
    std::vector<bool> taken;
    for (std::size_t i = out.firstLine; i < behind; ++i) {
        if (trimmed(lines[i]).empty() || isRuler(lines[i])) continue;
        if (lines[i].find('\t') != std::string_view::npos) return std::nullopt;
        rows.push_back(lines[i]);
        mark(lines[i], taken);
    }
    if (rows.size() < kFewestRows) return std::nullopt;
    out.columns = between(taken, 2);
    if (out.columns.size() < 2 || !hasAddressColumn(rows, out.columns)) {
        // Under a ruler one blank is enough: its groups say where columns begin.
        out.columns.clear();
        for (std::size_t i = 0; i < groups.size(); ++i) {
            const std::size_t end = i + 1 < groups.size() ? groups[i + 1].begin : kMostWidth;
            out.columns.push_back({groups[i].begin, end});
            if (i > 0 && groups[i].begin <= taken.size() && taken[groups[i].begin - 1]) return std::nullopt;
        }
        if (out.columns.size() < 2 || !hasAddressColumn(rows, out.columns)) return std::nullopt;
    }
    return out;
}

std::vector<std::string> cutFixed(std::string_view line, const std::vector<FixedColumn>& columns)
{
    std::vector<std::size_t> offsets; // of every character
    for (std::size_t at = 0; at < line.size() && offsets.size() <= kMostWidth; ++at)
        if ((static_cast<unsigned char>(line[at]) & 0xC0) != 0x80) offsets.push_back(at);
    const auto offsetOf = [&](std::size_t place) { return place < offsets.size() ? offsets[place] : line.size(); };
    std::vector<std::string> out;
    for (const FixedColumn& c : columns)
        out.emplace_back(trimmed(line.substr(offsetOf(c.begin), offsetOf(c.end) - offsetOf(c.begin))));
    return out;
}

} // namespace winnow

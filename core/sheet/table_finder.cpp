// SPDX-License-Identifier: Apache-2.0

#include "sheet/table_finder.h"

#include "base/text.h"
#include "sheet/cell_type.h"
#include "sheet/header_words.h"

#include <algorithm>
#include <set>

namespace winnow {
namespace {

using Row = std::vector<std::string>;

constexpr std::size_t kHeaderSearch = 64;

std::size_t filled(const Row& row)
{
    return static_cast<std::size_t>(
        std::ranges::count_if(row, [](const std::string& c) { return !trimmed(c).empty(); }));
}

bool isAddressCell(std::string_view cell) { return cell.find('@') != std::string_view::npos && holdsAddress(cell); }

bool hasAddress(const Row& row) { return std::ranges::any_of(row, isAddressCell); }

std::optional<std::uint32_t> addressColumn(const std::vector<Row>& rows, std::uint32_t width)
{
    std::optional<std::uint32_t> best;
    double bestShare = 0.1;
    for (std::uint32_t c = 0; c < width; ++c) {
        std::size_t with = 0;
        std::size_t all = 0;
        for (const Row& row : rows) {
            if (row.size() <= c || (row.size() == 1 && width > 1)) continue;
            ++all;
            if (isAddressCell(row[c])) ++with;
        }
        const double share = all == 0 ? 0 : static_cast<double>(with) / static_cast<double>(all);
        if (share > bestShare) {
            bestShare = share;
            best = c;
        }
    }
    return best;
}

/// Points for words that headers are made of; 0 for a row that cannot be one.
double headerScore(const Row& row, const std::optional<std::uint32_t>& addressCol)
{
    if (addressCol && *addressCol < row.size() && isAddressCell(row[*addressCol])) return 0;
    if (hasAddress(row)) return 0;
    double points = 0;
    std::size_t values = 0;
    for (const std::string& cell : row) {
        const HeaderMeaning meaning = headerMeaning(cell);
        if (meaning.role == HeaderRole::None) {
            const CellType type = cellType(cell);
            if (type == CellType::Number || type == CellType::Date || type == CellType::Phone) ++values;
            continue;
        }
        points += meaning.exact ? 1.0 : 0.6;
        if (meaning.role == HeaderRole::Address) points += 1.0;
    }
    if (values > 0 && values * 2 >= static_cast<std::size_t>(points)) return 0;
    return points;
}

/// A header without a known word: distinct texts over columns whose cells below are of another kind.
bool looksLikeHeader(const std::vector<Row>& rows, std::size_t at, std::size_t typical)
{
    const Row& row = rows[at];
    if (filled(row) * 10 < typical * 7 || hasAddress(row)) return false;
    std::set<std::string> seen;
    for (const std::string& cell : row) {
        const std::string_view text = trimmed(cell);
        if (text.empty()) continue;
        const CellType type = cellType(text);
        if (type != CellType::Text && type != CellType::Other && type != CellType::Structured) return false;
        if (text.size() > 80 || !seen.insert(std::string(text)).second) return false;
    }
    if (seen.empty()) return false;
    std::size_t votes = 0;
    const std::size_t last = std::min(rows.size(), at + 60);
    for (std::size_t c = 0; c < row.size(); ++c) {
        if (trimmed(row[c]).empty()) continue;
        std::size_t other = 0;
        std::size_t all = 0;
        for (std::size_t r = at + 1; r < last; ++r) {
            if (rows[r].size() <= c || trimmed(rows[r][c]).empty()) continue;
            ++all;
            const CellType type = cellType(rows[r][c]);
            if (type != CellType::Text && type != CellType::Other) ++other;
        }
        if (all > 0 && other * 10 >= all * 8) ++votes;
    }
    return votes > 0;
}

/// A list of one column: what stands above the first line with an @.
TableShape findOneColumn(const std::vector<Row>& rows)
{
    TableShape shape;
    shape.addressColumn = 0;
    std::size_t with = 0;
    for (const Row& row : rows) with += hasAddress(row) ? 1U : 0U;
    const std::size_t limit = std::min<std::size_t>(rows.size(), 12);
    std::size_t named = limit;
    for (std::size_t i = 0; i < limit; ++i) {
        const std::string& line = rows[i].empty() ? std::string() : rows[i].front();
        if (line.find('@') != std::string::npos) break;
        if (headerMeaning(line).role == HeaderRole::Address) {
            named = i;
            break;
        }
    }
    if (named < limit) {
        shape.preamble = static_cast<std::uint32_t>(named);
        shape.headerRows = 1;
        return shape;
    }
    std::size_t first = 0;
    while (first < limit && rows[first].front().find('@') == std::string::npos) ++first;
    if (first == 0 || first == limit || first > 6 || with * 10 < (rows.size() - first) * 8) return shape;
    for (std::size_t i = 0; i < first; ++i) {
        // Something like "jan.example.com" is a broken address, not a title.
        const std::string_view line = trimmed(rows[i].front());
        const bool wordLike = line.find(' ') != std::string_view::npos ||
            (line.find('.') == std::string_view::npos && cellType(line) == CellType::Text);
        if (!wordLike) return shape;
    }
    const bool single = trimmed(rows[first - 1].front()).find(' ') == std::string_view::npos;
    shape.headerRows = single ? 1 : 0;
    shape.preamble = static_cast<std::uint32_t>(single ? first - 1 : first);
    return shape;
}

/// Rows that have at least two cells and half of the table's width.
bool isWide(const Row& row, std::uint32_t width) { return row.size() >= 2 && row.size() * 2 >= width; }

/// How many cells of a row of full length are filled, in the middle.
std::size_t typicalFill(const std::vector<Row>& rows, std::uint32_t width)
{
    std::vector<std::size_t> fills;
    for (const Row& row : rows)
        if (row.size() + 1 >= width) fills.push_back(filled(row));
    if (fills.empty())
        for (const Row& row : rows) fills.push_back(filled(row));
    std::ranges::nth_element(fills, fills.begin() + static_cast<std::ptrdiff_t>(fills.size() / 2));
    return std::max<std::size_t>(fills[fills.size() / 2], 1);
}

/// The first data row that is sure, where there are addresses: headers stand before it.
std::size_t firstSureRow(const std::vector<Row>& rows, std::optional<std::uint32_t> addresses)
{
    const std::size_t limit = std::min(rows.size(), kHeaderSearch);
    if (!addresses) return limit;
    for (std::size_t i = 0; i < limit; ++i)
        if (rows[i].size() > *addresses && isAddressCell(rows[i][*addresses])) return i;
    return limit;
}

/// The row above `limit` that is most of a header; `limit` for none.
std::size_t bestHeader(
    const std::vector<Row>& rows, std::size_t limit, std::uint32_t width, std::optional<std::uint32_t> addresses)
{
    std::size_t best = limit;
    double bestScore = 0.9;
    for (std::size_t i = 0; i < limit; ++i) {
        if (!isWide(rows[i], width)) continue;
        const double score = headerScore(rows[i], addresses);
        const double enough = std::max(0.9, static_cast<double>(filled(rows[i])) * 0.25);
        if (score > bestScore && score >= enough) {
            bestScore = score;
            best = i;
        }
    }
    return best;
}

/// The first row that is filled about as most are; 0 for none.
std::size_t firstFullRow(const std::vector<Row>& rows, std::uint32_t width, std::size_t typical)
{
    const std::size_t limit = std::min(rows.size(), kHeaderSearch);
    for (std::size_t i = 0; i < limit; ++i)
        if (isWide(rows[i], width) && filled(rows[i]) * 10 >= typical * 4 && filled(rows[i]) >= 2) return i;
    return 0;
}

bool hasWordsOnly(const Row& row)
{
    return std::ranges::all_of(row, [](const std::string& cell) {
        const CellType type = cellType(cell);
        return type == CellType::Empty || type == CellType::Text || type == CellType::Other ||
            type == CellType::Structured;
    });
}

/// Takes the rows of group titles above the names, and those of units or long labels below them.
void growHeader(const std::vector<Row>& rows, std::size_t names, std::size_t limit, TableShape& shape)
{
    std::size_t begin = names;
    std::size_t end = names + 1;
    while (begin > 0 && rows[begin - 1].size() == rows[names].size() && filled(rows[begin - 1]) >= 2 &&
        hasWordsOnly(rows[begin - 1]) && !hasAddress(rows[begin - 1]) && names - begin < 2)
        --begin;
    while (end < limit && end - names < 3 && shape.addressColumn && rows[end].size() > *shape.addressColumn) {
        const std::string& cell = rows[end][*shape.addressColumn];
        const std::string folded = foldedHeader(cell);
        const bool speaks = headerMeaning(cell).role != HeaderRole::None || folded.find("email") != std::string::npos;
        if (cell.find('@') != std::string::npos || !speaks) break;
        ++end;
    }
    shape.preamble = static_cast<std::uint32_t>(begin);
    shape.headerRows = static_cast<std::uint32_t>(end - begin);
    shape.nameRow = static_cast<std::uint32_t>(names - begin);
}

} // namespace

TableShape findTable(const std::vector<Row>& rows, std::uint32_t width)
{
    if (rows.empty()) return {};
    if (width <= 1) return findOneColumn(rows);

    TableShape shape;
    shape.addressColumn = addressColumn(rows, width);
    const std::size_t typical = typicalFill(rows, width);
    const std::size_t limit = firstSureRow(rows, shape.addressColumn);
    const std::size_t firstFull = firstFullRow(rows, width, typical);
    std::size_t best = bestHeader(rows, limit, width, shape.addressColumn);
    if (best == limit && firstFull < limit && looksLikeHeader(rows, firstFull, typical)) best = firstFull;
    if (best == limit) {
        // Without a header only what is plainly not a row of the list goes: lines of one cell above wide ones.
        std::size_t top = 0;
        while (top < firstFull && top < limit && rows[top].size() <= 1 && width >= 3) ++top;
        const bool sparseTop = shape.addressColumn && firstFull > 0 && firstFull <= limit;
        shape.preamble = static_cast<std::uint32_t>(sparseTop ? firstFull : top);
        return shape;
    }
    // Rows above a header of a table without addresses are rows too, unless they are plainly narrower.
    if (!shape.addressColumn)
        for (std::size_t i = 0; i < best; ++i)
            if (rows[i].size() * 2 > width) {
                best = i;
                break;
            }
    growHeader(rows, best, limit, shape);
    return shape;
}

} // namespace winnow

// SPDX-License-Identifier: Apache-2.0

#include "intake/column_guess.h"

#include "base/text.h"
#include "intake/cells/cell_scanner.h"
#include "sheet/cell_type.h"

#include <algorithm>
#include <charconv>

namespace winnow {
namespace {

Result<std::uint32_t> namedColumn(const SheetFacts& facts, const std::string& chosen, std::uint32_t width)
{
    for (std::uint32_t c = 0; c < facts.columns.size(); ++c)
        if (facts.columns[c] == chosen) return c;
    for (std::uint32_t c = 0; c < facts.columns.size(); ++c)
        if (foldedHeader(facts.columns[c]) == foldedHeader(chosen) && !foldedHeader(chosen).empty()) return c;
    std::uint32_t number = 0;
    const auto [end, error] = std::from_chars(chosen.data(), chosen.data() + chosen.size(), number);
    if (error == std::errc() && end == chosen.data() + chosen.size() && number >= 1 && number <= width)
        return number - 1;
    return fail(
        ErrorKind::BadOption, "no column has this name or number; the list has " + std::to_string(width) + " columns");
}

double wordScore(const HeaderMeaning& meaning)
{
    if (meaning.role != HeaderRole::Address) return 0;
    return meaning.exact ? 1.0 : 0.7;
}

/// A cell that a look does not take for an address may still be one that is encoded or written in wide letters.
bool holdsWrappedAddress(std::string_view cell)
{
    constexpr std::size_t kLongest = 300;
    if (holdsAddress(cell)) return true;
    const bool may = cell.find('@') != std::string_view::npos || cell.find("&#") != std::string_view::npos ||
        cell.find("%40") != std::string_view::npos || !isAscii(cell);
    if (!may || cell.size() > kLongest) return false;
    return std::ranges::any_of(scanCell(cell).addresses,
        [](const FoundAddress& a) { return a.standing == Standing::Certain && a.text.find('.') != std::string::npos; });
}

/// The share of sampled records whose cell in the column holds an address.
std::pair<double, double> shares(const SheetFacts& facts, std::uint32_t column)
{
    std::size_t with = 0;
    std::size_t filled = 0;
    for (const auto& row : facts.sample) {
        if (row.size() <= column || trimmed(row[column]).empty()) continue;
        ++filled;
        if (holdsWrappedAddress(row[column])) ++with;
    }
    const double all = facts.sample.empty() ? 1 : static_cast<double>(facts.sample.size());
    return {static_cast<double>(with) / all, filled == 0 ? 0 : static_cast<double>(with) / static_cast<double>(filled)};
}

} // namespace

Result<ColumnPlan> planColumns(const SheetFacts& facts, const std::optional<std::string>& chosen)
{
    ColumnPlan plan;
    std::uint32_t width = std::max(facts.dialect.width, static_cast<std::uint32_t>(facts.columns.size()));
    for (const auto& row : facts.sample)
        width = std::max(width, static_cast<std::uint32_t>(std::min<std::size_t>(row.size(), 512)));

    for (std::uint32_t c = 0; c < width; ++c) {
        const HeaderMeaning meaning = c < facts.columns.size() ? headerMeaning(facts.columns[c]) : HeaderMeaning{};
        plan.roles.push_back(meaning.role);
        if (meaning.role == HeaderRole::Consent) plan.consent.push_back({c, consentSense(facts.columns[c])});
        if (meaning.role == HeaderRole::LastActivity) plan.activity.push_back(c);
        const auto [share, shareOfFilled] = shares(facts, c);
        // UNSUB_TIME and CLEAN_TIME of newsletter exports: a date there says do not mail.
        if (c < facts.columns.size() && share == 0) {
            const std::string folded = foldedHeader(facts.columns[c]);
            if (folded == "unsub time" || folded == "clean time" || folded == "unsubscribed at" ||
                folded == "unsubscribe date" || folded == "unsubscribed date" || folded == "date unsubscribed")
                plan.consent.push_back({c, ConsentSense::OptOut});
        }
        double score = 0.7 * share + 0.3 * wordScore(meaning);
        const bool decoy = meaning.role == HeaderRole::Decoy;
        if (decoy) score *= 0.3;
        const bool named = meaning.role == HeaderRole::Address && meaning.exact;
        if ((share > 0 && shareOfFilled >= 0.3 && !decoy) || (named && share > 0) || (decoy && shareOfFilled > 0.8))
            plan.scores.push_back({c, share, score});
        else if (named && facts.sample.empty())
            plan.scores.push_back({c, 0, score});
    }
    plan.dateOrder = guessDateOrder(facts, plan.activity);
    std::ranges::stable_sort(plan.scores, [](const ColumnScore& a, const ColumnScore& b) { return a.score > b.score; });

    if (chosen) {
        Result<std::uint32_t> column = namedColumn(facts, *chosen, width);
        if (!column) return pass(column);
        plan.addresses = {*column};
        return plan;
    }
    if (plan.scores.empty()) {
        // A list of one column is a list of addresses even when all of them are broken.
        const auto named = std::ranges::find(plan.roles, HeaderRole::Address);
        if (named != plan.roles.end())
            plan.addresses = {static_cast<std::uint32_t>(named - plan.roles.begin())};
        else if (width == 1 && facts.dialect.delimiter.empty())
            plan.addresses = {0};
        else
            return fail(ErrorKind::NoAddressColumn);
        return plan;
    }
    const double best = plan.scores.front().score;
    for (const ColumnScore& s : plan.scores) {
        const bool decoy = s.column < plan.roles.size() && plan.roles[s.column] == HeaderRole::Decoy;
        if (&s == &plan.scores.front() || (!decoy && s.score >= 0.1)) plan.addresses.push_back(s.column);
    }
    plan.close = plan.scores.size() > 1 && plan.scores[1].score > best - 0.05;
    return plan;
}

DateOrder guessDateOrder(const SheetFacts& facts, const std::vector<std::uint32_t>& columns)
{
    DateOrderVote vote;
    for (const auto& row : facts.sample)
        for (const std::uint32_t c : columns)
            if (c < row.size()) vote.add(row[c]);
    if (vote.order() != DateOrder::Either || columns.empty()) return vote.order();
    // Where the semicolon stands between cells the comma is a decimal one: there the day stands first.
    return facts.dialect.delimiter == ";" ? DateOrder::DayFirst : DateOrder::Either;
}

} // namespace winnow

// SPDX-License-Identifier: Apache-2.0

#include "intake/cells/address_repairs.h"

#include "address/address_parser.h"
#include "base/text.h"
#include "intake/cells/domain_repair.h"
#include "intake/cells/spoken_signs.h"
#include "intake/cells/text_marks.h"

#include <algorithm>

namespace winnow {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t kFarthest = 160;

bool isQuote(char c) noexcept { return c == '"' || c == '\'' || c == '`'; }

/// The local part before an @, and where it begins in the text.
struct LocalSide {
    std::string local;
    std::size_t begin = 0;
    Repair repair = Repair::None;
};

/// Dots that are spoken become dots; every byte keeps its place.
MappedText withSpokenDots(const RepairField& field, std::size_t begin, std::size_t end)
{
    MappedText out;
    for (std::size_t i = begin; i < end;) {
        const char c = field.text[i];
        const bool may = c == ' ' || "([{<_-*|\"'"sv.find(c) != std::string_view::npos;
        // domain[.com]
        if ("([{<"sv.find(c) != std::string_view::npos && i + 2 < end && field.text[i + 1] == '.' &&
            isAsciiLetter(field.text[i + 2])) {
            out.text += '.';
            out.from.push_back({static_cast<std::uint32_t>(i), static_cast<std::uint32_t>(i + 2)});
            i += 2;
            continue;
        }
        if (const auto dot = may ? spokenSignAt(field.text.substr(0, end), i, Sign::Dot) : std::nullopt;
            dot && dot->end < end) {
            out.text += '.';
            out.from.push_back({static_cast<std::uint32_t>(dot->begin), static_cast<std::uint32_t>(dot->end)});
            i = dot->end;
            continue;
        }
        out.text += c;
        out.from.push_back({static_cast<std::uint32_t>(i), static_cast<std::uint32_t>(i + 1)});
        ++i;
    }
    return out;
}

/// One dot for several, none at the ends.
std::string tidyDots(std::string text, Repair& repair)
{
    std::string out;
    for (const char c : text)
        if (c != '.' || (!out.empty() && out.back() != '.')) out += c;
    while (!out.empty() && out.back() == '.') out.pop_back();
    if (out != text && repair == Repair::None) repair = Repair::Dots;
    return out;
}

std::optional<LocalSide> localBefore(const RepairField& field, std::size_t end)
{
    const std::size_t floor = std::max(field.floor, end - std::min(end, kFarthest));
    LocalSide side;
    while (end > floor && (isAsciiSpace(field.text[end - 1]) || isQuote(field.text[end - 1]))) {
        side.repair = isQuote(field.text[end - 1]) ? Repair::Mark : Repair::Blank;
        --end;
    }
    MappedText text = withSpokenDots(field, floor, end);
    const bool spoken = text.text.size() != end - floor;
    std::size_t begin = localRunBegin(text.text, text.text.size(), 0);
    while (begin < text.text.size() && !isAsciiLetter(text.text[begin]) && !isAsciiDigit(text.text[begin]) &&
        !isNonAscii(text.text[begin]) && text.text[begin] != '_')
        ++begin;
    if (begin == text.text.size()) return std::nullopt;
    if (spoken && side.repair == Repair::None) side.repair = Repair::AtWord;
    side.local = tidyDots(text.text.substr(begin), side.repair);
    side.begin = text.from[begin].begin;
    if (asciiLower(side.local).starts_with("www.") && side.local.size() > 4) side.local.erase(0, 4);
    return side;
}

Repair firstOf(std::initializer_list<Repair> repairs) noexcept
{
    const auto found = std::ranges::find_if(repairs, [](Repair r) { return r != Repair::None; });
    return found == repairs.end() ? Repair::Dots : *found;
}

} // namespace

std::vector<SpokenAt> spokenAts(const RepairField& field)
{
    std::vector<SpokenAt> out;
    const std::string_view text = field.text.substr(0, field.ceiling);
    for (std::size_t i = field.floor; i < text.size();) {
        if (!isAsciiSpace(text[i]) && "([{<_*-|\"'"sv.find(text[i]) == std::string_view::npos) {
            ++i;
            continue;
        }
        const auto sign = spokenSignAt(text, i, Sign::At);
        if (sign && i > field.floor) {
            out.push_back({sign->begin, sign->end, true});
            i = sign->end;
        } else {
            ++i;
        }
    }
    return out;
}

std::optional<AddressPlace> repairAround(const RepairField& field, const SpokenAt& at, const CellOptions& options)
{
    const auto left = localBefore(field, at.begin);
    if (!left) return std::nullopt;
    std::size_t begin = at.end;
    Repair gap = at.word ? Repair::AtWord : at.end - at.begin > 1 ? Repair::DoubledAt : Repair::None;
    const std::size_t ceiling = std::min(field.ceiling, at.end + kFarthest);
    while (begin < ceiling &&
        (isAsciiSpace(field.text[begin]) || isQuote(field.text[begin]) || field.text[begin] == '@')) {
        if (gap == Repair::None) gap = isQuote(field.text[begin]) ? Repair::Mark : Repair::Blank;
        ++begin;
    }
    const MappedText right = withSpokenDots(field, begin, ceiling);
    const auto domain = repairDomain(right.text, options);
    if (!domain) return std::nullopt;
    // "jan at gmail" says enough, "jan at home" does not.
    const bool bare = at.word && isAsciiSpace(field.text[at.begin]);
    if (bare && domain->repair == Repair::MissingDot && !domain->domain.ends_with(".com")) return std::nullopt;
    const auto joined = joinAddress(left->local, domain->domain, options);
    if (!joined || joined->dotless) return std::nullopt;
    AddressPlace place;
    place.begin = left->begin;
    place.end = right.from[domain->length - 1].end;
    place.at = at.begin;
    place.address = joined->text;
    place.standing = Standing::Repaired;
    place.repair = firstOf({gap, left->repair, domain->repair});
    return place;
}

std::optional<AddressPlace> repairWithoutAt(std::string_view text, const CellOptions& options)
{
    constexpr std::size_t kLongest = 80;
    if (!options.isProvider || text.size() < 7 || text.size() > kLongest) return std::nullopt;
    if (text.find_first_of(":@\\\n") != std::string_view::npos) return std::nullopt;
    const std::string lower = asciiLower(text);
    for (std::size_t i = 2; i + 4 < lower.size(); ++i) {
        if (isAsciiLetter(lower[i]) || !isAsciiLetter(lower[i + 1]) || isNonAscii(lower[i + 1])) continue;
        if (!options.isProvider(std::string_view(lower).substr(i + 1))) continue;
        // The sign may be several bytes long; only keys near that of the @ are slips, a dot is one left out.
        const CodePoint sign = codePointBefore(text, i + 1);
        const std::size_t end = i + 1 - sign.length;
        const bool key =
            U"2\"'&#*!\u20AC\u00A7\u00B2\u00A3\u00F2\u00E0"sv.find(sign.value) != std::u32string_view::npos;
        if (!key && sign.value != '.' && sign.value != '/' && sign.value != ' ' && sign.value != ',' &&
            sign.value != '-' && sign.value != '_')
            continue;
        const std::string_view local = text.substr(0, end);
        static constexpr std::string_view kHosts[] = {
            "www", "mail", "smtp", "imap", "pop", "pop3", "webmail", "mx", "m"};
        if (std::ranges::find(kHosts, asciiLower(local)) != std::end(kHosts)) return std::nullopt;
        const auto joined = joinAddress(local, text.substr(i + 1), options);
        if (!joined) continue;
        return AddressPlace{.begin = 0,
            .end = text.size(),
            .at = end,
            .address = joined->text,
            .standing = Standing::Repaired,
            .repair = key ? Repair::WrongKey : Repair::MissingAt};
    }
    return std::nullopt;
}

} // namespace winnow

// SPDX-License-Identifier: Apache-2.0

#include "intake/cells/cell_scanner.h"

#include "address/address_parser.h"
#include "address/normaliser.h"
#include "base/text.h"
#include "intake/cells/address_repairs.h"
#include "intake/cells/domain_repair.h"
#include "intake/cells/internal_names.h"
#include "intake/cells/rest_of_cell.h"
#include "intake/cells/wrapped_text.h"

#include <algorithm>

namespace winnow {
namespace {

using namespace std::string_view_literals;

/// An address on its way through the scan, as places in the unwrapped text.
struct Found {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string text;
    Standing standing = Standing::Certain;
    Repair repair = Repair::None;
    bool repeats = false; ///< or is a part of a name
    bool saysNo = false;
};

char before(std::string_view text, std::size_t at) noexcept { return at == 0 ? '\0' : text[at - 1]; }
char behind(std::string_view text, std::size_t at) noexcept { return at >= text.size() ? '\0' : text[at]; }

std::size_t skipBlanksBack(std::string_view text, std::size_t at) noexcept
{
    while (at > 0 && (isAsciiSpace(text[at - 1]))) --at;
    return at;
}

/// Where "mailto:" before the address begins; `at` where none stands there.
std::size_t prefixBegin(std::string_view text, std::size_t at, std::string_view prefix)
{
    std::size_t end = at;
    while (end > 0 && (text[end - 1] == '/' || text[end - 1] == ' ') && at - end < 4) --end;
    const bool found =
        end >= prefix.size() && equalsIgnoringAsciiCase(text.substr(end - prefix.size(), prefix.size()), prefix);
    return found ? end - prefix.size() : at;
}

class CellScan {
public:
    CellScan(std::string_view cell, const CellOptions& options)
        : m_cell(cell), m_options(options), m_mapped(unwrapText(cell)), m_text(m_mapped.text)
    {
    }

    CellFinding run()
    {
        m_internal = internalNames(m_text);
        collect();
        if (m_found.empty() || m_text.find_first_of("([{<_*") != std::string_view::npos) repairSpoken();
        if (std::ranges::none_of(m_found, isAddress) && m_internal.empty()) repairWhole();
        dropNames();
        judgeRest();
        return finding();
    }

private:
    [[nodiscard]] bool isInternal(std::size_t begin, std::size_t end) const
    {
        const auto next = std::ranges::upper_bound(m_internal, begin, {}, &InternalName::end);
        return next != m_internal.end() && next->begin < end;
    }

    static bool isGood(const AddressPlace& place) noexcept { return place.standing != Standing::Broken; }

    /// Takes what was found around each @, and mends what can be mended between what is good.
    void collect()
    {
        std::vector<AddressPlace> places = addressPlaces(m_text, m_options);
        std::erase_if(places, [&](const AddressPlace& p) { return isInternal(p.begin, p.end); });
        std::vector<std::size_t> ceilings(places.size(), m_text.size());
        for (std::size_t i = places.size(); i-- > 1;)
            ceilings[i - 1] = isGood(places[i]) ? places[i].begin : ceilings[i];
        for (std::size_t i = 0; i < places.size(); ++i) {
            AddressPlace& place = places[i];
            const std::size_t floor = m_found.empty() ? 0 : m_found.back().end;
            if (place.begin < floor || isQuery(place)) continue;
            const bool goesOn = isGood(place) && place.standing != Standing::Repaired &&
                domainGoesOn(m_text, place.at + 1, place.end, m_options);
            if (!isGood(place) || goesOn) {
                const std::size_t atEnd = place.loose ? place.end : place.at + 1;
                if (auto repaired = repairAround({m_text, floor, ceilings[i]}, {place.at, atEnd}, m_options))
                    place = std::move(*repaired);
            }
            add(place, ceilings[i]);
        }
    }

    void add(AddressPlace& place, std::size_t ceiling)
    {
        if (place.loose && place.standing == Standing::Broken && !widen(place, ceiling))
            return; // its @ is a part of the rest
        const Standing standing =
            place.dotless && place.standing == Standing::Broken ? Standing::Certain : place.standing;
        m_found.push_back({place.begin, place.end, place.address, standing, place.repair});
    }

    /// "broken@@x", "jan@": the word around an @ was meant as an address, a name behind one ("@jan") was not.
    [[nodiscard]] bool widen(AddressPlace& place, std::size_t ceiling) const
    {
        constexpr std::size_t kLongest = 330;
        const std::size_t floor = m_found.empty() ? 0 : m_found.back().end;
        const auto ends = [](char c) {
            return isAsciiSpace(c) || ";,|<>()[]{}\":"sv.find(c) != std::string_view::npos;
        };
        std::size_t begin = place.begin, end = place.end;
        while (begin > floor && place.begin - begin < kLongest && !ends(m_text[begin - 1])) --begin;
        while (end < ceiling && end - place.end < kLongest && !ends(m_text[end])) ++end;
        const std::string_view word = m_text.substr(begin, end - begin);
        const bool meant = begin < place.begin || word.find('.') != std::string_view::npos;
        if (!meant || isInternal(begin, end)) return false;
        place.begin = begin;
        place.end = end;
        place.address = word;
        return true;
    }

    /// mailto:jan@x.nl?cc=piet@y.nl: the second one is no address of the list.
    [[nodiscard]] bool isQuery(const AddressPlace& place) const
    {
        if (m_found.empty()) return false;
        const Found& last = m_found.back();
        if (behind(m_text, last.end) != '?' || prefixBegin(m_text, last.begin, "mailto:") == last.begin) return false;
        const std::string_view between = m_text.substr(last.end, place.begin - last.end);
        return between.find_first_of(" \n\"<>") == std::string_view::npos;
    }

    /// "(at)" everywhere, " at " only where no address stands.
    void repairSpoken()
    {
        std::vector<Found> mended;
        const bool alone = m_found.empty();
        std::size_t floor = 0;
        for (std::size_t i = 0; i <= m_found.size(); ++i) {
            const std::size_t ceiling = i < m_found.size() ? m_found[i].begin : m_text.size();
            const RepairField field{m_text, floor, ceiling};
            std::size_t done = floor;
            for (const SpokenAt& at : spokenAts(field)) {
                if (at.begin < done || (!alone && isAsciiSpace(m_text[at.begin]) && !isBracketed(at))) continue;
                const auto repaired = repairAround({m_text, done, ceiling}, at, m_options);
                if (!repaired || isInternal(repaired->begin, repaired->end)) continue;
                done = repaired->end;
                mended.push_back(
                    {repaired->begin, repaired->end, repaired->address, Standing::Repaired, repaired->repair});
            }
            if (i < m_found.size()) floor = m_found[i].end;
        }
        if (mended.empty()) return;
        m_found.insert(m_found.end(), mended.begin(), mended.end());
        std::ranges::sort(m_found, {}, &Found::begin);
    }
    [[nodiscard]] bool isBracketed(const SpokenAt& at) const
    {
        return m_text.substr(at.begin, at.end - at.begin).find_first_of("([{<") != std::string_view::npos;
    }

    /// What only the whole text tells: comments inside an address (RFC 5322), a provider's domain without an @.
    void repairWhole()
    {
        constexpr std::size_t kLongest = 400;
        std::size_t begin = 0, end = m_text.size();
        const auto isEdge = [](char c) { return isAsciiSpace(c) || "\"'<>[];,"sv.find(c) != std::string_view::npos; };
        while (begin < end && isEdge(m_text[begin])) ++begin;
        while (end > begin && (isEdge(m_text[end - 1]) || m_text[end - 1] == '.')) --end;
        const std::string_view whole = m_text.substr(begin, end - begin);
        if (whole.empty() || whole.size() > kLongest) return;
        Found found{begin, end, plainForm(whole), Standing::Repaired, Repair::Comment};
        if (const auto word = found.text.empty() ? repairWithoutAt(whole, m_options) : std::nullopt) {
            found.text = word->address;
            found.repair = word->repair;
        }
        if (!found.text.empty()) m_found.assign(1, found);
    }

    /// The text of a link may be its own address; the name before <..> may hold another one.
    void dropNames()
    {
        for (std::size_t i = 1; i < m_found.size(); ++i) {
            Found& here = m_found[i];
            const std::size_t link = prefixBegin(m_text, here.begin, "mailto:");
            const std::size_t edge = skipBlanksBack(m_text, link);
            const char open = before(m_text, edge);
            const bool linked = link < here.begin || open == '<' || open == '(' || open == '[';
            Found& last = m_found[i - 1];
            const std::string_view between = m_text.substr(last.end, edge - last.end);
            if (last.repeats || between.size() > 200 || between.find_first_of(";\n") != std::string_view::npos)
                continue;
            const bool wrapped = !between.empty() && between.find_first_not_of("\"'<>)] ") == std::string_view::npos;
            if (!linked && !wrapped) continue;
            if (equalsIgnoringAsciiCase(here.text, last.text)) {
                here.repeats = true;
            } else if (open == '<' && between.find_first_not_of("\"'< ") == std::string_view::npos && isAddress(here)) {
                if (between.find('"') != std::string_view::npos)
                    last.repeats = true; // "jan@old.nl" <jan@x.nl>
                else
                    for (Found* f : {&last, &here}) f->standing = std::max(f->standing, Standing::Unclear);
            } else if (open == '<' && isInsideQuotes(last, edge - 1)) {
                last.repeats = true; // "jan@x.nl via Forum" <forum@y.nl>
            }
        }
    }
    static bool isAddress(const Found& found) noexcept { return found.standing <= Standing::Repaired; }

    /// True if a quoted string that holds the address ends just before `angle`.
    [[nodiscard]] bool isInsideQuotes(const Found& found, std::size_t angle) const
    {
        constexpr std::size_t kLongest = 200;
        const std::size_t close = skipBlanksBack(m_text, angle);
        if (before(m_text, close) != '"') return false;
        const std::size_t from = found.begin - std::min(found.begin, kLongest);
        return m_text.substr(from, found.begin - from).find('"') != std::string_view::npos &&
            m_text.substr(found.end, close - 1 - found.end).find('"') == std::string_view::npos;
    }

    void judgeRest()
    {
        std::vector<TakenSpan> taken;
        for (const Found& f : m_found) taken.push_back({f.begin, f.end, !f.repeats});
        for (const InternalName& name : m_internal) taken.push_back({name.begin, name.end, false, PartClass::Internal});
        std::ranges::sort(taken, {}, &TakenSpan::begin);
        m_parts = readRest(m_text, taken, m_options);
        std::vector<Found*> addresses;
        for (Found& f : m_found)
            if (!f.repeats) addresses.push_back(&f);
        // Doubts about a stretch of addresses are added up from its ends: a long list may have many of each.
        std::vector<int> doubts(addresses.size() + 1), noes(addresses.size() + 1);
        for (const RestPart& part : m_parts) {
            if (part.isHarmless() || part.firstAddress >= part.lastAddress) continue;
            std::vector<int>& of = part.sense == WordSense::SaysNo ? noes : doubts;
            ++of[part.firstAddress];
            --of[part.lastAddress];
        }
        int doubt = 0, no = 0;
        for (std::size_t i = 0; i < addresses.size(); ++i) {
            doubt += doubts[i];
            no += noes[i];
            addresses[i]->saysNo = no > 0;
            if (doubt > 0) addresses[i]->standing = std::max(addresses[i]->standing, Standing::Unclear);
        }
        for (const TakenSpan& t : taken)
            if (!t.isAddress) m_parts.push_back({.begin = t.begin, .end = t.end, .part = t.part});
    }

    [[nodiscard]] std::uint16_t stepsOf(const Found& found, bool several) const
    {
        std::uint16_t steps = m_mapped.steps;
        const auto add = [&](std::uint16_t step) { steps = static_cast<std::uint16_t>(steps | step); };
        if (several) add(kStepSplit);
        std::size_t begin = prefixBegin(m_text, found.begin, "mailto:");
        if (begin < found.begin) add(kStepMailto);
        if (const std::size_t proxy = prefixBegin(m_text, found.begin, "smtp:"); proxy < found.begin) {
            add(kStepProxy);
            begin = proxy;
        }
        const char first = before(m_text, begin);
        const char last = behind(m_text, found.end);
        const auto is = [&](PartClass part, bool brackets) {
            return std::ranges::any_of(
                m_parts, [&](const RestPart& p) { return p.part == part && p.inBrackets == brackets; });
        };
        if (isAsciiSpace(first) || isAsciiSpace(last)) add(kStepTrimmed);
        if (first == '<') add(kStepDisplayName);
        if (m_parts.size() < 64) { // of a longer rest nobody wants the details
            if (is(PartClass::Name, false)) add(kStepDisplayName);
            if (is(PartClass::Name, true) || is(PartClass::Remark, true)) add(kStepComment);
            if (is(PartClass::Label, false) && begin == found.begin) add(kStepLabel);
        }
        const bool mark = (first != '\0' && !isAsciiSpace(first) && first != '<' && first != ':') ||
            (last != '\0' && !isAsciiSpace(last) && last != '>' && last != '?' && last != '(');
        if (mark && !several) add(kStepPunctuation);
        return steps;
    }

    CellFinding finding()
    {
        CellFinding out;
        const auto several = std::ranges::count_if(m_found, [](const Found& f) { return !f.repeats; }) > 1;
        for (const Found& f : m_found) {
            if (f.repeats) continue;
            out.addresses.push_back(
                {m_mapped.inCell(f.begin, f.end), f.text, stepsOf(f, several), f.standing, f.repair, f.saysNo});
        }
        const bool lone = m_found.empty();
        for (const InternalName& name : m_internal)
            if (lone || !out.addresses.empty())
                out.addresses.push_back({.span = m_mapped.inCell(name.begin, name.end),
                    .text = std::string(trimmed(std::string_view(m_text).substr(name.begin, name.end - name.begin))),
                    .steps = m_mapped.steps,
                    .standing = Standing::Internal});
        for (const RestPart& p : m_parts)
            if (p.part != PartClass::Internal) out.parts.push_back({m_mapped.inCell(p.begin, p.end), p.part, p.sense});
        settleSpans(out);
        return out;
    }

    /// In the order of the cell, none over another; then the judgement.
    static void settleSpans(CellFinding& out)
    {
        std::ranges::stable_sort(out.addresses, {}, [](const FoundAddress& a) { return a.span.begin; });
        std::ranges::stable_sort(out.parts, {}, [](const CellPart& p) { return p.span.begin; });
        std::uint32_t end = 0;
        std::size_t part = 0;
        const auto place = [&](CellSpan& span) {
            span.begin = std::max(span.begin, end);
            span.end = std::max(span.end, span.begin);
            end = span.end;
        };
        for (FoundAddress& a : out.addresses) {
            while (part < out.parts.size() && out.parts[part].span.begin < a.span.begin) place(out.parts[part++].span);
            place(a.span);
        }
        while (part < out.parts.size()) place(out.parts[part++].span);
        bool any = false, look = false;
        for (const FoundAddress& a : out.addresses) {
            any = any || a.isAddress();
            look = look || a.standing == Standing::Unclear || a.standing == Standing::Repaired;
        }
        out.judgement = look ? CellJudgement::Review : any ? CellJudgement::Entries : CellJudgement::NothingFound;
    }

    std::string_view m_cell;
    const CellOptions& m_options;
    MappedText m_mapped;
    std::string_view m_text;
    std::vector<InternalName> m_internal;
    std::vector<Found> m_found;
    std::vector<RestPart> m_parts;
};

} // namespace

CellFinding scanCell(std::string_view text, const CellOptions& options)
{
    const std::string_view inside = trimmed(text);
    // Nothing may be unwrapped of a quoted local part: its backslashes are its own.
    const bool quoted = inside.starts_with('"') && inside.size() < 400 && parseAddress(inside).has_value();
    if (!quoted && !isPlainAddress(inside)) return scanWholeCell(text, options);
    const auto begin = static_cast<std::uint32_t>(inside.data() - text.data());
    CellFinding out;
    out.judgement = CellJudgement::Entries;
    out.addresses.push_back({.span = {begin, begin + static_cast<std::uint32_t>(inside.size())},
        .text = std::string(inside),
        .steps = inside.size() == text.size() ? std::uint16_t{0} : static_cast<std::uint16_t>(kStepTrimmed)});
    return out;
}

CellFinding scanWholeCell(std::string_view text, const CellOptions& options) { return CellScan(text, options).run(); }

std::string proposeAddress(std::string_view text, const CellOptions& options)
{
    for (const FoundAddress& a : scanCell(text, options).addresses)
        if (a.isAddress()) return a.text;
    return {};
}

} // namespace winnow

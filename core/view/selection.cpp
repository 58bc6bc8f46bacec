// SPDX-License-Identifier: Apache-2.0

#include "view/selection.h"

#include "base/text.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <numeric>
#include <thread>

namespace winnow {
namespace {

constexpr std::size_t index(Facet facet) { return static_cast<std::size_t>(facet); }

/// A choice over small numbers as a mask: bit n says that value n passes.
std::uint64_t maskOf(const Filter::Choice& choice)
{
    std::uint64_t mask = choice.wanted.empty() ? ~0ULL : 0;
    for (const std::uint32_t v : choice.wanted) mask |= 1ULL << (v & 63U);
    for (const std::uint32_t v : choice.unwanted) mask &= ~(1ULL << (v & 63U));
    return mask;
}

/// Everything about a filter that does not depend on the row.
struct Plan {
    std::array<std::uint64_t, kFacetCount> masks{};
    std::uint16_t flagsWanted = 0;
    std::uint16_t flagsUnwanted = 0;
    std::vector<std::uint8_t> domainPasses; ///< empty: all
    bool searching = false;
    std::string local; ///< what the local part must contain, or end with
    bool localMustEnd = false;
    bool domainDecides = false;           ///< the text has an @: both sides must fit
    std::vector<std::uint8_t> domainFits; ///< per domain: the searched text fits it

    Plan(const ViewColumns& columns, const Filter& filter)
    {
        for (std::size_t f = 0; f < kFacetCount; ++f) masks[f] = maskOf(filter.choices[f]);
        wantsGone = std::ranges::find(filter.of(Facet::Change).wanted, static_cast<std::uint32_t>(Change::Gone)) !=
            filter.of(Facet::Change).wanted.end();
        for (std::uint32_t fate = 0; fate < fateFails.size(); ++fate)
            fateFails[fate] = fails(Facet::Decision, fate & 3U) | fails(Facet::Cause, fate >> 2);
        for (std::uint32_t code = 0; code < statusFails.size(); ++code) {
            statusFails[code] = fails(Facet::Status, code);
            reasonFails[code] = fails(Facet::Reason, code);
        }
        for (const std::uint32_t bit : filter.of(Facet::Flag).wanted)
            flagsWanted |= static_cast<std::uint16_t>(1U << bit);
        for (const std::uint32_t bit : filter.of(Facet::Flag).unwanted)
            flagsUnwanted |= static_cast<std::uint16_t>(1U << bit);
        if (const Filter::Choice& domains = filter.of(Facet::Domain); !domains.empty()) {
            domainPasses.assign(columns.domainNames.size(), domains.wanted.empty() ? 1 : 0);
            for (const std::uint32_t d : domains.wanted)
                if (d < domainPasses.size()) domainPasses[d] = 1;
            for (const std::uint32_t d : domains.unwanted)
                if (d < domainPasses.size()) domainPasses[d] = 0;
            noDomainPasses = domains.wanted.empty();
        }
        const std::string text = asciiLower(trimmed(filter.text));
        if (text.empty()) return;
        searching = true;
        const std::size_t at = text.find('@');
        domainDecides = at != std::string::npos;
        local = text.substr(0, at);
        localMustEnd = domainDecides;
        const std::string domain = domainDecides ? text.substr(at + 1) : text;
        domainFits.reserve(columns.domainNames.size());
        for (const std::string& name : columns.domainNames)
            domainFits.push_back(domainDecides ? name.starts_with(domain) : name.find(domain) != std::string::npos);
        someDomainFits = std::ranges::find(domainFits, 1) != domainFits.end();
    }

    /// The facet's bit where a value fails it.
    [[nodiscard]] std::uint32_t fails(Facet f, std::uint32_t value) const noexcept
    {
        return static_cast<std::uint32_t>((masks[index(f)] >> (value & 63U) & 1U) ^ 1U) << index(f);
    }
    [[nodiscard]] bool isOpen(Facet f) const noexcept { return masks[index(f)] == ~0ULL; }

    std::array<std::uint32_t, 256> fateFails{}; ///< Decision and Cause at once
    std::array<std::uint32_t, 64> statusFails{}, reasonFails{};
    bool wantsGone = false;
    bool noDomainPasses = true;
    bool someDomainFits = false;
};

/// The columns that every row is asked about, without a vector's checks: each is read ten million times.
struct Codes {
    const std::uint8_t* status;
    const std::uint8_t* reason;
    const std::uint8_t* fate;
    const std::uint16_t* flags;
    const std::uint16_t* entry;
    const std::uint32_t* domain;

    explicit Codes(const ViewColumns& c)
        : status(c.status.data()),
          reason(c.reason.data()),
          fate(c.fate.data()),
          flags(c.flags.data()),
          entry(c.entry.data()),
          domain(c.domain.data())
    {
    }
};

/// Rows that pass, counted by their codes whole: a few counters a row instead of one a facet and flag.
struct Passed {
    std::vector<std::uint32_t> fates = std::vector<std::uint32_t>(1U << 8);
    std::vector<std::uint32_t> verdicts =
        std::vector<std::uint32_t>(1U << 16); ///< status << 8 | reason, of rows with an address
    std::vector<std::uint32_t> flags = std::vector<std::uint32_t>(1U << 16);
    std::uint32_t withoutDomain = 0; ///< of rows with an address
};

/// A share of the rows with what it found.
struct Part {
    RowIndex begin = 0;
    RowIndex end = 0;
    FacetCounts counts;
    Passed passed;
};

class Scanner {
public:
    /// `passing`: null where every row passes.
    Scanner(const ViewColumns& columns, const Plan& plan, const Overlay* overlay, bool all, RowSet* passing)
        : m_columns(columns),
          m_plan(plan),
          m_overlay(overlay),
          m_all(all),
          m_passing(passing),
          m_codes(columns),
          m_providersFollow(plan.domainPasses.empty())
    {
    }

    void scan(Part& part, const std::stop_token& stop) const
    {
        prepare(part.counts);
        const Counters count(part);
        const ViewGroup* group = part.begin < part.end ? &m_columns.groupOf(part.begin) : nullptr;
        const ViewGroup* lastGroup = m_columns.groups.data() + m_columns.groups.size();
        constexpr RowIndex kBlock = 1U << 16;
        std::vector<std::uint8_t> textHits;
        for (RowIndex begin = part.begin; begin < part.end && !stop.stop_requested();
            begin += std::min(kBlock, part.end - begin)) {
            const RowIndex end = begin + std::min(kBlock, part.end - begin);
            if (m_plan.searching) searchBlock(begin, end, textHits);
            for (RowIndex row = begin; row < end;) {
                const RowIndex first = row;
                std::uint64_t passing = 0;
                for (const RowIndex last = first + std::min<RowIndex>(64, end - first); row < last; ++row) {
                    while (group + 1 < lastGroup && group[1].firstRow <= row) ++group;
                    if (m_plan.searching && textHits[row - begin] == 0) continue;
                    passing |= std::uint64_t{visit(row, group->source, part, count)} << (row - first);
                }
                if (m_passing != nullptr) m_passing->put(first, passing);
            }
        }
        unfold(part);
    }

private:
    void prepare(FacetCounts& counts) const
    {
        constexpr std::size_t kSmall = 64; // more than any of them has values
        for (auto& values : counts.of) values.assign(kSmall, 0);
        counts.of[index(Facet::Source)].assign(m_columns.sourceNames.size(), 0);
        counts.of[index(Facet::Domain)].assign(m_columns.domainNames.size(), 0);
    }

    /// Which rows of a block contain the searched text: one search over the texts of the whole block.
    void searchBlock(RowIndex begin, RowIndex end, std::vector<std::uint8_t>& hits) const
    {
        const Plan& p = m_plan;
        hits.assign(end - begin, 0);
        if (!p.domainDecides && p.someDomainFits)
            for (RowIndex row = begin; row < end; ++row)
                hits[row - begin] = m_columns.domain[row] != kNoDomainId && p.domainFits[m_columns.domain[row]] != 0;
        const auto domainAllows = [&](RowIndex row) {
            return !p.domainDecides ||
                (m_columns.domain[row] != kNoDomainId && p.domainFits[m_columns.domain[row]] != 0);
        };
        if (p.local.empty()) {
            for (RowIndex row = begin; row < end; ++row)
                if (p.domainDecides && domainAllows(row)) hits[row - begin] = 1;
            return;
        }
        const char* arena = m_columns.arena.data();
        std::size_t at = begin == 0 ? 0 : m_columns.textEnd[begin - 1];
        const std::size_t last = m_columns.textEnd[end - 1];
        while (at < last) {
            const void* found = ::memmem(arena + at, last - at, p.local.data(), p.local.size());
            if (found == nullptr) return;
            const auto offset = static_cast<std::uint32_t>(static_cast<const char*>(found) - arena);
            const auto first = m_columns.textEnd.begin() + begin;
            const auto row = static_cast<RowIndex>(
                std::upper_bound(first, m_columns.textEnd.begin() + end, offset) - m_columns.textEnd.begin());
            const std::uint32_t rowEnd = m_columns.textEnd[row];
            const bool inside =
                offset + p.local.size() <= rowEnd && (!p.localMustEnd || m_columns.local(row).ends_with(p.local));
            if (inside && domainAllows(row)) hits[row - begin] = 1;
            at = inside || offset + p.local.size() > rowEnd
                ? std::max<std::size_t>(offset + 1, inside ? rowEnd : offset + 1)
                : rowEnd;
        }
    }

    /// Where a pass over a part counts.
    struct Counters {
        std::uint32_t* fates;
        std::uint32_t* verdicts;
        std::uint32_t* flags;
        std::uint32_t* domains;

        explicit Counters(Part& part)
            : fates(part.passed.fates.data()),
              verdicts(part.passed.verdicts.data()),
              flags(part.passed.flags.data()),
              domains(part.counts.of[index(Facet::Domain)].data())
        {
        }
    };

    /// True: the row passes.
    bool visit(RowIndex row, std::uint16_t source, Part& part, const Counters& count) const
    {
        const std::uint32_t failed = m_all ? 0U : failedFacets(row, source);
        if (failed != 0) {
            // A row that fails two facets is counted nowhere; one that fails a single one only there.
            if ((failed & (failed - 1)) == 0)
                countIn(static_cast<Facet>(std::countr_zero(failed)), row, source, part.counts);
            return false;
        }
        const std::uint32_t domain = m_codes.domain[row];
        ++count.fates[m_codes.fate[row]];
        ++count.flags[m_codes.flags[row]];
        if (domain != kNoDomainId) ++count.domains[domain];
        if (m_codes.entry[row] != kNoEntry) {
            ++count.verdicts[std::size_t{m_codes.status[row]} << 8 | m_codes.reason[row]];
            part.passed.withoutDomain += domain == kNoDomainId;
            if (!m_providersFollow) ++part.counts.of[index(Facet::Provider)][providerOf(domain)];
        }
        if (m_overlay != nullptr) ++part.counts.of[index(Facet::Change)][m_overlay->change[row]];
        return true;
    }

    /// One bit a facet.
    std::uint32_t failedFacets(RowIndex row, std::uint16_t source) const
    {
        const Plan& p = m_plan;
        const std::uint32_t domain = m_codes.domain[row];
        const std::uint16_t flags = m_codes.flags[row];
        std::uint32_t failed = p.fateFails[m_codes.fate[row]] | p.statusFails[m_codes.status[row] & 63U] |
            p.reasonFails[m_codes.reason[row] & 63U];
        if (!p.isOpen(Facet::Source)) failed |= p.fails(Facet::Source, source);
        if (!p.isOpen(Facet::Provider)) failed |= p.fails(Facet::Provider, providerOf(domain));
        if ((p.flagsWanted != 0 && (flags & p.flagsWanted) == 0) || (flags & p.flagsUnwanted) != 0)
            failed |= 1U << index(Facet::Flag);
        if (!p.domainPasses.empty() && (domain == kNoDomainId ? !p.noDomainPasses : p.domainPasses[domain] == 0))
            failed |= 1U << index(Facet::Domain);
        if (m_overlay != nullptr) {
            const bool passes = (p.masks[index(Facet::Change)] >> m_overlay->change[row] & 1U) != 0;
            if (!passes || (row >= m_columns.liveRows && !p.wantsGone)) failed |= 1U << index(Facet::Change);
        }
        return failed;
    }

    void countIn(Facet facet, RowIndex row, std::uint16_t source, FacetCounts& counts) const
    {
        const Codes& c = m_codes;
        auto& of = counts.of[index(facet)];
        const bool holdsAddress = c.entry[row] != kNoEntry; // a row without one has neither result nor provider
        switch (facet) {
        case Facet::Decision: ++of[c.fate[row] & 3U]; return;
        case Facet::Cause: ++of[c.fate[row] >> 2]; return;
        case Facet::Status: of[c.status[row]] += holdsAddress; return;
        case Facet::Reason: of[c.reason[row]] += holdsAddress; return;
        case Facet::Provider: of[providerOf(c.domain[row])] += holdsAddress; return;
        case Facet::Source: ++of[source]; return;
        case Facet::Domain:
            if (c.domain[row] != kNoDomainId) ++of[c.domain[row]];
            return;
        case Facet::Change: ++of[m_overlay->change[row]]; return;
        case Facet::Flag:
            for (std::uint32_t left = c.flags[row]; left != 0; left &= left - 1)
                ++of[static_cast<std::size_t>(std::countr_zero(left))];
            return;
        }
    }

    [[nodiscard]] std::uint32_t providerOf(std::uint32_t domain) const
    {
        return domain == kNoDomainId ? static_cast<std::uint32_t>(ProviderFamily::Other) : m_columns.provider[domain];
    }

    /// The facets that a row that passes was counted in only by its codes.
    void unfold(Part& part) const
    {
        auto& of = part.counts.of;
        for (std::size_t fate = 0; fate < part.passed.fates.size(); ++fate) {
            of[index(Facet::Decision)][fate & 3U] += part.passed.fates[fate];
            of[index(Facet::Cause)][fate >> 2] += part.passed.fates[fate];
        }
        for (std::size_t verdict = 0; verdict < part.passed.verdicts.size(); ++verdict) {
            of[index(Facet::Status)][verdict >> 8 & 63U] += part.passed.verdicts[verdict];
            of[index(Facet::Reason)][verdict & 63U] += part.passed.verdicts[verdict];
        }
        for (std::size_t flags = 0; flags < part.passed.flags.size(); ++flags)
            for (std::size_t left = part.passed.flags[flags] != 0 ? flags : 0; left != 0; left &= left - 1)
                of[index(Facet::Flag)][static_cast<std::size_t>(std::countr_zero(left))] += part.passed.flags[flags];
        if (!m_providersFollow) return;
        of[index(Facet::Provider)][static_cast<std::size_t>(ProviderFamily::Other)] += part.passed.withoutDomain;
        for (std::size_t d = 0; d < m_columns.provider.size(); ++d)
            of[index(Facet::Provider)][m_columns.provider[d]] += of[index(Facet::Domain)][d];
    }

    const ViewColumns& m_columns;
    const Plan& m_plan;
    const Overlay* m_overlay;
    bool m_all;
    RowSet* m_passing;
    Codes m_codes;
    bool m_providersFollow; ///< domains are counted for rows that pass alone, so providers are looked up once a domain
                            ///< and not once a row
};

} // namespace

std::vector<RowIndex> Selection::list() const
{
    if (!rows.empty()) return rows;
    std::vector<RowIndex> out(size());
    if (all)
        std::iota(out.begin(), out.end(), 0U);
    else
        some.forEach([next = out.begin()](RowIndex row) mutable { *next++ = row; });
    return out;
}

std::optional<std::uint32_t> positionOf(const Selection& selection, RowIndex row) noexcept
{
    if (selection.rows.empty()) {
        if (!selection.all) return selection.some.positionOf(row);
        return row < selection.total ? std::optional(row) : std::nullopt;
    }
    const auto at = std::ranges::find(selection.rows, row);
    if (at == selection.rows.end()) return std::nullopt;
    return static_cast<std::uint32_t>(at - selection.rows.begin());
}

Selection select(
    const ViewColumns& columns, const Filter& filter, unsigned threads, std::stop_token stop, const Overlay* overlay)
{
    Selection out;
    const Plan plan(columns, filter);
    // Without a choice among changes the rows that are gone need no look.
    const bool changeOpen = overlay == nullptr || filter.of(Facet::Change).empty();
    const RowIndex rows = overlay == nullptr ? columns.liveRows : columns.rows();
    out.total = columns.liveRows + (overlay != nullptr && plan.wantsGone ? overlay->of(Change::Gone) : 0);
    bool facetsOpen = changeOpen;
    for (std::size_t f = 0; f < kFacetCount; ++f)
        if (static_cast<Facet>(f) != Facet::Change) facetsOpen = facetsOpen && filter.choices[f].empty();
    out.all = facetsOpen && filter.text.empty();
    const bool plain = facetsOpen && (rows == columns.liveRows);
    if (!out.all) out.some = RowSet(rows);
    const Scanner scanner(columns, plan, overlay, plain, out.all ? nullptr : &out.some);
    const std::uint32_t shares = std::max(1U, std::min(threads, rows / 65536 + 1));
    std::vector<Part> parts(shares);
    for (std::uint32_t i = 0; i < shares; ++i) {
        // Blocks of 64 rows belong to one share: threads fill one set.
        const auto border = [&](std::uint32_t share) {
            return share == shares ? rows : static_cast<RowIndex>(std::uint64_t{rows} * share / shares / 64 * 64);
        };
        parts[i].begin = border(i);
        parts[i].end = border(i + 1);
    }
    {
        std::vector<std::jthread> others;
        for (std::uint32_t i = 1; i < shares; ++i) others.emplace_back([&, i] { scanner.scan(parts[i], stop); });
        scanner.scan(parts[0], stop);
    }
    out.counts = std::move(parts[0].counts);
    for (std::uint32_t i = 1; i < shares; ++i)
        for (std::size_t f = 0; f < kFacetCount; ++f)
            for (std::size_t v = 0; v < out.counts.of[f].size(); ++v) out.counts.of[f][v] += parts[i].counts.of[f][v];
    out.some.seal();
    return out;
}

} // namespace winnow

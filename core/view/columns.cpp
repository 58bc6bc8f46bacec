// SPDX-License-Identifier: Apache-2.0

#include "view/columns.h"

#include "base/text.h"
#include "project/stores/moments.h"

#include <algorithm>

namespace winnow {

const ViewGroup& ViewColumns::groupOf(RowIndex row) const noexcept
{
    return *std::prev(std::ranges::upper_bound(groups, row, {}, &ViewGroup::firstRow));
}

void ViewColumns::reserve(std::uint64_t rows)
{
    for (auto* column : {&status, &reason, &score, &depth, &fate}) column->reserve(rows);
    flags.reserve(rows);
    entry.reserve(rows);
    for (auto* column : {&domain, &record, &textEnd}) column->reserve(rows);
}

void GroupLocals::add(std::string_view local)
{
    const std::size_t at = text.size();
    text.append(local);
    for (std::size_t i = at; i < text.size(); ++i) text[i] = asciiLower(text[i]);
    ends.push_back(static_cast<std::uint32_t>(text.size()));
}

namespace {

bool holdsOneAddressARecord(const GroupFacts& f)
{
    if (f.entries() != f.records()) return false;
    for (std::size_t e = 0; e < f.entries(); ++e)
        if (f.record[e] != e) return false;
    return true;
}

} // namespace

void ViewColumns::appendWhole(
    const ViewGroup& group, const GroupFacts& f, const GroupVerdicts& v, const GroupLocals& locals)
{
    const std::size_t n = f.entries();
    const std::size_t first = rows();
    const auto textBefore = static_cast<std::uint32_t>(arena.size());
    const auto add = [](auto& column, const auto& more) { column.insert(column.end(), more.begin(), more.end()); };
    add(status, v.status);
    add(reason, v.reason);
    add(score, v.score);
    add(depth, v.depth);
    add(flags, v.flags);
    fate.resize(first + n);
    domain.resize(first + n);
    record.resize(first + n);
    entry.resize(first + n);
    textEnd.resize(first + n);
    for (std::size_t e = 0; e < n; ++e) {
        fate[first + e] = fateOf(static_cast<Decision>(v.decision[e]), static_cast<Cause>(v.cause[e]));
        domain[first + e] = f.domain[e] == kNoDomain ? kNoDomainId : f.domains[f.domain[e]];
        record[first + e] = group.firstRecord + static_cast<std::uint32_t>(e);
        entry[first + e] = static_cast<std::uint16_t>(e);
        textEnd[first + e] = textBefore + locals.ends[e];
    }
    arena.append(locals.text);
}

void ViewColumns::append(const ViewGroup& group, const GroupFacts& f, const GroupVerdicts& v, const GroupLocals& locals)
{
    groups.push_back(group);
    groups.back().firstRow = rows();
    if (holdsOneAddressARecord(f)) {
        appendWhole(group, f, v, locals);
        records += f.records();
        return;
    }
    std::size_t e = 0;
    for (std::size_t r = 0; r < f.records(); ++r) {
        const std::uint32_t number = group.firstRecord + static_cast<std::uint32_t>(r);
        if (e == f.entries() || f.record[e] != r) {
            status.push_back(0);
            reason.push_back(0);
            score.push_back(0);
            depth.push_back(0);
            fate.push_back(fateOf(static_cast<Decision>(v.recordDecision[r]), static_cast<Cause>(v.recordCause[r])));
            flags.push_back(0);
            domain.push_back(kNoDomainId);
            record.push_back(number);
            entry.push_back(kNoEntry);
            textEnd.push_back(static_cast<std::uint32_t>(arena.size()));
        }
        for (; e < f.entries() && f.record[e] == r; ++e) appendEntry(f, v, e, number, locals.of(e));
    }
    records += f.records();
}

void ViewColumns::appendGone(const ViewGroup& group, const GroupFacts& f, const GroupVerdicts& v,
    const GroupLocals& locals, std::string_view states)
{
    groups.push_back(group);
    groups.back().firstRow = rows();
    for (std::size_t e = 0; e < f.entries(); ++e)
        if (e < states.size() && (static_cast<std::uint8_t>(states[e]) & kStateGone) != 0)
            appendEntry(f, v, e, group.firstRecord + f.record[e], locals.of(e));
    records += f.records();
}

void ViewColumns::appendEntry(
    const GroupFacts& f, const GroupVerdicts& v, std::size_t e, std::uint32_t recordNumber, std::string_view local)
{
    status.push_back(v.status[e]);
    reason.push_back(v.reason[e]);
    score.push_back(v.score[e]);
    depth.push_back(v.depth[e]);
    fate.push_back(fateOf(static_cast<Decision>(v.decision[e]), static_cast<Cause>(v.cause[e])));
    flags.push_back(v.flags[e]);
    domain.push_back(f.domain[e] == kNoDomain ? kNoDomainId : f.domains[f.domain[e]]);
    record.push_back(recordNumber);
    entry.push_back(static_cast<std::uint16_t>(e));
    arena.append(local);
    textEnd.push_back(static_cast<std::uint32_t>(arena.size()));
}

void ViewColumns::setVerdicts(std::uint32_t number, const GroupVerdicts& v) noexcept
{
    const auto group = std::ranges::find(groups, number, &ViewGroup::number);
    if (group == groups.end() || group->firstRow >= liveRows) return;
    const RowIndex end = std::next(group) == groups.end() ? liveRows : std::min(liveRows, std::next(group)->firstRow);
    for (RowIndex row = group->firstRow; row < end; ++row) {
        if (entry[row] == kNoEntry) {
            const std::size_t r = record[row] - group->firstRecord;
            if (r < v.recordDecision.size())
                fate[row] = fateOf(static_cast<Decision>(v.recordDecision[r]), static_cast<Cause>(v.recordCause[r]));
            continue;
        }
        const std::size_t e = entry[row];
        if (e >= v.status.size()) continue;
        status[row] = v.status[e];
        reason[row] = v.reason[e];
        score[row] = v.score[e];
        depth[row] = v.depth[e];
        fate[row] = fateOf(static_cast<Decision>(v.decision[e]), static_cast<Cause>(v.cause[e]));
        flags[row] = v.flags[e];
    }
}

std::size_t ViewColumns::bytes() const noexcept
{
    return status.capacity() * 5 + flags.capacity() * 2 + entry.capacity() * 2 + domain.capacity() * 4 +
        record.capacity() * 4 + textEnd.capacity() * 4 + arena.capacity() + groups.capacity() * sizeof(ViewGroup);
}

void ViewColumns::wipe() noexcept
{
    std::fill(arena.begin(), arena.end(), '\0');
    asm volatile("" : : "r"(arena.data()) : "memory"); // so that the writing is not left out as pointless
    *this = ViewColumns{};
}

ProviderFamily providerFamily(std::string_view domain) noexcept
{
    const std::string_view name = domain.substr(0, domain.find('.'));
    const auto is = [&](std::initializer_list<std::string_view> names) {
        return std::ranges::find(names, name) != names.end();
    };
    if (is({"gmail", "googlemail"})) return ProviderFamily::Google;
    if (is({"outlook", "hotmail", "live", "msn", "windowslive"})) return ProviderFamily::Microsoft;
    if (is({"yahoo", "ymail", "rocketmail", "aol"})) return ProviderFamily::Yahoo;
    if (is({"icloud", "me", "mac"}) && domain.ends_with(".com")) return ProviderFamily::Apple;
    if (is({"gmx"}) || domain == "web.de") return ProviderFamily::Gmx;
    if (is({"proton", "protonmail", "pm"})) return ProviderFamily::Proton;
    return ProviderFamily::Other;
}

} // namespace winnow

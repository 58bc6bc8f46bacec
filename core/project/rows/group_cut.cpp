// SPDX-License-Identifier: Apache-2.0

#include "project/rows/group_cut.h"

#include <map>

namespace winnow {
namespace {

/// Copies the values whose flag is not set.
template <class T> void copyRest(const std::vector<T>& from, const std::vector<bool>& gone, std::vector<T>& to)
{
    for (std::size_t i = 0; i < from.size(); ++i)
        if (!gone[i]) to.push_back(from[i]);
}

void cutText(const GroupText& text, const std::vector<bool>& gone, RecordBatch& out)
{
    for (std::size_t r = 0; r < text.records(); ++r) {
        if (gone[r]) continue;
        RecordSpan span;
        span.begin = static_cast<std::uint32_t>(out.arena.size());
        span.length = static_cast<std::uint32_t>(text.raw(r).size());
        span.newline = static_cast<std::uint8_t>(text.newline(r).size());
        span.cells = 1;
        out.arena += text.rawWithNewline(r);
        out.records.push_back(span);
    }
}

} // namespace

CutGroup cutRecords(const GroupFacts& f, const GroupText& text, const GroupVerdicts& v, const std::vector<bool>& gone)
{
    CutGroup out;
    std::vector<std::uint16_t> recordNow(gone.size(), 0);
    std::uint16_t next = 0;
    for (std::size_t r = 0; r < gone.size(); ++r) recordNow[r] = gone[r] ? next : next++;
    std::vector<bool> entryGone(f.entries());
    for (std::size_t i = 0; i < f.entries(); ++i) entryGone[i] = gone[f.record[i]];

    GroupFacts& o = out.facts;
    copyRest(f.column, entryGone, o.column);
    copyRest(f.position, entryGone, o.position);
    copyRest(f.bits, entryGone, o.bits);
    copyRest(f.steps, entryGone, o.steps);
    copyRest(f.rule, entryGone, o.rule);
    copyRest(f.hashLow, entryGone, o.hashLow);
    copyRest(f.hashHigh, entryGone, o.hashHigh);
    for (std::size_t i = 0; i < f.hashTop.size(); ++i)
        if (!entryGone[i / kHashTopBytes]) o.hashTop.push_back(f.hashTop[i]);
    copyRest(f.recordFlags, gone, o.recordFlags);
    copyRest(f.filled, gone, o.filled);
    if (!f.activity.empty()) copyRest(f.activity, gone, o.activity);

    std::map<std::uint16_t, std::uint16_t> domainNow;
    std::size_t stored = 0;
    out.entryNow.resize(f.entries());
    for (std::size_t i = 0; i < f.entries(); ++i) {
        const bool isStored = (f.bits[i] & kEntryStored) != 0;
        const std::uint32_t textBegin = isStored && stored > 0 ? f.textEnds[stored - 1] : 0;
        if (isStored) ++stored;
        if (entryGone[i]) continue;
        out.entryNow[i] = static_cast<std::uint16_t>(o.record.size());
        o.record.push_back(recordNow[f.record[i]]);
        if (isStored) {
            o.texts.append(f.texts, textBegin, f.textEnds[stored - 1] - textBegin);
            o.textEnds.push_back(static_cast<std::uint32_t>(o.texts.size()));
        }
        std::uint16_t domain = f.domain[i];
        if (domain != kNoDomain) {
            const auto [at, isNew] = domainNow.try_emplace(domain, static_cast<std::uint16_t>(o.domains.size()));
            if (isNew) o.domains.push_back(f.domains[domain]);
            domain = at->second;
        }
        o.domain.push_back(domain);
    }
    cutText(text, gone, out.text);

    if (!v.recordDecision.empty()) {
        GroupVerdicts& w = out.verdicts;
        copyRest(v.status, entryGone, w.status);
        copyRest(v.reason, entryGone, w.reason);
        copyRest(v.score, entryGone, w.score);
        copyRest(v.depth, entryGone, w.depth);
        copyRest(v.decision, entryGone, w.decision);
        copyRest(v.cause, entryGone, w.cause);
        copyRest(v.flags, entryGone, w.flags);
        copyRest(v.recordDecision, gone, w.recordDecision);
        copyRest(v.recordCause, gone, w.recordCause);
    }
    return out;
}

} // namespace winnow

// SPDX-License-Identifier: Apache-2.0
// What another policy would decide, from the verdicts that are stored.

#include "base/work_line.h"
#include "settle/record_fate.h"
#include "settle/settle_job.h"
#include "verdict/dispose.h"

#include <algorithm>
#include <atomic>

namespace winnow {
namespace {

/// Decides the rows of one group anew from its stored verdicts.
void forecastGroup(const GroupFacts& f, GroupVerdicts& v, const Policy& policy, SettleSummary& sum)
{
    for (std::size_t i = 0; i < f.entries(); ++i) {
        const Verdict verdict{static_cast<Status>(v.status[i]), static_cast<Reason>(v.reason[i]),
            static_cast<Depth>(v.depth[i]), v.score[i]};
        const bool byHand = static_cast<Cause>(v.cause[i]) == Cause::ByHand;
        const Disposition d = dispose(
            verdict, v.flags[i], byHand ? HandDecision(static_cast<Decision>(v.decision[i])) : std::nullopt, policy);
        v.decision[i] = static_cast<std::uint8_t>(d.decision);
        v.cause[i] = static_cast<std::uint8_t>(d.cause);
    }
    std::size_t entry = 0;
    for (std::size_t r = 0; r < f.records(); ++r) {
        std::size_t end = entry;
        while (end < f.entries() && f.record[end] == r) ++end;
        const Disposition d = ofRecord(f, v, entry, end, r);
        if (d.decision == Decision::Keep)
            ++sum.kept;
        else if (d.decision == Decision::Review)
            ++sum.toReview;
        else
            ++sum.leftOut[static_cast<std::size_t>(d.cause)];
        entry = end;
    }
    sum.records += f.records();
    sum.entries += f.entries();
}

} // namespace

Result<SettleSummary> forecastPolicy(Project& project, const Policy& policy, unsigned threads)
{
    const std::size_t workers = std::max(1U, threads);
    std::vector<GroupCodec> codecs(workers);
    std::vector<GroupFacts> facts(workers);
    std::vector<GroupVerdicts> verdicts(workers);
    std::vector<SettleSummary> sums(workers);
    std::atomic<bool> damaged{false};
    GroupStore store = project.groups();
    Result<std::uint32_t> domains = store.domainCount();
    if (!domains) return pass(domains);
    Result<std::vector<SourceInfo>> sources = project.sources();
    if (!sources) return pass(sources);
    WorkLine<GroupBlobs> line(threads, 32, [&](GroupBlobs& blobs, unsigned w) {
        const bool good = decodeGroupFacts(blobs, *domains, codecs[w], facts[w]).has_value() &&
            codecs[w].decodeVerdicts(blobs.verdicts, verdicts[w]).has_value() &&
            verdicts[w].status.size() == facts[w].entries();
        if (good)
            forecastGroup(facts[w], verdicts[w], policy, sums[w]);
        else
            damaged = true;
    });
    for (const SourceInfo& source : *sources) {
        if (source.state != SourceState::Live) continue;
        Result<void> read = store.forEach(
            source.firstGroup, source.groups, kPartFacts | kPartVerdicts, [&](GroupBlobs& g) -> Result<bool> {
                line.give(std::move(g));
                return !damaged;
            });
        if (!read) return pass(read);
    }
    line.finish();
    if (damaged) return fail(ErrorKind::ProjectDamaged, "the verdicts of a row group");
    SettleSummary total;
    for (const SettleSummary& s : sums) total += s;
    return total;
}

} // namespace winnow

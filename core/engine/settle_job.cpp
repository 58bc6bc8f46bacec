// SPDX-License-Identifier: Apache-2.0

#include "engine/settle_job.h"

#include "engine/local_facts.h"
#include "engine/moment_job.h"
#include "engine/parallel.h"
#include "engine/record_fate.h"
#include "engine/settle_state.h"
#include "intake/activity_date.h"
#include "verdict/decide.h"
#include "verdict/dispose.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <cstring>
#include <thread>

namespace winnow {
namespace {

/// The result digest is the same for everybody: its key is no secret.
const RowDigest::Key kResultKey(
    {'w', 'i', 'n', 'n', 'o', 'w', ' ', 'r', 'e', 's', 'u', 'l', 't', ' ', 'v', '1'}, RowHash::Sip);

constexpr std::uint16_t kLocalBits = kEntryRole | kEntryTagged | kEntryQuoted | kEntryInternational |
    kEntryMixedScript | kEntryProviderFault | kEntryExchange;

/// Decides what the flags of duplicates are: one survivor a cluster, and do not mail always wins. Clusters share no
/// entries.
void settleDuplicates(SettleState& state, const Policy& policy, unsigned threads)
{
    const auto filledOf = [&](std::uint32_t entry) {
        const SettleGroup& g = state.groupOf(entry);
        return g.facts.filled[g.facts.record[entry - g.firstEntry]];
    };
    const auto isPrimary = [&](std::uint32_t entry) {
        const SettleGroup& g = state.groupOf(entry);
        return (g.facts.bits[entry - g.firstEntry] & kEntryPrimary) != 0;
    };
    const auto saysNo = [&](std::uint32_t entry) {
        const SettleGroup& g = state.groupOf(entry);
        return (g.facts.recordFlags[g.facts.record[entry - g.firstEntry]] & kRecordDoNotMail) != 0 ||
            (state.extraFlags[entry] & kFlagDoNotMail) != 0;
    };
    const auto isKeptByHand = [&](std::uint32_t entry) {
        const SettleGroup& g = state.groupOf(entry);
        return state.byHand(g.number, entry - g.firstEntry) == Decision::Keep;
    };
    const auto settleOne = [&](std::span<const std::uint32_t> cluster, std::vector<std::uint32_t>& candidates,
                               std::vector<std::uint32_t>& chosen) {
        // An address in the primary column carries its row; one beside it may leave with a row that goes.
        candidates.clear();
        std::ranges::copy_if(cluster, std::back_inserter(candidates), isPrimary);
        if (candidates.empty()) candidates.assign(cluster.begin(), cluster.end());
        // A person who said "keep this one" has chosen the survivor.
        chosen.clear();
        if (!state.edits.empty()) std::ranges::copy_if(candidates, std::back_inserter(chosen), isKeptByHand);
        if (!chosen.empty()) candidates.swap(chosen);
        std::uint32_t survivor = candidates.front();
        if (policy.survivor == Survivor::Last) survivor = candidates.back();
        if (policy.survivor == Survivor::MostComplete)
            for (const std::uint32_t entry : candidates)
                if (filledOf(entry) > filledOf(survivor)) survivor = entry;
        const bool doNotMail = std::ranges::any_of(cluster, saysNo);
        // A hash names one way of writing an address; whoever it is, all ways reach them.
        const bool suppressed = std::ranges::any_of(
            cluster, [&](std::uint32_t entry) { return (state.extraFlags[entry] & kFlagSuppressed) != 0; });
        for (const std::uint32_t entry : cluster) {
            if (entry != survivor) state.extraFlags[entry] |= kFlagDuplicate;
            if (doNotMail) state.extraFlags[entry] |= kFlagDoNotMail;
            if (suppressed) state.extraFlags[entry] |= kFlagSuppressed;
        }
    };
    parallelStretches(threads, state.clusters.size(), [&](std::size_t begin, std::size_t end) {
        std::vector<std::uint32_t> candidates, chosen; // used again for every cluster
        for (std::size_t c = begin; c < end; ++c) settleOne(state.clusters[c], candidates, chosen);
    });
}

/// The clusters with their survivors in front.
void tellDuplicates(const SettleState& state, Grouped<EntryNo>& out)
{
    out.reserve(state.clusters.size(), state.clusters.values());
    for (const auto cluster : state.clusters) {
        for (const bool survivors : {true, false})
            for (const std::uint32_t entry : cluster)
                if (((state.extraFlags[entry] & kFlagDuplicate) == 0) == survivors) {
                    const SettleGroup& g = state.groupOf(entry);
                    out.push({GroupNo(g.number), static_cast<std::uint16_t>(entry - g.firstEntry)});
                }
        out.endGroup();
    }
}

DayNumber dayOf(UtcMillis moment) noexcept { return static_cast<DayNumber>(moment / 86'400'000); }

/// One group's verdicts, and what they add to the summary.
class GroupJudge {
public:
    GroupJudge(const SettleState& state, const SettleOptions& options)
        : m_state(state), m_options(options), m_activeSince(monthsBefore(options.today, options.policy.inactiveMonths))
    {
    }

    void judge(const SettleGroup& group, GroupVerdicts& out, SettleSummary& summary, RowDigest& digest) const
    {
        const GroupFacts& f = group.facts;
        out.resize(f.entries(), f.records());
        for (std::size_t i = 0; i < f.entries(); ++i) judgeEntry(group, i, out, summary);
        std::size_t entry = 0;
        for (std::size_t r = 0; r < f.records(); ++r) {
            std::size_t end = entry;
            while (end < f.entries() && f.record[end] == r) ++end;
            const Disposition d = ofRecord(f, out, entry, end, r);
            out.recordDecision[r] = static_cast<std::uint8_t>(d.decision);
            out.recordCause[r] = static_cast<std::uint8_t>(d.cause);
            if (d.decision == Decision::Keep)
                ++summary.kept;
            else if (d.decision == Decision::Review)
                ++summary.toReview;
            else
                ++summary.leftOut[static_cast<std::size_t>(d.cause)];
            entry = end;
        }
        addToDigest(group, out, digest);
        summary.records += f.records();
        summary.entries += f.entries();
    }

private:
    void judgeEntry(const SettleGroup& group, std::size_t i, GroupVerdicts& out, SettleSummary& summary) const
    {
        const GroupFacts& f = group.facts;
        const std::uint32_t number = group.firstEntry + static_cast<std::uint32_t>(i);
        const std::uint16_t bits = f.bits[i] & kLocalBits;
        Verdict verdict;
        std::uint16_t flags = 0;
        const auto own = ownStatusOf(number);
        if (!group.isValid(i)) {
            Evidence evidence;
            evidence.formBroken = true;
            evidence.exchangeEntry = (bits & kEntryExchange) != 0;
            verdict = decide(evidence);
        } else {
            const SettleDomain& domain = m_state.domains[group.domainOf(i)];
            const MailboxFinding mailbox =
                m_state.mailboxes.empty() ? MailboxFinding::NotAsked : m_state.mailboxes[number];
            if (bits == 0 && !own && mailbox == MailboxFinding::NotAsked) {
                verdict = domain.plain;
                flags = domain.evidence.flags;
            } else {
                Evidence evidence = domain.evidence;
                addLocal(evidence, bits);
                evidence.mailbox = mailbox;
                if (mailbox == MailboxFinding::CatchAll) evidence.flags |= kFlagCatchAll;
                verdict = decide(evidence, own);
                flags = evidence.flags;
            }
        }
        if ((f.recordFlags[f.record[i]] & kRecordDoNotMail) != 0) flags |= kFlagDoNotMail;
        if (isInactive(f, f.record[i])) flags |= kFlagInactive;
        if (!m_state.extraFlags.empty()) flags |= m_state.extraFlags[number];
        const Disposition d = dispose(verdict, flags, m_state.byHand(group.number, i), m_options.policy);
        out.status[i] = static_cast<std::uint8_t>(verdict.status);
        out.reason[i] = static_cast<std::uint8_t>(verdict.reason);
        out.depth[i] = static_cast<std::uint8_t>(verdict.depth);
        out.score[i] = verdict.score;
        out.flags[i] = flags;
        out.decision[i] = static_cast<std::uint8_t>(d.decision);
        out.cause[i] = static_cast<std::uint8_t>(d.cause);
        ++summary.byStatus[static_cast<std::size_t>(verdict.status)];
        ++summary.byReason[static_cast<std::size_t>(verdict.reason)];
        if ((flags & kFlagDuplicate) != 0) ++summary.duplicates;
    }

    static void addLocal(Evidence& evidence, std::uint16_t bits)
    {
        if ((bits & kEntryRole) != 0) evidence.flags |= kFlagRole;
        if ((bits & kEntryTagged) != 0) evidence.flags |= kFlagTagged;
        if ((bits & kEntryQuoted) != 0) evidence.flags |= kFlagQuoted;
        if ((bits & kEntryInternational) != 0) evidence.flags |= kFlagInternational;
        if ((bits & kEntryMixedScript) != 0) {
            evidence.flags |= kFlagMixedScript;
            evidence.mixedScript = true;
        }
        if ((bits & kEntryProviderFault) != 0) evidence.breaksProviderRule = true;
    }

    bool isInactive(const GroupFacts& f, std::size_t record) const noexcept
    {
        return !f.activity.empty() && f.activity[record] != 0 && f.activity[record] < m_activeSince;
    }

    std::optional<Status> ownStatusOf(std::uint32_t entry) const
    {
        if (m_state.ownStatus.empty()) return std::nullopt;
        const auto found =
            std::ranges::lower_bound(m_state.ownStatus, entry, {}, &std::pair<std::uint32_t, Status>::first);
        if (found == m_state.ownStatus.end() || found->first != entry) return std::nullopt;
        return found->second;
    }

    /// One digest a group: groups hold the same records whatever the number of threads.
    static void addToDigest(const SettleGroup& group, const GroupVerdicts& v, RowDigest& digest)
    {
        std::string text;
        text.reserve(v.status.size() * 8 + v.recordDecision.size() * 2 + 16);
        const std::uint64_t place[2] = {group.source, group.firstRecord};
        text.append(reinterpret_cast<const char*>(place), sizeof place);
        for (const auto* column :
            {&v.status, &v.reason, &v.score, &v.depth, &v.decision, &v.cause, &v.recordDecision, &v.recordCause})
            text.append(reinterpret_cast<const char*>(column->data()), column->size());
        text.append(reinterpret_cast<const char*>(v.flags.data()), v.flags.size() * sizeof(std::uint16_t));
        digest.add(kResultKey, text);
    }

    const SettleState& m_state;
    const SettleOptions& m_options;
    DayNumber m_activeSince;
};

/// Loads everything and decides it; the blobs come out in the order of the groups.
struct Settled {
    SettleState state;
    std::vector<std::string> verdicts;
    SettleResult result;
};

Result<void> settleInto(Project& project, const ReferenceLists& lists, const SettleOptions& options, Settled& out)
{
    SettleState& state = out.state;
    if (Result<void> loaded = loadState(project, state, options.threads); !loaded) return loaded;
    if (Result<void> learnt = relearnLocalFacts(project, state, lists); !learnt) return learnt;
    Result<void> texts;
    {
        // Neither needs the other: domains are looked up while equal hashes are found and confirmed on their texts.
        const std::jthread domains([&] { settleDomains(state, lists, options.threads); });
        texts = settleTexts(project, state, lists, options, sameHashes(state, options.threads));
    }
    if (!texts) return texts;
    if (Result<void> spread = spreadProbes(project, state, options.rules); !spread) return spread;
    settleDuplicates(state, options.policy, options.threads);
    if (options.wantDuplicates) tellDuplicates(state, out.result.duplicates);

    const GroupJudge judge(state, options);
    const std::size_t workers = std::max(1U, options.threads);
    std::vector<GroupCodec> codecs(workers);
    std::vector<std::vector<SettleSummary>> summaries(workers, std::vector<SettleSummary>(state.sources.size()));
    std::vector<RowDigest> digests(workers);
    std::vector<GroupVerdicts> verdicts(workers);
    out.verdicts.resize(state.groups.size());
    parallelFor(options.threads, state.groups.size(), [&](std::size_t i, unsigned w) {
        judge.judge(state.groups[i], verdicts[w], summaries[w][state.groups[i].source], digests[w]);
        out.verdicts[i] = codecs[w].encodeVerdicts(verdicts[w]);
    });
    RowDigest digest;
    for (const RowDigest& d : digests) digest += d;
    for (std::size_t s = 0; s < state.sources.size(); ++s) {
        SettleSummary summary;
        for (std::size_t w = 0; w < workers; ++w) summary += summaries[w][s];
        out.result.total += summary;
        out.result.bySource.emplace_back(state.sources[s].id, summary);
    }
    out.result.total.resultDigest = digest.hex();
    out.result.total.domains =
        static_cast<std::uint64_t>(std::ranges::count(state.domains, true, &SettleDomain::known));
    return {};
}

} // namespace

SettleSummary& SettleSummary::operator+=(const SettleSummary& o) noexcept
{
    records += o.records;
    kept += o.kept;
    toReview += o.toReview;
    entries += o.entries;
    duplicates += o.duplicates;
    for (std::size_t i = 0; i < leftOut.size(); ++i) leftOut[i] += o.leftOut[i];
    for (std::size_t i = 0; i < byStatus.size(); ++i) byStatus[i] += o.byStatus[i];
    for (std::size_t i = 0; i < byReason.size(); ++i) byReason[i] += o.byReason[i];
    return *this;
}

Result<SettleResult> settle(
    Project& project, const ReferenceLists& lists, const SettleOptions& wanted, RunCounters& counters)
{
    counters.begin(RunPhase::Settling, 0);
    SettleOptions options = wanted;
    if (options.today == 0) options.today = dayOf(project.clock().utcNow());
    Settled settled;
    if (Result<void> done = settleInto(project, lists, options, settled); !done) return pass(done);

    Result<Transaction> transaction = Transaction::begin(project.database());
    if (!transaction) return pass(transaction);
    GroupStore store = project.groups();
    Result<std::string> before = project.meta("settled_lists");
    if (!before) return pass(before);
    if (!before->empty() && *before != lists.identity())
        if (Result<std::int64_t> kept = takeMoment(project, MomentKind::Lists); !kept) return pass(kept);
    for (std::size_t i = 0; i < settled.verdicts.size(); ++i) {
        if (Result<void> put = store.putVerdicts(settled.state.groups[i].number, settled.verdicts[i]); !put)
            return pass(put);
        counters.add(settled.state.groups[i].facts.records(), 0);
    }
    Result<std::string> sequence = project.meta("evidence");
    if (!sequence) return pass(sequence);
    const std::string evidence = std::move(*sequence);
    const SettleSummary& s = settled.result.total;
    const std::string body = "{\"records\":" + std::to_string(s.records) + ",\"kept\":" + std::to_string(s.kept) +
        ",\"left_out\":" + std::to_string(s.leftOutTotal()) + ",\"to_review\":" + std::to_string(s.toReview) +
        ",\"digest\":\"" + s.resultDigest + "\"}";
    Result<void> done = store.putTypos(settled.state.typos);
    if (done) done = project.setMeta("result_digest", s.resultDigest);
    if (done) done = project.setMeta("settled_policy", policyToJson(options.policy));
    if (done) done = project.setMeta("settled_rules", rulesToJson(options.rules));
    if (done) done = project.setMeta("settled_day", std::to_string(options.today));
    if (done) done = project.setMeta("settled_lists", lists.identity());
    if (done) done = project.setMeta("settled_evidence", evidence);
    if (done) done = project.addRun("settle", lists.identity(), body);
    if (done) done = project.audit("settle", body);
    if (done) done = transaction->commit();
    if (done) done = project.commitMirror();
    if (!done) return pass(done);
    return std::move(settled.result);
}

Result<SettleResult> forecast(Project& project, const ReferenceLists& lists, const SettleOptions& options)
{
    return forecast(project, lists, options, nullptr);
}

Result<SettleResult> forecast(
    Project& project, const ReferenceLists& lists, const SettleOptions& wanted, const TellVerdicts& tell)
{
    SettleOptions options = wanted;
    if (options.today == 0) options.today = dayOf(project.clock().utcNow());
    Settled settled;
    if (Result<void> done = settleInto(project, lists, options, settled); !done) return pass(done);
    GroupCodec codec;
    GroupVerdicts verdicts;
    for (std::size_t i = 0; tell && i < settled.verdicts.size(); ++i) {
        if (Result<void> decoded = codec.decodeVerdicts(settled.verdicts[i], verdicts); !decoded) return pass(decoded);
        tell(settled.state.groups[i].number, verdicts);
    }
    return std::move(settled.result);
}

Result<std::uint64_t> compareSettled(Project& project, const ReferenceLists& lists, const SettleOptions& options)
{
    Settled settled;
    if (Result<void> done = settleInto(project, lists, options, settled); !done) return pass(done);
    GroupStore store = project.groups();
    GroupCodec codec;
    std::uint64_t different = 0;
    for (std::size_t i = 0; i < settled.verdicts.size(); ++i) {
        Result<void> read =
            store.forEach(settled.state.groups[i].number, 1, kPartVerdicts, [&](GroupBlobs& g) -> Result<bool> {
                const Result<std::string> stored =
                    g.verdicts.empty() ? Result<std::string>(std::string()) : codec.decompress(g.verdicts);
                const Result<std::string> fresh = codec.decompress(settled.verdicts[i]);
                if (!stored || !fresh || *stored != *fresh) ++different;
                return true;
            });
        if (!read) return pass(read);
    }
    Result<std::string> digest = project.meta("result_digest");
    if (!digest) return pass(digest);
    if (*digest != settled.result.total.resultDigest) ++different;
    return different;
}

} // namespace winnow

// SPDX-License-Identifier: Apache-2.0

#include "settle/settle_state.h"

#include "base/parallel.h"
#include "base/work_line.h"
#include "lists/typo_suggester.h"
#include "project/rows/corrections.h"
#include "verdict/decide.h"

#include <algorithm>
#include <atomic>
#include <unordered_map>

namespace winnow {

const SettleGroup& SettleState::groupOf(std::uint32_t entry) const noexcept
{
    const auto after = std::ranges::upper_bound(groups, entry, {}, &SettleGroup::firstEntry);
    return *std::prev(after);
}

namespace {

/// Reads the facts of all groups and the names of the domains; workers decode facts while what is behind them is read.
Result<void> loadFacts(Project& project, SettleState& state, unsigned threads, bool wideHashes)
{
    struct Read {
        std::size_t group = 0;
        GroupBlobs blobs;
    };
    std::size_t expected = 0;
    for (const SourceInfo& s : state.sources) expected += s.groups;
    state.groups.resize(expected);
    GroupStore store = project.groups();
    Result<std::uint32_t> domains = store.domainCount();
    if (!domains) return pass(domains);
    std::vector<GroupCodec> codecs(std::max(1U, threads));
    std::atomic<bool> damaged{false};
    WorkLine<Read> decoders(threads, 64, [&](Read& one, unsigned worker) {
        GroupFacts& facts = state.groups[one.group].facts;
        if (!decodeGroupFacts(one.blobs, *domains, codecs[worker], facts)) damaged = true;
        if (!wideHashes) facts.hashTop = {};
    });
    std::size_t count = 0;
    Result<void> read;
    for (std::size_t i = 0; read && i < state.sources.size(); ++i) {
        const SourceInfo& source = state.sources[i];
        std::uint64_t record = 0;
        read = store.forEach(source.firstGroup, source.groups, kPartFacts, [&](GroupBlobs& g) -> Result<bool> {
            SettleGroup& group = state.groups[count];
            group.number = g.number;
            group.source = i;
            group.firstEntry = state.entries;
            group.firstRecord = record;
            record += g.records;
            state.entries += g.entries;
            decoders.give({count++, std::move(g)});
            return true;
        });
    }
    if (read) {
        GroupCodec codec;
        Result<std::vector<std::string>> names = store.domains(codec);
        if (names)
            state.domainNames = std::move(*names);
        else
            read = pass(names);
    }
    decoders.finish();
    if (!read) return read;
    if (damaged) return fail(ErrorKind::ProjectDamaged, "the facts of a row group");
    return {};
}

} // namespace

TextScan textScan(const SettleState& state, unsigned threads)
{
    TextScan scan{.sources = state.sources, .groups = {}, .threads = threads};
    scan.groups.reserve(state.groups.size());
    for (const SettleGroup& g : state.groups) scan.groups.push_back({g.number, g.facts.records()});
    return scan;
}

Result<void> loadState(Project& project, SettleState& state, unsigned threads, const StateWish& wish)
{
    Result<std::vector<SourceInfo>> sources = project.sources().all();
    if (!sources) return pass(sources);
    for (SourceInfo& s : *sources)
        if (wish.wanted(s)) state.sources.push_back(std::move(s));
    if (Result<void> loaded = loadFacts(project, state, threads, wish.wideHashes); !loaded) return loaded;

    Result<Corrections> corrections = Corrections::load(project, state.domainNames);
    if (!corrections) return pass(corrections);
    state.corrected.resize(state.groups.size());
    for (std::size_t i = 0; i < state.groups.size(); ++i)
        state.corrected[i] = corrections->apply(state.groups[i].facts.domains);

    Result<std::vector<RouteFact>> routes = project.evidence().routeFacts();
    if (!routes) return pass(routes);
    if (!routes->empty()) state.routes.resize(state.domainNames.size());
    for (const RouteFact& r : *routes)
        if (r.domain.value < state.routes.size()) state.routes[r.domain.value] = r.finding;
    const Result<std::string> lab = project.settings().text(Setting::Lab);
    state.lab = lab && *lab == "1";

    Result<std::vector<Edit>> edits = project.edits().all();
    if (!edits) return pass(edits);
    GroupCodec codec;
    std::vector<std::uint32_t> numbers;
    for (const SettleGroup& g : state.groups) numbers.push_back(g.number);
    std::ranges::sort(numbers);
    for (const Edit& e : *edits) {
        if (e.undoneBy || e.kind != EditKind::Decide) continue;
        Result<SelectionBitmap> bitmap = SelectionBitmap::decode(e.selection, codec);
        if (!bitmap) return pass(bitmap);
        // One about lists that are not looked at now would only be asked in vain for every entry.
        const auto isHere = [&](std::uint32_t number) { return std::ranges::binary_search(numbers, number); };
        if (bitmap->anyGroup(isHere)) state.edits.emplace_back(e.decision, std::move(*bitmap));
    }
    return {};
}

namespace {

/// What servers said means what the user says it means; what was planned stays.
Result<void> applyReplyRules(Project& project, const Rules& rules, std::vector<ProbeFact>& probes)
{
    if (rules.replies.empty()) return {};
    auto at = probes.begin();
    return project.evidence().forEachReply([&](EntryNo entry, const std::string& reply) {
        while (at != probes.end() && at->entry != entry) ++at; // both are in the order of the entries
        if (at == probes.end()) return;
        if (const auto finding = ownFinding(rules, reply)) at->finding = *finding;
    });
}

} // namespace

Result<void> loadProbes(Project& project, SettleState& state, const Rules& rules)
{
    Result<std::vector<ProbeFact>> probes = project.evidence().probeFacts();
    if (!probes) return pass(probes);
    if (probes->empty()) return {};
    if (Result<void> reread = applyReplyRules(project, rules, *probes); !reread) return reread;
    std::unordered_map<std::uint32_t, const SettleGroup*> groups;
    for (const SettleGroup& g : state.groups) groups.emplace(g.number, &g);
    for (const ProbeFact& probe : *probes) {
        const auto group = groups.find(probe.entry.group.value);
        if (group == groups.end() || probe.entry.index >= group->second->facts.entries())
            continue; // of a list that is gone
        state.probes.push_back({group->second->firstEntry + probe.entry.index, probe, false});
    }
    std::ranges::sort(state.probes, {}, &SettleProbe::entry);
    return {};
}

void spreadProbes(SettleState& state)
{
    if (state.probes.empty()) return;
    std::vector<const ProbeFact*> of(state.entries, nullptr);
    state.mailboxes.assign(state.entries, MailboxFinding::NotAsked);
    for (const SettleProbe& probe : state.probes) {
        if (!probe.isForEntry) continue;
        of[probe.entry] = &probe.fact;
        state.mailboxes[probe.entry] = probe.fact.finding;
    }
    const auto better = [](const ProbeFact* a, const ProbeFact* b) {
        if (b == nullptr) return true;
        const bool aTells = !isUnanswered(a->finding), bTells = !isUnanswered(b->finding);
        return aTells != bTells ? aTells : a->asked > b->asked;
    };
    for (const auto cluster : state.clusters) {
        const ProbeFact* best = nullptr;
        for (const std::uint32_t entry : cluster)
            if (of[entry] != nullptr && better(of[entry], best)) best = of[entry];
        if (best == nullptr) continue;
        for (const std::uint32_t entry : cluster) state.mailboxes[entry] = best->finding;
    }
}

void settleDomains(SettleState& state, const ReferenceLists& lists, unsigned threads)
{
    std::vector<std::uint32_t> counts(state.domainNames.size());
    for (const SettleGroup& g : state.groups)
        for (std::size_t i = 0; i < g.facts.entries(); ++i)
            if (g.isValid(i)) ++counts[g.domainOf(i)];

    std::vector<DomainCount> frequencies;
    frequencies.reserve(counts.size());
    for (std::size_t i = 0; i < counts.size(); ++i) frequencies.push_back({state.domainNames[i], counts[i]});
    const TypoSuggester typos(lists, frequencies);

    state.domains.resize(state.domainNames.size());
    std::vector<std::string> meant(state.domainNames.size());
    parallelStretches(threads, state.domainNames.size(), [&](std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i) {
            if (counts[i] == 0) continue; // left over from a list that is gone
            DomainFacts facts = domainFactsOf(state.domainNames[i], lists);
            if (!facts.form.literal) facts.typoTarget = typos.suggest(state.domainNames[i], counts[i]);
            SettleDomain& domain = state.domains[i];
            domain.evidence = evidenceOf(facts);
            if (state.lab && !facts.form.literal) {
                domain.evidence.reservedDomain = false;
                domain.evidence.endingKnown = true;
            }
            if (i < state.routes.size()) domain.evidence.route = state.routes[i];
            domain.plain = decide(domain.evidence);
            domain.known = true;
            meant[i] = std::move(facts.typoTarget);
        }
    });
    for (std::uint32_t i = 0; i < meant.size(); ++i)
        if (!meant[i].empty()) state.typos.emplace_back(i, std::move(meant[i]));
}

} // namespace winnow

// SPDX-License-Identifier: Apache-2.0

#include "verify/network_plan.h"

#include "address/address_parser.h"
#include "address/domain_name.h"
#include "base/text.h"
#include "project/probe_key.h"
#include "project/rows/corrections.h"
#include "project/rows/group_reader.h"

#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <unordered_map>

namespace winnow {
namespace {

/// What one entry looks like to a plan.
struct PlanCandidate {
    EntryNo entry;
    DomainId domain;
    Reason reason;
    Decision decision;
    const GroupFacts* facts;
    std::size_t index;
};

bool isExcluded(std::uint16_t flags, Decision decision, Cause cause) noexcept
{
    if ((flags & (kFlagDoNotMail | kFlagSuppressed | kFlagDuplicate)) != 0) return true;
    return decision == Decision::LeaveOut && cause == Cause::ByHand;
}

/// Walks every entry that may be asked about; `texts`: the group's text is read too.
class CandidateWalk {
public:
    using Each = std::function<void(const PlanCandidate&)>;
    using Group = std::function<Result<void>(const GroupBlobs&, const SourceInfo&, const GroupFacts&)>;

    explicit CandidateWalk(Project& project) : m_project(project) {}

    Result<void> open()
    {
        Result<std::vector<std::string>> names = m_project.groups().domains(m_codec);
        if (!names) return pass(names);
        m_names = std::move(*names);
        m_stored = m_names.size();
        Result<Corrections> corrections = Corrections::load(m_project, m_names);
        if (!corrections) return pass(corrections);
        m_corrections = std::move(*corrections);
        return {};
    }
    [[nodiscard]] std::vector<std::string>& names() noexcept { return m_names; }
    /// The domain that an entry of the group in hand was typed with.
    [[nodiscard]] std::string_view typedDomain(const GroupFacts& facts, std::size_t entry) const
    {
        return m_names[m_typed[facts.domain[entry]]];
    }

    Result<void> walk(unsigned parts, const Each& each, const Group& after)
    {
        Result<std::vector<SourceInfo>> sources = m_project.sources().all();
        if (!sources) return pass(sources);
        GroupStore store = m_project.groups();
        for (const SourceInfo& source : *sources) {
            if (source.state != SourceState::Live) continue;
            Result<void> read = store.forEach(source.firstGroup, source.groups, parts | kPartFacts | kPartVerdicts,
                [&](GroupBlobs& g) -> Result<bool> {
                    GroupFacts facts;
                    GroupVerdicts verdicts;
                    if (Result<void> decoded = decodeGroupFacts(g, m_stored, m_codec, facts); !decoded)
                        return pass(decoded);
                    if (Result<void> decoded = m_codec.decodeVerdicts(g.verdicts, verdicts); !decoded)
                        return pass(decoded);
                    if (verdicts.status.size() != facts.entries())
                        return fail(ErrorKind::ProjectDamaged, "the verdicts of a row group");
                    m_typed = facts.domains;
                    m_corrections->apply(facts.domains);
                    for (std::size_t i = 0; i < facts.entries(); ++i) {
                        if (facts.domain[i] == kNoDomain) continue;
                        const auto decision = static_cast<Decision>(verdicts.decision[i]);
                        if (isExcluded(verdicts.flags[i], decision, static_cast<Cause>(verdicts.cause[i]))) continue;
                        each({entryAt(g.number, i), DomainId(facts.domains[facts.domain[i]]),
                            static_cast<Reason>(verdicts.reason[i]), decision, &facts, i});
                    }
                    if (after)
                        if (Result<void> done = after(g, source, facts); !done) return pass(done);
                    return true;
                });
            if (!read) return read;
        }
        return {};
    }
    [[nodiscard]] GroupCodec& codec() noexcept { return m_codec; }

private:
    Project& m_project;
    GroupCodec m_codec;
    std::vector<std::string> m_names;
    std::size_t m_stored = 0;
    std::optional<Corrections> m_corrections;
    std::vector<std::uint32_t> m_typed; ///< domain ids of the group in hand, before corrections
};

/// Nothing that the network could add.
bool isSettledOffline(Reason reason, bool lab) noexcept
{
    switch (reason) {
    case Reason::InvalidForm: return true;
    case Reason::ReservedDomain:
    case Reason::DotlessDomain: return !lab;
    default: return false;
    }
}

/// Keeps every n-th, so that about `wanted` of `total` stay.
class Sampler {
public:
    Sampler(std::uint64_t total, std::uint64_t wanted) : m_total(total), m_wanted(wanted) {}
    bool takes() noexcept
    {
        if (m_wanted == 0 || m_wanted >= m_total) return true;
        m_sum += m_wanted;
        if (m_sum < m_total) return false;
        m_sum -= m_total;
        return true;
    }

private:
    std::uint64_t m_total;
    std::uint64_t m_wanted;
    std::uint64_t m_sum = 0;
};

/// Only a sample needs to know how many there are: a pass over every group. 0: nobody asked.
Result<std::uint64_t> countForSample(CandidateWalk& walk, const NetworkWish& wish)
{
    if (wish.sample == 0) return 0;
    std::uint64_t total = 0;
    Result<void> done =
        walk.walk(0, [&](const PlanCandidate& c) { total += isSettledOffline(c.reason, wish.lab) ? 0 : 1; }, {});
    if (!done) return pass(done);
    return total;
}

bool isRouteDue(const RouteFact& route, const NetworkWish& wish, UtcMillis now) noexcept
{
    if (wish.olderThanDays) return now - route.asked >= *wish.olderThanDays * kDayMillis;
    return isTemporary(route.finding) || route.finding == RouteFinding::NotAsked || now >= route.expires;
}

enum class Due : std::uint8_t { Now, Later, Never };

Due isProbeDue(const ProbeFact& probe, const NetworkWish& wish, UtcMillis now) noexcept
{
    if (wish.olderThanDays && now - probe.asked >= *wish.olderThanDays * kDayMillis) return Due::Now;
    if (!isUnanswered(probe.finding) && probe.finding != MailboxFinding::NotAsked) return Due::Never;
    if (wish.unansweredAgain || (probe.nextTry != 0 && probe.nextTry <= now)) return Due::Now;
    return probe.nextTry == 0 ? Due::Never : Due::Later;
}

bool isCandidateWorthAsking(const PlanCandidate& c) noexcept
{
    if (c.decision != Decision::LeaveOut) return true;
    // Left out because of an earlier answer: worth asking when that is old; else the lists decided.
    return c.reason == Reason::MailboxNotFound || c.reason == Reason::MailboxDisabled ||
        c.reason == Reason::MailboxFull || c.reason == Reason::CatchAll || statusOf(c.reason) == Status::Unknown;
}

std::uint64_t packed(EntryNo entry) noexcept
{
    return static_cast<std::uint64_t>(entry.group.value) << 16 | entry.index;
}

/// Takes the entries of one group after the other, and their texts.
class MailboxPlanner {
public:
    MailboxPlanner(Project& project, const NetworkWish& wish)
        : m_project(project), m_wish(wish), m_walk(project), m_now(project.clock().utcNow())
    {
    }

    Result<NetworkPlan> plan()
    {
        if (Result<void> opened = m_walk.open(); !opened) return pass(opened);
        Result<std::uint64_t> total = countForSample(m_walk, m_wish);
        if (!total) return pass(total);
        if (Result<void> known = readEvidence(); !known) return pass(known);
        Sampler sampler(*total, m_wish.sample);
        const auto each = [&](const PlanCandidate& c) {
            if (isSettledOffline(c.reason, m_wish.lab) || !sampler.takes()) return;
            if (m_accepts[c.domain.value] == 0 || !isCandidateWorthAsking(c)) return;
            m_ofGroup.push_back({.entry = c.entry, .domain = c.domain, .address = {}});
        };
        const auto after = [&](const GroupBlobs& blobs, const SourceInfo& source, const GroupFacts& facts) {
            return finishGroup(blobs, source, facts);
        };
        if (Result<void> done = m_walk.walk(kPartText, each, after); !done) return pass(done);
        m_plan.domainNames = std::move(m_walk.names());
        return std::move(m_plan);
    }

private:
    Result<void> readEvidence()
    {
        Result<std::vector<RouteFact>> routes = m_project.evidence().routeFacts();
        if (!routes) return pass(routes);
        m_accepts.assign(m_walk.names().size(), 0);
        for (const RouteFact& route : *routes)
            if (route.domain.value < m_accepts.size() && route.finding == RouteFinding::AcceptsMail)
                m_accepts[route.domain.value] = 1;
        Result<std::vector<ProbeFact>> probes = m_project.evidence().probeFacts();
        if (!probes) return pass(probes);
        m_probes = std::move(*probes);
        for (const ProbeFact& probe : m_probes) m_known.emplace(packed(probe.entry), &probe);
        return {};
    }

    Result<void> finishGroup(const GroupBlobs& blobs, const SourceInfo& source, const GroupFacts& facts)
    {
        if (m_ofGroup.empty()) return {};
        Result<RecordCells> cells = RecordCells::forSource(source);
        if (!cells) return pass(cells);
        if (Result<void> decoded = m_walk.codec().decodeText(blobs.text, m_text); !decoded) return decoded;
        if (m_text.records() != facts.records()) return fail(ErrorKind::ProjectDamaged, "the text of a row group");
        const std::vector<std::uint32_t> stored = storedTextNumbers(facts);
        for (PlannedMailbox& mailbox : m_ofGroup) {
            const std::string_view typed = entryText(facts, mailbox.entry.index, stored, m_text, *cells);
            const auto at = splitAt(typed);
            // A local part goes to the domain beside it and to no other.
            const auto domain = at ? parseDomain(typed.substr(*at + 1)) : std::unexpected(FormFault{});
            if (!domain || domain->ascii != m_walk.typedDomain(facts, mailbox.entry.index))
                return fail(ErrorKind::ProjectDamaged, "the text of a row group");
            mailbox.address = std::string(typed.substr(0, *at)) + '@' + m_walk.names()[mailbox.domain.value];
            mailbox.international = !isAscii(mailbox.address);
            if (isDue(mailbox, source)) m_plan.mailboxes.push_back(std::move(mailbox));
        }
        m_ofGroup.clear();
        return {};
    }

    /// By what was answered about this address so far; counts tries that go on.
    bool isDue(PlannedMailbox& mailbox, const SourceInfo& source)
    {
        const auto found = m_known.find(packed(mailbox.entry));
        if (found == m_known.end()) return true;
        const ProbeFact& probe = *found->second;
        if (!isAnswerFor(probe, probeKeyOf(m_project.duplicateKey(), mailbox.address), source)) return true;
        const Due due = isProbeDue(probe, m_wish, m_now);
        if (due == Due::Later) {
            ++m_plan.notDue;
            m_plan.nextDue = m_plan.nextDue == 0 ? probe.nextTry : std::min(m_plan.nextDue, probe.nextTry);
        }
        if (due != Due::Now) return false;
        // An old answer begins a new count.
        if (isUnanswered(probe.finding) && !m_wish.unansweredAgain && !m_wish.olderThanDays) {
            mailbox.tries = probe.tries;
            mailbox.first = probe.first;
        }
        return true;
    }

    Project& m_project;
    const NetworkWish& m_wish;
    CandidateWalk m_walk;
    UtcMillis m_now;
    std::vector<unsigned char> m_accepts; ///< by domain id
    std::vector<ProbeFact> m_probes;
    std::unordered_map<std::uint64_t, const ProbeFact*> m_known;
    std::vector<PlannedMailbox> m_ofGroup;
    GroupText m_text;
    NetworkPlan m_plan;
};

} // namespace

Result<NetworkPlan> planDomains(Project& project, const NetworkWish& wish)
{
    CandidateWalk walk(project);
    if (Result<void> opened = walk.open(); !opened) return pass(opened);
    Result<std::uint64_t> total = countForSample(walk, wish);
    if (!total) return pass(total);
    Result<std::vector<RouteFact>> routes = project.evidence().routeFacts();
    if (!routes) return pass(routes);
    const UtcMillis now = project.clock().utcNow();
    std::vector<unsigned char> wanted(walk.names().size(), 0);
    Sampler sampler(*total, wish.sample);
    Result<void> done = walk.walk(0,
        [&](const PlanCandidate& c) {
            if (!isSettledOffline(c.reason, wish.lab) && sampler.takes()) wanted[c.domain.value] = 1;
        },
        {});
    if (!done) return pass(done);
    for (const RouteFact& route : *routes)
        if (route.domain.value < wanted.size() && !isRouteDue(route, wish, now)) wanted[route.domain.value] = 0;
    NetworkPlan plan;
    for (std::uint32_t id = 0; id < wanted.size(); ++id) {
        const std::string& name = walk.names()[id];
        if (wanted[id] != 0 && !name.starts_with('[')) plan.domains.push_back(DomainId(id));
    }
    plan.domainNames = std::move(walk.names());
    return plan;
}

Result<NetworkPlan> planMailboxes(Project& project, const NetworkWish& wish)
{
    return MailboxPlanner(project, wish).plan();
}

Result<std::vector<PlannedProvider>> providersOf(
    Project& project, const NetworkPlan& plan, const ProviderProfiles& profiles)
{
    std::map<std::uint32_t, std::uint64_t> perDomain;
    for (const PlannedMailbox& mailbox : plan.mailboxes) ++perDomain[mailbox.domain.value];
    struct Sum {
        const ProviderProfile* profile = nullptr;
        std::uint64_t mailboxes = 0;
        std::map<std::string, std::uint64_t> hosts;
    };
    std::map<std::string, Sum> sums;
    EvidenceStore store = project.evidence();
    for (const auto& [domain, count] : perDomain) {
        Result<std::optional<StoredRoute>> route = store.route(DomainId(domain));
        if (!route) return pass(route);
        if (!*route || (*route)->route.hosts.empty()) continue;
        const std::string& host = (*route)->route.hosts.front().name;
        const ProviderProfile& profile = profiles.of(host);
        Sum& sum = sums[profile.name];
        sum.profile = &profile;
        sum.mailboxes += count;
        sum.hosts[host] += count;
    }
    std::vector<PlannedProvider> out;
    for (const auto& [name, sum] : sums) {
        PlannedProvider p;
        p.name = name;
        p.mailboxes = sum.mailboxes;
        p.hosts = sum.hosts.size();
        p.tells = sum.profile->tells;
        p.blocksHomeLines = sum.profile->blocksHomeLines;
        // A known operator is paced as a whole, the others host by host.
        std::uint64_t longest = sum.mailboxes;
        if (name.empty()) {
            longest = 0;
            for (const auto& [host, count] : sum.hosts) longest = std::max(longest, count);
        }
        const double perSession = static_cast<double>(sum.profile->recipients);
        const double sessions = static_cast<double>(longest) / perSession;
        constexpr double kSecondsASession = 6; // connection, greeting, a second an answer to many
        const double gap = static_cast<double>(sum.profile->connectGap.count()) / 1000.0;
        p.hours = sum.profile->tells ? sessions * std::max(gap, kSecondsASession / sum.profile->sessions) / 3600.0 : 0;
        out.push_back(std::move(p));
    }
    std::ranges::stable_sort(out, std::greater{}, &PlannedProvider::mailboxes);
    return out;
}

} // namespace winnow

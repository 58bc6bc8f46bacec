// SPDX-License-Identifier: Apache-2.0

#include "verify/verify_job.h"

#include "base/channel.h"
#include "project/probe_key.h"
#include "settle/moment_job.h"
#include "verify/evidence_burst.h"
#include "verify/network_log.h"

#include <algorithm>
#include <unordered_map>

namespace winnow {
namespace {

/// When a route is asked for again: by its own time to live, within an hour and a week.
UtcMillis expiryOf(const MailRoute& route, UtcMillis now) noexcept
{
    if (isTemporary(route.finding)) return now;
    constexpr std::uint32_t kLeast = 3600, kMost = 7 * 86'400;
    return now + UtcMillis{std::clamp(route.ttl, kLeast, kMost)} * 1000;
}

class Verification {
public:
    Verification(Project& project, const ReferenceLists& lists, const VerifyOptions& options, RunCounters& counters,
        std::stop_token stop)
        : m_project(project),
          m_lists(lists),
          m_options(options),
          m_counters(counters),
          m_stop(std::move(stop)),
          m_soFar(options, deadlinesOf(options, project))
    {
    }

    Result<VerifyReport> run()
    {
        if (Result<void> allowed = allows(m_project, m_options.depth); !allowed) return pass(allowed);
        if (m_options.depth == CheckDepth::Mailbox && m_options.prober.helo.empty())
            return fail(ErrorKind::BadOption, "a name to say at EHLO");
        if (Result<void> noted = m_project.settings().setText(Setting::Lab, m_options.wish.lab ? "1" : ""); !noted)
            return pass(noted);
        m_counters.forgetHoldUps();
        // Decided first: who is left out is not asked.
        Result<void> done = decideAgain();
        if (done) done = rememberStates();
        if (done && m_options.depth >= CheckDepth::Domain) done = askDomains();
        if (done && m_options.depth >= CheckDepth::Domain) done = decideAgain();
        if (done && m_options.depth == CheckDepth::Mailbox && !m_report.dns.untrusted) {
            done = askMailboxes();
            if (done) done = staySecondTries();
            if (done) done = decideAgain();
        }
        if (done) done = writeDown();
        if (!done) return pass(done);
        m_report.stopped = m_stop.stop_requested();
        m_counters.begin(RunPhase::Done, 0);
        return std::move(m_report);
    }

private:
    UtcMillis now() const { return m_project.clock().utcNow(); }

    Result<void> rememberStates()
    {
        Result<MomentStates> states = statesNow(m_project);
        if (!states) return pass(states);
        m_before = std::move(*states);
        return {};
    }

    Result<void> decideAgain()
    {
        Result<SettleResult> settled = settle(m_project, m_lists, m_options.settle, m_counters);
        if (!settled) return pass(settled);
        m_report.settled = std::move(*settled);
        return {};
    }

    Result<void> askDomains()
    {
        Result<NetworkPlan> plan = planDomains(m_project, m_options.wish);
        if (!plan) return pass(plan);
        m_report.domainsPlanned = plan->domains.size();
        if (plan->domains.empty() || m_stop.stop_requested()) return {};
        RouteOptions options = m_options.routes;
        options.canaries.randomLabel = [this] { return madeUpLabel(*m_options.random); };
        options.progress = [this](std::int64_t domains) { m_counters.add(static_cast<std::uint64_t>(domains), 0); };
        Result<std::unique_ptr<RouteFinder>> finder = RouteFinder::open(std::move(options));
        if (!finder) return pass(finder);
        m_counters.begin(RunPhase::AskingDomains, 0);
        m_counters.expect(plan->domains.size());
        std::unordered_map<std::string_view, DomainId> ids;
        for (const DomainId id : plan->domains) ids.emplace(plan->domainNames[id.value], id);
        Result<RouteSummary> summary = RouteSummary{};
        Result<void> done = writeWhile<MailRoute>(
            m_project, m_stop, m_soFar,
            [&](Channel<MailRoute>& channel, const std::stop_token& stop) {
                std::size_t next = 0;
                summary = (*finder)->run(
                    [&]() -> std::optional<std::string> {
                        if (next == plan->domains.size()) return std::nullopt;
                        return plan->domainNames[plan->domains[next++].value];
                    },
                    [&](MailRoute route) { channel.push(std::move(route)); }, stop);
            },
            [&](MailRoute route) {
                const DomainId domain = ids.at(route.domain);
                return keep(domain, std::move(route));
            });
        if (!done) return done;
        if (!summary) return pass(summary);
        m_report.dns = std::move(*summary);
        return {};
    }

    Result<void> keep(DomainId domain, MailRoute route)
    {
        if (isTemporary(route.finding)) m_counters.note(HoldUp::Unreachable);
        if (route.finding == RouteFinding::NotAsked) return {};
        StoredRoute stored;
        stored.domain = domain;
        stored.asked = now();
        stored.expires = expiryOf(route, stored.asked);
        stored.route = std::move(route);
        return m_project.evidence().putRoute(stored);
    }

    Result<void> askMailboxes()
    {
        Result<NetworkPlan> plan = planMailboxes(m_project, m_options.wish);
        if (!plan) return pass(plan);
        m_report.mailboxesPlanned += plan->mailboxes.size();
        m_report.waiting = plan->notDue;
        m_report.nextDue = plan->nextDue;
        if (plan->mailboxes.empty() || m_stop.stop_requested()) return {};
        Result<ProviderProfiles> profiles = ProviderProfiles::builtIn();
        if (!profiles) return pass(profiles);
        Result<ReplyRules> rules = ReplyRules::builtIn();
        if (!rules) return pass(rules);

        std::vector<AskDomain> domains;
        std::vector<ProbeTarget> targets;
        if (Result<void> prepared = prepare(*plan, domains, targets); !prepared) return prepared;
        m_counters.begin(RunPhase::AskingMailboxes, 0);
        m_counters.expect(targets.size());
        ProberOptions prober = m_options.prober;
        prober.ask.madeUpLocalPart = [this] { return madeUpLabel(*m_options.random); };
        Result<ProbeSummary> summary = ProbeSummary{};
        Result<void> done = writeWhile<ProbeOutcome>(
            m_project, m_stop, m_soFar,
            [&](Channel<ProbeOutcome>& channel, const std::stop_token& stop) {
                summary = probeMailboxes(
                    std::move(domains), std::move(targets), *profiles, *rules, prober,
                    [&](ProbeOutcome outcome) { channel.push(std::move(outcome)); }, stop);
            },
            [&](ProbeOutcome outcome) { return keep(*plan, std::move(outcome)); });
        if (!done) return done;
        if (!summary) return pass(summary);
        add(*summary);
        return keepCatchAll(*plan, *summary);
    }

    /// Routes of the domains in question, and who is asked there.
    Result<void> prepare(const NetworkPlan& plan, std::vector<AskDomain>& domains, std::vector<ProbeTarget>& targets)
    {
        EvidenceStore store = m_project.evidence();
        std::unordered_map<std::uint32_t, std::uint32_t> indexOf;
        for (std::uint32_t i = 0; i < plan.mailboxes.size(); ++i) {
            const PlannedMailbox& mailbox = plan.mailboxes[i];
            const auto [found, fresh] =
                indexOf.try_emplace(mailbox.domain.value, static_cast<std::uint32_t>(domains.size()));
            if (fresh) {
                Result<std::optional<StoredRoute>> route = store.route(mailbox.domain);
                if (!route) return pass(route);
                AskDomain domain;
                if (*route) domain.route = std::move((*route)->route);
                std::erase_if(domain.route.hosts, [](const MailHost& host) { return host.addresses.empty(); });
                domain.route.domain = plan.domainNames[mailbox.domain.value];
                domain.neverCatchAll = m_lists.traitsOf(domain.route.domain).free;
                if (*route && (*route)->catchAll == CatchAll::Tells) domain.catchAll = CatchAll::Tells;
                domains.push_back(std::move(domain));
            }
            if (domains[found->second].route.hosts.empty()) continue; // nothing to connect to any more
            targets.push_back({i, mailbox.address, found->second, mailbox.international});
        }
        return {};
    }

    Result<void> keep(const NetworkPlan& plan, ProbeOutcome outcome)
    {
        m_counters.add(1, 0);
        ++m_report.byFinding[static_cast<std::size_t>(outcome.finding)];
        if (outcome.finding == MailboxFinding::NotAsked) {
            if (!m_stop.stop_requested()) m_counters.note(HoldUp::RefusedUs);
            return {};
        }
        const PlannedMailbox& mailbox = plan.mailboxes[outcome.id];
        StoredProbe probe;
        probe.entry = mailbox.entry;
        probe.key = probeKeyOf(m_project.duplicateKey(), mailbox.address);
        probe.finding = outcome.finding;
        probe.asked = now();
        probe.first = mailbox.first == 0 ? probe.asked : mailbox.first;
        probe.tries = mailbox.tries + 1;
        probe.nextTry =
            nextTry(outcome.finding, probe.tries, probe.first, probe.asked, outcome.retryAfter, m_options.retry);
        if (probe.nextTry != 0) {
            ++m_report.waiting;
            m_report.nextDue = m_report.nextDue == 0 ? probe.nextTry : std::min(m_report.nextDue, probe.nextTry);
            const bool us = outcome.scope == ReplyScope::Us;
            const bool silent =
                outcome.finding == MailboxFinding::NoConnection || outcome.finding == MailboxFinding::Dropped;
            m_counters.note(us ? HoldUp::RefusedUs : silent ? HoldUp::Unreachable : HoldUp::Waiting);
        }
        probe.outcome = std::move(outcome);
        return m_project.evidence().putProbe(probe);
    }

    void add(const ProbeSummary& s)
    {
        ProbeSummary& sum = m_report.smtp;
        sum.sessions += s.sessions;
        sum.failedConnects += s.failedConnects;
        sum.recipients += s.recipients;
        sum.secured += s.secured;
        sum.heldBack += s.heldBack;
        sum.paused = sum.paused || s.paused;
        for (const std::string& host : s.pausedHosts)
            if (std::ranges::find(sum.pausedHosts, host) == sum.pausedHosts.end()) sum.pausedHosts.push_back(host);
    }

    Result<void> keepCatchAll(const NetworkPlan& plan, const ProbeSummary& summary)
    {
        if (summary.catchAll.empty()) return {};
        std::unordered_map<std::string_view, DomainId> ids;
        for (const PlannedMailbox& mailbox : plan.mailboxes)
            ids.emplace(plan.domainNames[mailbox.domain.value], mailbox.domain);
        Result<Transaction> t = Transaction::begin(m_project.database());
        if (!t) return pass(t);
        EvidenceStore store = m_project.evidence();
        for (const auto& [domain, state] : summary.catchAll)
            if (Result<void> put = store.putCatchAll(ids.at(domain), state); !put) return put;
        return t->commit();
    }

    /// Waits for second tries that come due while there is time. The wall clock says what is due, but it may stand or
    /// jump back: the end is measured by the other one as well.
    Result<void> staySecondTries()
    {
        const UtcMillis until = now() + std::chrono::milliseconds(m_options.stay).count();
        const Clock& deadlines = m_soFar.clock();
        const std::chrono::nanoseconds end = deadlines.monotonicNow() + m_options.stay;
        const auto isOver = [&] { return m_stop.stop_requested() || deadlines.monotonicNow() >= end; };
        Channel<int> nobody(1);
        while (m_report.nextDue != 0 && m_report.nextDue <= until && !m_report.smtp.paused) {
            while (now() < m_report.nextDue && !isOver()) (void)nobody.popWithin(std::chrono::milliseconds(100));
            if (m_stop.stop_requested() || now() < m_report.nextDue) break;
            if (Result<void> asked = askMailboxes(); !asked) return asked;
            if (isOver()) break;
        }
        return {};
    }

    /// The network log: kinds and counts.
    Result<void> writeDown()
    {
        const std::string text = networkLog(m_report, m_options.depth, now());
        Result<Transaction> t = Transaction::begin(m_project.database());
        if (!t) return pass(t);
        Result<void> done = m_project.ledger().add("network", text);
        if (done && m_options.depth != CheckDepth::Form && !m_before.empty() && !m_report.isUnchanged())
            if (Result<std::int64_t> kept = keepMoment(m_project, MomentKind::Check, m_before); !kept)
                done = pass(kept);
        if (done) done = m_project.ledger().addRun("verify", m_lists.identity(), text);
        if (done) done = m_project.audit("verify", text);
        if (done) done = t->commit();
        if (done) done = m_project.commitMirror();
        return done;
    }

    Project& m_project;
    const ReferenceLists& m_lists;
    const VerifyOptions& m_options;
    RunCounters& m_counters;
    std::stop_token m_stop;
    VerifyReport m_report;
    SoFar m_soFar;
    MomentStates m_before; ///< what was decided when the run began
};

} // namespace

std::string madeUpLabel(Random& random)
{
    // 20 letters out of 20: about 86 bits, and no word of any language.
    static constexpr std::string_view kLetters = "bcdfghjklmnpqrstvwxz";
    std::array<std::uint8_t, 20> bytes{};
    random.fill(bytes);
    std::string out;
    for (const std::uint8_t b : bytes) out += kLetters[b % kLetters.size()];
    return out;
}

Result<VerifyReport> verifyProject(Project& project, const ReferenceLists& lists, const VerifyOptions& options,
    RunCounters& counters, std::stop_token stop)
{
    return Verification(project, lists, options, counters, std::move(stop)).run();
}

} // namespace winnow

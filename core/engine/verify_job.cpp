// SPDX-License-Identifier: Apache-2.0

#include "engine/verify_job.h"

#include "engine/moment_job.h"

#include "base/channel.h"
#include "project/probe_key.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <thread>
#include <unordered_map>

namespace winnow {
namespace {

constexpr std::size_t kBurst = 2000;
constexpr std::chrono::nanoseconds kBurstTime = std::chrono::seconds(1);
constexpr std::size_t kRoom = 50'000;

/// When a route is asked for again: by its own time to live, within an hour and a week.
UtcMillis expiryOf(const MailRoute& route, UtcMillis now) noexcept
{
    if (isTemporary(route.finding)) return now;
    constexpr std::uint32_t kLeast = 3600, kMost = 7 * 86'400;
    return now + UtcMillis{std::clamp(route.ttl, kLeast, kMost)} * 1000;
}

/// Evidence, committed in bursts of a second.
class Burst {
public:
    Burst(Project& project, const Clock& deadlines) : m_project(project), m_deadlines(deadlines) {}

    Result<void> open()
    {
        if (m_transaction) return {};
        Result<Transaction> t = Transaction::begin(m_project.database());
        if (!t) return pass(t);
        m_transaction.emplace(std::move(*t));
        m_began = m_deadlines.monotonicNow();
        return {};
    }
    Result<void> added()
    {
        ++m_count;
        return m_count >= kBurst ? commit() : Result<void>();
    }
    /// Nothing waits to be committed.
    [[nodiscard]] bool isDown() const { return !m_transaction; }
    [[nodiscard]] bool isDue() const { return m_transaction && m_deadlines.monotonicNow() - m_began >= kBurstTime; }
    Result<void> commit()
    {
        if (!m_transaction) return {};
        Result<void> done = m_project.evidence().advance();
        if (done) done = m_transaction->commit();
        m_transaction.reset();
        m_count = 0;
        return done;
    }

private:
    Project& m_project;
    const Clock& m_deadlines;
    std::optional<Transaction> m_transaction;
    std::size_t m_count = 0;
    std::chrono::nanoseconds m_began{};
};

/// Time as the network measures it.
const Clock& deadlinesOf(const VerifyOptions& options, const Project& project)
{
    return options.routes.dns.clock != nullptr ? *options.routes.dns.clock : project.clock();
}

/// Says now and then that there is something new to see.
class SoFar {
public:
    SoFar(const VerifyOptions& options, const Clock& clock)
        : m_options(options), m_clock(clock), m_next(clock.monotonicNow() + options.soFarEvery)
    {
    }

    [[nodiscard]] const Clock& clock() const noexcept { return m_clock; }
    void learnt() noexcept { m_news = true; }
    void tellWhenDue()
    {
        if (!m_options.soFar || !m_news || m_clock.monotonicNow() < m_next) return;
        const std::chrono::nanoseconds began = m_clock.monotonicNow();
        m_options.soFar();
        const std::chrono::nanoseconds now = m_clock.monotonicNow();
        m_next = now + std::max<std::chrono::nanoseconds>(m_options.soFarEvery, 9 * (now - began));
        m_news = false;
    }

private:
    const VerifyOptions& m_options;
    const Clock& m_clock;
    std::chrono::nanoseconds m_next;
    bool m_news = false;
};

/// Runs `work` on a thread of its own and writes what it pushes.
template <class T, class Work, class Write>
Result<void> writeWhile(
    Project& project, const std::stop_token& stop, SoFar& soFar, const Work& work, const Write& write)
{
    Channel<T> channel(kRoom);
    std::stop_source failed;
    Result<void> done;
    Burst burst(project, soFar.clock());
    {
        const std::stop_callback forward(stop, [&] { failed.request_stop(); });
        std::jthread network([&] {
            work(channel, failed.get_token());
            channel.close();
        });
        for (;;) {
            std::expected<T, ChannelEnd> item = channel.popWithin(kBurstTime / 4);
            if (!item && item.error() == ChannelEnd::Closed) break;
            if (done && item) done = burst.open();
            if (done && item) done = write(std::move(*item));
            if (done && item) done = burst.added();
            if (done && burst.isDue()) done = burst.commit();
            if (item) soFar.learnt();
            if (done && burst.isDown() && !stop.stop_requested()) soFar.tellWhenDue();
            if (!done) failed.request_stop(); // the network stops; what it still says is passed over
        }
    }
    if (done) done = burst.commit();
    return done;
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
        if (Result<void> noted = m_project.setMeta("lab", m_options.wish.lab ? "1" : ""); !noted) return pass(noted);
        m_counters.forgetHoldUps();
        // Decided first: who is left out is not asked.
        Result<void> done = decideAgain();
        if (done) done = rememberStates();
        if (done && m_options.depth >= CheckDepth::Domain) done = askDomains();
        if (done && m_options.depth >= CheckDepth::Domain) done = decideAgain();
        if (done && m_options.depth == CheckDepth::Mailbox) {
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
        for (const char* ending : {".com", ".net", ".org"})
            options.canaries.push_back(madeUpLabel(*m_options.random) + ending);
        Result<std::unique_ptr<RouteFinder>> finder = RouteFinder::open(std::move(options));
        if (!finder) return pass(finder);
        m_counters.begin(RunPhase::AskingDomains, 0);
        m_counters.expect(plan->domains.size());
        std::unordered_map<std::string_view, DomainId> ids;
        for (const DomainId id : plan->domains) ids.emplace(plan->domainNames[id.value], id);
        return writeWhile<MailRoute>(
            m_project, m_stop, m_soFar,
            [&](Channel<MailRoute>& channel, const std::stop_token& stop) {
                std::size_t next = 0;
                m_report.dns = (*finder)->run(
                    [&]() -> std::optional<std::string> {
                        if (next == plan->domains.size()) return std::nullopt;
                        return plan->domainNames[plan->domains[next++].value];
                    },
                    [&](MailRoute route) { channel.push(std::move(route)); }, stop);
            },
            [&](MailRoute route) -> Result<void> {
                m_counters.add(1, 0);
                if (isTemporary(route.finding)) m_counters.note(HoldUp::Unreachable);
                if (route.finding == RouteFinding::NotAsked) return {};
                StoredRoute stored;
                stored.domain = ids.at(route.domain);
                stored.asked = now();
                stored.expires = expiryOf(route, stored.asked);
                stored.route = std::move(route);
                return m_project.evidence().putRoute(stored);
            });
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

    /// Waits for second tries that come due while there is time.
    Result<void> staySecondTries()
    {
        const UtcMillis until = now() + std::chrono::milliseconds(m_options.stay).count();
        Channel<int> nobody(1);
        while (
            m_report.nextDue != 0 && m_report.nextDue <= until && !m_stop.stop_requested() && !m_report.smtp.paused) {
            while (now() < m_report.nextDue && !m_stop.stop_requested())
                (void)nobody.popWithin(std::chrono::milliseconds(100));
            if (m_stop.stop_requested()) break;
            if (Result<void> asked = askMailboxes(); !asked) return asked;
        }
        return {};
    }

    /// The network log: kinds and counts.
    Result<void> writeDown()
    {
        const VerifyReport& r = m_report;
        nlohmann::json body{{"depth", name(m_options.depth)}, {"time", toIso8601(now())}};
        body["dns"] = {{"domains", r.domainsPlanned}, {"questions", r.dns.dns.questions},
            {"answers", r.dns.dns.answers}, {"timeouts", r.dns.dns.timeouts}, {"refused", r.dns.dns.refused},
            {"cut_off", r.dns.cutOff}, {"invents_addresses", r.dns.inventsAddresses}};
        body["smtp"] = {{"mailboxes", r.mailboxesPlanned}, {"sessions", r.smtp.sessions},
            {"failed_connections", r.smtp.failedConnects}, {"recipients_named", r.smtp.recipients},
            {"encrypted_sessions", r.smtp.secured}, {"held_back", r.smtp.heldBack},
            {"hosts_paused", r.smtp.pausedHosts.size()}, {"messages_sent", 0}};
        const std::string text = body.dump();
        Result<Transaction> t = Transaction::begin(m_project.database());
        if (!t) return pass(t);
        Result<void> done = m_project.addLedger("network", text);
        if (done && m_options.depth != CheckDepth::Form && !m_before.empty())
            if (Result<std::int64_t> kept = keepMoment(m_project, MomentKind::Check, m_before); !kept)
                done = pass(kept);
        if (done) done = m_project.addRun("verify", m_lists.identity(), text);
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

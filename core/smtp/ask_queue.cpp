// SPDX-License-Identifier: Apache-2.0

#include "smtp/ask_queue.h"

#include <algorithm>
#include <utility>

namespace winnow {
namespace {

constexpr unsigned kConnectRounds = 2;
constexpr std::size_t kPlaces = 6;
constexpr std::size_t kRoomForProbes = 5;
constexpr unsigned kProbesADomain = 2;
constexpr unsigned char kAttempts = 2;

} // namespace

AskQueue::AskQueue(std::vector<AskDomain> domains, std::vector<ProbeTarget> targets, const ProviderProfiles& profiles,
    const ReplyRules& rules, AskOptions options, Sink sink)
    : m_domains(std::move(domains)),
      m_targets(std::move(targets)),
      m_attempts(m_targets.size()),
      m_rules(rules),
      m_options(std::move(options)),
      m_sink(std::move(sink)),
      m_states(m_domains.size()),
      m_guard(m_options.refusalsInRow, m_options.hostsUntilRunPauses)
{
    std::map<std::string, std::size_t> byName;
    for (std::uint32_t t = 0; t < m_targets.size(); ++t) {
        const std::uint32_t domain = m_targets[t].domain;
        DomainState& state = m_states[domain];
        if (!state.listed) {
            state.listed = true;
            const std::string& name = m_domains[domain].route.hosts.front().name;
            const auto [found, fresh] = byName.try_emplace(name, m_hosts.size());
            if (fresh) {
                Host host;
                host.name = name;
                host.profile = &profiles.of(name);
                auto& pace = m_paces[host.profile->id.empty() ? name : '\n' + host.profile->id];
                if (pace == nullptr) pace = std::make_unique<Pace>();
                host.pace = pace.get();
                host.anyDomain = domain;
                m_hosts.push_back(std::move(host));
            }
            state.host = found->second;
            m_hosts[state.host].domains.push_back(domain);
        }
        state.targets.push_back(t);
    }
    m_left = m_targets.size();
    for (Host& host : m_hosts) {
        if (host.profile->tells) continue;
        // Asking would cost them and us, and tell nothing.
        ProbeOutcome silent;
        silent.host = host.name;
        silent.rule = host.profile->id;
        fail(host, MailboxFinding::DoesNotTell, silent);
    }
}

unsigned AskQueue::sessionLimit(const Host& host) const
{
    return m_options.sessionsAHost.value_or(host.profile->sessions);
}
std::chrono::milliseconds AskQueue::gap(const Host& host) const
{
    return m_options.connectGap.value_or(host.profile->connectGap);
}

std::size_t AskQueue::recipientLimit(const Host& host) const
{
    return m_options.recipientsASession.value_or(host.profile->recipients);
}

std::optional<std::size_t> AskQueue::takeHost(Time now)
{
    if (m_paused || m_stopping) return std::nullopt;
    for (std::size_t i = 0; i < m_hosts.size(); ++i) {
        const std::size_t at = (m_cursor + i) % m_hosts.size();
        Host& host = m_hosts[at];
        if (host.paused || host.domains.size() <= host.opening || host.pace->sessions >= sessionLimit(host) ||
            host.pace->nextConnect > now)
            continue;
        host.pace->nextConnect = now + gap(host);
        ++host.pace->sessions;
        ++host.opening;
        m_cursor = at + 1;
        return at;
    }
    return std::nullopt;
}

std::vector<AskQueue::Place> AskQueue::places(std::size_t host) const
{
    const Host& h = m_hosts[host];
    const std::uint32_t domain = h.domains.empty() ? h.anyDomain : h.domains.front();
    std::vector<Place> out;
    for (const MailHost& mailHost : m_domains[domain].route.hosts)
        for (const IpAddress& address : mailHost.addresses)
            if (out.size() < kPlaces) out.push_back({mailHost.name, address});
    return out;
}

DialogueOptions AskQueue::dialogue(std::size_t host) const
{
    DialogueOptions options;
    options.startTls = !m_hosts[host].tlsBroken;
    options.recipients = recipientLimit(m_hosts[host]) + kRoomForProbes;
    options.perTransaction = m_options.domainTurn + 1;
    return options;
}

std::optional<Ask> AskQueue::next(Session& session)
{
    Host& host = m_hosts[session.host];
    opened(session);
    session.ready = true;
    if (m_paused || m_stopping || host.paused) return std::nullopt;
    if (session.probeNext) {
        session.probeNext = false;
        ++session.asked;
        const AskDomain& domain = m_domains[*session.domain];
        return Ask{0, m_options.madeUpLocalPart() + '@' + domain.route.domain, *session.domain, false, true};
    }
    if (session.asked >= recipientLimit(host)) return std::nullopt;
    if (session.domain && (m_states[*session.domain].targets.empty() || session.domainCount >= m_options.domainTurn)) {
        // Others first; what is left of this domain comes again.
        relist(*session.domain);
        session.domain.reset();
    }
    if (!session.domain) {
        if (host.domains.empty()) return std::nullopt;
        session.domain = host.domains.front();
        host.domains.pop_front();
        session.domainCount = 0;
    }
    DomainState& state = m_states[*session.domain];
    const std::uint32_t t = state.targets.front();
    state.targets.pop_front();
    ++session.domainCount;
    ++session.asked;
    ++m_attempts[t];
    return Ask{t, m_targets[t].address, *session.domain, m_targets[t].international, false};
}

void AskQueue::opened(Session& session)
{
    if (!std::exchange(session.opening, false)) return;
    --m_hosts[session.host].opening;
}

/// Puts a domain back into its host's queue if somebody of it is left.
void AskQueue::relist(std::uint32_t domain)
{
    DomainState& state = m_states[domain];
    if (!state.targets.empty())
        m_hosts[state.host].domains.push_back(domain);
    else
        releaseDenied(domain);
}

void AskQueue::releaseDenied(std::uint32_t domain)
{
    for (ProbeOutcome& out : m_denials.take(domain)) handOut(std::move(out));
}

ProbeOutcome AskQueue::outcomeOf(const Session& session, const ProbeTarget& target) const
{
    ProbeOutcome out;
    out.id = target.id;
    out.host = session.hostName;
    out.address = session.address;
    out.tls = session.tls;
    return out;
}

void AskQueue::handOut(ProbeOutcome outcome)
{
    --m_left;
    m_sink(std::move(outcome));
}

AfterReply AskQueue::heard(Session& session, const Ask& ask, SmtpStage stage, const SmtpReply& reply)
{
    Host& host = m_hosts[session.host];
    session.heardAny = true;
    if (!reply.isPositive()) ++session.refusals;
    const ReplyMeaning meaning = m_rules.classify(reply, stage, host.profile->id);
    const bool crowded = meaning.rule.starts_with("too_many_recipients");
    if (ask.probe) {
        judgeProbe(session, meaning);
        if (meaning.scope == ReplyScope::Us) return guard(host);
        return goOn(session);
    }
    if (crowded && m_attempts[ask.id] < kAttempts) {
        ++m_attempts[ask.id];
        return AfterReply::Again;
    }
    ProbeOutcome out = outcomeOf(session, m_targets[ask.id]);
    out.finding = meaning.finding;
    out.scope = meaning.scope;
    out.stage = stage;
    out.permanent = meaning.permanent;
    out.asked = stage == SmtpStage::Recipient;
    out.retryAfter = meaning.retryAfter;
    out.rule = meaning.rule;
    out.reply = reply.code == 0 ? reply.text : reply.oneLine();
    const bool aboutMailbox = meaning.scope == ReplyScope::Mailbox;
    if (aboutMailbox) m_guard.answered(host.name);
    const bool unknown = meaning.finding == MailboxFinding::NotFound || meaning.byComparison;
    session.unknownInRow = unknown ? session.unknownInRow + 1 : 0;
    if (meaning.byComparison) {
        m_denials.hold(ask.domain, std::move(out));
        if (m_denials.hasAccepted(ask.domain)) releaseDenied(ask.domain);
        return goOn(session);
    }

    AskDomain& domain = m_domains[ask.domain];
    if (meaning.finding == MailboxFinding::Accepted) {
        // Whoever denies one and accepts another tells them apart.
        const bool tells = m_denials.accept(ask.domain);
        if (tells && domain.catchAll == CatchAll::Unknown) settleDomain(ask.domain, CatchAll::Tells);
        releaseDenied(ask.domain);
    }
    if (meaning.finding == MailboxFinding::NotFound && domain.catchAll == CatchAll::Unknown)
        settleDomain(ask.domain, CatchAll::Tells);
    if (meaning.finding == MailboxFinding::Accepted) {
        const bool known = domain.catchAll == CatchAll::Tells || domain.catchAll == CatchAll::Undecided ||
            domain.neverCatchAll || !m_options.probeCatchAll;
        if (domain.catchAll == CatchAll::AcceptsAll)
            out.finding = MailboxFinding::CatchAll;
        else if (!known) {
            m_states[ask.domain].held.push_back(std::move(out));
            session.probeNext = true;
            return AfterReply::GoOn;
        }
    }
    handOut(std::move(out));
    if (meaning.scope == ReplyScope::Us) return guard(host);
    return goOn(session);
}

/// Many refusals in one session make servers slow, then deaf.
AfterReply AskQueue::goOn(const Session& session) const
{
    const bool enough =
        session.unknownInRow >= m_options.unknownInRow || session.refusals >= m_options.refusalsASession;
    return enough ? AfterReply::EndSession : AfterReply::GoOn;
}

/// A made-up recipient was accepted, refused, or neither.
void AskQueue::judgeProbe(Session& session, const ReplyMeaning& meaning)
{
    const std::uint32_t domain = *session.domain;
    if (meaning.finding == MailboxFinding::Accepted) return settleDomain(domain, CatchAll::AcceptsAll);
    // Only where somebody was accepted is a made-up recipient tried.
    const bool refused = meaning.permanent && (meaning.scope == ReplyScope::Mailbox || meaning.byComparison);
    if (refused) return settleDomain(domain, CatchAll::Tells);
    // A probe that was deferred or blocked decides nothing.
    if (++m_states[domain].probes >= kProbesADomain) return settleDomain(domain, CatchAll::Undecided);
    session.probeNext = false;
    settleDomain(domain, CatchAll::Unknown);
}

/// Hands out what waited for the probe. Unknown: those that waited are accepted, and the next one is probed again.
void AskQueue::settleDomain(std::uint32_t domain, CatchAll state)
{
    m_domains[domain].catchAll = state;
    DomainState& d = m_states[domain];
    Host& host = m_hosts[d.host];
    std::vector<ProbeOutcome> held;
    held.swap(d.held);
    for (ProbeOutcome& out : held) {
        if (state == CatchAll::AcceptsAll) out.finding = MailboxFinding::CatchAll;
        handOut(std::move(out));
    }
    if (state != CatchAll::AcceptsAll) return;
    // Whoever is left would be accepted too: asking them tells nothing.
    while (!d.targets.empty()) {
        ProbeOutcome out;
        out.id = m_targets[d.targets.front()].id;
        d.targets.pop_front();
        out.finding = MailboxFinding::CatchAll;
        out.scope = ReplyScope::Domain;
        out.host = host.name;
        out.rule = "catch_all";
        handOut(std::move(out));
    }
    std::erase(host.domains, domain);
}

AfterReply AskQueue::guard(Host& host)
{
    switch (m_guard.aboutUs(host.name)) {
    case GuardAdvice::GoOn: return AfterReply::GoOn;
    case GuardAdvice::PauseRun: m_paused = true; [[fallthrough]];
    case GuardAdvice::PauseHost: pauseHost(host);
    }
    return AfterReply::EndSession;
}

void AskQueue::pauseHost(Host& host)
{
    if (host.paused) return;
    host.paused = true;
    m_pausedHosts.push_back(host.name);
    giveBack(host);
}

/// Those of a paused host were not asked; they stay as they were.
void AskQueue::giveBack(Host& host)
{
    for (const std::uint32_t domain : host.domains) {
        DomainState& state = m_states[domain];
        for (const std::uint32_t t : state.targets) {
            ProbeOutcome out;
            out.id = m_targets[t].id;
            out.host = host.name;
            ++m_heldBack;
            handOut(std::move(out));
        }
        state.targets.clear();
        releaseDenied(domain);
    }
    host.domains.clear();
}

void AskQueue::giveBackRest()
{
    for (Host& host : m_hosts) giveBack(host);
}

/// The whole host gives one answer for everybody who is left.
void AskQueue::fail(Host& host, MailboxFinding finding, const ProbeOutcome& like)
{
    for (const std::uint32_t domain : host.domains) {
        DomainState& state = m_states[domain];
        for (const std::uint32_t t : state.targets) {
            ProbeOutcome out = like;
            out.id = m_targets[t].id;
            out.finding = finding;
            handOut(std::move(out));
        }
        state.targets.clear();
        releaseDenied(domain);
    }
    host.domains.clear();
}

void AskQueue::refused(Session& session, SmtpStage stage, const SmtpReply& reply)
{
    Host& host = m_hosts[session.host];
    const ReplyMeaning meaning = m_rules.classify(reply, stage, host.profile->id);
    ++host.failures;
    session.refused = true;
    if (meaning.scope == ReplyScope::Us && guard(host) == AfterReply::EndSession) return;
    if (host.failures < kConnectRounds) return;
    ProbeOutcome like = outcomeOf(session, {});
    like.scope = meaning.scope;
    like.stage = stage;
    like.permanent = meaning.permanent;
    like.retryAfter = meaning.retryAfter;
    like.rule = meaning.rule;
    like.reply = reply.oneLine();
    fail(host, meaning.finding == MailboxFinding::NotAsked ? MailboxFinding::ServerError : meaning.finding, like);
}

void AskQueue::unreachable(std::size_t at, Time now)
{
    Host& host = m_hosts[at];
    --host.opening;
    --host.pace->sessions;
    if (m_stopping) return;
    // A second round somewhat later; then it is said.
    if (++host.failures < kConnectRounds) {
        host.pace->nextConnect = std::max(host.pace->nextConnect, now + gap(host) * 2);
        return;
    }
    ProbeOutcome like;
    like.host = host.name;
    like.rule = "no_connection";
    fail(host, MailboxFinding::NoConnection, like);
}

void AskQueue::tlsFailed(std::size_t host) { m_hosts[host].tlsBroken = true; }

void AskQueue::ended(Session& session, const std::optional<Ask>& lost, SmtpStage stage, Time now)
{
    Host& host = m_hosts[session.host];
    opened(session);
    --host.pace->sessions;
    if (session.heardAny) host.failures = 0;
    if (lost && lost->probe && !m_stopping) judgeProbe(session, ReplyMeaning{});
    if (lost && !lost->probe) {
        if (m_stopping || (m_attempts[lost->id] < kAttempts && !host.paused && !m_paused)) {
            m_states[lost->domain].targets.push_front(lost->id);
        } else {
            ProbeOutcome out = outcomeOf(session, m_targets[lost->id]);
            out.finding = MailboxFinding::Dropped;
            out.stage = stage;
            out.asked = stage == SmtpStage::Recipient;
            out.rule = "connection_dropped";
            handOut(std::move(out));
        }
    }
    if (session.domain) {
        // Accepted, and the session went before the made-up recipient was heard.
        // At a stop they are given back and asked again with their probe.
        for (ProbeOutcome& out : m_states[*session.domain].held)
            if (m_stopping) out.finding = MailboxFinding::NotAsked;
        if (!m_states[*session.domain].held.empty()) judgeProbe(session, ReplyMeaning{});
        relist(*session.domain);
        session.domain.reset();
    }
    if (!session.heardAny && !lost && !session.ready && !m_stopping) {
        // It hung up on us before anything was asked.
        if (!session.refused && ++host.failures >= kConnectRounds && !host.domains.empty()) {
            ProbeOutcome like = outcomeOf(session, {});
            like.stage = stage;
            like.rule = "connection_dropped";
            fail(host, MailboxFinding::Dropped, like);
        }
        host.pace->nextConnect = std::max(host.pace->nextConnect, now + gap(host) * 2);
    }
    if (host.paused || m_paused) giveBack(host);
}

} // namespace winnow

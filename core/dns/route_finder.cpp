// SPDX-License-Identifier: Apache-2.0

#include "dns/route_finder.h"

#include "net/reserved_ranges.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace winnow {
namespace {

constexpr unsigned kMaxAliases = 8;
constexpr std::chrono::milliseconds kPollStep{20};

RouteFinding temporaryFinding(DnsOutcome outcome) noexcept
{
    switch (outcome) {
    case DnsOutcome::Timeout:
    case DnsOutcome::Unreachable: return RouteFinding::Timeout;
    case DnsOutcome::Cancelled: return RouteFinding::NotAsked;
    default: return RouteFinding::Failure;
    }
}

bool isAnswered(DnsOutcome outcome) noexcept
{
    return outcome == DnsOutcome::Records || outcome == DnsOutcome::NoData || outcome == DnsOutcome::NotFound;
}

/// The CNAME chain ends at a name whose records the answer does not hold.
bool mustFollow(const DnsAnswer& answer) noexcept
{
    return answer.outcome == DnsOutcome::Records && answer.mx.empty() && answer.addresses.empty() &&
        !answer.alias.empty();
}

} // namespace

struct RouteFinder::Lookup {
    MailRoute route;
    unsigned aliases = 0;
    std::vector<std::pair<std::uint16_t, std::string>> hosts;
    std::size_t hostsOpen = 0;
};

/// A mail host; shared by all domains that name it.
struct RouteFinder::Host {
    bool done = false;
    bool invented = false;                   ///< all its addresses are inventions of the resolver
    bool found = false;                      ///< it has some address, reserved or not
    DnsOutcome outcome = DnsOutcome::NoData; ///< the worst of its questions that gave no answer, else NoData
    std::vector<IpAddress> addresses;
    std::uint32_t ttl = UINT32_MAX;
    std::vector<Lookup*> waiting;
};

RouteFinder::RouteFinder(RouteOptions options) : m_options(std::move(options)) {}
RouteFinder::~RouteFinder() = default;

Result<std::unique_ptr<RouteFinder>> RouteFinder::open(RouteOptions options)
{
    std::unique_ptr<RouteFinder> finder(new RouteFinder(std::move(options)));
    const RouteOptions& o = finder->m_options;
    if (!o.canaries.set.empty()) {
        auto trust = RouteTrust::open(o.dns, o.canaries, o.allowPrivate ? CanaryScope::Lab : CanaryScope::Internet);
        if (!trust) return pass(trust);
        finder->m_trust = std::move(*trust);
    }
    auto client = DnsLanes::open(o.dns, o.lanes);
    if (!client) return pass(client);
    finder->m_client = std::move(*client);
    return finder;
}

DnsCounts RouteFinder::counts() const
{
    DnsCounts sum = m_earlier;
    if (m_client) sum += m_client->counts();
    if (m_trust) sum += m_trust->counts();
    return sum;
}

Result<RouteSummary> RouteFinder::run(const Next& next, const Sink& sink, std::stop_token stop)
{
    m_summary = {};
    m_sink = &sink;
    const DnsCounts before = counts();
    Result<void> done;
    if (std::optional<std::string> first = next()) {
        m_again.push_back(std::move(*first));
        done = askAndConfirm(next, stop);
        dropTheRest();
    }
    m_summary.dns = counts();
    m_summary.dns -= before;
    if (m_trust) {
        m_summary.canaries = m_trust->report();
        m_summary.leftOut = m_trust->leftOut();
    }
    m_sink = nullptr;
    if (!done) return pass(done);
    return std::exchange(m_summary, {});
}

Result<void> RouteFinder::askAndConfirm(const Next& next, const std::stop_token& stop)
{
    if (m_trust)
        if (Result<void> done = act(m_trust->firstRound(stop)); !done) return done;
    for (;;) {
        if (m_summary.untrusted || stop.stop_requested()) return {};
        Result<void> done = askAll(next, stop);
        if (!done || !m_trust || m_summary.untrusted) return done;
        if (m_trust->isEmpty() && !m_summary.cutOff) return {};
        const Trust trust = m_trust->lastRound(stop);
        done = act(trust);
        if (!done || trust != Trust::AskAgain) return done;
    }
}

Result<void> RouteFinder::askAll(const Next& next, const std::stop_token& stop)
{
    bool more = true;
    Result<void> done;
    while (done && !m_summary.untrusted && !stop.stop_requested() && !m_client->isCutOff()) {
        // Lookups whose question waits for the slow pass do not keep others out.
        while (more && m_active < m_options.atATime + m_client->parked() && !(m_trust && m_trust->isFull())) {
            std::optional<std::string> domain = nextDomain(next);
            if (domain)
                begin(std::move(*domain));
            else
                more = false;
        }
        if (!more && m_active == 0) break;
        m_client->step(kPollStep);
        if (m_options.eachStep) m_options.eachStep();
        if (m_trust) done = act(m_trust->watch());
        more = more || !m_again.empty();
    }
    m_summary.cutOff = m_client && m_client->isCutOff();
    if (m_active > 0) m_client->cancelAll();
    return done;
}

std::optional<std::string> RouteFinder::nextDomain(const Next& next)
{
    if (m_again.empty()) return next();
    std::string domain = std::move(m_again.front());
    m_again.pop_front();
    return domain;
}

Result<void> RouteFinder::act(Trust trust)
{
    switch (trust) {
    case Trust::Open: break;
    case Trust::Confirmed:
        for (MailRoute& route : m_trust->takeConfirmed()) handOut(std::move(route));
        break;
    case Trust::AskAgain: return askAgain();
    case Trust::Lost: m_summary.untrusted = true; break;
    }
    m_summary.inventsAddresses = m_trust && !m_trust->invented().empty();
    return {};
}

/// Nobody knows which answer came from whom: all that is not confirmed is asked for again, of those who passed.
Result<void> RouteFinder::askAgain()
{
    m_takesBack = true;
    m_client->cancelAll();
    m_takesBack = false;
    std::vector<std::string> back = m_trust->takeBack();
    if (m_options.progress && !back.empty()) m_options.progress(-static_cast<std::int64_t>(back.size()));
    std::ranges::move(back, std::back_inserter(m_again));
    m_hosts.clear();
    m_summary.inventsAddresses = !m_trust->invented().empty();
    std::vector<Endpoint> usable = m_trust->usable();
    if (usable.size() == m_options.dns.resolvers.size()) return {};
    m_options.dns.resolvers = std::move(usable);
    m_earlier += m_client->counts();
    m_client.reset(); // its threads end before sockets are opened again
    auto client = DnsLanes::open(m_options.dns, m_options.lanes);
    if (!client) return pass(client);
    m_client = std::move(*client);
    return {};
}

void RouteFinder::dropTheRest()
{
    if (m_trust) {
        std::vector<std::string> back = m_trust->takeBack();
        if (m_summary.untrusted) m_summary.disbelieved = back.size();
        std::ranges::move(back, std::back_inserter(m_again));
    }
    for (std::string& domain : m_again) {
        MailRoute route;
        route.domain = std::move(domain);
        handOut(std::move(route));
    }
    m_again.clear();
}

void RouteFinder::handOut(MailRoute route)
{
    ++m_summary.domains;
    if (route.finding == RouteFinding::NotAsked) ++m_summary.notAsked;
    (*m_sink)(std::move(route));
}

void RouteFinder::begin(std::string domain)
{
    auto* lookup = new Lookup; // owned by the questions it has open; finish() ends it
    lookup->route.domain = std::move(domain);
    lookup->route.ttl = UINT32_MAX;
    ++m_active;
    askMx(*lookup, lookup->route.domain);
}

void RouteFinder::askMx(Lookup& lookup, const std::string& name)
{
    m_client->ask(name, DnsType::Mx, [this, &lookup](DnsAnswer answer) { onMx(lookup, std::move(answer)); });
}

void RouteFinder::onMx(Lookup& lookup, DnsAnswer answer)
{
    if (answer.outcome == DnsOutcome::NotFound) return finish(lookup, RouteFinding::NotFound);
    if (!isAnswered(answer.outcome)) return finish(lookup, temporaryFinding(answer.outcome));
    lookup.aliases += answer.aliases;
    if (lookup.aliases > kMaxAliases) return finish(lookup, RouteFinding::Failure);
    if (mustFollow(answer)) {
        // Each turn adds at least one alias, so this ends.
        const std::string target = std::move(answer.alias);
        return askMx(lookup, target);
    }
    if (answer.ttl != 0) lookup.route.ttl = std::min(lookup.route.ttl, answer.ttl);
    lookup.route.mxCount = static_cast<std::uint32_t>(answer.mx.size());
    const auto named = std::ranges::count_if(answer.mx, [](const auto& mx) { return !mx.second.empty(); });
    if (!answer.mx.empty() && named == 0) return finish(lookup, RouteFinding::NullMx);
    std::erase_if(answer.mx, [](const auto& mx) { return mx.second.empty(); });
    if (answer.mx.empty()) {
        lookup.route.implicit = true;
        answer.mx.emplace_back(std::uint16_t{0}, lookup.route.domain);
    }
    needHosts(lookup, std::move(answer.mx));
}

void RouteFinder::needHosts(Lookup& lookup, std::vector<std::pair<std::uint16_t, std::string>> hosts)
{
    std::ranges::sort(hosts);
    const auto same = std::ranges::unique(hosts, {}, &std::pair<std::uint16_t, std::string>::second);
    hosts.erase(same.begin(), same.end());
    if (hosts.size() > kMaxMailHosts) hosts.resize(kMaxMailHosts);
    lookup.hosts = std::move(hosts);
    // Counted before anything is asked: an answer may come at once.
    std::vector<std::string> unknown;
    for (const auto& [preference, name] : lookup.hosts) {
        auto& host = m_hosts[name];
        if (host == nullptr) {
            host = std::make_unique<Host>();
            unknown.push_back(name);
        }
        if (host->done) continue;
        host->waiting.push_back(&lookup);
        ++lookup.hostsOpen;
    }
    for (const std::string& name : unknown) askHost(name, name, DnsType::A, 0);
    if (lookup.hostsOpen == 0) finishWithHosts(lookup);
}

void RouteFinder::askHost(const std::string& name, const std::string& asked, DnsType type, unsigned depth)
{
    m_client->ask(
        asked, type, [this, name, type, depth](DnsAnswer answer) { onHost(name, type, depth, std::move(answer)); });
}

bool RouteFinder::isInvented(const IpAddress& address) const
{
    return m_trust && std::ranges::find(m_trust->invented(), address) != m_trust->invented().end();
}

void RouteFinder::takeAddresses(Host& host, const DnsAnswer& answer) const
{
    if (!answer.addresses.empty() && answer.ttl != 0) host.ttl = std::min(host.ttl, answer.ttl);
    for (const IpAddress& address : answer.addresses) {
        if (isInvented(address)) {
            host.invented = true;
            continue;
        }
        host.found = true;
        const bool wanted = m_options.allowPrivate || !isReserved(address);
        if (wanted && host.addresses.size() < kMaxMailHosts) host.addresses.push_back(address);
    }
}

void RouteFinder::onHost(const std::string& name, DnsType type, unsigned depth, DnsAnswer answer)
{
    Host& host = *m_hosts.at(name);
    const unsigned aliases = depth + answer.aliases;
    if (!isAnswered(answer.outcome))
        host.outcome = answer.outcome;
    else if (aliases > kMaxAliases)
        host.outcome = DnsOutcome::BadAnswer;
    else if (mustFollow(answer))
        return askHost(name, answer.alias, type, aliases);
    else
        takeAddresses(host, answer);
    const bool askOn = type == DnsType::A && host.addresses.empty() && answer.outcome != DnsOutcome::NotFound &&
        answer.outcome != DnsOutcome::Cancelled;
    if (askOn) return askHost(name, name, DnsType::Aaaa, 0);
    finishHost(host);
}

void RouteFinder::finishHost(Host& host)
{
    host.done = true;
    const std::vector<Lookup*> waiting = std::move(host.waiting);
    host.waiting.clear();
    // What could not be learnt is asked again by the next run, not remembered.
    for (Lookup* lookup : waiting)
        if (--lookup->hostsOpen == 0) finishWithHosts(*lookup);
}

void RouteFinder::finishWithHosts(Lookup& lookup)
{
    MailRoute& route = lookup.route;
    std::optional<DnsOutcome> untold;
    bool found = false, invented = false, reachable = false;
    for (auto& [preference, name] : lookup.hosts) {
        const Host& host = *m_hosts.at(name);
        if (host.addresses.empty() && host.outcome != DnsOutcome::NoData) untold = host.outcome;
        found = found || host.found;
        invented = invented || host.invented;
        reachable = reachable || !host.addresses.empty();
        if (host.ttl != UINT32_MAX) route.ttl = std::min(route.ttl, host.ttl);
        route.hosts.push_back({std::move(name), preference, host.addresses});
    }
    // Beside invented addresses no address of the domain itself proves anything.
    const bool doubtful = route.implicit && m_summary.inventsAddresses;
    if (reachable && !doubtful) return finish(lookup, RouteFinding::AcceptsMail);
    if (untold) return finish(lookup, temporaryFinding(*untold));
    if (invented || (doubtful && found)) return finish(lookup, RouteFinding::Failure);
    finish(lookup, route.implicit && !found ? RouteFinding::NoMailServer : RouteFinding::Unroutable);
}

void RouteFinder::finish(Lookup& lookup, RouteFinding finding)
{
    const std::unique_ptr<Lookup> owned(&lookup);
    lookup.route.finding = finding;
    if (lookup.route.ttl == UINT32_MAX) lookup.route.ttl = 0;
    --m_active;
    if (m_takesBack) {
        m_again.push_back(std::move(lookup.route.domain));
        return;
    }
    if (m_options.progress) m_options.progress(1);
    if (m_trust && finding != RouteFinding::NotAsked)
        m_trust->hold(std::move(lookup.route));
    else
        handOut(std::move(lookup.route));
}

} // namespace winnow

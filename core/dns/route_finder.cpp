// SPDX-License-Identifier: Apache-2.0

#include "dns/route_finder.h"

#include "net/reserved_ranges.h"

#include <algorithm>

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
    auto client = DnsLanes::open(finder->m_options.dns, finder->m_options.lanes);
    if (!client) return pass(client);
    finder->m_client = std::move(*client);
    return finder;
}

/// A resolver that gives an address for a name nobody has would make every dead domain look alive.
void RouteFinder::checkCanaries(std::stop_token stop)
{
    std::size_t open = m_options.canaries.size();
    for (const std::string& canary : m_options.canaries)
        m_client->ask(canary, DnsType::A, [&](DnsAnswer answer) {
            --open;
            m_invented.insert(m_invented.end(), answer.addresses.begin(), answer.addresses.end());
        });
    // A canary that fails is not worth a slow pass.
    while (open > m_client->parked() && !stop.stop_requested()) m_client->step(kPollStep);
    if (open > 0) m_client->cancelAll();
    m_summary.inventsAddresses = !m_invented.empty();
}

RouteSummary RouteFinder::run(const Next& next, const Sink& sink, std::stop_token stop)
{
    m_summary = {};
    m_sink = &sink;
    m_invented.clear();
    const DnsCounts before = m_client->counts();
    checkCanaries(stop);
    bool more = true;
    while (!stop.stop_requested() && !m_client->isCutOff()) {
        // Lookups whose question waits for the slow pass do not keep others out.
        while (more && m_active < m_options.atATime + m_client->parked()) {
            std::optional<std::string> domain = next();
            if (domain)
                begin(std::move(*domain));
            else
                more = false;
        }
        if (!more && m_active == 0) break;
        m_client->step(kPollStep);
        if (m_options.eachStep) m_options.eachStep();
    }
    if (m_active > 0) {
        m_summary.cutOff = m_client->isCutOff();
        m_client->cancelAll();
    } else if (m_client->isCutOff()) {
        m_summary.cutOff = true;
    }
    const DnsCounts after = m_client->counts();
    m_summary.dns = {after.questions - before.questions, after.answers - before.answers,
        after.timeouts - before.timeouts, after.refused - before.refused};
    m_sink = nullptr;
    return m_summary;
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

void RouteFinder::takeAddresses(Host& host, const DnsAnswer& answer) const
{
    if (!answer.addresses.empty() && answer.ttl != 0) host.ttl = std::min(host.ttl, answer.ttl);
    for (const IpAddress& address : answer.addresses) {
        if (std::ranges::find(m_invented, address) != m_invented.end()) {
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
    if (reachable) return finish(lookup, RouteFinding::AcceptsMail);
    if (untold) return finish(lookup, temporaryFinding(*untold));
    if (invented) return finish(lookup, RouteFinding::Failure);
    finish(lookup, route.implicit && !found ? RouteFinding::NoMailServer : RouteFinding::Unroutable);
}

void RouteFinder::finish(Lookup& lookup, RouteFinding finding)
{
    const std::unique_ptr<Lookup> owned(&lookup);
    lookup.route.finding = finding;
    if (lookup.route.ttl == UINT32_MAX) lookup.route.ttl = 0;
    --m_active;
    ++m_summary.domains;
    if (finding == RouteFinding::NotAsked) ++m_summary.notAsked;
    (*m_sink)(std::move(lookup.route));
}

} // namespace winnow

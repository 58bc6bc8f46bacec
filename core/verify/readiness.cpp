// SPDX-License-Identifier: Apache-2.0

#include "verify/readiness.h"

#include "net/reserved_ranges.h"
#include "verify/verify_job.h"

#include <algorithm>
#include <map>

namespace winnow {
namespace {

constexpr std::chrono::milliseconds kStep{20};

/// Asks one question and waits for it.
DnsAnswer askOne(DnsClient& client, const std::string& name, DnsType type, const std::stop_token& stop)
{
    std::optional<DnsAnswer> got;
    client.ask(name, type, [&](DnsAnswer answer) { got = std::move(answer); });
    while (!got && !stop.stop_requested() && client.parked() == 0) client.step(kStep);
    if (!got) client.cancelAll();
    return got ? *got : DnsAnswer{};
}

/// Every name server is asked about canaries; those that can be believed are left in `dns`.
Result<CanaryReport> judgeResolvers(
    const ReadinessOptions& options, const std::vector<std::string>& operators, const std::stop_token& stop)
{
    CanaryOptions canaries;
    canaries.set = options.canaries;
    if (canaries.set.empty())
        for (const std::string& domain : operators) canaries.set.known.push_back({domain, domain, true});
    canaries.randomLabel = [&options] { return madeUpLabel(*options.random); };
    Result<std::unique_ptr<CanaryCheck>> check = CanaryCheck::open(
        options.dns, std::move(canaries), options.allowPrivate ? CanaryScope::Lab : CanaryScope::Internet);
    if (!check) return pass(check);
    return (*check)->ask(stop);
}

std::vector<std::string> operatorsOf(const ReadinessOptions& options)
{
    if (!options.operators.empty()) return options.operators;
    std::vector<std::string> out;
    for (const CanaryName& canary : options.canaries.known)
        if (canary.greets) out.push_back(canary.name);
    return out;
}

std::string reversed(const IpAddress& a)
{
    std::string out;
    for (int i = 3; i >= 0; --i) out += std::to_string(a.bytes[static_cast<std::size_t>(i)]) + '.';
    return out;
}

/// "250 mx.example.org at your service, [192.0.2.7]": many servers tell the address that they see.
std::optional<IpAddress> addressIn(std::string_view text)
{
    for (std::size_t begin = text.find('['); begin != std::string_view::npos; begin = text.find('[', begin + 1)) {
        const std::size_t end = text.find(']', begin);
        if (end == std::string_view::npos) break;
        if (const auto address = IpAddress::parse(text.substr(begin + 1, end - begin - 1))) return address;
    }
    return std::nullopt;
}

void lookAtOurselves(Readiness& out, const ReadinessOptions& options, DnsClient& client, const IpAddress& own,
    const std::stop_token& stop)
{
    out.ownAddress = own.text();
    if (own.v6) return;
    const auto leadsHere = [&](const std::string& name) {
        const DnsAnswer answer = askOne(client, name, DnsType::A, stop);
        return std::ranges::find(answer.addresses, own) != answer.addresses.end();
    };
    const DnsAnswer ptr = askOne(client, reversed(own) + "in-addr.arpa", DnsType::Ptr, stop);
    if (!ptr.names.empty()) {
        out.ownName = ptr.names.front();
        out.nameMatches = leadsHere(out.ownName);
    }
    if (!options.helo.empty()) out.heloMatches = leadsHere(options.helo);
    if (!options.askBlocklists) return;
    for (const char* zone : {"zen.spamhaus.org", "bl.spamcop.net", "b.barracudacentral.org"}) {
        const DnsAnswer answer = askOne(client, reversed(own) + zone, DnsType::A, stop);
        // 127.255.255.x means that the list does not answer this resolver.
        const bool listed = std::ranges::any_of(
            answer.addresses, [](const IpAddress& a) { return a.bytes[0] == 127 && a.bytes[1] == 0; });
        if (listed) out.listedAt.emplace_back(zone);
    }
}

/// Connects to a mail server. Returns our own address as that server sees it, where it says so.
std::optional<IpAddress> knockAt(PortReadiness& port, const Endpoint& server, const ReadinessOptions& options)
{
    port.tried = true;
    const Reachability reach = tryConnect(server, options.proxy, options.helo, options.connectTimeout);
    port.connected = reach.connected;
    port.greeting = printable(reach.greeting, 200);
    port.fault = reach.fault;
    return addressIn(reach.hello);
}

} // namespace

PortState Readiness::port() const noexcept
{
    if (std::ranges::any_of(ports, [](const PortReadiness& p) { return p.connected && p.greeting.starts_with("220"); }))
        return PortState::Open;
    return std::ranges::any_of(ports, &PortReadiness::tried) ? PortState::Shut : PortState::NotTested;
}

bool expectsSilence(const PlannedProvider& p, const Readiness& r) noexcept
{
    return !p.tells || r.port() == PortState::Shut || (p.blocksHomeLines && !r.nameMatches);
}

Result<Readiness> lookAround(const ReadinessOptions& options, std::stop_token stop)
{
    Readiness out;
    if (options.most < CheckDepth::Domain) return fail(ErrorKind::ProjectSealed, "nothing was asked");
    if (options.dns.resolvers.empty()) return fail(ErrorKind::BadOption, "no name server");
    const std::vector<std::string> operators = operatorsOf(options);
    Result<CanaryReport> report = judgeResolvers(options, operators, stop);
    if (!report) return pass(report);
    out.dns = std::move(*report);
    if (!out.dnsWorks()) return out;
    out.proxied = options.proxy.has_value();

    RouteOptions routeOptions;
    routeOptions.dns = options.dns;
    routeOptions.dns.resolvers = out.dns.usable();
    routeOptions.allowPrivate = options.allowPrivate;
    const DnsOptions dns = routeOptions.dns;
    Result<std::unique_ptr<RouteFinder>> finder = RouteFinder::open(std::move(routeOptions));
    if (!finder) return pass(finder);
    std::map<std::string, MailRoute> routes;
    auto next = operators.begin();
    const Result<RouteSummary> asked = (*finder)->run(
        [&]() -> std::optional<std::string> { return next == operators.end() ? std::nullopt : std::optional(*next++); },
        [&](MailRoute route) { routes.emplace(route.domain, std::move(route)); }, stop);
    if (!asked) return fail(asked.error().kind, asked.error().detail);
    std::optional<IpAddress> own;
    for (const std::string& domain : operators) {
        PortReadiness port;
        port.domain = domain;
        const auto route = routes.find(domain);
        if (route != routes.end() && route->second.finding == RouteFinding::AcceptsMail && !stop.stop_requested()) {
            const auto host =
                std::ranges::find_if(route->second.hosts, [](const MailHost& h) { return !h.addresses.empty(); });
            port.lookedUp = true;
            port.host = host->name;
            if (options.most >= CheckDepth::Mailbox)
                if (const auto seen = knockAt(port, {host->addresses.front(), options.port}, options); !own) own = seen;
        }
        out.ports.push_back(std::move(port));
    }
    Result<std::unique_ptr<DnsClient>> client = DnsClient::open(dns);
    if (!client) return pass(client);
    if (own && !options.proxy) lookAtOurselves(out, options, **client, *own, stop);
    return out;
}

} // namespace winnow

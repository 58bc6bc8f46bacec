// SPDX-License-Identifier: Apache-2.0

#pragma once

/// RouteFinder: domain -> MailRoute, for many domains at a time.

#include "dns/dns_lanes.h"
#include "dns/mail_route.h"

#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <unordered_map>
#include <vector>

namespace winnow {

struct RouteOptions {
    DnsOptions dns;
    std::size_t lanes = 2;             ///< threads that ask; more than two wait for the name server
    bool allowPrivate = false;         ///< labs: reserved addresses are ordinary ones
    std::vector<std::string> canaries; ///< names that cannot exist; an address for one of them is an invention
    std::size_t atATime = 3000;        ///< domains in work; bounds memory
    std::function<void()> eachStep;    ///< called once a turn of the loop (tests stall it)
};

struct RouteSummary {
    std::uint64_t domains = 0;     ///< routes handed out
    std::uint64_t notAsked = 0;    ///< handed out as NotAsked: stopped, or cut off
    bool cutOff = false;           ///< the name servers stopped answering
    bool inventsAddresses = false; ///< the resolver answers for names that do not exist
    DnsCounts dns;
};

/// Thread: network. For each domain: MX; without any, the domain's own A or AAAA; then the addresses of the mail hosts,
/// each host once for all domains, AAAA only where A gave nothing to connect to. CNAMEs are followed up to 8 deep.
class RouteFinder {
public:
    using Next = std::function<std::optional<std::string>()>; ///< nullopt: no more
    using Sink = std::function<void(MailRoute)>;

    /// Errors: those of DnsLanes::open.
    [[nodiscard]] static Result<std::unique_ptr<RouteFinder>> open(RouteOptions options);
    ~RouteFinder();

    /// Asks until every domain has its route or `stop` says so. A domain that could not be asked any more comes out as
    /// NotAsked. Each call begins with the canaries.
    RouteSummary run(const Next& next, const Sink& sink, std::stop_token stop);

private:
    struct Lookup;
    struct Host;

    explicit RouteFinder(RouteOptions options);
    void checkCanaries(std::stop_token stop);
    void begin(std::string domain);
    void askMx(Lookup& lookup, const std::string& name);
    void onMx(Lookup& lookup, DnsAnswer answer);
    void needHosts(Lookup& lookup, std::vector<std::pair<std::uint16_t, std::string>> hosts);
    void askHost(const std::string& name, const std::string& asked, DnsType type, unsigned depth);
    void onHost(const std::string& name, DnsType type, unsigned depth, DnsAnswer answer);
    void finishHost(Host& host);
    void finishWithHosts(Lookup& lookup);
    void finish(Lookup& lookup, RouteFinding finding);
    void takeAddresses(Host& host, const DnsAnswer& answer) const;

    RouteOptions m_options;
    std::unique_ptr<DnsLanes> m_client;
    std::unordered_map<std::string, std::unique_ptr<Host>> m_hosts;
    std::vector<IpAddress> m_invented;
    std::size_t m_active = 0;
    const Sink* m_sink = nullptr;
    RouteSummary m_summary;
};

} // namespace winnow

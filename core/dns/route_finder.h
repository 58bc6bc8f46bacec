// SPDX-License-Identifier: Apache-2.0

#pragma once

/// RouteFinder: domain -> MailRoute, for many domains at a time.

#include "dns/dns_lanes.h"
#include "dns/mail_route.h"
#include "dns/route_trust.h"

#include <cstdint>
#include <deque>
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
    std::size_t lanes = 2;          ///< threads that ask; more than two wait for the name server
    bool allowPrivate = false;      ///< labs: reserved addresses are ordinary ones
    CanaryOptions canaries;         ///< without names nobody is tested, and everything is believed
    std::size_t atATime = 3000;     ///< domains in work; bounds memory
    std::function<void()> eachStep; ///< called once a turn of the loop (tests stall it)
    /// Domains whose answers came in, before they are believed; negative where they are asked for again.
    std::function<void(std::int64_t)> progress;
};

struct RouteSummary {
    std::uint64_t domains = 0;     ///< routes handed out
    std::uint64_t notAsked = 0;    ///< handed out as NotAsked: stopped, cut off, or not believed
    bool cutOff = false;           ///< the name servers stopped answering
    bool inventsAddresses = false; ///< every name server in use answers for names that do not exist
    /// No name server can be believed (any more): see `canaries` for why. What was not confirmed before that is
    /// NotAsked.
    bool untrusted = false;
    std::uint64_t disbelieved = 0;        ///< domains whose answers were dropped for that, and not asked for again
    CanaryReport canaries;                ///< the last round; empty without canaries
    std::vector<ResolverFinding> leftOut; ///< name servers that were left out while others could be believed
    DnsCounts dns;                        ///< canaries included
};

/// Thread: network. For each domain: MX; without any, the domain's own A or AAAA; then the addresses of the mail hosts,
/// each host once for all domains, AAAA only where A gave nothing to connect to. CNAMEs are followed up to 8 deep.
///
/// With canaries a route is held back until a round of canaries before it and one after it were right: a connection
/// can turn bad in the middle (a log-in page, a VPN). A name server that fails while another passes is left out, and
/// what was learnt since the last good round is asked for again; where none passes, that is dropped and the run ends.
class RouteFinder {
public:
    using Next = std::function<std::optional<std::string>()>; ///< nullopt: no more
    using Sink = std::function<void(MailRoute)>;

    /// Errors: those of DnsLanes::open.
    [[nodiscard]] static Result<std::unique_ptr<RouteFinder>> open(RouteOptions options);
    ~RouteFinder();

    /// Asks until every domain has its route or `stop` says so. A domain that could not be asked any more comes out as
    /// NotAsked. Asks nobody anything where `next` has no domain. After a stop the canaries are waited for up to a
    /// second. Errors: NetworkFailed (a name server was left out and the others could not be opened again).
    [[nodiscard]] Result<RouteSummary> run(const Next& next, const Sink& sink, std::stop_token stop);

private:
    struct Lookup;
    struct Host;

    explicit RouteFinder(RouteOptions options);
    Result<void> askAndConfirm(const Next& next, const std::stop_token& stop);
    Result<void> askAll(const Next& next, const std::stop_token& stop);
    std::optional<std::string> nextDomain(const Next& next);
    Result<void> act(Trust trust);
    Result<void> askAgain();
    void dropTheRest();
    void handOut(MailRoute route);
    [[nodiscard]] DnsCounts counts() const;
    [[nodiscard]] bool isInvented(const IpAddress& address) const;
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
    std::unique_ptr<RouteTrust> m_trust; ///< null: everything is believed
    std::unique_ptr<DnsLanes> m_client;
    DnsCounts m_earlier; ///< of clients that were closed
    std::unordered_map<std::string, std::unique_ptr<Host>> m_hosts;
    std::deque<std::string> m_again; ///< domains that come before those of `next`
    bool m_takesBack = false;        ///< lookups that end now are asked for again
    std::size_t m_active = 0;
    const Sink* m_sink = nullptr;
    RouteSummary m_summary;
};

} // namespace winnow

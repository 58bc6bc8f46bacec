// SPDX-License-Identifier: Apache-2.0

#include "verify/network_check.h"

#include "base/text.h"
#include "verdict/decide.h"
#include "verify/verify_job.h"

#include <algorithm>
#include <map>
#include <unordered_map>

namespace winnow {
namespace {

std::string domainOf(const CheckedAddress& a) { return a.address.substr(a.address.rfind('@') + 1); }

bool isWorthAsking(const CheckedAddress& a)
{
    return !a.address.empty() && !a.evidence.reservedDomain && !a.evidence.literal &&
        a.verdict.reason != Reason::InvalidForm;
}

void decideAnew(CheckedAddress& a, const Policy& policy)
{
    if (a.evidence.mailbox == MailboxFinding::CatchAll) a.evidence.flags |= kFlagCatchAll;
    a.flags = a.evidence.flags;
    if (a.verdict.reason != Reason::OwnRule) a.verdict = decide(a.evidence);
    a.disposition = dispose(a.verdict, a.flags, {}, policy);
}

} // namespace

Result<NetworkAnswers> checkInNetwork(std::vector<CheckedAddress> addresses, const ReferenceLists& lists,
    const NetworkCheckOptions& options, std::stop_token stop)
{
    NetworkAnswers result;
    std::vector<NetworkAnswer>& out = result.answers;
    out.resize(addresses.size());
    std::map<std::string, MailRoute> routes;
    for (std::size_t i = 0; i < addresses.size(); ++i) {
        CheckedAddress& a = addresses[i];
        if (options.lab && !a.evidence.literal) {
            a.evidence.reservedDomain = false;
            a.evidence.endingKnown = true;
        }
        if (isWorthAsking(a)) routes.try_emplace(domainOf(a));
        out[i].checked = std::move(a);
    }
    RouteOptions routeOptions = options.routes;
    routeOptions.canaries.randomLabel = [&options] { return madeUpLabel(*options.random); };
    Result<std::unique_ptr<RouteFinder>> finder = RouteFinder::open(std::move(routeOptions));
    if (!finder) return pass(finder);
    auto next = routes.begin();
    Result<RouteSummary> summary = (*finder)->run(
        [&]() -> std::optional<std::string> {
            return next == routes.end() ? std::nullopt : std::optional((next++)->first);
        },
        [&](MailRoute route) {
            std::string name = route.domain;
            routes[name] = std::move(route);
        },
        stop);
    if (!summary) return pass(summary);
    result.dns = std::move(*summary);
    if (result.dns.untrusted) {
        out.clear();
        return result;
    }

    std::vector<AskDomain> domains;
    std::vector<ProbeTarget> targets;
    std::map<std::string, std::uint32_t> indexOf;
    std::map<std::string, std::uint32_t> targetOf;
    for (std::size_t i = 0; i < out.size(); ++i) {
        CheckedAddress& a = out[i].checked;
        out[i].askedAt = options.routes.dns.clock->utcNow();
        if (!isWorthAsking(a)) continue;
        const MailRoute& route = routes.at(domainOf(a));
        a.evidence.route = route.finding;
        for (const MailHost& host : route.hosts) out[i].mailHosts.push_back(host.name);
        decideAnew(a, options.policy);
        if (options.depth != CheckDepth::Mailbox || route.finding != RouteFinding::AcceptsMail) continue;
        if (a.verdict.reason == Reason::ProviderRule) continue;
        const auto [at, fresh] = indexOf.try_emplace(route.domain, static_cast<std::uint32_t>(domains.size()));
        if (fresh) {
            AskDomain domain;
            domain.route = route;
            std::erase_if(domain.route.hosts, [](const MailHost& host) { return host.addresses.empty(); });
            domain.neverCatchAll = lists.traitsOf(route.domain).free;
            domains.push_back(std::move(domain));
        }
        if (targetOf.try_emplace(a.address, static_cast<std::uint32_t>(targets.size())).second)
            targets.push_back({static_cast<std::uint32_t>(targets.size()), a.address, at->second, !isAscii(a.address)});
    }
    if (targets.empty()) return result;
    if (options.prober.helo.empty()) return fail(ErrorKind::BadOption, "a name to say at EHLO: --helo NAME");
    Result<ProviderProfiles> profiles = ProviderProfiles::builtIn();
    if (!profiles) return pass(profiles);
    Result<ReplyRules> rules = ReplyRules::builtIn();
    if (!rules) return pass(rules);
    ProberOptions prober = options.prober;
    prober.ask.madeUpLocalPart = [&options] { return madeUpLabel(*options.random); };
    std::vector<ProbeOutcome> outcomes(targets.size());
    Result<ProbeSummary> probed = probeMailboxes(
        std::move(domains), targets, *profiles, *rules, prober, [&](ProbeOutcome o) { outcomes[o.id] = std::move(o); },
        stop);
    if (!probed) return pass(probed);
    for (NetworkAnswer& answer : out) {
        const auto target = targetOf.find(answer.checked.address);
        if (target == targetOf.end()) continue;
        const ProbeOutcome& o = outcomes[target->second];
        answer.checked.evidence.mailbox = o.finding;
        answer.mailHost = o.host;
        if (o.address != IpAddress{}) answer.mailServer = o.address.text();
        answer.tls = o.tls;
        answer.reply = printable(o.reply);
        decideAnew(answer.checked, options.policy);
    }
    return result;
}

} // namespace winnow

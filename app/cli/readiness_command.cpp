// SPDX-License-Identifier: Apache-2.0
// winnow-cli readiness: what this connection can learn.

#include "cli/network_options.h"
#include "cli/open_project.h"
#include "cli/session.h"

#include <algorithm>
#include <cstdio>
#include <memory>
#include <numeric>

namespace winnow::cli {
namespace {

struct ReadinessCommand {
    NetworkOptions network;
    std::vector<std::string> operators;
    bool blocklists = false;
    ProjectAccess access;
};

std::size_t knownNames(const ResolverFinding& finding)
{
    return std::accumulate(finding.known.begin(), finding.known.end(), std::size_t{0});
}

void printReadiness(const Readiness& r)
{
    for (const ResolverFinding& one : r.dns.resolvers)
        std::printf("Name server %-24s %s (%u of %zu known names right, %lld ms)\n", one.resolver.text().c_str(),
            wordsOf(one.fault()), one.count(CanaryAnswer::Right), knownNames(one),
            static_cast<long long>(one.took.count()));
    for (const PortReadiness& port : r.ports) {
        if (!port.lookedUp)
            std::printf("Mail server of %-21s could not be looked up\n", port.domain.c_str());
        else if (!port.tried)
            std::printf("Mail server of %-21s found: %s; not asked\n", port.domain.c_str(), port.host.c_str());
        else if (!port.connected)
            std::printf("Mail server of %-21s not reached: %s\n", port.domain.c_str(), port.fault.c_str());
        else
            std::printf("Mail server of %-21s reached: %s\n", port.domain.c_str(),
                port.greeting.empty() ? "no greeting" : port.greeting.c_str());
    }
    if (!r.ownAddress.empty()) {
        std::printf("Mail servers see you as           %s\n", r.ownAddress.c_str());
        std::printf("Its name (PTR)                    %s%s\n", r.ownName.empty() ? "none" : r.ownName.c_str(),
            r.ownName.empty()   ? ""
                : r.nameMatches ? ", which leads back to it"
                                : ", which does not lead back to it");
        std::printf("The HELO name                     %s\n",
            r.heloMatches ? "leads to this address" : "does not lead to this address");
    }
    for (const std::string& zone : r.listedAt) std::printf("Your address is on the blocklist  %s\n", zone.c_str());
    if (!r.dnsWorks()) return;
    if (r.port() == PortState::NotTested)
        std::puts(std::ranges::any_of(r.ports, &PortReadiness::lookedUp)
                ? "\nPort 25 was not tested: this project is sealed against asking mail servers."
                : "\nPort 25 could not be tested: your name server does not find these mail servers.\n"
                  "Its answers about other domains may be wrong too: try another one with --resolver.");
    else if (r.port() == PortState::Shut && r.proxied)
        std::puts("\nNo mail server is reached through the proxy: mailboxes cannot be asked in this way.");
    else if (r.port() == PortState::Shut)
        std::puts(
            "\nPort 25 is shut on this connection, as it is on most home and office lines: mailboxes cannot be asked.\n"
            "Check domains (--depth domain): dead domains are found, and the rest has no fault found; some will still\n"
            "bounce. After your next mailing, import its bounce file as a do-not-mail list.");
    else if (r.proxied)
        std::puts("\nMail servers are reached through the proxy. Asking many mailboxes can get its address blocked.");
    else
        std::puts(
            "\nPort 25 is open. Asking many mailboxes from this connection can get its address blocked, including for\n"
            "your own mail. Begin with a sample (--sample 200), or use another connection (--proxy).");
}

/// What a run over this project would ask, and of whom.
int tellPlan(Project& project, const ReadinessCommand& o, CheckDepth most, const Readiness& r)
{
    NetworkWish wish;
    wish.lab = o.network.allowPrivate;
    Result<NetworkPlan> domains = planDomains(project, wish);
    if (!domains) return report(domains.error(), o.access.project);
    Result<NetworkPlan> mailboxes = planMailboxes(project, wish);
    if (!mailboxes) return report(mailboxes.error(), o.access.project);
    Result<ProviderProfiles> profiles = ProviderProfiles::builtIn();
    if (!profiles) return report(profiles.error());
    Result<std::vector<PlannedProvider>> providers = providersOf(project, *mailboxes, *profiles);
    if (!providers) return report(providers.error(), o.access.project);
    if (most != CheckDepth::Mailbox)
        std::printf("\nThe project is sealed: no deeper than --depth %s.\n", std::string(name(most)).c_str());
    std::printf(
        "\nA domain check asks your name server for %zu domains; it learns which ones, and nothing about the people.\n",
        domains->domains.size());
    if (!domains->domains.empty())
        std::puts(
            "A mailbox check names each address to its own mail server. By operator, once the domains are known:");
    else
        std::puts("A mailbox check names each address to its own mail server:");
    double hours = 0;
    std::uint64_t silent = 0;
    for (const PlannedProvider& p : *providers) {
        const bool expectsNothing = expectsSilence(p, r);
        if (expectsNothing) silent += p.mailboxes;
        hours = std::max(hours, p.hours);
        std::printf("%10llu  %-24s %s\n", static_cast<unsigned long long>(p.mailboxes),
            p.name.empty() ? "other mail servers" : p.name.c_str(),
            !p.tells             ? "does not tell"
                : expectsNothing ? "will hardly answer this connection"
                                 : "tells");
    }
    if (!mailboxes->mailboxes.empty() && r.port() == PortState::NotTested)
        std::printf("How many would answer is not known; at a polite pace it takes about %.1f hours.\n", hours);
    else if (!mailboxes->mailboxes.empty())
        std::printf("About %.0f %% would get no answer; at a polite pace it takes about %.1f hours.\n",
            100.0 * static_cast<double>(silent) / static_cast<double>(mailboxes->mailboxes.size()), hours);
    return kOk;
}

int runReadiness(const ReadinessCommand& o)
{
    std::unique_ptr<Project> project;
    ReadinessOptions options;
    if (!o.access.project.empty()) {
        Result<std::unique_ptr<Project>> opened = openProject(o.access);
        if (!opened) return report(opened.error(), o.access.project);
        project = std::move(*opened);
        Result<CheckDepth> most = sealedAt(*project);
        if (!most) return report(most.error(), o.access.project);
        options.most = *most;
    }
    if (options.most == CheckDepth::Form) {
        std::puts("The project is sealed: nothing was asked, not even the name servers.");
        return tellPlan(*project, o, options.most, {});
    }
    Result<DnsOptions> dns = dnsOptionsOf(o.network);
    if (!dns) return report(dns.error());
    options.dns = std::move(*dns);
    Result<CanarySet> canaries = canarySetOf(o.network);
    if (!canaries) return report(canaries.error());
    options.canaries = std::move(*canaries);
    options.operators = o.operators;
    options.port = o.network.smtpPort;
    options.allowPrivate = o.network.allowPrivate;
    if (o.network.proxy) {
        options.proxy = Socks5Proxy::parse(*o.network.proxy);
        if (!options.proxy) return report({ErrorKind::BadOption, "--proxy is socks5://[user:password@]ADDRESS:PORT"});
    }
    options.helo = o.network.helo;
    options.askBlocklists = o.blocklists;
    options.random = systemVaultOptions().random;
    const InterruptGuard interrupt;
    Result<Readiness> readiness = lookAround(options, interrupt.token());
    if (!readiness) return report(readiness.error());
    if (interrupt.token().stop_requested()) return kInterrupted;
    printReadiness(*readiness);
    if (!readiness->dnsWorks())
        return tellConnection(
            readiness->dns, "Nothing was decided. The offline checks (--depth form) need no network.");
    return project ? tellPlan(*project, o, options.most, *readiness) : static_cast<int>(kOk);
}

} // namespace

void addReadinessCommand(Context& context)
{
    CLI::App* command = context.app.add_subcommand(
        "readiness", "Look at what this connection can learn: name servers, port 25, how mail servers see you");
    auto o = std::make_shared<ReadinessCommand>();
    command->add_option("PROJECT", o->access.project, "a project: also shows what a run would ask, and whom");
    addWaysIn(*command, o->access);
    addResolverOptions(*command, o->network);
    command->add_option("--helo", o->network.helo, "the name said to mail servers");
    command->add_option("--proxy", o->network.proxy, "socks5://ADDRESS:PORT for connections to mail servers");
    command->add_option("--operator", o->operators, "a domain whose mail server is knocked at; may be repeated")
        ->take_all();
    command->add_flag("--blocklists", o->blocklists, "ask public DNS blocklists whether they name your address");
    command->add_option("--smtp-port", o->network.smtpPort, "for labs: another port than 25")->group("For labs");
    command->callback([=, &context] { context.run = [=] { return runReadiness(*o); }; });
}

} // namespace winnow::cli

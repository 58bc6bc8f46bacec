// SPDX-License-Identifier: Apache-2.0
// Network figures against real servers on loopback; started by tests/lab/bench.
//
//   bench_network dns RESOLVER[,RESOLVER] COUNT [stall]     MX questions for d0.bench.test ...
//   bench_network smtp PORT SESSIONS RECIPIENTS PER_SESSION

#include "bench_tools.h"

#include "dns/dns_lanes.h"
#include "smtp/mailbox_prober.h"

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>

#include <sys/resource.h>
#include <unistd.h>

namespace {

using namespace winnow;
using namespace std::chrono_literals;

constexpr std::size_t kLanes = 2;

long peakKiB()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss;
}

int benchDns(const char* resolvers, unsigned count, bool stall)
{
    SystemClock clock;
    DnsOptions options;
    options.clock = &clock;
    for (std::string rest = resolvers; !rest.empty();) {
        const auto comma = rest.find(',');
        if (const auto endpoint = Endpoint::parse(rest.substr(0, comma), 53)) options.resolvers.push_back(*endpoint);
        rest = comma == std::string::npos ? std::string() : rest.substr(comma + 1);
    }
    auto client = DnsLanes::open(options, kLanes);
    if (!client) return 1;
    unsigned asked = 0, answered = 0, lost = 0;
    const double cpu = cpuNow();
    const auto began = clock.monotonicNow();
    auto lastStall = began;
    while (answered < count) {
        while (asked < count && (*client)->busy() < 2000) {
            (*client)->ask("d" + std::to_string(asked) + ".bench.test", DnsType::Mx, [&](const DnsAnswer& answer) {
                ++answered;
                if (answer.outcome != DnsOutcome::Records) ++lost;
            });
            ++asked;
        }
        (*client)->step(20ms);
        if (stall && clock.monotonicNow() - lastStall > 1s) {
            ::usleep(200'000); // the disturbance under test
            lastStall = clock.monotonicNow();
        }
    }
    const double seconds = std::chrono::duration<double>(clock.monotonicNow() - began).count();
    std::printf("{\"seconds\":%.3f,\"per_second\":%.0f,\"cpu_us\":%.2f,\"not_found\":%u,\"timeouts\":%llu}\n", seconds,
        count / seconds, (cpuNow() - cpu) * 1e6 / count, lost,
        static_cast<unsigned long long>((*client)->counts().timeouts));
    return 0;
}

int benchSmtp(std::uint16_t port, std::size_t sessions, std::uint32_t recipients, std::size_t perSession)
{
    SystemClock clock;
    ProberOptions options;
    options.clock = &clock;
    options.helo = "bench.test";
    options.port = port;
    options.allowPrivate = true;
    options.sessions = sessions;
    options.ask.sessionsAHost = static_cast<unsigned>(sessions);
    options.ask.connectGap = 0ms;
    options.ask.recipientsASession = perSession;
    options.ask.domainTurn = perSession;
    options.ask.probeCatchAll = false;
    std::vector<AskDomain> domains;
    std::vector<ProbeTarget> targets;
    const auto perDomain = static_cast<std::uint32_t>(perSession);
    for (std::uint32_t i = 0; i < recipients; ++i) {
        if (i % perDomain == 0) {
            AskDomain domain;
            domain.route.domain = "d" + std::to_string(i / perDomain) + ".test";
            domain.route.finding = RouteFinding::AcceptsMail;
            domain.route.hosts = {{"mx.test", 10, {IpAddress::v4(127, 0, 0, 1)}}};
            domains.push_back(std::move(domain));
        }
        targets.push_back({i, "p" + std::to_string(i) + "@" + domains.back().route.domain, i / perDomain, false});
    }
    const auto profiles = ProviderProfiles::builtIn();
    const auto rules = ReplyRules::builtIn();
    std::uint32_t accepted = 0;
    const double cpu = cpuNow();
    const long before = peakKiB();
    const auto began = clock.monotonicNow();
    auto summary = probeMailboxes(std::move(domains), std::move(targets), *profiles, *rules, options,
        [&](const ProbeOutcome& o) { accepted += o.finding == MailboxFinding::Accepted ? 1 : 0; }, {});
    const double seconds = std::chrono::duration<double>(clock.monotonicNow() - began).count();
    if (!summary) return 1;
    std::printf(
        "{\"seconds\":%.3f,\"rcpt_per_second\":%.0f,\"sessions_per_second\":%.0f,\"cpu_us_a_rcpt\":%.2f,\"accepted\":%u,\"peak_mb\":%.1f,\"grown_mb\":%.1f}\n",
        seconds, recipients / seconds, static_cast<double>(summary->sessions) / seconds,
        (cpuNow() - cpu) * 1e6 / recipients, accepted, static_cast<double>(peakKiB()) / 1024,
        static_cast<double>(peakKiB() - before) / 1024);
    return 0;
}

} // namespace

int main(int argc, char** argv)
{
    if (argc >= 4 && std::strcmp(argv[1], "dns") == 0)
        return benchDns(argv[2], static_cast<unsigned>(std::strtoul(argv[3], nullptr, 10)), argc > 4);
    if (argc >= 6 && std::strcmp(argv[1], "smtp") == 0)
        return benchSmtp(static_cast<std::uint16_t>(std::strtoul(argv[2], nullptr, 10)),
            std::strtoul(argv[3], nullptr, 10), static_cast<std::uint32_t>(std::strtoul(argv[4], nullptr, 10)),
            std::strtoul(argv[5], nullptr, 10));
    return 2;
}

// SPDX-License-Identifier: Apache-2.0

#pragma once

/// Options of every command that asks the network: --depth, --resolver, --helo, ...

#include "cli/context.h"
#include "verify/network_check.h"
#include "verify/readiness.h"
#include "verify/verify_job.h"

#include <optional>
#include <string>
#include <vector>

namespace winnow::cli {

struct NetworkOptions {
    std::string depth = "form";
    std::vector<std::string> resolvers;
    std::vector<std::string> canaries;
    std::string helo;
    std::string mailFrom;
    std::optional<std::string> proxy;
    std::uint16_t smtpPort = 25;
    bool allowPrivate = false;
    bool pipelining = false;
    std::size_t sessions = 20;
    std::optional<unsigned> sessionsAHost;
    std::optional<unsigned> gapMs;
    std::optional<std::size_t> recipients;
    std::optional<unsigned> olderThan;
    bool again = false;
    std::uint64_t sample = 0;
    unsigned stayMinutes = 0;
    unsigned retrySeconds = 300;
    unsigned replySeconds = 60;

    [[nodiscard]] CheckDepth wanted() const { return depthFromName(depth).value_or(CheckDepth::Form); }
};

/// --depth and what belongs to it. `forProjects`: also what only a project can do: --sample, --again, --older-than,
/// --wait.
void addNetworkOptions(CLI::App& command, NetworkOptions& options, bool forProjects);

/// Resolvers, sender and pacing as the command line says; the computer's own resolvers where it says nothing.
/// Errors: BadOption, NetworkFailed.
[[nodiscard]] Result<DnsOptions> dnsOptionsOf(const NetworkOptions& options);
/// The names that name servers are tested with; none in a lab, unless --canary names some. Errors: ListsDamaged.
[[nodiscard]] Result<CanarySet> canarySetOf(const NetworkOptions& options);
/// --resolver, --canary and --allow-private.
void addResolverOptions(CLI::App& command, NetworkOptions& options);
[[nodiscard]] Result<VerifyOptions> verifyOptionsOf(const NetworkOptions& options);
[[nodiscard]] Result<NetworkCheckOptions> networkCheckOf(const NetworkOptions& options);

/// What the network said, in sentences on standard error: what could not be learnt, and what to do.
void tellNetwork(const VerifyReport& report, CheckDepth depth);
/// Name servers that were left out, or that invent addresses; on standard error.
void tellNameServers(const RouteSummary& dns);
/// No name server can be believed: what happened, what is safe, what to do; on standard error. Gives kConnection.
int tellConnection(const CanaryReport& canaries, const std::string& whatIsSafe);
/// What is safe where a run over a project ended for that.
[[nodiscard]] std::string safeAfter(const VerifyReport& report);
/// "says that well-known domains do not exist"; of one name server.
[[nodiscard]] const char* wordsOf(CanaryFault fault);
/// The same as one JSON line without a line feed.
[[nodiscard]] std::string networkAsJson(const VerifyReport& report, CheckDepth depth);

} // namespace winnow::cli

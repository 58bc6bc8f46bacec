// SPDX-License-Identifier: Apache-2.0

#pragma once

/// Verify: asks the network about what a project holds, keeps the evidence, and decides again.
///
/// What is pending is a question asked of the project, so a run that was stopped or killed goes on where it was:
/// evidence is committed in bursts of a second. The caller's thread writes; the network has a thread of its own.

#include "base/run_counters.h"
#include "dns/route_finder.h"
#include "lists/reference_lists.h"
#include "settle/settle_job.h"
#include "smtp/mailbox_prober.h"
#include "smtp/retry_plan.h"
#include "verify/network_plan.h"

#include <functional>
#include <stop_token>
#include <string>

namespace winnow {

struct VerifyOptions {
    CheckDepth depth = CheckDepth::Domain;
    NetworkWish wish;
    RouteOptions routes;  ///< resolvers, clock and canaries; `randomLabel` and `progress` are set here
    ProberOptions prober; ///< for depth Mailbox: helo, sender, clock
    RetryPlan retry;
    std::chrono::seconds stay{0}; ///< how long to stay for second tries that come due
    SettleOptions settle;
    Random* random = nullptr; ///< for names that cannot exist
    /// Called on the caller's thread while the network is asked, after evidence was committed: may read the project.
    /// Every `soFarEvery`, and so seldom that it takes no more than a tenth of the time. Null: never.
    std::function<void()> soFar;
    std::chrono::milliseconds soFarEvery{5000};
};

struct VerifyReport {
    RouteSummary dns;
    ProbeSummary smtp;
    std::uint64_t domainsPlanned = 0;
    std::uint64_t mailboxesPlanned = 0;
    std::array<std::uint64_t, kMailboxFindingCount> byFinding{}; ///< mailboxes of this run
    std::uint64_t waiting = 0;                                   ///< mailboxes that are asked again later
    UtcMillis nextDue = 0;                                       ///< the earliest of them
    bool stopped = false;
    SettleResult settled;

    /// The check ended because no name server could be believed (any more): see `dns.canaries`. Nothing was learnt
    /// since the last time that one could.
    [[nodiscard]] bool isConnectionBad() const noexcept { return dns.untrusted; }
    /// Nothing at all was learnt, and nothing was decided.
    [[nodiscard]] bool isUnchanged() const noexcept { return dns.untrusted && dns.domains == dns.notAsked; }
};

/// Errors: ProjectSealed, BadOption (no HELO name for depth Mailbox), NetworkFailed, ProjectDamaged, DiskFull. A stop
/// is no error: what was learnt is kept and decided. Neither is a connection that cannot be trusted: see
/// VerifyReport::isConnectionBad().
[[nodiscard]] Result<VerifyReport> verifyProject(Project& project, const ReferenceLists& lists,
    const VerifyOptions& options, RunCounters& counters, std::stop_token stop);

/// Letters that make a name nobody has registered. Thread: any that `random` allows.
[[nodiscard]] std::string madeUpLabel(Random& random);

} // namespace winnow

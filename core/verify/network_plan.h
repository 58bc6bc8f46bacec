// SPDX-License-Identifier: Apache-2.0

#pragma once

/// NetworkPlan: who will be asked what, before anything is sent. Reads the project, touches no network.

#include "project/project.h"
#include "project/stores/seal.h"
#include "smtp/probe_outcome.h"
#include "smtp/provider_profiles.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace winnow {

struct NetworkWish {
    std::optional<unsigned> olderThanDays; ///< also what was answered, if so long ago
    bool unansweredAgain = false;          ///< everything unanswered at once, not only what is due
    std::uint64_t sample = 0;              ///< so many addresses, spread over the list; 0: all
    bool lab = false;                      ///< special-use domains are ordinary ones
};

/// A mailbox to be asked about.
struct PlannedMailbox {
    EntryNo entry;
    DomainId domain;
    std::string address;
    bool international = false;
    std::uint32_t tries = 0; ///< so far
    UtcMillis first = 0;     ///< the first of them
};

struct NetworkPlan {
    std::vector<std::string> domainNames;  ///< by id
    std::vector<DomainId> domains;         ///< whose mail route is not known, or no longer
    std::vector<PlannedMailbox> mailboxes; ///< with the routes as they are known now
    std::uint64_t notDue = 0;              ///< mailboxes that wait for their next try
    UtcMillis nextDue = 0;                 ///< the earliest of them; 0: none
};

/// Domains of addresses that are neither left out by a do-not-mail mark, by hand, nor broken; literals and reserved
/// names have none. Errors: ProjectDamaged.
[[nodiscard]] Result<NetworkPlan> planDomains(Project& project, const NetworkWish& wish);

/// Mailboxes whose domain accepts mail and that would be kept or looked at; duplicates once. Errors: ProjectDamaged.
[[nodiscard]] Result<NetworkPlan> planMailboxes(Project& project, const NetworkWish& wish);

/// The part of a plan that goes to one operator.
struct PlannedProvider {
    std::string name; ///< "Google", or the registrable part of the mail host's name for the others together: ""
    std::uint64_t mailboxes = 0;
    std::uint64_t hosts = 0;
    bool tells = true;
    bool blocksHomeLines = false;
    double hours = 0; ///< at the profile's pace
};

/// By operator, the largest first; hosts that no profile knows are one entry with an empty name. Errors:
/// ProjectDamaged.
[[nodiscard]] Result<std::vector<PlannedProvider>> providersOf(
    Project& project, const NetworkPlan& plan, const ProviderProfiles& profiles);

} // namespace winnow

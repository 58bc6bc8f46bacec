// SPDX-License-Identifier: Apache-2.0

#pragma once

/// Evidence: everything that was learnt about one address. Value header: plain types only.

#include "dns/route_finding.h"
#include "smtp/mailbox_finding.h"

#include <cstdint>

namespace winnow {

struct Evidence {
    // form
    bool formBroken = false;
    bool exchangeEntry = false;
    bool repaired = false;    ///< its text is a proposal
    bool unclearCell = false; ///< its cell holds more than is understood
    // lists; of the domain
    bool reservedDomain = false;
    bool dotless = false;
    bool literal = false;
    bool endingKnown = true;
    bool disposable = false;
    bool suspected = false; ///< tier B
    bool likelyTypo = false;
    bool mixedScript = false;
    // lists; of the local part
    bool breaksProviderRule = false;
    std::uint16_t flags = 0; ///< Flag bits known so far
    // network
    RouteFinding route = RouteFinding::NotAsked;
    MailboxFinding mailbox = MailboxFinding::NotAsked;
};

} // namespace winnow

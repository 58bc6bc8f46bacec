// SPDX-License-Identifier: Apache-2.0

#pragma once

/// DomainFacts: a domain as typed, with everything that is known of it without a network.

#include "address/domain_name.h"
#include "lists/reference_lists.h"
#include "verdict/evidence.h"

#include <string>
#include <string_view>

namespace winnow {

struct DomainFacts {
    FormFault fault; ///< rule None: the domain is well formed
    DomainForm form;
    DomainTraits traits;
    std::string typoTarget; ///< the domain that was probably meant
};

/// Parses a domain part and looks it up. Cost: 0.5 us for ASCII.
[[nodiscard]] DomainFacts domainFactsOf(std::string_view typed, const ReferenceLists& lists);

/// The evidence that a domain gives, flags included; the local part adds its own.
[[nodiscard]] Evidence evidenceOf(const DomainFacts& domain);

} // namespace winnow

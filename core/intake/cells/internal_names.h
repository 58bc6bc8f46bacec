// SPDX-License-Identifier: Apache-2.0

#pragma once

/// Names of mailboxes inside a mail system, as Exchange, Notes and directories export them beside addresses or in their
/// place: nobody outside can mail them.

#include <cstddef>
#include <string_view>
#include <vector>

namespace winnow {

struct InternalName {
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// "/o=ExchangeLabs/ou=..", "EX:/o=..", "X500:..", "X400:c=nl;a= ;..", "SIP:jan@x.nl", "IMCEAEX-..", "CN=Jan/O=Org", in
/// order. Linear.
[[nodiscard]] std::vector<InternalName> internalNames(std::string_view text);

} // namespace winnow

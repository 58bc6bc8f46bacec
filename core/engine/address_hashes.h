// SPDX-License-Identifier: Apache-2.0

#pragma once

/// The forms in which an address may have been hashed by others, and the masks that name its domain.

#include "intake/never_entry.h"
#include "lists/reference_lists.h"

#include <string>
#include <string_view>
#include <vector>

namespace winnow {

/// As it is typed, in lower case, and its canonical form; each once.
[[nodiscard]] std::vector<std::string> hashedForms(
    std::string_view typed, std::string_view local, std::string_view domain, const ReferenceLists& lists);

/// 32, 20 or 16 bytes. About 0.3 us.
[[nodiscard]] std::string addressDigest(AddressHash kind, std::string_view address);

/// "@mail.example.nl", and the masks of what lies below a domain: "@*.mail.example.nl", "@*.example.nl", "@*.nl".
[[nodiscard]] std::vector<std::string> domainMasks(std::string_view domain);
/// The mask of a line of a do-not-mail file.
[[nodiscard]] std::string domainMask(const NamedDomain& domain);

} // namespace winnow

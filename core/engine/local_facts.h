#pragma once

/// What the reference lists say of a local part: the facts of an entry that other lists would change.

#include "crypto/digest.h"
#include "engine/settle_state.h"
#include "lists/reference_lists.h"

#include <string>
#include <string_view>

namespace winnow {

/// The bits that localBits() decides.
inline constexpr std::uint16_t kListBits = kEntryRole | kEntryTagged | kEntryProviderFault;

/// Role, tag and provider rule of a local part. `rule` may be null.
[[nodiscard]] std::uint16_t localBits(std::string_view local, const ProviderRule* rule, const ReferenceLists& lists);

/// The part of the duplicate hash that a domain gives; it is added to that of the canonical local part.
[[nodiscard]] std::uint64_t domainSeed(const RowDigest::Key& key, std::string_view domain, const ProviderRule* rule);

/// Learns these facts again for every list that was imported under other reference lists, and where a domain was corrected. Reads the
/// texts of those lists: about a second a million entries. Errors: ProjectDamaged.
[[nodiscard]] Result<void> relearnLocalFacts(Project& project, SettleState& state, const ReferenceLists& lists);

} // namespace winnow

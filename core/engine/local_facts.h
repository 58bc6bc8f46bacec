// SPDX-License-Identifier: Apache-2.0

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
[[nodiscard]] std::uint64_t domainSeed(const HashKey& key, std::string_view domain, const ProviderRule* rule);

/// The canonical key of an address, "local@domain".
[[nodiscard]] std::string canonicalKeyOf(std::string_view local, std::string_view domain, const ReferenceLists& lists);
/// Of a whole address that is well formed.
[[nodiscard]] std::string canonicalKeyOf(std::string_view address, const ReferenceLists& lists);

/// Its keyed hash; the lowest 40 bits are those of GroupFacts::hashLow and hashHigh.
[[nodiscard]] MailboxKey mailboxKeyOf(const HashKey& key, std::string_view canonicalKey);
/// Those 40 bits.
[[nodiscard]] std::uint64_t entryHashOf(const MailboxKey& key) noexcept;
[[nodiscard]] inline std::uint64_t entryHash(const GroupFacts& facts, std::size_t entry) noexcept
{
    return static_cast<std::uint64_t>(facts.hashHigh[entry]) << 32 | facts.hashLow[entry];
}

/// All 64 bits; only where the group has wide hashes.
[[nodiscard]] inline std::uint64_t wideHash(const GroupFacts& facts, std::size_t entry) noexcept
{
    const std::uint8_t* top = &facts.hashTop[entry * kHashTopBytes];
    return entryHash(facts, entry) | std::uint64_t{top[0]} << 40 | std::uint64_t{top[1]} << 48 |
        std::uint64_t{top[2]} << 56;
}

/// Learns these facts again for every list that was imported under other reference lists, and where a domain was
/// corrected. Reads the texts of those lists: about a second a million entries. Errors: ProjectDamaged.
[[nodiscard]] Result<void> relearnLocalFacts(Project& project, SettleState& state, const ReferenceLists& lists);

} // namespace winnow

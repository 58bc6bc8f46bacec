// SPDX-License-Identifier: Apache-2.0

#pragma once

/// FactBuilder: entries of a batch to the facts that a row group keeps.

#include "address/address_parser.h"
#include "crypto/digest.h"
#include "import/domain_cache.h"
#include "intake/entries.h"
#include "project/rows/row_group.h"

#include <deque>
#include <expected>
#include <string>
#include <string_view>
#include <vector>

namespace winnow {

/// A domain of one group, with the hash under which it is interned.
struct GroupDomain {
    std::string_view name; ///< lives as long as the builder
    std::uint64_t hash = 0;
};

/// Thread: one; it keeps what it knows of domains. About 0.15 us an entry.
class FactBuilder {
public:
    FactBuilder(const ReferenceLists& lists, const HashKey& duplicateKey, std::uint32_t primaryColumn);

    /// Fills `facts` (all but its domain ids) and the group's domains in the order of their local numbers.
    void build(
        const RecordBatch& batch, const EntryBatch& entries, GroupFacts& facts, std::vector<GroupDomain>& domains);

private:
    KnownDomain& domain(std::string_view typed, std::uint64_t hash);
    [[nodiscard]] std::expected<LocalForm, FormFault> localForm(
        std::string_view local, std::string_view domainTyped, std::uint64_t hash);
    void addEntry(std::string_view text, std::size_t number, const EntrySpan& entry, GroupFacts& facts,
        std::vector<GroupDomain>& domains);

    const ReferenceLists& m_lists;
    HashKey m_key;
    std::uint32_t m_primary;
    DomainCache m_domains;
    std::uint32_t m_stamp = 0;
    std::string m_canonical;
    std::vector<std::uint64_t> m_hashes; ///< of the domains of the batch in hand, as typed
};

} // namespace winnow

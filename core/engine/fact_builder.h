#pragma once

/// FactBuilder: entries of a batch to the facts that a row group keeps.

#include "address/form.h"
#include "crypto/digest.h"
#include "intake/entries.h"
#include "lists/reference_lists.h"
#include "project/row_group.h"

#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>
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
    FactBuilder(const ReferenceLists& lists, const RowDigest::Key& duplicateKey, std::uint32_t primaryColumn);

    /// Fills `facts` (all but its domain ids) and the group's domains in the order of their local numbers.
    void build(const RecordBatch& batch, const EntryBatch& entries, GroupFacts& facts, std::vector<GroupDomain>& domains);

private:
    struct Known {
        std::string ascii;
        FormRule fault = FormRule::None;
        const ProviderRule* rule = nullptr;
        KeyRule key = KeyRule::Plain;
        std::uint64_t seed = 0; ///< keyed hash of the canonical domain
        std::uint64_t hash = 0;
        std::uint32_t stamp = 0; ///< the group that last used it, and its number there
        std::uint16_t local = 0;
    };
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view s) const noexcept { return nameHash(s); }
    };
    Known& domain(std::string_view typed);
    void addEntry(std::string_view text, const EntrySpan& entry, GroupFacts& facts, std::vector<GroupDomain>& domains);

    const ReferenceLists& m_lists;
    RowDigest::Key m_key;
    std::uint32_t m_primary;
    std::unordered_map<std::string, Known, Hash, std::equal_to<>> m_domains;
    std::uint32_t m_stamp = 0;
    std::string m_canonical;
};

} // namespace winnow

// SPDX-License-Identifier: Apache-2.0

#pragma once

/// TypoSuggester: proposals for misspelt domains that do no harm.
///
/// A domain is only doubted when it is a known misspelling, or when it is one keyboard slip away from a large
/// provider or from a domain far more common in this very list, and stands on no list of real mail domains.
/// On a tie it abstains.

#include "lists/reference_lists.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace winnow {

/// How often a domain occurs in the list at hand.
struct DomainCount {
    std::string_view domain;
    std::uint64_t count = 0;
};

/// Immutable after construction. Thread: any.
class TypoSuggester {
public:
    /// Remembers the common domains of the list; `counts` may be empty. Cost: a few ms for 120,000.
    TypoSuggester(const ReferenceLists& lists, const std::vector<DomainCount>& counts);

    /// The domain that was probably meant; empty when in doubt. About 0.3 us.
    [[nodiscard]] std::string suggest(std::string_view domain, std::uint64_t count) const;

private:
    struct Target {
        std::string domain;
        std::uint64_t count = 0; ///< 0: a large provider, whatever its count here
    };
    void addTarget(std::string domain, std::uint64_t count);

    const ReferenceLists& m_lists;
    std::vector<Target> m_targets;
    /// Each target under itself and under itself less one character (symmetric deletion).
    std::unordered_multimap<std::uint64_t, std::uint32_t> m_index;
    std::vector<bool> m_mayHold; ///< by the low bits of the hash: most questions end here
};

/// True when `typed` is `meant` after one slip of the fingers on a QWERTY, QWERTZ or AZERTY keyboard: a letter
/// lost, doubled, swapped with its neighbour, or hit beside its key. The first letter is trusted.
[[nodiscard]] bool isOneSlip(std::string_view typed, std::string_view meant) noexcept;

} // namespace winnow

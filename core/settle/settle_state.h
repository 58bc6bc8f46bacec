// SPDX-License-Identifier: Apache-2.0

#pragma once

/// What one settle pass holds in memory: the facts of all groups, the domains, the duplicates.

#include "base/grouped.h"
#include "crypto/digest.h"
#include "project/rows/row_group_scan.h"
#include "project/rows/selection_bitmap.h"
#include "settle/domain_facts.h"
#include "settle/settle_job.h"

#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace winnow {

/// One group with what is looked up again and again.
struct SettleGroup {
    std::uint32_t number = 0;
    std::size_t source = 0;        ///< index in SettleState::sources
    std::uint32_t firstEntry = 0;  ///< dense number of its first entry
    std::uint64_t firstRecord = 0; ///< record number within its source
    GroupFacts facts;

    [[nodiscard]] std::uint32_t domainOf(std::size_t entry) const noexcept
    {
        return facts.domains[facts.domain[entry]];
    }
    [[nodiscard]] bool isValid(std::size_t entry) const noexcept { return facts.domain[entry] != kNoDomain; }
    /// By dense number.
    [[nodiscard]] EntryNo entryNo(std::uint32_t entry) const noexcept { return entryAt(number, entry - firstEntry); }
};

/// A domain with its evidence, and the verdict of an entry that adds nothing of its own.
struct SettleDomain {
    Evidence evidence;
    Verdict plain;
    bool known = false;
};

/// What is stored about the mailbox of an entry.
struct SettleProbe {
    std::uint32_t entry = 0; ///< dense number
    ProbeFact fact;
    bool isForEntry = false; ///< it is about the address that the entry has now: only its text tells
};

/// Entries that share a canonical key: dense entry numbers, the first one is the earliest.
using DuplicateClusters = Grouped<std::uint32_t>;

struct SettleState {
    std::vector<SourceInfo> sources;
    std::vector<SettleGroup> groups;
    std::uint32_t entries = 0;
    std::vector<std::string> domainNames;
    std::vector<SettleDomain> domains;
    std::vector<std::pair<std::uint32_t, std::string>> typos; ///< domain id, domain meant
    DuplicateClusters clusters;
    std::vector<std::uint16_t> extraFlags; ///< per entry: duplicate, suppressed, do not mail; empty: none
    std::vector<std::pair<std::uint32_t, Status>> ownStatus; ///< entries that a rule of the user's fits, sorted
    std::vector<RouteFinding> routes;      ///< by domain id; may be shorter than the domains: those were not asked
    std::vector<SettleProbe> probes;       ///< in the order of the entries
    std::vector<MailboxFinding> mailboxes; ///< per entry; empty: nobody was asked
    bool lab = false;                      ///< special-use domains are ordinary ones
    std::vector<bool>
        corrected; ///< per group: some of its domains were corrected, so its facts have to be learnt again
    std::vector<std::pair<Decision, SelectionBitmap>> edits; ///< live ones, oldest first

    /// What a person decided last for an entry, if anything.
    [[nodiscard]] std::optional<Decision> byHand(std::uint32_t group, std::size_t entry) const noexcept
    {
        for (auto edit = edits.rbegin(); edit != edits.rend(); ++edit)
            if (edit->second.contains(group, entry)) return edit->first;
        return std::nullopt;
    }
    [[nodiscard]] const SettleGroup& groupOf(std::uint32_t entry) const noexcept;
};

/// The groups of a state as a scan of their texts. The state has to outlive it.
[[nodiscard]] TextScan textScan(const SettleState& state, unsigned threads);

struct StateWish {
    std::function<bool(const SourceInfo&)> wanted = &SourceInfo::isLive;
    bool wideHashes = false; ///< else GroupFacts::hashTop is left out: three bytes an entry
};

/// Reads facts, domains and edits of the lists that are wanted. Errors: ProjectDamaged.
[[nodiscard]] Result<void> loadState(
    Project& project, SettleState& state, unsigned threads, const StateWish& wish = {});

/// Reads what was learnt about the mailboxes of these entries. What a reply means is the user's own rules' to say
/// first. Errors: ProjectDamaged.
[[nodiscard]] Result<void> loadProbes(Project& project, SettleState& state, const Rules& rules);

/// Gives every entry what was learnt about its mailbox or that of its duplicates: of several answers the newest that is
/// one, else the newest. After settleTexts(): an answer that is about another address is left aside.
void spreadProbes(SettleState& state);

/// Evidence of every domain: lists, frequencies, typos.
void settleDomains(SettleState& state, const ReferenceLists& lists, unsigned threads);

/// Pairs (entry, earlier entry with the same 40-bit hash).
using HashPairs = std::vector<std::pair<std::uint32_t, std::uint32_t>>;
/// Reads groups only; two passes over their hashes and one over 8 bytes an entry, which it holds meanwhile. In the
/// order of the earlier entry, then of the other.
[[nodiscard]] HashPairs sameHashes(const SettleState& state, unsigned threads);

/// Takes the duplicates that were found by hash and confirms them on text; applies suppressions and the user's rules,
/// and compares addresses with those of stored answers, which needs the text too. Errors: ProjectDamaged.
[[nodiscard]] Result<void> settleTexts(Project& project, SettleState& state, const ReferenceLists& lists,
    const SettleOptions& options, const HashPairs& pairs);

} // namespace winnow

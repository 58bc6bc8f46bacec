// SPDX-License-Identifier: Apache-2.0

#pragma once

/// Versions: a list comes again, and what was decided about the last one holds for the new one.
///
/// Entries of both are matched by canonical key: the same person, however the address is written. Equal hashes of 40
/// bits and an equal domain make a match; before anything is left out because of it, the texts are compared. Thread:
/// the writer's.

#include "lists/reference_lists.h"
#include "project/project.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace winnow {

inline constexpr unsigned kEvidenceDays = 90;

struct VersionOptions {
    unsigned threads = 2;
    unsigned evidenceDays =
        kEvidenceDays; ///< answers of mail servers and name servers that are older are not taken over
};

/// What a new version took over. Counts of entries, unless they say otherwise.
struct VersionCarry {
    SourceId older;
    std::uint64_t fresh = 0;     ///< of the new version, not in the one before
    std::uint64_t known = 0;     ///< in both
    std::uint64_t gone = 0;      ///< of the one before, not in the new one
    std::uint64_t decisions = 0; ///< decided by hand before
    std::uint64_t closed = 0;    ///< addresses that must not be mailed because the one before said so
    std::uint64_t answers = 0;   ///< mailboxes whose answer is reused
    std::uint64_t expired = 0;   ///< mailboxes and domains whose answers are too old: they are asked again
};

/// Puts a finished import in the place of an older list; inside the transaction that finishes it. Carried over:
/// decisions by hand (with them the choice among duplicates), "do not mail" in every form, young answers, what moments
/// knew. Corrections of domains, do-not-mail files, policy and rules are the project's own and hold anyway.
///
/// A decision that was made for every row of an address holds for every row it has now. One that was made for some of
/// them holds for the rows with the same bytes, else for those that stand in the same order; it never leaves out the
/// last row of an address that had another one. Cost: about 0.25 s for two lists of a million. Errors: BadOption (the
/// older list is no live one), ProjectDamaged.
[[nodiscard]] Result<VersionCarry> carryOver(
    Project& project, const ReferenceLists& lists, SourceInfo& newer, SourceInfo older, const VersionOptions& options);

/// Undoes a decision, and with it what new versions took over of it. Errors: those of the database.
[[nodiscard]] Result<void> undoDecision(Project& project, EditId edit);

/// How an edit is named that a new version takes over: "carried:7 by hand", of edit 7, the first one.
[[nodiscard]] std::string ruleToCarry(const Edit& edit);
/// Why a mailbox is closed that the version before said not to mail.
[[nodiscard]] std::string closedBecauseOf(SourceId newer);
/// Of an edit that a new version took over: what the person said at first. Else the rule as it is.
[[nodiscard]] std::string_view carriedRule(std::string_view rule) noexcept;
[[nodiscard]] bool isCarried(const Edit& edit) noexcept;

/// Removes a list. What a new version took over goes with it, and the version before it is live again, where its rows
/// are still there. Errors: BadOption (no such live list), NotAllowed.
[[nodiscard]] Result<void> removeList(Project& project, SourceId list);

/// Erases the rows of a replaced list: cells, decisions, answers. What the new version took over stays, as do the
/// ledger and the audit log. Domains that nobody else has are forgotten. Errors: BadOption (no replaced list with
/// rows), NotAllowed.
[[nodiscard]] Result<void> eraseVersion(Project& project, SourceId list);

} // namespace winnow

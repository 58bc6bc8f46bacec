// SPDX-License-Identifier: Apache-2.0

#pragma once

/// A person asks about their data: found in everything, handed out, or forgotten. Thread: the writer's.

#include "engine/settle_job.h"
#include "lists/reference_lists.h"
#include "project/project.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace winnow {

/// A row that names the person.
struct PersonRow {
    SourceId source;
    std::string list;                                       ///< the file's name
    std::uint64_t record = 0;                               ///< counted from 1 over the rows that were read
    std::vector<std::pair<std::string, std::string>> cells; ///< column and text
    std::string status, reason, decision, cause; ///< of the entry; "" where the address only stands in another cell
};

struct PersonFindings {
    std::string address; ///< normalised
    std::vector<PersonRow> rows;
    std::uint64_t rejects = 0;                  ///< unreadable records that name them
    bool suppressed = false;                    ///< on a do-not-mail list
    std::vector<std::filesystem::path> backups; ///< that still hold what is erased now
};

/// Rows with an entry of this address, or with it anywhere in their text. The address is compared as mail servers do:
/// without regard to case. About 0.3 s a million rows. Errors: BadOption (no address), ProjectDamaged.
[[nodiscard]] Result<PersonFindings> findPerson(
    Project& project, const ReferenceLists& lists, std::string_view address);

/// Writes what was found as JSON (0600) for the person; counted in the audit log without the address. Errors:
/// TargetExists, DiskFull and those of findPerson().
[[nodiscard]] Result<PersonFindings> exportPerson(
    Project& project, const ReferenceLists& lists, std::string_view address, const std::filesystem::path& target);

/// Removes those rows with everything learnt and decided about them, in one transaction: row groups, unreadable
/// records, edits, mailbox evidence, domains that nobody else has, saved filters that name them; writes the ledger,
/// leaves a hashed tombstone, so that the address is never kept again when it comes back, and decides everything anew.
/// Backups that were made before still hold it: they are named. Errors: NotAllowed, BadOption (nothing was found),
/// DiskFull.
[[nodiscard]] Result<PersonFindings> erasePerson(Project& project, const ReferenceLists& lists,
    std::string_view address, const SettleOptions& settle, RunCounters& counters);

} // namespace winnow

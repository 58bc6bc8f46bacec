// SPDX-License-Identifier: Apache-2.0

#pragma once

/// Ledger: what came in, what was decided, what went out, what was erased; in numbers and digests that must add up.
///
/// For every list
///     lines in the file = records + unreadable + skipped              (as it was imported)
///     records = kept + left out + to review + erased                  (as it is decided now)
///     D(file) = D(records there now) + D(erased)
/// and for every export of it
///     D(file) = D(exported) + D(not exported) + D(erased before)
/// where D is the keyed digest of a set of records (RowDigest): no record can be lost, altered or come twice without
/// the sums telling. Records with corrections count by their original.

#include "project/project.h"

#include <cstdint>
#include <string>
#include <vector>

namespace winnow {

/// One list from beginning to end.
struct ListBalance {
    std::uint32_t source = 0;
    std::string name;                                                                 ///< "" when the list was removed
    std::string time;                                                                 ///< of the import
    std::string sha256;                                                               ///< of the file
    std::uint64_t lines = 0, records = 0, unreadable = 0, skipped = 0, addresses = 0; ///< as imported
    std::uint64_t kept = 0, leftOut = 0, toReview = 0; ///< as decided now; nothing for a removed list
    std::uint64_t erased = 0;                          ///< records erased for persons who asked
    bool removed = false;
    bool balances = false;
};

/// One list of one export.
struct ExportedList {
    std::uint32_t source = 0;
    bool balances = false;
};

struct ExportBalance {
    std::string time;
    std::string profile; ///< "" for the list's own form
    std::uint64_t rows = 0;
    bool sealed = false;
    std::vector<std::string> sha256; ///< of the files
    std::vector<ExportedList> lists;
    bool balances = false;
};

struct Ledger {
    std::vector<ListBalance> lists;
    std::vector<ExportBalance> exports;
    std::uint64_t networkRuns = 0;
    bool balances = true;
    std::string trouble; ///< the first thing that does not add up; "" when all does
};

/// Reads and checks all of it; some milliseconds and 0.05 us a record. Errors: ProjectDamaged (an entry cannot be
/// read).
[[nodiscard]] Result<Ledger> readLedger(Project& project);

} // namespace winnow

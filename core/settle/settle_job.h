// SPDX-License-Identifier: Apache-2.0

#pragma once

/// Settle: one deterministic pass over the whole project: domain frequencies, lists, typos, duplicates,
/// suppressions, then decide and dispose for every entry and every record. The only caller of both for stored
/// lists. Touches no network. The same list gives the same result digest for any number of threads.

#include "base/grouped.h"
#include "base/run_counters.h"
#include "lists/reference_lists.h"
#include "project/project.h"

#include <array>
#include <cstdint>
#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace winnow {

/// What came out, in numbers that add up.
struct SettleSummary {
    std::uint64_t records = 0;
    std::uint64_t kept = 0;
    std::uint64_t toReview = 0;
    std::array<std::uint64_t, kCauseCount> leftOut{}; ///< records by cause
    std::uint64_t entries = 0;
    std::array<std::uint64_t, kStatusCount> byStatus{}; ///< entries
    std::array<std::uint64_t, kReasonCount> byReason{};
    std::uint64_t duplicates = 0; ///< entries
    std::uint64_t domains = 0;
    std::string resultDigest; ///< of every entry's and record's outcome, in any order

    [[nodiscard]] std::uint64_t leftOutTotal() const noexcept
    {
        std::uint64_t sum = 0;
        for (const std::uint64_t n : leftOut) sum += n;
        return sum;
    }
    SettleSummary& operator+=(const SettleSummary& other) noexcept;
};

struct SettleResult {
    SettleSummary total;
    Grouped<EntryNo> duplicates; ///< rows that share an address, the survivor first, then in file order
    std::vector<std::pair<SourceId, SettleSummary>> bySource; ///< digests are of the whole project only

    /// The numbers of one source.
    [[nodiscard]] SettleSummary of(SourceId source) const
    {
        for (const auto& [id, summary] : bySource)
            if (id == source) return summary;
        return {};
    }
};

struct SettleOptions {
    unsigned threads = 2;
    Policy policy;
    Rules rules;
    bool wantDuplicates = false; ///< fill SettleResult::duplicates
    std::uint16_t today = 0;     ///< days since 1970-01-01, for "inactive"; 0: by the project's clock
};

/// Decides everything again and writes the verdict columns. Errors: ProjectDamaged, DiskFull, Cancelled.
[[nodiscard]] Result<SettleResult> settle(
    Project& project, const ReferenceLists& lists, const SettleOptions& options, RunCounters& counters);

/// How many rows another policy would keep, review and leave out, from the verdicts that are stored; writes nothing.
/// The rule for duplicates and the months of "inactive" stay those of the last settle. About 0.1 us a row and thread;
/// only the rows' numbers are filled. Errors: ProjectDamaged.
[[nodiscard]] Result<SettleSummary> forecastPolicy(Project& project, const Policy& policy, unsigned threads);

/// What settle would decide; writes nothing. Errors: ProjectDamaged.
[[nodiscard]] Result<SettleResult> forecast(
    Project& project, const ReferenceLists& lists, const SettleOptions& options);

/// The same, and tells the verdicts of every group by its number, in their order, on the caller's thread.
using TellVerdicts = std::function<void(std::uint32_t group, const GroupVerdicts& verdicts)>;
[[nodiscard]] Result<SettleResult> forecast(
    Project& project, const ReferenceLists& lists, const SettleOptions& options, const TellVerdicts& tell);

/// Decides everything again and compares it with what is stored: the number of groups that differ.
[[nodiscard]] Result<std::uint64_t> compareSettled(
    Project& project, const ReferenceLists& lists, const SettleOptions& options);

} // namespace winnow

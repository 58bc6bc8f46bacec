// SPDX-License-Identifier: Apache-2.0

#pragma once

/// Import: a file enters the project. Staged, resumable, all or nothing to the user.
///
/// Threads: one reads and cuts records, `threads` workers find entries, grade them and compress, the calling
/// thread commits in order. Batches move through bounded channels, so memory does not grow with the file.

#include "base/run_counters.h"
#include "formats/open_list.h"
#include "intake/column_guess.h"
#include "lists/reference_lists.h"
#include "project/project.h"
#include "versions/version_job.h"

#include <filesystem>
#include <optional>
#include <stop_token>
#include <string>

namespace winnow {

struct ImportOptions {
    OpenOptions open;
    std::optional<std::string> column; ///< the address column, by name or 1-based number
    std::optional<ColumnPlan> plan;    ///< what a person confirmed in a preview; stands over `column` and every guess;
                                       ///< remembered for lists with the same columns
    std::vector<std::string> tables;   ///< of a workbook: all its sheets
    std::vector<std::string> sheets;   ///< of a workbook: those that a person ticked, this one among them; remembered
    std::filesystem::path origin; ///< where the file lies; remembered so that it is found when the project is erased
    std::optional<SourceId> replaces;      ///< the list of which this is a new version
    unsigned evidenceDays = kEvidenceDays; ///< see VersionOptions
    unsigned threads = 2;
    std::uint32_t groupsPerCommit = 24;
};

struct ImportResult {
    SourceInfo source;
    ColumnPlan plan;
    std::string encodingWhy;
    std::size_t doubled = 0;             ///< characters of the sample that look encoded twice
    std::optional<VersionCarry> carried; ///< of a new version
    bool resumed = false;                ///< went on from an import that had been cut off
    bool startedOver = false;            ///< an unfinished import of this name was removed: the file is another one
};

/// Imports one table of a file. On Cancelled and on a crash the source stays staged; importing the same file again goes
/// on at its last group, and a changed file starts over. Errors: those of openSheet and planColumns, DiskFull,
/// FileChanged, Cancelled.
[[nodiscard]] Result<ImportResult> importList(Project& project, const ReferenceLists& lists,
    std::unique_ptr<ByteSource> source, const std::string& name, const ImportOptions& options, RunCounters& counters,
    std::stop_token stop);

} // namespace winnow

// SPDX-License-Identifier: Apache-2.0

#pragma once

/// Export of a source as it came: the same columns, order, raw bytes of untouched records, delimiter, quoting,
/// encoding, byte order mark and newlines.
///
/// The file is written to a private temporary sibling, synced, read back with the program's own reader, compared
/// by record count and digest, and only then renamed; mode 0600. Never over a source file.

#include "base/run_counters.h"
#include "export/merge_cells.h"
#include "project/project.h"
#include "project/rows/selection_bitmap.h"
#include "settle/settle_job.h"

#include <filesystem>
#include <memory>
#include <stop_token>
#include <string>
#include <vector>

namespace winnow {

enum class ExportShape : std::uint8_t {
    Record,  ///< a record is kept if an address of its primary column is kept; others are cut from shared cells
    Address, ///< one row for each kept address
};

struct ExportOptions {
    std::filesystem::path target;
    std::vector<std::filesystem::path> sources; ///< files that may never be overwritten
    ExportShape shape = ExportShape::Record;
    bool all = false;                ///< every record, with the winnow_* result columns
    Decision which = Decision::Keep; ///< rows of this decision; those that are not kept go out as they came
    bool formulaSafe =
        false; ///< for spreadsheets: a ' before cells that would run as formulas; such addresses are held back
    bool holdFormulas = false; ///< such addresses are held back, other cells stay
    Grouped<EntryNo> merge;    ///< duplicates whose cells fill the empty ones of the row that stays (first)
    MergeRules mergeRules;
    std::shared_ptr<const SelectionBitmap>
        only;             ///< rows with one of these entries; in address shape these entries. Null: all
    bool remember = true; ///< what is decided now is kept as "the last export"
    bool replace = true;  ///< an existing target that is no source may be replaced
    unsigned threads = 2;
};

struct ExportResult {
    std::uint64_t records = 0;      ///< rows written below the header
    std::uint64_t untouched = 0;    ///< of them, byte for byte as they came
    std::uint64_t cutAddresses = 0; ///< addresses cut from shared cells
    std::uint64_t corrected = 0;    ///< addresses whose domain was corrected
    std::uint64_t filledCells = 0;  ///< empty cells filled from duplicates
    std::uint64_t formulaCells = 0; ///< cells made safe
    std::uint64_t heldBack = 0;     ///< addresses that a formula-safe export holds back
    std::uint64_t bytes = 0;
    std::string sha256;
    std::string digest; ///< of the rows, equal when written and read back

    /// Adds the counts of rows and addresses; not bytes, hash and digest.
    ExportResult& operator+=(const ExportResult& o)
    {
        records += o.records;
        untouched += o.untouched;
        cutAddresses += o.cutAddresses;
        corrected += o.corrected;
        filledCells += o.filledCells;
        formulaCells += o.formulaCells;
        heldBack += o.heldBack;
        return *this;
    }
};

/// Exports one live source, or what `only` chooses of a replaced one. Errors: TargetExists, ReadOnly, FileUnwritable,
/// DiskFull, ReadBackDiffers, ProjectDamaged, Cancelled.
[[nodiscard]] Result<ExportResult> exportSource(Project& project, const ReferenceLists& lists, const SourceInfo& source,
    const ExportOptions& options, RunCounters& counters, std::stop_token stop);

/// The rejects of lists as CSV: list (where there are several), line, byte offset, length, reason, raw text. Returns
/// their number.
[[nodiscard]] Result<std::uint64_t> exportRejects(
    Project& project, const std::vector<SourceInfo>& sources, const ExportOptions& options);

/// The addresses that must not be mailed, one a line: normalised, or as SHA-256 in hexadecimal.
[[nodiscard]] Result<std::uint64_t> exportDoNotMail(Project& project, const ExportOptions& options, bool hashed);

} // namespace winnow

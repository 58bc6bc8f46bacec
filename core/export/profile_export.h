// SPDX-License-Identifier: Apache-2.0

#pragma once

/// Export in the form of a profile: the cleaned list, who must go, and what was corrected, for one list or several as
/// one.

#include "export/export_job.h"
#include "output/field_rules.h"
#include "output/profile.h"

#include <filesystem>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace winnow {

struct ProfileExportOptions {
    const Profile* profile = nullptr;
    std::filesystem::path target;
    std::vector<std::filesystem::path> sources; ///< never written over
    std::vector<SourceId> lists;                ///< empty: all
    bool eachList = false; ///< every list in a file of its own, "OUT-NAME.csv", with its own columns alone
    bool all = false;      ///< every row, with the winnow_* result columns
    bool onlyKeep = false; ///< no removal and no corrections file
    ExportShape shape = ExportShape::Record;
    Grouped<EntryNo> merge; ///< see ExportOptions
    MergeRules mergeRules;
    std::shared_ptr<const SelectionBitmap>
        only;             ///< see ExportOptions; chosen entries that are gone are named in the file of removals
    bool remember = true; ///< see ExportOptions
    std::string listSeparator = ",";        ///< what "locale" means here
    std::optional<std::string> zipPassword; ///< everything goes into one AES-256 zip at `target`
    bool replace = true;
    unsigned threads = 2;
};

enum class WrittenKind : std::uint8_t { Keep, Remove, Corrections, Zip };

struct WrittenFile {
    WrittenKind kind = WrittenKind::Keep;
    std::filesystem::path path;
    std::uint64_t rows = 0; ///< below the header
    std::uint64_t bytes = 0;
    std::string sha256;
};

struct ProfileExportResult {
    std::vector<WrittenFile> files; ///< in a zip: its members, then the zip
    ExportResult counts;            ///< of the kept rows
    FieldChanges changes;
};

/// Every file is read back before any of them gets its name. A file of removals names each address once, and none that
/// stays under another row. Errors: as exportSource; BadOption (no list).
[[nodiscard]] Result<ProfileExportResult> exportWithProfile(
    Project& project, const ProfileExportOptions& options, RunCounters& counters, std::stop_token stop);

/// The beginning of what exportWithProfile() would write.
struct ProfilePreview {
    std::vector<std::string> header;
    std::vector<std::vector<std::string>> rows;
};

/// Writes nothing; `rows` at most; with `eachList` of the first list. Some milliseconds. Errors: BadOption (no list),
/// ProjectDamaged.
[[nodiscard]] Result<ProfilePreview> previewProfile(
    Project& project, const ProfileExportOptions& options, std::size_t rows);

} // namespace winnow

// SPDX-License-Identifier: Apache-2.0

#pragma once

/// Files that leave the project or came into it: written down in the ledger, the audit log and the list of known files.

#include "project/project.h"

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace winnow {

/// A file as it lies on the disk now.
struct FileFact {
    KnownFileKind kind = KnownFileKind::ClearExport;
    std::filesystem::path path;
    std::string sha256; ///< in hexadecimal; "" when it is not known
    std::uint64_t bytes = 0;
};

/// Ledger, audit log (both with `body`) and known files in one transaction, then the header. `action`: the same word in
/// both. `also`: what else belongs to it.
[[nodiscard]] Result<void> logFiles(Project& project, std::string_view action, const std::string& body,
    const std::vector<FileFact>& files, const std::function<Result<void>()>& also = {});

/// A change with everything that belongs to it: one transaction, then the header. Errors: those of `change`, DiskFull.
[[nodiscard]] Result<void> commitChange(Project& project, const std::function<Result<void>()>& change);

/// What no output may take the place of: `others`, the project's own file, and every list that was imported into it,
/// also long ago. Errors: those of the database.
[[nodiscard]] Result<std::vector<std::filesystem::path>> sparedFiles(
    Project& project, std::vector<std::filesystem::path> others = {});

/// SHA-256 of a file in hexadecimal; 1 MiB at a time. Errors: FileUnreadable.
[[nodiscard]] Result<std::string> hashFile(const std::filesystem::path& path);

/// The files alone; inside a transaction of the caller's.
[[nodiscard]] Result<void> rememberFiles(Project& project, const std::vector<FileFact>& files);

} // namespace winnow

// SPDX-License-Identifier: Apache-2.0

#pragma once

/// What a command asks before it imports a list: of the project, of the file, and of the person at the terminal.

#include "import/import_job.h"

#include <optional>
#include <string>

namespace winnow::cli {

/// The same table of the same file, where it is in the project already: found by name, size and SHA-256. Errors: those
/// of reading.
[[nodiscard]] Result<std::optional<SourceInfo>> alreadyImported(
    Project& project, const std::string& path, const std::string& name, const std::optional<std::string>& sheet);

/// The whole name of a table that was named in another case, or by its number. Errors: those of openTables, BadOption.
[[nodiscard]] Result<std::string> tableNamed(
    const std::string& path, const OpenOptions& open, const std::string& wanted);

/// Where two columns hold addresses equally well, the person at the terminal says which one counts; nothing where there
/// is none, or no doubt. Errors: those of openList, Cancelled.
[[nodiscard]] Result<std::optional<std::string>> askForColumn(const std::string& path, const OpenOptions& open);

} // namespace winnow::cli

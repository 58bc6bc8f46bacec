// SPDX-License-Identifier: Apache-2.0

#pragma once

/// Opening: what is looked at when a project opens, and what is remembered of it on this computer.
///
/// Two small files in the program's own folder, without names or addresses: when a password was wrong (by a hash of the
/// project's path), and how far the audit log of a project had come (by the project's id). An older copy of a project
/// is complete in itself; only what was seen before can tell that something is missing. Without a folder nothing is
/// remembered.

#include "project/project.h"

#include <filesystem>

namespace winnow {

/// A password did not open the project. Never fails: it is a note.
void noteWrongPassword(const std::filesystem::path& stateFolder, const std::filesystem::path& project, UtcMillis now);

/// After the project was opened: incidents for a burst of wrong passwords (five or more since the last success), for a
/// clock that stands before the last entry of the audit log by more than ten minutes, and for a log that lacks what was
/// seen here before. Returns how many were opened. Errors: those of the database.
[[nodiscard]] Result<unsigned> lookWhenOpened(Project& project, const std::filesystem::path& stateFolder);

/// Before it is closed: remembers how far the audit log has come. Never fails.
void rememberWhenClosed(Project& project, const std::filesystem::path& stateFolder);

/// The project is gone: so is what was remembered of it.
void forgetProject(
    const std::filesystem::path& stateFolder, const std::string& projectId, const std::filesystem::path& project);

} // namespace winnow

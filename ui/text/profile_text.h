// SPDX-License-Identifier: Apache-2.0

#pragma once

/// Words for profiles: what they write, what was changed on the way, what to do with the files in the tool.

#include "export/profile_export.h"

#include <QString>
#include <QStringList>

namespace winnow::ui {

/// What an export in this form writes, in a sentence or two.
[[nodiscard]] QString explanationOf(const Profile& profile);
/// "k.csv: 1,204 rows", with its SHA-256 on the next line, for each file.
[[nodiscard]] QStringList filesWritten(const ProfileExportResult& result);
/// Cells that were changed, by what was done; empty where none was.
[[nodiscard]] QStringList changesOf(const ProfileExportResult& result);
/// Numbered steps in the tool; empty for spreadsheet programs.
[[nodiscard]] QStringList stepsOf(const Profile& profile, const ProfileExportResult& result);

} // namespace winnow::ui

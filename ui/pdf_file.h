// SPDX-License-Identifier: Apache-2.0

#pragma once

/// Pages for people as PDF files.

#include "base/result.h"

#include <QString>

namespace winnow::ui {

/// Prints HTML of the program's own making on A4 into a file that its owner alone may read; read back before it gets
/// its name, as every output. Errors: those of PrivateFile.
[[nodiscard]] Result<void> writePdf(const QString& html, const QString& title, const QString& path);

} // namespace winnow::ui

// SPDX-License-Identifier: Apache-2.0

#pragma once

/// One page about a project for whoever asked for the clean list: numbers only, no address.

#include "session/session.h"

#include <QString>

namespace winnow::ui {

[[nodiscard]] QString overviewHtml(const ProjectState& state);
/// Writes the page as PDF. Errors: those of writePdf().
[[nodiscard]] Result<void> writeOverviewPdf(const ProjectState& state, const QString& path);

} // namespace winnow::ui

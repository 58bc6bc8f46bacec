// SPDX-License-Identifier: Apache-2.0

#pragma once

/// Words of trust: controls, states and files in the language of the window; the same as in reports.

#include "report/report_words.h"
#include "trust/controls.h"
#include "trust/incident_procedure.h"

#include <QString>

namespace winnow::ui {

/// The language of reports that is nearest to that of the window.
[[nodiscard]] ReportLanguage reportLanguage();
/// A word of a report, in that language.
[[nodiscard]] QString reportText(std::string_view key);
/// What a control saw, in words: "last 2026-11-23, backups 3".
[[nodiscard]] QString evidenceText(const Control& control);
/// What a control said on the days before: "30 Sep fail, 2 Oct pass; not looked at on 27 of 30 days".
[[nodiscard]] QString pastText(const std::vector<ControlDay>& days, const std::string& control);
/// What to do about a control that needs it; empty where this user cannot mend it here.
[[nodiscard]] QString mendText(const Control& control);
/// What an entry of the audit log tells of.
[[nodiscard]] QString actionText(const std::string& action);
[[nodiscard]] QString roleText(Role role);
[[nodiscard]] QString incidentText(const std::string& kind);
/// What to do about "lost" or "sent_wrong", as HTML that the program wrote itself.
[[nodiscard]] QString procedureHtml(const IncidentFacts& facts, bool lost);

} // namespace winnow::ui

// SPDX-License-Identifier: Apache-2.0

#pragma once

/// Reports about a project: collected from its ledger, audit log and controls, written and signed. Thread: the
/// writer's.

#include "lists/reference_lists.h"
#include "project/project.h"
#include "report/report.h"
#include "report/report_html.h"
#include "trust/controls.h"

#include <filesystem>
#include <string>
#include <vector>

namespace winnow {

struct ReportOptions {
    std::filesystem::path target; ///< of the JSON; the other files lie beside it
    ReportLanguage language = ReportLanguage::English;
    std::string logoPng;                ///< bytes of a PNG of at most 1 MiB, or ""
    const Identity* identity = nullptr; ///< must be given
    bool replace = true;
    std::vector<std::filesystem::path> spared; ///< never written over; makeReport() adds those of the project
};

/// A written report.
struct ReportFiles {
    std::filesystem::path json, html, signature, publicKey;
    std::string fingerprint;
    std::string text; ///< the canonical JSON
    std::string page; ///< the HTML, for a rendering as PDF
};

/// Everything a processing report says, as it stands now. Errors: ProjectDamaged.
[[nodiscard]] Result<ReportInput> collectReport(Project& project, const ReferenceLists& lists, std::string issuer);

/// Signs and writes four files; they are synced before they get their names. Errors: BadOption (no identity; a logo
/// that is no PNG), TargetExists, ReadOnly, DiskFull.
[[nodiscard]] Result<ReportFiles> writeReport(const ReportInput& input, const ReportOptions& options);

/// Collects, signs the audit log, writes, and writes down that it was written. About 0.1 s, and the controls' time.
[[nodiscard]] Result<ReportFiles> makeReport(
    Project& project, const ReferenceLists& lists, const ReportOptions& options);

/// A report that lies on the disk with its signature and key beside it. Errors: FileNotFound and those of
/// verifyReport().
[[nodiscard]] Result<ReportProof> verifyReportFile(const std::filesystem::path& json);

/// The audit log still holds what a report of this project saw: finds a log that was cut or begun anew, and an older
/// copy. Errors: BadOption (another project's report), ProjectTampered.
[[nodiscard]] Result<void> compareWithReport(Project& project, const ReportProof& report);

} // namespace winnow

// SPDX-License-Identifier: Apache-2.0

#pragma once

/// The summary of a clean: numbers that add up.

#include "cli/never_steps.h"
#include "engine/export_job.h"
#include "engine/settle_job.h"
#include "project/source_info.h"

#include <string>
#include <vector>

namespace winnow::cli {

struct CleanReport {
    SourceInfo source;
    SettleSummary settled;
    ExportResult exported;
    std::string resultDigest;
    std::string output;
    std::size_t files = 0; ///< written by a profile; 0: the list as it came
    std::string listsDate;
    bool scratch = true;
    bool all = false;
    bool reused = false;
    bool resumed = false;
    bool startedOver = false;
    bool closeColumns = false;
    std::size_t doubled = 0; ///< characters that look encoded twice
    bool fileSaysDoNotMail = false;
    std::vector<NeverTold> never; ///< do-not-mail files, as they were given
};

void printSummary(const CleanReport& report, bool json);

/// The numbers of a settled source as JSON members, without braces.
[[nodiscard]] std::string numbersAsJson(const SourceInfo& source, const SettleSummary& settled);

} // namespace winnow::cli

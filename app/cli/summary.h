// SPDX-License-Identifier: Apache-2.0

#pragma once

/// The summary of a clean: numbers that add up.

#include "export/export_job.h"
#include "project/source_info.h"
#include "project/stores/seal.h"
#include "settle/settle_job.h"
#include "verify/verify_job.h"

#include <optional>
#include <string>
#include <vector>

namespace winnow::cli {

/// A record that was set aside, and of which list.
struct NamedReject {
    std::string list; ///< "" where there is one list
    Reject reject;
};

struct CleanReport {
    SourceInfo source;
    std::vector<NamedReject> rejects; ///< the first of each list
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
    CheckDepth depth = CheckDepth::Form; ///< how far it was asked to check
    std::optional<VerifyReport> network; ///< what asking came to; null offline
};

void printSummary(const CleanReport& report, bool json);

/// The numbers of a settled source as JSON members, without braces.
[[nodiscard]] std::string numbersAsJson(const SourceInfo& source, const SettleSummary& settled);

} // namespace winnow::cli

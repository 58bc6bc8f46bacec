// SPDX-License-Identifier: Apache-2.0

#pragma once

/// NetworkLog: what a check sent, by kind and count, as the ledger and the audit log keep it.

#include "verify/verify_job.h"

#include <string>

namespace winnow {

/// JSON: "depth", "time", "dns", "smtp". "ended" is "connection" where no name server could be believed (any more);
/// then "dns" tells why ("fault"), how many domains are asked again, and, as in every run, who was left out.
[[nodiscard]] std::string networkLog(const VerifyReport& report, CheckDepth depth, UtcMillis now);

} // namespace winnow

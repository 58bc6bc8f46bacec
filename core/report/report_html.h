// SPDX-License-Identifier: Apache-2.0

#pragma once

/// The report for people: HTML made from the canonical JSON alone, so that it can say nothing else.

#include "base/result.h"
#include "report/report_words.h"

#include <string>
#include <string_view>

namespace winnow {

struct ReportLook {
    ReportLanguage language = ReportLanguage::English;
    std::string name;        ///< of the report's files, without an ending, for the commands
    std::string fingerprint; ///< of the key that signs
    std::string logoPng;     ///< the bytes of a PNG; "" without one
};

/// One page without scripts or anything loaded from elsewhere; plain enough for any renderer of rich text.
/// Errors: ReportInvalid.
[[nodiscard]] Result<std::string> reportHtml(std::string_view json, const ReportLook& look);

} // namespace winnow

// SPDX-License-Identifier: Apache-2.0
// The files of resources/smtp inside the program. WINNOW_SMTP_FOLDER comes from CMake.

#include "smtp/smtp_data.h"

#include "base/embedded_file.h"

WINNOW_EMBED(replies, WINNOW_SMTP_FOLDER "/replies.json")
WINNOW_EMBED(providers, WINNOW_SMTP_FOLDER "/providers.json")

namespace winnow {

std::string_view embeddedReplyRules() { return WINNOW_EMBEDDED(replies); }
std::string_view embeddedProviderProfiles() { return WINNOW_EMBEDDED(providers); }

} // namespace winnow

// SPDX-License-Identifier: Apache-2.0
// The file of resources/bounce inside the program. WINNOW_BOUNCE_FOLDER comes from CMake.

#include "bounce/bounce_data.h"

#include "base/embedded_file.h"

WINNOW_EMBED(list_words, WINNOW_BOUNCE_FOLDER "/words.json")

namespace winnow {

std::string_view embeddedListWords() { return WINNOW_EMBEDDED(list_words); }

} // namespace winnow

// SPDX-License-Identifier: Apache-2.0

#include "support/places.h"

namespace winnow::test {

std::string sourcePlace(std::string_view below) { return std::string(WINNOW_SOURCE_DIR "/").append(below); }

std::string builtPlace(std::string_view below) { return std::string(WINNOW_BINARY_DIR "/").append(below); }

} // namespace winnow::test

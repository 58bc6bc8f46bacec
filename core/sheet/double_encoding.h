// SPDX-License-Identifier: Apache-2.0

#pragma once

/// Text that was encoded twice: UTF-8 taken for windows-1252 and written as UTF-8 again, so that "Müller" reads
/// "MÃ¼ller". Found and offered, never mended unasked.

#include "base/byte_source.h"

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

namespace winnow {

/// What a text looks like when its doubled characters are mended; everything else stays as it is.
/// Adds the number of characters mended to `mended`.
[[nodiscard]] std::string mendDoubled(std::string_view utf8, std::size_t& mended);

/// Mends a stream while it is read. Seeking is possible only to the start; sizes and offsets are those of the file.
[[nodiscard]] std::unique_ptr<ByteSource> mendDoubledSource(std::unique_ptr<ByteSource> source);

} // namespace winnow

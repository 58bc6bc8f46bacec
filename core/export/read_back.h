// SPDX-License-Identifier: Apache-2.0

#pragma once

/// Reading an export back with the program's own reader, while it is still being written.

#include "base/channel.h"
#include "crypto/digest.h"
#include "export/row_builder.h"
#include "output/private_file.h"

#include <cstdint>

namespace winnow {

/// What a reader finds in a written file: as many rows as were written, with the same digest; and the hash of every
/// byte that lies there, head included, which is not taken from what was meant to be written.
struct ReadBack {
    std::uint64_t records = 0;
    RowDigest digest;
    Sha256Digest sha256{};
    StreamDigest::Value bytes{}; ///< of the same bytes; see PrivateFile::verifyAgainst()
};

/// Follows the file: `progress` tells its size from time to time and is closed when it is whole. Returns after that.
/// Thread: one of its own. Errors: ReadBackDiffers where it cannot be read.
[[nodiscard]] Result<ReadBack> readBack(
    PrivateFile& file, const ExportPlan& plan, std::uint32_t headerRows, Channel<std::uint64_t>& progress);

} // namespace winnow

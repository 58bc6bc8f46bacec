// SPDX-License-Identifier: Apache-2.0

#pragma once

/// Why a record was set aside, in words.

#include "sheet/record_batch.h"

#include <string_view>

namespace winnow {

/// The stable snake_case name of a reason, as files of rejects hold it.
[[nodiscard]] std::string_view name(RejectReason reason) noexcept;

/// A clause in English: "a cell is longer than 1 MiB".
[[nodiscard]] std::string_view describe(RejectReason reason) noexcept;

} // namespace winnow

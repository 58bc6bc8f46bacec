// SPDX-License-Identifier: Apache-2.0

#pragma once

namespace winnow::legacy {

/// From here on the program can read what it has open, write to its pipe and take some memory; no network, no new
/// files, no other program. Limits: 1 GiB of memory, 60 seconds of processor time. False where the system refuses.
[[nodiscard]] bool confine();

} // namespace winnow::legacy

// SPDX-License-Identifier: Apache-2.0

#pragma once

/// Digests that protect nothing any more: only to compare with what others hashed.

#include <string>
#include <string_view>

namespace winnow {

/// 20 and 16 bytes; empty where the system forbids them (FIPS).
[[nodiscard]] std::string sha1(std::string_view bytes);
[[nodiscard]] std::string md5(std::string_view bytes);

} // namespace winnow

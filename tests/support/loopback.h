// SPDX-License-Identifier: Apache-2.0

#pragma once

/// Places on this computer, where servers of tests listen.

#include "net/ip_address.h"

#include <cstdint>

namespace winnow::test {

[[nodiscard]] inline Endpoint local(std::uint16_t port) { return {IpAddress::v4(127, 0, 0, 1), port}; }

} // namespace winnow::test

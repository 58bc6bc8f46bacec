// SPDX-License-Identifier: Apache-2.0

#pragma once

/// NetworkSettings: how a project's mailboxes are asked; kept in the project, so that a client's list always takes the
/// same way.

#include "project/project.h"

#include <string>

namespace winnow {

struct NetworkSettings {
    std::string helo;     ///< the name said to mail servers
    std::string mailFrom; ///< empty: the null sender
    std::string proxy;    ///< "socks5://...", or empty

    friend bool operator==(const NetworkSettings&, const NetworkSettings&) = default;
};

/// Empty settings where there are none. Errors: DatabaseFailed.
[[nodiscard]] Result<NetworkSettings> networkSettings(Project& project);
[[nodiscard]] Result<void> keepNetworkSettings(Project& project, const NetworkSettings& settings);

} // namespace winnow

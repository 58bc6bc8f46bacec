// SPDX-License-Identifier: Apache-2.0

#pragma once

/// ProviderProfiles: what is known of the large operators of mailboxes.

#include "base/result.h"

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

namespace winnow {

/// How a host is asked, and whether its answers mean anything.
struct ProviderProfile {
    std::string id;   ///< empty: nobody we know
    std::string name; ///< for people
    bool tells = true;
    bool blocksHomeLines = false;
    unsigned sessions = 2;                      ///< at a time, over all hosts of the provider
    std::chrono::milliseconds connectGap{1000}; ///< between two connections
    std::size_t recipients = 25;                ///< a session
    std::string source;
    std::vector<std::string> hosts; ///< names and endings of mail hosts
};

/// Thread: any, immutable.
class ProviderProfiles {
public:
    /// The profiles inside the program. Errors: ListsDamaged.
    [[nodiscard]] static Result<ProviderProfiles> builtIn();
    [[nodiscard]] static Result<ProviderProfiles> fromJson(std::string_view json);

    /// The profile of a mail host: the longest ending wins; the general one for others.
    [[nodiscard]] const ProviderProfile& of(std::string_view mailHost) const;
    [[nodiscard]] const std::vector<ProviderProfile>& all() const noexcept { return m_profiles; }

private:
    std::vector<ProviderProfile> m_profiles;
    ProviderProfile m_general;
};

} // namespace winnow

// SPDX-License-Identifier: Apache-2.0

#pragma once

/// AskHosts: the mail hosts of a run, and the pace at which each of them may be connected to. Pure: no sockets, time is
/// passed in. Hosts of one provider share their pace. Thread: one.

#include "smtp/provider_profiles.h"

#include <chrono>
#include <cstdint>
#include <deque>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace winnow {

/// Connections and their times; shared by the hosts of one provider.
struct HostPace {
    unsigned sessions = 0;
    std::chrono::nanoseconds nextConnect{};
};

/// A host with its queue of domains that wait for a session.
struct AskHost {
    std::string name;
    const ProviderProfile* profile = nullptr;
    HostPace* pace = nullptr;
    std::deque<std::uint32_t> domains;
    std::uint32_t anyDomain = 0;
    unsigned opening = 0; ///< sessions that will take a domain once they are connected
    unsigned failures = 0;
    bool paused = false;
    bool tlsBroken = false;
};

/// What a run sets instead of the profiles' own limits.
struct HostLimits {
    std::optional<unsigned> sessions;                    ///< at the same time
    std::optional<std::chrono::milliseconds> connectGap; ///< between two connections
    std::optional<std::size_t> recipients;               ///< of one session
};

class AskHosts {
public:
    using Time = std::chrono::nanoseconds;

    /// `profiles` outlives this.
    AskHosts(const ProviderProfiles& profiles, HostLimits limits) : m_profiles(profiles), m_limits(limits) {}

    /// Puts a domain into the queue of the host of that name. The result: the host's number.
    std::size_t enlist(std::uint32_t domain, const std::string& hostName);

    /// A host that may be connected to now and has a domain for one more session, each host in its turn; it counts as a
    /// session from here on.
    [[nodiscard]] std::optional<std::size_t> take(Time now);
    /// A host that did not serve is left alone for twice the usual gap.
    void rest(AskHost& host, Time now) const;
    /// How many recipients one session may ask for.
    [[nodiscard]] std::size_t recipientLimit(const AskHost& host) const;

    [[nodiscard]] AskHost& operator[](std::size_t host) { return m_hosts[host]; }
    [[nodiscard]] const AskHost& operator[](std::size_t host) const { return m_hosts[host]; }
    [[nodiscard]] auto begin() { return m_hosts.begin(); }
    [[nodiscard]] auto end() { return m_hosts.end(); }

private:
    [[nodiscard]] std::chrono::milliseconds gap(const AskHost& host) const;
    [[nodiscard]] unsigned sessionLimit(const AskHost& host) const;

    const ProviderProfiles& m_profiles;
    HostLimits m_limits;
    std::vector<AskHost> m_hosts;
    std::map<std::string, std::size_t> m_byName;
    std::map<std::string, std::unique_ptr<HostPace>> m_paces;
    std::size_t m_cursor = 0;
};

} // namespace winnow

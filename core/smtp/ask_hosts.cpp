// SPDX-License-Identifier: Apache-2.0

#include "smtp/ask_hosts.h"

#include <algorithm>
#include <utility>

namespace winnow {

std::size_t AskHosts::enlist(std::uint32_t domain, const std::string& hostName)
{
    const auto [found, fresh] = m_byName.try_emplace(hostName, m_hosts.size());
    if (fresh) {
        AskHost host;
        host.name = hostName;
        host.profile = &m_profiles.of(hostName);
        // A line feed keeps a provider's id apart from the names of hosts.
        auto& pace = m_paces[host.profile->id.empty() ? hostName : '\n' + host.profile->id];
        if (pace == nullptr) pace = std::make_unique<HostPace>();
        host.pace = pace.get();
        host.anyDomain = domain;
        m_hosts.push_back(std::move(host));
    }
    m_hosts[found->second].domains.push_back(domain);
    return found->second;
}

std::optional<std::size_t> AskHosts::take(Time now)
{
    for (std::size_t i = 0; i < m_hosts.size(); ++i) {
        const std::size_t at = (m_cursor + i) % m_hosts.size();
        AskHost& host = m_hosts[at];
        if (host.paused || host.domains.size() <= host.opening || host.pace->sessions >= sessionLimit(host) ||
            host.pace->nextConnect > now)
            continue;
        host.pace->nextConnect = now + gap(host);
        ++host.pace->sessions;
        ++host.opening;
        m_cursor = at + 1;
        return at;
    }
    return std::nullopt;
}

void AskHosts::rest(AskHost& host, Time now) const
{
    host.pace->nextConnect = std::max(host.pace->nextConnect, now + gap(host) * 2);
}

std::size_t AskHosts::recipientLimit(const AskHost& host) const
{
    return m_limits.recipients.value_or(host.profile->recipients);
}

std::chrono::milliseconds AskHosts::gap(const AskHost& host) const
{
    return m_limits.connectGap.value_or(host.profile->connectGap);
}

unsigned AskHosts::sessionLimit(const AskHost& host) const
{
    return m_limits.sessions.value_or(host.profile->sessions);
}

} // namespace winnow

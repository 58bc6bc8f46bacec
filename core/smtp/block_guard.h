// SPDX-License-Identifier: Apache-2.0

#pragma once

/// BlockGuard: notices that it is us who are refused. Pure.

#include <cstddef>
#include <cstdint>
#include <set>
#include <string>
#include <unordered_map>

namespace winnow {

enum class GuardAdvice : std::uint8_t { GoOn, PauseHost, PauseRun };

/// So many refusals about us in a row pause a host; so many hosts paused one after the other, with no host answering
/// about a mailbox in between, pause the run.
class BlockGuard {
public:
    explicit BlockGuard(std::size_t inRow = 3, std::size_t hosts = 5) : m_inRow(inRow), m_hosts(hosts) {}

    [[nodiscard]] GuardAdvice aboutUs(const std::string& host)
    {
        if (++m_counts[host] < m_inRow) return GuardAdvice::GoOn;
        m_paused.insert(host);
        return m_paused.size() >= m_hosts ? GuardAdvice::PauseRun : GuardAdvice::PauseHost;
    }
    /// The host told something about a mailbox.
    void answered(const std::string& host)
    {
        m_counts[host] = 0;
        m_paused.clear();
    }

private:
    std::size_t m_inRow;
    std::size_t m_hosts;
    std::unordered_map<std::string, std::size_t> m_counts;
    std::set<std::string> m_paused;
};

} // namespace winnow

// SPDX-License-Identifier: Apache-2.0

#pragma once

/// DnsLanes: several DnsClients, each on a thread of its own, asked as if they were one.

#include "dns/dns_client.h"

#include <condition_variable>
#include <memory>
#include <mutex>
#include <stop_token>
#include <string>
#include <vector>

namespace winnow {

/// Thread: one, the caller's: answers come out of step() and cancelAll(), on the thread that calls them. The lanes
/// share out the windows, so a name server sees no more questions at a time than from one client. A caller that stalls
/// does not stall the sockets. Why: from c-ares 1.28 on one core makes about 80,000 questions a second, less than half
/// of what a name server on the same computer answers.
class DnsLanes {
public:
    using Done = DnsClient::Done;

    /// Errors: those of DnsClient::open, BadOption (no lane).
    [[nodiscard]] static Result<std::unique_ptr<DnsLanes>> open(const DnsOptions& options, std::size_t lanes);
    /// Ends without calling anybody back.
    ~DnsLanes();
    DnsLanes(const DnsLanes&) = delete;
    DnsLanes& operator=(const DnsLanes&) = delete;

    /// Queues a question for the lane with the least to do; it leaves with the next step().
    void ask(std::string name, DnsType type, Done done);
    /// Hands over what was asked, waits for answers up to `atMost`, and hands them out.
    void step(std::chrono::milliseconds atMost);
    /// Questions waiting or on their way, without those kept for the slow pass.
    [[nodiscard]] std::size_t busy() const;
    /// Questions kept for the slow pass; each lane begins its own when nothing else is left in it.
    [[nodiscard]] std::size_t parked() const;
    /// True where every lane that has questions, or had any where none is left, is cut off.
    [[nodiscard]] bool isCutOff() const;
    /// Ends every question with Cancelled.
    void cancelAll();
    [[nodiscard]] DnsCounts counts() const;

private:
    struct Ticket;
    struct Lane;
    using Tickets = std::vector<std::unique_ptr<Ticket>>;

    DnsLanes() = default;
    void work(Lane& lane, const std::stop_token& stop);
    void handOver(Lane& lane);
    void handOut(std::chrono::milliseconds atMost);
    void endUnsent();

    std::vector<std::unique_ptr<Lane>> m_lanes;
    std::size_t m_open = 0; ///< asked, and not handed out

    mutable std::mutex m_mutex; ///< of the way back: m_ended and what the lanes told
    std::condition_variable m_came;
    Tickets m_ended;
};

} // namespace winnow

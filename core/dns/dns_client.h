// SPDX-License-Identifier: Apache-2.0

#pragma once

/// DnsClient: questions to several name servers, with retries, windows and a slow second pass.

#include "base/clock.h"
#include "base/result.h"
#include "dns/dns_answer.h"
#include "dns/resolver_health.h"
#include "net/ip_address.h"

#include <chrono>
#include <cstdint>
#include <deque>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace winnow {

struct DnsOptions {
    std::vector<Endpoint> resolvers;
    std::chrono::milliseconds firstTimeout{1500};
    std::chrono::milliseconds secondTimeout{3000}; ///< at another server where there is one
    std::chrono::milliseconds slowTimeout{6000};   ///< in the pass at the end
    WindowLimits window;
    const Clock* clock = nullptr;
};

/// What happened on the wire; for the network log.
struct DnsCounts {
    std::uint64_t questions = 0;
    std::uint64_t answers = 0;
    std::uint64_t timeouts = 0;
    std::uint64_t refused = 0; ///< SERVFAIL, REFUSED and the like

    DnsCounts& operator+=(const DnsCounts& other) noexcept
    {
        questions += other.questions;
        answers += other.answers;
        timeouts += other.timeouts;
        refused += other.refused;
        return *this;
    }
    DnsCounts& operator-=(const DnsCounts& other) noexcept
    {
        questions -= other.questions;
        answers -= other.answers;
        timeouts -= other.timeouts;
        refused -= other.refused;
        return *this;
    }
};

/// Thread: one. A question is asked up to three times: at once, at another server, and once more after everything else
/// was answered. What is still unanswered then is a timeout or a failure, never "does not exist". A server that falls
/// silent while another answers is given up on before the timeout: its questions go elsewhere and lose no try by it.
class DnsClient {
public:
    using Done = std::function<void(DnsAnswer)>;

    /// Errors: BadOption (no resolver), NetworkFailed.
    [[nodiscard]] static Result<std::unique_ptr<DnsClient>> open(DnsOptions options);
    ~DnsClient();
    DnsClient(const DnsClient&) = delete;
    DnsClient& operator=(const DnsClient&) = delete;

    /// Queues a question; the answer comes out of step(), never out of this call.
    void ask(std::string name, DnsType type, Done done);
    /// Sends what the windows allow, waits for the network up to `atMost`, and hands out answers.
    void step(std::chrono::milliseconds atMost);
    /// Questions waiting or on their way, without those kept for the slow pass.
    [[nodiscard]] std::size_t busy() const noexcept;
    /// Questions kept for the slow pass, which begins when nothing else is left.
    [[nodiscard]] std::size_t parked() const noexcept;
    /// True where every server is down and nothing was answered for ten times the first timeout: asking on would mark
    /// the living as dead.
    [[nodiscard]] bool isCutOff() const noexcept;
    /// Ends every question with Cancelled.
    void cancelAll();
    /// A server that was down is asked as if for the first time. Only while no question is open.
    void forgetHealth();
    [[nodiscard]] const DnsCounts& counts() const noexcept { return m_counts; }

private:
    struct Server;
    struct Question;

    explicit DnsClient(DnsOptions options);
    static void onAnswer(void* context, DnsAnswer answer);
    [[nodiscard]] bool isAnyUp() const noexcept;
    void sendTo(Server& server, Question* question);
    bool send(Question* question);
    void probeDown();
    void leaveSilent();
    void landed(const Question& question);
    Server* pick(const Question& question);
    void sendReady();
    void wait(std::chrono::milliseconds atMost);
    void settle(Question* question, DnsAnswer answer);
    void finish(Question* question, DnsAnswer answer);

    DnsOptions m_options;
    std::vector<std::unique_ptr<Server>> m_servers;
    std::deque<Question*> m_ready;
    std::deque<Question*> m_parked;
    std::vector<std::pair<Question*, DnsAnswer>> m_ended;
    std::size_t m_inFlight = 0; ///< with those that ended and were not handed out yet
    std::size_t m_slow = 0;     ///< of m_inFlight, in the pass at the end
    std::size_t m_probes = 0;   ///< of m_inFlight, nobody waits for
    std::size_t m_nextServer = 0;
    std::chrono::nanoseconds m_lastAnswer{};
    std::chrono::nanoseconds m_lastTimeouts{};
    DnsCounts m_counts;
};

} // namespace winnow

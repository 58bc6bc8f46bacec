// SPDX-License-Identifier: Apache-2.0

#pragma once

/// AresChannel: one c-ares channel to one name server, as a thing with sockets to wait on.

#include "base/result.h"
#include "dns/dns_answer.h"
#include "net/ip_address.h"

#include <chrono>
#include <cstddef>
#include <memory>
#include <string>
#include <vector>

namespace winnow {

/// A socket that the channel wants to hear about.
struct WatchedSocket {
    int descriptor = -1;
    bool read = false;
    bool write = false;
};

/// Thread: one. One try a question and no search domains, no cache, no EDNS: retries, rotation and health are ours
/// (dns_client.h). A truncated answer is asked again over TCP by c-ares.
class AresChannel {
public:
    /// Called once for every question, from ask(), process() or the destructor; must not destroy the channel.
    using Callback = void (*)(void* context, DnsAnswer answer);

    /// Errors: NetworkFailed (no memory, no sockets, or c-ares 1.34.6, which loses sockets).
    [[nodiscard]] static Result<std::unique_ptr<AresChannel>> open(
        const Endpoint& server, std::chrono::milliseconds timeout);
    ~AresChannel();
    AresChannel(const AresChannel&) = delete;
    AresChannel& operator=(const AresChannel&) = delete;

    void ask(const std::string& name, DnsType type, Callback callback, void* context);
    [[nodiscard]] const std::vector<WatchedSocket>& sockets() const noexcept;
    /// Reads and writes what the socket has ready.
    void process(int descriptor, bool readable, bool writable);
    /// Ends questions whose time is up. About every 20 ms.
    void processTimeouts();
    /// Ends every question with Cancelled; not from a callback.
    void cancel();
    /// How many answers fit the receive buffer that the system gave us; 0 before the first question.
    [[nodiscard]] std::size_t answersThatFit() const noexcept;

    struct State; ///< known to the source only

private:
    explicit AresChannel(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

/// The name servers this computer is set up with. Errors: NetworkFailed.
[[nodiscard]] Result<std::vector<Endpoint>> systemResolvers();

} // namespace winnow

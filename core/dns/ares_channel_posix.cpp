// SPDX-License-Identifier: Apache-2.0

#include "dns/ares_channel.h"

#include "dns/ares_shim.h"

#include <ares.h>
#include <netinet/in.h>
#include <sys/socket.h>

#include <algorithm>
#include <cstring>
#include <string_view>

namespace winnow {

struct AresChannel::State {
    ares_channel channel = nullptr;
    std::vector<WatchedSocket> sockets;
    std::size_t receiveBytes = 0;
};

namespace {

constexpr std::uint16_t kDnsPort = 53;
constexpr int kReceiveBuffer = 4 << 20;
/// What the kernel charges for one small datagram in a receive buffer.
constexpr std::size_t kBytesAnAnswer = 1280;

void onSocketState(void* data, ares_socket_t socket, int readable, int writable)
{
    auto& sockets = static_cast<AresChannel::State*>(data)->sockets;
    const auto known = std::ranges::find(sockets, static_cast<int>(socket), &WatchedSocket::descriptor);
    if (readable == 0 && writable == 0) {
        if (known != sockets.end()) sockets.erase(known);
        return;
    }
    const WatchedSocket now{static_cast<int>(socket), readable != 0, writable != 0};
    if (known != sockets.end())
        *known = now;
    else
        sockets.push_back(now);
}

/// Asks for a large receive buffer: with the usual one a stall of our loop drops answers, and live domains look dead.
int configureSocket(ares_socket_t socket, int type, void* data)
{
    if (type != SOCK_DGRAM) return 0;
    const int wanted = kReceiveBuffer;
#ifdef SO_RCVBUFFORCE
    if (setsockopt(socket, SOL_SOCKET, SO_RCVBUFFORCE, &wanted, sizeof wanted) != 0)
#endif
        (void)setsockopt(socket, SOL_SOCKET, SO_RCVBUF, &wanted, sizeof wanted);
    int got = 0;
    socklen_t size = sizeof got;
    if (getsockopt(socket, SOL_SOCKET, SO_RCVBUF, &got, &size) == 0)
        static_cast<AresChannel::State*>(data)->receiveBytes = static_cast<std::size_t>(std::max(got, 0));
    return 0;
}

Result<void> setServer(ares_channel channel, const Endpoint& server)
{
    ares_addr_port_node node{};
    node.family = server.address.v6 ? AF_INET6 : AF_INET;
    node.udp_port = server.port;
    node.tcp_port = server.port;
    std::memcpy(&node.addr, server.address.bytes.data(), server.address.v6 ? 16 : 4);
    if (ares_set_servers_ports(channel, &node) != ARES_SUCCESS)
        return fail(ErrorKind::NetworkFailed, "the name server's address");
    return {};
}

} // namespace

AresChannel::AresChannel(std::unique_ptr<State> state) : m_state(std::move(state)) {}

AresChannel::~AresChannel()
{
    if (m_state->channel != nullptr) ares_destroy(m_state->channel);
    ares_library_cleanup();
}

Result<std::unique_ptr<AresChannel>> AresChannel::open(const Endpoint& server, std::chrono::milliseconds timeout)
{
    if (std::string_view(ares_version(nullptr)) == "1.34.6")
        return fail(ErrorKind::NetworkFailed, "c-ares 1.34.6 loses sockets; install another version");
    if (ares_library_init(ARES_LIB_INIT_ALL) != ARES_SUCCESS) return fail(ErrorKind::NetworkFailed, "c-ares");
    std::unique_ptr<AresChannel> made(new AresChannel(std::make_unique<State>()));
    State& state = *made->m_state;
    ares_options options{};
    options.flags = ARES_FLAG_NOSEARCH | ARES_FLAG_NOALIASES | ARES_FLAG_NOCHECKRESP;
    options.timeout = static_cast<int>(timeout.count());
    options.tries = 1;
    options.ndots = 0;
    char lookups[] = "b";
    options.lookups = lookups;
    options.sock_state_cb = onSocketState;
    options.sock_state_cb_data = &state;
    int mask = ARES_OPT_FLAGS | ARES_OPT_TIMEOUTMS | ARES_OPT_TRIES | ARES_OPT_NDOTS | ARES_OPT_LOOKUPS |
        ARES_OPT_SOCK_STATE_CB;
#ifdef ARES_OPT_QUERY_CACHE
    options.qcache_max_ttl = 0;
    mask |= ARES_OPT_QUERY_CACHE;
#endif
    if (ares_init_options(&state.channel, &options, mask) != ARES_SUCCESS)
        return fail(ErrorKind::NetworkFailed, "c-ares channel");
    if (Result<void> set = setServer(state.channel, server); !set) return pass(set);
    ares_set_socket_configure_callback(state.channel, configureSocket, &state);
    return made;
}

void AresChannel::ask(const std::string& name, DnsType type, Callback callback, void* context)
{
    askChannel(m_state->channel, name.c_str(), type, callback, context);
}

const std::vector<WatchedSocket>& AresChannel::sockets() const noexcept { return m_state->sockets; }

void AresChannel::process(int descriptor, bool readable, bool writable)
{
    ares_process_fd(m_state->channel, readable ? descriptor : ARES_SOCKET_BAD, writable ? descriptor : ARES_SOCKET_BAD);
}

void AresChannel::processTimeouts() { ares_process_fd(m_state->channel, ARES_SOCKET_BAD, ARES_SOCKET_BAD); }

void AresChannel::cancel() { ares_cancel(m_state->channel); }

std::size_t AresChannel::answersThatFit() const noexcept { return m_state->receiveBytes / kBytesAnAnswer; }

Result<std::vector<Endpoint>> systemResolvers()
{
    if (ares_library_init(ARES_LIB_INIT_ALL) != ARES_SUCCESS) return fail(ErrorKind::NetworkFailed, "c-ares");
    std::vector<Endpoint> out;
    ares_channel channel = nullptr;
    if (ares_init(&channel) == ARES_SUCCESS) {
        ares_addr_port_node* servers = nullptr;
        if (ares_get_servers_ports(channel, &servers) == ARES_SUCCESS) {
            for (const ares_addr_port_node* s = servers; s != nullptr; s = s->next) {
                Endpoint one;
                one.address.v6 = s->family == AF_INET6;
                std::memcpy(one.address.bytes.data(), &s->addr, one.address.v6 ? 16 : 4);
                one.port = s->udp_port > 0 ? static_cast<std::uint16_t>(s->udp_port) : kDnsPort;
                if (std::ranges::find(out, one) == out.end()) out.push_back(one);
            }
            ares_free_data(servers);
        }
        ares_destroy(channel);
    }
    ares_library_cleanup();
    if (out.empty()) return fail(ErrorKind::NetworkFailed, "no name server is set up");
    return out;
}

} // namespace winnow

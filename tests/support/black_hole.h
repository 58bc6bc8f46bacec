// SPDX-License-Identifier: Apache-2.0

#pragma once

/// BlackHole: a name server that hears everything and says nothing.

#include <cstdint>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace winnow::test {

struct BlackHole {
    BlackHole() : fd(socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0))
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        bind(fd, reinterpret_cast<sockaddr*>(&address), sizeof address);
        socklen_t size = sizeof address;
        getsockname(fd, reinterpret_cast<sockaddr*>(&address), &size);
        port = ntohs(address.sin_port);
    }
    ~BlackHole() { close(fd); }
    BlackHole(const BlackHole&) = delete;
    BlackHole& operator=(const BlackHole&) = delete;

    /// How many questions came since the last call.
    int heard() const
    {
        int n = 0;
        char packet[512];
        while (recv(fd, packet, sizeof packet, MSG_DONTWAIT) >= 0) ++n;
        return n;
    }

    int fd;
    std::uint16_t port = 0;
};

} // namespace winnow::test

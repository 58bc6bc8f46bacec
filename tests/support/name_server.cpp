// SPDX-License-Identifier: Apache-2.0

#include "support/name_server.h"

#include <arpa/inet.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cctype>
#include <cstring>
#include <stdexcept>

namespace winnow::test {
namespace {

void put16(std::string& out, unsigned n)
{
    out += static_cast<char>(n >> 8);
    out += static_cast<char>(n & 255);
}
void put32(std::string& out, std::uint32_t n)
{
    put16(out, n >> 16);
    put16(out, n & 0xFFFF);
}

int listenOn(int type, std::uint16_t& port)
{
    const int fd = socket(AF_INET, type | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.sin_port = htons(port);
    const int one = 1;
    if (type == SOCK_STREAM) setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, &one, sizeof one);
    const int big = 4 << 20;
    setsockopt(fd, SOL_SOCKET, SO_RCVBUF, &big, sizeof big);
    if (bind(fd, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0) {
        close(fd);
        return -1;
    }
    if (type == SOCK_STREAM) listen(fd, 64);
    socklen_t size = sizeof address;
    getsockname(fd, reinterpret_cast<sockaddr*>(&address), &size);
    port = ntohs(address.sin_port);
    return fd;
}

} // namespace

std::string wireName(const std::string& name)
{
    std::string out;
    for (std::size_t begin = 0; begin < name.size();) {
        std::size_t end = name.find('.', begin);
        if (end == std::string::npos) end = name.size();
        out += static_cast<char>(end - begin);
        out += name.substr(begin, end - begin);
        begin = end + 1;
    }
    out += '\0';
    return out;
}

NameAnswer::NameAnswer(const NameQuestion& q, unsigned rcode)
{
    m_header = q.packet.substr(0, 2);
    m_header += static_cast<char>(0x84);
    m_header += static_cast<char>(0x80 | rcode);
    m_question = wireName(q.name);
    put16(m_question, q.type);
    put16(m_question, 1);
}

void NameAnswer::record(const std::string& owner, std::uint16_t type, std::uint32_t ttl, const std::string& data)
{
    if (owner.empty())
        m_records += "\xC0\x0C";
    else
        m_records += wireName(owner);
    put16(m_records, type);
    put16(m_records, 1);
    put32(m_records, ttl);
    put16(m_records, static_cast<unsigned>(data.size()));
    m_records += data;
    ++m_count;
}

NameAnswer& NameAnswer::mx(std::uint16_t preference, const std::string& host, std::uint32_t ttl)
{
    std::string data;
    put16(data, preference);
    data += wireName(host);
    record({}, 15, ttl, data);
    return *this;
}
NameAnswer& NameAnswer::a(const std::string& address, std::uint32_t ttl, const std::string& owner)
{
    std::string data(4, '\0');
    inet_pton(AF_INET, address.c_str(), data.data());
    record(owner, 1, ttl, data);
    return *this;
}
NameAnswer& NameAnswer::aaaa(const std::string& address, std::uint32_t ttl)
{
    std::string data(16, '\0');
    inet_pton(AF_INET6, address.c_str(), data.data());
    record({}, 28, ttl, data);
    return *this;
}
NameAnswer& NameAnswer::cname(const std::string& owner, const std::string& target)
{
    record(owner, 5, 300, wireName(target));
    return *this;
}
NameAnswer& NameAnswer::raw(const std::string& bytes)
{
    m_records += bytes;
    ++m_count;
    return *this;
}
NameAnswer& NameAnswer::truncated()
{
    m_header[2] = static_cast<char>(m_header[2] | 2);
    return *this;
}
std::string NameAnswer::bytes() const
{
    std::string out = m_header;
    put16(out, 1);
    put16(out, m_count);
    put32(out, 0);
    return out + m_question + m_records;
}

NameServer::NameServer(Answerer answerer) : m_answerer(std::move(answerer))
{
    // The same number for both protocols, as resolvers expect.
    for (int tries = 0; tries < 50 && m_tcp < 0; ++tries) {
        if (m_udp >= 0) close(m_udp);
        m_port = 0;
        m_udp = listenOn(SOCK_DGRAM, m_port);
        m_tcp = listenOn(SOCK_STREAM, m_port);
    }
    if (m_udp < 0 || m_tcp < 0) throw std::runtime_error("no port");
    m_thread = std::thread([this] { serve(); });
}

NameServer::~NameServer()
{
    m_stop = true;
    m_thread.join();
    close(m_udp);
    close(m_tcp);
}

int NameServer::asked(const std::string& name, std::uint16_t type) const
{
    const std::scoped_lock lock(m_mutex);
    const auto found = m_asked.find({name, type});
    return found == m_asked.end() ? 0 : found->second;
}

std::vector<std::string> NameServer::answer(const std::string& packet, bool overTcp)
{
    NameQuestion q;
    q.packet = packet;
    q.overTcp = overTcp;
    std::size_t at = 12;
    while (at < packet.size() && packet[at] != 0) {
        const auto length = static_cast<std::size_t>(packet[at]);
        if (!q.name.empty()) q.name += '.';
        for (std::size_t i = 1; i <= length && at + i < packet.size(); ++i)
            q.name += static_cast<char>(std::tolower(static_cast<unsigned char>(packet[at + i])));
        at += length + 1;
    }
    if (at + 2 < packet.size())
        q.type = static_cast<std::uint16_t>(
            static_cast<unsigned char>(packet[at + 1]) << 8 | static_cast<unsigned char>(packet[at + 2]));
    ++m_questions;
    {
        const std::scoped_lock lock(m_mutex);
        ++m_asked[{q.name, q.type}];
    }
    return m_answerer(q);
}

void NameServer::serve()
{
    std::vector<int> clients;
    std::string buffer(65536, '\0');
    while (!m_stop) {
        std::vector<pollfd> polls{{m_udp, POLLIN, 0}, {m_tcp, POLLIN, 0}};
        for (const int c : clients) polls.push_back({c, POLLIN, 0});
        if (poll(polls.data(), polls.size(), 20) <= 0) continue;
        while ((polls[0].revents & POLLIN) != 0) {
            sockaddr_in from{};
            socklen_t size = sizeof from;
            const ssize_t n =
                recvfrom(m_udp, buffer.data(), buffer.size(), MSG_DONTWAIT, reinterpret_cast<sockaddr*>(&from), &size);
            if (n < 12) break;
            for (const std::string& reply : answer(buffer.substr(0, static_cast<std::size_t>(n)), false))
                sendto(m_udp, reply.data(), reply.size(), 0, reinterpret_cast<sockaddr*>(&from), size);
        }
        for (std::size_t i = 2; i < polls.size(); ++i) {
            if ((polls[i].revents & (POLLIN | POLLHUP)) == 0) continue;
            const ssize_t n = recv(polls[i].fd, buffer.data(), buffer.size(), 0);
            if (n <= 14) {
                close(polls[i].fd);
                std::erase(clients, polls[i].fd);
                continue;
            }
            for (const std::string& reply : answer(buffer.substr(2, static_cast<std::size_t>(n) - 2), true)) {
                std::string framed;
                put16(framed, static_cast<unsigned>(reply.size()));
                framed += reply;
                (void)send(polls[i].fd, framed.data(), framed.size(), MSG_NOSIGNAL);
            }
        }
        if ((polls[1].revents & POLLIN) != 0)
            if (const int c = accept(m_tcp, nullptr, nullptr); c >= 0) clients.push_back(c);
    }
    for (const int c : clients) close(c);
}

} // namespace winnow::test

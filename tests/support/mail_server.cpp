// SPDX-License-Identifier: Apache-2.0

#include "support/mail_server.h"

#include <arpa/inet.h>
#include <openssl/ssl.h>
#include <openssl/x509.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <stdexcept>

namespace winnow::test {
namespace {

int listenOnLoopback(std::uint16_t& port)
{
    const int fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (bind(fd, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0 || listen(fd, 512) != 0)
        throw std::runtime_error("no port");
    socklen_t size = sizeof address;
    getsockname(fd, reinterpret_cast<sockaddr*>(&address), &size);
    port = ntohs(address.sin_port);
    return fd;
}

SSL_CTX* makeContext(const MailScript& script)
{
    EVP_PKEY* key = EVP_EC_gen("P-256");
    X509* certificate = X509_new();
    X509_set_version(certificate, 2);
    ASN1_INTEGER_set(X509_get_serialNumber(certificate), 1);
    X509_gmtime_adj(X509_getm_notBefore(certificate), script.certificateFrom);
    X509_gmtime_adj(X509_getm_notAfter(certificate), script.certificateUntil);
    X509_set_pubkey(certificate, key);
    X509_NAME_add_entry_by_txt(X509_get_subject_name(certificate), "CN", MBSTRING_ASC,
        reinterpret_cast<const unsigned char*>(script.certificateName.c_str()), -1, -1, 0);
    X509_set_issuer_name(certificate, X509_get_subject_name(certificate));
    X509_sign(certificate, key, EVP_sha256());
    SSL_CTX* context = SSL_CTX_new(TLS_server_method());
    SSL_CTX_use_certificate(context, certificate);
    SSL_CTX_use_PrivateKey(context, key);
    X509_free(certificate);
    EVP_PKEY_free(key);
    return context;
}

/// True if something can be read within the time; false also when the server stops.
bool readable(int fd, const std::atomic<bool>& stop)
{
    pollfd p{fd, POLLIN, 0};
    while (!stop)
        if (poll(&p, 1, 20) > 0) return true;
    return false;
}

void pause(int ms, const std::atomic<bool>& stop)
{
    pollfd none{-1, 0, 0};
    for (; ms > 0 && !stop; ms -= 10) poll(&none, 1, std::min(ms, 10));
}

} // namespace

struct MailServer::Peer {
    int fd;
    SSL* ssl = nullptr;
    bool alive = true;

    void send(const std::string& bytes)
    {
        std::size_t at = 0;
        while (alive && at < bytes.size()) {
            const ssize_t n = ssl != nullptr ? SSL_write(ssl, bytes.data() + at, static_cast<int>(bytes.size() - at))
                                             : ::send(fd, bytes.data() + at, bytes.size() - at, MSG_NOSIGNAL);
            if (n <= 0)
                alive = false;
            else
                at += static_cast<std::size_t>(n);
        }
    }
};

MailServer::MailServer(MailScript script) : m_script(std::move(script))
{
    m_listen = listenOnLoopback(m_port);
    if (m_script.offerTls || m_script.hook) m_context = makeContext(m_script);
    m_acceptor = std::thread([this] { accept(); });
}

MailServer::~MailServer()
{
    m_stop = true;
    m_acceptor.join();
    {
        const std::scoped_lock lock(m_mutex);
        for (const int fd : m_open) shutdown(fd, SHUT_RDWR);
    }
    for (std::thread& t : m_threads) t.join();
    close(m_listen);
    if (m_context != nullptr) SSL_CTX_free(static_cast<SSL_CTX*>(m_context));
}

int MailServer::asked(const std::string& address) const
{
    const std::scoped_lock lock(m_mutex);
    const auto found = m_asked.find(address);
    return found == m_asked.end() ? 0 : found->second;
}
int MailServer::rcptTotal() const
{
    const std::scoped_lock lock(m_mutex);
    int sum = 0;
    for (const auto& [address, count] : m_asked) sum += count;
    return sum;
}
std::vector<std::string> MailServer::lines() const
{
    const std::scoped_lock lock(m_mutex);
    return m_lines;
}

void MailServer::accept()
{
    while (readable(m_listen, m_stop)) {
        const int fd = ::accept(m_listen, nullptr, nullptr);
        if (fd < 0) continue;
        ++m_connections;
        const std::scoped_lock lock(m_mutex);
        m_open.push_back(fd);
        m_threads.emplace_back([this, fd] { serve(fd); });
    }
}

MailAction MailServer::answer(const std::string& line, int number)
{
    const std::scoped_lock lock(m_mutex);
    m_lines.push_back(line);
    std::string verb = line.substr(0, 4);
    std::ranges::transform(verb, verb.begin(), [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
    std::string address;
    if (verb == "RCPT") {
        const auto begin = line.find('<') + 1;
        address = line.substr(begin, line.rfind('>') - begin);
        ++m_asked[address];
    }
    if (m_script.hook) {
        MailAction act = m_script.hook(line, number);
        if (!act.bytes.empty() || act.close || act.reset) return act;
    }
    if (verb == "EHLO") {
        std::string text = "250-mx.test\r\n";
        if (m_script.offerTls) text += "250-STARTTLS\r\n";
        if (m_script.offerUtf8) text += "250-SMTPUTF8\r\n";
        return {text + "250 SIZE 1000000\r\n"};
    }
    if (verb == "STAR") return {.bytes = "220 go ahead\r\n", .startTls = true};
    if (verb == "RCPT") {
        const auto found = m_script.recipients.find(address);
        return {(found == m_script.recipients.end() ? m_script.otherwise : found->second) + "\r\n"};
    }
    if (verb == "QUIT") return {.bytes = "221 bye\r\n", .close = true};
    if (verb == "HELO" || verb == "MAIL" || verb == "RSET" || verb == "NOOP") return {"250 ok\r\n"};
    return {"502 5.5.2 no\r\n"};
}

void MailServer::serve(int fd)
{
    Peer peer{fd};
    m_most = std::max<int>(m_most, ++m_now);
    std::string pending;
    int number = 0;
    const auto perform = [&](const MailAction& act) {
        pause(act.delayMs, m_stop);
        do {
            if (act.gapMs > 0)
                for (const char c : act.bytes) {
                    peer.send(std::string(1, c));
                    pause(act.gapMs, m_stop);
                }
            else
                peer.send(act.bytes);
        } while (act.endless && peer.alive && !m_stop);
        if (act.startTls && peer.alive) {
            if (m_script.brokenTls) {
                peer.send("this is no handshake at all, and never will be one\r\n");
                peer.alive = false;
                return;
            }
            peer.ssl = SSL_new(static_cast<SSL_CTX*>(m_context));
            SSL_set_fd(peer.ssl, fd);
            if (SSL_accept(peer.ssl) != 1) peer.alive = false;
            pending.clear();
        }
        if (act.reset) {
            const linger hard{1, 0};
            setsockopt(fd, SOL_SOCKET, SO_LINGER, &hard, sizeof hard);
        }
        if (act.close || act.reset) peer.alive = false;
    };
    const MailAction& first = m_script.atConnect;
    if (!first.bytes.empty() || first.close || first.reset || first.delayMs > 0)
        perform(first);
    else
        peer.send(m_script.greeting);
    char buffer[4096];
    while (peer.alive && !m_stop) {
        if ((peer.ssl == nullptr || SSL_pending(peer.ssl) == 0) && !readable(fd, m_stop)) break;
        const ssize_t n =
            peer.ssl != nullptr ? SSL_read(peer.ssl, buffer, sizeof buffer) : recv(fd, buffer, sizeof buffer, 0);
        if (n <= 0) break;
        pending.append(buffer, static_cast<std::size_t>(n));
        for (std::size_t end = pending.find("\r\n"); peer.alive && end != std::string::npos;
            end = pending.find("\r\n")) {
            const std::string line = pending.substr(0, end);
            pending.erase(0, end + 2);
            perform(answer(line, ++number));
        }
    }
    if (peer.ssl != nullptr) SSL_free(peer.ssl);
    {
        const std::scoped_lock lock(m_mutex);
        std::erase(m_open, fd);
    }
    close(fd);
    --m_now;
}

SocksProxy::SocksProxy(std::uint16_t redirectTo, std::string user, std::string password)
    : m_redirect(redirectTo), m_user(std::move(user)), m_password(std::move(password))
{
    m_listen = listenOnLoopback(m_port);
    m_acceptor = std::thread([this] {
        while (readable(m_listen, m_stop))
            if (const int fd = ::accept(m_listen, nullptr, nullptr); fd >= 0)
                m_threads.emplace_back([this, fd] { serve(fd); });
    });
}

SocksProxy::~SocksProxy()
{
    m_stop = true;
    m_acceptor.join();
    for (std::thread& t : m_threads) t.join();
    close(m_listen);
}

std::vector<std::string> SocksProxy::targets() const
{
    const std::scoped_lock lock(m_mutex);
    return m_targets;
}

void SocksProxy::serve(int fd)
{
    const auto take = [&](std::size_t n) {
        std::string out(n, '\0');
        std::size_t got = 0;
        while (got < n && readable(fd, m_stop)) {
            const ssize_t r = recv(fd, out.data() + got, n - got, 0);
            if (r <= 0) break;
            got += static_cast<std::size_t>(r);
        }
        return got == n ? out : std::string();
    };
    const auto give = [&](const std::string& bytes) { (void)::send(fd, bytes.data(), bytes.size(), MSG_NOSIGNAL); };
    const std::string hello = take(2);
    const std::string methods = hello.empty() ? std::string() : take(static_cast<unsigned char>(hello[1]));
    const char wanted = m_user.empty() ? 0 : 2;
    bool good = methods.find(wanted) != std::string::npos;
    give(std::string("\x05") + (good ? wanted : '\xFF'));
    if (good && wanted == 2) {
        const std::string head = take(2);
        const std::string user = take(static_cast<unsigned char>(head[1]));
        const std::string length = take(1);
        const std::string password = take(static_cast<unsigned char>(length[0]));
        good = user == m_user && password == m_password;
        give(std::string("\x01") + (good ? '\0' : '\x01'));
    }
    const std::string request = good ? take(10) : std::string();
    if (request.size() == 10) {
        char text[INET_ADDRSTRLEN] = {};
        inet_ntop(AF_INET, request.data() + 4, text, sizeof text);
        {
            const std::scoped_lock lock(m_mutex);
            m_targets.push_back(std::string(text) + ':' +
                std::to_string(static_cast<unsigned char>(request[8]) << 8 | static_cast<unsigned char>(request[9])));
        }
        const int up = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        address.sin_port = htons(m_redirect);
        const bool connected = connect(up, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0;
        give(std::string("\x05") + (connected ? '\0' : '\x05') + std::string("\0\x01\x7F\0\0\x01\0\0", 8));
        char buffer[4096];
        bool open = connected;
        while (open && !m_stop) {
            pollfd p[2]{{fd, POLLIN, 0}, {up, POLLIN, 0}};
            if (poll(p, 2, 20) <= 0) continue;
            for (int i = 0; i < 2; ++i) {
                if (p[i].revents == 0) continue;
                const ssize_t n = recv(p[i].fd, buffer, sizeof buffer, 0);
                if (n <= 0)
                    open = false;
                else
                    (void)::send(p[1 - i].fd, buffer, static_cast<std::size_t>(n), MSG_NOSIGNAL);
            }
        }
        close(up);
    }
    close(fd);
}

} // namespace winnow::test

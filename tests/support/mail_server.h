// SPDX-License-Identifier: Apache-2.0

#pragma once

/// MailServer: a scripted SMTP server on loopback for tests; says what no real server can be made to say.

#include <atomic>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace winnow::test {

/// What the server does after a line.
struct MailAction {
    std::string bytes{};   ///< sent as they are
    bool close = false;    ///< then hangs up
    bool reset = false;    ///< hangs up with a TCP reset
    int delayMs = 0;       ///< before the bytes
    int gapMs = 0;         ///< between single bytes; 0: all at once
    bool startTls = false; ///< after the bytes, a handshake
    bool endless = false;  ///< the bytes again and again until the other side goes
};

struct MailScript {
    std::string greeting = "220 mx.test ESMTP\r\n";
    MailAction atConnect; ///< used instead of the greeting where it does anything
    bool offerTls = false;
    bool offerUtf8 = false;
    /// RCPT by address; others get `otherwise`.
    std::map<std::string, std::string> recipients;
    std::string otherwise = "550 5.1.1 User unknown";
    /// Overrides everything for a line; nullptr or empty bytes without an act: the ordinary answer.
    std::function<MailAction(const std::string& line, int lineNumber)> hook;
    std::string certificateName = "mx.test";
    long certificateFrom = -3600;  ///< seconds from now: it is valid from here
    long certificateUntil = 86400; ///< to here
    bool brokenTls = false;        ///< answers the handshake with noise
};

class MailServer {
public:
    explicit MailServer(MailScript script);
    ~MailServer();
    [[nodiscard]] std::uint16_t port() const { return m_port; }
    [[nodiscard]] int connections() const { return m_connections; }
    /// How often RCPT named the address.
    [[nodiscard]] int asked(const std::string& address) const;
    [[nodiscard]] int rcptTotal() const;
    /// Every line of every session, in order.
    [[nodiscard]] std::vector<std::string> lines() const;
    [[nodiscard]] int mostAtATime() const { return m_most; }

private:
    struct Peer;
    void accept();
    void serve(int fd);
    MailAction answer(const std::string& line, int number);

    MailScript m_script;
    int m_listen = -1;
    std::uint16_t m_port = 0;
    std::atomic<bool> m_stop{false};
    std::atomic<int> m_connections{0};
    std::atomic<int> m_now{0};
    std::atomic<int> m_most{0};
    mutable std::mutex m_mutex;
    std::map<std::string, int> m_asked;
    std::vector<std::string> m_lines;
    std::vector<int> m_open;
    std::vector<std::thread> m_threads;
    std::thread m_acceptor;
    void* m_context = nullptr;
};

/// A SOCKS5 proxy that connects where it is asked to, and remembers where.
class SocksProxy {
public:
    /// `redirectTo`: the port on loopback that every connection really goes to.
    SocksProxy(std::uint16_t redirectTo, std::string user = {}, std::string password = {});
    ~SocksProxy();
    [[nodiscard]] std::uint16_t port() const { return m_port; }
    [[nodiscard]] std::vector<std::string> targets() const;

private:
    void serve(int fd);
    std::uint16_t m_redirect;
    std::string m_user, m_password;
    int m_listen = -1;
    std::uint16_t m_port = 0;
    std::atomic<bool> m_stop{false};
    mutable std::mutex m_mutex;
    std::vector<std::string> m_targets;
    std::vector<std::thread> m_threads;
    std::thread m_acceptor;
};

} // namespace winnow::test

// SPDX-License-Identifier: Apache-2.0

#pragma once

/// SmtpStream: a connection to a mail server, in clear or under TLS. For the sources of this folder only.

#include "net/ip_address.h"
#include "net/socks5.h"
#include "smtp/smtp_reply.h"

#include <asio.hpp>

#include <array>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

struct bio_st;
struct ssl_ctx_st;
struct ssl_st;

namespace winnow {

/// Thread: the loop's. Every call may be ended from outside by close(): then it returns an error.
class SmtpStream {
public:
    explicit SmtpStream(asio::io_context& loop) : m_socket(loop) {}

    /// Straight, or through a proxy.
    asio::awaitable<asio::error_code> connect(Endpoint target, const std::optional<Socks5Proxy>& proxy);
    asio::awaitable<asio::error_code> write(std::string line);
    /// Feeds what comes until the reader has a reply or a fault.
    asio::awaitable<asio::error_code> read(ReplyReader& reader);
    /// The certificate is looked at and what was found is told by tls(); a bad one ends nothing: mail between servers
    /// is encrypted where it can be (RFC 7435).
    asio::awaitable<asio::error_code> handshake(ssl_ctx_st* context, const std::string& host);
    [[nodiscard]] const std::string& tls() const noexcept { return m_tlsText; }
    void close() noexcept;

private:
    asio::awaitable<asio::error_code> throughProxy(Endpoint target, const Socks5Proxy& proxy);

    asio::awaitable<asio::error_code> sayAndHear(std::function<int()> step);

    struct Free {
        void operator()(ssl_st* tls) const noexcept;
        void operator()(bio_st* wire) const noexcept;
    };

    asio::ip::tcp::socket m_socket;
    // OpenSSL straight: asio's stream keeps 70 KB of buffers a session, and a thousand of them may wait at a time.
    std::unique_ptr<bio_st, Free> m_wire; ///< what TLS has to send, and what came for it
    std::unique_ptr<ssl_st, Free> m_tls;
    std::string m_tlsText;
    std::array<char, 4096> m_buffer;
};

} // namespace winnow

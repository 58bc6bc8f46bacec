// SPDX-License-Identifier: Apache-2.0

#include "smtp/smtp_stream_asio.h"

#include <openssl/err.h>
#include <openssl/ssl.h>
#include <openssl/x509v3.h>

namespace winnow {
namespace {

using asio::redirect_error;
using asio::use_awaitable;

constexpr std::size_t kWireBytes = 4096; ///< each way

asio::ip::tcp::endpoint toAsio(const Endpoint& endpoint)
{
    if (endpoint.address.v6) {
        asio::ip::address_v6::bytes_type bytes;
        std::copy_n(endpoint.address.bytes.begin(), bytes.size(), bytes.begin());
        return {asio::ip::address_v6(bytes), endpoint.port};
    }
    asio::ip::address_v4::bytes_type bytes;
    std::copy_n(endpoint.address.bytes.begin(), bytes.size(), bytes.begin());
    return {asio::ip::address_v4(bytes), endpoint.port};
}

} // namespace

asio::awaitable<asio::error_code> SmtpStream::connect(Endpoint target, const std::optional<Socks5Proxy>& proxy)
{
    asio::error_code error;
    const asio::ip::tcp::endpoint place = toAsio(proxy ? proxy->endpoint : target);
    m_socket.open(place.protocol(), error);
    if (error) co_return error;
    co_await m_socket.async_connect(place, redirect_error(use_awaitable, error));
    if (error) co_return error;
    asio::error_code ignored;
    m_socket.set_option(asio::ip::tcp::no_delay(true), ignored);
    if (proxy) co_return co_await throughProxy(target, *proxy);
    co_return error;
}

asio::awaitable<asio::error_code> SmtpStream::throughProxy(Endpoint target, const Socks5Proxy& proxy)
{
    asio::error_code error;
    const auto bad = asio::error::make_error_code(asio::error::connection_refused);
    std::array<char, 512> reply{};
    const std::string greeting = socksGreeting(proxy);
    co_await asio::async_write(m_socket, asio::buffer(greeting), redirect_error(use_awaitable, error));
    if (error) co_return error;
    co_await asio::async_read(m_socket, asio::buffer(reply, 2), redirect_error(use_awaitable, error));
    if (error) co_return error;
    if (reply[0] != 5 || (reply[1] != 0 && reply[1] != 2)) co_return bad;
    if (reply[1] == 2) {
        if (proxy.user.empty()) co_return bad;
        const std::string login = socksLogin(proxy);
        co_await asio::async_write(m_socket, asio::buffer(login), redirect_error(use_awaitable, error));
        if (error) co_return error;
        co_await asio::async_read(m_socket, asio::buffer(reply, 2), redirect_error(use_awaitable, error));
        if (error) co_return error;
        if (reply[1] != 0) co_return asio::error::make_error_code(asio::error::access_denied);
    }
    const std::string request = socksConnect(target);
    co_await asio::async_write(m_socket, asio::buffer(request), redirect_error(use_awaitable, error));
    if (error) co_return error;
    constexpr std::size_t kHead = 5;
    co_await asio::async_read(m_socket, asio::buffer(reply, kHead), redirect_error(use_awaitable, error));
    if (error) co_return error;
    const std::size_t length = socksReplyLength({reply.data(), kHead});
    if (length < kHead || reply[1] != 0) co_return bad;
    co_await asio::async_read(
        m_socket, asio::buffer(reply.data() + kHead, length - kHead), redirect_error(use_awaitable, error));
    co_return error;
}

asio::awaitable<asio::error_code> SmtpStream::write(std::string line)
{
    asio::error_code error;
    if (m_tls)
        co_return co_await sayAndHear(
            [this, &line] { return SSL_write(m_tls.get(), line.data(), static_cast<int>(line.size())); });
    co_await asio::async_write(m_socket, asio::buffer(line), redirect_error(use_awaitable, error));
    co_return error;
}

asio::awaitable<asio::error_code> SmtpStream::read(ReplyReader& reader)
{
    asio::error_code error;
    while (!reader.complete() && reader.fault() == ReplyFault::None) {
        std::size_t got = 0;
        if (m_tls) {
            int read = 0;
            error = co_await sayAndHear([this, &read] {
                return read = SSL_read(m_tls.get(), m_buffer.data(), static_cast<int>(m_buffer.size()));
            });
            got = read > 0 ? static_cast<std::size_t>(read) : 0;
        } else
            got = co_await m_socket.async_read_some(asio::buffer(m_buffer), redirect_error(use_awaitable, error));
        if (error) co_return error;
        reader.feed({m_buffer.data(), got});
    }
    co_return error;
}

void SmtpStream::Free::operator()(ssl_st* tls) const noexcept { SSL_free(tls); }
void SmtpStream::Free::operator()(bio_st* wire) const noexcept { BIO_free(wire); }

/// Does something with TLS until it is done: what TLS has to say goes out, and what it waits for is read.
asio::awaitable<asio::error_code> SmtpStream::sayAndHear(std::function<int()> step)
{
    asio::error_code error;
    char* place = nullptr;
    for (;;) {
        ERR_clear_error();
        const int done = step();
        const int want = SSL_get_error(m_tls.get(), done);
        for (int n = 0; (n = BIO_nread0(m_wire.get(), &place)) > 0;) {
            const std::size_t sent = co_await m_socket.async_write_some(
                asio::buffer(place, static_cast<std::size_t>(n)), redirect_error(use_awaitable, error));
            if (error) co_return error;
            BIO_nread(m_wire.get(), &place, static_cast<int>(sent));
        }
        if (done > 0) co_return asio::error_code();
        if (want == SSL_ERROR_ZERO_RETURN) co_return asio::error::make_error_code(asio::error::eof);
        if (want != SSL_ERROR_WANT_READ && want != SSL_ERROR_WANT_WRITE)
            co_return asio::error::make_error_code(asio::error::connection_aborted);
        if (want == SSL_ERROR_WANT_WRITE) continue;
        const int room = BIO_nwrite0(m_wire.get(), &place);
        if (room <= 0) co_return asio::error::make_error_code(asio::error::no_buffer_space);
        const std::size_t came = co_await m_socket.async_read_some(
            asio::buffer(place, static_cast<std::size_t>(room)), redirect_error(use_awaitable, error));
        if (error) co_return error;
        BIO_nwrite(m_wire.get(), &place, static_cast<int>(came));
    }
}

asio::awaitable<asio::error_code> SmtpStream::handshake(ssl_ctx_st* context, const std::string& host)
{
    BIO* inside = nullptr;
    BIO* wire = nullptr;
    SSL* ssl = SSL_new(context);
    m_tls.reset(ssl);
    if (ssl == nullptr || BIO_new_bio_pair(&inside, kWireBytes, &wire, kWireBytes) != 1)
        co_return asio::error::make_error_code(asio::error::no_memory);
    m_wire.reset(wire);
    SSL_set_bio(ssl, inside, inside);
    SSL_set_connect_state(ssl);
    SSL_set_tlsext_host_name(ssl, host.c_str());
    X509_VERIFY_PARAM_set1_host(SSL_get0_param(ssl), host.c_str(), host.size());
    if (const asio::error_code error = co_await sayAndHear([ssl] { return SSL_do_handshake(ssl); })) co_return error;
    const long verified = SSL_get_verify_result(ssl);
    m_tlsText = SSL_get_version(ssl);
    m_tlsText += verified == X509_V_OK
        ? ", certificate verified"
        : std::string(", certificate not verified: ") + X509_verify_cert_error_string(verified);
    co_return asio::error_code();
}

void SmtpStream::close() noexcept
{
    asio::error_code ignored;
    m_socket.close(ignored);
}

} // namespace winnow

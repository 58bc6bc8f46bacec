#include "smtp/smtp_stream_asio.h"

#include <openssl/ssl.h>
#include <openssl/x509v3.h>

namespace winnow {
namespace {

using asio::redirect_error;
using asio::use_awaitable;

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
    co_await asio::async_read(m_socket, asio::buffer(reply.data() + kHead, length - kHead), redirect_error(use_awaitable, error));
    co_return error;
}

asio::awaitable<asio::error_code> SmtpStream::write(std::string line)
{
    asio::error_code error;
    if (m_tls) co_await asio::async_write(*m_tls, asio::buffer(line), redirect_error(use_awaitable, error));
    else co_await asio::async_write(m_socket, asio::buffer(line), redirect_error(use_awaitable, error));
    co_return error;
}

asio::awaitable<asio::error_code> SmtpStream::read(ReplyReader& reader)
{
    asio::error_code error;
    while (!reader.complete() && reader.fault() == ReplyFault::None) {
        std::size_t got = 0;
        if (m_tls) got = co_await m_tls->async_read_some(asio::buffer(m_buffer), redirect_error(use_awaitable, error));
        else got = co_await m_socket.async_read_some(asio::buffer(m_buffer), redirect_error(use_awaitable, error));
        if (error) co_return error;
        reader.feed({m_buffer.data(), got});
    }
    co_return error;
}

asio::awaitable<asio::error_code> SmtpStream::handshake(asio::ssl::context& context, const std::string& host)
{
    asio::error_code error;
    m_tls = std::make_unique<asio::ssl::stream<asio::ip::tcp::socket&>>(m_socket, context);
    SSL* ssl = m_tls->native_handle();
    SSL_set_tlsext_host_name(ssl, host.c_str());
    X509_VERIFY_PARAM_set1_host(SSL_get0_param(ssl), host.c_str(), host.size());
    co_await m_tls->async_handshake(asio::ssl::stream_base::client, redirect_error(use_awaitable, error));
    if (error) co_return error;
    const long verified = SSL_get_verify_result(ssl);
    m_tlsText = SSL_get_version(ssl);
    m_tlsText += verified == X509_V_OK ? ", certificate verified" : std::string(", certificate not verified: ") + X509_verify_cert_error_string(verified);
    co_return error;
}

void SmtpStream::close() noexcept
{
    asio::error_code ignored;
    m_socket.close(ignored);
}

} // namespace winnow

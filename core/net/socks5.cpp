// SPDX-License-Identifier: Apache-2.0

#include "net/socks5.h"

namespace winnow {

std::optional<Socks5Proxy> Socks5Proxy::parse(std::string_view url)
{
    for (const std::string_view scheme : {"socks5://", "socks5h://"})
        if (url.starts_with(scheme)) {
            url.remove_prefix(scheme.size());
            while (url.ends_with('/')) url.remove_suffix(1);
            Socks5Proxy proxy;
            if (const auto at = url.rfind('@'); at != std::string_view::npos) {
                const std::string_view login = url.substr(0, at);
                const auto colon = login.find(':');
                proxy.user = login.substr(0, colon);
                if (colon != std::string_view::npos) proxy.password = login.substr(colon + 1);
                if (proxy.user.empty() || proxy.user.size() > 255 || proxy.password.size() > 255) return std::nullopt;
                url.remove_prefix(at + 1);
            }
            constexpr std::uint16_t kSocksPort = 1080;
            const auto endpoint = Endpoint::parse(url, kSocksPort);
            if (!endpoint) return std::nullopt;
            proxy.endpoint = *endpoint;
            return proxy;
        }
    return std::nullopt;
}

std::string socksGreeting(const Socks5Proxy& proxy)
{
    return proxy.user.empty() ? std::string("\x05\x01\x00", 3) : std::string("\x05\x01\x02", 3);
}

std::string socksLogin(const Socks5Proxy& proxy)
{
    std::string out("\x01");
    out += static_cast<char>(proxy.user.size());
    out += proxy.user;
    out += static_cast<char>(proxy.password.size());
    out += proxy.password;
    return out;
}

std::string socksConnect(const Endpoint& target)
{
    std::string out("\x05\x01\x00", 3);
    out += target.address.v6 ? '\x04' : '\x01';
    out.append(reinterpret_cast<const char*>(target.address.bytes.data()), target.address.v6 ? 16 : 4);
    out += static_cast<char>(target.port >> 8);
    out += static_cast<char>(target.port & 255);
    return out;
}

std::size_t socksReplyLength(std::string_view head) noexcept
{
    if (head.size() < 5 || head[0] != 5) return 0;
    switch (head[3]) {
    case 1: return 10;
    case 3: return 7 + static_cast<std::size_t>(static_cast<unsigned char>(head[4]));
    case 4: return 22;
    default: return 0;
    }
}

std::string_view socksError(unsigned code) noexcept
{
    switch (code) {
    case 1: return "general failure of the proxy";
    case 2: return "the proxy does not allow this connection";
    case 3: return "the network cannot be reached";
    case 4: return "the host cannot be reached";
    case 5: return "connection refused";
    case 6: return "the connection took too long";
    case 7: return "the proxy does not know CONNECT";
    case 8: return "the proxy does not know this kind of address";
    default: return "the proxy answers nonsense";
    }
}

} // namespace winnow

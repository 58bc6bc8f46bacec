// SPDX-License-Identifier: Apache-2.0

#include "net/ip_address.h"

#include <arpa/inet.h>

#include <charconv>

namespace winnow {

std::optional<IpAddress> IpAddress::parse(std::string_view text)
{
    const std::string copy(text);
    IpAddress out;
    if (inet_pton(AF_INET, copy.c_str(), out.bytes.data()) == 1) return out;
    out.v6 = true;
    if (inet_pton(AF_INET6, copy.c_str(), out.bytes.data()) == 1) return out;
    return std::nullopt;
}

std::string IpAddress::text() const
{
    char buffer[INET6_ADDRSTRLEN] = {};
    inet_ntop(v6 ? AF_INET6 : AF_INET, bytes.data(), buffer, sizeof buffer);
    return buffer;
}

std::optional<Endpoint> Endpoint::parse(std::string_view text, std::uint16_t defaultPort)
{
    std::string_view host = text;
    std::string_view port;
    if (text.starts_with('[')) {
        const auto end = text.find(']');
        if (end == std::string_view::npos) return std::nullopt;
        host = text.substr(1, end - 1);
        if (end + 1 < text.size()) {
            if (text[end + 1] != ':') return std::nullopt;
            port = text.substr(end + 2);
            if (port.empty()) return std::nullopt;
        }
    } else if (const auto colon = text.find(':');
        colon != std::string_view::npos && text.find(':', colon + 1) == std::string_view::npos) {
        host = text.substr(0, colon);
        port = text.substr(colon + 1);
        if (port.empty()) return std::nullopt;
    }
    const auto address = IpAddress::parse(host);
    if (!address) return std::nullopt;
    Endpoint out{*address, defaultPort};
    if (!port.empty()) {
        const auto [rest, error] = std::from_chars(port.data(), port.data() + port.size(), out.port);
        if (error != std::errc() || rest != port.data() + port.size() || out.port == 0) return std::nullopt;
    }
    return out;
}

std::string Endpoint::text() const
{
    return (address.v6 ? '[' + address.text() + ']' : address.text()) + ':' + std::to_string(port);
}

} // namespace winnow

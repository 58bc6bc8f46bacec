// SPDX-License-Identifier: Apache-2.0

#include "legacy/linked_text.h"

#include <algorithm>
#include <cctype>
#include <utility>

namespace winnow::legacy {
namespace {

constexpr std::size_t kMostText = 1U << 20;

int hexDigit(char c)
{
    if (c >= '0' && c <= '9') return c - '0';
    const char small = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return small >= 'a' && small <= 'f' ? small - 'a' + 10 : -1;
}

/// "mailto:jan%40example.nl?subject=x" -> "jan@example.nl"; empty for other links.
std::string addressOfLink(std::string_view link)
{
    while (!link.empty() && link.front() == ' ') link.remove_prefix(1);
    std::string scheme(link.substr(0, 7));
    std::ranges::transform(scheme, scheme.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    if (scheme != "mailto:") return {};
    link = link.substr(7, link.find('?') == std::string_view::npos ? std::string_view::npos : link.find('?') - 7);
    std::string out;
    for (std::size_t i = 0; i < link.size(); ++i) {
        if (link[i] == '%' && i + 2 < link.size() && hexDigit(link[i + 1]) >= 0 && hexDigit(link[i + 2]) >= 0) {
            out += static_cast<char>(hexDigit(link[i + 1]) * 16 + hexDigit(link[i + 2]));
            i += 2;
        } else if (static_cast<unsigned char>(link[i]) >= 0x20) {
            out += link[i];
        }
    }
    return out;
}

/// Pages that hide addresses from robots keep them as hexadecimal bytes under a key, the first byte.
std::string hiddenAddress(std::string_view hex)
{
    if (hex.size() < 8 || hex.size() > 600 || hex.size() % 2 != 0) return {};
    std::string out;
    for (std::size_t i = 0; i < hex.size(); i += 2) {
        if (hexDigit(hex[i]) < 0 || hexDigit(hex[i + 1]) < 0) return {};
        out += static_cast<char>(hexDigit(hex[i]) * 16 + hexDigit(hex[i + 1]));
    }
    for (std::size_t i = 1; i < out.size(); ++i) out[i] = static_cast<char>(out[i] ^ out[0]);
    out.erase(0, 1);
    return out.find('@') == std::string::npos ? std::string() : out;
}

} // namespace

std::string lowerName(const xmlChar* name)
{
    std::string out = name == nullptr ? std::string() : reinterpret_cast<const char*>(name);
    std::ranges::transform(out, out.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return out;
}

std::string addressOfTag(const xmlChar** attributes)
{
    for (const xmlChar** a = attributes; a != nullptr && *a != nullptr; a += 2) {
        if (a[1] == nullptr) continue;
        const std::string_view value = reinterpret_cast<const char*>(a[1]);
        const std::string name = lowerName(a[0]);
        if (name == "data-cfemail") return hiddenAddress(value);
        if (name != "href") continue;
        if (std::string address = addressOfLink(value); !address.empty()) return address;
        const std::size_t hash = value.find("/email-protection#");
        if (hash != std::string_view::npos) return hiddenAddress(value.substr(hash + 18));
    }
    return {};
}

void LinkedText::clear()
{
    m_text.clear();
    m_linked.clear();
}

void LinkedText::add(std::string_view piece)
{
    for (const char c : piece) {
        const bool space = c == ' ' || c == '\t' || c == '\n' || c == '\r';
        if (space && (m_text.empty() || m_text.back() == ' ' || m_text.back() == '\n')) continue;
        if (m_text.size() <= kMostText) m_text += space ? ' ' : c;
    }
}

void LinkedText::breakLine()
{
    if (!m_text.empty()) m_text += '\n';
}

void LinkedText::startTag(const std::string& name, const xmlChar** attributes)
{
    if (name != "a" && name != "span") return;
    std::string address = addressOfTag(attributes);
    if (address.empty()) return;
    endLink();
    m_linked = std::move(address);
    m_linkBegin = m_text.size();
    m_linkTag = name;
}

void LinkedText::endTag(const std::string& name)
{
    if (!m_linked.empty() && name == m_linkTag) endLink();
}

const std::string& LinkedText::finished()
{
    endLink();
    while (!m_text.empty() && (m_text.back() == ' ' || m_text.back() == '\n')) m_text.pop_back();
    return m_text;
}

void LinkedText::endLink()
{
    if (m_linked.empty()) return;
    const std::string address = std::exchange(m_linked, {});
    std::string shown = m_text.substr(std::min(m_linkBegin, m_text.size()));
    while (!shown.empty() && shown.back() == ' ') shown.pop_back();
    const bool hidden = shown.find("email") != std::string::npos && shown.find("protected") != std::string::npos;
    if (shown.find('@') != std::string::npos) return;
    if (shown.empty() || hidden) {
        m_text.resize(std::min(m_linkBegin, m_text.size()));
        m_text += address;
    } else {
        while (!m_text.empty() && m_text.back() == ' ') m_text.pop_back();
        m_text += " <" + address + '>';
    }
}

} // namespace winnow::legacy

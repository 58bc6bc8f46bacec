// SPDX-License-Identifier: Apache-2.0

#include "address/domain_name.h"

#include "base/text.h"

#include <unicode/uidna.h>

#include <algorithm>
#include <arpa/inet.h>
#include <array>
#include <memory>

namespace winnow {
namespace {

struct IdnaCloser {
    void operator()(UIDNA* idna) const noexcept { uidna_close(idna); }
};

const UIDNA* idna()
{
    static const std::unique_ptr<UIDNA, IdnaCloser> instance = [] {
        UErrorCode status = U_ZERO_ERROR;
        UIDNA* opened = uidna_openUTS46(UIDNA_CHECK_BIDI | UIDNA_CHECK_CONTEXTJ | UIDNA_CHECK_CONTEXTO |
                UIDNA_NONTRANSITIONAL_TO_ASCII | UIDNA_NONTRANSITIONAL_TO_UNICODE | UIDNA_USE_STD3_RULES,
            &status);
        return std::unique_ptr<UIDNA, IdnaCloser>(U_SUCCESS(status) ? opened : nullptr);
    }();
    return instance.get();
}

/// Labels of letters, digits and hyphens; the text is ASCII.
std::expected<void, FormFault> checkLabels(std::string_view text)
{
    std::size_t begin = 0;
    for (std::size_t i = 0; i <= text.size(); ++i) {
        if (i < text.size() && text[i] != '.') {
            const char c = text[i];
            if (isAsciiLetter(c) || isAsciiDigit(c) || c == '-') continue;
            if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) return formFault(FormRule::ControlCharacter, i);
            if (c == ' ') return formFault(FormRule::WhiteSpace, i);
            if (c == '(' || c == ')') return formFault(FormRule::Comment, i);
            return formFault(FormRule::BadDomainCharacter, i);
        }
        const std::size_t length = i - begin;
        if (length == 0) return formFault(FormRule::EmptyLabel, i == text.size() && i > 0 ? i - 1 : i);
        if (length > 63) return formFault(FormRule::LabelTooLong, begin + 63);
        if (text[begin] == '-') return formFault(FormRule::HyphenAtLabelEnd, begin);
        if (text[i - 1] == '-') return formFault(FormRule::HyphenAtLabelEnd, i - 1);
        begin = i + 1;
    }
    return {};
}

bool isReservedV4(std::uint32_t ip)
{
    struct Range {
        std::uint32_t base;
        int bits;
    };
    // RFC 6890 and successors: not global.
    static constexpr std::array<Range, 14> kRanges = {{
        {0x00000000, 8},
        {0x0A000000, 8},
        {0x64400000, 10},
        {0x7F000000, 8},
        {0xA9FE0000, 16},
        {0xAC100000, 12},
        {0xC0000000, 24},
        {0xC0000200, 24},
        {0xC0586300, 24},
        {0xC0A80000, 16},
        {0xC6120000, 15},
        {0xC6336400, 24},
        {0xCB007100, 24},
        {0xE0000000, 3},
    }};
    return std::ranges::any_of(kRanges, [&](const Range& r) { return (ip ^ r.base) >> (32 - r.bits) == 0; });
}

bool isReservedV6(const std::array<unsigned char, 16>& ip)
{
    if ((ip[0] & 0xE0) != 0x20) return true;                                           // only 2000::/3 is global
    if (ip[0] == 0x20 && ip[1] == 0x01 && ip[2] == 0x0D && ip[3] == 0xB8) return true; // documentation
    return ip[0] == 0x20 && ip[1] == 0x01 && ip[2] == 0x00 && ip[3] < 0x02;
}

std::expected<DomainForm, FormFault> parseLiteral(std::string_view text)
{
    if (text.back() != ']') return formFault(FormRule::UnclosedLiteral, text.size() - 1);
    const std::string inner = asciiLower(text.substr(1, text.size() - 2));
    DomainForm form;
    form.ascii = "[" + inner + "]";
    form.literal = true;
    if (inner.starts_with("ipv6:")) {
        std::array<unsigned char, 16> ip{};
        if (::inet_pton(AF_INET6, inner.c_str() + 5, ip.data()) != 1) return formFault(FormRule::BadLiteral, 1);
        // RFC 5321 section 4.1.3: "::" stands for at least two groups.
        const std::string_view groups = std::string_view(inner).substr(5);
        if (groups.find("::") != std::string_view::npos) {
            std::size_t written = groups.find('.') != std::string_view::npos ? 1 : 0; // an IPv4 tail counts twice
            for (std::size_t i = 0; i < groups.size(); ++i)
                if (groups[i] != ':' && (i == 0 || groups[i - 1] == ':')) ++written;
            if (written > 6) return formFault(FormRule::BadLiteral, 1);
        }
        form.reservedLiteral = isReservedV6(ip);
        return form;
    }
    in_addr ip{};
    if (::inet_pton(AF_INET, inner.c_str(), &ip) != 1) return formFault(FormRule::BadLiteral, 1);
    form.reservedLiteral = isReservedV4(ntohl(ip.s_addr));
    return form;
}

std::expected<std::string, FormFault> throughIdna(std::string_view text)
{
    if (const std::size_t good = validUtf8Prefix(text); good != text.size()) return formFault(FormRule::BadUtf8, good);
    if (idna() == nullptr) return formFault(FormRule::BadIdn, 0);
    std::array<char, 1024> out{};
    UErrorCode status = U_ZERO_ERROR;
    UIDNAInfo info = UIDNA_INFO_INITIALIZER;
    const int32_t length = uidna_nameToASCII_UTF8(idna(), text.data(), static_cast<int32_t>(text.size()), out.data(),
        static_cast<int32_t>(out.size()), &info, &status);
    if (U_FAILURE(status) || length > static_cast<int32_t>(out.size())) return formFault(FormRule::DomainTooLong, 253);
    // Hyphens in the third and fourth place are met in working domain names; the DNS does not mind.
    const auto errors = info.errors & ~static_cast<uint32_t>(UIDNA_ERROR_HYPHEN_3_4);
    if ((errors & UIDNA_ERROR_EMPTY_LABEL) != 0) return formFault(FormRule::EmptyLabel, 0);
    if ((errors & UIDNA_ERROR_LABEL_TOO_LONG) != 0) return formFault(FormRule::LabelTooLong, 0);
    if ((errors & UIDNA_ERROR_DOMAIN_NAME_TOO_LONG) != 0) return formFault(FormRule::DomainTooLong, 0);
    if ((errors & (UIDNA_ERROR_LEADING_HYPHEN | UIDNA_ERROR_TRAILING_HYPHEN)) != 0)
        return formFault(FormRule::HyphenAtLabelEnd, 0);
    if (errors != 0) {
        const auto first = std::ranges::find_if(text, isNonAscii);
        return formFault(FormRule::BadIdn, first == text.end() ? 0 : static_cast<std::size_t>(first - text.begin()));
    }
    return std::string(out.data(), static_cast<std::size_t>(length));
}

} // namespace

std::expected<DomainForm, FormFault> parseDomain(std::string_view text)
{
    if (text.empty()) return formFault(FormRule::EmptyDomain, 0);
    if (text.front() == '[') return parseLiteral(text);

    DomainForm form;
    const bool ascii = isAscii(text);
    if (ascii) {
        if (auto checked = checkLabels(text); !checked) return std::unexpected(checked.error());
        form.ascii = asciiLower(text);
    }
    if (!ascii || form.ascii.starts_with("xn--") || form.ascii.find(".xn--") != std::string::npos) {
        auto converted = throughIdna(text);
        if (!converted) return std::unexpected(converted.error());
        form.ascii = std::move(*converted);
        form.international = form.ascii.find("xn--") != std::string::npos;
        if (auto checked = checkLabels(form.ascii); !checked) return std::unexpected(checked.error());
    }
    if (form.ascii.size() > 253) return formFault(FormRule::DomainTooLong, 253);
    const std::size_t dot = form.ascii.rfind('.');
    const std::string_view last = std::string_view(form.ascii).substr(dot == std::string::npos ? 0 : dot + 1);
    if (std::ranges::all_of(last, isAsciiDigit))
        return formFault(FormRule::NumericEnding, dot == std::string::npos ? 0 : std::min(dot + 1, text.size() - 1));
    form.dotless = dot == std::string::npos;
    return form;
}

std::string toUnicode(std::string_view asciiDomain)
{
    if (asciiDomain.find("xn--") == std::string_view::npos || idna() == nullptr) return std::string(asciiDomain);
    std::array<char, 1024> out{};
    UErrorCode status = U_ZERO_ERROR;
    UIDNAInfo info = UIDNA_INFO_INITIALIZER;
    const int32_t length = uidna_nameToUnicodeUTF8(idna(), asciiDomain.data(), static_cast<int32_t>(asciiDomain.size()),
        out.data(), static_cast<int32_t>(out.size()), &info, &status);
    if (U_FAILURE(status) || length > static_cast<int32_t>(out.size())) return std::string(asciiDomain);
    return std::string(out.data(), static_cast<std::size_t>(length));
}

} // namespace winnow

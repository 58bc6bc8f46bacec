// SPDX-License-Identifier: Apache-2.0

#include "crypto/one_time_code.h"

#include "base/text.h"

#include <openssl/evp.h>
#include <openssl/hmac.h>

namespace winnow {
namespace {

constexpr UtcMillis kStep = 30'000;
constexpr std::uint32_t kDigits = 1'000'000;
constexpr std::string_view kBase32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/// RFC 4226, 5.3: four bytes from where the last half byte says.
std::string codeOfStep(const OneTimeSecret& secret, std::uint64_t step)
{
    std::array<std::uint8_t, 8> counter{};
    for (std::size_t i = 0; i < counter.size(); ++i) counter[i] = static_cast<std::uint8_t>(step >> (8 * (7 - i)));
    std::array<std::uint8_t, EVP_MAX_MD_SIZE> mac{};
    unsigned size = 0;
    HMAC(EVP_sha1(), secret.data(), static_cast<int>(secret.size()), counter.data(), counter.size(), mac.data(), &size);
    const std::size_t at = mac[19] & 0x0FU;
    const std::uint32_t bits = (mac[at] & 0x7FU) << 24U | mac[at + 1] << 16U | mac[at + 2] << 8U | mac[at + 3];
    const std::string digits = std::to_string(bits % kDigits);
    return std::string(6 - digits.size(), '0') + digits;
}

} // namespace

OneTimeSecret makeOneTimeSecret(Random& random)
{
    OneTimeSecret secret{};
    random.fill(secret);
    return secret;
}

std::string toBase32(const OneTimeSecret& secret)
{
    std::string out;
    std::uint32_t bits = 0;
    unsigned held = 0;
    for (const std::uint8_t byte : secret) {
        bits = bits << 8U | byte;
        for (held += 8; held >= 5; held -= 5) out += kBase32[bits >> (held - 5) & 31U];
    }
    return out; // 160 bits are 32 letters: nothing is left over
}

std::optional<OneTimeSecret> oneTimeSecretFrom(std::string_view base32)
{
    OneTimeSecret secret{};
    std::size_t size = 0;
    std::uint32_t bits = 0;
    unsigned held = 0;
    for (const char c : base32) {
        if (c == ' ' || c == '-') continue;
        const std::size_t value = kBase32.find(isAsciiLower(c) ? static_cast<char>(c - 32) : c);
        if (value == std::string_view::npos || size == secret.size()) return std::nullopt;
        bits = bits << 5U | static_cast<std::uint32_t>(value);
        held += 5;
        if (held < 8) continue;
        held -= 8;
        secret[size++] = static_cast<std::uint8_t>(bits >> held);
    }
    if (size != secret.size() || held != 0) return std::nullopt;
    return secret;
}

std::string oneTimeCode(const OneTimeSecret& secret, UtcMillis moment)
{
    return codeOfStep(secret, static_cast<std::uint64_t>(moment / kStep));
}

bool isOneTimeCode(const OneTimeSecret& secret, std::string_view code, UtcMillis moment)
{
    std::string digits;
    for (const char c : code)
        if (c != ' ') digits += c;
    for (const UtcMillis drift : {UtcMillis{0}, -kStep, kStep})
        if (digits == oneTimeCode(secret, moment + drift)) return true;
    return false;
}

std::string oneTimeLink(const OneTimeSecret& secret, std::string_view person)
{
    std::string label;
    for (const char c : person) {
        const bool plain =
            isAsciiDigit(c) || isAsciiLetter(c) || std::string_view("-._~").find(c) != std::string_view::npos;
        const std::array<std::uint8_t, 1> byte{static_cast<std::uint8_t>(c)};
        if (plain)
            label += c;
        else
            label += '%' + toHex(byte);
    }
    return "otpauth://totp/Winnow:" + label + "?secret=" + toBase32(secret) + "&issuer=Winnow";
}

} // namespace winnow

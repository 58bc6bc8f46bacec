// SPDX-License-Identifier: Apache-2.0

#include "crypto/digest.h"

#include "base/text.h"

#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/params.h>
#include <sodium.h>

#include <cstring>
#include <new>

#define XXH_INLINE_ALL // rows are short: a call would cost as much as the hash
#include <xxhash.h>

namespace winnow {

void Sha256::Free::operator()(evp_md_ctx_st* context) const noexcept { EVP_MD_CTX_free(context); }

Sha256::Sha256() : m_context(EVP_MD_CTX_new())
{
    if (!m_context || EVP_DigestInit_ex(m_context.get(), EVP_sha256(), nullptr) != 1) throw std::bad_alloc();
}

void Sha256::update(std::string_view bytes) { EVP_DigestUpdate(m_context.get(), bytes.data(), bytes.size()); }

Sha256Digest Sha256::finish()
{
    Sha256Digest digest{};
    unsigned int length = 0;
    EVP_DigestFinal_ex(m_context.get(), digest.data(), &length);
    EVP_DigestInit_ex(m_context.get(), EVP_sha256(), nullptr);
    return digest;
}

Sha256Digest digestFrom(std::string_view stored) noexcept
{
    Sha256Digest out{};
    if (stored.size() == out.size()) std::memcpy(out.data(), stored.data(), out.size());
    return out;
}

Sha256Digest sha256(std::string_view bytes)
{
    Sha256 hash;
    hash.update(bytes);
    return hash.finish();
}

HmacSha256::HmacSha256(std::span<const std::uint8_t> key)
{
    EVP_MAC* mac = EVP_MAC_fetch(nullptr, "HMAC", nullptr);
    m_context.reset(mac == nullptr ? nullptr : EVP_MAC_CTX_new(mac));
    EVP_MAC_free(mac);
    char digest[] = "SHA256";
    const OSSL_PARAM parameters[] = {OSSL_PARAM_construct_utf8_string("digest", digest, 0), OSSL_PARAM_construct_end()};
    if (!m_context || EVP_MAC_init(m_context.get(), key.data(), key.size(), parameters) != 1) throw std::bad_alloc();
}

void HmacSha256::Free::operator()(evp_mac_ctx_st* context) const noexcept { EVP_MAC_CTX_free(context); }

Sha256Digest HmacSha256::of(std::string_view message)
{
    Sha256Digest out{};
    std::size_t size = 0;
    // Begins again with the key that was given.
    if (EVP_MAC_init(m_context.get(), nullptr, 0, nullptr) != 1 ||
        EVP_MAC_update(m_context.get(), reinterpret_cast<const unsigned char*>(message.data()), message.size()) != 1 ||
        EVP_MAC_final(m_context.get(), out.data(), &size, out.size()) != 1)
        throw std::bad_alloc();
    return out;
}

Sha256Digest hmacSha256(std::span<const std::uint8_t> key, std::string_view bytes)
{
    Sha256Digest digest{};
    unsigned int length = 0;
    HMAC(EVP_sha256(), key.data(), static_cast<int>(key.size()), reinterpret_cast<const unsigned char*>(bytes.data()),
        bytes.size(), digest.data(), &length);
    return digest;
}

RowDigest::Key::Key(const HashKey& key, RowHash hash) : m_sip(key), m_hash(hash)
{
    static_assert(sizeof m_secret >= XXH3_SECRET_SIZE_MIN);
    if (hash == RowHash::Xxh3) XXH3_generateSecret(m_secret.data(), m_secret.size(), key.data(), key.size());
}

RowDigest RowDigest::of(const Key& key, std::string_view bytes) noexcept
{
    RowDigest digest;
    if (key.m_hash == RowHash::Sip) {
        const std::array<std::uint8_t, 16> hash = keyedHash128(key.m_sip, bytes);
        std::memcpy(&digest.m_sum, hash.data(), sizeof digest.m_sum);
    } else {
        const XXH128_hash_t hash =
            XXH3_128bits_withSecret(bytes.data(), bytes.size(), key.m_secret.data(), key.m_secret.size());
        digest.m_sum = Sum{hash.high64} << 64 | hash.low64;
    }
    return digest;
}

RowDigest& RowDigest::operator+=(const RowDigest& other) noexcept
{
    m_sum += other.m_sum;
    return *this;
}

std::array<std::uint8_t, 16> RowDigest::bytes() const noexcept
{
    std::array<std::uint8_t, 16> out;
    std::memcpy(out.data(), &m_sum, sizeof m_sum);
    return out;
}

RowDigest RowDigest::fromBytes(std::span<const std::uint8_t> bytes) noexcept
{
    RowDigest digest;
    if (bytes.size() == sizeof digest.m_sum) std::memcpy(&digest.m_sum, bytes.data(), sizeof digest.m_sum);
    return digest;
}

std::string RowDigest::hex() const { return toHex(bytes()); }

std::uint64_t keyedHash(const HashKey& key, std::string_view bytes) noexcept
{
    std::uint64_t out = 0;
    crypto_shorthash(reinterpret_cast<unsigned char*>(&out), reinterpret_cast<const unsigned char*>(bytes.data()),
        bytes.size(), key.data());
    return out;
}

std::array<std::uint8_t, 16> keyedHash128(const HashKey& key, std::string_view bytes) noexcept
{
    std::array<std::uint8_t, 16> out;
    static_assert(sizeof out == crypto_shorthash_siphashx24_BYTES);
    crypto_shorthash_siphashx24(
        out.data(), reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(), key.data());
    return out;
}

} // namespace winnow

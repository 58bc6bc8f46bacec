#include "crypto/digest.h"

#include "base/text.h"

#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <sodium.h>

#include <cstring>
#include <new>

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

Sha256Digest sha256(std::string_view bytes)
{
    Sha256 hash;
    hash.update(bytes);
    return hash.finish();
}

Sha256Digest hmacSha256(std::span<const std::uint8_t> key, std::string_view bytes)
{
    Sha256Digest digest{};
    unsigned int length = 0;
    HMAC(EVP_sha256(), key.data(), static_cast<int>(key.size()), reinterpret_cast<const unsigned char*>(bytes.data()),
         bytes.size(), digest.data(), &length);
    return digest;
}

RowDigest RowDigest::of(const Key& key, std::string_view bytes) noexcept
{
    std::array<unsigned char, crypto_shorthash_siphashx24_BYTES> hash;
    crypto_shorthash_siphashx24(hash.data(), reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(), key.data());
    RowDigest digest;
    std::memcpy(&digest.m_sum, hash.data(), sizeof digest.m_sum);
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

std::uint64_t keyedHash(const RowDigest::Key& key, std::string_view bytes) noexcept
{
    std::uint64_t out = 0;
    crypto_shorthash(reinterpret_cast<unsigned char*>(&out), reinterpret_cast<const unsigned char*>(bytes.data()),
                     bytes.size(), key.data());
    return out;
}

} // namespace winnow

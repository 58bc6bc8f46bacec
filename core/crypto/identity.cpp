// SPDX-License-Identifier: Apache-2.0

#include "crypto/identity.h"

#include "base/text.h"

#include <openssl/bio.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/pkcs12.h>
#include <openssl/x509.h>
#include <sodium.h>

#include <memory>

namespace winnow {
namespace {

template <auto Free> struct FreeBy {
    void operator()(auto* p) const noexcept { Free(p); }
};
using Bio = std::unique_ptr<BIO, FreeBy<BIO_free_all>>;
using PKey = std::unique_ptr<EVP_PKEY, FreeBy<EVP_PKEY_free>>;
using PlainKey = std::unique_ptr<PKCS8_PRIV_KEY_INFO, FreeBy<PKCS8_PRIV_KEY_INFO_free>>;
using SealedKey = std::unique_ptr<X509_SIG, FreeBy<X509_SIG_free>>;

constexpr std::string_view kIntroduction = "Winnow key of ";
constexpr std::string_view kFactor = "winnow second factor";

Bio reader(std::string_view text) { return Bio(BIO_new_mem_buf(text.data(), static_cast<int>(text.size()))); }

SigningKey pairOf(const SecureBytes& seed)
{
    SigningKey pair{SecureBytes(crypto_sign_SECRETKEYBYTES), std::string(crypto_sign_PUBLICKEYBYTES, '\0')};
    crypto_sign_seed_keypair(reinterpret_cast<unsigned char*>(pair.publicKey.data()), pair.secret.data(), seed.data());
    return pair;
}

std::string nameIn(std::string_view pem)
{
    const std::size_t at = pem.find(kIntroduction);
    if (at == std::string_view::npos || at > pem.find("-----BEGIN")) return {};
    const std::string_view rest = pem.substr(at + kIntroduction.size());
    return std::string(trimmed(rest.substr(0, rest.find_first_of("\r\n"))));
}

/// Encrypted by AES-256-CBC under scrypt with N = 16384, r = 8, p = 1.
SealedKey sealed(PKCS8_PRIV_KEY_INFO* plain, std::string_view password)
{
    X509_ALGOR* method = PKCS5_pbe2_set_scrypt(EVP_aes_256_cbc(), nullptr, 0, nullptr, 16384, 8, 1);
    if (method == nullptr) return nullptr;
    SealedKey box(PKCS8_set0_pbe(password.data(), static_cast<int>(password.size()), plain, method));
    if (!box) X509_ALGOR_free(method);
    return box;
}

/// The password, or an answer that there is none: libcrypto would ask on the terminal.
int passwordCallback(char* room, int size, int, void* given)
{
    const auto& password = *static_cast<const std::string_view*>(given);
    if (password.empty() || password.size() > static_cast<std::size_t>(size)) return -1;
    password.copy(room, password.size());
    return static_cast<int>(password.size());
}

} // namespace

Identity Identity::create(std::string name, Random& random)
{
    Identity out;
    for (char& c : name)
        if (c == '\n' || c == '\r') c = ' ';
    out.m_name = std::move(name);
    out.m_seed = SecureBytes(crypto_sign_SEEDBYTES);
    random.fill({out.m_seed.data(), out.m_seed.size()});
    out.m_pair = pairOf(out.m_seed);
    return out;
}

Result<Identity> Identity::fromPem(std::string_view pem, std::string_view password)
{
    const bool locked = pem.find("-----BEGIN ENCRYPTED PRIVATE KEY-----") != std::string_view::npos;
    if (locked && password.empty()) return fail(ErrorKind::KeyFileLocked);
    const Bio in = reader(pem);
    if (!in) return fail(ErrorKind::OutOfMemory);
    const PKey key(PEM_read_bio_PrivateKey(in.get(), nullptr, passwordCallback, &password));
    if (!key) return fail(locked ? ErrorKind::WrongFilePassword : ErrorKind::KeyFileDamaged, "no private key");
    if (EVP_PKEY_get_id(key.get()) != EVP_PKEY_ED25519)
        return fail(ErrorKind::KeyFileDamaged, "the key is not Ed25519");
    Identity out;
    out.m_seed = SecureBytes(crypto_sign_SEEDBYTES);
    std::size_t size = out.m_seed.size();
    if (EVP_PKEY_get_raw_private_key(key.get(), out.m_seed.data(), &size) != 1 || size != crypto_sign_SEEDBYTES)
        return fail(ErrorKind::KeyFileDamaged, "the key has an odd length");
    out.m_pair = pairOf(out.m_seed);
    out.m_name = nameIn(pem);
    return out;
}

Result<SecureBytes> Identity::toPem(std::string_view password) const
{
    const PKey key(EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, nullptr, m_seed.data(), m_seed.size()));
    const Bio out(BIO_new(BIO_s_secmem()));
    if (!key || !out) return fail(ErrorKind::Internal, "libcrypto makes no Ed25519 key");
    const PlainKey plain(EVP_PKEY2PKCS8(key.get()));
    const std::string introduction = std::string(kIntroduction) + m_name + "\n";
    bool written = plain && BIO_write(out.get(), introduction.data(), static_cast<int>(introduction.size())) > 0;
    if (password.empty()) {
        written = written && PEM_write_bio_PKCS8_PRIV_KEY_INFO(out.get(), plain.get()) == 1;
    } else {
        const SealedKey box = written ? sealed(plain.get(), password) : nullptr;
        written = box && PEM_write_bio_PKCS8(out.get(), box.get()) == 1;
    }
    char* text = nullptr;
    const long size = BIO_get_mem_data(out.get(), &text);
    if (!written || size <= 0) return fail(ErrorKind::Internal, "libcrypto writes no key file");
    return SecureBytes(std::string_view(text, static_cast<std::size_t>(size)));
}

SecureBytes Identity::secondFactor() const
{
    const Sha256Digest mixed = hmacSha256(m_seed.bytes(), kFactor);
    return SecureBytes(std::string_view(reinterpret_cast<const char*>(mixed.data()), mixed.size()));
}

std::string publicKeyPem(std::string_view publicKey)
{
    const PKey key(EVP_PKEY_new_raw_public_key(
        EVP_PKEY_ED25519, nullptr, reinterpret_cast<const unsigned char*>(publicKey.data()), publicKey.size()));
    const Bio out(BIO_new(BIO_s_mem()));
    if (!key || !out || PEM_write_bio_PUBKEY(out.get(), key.get()) != 1) return {};
    char* text = nullptr;
    const long size = BIO_get_mem_data(out.get(), &text);
    return {text, static_cast<std::size_t>(size)};
}

Result<std::string> publicKeyFromPem(std::string_view pem)
{
    const Bio in = reader(pem);
    const PKey key(in ? PEM_read_bio_PUBKEY(in.get(), nullptr, nullptr, nullptr) : nullptr);
    if (!key || EVP_PKEY_get_id(key.get()) != EVP_PKEY_ED25519)
        return fail(ErrorKind::KeyFileDamaged, "no Ed25519 public key");
    std::string raw(crypto_sign_PUBLICKEYBYTES, '\0');
    std::size_t size = raw.size();
    if (EVP_PKEY_get_raw_public_key(key.get(), reinterpret_cast<unsigned char*>(raw.data()), &size) != 1 ||
        size != raw.size())
        return fail(ErrorKind::KeyFileDamaged, "the public key has an odd length");
    return raw;
}

std::string fingerprint(std::string_view publicKey)
{
    const std::string hex = toHex(sha256(publicKey));
    std::string out;
    for (std::size_t i = 0; i < hex.size(); i += 8) out += (i == 0 ? "" : " ") + hex.substr(i, 8);
    return out;
}

} // namespace winnow

// SPDX-License-Identifier: Apache-2.0

#include "crypto/keys.h"

#include <sodium.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstring>
#include <unistd.h>

namespace winnow {
namespace {

const unsigned char* bytesOf(std::string_view text) { return reinterpret_cast<const unsigned char*>(text.data()); }

} // namespace

void SystemRandom::fill(std::span<std::uint8_t> room)
{
    if (sodium_init() < 0) throw std::bad_alloc();
    randombytes_buf(room.data(), room.size());
}

bool isAcceptable(const KdfCost& cost) noexcept
{
    const auto pages = static_cast<std::uint64_t>(std::max(::sysconf(_SC_PHYS_PAGES), 1L));
    const auto half = pages * static_cast<std::uint64_t>(std::max(::sysconf(_SC_PAGESIZE), 1L)) / 2 / 1024;
    return cost.memoryKiB >= 8 && cost.memoryKiB <= 1024 * 1024 && cost.memoryKiB <= half && cost.passes >= 1 &&
        cost.passes <= 20;
}

Result<SecureBytes> keyFromPassword(
    std::string_view password, std::span<const std::uint8_t, 16> salt, const KdfCost& cost)
{
    static_assert(crypto_pwhash_argon2id_SALTBYTES == 16);
    if (!isAcceptable(cost)) return fail(ErrorKind::ProjectDamaged, "the cost of the password is beyond the bounds");
    SecureBytes key(kKeyBytes);
    if (crypto_pwhash_argon2id(key.data(), key.size(), password.data(), password.size(), salt.data(), cost.passes,
            std::size_t{cost.memoryKiB} * 1024, crypto_pwhash_argon2id_ALG_ARGON2ID13) != 0)
        return fail(ErrorKind::OutOfMemory, "the password needs more memory than there is");
    return key;
}

KdfCost calibratedCost()
{
    constexpr std::uint32_t kProbe = 64 * 1024;
    KdfCost cost;
    const std::array<std::uint8_t, 16> salt{};
    const auto begun = std::chrono::steady_clock::now();
    if (!keyFromPassword("how fast is this computer", salt, {kProbe, 1})) return cost;
    const double probe = std::chrono::duration<double>(std::chrono::steady_clock::now() - begun).count();
    const auto passes = [&](std::uint32_t memory) { return 1.0 / (probe * memory / kProbe); };
    while (cost.memoryKiB > kProbe && (passes(cost.memoryKiB) < 1.5 || !isAcceptable(cost))) cost.memoryKiB /= 2;
    cost.passes = static_cast<std::uint32_t>(std::clamp(passes(cost.memoryKiB) + 0.5, 3.0, 20.0));
    return cost;
}

SecureBytes deriveSubKey(const SecureBytes& master, SubKey purpose)
{
    SecureBytes key(kKeyBytes);
    crypto_kdf_derive_from_key(key.data(), key.size(), static_cast<std::uint64_t>(purpose), "winnow01", master.data());
    return key;
}

HashKey hashKey(const SecureBytes& master, SubKey purpose)
{
    const SecureBytes key = deriveSubKey(master, purpose);
    HashKey out;
    std::memcpy(out.data(), key.data(), out.size());
    return out;
}

std::string seal(const SecureBytes& secret, std::span<const std::uint8_t, kNonceBytes> nonce, const SecureBytes& key,
    std::string_view associated)
{
    std::string box(secret.size() + kTagBytes, '\0');
    unsigned long long length = 0;
    crypto_aead_xchacha20poly1305_ietf_encrypt(reinterpret_cast<unsigned char*>(box.data()), &length, secret.data(),
        secret.size(), bytesOf(associated), associated.size(), nullptr, nonce.data(), key.data());
    return box;
}

Result<SecureBytes> open(std::string_view box, std::span<const std::uint8_t, kNonceBytes> nonce, const SecureBytes& key,
    std::string_view associated)
{
    if (box.size() < kTagBytes) return fail(ErrorKind::WrongPassword);
    SecureBytes secret(box.size() - kTagBytes);
    unsigned long long length = 0;
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(secret.data(), &length, nullptr, bytesOf(box), box.size(),
            bytesOf(associated), associated.size(), nonce.data(), key.data()) != 0)
        return fail(ErrorKind::WrongPassword);
    return secret;
}

bool isSignedBy(std::string_view message, std::string_view signature, std::string_view publicKey)
{
    return signature.size() == crypto_sign_BYTES && publicKey.size() == crypto_sign_PUBLICKEYBYTES &&
        crypto_sign_verify_detached(bytesOf(signature), bytesOf(message), message.size(), bytesOf(publicKey)) == 0;
}

SigningKey newSigningKey()
{
    SigningKey pair{SecureBytes(crypto_sign_SECRETKEYBYTES), std::string(crypto_sign_PUBLICKEYBYTES, '\0')};
    crypto_sign_keypair(reinterpret_cast<unsigned char*>(pair.publicKey.data()), pair.secret.data());
    return pair;
}

std::string sign(std::string_view message, const SecureBytes& secret)
{
    std::string signature(crypto_sign_BYTES, '\0');
    crypto_sign_detached(
        reinterpret_cast<unsigned char*>(signature.data()), nullptr, bytesOf(message), message.size(), secret.data());
    return signature;
}

bool equalSecrets(std::span<const std::uint8_t> a, std::span<const std::uint8_t> b) noexcept
{
    return a.size() == b.size() && sodium_memcmp(a.data(), b.data(), a.size()) == 0;
}

std::string spokenPassword(Random& random)
{
    constexpr std::string_view kLetters = "abcdefghjkmnpqrstuvwxyz23456789"; // none that is taken for another
    std::string out;
    for (unsigned letters = 0; letters < 20;) {
        std::array<std::uint8_t, 1> byte{};
        random.fill(byte);
        const std::size_t at = byte[0] & 31U;
        if (at >= kLetters.size()) continue;
        if (letters > 0 && letters % 4 == 0) out += '-';
        out += kLetters[at];
        ++letters;
    }
    return out;
}

} // namespace winnow

// SPDX-License-Identifier: Apache-2.0

#pragma once

/// Randomness, password derivation, sub-keys, sealed boxes and signatures; all by libsodium.

#include "base/result.h"
#include "crypto/digest.h"
#include "crypto/secure_bytes.h"

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace winnow {

/// Where random bytes come from; passed in, so that tests can be repeated.
class Random {
public:
    virtual ~Random() = default;
    virtual void fill(std::span<std::uint8_t> room) = 0;
};

/// The operating system's generator.
class SystemRandom final : public Random {
public:
    void fill(std::span<std::uint8_t> room) override;
};

inline constexpr std::size_t kKeyBytes = 32;

/// Argon2id (RFC 9106) with one lane, as libsodium has it.
struct KdfCost {
    std::uint32_t memoryKiB = 256 * 1024;
    std::uint32_t passes = 3;

    friend bool operator==(const KdfCost&, const KdfCost&) = default;
};

/// Bounds of a cost that a file may ask for: checked before any memory is taken.
[[nodiscard]] bool isAcceptable(const KdfCost& cost) noexcept;

/// A 32-byte key from a password. Takes about a second and cost.memoryKiB of memory.
/// Errors: OutOfMemory; ProjectDamaged for a cost beyond the bounds.
[[nodiscard]] Result<SecureBytes> keyFromPassword(
    std::string_view password, std::span<const std::uint8_t, 16> salt, const KdfCost& cost);

/// A cost that takes about a second on this computer: 256 MiB and as many passes as fit, 3 to 20; on a slow one less
/// memory, 64 MiB at least. Measures for about a tenth of a second.
[[nodiscard]] KdfCost calibratedCost();

/// What the master key is for: it does nothing but derive these.
enum class SubKey : std::uint64_t { Database = 1, Header = 2, Audit = 3, Suppression = 4, Digest = 5, Duplicates = 6 };
[[nodiscard]] SecureBytes deriveSubKey(const SecureBytes& master, SubKey purpose);
/// The first 16 bytes of a sub-key, as SipHash wants them.
[[nodiscard]] HashKey hashKey(const SecureBytes& master, SubKey purpose);

inline constexpr std::size_t kNonceBytes = 24;
inline constexpr std::size_t kTagBytes = 16;

/// XChaCha20-Poly1305. The box is kTagBytes longer than the secret.
[[nodiscard]] std::string seal(const SecureBytes& secret, std::span<const std::uint8_t, kNonceBytes> nonce,
    const SecureBytes& key, std::string_view associated);
/// Errors: WrongPassword (the key or the associated data are others, or the box was changed).
[[nodiscard]] Result<SecureBytes> open(std::string_view box, std::span<const std::uint8_t, kNonceBytes> nonce,
    const SecureBytes& key, std::string_view associated);

/// True if the Ed25519 signature (64 bytes) of the message is by the public key (32 bytes).
[[nodiscard]] bool isSignedBy(std::string_view message, std::string_view signature, std::string_view publicKey);

/// Ed25519 key pair and detached signature; for the maintainers' signing script and for tests.
struct SigningKey {
    SecureBytes secret;
    std::string publicKey;
};
[[nodiscard]] SigningKey newSigningKey();
[[nodiscard]] std::string sign(std::string_view message, const SecureBytes& secret);

/// Equality in constant time.
[[nodiscard]] bool equalSecrets(std::span<const std::uint8_t> a, std::span<const std::uint8_t> b) noexcept;

/// A password to be told by telephone: 20 characters of 31 in groups of four, 99 bits.
[[nodiscard]] std::string spokenPassword(Random& random);

} // namespace winnow

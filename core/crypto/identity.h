// SPDX-License-Identifier: Apache-2.0

#pragma once

/// Identity: who signs. One Ed25519 key pair (RFC 8032) per person, for all projects, in a key file of its own.
///
/// The key file is PKCS#8 (RFC 5958) in PEM, so that `openssl pkey` and `openssl pkeyutl -sign` read it too; with a
/// password it is encrypted by AES-256-CBC under scrypt. A line of text before the PEM block names the person. The
/// same file serves as second factor of a project: what is mixed into the password there is derived from the key, so
/// a change of the file's own password does not lock anybody out.

#include "base/result.h"
#include "crypto/keys.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace winnow {

/// Thread: any. Move-only; the secret stays in locked memory.
class Identity {
public:
    /// A new pair. The name is one line, shown in reports.
    [[nodiscard]] static Identity create(std::string name, Random& random);
    /// Errors: KeyFileDamaged; KeyFileLocked (a password is needed); WrongFilePassword.
    [[nodiscard]] static Result<Identity> fromPem(std::string_view pem, std::string_view password = {});
    /// Reads a key file of at most 64 KiB. Errors: FileNotFound, FileUnreadable and those of fromPem().
    [[nodiscard]] static Result<Identity> load(const std::filesystem::path& path, std::string_view password = {});

    /// The key file; in clear without a password. Errors: Internal (libcrypto refuses).
    [[nodiscard]] Result<SecureBytes> toPem(std::string_view password = {}) const;
    /// Writes it to a new file (0600), syncs it and reads it back. Errors: TargetExists, ReadOnly, DiskFull,
    /// FileUnwritable, ReadBackDiffers.
    [[nodiscard]] Result<void> save(const std::filesystem::path& path, std::string_view password = {}) const;

    [[nodiscard]] const std::string& name() const noexcept { return m_name; }
    /// 32 bytes.
    [[nodiscard]] const std::string& publicKey() const noexcept { return m_pair.publicKey; }
    /// A detached signature of 64 bytes.
    [[nodiscard]] std::string sign(std::string_view message) const { return winnow::sign(message, m_pair.secret); }
    /// What a project mixes into a password that needs this key file.
    [[nodiscard]] SecureBytes secondFactor() const;

private:
    Identity() = default;
    std::string m_name;
    SecureBytes m_seed;
    SigningKey m_pair;
};

/// The public key as PEM (SubjectPublicKeyInfo, RFC 8410), as stock tools want it.
[[nodiscard]] std::string publicKeyPem(std::string_view publicKey);
/// Back to 32 bytes. Errors: KeyFileDamaged.
[[nodiscard]] Result<std::string> publicKeyFromPem(std::string_view pem);
/// SHA-256 of the public key in hexadecimal, in eight groups: what two people compare.
[[nodiscard]] std::string fingerprint(std::string_view publicKey);

} // namespace winnow

// SPDX-License-Identifier: Apache-2.0

#pragma once

/// AuditLog: who did what, as a chain of hashes. Thread: the connection's.
///
/// An entry's hash is HMAC-SHA-256 under a sub-key of
///
///     sequence 1F time 1F user 1F action 1F body 1F previous hash
///
/// with the number in decimal and the 32 bytes of the hash of the entry before (zeros for the first). Time, action and
/// body hold no 1F, so that no text can move from one field to the next under the same hash. The head is mirrored in
/// the file's header and in every report, and signed by the person's identity after sensitive actions and at the end of
/// a session. Bodies hold counts and digests, never a name or an address from a list.

#include "base/clock.h"
#include "crypto/identity.h"
#include "vault/database.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace winnow {

struct AuditEntry {
    std::uint64_t sequence = 0; ///< from 1
    std::string time;           ///< UTC, ISO 8601
    std::string user;
    std::string action;
    std::string body; ///< JSON: counts and digests
    Sha256Digest previous{};
    Sha256Digest hash{};
};

/// The end of the log: what a transaction rolled back was never there.
struct AuditHead {
    std::uint64_t count = 0;
    Sha256Digest hash{};
};

/// A signature of the log up to an entry.
struct AuditSignature {
    std::uint64_t sequence = 0;
    std::string publicKey; ///< 32 bytes
    std::string signature; ///< 64 bytes
};

/// What a verification found in order.
struct AuditProof {
    std::uint64_t entries = 0;
    std::uint64_t signatures = 0;
    std::uint64_t signedUpTo = 0; ///< the last entry that a signature covers
};

class AuditLog {
public:
    AuditLog(Database& database, const SecureBytes& key, std::string projectId)
        : m_database(database), m_mac(key.bytes()), m_projectId(std::move(projectId))
    {
    }

    /// Appends; inside the transaction of what it tells. Errors: Internal (a 1F in time, action or body).
    [[nodiscard]] Result<void> append(
        const std::string& time, std::string_view user, std::string_view action, std::string_view body);
    [[nodiscard]] Result<AuditHead> head();
    /// The entry with this number. Errors: ProjectTampered (there is none).
    [[nodiscard]] Result<AuditEntry> at(std::uint64_t sequence);
    /// In order, until `each` says false.
    [[nodiscard]] Result<void> forEach(const std::function<bool(const AuditEntry&)>& each);
    /// The newest entries, oldest first.
    [[nodiscard]] Result<std::vector<AuditEntry>> newest(std::uint64_t count);

    /// Signs the head; nothing when it is signed already, by whomever. Inside a transaction or on its own.
    [[nodiscard]] Result<void> sign(const Identity& identity);
    [[nodiscard]] Result<std::vector<AuditSignature>> signatures();

    /// Every hash, the order, and every signature: finds flips, insertions, deletions and reordering. About 2.5 us an
    /// entry. Signatures that were taken away show in the proof only; that the log ends where the header says is asked
    /// by Project::verifyAudit(). Errors: ProjectTampered (detail: where).
    [[nodiscard]] Result<AuditProof> verify();

private:
    [[nodiscard]] Sha256Digest hashOf(const AuditEntry& entry);
    [[nodiscard]] std::string signedText(std::uint64_t sequence, const Sha256Digest& hash) const;

    Database& m_database;
    HmacSha256 m_mac;
    std::string m_projectId;
};

} // namespace winnow

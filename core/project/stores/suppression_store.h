// SPDX-License-Identifier: Apache-2.0

#pragma once

/// SuppressionStore: who is never mailed, kept as HMACs under a sub-key. Thread: the connection's.

#include "base/clock.h"
#include "crypto/digest.h"
#include "crypto/secure_bytes.h"
#include "vault/database.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace winnow {

/// What is never mailed: an address or a domain of a do-not-mail file, or whoever reads a mailbox, by its canonical
/// key, because an earlier version of a list said so.
enum class SuppressionKind : std::uint8_t { Address = 0, Domain = 1, Mailbox = 2 };

/// A keyed 128-bit hash of a canonical key; its lowest 40 bits are those that row groups keep.
using MailboxKey = std::array<std::uint8_t, 16>;

/// SHA-256 of an address in the exchange form: lower case, domain in A-labels (version 1).
[[nodiscard]] Sha256Digest exchangeHash(std::string_view normalisedAddress);

/// What the store needs of its project.
struct SuppressionContext {
    Database& database;
    const SecureBytes& key; ///< the sub-key of the HMACs
    const Clock& clock;
    std::optional<Sha256Digest>& digest; ///< of the table, where it is known; emptied by a change
};

class SuppressionStore {
public:
    explicit SuppressionStore(const SuppressionContext& context) : m(context) {}

    /// `reason`: why, in one of a few words ("file", "erased", a bounce's finding); an earlier reason stays. Returns
    /// how many were new.
    [[nodiscard]] Result<std::uint64_t> add(
        SuppressionKind kind, const std::vector<Sha256Digest>& keys, std::string_view reason = "file");
    [[nodiscard]] Result<std::vector<Sha256Digest>> keys(SuppressionKind kind);
    /// Of kind Mailbox. Returns how many were new.
    [[nodiscard]] Result<std::uint64_t> addMailboxes(const std::vector<MailboxKey>& keys, std::string_view reason);
    [[nodiscard]] Result<std::vector<MailboxKey>> mailboxes();
    /// How many there are of every kind; reads no key.
    [[nodiscard]] Result<std::uint64_t> count();
    /// How many there are of each reason.
    [[nodiscard]] Result<std::vector<std::pair<std::string, std::uint64_t>>> reasons();
    /// Takes back what was added for this reason; inside a transaction that writes an audit entry.
    [[nodiscard]] Result<std::uint64_t> lift(std::string_view reason);
    /// The stored form of a SHA-256 of a normalised address or of "@domain".
    [[nodiscard]] Sha256Digest keyOf(const Sha256Digest& hashed) const;

private:
    SuppressionContext m;
};

} // namespace winnow

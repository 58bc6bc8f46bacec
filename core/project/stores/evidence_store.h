// SPDX-License-Identifier: Apache-2.0

#pragma once

/// EvidenceStore: what DNS and mail servers said, as the project keeps it. Thread: the connection's.

#include "base/clock.h"
#include "base/ids.h"
#include "dns/mail_route.h"
#include "smtp/probe_outcome.h"
#include "vault/database.h"

#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace winnow {

/// What was learnt about a domain, and when.
struct StoredRoute {
    DomainId domain;
    MailRoute route; ///< without its name; hosts only where it accepts mail or is unroutable
    UtcMillis asked = 0;
    UtcMillis expires = 0; ///< by the records' own time to live, between an hour and a week
    CatchAll catchAll = CatchAll::Unknown;
};

/// The same, as far as deciding needs it.
struct RouteFact {
    DomainId domain;
    RouteFinding finding = RouteFinding::NotAsked;
    UtcMillis asked = 0;
    UtcMillis expires = 0;
};

/// Keyed hash of the address that an answer is about; see probe_key.h.
using ProbeKey = std::array<std::uint8_t, 16>;

/// What was learnt about the mailbox of an entry; its duplicates share it.
struct StoredProbe {
    EntryNo entry;
    ProbeKey key{};
    MailboxFinding finding = MailboxFinding::NotAsked;
    std::uint32_t tries = 0;
    UtcMillis first = 0;   ///< the first try
    UtcMillis asked = 0;   ///< the last one
    UtcMillis nextTry = 0; ///< 0: none is planned
    ProbeOutcome outcome;  ///< id unused
};

struct ProbeFact {
    EntryNo entry;
    ProbeKey key{};
    MailboxFinding finding = MailboxFinding::NotAsked;
    std::uint32_t tries = 0;
    UtcMillis first = 0;
    UtcMillis asked = 0;
    UtcMillis nextTry = 0;
};

class EvidenceStore {
public:
    explicit EvidenceStore(Database& database) : m_database(database) {}

    /// Newer evidence replaces older; what is known of catch-all stays unless it says otherwise.
    [[nodiscard]] Result<void> putRoute(const StoredRoute& route);
    [[nodiscard]] Result<void> putCatchAll(DomainId domain, CatchAll state);
    [[nodiscard]] Result<void> putProbe(const StoredProbe& probe);

    /// All of them; 24 to 64 bytes each.
    [[nodiscard]] Result<std::vector<RouteFact>> routeFacts();
    [[nodiscard]] Result<std::vector<ProbeFact>> probeFacts();
    /// What was said of each, in the order of the entries; only where something was.
    [[nodiscard]] Result<void> forEachReply(const std::function<void(EntryNo, const std::string& reply)>& each);
    [[nodiscard]] Result<std::optional<StoredRoute>> route(DomainId domain);
    [[nodiscard]] Result<std::optional<StoredProbe>> probe(EntryNo entry);

    /// What was learnt of the first of each pair is known of the second too; what it knows itself stays.
    [[nodiscard]] Result<void> copyProbes(const std::vector<std::pair<EntryNo, EntryNo>>& pairs);
    [[nodiscard]] Result<void> forgetRoute(DomainId domain);

    /// Counts every committed change of what decisions rest on: evidence, finished lists and their rows, edits,
    /// do-not-mail entries. A settle remembers up to which it decided; where it was cut off, the next opening decides
    /// again.
    [[nodiscard]] Result<void> advance();

private:
    Database& m_database;
};

/// The hosts of a route as text, one a line ("10 mx.example.org 192.0.2.1 2001:db8::1"), and back. In a name, which
/// may hold any bytes a name server likes, blanks, control characters, % and bytes from 7F up are written as %XX.
[[nodiscard]] std::string hostsToText(const std::vector<MailHost>& hosts);
/// Errors: ProjectDamaged.
[[nodiscard]] Result<std::vector<MailHost>> hostsFromText(std::string_view text);

} // namespace winnow

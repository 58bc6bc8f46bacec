// SPDX-License-Identifier: Apache-2.0

#include "project/stores/suppression_store.h"

#include "base/bytes.h"
#include "base/text.h"
#include "project/stores/evidence_store.h"

#include <cstring>

namespace winnow {

Sha256Digest exchangeHash(std::string_view normalisedAddress) { return sha256(asciiLower(normalisedAddress)); }

Sha256Digest SuppressionStore::keyOf(const Sha256Digest& hashed) const
{
    return hmacSha256(m.key.bytes(), bytesOf(hashed));
}

Result<std::uint64_t> SuppressionStore::add(
    SuppressionKind kind, const std::vector<Sha256Digest>& keys, std::string_view reason)
{
    m.digest.reset();
    Result<Statement> s =
        m.database.prepare("INSERT OR IGNORE INTO suppression(key, kind, added, reason) VALUES(?,?,?,?) RETURNING 1");
    if (!s) return pass(s);
    const std::string now = toIso8601(m.clock.utcNow());
    std::uint64_t added = 0;
    for (const Sha256Digest& hashed : keys) {
        const Sha256Digest key = keyOf(hashed);
        s->bindBlob(1, bytesOf(key))
            .bind(2, static_cast<std::int64_t>(kind))
            .bind(3, std::string_view(now))
            .bind(4, reason);
        Result<bool> fresh = s->step();
        if (!fresh) return pass(fresh);
        added += *fresh ? 1 : 0;
        s->reset();
    }
    if (Result<void> done = EvidenceStore(m.database).advance(); !done) return pass(done);
    return added;
}

Result<std::uint64_t> SuppressionStore::addMailboxes(const std::vector<MailboxKey>& keys, std::string_view reason)
{
    if (keys.empty()) return 0;
    m.digest.reset();
    Result<Statement> s =
        m.database.prepare("INSERT OR IGNORE INTO suppression(key, kind, added, reason) VALUES(?,?,?,?) RETURNING 1");
    if (!s) return pass(s);
    const std::string time = toIso8601(m.clock.utcNow());
    std::uint64_t added = 0;
    for (const MailboxKey& key : keys) {
        s->bindBlob(1, bytesOf(key))
            .bind(2, static_cast<std::int64_t>(SuppressionKind::Mailbox))
            .bind(3, std::string_view(time))
            .bind(4, reason);
        Result<bool> fresh = s->step();
        if (!fresh) return pass(fresh);
        added += *fresh ? 1 : 0;
        s->reset();
    }
    if (Result<void> done = EvidenceStore(m.database).advance(); !done) return pass(done);
    return added;
}

Result<std::vector<MailboxKey>> SuppressionStore::mailboxes()
{
    Result<Statement> s = m.database.prepare("SELECT key FROM suppression WHERE kind = 2");
    if (!s) return pass(s);
    std::vector<MailboxKey> out;
    for (;;) {
        Result<bool> row = s->step();
        if (!row) return pass(row);
        if (!*row) return out;
        MailboxKey key{};
        const std::string_view blob = s->blob(0);
        if (blob.size() != key.size()) return fail(ErrorKind::ProjectDamaged, "a do-not-mail entry");
        std::memcpy(key.data(), blob.data(), key.size());
        out.push_back(key);
    }
}

Result<std::uint64_t> SuppressionStore::lift(std::string_view reason)
{
    m.digest.reset();
    Result<Statement> count = m.database.prepare("SELECT count(*) FROM suppression WHERE reason = ?");
    if (!count) return pass(count);
    count->bind(1, reason);
    if (Result<bool> row = count->step(); !row) return pass(row);
    const auto lifted = static_cast<std::uint64_t>(count->integer(0));
    count->reset();
    Result<Statement> s = m.database.prepare("DELETE FROM suppression WHERE reason = ?");
    if (!s) return pass(s);
    s->bind(1, reason);
    if (Result<void> done = s->run(); !done) return pass(done);
    if (Result<void> done = EvidenceStore(m.database).advance(); !done) return pass(done);
    return lifted;
}

Result<std::vector<std::pair<std::string, std::uint64_t>>> SuppressionStore::reasons()
{
    Result<Statement> s =
        m.database.prepare("SELECT reason, count(*) FROM suppression GROUP BY reason ORDER BY 2 DESC, 1");
    if (!s) return pass(s);
    std::vector<std::pair<std::string, std::uint64_t>> out;
    for (;;) {
        Result<bool> row = s->step();
        if (!row) return pass(row);
        if (!*row) return out;
        out.emplace_back(s->text(0), static_cast<std::uint64_t>(s->integer(1)));
    }
}

Result<std::vector<Sha256Digest>> SuppressionStore::keys(SuppressionKind kind)
{
    Result<Statement> s = m.database.prepare("SELECT key FROM suppression WHERE kind = ?");
    if (!s) return pass(s);
    s->bind(1, static_cast<std::int64_t>(kind));
    std::vector<Sha256Digest> out;
    for (;;) {
        Result<bool> row = s->step();
        if (!row) return pass(row);
        if (!*row) return out;
        Sha256Digest key{};
        if (const std::string_view blob = s->blob(0); blob.size() == key.size())
            std::memcpy(key.data(), blob.data(), key.size());
        out.push_back(key);
    }
}

Result<std::uint64_t> SuppressionStore::count()
{
    Result<Statement> s = m.database.prepare("SELECT count(*) FROM suppression");
    if (!s) return pass(s);
    if (Result<bool> row = s->step(); !row) return pass(row);
    return static_cast<std::uint64_t>(s->integer(0));
}

} // namespace winnow

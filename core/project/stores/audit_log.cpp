// SPDX-License-Identifier: Apache-2.0

#include "project/stores/audit_log.h"

#include "base/bytes.h"
#include "base/text.h"

#include <cstring>

namespace winnow {
namespace {

constexpr char kSeparator = '\x1F';
constexpr const char* kSelectEntries = "SELECT seq, time, user, action, body, previous, hash FROM audit ";

AuditEntry entryFrom(const Statement& s)
{
    AuditEntry e;
    e.sequence = static_cast<std::uint64_t>(s.integer(0));
    e.time = s.text(1);
    e.user = s.text(2);
    e.action = s.text(3);
    e.body = s.text(4);
    e.previous = digestFrom(s.blob(5));
    e.hash = digestFrom(s.blob(6));
    return e;
}

/// The name of a user may hold anything: with the separator nowhere else there is one way to read what is hashed.
bool isUnambiguous(const AuditEntry& e) noexcept
{
    for (const std::string* part : {&e.time, &e.action, &e.body})
        if (part->find(kSeparator) != std::string::npos) return false;
    return true;
}

} // namespace

Sha256Digest AuditLog::hashOf(const AuditEntry& e)
{
    std::string text = std::to_string(e.sequence);
    for (const std::string* part : {&e.time, &e.user, &e.action, &e.body}) {
        text += kSeparator;
        text += *part;
    }
    text += kSeparator;
    text += bytesOf(e.previous);
    return m_mac.of(text);
}

std::string AuditLog::signedText(std::uint64_t sequence, const Sha256Digest& hash) const
{
    return "winnow audit 1\n" + m_projectId + "\n" + std::to_string(sequence) + "\n" + toHex(hash) + "\n";
}

Result<void> AuditLog::append(
    const std::string& time, std::string_view user, std::string_view action, std::string_view body)
{
    const Result<AuditHead> last = head();
    if (!last) return std::unexpected(last.error());
    AuditEntry e;
    e.sequence = last->count + 1;
    e.time = time;
    e.user = user;
    e.action = action;
    e.body = body;
    e.previous = last->hash;
    if (!isUnambiguous(e)) return fail(ErrorKind::Internal, "a separator in an audit entry");
    e.hash = hashOf(e);
    Result<Statement> s =
        m_database.prepare("INSERT INTO audit(seq, time, user, action, body, previous, hash) VALUES(?,?,?,?,?,?,?)");
    if (!s) return pass(s);
    s->bind(1, static_cast<std::int64_t>(e.sequence)).bind(2, std::string_view(e.time)).bind(3, user);
    s->bind(4, action).bind(5, body).bindBlob(6, bytesOf(e.previous)).bindBlob(7, bytesOf(e.hash));
    return s->run();
}

Result<AuditHead> AuditLog::head()
{
    Result<Statement> s = m_database.prepare("SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1");
    if (!s) return pass(s);
    Result<bool> row = s->step();
    if (!row) return pass(row);
    if (!*row) return AuditHead{};
    return AuditHead{static_cast<std::uint64_t>(s->integer(0)), digestFrom(s->blob(1))};
}

Result<AuditEntry> AuditLog::at(std::uint64_t sequence)
{
    Result<Statement> s = m_database.prepare(std::string(kSelectEntries) + "WHERE seq = ?");
    if (!s) return pass(s);
    s->bind(1, static_cast<std::int64_t>(sequence));
    Result<bool> row = s->step();
    if (!row) return pass(row);
    if (!*row) return fail(ErrorKind::ProjectTampered, "the audit log has no entry " + std::to_string(sequence));
    return entryFrom(*s);
}

Result<void> AuditLog::forEach(const std::function<bool(const AuditEntry&)>& each)
{
    Result<Statement> s = m_database.prepare(std::string(kSelectEntries) + "ORDER BY seq");
    if (!s) return pass(s);
    for (;;) {
        Result<bool> row = s->step();
        if (!row) return pass(row);
        if (!*row || !each(entryFrom(*s))) return {};
    }
}

Result<std::vector<AuditEntry>> AuditLog::newest(std::uint64_t count)
{
    Result<Statement> s =
        m_database.prepare("SELECT * FROM (" + std::string(kSelectEntries) + "ORDER BY seq DESC LIMIT ?) ORDER BY seq");
    if (!s) return pass(s);
    s->bind(1, static_cast<std::int64_t>(count));
    std::vector<AuditEntry> out;
    for (;;) {
        Result<bool> row = s->step();
        if (!row) return pass(row);
        if (!*row) return out;
        out.push_back(entryFrom(*s));
    }
}

Result<void> AuditLog::sign(const Identity& identity)
{
    const Result<AuditHead> last = head();
    if (!last) return std::unexpected(last.error());
    if (last->count == 0) return {};
    const std::string signature = identity.sign(signedText(last->count, last->hash));
    Result<Statement> s =
        m_database.prepare("INSERT OR IGNORE INTO audit_signature(seq, key, signature) VALUES(?,?,?)");
    if (!s) return pass(s);
    s->bind(1, static_cast<std::int64_t>(last->count)).bindBlob(2, identity.publicKey()).bindBlob(3, signature);
    return s->run();
}

Result<std::vector<AuditSignature>> AuditLog::signatures()
{
    Result<Statement> s = m_database.prepare("SELECT seq, key, signature FROM audit_signature ORDER BY seq");
    if (!s) return pass(s);
    std::vector<AuditSignature> out;
    for (;;) {
        Result<bool> row = s->step();
        if (!row) return pass(row);
        if (!*row) return out;
        out.push_back({static_cast<std::uint64_t>(s->integer(0)), std::string(s->blob(1)), std::string(s->blob(2))});
    }
}

Result<AuditProof> AuditLog::verify()
{
    const Result<std::vector<AuditSignature>> signed_ = signatures();
    if (!signed_) return std::unexpected(signed_.error());
    // A previous hash that is cut short reads as zeros, which is what the first entry has.
    Result<Statement> cut = m_database.prepare("SELECT 1 FROM audit WHERE length(CAST(previous AS BLOB)) <> 32");
    if (!cut) return pass(cut);
    Result<bool> isCut = cut->step();
    if (!isCut) return pass(isCut);
    if (*isCut) return fail(ErrorKind::ProjectTampered, "a hash of the audit log is cut short");
    AuditProof proof;
    Sha256Digest previous{};
    std::string trouble;
    std::size_t next = 0;
    const auto check = [&](const AuditEntry& e) {
        if (e.sequence != proof.entries + 1 || e.previous != previous || e.hash != hashOf(e) || !isUnambiguous(e)) {
            trouble = "the audit log breaks at entry " + std::to_string(proof.entries + 1);
            return false;
        }
        previous = e.hash;
        ++proof.entries;
        if (next == signed_->size() || (*signed_)[next].sequence != e.sequence) return true;
        const AuditSignature& s = (*signed_)[next++];
        if (!isSignedBy(signedText(e.sequence, e.hash), s.signature, s.publicKey)) {
            trouble = "the signature of audit entry " + std::to_string(e.sequence) + " does not fit";
            return false;
        }
        ++proof.signatures;
        proof.signedUpTo = e.sequence;
        return true;
    };
    if (Result<void> read = forEach(check); !read) return pass(read);
    if (trouble.empty() && next != signed_->size())
        trouble = "a signature of the audit log is of an entry that is not there";
    if (!trouble.empty()) return fail(ErrorKind::ProjectTampered, trouble);
    return proof;
}

} // namespace winnow

// SPDX-License-Identifier: Apache-2.0
// Project: sources, suppressions, edits, policy and rules.

#include "base/text.h"
#include "project/project.h"

#include <nlohmann/json.hpp>

#include <cstring>

namespace winnow {
namespace {

std::string_view view(const auto& bytes) { return {reinterpret_cast<const char*>(bytes.data()), bytes.size()}; }

std::string_view kindName(EditKind kind) { return kind == EditKind::CorrectDomain ? "correct" : "decide"; }

} // namespace

Result<SourceId> Project::addSource(const SourceInfo& source)
{
    Result<Statement> s = database().prepare(
        "INSERT INTO source(state, name, facts, head, first_group, groups, records, entries, rejects, skipped, started) "
        "VALUES(0,?,?,?,?,0,0,0,0,0,?)");
    if (!s) return pass(s);
    const std::string facts = factsToJson(source);
    s->bind(1, std::string_view(source.name)).bind(2, std::string_view(facts)).bindBlob(3, source.head);
    s->bind(4, std::int64_t{source.firstGroup}).bind(5, std::string_view(toIso8601(clock().utcNow())));
    if (Result<void> done = s->run(); !done) return pass(done);
    return SourceId(static_cast<std::uint32_t>(database().lastInsertId()));
}

Result<void> Project::updateSource(const SourceInfo& source)
{
    Result<Statement> s = database().prepare(
        "UPDATE source SET state=?, facts=?, sha256=?, digest=?, groups=?, records=?, entries=?, rejects=?, skipped=?, "
        "finished=? WHERE id=?");
    if (!s) return pass(s);
    const std::string facts = factsToJson(source);
    const auto digest = source.digest.bytes();
    const std::string now = toIso8601(clock().utcNow());
    s->bind(1, static_cast<std::int64_t>(source.state)).bind(2, std::string_view(facts));
    if (source.sha256)
        s->bindBlob(3, view(*source.sha256));
    else
        s->bindNull(3);
    s->bindBlob(4, view(digest))
        .bind(5, std::int64_t{source.groups})
        .bind(6, static_cast<std::int64_t>(source.records));
    s->bind(7, static_cast<std::int64_t>(source.entries)).bind(8, static_cast<std::int64_t>(source.rejects));
    s->bind(9, static_cast<std::int64_t>(source.skipped.total()));
    if (source.state == SourceState::Staging)
        s->bindNull(10);
    else
        s->bind(10, std::string_view(source.finished.empty() ? now : source.finished));
    s->bind(11, std::int64_t{source.id.value});
    if (Result<void> done = s->run(); !done || source.state == SourceState::Staging) return done;
    return evidence().advance();
}

Result<std::vector<SourceInfo>> Project::sources()
{
    Result<Statement> s = database().prepare(
        "SELECT id, state, name, facts, head, sha256, digest, first_group, groups, records, entries, rejects, finished FROM source ORDER BY id");
    if (!s) return pass(s);
    std::vector<SourceInfo> out;
    for (;;) {
        Result<bool> row = s->step();
        if (!row) return pass(row);
        if (!*row) return out;
        SourceInfo source;
        source.id = SourceId(static_cast<std::uint32_t>(s->integer(0)));
        source.state = s->integer(1) == 1 ? SourceState::Live
            : s->integer(1) == 2          ? SourceState::Replaced
                                          : SourceState::Staging;
        source.name = s->text(2);
        if (Result<void> facts = factsFromJson(s->text(3), source); !facts) return pass(facts);
        source.head = s->blob(4);
        if (const std::string_view sha = s->blob(5); sha.size() == 32) {
            source.sha256.emplace();
            std::memcpy(source.sha256->data(), sha.data(), 32);
        }
        const std::string_view digest = s->blob(6);
        source.digest = RowDigest::fromBytes({reinterpret_cast<const std::uint8_t*>(digest.data()), digest.size()});
        source.firstGroup = static_cast<std::uint32_t>(s->integer(7));
        source.groups = static_cast<std::uint32_t>(s->integer(8));
        source.records = static_cast<std::uint64_t>(s->integer(9));
        source.entries = static_cast<std::uint64_t>(s->integer(10));
        source.rejects = static_cast<std::uint64_t>(s->integer(11));
        source.finished = s->text(12);
        out.push_back(std::move(source));
    }
}

Result<void> Project::removeRows(const SourceInfo& source)
{
    // Edits, evidence and moments name rows by the number of their group: a number never comes again.
    Result<std::uint32_t> next = groups().nextNumber();
    if (!next) return pass(next);
    if (Result<void> kept = setMeta("next_group", std::to_string(*next)); !kept) return kept;
    if (Result<void> forgotten = moments().forgetGroups(source.firstGroup, source.groups); !forgotten) return forgotten;
    const std::string id = std::to_string(source.id.value);
    const std::string first = std::to_string(source.firstGroup);
    const std::string end = std::to_string(source.firstGroup + source.groups);
    const std::string sql = "DELETE FROM verdict_group WHERE no IN (SELECT no FROM row_group WHERE source=" + id +
        ");" + "DELETE FROM row_group WHERE source=" + id + ";DELETE FROM reject WHERE source=" + id +
        ";DELETE FROM probe WHERE entry>=" + first + "<<16 AND entry<" + end + "<<16";
    return database().execute(sql.c_str());
}

Result<void> Project::removeSource(const SourceInfo& source)
{
    if (Result<void> gone = removeRows(source); !gone) return gone;
    Result<std::vector<Moment>> known = moments().all();
    if (!known) return pass(known);
    for (const Moment& m : *known)
        if (m.kind == MomentKind::Version && m.source == source.id.value)
            if (Result<void> forgotten = moments().remove(m.id); !forgotten) return forgotten;
    if (Result<void> gone =
            database().execute(("DELETE FROM source WHERE id=" + std::to_string(source.id.value)).c_str());
        !gone)
        return gone;
    return evidence().advance();
}

Sha256Digest exchangeHash(std::string_view normalisedAddress) { return sha256(asciiLower(normalisedAddress)); }

Sha256Digest Project::suppressionKey(const Sha256Digest& hashed) const
{
    return hmacSha256(m_suppressionKey.bytes(), view(hashed));
}

HmacSha256 Project::suppressionHmac() const { return HmacSha256(m_suppressionKey.bytes()); }

Result<std::uint64_t> Project::addHashes(
    SuppressionKind kind, const std::vector<std::string>& digests, std::string_view reason)
{
    if (digests.empty()) return 0;
    m_suppressionDigest.reset();
    Result<Statement> s =
        database().prepare("INSERT OR IGNORE INTO suppression(key, kind, added, reason) VALUES(?,?,?,?)");
    if (!s) return pass(s);
    const std::string time = now();
    HmacSha256 hmac = suppressionHmac();
    for (const std::string& digest : digests) {
        const Sha256Digest key = hmac.of(digest);
        s->bindBlob(1, view(key))
            .bind(2, static_cast<std::int64_t>(kind))
            .bind(3, std::string_view(time))
            .bind(4, reason);
        if (Result<void> done = s->run(); !done) return pass(done);
    }
    if (Result<void> done = evidence().advance(); !done) return pass(done);
    return digests.size();
}

Result<std::uint64_t> Project::addSuppressions(
    SuppressionKind kind, const std::vector<Sha256Digest>& keys, std::string_view reason)
{
    std::vector<std::string> digests;
    digests.reserve(keys.size());
    for (const Sha256Digest& key : keys) digests.emplace_back(view(key));
    return addHashes(kind, digests, reason);
}

Result<std::uint64_t> Project::addMailboxes(const std::vector<MailboxKey>& keys, std::string_view reason)
{
    if (keys.empty()) return 0;
    m_suppressionDigest.reset();
    Result<Statement> s =
        database().prepare("INSERT INTO suppression(key, kind, added, reason) VALUES(?1,?2,?3,?4) "
                           "ON CONFLICT(key) DO UPDATE SET reason=?4, added=?3 "
                           "WHERE suppression.reason LIKE 'version:%' AND ?4 NOT LIKE 'version:%' RETURNING 1");
    if (!s) return pass(s);
    const std::string time = now();
    std::uint64_t added = 0;
    for (const MailboxKey& key : keys) {
        s->bindBlob(1, view(key))
            .bind(2, static_cast<std::int64_t>(SuppressionKind::Mailbox))
            .bind(3, std::string_view(time))
            .bind(4, reason);
        Result<bool> fresh = s->step();
        if (!fresh) return pass(fresh);
        added += *fresh ? 1 : 0;
        s->reset();
    }
    if (Result<void> done = evidence().advance(); !done) return pass(done);
    return added;
}

Result<std::vector<MailboxKey>> Project::mailboxes()
{
    Result<Statement> s = database().prepare("SELECT key FROM suppression WHERE kind = 2");
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

Result<std::uint64_t> Project::liftSuppressions(std::string_view reason)
{
    m_suppressionDigest.reset();
    Result<Statement> count = database().prepare("SELECT count(*) FROM suppression WHERE reason = ?");
    if (!count) return pass(count);
    count->bind(1, reason);
    if (Result<bool> row = count->step(); !row) return pass(row);
    const auto lifted = static_cast<std::uint64_t>(count->integer(0));
    count->reset();
    Result<Statement> s = database().prepare("DELETE FROM suppression WHERE reason = ?");
    if (!s) return pass(s);
    s->bind(1, reason);
    if (Result<void> done = s->run(); !done) return pass(done);
    if (Result<void> done = evidence().advance(); !done) return pass(done);
    return lifted;
}

Result<std::vector<std::pair<std::string, std::uint64_t>>> Project::suppressionReasons()
{
    Result<Statement> s =
        database().prepare("SELECT reason, count(*) FROM suppression GROUP BY reason ORDER BY 2 DESC, 1");
    if (!s) return pass(s);
    std::vector<std::pair<std::string, std::uint64_t>> out;
    for (;;) {
        Result<bool> row = s->step();
        if (!row) return pass(row);
        if (!*row) return out;
        out.emplace_back(s->text(0), static_cast<std::uint64_t>(s->integer(1)));
    }
}

Result<std::vector<Sha256Digest>> Project::suppressions(SuppressionKind kind)
{
    Result<Statement> s = database().prepare("SELECT key FROM suppression WHERE kind = ?");
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

Result<EditId> Project::addEdit(const Edit& edit)
{
    Result<Statement> s = database().prepare(
        "INSERT INTO edit(rule, decision, entries, selection, user, time, kind) VALUES(?,?,?,?,?,?,?)");
    if (!s) return pass(s);
    s->bind(1, std::string_view(edit.rule))
        .bind(2, static_cast<std::int64_t>(edit.decision))
        .bind(3, static_cast<std::int64_t>(edit.entries));
    s->bindBlob(4, edit.selection)
        .bind(5, std::string_view(edit.user))
        .bind(6, std::string_view(toIso8601(clock().utcNow())));
    s->bind(7, kindName(edit.kind));
    if (Result<void> done = s->run(); !done) return pass(done);
    const EditId id(static_cast<std::uint64_t>(database().lastInsertId()));
    const std::string body =
        "{\"edit\":" + std::to_string(id.value) + ",\"entries\":" + std::to_string(edit.entries) + "}";
    if (Result<void> logged = audit("edit", body); !logged) return pass(logged);
    if (Result<void> done = evidence().advance(); !done) return pass(done);
    return id;
}

Result<void> Project::undoEdit(EditId id, const std::string& user)
{
    Result<Statement> undo = database().prepare(
        "INSERT INTO edit(kind, rule, decision, entries, selection, user, time) VALUES('undo','',0,0,x'',?,?)");
    if (!undo) return pass(undo);
    undo->bind(1, std::string_view(user)).bind(2, std::string_view(toIso8601(clock().utcNow())));
    if (Result<void> done = undo->run(); !done) return done;
    Result<Statement> mark = database().prepare("UPDATE edit SET undone_by = ? WHERE id = ? AND undone_by IS NULL");
    if (!mark) return pass(mark);
    mark->bind(1, database().lastInsertId()).bind(2, static_cast<std::int64_t>(id.value));
    if (Result<void> done = mark->run(); !done) return done;
    if (Result<void> done = evidence().advance(); !done) return done;
    return audit("undo", "{\"edit\":" + std::to_string(id.value) + "}");
}

Result<std::vector<Edit>> Project::edits()
{
    Result<Statement> s = database().prepare(
        "SELECT id, rule, decision, entries, selection, user, time, undone_by, kind FROM edit WHERE kind <> 'undo' ORDER BY id");
    if (!s) return pass(s);
    std::vector<Edit> out;
    for (;;) {
        Result<bool> row = s->step();
        if (!row) return pass(row);
        if (!*row) return out;
        Edit e;
        e.id = EditId(static_cast<std::uint64_t>(s->integer(0)));
        e.rule = s->text(1);
        e.decision = static_cast<Decision>(s->integer(2));
        e.entries = static_cast<std::uint64_t>(s->integer(3));
        e.selection = s->blob(4);
        e.user = s->text(5);
        e.time = s->text(6);
        if (!s->isNull(7)) e.undoneBy = EditId(static_cast<std::uint64_t>(s->integer(7)));
        e.kind = s->text(8) == kindName(EditKind::CorrectDomain) ? EditKind::CorrectDomain : EditKind::Decide;
        out.push_back(std::move(e));
    }
}

std::string policyToJson(const Policy& policy)
{
    nlohmann::json reasons = nlohmann::json::object();
    for (std::size_t i = 0; i < kReasonCount; ++i)
        reasons[std::string(name(static_cast<Reason>(i)))] = name(policy.byReason[i]);
    return nlohmann::json{{"reasons", reasons}, {"role", name(policy.role)}, {"inactive", name(policy.inactive)},
        {"inactive_months", policy.inactiveMonths}, {"survivor", static_cast<int>(policy.survivor)}}
        .dump();
}

Result<Policy> policyFromJson(std::string_view text)
{
    if (text.empty()) return keepCustomers();
    const auto j = nlohmann::json::parse(text, nullptr, false);
    if (!j.is_object()) return fail(ErrorKind::ProjectDamaged, "the policy");
    const auto decision = [](const std::string& word) {
        return word == "keep" ? Decision::Keep : word == "review" ? Decision::Review : Decision::LeaveOut;
    };
    Policy policy = keepCustomers();
    try {
        for (std::size_t i = 0; i < kReasonCount; ++i) {
            const std::string key(name(static_cast<Reason>(i)));
            if (j.at("reasons").contains(key))
                policy.byReason[i] = decision(j.at("reasons").at(key).get<std::string>());
        }
        policy.role = decision(j.at("role").get<std::string>());
        policy.inactive = decision(j.at("inactive").get<std::string>());
        policy.inactiveMonths = j.at("inactive_months").get<std::uint16_t>();
        policy.survivor = static_cast<Survivor>(j.at("survivor").get<int>() % 3);
    } catch (const nlohmann::json::exception&) {
        return fail(ErrorKind::ProjectDamaged, "the policy");
    }
    return policy;
}

std::string rulesToJson(const Rules& rules)
{
    nlohmann::json j = nlohmann::json::array();
    for (const OwnRule& r : rules.own) j.push_back({{"mask", r.mask}, {"status", name(r.status)}});
    for (const OwnReplyRule& r : rules.replies) j.push_back({{"reply", r.mask}, {"reason", name(r.finding)}});
    return j.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

Result<Rules> rulesFromJson(std::string_view text)
{
    Rules rules;
    if (text.empty()) return rules;
    const auto j = nlohmann::json::parse(text, nullptr, false);
    if (!j.is_array()) return fail(ErrorKind::ProjectDamaged, "the rules");
    for (const auto& r : j) {
        if (!r.is_object()) return fail(ErrorKind::ProjectDamaged, "the rules");
        if (r.contains("reply")) {
            const Result<Rules> one = rulesFromText("reply:" + r.value("reply", "") + "=" + r.value("reason", ""));
            if (!one || one->replies.size() != 1) return fail(ErrorKind::ProjectDamaged, "the rules");
            rules.replies.push_back(one->replies.front());
            continue;
        }
        const auto status = statusFromName(r.value("status", ""));
        if (!status) return fail(ErrorKind::ProjectDamaged, "the rules");
        rules.own.push_back({r.value("mask", ""), *status});
    }
    return rules;
}

} // namespace winnow

// SPDX-License-Identifier: Apache-2.0

#include "project/stores/group_store.h"
#include "base/bytes.h"

#include <algorithm>
#include <cstring>

namespace winnow {
namespace {

RowDigest rowDigestFrom(std::string_view blob)
{
    return RowDigest::fromBytes({reinterpret_cast<const std::uint8_t*>(blob.data()), blob.size()});
}

} // namespace

Result<void> decodeGroupFacts(const GroupBlobs& blobs, std::size_t domainCount, GroupCodec& codec, GroupFacts& out)
{
    out.domains.resize(blobs.domains.size() / sizeof(std::uint32_t));
    if (!out.domains.empty())
        std::memcpy(out.domains.data(), blobs.domains.data(), out.domains.size() * sizeof(std::uint32_t));
    if (Result<void> done = codec.decodeFacts(blobs.facts, out); !done) return done;
    const bool good = out.entries() == blobs.entries && out.records() == blobs.records &&
        std::ranges::all_of(out.domain, [&](std::uint16_t d) { return d == kNoDomain || d < out.domains.size(); }) &&
        std::ranges::all_of(out.domains, [&](std::uint32_t d) { return d < domainCount; });
    return good ? Result<void>() : fail(ErrorKind::ProjectDamaged, "the facts of a row group");
}

Result<void> GroupStore::insert(const StoredGroup& group) { return put("INSERT", group); }

Result<void> GroupStore::replace(const StoredGroup& group) { return put("REPLACE", group); }

Result<void> GroupStore::put(const std::string& verb, const StoredGroup& g)
{
    Result<Statement> s = m_database.prepare(verb +
        " INTO row_group(no, source, records, entries, sha256, digest, domains, facts, text) VALUES(?,?,?,?,?,?,?,?,?)");
    if (!s) return pass(s);
    const auto digest = g.digest.bytes();
    s->bind(1, std::int64_t{g.number})
        .bind(2, std::int64_t{g.source})
        .bind(3, std::int64_t{g.records})
        .bind(4, std::int64_t{g.entries});
    s->bindBlob(5, bytesOf(g.sha256))
        .bindBlob(6, bytesOf(digest))
        .bindBlob(7, g.domains)
        .bindBlob(8, g.facts)
        .bindBlob(9, g.text);
    return s->run();
}

Sha256Digest blobDigest(std::string_view text, std::string_view facts)
{
    Sha256 hash;
    hash.update(text);
    hash.update(facts);
    return hash.finish();
}

Result<void> GroupStore::forEach(
    std::uint32_t first, std::uint32_t count, unsigned parts, const std::function<Result<bool>(GroupBlobs&)>& each)
{
    std::string sql = "SELECT g.no, g.source, g.records, g.entries, g.sha256, g.digest, ";
    sql += (parts & kPartFacts) != 0 ? "g.domains, g.facts, " : "NULL, NULL, ";
    sql += (parts & kPartText) != 0 ? "g.text, " : "NULL, ";
    sql += (parts & kPartVerdicts) != 0 ? "v.verdicts FROM row_group g LEFT JOIN verdict_group v ON v.no = g.no "
                                        : "NULL FROM row_group g ";
    sql += "WHERE g.no >= ? AND g.no < ? ORDER BY g.no";
    Result<Statement> s = m_database.prepare(sql);
    if (!s) return pass(s);
    s->bind(1, std::int64_t{first}).bind(2, std::int64_t{first} + count);
    std::uint32_t expected = first;
    for (;;) {
        Result<bool> row = s->step();
        if (!row) return pass(row);
        if (!*row) break;
        GroupBlobs g;
        g.number = static_cast<std::uint32_t>(s->integer(0));
        g.source = static_cast<std::uint32_t>(s->integer(1));
        g.records = static_cast<std::uint32_t>(s->integer(2));
        g.entries = static_cast<std::uint32_t>(s->integer(3));
        g.sha256 = digestFrom(s->blob(4));
        g.digest = rowDigestFrom(s->blob(5));
        g.domains = s->blob(6);
        g.facts = s->blob(7);
        g.text = s->blob(8);
        g.verdicts = s->blob(9);
        if (g.number != expected++) return fail(ErrorKind::ProjectDamaged, "a row group is missing");
        Result<bool> more = each(g);
        if (!more) return pass(more);
        if (!*more) return {};
    }
    if (expected != first + count) return fail(ErrorKind::ProjectDamaged, "row groups are missing");
    return {};
}

Result<void> GroupStore::putVerdicts(std::uint32_t number, std::string_view blob)
{
    Result<Statement> s = m_database.prepare("INSERT OR REPLACE INTO verdict_group(no, verdicts) VALUES(?,?)");
    if (!s) return pass(s);
    s->bind(1, std::int64_t{number}).bindBlob(2, blob);
    return s->run();
}

Result<std::uint32_t> GroupStore::nextNumber()
{
    Result<Statement> s = m_database.prepare(
        "SELECT max((SELECT coalesce(max(no) + 1, 0) FROM row_group), coalesce((SELECT CAST(value AS INTEGER) FROM meta WHERE key = 'next_group'), 0))");
    if (!s) return pass(s);
    if (Result<bool> row = s->step(); !row) return pass(row);
    return static_cast<std::uint32_t>(s->integer(0));
}

Result<void> GroupStore::appendDomains(
    std::uint32_t first, const std::vector<std::string_view>& names, GroupCodec& codec)
{
    if (names.empty()) return {};
    std::string text;
    for (const std::string_view n : names) {
        text += n;
        text += '\n';
    }
    const std::string blob = codec.compress(text);
    Result<Statement> s = m_database.prepare("INSERT INTO domain_block(first, count, names) VALUES(?,?,?)");
    if (!s) return pass(s);
    s->bind(1, std::int64_t{first}).bind(2, static_cast<std::int64_t>(names.size())).bindBlob(3, blob);
    return s->run();
}

Result<std::vector<std::string>> GroupStore::domains(GroupCodec& codec)
{
    Result<Statement> s = m_database.prepare("SELECT first, count, names FROM domain_block ORDER BY first");
    if (!s) return pass(s);
    std::vector<std::string> out;
    for (;;) {
        Result<bool> row = s->step();
        if (!row) return pass(row);
        if (!*row) return out;
        if (s->integer(0) != static_cast<std::int64_t>(out.size()))
            return fail(ErrorKind::ProjectDamaged, "a domain block is missing");
        Result<std::string> text = codec.decompress(s->blob(2));
        if (!text) return pass(text);
        std::string_view left = *text;
        while (!left.empty()) {
            const std::size_t end = left.find('\n');
            if (end == std::string_view::npos) break;
            out.emplace_back(left.substr(0, end));
            left.remove_prefix(end + 1);
        }
        if (static_cast<std::int64_t>(out.size()) != s->integer(0) + s->integer(1))
            return fail(ErrorKind::ProjectDamaged, "a domain block");
    }
}

Result<void> GroupStore::forEachDomain(std::optional<SourceId> source, const std::function<void(std::uint32_t)>& each)
{
    Result<Statement> s =
        m_database.prepare(source ? "SELECT domains FROM row_group WHERE source = ?" : "SELECT domains FROM row_group");
    if (!s) return pass(s);
    if (source) s->bind(1, std::int64_t{source->value});
    for (;;) {
        Result<bool> row = s->step();
        if (!row) return pass(row);
        if (!*row) return {};
        const std::string_view ids = s->blob(0);
        for (std::size_t at = 0; at + sizeof(std::uint32_t) <= ids.size(); at += sizeof(std::uint32_t)) {
            std::uint32_t id = 0;
            std::memcpy(&id, ids.data() + at, sizeof id);
            each(id);
        }
    }
}

Result<void> GroupStore::forgetDomain(std::uint32_t id, GroupCodec& codec)
{
    Result<Statement> s =
        m_database.prepare("SELECT no, first, names FROM domain_block WHERE first <= ?1 AND first + count > ?1");
    if (!s) return pass(s);
    s->bind(1, std::int64_t{id});
    Result<bool> row = s->step();
    if (!row) return pass(row);
    if (!*row) return fail(ErrorKind::ProjectDamaged, "a domain block is missing");
    const std::int64_t block = s->integer(0);
    Result<std::string> text = codec.decompress(s->blob(2));
    if (!text) return pass(text);
    std::size_t at = 0;
    for (std::int64_t i = s->integer(1); i < std::int64_t{id} && at != std::string::npos; ++i)
        at = text->find('\n', at) == std::string::npos ? std::string::npos : text->find('\n', at) + 1;
    const std::size_t end = at == std::string::npos ? at : text->find('\n', at);
    if (end == std::string::npos) return fail(ErrorKind::ProjectDamaged, "a domain block");
    s->reset();
    text->replace(at, end - at, "erased-" + std::to_string(id) + ".invalid");
    const std::string blob = codec.compress(*text);
    Result<Statement> put = m_database.prepare("UPDATE domain_block SET names = ? WHERE no = ?");
    if (!put) return pass(put);
    put->bindBlob(1, blob).bind(2, block);
    if (Result<void> done = put->run(); !done) return done;
    const std::string number = std::to_string(id);
    return m_database.execute(
        ("DELETE FROM route WHERE domain = " + number + "; DELETE FROM typo WHERE domain = " + number).c_str());
}

Result<std::uint32_t> GroupStore::domainCount()
{
    Result<Statement> s = m_database.prepare("SELECT coalesce(max(first + count), 0) FROM domain_block");
    if (!s) return pass(s);
    if (Result<bool> row = s->step(); !row) return pass(row);
    return static_cast<std::uint32_t>(s->integer(0));
}

Result<void> GroupStore::putTypos(const std::vector<std::pair<std::uint32_t, std::string>>& typos)
{
    if (Result<void> cleared = m_database.execute("DELETE FROM typo"); !cleared) return cleared;
    Result<Statement> s = m_database.prepare("INSERT INTO typo(domain, meant) VALUES(?,?)");
    if (!s) return pass(s);
    for (const auto& [domain, meant] : typos) {
        s->bind(1, std::int64_t{domain}).bind(2, std::string_view(meant));
        if (Result<void> done = s->run(); !done) return done;
    }
    return {};
}

Result<std::vector<std::pair<std::uint32_t, std::string>>> GroupStore::typos()
{
    Result<Statement> s = m_database.prepare("SELECT domain, meant FROM typo");
    if (!s) return pass(s);
    std::vector<std::pair<std::uint32_t, std::string>> out;
    for (;;) {
        Result<bool> row = s->step();
        if (!row) return pass(row);
        if (!*row) return out;
        out.emplace_back(static_cast<std::uint32_t>(s->integer(0)), s->text(1));
    }
}

Result<void> GroupStore::insertReject(SourceId source, const Reject& r)
{
    Result<Statement> s =
        m_database.prepare("INSERT INTO reject(source, line, offset, length, reason, raw) VALUES(?,?,?,?,?,?)");
    if (!s) return pass(s);
    s->bind(1, std::int64_t{source.value})
        .bind(2, static_cast<std::int64_t>(r.line))
        .bind(3, static_cast<std::int64_t>(r.offset));
    s->bind(4, static_cast<std::int64_t>(r.length)).bind(5, static_cast<std::int64_t>(r.reason)).bindBlob(6, r.raw);
    return s->run();
}

Result<std::vector<Reject>> GroupStore::rejects(SourceId source, std::int64_t most)
{
    Result<Statement> s =
        m_database.prepare("SELECT line, offset, length, reason, raw FROM reject WHERE source = ? ORDER BY id LIMIT ?");
    if (!s) return pass(s);
    s->bind(1, std::int64_t{source.value}).bind(2, most);
    std::vector<Reject> out;
    for (;;) {
        Result<bool> row = s->step();
        if (!row) return pass(row);
        if (!*row) return out;
        Reject r;
        r.line = static_cast<std::uint64_t>(s->integer(0));
        r.offset = static_cast<std::uint64_t>(s->integer(1));
        r.length = static_cast<std::uint64_t>(s->integer(2));
        r.reason = static_cast<RejectReason>(s->integer(3));
        r.raw = s->blob(4);
        out.push_back(std::move(r));
    }
}

} // namespace winnow

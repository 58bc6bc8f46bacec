// SPDX-License-Identifier: Apache-2.0

#include "project/stores/source_store.h"

#include "base/bytes.h"
#include "project/stores/evidence_store.h"
#include "project/stores/group_store.h"
#include "project/stores/moments.h"
#include "project/stores/settings_store.h"

#include <cstring>

namespace winnow {

Result<SourceId> SourceStore::add(const SourceInfo& source)
{
    Result<Statement> s = m_database.prepare(
        "INSERT INTO source(state, name, facts, head, first_group, groups, records, entries, rejects, skipped, started) "
        "VALUES(0,?,?,?,?,0,0,0,0,0,?)");
    if (!s) return pass(s);
    const std::string facts = factsToJson(source);
    s->bind(1, std::string_view(source.name)).bind(2, std::string_view(facts)).bindBlob(3, source.head);
    s->bind(4, std::int64_t{source.firstGroup}).bind(5, std::string_view(toIso8601(m_clock.utcNow())));
    if (Result<void> done = s->run(); !done) return pass(done);
    return SourceId(static_cast<std::uint32_t>(m_database.lastInsertId()));
}

Result<void> SourceStore::update(const SourceInfo& source)
{
    Result<Statement> s = m_database.prepare(
        "UPDATE source SET state=?, facts=?, sha256=?, digest=?, groups=?, records=?, entries=?, rejects=?, skipped=?, "
        "finished=? WHERE id=?");
    if (!s) return pass(s);
    const std::string facts = factsToJson(source);
    const auto digest = source.digest.bytes();
    const std::string now = toIso8601(m_clock.utcNow());
    s->bind(1, static_cast<std::int64_t>(source.state)).bind(2, std::string_view(facts));
    if (source.sha256)
        s->bindBlob(3, bytesOf(*source.sha256));
    else
        s->bindNull(3);
    s->bindBlob(4, bytesOf(digest))
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
    return EvidenceStore(m_database).advance();
}

Result<std::vector<SourceInfo>> SourceStore::all()
{
    Result<Statement> s = m_database.prepare(
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

Result<void> SourceStore::removeRows(const SourceInfo& source)
{
    // Edits, evidence and moments name rows by the number of their group: a number never comes again.
    Result<std::uint32_t> next = GroupStore(m_database).nextNumber();
    if (!next) return pass(next);
    if (Result<void> kept = SettingsStore(m_database).setNumber(Setting::NextGroup, *next); !kept) return kept;
    if (Result<void> forgotten = Moments(m_database).forgetGroups(source.firstGroup, source.groups); !forgotten)
        return forgotten;
    const std::string id = std::to_string(source.id.value);
    const std::string first = std::to_string(source.firstGroup);
    const std::string end = std::to_string(source.firstGroup + source.groups);
    const std::string sql = "DELETE FROM verdict_group WHERE no IN (SELECT no FROM row_group WHERE source=" + id +
        ");" + "DELETE FROM row_group WHERE source=" + id + ";DELETE FROM reject WHERE source=" + id +
        ";DELETE FROM probe WHERE entry>=" + first + "<<16 AND entry<" + end + "<<16";
    return m_database.execute(sql.c_str());
}

Result<void> SourceStore::remove(const SourceInfo& source)
{
    if (Result<void> gone = removeRows(source); !gone) return gone;
    Result<std::vector<Moment>> known = Moments(m_database).all();
    if (!known) return pass(known);
    for (const Moment& m : *known)
        if (m.kind == MomentKind::Version && m.source == source.id.value)
            if (Result<void> forgotten = Moments(m_database).remove(m.id); !forgotten) return forgotten;
    if (Result<void> gone =
            m_database.execute(("DELETE FROM source WHERE id=" + std::to_string(source.id.value)).c_str());
        !gone)
        return gone;
    return EvidenceStore(m_database).advance();
}

} // namespace winnow

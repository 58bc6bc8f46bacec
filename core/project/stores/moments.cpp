// SPDX-License-Identifier: Apache-2.0

#include "project/stores/moments.h"
#include "base/bytes.h"

#include <cstring>

namespace winnow {
namespace {

constexpr std::size_t kKeptOfAKind = 8;

MomentKind kindOf(std::int64_t number) noexcept
{
    return number >= 0 && number <= 3 ? static_cast<MomentKind>(number) : MomentKind::Check;
}

} // namespace

Result<std::int64_t> Moments::add(const Moment& moment, const MomentStates& states, GroupCodec& codec)
{
    Result<Statement> s =
        m_database.prepare("INSERT INTO moment(kind, time, source, name, entries, sha256) VALUES(?,?,?,?,?,x'')");
    if (!s) return pass(s);
    s->bind(1, static_cast<std::int64_t>(moment.kind))
        .bind(2, std::string_view(moment.time))
        .bind(3, std::int64_t{moment.source});
    s->bind(4, std::string_view(moment.name)).bind(5, static_cast<std::int64_t>(moment.entries));
    if (Result<void> done = s->run(); !done) return pass(done);
    const std::int64_t id = m_database.lastInsertId();
    if (Result<void> done = put(id, states, codec); !done) return pass(done);
    if (moment.kind == MomentKind::Version) return id;
    Result<std::vector<Moment>> known = all();
    if (!known) return pass(known);
    std::erase_if(*known, [&](const Moment& m) { return m.kind != moment.kind; });
    for (std::size_t i = 0; i + kKeptOfAKind < known->size(); ++i)
        if (Result<void> gone = remove((*known)[i].id); !gone) return pass(gone);
    return id;
}

Result<void> Moments::put(std::int64_t id, const MomentStates& states, GroupCodec& codec)
{
    Result<Statement> s = m_database.prepare("INSERT INTO moment_group(moment, no, states) VALUES(?,?,?)");
    if (!s) return pass(s);
    for (const auto& [group, bytes] : states) {
        const std::string blob = codec.compress(bytes);
        s->bind(1, id).bind(2, std::int64_t{group}).bindBlob(3, blob);
        if (Result<void> done = s->run(); !done) return done;
    }
    return mark(id);
}

Result<void> Moments::mark(std::int64_t id)
{
    Result<Sha256Digest> sum = digest(id);
    if (!sum) return pass(sum);
    Result<Statement> mark = m_database.prepare("UPDATE moment SET sha256 = ? WHERE id = ?");
    if (!mark) return pass(mark);
    mark->bindBlob(1, bytesOf(*sum)).bind(2, id);
    return mark->run();
}

Result<Sha256Digest> Moments::digest(std::int64_t id)
{
    Result<Statement> s = m_database.prepare("SELECT no, states FROM moment_group WHERE moment = ? ORDER BY no");
    if (!s) return pass(s);
    s->bind(1, id);
    Sha256 hash;
    for (;;) {
        Result<bool> row = s->step();
        if (!row) return pass(row);
        if (!*row) return hash.finish();
        const std::string_view blob = s->blob(1);
        hash.update(std::to_string(s->integer(0)) + ':' + std::to_string(blob.size()) + ':');
        hash.update(blob);
    }
}

Result<std::vector<Moment>> Moments::all()
{
    Result<Statement> s = m_database.prepare("SELECT id, kind, time, source, name, entries FROM moment ORDER BY id");
    if (!s) return pass(s);
    std::vector<Moment> out;
    for (;;) {
        Result<bool> row = s->step();
        if (!row) return pass(row);
        if (!*row) return out;
        out.push_back({s->integer(0), kindOf(s->integer(1)), s->text(2), static_cast<std::uint32_t>(s->integer(3)),
            s->text(4), static_cast<std::uint64_t>(s->integer(5))});
    }
}

Result<MomentStates> Moments::states(std::int64_t id, GroupCodec& codec)
{
    Result<std::vector<Moment>> known = all();
    if (!known) return pass(known);
    bool found = false;
    for (const Moment& m : *known) found = found || m.id == id;
    if (!found) return fail(ErrorKind::BadOption, "what was decided then is no longer kept");
    Result<Statement> s = m_database.prepare("SELECT no, states FROM moment_group WHERE moment = ? ORDER BY no");
    if (!s) return pass(s);
    s->bind(1, id);
    MomentStates out;
    for (;;) {
        Result<bool> row = s->step();
        if (!row) return pass(row);
        if (!*row) return out;
        Result<std::string> bytes = codec.decompress(s->blob(1));
        if (!bytes) return pass(bytes);
        out.emplace(static_cast<std::uint32_t>(s->integer(0)), std::move(*bytes));
    }
}

Result<void> Moments::replace(std::int64_t id, const MomentStates& states, GroupCodec& codec)
{
    if (Result<void> gone = m_database.execute(("DELETE FROM moment_group WHERE moment=" + std::to_string(id)).c_str());
        !gone)
        return gone;
    return put(id, states, codec);
}

Result<void> Moments::remove(std::int64_t id)
{
    const std::string number = std::to_string(id);
    return m_database.execute(
        ("DELETE FROM moment_group WHERE moment=" + number + ";DELETE FROM moment WHERE id=" + number).c_str());
}

Result<void> Moments::forgetGroups(std::uint32_t first, std::uint32_t count)
{
    Result<std::vector<Moment>> known = all();
    if (!known) return pass(known);
    const std::string sql = "DELETE FROM moment_group WHERE no>=" + std::to_string(first) + " AND no<" +
        std::to_string(std::uint64_t{first} + count);
    if (Result<void> gone = m_database.execute(sql.c_str()); !gone) return gone;
    for (const Moment& m : *known)
        if (Result<void> marked = mark(m.id); !marked) return marked;
    return {};
}

Result<void> Moments::verify()
{
    Result<Statement> s = m_database.prepare("SELECT id, sha256 FROM moment ORDER BY id");
    if (!s) return pass(s);
    for (;;) {
        Result<bool> row = s->step();
        if (!row) return pass(row);
        if (!*row) return {};
        Result<Sha256Digest> sum = digest(s->integer(0));
        if (!sum) return pass(sum);
        if (s->blob(1) != bytesOf(*sum))
            return fail(ErrorKind::ProjectDamaged, "what was decided at an earlier time is not what was kept");
    }
}

} // namespace winnow

// SPDX-License-Identifier: Apache-2.0

#include "project/stores/known_files.h"

#include <array>
#include <cstring>

namespace winnow {
namespace {

constexpr std::array<std::string_view, 7> kKinds = {
    "source", "clear_export", "sealed_export", "backup", "results_copy", "report", "standard_copy"};

} // namespace

std::string_view name(KnownFileKind kind) noexcept { return kKinds[static_cast<std::size_t>(kind)]; }

Result<void> KnownFiles::add(const KnownFile& file)
{
    Result<Statement> old = m_database.prepare("DELETE FROM known_file WHERE path = ?1 AND path <> '' AND kind = ?2");
    if (!old) return pass(old);
    old->bind(1, std::string_view(file.path)).bind(2, static_cast<std::int64_t>(file.kind));
    if (Result<void> done = old->run(); !done) return done;
    Result<Statement> s =
        m_database.prepare("INSERT INTO known_file(kind, path, sha256, bytes, time, gone) VALUES(?,?,?,?,?,?)");
    if (!s) return pass(s);
    s->bind(1, static_cast<std::int64_t>(file.kind)).bind(2, std::string_view(file.path));
    if (file.sha256)
        s->bindBlob(3, {reinterpret_cast<const char*>(file.sha256->data()), file.sha256->size()});
    else
        s->bindNull(3);
    s->bind(4, static_cast<std::int64_t>(file.bytes))
        .bind(5, std::string_view(file.time))
        .bind(6, std::string_view(file.gone));
    return s->run();
}

Result<std::vector<KnownFile>> KnownFiles::all()
{
    Result<Statement> s =
        m_database.prepare("SELECT id, kind, path, sha256, bytes, time, gone FROM known_file ORDER BY id");
    if (!s) return pass(s);
    std::vector<KnownFile> out;
    for (;;) {
        Result<bool> row = s->step();
        if (!row) return pass(row);
        if (!*row) return out;
        KnownFile f;
        f.id = s->integer(0);
        const std::int64_t kind = s->integer(1);
        if (kind < 0 || kind >= static_cast<std::int64_t>(kKinds.size()))
            return fail(ErrorKind::ProjectDamaged, "an unknown kind of file");
        f.kind = static_cast<KnownFileKind>(kind);
        f.path = s->text(2);
        if (const std::string_view hash = s->blob(3); hash.size() == sizeof(Sha256Digest)) {
            f.sha256.emplace();
            std::memcpy(f.sha256->data(), hash.data(), hash.size());
        }
        f.bytes = static_cast<std::uint64_t>(s->integer(4));
        f.time = s->text(5);
        f.gone = s->text(6);
        out.push_back(std::move(f));
    }
}

Result<void> KnownFiles::setGone(std::int64_t id, std::string_view time)
{
    Result<Statement> s = m_database.prepare("UPDATE known_file SET gone = ? WHERE id = ?");
    if (!s) return pass(s);
    s->bind(1, time).bind(2, id);
    return s->run();
}

} // namespace winnow

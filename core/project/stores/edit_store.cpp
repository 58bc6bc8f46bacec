// SPDX-License-Identifier: Apache-2.0

#include "project/stores/edit_store.h"

#include "project/stores/evidence_store.h"

#include <nlohmann/json.hpp>

namespace winnow {
namespace {

std::string_view kindName(EditKind kind) { return kind == EditKind::CorrectDomain ? "correct" : "decide"; }

} // namespace

Result<EditId> EditStore::add(const Edit& edit)
{
    Result<Statement> s = m_database.prepare(
        "INSERT INTO edit(rule, decision, entries, selection, user, time, kind) VALUES(?,?,?,?,?,?,?)");
    if (!s) return pass(s);
    s->bind(1, std::string_view(edit.rule))
        .bind(2, static_cast<std::int64_t>(edit.decision))
        .bind(3, static_cast<std::int64_t>(edit.entries));
    s->bindBlob(4, edit.selection)
        .bind(5, std::string_view(edit.user))
        .bind(6, std::string_view(toIso8601(m_clock.utcNow())));
    s->bind(7, kindName(edit.kind));
    if (Result<void> done = s->run(); !done) return pass(done);
    const EditId id(static_cast<std::uint64_t>(m_database.lastInsertId()));
    const std::string body = nlohmann::ordered_json{{"edit", id.value}, {"entries", edit.entries}}.dump();
    if (Result<void> logged = m_audit.append(toIso8601(m_clock.utcNow()), m_user, "edit", body); !logged)
        return pass(logged);
    if (Result<void> done = EvidenceStore(m_database).advance(); !done) return pass(done);
    return id;
}

Result<void> EditStore::undo(EditId id, const std::string& user)
{
    Result<Statement> undo = m_database.prepare(
        "INSERT INTO edit(kind, rule, decision, entries, selection, user, time) VALUES('undo','',0,0,x'',?,?)");
    if (!undo) return pass(undo);
    undo->bind(1, std::string_view(user)).bind(2, std::string_view(toIso8601(m_clock.utcNow())));
    if (Result<void> done = undo->run(); !done) return done;
    Result<Statement> mark = m_database.prepare("UPDATE edit SET undone_by = ? WHERE id = ? AND undone_by IS NULL");
    if (!mark) return pass(mark);
    mark->bind(1, m_database.lastInsertId()).bind(2, static_cast<std::int64_t>(id.value));
    if (Result<void> done = mark->run(); !done) return done;
    if (Result<void> done = EvidenceStore(m_database).advance(); !done) return done;
    return m_audit.append(toIso8601(m_clock.utcNow()), m_user, "undo", nlohmann::json{{"edit", id.value}}.dump());
}

Result<std::vector<Edit>> EditStore::all()
{
    Result<Statement> s = m_database.prepare(
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

} // namespace winnow

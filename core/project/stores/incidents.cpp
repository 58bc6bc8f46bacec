// SPDX-License-Identifier: Apache-2.0

#include "project/stores/incidents.h"

#include "base/text.h"

namespace winnow {

Result<bool> Incidents::open(std::string_view kind, std::string_view time, std::string_view facts)
{
    Result<Statement> known = m_database.prepare("SELECT 1 FROM incident WHERE kind = ? AND closed = ''");
    if (!known) return pass(known);
    known->bind(1, kind);
    Result<bool> there = known->step();
    if (!there) return pass(there);
    if (*there) return false;
    Result<Statement> s =
        m_database.prepare("INSERT INTO incident(kind, time, facts, closed, note) VALUES(?,?,?,'','')");
    if (!s) return pass(s);
    s->bind(1, kind).bind(2, time).bind(3, facts);
    if (Result<void> done = s->run(); !done) return pass(done);
    return true;
}

Result<void> Incidents::close(std::int64_t id, std::string_view time, std::string_view note)
{
    if (trimmed(note).empty()) return fail(ErrorKind::BadOption, "an incident is closed with a note");
    Result<Statement> s =
        m_database.prepare("UPDATE incident SET closed = ?, note = ? WHERE id = ? AND closed = '' RETURNING id");
    if (!s) return pass(s);
    s->bind(1, time).bind(2, note).bind(3, id);
    Result<bool> row = s->step();
    if (!row) return pass(row);
    if (!*row) return fail(ErrorKind::BadOption, "no open incident of this number");
    s->reset();
    return {};
}

Result<std::vector<Incident>> Incidents::all()
{
    Result<Statement> s = m_database.prepare("SELECT id, kind, time, facts, closed, note FROM incident ORDER BY id");
    if (!s) return pass(s);
    std::vector<Incident> out;
    for (;;) {
        Result<bool> row = s->step();
        if (!row) return pass(row);
        if (!*row) return out;
        out.push_back({s->integer(0), s->text(1), s->text(2), s->text(3), s->text(4), s->text(5)});
    }
}

Result<void> ControlHistory::note(const ControlDay& day)
{
    Result<Statement> s = m_database.prepare("INSERT OR REPLACE INTO control_day(day, control, state) VALUES(?,?,?)");
    if (!s) return pass(s);
    s->bind(1, day.day).bind(2, std::string_view(day.control)).bind(3, std::string_view(day.state));
    return s->run();
}

Result<std::vector<ControlDay>> ControlHistory::since(std::int64_t day)
{
    Result<Statement> s =
        m_database.prepare("SELECT day, control, state FROM control_day WHERE day >= ? ORDER BY day, control");
    if (!s) return pass(s);
    s->bind(1, day);
    std::vector<ControlDay> out;
    for (;;) {
        Result<bool> row = s->step();
        if (!row) return pass(row);
        if (!*row) return out;
        out.push_back({s->integer(0), s->text(1), s->text(2)});
    }
}

} // namespace winnow

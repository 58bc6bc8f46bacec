// SPDX-License-Identifier: Apache-2.0

#include "project/stores/ledger_store.h"

namespace winnow {

Result<void> LedgerStore::add(std::string_view kind, std::string_view body)
{
    Result<Statement> s = m_database.prepare("INSERT INTO ledger(kind, time, body) VALUES(?,?,?)");
    if (!s) return pass(s);
    s->bind(1, kind).bind(2, std::string_view(toIso8601(m_clock.utcNow()))).bind(3, body);
    return s->run();
}

Result<std::vector<std::pair<std::string, std::string>>> LedgerStore::all()
{
    Result<Statement> s = m_database.prepare("SELECT kind, body FROM ledger ORDER BY id");
    if (!s) return pass(s);
    std::vector<std::pair<std::string, std::string>> out;
    for (;;) {
        Result<bool> row = s->step();
        if (!row) return pass(row);
        if (!*row) return out;
        out.emplace_back(s->text(0), s->text(1));
    }
}

Result<void> LedgerStore::addRun(std::string_view kind, std::string_view lists, std::string_view result)
{
    Result<Statement> s =
        m_database.prepare("INSERT INTO run(kind, started, finished, lists, program, result) VALUES(?,?,?,?,?,?)");
    if (!s) return pass(s);
    const std::string now = toIso8601(m_clock.utcNow());
    s->bind(1, kind).bind(2, std::string_view(now)).bind(3, std::string_view(now)).bind(4, lists);
    s->bind(5, std::string_view(WINNOW_VERSION)).bind(6, result);
    return s->run();
}

} // namespace winnow

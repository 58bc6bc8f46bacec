// SPDX-License-Identifier: Apache-2.0

#include "project/schema.h"

#include <iterator>

namespace winnow {
namespace {

// Step 1. Truth: source, row_group, domain_block, reject, suppression, edit, run, ledger, audit, meta.
// Cache: verdict_group, typo.
constexpr const char* kStep1 = R"sql(
CREATE TABLE meta (key TEXT PRIMARY KEY, value) WITHOUT ROWID;
CREATE TABLE source (
    id INTEGER PRIMARY KEY, state INTEGER NOT NULL, name TEXT NOT NULL, facts TEXT NOT NULL,
    head BLOB NOT NULL, sha256 BLOB, digest BLOB, first_group INTEGER NOT NULL, groups INTEGER NOT NULL,
    records INTEGER NOT NULL, entries INTEGER NOT NULL, rejects INTEGER NOT NULL, skipped INTEGER NOT NULL,
    started TEXT NOT NULL, finished TEXT);
CREATE TABLE row_group (
    no INTEGER PRIMARY KEY, source INTEGER NOT NULL, records INTEGER NOT NULL, entries INTEGER NOT NULL,
    sha256 BLOB NOT NULL, digest BLOB NOT NULL, domains BLOB NOT NULL, facts BLOB NOT NULL, text BLOB NOT NULL);
CREATE TABLE verdict_group (no INTEGER PRIMARY KEY, verdicts BLOB NOT NULL);
CREATE TABLE domain_block (no INTEGER PRIMARY KEY, first INTEGER NOT NULL, count INTEGER NOT NULL, names BLOB NOT NULL);
CREATE TABLE typo (domain INTEGER PRIMARY KEY, meant TEXT NOT NULL);
CREATE TABLE reject (
    id INTEGER PRIMARY KEY, source INTEGER NOT NULL, line INTEGER NOT NULL, offset INTEGER NOT NULL,
    length INTEGER NOT NULL, reason INTEGER NOT NULL, raw BLOB NOT NULL);
CREATE TABLE suppression (key BLOB PRIMARY KEY, kind INTEGER NOT NULL, added TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE edit (
    id INTEGER PRIMARY KEY, kind TEXT NOT NULL, rule TEXT NOT NULL, decision INTEGER NOT NULL,
    entries INTEGER NOT NULL, selection BLOB NOT NULL, user TEXT NOT NULL, time TEXT NOT NULL, undone_by INTEGER);
CREATE TABLE run (
    id INTEGER PRIMARY KEY, kind TEXT NOT NULL, started TEXT NOT NULL, finished TEXT, lists TEXT NOT NULL,
    program TEXT NOT NULL, result TEXT NOT NULL);
CREATE TABLE ledger (id INTEGER PRIMARY KEY, kind TEXT NOT NULL, time TEXT NOT NULL, body TEXT NOT NULL);
CREATE TABLE audit (
    seq INTEGER PRIMARY KEY, time TEXT NOT NULL, user TEXT NOT NULL, action TEXT NOT NULL, body TEXT NOT NULL,
    previous BLOB NOT NULL, hash BLOB NOT NULL);
PRAGMA user_version = 1;
)sql";

// Step 2. Truth: route, probe.
constexpr const char* kStep2 = R"sql(
CREATE TABLE route (
    domain INTEGER PRIMARY KEY, finding INTEGER NOT NULL, asked INTEGER NOT NULL, expires INTEGER NOT NULL,
    implicit INTEGER NOT NULL, mx INTEGER NOT NULL, hosts TEXT NOT NULL, catch_all INTEGER NOT NULL);
CREATE TABLE probe (
    entry INTEGER PRIMARY KEY, key BLOB NOT NULL, finding INTEGER NOT NULL, tries INTEGER NOT NULL,
    first INTEGER NOT NULL, asked INTEGER NOT NULL, next_try INTEGER NOT NULL, outcome TEXT NOT NULL);
PRAGMA user_version = 2;
)sql";

// Step 3. Truth: person, audit_signature, known_file, incident, control_day, and why an address is suppressed.
constexpr const char* kStep3 = R"sql(
CREATE TABLE person (
    id INTEGER PRIMARY KEY, slot BLOB NOT NULL, name TEXT NOT NULL UNIQUE, role INTEGER NOT NULL, public_key BLOB NOT NULL,
    added TEXT NOT NULL);
CREATE TABLE audit_signature (seq INTEGER PRIMARY KEY, key BLOB NOT NULL, signature BLOB NOT NULL);
CREATE TABLE known_file (
    id INTEGER PRIMARY KEY, kind INTEGER NOT NULL, path TEXT NOT NULL, sha256 BLOB, bytes INTEGER NOT NULL,
    time TEXT NOT NULL, gone TEXT NOT NULL);
CREATE TABLE incident (
    id INTEGER PRIMARY KEY, kind TEXT NOT NULL, time TEXT NOT NULL, facts TEXT NOT NULL, closed TEXT NOT NULL, note TEXT NOT NULL);
CREATE TABLE control_day (day INTEGER NOT NULL, control TEXT NOT NULL, state TEXT NOT NULL, PRIMARY KEY (day, control)) WITHOUT ROWID;
CREATE TABLE suppression_3 (key BLOB PRIMARY KEY, kind INTEGER NOT NULL, added TEXT NOT NULL, reason TEXT NOT NULL) WITHOUT ROWID;
INSERT INTO suppression_3 SELECT key, kind, added, '' FROM suppression;
DROP TABLE suppression;
ALTER TABLE suppression_3 RENAME TO suppression;
PRAGMA user_version = 3;
)sql";

// Step 4. Truth: moment with what it kept of every entry.
constexpr const char* kStep4 = R"sql(
CREATE TABLE moment (
    id INTEGER PRIMARY KEY, kind INTEGER NOT NULL, time TEXT NOT NULL, source INTEGER NOT NULL, name TEXT NOT NULL,
    entries INTEGER NOT NULL, sha256 BLOB NOT NULL);
CREATE TABLE moment_group (moment INTEGER NOT NULL, no INTEGER NOT NULL, states BLOB NOT NULL, PRIMARY KEY (moment, no)) WITHOUT ROWID;
PRAGMA user_version = 4;
)sql";

// Step 5. The same tables; facts of row groups may be of version 2, which a program of before does not read.
constexpr const char* kStep5 = "PRAGMA user_version = 5;";

// Step 6. The same tables; meta "row_hash" says how rows are hashed, which a program of before does not read.
constexpr const char* kStep6 = "PRAGMA user_version = 6;";

// Step 7. Truth: how consent columns are read, with the number or class of each value beside its row group; which check
// learnt an answer, and the answers that it replaced; reason, date, source and scope of a suppression; the state row,
// rewritten in every transaction; the registry of files in the making.
constexpr const char* kStep7 = R"sql(
CREATE TABLE consent_column (
    id INTEGER PRIMARY KEY, source INTEGER NOT NULL, position INTEGER NOT NULL, sense TEXT NOT NULL,
    read_by TEXT NOT NULL, dictionary BLOB NOT NULL);
CREATE TABLE consent_group (
    consent_column INTEGER NOT NULL, no INTEGER NOT NULL, form INTEGER NOT NULL, codes BLOB NOT NULL,
    PRIMARY KEY (consent_column, no)) WITHOUT ROWID;
ALTER TABLE route ADD COLUMN run INTEGER NOT NULL DEFAULT 0;
ALTER TABLE probe ADD COLUMN run INTEGER NOT NULL DEFAULT 0;
CREATE TABLE superseded_route (
    domain INTEGER NOT NULL, superseded_by INTEGER NOT NULL, finding INTEGER NOT NULL, asked INTEGER NOT NULL,
    expires INTEGER NOT NULL, implicit INTEGER NOT NULL, mx INTEGER NOT NULL, hosts TEXT NOT NULL,
    catch_all INTEGER NOT NULL, run INTEGER NOT NULL, PRIMARY KEY (domain, superseded_by)) WITHOUT ROWID;
CREATE TABLE superseded_probe (
    entry INTEGER NOT NULL, superseded_by INTEGER NOT NULL, key BLOB NOT NULL, finding INTEGER NOT NULL,
    tries INTEGER NOT NULL, first INTEGER NOT NULL, asked INTEGER NOT NULL, next_try INTEGER NOT NULL,
    outcome TEXT NOT NULL, run INTEGER NOT NULL, PRIMARY KEY (entry, superseded_by)) WITHOUT ROWID;
CREATE TABLE suppression_source (
    id INTEGER PRIMARY KEY, name TEXT NOT NULL, kind TEXT NOT NULL, sha256 BLOB, time TEXT NOT NULL);
CREATE TABLE suppression_7 (
    key BLOB PRIMARY KEY, kind INTEGER NOT NULL, added TEXT NOT NULL, reason TEXT NOT NULL,
    date TEXT NOT NULL DEFAULT '', precision INTEGER NOT NULL DEFAULT 0, source INTEGER NOT NULL DEFAULT 0,
    scope TEXT NOT NULL DEFAULT '') WITHOUT ROWID;
INSERT INTO suppression_7(key, kind, added, reason) SELECT key, kind, added, reason FROM suppression;
DROP TABLE suppression;
ALTER TABLE suppression_7 RENAME TO suppression;
ALTER TABLE audit ADD COLUMN version INTEGER NOT NULL DEFAULT 1;
ALTER TABLE audit ADD COLUMN state BLOB;
CREATE TABLE state (
    id INTEGER PRIMARY KEY CHECK (id = 1), generation INTEGER NOT NULL, digests BLOB NOT NULL, mac BLOB NOT NULL);
CREATE TABLE temporary_file (
    id INTEGER PRIMARY KEY, kind INTEGER NOT NULL, path TEXT NOT NULL, time TEXT NOT NULL);
PRAGMA user_version = 7;
)sql";

constexpr const char* kSteps[] = {kStep1, kStep2, kStep3, kStep4, kStep5, kStep6, kStep7};
static_assert(std::size(kSteps) == kSchemaVersion);

} // namespace

Result<void> createSchema(Database& database) { return upgradeSchema(database, 0); }

Result<void> upgradeSchema(Database& database, int from)
{
    for (int step = from; step < kSchemaVersion; ++step)
        if (Result<void> done = database.execute(kSteps[step]); !done) return done;
    return {};
}

Result<Sha256Digest> schemaDigest(Database& database)
{
    Result<Statement> objects = database.prepare(
        "SELECT type || char(31) || name || char(31) || tbl_name || char(31) || coalesce(sql, '') FROM sqlite_schema ORDER BY 1");
    if (!objects) return pass(objects);
    Sha256 hash;
    for (;;) {
        Result<bool> row = objects->step();
        if (!row) return pass(row);
        if (!*row) return hash.finish();
        hash.update(objects->text(0));
        hash.update("\x1E");
    }
}

} // namespace winnow

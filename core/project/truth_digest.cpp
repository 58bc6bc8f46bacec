// SPDX-License-Identifier: Apache-2.0

#include "project/truth_digest.h"

#include <string>

namespace winnow {
namespace {

constexpr const char* kTruth[] = {
    "SELECT * FROM person ORDER BY id",
    "SELECT * FROM known_file ORDER BY id",
    "SELECT * FROM incident ORDER BY id",
    "SELECT * FROM edit ORDER BY id",
    "SELECT * FROM run ORDER BY id",
    "SELECT * FROM ledger ORDER BY id",
    "SELECT * FROM moment ORDER BY id",
    "SELECT key, value FROM meta WHERE key IN ('backup_folder', 'business', 'client', 'content_key', 'presets', 'retention', 'row_hash', 'seal') ORDER BY key",
};

/// Every value with its kind and length, so that no two tables look alike.
Result<void> addRows(Database& database, const char* sql, Sha256& hash)
{
    Result<Statement> s = database.prepare(sql);
    if (!s) return pass(s);
    hash.update(sql);
    for (;;) {
        Result<bool> row = s->step();
        if (!row) return pass(row);
        if (!*row) return {};
        for (int c = 0; c < s->columns(); ++c) {
            const bool null = s->isNull(c);
            const std::string_view value = null ? std::string_view() : s->blob(c);
            hash.update((null ? "n" : "v") + std::to_string(value.size()) + ":");
            hash.update(value);
        }
        hash.update("\n");
    }
}

} // namespace

Result<Sha256Digest> truthDigest(Database& database)
{
    Sha256 hash;
    for (const char* sql : kTruth)
        if (Result<void> added = addRows(database, sql, hash); !added) return pass(added);
    return hash.finish();
}

Result<Sha256Digest> suppressionDigest(Database& database)
{
    Sha256 hash;
    if (Result<void> added = addRows(database, "SELECT * FROM suppression ORDER BY key", hash); !added)
        return pass(added);
    return hash.finish();
}

} // namespace winnow

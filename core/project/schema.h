// SPDX-License-Identifier: Apache-2.0

#pragma once

/// The tables of a project, in numbered steps, and the digest that refuses any other schema.

#include "crypto/digest.h"
#include "vault/database.h"

namespace winnow {

inline constexpr int kSchemaVersion = 7;

/// Makes the tables in a new database.
[[nodiscard]] Result<void> createSchema(Database& database);

/// Adds what a database of an older version lacks; inside a transaction.
[[nodiscard]] Result<void> upgradeSchema(Database& database, int from);

/// SHA-256 over every object of the schema, sorted: an unknown trigger, view or column changes it.
[[nodiscard]] Result<Sha256Digest> schemaDigest(Database& database);

} // namespace winnow

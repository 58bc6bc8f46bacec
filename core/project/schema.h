#pragma once

/// The tables of a project, in numbered steps, and the digest that refuses any other schema.

#include "crypto/digest.h"
#include "vault/database.h"

namespace winnow {

inline constexpr int kSchemaVersion = 1;

/// Makes the tables in a new database.
[[nodiscard]] Result<void> createSchema(Database& database);

/// SHA-256 over every object of the schema, sorted: an unknown trigger, view or column changes it.
[[nodiscard]] Result<Sha256Digest> schemaDigest(Database& database);

} // namespace winnow

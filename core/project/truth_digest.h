// SPDX-License-Identifier: Apache-2.0

#pragma once

/// Digests of what no other check covers, so that an old page put back in its place is noticed: every page of the
/// database has a code of its own, and an old page has a good one.
///
/// Row groups have their digests in the ledger, verdicts are decided again, the audit log is a chain. The rest is here:
/// people, known files, incidents, edits, runs, the ledger, moments (by the SHA-256 of what they keep), and the
/// settings that protect. The header mirrors the digests. Whatever changes one of these tables writes an audit entry in
/// the same transaction: so a header that has not heard of a change is told apart from a database that lost one.

#include "crypto/digest.h"
#include "vault/database.h"

namespace winnow {

/// Everything but suppressions; some milliseconds. Errors: DatabaseFailed, ProjectDamaged.
[[nodiscard]] Result<Sha256Digest> truthDigest(Database& database);

/// Suppressions; about 0.3 s a million.
[[nodiscard]] Result<Sha256Digest> suppressionDigest(Database& database);

} // namespace winnow

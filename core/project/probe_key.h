// SPDX-License-Identifier: Apache-2.0

#pragma once

/// Whose answer a stored answer of a mail server is. An entry's number alone does not tell: its domain may have been
/// corrected since, and a number that was wrong would hand the answer to another row.

#include "crypto/digest.h"
#include "project/source_info.h"
#include "project/stores/evidence_store.h"

#include <string_view>

namespace winnow {

/// Of an address as it is named to a server: local part as typed, domain in A-labels, corrected where it was.
[[nodiscard]] ProbeKey probeKeyOf(const HashKey& key, std::string_view address) noexcept;

/// Whether the answer that is stored for an entry of `source` is about the address with this key. One that was given
/// before a version was imported was taken over from the list it replaces, where the address may be spelt in another
/// way: the two rows were found to be the same mailbox then.
[[nodiscard]] bool isAnswerFor(const ProbeFact& probe, const ProbeKey& key, const SourceInfo& source);

} // namespace winnow

// SPDX-License-Identifier: Apache-2.0

#pragma once

/// Do-not-mail files into a project: addresses, domains, hashes of addresses, bounces and complaints, in any list,
/// workbook, archive or mailbox.

#include "engine/never_reading.h"
#include "project/project.h"

#include <memory>
#include <string_view>

namespace winnow {

/// Said of a file in which no line was understood.
inline constexpr std::string_view kNothingUnderstood =
    "no line of it was understood as an address, a domain, a hash of an address, a bounce or a request to unsubscribe.";

/// Stores whom the files name, keyed hashes only, in one transaction, and counts how many of the project's addresses
/// they name. Effective at the next settle. Errors: DatabaseFailed, DiskFull, ProjectDamaged. Cost: reads the facts of
/// every row, and the texts too where the files hold hashes.
[[nodiscard]] Result<SuppressionCounts> addDoNotMail(
    Project& project, const ReferenceLists& lists, const NeverReading& reading, unsigned threads = 2);

/// Reads a file and stores what it says. Errors: those of readDoNotMailFile and addDoNotMail; NotAList too where no
/// line was understood: nothing is stored then.
[[nodiscard]] Result<SuppressionCounts> addDoNotMailFile(
    Project& project, const ReferenceLists& lists, std::unique_ptr<ByteSource> source, const OpenOptions& options);

/// True if something in the project says never to mail this address: by its canonical key, a hash or its domain.
/// Errors: DatabaseFailed.
[[nodiscard]] Result<bool> isSuppressed(Project& project, const ReferenceLists& lists, std::string_view address);

} // namespace winnow

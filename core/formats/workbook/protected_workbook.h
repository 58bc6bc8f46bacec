// SPDX-License-Identifier: Apache-2.0

#pragma once

/// Password-protected XLSX workbooks ([MS-OFFCRYPTO] 2.3.4: agile and standard encryption), decrypted in memory and
/// never elsewhere.

#include "base/byte_source.h"
#include "base/result.h"
#include "formats/archive/compound_file.h"

#include <memory>
#include <string_view>

namespace winnow {

/// True if the compound file is a protected workbook.
[[nodiscard]] bool isProtectedWorkbook(const CompoundFile& file);

/// The workbook inside; its memory is wiped when the source goes. An empty password stands for the one that Excel
/// itself uses for workbooks that are only protected against changes. Takes some 0.1 s: the key is derived on purpose
/// slowly. Errors: WrongFilePassword, FileLocked (no password, and not Excel's own), FileDamaged (also when the
/// integrity code of an agile workbook does not fit), NotAList (a kind of protection that only its own program can
/// open).
[[nodiscard]] Result<std::unique_ptr<ByteSource>> openProtectedWorkbook(
    const CompoundFile& file, std::string_view password);

} // namespace winnow

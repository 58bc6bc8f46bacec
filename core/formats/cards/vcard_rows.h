// SPDX-License-Identifier: Apache-2.0

#pragma once

/// Address books: vCard 2.1, 3.0 (RFC 2426) and 4.0 (RFC 6350), many cards a file.
///
/// A card is a row. Its columns are the properties that occur in the file, each as often as the richest card has it;
/// the first row names them. Pictures, sounds and keys are left out. Folded lines, QUOTED-PRINTABLE, character sets and
/// groups (item1.EMAIL) are understood.

#include "formats/row_source.h"

#include <memory>
#include <string>

namespace winnow {

/// Takes the whole file. Errors: ListEmpty (no card), UnknownEncoding.
[[nodiscard]] Result<std::unique_ptr<RowSource>> openVCardRows(std::string bytes);

} // namespace winnow

// SPDX-License-Identifier: Apache-2.0

#pragma once

/// Address books and directories in LDIF (RFC 2849).
///
/// An entry is a row. Its columns are the attributes that occur in the file, each as often as the richest entry has it;
/// the first row names them. Folded lines, comments, Base64 values and attribute options are understood. An entry
/// begins with its dn, also where the blank line before it is missing. Object classes, passwords, pictures,
/// certificates and group members are left out, and so is the dn itself: an address that only it tells becomes the
/// E-mail.

#include "book/row_source.h"

#include <memory>
#include <string>

namespace winnow {

/// Takes the whole file. Errors: ListEmpty (no entry), UnknownEncoding.
[[nodiscard]] Result<std::unique_ptr<RowSource>> openLdifRows(std::string bytes);

} // namespace winnow

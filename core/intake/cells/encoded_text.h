// SPDX-License-Identifier: Apache-2.0

#pragma once

/// Undoes what programs do to text on its way into a cell: encoded words of mail headers, percent-encoding, escapes
/// of JSON, C and Excel. Pure; each costs one pass, and returns its input where there is nothing to undo.

#include "intake/cells/mapped_text.h"

namespace winnow {

/// =?utf-8?Q?J=C3=B6rg?= and =?iso-8859-1?B?SvZyZw==?= (RFC 2047). Other charsets than UTF-8, Latin-1, Latin-9 and
/// windows-1252 become question marks beyond ASCII.
[[nodiscard]] MappedText decodeEncodedWords(MappedText text);

/// \n \r \t \uXXXX \xXX, a backslash before punctuation, _xXXXX_ of spreadsheets. A \n that may be the beginning of a
/// name (CORP\nick@x.nl) stays.
[[nodiscard]] MappedText decodeEscapes(MappedText text);

/// %40 and its like: behind "mailto:", and in a word whose @ is written so.
[[nodiscard]] MappedText decodePercent(MappedText text);

} // namespace winnow

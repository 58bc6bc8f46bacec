// SPDX-License-Identifier: Apache-2.0

#pragma once

/// What a text is that is no delimited list: data for programs, and print for people.

#include "sheet/file_kind.h"

#include <optional>
#include <string>
#include <string_view>

namespace winnow {

/// The beginning of a text with the zero bytes of UTF-16 taken out, without a byte order mark: enough to recognise
/// words of ASCII.
[[nodiscard]] std::string asciiView(std::string_view head);

/// Json, Ldif, Yaml, Xml, Sql, Log, Calendar or PrintTable, by grammar and layout; nullopt for everything else. Looks
/// at 16 KiB. `text`: asciiView of the beginning of the file.
[[nodiscard]] std::optional<FileKind> textKind(std::string_view text);

} // namespace winnow

// SPDX-License-Identifier: Apache-2.0

#pragma once

/// Texts that are read whole: address books and directories.

#include "base/result.h"
#include "sheet/byte_source.h"

#include <memory>
#include <string>

namespace winnow {

/// The bytes of a text of any encoding as UTF-8, without a byte order mark. Errors: UnknownEncoding.
[[nodiscard]] Result<std::string> wholeTextAsUtf8(std::string bytes);

/// The same as a stream. Bytes that are not UTF-8 in a text of single bytes are handed on as they are. Errors:
/// UnknownEncoding, those of the source.
[[nodiscard]] Result<std::unique_ptr<ByteSource>> utf8Stream(std::unique_ptr<ByteSource> source);

} // namespace winnow

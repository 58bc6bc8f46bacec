// SPDX-License-Identifier: Apache-2.0

#pragma once

/// The formats that are read confined. Each returns an exit code: 0 when everything was written, End included.

#include <cstddef>
#include <optional>

namespace winnow::legacy {

/// XLS by FreeXL: the names of all sheets, and the rows of one.
[[nodiscard]] int readXls(std::size_t table);
/// The tables of an HTML page by libxml2; without a number their names. A table inside a table is text of its cell. Text
/// outside of them is a last table, a row a line, where it holds an address and they hold none.
[[nodiscard]] int readHtml(std::optional<std::size_t> table);
/// Delivery reports (RFC 3464), complaints (RFC 5965) and the common messages that are neither, in one message or an
/// mbox of them, by GMime: a row for each recipient that is told about. `file` is closed.
[[nodiscard]] int readMail(int file);

} // namespace winnow::legacy

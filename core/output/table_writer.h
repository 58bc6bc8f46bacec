// SPDX-License-Identifier: Apache-2.0

#pragma once

/// TableWriter: rows of cells to a file that nobody sees before it is whole.

#include "base/result.h"
#include "output/private_file.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace winnow {

/// Thread: one.
class TableWriter {
public:
    virtual ~TableWriter() = default;
    /// Errors: DiskFull, FileUnwritable.
    [[nodiscard]] virtual Result<void> row(const std::vector<std::string>& cells) = 0;
    /// Bytes so far, as near as the format lets one know.
    [[nodiscard]] virtual std::uint64_t size() const noexcept = 0;
    /// Ends the file and puts it on the disk; it still has no name. Errors as above.
    [[nodiscard]] virtual Result<PrivateFile> finish() = 0;
};

/// RFC 4180 with another delimiter where wanted; CRLF.
[[nodiscard]] std::unique_ptr<TableWriter> csvWriter(PrivateFile file, std::string delimiter, bool bom);

/// The most characters of an XLSX cell.
inline constexpr std::size_t kXlsxCell = 32'767;
inline constexpr std::uint64_t kXlsxRows = 1'048'576;

/// One sheet, every cell a text. Works in a private folder under `folder`, which goes in the end; memory does not grow
/// with the rows. Errors: FileUnwritable, DiskFull.
[[nodiscard]] Result<std::unique_ptr<TableWriter>> xlsxWriter(PrivateFile file, const std::filesystem::path& folder);

} // namespace winnow

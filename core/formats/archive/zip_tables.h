// SPDX-License-Identifier: Apache-2.0

#pragma once

/// The lists inside a zip archive, each a table named by its path.

#include "formats/archive/zip_archive.h"
#include "formats/open_list.h"

#include <memory>

namespace winnow {

/// Delimited texts are streamed; workbooks inside are held in memory, up to 512 MiB. Archives inside archives are
/// refused. Errors: NotAList (nothing in it looks like a list).
[[nodiscard]] Result<std::unique_ptr<TableFile>> openZipTables(
    std::shared_ptr<ZipArchive> archive, const OpenOptions& options);

} // namespace winnow

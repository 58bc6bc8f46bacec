// SPDX-License-Identifier: Apache-2.0

#pragma once

/// Files in one zip archive under AES-256 (WinZip AE-2), as 7-Zip, WinZip, macOS' Keka and most archivers open it.

#include "base/result.h"
#include "output/private_file.h"

#include <filesystem>
#include <string>
#include <vector>

namespace winnow {

struct ZipMember {
    std::string name;
    PrivateFile* file = nullptr; ///< whole; stays as it is
};

/// Packs the members into `target`, which still has no name, and reads each of them back with the password. Works in a
/// private folder beside it that holds only encrypted bytes. Errors: FileUnwritable, DiskFull, ReadBackDiffers.
[[nodiscard]] Result<PrivateFile> sealedZip(std::vector<ZipMember> members, const std::string& password,
    const std::filesystem::path& target, const std::vector<std::filesystem::path>& sources, bool replace);

} // namespace winnow

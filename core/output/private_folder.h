// SPDX-License-Identifier: Apache-2.0

#pragma once

/// PrivateFolder: a folder of our own for files in the making; nobody else can look into it. Goes with what is in it.

#include "base/result.h"

#include <filesystem>

namespace winnow {

class PrivateFolder {
public:
    /// Errors: DiskFull, FileUnwritable.
    [[nodiscard]] static Result<PrivateFolder> under(const std::filesystem::path& parent);
    PrivateFolder(PrivateFolder&& other) noexcept : m_path(std::move(other.m_path)) { other.m_path.clear(); }
    PrivateFolder& operator=(PrivateFolder&&) = delete;
    ~PrivateFolder();
    [[nodiscard]] const std::filesystem::path& path() const noexcept { return m_path; }

private:
    explicit PrivateFolder(std::filesystem::path path) : m_path(std::move(path)) {}
    std::filesystem::path m_path;
};

class PrivateFile;

/// Appends the bytes of a file to another. Errors: FileUnwritable, DiskFull.
[[nodiscard]] Result<void> appendFile(const std::filesystem::path& from, PrivateFile& to);

/// Gives a whole and verified file, made in a private folder, its name on the same file system; never over another
/// file. Errors: TargetExists, ReadOnly, FileUnwritable.
[[nodiscard]] Result<void> nameFile(const std::filesystem::path& made, const std::filesystem::path& target);

} // namespace winnow

// SPDX-License-Identifier: Apache-2.0

#pragma once

/// PrivateFile: a file in the making. Nobody sees it before it is whole.

#include "base/result.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace winnow {

class ByteSource;

/// Written without a name where the file system can (a crash leaves nothing), else under a hidden sibling name;
/// mode 0600. Removed unless published. Thread: one; a source from readBack() may be read by another.
class PrivateFile {
public:
    /// Errors: TargetExists (the target is one of `sources`, or exists and may not be replaced), ReadOnly,
    /// DiskFull, FileUnwritable.
    [[nodiscard]] static Result<PrivateFile> create(
        const std::filesystem::path& target, const std::vector<std::filesystem::path>& sources, bool replace);
    /// A file that lives in memory and never gets a name. Errors: OutOfMemory.
    [[nodiscard]] static Result<PrivateFile> inMemory();
    ~PrivateFile();
    PrivateFile(PrivateFile&& other) noexcept;
    PrivateFile& operator=(PrivateFile&&) = delete;

    [[nodiscard]] Result<void> write(std::string_view bytes);
    /// Bytes written so far.
    [[nodiscard]] std::uint64_t size() const noexcept { return m_size; }
    /// Puts the bytes on the disk.
    [[nodiscard]] Result<void> sync();
    /// Reads what was written, from the start.
    [[nodiscard]] Result<std::unique_ptr<ByteSource>> readBack();
    /// Gives the file its name; an older file of that name is replaced in one step.
    [[nodiscard]] Result<void> publish();

private:
    PrivateFile() = default;
    int m_fd = -1;
    std::filesystem::path m_target;
    std::filesystem::path m_temporary; ///< empty: the file has no name yet
    bool m_published = false;
    std::uint64_t m_size = 0;
    std::uint64_t m_unstarted = 0; ///< written, but the disk was not told yet
};

/// SHA-256, in hexadecimal, of what was written so far, as it is read back. Errors: those of reading it.
[[nodiscard]] Result<std::string> hashFile(PrivateFile& file);

} // namespace winnow

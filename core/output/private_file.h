// SPDX-License-Identifier: Apache-2.0

#pragma once

/// PrivateFile: a file in the making. Nobody sees it before it is whole and was read back: the one way in which an
/// output of Winnow gets its name.

#include "base/result.h"
#include "crypto/stream_digest.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace winnow {

class ByteSource;

/// What was found when a file was read back.
struct FileContent {
    std::uint64_t bytes = 0;
    std::string sha256; ///< in hexadecimal
};

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
    /// Of the bytes written so far.
    [[nodiscard]] StreamDigest::Value digest() const noexcept { return m_written.value(); }
    /// Puts the bytes on the disk.
    [[nodiscard]] Result<void> sync();
    /// Reads what was written, from the start.
    [[nodiscard]] Result<std::unique_ptr<ByteSource>> readBack();
    /// Puts the bytes on the disk, reads all of them back and compares. Errors: ReadBackDiffers (also where they cannot
    /// be read), DiskFull. Cost: about a second a gigabyte.
    [[nodiscard]] Result<FileContent> verify();
    /// The same where a reader went through the whole file already; `found`: of every byte that it was given. Errors:
    /// ReadBackDiffers.
    [[nodiscard]] Result<void> verifyAgainst(const StreamDigest::Value& found);
    /// Gives the file its name, after verify() where it was not verified since the last write; an older file of that
    /// name is replaced in one step. Errors: those of verify(), ReadOnly, FileUnwritable.
    [[nodiscard]] Result<void> publish();

private:
    PrivateFile() = default;
    Result<void> giveName();
    int m_fd = -1;
    std::filesystem::path m_target;
    std::filesystem::path m_temporary; ///< empty: the file has no name yet
    bool m_published = false;
    std::uint64_t m_size = 0;
    std::uint64_t m_unstarted = 0; ///< written, but the disk was not told yet
    StreamDigest m_written;
    bool m_synced = false;   ///< since the last write
    bool m_verified = false; ///< what lies there was found to be what was written
};

} // namespace winnow

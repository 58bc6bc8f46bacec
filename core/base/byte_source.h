// SPDX-License-Identifier: Apache-2.0

#pragma once

/// ByteSource: where the bytes of a list come from. A file is read with read(2), never mapped, so that a
/// file which shrinks under us is an error and not a crash.

#include "base/result.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace winnow {

/// A forward-only stream of bytes. Thread: the one that reads.
class ByteSource {
public:
    virtual ~ByteSource() = default;

    /// Fills as much of `room` as it can and returns the count; 0 means the end.
    /// Errors: FileUnreadable, FileChanged (shorter than when it was opened).
    [[nodiscard]] virtual Result<std::size_t> read(std::span<char> room) = 0;

    /// Moves to an absolute offset. Errors: FileUnreadable (a pipe cannot move).
    [[nodiscard]] virtual Result<void> seek(std::uint64_t offset) = 0;

    /// The number of bytes when known (a pipe does not know): 0 then.
    [[nodiscard]] virtual std::uint64_t size() const noexcept = 0;
};

/// Opens a file for reading. Errors: FileNotFound, FileUnreadable (no permission, a folder), NotAList
/// (a device).
[[nodiscard]] Result<std::unique_ptr<ByteSource>> openFile(const std::filesystem::path& path);

/// Serves bytes from memory; the text is copied.
[[nodiscard]] std::unique_ptr<ByteSource> memorySource(std::string text);

/// Fills `room` completely unless the end comes first. Returns the count.
[[nodiscard]] Result<std::size_t> readFully(ByteSource& source, std::span<char> room);

} // namespace winnow

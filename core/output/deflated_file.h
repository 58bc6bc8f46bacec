// SPDX-License-Identifier: Apache-2.0

#pragma once

/// DeflatedFile: bytes that go to a file deflated (RFC 1951, no header of its own), as a member of an archive.

#include "output/private_file.h"
#include "output/zip_member.h"

#include <cstdint>
#include <memory>
#include <string_view>

namespace winnow {

/// Thread: one.
class DeflatedFile {
public:
    /// `file` is empty. Level 1 is quickest, 9 smallest. Errors: OutOfMemory.
    [[nodiscard]] static Result<std::unique_ptr<DeflatedFile>> over(PrivateFile file, int level);
    ~DeflatedFile();
    DeflatedFile(const DeflatedFile&) = delete;
    DeflatedFile& operator=(const DeflatedFile&) = delete;

    /// Errors: DiskFull, FileUnwritable.
    [[nodiscard]] Result<void> write(std::string_view bytes);
    /// Nothing may be written after it. Errors as above.
    [[nodiscard]] Result<Deflated> finish();
    /// Bytes deflated so far; what the compressor still holds is not in it.
    [[nodiscard]] std::uint64_t size() const noexcept { return m_file.size(); }
    [[nodiscard]] PrivateFile& file() noexcept { return m_file; }

private:
    struct Stream;

    DeflatedFile(PrivateFile file, std::unique_ptr<Stream> stream);
    Result<void> pump(int flush);

    PrivateFile m_file;
    std::unique_ptr<Stream> m_stream;
    Deflated m_soFar;
};

} // namespace winnow

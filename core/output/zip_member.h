// SPDX-License-Identifier: Apache-2.0

#pragma once

/// ZipBytes: a PrivateFile as a member of an archive that libzip writes; for the sources of this folder only.

#include "output/private_file.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include <zip.h>

namespace winnow {

class ByteSource;

/// What the bytes of a file are where they are deflated already: they go into the archive as they are.
struct Deflated {
    std::uint64_t size = 0; ///< before deflating
    std::uint32_t crc = 0;  ///< of that
};

/// Lives until the archive is closed. The file stays as it is.
class ZipBytes {
public:
    explicit ZipBytes(PrivateFile& file, std::optional<Deflated> deflated = {});
    ~ZipBytes();
    ZipBytes(const ZipBytes&) = delete;
    ZipBytes& operator=(const ZipBytes&) = delete;

    /// The member's index, or -1.
    [[nodiscard]] std::int64_t addTo(zip_t* zip, const std::string& name);

private:
    static zip_int64_t answer(void* self, void* data, zip_uint64_t length, zip_source_cmd_t command);

    PrivateFile& m_file;
    std::optional<Deflated> m_deflated;
    std::unique_ptr<ByteSource> m_bytes;
    zip_error_t m_error{};
};

/// Writes the archive and lets go of it. Errors: DiskFull, FileUnwritable.
[[nodiscard]] Result<void> closeZip(zip_t* zip);

} // namespace winnow

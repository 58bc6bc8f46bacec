// SPDX-License-Identifier: Apache-2.0

#pragma once

/// ZipArchive: the parts of a zip file, inflated as a stream, within bounds. Nothing is ever written to disk.

#include "base/byte_source.h"
#include "base/result.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

struct zip;
struct zip_file;

namespace winnow {

struct ZipLimits {
    std::uint64_t parts = 10'000;
    std::uint64_t partBytes = 16ULL << 30; ///< inflated
    std::uint64_t ratio = 200;             ///< inflated to packed, counted from `freeBytes` on
    std::uint64_t freeBytes = 64ULL << 20;
};

struct ZipEntry {
    std::string name;                ///< with '/' between folders, as stored otherwise
    std::uint64_t packedBytes = 0;   ///< as the directory says
    std::uint64_t inflatedBytes = 0; ///< as the directory says; may lie
    bool encrypted = false;
};

class ZipArchive;

/// One part as a stream. Thread: one at a time for all parts of an archive.
class ZipPart {
public:
    ZipPart(ZipPart&& other) noexcept;
    ZipPart& operator=(ZipPart&&) = delete;
    ~ZipPart();

    /// Inflates up to room.size() bytes; 0 at the end, when length and checksum were found right.
    /// Errors: FileDamaged, WrongFilePassword, PartTooLarge, PackedTooTightly.
    [[nodiscard]] Result<std::size_t> read(std::span<char> room);
    [[nodiscard]] std::uint64_t bytesRead() const noexcept { return m_read; }
    /// About how much of the packed bytes was used up.
    [[nodiscard]] std::uint64_t packedRead() const noexcept;

private:
    friend class ZipArchive;
    ZipPart(zip_file* file, const ZipEntry& entry, const ZipLimits& limits);
    zip_file* m_file;
    ZipEntry m_entry;
    ZipLimits m_limits;
    std::uint64_t m_read = 0;
};

/// Thread: one at a time.
class ZipArchive {
public:
    /// Reads the directory. Errors: FileDamaged (no directory, parts that overlap), TooManyParts, FileUnreadable.
    [[nodiscard]] static Result<std::shared_ptr<ZipArchive>> open(
        std::unique_ptr<ByteSource> source, const ZipLimits& limits = {});
    ~ZipArchive();
    ZipArchive(const ZipArchive&) = delete;
    ZipArchive& operator=(const ZipArchive&) = delete;

    [[nodiscard]] const std::vector<ZipEntry>& entries() const noexcept { return m_entries; }
    /// The part of this name without regard to case; '/' at its front is dropped.
    [[nodiscard]] std::optional<std::size_t> find(std::string_view name) const;
    /// True if two parts answer to the same name: which one counts would depend on the reader.
    [[nodiscard]] bool hasTwins() const;
    [[nodiscard]] std::uint64_t bytes() const noexcept { return m_bytes; }

    /// `password` for encrypted parts only. Errors: FileLocked (a password is needed), WrongFilePassword, FileDamaged.
    [[nodiscard]] Result<ZipPart> part(std::size_t index, const std::string& password = {});
    /// A whole part; Errors also: PartTooLarge beyond `most`.
    [[nodiscard]] Result<std::string> read(std::size_t index, std::uint64_t most, const std::string& password = {});

private:
    ZipArchive() = default;
    struct Bytes;
    std::unique_ptr<Bytes> m_source;
    zip* m_zip = nullptr;
    std::vector<ZipEntry> m_entries;
    ZipLimits m_limits;
    std::uint64_t m_bytes = 0;
};

/// A part as a stream that can be read again from its start, and moved by inflating. Keeps the archive.
[[nodiscard]] std::unique_ptr<ByteSource> partSource(
    std::shared_ptr<ZipArchive> archive, std::size_t index, std::string password);

} // namespace winnow

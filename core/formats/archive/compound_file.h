// SPDX-License-Identifier: Apache-2.0

#pragma once

/// CompoundFile: the streams inside an OLE compound file ([MS-CFB]), in memory.

#include "base/result.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace winnow {

class CompoundFile {
public:
    /// Takes the whole file. Errors: FileDamaged (sectors that lead nowhere or round and round).
    [[nodiscard]] static Result<CompoundFile> open(std::string bytes);

    /// True if a stream of this name lies at the top or in any storage; case does not count.
    [[nodiscard]] bool has(std::string_view name) const { return find(name) != nullptr; }
    /// A stream's bytes. Errors: FileDamaged.
    [[nodiscard]] Result<std::string> stream(std::string_view name) const;

private:
    struct Entry {
        std::string name; ///< ASCII only: other characters are dropped
        std::uint32_t start = 0;
        std::uint64_t size = 0;
        bool isStream = false;
    };
    CompoundFile() = default;
    [[nodiscard]] const Entry* find(std::string_view name) const;
    [[nodiscard]] std::uint32_t word(std::size_t at) const noexcept;
    [[nodiscard]] Result<std::string> chain(std::uint32_t first, std::uint64_t size) const;
    Result<void> readTable();
    Result<void> readDirectory();

    std::string m_bytes;
    std::size_t m_sectorSize = 512;
    std::vector<std::uint32_t> m_next;     ///< FAT
    std::vector<std::uint32_t> m_nextMini; ///< mini FAT
    std::string m_mini;                    ///< the stream of mini sectors
    std::vector<Entry> m_entries;
};

} // namespace winnow

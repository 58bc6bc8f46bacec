// SPDX-License-Identifier: Apache-2.0

#pragma once

/// SharedStrings: the texts of an XLSX workbook that its cells name by number.

#include "crypto/spill_file.h"
#include "formats/archive/zip_archive.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace winnow {

/// In memory, with 4 bytes each; what is beyond 256 MiB of text lies in blocks of an encrypted file without a name, of
/// which the last ones used stay in memory too (32 MiB). Thread: one at a time.
class SharedStrings {
public:
    /// `cellBytes`: longer texts are dropped and known as too long.
    /// `inMemory`: bytes of text that are kept there.
    /// Errors: those of ZipPart, XmlStream and SpillFile, PartTooLarge beyond 3 GiB of text.
    [[nodiscard]] static Result<SharedStrings> read(
        ZipArchive& archive, std::size_t part, std::uint32_t cellBytes, std::size_t inMemory = 256U << 20);
    SharedStrings() = default;

    [[nodiscard]] std::size_t count() const noexcept { return m_ends.size(); }
    /// The text with this number, which is below count(); good until the next call. Errors: FileDamaged (what lies in
    /// the file cannot be read).
    [[nodiscard]] Result<std::string_view> at(std::size_t i) const
    {
        const std::uint32_t begin = i == 0 ? 0 : m_ends[i - 1];
        if (i >= m_inMemory) return spilled(i, begin);
        return std::string_view(m_texts).substr(begin, m_ends[i] - begin);
    }
    [[nodiscard]] bool isTooLong(std::size_t i) const noexcept;

private:
    class Parser;
    class Spill;
    [[nodiscard]] Result<std::string_view> spilled(std::size_t i, std::uint32_t begin) const;

    std::string m_texts;
    std::size_t m_inMemory = 0; ///< so many of the texts are in m_texts
    std::shared_ptr<Spill> m_spill;
    std::vector<std::uint32_t> m_ends;
    std::vector<std::uint32_t> m_tooLong; ///< sorted
};

/// Puts back what XLSX writes as _x000D_ (ECMA-376 part 1, 22.9.2.19): any UTF-16 unit as _xHHHH_.
void unescapeUnits(std::string& text);

} // namespace winnow

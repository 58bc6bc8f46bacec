#pragma once

/// SharedStrings: the texts of an XLSX workbook that its cells name by number.

#include "book/zip_archive.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace winnow {

/// All in memory: the text itself and 4 bytes each. Immutable once read.
class SharedStrings {
public:
    /// `cellBytes`: longer texts are dropped and known as too long.
    /// Errors: those of ZipPart and XmlStream, PartTooLarge beyond 1 GiB of text.
    [[nodiscard]] static Result<SharedStrings> read(ZipArchive& archive, std::size_t part, std::uint32_t cellBytes);
    SharedStrings() = default;

    [[nodiscard]] std::size_t count() const noexcept { return m_ends.size(); }
    /// The text with this number, which is below count().
    [[nodiscard]] std::string_view at(std::size_t i) const noexcept
    {
        const std::uint32_t begin = i == 0 ? 0 : m_ends[i - 1];
        return std::string_view(m_texts).substr(begin, m_ends[i] - begin);
    }
    [[nodiscard]] bool isTooLong(std::size_t i) const noexcept;

private:
    class Parser;
    std::string m_texts;
    std::vector<std::uint32_t> m_ends;
    std::vector<std::uint32_t> m_tooLong; ///< sorted
};

/// Puts back what XLSX writes as _x000D_ (ECMA-376 part 1, 22.9.2.19): any UTF-16 unit as _xHHHH_.
void unescapeUnits(std::string& text);

} // namespace winnow

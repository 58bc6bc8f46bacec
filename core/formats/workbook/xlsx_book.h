// SPDX-License-Identifier: Apache-2.0

#pragma once

/// XlsxBook: what an XLSX or XLSM workbook says about its sheets (ECMA-376 part 1, chapters 12 and 18; Transitional and
/// Strict).

#include "formats/archive/zip_archive.h"
#include "formats/workbook/number_format.h"
#include "formats/workbook/shared_strings.h"

#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

namespace winnow {

struct XlsxSheet {
    std::string name;
    std::size_t part = 0; ///< in the archive
    bool hidden = false;
};

/// Thread: one at a time.
class XlsxBook {
public:
    /// Reads the workbook's parts except its sheets and texts. Errors: FileDamaged, and those of ZipArchive and
    /// XmlStream.
    [[nodiscard]] static Result<std::shared_ptr<XlsxBook>> open(std::shared_ptr<ZipArchive> archive);

    [[nodiscard]] const std::vector<XlsxSheet>& sheets() const noexcept { return m_sheets; }
    [[nodiscard]] ZipArchive& archive() const noexcept { return *m_archive; }
    [[nodiscard]] bool from1904() const noexcept { return m_from1904; }
    [[nodiscard]] NumberFormat format(std::size_t style) const noexcept
    {
        return style < m_formats.size() ? m_formats[style] : NumberFormat{};
    }

    /// The texts, read at the first call.
    [[nodiscard]] Result<const SharedStrings*> strings(std::uint32_t cellBytes);
    /// The addresses behind the cells of a sheet (mailto: links), by row << 16 | column, both from 0. Reads the sheet
    /// only where its relations name such links.
    [[nodiscard]] Result<std::unordered_map<std::uint64_t, std::string>> mailLinks(const XlsxSheet& sheet);

private:
    struct Relation {
        std::string type, target;
    };
    XlsxBook() = default;
    Result<std::unordered_map<std::string, Relation>> relations(const std::string& partName);
    Result<void> readWorkbook(const std::string& name);
    Result<void> readStyles(std::size_t part);

    std::shared_ptr<ZipArchive> m_archive;
    std::vector<XlsxSheet> m_sheets;
    std::vector<NumberFormat> m_formats; ///< by cell style
    std::optional<std::size_t> m_stringsPart;
    std::optional<SharedStrings> m_strings;
    bool m_from1904 = false;
};

/// "B7" -> column 1, row 6. False for anything else.
[[nodiscard]] bool cellPosition(std::string_view reference, std::uint32_t& column, std::uint32_t& row) noexcept;

} // namespace winnow

// SPDX-License-Identifier: Apache-2.0

#pragma once

/// Archives and small workbooks made in memory, for tests.

#include <string>
#include <utility>
#include <vector>

namespace winnow::test {

using Parts = std::vector<std::pair<std::string, std::string>>;

struct ZipStyle {
    bool stored = false;    ///< not deflated
    std::string password;   ///< AES-256 when set
    bool zipCrypto = false; ///< with a password: the old encryption
};

/// A zip archive; the same name may stand twice.
[[nodiscard]] std::string zipOf(const Parts& parts, const ZipStyle& style = {});

/// What a workbook of one sheet is made of; empty parts are left out.
struct BookParts {
    std::string sheetData;          ///< inside <sheetData>
    std::string afterData;          ///< behind it
    std::vector<std::string> texts; ///< shared strings, each the inside of <si>
    std::string styles;             ///< inside <styleSheet>
    std::string workbookPr;         ///< attributes
    std::string sheetRels;          ///< inside <Relationships> of the sheet
};

/// An XLSX workbook.
[[nodiscard]] std::string xlsxOf(const BookParts& book);
/// Its parts, to be changed and zipped.
[[nodiscard]] Parts xlsxParts(const BookParts& book);

/// An ODS spreadsheet; `tables`: what stands inside <office:spreadsheet>, `styles` inside <office:automatic-styles>.
[[nodiscard]] std::string odsOf(const std::string& tables, const std::string& styles = {});

} // namespace winnow::test

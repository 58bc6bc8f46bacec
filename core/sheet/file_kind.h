// SPDX-License-Identifier: Apache-2.0

#pragma once

/// FileKind: what a file is, told by its content and never by its name.

#include <cstdint>
#include <string_view>

namespace winnow {

enum class FileKind : std::uint8_t {
    Text, ///< a delimited list, or one address a line
    Empty,
    Xlsx,
    Xlsb,
    Ods,
    Zip,
    OleWorkbook, ///< XLS, or a password-protected XLSX, or another OLE file
    ExcelXml,
    Html,
    VCard,
    Mail, ///< a message or an mbox of them
    Json, ///< or JSON lines
    Ldif,
    PrintTable, ///< columns of fixed width
    Yaml,
    Xml, ///< neither a spreadsheet nor a web page
    Sql, ///< a dump of a database
    Log,
    Calendar,
    OutlookData,
    AccessDatabase,
    DbaseTable,
    Pdf,
    Image,
    Gzip,
    SevenZip,
    Rar,
    OtherArchive, ///< tar, bzip2, xz, zstd
    Sqlite,
    Parquet,
    Rtf,
    WinnowProject,
    Executable,
    Binary, ///< none of the known ones, and not text
};

/// From the first bytes of a file (some KiB are enough).
[[nodiscard]] FileKind fileKind(std::string_view head);

/// True for kinds that can be opened as tables, text apart.
[[nodiscard]] bool mayHoldTables(FileKind kind) noexcept;

/// "an Excel workbook", "a PDF document", ...
[[nodiscard]] std::string_view describe(FileKind kind);

/// How to get a CSV file out of it; one or two sentences.
[[nodiscard]] std::string_view advice(FileKind kind);

} // namespace winnow

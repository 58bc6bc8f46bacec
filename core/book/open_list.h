// SPDX-License-Identifier: Apache-2.0

#pragma once

/// Opens whatever holds a list: delimited text, a workbook, an address book, JSON, an archive with lists inside. Told
/// by content, never by name.

#include "book/json_record.h"
#include "book/table_file.h"
#include "crypto/secure_bytes.h"
#include "sheet/byte_source.h"
#include "sheet/sheet_reader.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

namespace winnow {

struct OpenOptions {
    ReadOptions read;
    /// A sheet or part, by name or 1-based number. Without it: the first visible one that holds addresses, else the
    /// first with rows.
    std::optional<std::string> table;
    /// Of a protected workbook or archive; null without one.
    std::shared_ptr<const SecureBytes> password;
    /// The program that reads old formats confined; empty: they are refused with HelperMissing.
    std::filesystem::path helper;
    /// Of JSON: what becomes of texts that are JSON themselves.
    JsonTexts jsonTexts = JsonTexts::AsTheyStand;

    [[nodiscard]] static OpenOptions with(std::filesystem::path helper)
    {
        OpenOptions options;
        options.helper = std::move(helper);
        return options;
    }
};

/// A file of tables. A delimited text is one table without a name.
/// Errors: NotAList (detail: what it is and what to do), FileLocked, WrongFilePassword, FileDamaged, ListEmpty,
/// HelperMissing, those of the limits.
[[nodiscard]] Result<std::unique_ptr<TableFile>> openTables(
    std::unique_ptr<ByteSource> source, const OpenOptions& options);

/// The number of a table by OpenOptions::table. Errors: NoSuchTable (detail names those there are).
[[nodiscard]] Result<std::size_t> findTableNamed(const TableFile& file, const std::string& wanted);

/// One table of an open file, as the options choose; `chosen` tells which. Errors: NoSuchTable and those of
/// TableFile::open.
[[nodiscard]] Result<std::unique_ptr<SheetReader>> openChosen(
    TableFile& file, const OpenOptions& options, std::size_t& chosen);

/// One table of a file, as the options choose. Errors: also those of openSheet, and NoSuchTable.
[[nodiscard]] Result<std::unique_ptr<SheetReader>> openList(
    std::unique_ptr<ByteSource> source, const OpenOptions& options);

} // namespace winnow

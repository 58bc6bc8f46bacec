// SPDX-License-Identifier: Apache-2.0

#pragma once

/// Files in the making: rows go in, whole and proven files come out.

#include "crypto/digest.h"
#include "output/profile.h"
#include "output/table_writer.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace winnow {

/// A whole file that still has no name, with what must be found when it is read back.
struct PendingFile {
    std::filesystem::path path;
    PrivateFile file;
    std::uint64_t rows = 0; ///< with the header
    RowDigest digest;
};

/// How tables are written.
struct TableForm {
    ProfileFormat format = ProfileFormat::Csv;
    std::string delimiter = ",";
    bool bom = false;
    std::uint64_t rows = 0; ///< most rows of a file with its header; 0: no limit
    std::uint64_t bytes = 0;
};

struct TablePlace {
    std::filesystem::path target;
    std::vector<std::filesystem::path> sources; ///< never written over
    bool replace = true;
    bool inMemory = false; ///< the files will be packed: nothing clear touches the disk
};

/// Writes rows under one header; begins another file at 90 % of a limit: "list.csv", "list-2.csv", ... Thread: one.
class TableFiles {
public:
    TableFiles(TableForm form, TablePlace place, std::vector<std::string> header, const RowDigest::Key& key);
    ~TableFiles();

    /// Errors: those of PrivateFile::create and of TableWriter.
    [[nodiscard]] Result<void> row(const std::vector<std::string>& cells);
    /// Ends the last file and reads each of them back with the program's own reader. Errors: ReadBackDiffers and those
    /// of row().
    [[nodiscard]] Result<std::vector<PendingFile>> finish();
    /// Rows below the headers.
    [[nodiscard]] std::uint64_t rows() const noexcept { return m_rows; }

private:
    Result<void> begin();
    Result<void> end();

    TableForm m_form;
    TablePlace m_place;
    std::vector<std::string> m_header;
    RowDigest::Key m_key;
    std::unique_ptr<TableWriter> m_writer;
    std::filesystem::path m_path;
    std::uint64_t m_inFile = 0;
    std::uint64_t m_rows = 0;
    RowDigest m_digest;
    std::string m_scratch;
    std::vector<PendingFile> m_done;
};

} // namespace winnow

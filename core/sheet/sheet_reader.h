// SPDX-License-Identifier: Apache-2.0

#pragma once

/// SheetReader: a list as a stream of record batches, whatever it is stored in.

#include "base/byte_source.h"
#include "base/result.h"
#include "sheet/dialect.h"
#include "sheet/encoding.h"
#include "sheet/record_batch.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace winnow {

/// Bounds; what goes beyond one is rejected and reading goes on.
struct SheetLimits {
    /// For what an export has just written: whatever it made of records within the bounds is read.
    [[nodiscard]] static SheetLimits ofWritten() noexcept
    {
        return {.cellBytes = 1U << 28, .recordBytes = 1U << 28, .columns = 0xFFFF, .records = ~std::uint64_t{0}};
    }

    std::uint32_t cellBytes = 1U << 20;
    std::uint32_t recordBytes = 16U << 20;
    std::uint32_t columns = 16384;
    std::uint64_t records = 50'000'000; ///< beyond it reading stops with TooManyRecords
};

struct ReadOptions {
    std::optional<std::string> delimiter; ///< as the user typed it; "tab" and "\\t" mean TAB, "none" one column
    std::optional<std::string> encoding;  ///< an ICU name
    std::optional<bool> header;           ///< the first record is (not) a header, whatever it looks like
    bool mendDoubled = false;             ///< mend text that was encoded twice, see double_encoding.h
    bool onlyRead = false; ///< nothing is written again: what would not read back then is read all the same
    SheetLimits limits{};
    std::uint32_t batchRecords = 4096;
    std::uint32_t batchBytes = 4U << 20;
    std::uint32_t readBytes = 512U << 10; ///< asked of the source at a time
};

/// What is known of a list before its records are read.
struct SheetFacts {
    Dialect dialect;
    EncodingClass encodingClass = EncodingClass::Utf8;
    std::string encodingWhy;
    std::size_t doubled = 0; ///< characters of the sample that look encoded twice
    /// Column names, made distinct: "Email", "Email (2)". Empty without a header.
    std::vector<std::string> columns;
    /// The bytes before the first record that belong to the list: sep= line and header rows with their
    /// newlines, as in the (decoded) stream.
    std::string headText;
    /// First data records as texts, for guessing columns.
    std::vector<std::vector<std::string>> sample;
    std::optional<std::uint32_t> addressColumn; ///< by content alone
    std::uint64_t fileBytes = 0;
    std::string format;        ///< "" for delimited text, else "xlsx", "ods", ...
    std::string table;         ///< the sheet or part that is read; "" where a file is one table
    bool oneOfSeveral = false; ///< the file has other tables too
};

/// Thread: one at a time.
class SheetReader {
public:
    virtual ~SheetReader() = default;

    [[nodiscard]] virtual const SheetFacts& facts() const noexcept = 0;

    /// Fills the batch (cleared first); one of many rejects may hold no record. False at the end: the batch may still
    /// hold counts and rejects.
    /// Errors: FileUnreadable, FileChanged, TooManyRecords.
    [[nodiscard]] virtual Result<bool> next(RecordBatch& batch) = 0;
};

/// Opens a list. Errors: ListEmpty, NotAList (detail: what it is), UnknownEncoding, BadOption and those of
/// the source.
[[nodiscard]] Result<std::unique_ptr<SheetReader>> openSheet(
    std::unique_ptr<ByteSource> source, const ReadOptions& options);

} // namespace winnow

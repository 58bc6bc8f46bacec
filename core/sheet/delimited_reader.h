// SPDX-License-Identifier: Apache-2.0

#pragma once

/// DelimitedReader: CSV, TSV, one address a line, anything delimited.

#include "sheet/cell_text.h"
#include "sheet/record_scanner.h"
#include "sheet/rewrite_check.h"
#include "sheet/sheet_reader.h"

#include <optional>
#include <span>

namespace winnow {

/// Streams with a window of at most one record and one read: under 16 MiB unless a record is longer, and
/// then that record is rejected. Cost: >= 300 MB/s.
class DelimitedReader final : public SheetReader {
public:
    /// `source` stands behind a byte order mark; facts are complete.
    DelimitedReader(std::unique_ptr<ByteSource> source, SheetFacts facts, CellText cells, const ReadOptions& options,
        std::size_t bomLength);

    [[nodiscard]] const SheetFacts& facts() const noexcept override { return m_facts; }
    [[nodiscard]] Result<bool> next(RecordBatch& batch) override;

private:
    /// What a piece of a decoded stream is in the encoding of the file.
    struct InFile {
        std::uint64_t bytes = 0;
        bool lossy = false; ///< it holds a character that the encoding cannot say
    };
    Result<void> refill();
    void takeRecord(RecordBatch& batch);
    void addRecord(RecordBatch& batch);
    [[nodiscard]] bool skip(RecordBatch& batch, std::string_view raw);
    [[nodiscard]] std::optional<RejectReason> faultOf(
        std::string_view raw, std::span<const std::uint32_t> cellEnds, const InFile& inFile);
    Result<void> discardLongRecord(RecordBatch& batch);
    void reject(RecordBatch& batch, RejectReason reason);
    void consume(std::uint32_t next);
    [[nodiscard]] InFile inFile(std::string_view utf8) const;
    [[nodiscard]] bool survivesEncoding(std::string_view utf8) const;

    std::unique_ptr<ByteSource> m_source;
    SheetFacts m_facts;
    ReadOptions m_options;
    RecordScanner m_scanner;
    RecordScanner m_headScanner;
    RecordScanner::Found m_found; ///< the record in hand
    RewriteCheck m_rewrite;
    std::vector<std::uint32_t> m_ends; ///< of a record that is checked
    std::vector<char> m_window;        ///< m_filled bytes and padding
    std::uint32_t m_at = 0;            ///< next record in the window
    std::uint32_t m_filled = 0;
    bool m_ended = false;
    bool m_hasNul = false;            ///< somewhere in what was read so far
    std::uint64_t m_streamOffset = 0; ///< of the window's first byte
    std::uint64_t m_fileOffset = 0;   ///< of m_at, in the file
    std::uint64_t m_line = 1;
    std::uint64_t m_records = 0;
    std::size_t m_rejectedBytes = 0; ///< kept of the rejects of the batch in hand
    std::uint32_t m_leadIn = 0;      ///< non-blank physical records still to skip: preamble, then header
    std::uint32_t m_headers = 0;
    bool m_sepPending = false;
    bool m_counting = false; ///< the stream is decoded: file offsets are counted by encoding back
    std::uint32_t m_unitBytes = 0;
};

} // namespace winnow

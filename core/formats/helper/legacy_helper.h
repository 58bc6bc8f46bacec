// SPDX-License-Identifier: Apache-2.0

#pragma once

/// LegacyHelper: the confined program that reads old and hostile formats (XLS, HTML tables, delivery reports) for us.
///
/// Its parsers have known crashes. It has no network, no way to write a file, little memory and little time; it gets
/// the file as memory without a name and answers over a pipe. Whatever happens to it is an error here, never a crash.

#include "base/byte_source.h"
#include "base/result.h"
#include "formats/helper/legacy_frames.h"
#include "formats/row_source.h"
#include "formats/table_file.h"
#include "sheet/sheet_reader.h"

#include <chrono>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace winnow {

/// A file in memory that a helper can read. Thread: any.
class SealedFile {
public:
    /// Errors: OutOfMemory, and those of the source.
    [[nodiscard]] static Result<std::shared_ptr<SealedFile>> copyOf(ByteSource& source);
    ~SealedFile();
    SealedFile(const SealedFile&) = delete;
    SealedFile& operator=(const SealedFile&) = delete;
    [[nodiscard]] int descriptor() const noexcept { return m_fd; }
    [[nodiscard]] std::uint64_t size() const noexcept { return m_size; }

private:
    SealedFile(int fd, std::uint64_t size) : m_fd(fd), m_size(size) {}
    int m_fd;
    std::uint64_t m_size;
};

/// One run of the helper. Thread: one.
class LegacyRun {
public:
    /// Starts it. Errors: HelperMissing, HelperFailed.
    [[nodiscard]] static Result<std::unique_ptr<LegacyRun>> start(const std::filesystem::path& helper,
        const std::shared_ptr<SealedFile>& file, const std::vector<std::string>& arguments,
        std::chrono::milliseconds patience = std::chrono::seconds(60));
    /// Ends the helper if it still runs.
    ~LegacyRun();
    LegacyRun(const LegacyRun&) = delete;
    LegacyRun& operator=(const LegacyRun&) = delete;

    struct Frame {
        LegacyFrame kind = LegacyFrame::End;
        std::string body;
    };
    /// The next frame; after End nothing more may be asked. Errors: HelperFailed (it ended early, wrote nonsense, or
    /// was silent for longer than `patience`), NotAList (Locked).
    [[nodiscard]] Result<Frame> next();

private:
    LegacyRun(int pipe, int process, std::chrono::milliseconds patience)
        : m_pipe(pipe), m_process(process), m_patience(patience)
    {
    }
    Result<void> fill(std::size_t count);
    int m_pipe;
    int m_process;
    std::chrono::milliseconds m_patience;
    std::string m_buffer;
    std::size_t m_at = 0;
};

/// The tables of an old file, and where the format allows it a run that stands before the rows of the first one.
struct LegacyTables {
    std::vector<TableInfo> tables;
    std::unique_ptr<LegacyRun> firstRows;
};

/// `kind`: "xls", "html" or "mail".
[[nodiscard]] Result<LegacyTables> legacyTables(
    const std::filesystem::path& helper, const std::shared_ptr<SealedFile>& file, const std::string& kind);
/// The rows of a run that stands before them.
[[nodiscard]] std::unique_ptr<RowSource> legacyRows(
    std::shared_ptr<SealedFile> file, std::unique_ptr<LegacyRun> run, const SheetLimits& limits);
[[nodiscard]] Result<std::unique_ptr<RowSource>> openLegacyRows(const std::filesystem::path& helper,
    std::shared_ptr<SealedFile> file, const std::string& kind, std::size_t table, const SheetLimits& limits);

} // namespace winnow

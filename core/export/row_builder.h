// SPDX-License-Identifier: Apache-2.0

#pragma once

/// RowBuilder: the rows that one row group gives an export.

#include "export/export_job.h"
#include "export/merge_cells.h"
#include "lists/reference_lists.h"
#include "project/rows/corrections.h"
#include "project/rows/group_reader.h"

#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

namespace winnow {

/// What all groups of an export share.
struct ExportPlan {
    const SourceInfo* source = nullptr;
    const ExportOptions* options = nullptr;
    const std::vector<std::string>* domainNames = nullptr;
    std::unordered_map<std::uint32_t, std::string> typos; ///< domain id -> domain meant
    Corrections corrections;
    std::unique_ptr<const MergedCells> merged; ///< null: nothing is filled
    RowDigest::Key digestKey;
    HashKey rowKey{};
    std::string checkedAt;
    bool listDepartures = false;
    Dialect outDialect; ///< as the source's; a list of one column gets a comma when columns are added

    /// The dialect of the cells that are built: UTF-8 for transcoded sources.
    [[nodiscard]] Dialect cellDialect() const;
    /// The bytes of the source's cells would not mean the same in the file that is written.
    [[nodiscard]] bool writesAnew() const noexcept;
};

/// What stands before the first row of a file.
struct HeadRows {
    std::string text;       ///< UTF-8 for transcoded sources
    std::uint32_t rows = 0; ///< header rows in it
};

/// An address that is left out. `key`: 40 bits of the keyed hash of its canonical form; with the highest bit set, the
/// hash of a broken one's text.
struct Departure {
    std::uint64_t key = 0;
    std::string address;
};

/// The rows of one group and what they add to the sums.
struct BuiltRows {
    std::string text;      ///< UTF-8 for transcoded sources, else the bytes to write
    RowDigest written;     ///< of the rows as written, without newlines
    RowDigest exported;    ///< of the original records that were exported
    RowDigest notExported; ///< of the original records that were not
    ExportResult counts;
    std::vector<Departure> removed;     ///< with ExportPlan::listDepartures: addresses that are left out
    std::vector<std::uint64_t> staying; ///< keys of those that are kept or wait for review
    std::vector<std::pair<std::string, std::string>>
        corrections; ///< kept addresses as they were, and as they are written
    bool damaged = false;
};

/// The result columns, in order.
[[nodiscard]] const std::vector<std::string>& resultColumns();

/// Header rows, with result columns added where they are wanted. One with an open quote is written anew, so that it
/// takes no row for a part of it. Errors: UnknownEncoding.
[[nodiscard]] Result<HeadRows> headRows(const ExportPlan& plan);

/// Thread: one.
class RowBuilder {
public:
    /// Errors: UnknownEncoding.
    [[nodiscard]] static Result<RowBuilder> forPlan(const ExportPlan& plan);
    void build(std::uint32_t group, const GroupFacts& facts, const GroupText& text, const GroupVerdicts& verdicts,
        BuiltRows& out);

private:
    RowBuilder(const ExportPlan& plan, RecordCells cells, CellText written)
        : m_plan(plan), m_cells(std::move(cells)), m_written(std::move(written))
    {
    }

    struct Row;
    void buildRecord(std::size_t record, std::size_t begin, std::size_t end, BuiltRows& out);
    [[nodiscard]] Row rowOf(
        std::size_t record, std::size_t begin, std::size_t end, std::optional<std::size_t> only) const;
    void writeRow(
        std::size_t record, std::size_t begin, std::size_t end, std::optional<std::size_t> only, BuiltRows& out);
    void writeCell(Row& row, std::size_t cell, BuiltRows& out);
    [[nodiscard]] const std::string* fillOf(const Row& row, std::size_t cell) const;
    std::string cutCell(
        std::size_t begin, std::size_t end, std::uint32_t column, std::string_view original, BuiltRows& out);
    void flushRun(BuiltRows& out);
    void noteDepartures(std::size_t record, std::size_t begin, std::size_t end, BuiltRows& out);
    [[nodiscard]] std::uint64_t keyOf(std::size_t entry);
    void appendResults(
        std::string& row, std::size_t record, std::size_t begin, std::size_t end, std::optional<std::size_t> only);
    [[nodiscard]] bool isChosen(std::size_t begin, std::size_t end) const noexcept;
    [[nodiscard]] bool isKept(std::size_t entry) const noexcept;
    [[nodiscard]] std::string normalised(std::size_t entry);
    [[nodiscard]] std::string suggestion(std::size_t entry);
    [[nodiscard]] std::string_view textOf(std::size_t entry);
    [[nodiscard]] bool isCorrected(std::size_t entry) const noexcept;
    /// The address with its corrected domain; empty where nothing was corrected.
    [[nodiscard]] std::string corrected(std::size_t entry);
    std::string correctCell(
        std::size_t begin, std::size_t end, std::uint32_t column, const std::string& cell, BuiltRows& out);

    const ExportPlan& m_plan;
    RecordCells m_cells;
    CellText m_written; ///< of the file that is written
    std::uint32_t m_group = 0;
    const GroupFacts* m_facts = nullptr;
    const GroupText* m_text = nullptr;
    const GroupVerdicts* m_verdicts = nullptr;
    std::vector<std::uint32_t> m_stored;
    std::string m_row;                     ///< empty: the record goes out as it came
    std::string_view m_run;                ///< untouched neighbours not yet copied
    const RowDigest* m_original = nullptr; ///< of the record in hand
};

} // namespace winnow

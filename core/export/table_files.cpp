// SPDX-License-Identifier: Apache-2.0

#include "export/table_files.h"

#include "formats/open_list.h"
#include "formats/row_reader.h"
#include "sheet/csv_cell.h"
#include "sheet/delimited_reader.h"

#include <algorithm>

namespace winnow {
namespace {

/// The form in which rows are compared: cells as RFC 4180 without empty ones at the end.
void comparedForm(const std::vector<std::string>& cells, std::string& out)
{
    out.clear();
    std::size_t count = cells.size();
    while (count > 0 && cells[count - 1].empty()) --count;
    for (std::size_t c = 0; c < count; ++c) {
        if (c > 0) out += ',';
        appendCell(out, cells[c]);
    }
}

Result<std::unique_ptr<SheetReader>> openWritten(std::unique_ptr<ByteSource> source, const TableForm& form)
{
    ReadOptions options;
    options.header = false;
    options.limits = SheetLimits::ofWritten();
    if (form.format == ProfileFormat::Xlsx) {
        OpenOptions open;
        open.read = options;
        return openList(std::move(source), open);
    }
    SheetFacts facts;
    facts.dialect = rowDialect();
    facts.dialect.delimiter = form.delimiter;
    std::string mark(form.bom ? 3 : 0, '\0');
    if (Result<std::size_t> skipped = readFully(*source, mark); !skipped) return pass(skipped);
    Result<CellText> cells = CellText::forDialect(facts.dialect);
    if (!cells) return pass(cells);
    return std::make_unique<DelimitedReader>(
        std::move(source), std::move(facts), std::move(*cells), options, mark.size());
}

std::filesystem::path numbered(const std::filesystem::path& path, std::size_t number)
{
    if (number == 1) return path;
    std::filesystem::path out = path;
    out.replace_filename(path.stem().string() + "-" + std::to_string(number) + path.extension().string());
    return out;
}

/// Reads a written table and compares. Errors: ReadBackDiffers and those of reading.
Result<void> proveTable(std::unique_ptr<ByteSource> source, const TableForm& form, std::uint64_t rows,
    const RowDigest& digest, const RowDigest::Key& key)
{
    Result<std::unique_ptr<SheetReader>> reader = openWritten(std::move(source), form);
    if (!reader) return pass(reader);
    Result<CellText> text = CellText::forDialect((*reader)->facts().dialect);
    if (!text) return pass(text);
    const std::size_t delimiter = (*reader)->facts().dialect.delimiter.size();
    RecordBatch batch;
    std::vector<std::string> cells;
    std::string scratch;
    std::string line;
    std::uint64_t found = 0;
    RowDigest sum;
    for (;;) {
        Result<bool> more = (*reader)->next(batch);
        if (!more) return pass(more);
        for (const RecordSpan& r : batch.records) {
            cells.resize(r.cells);
            for (std::uint32_t c = 0; c < r.cells; ++c) cells[c] = text->text(batch.rawCell(r, c, delimiter), scratch);
            comparedForm(cells, line);
            sum.add(key, line);
        }
        found += batch.records.size();
        if (!*more) break;
    }
    if (found != rows || sum != digest)
        return fail(ErrorKind::ReadBackDiffers, std::to_string(found) + " rows instead of " + std::to_string(rows));
    return {};
}

} // namespace

TableFiles::TableFiles(TableForm form, TablePlace place, std::vector<std::string> header, const RowDigest::Key& key)
    : m_form(std::move(form)), m_place(std::move(place)), m_header(std::move(header)), m_key(key)
{
    if (m_form.format == ProfileFormat::Xlsx)
        m_form.rows = m_form.rows == 0 ? kXlsxRows : std::min(m_form.rows, kXlsxRows);
}

TableFiles::~TableFiles() = default;

Result<void> TableFiles::begin()
{
    m_path = numbered(m_place.target, m_done.size() + 1);
    Result<PrivateFile> file =
        m_place.inMemory ? PrivateFile::inMemory() : PrivateFile::create(m_path, m_place.sources, m_place.replace);
    if (!file) return pass(file);
    if (m_form.format == ProfileFormat::Csv) {
        m_writer = csvWriter(std::move(*file), m_form.delimiter, m_form.bom);
    } else {
        std::error_code ignored;
        const std::filesystem::path memory = "/dev/shm"; // a file system without a disk, where there is one
        const bool aside = m_place.inMemory && std::filesystem::is_directory(memory, ignored);
        Result<std::unique_ptr<TableWriter>> writer =
            xlsxWriter(std::move(*file), aside ? memory : m_path.parent_path());
        if (!writer) return pass(writer);
        m_writer = std::move(*writer);
    }
    m_inFile = 0;
    m_digest = {};
    return {};
}

Result<void> TableFiles::end()
{
    Result<PrivateFile> file = m_writer->finish();
    m_writer.reset();
    if (!file) return pass(file);
    m_done.push_back({m_path, std::move(*file), m_inFile, m_digest});
    return {};
}

Result<void> TableFiles::row(const std::vector<std::string>& cells)
{
    const bool full = m_writer &&
        ((m_form.rows > 0 && m_inFile >= m_form.rows / 10 * 9) ||
            (m_form.bytes > 0 && m_writer->size() >= m_form.bytes / 10 * 9));
    if (full)
        if (Result<void> ended = end(); !ended) return ended;
    const auto write = [&](const std::vector<std::string>& line) -> Result<void> {
        comparedForm(line, m_scratch);
        m_digest.add(m_key, m_scratch);
        ++m_inFile;
        return m_writer->row(line);
    };
    if (!m_writer) {
        if (Result<void> begun = begin(); !begun) return begun;
        if (Result<void> headed = write(m_header); !headed) return headed;
    }
    ++m_rows;
    return write(cells);
}

Result<std::vector<PendingFile>> TableFiles::finish()
{
    if (!m_writer && m_done.empty()) {
        if (Result<void> begun = begin(); !begun) return pass(begun);
        comparedForm(m_header, m_scratch);
        m_digest.add(m_key, m_scratch);
        ++m_inFile;
        if (Result<void> headed = m_writer->row(m_header); !headed) return pass(headed);
    }
    if (Result<void> ended = end(); !ended) return pass(ended);
    for (PendingFile& p : m_done) {
        Result<std::unique_ptr<ByteSource>> bytes = p.file.readBack();
        if (!bytes) return fail(ErrorKind::ReadBackDiffers, bytes.error().detail);
        if (Result<void> proven = proveTable(std::move(*bytes), m_form, p.rows, p.digest, m_key); !proven)
            return fail(ErrorKind::ReadBackDiffers, proven.error().detail);
    }
    return std::move(m_done);
}

} // namespace winnow

// SPDX-License-Identifier: Apache-2.0
// winnow-cli table FILE: the records exactly as import sees them.

#include "cli/context.h"
#include "cli/csv_line.h"

#include "sheet/cell_text.h"
#include "sheet/realign.h"
#include "sheet/reject_words.h"
#include "sheet/sheet_reader.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <memory>

namespace winnow::cli {
namespace {

class TablePrinter {
public:
    TablePrinter(const SheetFacts& facts, CellText cells) : m_facts(facts), m_cells(std::move(cells)) {}

    void printHeader()
    {
        if (m_facts.dialect.headerRows == 0) return;
        for (std::size_t c = 0; c < m_facts.columns.size(); ++c) appendCsvCell(m_out, m_facts.columns[c], c == 0);
        m_out += "\r\n";
    }

    /// False when nobody reads any more.
    bool print(const RecordBatch& batch)
    {
        for (const RecordSpan& record : batch.records) {
            printRecord(batch, record);
            if (m_out.size() > 1 << 16 && !flush()) return false;
        }
        return true;
    }

    bool flush()
    {
        const bool ok = std::fwrite(m_out.data(), 1, m_out.size(), stdout) == m_out.size();
        m_out.clear();
        return ok && std::fflush(stdout) == 0;
    }

private:
    std::string_view cell(const RecordBatch& batch, const RecordSpan& record, std::uint32_t index)
    {
        return m_cells.text(batch.rawCell(record, index, m_facts.dialect.delimiter.size()), m_scratch);
    }

    void printRecord(const RecordBatch& batch, const RecordSpan& record)
    {
        const std::uint32_t width =
            m_facts.columns.empty() ? m_facts.dialect.width : static_cast<std::uint32_t>(m_facts.columns.size());
        std::optional<Realignment> shift;
        if (record.cells > width && m_facts.addressColumn && !m_facts.dialect.fixedCells)
            shift = realign(
                record.cells, width, *m_facts.addressColumn, [&](std::uint32_t i) { return cell(batch, record, i); });
        const std::uint32_t cells = record.cells - (shift ? shift->count : 0);
        const std::uint32_t printed = std::max<std::uint32_t>(cells, width);
        for (std::uint32_t c = 0; c < printed; ++c) {
            if (shift && c == shift->column) {
                std::string joined;
                for (std::uint32_t i = 0; i <= shift->count; ++i) {
                    if (i > 0) joined += m_facts.dialect.delimiter;
                    joined += cell(batch, record, c + i);
                }
                appendCsvCell(m_out, joined, c == 0);
                continue;
            }
            appendCsvCell(m_out, cell(batch, record, shift ? shift->cellOf(c) : c), c == 0);
        }
        m_out += "\r\n";
    }

    const SheetFacts& m_facts;
    CellText m_cells;
    std::string m_out;
    std::string m_scratch;
};

int printTable(const std::string& path, const ListOptions& list, bool showFacts)
{
    Result<std::unique_ptr<ByteSource>> source = openFile(path);
    if (!source) return report(source.error(), path);
    Result<OpenOptions> open = openOptionsOf(list);
    if (!open) return report(open.error());
    Result<std::unique_ptr<SheetReader>> reader = openList(std::move(*source), *open);
    if (!reader) return report(reader.error(), path);
    const SheetFacts& facts = (*reader)->facts();
    Result<CellText> cells = CellText::forDialect(facts.dialect);
    if (!cells) return report(cells.error(), path);
    if (showFacts) {
        const Dialect& d = facts.dialect;
        std::fprintf(stderr,
            "encoding %s (%s), delimiter \"%s\", quote %s, escape %s, width %u, preamble %u, header %u\n",
            d.encoding.c_str(), facts.encodingWhy.c_str(), d.delimiter == "\t" ? "tab" : d.delimiter.c_str(),
            d.quote == 0 ? "none" : std::string(1, d.quote).c_str(),
            d.escape == Escape::Backslash ? "backslash" : "doubled", d.width, d.preamble, d.headerRows);
        if (facts.doubled > 0)
            std::fprintf(stderr,
                "%zu characters of the first rows look as if they were encoded twice; --mend-doubled mends them\n",
                facts.doubled);
    }

    TablePrinter printer(facts, std::move(*cells));
    printer.printHeader();
    RecordBatch batch;
    for (;;) {
        Result<bool> more = (*reader)->next(batch);
        if (!more) {
            printer.flush();
            return report(more.error(), path);
        }
        if (!printer.print(batch)) break;
        for (const Reject& r : batch.rejects)
            std::fprintf(stderr, "winnow-cli: line %llu (byte %llu) was set aside: %s\n",
                static_cast<unsigned long long>(r.line), static_cast<unsigned long long>(r.offset),
                std::string(describe(r.reason)).c_str());
        if (!*more) break;
    }
    if (printer.flush() || errno == EPIPE) return kOk; // whoever reads had enough
    return report({ErrorKind::FileUnwritable, "standard output"}, {});
}

} // namespace

void addTableCommand(Context& context)
{
    CLI::App* command = context.app.add_subcommand("table",
        "Print the records of a list exactly as import sees them, "
        "as CSV in UTF-8 (RFC 4180), header first when there is one");
    auto path = std::make_shared<std::string>();
    auto list = std::make_shared<ListOptions>();
    auto facts = std::make_shared<bool>(false);
    command->add_option("FILE", *path, "the list")->required();
    command->add_flag("--facts", *facts, "say on standard error how the file is written");
    addListOptions(*command, *list);
    addSheetOption(*command, *list);
    command->callback([=, &context] { context.run = [=] { return printTable(*path, *list, *facts); }; });
}

} // namespace winnow::cli

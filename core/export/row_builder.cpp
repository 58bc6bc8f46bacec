// SPDX-License-Identifier: Apache-2.0

#include "export/row_builder.h"

#include "address/address_parser.h"
#include "base/text.h"
#include "intake/cells/cell_scanner.h"
#include "sheet/formula_guard.h"

#include <algorithm>

namespace winnow {

Result<RowBuilder> RowBuilder::forPlan(const ExportPlan& plan)
{
    Result<RecordCells> cells = RecordCells::forSource(*plan.source);
    if (!cells) return pass(cells);
    Result<CellText> written = CellText::forDialect(plan.cellDialect());
    if (!written) return pass(written);
    return RowBuilder(plan, std::move(*cells), std::move(*written));
}

std::string_view RowBuilder::textOf(std::size_t entry)
{
    if ((m_facts->bits[entry] & kEntryStored) != 0) return entryText(*m_facts, entry, m_stored, *m_text, m_cells);
    return m_cells.text(m_cells.indexOf(m_facts->column[entry])); // the record is cut already
}

std::string RowBuilder::normalised(std::size_t entry)
{
    const std::string_view text = textOf(entry);
    if (m_facts->domain[entry] == kNoDomain) return std::string(text);
    const auto at = splitAt(text);
    if (!at) return std::string(text);
    if (std::string right = corrected(entry); !right.empty()) return right;
    const std::uint32_t domain = m_facts->domains[m_facts->domain[entry]];
    return std::string(text.substr(0, *at)) + '@' + (*m_plan.domainNames)[domain];
}

std::string RowBuilder::suggestion(std::size_t entry)
{
    const auto reason = static_cast<Reason>(m_verdicts->reason[entry]);
    const std::string_view text = textOf(entry);
    if (reason == Reason::InvalidForm)
        return (m_facts->bits[entry] & kEntryExchange) != 0 ? std::string() : proposeAddress(text);
    if (m_facts->domain[entry] == kNoDomain) return {};
    if (reason == Reason::RepairProposed || reason == Reason::UnclearCell) return normalised(entry);
    if (isCorrected(entry)) return corrected(entry);
    const auto typo = m_plan.typos.find(m_facts->domains[m_facts->domain[entry]]);
    if (typo == m_plan.typos.end()) return {};
    const auto at = splitAt(text);
    return at ? std::string(text.substr(0, *at)) + '@' + typo->second : std::string();
}

/// Whether one of these entries is among those that were asked for.
bool RowBuilder::isChosen(std::size_t begin, std::size_t end) const noexcept
{
    if (!m_plan.options->only) return true;
    for (std::size_t i = begin; i < end; ++i)
        if (m_plan.options->only->contains(m_group, i)) return true;
    return false;
}

bool RowBuilder::isKept(std::size_t entry) const noexcept
{
    if (static_cast<Decision>(m_verdicts->decision[entry]) != Decision::Keep) return false;
    const bool hold = m_plan.options->formulaSafe || m_plan.options->holdFormulas;
    return !hold || (m_facts->bits[entry] & kEntryFormula) == 0;
}

void RowBuilder::build(
    std::uint32_t group, const GroupFacts& facts, const GroupText& text, const GroupVerdicts& verdicts, BuiltRows& out)
{
    m_group = group;
    m_facts = &facts;
    m_text = &text;
    m_verdicts = &verdicts;
    m_stored = storedTextNumbers(facts);
    out = BuiltRows{};
    out.text.reserve(text.arena.size());
    std::size_t entry = 0;
    for (std::size_t r = 0; r < facts.records(); ++r) {
        std::size_t end = entry;
        while (end < facts.entries() && facts.record[end] == r) ++end;
        buildRecord(r, entry, end, out);
        entry = end;
    }
    flushRun(out);
}

void RowBuilder::buildRecord(std::size_t record, std::size_t begin, std::size_t end, BuiltRows& out)
{
    const ExportOptions& options = *m_plan.options;
    if (!isChosen(begin, end)) {
        out.notExported.add(m_plan.digestKey, m_text->raw(record));
        if (m_plan.listDepartures) noteDepartures(record, begin, end, out);
        return;
    }
    bool kept = static_cast<Decision>(m_verdicts->recordDecision[record]) == options.which;
    if ((options.formulaSafe || options.holdFormulas) && kept && !options.all && options.which == Decision::Keep) {
        bool any = false;
        for (std::size_t i = begin; i < end; ++i) {
            any = any || isKept(i);
            const bool wouldBeKept = static_cast<Decision>(m_verdicts->decision[i]) == Decision::Keep;
            if (wouldBeKept && !isKept(i)) ++out.counts.heldBack;
        }
        kept = any;
    }
    const std::uint64_t before = out.counts.records;
    const RowDigest original = RowDigest::of(m_plan.digestKey, m_text->raw(record));
    m_original = &original;
    if (options.shape == ExportShape::Record || (options.all && begin == end)) {
        if (kept || options.all) writeRow(record, begin, end, std::nullopt, out);
    } else if (kept || options.all) {
        for (std::size_t i = begin; i < end; ++i)
            if ((options.all || isKept(i)) && isChosen(i, i + 1)) writeRow(record, begin, end, i, out);
    }
    (out.counts.records > before ? out.exported : out.notExported) += original;
    if (m_plan.listDepartures) noteDepartures(record, begin, end, out);
}

std::uint64_t RowBuilder::keyOf(std::size_t entry)
{
    // What is broken has no canonical form: its text stands for it, apart from the 40 bits of the others.
    if (m_facts->domain[entry] == kNoDomain) return keyedHash(m_plan.rowKey, textOf(entry)) | 1ULL << 63;
    return std::uint64_t{m_facts->hashHigh[entry]} << 32 | m_facts->hashLow[entry];
}

/// Who stays, who must go, and who stays under another address.
void RowBuilder::noteDepartures(std::size_t record, std::size_t begin, std::size_t end, BuiltRows& out)
{
    m_cells.cut(*m_text, record, m_facts->recordFlags[record]);
    for (std::size_t i = begin; i < end; ++i) {
        const auto decision = static_cast<Decision>(m_verdicts->decision[i]);
        if (decision == Decision::LeaveOut) {
            if (isChosen(i, i + 1) && textOf(i).find('@') != std::string_view::npos)
                out.removed.push_back({keyOf(i), std::string(textOf(i))});
            continue;
        }
        out.staying.push_back(keyOf(i));
        if (decision == Decision::Keep && isChosen(i, i + 1) && isCorrected(i))
            out.corrections.emplace_back(std::string(textOf(i)), corrected(i));
    }
}

/// The cell with only its kept addresses, joined as they were.
std::string RowBuilder::cutCell(
    std::size_t begin, std::size_t end, std::uint32_t column, std::string_view original, BuiltRows& out)
{
    std::string separator = ";";
    for (const char c : {';', ',', '|', '\n', '/', ' '}) {
        const std::size_t at = original.find(c);
        if (at == std::string_view::npos) continue;
        separator = std::string(1, c);
        if (c != ' ' && at + 1 < original.size() && original[at + 1] == ' ') separator += ' ';
        break;
    }
    const std::string originalCopy(original);
    std::string cell;
    for (std::size_t i = begin; i < end; ++i) {
        if (m_facts->column[i] != column) continue;
        if (!isKept(i)) {
            ++out.counts.cutAddresses;
            continue;
        }
        if (!cell.empty()) cell += separator;
        std::string address = corrected(i);
        if (address.empty())
            address = textOf(i);
        else
            ++out.counts.corrected;
        cell += address;
    }
    return cell;
}

bool RowBuilder::isCorrected(std::size_t entry) const noexcept
{
    return !m_plan.corrections.empty() && m_facts->domain[entry] != kNoDomain &&
        !m_plan.corrections.correctedName(m_facts->domains[m_facts->domain[entry]]).empty();
}

std::string RowBuilder::corrected(std::size_t entry)
{
    if (!isCorrected(entry)) return {};
    const std::string_view domain = m_plan.corrections.correctedName(m_facts->domains[m_facts->domain[entry]]);
    const std::string_view text = textOf(entry);
    const auto at = splitAt(text);
    return at ? std::string(text.substr(0, *at)) + '@' + std::string(domain) : std::string();
}

/// A cell with its misspelt domains put right and everything else as it was.
std::string RowBuilder::correctCell(
    std::size_t begin, std::size_t end, std::uint32_t column, const std::string& cell, BuiltRows& out)
{
    const auto entries = std::count(m_facts->column.begin() + static_cast<std::ptrdiff_t>(begin),
        m_facts->column.begin() + static_cast<std::ptrdiff_t>(end), column);
    std::string text;
    std::size_t copied = 0; // entries stand in the order of their cell
    std::uint64_t corrections = 0;
    for (std::size_t i = begin; i < end; ++i) {
        if (m_facts->column[i] != column) continue;
        const std::string right = corrected(i);
        if (right.empty()) continue;
        ++corrections;
        const std::string wrong(textOf(i));
        const std::size_t at = cell.find(wrong, copied);
        if (at == std::string::npos) {
            // It is spelt in another way than it was read: with others beside it all of them are written anew.
            if (entries > 1) return cutCell(begin, end, column, cell, out);
            text = right;
            copied = cell.size();
            continue;
        }
        text.append(cell, copied, at - copied).append(right);
        copied = at + wrong.size();
    }
    out.counts.corrected += corrections;
    return text.append(cell, copied, std::string::npos);
}

/// What is written of one record, and what changes in it.
struct RowBuilder::Row {
    std::size_t record = 0, begin = 0, end = 0;
    std::optional<std::size_t> only;     ///< the row of this entry alone
    std::vector<std::uint32_t> cut{};    ///< columns whose cells hold several addresses of which some stay and some go
    std::vector<std::uint32_t> mended{}; ///< columns with a corrected address
    const MergedCells::Cells* filled = nullptr;
    bool requoted = false; ///< every cell is written anew
    bool changed = false;
};

RowBuilder::Row RowBuilder::rowOf(
    std::size_t record, std::size_t begin, std::size_t end, std::optional<std::size_t> only) const
{
    Row row{.record = record, .begin = begin, .end = end, .only = only};
    const bool mayCut = !only && !m_plan.options->all && m_plan.options->which == Decision::Keep;
    if (mayCut)
        for (std::size_t i = begin; i < end; ++i) {
            const bool shared = (i > begin && m_facts->column[i - 1] == m_facts->column[i]) ||
                (i + 1 < end && m_facts->column[i + 1] == m_facts->column[i]);
            const bool proposal = (m_facts->bits[i] & kEntryRepaired) != 0 && isKept(i); // a person took it over
            if (((shared && !isKept(i)) || proposal) && (row.cut.empty() || row.cut.back() != m_facts->column[i]))
                row.cut.push_back(m_facts->column[i]);
        }
    if (mayCut && !m_plan.corrections.empty())
        for (std::size_t i = begin; i < end; ++i)
            if (isCorrected(i) && (row.mended.empty() || row.mended.back() != m_facts->column[i]) &&
                std::ranges::find(row.cut, m_facts->column[i]) == row.cut.end())
                row.mended.push_back(m_facts->column[i]);
    if ((mayCut || only) && m_plan.merged) row.filled = m_plan.merged->of(m_group, record);
    row.requoted = (m_facts->recordFlags[record] & kQuoteUnclosed) != 0 || m_plan.writesAnew();
    row.changed =
        only || !row.cut.empty() || !row.mended.empty() || row.filled != nullptr || row.requoted || m_plan.options->all;
    return row;
}

void RowBuilder::writeRow(
    std::size_t record, std::size_t begin, std::size_t end, std::optional<std::size_t> only, BuiltRows& out)
{
    Row row = rowOf(record, begin, end, only);
    m_row.clear();
    if (row.changed || m_plan.options->formulaSafe) {
        m_cells.cut(*m_text, record, m_facts->recordFlags[record]);
        for (std::size_t c = 0; c < m_cells.cells(); ++c) {
            if (c > 0) m_row += m_plan.outDialect.delimiter;
            writeCell(row, c, out);
        }
        if (m_cells.cells() == 1 && !m_plan.options->all) m_written.quoteWhereBlank(m_row);
        if (m_plan.options->all) {
            for (std::size_t c = m_cells.cells(); c < m_plan.source->dialect.width; ++c)
                m_row += m_plan.outDialect.delimiter;
            appendResults(m_row, record, begin, end, only);
        }
    }
    ++out.counts.records;
    if (!row.changed) ++out.counts.untouched;
    const std::string_view newline = m_text->newline(record);
    if (m_row.empty() && !newline.empty()) {
        // Neighbours that go out as they came are copied as one piece.
        const std::string_view whole = m_text->rawWithNewline(record);
        if (m_run.data() + m_run.size() != whole.data()) flushRun(out);
        m_run = m_run.empty() ? whole : std::string_view(m_run.data(), m_run.size() + whole.size());
        out.written += *m_original;
        return;
    }
    flushRun(out);
    out.written += m_row.empty() ? *m_original : RowDigest::of(m_plan.digestKey, m_row);
    out.text += m_row.empty() ? m_text->raw(record) : std::string_view(m_row);
    out.text += newline.empty() ? bytesOf(m_plan.source->dialect.newline) : newline;
}

/// Appends one cell to the row: what is to be written in its place, or its bytes as they came.
void RowBuilder::writeCell(Row& row, std::size_t c, BuiltRows& out)
{
    const auto isHere = [&](std::uint32_t column) { return m_cells.indexOf(column) == c; };
    const auto put = [&](const std::string& text) {
        bool lossy = false;
        return m_written.write(text, lossy);
    };
    const bool formulaSafe = m_plan.options->formulaSafe;
    if (row.only && isHere(m_facts->column[*row.only])) {
        m_row += put(normalised(*row.only));
    } else if (const auto cut = std::ranges::find_if(row.cut, isHere); cut != row.cut.end()) {
        m_row += put(cutCell(row.begin, row.end, *cut, std::string(m_cells.text(c)), out));
    } else if (const auto mended = std::ranges::find_if(row.mended, isHere); mended != row.mended.end()) {
        m_row += put(correctCell(row.begin, row.end, *mended, std::string(m_cells.text(c)), out));
    } else if (const std::string* text = fillOf(row, c); text != nullptr) {
        m_row += put(formulaSafe && isFormula(*text) ? "'" + *text : *text);
        ++out.counts.filledCells;
    } else if (formulaSafe && isFormula(m_cells.text(c))) {
        m_row += put("'" + std::string(m_cells.text(c)));
        ++out.counts.formulaCells;
        row.changed = true;
    } else if (row.requoted) {
        m_row += put(std::string(m_cells.text(c)));
    } else {
        m_row += m_cells.raw(c);
    }
}

/// What a duplicate gives this cell; null: nothing.
const std::string* RowBuilder::fillOf(const Row& row, std::size_t c) const
{
    if (row.filled == nullptr) return nullptr;
    for (const auto& [column, text] : *row.filled)
        if (m_cells.indexOf(column) == c) return &text;
    return nullptr;
}

void RowBuilder::flushRun(BuiltRows& out)
{
    out.text += m_run;
    m_run = {};
}

void RowBuilder::appendResults(
    std::string& row, std::size_t record, std::size_t begin, std::size_t end, std::optional<std::size_t> only)
{
    // The first kept address, else the worst one of those that decide.
    std::optional<std::size_t> entry = only;
    for (std::size_t i = begin; !entry && i < end; ++i)
        if (isKept(i)) entry = i;
    if (!entry)
        for (std::size_t i = begin; i < end; ++i)
            if (!entry || m_verdicts->score[i] < m_verdicts->score[*entry]) entry = i;
    const std::string& delimiter = m_plan.outDialect.delimiter;
    bool lossy = false;
    const auto add = [&](std::string_view text) {
        row += delimiter;
        row += m_written.write(text, lossy);
    };
    const bool perEntry = only.has_value();
    const auto decision =
        static_cast<Decision>(perEntry ? m_verdicts->decision[*only] : m_verdicts->recordDecision[record]);
    const auto cause = static_cast<Cause>(perEntry ? m_verdicts->cause[*only] : m_verdicts->recordCause[record]);
    add(name(decision));
    add(cause == Cause::None ? std::string_view() : name(cause));
    if (!entry) {
        for (int i = 0; i < 4; ++i) add("");
    } else {
        add(name(static_cast<Status>(m_verdicts->status[*entry])));
        add(name(static_cast<Reason>(m_verdicts->reason[*entry])));
        add(std::to_string(m_verdicts->score[*entry]));
        add(suggestion(*entry));
    }
    add(m_plan.checkedAt);
}

} // namespace winnow

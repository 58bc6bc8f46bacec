// SPDX-License-Identifier: Apache-2.0

#include "table/row_pages.h"

#include "address/address_parser.h"
#include "base/text.h"
#include "intake/cells/cell_scanner.h"
#include "versions/version_job.h"
#include "view/sort.h"

#include <algorithm>
#include <iterator>

namespace winnow {
namespace {

constexpr std::size_t kKept = 24;

} // namespace

Result<std::unique_ptr<RowPages>> RowPages::open(Project& project)
{
    std::unique_ptr<RowPages> pages(new RowPages(project));
    Result<std::vector<SourceInfo>> sources = project.sources().all();
    if (!sources) return pass(sources);
    // In the order of loadView().
    std::vector<SourceInfo> shown;
    std::ranges::copy_if(*sources, std::back_inserter(shown), &SourceInfo::isLive);
    std::ranges::move(shownVersions(*sources), std::back_inserter(shown));
    for (SourceInfo& s : shown) {
        Result<RecordCells> cells = RecordCells::forSource(s);
        if (!cells) return pass(cells);
        pages->m_cells.push_back(std::move(*cells));
        pages->m_sources.push_back(std::move(s));
    }
    Result<std::vector<std::string>> names = project.groups().domains(pages->m_codec);
    if (!names) return pass(names);
    pages->m_domainNames = std::move(*names);
    pages->m_storedDomains = pages->m_domainNames.size();
    Result<Corrections> corrections = Corrections::load(project, pages->m_domainNames);
    if (!corrections) return pass(corrections);
    pages->m_corrections = std::move(*corrections);
    Result<std::vector<std::pair<std::uint32_t, std::string>>> typos = project.groups().typos();
    if (!typos) return pass(typos);
    pages->m_typos.insert(typos->begin(), typos->end());
    return pages;
}

Result<RowPages::Decoded*> RowPages::group(std::uint32_t number)
{
    const auto found = std::ranges::find(m_recent, number, &Decoded::number);
    if (found != m_recent.end()) {
        m_recent.splice(m_recent.begin(), m_recent, found);
        return &m_recent.front();
    }
    if (m_recent.size() < kKept)
        m_recent.emplace_front();
    else
        m_recent.splice(m_recent.begin(), m_recent, std::prev(m_recent.end()));
    Decoded& decoded = m_recent.front();
    decoded.number = number;
    bool good = false;
    Result<void> read =
        m_project.groups().forEach(number, 1, kPartFacts | kPartText, [&](GroupBlobs& g) -> Result<bool> {
            good = decodeGroupFacts(g, m_storedDomains, m_codec, decoded.facts).has_value() &&
                m_codec.decodeText(g.text, decoded.text).has_value() &&
                decoded.text.records() == decoded.facts.records();
            return true;
        });
    if (!read || !good) {
        m_recent.pop_front();
        if (!read) return pass(read);
        return fail(ErrorKind::ProjectDamaged, "a row group");
    }
    decoded.stored = storedTextNumbers(decoded.facts);
    return &decoded;
}

RowText RowPages::textOf(const ViewColumns& columns, RowIndex row, const ViewGroup& group, Decoded& d)
{
    RowText out;
    RecordCells& cells = m_cells[group.source];
    const std::uint32_t record = columns.record[row] - group.firstRecord;
    const SourceInfo& source = m_sources[group.source];
    std::uint32_t first = group.firstRecord;
    for (const ViewGroup& g : columns.groups)
        if (g.source == group.source) {
            first = g.firstRecord;
            break;
        }
    out.recordInSource = columns.record[row] - first + 1;
    cells.cut(d.text, record, d.facts.recordFlags[record]);
    const std::size_t width = std::max<std::size_t>(source.columns.size(), std::min<std::size_t>(cells.cells(), 512));
    for (std::uint32_t c = 0; c < width; ++c) out.cells.emplace_back(cells.text(cells.indexOf(c)));
    const std::uint16_t entry = columns.entry[row];
    if (entry == kNoEntry) return out;
    out.address = entryText(d.facts, entry, d.stored, d.text, cells);
    if (d.facts.domain[entry] == kNoDomain) {
        if ((d.facts.bits[entry] & kEntryExchange) == 0) {
            if (const auto parsed = parseAddress(out.address); !parsed) {
                out.fault = parsed.error();
                out.broken = out.address.substr(std::min<std::size_t>(out.fault.position, out.address.size()));
            }
            out.suggestion = proposeAddress(out.address);
        }
        return out;
    }
    const std::uint32_t domain = d.facts.domains[d.facts.domain[entry]];
    const auto at = splitAt(out.address);
    if (!at) return out;
    const std::string local = out.address.substr(0, *at);
    if (const std::string_view right = m_corrections.correctedName(domain); !right.empty()) {
        out.correctedFrom = out.address;
        out.address = local + '@' + std::string(right);
    } else if (const auto typo = m_typos.find(domain); typo != m_typos.end()) {
        out.suggestion = local + '@' + typo->second;
    } else if ((d.facts.bits[entry] & (kEntryRepaired | kEntryUnclear)) != 0) {
        out.suggestion = out.address;
        // What was proposed is not what stands there.
        if ((d.facts.bits[entry] & kEntryRepaired) != 0)
            out.address = trimmed(cells.text(cells.indexOf(d.facts.column[entry])));
    }
    return out;
}

Result<std::vector<RowText>> RowPages::read(const ViewColumns& columns, const std::vector<RowIndex>& rows)
{
    std::vector<RowText> out;
    out.reserve(rows.size());
    for (const RowIndex row : rows) {
        if (row >= columns.rows()) return fail(ErrorKind::Internal, "a row beyond the table");
        const ViewGroup& g = columns.groupOf(row);
        Result<Decoded*> decoded = group(g.number);
        if (!decoded) return pass(decoded);
        out.push_back(textOf(columns, row, g, **decoded));
    }
    return out;
}

Result<std::vector<std::uint64_t>> RowPages::sortKeys(
    const ViewColumns& columns, std::uint32_t column, const std::function<bool(int)>& progress)
{
    std::vector<std::uint64_t> keys(columns.records, ~0ULL);
    GroupText text;
    std::size_t done = 0;
    for (const ViewGroup& g : columns.groups) {
        if (!progress(static_cast<int>(done++ * 1000 / columns.groups.size()))) return fail(ErrorKind::Cancelled);
        RecordCells& cells = m_cells[g.source];
        std::vector<std::uint8_t> flags;
        bool good = false;
        Result<void> read = m_project.groups().forEach(g.number, 1, kPartText, [&](GroupBlobs& blobs) -> Result<bool> {
            good = m_codec.decodeText(blobs.text, text).has_value();
            return true;
        });
        if (!read) return pass(read);
        if (!good) return fail(ErrorKind::ProjectDamaged, "the text of a row group");
        for (std::size_t r = 0; r < text.records() && g.firstRecord + r < keys.size(); ++r) {
            cells.cut(text, r, 0);
            keys[g.firstRecord + r] = cellSortKey(cells.text(column));
        }
    }
    return keys;
}

} // namespace winnow

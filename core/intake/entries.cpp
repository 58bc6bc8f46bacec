// SPDX-License-Identifier: Apache-2.0

#include "intake/entries.h"

#include "base/ids.h"
#include "base/text.h"

#include <algorithm>

namespace winnow {
namespace {

EntrySpan withFinding(EntrySpan entry, const FoundAddress& address) noexcept
{
    entry.steps = address.steps;
    entry.exchange = address.standing == Standing::Internal;
    entry.unclear = address.standing == Standing::Unclear;
    entry.repaired = address.standing == Standing::Repaired;
    entry.saysNo = address.saysNo;
    return entry;
}

} // namespace

EntryFinder::EntryFinder(const Dialect& dialect, CellText cells, ColumnPlan plan, CellOptions options)
    : m_delimiterLength(dialect.delimiter.size()),
      m_width(dialect.fixedCells ? ~0U : dialect.width),
      m_cells(std::move(cells)),
      m_plan(std::move(plan)),
      m_options(std::move(options)),
      m_consentSeen(m_plan.consent.size())
{
}

std::string_view EntryFinder::cell(const RecordBatch& batch, const RecordSpan& record, std::uint32_t index)
{
    return m_cells.text(batch.rawCell(record, index, m_delimiterLength), m_scratch);
}

bool EntryFinder::saysNo(std::string_view value, const ConsentColumn& column, std::size_t which)
{
    if (value.empty() || value.size() > 64) return false;
    auto& seen = m_consentSeen[which];
    if (const auto found = seen.find(std::string(value)); found != seen.end()) return found->second;
    const bool says = saysDoNotMail(value, column.sense);
    if (seen.size() < 4096) seen.emplace(value, says);
    return says;
}

void EntryFinder::findInCell(const RecordBatch& batch, const RecordSpan& record, std::uint16_t number,
    std::uint32_t column, std::uint32_t index, EntryBatch& out)
{
    const std::string_view text = cell(batch, record, index);
    if (text.empty()) return;
    EntrySpan entry;
    entry.record = number;
    entry.column = static_cast<std::uint16_t>(column);
    const bool inArena = text.data() >= batch.arena.data() && text.data() < batch.arena.data() + batch.arena.size();
    if (inArena && isPlainAddress(text)) {
        entry.begin = static_cast<std::uint32_t>(text.data() - batch.arena.data());
        entry.length = static_cast<std::uint32_t>(text.size());
        out.entries.push_back(entry);
        return;
    }
    const CellFinding finding = scanCell(text, m_options);
    if (inArena && finding.addresses.size() == 1 && finding.addresses.front().text == text) {
        // Nothing was unwrapped: the bytes of the cell are the address.
        entry = withFinding(entry, finding.addresses.front());
        entry.begin = static_cast<std::uint32_t>(text.data() - batch.arena.data());
        entry.length = static_cast<std::uint32_t>(text.size());
        out.entries.push_back(entry);
        return;
    }
    addFound(text, finding, entry, out);
}

/// A cell without any address is an entry too: its row has one that is broken, and is counted so.
void EntryFinder::addFound(std::string_view text, const CellFinding& finding, EntrySpan entry, EntryBatch& out)
{
    const auto add = [&](std::string_view found) {
        entry.stored = true;
        entry.begin = static_cast<std::uint32_t>(out.texts.size());
        entry.length = static_cast<std::uint32_t>(found.size());
        out.texts += found;
        out.entries.push_back(entry);
        ++entry.position;
    };
    for (const FoundAddress& address : finding.addresses) {
        entry = withFinding(entry, address);
        add(address.text);
    }
    if (const std::string_view rest = trimmed(text); finding.addresses.empty() && !rest.empty()) add(rest);
}

/// A record that is read whole or not at all.
void EntryFinder::setAside(RecordBatch& batch, std::size_t record)
{
    Reject r;
    r.reason = RejectReason::TooManyAddresses;
    const auto place =
        std::ranges::find(batch.places, record, [](const RecordPlace& p) { return std::size_t{p.record}; });
    if (place != batch.places.end()) {
        r.line = place->line;
        r.offset = place->offset;
        r.length = place->length;
    }
    r.raw = batch.raw(batch.records[record]).substr(0, kRejectRaw);
    batch.rejects.insert(std::ranges::upper_bound(batch.rejects, r.line, {}, &Reject::line), std::move(r));
}

/// Where the columns of a record stand; marks one that had to be realigned.
Realignment EntryFinder::placeOf(const RecordBatch& batch, RecordSpan& record)
{
    if (record.cells > m_width && !m_plan.addresses.empty() && m_width > 1) {
        const auto found = realign(
            record.cells, m_width, m_plan.addresses.front(), [&](std::uint32_t i) { return cell(batch, record, i); });
        if (found) {
            record.flags |= kRealigned;
            return *found;
        }
    }
    return {~0U, 0};
}

std::uint8_t EntryFinder::filledCells(const RecordBatch& batch, const RecordSpan& record) const
{
    std::uint32_t begin = record.begin;
    std::uint32_t filled = 0;
    for (std::uint32_t c = 0; c < record.cells; ++c) {
        const std::uint32_t end = batch.cellEnds[record.firstCell + c];
        if (end > begin) ++filled;
        begin = end + static_cast<std::uint32_t>(m_delimiterLength);
    }
    return static_cast<std::uint8_t>(std::min<std::uint32_t>(filled, 255));
}

void EntryFinder::find(RecordBatch& batch, EntryBatch& out)
{
    out.clear();
    const std::size_t records = batch.records.size();
    out.doNotMail.assign(records, m_plan.allDoNotMail ? 1 : 0);
    out.filled.assign(records, 0);
    if (!m_plan.activity.empty()) out.activity.assign(records, 0);
    const bool ascii = isAscii(batch.arena);
    std::size_t kept = 0;
    for (std::size_t r = 0; r < records; ++r) {
        RecordSpan& record = batch.records[r];
        const Realignment shift = placeOf(batch, record);
        const std::size_t firstEntry = out.entries.size();
        const std::size_t firstText = out.texts.size();
        const auto isTooMany = [&] { return out.entries.size() - firstEntry > kMaxGroupEntries; };
        for (const std::uint32_t column : m_plan.addresses)
            if (!isTooMany())
                findInCell(batch, record, static_cast<std::uint16_t>(kept), column, shift.cellOf(column), out);
        if (isTooMany()) {
            out.entries.resize(firstEntry);
            out.texts.resize(firstText);
            setAside(batch, r);
            continue;
        }
        for (std::size_t k = 0; k < m_plan.consent.size(); ++k) {
            const ConsentColumn& consent = m_plan.consent[k];
            if (saysNo(cell(batch, record, shift.cellOf(consent.column)), consent, k)) out.doNotMail[kept] = 1;
        }
        for (const std::uint32_t column : m_plan.activity)
            out.activity[kept] =
                std::max(out.activity[kept], activityDay(cell(batch, record, shift.cellOf(column)), m_plan.dateOrder));
        out.filled[kept] = filledCells(batch, record);
        if (!ascii && m_cells.decoder().isMixed(batch.raw(record))) record.flags |= kMixedBytes;
        if (kept != r) batch.records[kept] = record;
        ++kept;
    }
    batch.records.resize(kept);
    out.doNotMail.resize(kept);
    out.filled.resize(kept);
    if (!out.activity.empty()) out.activity.resize(kept);
}

} // namespace winnow

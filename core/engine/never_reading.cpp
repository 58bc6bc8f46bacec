// SPDX-License-Identifier: Apache-2.0

#include "engine/never_reading.h"

#include "base/text.h"
#include "engine/never_rows.h"
#include "sheet/cell_text.h"

#include <algorithm>
#include <iterator>
#include <optional>

namespace winnow {
namespace {

constexpr std::size_t kMostTold = 20;

/// "lists/subscribed_members_export.csv" -> "subscribed_members_export".
std::string_view lastName(std::string_view path)
{
    path = path.substr(path.rfind('/') == std::string_view::npos ? 0 : path.rfind('/') + 1);
    const std::size_t dot = path.rfind('.');
    return dot != std::string_view::npos && path.size() - dot <= 6 ? path.substr(0, dot) : path;
}

/// By its name a sheet or a part of an archive holds people who may be mailed.
bool mayBeMailed(std::string_view name, const ListWords& words)
{
    const Senses senses = words.sensesOf(lastName(name));
    return (senses & kSaysNothing) != 0 && (senses & static_cast<Senses>(~(kSaysNothing | kSaysPassing))) == 0;
}

/// The columns that the reader of messages writes.
enum MailColumn : std::uint8_t { kAddress, kKind, kAction, kStatus, kDiagnostic, kMessage };

/// A mailbox: every message is read, not about a mailbox, or not understood.
class Messages {
public:
    Messages(NeverRows& rows, const ReferenceLists& lists, const BounceJudge& judge, NeverReading& out)
        : m_rows(rows), m_lists(lists), m_judge(judge), m_out(out)
    {
    }

    void take(std::vector<std::string> cells)
    {
        cells.resize(kMessage + 1);
        if (cells[kMessage] != m_message) finish();
        m_message = cells[kMessage];
        m_any = true;
        const std::string& kind = cells[kKind];
        if (kind == "ordinary") return;
        if (kind == "event") {
            takeEvent(cells[kDiagnostic]);
            return;
        }
        if (kind == "auto-reply" || kind == "receipt" || kind == "auth-failure") {
            m_other = true;
            return;
        }
        const BounceFinding finding = m_judge.judge({kind, cells[kAction], cells[kStatus], cells[kDiagnostic], {}});
        if (finding.verdict == BounceVerdict::DoNotMail && !cells[kAddress].empty())
            m_no.emplace_back(cells[kAddress], finding.reason);
        else if (finding.verdict == BounceVerdict::Passing)
            m_passing = true;
        else if (finding.verdict == BounceVerdict::NotAboutMailbox)
            m_other = true;
    }
    void finish()
    {
        if (!m_any) return;
        SuppressionCounts& counts = m_out.counts;
        ++counts.lines;
        ++counts.messages;
        if (m_event) {
            counts.says += m_event->counts.says > 0 ? 1 : 0;
            counts.passing += m_event->counts.passing > 0 ? 1 : 0;
            counts.saysNothing += m_event->counts.saysNothing > 0 ? 1 : 0;
            m_event->counts.lines = m_event->counts.says = m_event->counts.passing = m_event->counts.saysNothing = 0;
            m_event->unread.clear();
            m_event->firstLine.clear();
            m_out += std::move(*m_event);
        } else if (!m_no.empty()) {
            ++counts.says;
            for (auto& [address, reason] : m_no) m_rows.add(address, reason);
        } else if (m_passing) {
            ++counts.passing;
        } else if (m_other) {
            ++counts.saysNothing;
        } else {
            ++counts.ignored;
            if (m_out.unread.size() < kMostTold)
                m_out.unread.push_back({counts.messages, "message " + std::to_string(counts.messages)});
        }
        m_no.clear();
        m_event.reset();
        m_any = m_passing = m_other = false;
    }

private:
    /// A message queue wraps its events in mail: a table of one row.
    void takeEvent(const std::string& json)
    {
        Result<std::vector<JsonCell>> event = jsonCells(json, JsonTexts::Unwrapped);
        if (!event) return;
        SheetFacts facts;
        facts.sample.emplace_back();
        for (const JsonCell& cell : *event) {
            facts.columns.push_back(cell.path);
            facts.sample.back().push_back(cell.text);
        }
        const NeverColumns columns = NeverColumns::find(facts, m_judge.words());
        m_event.emplace();
        NeverRows rows(columns, ", ", m_lists, m_judge, *m_event);
        rows.take(facts.sample.back(), 1);
        rows.finish();
    }

    NeverRows& m_rows;
    const ReferenceLists& m_lists;
    const BounceJudge& m_judge;
    NeverReading& m_out;
    std::optional<NeverReading> m_event;
    std::string m_message;
    std::vector<std::pair<std::string, std::string>> m_no;
    bool m_any = false;
    bool m_passing = false;
    bool m_other = false;
};

Result<void> readTable(SheetReader& reader, const ReferenceLists& lists, const BounceJudge& judge, NeverReading& out)
{
    const SheetFacts& facts = reader.facts();
    const NeverColumns columns = NeverColumns::find(facts, judge.words());
    NeverRows rows(columns, columns.lines ? facts.dialect.delimiter : ", ", lists, judge, out);
    const bool mail = facts.format == "mail";
    Messages messages(rows, lists, judge, out);
    Dialect dialect = facts.dialect;
    if (facts.encodingClass == EncodingClass::Transcoded) dialect.encoding = "UTF-8";
    Result<CellText> text = CellText::forDialect(dialect);
    if (!text) return pass(text);
    ++out.counts.tables;
    std::uint32_t above = columns.headerRows;
    std::uint64_t line = dialect.headerRows;
    std::string scratch;
    RecordBatch batch;
    for (;;) {
        Result<bool> more = reader.next(batch);
        if (!more) return pass(more);
        for (const RecordSpan& record : batch.records) {
            ++line;
            std::vector<std::string> cells;
            for (std::uint32_t c = 0; c < record.cells; ++c)
                cells.emplace_back(text->text(batch.rawCell(record, c, dialect.delimiter.size()), scratch));
            if (mail)
                messages.take(std::move(cells));
            else if (above > 0)
                rows.takeHeader(cells, line);
            else
                rows.take(cells, line);
            if (above > 0) --above;
        }
        // A record that is too long for a table is nobody's line either.
        out.counts.lines += batch.rejects.size();
        out.counts.ignored += batch.rejects.size();
        for (const Reject& reject : batch.rejects)
            if (out.unread.size() < kMostTold) out.unread.push_back({reject.line, "(too long)"});
        if (!*more) break;
    }
    messages.finish();
    rows.finish();
    return {};
}

} // namespace

NeverReading& NeverReading::operator+=(NeverReading&& other)
{
    const auto move = [](auto& from, auto& to) {
        to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
    };
    move(other.names.mailboxes, names.mailboxes);
    move(other.names.domains, names.domains);
    move(other.names.hashes, names.hashes);
    counts += other.counts;
    move(other.unread, unread);
    move(other.titles, titles);
    if (unread.size() > kMostTold) unread.resize(kMostTold);
    if (titles.size() > kMostTold) titles.resize(kMostTold);
    if (firstLine.empty()) firstLine = std::move(other.firstLine);
    return *this;
}

Result<NeverReading> readDoNotMailFile(
    const ReferenceLists& lists, const BounceJudge& judge, std::unique_ptr<ByteSource> source, OpenOptions options)
{
    options.jsonTexts = JsonTexts::Unwrapped;
    // A first line without an @ may be a domain or a hash: what is a title is decided here.
    if (!options.read.header) options.read.header = false;
    NeverReading out;
    Result<std::unique_ptr<TableFile>> file = openTables(std::move(source), options);
    if (!file) return pass(file);
    std::vector<std::size_t> wanted;
    const std::vector<TableInfo>& tables = (*file)->tables();
    if (options.table) {
        Result<std::size_t> chosen = findTableNamed(**file, *options.table);
        if (!chosen) return pass(chosen);
        wanted.push_back(*chosen);
    } else {
        for (std::size_t i = 0; i < tables.size(); ++i) {
            if (tables[i].hidden) continue;
            if (tables.size() > 1 && mayBeMailed(tables[i].name, judge.words()))
                out.counts.passedTables.push_back(tables[i].name);
            else
                wanted.push_back(i);
        }
    }
    for (const std::size_t table : wanted) {
        Result<std::unique_ptr<SheetReader>> reader = (*file)->open(table, options.read);
        if (!reader && reader.error().kind == ErrorKind::ListEmpty) {
            // "[]", a report without a recipient, a sheet without cells: nothing in it, and nothing wrong with it. A
            // file without a byte is another matter: it was cut off, or never written.
            if (wanted.size() > 1 || !tables[table].name.empty() || (*file)->mayBeEmpty()) {
                ++out.counts.tables;
                continue;
            }
        }
        if (!reader) return pass(reader);
        if (Result<void> read = readTable(**reader, lists, judge, out); !read) return pass(read);
    }
    return out;
}

} // namespace winnow

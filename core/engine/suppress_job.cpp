#include "engine/suppress_job.h"

#include "address/address_parser.h"
#include "address/normaliser.h"
#include "base/text.h"
#include "sheet/cell_text.h"

#include <algorithm>
#include <cstring>

namespace winnow {
namespace {

bool isHash(std::string_view cell)
{
    return cell.size() == 64 && std::ranges::all_of(cell, [](char c) {
               return isAsciiDigit(c) || (toAsciiLower(c) >= 'a' && toAsciiLower(c) <= 'f');
           });
}

/// "example.nl", "@example.nl", "*@example.nl".
std::string domainIn(std::string_view cell)
{
    if (cell.starts_with("*@")) cell.remove_prefix(2);
    if (cell.starts_with('@')) cell.remove_prefix(1);
    if (cell.find('@') != std::string_view::npos || cell.find('.') == std::string_view::npos) return {};
    auto parsed = parseDomain(cell);
    return parsed && !parsed->literal && !parsed->dotless ? parsed->ascii : std::string();
}

/// What a do-not-mail file holds.
struct Found {
    SuppressionCounts counts;
    std::vector<Sha256Digest> addresses;
    std::vector<Sha256Digest> domains;
};

/// True if the cell says whom not to mail.
bool findInCell(std::string_view cell, bool firstColumn, std::vector<Candidate>& candidates, Found& found)
{
    if (isHash(cell)) {
        Sha256Digest digest{};
        const auto bytes = fromHex(cell);
        std::memcpy(digest.data(), bytes->data(), digest.size());
        found.addresses.push_back(digest);
        ++found.counts.hashes;
        return true;
    }
    candidates.clear();
    candidatesOf(cell, candidates);
    bool address = false;
    for (const Candidate& candidate : candidates)
        if (const auto parsed = parseAddress(candidate.text)) {
            found.addresses.push_back(exchangeHash(parsed->text()));
            ++found.counts.addresses;
            address = true;
        }
    // Domains only in lists of one column or in the first: other cells of a table may hold websites.
    if (address || !firstColumn) return address;
    const std::string domain = domainIn(cell);
    if (domain.empty()) return false;
    found.domains.push_back(sha256("@" + domain));
    ++found.counts.domains;
    return true;
}

Result<void> findInTable(SheetReader& reader, Found& found)
{
    Dialect dialect = reader.facts().dialect;
    if (reader.facts().encodingClass == EncodingClass::Transcoded) dialect.encoding = "UTF-8";
    Result<CellText> cells = CellText::forDialect(dialect);
    if (!cells) return pass(cells);
    std::vector<Candidate> candidates;
    std::string scratch;
    RecordBatch batch;
    for (;;) {
        Result<bool> more = reader.next(batch);
        if (!more) return pass(more);
        for (const RecordSpan& record : batch.records) {
            bool any = false;
            for (std::uint32_t c = 0; c < record.cells; ++c) {
                const std::string_view cell = trimmed(cells->text(batch.rawCell(record, c, dialect.delimiter.size()), scratch));
                if (!cell.empty()) any = findInCell(cell, c == 0, candidates, found) || any;
            }
            if (!any) ++found.counts.ignored;
        }
        if (!*more) return {};
    }
}

} // namespace

Result<SuppressionCounts> addDoNotMailFile(Project& project, std::unique_ptr<ByteSource> source, const OpenOptions& options)
{
    Result<std::unique_ptr<TableFile>> file = openTables(std::move(source), options);
    if (!file) return pass(file);
    std::vector<std::size_t> wanted;
    if (options.table) {
        Result<std::size_t> chosen = findTableNamed(**file, *options.table);
        if (!chosen) return pass(chosen);
        wanted.push_back(*chosen);
    } else {
        for (std::size_t i = 0; i < (*file)->tables().size(); ++i)
            if (!(*file)->tables()[i].hidden) wanted.push_back(i);
    }
    Found found;
    for (const std::size_t table : wanted) {
        Result<std::unique_ptr<SheetReader>> reader = (*file)->open(table, options.read);
        if (!reader && reader.error().kind == ErrorKind::ListEmpty && wanted.size() > 1) continue;
        if (!reader) return pass(reader);
        if (Result<void> read = findInTable(**reader, found); !read) return pass(read);
    }
    Result<Transaction> transaction = Transaction::begin(project.database());
    if (!transaction) return pass(transaction);
    if (Result<std::uint64_t> added = project.addSuppressions(SuppressionKind::Address, found.addresses); !added) return pass(added);
    if (Result<std::uint64_t> added = project.addSuppressions(SuppressionKind::Domain, found.domains); !added) return pass(added);
    const std::string body = "{\"addresses\":" + std::to_string(found.addresses.size()) + ",\"domains\":" + std::to_string(found.domains.size()) + "}";
    if (Result<void> logged = project.audit("do_not_mail_file", body); !logged) return pass(logged);
    if (Result<void> done = transaction->commit(); !done) return pass(done);
    if (Result<void> done = project.commitMirror(); !done) return pass(done);
    return found.counts;
}

} // namespace winnow

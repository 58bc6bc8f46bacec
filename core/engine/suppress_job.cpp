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

} // namespace

Result<SuppressionCounts> addDoNotMailFile(Project& project, std::unique_ptr<ByteSource> source, const ReadOptions& options)
{
    Result<std::unique_ptr<SheetReader>> reader = openSheet(std::move(source), options);
    if (!reader) return pass(reader);
    const SheetFacts& facts = (*reader)->facts();
    Dialect dialect = facts.dialect;
    if (facts.encodingClass == EncodingClass::Transcoded) dialect.encoding = "UTF-8";
    Result<CellText> cells = CellText::forDialect(dialect);
    if (!cells) return pass(cells);

    SuppressionCounts counts;
    std::vector<Sha256Digest> addresses;
    std::vector<Sha256Digest> domains;
    std::vector<Candidate> candidates;
    std::string scratch;
    RecordBatch batch;
    for (;;) {
        Result<bool> more = (*reader)->next(batch);
        if (!more) return pass(more);
        for (const RecordSpan& record : batch.records) {
            bool found = false;
            for (std::uint32_t c = 0; c < record.cells; ++c) {
                const std::string_view cell = trimmed(cells->text(batch.rawCell(record, c, dialect.delimiter.size()), scratch));
                if (cell.empty()) continue;
                if (isHash(cell)) {
                    Sha256Digest digest{};
                    const auto bytes = fromHex(cell);
                    std::memcpy(digest.data(), bytes->data(), digest.size());
                    addresses.push_back(digest);
                    ++counts.hashes;
                    found = true;
                    continue;
                }
                candidates.clear();
                candidatesOf(cell, candidates);
                bool address = false;
                for (const Candidate& candidate : candidates)
                    if (const auto parsed = parseAddress(candidate.text)) {
                        addresses.push_back(exchangeHash(parsed->text()));
                        ++counts.addresses;
                        address = true;
                    }
                found = found || address;
                // Domains only in lists of one column or in the first: other cells of a table may hold websites.
                if (address || c > 0) continue;
                if (const std::string domain = domainIn(cell); !domain.empty()) {
                    domains.push_back(sha256("@" + domain));
                    ++counts.domains;
                    found = true;
                }
            }
            if (!found) ++counts.ignored;
        }
        if (!*more) break;
    }
    Result<Transaction> transaction = Transaction::begin(project.database());
    if (!transaction) return pass(transaction);
    if (Result<std::uint64_t> added = project.addSuppressions(SuppressionKind::Address, addresses); !added) return pass(added);
    if (Result<std::uint64_t> added = project.addSuppressions(SuppressionKind::Domain, domains); !added) return pass(added);
    const std::string body = "{\"addresses\":" + std::to_string(addresses.size()) + ",\"domains\":" + std::to_string(domains.size()) + "}";
    if (Result<void> logged = project.audit("do_not_mail_file", body); !logged) return pass(logged);
    if (Result<void> done = transaction->commit(); !done) return pass(done);
    if (Result<void> done = project.commitMirror(); !done) return pass(done);
    return counts;
}

} // namespace winnow

// SPDX-License-Identifier: Apache-2.0

#include "import/suppress_job.h"

#include "address/address_parser.h"
#include "base/text.h"
#include "bounce/bounce.h"
#include "intake/cells/cell_scanner.h"
#include "sheet/cell_text.h"
#include "sheet/header_words.h"

#include <algorithm>
#include <cstring>
#include <initializer_list>
#include <map>
#include <optional>

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
    std::map<std::string, std::vector<Sha256Digest>> addresses; ///< by reason
    std::vector<Sha256Digest> domains;
    std::string reason = "file"; ///< of the row in hand
};

/// True if the cell says whom not to mail.
bool findInCell(std::string_view cell, bool firstColumn, Found& found)
{
    if (isHash(cell)) {
        Sha256Digest digest{};
        const auto bytes = fromHex(cell);
        std::memcpy(digest.data(), bytes->data(), digest.size());
        found.addresses[found.reason].push_back(digest);
        ++found.counts.hashes;
        return true;
    }
    bool address = false;
    // What was probably meant is not mailed either.
    for (const FoundAddress& one : scanCell(cell).addresses)
        if (const auto parsed = parseAddress(one.text); parsed && one.isAddress()) {
            found.addresses[found.reason].push_back(exchangeHash(parsed->text()));
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

/// The columns of a list of bounces; none where the list is something else.
struct BounceColumns {
    std::optional<std::uint32_t> kind, action, status, diagnostic;
    bool messages = false; ///< the table of a delivery report: what is not told passes

    [[nodiscard]] bool any() const noexcept { return messages || kind || diagnostic; }
};

BounceColumns bounceColumns(const SheetFacts& facts)
{
    BounceColumns out;
    out.messages = facts.format == "mail";
    std::vector<std::string> names;
    for (const std::string& name : facts.columns) names.push_back(foldedHeader(name));
    const bool bounces = out.messages || std::ranges::any_of(names, [](const std::string& n) {
        return n.find("bounce") != std::string::npos || n.find("diagnostic") != std::string::npos ||
            n.find("smtp") != std::string::npos || n.find("complaint") != std::string::npos;
    });
    if (!bounces) return out;
    for (std::uint32_t c = 0; c < names.size(); ++c) {
        const auto is = [&](std::initializer_list<const char*> words) {
            return std::ranges::any_of(words, [&](const char* w) { return names[c] == w; });
        };
        if (!out.kind &&
            is({"kind", "type", "bounce type", "bouncetype", "bounce classification", "bounce category", "category",
                "event", "event type", "bounce"}))
            out.kind = c;
        if (!out.action && is({"action"})) out.action = c;
        if (!out.status && is({"status", "status code", "enhanced status", "dsn status", "smtp status"}))
            out.status = c;
        if (!out.diagnostic &&
            is({"diagnostic", "diagnostic code", "diagnosticcode", "bounce reason", "bounce message", "smtp reply",
                "smtp response", "smtp message", "reason", "description", "response", "details", "error"}))
            out.diagnostic = c;
    }
    return out;
}

/// Counts a row of a list of bounces; false where it passes.
bool bounceCounts(const BounceReport& report, const ReplyRules& rules, bool messages, Found& found)
{
    const BounceFinding finding = judgeBounce(report, rules);
    const bool counts = finding.verdict == BounceVerdict::DoNotMail || (finding.reason.empty() && !messages);
    found.reason = finding.reason.empty() || finding.reason.starts_with("status ") ? "bounce" : finding.reason;
    if (counts)
        ++found.counts.reasons[finding.reason.empty() ? "listed" : finding.reason];
    else
        ++found.counts.passing;
    return counts;
}

Result<void> findInTable(SheetReader& reader, const ReplyRules& rules, Found& found)
{
    const BounceColumns bounce = bounceColumns(reader.facts());
    Dialect dialect = reader.facts().dialect;
    if (reader.facts().encodingClass == EncodingClass::Transcoded) dialect.encoding = "UTF-8";
    Result<CellText> cells = CellText::forDialect(dialect);
    if (!cells) return pass(cells);
    std::string scratch;
    RecordBatch batch;
    for (;;) {
        Result<bool> more = reader.next(batch);
        if (!more) return pass(more);
        for (const RecordSpan& record : batch.records) {
            bool any = false;
            std::uint32_t last = record.cells;
            if (bounce.any()) {
                const auto field = [&](const std::optional<std::uint32_t>& column) {
                    return column ? std::string(trimmed(
                                        cells->text(batch.rawCell(record, *column, dialect.delimiter.size()), scratch)))
                                  : std::string();
                };
                const std::string kind = field(bounce.kind), action = field(bounce.action),
                                  status = field(bounce.status), diagnostic = field(bounce.diagnostic);
                if (!bounceCounts({kind, action, status, diagnostic}, rules, bounce.messages, found)) continue;
                // A diagnostic names other addresses too.
                if (bounce.messages) last = 1;
            }
            for (std::uint32_t c = 0; c < last; ++c) {
                if (bounce.diagnostic == c) continue;
                const std::string_view cell =
                    trimmed(cells->text(batch.rawCell(record, c, dialect.delimiter.size()), scratch));
                if (!cell.empty()) any = findInCell(cell, c == 0, found) || any;
            }
            if (!any) ++found.counts.ignored;
        }
        if (!*more) return {};
    }
}

/// Reasons are words of the rules, never what a file says.
std::string reasonsAsJson(const SuppressionCounts& counts)
{
    std::string out;
    for (const auto& [reason, count] : counts.reasons)
        if (!reason.starts_with("status "))
            out += (out.empty() ? "\"" : ",\"") + reason + "\":" + std::to_string(count);
    return out;
}

} // namespace

Result<SuppressionCounts> addDoNotMailFile(
    Project& project, std::unique_ptr<ByteSource> source, const OpenOptions& options)
{
    Result<ReplyRules> rules = ReplyRules::builtIn();
    if (!rules) return pass(rules);
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
    ReadOptions reading = options.read;
    reading.onlyRead = true;
    Found found;
    for (const std::size_t table : wanted) {
        Result<std::unique_ptr<SheetReader>> reader = (*file)->open(table, reading);
        if (!reader && reader.error().kind == ErrorKind::ListEmpty && wanted.size() > 1) continue;
        if (!reader) return pass(reader);
        if (Result<void> read = findInTable(**reader, *rules, found); !read) return pass(read);
    }
    Result<Transaction> transaction = Transaction::begin(project.database());
    if (!transaction) return pass(transaction);
    std::uint64_t addresses = 0;
    for (const auto& [reason, keys] : found.addresses) {
        if (Result<std::uint64_t> added = project.suppressions().add(SuppressionKind::Address, keys, reason); !added)
            return pass(added);
        addresses += keys.size();
    }
    if (Result<std::uint64_t> added = project.suppressions().add(SuppressionKind::Domain, found.domains); !added)
        return pass(added);
    const std::string body = "{\"addresses\":" + std::to_string(addresses) +
        ",\"domains\":" + std::to_string(found.domains.size()) +
        ",\"passing\":" + std::to_string(found.counts.passing) + ",\"reasons\":{" + reasonsAsJson(found.counts) + "}}";
    if (Result<void> logged = project.audit("do_not_mail_file", body); !logged) return pass(logged);
    if (Result<void> done = transaction->commit(); !done) return pass(done);
    if (Result<void> done = project.commitMirror(); !done) return pass(done);
    return found.counts;
}

} // namespace winnow

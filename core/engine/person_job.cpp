// SPDX-License-Identifier: Apache-2.0

#include "engine/person_job.h"

#include "base/text.h"
#include "engine/backup_job.h"
#include "engine/local_facts.h"
#include "engine/person_erasure.h"
#include "engine/person_search.h"
#include "engine/suppress_job.h"
#include "engine/written_files.h"
#include "export/private_file.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace winnow {
namespace {

std::string dump(const nlohmann::ordered_json& j)
{
    return j.dump(2, ' ', false, nlohmann::json::error_handler_t::replace);
}

PersonRow rowOf(const SourceInfo& source, const PersonSearch& search, const PersonGroup& d, RecordCells& cells,
    std::uint64_t first, std::size_t record)
{
    PersonRow row;
    row.source = source.id;
    row.list = source.name;
    row.record = first + record + 1;
    const std::vector<std::uint32_t> stored = storedTextNumbers(d.facts);
    for (std::size_t i = 0; i < d.facts.entries(); ++i) {
        if (d.facts.record[i] != record || d.verdicts.status.empty() || !search.isOfPerson(d, i, stored, cells))
            continue;
        row.status = name(static_cast<Status>(d.verdicts.status[i]));
        row.reason = name(static_cast<Reason>(d.verdicts.reason[i]));
        row.decision = name(static_cast<Decision>(d.verdicts.decision[i]));
        row.cause = name(static_cast<Cause>(d.verdicts.cause[i]));
        break;
    }
    cells.cut(d.text, record, d.facts.recordFlags[record]);
    for (std::size_t c = 0; c < cells.cells(); ++c)
        row.cells.emplace_back(c < source.columns.size() ? source.columns[c] : "column " + std::to_string(c + 1),
            std::string(cells.text(c)));
    return row;
}

Result<PersonFindings> findWith(Project& project, const ReferenceLists& lists, PersonSearch& search)
{
    PersonFindings out;
    out.address = search.address();
    Result<std::vector<SourceInfo>> sources = sourcesWithRows(project);
    if (!sources) return pass(sources);
    for (const SourceInfo& source : *sources) {
        Result<void> read = search.groupsOf(source,
            [&](const PersonGroup& d, RecordCells& cells, std::uint64_t first,
                const std::vector<bool>& hit) -> Result<void> {
                for (std::size_t r = 0; r < hit.size(); ++r)
                    if (hit[r]) out.rows.push_back(rowOf(source, search, d, cells, first, r));
                return {};
            });
        if (!read) return pass(read);
        Result<std::vector<Reject>> rejects = project.groups().rejects(source.id);
        if (!rejects) return pass(rejects);
        out.rejects += static_cast<std::uint64_t>(
            std::ranges::count_if(*rejects, [&](const Reject& r) { return namesAddress(r.raw, search.address()); }));
    }
    Result<bool> suppressed = isSuppressed(project, lists, search.address());
    if (!suppressed) return pass(suppressed);
    out.suppressed = *suppressed;
    Result<std::vector<Backup>> there = backups(project);
    if (!there) return pass(there);
    if (!out.rows.empty() || out.rejects > 0)
        for (const Backup& b : *there) out.backups.push_back(b.path);
    return out;
}

} // namespace

Result<PersonFindings> findPerson(Project& project, const ReferenceLists& lists, std::string_view address)
{
    Result<PersonSearch> search = PersonSearch::begin(project, address);
    if (!search) return pass(search);
    return findWith(project, lists, *search);
}

Result<PersonFindings> exportPerson(
    Project& project, const ReferenceLists& lists, std::string_view address, const std::filesystem::path& target)
{
    Result<PersonFindings> found = findPerson(project, lists, address);
    if (!found) return found;
    nlohmann::ordered_json j;
    j["address"] = found->address;
    j["on_do_not_mail_list"] = found->suppressed;
    j["unreadable_records"] = found->rejects;
    j["rows"] = nlohmann::ordered_json::array();
    for (const PersonRow& row : found->rows) {
        nlohmann::ordered_json one{{"list", row.list}, {"row", row.record}, {"status", row.status},
            {"reason", row.reason}, {"decision", row.decision}, {"cause", row.cause}};
        one["cells"] = nlohmann::ordered_json::array();
        for (const auto& [column, text] : row.cells) one["cells"].push_back({{"column", column}, {"text", text}});
        j["rows"].push_back(std::move(one));
    }
    const std::string text = dump(j) + "\n";
    Result<PrivateFile> file = PrivateFile::create(target, {project.vault().path()}, true);
    if (!file) return pass(file);
    Result<void> done = file->write(text);
    if (done) done = file->sync();
    if (done) done = file->publish();
    const std::string hash = toHex(sha256(text));
    if (done)
        done = logFiles(project, "person_exported",
            "{\"rows\":" + std::to_string(found->rows.size()) + ",\"sha256\":\"" + hash + "\"}",
            {{KnownFileKind::ClearExport, target, hash, text.size()}});
    if (!done) return pass(done);
    return found;
}

Result<PersonFindings> erasePerson(Project& project, const ReferenceLists& lists, std::string_view address,
    const SettleOptions& settleOptions, RunCounters& counters)
{
    if (Result<void> may = project.require(Role::Operator); !may) return pass(may);
    Result<PersonSearch> search = PersonSearch::begin(project, address);
    if (!search) return pass(search);
    Result<PersonFindings> found = findWith(project, lists, *search);
    if (!found) return found;
    if (found->rows.empty() && found->rejects == 0)
        return fail(ErrorKind::BadOption, "nothing here names this address");
    Result<std::vector<SourceInfo>> sources = sourcesWithRows(project);
    if (!sources) return pass(sources);
    {
        Result<Transaction> t = Transaction::begin(project.database());
        if (!t) return pass(t);
        Result<std::string> body = erasePersonFrom(project, *search, *sources);
        if (!body) return pass(body);
        Result<void> done = project.addLedger("erase", *body);
        if (done) done = project.audit("person_erased", *body);
        if (done)
            if (Result<std::uint64_t> stone =
                    project.addSuppressions(SuppressionKind::Address, {exchangeHash(search->address())}, "erased");
                !stone)
                done = pass(stone);
        // Other ways of writing the address lead to the same person.
        if (done)
            if (Result<std::uint64_t> stone = project.addMailboxes(
                    {mailboxKeyOf(project.duplicateKey(), canonicalKeyOf(search->address(), lists))}, "erased");
                !stone)
                done = pass(stone);
        if (done) done = t->commit();
        if (done) done = project.commitMirror();
        if (!done) return pass(done);
    }
    if (Result<SettleResult> settled = settle(project, lists, settleOptions, counters); !settled) return pass(settled);
    return found;
}

} // namespace winnow

// SPDX-License-Identifier: Apache-2.0

#include "trust/check_job.h"

#include "base/text.h"
#include "project/schema.h"
#include "settle/settle_job.h"
#include "trust/ledger.h"

#include <charconv>
#include <nlohmann/json.hpp>

namespace winnow {
namespace {

std::string textOf(const Error& error)
{
    return std::string(name(error.kind)) + (error.detail.empty() ? "" : ": " + error.detail);
}

template <class T> std::string outcome(const Result<T>& result)
{
    return result ? std::string() : textOf(result.error());
}

std::string checkPages(Project& project)
{
    if (project.vault().isScratch()) return {}; // its pages are in memory
    const Result<std::uint64_t> damaged = project.database().damagedPages();
    if (!damaged) return textOf(damaged.error());
    return *damaged == 0 ? std::string() : std::to_string(*damaged) + " pages do not have their code";
}

std::string checkSchema(Project& project)
{
    const Result<Sha256Digest> digest = schemaDigest(project.database());
    if (!digest) return textOf(digest.error());
    return *digest == project.vault().header().mirror.schema ? std::string() : "tables, views or triggers differ";
}

/// Every group: SHA-256 of its blobs, digest of its records; every source: their sum and its counts.
std::string checkGroups(Project& project)
{
    const Result<std::vector<SourceInfo>> sources = project.sources();
    if (!sources) return textOf(sources.error());
    GroupCodec codec;
    for (const SourceInfo& source : *sources) {
        if (!source.holdsRows()) continue;
        RowDigest sum;
        std::uint64_t records = 0;
        std::uint64_t entries = 0;
        std::string problem;
        const Result<void> read = project.groups().forEach(
            source.firstGroup, source.groups, kPartFacts | kPartText, [&](GroupBlobs& g) -> Result<bool> {
                GroupText text;
                GroupFacts facts;
                RowDigest digest;
                if (blobDigest(g.text, g.facts) != g.sha256 || !codec.decodeText(g.text, text) ||
                    !codec.decodeFacts(g.facts, facts))
                    problem = "row group " + std::to_string(g.number) + " is damaged";
                for (std::size_t r = 0; problem.empty() && r < text.records(); ++r)
                    digest.add(project.digestKey(), text.raw(r));
                if (problem.empty() && digest != g.digest)
                    problem = "row group " + std::to_string(g.number) + " has other records";
                sum += g.digest;
                records += text.records();
                entries += facts.entries();
                return problem.empty();
            });
        if (!problem.empty()) return problem;
        if (!read) return textOf(read.error());
        if (sum != source.digest) return "the records of a list are not those that were imported";
        if (records != source.records || entries != source.entries)
            return "a list has another number of records or addresses";
    }
    return {};
}

std::string checkVerdicts(Project& project, const ReferenceLists& lists, unsigned threads)
{
    SettleOptions options;
    options.threads = threads;
    const Result<std::string> settledLists = project.meta("settled_lists");
    if (!settledLists) return textOf(settledLists.error());
    if (settledLists->empty()) return {};             // never settled: nothing is claimed
    if (*settledLists != lists.identity()) return {}; // other lists since: the next settle decides again
    const Result<std::string> evidence = project.meta("evidence");
    const Result<std::string> decided = project.meta("settled_evidence");
    if (!evidence || !decided) return "the evidence cannot be read";
    if (*evidence != *decided) return {}; // learnt since: the next settle decides
    Result<std::string> policy = project.meta("settled_policy");
    Result<std::string> rules = project.meta("settled_rules");
    if (!policy || !rules) return "the policy cannot be read";
    Result<Policy> parsed = policyFromJson(*policy);
    Result<Rules> parsedRules = rulesFromJson(*rules);
    if (!parsed || !parsedRules) return "the policy cannot be read";
    options.policy = *parsed;
    options.rules = *parsedRules;
    const Result<std::string> day = project.meta("settled_day");
    if (!day) return textOf(day.error());
    (void)std::from_chars(day->data(), day->data() + day->size(), options.today);
    const Result<std::uint64_t> different = compareSettled(project, lists, options);
    if (!different) return textOf(different.error());
    return *different == 0 ? std::string()
                           : std::to_string(*different) + " row groups have other verdicts when decided again";
}

std::string checkLedger(Project& project)
{
    const Result<Ledger> ledger = readLedger(project);
    return ledger ? ledger->trouble : textOf(ledger.error());
}

} // namespace

std::vector<CheckLine> checkProject(Project& project, const ReferenceLists& lists, unsigned threads)
{
    return {
        {"header", outcome(project.vault().verifyHeader())},
        {"encrypted pages", checkPages(project)},
        {"tables", checkSchema(project)},
        {"row groups", checkGroups(project)},
        {"verdicts", checkVerdicts(project, lists, threads)},
        {"ledger", checkLedger(project)},
        {"moments", outcome(project.moments().verify())},
        {"audit log", outcome(project.verifyAudit())},
        {"other tables", outcome(project.proveTables())},
    };
}

} // namespace winnow

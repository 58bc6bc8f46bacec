// SPDX-License-Identifier: Apache-2.0
// winnow-cli project export

#include "cli/project_options.h"
#include "cli/settle_options.h"

#include "export/export_job.h"
#include "table/choose_rows.h"
#include "versions/version_job.h"

#include <cstdio>
#include <filesystem>

namespace winnow::cli {
namespace {

/// Which duplicates are merged, and how.
struct MergeWish {
    Grouped<EntryNo> duplicates;
    MergeRules rules;
};

Result<MergeWish> mergeWish(Project& project, const ReferenceLists& lists, const ProjectOptions& o)
{
    MergeWish out;
    if (!o.merge) return out;
    Result<MergeRules> rules = o.merge->empty() ? mergeRules(project) : mergeRulesOf(*o.merge);
    if (!rules) return pass(rules);
    out.rules = std::move(*rules);
    SettleOptions settle = settleOptionsOf(project);
    settle.threads = o.workers();
    settle.wantDuplicates = true;
    Result<SettleResult> counted = forecast(project, lists, settle);
    if (!counted) return pass(counted);
    out.duplicates = std::move(counted->duplicates);
    return out;
}

/// An export of everything, or of all that changed since the last one, is the next "last export"; one of some rows is
/// not.
bool remembers(const ChosenEntries& rows) { return !rows.entries || rows.allSinceExport; }

/// All lists of the project as one, unless one is named.
int exportProjectByProfile(Project& project, const ProjectOptions& o, const SourceInfo& chosen,
    const ChosenEntries& chosenRows, const MergeWish& merge)
{
    ProfileExportOptions options;
    options.target = o.out;
    options.sources = {o.access.project};
    if (!o.source.empty()) options.lists = {chosen.id};
    options.all = o.all;
    options.shape = o.shape == "address" ? ExportShape::Address : ExportShape::Record;
    options.threads = o.workers();
    options.only = chosenRows.entries;
    options.merge = merge.duplicates;
    options.mergeRules = merge.rules;
    options.remember = remembers(chosenRows);
    Result<std::optional<std::string>> password = zipPasswordOf(o.profile, o.out);
    if (!password) return report(password.error());
    options.zipPassword = std::move(*password);
    RunCounters counters;
    const InterruptGuard interrupt;
    Result<ProfileReport> written = exportByChoice(project, o.profile, options, counters, interrupt.token());
    if (!written) return report(written.error(), o.out);
    tellProfile(*written);
    return kOk;
}

} // namespace

int exportProject(const ProjectOptions& o)
{
    return withProject(o, Role::Operator, [&](Project& project) {
        Result<std::unique_ptr<ReferenceLists>> lists = loadLists();
        if (!lists) return report(lists.error());
        Result<std::vector<SourceInfo>> sources = project.sources().all();
        if (!sources) return report(sources.error(), o.access.project);
        const SourceInfo* chosen = nullptr;
        for (const SourceInfo& s : *sources)
            if (s.state == SourceState::Live &&
                (o.source.empty() || o.source == s.name || o.source == std::to_string(s.id.value)))
                chosen = &s;
        if (chosen == nullptr)
            return report(
                {ErrorKind::BadOption, "no finished list of this name or number in the project"}, o.access.project);
        ChosenEntries rows;
        if (!o.where.empty()) {
            const InterruptGuard interrupt;
            Result<ChosenEntries> found = chooseEntries(project, **lists, o.where, o.workers(), interrupt.token());
            if (!found) return report(found.error(), o.access.project);
            rows = std::move(*found);
            std::fprintf(stderr, "The condition chooses %llu rows%s.\n", static_cast<unsigned long long>(rows.rows),
                rows.gone > 0 && !rows.onlyGone
                    ? ", with those that are gone: they are not in a list that is sent; --where gone writes them, and a profile's file of removals names them"
                    : "");
        }
        const std::vector<SourceInfo> before = versionsBefore(*sources, *chosen);
        const bool onlyGone = rows.onlyGone && !before.empty() && before.front().holdsRows();
        if (onlyGone) chosen = &before.front(); // what is gone stands in the version before
        Result<MergeWish> merge = mergeWish(project, **lists, o);
        if (!merge) return report(merge.error());
        const bool byProfile = o.profile.profile || o.profile.zip || o.profile.eachList ||
            std::filesystem::path(o.out).extension() == ".xlsx";
        if (byProfile && onlyGone)
            return report(
                {ErrorKind::BadOption, "rows that are gone are written as they were: as CSV, without a profile"},
                o.out);
        if (byProfile) return exportProjectByProfile(project, o, *chosen, rows, *merge);
        ExportOptions options;
        options.target = o.out;
        options.sources = {o.access.project};
        options.shape = o.shape == "address" ? ExportShape::Address : ExportShape::Record;
        options.all = o.all || onlyGone;
        options.only = rows.entries;
        options.merge = merge->duplicates;
        options.mergeRules = merge->rules;
        options.remember = remembers(rows);
        options.formulaSafe = o.formulaSafe;
        options.threads = o.workers();
        RunCounters counters;
        const InterruptGuard interrupt;
        Result<ExportResult> exported = exportSource(project, **lists, *chosen, options, counters, interrupt.token());
        if (!exported) return report(exported.error(), o.out);
        if (o.rejects) {
            options.target = *o.rejects;
            if (Result<std::uint64_t> n = exportRejects(project, {*chosen}, options); !n)
                return report(n.error(), *o.rejects);
        }
        if (o.doNotMail) {
            options.target = *o.doNotMail;
            if (Result<std::uint64_t> n = exportDoNotMail(project, options, o.hashed); !n)
                return report(n.error(), *o.doNotMail);
        }
        std::printf("Written: %s (%llu rows, SHA-256 %s)\n", o.out.c_str(),
            static_cast<unsigned long long>(exported->records), exported->sha256.c_str());
        return static_cast<int>(kOk);
    });
}

} // namespace winnow::cli

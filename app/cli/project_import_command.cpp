// SPDX-License-Identifier: Apache-2.0
// winnow-cli project import|never

#include "cli/never_steps.h"
#include "cli/project_options.h"
#include "cli/session.h"
#include "cli/settle_options.h"

#include "engine/compare_job.h"
#include "engine/import_guess.h"

#include <algorithm>
#include <cstdio>
#include <filesystem>

namespace winnow::cli {
namespace {

constexpr std::string_view kVersionOf = "version-of:";

unsigned long long number(std::uint64_t n) { return static_cast<unsigned long long>(n); }

/// The list that is to be replaced; nothing for another list.
Result<std::optional<SourceId>> listToReplace(
    Project& project, const ReferenceLists& lists, const ProjectOptions& o, const ImportOptions& import)
{
    Result<std::vector<SourceInfo>> sources = project.sources();
    if (!sources) return pass(sources);
    if (o.as.starts_with(kVersionOf)) {
        const std::string name = o.as.substr(kVersionOf.size());
        for (auto s = sources->rbegin(); s != sources->rend(); ++s)
            if (s->isLive() && (s->name == name || std::to_string(s->id.value) == name)) return std::optional(s->id);
        return fail(ErrorKind::BadOption, "no list of this name or number in the project: " + name);
    }
    const bool any = std::ranges::any_of(*sources, &SourceInfo::isLive);
    if (o.as == "list" || (o.as.empty() && !any)) return std::optional<SourceId>();
    if (!any)
        return fail(ErrorKind::BadOption, "there is no list in the project yet that this could be a new version of");
    Result<ImportGuess> guess = guessImport(project, lists, o.list, import);
    if (!guess) return pass(guess);
    const ListOverlap& best = guess->overlaps.front();
    if (o.as == "version") return std::optional(best.list);
    if (guess->as == ImportAs::Version)
        std::fprintf(stderr,
            "winnow-cli: %u of the first %u addresses are in %s too. If this is its new version, remove this list and import it with --as version-of:%u\n",
            best.addresses, guess->sample, best.name.c_str(), best.list.value);
    return std::optional<SourceId>();
}

void tellCarried(const VersionCarry& c)
{
    std::fprintf(stderr, "New version: %llu addresses known before, %llu new, %llu gone.\n", number(c.known),
        number(c.fresh), number(c.gone));
    std::fprintf(stderr,
        "Taken over: %llu decided by hand, %llu not to be mailed, %llu answers of mail servers; %llu answers are too old and asked again.\n",
        number(c.decisions), number(c.closed), number(c.answers), number(c.expired));
}

} // namespace

int neverMail(const ProjectOptions& o)
{
    return withProject(o, Role::Operator, [&](Project& project) {
        Result<OpenOptions> open = openOptionsOf(o.listOptions);
        if (!open) return report(open.error());
        Result<std::unique_ptr<ReferenceLists>> lists = loadLists();
        if (!lists) return report(lists.error());
        std::vector<std::string> files = o.never;
        if (!o.list.empty()) files.insert(files.begin(), o.list);
        for (const std::string& never : files) {
            const auto added = addNever(project, **lists, never, *open, o.workers());
            if (!added) return report(added.error());
            std::fputs(textOf(*added).c_str(), stderr);
        }
        RunCounters counters;
        return settleAndPrint(project, o, counters);
    });
}

int importProject(const ProjectOptions& o)
{
    if (o.as == "never")
        return o.list.empty() ? report({ErrorKind::BadOption, "--as never needs a list"}, {}) : neverMail(o);
    if (!o.as.empty() && o.as != "list" && o.as != "version" && !o.as.starts_with(kVersionOf))
        return report({ErrorKind::BadOption, "--as is list, never, version or version-of:NAME"}, {});
    return withProject(o, Role::Operator, [&](Project& project) {
        Result<std::unique_ptr<ReferenceLists>> lists = loadLists();
        if (!lists) return report(lists.error());
        RunCounters counters;
        const InterruptGuard interrupt;
        if (!o.list.empty()) {
            ImportOptions import;
            Result<OpenOptions> open = openOptionsOf(o.listOptions);
            if (!open) return report(open.error());
            import.open = std::move(*open);
            import.column = o.column;
            import.origin = o.list;
            import.threads = o.workers();
            import.evidenceDays = o.evidenceDays;
            Result<std::optional<SourceId>> replaced = listToReplace(project, **lists, o, import);
            if (!replaced) return report(replaced.error(), o.list);
            import.replaces = *replaced;
            Result<std::unique_ptr<ByteSource>> file = openFile(o.list);
            if (!file) return report(file.error(), o.list);
            const auto imported = [&] {
                const ProgressLine progress(counters);
                return importList(project, **lists, std::move(*file), std::filesystem::path(o.list).filename().string(),
                    import, counters, interrupt.token());
            }();
            if (!imported) {
                const int code = report(imported.error(), o.list);
                if (imported.error().kind == ErrorKind::Cancelled)
                    std::fputs("winnow-cli: run the same command again to go on where it stopped.\n", stderr);
                return code;
            }
            if (imported->carried) tellCarried(*imported->carried);
        }
        for (const std::string& never : o.never) {
            const auto added = addNever(project, **lists, never, OpenOptions::with(systemHelper()), o.workers());
            if (!added) return report(added.error());
            std::fputs(textOf(*added).c_str(), stderr);
        }
        return settleAndPrint(project, o, counters);
    });
}

} // namespace winnow::cli

// SPDX-License-Identifier: Apache-2.0
// winnow-cli project import|never

#include "cli/project_options.h"
#include "cli/session.h"
#include "cli/settle_options.h"

#include "import/import_guess.h"
#include "import/suppress_job.h"
#include "versions/compare_job.h"

#include <algorithm>
#include <cstdio>
#include <filesystem>

namespace winnow::cli {
namespace {

constexpr std::string_view kVersionOf = "version-of:";

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

namespace {

/// A file, or the files of a folder of messages (Maildir too).
std::vector<std::string> filesOf(const std::string& path)
{
    std::error_code ignored;
    if (!std::filesystem::is_directory(path, ignored)) return {path};
    std::vector<std::string> out;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(
             path, std::filesystem::directory_options::skip_permission_denied, ignored))
        if (entry.is_regular_file(ignored)) out.push_back(entry.path().string());
    std::ranges::sort(out);
    return out;
}

void tellNever(const std::string& path, const SuppressionCounts& c)
{
    const auto n = [](std::uint64_t value) { return static_cast<unsigned long long>(value); };
    std::fprintf(stderr, "%s: %llu addresses, %llu hashes, %llu domains; %llu lines without any\n", path.c_str(),
        n(c.addresses), n(c.hashes), n(c.domains), n(c.ignored));
    for (const auto& [reason, count] : c.reasons) std::fprintf(stderr, "  %llu  %s\n", n(count), reason.c_str());
    if (c.passing > 0)
        std::fprintf(stderr,
            "  %llu bounces say nothing about their address (full, slow, or we were refused): not counted\n",
            n(c.passing));
}

} // namespace

int neverMail(const ProjectOptions& o)
{
    return withProject(o, Role::Operator, [&](Project& project) {
        Result<OpenOptions> open = openOptionsOf(o.listOptions);
        if (!open) return report(open.error());
        std::vector<std::string> files = o.never;
        if (!o.list.empty()) files.insert(files.begin(), o.list);
        for (const std::string& never : files) {
            SuppressionCounts sum;
            for (const std::string& path : filesOf(never)) {
                Result<std::unique_ptr<ByteSource>> file = openFile(path);
                if (!file) return report(file.error(), path);
                Result<SuppressionCounts> added = addDoNotMailFile(project, std::move(*file), *open);
                // In a folder of messages there are others than bounces.
                if (!added && path != never &&
                    (added.error().kind == ErrorKind::ListEmpty || added.error().kind == ErrorKind::NotAList))
                    continue;
                if (!added) return report(added.error(), path);
                sum += *added;
            }
            tellNever(never, sum);
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
            Result<std::unique_ptr<ByteSource>> file = openFile(never);
            if (!file) return report(file.error(), never);
            Result<SuppressionCounts> added =
                addDoNotMailFile(project, std::move(*file), OpenOptions::with(systemHelper()));
            if (!added) return report(added.error(), never);
        }
        return settleAndPrint(project, o, counters);
    });
}

} // namespace winnow::cli

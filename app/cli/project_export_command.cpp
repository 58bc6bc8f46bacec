// winnow-cli project export

#include "cli/project_options.h"

#include "engine/export_job.h"

#include <cstdio>
#include <filesystem>

namespace winnow::cli {
namespace {

/// All lists of the project as one, unless one is named.
int exportProjectByProfile(Project& project, const ProjectOptions& o, const SourceInfo& chosen)
{
    ProfileExportOptions options;
    options.target = o.out;
    options.sources = {o.access.project};
    if (!o.source.empty()) options.lists = {chosen.id};
    options.all = o.all;
    options.shape = o.shape == "address" ? ExportShape::Address : ExportShape::Record;
    options.threads = o.workers();
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
        Result<std::vector<SourceInfo>> sources = project.sources();
        if (!sources) return report(sources.error(), o.access.project);
        const SourceInfo* chosen = nullptr;
        for (const SourceInfo& s : *sources)
            if (s.state == SourceState::Live && (o.source.empty() || o.source == s.name || o.source == std::to_string(s.id.value)))
                chosen = &s;
        if (chosen == nullptr) return report({ErrorKind::BadOption, "no finished list of this name or number in the project"}, o.access.project);
        if (o.profile.profile || o.profile.zip || std::filesystem::path(o.out).extension() == ".xlsx") return exportProjectByProfile(project, o, *chosen);
        ExportOptions options;
        options.target = o.out;
        options.sources = {o.access.project};
        options.shape = o.shape == "address" ? ExportShape::Address : ExportShape::Record;
        options.all = o.all;
        options.formulaSafe = o.formulaSafe;
        options.threads = o.workers();
        RunCounters counters;
        const InterruptGuard interrupt;
        Result<ExportResult> exported = exportSource(project, **lists, *chosen, options, counters, interrupt.token());
        if (!exported) return report(exported.error(), o.out);
        if (o.rejects) {
            options.target = *o.rejects;
            if (Result<std::uint64_t> n = exportRejects(project, {*chosen}, options); !n) return report(n.error(), *o.rejects);
        }
        if (o.doNotMail) {
            options.target = *o.doNotMail;
            if (Result<std::uint64_t> n = exportDoNotMail(project, options, o.hashed); !n) return report(n.error(), *o.doNotMail);
        }
        std::printf("Written: %s (%llu rows, SHA-256 %s)\n", o.out.c_str(), static_cast<unsigned long long>(exported->records),
                    exported->sha256.c_str());
        return static_cast<int>(kOk);
    });
}

} // namespace winnow::cli

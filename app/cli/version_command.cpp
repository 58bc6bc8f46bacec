// SPDX-License-Identifier: Apache-2.0
// winnow-cli project versions|erase-version|remove-list|rows

#include "cli/project_options.h"
#include "cli/session.h"

#include "table/choose_rows.h"
#include "versions/compare_job.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdio>

namespace winnow::cli {
namespace {

nlohmann::ordered_json countsOf(const VersionChange& v)
{
    nlohmann::ordered_json out;
    for (const Change c : {Change::New, Change::Gone, Change::Same, Change::Worse, Change::Better})
        out[std::string(name(c))] = v.counts[static_cast<std::size_t>(c)];
    return out;
}

std::string_view nameOf(MomentKind kind)
{
    switch (kind) {
    case MomentKind::Version: return "version";
    case MomentKind::Export: return "export";
    case MomentKind::Check: return "check";
    default: return "lists";
    }
}

int showVersions(const ProjectOptions& o)
{
    return withProject(o, Role::Viewer, [&](Project& project) {
        Result<std::vector<VersionChange>> changes = versionChanges(project);
        if (!changes) return report(changes.error(), o.access.project);
        Result<std::vector<Moment>> moments = project.moments().all();
        if (!moments) return report(moments.error(), o.access.project);
        nlohmann::ordered_json j;
        j["lists"] = nlohmann::ordered_json::array();
        for (const VersionChange& v : *changes)
            j["lists"].push_back({{"id", v.list.value}, {"file", v.name},
                {"before",
                    {{"id", v.before.value}, {"file", v.beforeName}, {"imported", v.beforeTime},
                        {"rows_there", v.rowsThere}}},
                {"since", countsOf(v)}});
        j["times"] = nlohmann::ordered_json::array();
        for (const Moment& m : *moments)
            j["times"].push_back({{"id", m.id}, {"kind", nameOf(m.kind)}, {"time", m.time}, {"addresses", m.entries}});
        std::printf("%s\n", j.dump(2, ' ', false, nlohmann::json::error_handler_t::replace).c_str());
        return static_cast<int>(kOk);
    });
}

Result<SourceId> listNamed(Project& project, const std::string& name, SourceState state)
{
    Result<std::vector<SourceInfo>> sources = project.sources();
    if (!sources) return pass(sources);
    for (auto s = sources->rbegin(); s != sources->rend(); ++s)
        if (s->state == state && (std::to_string(s->id.value) == name || (s->name == name && s->holdsRows())))
            return s->id;
    return fail(ErrorKind::BadOption,
        state == SourceState::Live ? "no list of this name or number" : "no earlier version of this name or number");
}

int eraseOldVersion(const ProjectOptions& o)
{
    return withProject(o, Role::Operator, [&](Project& project) {
        Result<SourceId> list = listNamed(project, o.source, SourceState::Replaced);
        if (!list) return report(list.error(), o.source);
        if (Result<void> erased = eraseVersion(project, *list); !erased) return report(erased.error(), o.source);
        std::puts(
            "The rows of the earlier version are erased; what the new one took over stays. Backups made before still hold them.");
        return static_cast<int>(kOk);
    });
}

int removeOneList(const ProjectOptions& o)
{
    return withProject(o, Role::Operator, [&](Project& project) {
        Result<SourceId> list = listNamed(project, o.source, SourceState::Live);
        if (!list) return report(list.error(), o.source);
        if (Result<void> removed = removeList(project, *list); !removed) return report(removed.error(), o.source);
        RunCounters counters;
        return settleAndPrint(project, o, counters);
    });
}

/// How many rows a condition chooses.
int countRows(const ProjectOptions& o)
{
    return withProject(o, Role::Viewer, [&](Project& project) {
        Result<std::unique_ptr<ReferenceLists>> lists = loadLists();
        if (!lists) return report(lists.error());
        const InterruptGuard interrupt;
        Result<ChosenEntries> chosen = chooseEntries(project, **lists, o.where, o.workers(), interrupt.token());
        if (!chosen) return report(chosen.error(), o.access.project);
        std::printf("%s\n", nlohmann::ordered_json{{"rows", chosen->rows}, {"gone", chosen->gone}}.dump().c_str());
        return static_cast<int>(kOk);
    });
}

} // namespace

void addVersionCommands(Context& context, CLI::App& project)
{
    const auto add = [&](const char* name, const char* help, int (*work)(const ProjectOptions&)) {
        auto o = std::make_shared<ProjectOptions>();
        CLI::App* command = project.add_subcommand(name, help);
        addProjectAccess(*command, o->access);
        command->callback([=, &context] { context.run = [=] { return work(*o); }; });
        return std::pair(command, o);
    };
    add("versions", "Show which lists replaced others, what changed since, and which times can be compared with",
        showVersions);
    {
        auto [command, o] =
            add("erase-version", "Erase the rows of an earlier version of a list; its ledger stays", eraseOldVersion);
        command->add_option("VERSION", o->source, "its file name or number")->required();
    }
    {
        auto [command, o] = add("remove-list",
            "Remove a list from the project; the version before it, if there is one, stands in its place again",
            removeOneList);
        command->add_option("LIST", o->source, "its file name or number")->required();
        command->add_option("--threads", o->threads, "worker threads")->check(CLI::Range(1U, 256U));
    }
    {
        auto [command, o] = add("rows", "Count the rows that a condition chooses", countRows);
        command->add_option("--where", o->where, "the condition, as in project export")->required();
        command->add_option("--threads", o->threads, "worker threads")->check(CLI::Range(1U, 256U));
    }
}

} // namespace winnow::cli

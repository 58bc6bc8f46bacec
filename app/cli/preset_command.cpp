// SPDX-License-Identifier: Apache-2.0
// winnow-cli project presets|merge-rules

#include "cli/project_options.h"
#include "cli/session.h"

#include "export/presets.h"

#include <algorithm>
#include <cstdio>

namespace winnow::cli {
namespace {

struct PresetOptions {
    ProjectOptions project;
    std::string save, apply, remove, write, read, out;
};

Result<Preset> presetNamed(Project& project, const std::string& name)
{
    Result<std::vector<Preset>> all = presets(project);
    if (!all) return pass(all);
    for (const Preset& p : *all)
        if (p.name == name) return p;
    return fail(ErrorKind::BadOption, "no preset of this name: " + name);
}

int applyPreset(Project& project, const PresetOptions& o)
{
    Result<Preset> preset = presetNamed(project, o.apply);
    if (!preset) return report(preset.error());
    if (Result<void> set = setMergeRules(project, preset->merge); !set) return report(set.error());
    Result<std::unique_ptr<ReferenceLists>> lists = loadLists();
    if (!lists) return report(lists.error());
    SettleOptions settleOptions;
    settleOptions.threads = o.project.workers();
    settleOptions.policy = preset->policy;
    settleOptions.rules = preset->rules;
    RunCounters counters;
    Result<SettleResult> settled = settle(project, **lists, settleOptions, counters);
    if (!settled) return report(settled.error());
    std::printf("Applied: %s (%llu rows kept, %llu to review, %llu left out)\n", preset->name.c_str(),
        static_cast<unsigned long long>(settled->total.kept), static_cast<unsigned long long>(settled->total.toReview),
        static_cast<unsigned long long>(settled->total.leftOutTotal()));
    return kOk;
}

int writeNamed(Project& project, const PresetOptions& o)
{
    if (o.out.empty()) return report({ErrorKind::BadOption, "--write needs a file: -o FILE"});
    Result<Preset> preset = presetNamed(project, o.write);
    if (!preset) return report(preset.error());
    if (Result<void> written = writePreset(*preset, o.out); !written) return report(written.error(), o.out);
    std::printf("Written: %s\n", o.out.c_str());
    return kOk;
}

int managePresets(const PresetOptions& o)
{
    const bool changes = !o.save.empty() || !o.apply.empty() || !o.remove.empty() || !o.read.empty();
    return withProject(o.project, changes ? Role::Operator : Role::Viewer, [&](Project& project) -> int {
        if (!o.read.empty()) {
            Result<Preset> preset = readPreset(o.read);
            if (!preset) return report(preset.error(), o.read);
            if (Result<void> saved = savePreset(project, *preset); !saved) return report(saved.error());
            std::printf("Saved: %s\n", preset->name.c_str());
        }
        if (!o.save.empty()) {
            Result<Preset> now = presetOfNow(project, o.save);
            if (!now) return report(now.error());
            if (Result<void> saved = savePreset(project, *now); !saved) return report(saved.error());
            std::printf("Saved: %s\n", o.save.c_str());
        }
        if (!o.write.empty())
            if (const int code = writeNamed(project, o); code != kOk) return code;
        if (!o.remove.empty())
            if (Result<void> removed = removePreset(project, o.remove); !removed) return report(removed.error());
        if (!o.apply.empty()) return applyPreset(project, o);
        if (changes || !o.write.empty()) return kOk;
        Result<std::vector<Preset>> all = presets(project);
        if (!all) return report(all.error());
        for (const Preset& p : *all) std::printf("%s\n", p.name.c_str());
        return kOk;
    });
}

} // namespace

Result<MergeRules> mergeRulesOf(std::string_view text)
{
    MergeRules out;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(','), text.size());
        const std::string_view term = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        const std::size_t equals = term.rfind('=');
        const auto rule = mergeRuleFromName(equals == std::string_view::npos ? term : term.substr(equals + 1));
        if (!rule)
            return fail(ErrorKind::BadOption,
                "not a rule for merging: " + std::string(term) + " (fill, keep, newest, longest, joined)");
        if (equals == std::string_view::npos)
            out.other = *rule;
        else
            out.byColumn[asciiLower(trimmed(term.substr(0, equals)))] = *rule;
    }
    return out;
}

void addPresetCommands(Context& context, CLI::App& project)
{
    auto o = std::make_shared<PresetOptions>();
    CLI::App* command = project.add_subcommand(
        "presets", "Policy, own rules and rules for merging under a name: list, save, apply, carry to other projects");
    addProjectAccess(*command, o->project.access);
    command->add_option("--save", o->save, "what the project does now, under this name");
    command->add_option("--apply", o->apply, "decide everything as this preset says");
    command->add_option("--remove", o->remove, "forget a preset");
    command->add_option("--write", o->write, "write this preset to a file (-o), for another project");
    command->add_option("-o,--output", o->out, "where --write writes it");
    command->add_option("--read", o->read, "take in a preset from a file");
    command->add_option("--threads", o->project.threads, "worker threads")->check(CLI::Range(1U, 256U));
    command->callback([o, &context] { context.run = [o] { return managePresets(*o); }; });
}

} // namespace winnow::cli

// SPDX-License-Identifier: Apache-2.0

#include "export/presets.h"

#include "base/byte_source.h"
#include "base/text.h"
#include "output/private_file.h"
#include "project/stores/file_log.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace winnow {
namespace {

using Json = nlohmann::ordered_json;

constexpr int kVersion = 1;

Json toJson(const Preset& p)
{
    return {{"winnow_preset", kVersion}, {"name", p.name}, {"policy", Json::parse(policyToJson(p.policy))},
        {"rules", Json::parse(rulesToJson(p.rules))}, {"merge", Json::parse(mergeRulesToJson(p.merge))}};
}

Result<Preset> fromJson(const Json& j)
{
    if (!j.is_object() || !j.contains("winnow_preset") || !j["winnow_preset"].is_number_integer())
        return fail(ErrorKind::BadOption, "this file is no preset");
    if (j["winnow_preset"].get<int>() > kVersion)
        return fail(ErrorKind::BadOption, "this preset was made by a newer version");
    Preset out;
    if (j.contains("name") && j["name"].is_string()) out.name = j["name"].get<std::string>();
    const auto part = [&](const char* key) { return j.contains(key) ? j[key].dump() : std::string("null"); };
    Result<Policy> policy = policyFromJson(part("policy"));
    Result<Rules> rules = rulesFromJson(part("rules"));
    Result<MergeRules> merge = mergeRulesFromJson(part("merge"));
    if (trimmed(out.name).empty() || !policy || !rules || !merge)
        return fail(ErrorKind::BadOption, "this file is no preset");
    out.policy = *policy;
    out.rules = std::move(*rules);
    out.merge = std::move(*merge);
    return out;
}

Result<void> store(Project& project, const std::vector<Preset>& all, const char* action)
{
    if (Result<void> may = project.require(Role::Operator); !may) return may;
    Json j = Json::array();
    for (const Preset& p : all) j.push_back(toJson(p));
    return commitChange(project, [&] {
        Result<void> done =
            project.settings().setText(Setting::Presets, j.dump(-1, ' ', false, Json::error_handler_t::replace));
        return done ? project.audit(action, "{\"presets\":" + std::to_string(all.size()) + "}") : done;
    });
}

} // namespace

std::string presetToJson(const Preset& preset)
{
    return toJson(preset).dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

Result<Preset> presetFromJson(std::string_view json) { return fromJson(Json::parse(json, nullptr, false)); }

Result<void> writePreset(const Preset& preset, const std::filesystem::path& target)
{
    Result<PrivateFile> file = PrivateFile::create(target, {}, true);
    if (!file) return pass(file);
    Result<void> done = file->write(presetToJson(preset));
    return done ? file->publish() : done;
}

Result<Preset> readPreset(const std::filesystem::path& path)
{
    constexpr std::size_t kMostBytes = 1U << 20;
    Result<std::unique_ptr<ByteSource>> file = openFile(path);
    if (!file) return pass(file);
    std::string text(kMostBytes, '\0');
    Result<std::size_t> count = readFully(**file, text);
    if (!count) return pass(count);
    text.resize(*count);
    return presetFromJson(text);
}

Result<std::vector<Preset>> presets(Project& project)
{
    std::vector<Preset> out;
    Result<std::string> stored = project.settings().text(Setting::Presets);
    if (!stored) return pass(stored);
    if (stored->empty()) return out;
    const Json j = Json::parse(*stored, nullptr, false);
    if (!j.is_array()) return fail(ErrorKind::ProjectDamaged, "the presets");
    for (const Json& one : j) {
        Result<Preset> preset = fromJson(one);
        if (!preset) return fail(ErrorKind::ProjectDamaged, "the presets");
        out.push_back(std::move(*preset));
    }
    return out;
}

Result<void> savePreset(Project& project, const Preset& preset)
{
    if (trimmed(preset.name).empty()) return fail(ErrorKind::BadOption, "a preset needs a name");
    Result<std::vector<Preset>> all = presets(project);
    if (!all) return pass(all);
    std::erase_if(*all, [&](const Preset& p) { return p.name == preset.name; });
    all->push_back(preset);
    std::ranges::sort(*all, {}, &Preset::name);
    return store(project, *all, "preset_saved");
}

Result<void> removePreset(Project& project, std::string_view name)
{
    Result<std::vector<Preset>> all = presets(project);
    if (!all) return pass(all);
    if (std::erase_if(*all, [&](const Preset& p) { return p.name == name; }) == 0)
        return fail(ErrorKind::BadOption, "no preset of this name");
    return store(project, *all, "preset_removed");
}

Result<Preset> presetOfNow(Project& project, std::string_view name)
{
    Result<std::string> policy = project.settings().text(Setting::SettledPolicy);
    if (!policy) return pass(policy);
    Result<std::string> rules = project.settings().text(Setting::SettledRules);
    if (!rules) return pass(rules);
    Result<Policy> p = policyFromJson(*policy);
    if (!p) return pass(p);
    Result<Rules> r = rulesFromJson(*rules);
    if (!r) return pass(r);
    Result<MergeRules> m = mergeRules(project);
    if (!m) return pass(m);
    return Preset{std::string(name), *p, std::move(*r), std::move(*m)};
}

} // namespace winnow

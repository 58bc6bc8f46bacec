// SPDX-License-Identifier: Apache-2.0

#pragma once

/// Presets: what happens to results, the user's own rules and the rules for merging, under a name; kept in a project,
/// carried to another one as a small JSON file. They hold no address unless a rule's mask is one.

#include "export/merge_cells.h"
#include "project/project.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace winnow {

struct Preset {
    std::string name;
    Policy policy;
    Rules rules;
    MergeRules merge;
};

/// A file of one preset.
[[nodiscard]] std::string presetToJson(const Preset& preset);
/// Errors: BadOption (this is no preset, or one of a newer version).
[[nodiscard]] Result<Preset> presetFromJson(std::string_view json);

/// Errors: those of writing a file.
[[nodiscard]] Result<void> writePreset(const Preset& preset, const std::filesystem::path& target);
/// Errors: those of reading a file, BadOption.
[[nodiscard]] Result<Preset> readPreset(const std::filesystem::path& path);

/// Those of a project, by name (meta "presets"). Errors: ProjectDamaged.
[[nodiscard]] Result<std::vector<Preset>> presets(Project& project);
/// One of the same name is replaced. Errors: BadOption (no name), NotAllowed.
[[nodiscard]] Result<void> savePreset(Project& project, const Preset& preset);
/// Errors: BadOption (none of this name), NotAllowed.
[[nodiscard]] Result<void> removePreset(Project& project, std::string_view name);
/// What the project does now. Errors: ProjectDamaged.
[[nodiscard]] Result<Preset> presetOfNow(Project& project, std::string_view name);

} // namespace winnow

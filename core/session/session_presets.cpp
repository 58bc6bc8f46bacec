// SPDX-License-Identifier: Apache-2.0
// Session: presets and the rules for merging.

#include "session/session.h"
#include "session/session_answer.h"

namespace winnow {

void Session::setMergeRules(MergeRules rules, StateDone done)
{
    postState(
        Role::Operator,
        [this, rules = std::move(rules)](Project& project, const std::stop_token& stop) -> Result<State> {
            if (Result<void> set = winnow::setMergeRules(project, rules); !set) return pass(set);
            return describeAgain(project, stop);
        },
        std::move(done));
}

void Session::previewMerge(
    std::shared_ptr<const ProjectState> state, MergeRules rules, Done<std::vector<MergedRow>> done)
{
    constexpr std::size_t kRows = 50;
    post<std::vector<MergedRow>>(
        Role::Operator,
        [state = std::move(state), rules = std::move(rules)](
            Project& project, const std::stop_token&) -> Result<std::vector<MergedRow>> {
            return winnow::previewMerge(project, state->settled.duplicates, rules, kRows);
        },
        std::move(done));
}

void Session::savePreset(std::string name, StateDone done)
{
    postState(
        Role::Operator,
        [this, name = std::move(name)](Project& project, const std::stop_token& stop) -> Result<State> {
            Result<Preset> preset = presetOfNow(project, name);
            if (!preset) return pass(preset);
            if (Result<void> saved = winnow::savePreset(project, *preset); !saved) return pass(saved);
            return describeAgain(project, stop);
        },
        std::move(done));
}

void Session::addPreset(Preset preset, StateDone done)
{
    postState(
        Role::Operator,
        [this, preset = std::move(preset)](Project& project, const std::stop_token& stop) -> Result<State> {
            if (Result<void> saved = winnow::savePreset(project, preset); !saved) return pass(saved);
            return describeAgain(project, stop);
        },
        std::move(done));
}

void Session::removePreset(std::string name, StateDone done)
{
    postState(
        Role::Operator,
        [this, name = std::move(name)](Project& project, const std::stop_token& stop) -> Result<State> {
            if (Result<void> removed = winnow::removePreset(project, name); !removed) return pass(removed);
            return describeAgain(project, stop);
        },
        std::move(done));
}

void Session::applyPreset(Preset preset, StateDone done)
{
    postState(
        Role::Operator,
        [this, preset = std::move(preset)](Project& project, const std::stop_token& stop) -> Result<State> {
            if (Result<void> set = winnow::setMergeRules(project, preset.merge); !set) return pass(set);
            m_policy = preset.policy;
            m_rules = preset.rules;
            return settleAndDescribe(project, stop);
        },
        std::move(done));
}

} // namespace winnow

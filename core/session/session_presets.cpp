// SPDX-License-Identifier: Apache-2.0
// Session: presets and the rules for merging.

#include "session/session.h"
#include "session/session_answer.h"

namespace winnow {

void Session::setMergeRules(MergeRules rules, StateDone done)
{
    onWriter(
        [this, rules = std::move(rules)](const std::stop_token& stop) -> Result<std::shared_ptr<const ProjectState>> {
            if (Result<void> set = winnow::setMergeRules(*m_project, rules); !set) return pass(set);
            return describeAgain(stop);
        },
        std::move(done));
}

void Session::previewMerge(
    std::shared_ptr<const ProjectState> state, MergeRules rules, Done<std::vector<MergedRow>> done)
{
    constexpr std::size_t kRows = 50;
    answer<std::vector<MergedRow>>(
        *m_writer, m_options.deliver,
        [this, state = std::move(state), rules = std::move(rules)](
            const std::stop_token&) -> Result<std::vector<MergedRow>> {
            if (m_gone) return fail(ErrorKind::Cancelled);
            return winnow::previewMerge(*m_project, state->settled.duplicates, rules, kRows);
        },
        std::move(done));
}

void Session::savePreset(std::string name, StateDone done)
{
    onWriter(
        [this, name = std::move(name)](const std::stop_token& stop) -> Result<std::shared_ptr<const ProjectState>> {
            Result<Preset> preset = presetOfNow(*m_project, name);
            if (!preset) return pass(preset);
            if (Result<void> saved = winnow::savePreset(*m_project, *preset); !saved) return pass(saved);
            return describeAgain(stop);
        },
        std::move(done));
}

void Session::addPreset(Preset preset, StateDone done)
{
    onWriter(
        [this, preset = std::move(preset)](const std::stop_token& stop) -> Result<std::shared_ptr<const ProjectState>> {
            if (Result<void> saved = winnow::savePreset(*m_project, preset); !saved) return pass(saved);
            return describeAgain(stop);
        },
        std::move(done));
}

void Session::removePreset(std::string name, StateDone done)
{
    onWriter(
        [this, name = std::move(name)](const std::stop_token& stop) -> Result<std::shared_ptr<const ProjectState>> {
            if (Result<void> removed = winnow::removePreset(*m_project, name); !removed) return pass(removed);
            return describeAgain(stop);
        },
        std::move(done));
}

void Session::applyPreset(Preset preset, StateDone done)
{
    onWriter(
        [this, preset = std::move(preset)](const std::stop_token& stop) -> Result<std::shared_ptr<const ProjectState>> {
            if (Result<void> set = winnow::setMergeRules(*m_project, preset.merge); !set) return pass(set);
            m_policy = preset.policy;
            m_rules = preset.rules;
            return settleAndDescribe(stop);
        },
        std::move(done));
}

} // namespace winnow
